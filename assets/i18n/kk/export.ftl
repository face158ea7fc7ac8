### Сыртқа жазылатын файлдар.

# Ішінде не бар
export-clients =
    { $count ->
        [one] { $number } клиент
       *[other] { $number } клиент
    }
export-contacts =
    { $count ->
        [one] { $number } байланыс тұлғасы
       *[other] { $number } байланыс тұлғасы
    }
export-notes =
    { $count ->
        [one] { $number } жазба
       *[other] { $number } жазба
    }
export-consents =
    { $count ->
        [one] { $number } келісім
       *[other] { $number } келісім
    }
export-journal =
    { $count ->
        [one] { $number } әрекет
       *[other] { $number } әрекет
    }
export-users =
    { $count ->
        [one] { $number } пайдаланушы
       *[other] { $number } пайдаланушы
    }
export-templates =
    { $count ->
        [one] { $number } шаблон
       *[other] { $number } шаблон
    }
export-companies =
    { $count ->
        [one] { $number } өз фирма
       *[other] { $number } өз фирма
    }
export-backups =
    { $count ->
        [one] { $number } сақтық көшірме
       *[other] { $number } сақтық көшірме
    }
export-lines =
    { $count ->
        [one] { $number } жол
       *[other] { $number } жол
    }
export-all =
    { $count ->
        [one] { $number } жазба
       *[other] { $number } жазба
    }

# Журнал сөйлемдері
export-wrote = «{ $name }» файлына жазылды: { $what }
export-wrote-all = Бүкіл дерекқор «{ $name }» файлына жазылды: { $what }
export-wrote-stream = Басқа бағдарламаға берілді: { $what }
export-wrote-file = Файл жазылды: { $name }

# Баған тақырыптары
export-head-id = serik ID
export-head-stage = Күйі
export-head-contact-messengers = Байланыс: мессенджерлері
export-head-contact-role = Байланыс: рөлі
export-head-contact-attitude = Байланыс: бізге көзқарасы
export-head-contact-channel = Байланыс: қолайлы арна
export-head-contact-hours = Байланыс: қолайлы уақыты
export-head-contact-language = Байланыс: тілі
export-head-filled = Толтырылғаны, %
export-head-changed = Өзгертілген күні
export-head-computer = Компьютер
export-head-rank = Орны
export-head-next-due = Төлеудің жақын күні
export-head-score = Сенімділік, %
export-head-other = Басқа клиент
export-head-reasons = Неге
export-sheet-consents = Келісімдер
export-sheet-users = Пайдаланушылар
export-extension = ішкі
export-bin = БСН
export-inn = ИНН

# Пәрмен жолы
cli-about-export = Басқа бағдарламаларға тізім жазады; әр жазу журналда белгіленеді
cli-about-export-clients = Клиенттер, олар туралы бар дерекпен: CSV не XLSX импорты бәрін қайта табады
cli-about-export-contacts = Клиенттің байланыс тұлғалары немесе бәрі
cli-about-export-notes = Барлық клиент туралы жазбалар
cli-about-export-consents = Барлық адамның келісімдері
cli-about-export-journal = Кім нені өзгертті
cli-about-export-users = Дерекқормен кім жұмыс істейді
cli-about-export-backups = Дерекқордың сақтық көшірмелері, жаңасы бірінші
cli-help-format = Пішім; көрсетілмесе, файл атының соңына қарай, әйтпесе CSV
cli-help-output = Файл; «-» немесе ештеңе: стандартты шығыс
export-no-format = Бұл тізім ондай пішімде жазылмайды. Болады: { $accepted }
export-json-needs-file = --json болса, тізімнің өзі файлға жазылады: -o FILE. Немесе --format json таңдаңыз.
export-sheet-needs-file = Кітапты терминалда көрсету мүмкін емес. Файлды атаңыз: -o FILE
export-too-many-rows = Параққа { $limit } жол сыяды, ал мұнда одан көп. CSV таңдаңыз.
export-done = Жазылды: { $what }, { $file }
export-cut =
    { $count ->
        [one] { $number } мәтін парақ ұяшығына сыйғаннан ұзын, сондықтан қысқартылды. CSV мен JSON оны толық сақтайды.
       *[other] { $number } мәтін парақ ұяшығына сыйғаннан ұзын, сондықтан қысқартылды. CSV мен JSON оны толық сақтайды.
    }
export-not-journalled = Бұл дерекқорды тек оқуға болады: экспорт оның журналында жоқ.

# Терезе
command-export = Экспорт
palette-words-export = сақтау шығару экспорттау файл csv excel xlsx vcard json бүкіл дерекқор көшірме база
export-warning = Файл serik-тен тыс жазылады: болдырмау оны қайтармайды, журнал белгілейді.
export-what = Не
export-format = Пішімі
export-file = Файл
export-write = Файлды жазу
export-shown = тізімнің бағандары
export-everything = белгілі деректің бәрі: импорт оны қайта табады
export-whole = бүкіл дерекқор: барлық жазба тарихымен
export-marked-shown = тек белгіленгендер, тізімнің бағандары
export-marked-all = тек белгіленгендер, белгілі деректің бәрі
export-tab = «{ $name }» қойындысының жолдары
export-client = клиент, ол туралы белгілі деректің бәрімен
export-people = осы клиенттің байланыс тұлғалары
export-format-csv = кесте мен 1С үшін CSV
export-format-xlsx = Excel кітабы (XLSX)
export-format-vcf = байланыс карточкалары (vCard)
export-format-json = бағдарламаларға арналған JSON
export-format-txt = адамға арналған мәтін
export-no-file = Файлды атаңыз
export-file-exists = { $file } файлы бар.
export-keep-file = Қалдыру: басқа атау таңдау
export-overwrite = Үстінен жазу
export-stopped = Экспорт тоқтатылды: файл жазылмады
export-over-base = Бұл файл — дерекқор, оның үстінен ештеңе жазылмайды: басқа атау таңдаңыз
cli-about-export-history = Клиенттің ай сайынғы төлемдері, тізіммен
history-paid = Төленді
history-share = Мерзімінде, %
history-late-days = Кешіккен күн
history-early-days = Мерзімнен бұрын, күн
history-doubts = Күмән
report-month = Ай
own-of = Кімнің
own-name-of-field = Атауы
own-choices-of-field = Мәндері
export-fields = { $number } өз өріс
