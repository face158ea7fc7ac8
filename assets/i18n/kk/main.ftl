# Commands
command-clients = Клиенттер
command-new = Қосу
command-edit = Өзгерту
command-open = Ашу
command-search = Іздеу
command-filter = Сүзгі
command-clear-filter = Сүзгіні тазарту
command-sort = Сұрыптау
command-views = Сақталған көріністер
command-save-view = Осы көріністі сақтау
command-mark = Белгілеу
command-mark-all = Тізімдегінің бәрін белгілеу
command-change-marked = Белгіленгендерді өзгерту
command-remove = Жою
command-restore = Қалпына келтіру
command-undo = Болдырмау
command-undo-this = Осы әрекетті болдырмау
command-redo = Қайта орындау
command-journal = Журнал
command-import = Тізімді импорттау
command-add-contact = Байланыс қосу
command-link-contact = Басқа клиенттің байланыс тұлғасын қосу
command-add-note = Жазба қосу
command-add-account = Банк шотын қосу
command-edit-needs = Қажеттіліктерді жазу
command-pin = Бекіту
command-own-fields = Өз өрістеріміз
command-own-company = Өз компаниямыз
command-copy = Көшіру
command-twin = Команда жолын көрсету
command-print = Файлға жазу
command-palette = Командалар тізімі
command-help = Көмек
command-messages = Хабарламалар
command-mouse = Тінтуірді қосу немесе өшіру
command-language = Тілді ауыстыру
command-theme = Түс безендіруі
command-quit = Шығу
command-back = Артқа
command-up = Жоғары
command-down = Төмен
command-page-up = Бір бет жоғары
command-page-down = Бір бет төмен
command-first = Басына
command-last = Соңына
command-left = Солға
command-right = Оңға
command-next-pane = Келесі қойынды
command-previous-pane = Алдыңғы қойынды
command-next-field = Келесі өріс
command-previous-field = Алдыңғы өріс
command-save = Сақтау
command-accept = Таңдау
command-drop-draft = Нобайды жою
command-external-editor = Ұзын мәтінді редакторда ашу
command-typing-undo = Теруді болдырмау
command-typing-redo = Теруді қайталау

# Words
word-yes = Иә
word-no = Жоқ
word-day-off = демалыс күні
language-kk = Қазақ тілі
language-ru = Орыс тілі
language-en = Ағылшын тілі
currency-kzt = теңге (KZT)
currency-rub = рубль (RUB)
currency-usd = АҚШ доллары (USD)
currency-eur = еуро (EUR)
currency-cny = юань (CNY)
palette-in-list = клиенттер тізімінде
palette-in-card = клиент карточкасында
palette-in-journal = журналда
palette-in-form = пішінде
file-demo = ДЕМО
file-shared = ОРТАҚ
theme-dark = Қараңғы
theme-light = Жарық
theme-contrast = Жоғары контраст

# The program
window-too-small = Терезе { $width }×{ $height }, керегі { $least_width }×{ $least_height }. Оны үлкейтіңіз: терілген мәтін сақталған.
print-done = { $path } файлына жазылды
print-failed = Файл жазылмады: деректер қалтасының құқықтарын тексеріңіз
copy-done = Көшірілді: { $text }
copy-file = { $path } файлына көшірілді: бұл терминалда алмасу буфері жоқ
mouse-taken = Тінтуір serik ішінде жұмыс істейді. Мәтінді белгілеу үшін F12 оны босатады
mouse-released = Тінтуір мәтінді белгілейді. F12 оны қайтарады
mouse-mark = тінтуір босатылды: F12
editor-failed = Редакторды іске қосу мүмкін болмады. EDITOR айнымалысында өз редакторыңызды көрсетіңіз
messages-none = Әзірге хабарлама жоқ
help-this-screen = осы экран
help-moving = жылжу
help-everywhere = барлық жерде
help-nothing = Ештеңе табылмады. Esc — артқа

# Forms
form-new-client = Жаңа клиент
form-client = Клиент
form-new-contact = Жаңа байланыс
form-contact = Байланыс
form-note = Жазба
form-need = Қажеттіліктер
form-account = Банк шоты
form-saved = Сақталды. u — болдырмау
form-unchanged = Өзгеріс жоқ
form-draft-back = Терілгені қайтарылды
form-draft-dropped = Терілгені алынды. Ctrl+D қайта басылса, қайтарылады
form-twin = «{ $key }» бұрыннан бар: «{ $name }» клиентінде. Ctrl+S — бәрібір сақтау, Esc — шығу
form-draft-kept = Сақталмады: мәтін нобай болып қалды, пішінді қайта ашыңыз
form-restored = { $moment }: сақталмаған мәтін қайтарылды. Ctrl+D — одан бас тарту
form-colleague = Осы уақытта әріптес бұл жазбаны сақтап қойды. Мәтініңіз орнында: тексеріп, қайта сақтаңыз
form-clash = әріптесіңіз «{ $theirs }» деп жазды, бұрын «{ $was }» еді. Ctrl+S сіздікін сақтайды
form-row-removed = Осы уақытта әріптес бұл жазбаны жойды. Esc мәтінді нобай етіп қалдырады; жазбаны журналдан қайтаруға болады
form-paste-cut = Қойылған мәтін { $most } таңбадан ұзын: өріске одан көп сыймайды, соңы кірмеді

form-company = Өз компаниямыз

# First start
first-title = Қош келдіңіз
first-language = serik қай тілде сөйлесін? Оны кез келген уақытта ауыстыруға болады.
first-mode = Жалғыз жұмыс істейсіз бе, әлде дерекқор желілік дискіде ортақ па?
first-solo = Осы компьютерде жалғыз
first-office = Кеңседе, әріптестермен бірге
first-door = Неден бастаймыз?
first-empty = Бос дерекқордан
first-import = Клиенттер тізімін импорттаудан: CSV немесе Excel
first-demo = Бөлек файлдағы демо-кеңсені аралаудан
first-company = Өз компанияңызды қазір жазасыз ба? Ол шарттар мен шоттарға керек болады.
first-company-yes = Иә, қазір
first-company-later = Кейінірек
first-skipped = Алғашқы сұрақтар өткізілді. Тіл, өз компанияңыз бен импорт командалар тізімінде: қос нүктені басыңыз

# Own fields
own-kind-text = мәтін
own-kind-number = сан
own-kind-date = күн
own-kind-choice = таңдау
own-rename = Өрістің жаңа атауы
own-no-choices = Таңдалатын кемінде бір мән атаңыз
own-exists = Мұндай атаулы өріс бар: басқаша атаңыз
own-name = Жаңа өрістің атауы
own-choices = Таңдалатын мәндер, үтірмен бөліңіз
own-hint = Enter — қосу не атын өзгерту, Del — алу, ← → кімнің өрістері

# Undo with questions
turn-title = Содан бері өзгерген
turn-too = кейінгі әрекетті де түгел болдырмау
turn-skip = сол күйі қалдыру
turn-skip-only = сол күйі қалады
turn-hint = Пробел — жауапты ауыстыру, Enter — орындау, Esc — бас тарту: ештеңе өзгермейді
turn-already = Бұл әрекет бұрын кері қайтарылған

# Journal
journal-empty = Әзірге ештеңе өзгертілген жоқ
journal-entry = Әрекет
journal-field = Өріс
journal-before = Бұрынғысы
journal-after = Кейінгісі
journal-filter-mine = Менің әрекеттерім
journal-filter-today = Бүгін
journal-filter-week = Соңғы жеті күн
journal-filter-client = { $name } туралы
journal-filter-day = Белгілі бір күн …
journal-filter-which-day = Қай күн? 25, 25.12, жм …
journal-no-day = Күн емес: { $text }. Жарайтыны: 25, 25.12, 25.12.2026, жм
journal-filtered-empty = Бұл сүзгіге бірде-бір әрекет сай келмейді. x — тазарту
