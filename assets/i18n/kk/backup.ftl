### Сақтық көшірмелер және оларды қайтару.

cli-about-backup = Сақтық көшірме жасап, оның бүтіндігін тексеру
cli-about-restore = Сақтық көшірмелер тізімі; файлы аталса, дерекқорды содан қалпына келтіру
backup-help-file = Көшірме файлы не оның қалтасы; аталмаса — сақтық көшірмелер қалтасына
backup-help-files = Жазбаларға тіркелген файлдарды да көшіру
backup-help-sealed = Құпиясөзбен: көшірмені басқа ешкім аша алмайды. Құпиясөз сұралады не SERIK_PASSPHRASE ішінен алынады
backup-help-restore = Қалпына келтіретін сақтық көшірме
backup-stream = Сақтық көшірме файлға жазылады: файл атын не қалтаны көрсетіңіз
backup-hint-exists = { $file } бұрыннан бар. Үстіне жазу: --force
backup-hint-folder = Мұнда жазылмады: { $file }. Орын мен құқықты тексеріп, қайталаңыз не басқа қалта атаңыз: serik backup ҚАЛТА
backup-hint-damaged = Дерекқорды тексеріңіз: serik doctor. Бұрынғы көшірмелер: serik restore
backup-missed = Көшірме бар, бірақ бәрі бірдей орындалмады: { $why }
backup-carried = { $file } басқа компьютерлерге бұлт арқылы көшірілетін қалтада: оны бөгде адам көре алады
backup-made = Сақтық көшірме тексерілді, бүтін: { $what }
backup-files-out =
    { $count ->
        [one] { $number } тіркелген файл көшірмеде жоқ. Олармен бірге: serik backup --files
       *[other] { $number } тіркелген файл көшірмеде жоқ. Олармен бірге: serik backup --files
    }
backup-files-in =
    { $count ->
        [one] { $number } тіркелген файл көшірменің жанындағы қалтада
       *[other] { $number } тіркелген файл көшірменің жанындағы қалтада
    }
backup-files-lost =
    { $count ->
        [one] { $number } файл орнында жоқ, көшірілмеді: serik doctor
       *[other] { $number } файл орнында жоқ, көшірілмеді: serik doctor
    }
error-backup-unsound = Көшірме зақымданған, оған сенуге болмайды: тексеру қателер тапты
error-backup-not-a-base = Бұл файл serik дерекқоры да, оның көшірмесі де емес
error-backup-exists = Мұндай файл бұрыннан бар, оған тиілген жоқ
error-backup-same-file = Бұл — дерекқордың өзі. Басқа файл атаңыз
error-backup-before-upgrade = Бұл нұсқа дерекқорды жаңартуы керек, ал оның алдында жасалатын сақтық көшірме жазылмады. Дискіде орын босатып не көшірмелер қалтасының құқығын тексеріп, қайта ашыңыз; дерекқорға тиілген жоқ
error-backup-sealed = Бұл көшірме құпиясөзбен жабылған: қалпына келтіргенде сұралады
error-backup-wrong-passphrase = Бұл құпиясөз көшірмені ашпайды. Пернетақта тілі мен бас әріптерді тексеріңіз
backup-passphrase = Көшірменің құпиясөзі (бос жол — бас тарту)
backup-passphrase-left = Ештеңе жасалған жоқ: құпиясөз терілмеді
backup-passphrase-new = Жаңа көшірменің құпиясөзі (кемінде 8 таңба; бос жол — бас тарту)
backup-passphrase-again = Тағы бір рет
backup-passphrase-differs = Құпиясөздер бірдей емес. Басынан қайталаңыз
backup-passphrase-missing = Құпиясөз керек, бірақ сұрайтын терминал жоқ: { $name } айнымалысын беріңіз
backup-passphrase-short = Құпиясөз кемінде 8 таңба: таңбалардан гөрі бірнеше сөзді есте сақтау оңай
backup-sealed-what = құпиясөз ашатын дерек; ол қазір сұралады
error-backup-not-alone = Дерекқорды тағы біреу ашып отыр: қалпына келтіру үшін serik барлық компьютерде жабық болуы керек
backup-nothing = Бұл дерекқордың сақтық көшірмесі әлі жоқ. Жасау: serik backup
backup-nothing-here = Бұл дерекқордың сақтық көшірмесі әлі жоқ. Палитрада (:) «Сақтық көшірме жасау» бар
backup-taken = Жасалған
backup-age = Қашан
backup-clients = Клиент
backup-people = Адам
backup-records = Жазба
backup-size = Көлемі
backup-file = Файл
backup-bytes = Байт саны
backup-problem = Неге оқылмайды
backup-how = Қайтару: serik restore ФАЙЛ. Қазіргі дерекқор жойылмайды
backup-restored = Дерекқор мына көшірмеден қалпына келтірілді: { $file }. Ішінде: { $what }
backup-aside = Бұрынғы дерекқор жанында тұр: { $file }
backup-lost =
    { $count ->
        [one] Содан кейінгі { $number } өзгеріс тек сонда
       *[other] Содан кейінгі { $number } өзгеріс тек сонда
    }
backup-erased =
    { $count ->
        [one] Кейін деректері өшірілген { $number } адам бұл жерде де қайта өшірілді
       *[other] Кейін деректері өшірілген { $number } адам бұл жерде де қайта өшірілді
    }
backup-unread = Бұрынғы дерекқор оқылмады: кейін өшірілген адамдар болса, оларды қайта өшіріңіз (serik purge)
backup-linked-files = Тіркелген файлдар: { $file }
backup-hint-other = Файл: { $file }. Басқа көшірмені алыңыз: serik restore
command-back-up = Сақтық көшірме жасау
command-seal-backup = Құпиясөзбен сақтық көшірме жасау
palette-words-back-up = бэкап backup архив сақтау
command-restore-backup = Сақтық көшірмеден қалпына келтіру
palette-words-restore-backup = бэкап қайтару backup restore
backup-under-way = Сақтық көшірме жасалуда
backup-none-here = Мұнда сақтық көшірме жасалмайды: үлгі кеңсе қайта жасалады
backup-failed = Көшірме жоқ: { $why }
backup-failed-what = Сақтық көшірме жасалмады. Орын мен құқықты тексеріп, командалардан «{ $command }» таңдаңыз. Себебі: { $why }
backup-title = { $when } көшірмесінен қалпына келтіру керек пе?
backup-question = Дерекқорда: { $what }. Қазіргі дерекқор жойылмайды, жанында басқа атпен қалады. Одан кейін енгізілген нәрсе тек сонда болады.
backup-no = жоқ, қалсын
backup-yes = иә, қалпына келтіру
backup-last = соңғы көшірме: { $when }
backup-no-last = сақтық көшірме әлі жоқ
cli-doctor-numbers = Шоттардың нөмірлері
cli-doctor-numbers-gap = { $year }, { $company }: { $numbers } жоқ
cli-doctor-ledger = Журнал нөмірлері
cli-doctor-ledger-gap = { $number } нөмірлі жазба жоқ: бір сақтау жоғалған. Бұл файлды сақтап қойып, соңғы көшірмемен салыстырыңыз: serik restore
cli-doctor-remains = Дерекқор жанындағы файлдар
cli-doctor-remains-log = { $file }: дерекқор бір компьютерде ашылған. Барлық жерде serik жауып, дерекқорды өз дискісінен бір рет ашыңыз
cli-doctor-remains-journal = { $file }: сақтау аяқталмаған. Оны жоймаңыз, атын өзгертпеңіз; бір минуттан кейін қайта тексеріңіз
cli-doctor-space = Бос орын
cli-doctor-space-little = { $free } ғана бос, ал сақтық көшірме мен жаңартуға { $wanted } керек: орын босатыңыз
cli-doctor-backup = Сақтық көшірме
cli-doctor-backup-due = { $when }, ал деректер содан бері өзгерді: serik backup
error-backup-other-office = Бұл — басқа кеңсе базасының көшірмесі: оның клиенттері сіздікінің орнына тұрар еді. Шынымен керек болса: serik restore ФАЙЛ --other-office
backup-help-other-office = Басқа кеңсенің көшірмесін де қайтару: оның базасы осының орнына тұрады
