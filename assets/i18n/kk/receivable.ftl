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
        [one] мерзімі өткен берешегі бар { $number } клиент
       *[other] мерзімі өткен берешегі бар { $number } клиент
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
debt-wait-promised = уәде бар
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
credit-overdue = { $sum } мерзімі өткен, { $days } дейін
credit-papers = құжаттар жетпейді
cli-about-debt = Клиенттер қанша береді және қанша кешікті
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
command-debts = Берешектер
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
