# Booking a bank statement
setting-statement-auto = Ясные платежи выписки закрывают счета без вопроса
cli-help-confirm-ready = Провести новые операции; ясные платежи закрывают счета
cli-help-new-client = Плательщик с этим БИН, ИИН или ИНН становится клиентом: название и счёт берутся из файла
statement-to-confirm =
    { $count ->
        [one] Пока не проведена { $number } новая операция. Провести: --confirm
        [few] Пока не проведены { $number } новые операции. Провести: --confirm
       *[many] Пока не проведено { $number } новых операций. Провести: --confirm
    }

# The screen
command-book-statement = Банковская выписка
command-book-confirmed = Провести
booking-path = Файл выписки
booking-account = Счёт, по которому выписка
booking-columns = Укажите, что в столбцах: нужны хотя бы дата и сумма. Это запомнится
booking-columns-missing = Нужен столбец с датой и столбец с суммой
booking-weighing = подбираются плательщики
booking-stopped = Остановлено: ничего не проведено
booking-group-ready = Ясные
booking-group-ask = Под вопросом
booking-group-unknown = Не узнаны
booking-group-rest = Остальное
booking-of = подтверждено { $count } из { $all }
booking-no-account = счёт не назван
booking-proved = остатки сходятся
booking-unproved = остатков для сверки нет
booking-all = все строки
booking-waiting = ждут решения
booking-confirmed = подтверждённые
booking-doubtful = с сомнениями
booking-by-file = как в файле
booking-by-sum = по сумме
booking-by-score = по сходству
booking-by-payer = по плательщику
booking-search = Поиск по выписке
booking-none = Здесь пусто. Tab — следующая группа
booking-none-such = Ничего не подходит. x — показать все
booking-line = строка { $line }
booking-whose = Чей это платёж?
booking-other-invoices = Другие счета: { $name }
booking-advance = аванс
booking-invoices = счёт { $numbers }
booking-new-client = Новый клиент: { $name }…
booking-other-client = Другой клиент…
booking-nobodys = Не платёж клиента…
booking-nobodys-short = не платёж клиента
booking-why-nobodys = Почему это не платёж клиента
booking-as-it-is = Без клиента
booking-unsaid = Снять решение
booking-oldest-first = все, с самых старых
booking-refund = возврат денег
booking-advance-whole = аванс, без счёта
booking-due = срок { $day }
booking-best = { $what } ({ $score })
booking-second = Или: { $what } ({ $score })
booking-for-another = платит другой за клиента
booking-closes-nothing = долгов не закрывает
booking-paid-out = Деньги ушли: долгов не закрывает
booking-known = Проведено раньше: не предлагается
booking-pending = Банк только ожидает: не проводится
booking-left-out = Не взято: причина рядом
booking-nobody-proposed = Предложить некого: Enter — указать, чей платёж
booking-no-new-client = Нового клиента здесь не завести: нужны название и верный БИН, ИИН или ИНН, которого ещё нет ни у кого
booking-account-taken = Счёт { $account } запишется вместе с клиентом
booking-given =
    { $count ->
        [one] { $number } платёж отнесён к клиенту
        [few] { $number } платежа отнесены к клиенту
       *[many] { $number } платежей отнесено к клиенту
    }
booking-nothing-confirmed = Ничего не подтверждено: Enter или пробел подтверждает строку
booking-confirmed-one = подтверждено
booking-leave = Выйти из выписки?
booking-lost =
    { $count ->
        [one] { $number } решение не проведено и пропадёт.
        [few] { $number } решения не проведены и пропадут.
       *[many] { $number } решений не проведены и пропадут.
    }
booking-stay = Остаться
booking-leave-anyway = Выйти, не проводя
booking-foreign-title = Чей счёт?
booking-foreign = Счёт выписки не наш. Всё равно провести?
booking-not-foreign = Не проводить
booking-take-foreign = Провести: счёт верный
booking-done-closing = закрывают долги: { $count }
booking-done-advance = авансом: { $count }
booking-done-unknown = без клиента: { $count }
booking-done-nobodys = не платежи клиентов: { $count }
booking-done-waiting = не подтверждены: { $count }
booking-reason-tax-id = БИН/ИНН плательщика
booking-reason-name = название
booking-reason-number = номер счёта
booking-reason-number-day = его дата
booking-reason-contract = договор
booking-reason-sum = сумма равна остатку
booking-reason-sum-of-several = сумма равна остатку этих счетов
booking-reason-sum-near = сумма почти равна остатку
booking-reason-account = расчётный счёт
booking-reason-refund = в назначении — возврат
booking-reason-due-near = близко к сроку

# Columns of a table
booking-column-day = дата
booking-column-value-day = дата валютирования
booking-column-document-day = дата документа
booking-column-number = номер
booking-column-reference = референс банка
booking-column-debit = списано
booking-column-credit = поступило
booking-column-amount = сумма
booking-column-way = дебет или кредит
booking-column-currency = валюта
booking-column-purpose = назначение
booking-column-name = контрагент
booking-column-tax-id = БИН/ИНН контрагента
booking-column-account = счёт контрагента
booking-column-payer-name = плательщик
booking-column-payer-tax-id = БИН/ИНН плательщика
booking-column-payer-account = счёт плательщика
booking-column-payee-name = получатель
booking-column-payee-tax-id = БИН/ИНН получателя
booking-column-payee-account = счёт получателя
booking-column-ignored = не нужен
