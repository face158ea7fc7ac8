# Booking a bank statement
setting-statement-auto = Үзінді көшірмедегі анық төлемдер шоттарды сұрамай жабады
cli-help-confirm-ready = Жаңа амалдарды енгізеді; анық төлемдер шоттарды жабады
cli-help-new-client = Осы БСН, ЖСН не ИНН бар төлеуші клиентке айналады: атауы мен шоты файлдан алынады
statement-to-confirm =
    { $count ->
       *[other] Әзірге енгізілген жоқ: { $number } жаңа амал. Енгізу үшін: --confirm
    }

# The screen
command-book-statement = Банк үзінді көшірмесі
command-book-confirmed = Енгізу
booking-path = Үзінді көшірме файлы
booking-account = Үзінді көшірменің шоты
booking-columns = Бағандардың мәнін айтыңыз: кемінде күні мен сомасы керек. Есте сақталады
booking-columns-missing = Күн бағаны мен сома бағаны керек
booking-weighing = төлеушілер ізделуде
booking-stopped = Тоқтатылды: ештеңе енгізілген жоқ
booking-group-ready = Анық
booking-group-ask = Күмәнді
booking-group-unknown = Танылмаған
booking-group-rest = Қалғаны
booking-of = расталды: { $count } / { $all }
booking-no-account = шот аталмаған
booking-proved = қалдықтар сәйкес
booking-unproved = салыстыратын қалдық жоқ
booking-all = барлық жол
booking-waiting = шешім күтеді
booking-confirmed = расталған
booking-doubtful = күмәні бар
booking-by-file = файлдағыдай
booking-by-sum = сомасы бойынша
booking-by-score = ұқсастығы бойынша
booking-by-payer = төлеушісі бойынша
booking-search = Үзінді көшірмеден іздеу
booking-none = Бұл топ бос. Tab — келесі топ
booking-none-such = Ештеңе сәйкес келмейді. x — бәрін көрсету
booking-line = { $line }-жол
booking-whose = Кімнің төлемі?
booking-other-invoices = Басқа шоттары: { $name }
booking-advance = аванс
booking-invoices = шот { $numbers }
booking-new-client = Жаңа клиент: { $name }…
booking-other-client = Басқа клиент…
booking-nobodys = Клиент төлемі емес…
booking-nobodys-short = клиент төлемі емес
booking-why-nobodys = Неге клиент төлемі емес
booking-as-it-is = Клиентсіз
booking-unsaid = Шешімді алып тастау
booking-oldest-first = бәрі, ең ескісінен бастап
booking-refund = ақшаны қайтару
booking-advance-whole = аванс, шотсыз
booking-due = мерзімі { $day }
booking-best = { $what } ({ $score })
booking-second = Әлде: { $what } ({ $score })
booking-for-another = клиент үшін басқа біреу төлейді
booking-closes-nothing = берешекті жаппайды
booking-paid-out = Ақша шыққан: берешекті жаппайды
booking-known = Бұрын енгізілген: ұсынылмайды
booking-pending = Банк әлі күтіп тұр: енгізілмейді
booking-left-out = Алынбады: себебі қасында
booking-nobody-proposed = Ұсынатын клиент жоқ: Enter — кімдікі екенін айту
booking-no-new-client = Мұнда жаңа клиент ашылмайды: атауы және әлі ешкімде жоқ дұрыс БСН, ЖСН не ИНН керек
booking-account-taken = { $account } шоты клиентпен бірге жазылады
booking-given =
    { $count ->
        [one] { $number } төлем клиентке жазылды
       *[other] { $number } төлем клиентке жазылды
    }
booking-nothing-confirmed = Расталған жол жоқ: Enter не бос орын жолды растайды
booking-confirmed-one = расталды
booking-leave = Үзінді көшірмеден шығасыз ба?
booking-lost =
    { $count ->
        [one] { $number } шешім енгізілмеген, жоғалады.
       *[other] { $number } шешім енгізілмеген, жоғалады.
    }
booking-stay = Қалу
booking-leave-anyway = Енгізбей шығу
booking-foreign-title = Кімнің шоты?
booking-foreign = Үзінді көшірменің шоты біздікі емес. Сонда да енгізілсін бе?
booking-not-foreign = Енгізбеу
booking-take-foreign = Енгізу: шот дұрыс
booking-done-closing = берешек жабады: { $count }
booking-done-advance = аванспен: { $count }
booking-done-unknown = клиентсіз: { $count }
booking-done-nobodys = клиент төлемі емес: { $count }
booking-done-waiting = расталмаған: { $count }
booking-reason-tax-id = төлеушінің БСН-і/ЖСН-і
booking-reason-name = атауы
booking-reason-number = шот нөмірі
booking-reason-number-day = оның күні
booking-reason-contract = шарт
booking-reason-sum = сома қалдыққа тең
booking-reason-sum-of-several = сома осы шоттардың қалдығына тең
booking-reason-sum-near = сома қалдыққа жуық
booking-reason-account = банк шоты
booking-reason-refund = мақсатында — қайтару
booking-reason-due-near = мерзіміне жақын

# Columns of a table
booking-column-day = күні
booking-column-value-day = валюталау күні
booking-column-document-day = құжат күні
booking-column-number = нөмірі
booking-column-reference = банк референсі
booking-column-debit = шыққаны
booking-column-credit = түскені
booking-column-amount = сомасы
booking-column-way = дебет не кредит
booking-column-currency = валюта
booking-column-purpose = мақсаты
booking-column-name = контрагент
booking-column-tax-id = контрагент БСН/ЖСН
booking-column-account = контрагент шоты
booking-column-payer-name = төлеуші
booking-column-payer-tax-id = төлеуші БСН/ЖСН
booking-column-payer-account = төлеуші шоты
booking-column-payee-name = алушы
booking-column-payee-tax-id = алушы БСН/ЖСН
booking-column-payee-account = алушы шоты
booking-column-ignored = керек емес
