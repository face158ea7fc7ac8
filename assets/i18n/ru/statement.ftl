# Doubts of a bank statement
statement-truncated = файл обрывается: взято только то, что целиком
statement-document-open = документ начат и не закончен: не взят
statement-day-missing = нет даты операции
statement-day-unreadable = «{ $text }» — такой даты нет
statement-day-far = { $day }: в этот день операции быть не могло
statement-day-outside = { $day } — вне дней выписки: проверьте
statement-sum-missing = нет суммы
statement-sum-unreadable = «{ $text }» — это не сумма
statement-sum-ambiguous = «{ $text }» — тысячи или дробная часть? Исправьте в файле
statement-sum-negative = сумма меньше нуля: { $text }
statement-sum-zero = сумма равна нулю
statement-sum-too-large = сумма слишком велика: { $text }
statement-spoiled = в документе нулевые байты: выгрузите файл заново
statement-both-sides = и приход, и расход в одной строке
statement-no-side = не видно, приход это или расход
statement-other-account = документ другого счёта: { $account }
statement-other-currency = другая валюта, чем в выписке: { $found }
statement-unknown-currency = незнакомая валюта: { $found }
statement-currency-taken = валюта в файле не названа, принята { $currency }
statement-no-account = в файле не назван счёт: укажите его (--account)
statement-foreign-account = счёт { $account } не наш: проверьте файл
statement-purpose-cut = назначение длиннее { $limit } букв, лишнее отрезано
statement-several = платежей в одной записи: { $number }, суммы по отдельности не названы
statement-state-unknown = проведена ли запись, не видно: { $found }

# What the balances prove
statement-closing-differs = Исходящий остаток не сходится с операциями: разница { $sum }
statement-in-differs = Поступления в итоге файла не равны строкам: разница { $sum }
statement-out-differs = Списания в итоге файла не равны строкам: разница { $sum }
statement-sums-too-large = Суммы слишком велики, итоги не посчитать

# Why a file is no statement
statement-not-well-formed = Строка { $line }: файл XML оборван или нарушен. Выгрузите выписку заново
statement-own-entities = Строка { $line }: в файле XML свои определения (DTD). Такие файлы не читаются
statement-none = В файле нет ни одной выписки
statement-no-columns = В таблице не найдены заголовки с датой и суммой
statement-other-format = Это не банковская выписка. Подходят: обмен 1С, camt.053, MT940, CSV, XLSX, ODS

# The command line
cli-about-import-statement = Банковская выписка: обмен 1С, camt.053, MT940, CSV или Excel. Проверяет остатки и подбирает плательщиков
cli-help-import-statement = Файл выписки
cli-help-import-account = Счёт, если файл его не называет
statement-nothing-new = Ничего нового: всё уже проведено раньше
statement-booked =
    { $count ->
        [one] Проведена { $number } операция
        [few] Проведены { $number } операции
       *[many] Проведено { $number } операций
    }
statement-account-refused = Ничего не проведено: в файле не сказано, чей это счёт. Назовите его: --account
statement-looks-booked = похоже на платёж { $payment } от { $day }: он уже проведён, эта строка не проводится
statement-foreign-refused = Счёт { $account } не наш: ничего не проведено. Если файл всё же нужен, назовите счёт сами: --account
statement-payer-known = Номер { $number } уже есть у клиента «{ $name }»: уберите --new-client
statement-payer-missing = С номера { $number } в файле нет непроведённых поступлений: проверьте номер в выписке
statement-payer-doubtful = Клиента с номером { $number } не завести: в файле нет названия плательщика или номер неверен. Добавьте клиента сами: serik client add
statement-new-client = Новый клиент: { $name }, { $number }
statement-known = Проведены раньше
statement-nothing-changed = Ничего не изменено: это проверка
statement-account = Счёт
statement-days = Дни
statement-opening = Входящий остаток
statement-in = Поступило
statement-out = Списано
statement-closing = Исходящий остаток
statement-operations = Операций
statement-left-out = Не взято
statement-pending = Ожидается банком
statement-ready = Плательщик ясен
statement-ask = Под вопросом
statement-advances = Плательщик известен, аванс
statement-unknown = Не распознано
statement-apart = Долгов не закрывают
statement-head-line = Строка
statement-head-day = Дата
statement-head-sum = Сумма
statement-head-party = Контрагент
statement-head-number = Номер
statement-head-fits = Чей платёж
statement-kind-own-transfer = перевод между своими счетами
statement-kind-bank-fee = комиссия банка
statement-kind-return = возврат
statement-kind-court = по решению суда
statement-kind-tax-refund = возврат налога
journal-book-statement = Проведена выписка: { $name }
