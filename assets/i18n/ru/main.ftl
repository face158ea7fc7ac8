# Commands
command-clients = Клиенты
command-new = Создать
command-edit = Изменить
palette-words-new = новый добавить клиент контакт заметка
palette-words-record = клиент контакт заметка запись
palette-words-remove = убрать стереть клиента контакт заметку
palette-words-removed = удалённые удаленные корзина вернуть
palette-words-search = найти искать
palette-words-undo = отмена откатить назад повторить
palette-words-journal = история кто изменил лог
palette-words-help = помощь клавиши горячие как
palette-words-quit = выйти закрыть
palette-words-language = настройки казахский русский английский
palette-words-theme = настройки тёмная темная светлая цвета оформление контраст
palette-words-settings = настройки параметры фирма реквизиты
palette-words-fields = поле поля столбец колонка колонки настройки
palette-words-drafts = черновик черновики
command-open = Открыть
command-search = Поиск
command-filter = Фильтр
command-clear-filter = Сбросить фильтр
command-sort = Сортировать
command-columns = Столбцы списка
command-views = Сохранённые виды
command-save-view = Сохранить этот вид
command-mark = Отметить
command-mark-all = Отметить все в списке
command-change-marked = Изменить отмеченные
command-remove = Удалить
command-restore = Восстановить
command-undo = Отменить действие
command-undo-this = Отменить это действие
command-redo = Вернуть действие
command-journal = Журнал
command-import = Импорт списка
command-add-contact = Добавить контакт
command-link-contact = Добавить контакт другого клиента
command-add-note = Добавить заметку
command-add-account = Добавить банковский счёт
command-add-consent = Записать согласие
command-withdraw-consent = Отозвать согласия
command-edit-needs = Записать потребности
command-pin = Закрепить
command-own-fields = Свои поля
command-own-company = Своя компания
command-person = Кто за клавиатурой
palette-words-person = имя пользователь сотрудник я настройки
person-new = Новый сотрудник
person-rename = Исправить имя «{ $name }»
person-name = Как правильно
person-is = За клавиатурой: { $name }
person-known = Такой пользователь уже есть: выберите его в списке
command-unfinished = Несохранённые записи
command-demo = Демо-офис
command-own-file = Назад в свою базу
command-copy = Копировать
command-twin = Показать команду
command-print = Записать в файл
command-palette = Палитра команд
command-help = Справка
command-messages = Сообщения
command-mouse = Отпустить или взять мышь
command-language = Сменить язык
command-theme = Тема
command-quit = Выход
command-back = Назад
command-up = Вверх
command-down = Вниз
command-page-up = Страница вверх
command-page-down = Страница вниз
command-first = В начало
command-last = В конец
command-left = Влево
command-right = Вправо
command-next-pane = Следующая вкладка или панель
command-previous-pane = Предыдущая вкладка или панель
command-next-field = Следующее поле
command-previous-field = Предыдущее поле
command-save = Сохранить
command-accept = Выбрать
command-drop-draft = Удалить черновик
command-take-proposal = Принять предложенное написание
command-list-values = Список значений
command-external-editor = Открыть в редакторе
command-typing-undo = Отменить ввод
command-typing-redo = Вернуть ввод

# Words
word-yes = Да
word-no = Нет
word-day-off = выходной
language-kk = Казахский
language-ru = Русский
language-en = Английский
currency-kzt = тенге (KZT)
currency-rub = рубль (RUB)
currency-usd = доллар США (USD)
currency-eur = евро (EUR)
currency-cny = юань (CNY)
palette-in-list = в списке клиентов
palette-in-card = в карточке клиента
palette-in-journal = в журнале
palette-in-form = в форме
palette-read-only = файл только для чтения
read-only = Файл доступен только для чтения: изменить ничего нельзя. Право на запись даёт тот, кто хранит файл.
file-demo = ДЕМО
file-read-only = ТОЛЬКО ЧТЕНИЕ
file-away = НЕТ СВЯЗИ
file-slow = МЕДЛЕННО
file-shared = ОБЩИЙ
theme-dark = Тёмная
theme-light = Светлая
theme-contrast = Высокая контрастность

# The program
window-too-small = Окно { $width }×{ $height }, нужно { $least_width }×{ $least_height }. Увеличьте его: набранный текст сохранён.
print-done = Записано в { $path }
print-failed = Файл не записан: проверьте права на папку данных
copy-done = Скопировано: { $text }
copy-file = Скопировано в файл { $path }: у этого терминала нет буфера обмена
mouse-taken = Мышь работает в serik. F12 отпускает её для выделения текста
mouse-released = Мышь выделяет текст. F12 вернёт её
mouse-mark = мышь отпущена: F12
editor-failed = Не удалось запустить редактор. Укажите свой редактор в переменной EDITOR
messages-none = Сообщений пока нет
help-this-screen = этот экран
help-moving = перемещение
help-everywhere = везде
help-nothing = Ничего не найдено. Esc — назад

# Forms
form-new-client = Новый клиент
form-client = Клиент
form-new-contact = Новый контакт
form-contact = Контакт
form-note = Заметка
form-need = Потребности
form-account = Банковский счёт
form-saved = Сохранено. u — отменить
form-unchanged = Ничего не изменено
form-draft-back = Набранное вернулось
form-draft-dropped = Набранное убрано. Ctrl+D ещё раз вернёт его
form-draft-kept = Не сохранено: текст остался черновиком и ждёт в этой форме
form-no-text = Здесь ничего не вводят: значение выбирают ← → или пробел
form-take-proposal = {" "}(Ctrl+R — принять)
demo-is-open = Это демо-офис. Обратно ведёт палитра (:): «Назад в свою базу»
own-file-is-open = Своя база уже открыта
form-consent = Согласие
draft-record-gone = Запись этого несохранённого текста удалена: её вернёт журнал
form-no-proposal = Здесь ничего не предложено
form-find-client = Чей это филиал?
form-find-client-hint = Наберите часть названия или номер
form-saved-doubts =
    { $count ->
        [one] Сохранено, но { $number } сомнение осталось: ! на карточке. u отменит
        [few] Сохранено, но { $number } сомнения остались: ! на карточке. u отменит
        [many] Сохранено, но { $number } сомнений осталось: ! на карточке. u отменит
       *[other] Сохранено, но { $number } сомнения осталось: ! на карточке. u отменит
    }
form-no-drafts = Несохранённых записей нет
form-drafts-wait =
    Несохранённый текст ждёт в { $count ->
        [one] { $number } записи
        [few] { $number } записях
        [many] { $number } записях
       *[other] { $number } записи
    }: палитра (:), «Несохранённые записи»
form-restored = Восстановлено несохранённое от { $moment }: { $fields }. Ctrl+D уберёт его
drafts-hint = Enter — продолжить, Del — выбросить
drafts-dropped = Черновик выброшен
form-colleague = Коллега успел сохранить эту запись. Ваш текст на месте: проверьте и сохраните ещё раз
form-clash = у коллеги «{ $theirs }», было «{ $was }». Ctrl+S сохранит ваше
form-saved-together = Сохранено вместе с правкой коллеги: { $name }
conflict-title = Что останется
conflict-saved-first = Первым сохранил коллега ({ $name }): что останется?
conflict-was = Было
conflict-mine = Моё
conflict-takes-mine = Останется моё
conflict-takes-theirs = Останется так, как у коллеги
conflict-takes-note = Останется как у коллеги, моё станет заметкой клиента
form-row-removed = Коллега тем временем удалил эту запись. Esc оставит текст черновиком; восстановить запись можно в журнале
form-paste-cut = Вставленное длиннее { $most } знаков: больше поле не принимает, конец не вошёл

form-company = Своя компания

# First start
first-title = Добро пожаловать
first-language = На каком языке говорить serik? Это можно сменить в любой момент.
first-mode = Вы работаете один или база общая, на сетевом диске?
first-solo = Один на этом компьютере
first-office = В офисе, вместе с коллегами
first-door = С чего начнём?
first-empty = С пустой базы
first-import = С импорта списка клиентов: CSV, Excel или карточки контактов
first-demo = Осмотреться в демонстрационном офисе, в отдельном файле
first-company = Записать свою компанию сейчас? Она понадобится для договоров и счетов.
first-company-yes = Да, сейчас
first-company-later = Позже
first-skipped = Первые вопросы пропущены. Язык, свою компанию и импорт можно выбрать в палитре: двоеточие

# Own fields
own-kind-text = текст
own-kind-number = число
own-kind-date = дата
own-kind-choice = выбор
own-rename = Другое название поля
own-values = Изменить значения для выбора
own-no-choices = Назовите хотя бы одно значение для выбора
own-exists = Поле с таким названием уже есть: назовите иначе
own-name = Название нового поля
own-choices = Значения для выбора через запятую
own-hint = Enter — добавить или переименовать, Del — удалить, ← → чьи поля

# Undo with questions
turn-title = С тех пор изменилось
turn-too = отменить и более позднее действие, целиком
turn-skip = оставить как есть
turn-skip-only = остаётся как есть
turn-hint = Пробел — сменить ответ, Enter — выполнить, Esc — отказаться: ничего не изменится
turn-already = Это действие уже отменено

# Journal
journal-empty = Пока ничего не менялось
journal-entry = Действие
journal-field = Поле
journal-before = Было
journal-after = Стало
journal-filter-mine = Мои действия
journal-filter-today = Сегодня
journal-filter-week = Последние семь дней
journal-filter-client = О клиенте: { $name }
journal-about = Журнал какого клиента?
journal-about-hint = Введите часть названия, телефона или номера клиента
journal-filter-day = За день …
journal-filter-which-day = За какой день? 25, 25.12, пт …
journal-no-day = Не день: { $text }. Подходит 25, 25.12, 25.12.2026, пт
journal-filtered-empty = Под этот фильтр не подходит ни одно действие. x снимет его
list-none-sought = По этому запросу ничего нет. Esc — сбросить поиск
list-unmarked = Снято отметок: { $count }
