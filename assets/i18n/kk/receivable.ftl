# Мерзімі өткен берешектер: тізімдер, қадамдар, несие

aging-not-due = Мерзімі келмеді
aging-overdue = Мерзімі өткен
aging-unallocated = Бөлінбеген
aging-disputed = Даулы
aging-balance = Сальдо
aging-nobody = менеджері жоқ
aging-on = { $day } күнгі берешектер
aging-nothing = { $day } күні ешкімнің берешегі жоқ
debtors-count =
    { $count ->
        [0] мерзімі өткен берешек жоқ
        [one] { $number } борышкер
       *[other] { $number } борышкер
    }
debt-days = Күн
debt-step = Қадам
debt-why = Неге қазір
debt-class = { $class } санаты
debt-key-client = негізгі клиент
debt-instalment = { $number } ({ $place }/{ $of })
debt-wait-manual = қолмен
debt-wait-quiet = { $day } дейін тыныштық
debt-wait-day-off = демалыс күні
debt-wait-promised = уәде: { $day } дейін
debt-wait-disputed = даулы
debt-wait-half-paid = жартысы төленген
debt-wait-small = сома аз
debt-wait-taken = жасалған
debt-wait-nothing = әзірге ештеңе
debt-begin = Басындағы берешек
debt-sales = Кейінге шегеріп сатылды
debt-end = Соңындағы берешек
debt-overdue-share = Мерзімі өткен үлес
debt-dso = DSO, күн
debt-best-dso = Кешігусіз DSO, күн
debt-delinquent = Орташа кешігу, күн
debt-effectiveness = Жиналуы тиістен жиналғаны
debt-turnover = Берешек айналымы, рет
debt-report-days =
    { $count ->
        [one] Соңғы { $number } күн
       *[other] Соңғы { $number } күн
    }
credit-exposure = Тәуекелдегі сома
credit-left = Лимиттен қалғаны
credit-hold = Тоқтау
credit-over-limit = лимиттен { $sum } артық
credit-overdue = { $sum } мерзімі өткен ({ $days })
credit-papers = құжаттар жетпейді
cli-about-debt = Клиенттер не береді, қанша кешікті, бұл туралы не айтылды және жасалды
cli-about-debt-aging = Кешіккен күндер бойынша берешек; топтардан бөлінбегенді алса, сальдо шығады
cli-about-debt-worklist = Мерзімі өткен берешегі бар клиенттер, ең шұғылы бірінші
cli-about-debt-show = Бір клиенттің берешегі шоттардың бөліктерімен
cli-about-debt-report = Кезеңнің DSO және басқа сандары
cli-about-credit = Клиент қарызға не ала алады
cli-about-credit-show = Лимит, тәуекелдегі сома және тапсырысты не тоқтатады
cli-about-credit-set = Клиенттің лимитін қою; бос сома оны алып тастайды
cli-help-aging-by = Жол неге: client, manager не currency (әдеттегісі)
cli-help-aging-asof = Осы күннің соңында
cli-help-debt-all = Төленген бөліктерімен бірге
cli-help-debt-days = Бүгінге дейінгі сонша күн
cli-help-credit-sum = Клиенттің валютасындағы сома
command-debts = Берешек
export-invoices = Шоттар
export-payments = Төлемдер
debt-allocated = Бөлінгені
debts-count =
    { $count ->
        [one] берешектің { $number } жолы
       *[other] берешектің { $number } жолы
    }
cli-about-export-invoices = Шоттар кестемен
cli-about-export-payments = Төлемдер кестемен
cli-about-export-aging = Кешіккен күндер бойынша берешек кестемен
command-add-payment = Жаңа төлем
command-allocate = Төлемді бөлу
command-release = Төлемді босату
form-new-invoice = Жаңа шот
form-invoice = Шот
form-new-payment = Жаңа төлем
form-payment = Төлем
debts-page = Клиенттің берешегі
debts-of = Берешек: { $name }
debts-all = мерзімі өткеннің бәрі
debts-over-30 = 30 күннен асқан
debts-over-90 = 90 күннен асқан
debts-best = A санаты және негізгілер
debts-mine = менің клиенттерім
debts-of-office = бүкіл кеңсе
debts-by-pressing = шұғылдығымен
debts-by-sum = сомасымен
debts-by-days = күнімен
debts-by-name = атымен
debts-search = Клиент
debts-search-page = Нөмірі, не үшін, мақсаты
debts-none = Мерзімі өткен ештеңе жоқ. n жаңа шот, t жаңа төлем.
debts-none-of-mine = Клиенттеріңізде мерзімі өткен ештеңе жоқ. v бүкіл кеңсені көрсетеді, n жаңа шот.
debts-none-left = Шарттарға сай ештеңе жоқ. x оларды алып тастайды.
debts-no-lines = Ашық ештеңе жоқ. n жаңа шот, f төленгенін көрсетеді.
debts-no-payments = Төлем әлі жоқ. n біріншісін жазады.
debts-nothing-paid = ештеңе төленген жоқ
debts-closes-nothing = әзірге ештеңе жаппайды: a бөледі
debts-nothing-free = Бос төлем жоқ. t жаңасын жазады.
debts-nothing-open = Бұл валютада клиенттің ашық берешегі жоқ: төлем аванс болып қалады.
debts-gone = Бұл шот енді жоқ
debts-whose-invoice = Кімнің шоты
debts-whose-payment = Кімнің төлемі
debts-client-hint = Клиенттің атын, нөмірін не телефонын теріңіз
debts-without-contract = шартсыз
debts-open = ашық тұрғандары
debts-with-paid = төленгендерімен бірге
debts-lines = Шот бөліктері
debts-document = { $day } № { $number } шот
debts-owed = берешек { $owed }
debts-overdue-shown = мерзімі өткені { $sum }
debts-overdue-of = мерзімі өткені { $overdue }, барлығы { $owed }
debts-dso = DSO { $days }
debts-limit = лимит { $limit }, қалғаны { $left }
debts-why = { $points } ұпай: { $why }
debts-allocating = Төлем { $sum } · бөлінгені { $allocated } · қалғаны { $left }
debts-allocated = { $sum } бөлінді, қалғаны { $left }
debts-how-much = { $number } қаншасын жабады
debts-no-sum = «{ $text }» сома емес
contract-used-invoiced = Шот қойылды
contract-used-paid = Шоттар бойынша төленді
debts-share = үлесі { $percent }
debts-broken = уәде бұзылды
