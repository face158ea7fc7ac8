# Что клиенты должны и платят

invoice-kind-invoice = счёт
invoice-kind-opening = начальный остаток
invoice-kind-penalty = неустойка
invoice-rounding-line = по каждой строке
invoice-rounding-document = один раз на документ
field-invoice-day = Дата
field-invoice-kind = Вид
field-invoice-what = За что
field-invoice-sum = Сумма с НДС
field-invoice-exchange-rate = Курс валюты
field-invoice-rounding = НДС округляется
field-invoice-vat-sum = НДС по документу
field-invoice-due = Оплатить до
field-invoice-shipped = Отгружено
field-invoice-accepted = Акт подписан
field-invoice-original = Оригинал получен
field-invoice-status = Состояние
field-invoice-paid = Оплачено
field-invoice-rest = Осталось
invoice-instalment = Транш { $place }
invoice-waits = ждёт: { $event }
invoice-due-by = до { $day }
invoice-rest = осталось { $sum }
invoice-cancelled = отменён
payment-status-overdue = просрочен
payment-status-due = срок не наступил
payment-status-waiting = ждёт события
payment-status-paid = оплачен
payment-late =
    { $count ->
        [one] просрочен на { $number } день
        [few] просрочен на { $number } дня
       *[many] просрочен на { $number } дней
    }
payment-kind-received = поступление
payment-kind-refund = возврат
payment-kind-write-off = списание
payment-kind-offset = зачёт
payment-kind-opening = начальный остаток
payment-kind-own-transfer = между своими счетами
payment-kind-fee = комиссия банка
payment-kind-other = прочее
field-payment-day = Дата
field-payment-sum = Сумма
field-payment-kind = Вид
field-payment-number = Номер
field-payment-purpose = Назначение
field-payment-payer = Плательщик
field-payment-payer-tax-id = БИН/ИИН/ИНН плательщика
field-payment-payer-account = Счёт плательщика
field-payment-account = Наш счёт
payment-of-nobody = плательщик неизвестен
payment-closes = Закрывает
payment-free = Не разнесено
payment-share = счёт { $number } от { $day }, транш { $place }: { $sum }
flaw-invoice-no-sum = укажите сумму или строки, из которых она сложится
flaw-invoice-early = день раньше самого счёта
flaw-invoice-two-dues = или день оплаты, или условия оплаты, не то и другое
flaw-invoice-payment-unclear = непонятно: «{ $part }». Напишите «30% аванс 5 дней; 70% 10 дней после отгрузки»
flaw-invoice-payment-part = транши составляют { $part } %, а нужно 100
flaw-invoice-contract = договор заключён с другим клиентом
flaw-invoice-number = номер { $number } за { $year } год занят: оставьте пустым, будет следующий
flaw-invoice-paid = часть уже оплачена: сначала освободите платёж
flaw-payment-nothing = сумма должна быть больше 0
flaw-payment-reason = укажите причину
flaw-payment-missing = возвращено больше, чем было свободно: не хватает { $sum }
flaw-allocation-over = разнесено { $allocated } из { $sum }: уменьшите на { $over }
flaw-allocation-client = платёж и счёт разных клиентов
flaw-allocation-currency = платёж и счёт в разных валютах: сама собой валюта не пересчитывается
flaw-allocation-kind = такой платёж долгов не закрывает
flaw-allocation-nobody = сначала укажите, чей это платёж
setting-invoice-number = Вид номеров счетов
setting-invoice-due-days = Дней на оплату счёта, если не договорились
invoices-count =
    { $count ->
        [one] { $number } счёт
        [few] { $number } счёта
       *[many] { $number } счетов
    }
payments-count =
    { $count ->
        [one] { $number } платёж
        [few] { $number } платежа
       *[many] { $number } платежей
    }
journal-add-invoice = Выставлен счёт: { $name }
journal-change-invoice = Изменён счёт: { $name }
journal-cancel-invoice = Отменён счёт: { $name }
journal-add-payment = Внесён платёж: { $name }
journal-change-payment = Изменён платёж: { $name }
journal-cancel-payment = Отменён платёж: { $name }
journal-allocate-payment = Платёж разнесён
journal-release-payment = Платёж освобождён
cli-about-invoice = Счета и их транши
cli-about-invoice-add = Выставить счёт клиенту
cli-about-invoice-list = Счета, сначала новые
cli-about-invoice-show = Один счёт с траншами
cli-about-invoice-edit = Изменить поля счёта; транши пересчитаются
cli-about-invoice-cancel = Отменить счёт; номер остаётся за ним
cli-about-payment = Платежи и что они закрывают
cli-about-payment-add = Внести платёж
cli-about-payment-list = Платежи, сначала новые
cli-about-payment-show = Один платёж и что он закрывает
cli-about-payment-edit = Изменить поля платежа
cli-about-payment-allocate = Указать, какие долги закрывает платёж
cli-about-payment-release = Снять платёж со всех долгов
cli-about-payment-cancel = Отменить платёж; его долги снова открыты
cli-help-invoice-key = Номер или id счёта
cli-help-invoice-contract = Номер или id договора, по которому он выставлен
cli-help-invoice-owner = Только клиентов этого пользователя
cli-help-invoice-status = Только в этом состоянии: overdue, due, waiting, paid
cli-help-payment-key = Id платежа
cli-help-payment-client = Чей это платёж; не указывайте, пока неизвестно
cli-help-payment-to = Что закрывает: 12, 12/2 (транш), 12/2=5000 (столько из него)
cli-help-payment-unknown = Только от неизвестных плательщиков
cli-help-payment-free = Только те, что разнесены не полностью
cli-invoice-unknown = Счёта «{ $key }» нет. Все счета покажет «serik invoice list».
cli-invoice-gone = Счёт { $number } отменён
cli-payment-unknown = Платежа «{ $key }» нет. Все платежи покажет «serik payment list».
cli-payment-gone = Платёж отменён: { $sum }
cli-payment-to = «{ $text }» не говорит, что закрывается. Напишите 12, 12/2 или 12/2=5000.
cli-payment-closed = По «{ $invoice }» ничего не открыто, или от платежа ничего не осталось.
