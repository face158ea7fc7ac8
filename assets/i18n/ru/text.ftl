cli-about-template = Шаблоны договоров и писем
cli-about-template-list = Образцы программы и свои шаблоны
cli-about-template-show = Шаблон как файл: его можно изменить и добавить
cli-about-template-check = Назвать, что не так в шаблоне или файле и где
cli-about-template-add = Добавить шаблон: файл этой формы, документ Word или текст
cli-about-template-remove = Удалить свой шаблон
cli-help-template-name = Имя из «template list»
cli-help-template-check = Имя шаблона или файл
cli-help-template-file = Файл: .toml этой формы, .docx или текст с {"{{"}полями{"}}"}
cli-help-template-called = Имя; без него — имя файла
cli-help-template-kind = Для чего: supply, services, letter …
cli-about-contract-begin = Начать текст договора по шаблону
cli-about-contract-text = Текст договора по пунктам
cli-about-contract-write = Изменить слова пункта или значение в тексте
cli-about-contract-insert = Вставить пункт или раздел после другого
cli-about-contract-strike = Убрать пункт
cli-about-contract-edition = Продолжить в следующей редакции текста
cli-about-contract-diff = Что изменилось между редакциями
cli-about-contract-render = Договор как документ: Word, PDF, текст, Markdown
export-format-docx = документ Word
export-format-pdf = PDF
export-format-md = текст Markdown
text-negotiable = Обычно спорный
text-fallback-kk = Запасной текст, казахский
text-fallback-ru = Запасной текст, русский
text-fallback-en = Запасной текст, английский
text-value = Значение
cli-about-annex-render = Документ для печати: Word, PDF, текст, Markdown
text-title = Текст {$number}
text-page = Текст договора
text-begin-title = По какому шаблону?
text-insert-title = Что вставить ниже?
text-insert-clause = Пункт
text-insert-part = Раздел
text-compare-title = С какой редакцией сравнить?
text-is-signed = Текст подписан: его меняет только дополнительное соглашение
text-lines-elsewhere = Строки вводятся в самой спецификации
text-one-edition = Редакция одна: сравнить не с чем. Следующая начнётся, когда эта отправлена
text-none-yet = Текста ещё нет. Enter начнёт его по шаблону
text-no-changes = Различий нет
text-is-whole = Все поля заполнены
text-new-edition = Начата редакция {$number}: прежняя отправлена и не меняется
form-passage = Пункт
command-contract-text = Текст договора
command-editions = Сравнить редакции
command-passage-up = Пункт выше
command-passage-down = Пункт ниже
command-take-fallback = Взять запасную формулировку
cli-help-text-edition = Номер редакции; без него — последняя
cli-help-text-code = Код пункта: PAY-TERM
cli-help-text-new-code = Код нового пункта: заглавные латинские буквы
cli-help-text-behind = Код пункта, после которого он встанет
cli-help-text-part = Раздел с заголовком, а не пункт
cli-help-text-kk = Слова по-казахски
cli-help-text-ru = Слова по-русски
cli-help-text-en = Слова по-английски
cli-help-text-value = Значение поля текста
cli-help-text-fallback = Взять запасную формулировку
cli-help-text-note = Зачем новая редакция
cli-help-text-from = Более ранняя редакция; без неё — предыдущая
cli-help-text-to = Более поздняя редакция; без неё — последняя
cli-help-render-beside = Другая бумага к договору: письмо или доверенность по этому шаблону
cli-help-render-format = docx, pdf, txt, md, для документа с таблицей xlsx; без него — по окончанию файла
cli-help-render-language = На каком языке; kk+ru — рядом
cli-hint-text-begin = Начните его: serik contract begin {$key} --template supply
cli-text-none = У договора {$key} нет такого текста
cli-no-fallback = У {$code} нет запасной формулировки
cli-passage-twice = {$code} уже есть в тексте: задайте другой код
cli-passage-unknown = В тексте нет {$code}. Есть: {$known}
cli-template-added = Шаблон «{$name}» сохранён
cli-template-gone = Шаблон «{$name}» удалён
cli-template-not-own = «{$name}» — не ваш шаблон: удалить можно только свой
cli-template-unknown = Нет шаблона «{$name}». Есть: {$known}
template-for-lawyer = Образцы не заменяют юриста: покажите их ему до первого применения
template-key = Шаблон
template-own = свой
template-sample = образец
template-whose = Чей
text-added = добавлено
text-changed = изменено
text-moved = перенесено
text-removed = убрано
text-same = без изменений
text-broken = {$place}: не понято; проверьте скобки, кавычки и знаки внутри {"{{"} {"}}"} или {"{%"} {"%}"}
text-unclosed = {$place}: поле или условие открыто и не закрыто; добавьте {"}}"} или {"{%"} endif {"%}"}
text-endless = {$place}: повтор не доходит до конца; сократите его
text-unknown-field = {$place}: нет поля «{$detail}»
text-unknown-filter = {$place}: нет фильтра «{$detail}»; есть upper, lower, capitalize, default
text-unknown-clause = {$place}: нет пункта «{$detail}»
text-empty-field = Не заполнено: «{$field}»
text-draft-mark = ПРОЕКТ
text-draft-only = {$blanks}: {$fields}. Документ выходит только как проект
text-one-language = «{$field}» – только на одном языке. Впишите на обоих: Қағаз жеткізу | Поставка бумаги
text-not-written = Текст не написан на этом языке: {$language}. Напишите его или смените язык договора
text-partly-written = Нет текста ({$language}): {$places}
command-templates = Шаблоны договоров и писем
template-for-lawyer-screen = Образцы не заменяют юриста: покажите их ему.
templates-hint = Enter откроет шаблон в редакторе; сохранённый станет вашим. Del удалит ваш.
template-from-file = из файла (.docx, .txt, .toml)
template-path = Путь к файлу
template-unfinished = Ваш текст сохранён: Enter откроет его снова
template-sample-stays = Образец программы остаётся: удалить можно только свой
text-needs-file = Документ Word и PDF пишутся в файл: добавьте -o договор.docx
text-no-pdf = Эта сборка программы не умеет PDF. Возьмите документ Word (docx) или соберите её с --features pdf
text-no-font = В шрифте PDF нет знаков: {$letters}. Возьмите документ Word (docx)
text-no-language = На этом языке текста нет. Есть: {$known}
text-no-template = Это не шаблон: {$said}
text-wrong = Текст нельзя заполнить, пока не исправлено:
text-values = Значения, стороны
text-edition = Редакция {$number}
text-field-of-us = наше: {$field}
text-field-of-client = у клиента: {$field}
text-field-authority = Действует на основании
text-field-contract-date = Дата договора
text-field-contract-number = Номер договора
text-field-claim-days = Дней на ответ по претензии
text-field-force-majeure-days = Дней на извещение о форс-мажоре
text-damaged-document = Документ повреждён. Откройте его в Word или LibreOffice и сохраните заново
text-field-country = Право страны
text-field-email = Почта
text-field-full-name = Полное наименование
text-field-id-number = БИН, ИИН или ИНН
text-field-acting-genitive = «Действующего» или «действующей», о подписывающем
text-field-acting = «Действующий» или «действующая», о стороне
text-field-named = «Именуемый» или «именуемая»
text-field-dear = «Уважаемый» или «уважаемая»
text-field-is-person = Физическое лицо
text-field-lines = Строки
text-field-lines-total = Итог по строкам
text-field-lines-vat = НДС по строкам
text-field-new-end = Новое окончание
text-field-phone = Телефон
text-field-place = Место
text-field-requisites = Реквизиты
text-field-signer-name = Кто подписывает
text-field-signer-name-genitive = Кто подписывает (родительный падеж)
text-field-signer-position = Должность подписанта
text-field-trustee-document = Документ представителя
text-field-trustee-name = Представитель
text-field-valid-until = Действует до
text-field-vat-sum = Сумма НДС
unreadable-macros = В документе макросы. Сохраните его как .docx без них
journal-begin-text = Начат текст договора
journal-new-edition = Новая редакция текста
journal-change-passage = Изменён пункт {$name}
journal-add-passage = Добавлен пункт {$name}
journal-remove-passage = Убран пункт {$name}
journal-move-passage = Перенесён пункт {$name}
journal-save-template = Сохранён шаблон «{$name}»
journal-remove-template = Удалён шаблон «{$name}»
text-findings = { $count ->
    [0] Замечаний нет
    [one] { $number } замечание
    [few] { $number } замечания
   *[many] { $number } замечаний
}
text-changes = { $count ->
    [0] Изменений нет
    [one] Изменён { $number } пункт
    [few] Изменено { $number } пункта
   *[many] Изменено { $number } пунктов
}
text-blanks = { $count ->
    [one] Не заполнено { $number } поле
    [few] Не заполнено { $number } поля
   *[many] Не заполнено { $number } полей
}
text-papers = { $count ->
    [one] { $number } документ
    [few] { $number } документа
   *[many] { $number } документов
}
text-at-clause = {$code} ({$language}), строка {$line}
text-at-paragraph = Абзац {$line}
text-at-line = Строка {$line}
text-unknown-tag = {$place}: нет команды «{$detail}»; есть if, for, set
cli-template-faulty = Шаблон «{$name}» не взят: сначала исправьте
template-form-unknown = {$place}: в шаблоне не бывает «{$name}»; уберите это
template-form-missing = {$place}: не хватает «{$name}»; добавьте
template-form-twice = {$place}: «{$name}» стоит дважды; переименуйте одно
template-form-kind = {$place}: здесь нужно значение другого вида: слова в кавычках, true или false, либо раздел
template-form-signs = {$place}: не понято; проверьте кавычки, скобки и знаки равенства
template-form-empty = В нём нет ни одного слова документа
text-empty-document = В документе нет текста
text-large-document = Документ слишком велик: { $size } МБ, можно не больше { $limit }. Сократите его или уберите изображения
text-bomb-document = Файл распаковывается в { $size } МБ: документы так не сжимают. Откройте его в Word и сохраните заново
text-locked-document = Документ закрыт паролем. Сохраните его без пароля
text-other-document = Это не документ Word и не текст: { $kind ->
    [text] имя как у документа Word, внутри простой текст. Назовите его .txt или сохраните в Word как .docx
    [document] документ другой программы (RTF, ODT или старый .doc). Сохраните его как .docx
    [pdf] PDF. Возьмите исходный документ Word
    [html] веб-страница. Откройте её в Word и сохраните как .docx
    [xlsx] книга Excel. Перенесите текст в документ Word
    [ods] таблица. Перенесите текст в документ Word
    [xls] книга Excel. Перенесите текст в документ Word
    [picture] изображение
    [archive] архив. Распакуйте его и возьмите документ
   *[other] файл другого вида. Шаблон – это .docx, .txt или .toml
}
text-begun-without = В шаблоне нет языка: { $languages }. Договор выйдет без него: впишите слова сами или смените язык договора
text-lacks = нет: { $languages }
cli-passage-no-words = { $code }: что написать? Добавьте --kk, --ru, --en или --value
cli-text-no-edition = Редакции { $number } нет. Есть: { $known }
text-compared = Редакция { $from } → редакция { $to }
text-passage-removed = Убран пункт { $name }. u — вернуть
cli-paper-format = В виде «{ $asked }» не записать. Подходит: { $known }
