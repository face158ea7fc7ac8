# Отчёт о должниках, история платежей, настройки долгов

setting-debt-buckets = Корзины долгов, дни просрочки
setting-debt-ladder = Лестница взыскания
setting-claim-days-kz = Рабочих дней на ответ по претензии, КЗ
setting-claim-days-ru = Календарных дней на ответ, РФ
setting-ladder-none = без шагов
setting-buckets-unclear = Не понято: «{ $part }». Напишите «1-30, 31-60, 61+»
setting-buckets-first = Первая корзина начинается с 1-го дня: срок сегодня ещё не просрочка. Напишите «1-30, 31-60, 61+»
setting-buckets-gap = После дня { $through } идёт день { $next }, а не { $from }: каждый день стоит в одной корзине
setting-buckets-end = Только последняя корзина без конца: «181+»
setting-buckets-many = Рядом помещается не больше { $most } корзин
cli-letter-no-deadline = Не сказано, до какого дня платить. Укажите будущий день в --deadline.
