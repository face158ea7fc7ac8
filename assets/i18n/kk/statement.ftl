# Doubts of a bank statement
statement-truncated = файл үзіліп қалған: бүтіні ғана алынды
statement-document-open = құжат басталып, аяқталмаған: алынбады
statement-day-missing = операция күні жоқ
statement-day-unreadable = «{ $text }» — мұндай күн жоқ
statement-day-far = { $day }: бұл күні операция болуы мүмкін емес
statement-day-outside = { $day } — үзінді көшірме күндерінен тыс: тексеріңіз
statement-sum-missing = сомасы жоқ
statement-sum-unreadable = «{ $text }» — бұл сома емес
statement-sum-ambiguous = «{ $text }» — мыңдық па, әлде бөлшек пе? Файлда түзетіңіз
statement-sum-negative = сома нөлден кем: { $text }
statement-sum-zero = сома нөлге тең
statement-sum-too-large = сома тым үлкен: { $text }
statement-spoiled = құжатта нөл байттар бар: файлды қайта жүктеп алыңыз
statement-both-sides = бір жолда кіріс те, шығыс та бар
statement-no-side = кіріс пе, шығыс па — белгісіз
statement-other-account = құжат басқа шоттікі: { $account }
statement-other-currency = валютасы үзінді көшірмедегіден басқа: { $found }
statement-unknown-currency = белгісіз валюта: { $found }
statement-currency-taken = файлда валюта аталмаған, { $currency } деп алынды
statement-no-account = файлда шот аталмаған: оны көрсетіңіз (--account)
statement-foreign-account = { $account } шоты біздікі емес: файлды тексеріңіз
statement-purpose-cut = мақсаты { $limit } әріптен ұзын, артығы кесілді
statement-several = бір жазбадағы төлем саны: { $number }, сомалары жеке аталмаған
statement-state-unknown = жазбаның өткізілген-өткізілмегені белгісіз: { $found }

# What the balances prove
statement-closing-differs = Соңғы қалдық операциялармен сәйкес емес: айырмасы { $sum }
statement-in-differs = Файлдағы кіріс жиыны жолдармен тең емес: айырмасы { $sum }
statement-out-differs = Файлдағы шығыс жиыны жолдармен тең емес: айырмасы { $sum }
statement-sums-too-large = Сомалар тым үлкен, жиынын есептеу мүмкін емес

# Why a file is no statement
statement-not-well-formed = { $line }-жол: XML файлы үзілген не бүлінген. Үзінді көшірмені қайта жүктеп алыңыз
statement-own-entities = { $line }-жол: XML файлында өз анықтамалары (DTD) бар. Мұндай файлдар оқылмайды
statement-none = Файлда бірде-бір үзінді көшірме жоқ
statement-no-columns = Кестеде күні мен сомасы бар тақырып табылмады
statement-other-format = Бұл банктің үзінді көшірмесі емес. Жарайтыны: 1С алмасуы, camt.053, MT940, CSV, XLSX, ODS

# The command line
cli-about-import-statement = Банктің үзінді көшірмесі: 1С алмасуы, camt.053, MT940, CSV не Excel. Қалдықты тексеріп, төлеушісін табады
cli-help-import-statement = Үзінді көшірме файлы
cli-help-import-account = Файлда аталмаса, шот нөмірі
statement-nothing-new = Жаңа ештеңе жоқ: бәрі бұрын енгізілген
statement-booked =
    { $count ->
        [one] { $number } операция енгізілді
       *[other] { $number } операция енгізілді
    }
statement-account-refused = Ештеңе енгізілген жоқ: файл кімнің шоты екенін айтпайды. Шотты --account береді
statement-looks-booked = { $day } күнгі { $payment } төлеміне ұқсайды: ол енгізіліп қойған, енгізілмейді
statement-foreign-refused = { $account } шоты біздікі емес: ештеңе енгізілген жоқ. Файл дұрыс болса, шотты өзіңіз атаңыз: --account
statement-payer-known = { $number } нөмірі «{ $name }» клиентінде бар: --new-client жазбаңыз
statement-payer-missing = Файлда { $number } нөмірінен енгізілмеген түсім жоқ: нөмірді үзінді көшірмеден тексеріңіз
statement-payer-doubtful = { $number } нөмірімен клиент ашылмайды: файлда төлеушінің атауы жоқ не нөмір қате. Клиентті өзіңіз қосыңыз: serik client add
statement-new-client = Жаңа клиент: { $name }, { $number }
statement-known = Бұрын енгізілген
statement-nothing-changed = Ештеңе өзгерген жоқ: бұл тексеру ғана
statement-account = Шот
statement-days = Күндері
statement-opening = Бастапқы қалдық
statement-in = Түскені
statement-out = Шыққаны
statement-closing = Соңғы қалдық
statement-operations = Операция саны
statement-left-out = Алынбағаны
statement-pending = Банк күтетіні
statement-ready = Төлеушісі анық
statement-ask = Күмәндісі
statement-advances = Төлеушісі белгілі, аванс
statement-unknown = Танылмағаны
statement-apart = Берешекті жаппайтыны
statement-head-line = Жол
statement-head-day = Күні
statement-head-sum = Сомасы
statement-head-party = Контрагент
statement-head-number = Нөмірі
statement-head-fits = Кімнің төлемі
statement-kind-own-transfer = өз шоттары арасындағы аударым
statement-kind-bank-fee = банк комиссиясы
statement-kind-return = қайтарым
statement-kind-court = сот шешімі бойынша
statement-kind-tax-refund = салық қайтарымы
journal-book-statement = Үзінді көшірме енгізілді: { $name }
