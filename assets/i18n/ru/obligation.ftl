# Обязательства

obligation-we = мы
obligation-they = они
obligation-we-owe = Мы должны
obligation-they-owe = Нам должны
obligation-pay = оплата
obligation-deliver = поставка
obligation-document = документы
obligation-accept = приёмка
obligation-sign-act = подписать акт
obligation-notify = уведомление
obligation-other = другое
obligation-event-signed = подписание
obligation-event-advance = аванс
obligation-event-invoice = счёт
obligation-event-shipped = отгрузка
obligation-event-act = подписание акта
obligation-event-request = заявка
obligation-unit-calendar = календарных дней
obligation-unit-calendar-as-is = календарных без переноса
obligation-unit-working = рабочих дней
obligation-unit-banking = банковских дней
obligation-unit-months = месяцев
obligation-unit-next-month = число следующего месяца
obligation-unit-after-month = дней после конца месяца
obligation-proof-payment-order = платёжное поручение
obligation-proof-waybill = накладная
obligation-proof-act = подписанный акт
obligation-proof-invoice = счёт-фактура
obligation-proof-letter = письмо
obligation-proof-receipt = расписка
field-obligation-side = Чьё
field-obligation-kind = Вид
field-obligation-what = Что
field-obligation-sum = Сумма
field-obligation-quantity = Количество
field-obligation-measure = Единица
field-obligation-due-day = Срок: день
field-obligation-month-day = Ежемесячно, числа
field-obligation-due-count = Или дней после
field-obligation-due-unit = Каких дней
field-obligation-event = После чего
field-obligation-event-day = Это было
field-obligation-clause = Пункт договора
field-obligation-responsible = Ответственный
field-obligation-evidence = Чем подтвердить
field-obligation-penalty = Пеня
field-obligation-due = Срок
field-obligation-status = Состояние
field-obligation-rest = Осталось
field-obligation-done-day = Исполнено
field-performance-day = День
field-performance-sum = Сумма, если часть
field-performance-quantity = Количество, если часть
field-performance-proof = Подтверждение
flaw-obligation-two-dues = один способ: день, число каждого месяца или дни после события
flaw-obligation-no-event = укажите, после чего идут дни
flaw-obligation-no-event-here = события не ждёт: срок задан иначе
flaw-obligation-signed = когда подписан, знает договор
flaw-obligation-month-day = число месяца от 1 до 31
flaw-obligation-quantity = количество больше нуля, не более трёх знаков
flaw-obligation-closed = уже закрыто; u отменит последний шаг
flaw-obligation-open = оно и так открыто
flaw-performance-ahead = этот день ещё не настал
flaw-performance-nothing = ноль не часть: укажите часть или оставьте пустым
obligation-status-waiting = ждёт
obligation-status-open = открыто
obligation-status-soon = скоро срок
obligation-status-overdue = просрочено
obligation-status-disputed = оспаривается
obligation-status-done = исполнено
obligation-status-done-late = исполнено поздно
obligation-status-waived = снято
obligation-today = срок сегодня
obligation-left =
    { $count ->
        [one] остался { $number } день
        [few] осталось { $number } дня
       *[many] осталось { $number } дней
    }
obligation-late =
    { $count ->
        [one] просрочено на { $number } день
        [few] просрочено на { $number } дня
       *[many] просрочено на { $number } дней
    }
obligation-further =
    { $count ->
        [one] { $status } · и ещё { $number } месяц
        [few] { $status } · и ещё { $number } месяца
       *[many] { $status } · и ещё { $number } месяцев
    }
obligation-no-proof = { $status } · без подтверждения
obligation-waits-event = ждёт: { $event }
obligation-waits-signature = ждёт подписи
obligation-no-due = срок не назван
obligation-uncertain = { $day } ?
obligation-after = { $count } { $unit } после: { $event }
obligation-monthly = ежемесячно, { $day } числа
obligation-rest-of = { $rest } из { $all }
obligations-count =
    { $count ->
        [one] { $number } обязательство
        [few] { $number } обязательства
       *[many] { $number } обязательств
    }
obligations-overdue =
    { $count ->
        [one] { $number } просрочено
        [few] { $number } просрочено
       *[many] { $number } просрочено
    }
obligations-waiting =
    { $count ->
        [one] { $number } ждёт
        [few] { $number } ждут
       *[many] { $number } ждут
    }
obligations-next = ближ. { $day }
obligations-net = итог { $sums }
command-obligations = Обязательства
journal-add-obligation = Добавлено обязательство: { $name }
journal-change-obligation = Изменено обязательство: { $name }
journal-remove-obligation = Удалено обязательство: { $name }
journal-perform-obligation = Записано исполнение: { $name }
journal-reopen-obligation = Обязательство снова открыто: { $name }
journal-dispute-obligation = Обязательство оспорено: { $name }
journal-waive-obligation = Обязательство снято: { $name }
journal-event-of-obligation = Событие обязательства: { $name }
cli-about-obligation = Кто что должен по договорам
cli-about-obligation-list = Обязательства по срокам и итог сторон
cli-about-obligation-show = Одно обязательство и его исполнение
cli-about-obligation-add = Добавить обязательство к договору
cli-about-obligation-edit = Изменить поля обязательства
cli-about-obligation-done = Записать исполнение, целиком или частью
cli-about-obligation-event = Записать день события, после которого идёт срок
cli-about-obligation-dispute = Отметить как спорное
cli-about-obligation-waive = Снять: не требовать
cli-about-obligation-reopen = Открыть снова
cli-about-obligation-remove = Удалить обязательство; вернёт serik undo
cli-about-export-obligations = Все обязательства на сегодня
cli-help-obligation-key = Идентификатор обязательства
cli-help-obligation-contract = Номер или идентификатор договора
cli-help-obligation-side = Чьи: we (мы) или they (они)
cli-help-obligation-status = Только в состоянии: waiting, open, soon, overdue, disputed, done, done_late, waived
cli-help-obligation-all = И исполненные, и снятые
cli-help-obligation-on = День; без указания сегодня
cli-help-obligation-sum = Сумма, если это часть
cli-help-obligation-quantity = Количество, если это часть
cli-help-obligation-proof = Чем подтверждено
cli-help-obligation-event-none = События всё-таки не было
cli-help-obligation-reason = Почему
cli-obligation-unknown = Обязательства «{ $key }» нет. Все покажет «serik obligation list».
cli-obligation-gone = Обязательство удалено: { $name }
cli-obligation-no-proof = Внимание: без подтверждения. Его даёт --proof.
setting-day-off = Срок в выходной
setting-day-off-next = на рабочий день
setting-day-off-stays = остаётся
obligation-step-event-today = Это было сегодня: { $event }
obligation-step-event-on = Это было в другой день: { $event } …
obligation-step-no-event = Этого всё-таки не было: { $event }
obligation-step-dispute = Отметить как спорное
obligation-step-waive = Снять: не требовать
obligation-step-reopen = Открыть снова
obligation-event-when = Когда это было? 14.12, вчера
obligation-written = Записано: { $name }
obligation-event-told = { $count ->
    [one] Записано для { $number } обязательства
    [few] Записано для { $number } обязательств
   *[many] Записано для { $number } обязательств
}
obligations-open = незакрытые
obligations-search = Номер, клиент, что
obligations-none = Обязательств пока нет. n запишет первое.
obligations-none-at-all = Открытых обязательств нет. Их записывают на странице договора.
obligations-none-here = С этой стороны ничего. Tab покажет другую.
obligations-none-left = Таких обязательств нет. x покажет незакрытые.
obligations-add-where = По какому договору? Откройте его: 4, Enter, затем v и n.
form-obligation = Обязательство
form-new-obligation = Новое обязательство
form-performance = Исполнение
export-head-terms = Как считается срок
export-head-rest = Остаток суммы
obligation-short-late =
    { $count ->
        [one] ! { $number } дн.
        [few] ! { $number } дн.
       *[many] ! { $number } дн.
    }
obligation-short-left =
    { $count ->
        [one] через { $number } дн.
        [few] через { $number } дн.
       *[many] через { $number } дн.
    }
obligation-short-today = сегодня
cli-about-obligation-propose = Что следует из условий договора: кто что должен
cli-help-obligation-take = Записать эти строки
command-propose = Обязательства из условий
obligation-nothing-proposed = Предложить нечего: всё, что следует из условий этого договора, уже записано, или в нём нет суммы и порядка оплаты
obligation-take-proposed = Записать
obligation-leave-proposed = Не сейчас
obligation-proposed = { $count ->
    [one] Из условий следует { $number } обязательство
    [few] Из условий следуют { $number } обязательства
   *[many] Из условий следуют { $number } обязательств
}
obligation-proposed-taken = { $count ->
    [one] Записано { $number } обязательство
    [few] Записаны { $number } обязательства
   *[many] Записано { $number } обязательств
}
journal-take-proposed = { $count ->
    [one] Из условий записано { $number } обязательство
    [few] Из условий записаны { $number } обязательства
   *[many] Из условий записано { $number } обязательств
}
