# Акты сверки

field-act-from = С
field-act-to = По
field-act-day = Дата акта
field-act-ours = По нашим данным
field-act-theirs = По их данным
field-act-their-opening = Их сальдо на начало
field-act-their-closing = Их сальдо на конец
field-act-their-file = Их файл
field-act-sent = Отправлен
field-act-returned = Вернулся
field-act-signed = Подписан
field-act-differs = С разногласиями с
field-act-signed-by = Подписал(а)
field-act-position = Должность
field-act-period = Период
act-draft = черновик
act-sent = отправлен
act-returned = вернулся
act-signed = подписан
act-with-differences = с разногласиями
act-title = Акт сверки № { $number }
act-all-contracts = все договоры
act-document = Документ
act-debit = Дебет
act-credit = Кредит
act-opening = Сальдо на начало
act-closing = Сальдо на конец
act-by-ours = У нас
act-by-theirs = У них
act-difference = Расхождение
act-differs-by = Расхождение
act-same = совпадает
act-sum-differs = другая сумма
act-only-ours = только у нас
act-only-theirs = только у них
act-agrees = Расхождений нет.
act-differences =
    { $count ->
        [one] { $number } расхождение
        [few] { $number } расхождения
        [many] { $number } расхождений
       *[other] { $number } расхождения
    }
act-differs = { $count }; на конец наша сумма минус их: { $sum }
act-changed = Акт ушёл с суммой { $was }; наши документы с тех пор изменились.
act-unexplained = Их сальдо на конец не сходится с их строками: разница { $sum }.
act-opening-taken = В их файле нет сальдо: за их начальное взято наше.
act-left-out =
    { $count ->
        [one] { $number } строка их файла пропущена:
        [few] { $number } строки их файла пропущены:
        [many] { $number } строк их файла пропущено:
       *[other] { $number } строки их файла пропущено:
    }
act-with-authority = полномочия: { $basis }
act-without-authority = без полномочий
act-restarts = Подписано с полномочиями ({ $name }): исковая давность идёт заново с { $day }.
act-restarts-nothing = Подписано ({ $name }), но долга по акту нет: исковая давность заново не идёт.
act-does-not-restart = Подписано без полномочий ({ $name }): исковая давность заново не идёт. Одного главного бухгалтера мало: нужна подпись руководителя или по доверенности. Добавьте этого человека в подписанты клиента.
act-file-no-columns = Не нашлось строки с заголовками «дебет» и «кредит». Это точно акт сверки?
act-file-nothing = Под заголовками «дебет» и «кредит» нет ни операций, ни сальдо.
act-file-only-ours = Это наш же акт, и их половина в нём пуста.
acts-count =
    { $count ->
        [0] актов сверки нет
        [one] { $number } акт сверки
        [few] { $number } акта сверки
        [many] { $number } актов сверки
       *[other] { $number } акта сверки
    }
text-field-owed = В чью пользу долг
flaw-act-period = последний день раньше первого
flaw-act-number = акт { $number } за { $year } год уже есть
flaw-act-signed = этот акт подписан и больше не меняется
flaw-act-move = он уже такой, а черновиком акт снова не становится
flaw-act-day = раньше даты акта
flaw-act-currencies = укажите валюту: у клиента их несколько
flaw-act-companies = укажите нашу фирму: у клиента документы с несколькими: { $names }
flaw-act-differs = их данные расходятся, на конец на { $sum }: отметьте «с разногласиями» или загрузите исправленный файл
journal-make-reconciliation = Акт сверки составлен: { $name }
journal-take-their-half = Данные клиента в акт сверки загружены: { $name }
journal-move-reconciliation = Акт сверки продвинут: { $name }
journal-cancel-reconciliation = Акт сверки отменён: { $name }
cli-about-debt-reconcile = Акт сверки с клиентом за период: составить один раз, выписать, сравнить с их файлом
cli-about-debt-reconciliation = Акты сверки: список, обе стороны, что с ними стало
cli-about-debt-reconciliation-list = Акты сверки, новые первыми
cli-about-debt-reconciliation-show = Обе стороны одного акта и расхождения
cli-about-debt-reconciliation-move = Что с актом: sent, returned, signed, with_differences
cli-about-debt-reconciliation-cancel = Отменить акт, составленный по ошибке
cli-help-act-from = Первый день периода
cli-help-act-to = Последний день периода
cli-help-act-contract = Только один договор: номер или идентификатор
cli-help-act-company = С какой из наших фирм: её название; иначе единственная, с которой у клиента есть документы
cli-help-act-currency = Валюта, если у клиента их несколько
cli-help-act-theirs = Их данные: csv, xlsx или ods
cli-help-act-key = Номер акта или идентификатор
cli-help-act-status = Только акты, которые дошли до этого
cli-help-act-to-status = sent, returned, signed или with_differences
cli-help-act-by = Кто подписал: у подписанта клиента есть полномочия
cli-help-act-position = Должность подписавшего
cli-act-unknown = Акта сверки «{ $key }» нет.
cli-act-gone = Акт сверки № { $number } отменён
command-reconciliation = Акты сверки
command-take-theirs = Данные клиента из файла
form-new-act = Новый акт сверки
form-act = Акт сверки
act-number = №
act-balances = начало { $opening } · дебет { $debit } · кредит { $credit } · конец { $closing }
act-path = Их акт: csv, xlsx или ods
act-taken = Их данные прочитаны из { $file }.
act-all-lines = все строки
act-only-different = только расхождения
act-no-lines = За этот период ничего не было: в акте только сальдо.
acts-whose = С кем сверяемся?
acts-search = Поиск акта по клиенту и номеру
acts-none = Актов сверки пока нет: n – новый.
acts-none-left = Ни один акт не подходит: x – показать все.
act-page = Один акт сверки
