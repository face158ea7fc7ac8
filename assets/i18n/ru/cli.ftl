### Командная строка: справка, ответы, подсказки.

cli-about = serik: клиенты, переговоры, договоры и долги. Без команды открываются экраны.
cli-about-init = Создать пустую базу
cli-about-client = Клиенты
cli-about-client-list = Список клиентов
cli-about-client-show = Показать клиента со всеми сведениями
cli-about-client-add = Добавить клиента
cli-about-client-edit = Изменить клиента
cli-about-client-remove = Удалить клиента вместе с контактами и заметками
cli-about-client-restore = Восстановить удалённого клиента
cli-about-contact = Контактные лица
cli-about-contact-list = Список контактных лиц клиента или всех
cli-about-contact-show = Показать контактное лицо
cli-about-contact-add = Добавить контактное лицо клиенту
cli-about-contact-edit = Изменить контактное лицо
cli-about-contact-link = Дать известному человеку должность у ещё одного клиента
cli-help-link-client = У какого клиента
cli-about-contact-remove = Удалить контактное лицо
cli-about-contact-restore = Восстановить удалённое контактное лицо
cli-about-fields = Показать все поля: вид, правило, названия
cli-about-own-field-list = Показать поля, добавленные в вашем офисе
cli-about-own-field-add = Добавить своё поле
cli-about-note = Заметки о клиентах
cli-about-note-add = Добавить заметку
cli-about-note-list = Список заметок о клиенте
cli-about-note-pin = Закрепить заметку: она видна перед каждым звонком
cli-about-consent = Согласия на использование персональных данных
cli-about-consent-list = Список согласий человека
cli-about-consent-add = Записать согласие
cli-about-consent-withdraw = Отозвать действующее
cli-help-purpose = processing, marketing или transfer; без него — все
cli-about-need = Потребности клиентов
cli-about-need-show = Показать потребности клиента
cli-about-need-set = Записать потребности клиента
cli-about-account = Банковские счета клиентов
cli-about-account-list = Список счетов клиента
cli-about-account-add = Добавить счёт
cli-about-account-edit = Изменить счёт
cli-about-account-remove = Удалить счёт; вернёт serik undo
cli-about-company = Своя компания
cli-about-company-show = Показать свою компанию
cli-about-company-set = Записать свою компанию
cli-about-journal = Показать, кто что изменил
cli-about-journal-show = Показать одно действие: каждое поле до и после
cli-about-undo = Отменить своё последнее действие или указанное
cli-about-redo = Вернуть отменённое действие
cli-about-doctor = Проверить файл базы
cli-about-users = Люди, которые работают с базой. Роли: manager, chief, accountant, trainee, viewer; они берегут от ошибок, а не от кражи файла
cli-about-users-list = Список пользователей
cli-about-users-add = Добавить пользователя
cli-usage = Вызов
cli-usage-option = параметры
cli-usage-command = команда
cli-usage-commands = Команды
cli-usage-arguments = Значения
cli-usage-options = Параметры
cli-usage-verb = Не хватает команды: выберите из списка.
cli-usage-unknown = Неизвестное слово: { $argument }
cli-usage-missing = Не указано: { $argument }
cli-usage-value = { $argument }: значение «{ $value }» не подходит
cli-usage-conflict = { $argument } и { $other } нельзя указать вместе
cli-usage-accepted = Подходит: { $accepted }
cli-usage-twice = { $argument } указан дважды
cli-usage-other = Командную строку не удалось прочитать: { $argument }
cli-usage-near = Возможно, имелось в виду: { $near }
cli-usage-help = Как пользоваться: { $command }
cli-help-db = Файл базы
cli-help-lang = Язык: kk, ru или en
cli-help-user = Ваше имя для журнала
cli-help-today = Дата вместо сегодняшней
cli-help-json = Вывести один документ JSON
cli-help-plain = Простые строки для программы чтения с экрана
cli-help-quiet = Без сообщений, кроме ошибок
cli-help-config = Файл настроек
cli-help-help = Показать эту справку
cli-help-version = Показать версию
cli-help-search = Поиск: название, телефон, БИН, человек; и в другой раскладке
cli-help-segment = Только этот сегмент
cli-help-manager = Только клиенты этого менеджера
cli-help-tag = Только с этой меткой
cli-help-head = Только филиалы этого клиента
cli-help-sort = Порядок: name, city, segment, changed, created, filled или своё поле
cli-help-descending = С конца
cli-help-without-step = Клиенты, с которыми ничего не запланировано
cli-help-removed = Удалённые клиенты
cli-help-limit = Не больше стольких (100)
cli-help-after = Продолжить с этого места: «next» из прошлого ответа
cli-help-key = Клиент: id, свой код, БИН или точное название
cli-help-key-optional = Клиент; без него – все
cli-help-account-key = Банковский счёт: id из «serik account list»
cli-help-contact-key = Контактное лицо: id или точное имя
cli-help-contact-search = Часть имени
cli-help-at-client = Клиент, если человек работает у нескольких
cli-help-set = Поле и значение; можно повторять, пустое значение очищает
cli-help-if-version = Только если запись ещё этой версии
cli-help-field-name = Название нового поля
cli-help-field-kind = Вид: text, number, date, choice
cli-help-choice = Вариант выбора; можно повторять
cli-help-note-text = Текст заметки; «-» читает стандартный ввод
cli-help-note-pinned = Сразу закрепить
cli-help-note-key = Id заметки или клиент: его последняя заметка
cli-help-note-off = Открепить
cli-help-user-name = Имя пользователя
cli-help-role = Роль: manager (менеджер: работает с клиентами), chief (руководитель: ещё люди и настройки), accountant (бухгалтер: счета, платежи, долги), trainee (стажёр: отправка, подпись, файлы и удаление ждут куратора), viewer (наблюдатель: только читает)
cli-help-journal-client = Только об этом клиенте
cli-help-by = Только этого человека
cli-help-since = Начиная с этого дня
cli-help-entry = Id действия в журнале
cli-help-with-later = Отменить и более поздние изменения
cli-help-skip-changed = Не трогать поля, изменённые позже
cli-field-sentence = { $field }: { $sentence }
cli-warning = Предупреждение. { $sentence }
cli-yes = да
cli-no = нет
cli-id = Id
cli-client = Клиент
cli-contacts = Контактные лица
cli-notes = Заметки
cli-pinned = (закреплено)
cli-filled = Заполнено
cli-when = Когда
cli-who = Кто
cli-what = Что
cli-undone = Отменено
cli-role = Роль
cli-field-key = Поле
cli-field-kind = Вид
cli-field-rule = Правило
cli-clients-count =
    { $count ->
        [one] { $number } клиент
        [few] { $number } клиента
        [many] { $number } клиентов
       *[other] { $number } клиента
    }
cli-contacts-count =
    { $count ->
        [one] { $number } контактное лицо
        [few] { $number } контактных лица
        [many] { $number } контактных лиц
       *[other] { $number } контактных лица
    }
cli-notes-count =
    { $count ->
        [one] { $number } заметка
        [few] { $number } заметки
        [many] { $number } заметок
       *[other] { $number } заметки
    }
cli-users-count =
    { $count ->
        [one] { $number } пользователь
        [few] { $number } пользователя
        [many] { $number } пользователей
       *[other] { $number } пользователя
    }
cli-entries-count =
    { $count ->
        [one] { $number } действие
        [few] { $number } действия
        [many] { $number } действий
       *[other] { $number } действия
    }
cli-list-more = Есть ещё: --after { $cursor }
cli-cursor = Такого места в списке нет: { $cursor }. Возьмите «next» из прошлого ответа.
cli-search-read-as = Искали «{ $query }»
cli-init-made = База готова: { $file }
cli-init-exists = Файл уже есть, он не изменён: { $file }
cli-client-gone = Удалено: { $name }
cli-contact-gone = Удалено: { $name }
cli-contact-removed = Это контактное лицо удалено: { $key }
cli-client-removed = Этот клиент удалён: { $key }
cli-client-unknown = Нет такого клиента: { $key }. Подходят: id, свой код, БИН, точное название.
cli-contact-unknown = Нет такого контактного лица: { $key }. Подходят: id, точное имя.
cli-consent-none = Нет действующих согласий
cli-consent-withdrawn =
    { $count ->
        [one] Отозвано { $number } согласие
        [few] Отозвано { $number } согласия
        [many] Отозвано { $number } согласий
       *[other] Отозвано { $number } согласия
    }
cli-need-none = Потребности не записаны: { $key }
cli-account-none = Банковского счёта нет: { $key }
cli-company-none = Своя компания ещё не записана
cli-account-gone = Счёт удалён: { $name }
cli-hint-several-posts = Укажите id и клиента: --client KEY.
cli-help-journal-entry = номер действия
cli-note-none = Заметки нет: { $key }
cli-several = Подходит несколько записей: { $key }
cli-nothing-changed = Менять было нечего.
cli-set-unknown = Нет такого поля: { $name }. Есть: { $accepted }
cli-set-twice = Поле указано дважды: { $name }
cli-input-text = Стандартный ввод – не текст UTF-8.
cli-field-choices = Полю нужно название; виду «choice», и только ему, нужен --choice.
cli-field-exists = Такое поле уже есть: { $name }
cli-field-use = Задать значение: --set КЛЮЧ=ЗНАЧЕНИЕ
cli-user-name = Пользователю нужно имя.
cli-user-added = Добавлено: { $name }
cli-user-unknown = Нет такого пользователя: { $name }. Есть: { $accepted }
cli-user-stranger = Пользователя «{ $name }» в офисе нет, поэтому показано не только своё. Есть: { $accepted }
cli-user-exists = Такой пользователь уже есть: { $name }
cli-entry-undone = Действие { $id } уже отменено: действием { $undo } ({ $who }, { $when })
cli-hint-entry-undone = Вернуть его: serik undo { $undo }
cli-entry-unknown = В журнале нет действия { $id }. Номера показывает serik journal
cli-no-screen = Экраны здесь открыть нельзя. Команды работают: serik --help
cli-hint-init = Файл: { $file }. Пустую базу создаёт: serik init
cli-hint-file-variable = Файл: { $file }; его называет SERIK_DB
cli-hint-file = Файл: { $file }
cli-hint-restore = Восстановить: serik client restore { $id }
cli-hint-restore-contact = Восстановить: serik contact restore { $id }
cli-hint-near = Может быть, кто-то из них? Укажите id.
cli-hint-several = Укажите id одной из них.
cli-hint-undo = Отменить: serik undo
cli-hint-conflicts = --with-later отменит и эти изменения, --skip-changed оставит эти поля.
cli-doctor-file = Файл
cli-doctor-schema = Структура
cli-doctor-journal = Журнал
cli-doctor-links = Связи между записями
cli-doctor-run = Утренний обход
cli-doctor-search = Поисковые данные
cli-doctor-erasure = Стирание данных
cli-doctor-erasure-open = старые страницы ещё лежат в файлах рядом с базой: закройте serik на всех компьютерах и повторите «serik doctor»
cli-doctor-mended = Данные поиска и утреннего обхода собраны заново
cli-doctor-ok = ошибок нет
cli-doctor-faults =
    { $count ->
        [one] { $number } ошибка
        [few] { $number } ошибки
        [many] { $number } ошибок
       *[other] { $number } ошибки
    }
role-manager = Менеджер
role-chief = Руководитель
role-accountant = Бухгалтер
role-trainee = Стажёр
role-viewer = Наблюдатель
cli-about-demo = Заполняет пустой файл демонстрационным офисом
cli-import-no-column = В файле нет столбца «{ $name }». Укажите заголовок или номер с 1
cli-import-into-demo = { $file } – демонстрационный офис, он открывался последним: настоящим клиентам там не место. Укажите свою базу: --db FILE
cli-import-nothing = Клиентов в файле не нашлось. Скажите, что значат столбцы: --map COLUMN=FIELD
cli-import-mend = Клиентов не прочитано. Исправьте файл и импортируйте его снова
cli-import-dry-run = Ничего не изменено: без --dry-run это будет сделано
cli-import-alike = И ещё таких: { $number } ({ $text }). Все показывает --json
cli-import-no-meaning = «{ $name }» – не поле импорта. Имена показывает «mapping» в --dry-run --json
cli-import-fixed = Столбцы карточек контактов заданы форматом: уберите --map
cli-help-fix = Собрать заново то, что вычисляется: поиск, порядок имён, заполненность
cli-help-rejects = Пишет непринятые строки с причинами в этот файл
cli-help-on-duplicate = Что делать с клиентом, который уже есть
cli-help-match = По чему строка и клиент считаются одним
cli-help-dry-run = Только показывает, что произойдёт
cli-help-delimiter = Знак между столбцами текста
cli-help-encoding = Кодировка текста, если она угадана неверно
cli-help-sheet = Лист книги, по имени или номеру
cli-help-map = Что значит столбец: его заголовок или номер и поле
cli-help-import-file = Файл со списком
cli-about-import-clients = Список клиентов: Excel, OpenDocument, CSV любого вида или карточки контактов (vCard); отменяется одним действием
cli-about-import = Принимает списки из других программ
cli-help-size = Вместо этого создаёт столько клиентов по правилам
cli-help-reset = Создаёт демонстрационный файл заново
cli-demo-made = Демонстрационный офис создан: { $file }
cli-demo-not-a-demo = { $file } — не демонстрационный файл: он не тронут. Выберите другой файл через --db
cli-demo-not-removed = Старый демонстрационный файл не удалить: { $file }. Закройте программы, которые его используют
cli-sort-unknown = Порядка { $name } нет; допустимо: { $accepted }
cli-file-exists = Файл { $file } уже есть: выберите другое имя или --force, чтобы перезаписать
cli-file-is-folder = Это папка: { $file }. Укажите файл в ней.
cli-help-force = Перезаписать файл, который уже есть
cli-file-is-input = { $file } — это сам импортируемый файл: выберите для отклонённых строк другой
cli-not-beside = «{ $name }» – не бумага к договору: к нему пишут письма и доверенности.
cli-hint-document = Документ договора: serik addendum, serik specification, serik act, serik contract terminate { $key }
cli-hint-invoice-year = Укажите год: {$key}, или идентификатор
