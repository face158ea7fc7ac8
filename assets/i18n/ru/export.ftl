### Файлы, которые записываются наружу.

# Что в них
export-clients =
    { $count ->
        [one] { $number } клиент
        [few] { $number } клиента
        [many] { $number } клиентов
       *[other] { $number } клиента
    }
export-contacts =
    { $count ->
        [one] { $number } контактное лицо
        [few] { $number } контактных лица
        [many] { $number } контактных лиц
       *[other] { $number } контактного лица
    }
export-notes =
    { $count ->
        [one] { $number } заметка
        [few] { $number } заметки
        [many] { $number } заметок
       *[other] { $number } заметки
    }
export-consents =
    { $count ->
        [one] { $number } согласие
        [few] { $number } согласия
        [many] { $number } согласий
       *[other] { $number } согласия
    }
export-journal =
    { $count ->
        [one] { $number } действие
        [few] { $number } действия
        [many] { $number } действий
       *[other] { $number } действия
    }
export-users =
    { $count ->
        [one] { $number } пользователь
        [few] { $number } пользователя
        [many] { $number } пользователей
       *[other] { $number } пользователя
    }
export-templates =
    { $count ->
        [one] { $number } шаблон
        [few] { $number } шаблона
        [many] { $number } шаблонов
       *[other] { $number } шаблона
    }
export-companies =
    { $count ->
        [one] { $number } своя фирма
        [few] { $number } свои фирмы
        [many] { $number } своих фирм
       *[other] { $number } своей фирмы
    }
export-backups =
    { $count ->
        [one] { $number } резервная копия
        [few] { $number } резервные копии
        [many] { $number } резервных копий
       *[other] { $number } резервной копии
    }
export-lines =
    { $count ->
        [one] { $number } строка
        [few] { $number } строки
        [many] { $number } строк
       *[other] { $number } строки
    }
export-all =
    { $count ->
        [one] { $number } запись
        [few] { $number } записи
        [many] { $number } записей
       *[other] { $number } записи
    }

# Предложения журнала
export-wrote = Записано в файл «{ $name }»: { $what }
export-wrote-all = Вся база записана в файл «{ $name }»: { $what }
export-wrote-stream = Передано другой программе: { $what }
export-wrote-file = Записан файл: { $name }

# Заголовки столбцов
export-head-id = ID serik
export-head-stage = Состояние
export-head-contact-messengers = Контакт: мессенджеры
export-head-contact-role = Контакт: роль
export-head-contact-attitude = Контакт: отношение к нам
export-head-contact-channel = Контакт: удобный канал
export-head-contact-hours = Контакт: удобные часы
export-head-contact-language = Контакт: язык
export-head-filled = Заполнено, %
export-head-changed = Изменён
export-head-computer = Компьютер
export-head-rank = Место
export-head-next-due = Ближайший срок оплаты
export-head-score = Уверенность, %
export-head-other = Другой клиент
export-head-reasons = Почему
export-sheet-consents = Согласия
export-sheet-users = Пользователи
export-extension = доб.
export-bin = БИН
export-inn = ИНН

# Командная строка
cli-about-export = Записывает списки для других программ; каждая запись отмечается в журнале
cli-about-export-clients = Клиенты со всем, что о них известно: импорт CSV или XLSX найдёт всё снова
cli-about-export-contacts = Контактные лица клиента или все
cli-about-export-notes = Заметки обо всех клиентах
cli-about-export-consents = Согласия всех людей
cli-about-export-journal = Кто что изменил
cli-about-export-users = Кто работает с базой
cli-about-export-backups = Резервные копии базы, новые первыми
cli-help-format = Формат; если не указан, то по окончанию имени файла, иначе CSV
cli-help-output = Файл; «-» или ничего: стандартный вывод
export-no-format = Этот список в таком формате не записывается. Можно: { $accepted }
export-json-needs-file = С --json сам список идёт в файл: -o FILE. Или выберите --format json.
export-sheet-needs-file = Книгу нельзя показать в терминале. Укажите файл: -o FILE
export-too-many-rows = На листе помещается { $limit } строк, а здесь больше. Выберите CSV.
export-done = Записано: { $what }, { $file }
export-cut =
    { $count ->
        [one] { $number } текст длиннее, чем вмещает ячейка листа, и обрезан. В CSV и JSON он остаётся целым.
        [few] { $number } текста длиннее, чем вмещает ячейка листа, и обрезаны. В CSV и JSON они остаются целыми.
        [many] { $number } текстов длиннее, чем вмещает ячейка листа, и обрезаны. В CSV и JSON они остаются целыми.
       *[other] { $number } текста длиннее, чем вмещает ячейка листа, и обрезаны. В CSV и JSON они остаются целыми.
    }
export-not-journalled = Эту базу можно только читать: в её журнале экспорта нет.

# Окно
command-export = Экспорт
palette-words-export = сохранить выгрузить выгрузка файл csv excel xlsx vcard json вся база копия
export-warning = Файл записывается вне serik: отмена его не вернёт, а журнал отметит.
export-what = Что
export-format = Формат
export-file = Файл
export-write = Записать файл
export-shown = столбцы списка
export-everything = всё известное: импорт найдёт это снова
export-whole = вся база: все записи с их историей
export-marked-shown = только отмеченные, столбцы списка
export-marked-all = только отмеченные, всё известное
export-tab = строки вкладки «{ $name }»
export-client = клиент со всем, что о нём известно
export-people = контактные лица этого клиента
export-format-csv = CSV для таблиц и 1С
export-format-xlsx = книга Excel (XLSX)
export-format-vcf = карточки контактов (vCard)
export-format-json = JSON для программ
export-format-txt = текст для людей
export-no-file = Укажите файл
export-file-exists = Файл { $file } уже есть.
export-keep-file = Оставить его: выбрать другое имя
export-overwrite = Перезаписать его
export-stopped = Экспорт остановлен: файл не записан
export-over-base = Этот файл — база данных, поверх неё ничего не записывается: выберите другое имя
cli-about-export-history = Как клиент платил по месяцам, списком
history-paid = Оплачено
history-share = В срок, %
history-late-days = Дней опоздания
history-early-days = Дней раньше срока
history-doubts = Сомнения
report-month = Месяц
own-of = Чьё
own-name-of-field = Название
own-choices-of-field = Значения
export-fields = { $count ->
    [one] { $number } своё поле
    [few] { $number } своих поля
    [many] { $number } своих полей
   *[other] { $number } своего поля
}
