# Commands
command-complete = Дополнить
command-continue = Дальше
command-start-import = Импортировать
command-stop-import = Остановить
command-write-rejects = Записать невошедшие

# The file
import-path = Файл:
import-path-hint = Файл CSV, XLSX, ODS, vCard, iCalendar или вся база. Наберите, вставьте или перетащите путь; Tab дополняет, ↓ выбирает из списка.
import-path-wanted = Нужен список в CSV, XLSX, ODS или vCard: назовите другой файл
import-leave = Импорт не закончен: Esc выходит из него по шагам
import-path-empty = Назовите файл: его путь набирают, вставляют или перетаскивают сюда
import-reading = Файл читается…

# The columns
import-to-preview = Дальше: предпросмотр, пока ничего не меняется
import-rows = { $count ->
    [one] { $number } строка
    [few] { $number } строки
    [many] { $number } строк
   *[other] { $number } строки
}
import-cards = { $count ->
    [one] { $number } карточка
    [few] { $number } карточки
    [many] { $number } карточек
   *[other] { $number } карточки
}
import-header-line = заголовки в строке { $line }
import-header-none = без заголовков
import-columns-known = распознано столбцов: { $known } из { $all }
import-encoding = Кодировка
import-delimiter = Разделитель
import-delimiter-tab = табуляция
import-delimiter-none = нет
import-sheet = Лист
import-match = Сверять клиентов по
import-match-tax-id = БИН / ИИН / ИНН
import-match-phone = телефон
import-match-mail = эл. почта
import-match-code = свой код
import-duplicates = Если уже есть
import-duplicates-update = дополнить и изменить
import-duplicates-skip = оставить как есть
import-duplicates-add = добавить ещё раз
import-head-column = Столбец файла
import-head-field = Поле
import-head-samples = Значения
import-sign-sure = понятно
import-sign-guessed = угадано: проверьте, Enter исправит
import-sign-ignored = не берём
import-columns-fixed = Карточки контактов сами говорят, что есть что: выбирать здесь нечего
import-no-name-column = Ни один столбец не говорит, кто клиент. Выберите столбец с названием
import-field-full-name = Полное название
import-field-ogrn = ОГРН (в заметку)
import-field-contact-name = Контакт: ФИО
import-field-contact-position = Контакт: должность
import-field-contact-phone = Контакт: телефон
import-field-contact-mail = Контакт: эл. почта
import-field-contact-birthday = Контакт: день рождения
import-field-contact-note = Контакт: комментарий
import-field-contact-given = Контакт: имя
import-field-contact-middle = Контакт: отчество
import-field-contact-family = Контакт: фамилия
import-field-contact-left = Контакт: дата ухода
import-field-group-mark = Признак группы 1С
import-field-parent = Группа 1С (в метки)
import-field-contract = Договор (в заметку)
import-field-debt = Долг (в заметку)
import-field-ignored = не импортируется

# The preview
import-start = Импортировать: новых { $created }, изменится { $updated }
import-branches = { $count ->
    [one] { $number } филиал
    [few] { $number } филиала
    [many] { $number } филиалов
   *[other] { $number } филиала
}
import-judging = Сравниваем с клиентами, которые уже есть…
import-no-rows = Показывать нечего. x сбрасывает фильтр; Esc — назад к столбцам, если клиентов в файле не видно
import-nothing-read = Ни одной строки с клиентом не прочитано, причина внизу. Исправьте файл и откройте его снова
import-passed-over = { $count ->
    [one] { $number } строка не о клиенте: пустая, итог или заголовок. Её пропустим.
    [few] { $number } строки не о клиентах: пустые, итоги, заголовки. Их пропустим.
   *[other] { $number } строк не о клиентах: пустые, итоги, заголовки. Их пропустим.
}
import-nothing-to-do = Импортировать нечего: ни одна строка не новая и ничего не меняет
import-head-line = Строка
import-head-verdict = Что будет
import-head-reason = Причина
import-verdict-new = новый
import-verdict-branch = филиал
import-verdict-update = изменится
import-verdict-same = без изменений
import-verdict-duplicate = повтор
import-verdict-left-out = пропуск
import-verdict-rejected = ошибка
import-sort-all = Все строки
import-sort-new = Новые
import-sort-branch = Филиалы
import-sort-update = Изменятся
import-sort-same = Без изменений
import-sort-duplicate = Повторы
import-sort-rejected = Ошибки
import-sort-doubtful = С предупреждениями
import-comes-in = войдёт
import-fills = дополнит клиента
import-stays-out = не войдёт
import-decision-all = как для всех строк
import-decision-skip = пропустить эту строку
import-decision-add = всё равно добавить нового клиента
import-decision-update = дополнить того клиента
import-line = строка { $line }: { $text }
import-reason-client = { $why }: уже есть { $name }
import-reason-line = { $why }: { $name }, строка { $line } этого файла
import-reason-branch = тот же ИНН, другой КПП: филиал фирмы { $name }, которая уже есть
import-reason-branch-line = тот же ИНН, другой КПП: филиал фирмы { $name }, строка { $line } этого файла
import-why-id = тот же клиент serik
import-why-tax-id = тот же БИН / ИИН / ИНН
import-why-code = тот же свой код
import-why-phone = тот же телефон
import-why-mail = та же почта
import-why-name = то же название

# Under way and done
import-running = идёт импорт
import-stopping = останавливается, ничего не останется
import-progress = { $done } из { $total }
import-time-left = осталось { $time }
import-stopped = Импорт остановлен: ничего не изменилось
import-done = готово
import-read = { $count ->
    [one] Прочитана { $number } строка
    [few] Прочитано { $number } строки
    [many] Прочитано { $number } строк
   *[other] Прочитано { $number } строки
}
import-read-cards = { $count ->
    [one] Прочитана { $number } карточка
    [few] Прочитано { $number } карточки
    [many] Прочитано { $number } карточек
   *[other] Прочитано { $number } карточки
}
import-created = новых клиентов
import-created-branches = из них филиалов
import-updated = изменено клиентов
import-skipped = пропущено: без изменений или повтор
import-rejected = ошибок
import-doubts = { $count ->
    [one] { $number } предупреждение
    [few] { $number } предупреждения
    [many] { $number } предупреждений
   *[other] { $number } предупреждения
}
import-undone = отменено
import-undone-hint = Импорт отменён: в базе от него ничего нет. Ctrl+Y вернёт его
import-undo-hint = u — отменить весь импорт
import-write-rejects = { $count ->
    [one] Не вошла { $number } строка: w запишет её с причиной в файл рядом с исходным
    [few] Не вошли { $number } строки: w запишет их с причинами в файл рядом с исходным
    [many] Не вошло { $number } строк: w запишет их с причинами в файл рядом с исходным
   *[other] Не вошло { $number } строки: w запишет их с причинами в файл рядом с исходным
}
import-no-rejects = Все строки вошли или уже были
import-rejects-written = Записано: { $path }
import-rejects-failed = Файл не записан: возможно, в эту папку нельзя писать

# Warnings about rows
import-warning-nul-dropped = пустые байты (NUL) отброшены
import-warning-encoding-doubtful = строка в другой кодировке, прочитана как { $encoding }: проверьте буквы
import-warning-letters-lost = часть букв не восстановить
import-warning-quote-open = кавычка открыта и не закрыта: эта строка и все после неё не прочитаны
import-warning-row-long = ячеек { $cells } вместо { $expected }: столбцы могли сдвинуться
import-warning-cell-cut = текст длиннее { $limit } букв, лишнее отрезано
import-warning-digits-lost = таблица потеряла последние цифры номера
import-warning-cell-error = формула выдаёт ошибку ({ $error }): ячейка считается пустой
import-warning-unclear = «{ $text }» не понято и осталось в заметке
import-warning-tax-id-missing = нет БИН / ИИН / ИНН
import-warning-id-broken = номер serik испорчен ({ $id }): его округлила электронная таблица. Клиента искали по названию и номерам
import-warning-same-name = название то же, номер другой: { $name } — будет отдельный клиент
import-warning-similar-name = название почти как { $name } — будет отдельный клиент
import-warning-shared = телефон или почта уже есть: { $name } — будет отдельный клиент
import-warning-left-out = не вошла: похоже, это { $name }, который уже есть. На экране о таких строках спросят, --rejects FILE запишет их
import-warning-renamed = номер уже записан: { $name }. Название изменится
import-warning-said-before = «{ $text }» не взято: раньше в этом файле сказано другое
import-warning-head-unknown = клиента «{ $text }» нет ни здесь, ни в файле: головная организация не записана. Выберите её в карточке клиента
import-warning-head-several = клиентов «{ $text }» несколько: головная организация не записана. Укажите её номер
import-warning-head-own-branch = «{ $text }» — филиал этого же клиента: головная организация не записана
import-warning-card-open = карточка здесь начата и не закрыта: она не прочитана
import-warning-cards-open = отсюда и дальше не закрыты ещё карточки ({ $count }): они не прочитаны
import-warning-card-long = в карточке больше { $limit } значений: остальные не взяты
import-warning-name-missing = в карточке нет имени: вместо него «{ $text }»
import-warning-tax-id-in-note = номер { $number } найден в заметке: проверьте

# A file that cannot be read
unreadable-empty = Файл пуст
unreadable-too-large = Файл слишком велик: { $size } МБ, можно не больше { $limit }. Разделите его
unreadable-too-many-rows = Слишком много строк: можно не больше { $limit }. Разделите файл
unreadable-too-many-columns = В строке { $line } слишком много столбцов: можно не больше { $limit }. Уберите лишние
unreadable-too-many-cells = В списке слишком много ячеек: можно не больше { $limit }. Разделите его
unreadable-bomb = Файл распаковывается в { $size } МБ: списки так не сжимают. Попросите прислать его как CSV
unreadable-damaged = Книга повреждена. Откройте её в программе таблиц и сохраните заново
unreadable-no-sheet = Нет листа «{ $wanted }». В файле есть: { $sheets }
unreadable-no-sheets = В этом файле нет листов, выбирать «{ $wanted }» не из чего: уберите --sheet
unreadable-locked = Книга закрыта паролем. Сохраните её без пароля
unreadable-old-workbook = Это старый файл Excel (.xls). Сохраните его как .xlsx или .csv
unreadable-other-format = Это не список клиентов: { $kind ->
    [ics] календарь
    [onec] обмен 1С с банком
    [camt053] банковская выписка
    [mt940] банковская выписка
    [eml] письмо
    [pdf] документ PDF
    [document] текстовый документ
    [picture] изображение
    [archive] архив
    [html] веб-страница
    [json] JSON, он для программ: возьмите CSV или книгу Excel
    [xml] XML
   *[other] файл другого вида
}
unreadable-no-calendar = Это не календарь. Нужен файл .ics: экспортируйте его из программы-календаря
unreadable-no-table = В файле нет таблицы: ни столбцов, ни знакомых заголовков
unreadable-open-quote = В строке { $line } кавычка открыта и не закрыта. Закройте её или уберите
unreadable-open-card = В файле нет ни одной целой карточки: карточка в строке { $line } не закрыта
unreadable-bad-delimiter = «{ $delimiter }» не может разделять столбцы
unreadable-no-file = Такого файла нет: проверьте путь
unreadable-folder = Это папка, а не файл
unreadable-denied = Нет права читать этот файл
unreadable-stopped = Чтение остановлено: ничего не изменилось
unreadable-broken = Файл не прочитан: { $detail }
import-adds = { $field }: добавится { $after }
cli-import-row-rejected = не взята: { $reason }
