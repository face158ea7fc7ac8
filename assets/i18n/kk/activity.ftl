# Activities, quick log, working calendar

# Kinds, states, results
activity-call = Қоңырау
activity-meeting = Кездесу
activity-mail = Хат
activity-message = Хабарлама
activity-visit = Сапар
activity-task = Тапсырма
activity-event = Іс-шара
activity-out = шығыс
activity-in = кіріс
activity-planned = жоспарланған
activity-done = орындалды
activity-missed = өткізіп алынды
activity-cancelled = болдырылмады
activity-reached = сөйлестік
activity-agreed = келісілді
activity-no-answer = жауап бермеді
activity-no-show = өтпей қалды
activity-later = кейін хабарласуды сұрады
activity-refused = бас тартты
activity-channel-sms = SMS
activity-channel-video = бейнебайланыс
activity-channel-post = пошта

# Fields
field-activity-kind = Түрі
field-direction = Бағыты
field-activity-channel = Арна
field-activity-day = Күні
field-time = Уақыты
field-minutes = Ұзақтығы, мин
field-due = Соңғы мерзімі
field-goal = Мақсаты
field-place = Орны
field-activity-state = Күйі
field-result = Қорытынды
field-outcome = Нәтиже
field-promise = Біз уәде еттік
field-promise-on = Уәде мерзімі
column-done-on = Орындалған күні
column-no-next = Неге жалғасы жоқ
column-moved = Кейінге қалдыру саны
field-promise-kept = Уәде орындалған күн
column-prepared = Дайындалды
column-until = Дейін
column-next = Келесі қадам

# What is wrong
flaw-time = бұл уақыт емес; болады: 15:00, 9.30, кешкі 8
flaw-outcome-missing = немен аяқталғанын бір жолмен жазыңыз
flaw-done-ahead = { $day } әлі келген жоқ: орындалған істің күні бүгіннен кеш болмайды. Күнін өзгертіңіз не жоспарда қалдырыңыз.
flaw-plan-past = { $day } өтіп кетті: жоспар бүгіннен басталады. Сол күні істелген болса, «орындалды» деп белгілеңіз.
flaw-hour-gone = Бүгінгі { $time } өтіп кетті: сағатты тексеріңіз немесе «орындалды» деп белгілеңіз.
flaw-day-nobody-means = { $day } тым алыс: 1992 жылдан бастап алдағы он жылға дейін болады. Жылын тексеріңіз.
flaw-minutes = Ең көбі { $most } минут, яғни бір тәулік. Одан ұзағы — бірнеше іс.
flaw-due-early = соңғы мерзім күннің өзінен бұрын
error-not-planned = Бұл аяқталған. Түзету үшін нәтижесін өзгертіңіз.
error-reason-missing = Себебі жоқ: неге екенін бірнеше сөзбен жазыңыз.
planner-past = Өткен күнге ештеңе жоспарланбайды. Нәтижесін d пернесімен жазыңыз немесе бүгіннен бастап күн таңдаңыз.
planner-month-several =
    { $count ->
        [one] Бұл күнде { $number } іс тұр: күнді ашып (Enter), керегін ауыстырыңыз.
       *[other] Бұл күнде { $number } іс тұр: күнді ашып (Enter), керегін ауыстырыңыз.
    }
moment-deadline = мерзімі: { $moment }
moment-hint-week = Бүгін де осы апта күні: бір аптадан кейін деп алынды. Бүгін болса, «бүгін» деп теріңіз.
moment-hint-two-days = Екі күннен кейін. Күн ара — бұл қайталау.
moment-hint-friday = Апта соңы — жұма. Демалыс болса, «демалыс күндері» деп теріңіз.
moment-hint-gone = Ең жақын мұндай күн өтіп кетті. Келесісі болса, жылын жазыңыз.
moment-hint-next-year = Биыл өтіп кеткен: келесі жыл алынды.
moment-hint-hour-gone = Бұл сағат өтіп кетті. Болған болса, не істелгенін жазыңыз.
moment-past = «{ $text }» өтіп кетті: { $day }. Бүгіннен басталатын күнді айтыңыз.
moment-no-such-date = { $near ->
    [none] «{ $text }»: мұндай күн жоқ. Күнін, айын және апта күнін тексеріңіз.
   *[other] «{ $text }»: мұндай күн жоқ. Ең жақыны: { $near }. Соны не басқа күнді теріңіз.
}
moment-ambiguous = «{ $text }» әртүрлі түсінілуі мүмкін. 5 жел, жм немесе 15:00 деп жазыңыз.
moment-unknown = «{ $text }» — күн де, уақыт та емес. Болады: ертең 15:00, жм, +3, 5.12.
moment-near = «{ $text }» — күн де, уақыт та емес. Мүмкін, «{ $near }»?
quick-empty = Ештеңе айтылмаған. Мысал: ертең 15:00 Нұр қоңырау
quick-too-many-days = Іске бір күн, келесі қадамға бір күн керек, мұнда көп: { $text }
moment-too-far = «{ $text }» — он жылдан әрі. Жақынырақ күнді айтыңыз.
quick-past = { $day } өтіп кетті. Істелген болса, етістігін қосыңыз («сөйлестім»), жоспар болса, бүгіннен басталатын күнді айтыңыз.
quick-several-days = «{ $text }» — бірден бірнеше күн. Бір күнді не қайталауды айтыңыз: жұмыс күні сайын, 5 рет.
quick-no-such-time = «{ $text }»: мұндай уақыт жоқ. Сағат 00:00 мен 23:59 аралығында болады.
quick-hour-or-day = «{ $text }»: сағат па, күн бе? Сағат болса 12:00, күн болса 12.12 не жм деп теріңіз.
quick-due-early = Мерзімі { $due } бастау күні { $day } дегеннен ерте. Біреуін өзгертіңіз.
quick-unknown-repeat = «{ $text }» қайталауы түсініксіз. Болады: әр дүйсенбі, 2 апта сайын, ай сайын екінші сейсенбі, 6 рет.
quick-too-often = «{ $text }» — тым көп: ең көбі { $most }. Жалғаса беретіннің соңын жазбаңыз.
quick-nobody = Бұл сөздермен ешкім табылмады: { $text }
quick-hint-new = Жаңа әлеуетті клиент: --new АТЫ. Белгілі клиент: --client КІЛТ.
quick-several = Бірнеше клиент сәйкес келеді. Қайсысы?
quick-hint-client = Көрсетіңіз: --client ID
quick-hint-own = Осы клиент: --client ID. Клиентсіз өз ісі: --own.
quick-unsure = «{ $name }» деген клиент жоқ, ұқсастары бар. Қайсысы?
quick-perhaps = Осы клиент пе?
quick-hint-either = Клиент: --client ID. Жаңа әлеуетті клиент: --new "{ $name }". Клиентсіз өз ісі: --own.

# The journal
journal-add-activity = Жоспарланды: { $name }
journal-log-activity = Тіркелді: { $name }
journal-change-activity = Іс өзгертілді: { $name }
journal-close-activity = Орындалды: { $name }
journal-move-activity = Ауыстырылды: { $name }
journal-cancel-activity = Іс болдырылмады: { $name }
journal-miss-activity = Өткізіп алынды: { $name }
journal-remove-activity = Іс жойылды: { $name }
journal-snooze-client = Таңғы шолуда кейінге қалдырылды: { $name }
journal-pause-client = Таңғы шолуда керек емес: { $name }
journal-set-calendar =
    { $count ->
        [one] Жұмыс күнтізбесі: { $number } күн
       *[other] Жұмыс күнтізбесі: { $number } күн
    }

# The command line
cli-about-activity = Қоңыраулар, кездесулер және басқа істер
cli-about-activity-add = Істі жоспарлау немесе тіркеу
cli-about-activity-show = Істі көрсету
cli-about-activity-list = Істердің күндер бойынша тізімі
cli-about-activity-edit = Істі өзгерту
cli-about-activity-done = Істі аяқтап, келесі қадамды белгілеу
cli-about-activity-move = Істі басқа күнге ауыстыру
cli-about-activity-cancel = Істі болдырмау
cli-about-activity-remove = Істі жою
cli-about-quick = Бір жолмен жазу: ертең 15:00 Нұр қоңырау
cli-about-plan = Не жоспарланған, күндер бойынша
cli-about-calendar = Жұмыс күндері мен мерекелер
cli-about-calendar-show = Әдеттегі аптадан өзгеше күндерді көрсету
cli-about-calendar-set = Күнді жұмыс не демалыс күні ету
cli-about-calendar-import = Күндерді файлдан алу: күні,түрі,атауы
cli-help-activity-id = Істің нөмірі (id)
cli-help-activity-client = Клиент: id, нөмір, БСН не нақты аты; жеке тапсырмаға керек емес
cli-help-activity-own = Клиентсіз, жеке іс
cli-help-activity-contact = Клиенттің байланыс тұлғасы
cli-help-activity-state = Тек осы күйдегі: planned, done, missed, cancelled
cli-help-from = Бірінші күн
cli-help-to = Соңғы күн
cli-help-owner = Тек осы қызметкердікі
cli-help-done-on = Орындалған күн; болмаса бүгін
cli-help-next = Қашан жалғастыру: жм 10:00, +3
cli-help-no-next = Неге жалғасы жоқ
cli-help-when = Жаңа күн мен уақыт: жм 10:00, +3
cli-help-move-reason = Неге кейінге қалады
cli-help-cancel-reason = Неге болдырылмайды
cli-help-missed = Екінші тарап келмеді не жауап бермеді
cli-help-quick = Не істелді не жоспарланды, сөзбен
cli-help-quick-dry-run = Тек не түсінілгенін айту
cli-help-quick-new = Осы атпен жаңа әлеуетті клиент
cli-help-quick-own = Сөздері кімге ұқсаса да, клиентсіз өз ісі
cli-help-quick-client = Сөздер бірнешеуіне сай келсе, клиент
cli-help-country = Күнтізбенің елі
cli-help-calendar-date = Күн
cli-help-calendar-kind = work, off, holiday немесе short
cli-help-calendar-name = Күн қалай аталады
cli-help-calendar-file = Жолдар: күні,түрі,атауы,дереккөз; түрі: work, off, holiday, short
cli-activity-hint-own = Клиентсіз жеке іс: serik activity add --own
activity-of-nobody = жеке іс
cli-activity-unknown = { $id } ісі жоқ
cli-activity-whose = Қай клиентпен? Көрсетіңіз: serik activity add КІЛТ. Клиентсіз тапсырма мен іс-шара ғана болады.
cli-activity-no-next = Келесі қадам жоқ. Ереже бойынша ол { $step }: serik activity add { $id } --set kind={ $kind } --set day={ $day }. Нәтижемен бірге: --next { $day } не --no-next СЕБЕБІ.
cli-span-turned = { $from } – { $to } кері жазылған: бірінші күні соңғысынан кеш. Орындарын ауыстырыңыз.
cli-activity-gone = Жойылды: { $name }
cli-activities-count =
    { $count ->
        [one] { $number } іс
       *[other] { $number } іс
    }

# The morning run
run-call-today = бүгін қоңырау шалу
run-call-late =
    { $count ->
        [one] қайта қоңырау шалу: { $number } жұмыс күніне кешікті
       *[other] қайта қоңырау шалу: { $number } жұмыс күніне кешікті
    }
run-ours-due = біздің міндет мерзімі келді
run-ours-late =
    { $count ->
        [one] біздің міндет { $number } күнге кешікті
       *[other] біздің міндет { $number } күнге кешікті
    }
run-unanswered =
    { $count ->
        [one] { $number } жұмыс сағаты жауапсыз
       *[other] { $number } жұмыс сағаты жауапсыз
    }
run-silence =
    { $count ->
        [one] { $number } күн байланыс жоқ
       *[other] { $number } күн байланыс жоқ
    }
run-silence-of = { $days }, жиілігі { $cadence }
run-broken-promise = төлем уәдесі бұзылды
run-overdue-debt =
    { $count ->
        [one] берешек { $number } күн кешікті
       *[other] берешек { $number } күн кешікті
    }
run-debt-due = бүгін берешектің мерзімі келді
run-debt-share = мерзімі өткен берешектің { $percent }-ы
run-contract-term =
    { $count ->
        [0] бүгін
        [one] { $number } күн қалды
       *[other] { $number } күн қалды
    }
run-theirs-late = олардың міндеті кешікті
run-unprepared = бүгін кездесу, дайындалмаған
run-late-complaint = шағымның мерзімі өтті
run-quote-ends = ұсыныс мерзімі жақында бітеді
run-no-decider = кездесулер болды, шешуші тұлға белгісіз
run-reorder = жаңа тапсырыс күтіледі
run-document-expires = құжат мерзімі бітеді
run-no-next-step = келесі қадам жоқ
run-prepare = Дайындау
run-answer = Жауап беру
run-plan = Жоспарлау
run-score = Ұпай
run-to-do = Не істеу
run-why = Неге
run-cards =
    { $count ->
        [one] { $number } клиент күтуде
       *[other] { $number } клиент күтуде
    }
cli-about-today = Таңғы шолу: бүгін кімге хабарласу керек және неге
cli-help-today-all = Бүкіл кеңсенікі

# The quick line and Today on the screen
command-today = Бүгін
command-quick-log = Жылдам жазба
command-done = Нәтиже
command-call = Қоңырау шалу
command-meet = Кездесу
command-snooze = Кейінге қалдыру
command-not-needed = Керек емес
command-why = Неге
command-whole-office = Менікі немесе бүкіл кеңсе
quick-example = Мысал: ертең 15:00 Нұр қоңырау, баға · кеше Нұр хабарласты, 2 т керек, +3
quick-outcome-example = Не болды? Мысал: келісті, 2 т алады, жм 10:00 · жауап бермеді
quick-outcome-title = Нәтиже · { $name }
quick-new = + жаңа әлеуетті клиент: { $name }
quick-in-front = алдыңызда тұрған клиент
quick-own = клиентсіз: жеке тапсырма
quick-step = Келесі қадам: { $day }
quick-kept = уәде орындалды: { $promise }
quick-no-step = Келесі қадамсыз: себебі жазбада
quick-day-from = { $day } («{ $words }» сөзінен)
quick-promise = Төлем уәдесі: { $sum }{ $day } …
quick-minutes = { $count ->
    [one] { $number } минут
   *[other] { $number } минут
}
quick-hint = Ескеріңіз
quick-whom = Кім туралы? Атын қосыңыз не жолды таңдаңыз.
quick-which = Қайсысы? Жолды ↑↓ арқылы таңдаңыз.
quick-when = Қашан? Күнін не сағатын қосыңыз: ертең 10:00.
quick-line-kept = алдыңғы мәтін қалды, Ctrl+U тазалайды
quick-no-client = Алдымен меңзерді клиентке қойыңыз
run-whole-office = бүкіл кеңсе
run-to-do-count =
    { $count ->
        [one] { $number } күтуде
       *[other] { $number } күтуде
    }
run-done-count =
    { $count ->
        [one] { $number } орындалды
       *[other] { $number } орындалды
    }
run-moved-count =
    { $count ->
        [one] { $number } кейінге қалды
       *[other] { $number } кейінге қалды
    }
run-without-step-short =
    { $count ->
        [one] { $number } қадамсыз
       *[other] { $number } қадамсыз
    }
run-without-step =
    { $count ->
        [one] { $number } келесі қадамсыз
       *[other] { $number } келесі қадамсыз
    }
run-not-needed-count =
    { $count ->
        [one] { $number } керек емес
       *[other] { $number } керек емес
    }
run-promised-sum = төлеуге уәде: { $sum }
run-finished = Бүгін ешкім күтпейді: { $what }. l қоңырауды жазады не белгілейді, 2 клиенттерді көрсетеді.
run-goal-calls = қоңырау { $done }/{ $goal }
run-goal-meetings = кездесу { $done }/{ $goal }
run-reading = Кімге хабарласу керегін қарап жатырмыз …
run-snooze-hour = 1 сағатқа
run-snooze-tomorrow = келесі жұмыс күніне
run-snooze-calls = келесі қоңырау күніне: { $day }
run-snooze-day = күнін таңдау …
run-snooze-end = кезек соңына
run-snooze-when = Қашанға дейін? жм, +3, 15:00
run-not-needed-why = Неге керек емес? Себебін жазыңыз
run-snoozed = { $name } кейінге қалды: { $when }
run-dismissed = { $name }: керек емес, u қайтарады
run-why-score = { $score }: ең басты себеп және қалғандарының төрттен бірі{ $class }
run-why-key = ; × 1,25 негізгі клиент
run-why-a = ; × 1,25 A сыныбы
run-why-c = ; × 0,9 C сыныбы
run-why-plain = .
run-why-now = Неге қазір: { $why } = { $score }
run-goal = Мақсаты: { $goal }
run-also = Тағы жоспарда: { $what }
run-phrase-call-back = Айтыңыз: уәде еткендей хабарласып тұрмын.
run-phrase-ours = Не істелгенін айтып, қалғанының күнін атаңыз.
run-phrase-prepare = Соңғы әңгімелерді қарап, баға тізімі мен құжаттарды алыңыз.
run-phrase-unanswered = Сұраққа жауап беріп, келесі қадамды келісіңіз.
run-phrase-decider = Сұраңыз: сатып алуды кім шешеді, қашан кездесуге болады?
run-phrase-silence = Соңғы жеткізілім қалай өткенін және не керегін сұраңыз.
run-phrase-no-step = Келесі қадамды келісіңіз: не және қай күні.
form-activity = Іс
timeline-activities = қоңыраулар, кездесулер және басқа
card-no-step = келесі қадам жоқ: l белгілейді
card-promised = уәде: { $what }, { $day } күніне дейін

# The planner
command-planner = Жоспар
command-next-view = Басқа көрініс
command-day-back = Бір күн ертерек
command-day-on = Бір күн кейін
command-hour-back = Жарты сағат ертерек
command-hour-on = Жарты сағат кейін
activity-mark-call = қ
activity-mark-meeting = к
activity-mark-mail = х
activity-mark-message = хб
activity-mark-visit = с
activity-mark-task = т
activity-mark-event = і
planner-removed = Жойылды: { $name }. u қайтарады
planner-day-kind = { $day } — қандай күн?
planner-day-usual = күнтізбе мен ырғақ бойынша
planner-day-worked = жұмыс күні
planner-day-unknown = Тақта мен тізімде бір күн жоқ: аптаны не айды ашыңыз (v)
command-day-kind = Қандай күн
run-not-needed-tells = Мыналар болдырылмайды: { $planned }. Карточка { $day } қайтады; u бәрін қайтарады.
run-not-needed-rests = Карточка { $day } қайтады; u бәрін қайтарады.
planner-day = Күн
planner-week = Апта
planner-month = Ай
planner-board = Тақта
planner-list = Тізім
planner-week-of = { $week }: { $days }
planner-overdue = Кешіккен
planner-this-week = Осы апта
planner-next-week = Келесі апта
planner-later = Кейін
planner-without = Қадамсыз
planner-nothing = Мұнда ештеңе жоспарланбаған. n белгілейді.
planner-no-cell = Меңзерді жоспарланғанға қойыңыз
planner-no-hour = Сағаты белгіленбеген: Enter қояды
planner-day-ends = Күн бітті: Shift+→ келесі күнге ауыстырады
planner-why-again = Үшінші рет кейінге қалады. Неге?
planner-moved = { $name } → { $when }.
planner-clash = Қабаттасады: { $name }, { $time }.
planner-until = { $day } күніне дейін
list-cut = алғашқы { $count } көрсетілді
planner-overdue-count =
    { $count ->
        [one] { $number } мерзімі өткен
       *[other] { $number } мерзімі өткен
    }

# Days of calls and of meetings
rhythm-calls = қоңырау күні
rhythm-meetings = кездесу күні
rhythm-day-off = { $day } — демалыс күні
rhythm-day-off-near = { $day } — демалыс күні. Мүмкін, { $near }?
rhythm-doubt = { $day } — { $role }. Мүмкін, { $near }?
rhythm-doubt-alone = { $day } — { $role }
rhythm-none = белгіленбеген
rhythm-pattern = Кезектесу
rhythm-wrong = Кезектесу: C және M әріптері, мысалы CM; апта күндерімен week:CMCMC--; немесе none
journal-save-settings = Баптаулар өзгертілді
cli-about-rhythm = Қоңырау күндері мен кездесу күндері
cli-about-rhythm-show = Алдағы күндердің не үшін екенін көрсету
cli-about-rhythm-set = Кезектесуді не бір күнді белгілеу
cli-help-rhythm-pattern = Жұмыс күндері бойынша CM; апта күндерімен week:CMCMC--; none
cli-help-rhythm-anchor = Кезектесудің бірінші күні
cli-help-rhythm-day = Жеке күн
cli-help-rhythm-role = Ол күн не үшін: calls, meetings, none немесе usual

# The working calendar
calendar-kind = Күн түрі
calendar-source = Дереккөз
calendar-holiday = мереке күні
calendar-dayoff = демалыс күні
calendar-work = жұмыс күні
calendar-short = бір сағатқа қысқа
calendar-moved = { $day } үшін
calendar-working-days =
    { $count ->
        [one] { $number } жұмыс күні
       *[other] { $number } жұмыс күні
    }
calendar-imported =
    { $count ->
        [one] { $number } күн алынды
       *[other] { $number } күн алынды
    }
calendar-unreadable = Файл оқылмайды: { $file }
calendar-too-long = Файл 1 МБ-тан үлкен: { $file }
calendar-no-days = Файлда бірде-бір күн жоқ: { $file }. Жол: 2026-12-31,off,Корпоратив
calendar-line = { $file }, { $line }-жол: бұл күн емес. Болады: 2026-12-31,off,Корпоратив
holiday-new-year = Жаңа жыл
holiday-christmas = Рождество
holiday-womens-day = Халықаралық әйелдер күні
holiday-nauryz = Наурыз мейрамы
holiday-unity = Бірлік күні
holiday-defenders = Отан қорғаушы күні
holiday-victory = Жеңіс күні
holiday-qurban-ait = Құрбан айт
holiday-capital = Астана күні
holiday-constitution = Конституция күні
holiday-republic = Республика күні
holiday-independence = Тәуелсіздік күні
holiday-labour = Еңбек мерекесі
holiday-russia = Ресей күні
cli-hint-reason = Оны --reason арқылы жазыңыз: --reason "неге"
run-kind-call-back = Қайта қоңырау шалу
run-kind-broken-promise = Орындалмаған уәде
run-kind-overdue-debt = Мерзімі өткен қарыз
run-kind-debt-share = Қарыздағы үлес
run-kind-contract-term = Шарт мерзімі
run-kind-our-obligation = Біздің міндеттеме
run-kind-their-obligation = Олардың міндеттемесі
run-kind-unprepared-meeting = Дайындалмаған кездесу
run-kind-unanswered = Жауапсыз қалған
run-kind-late-complaint = Кешіккен шағым
run-kind-quote-ends = Ұсыныс мерзімі бітеді
run-kind-no-decider = Шешуші тұлға жоқ
run-kind-silence = Көптен сөйлеспеген
run-kind-reorder-expected = Қайта тапсырыс уақыты
run-kind-document-expires = Құжат мерзімі бітеді
run-kind-no-next-step = Келесі қадам жоқ
run-search = Клиенттің атауы
run-narrowed = тек: { $what } · барлығы { $count }
run-nobody-fits = { $what }: мұндай ешкім күтіп тұрған жоқ. Esc бәрін көрсетеді.
run-filter = Кім көрсетілсін
run-filter-all = Барлық себеп
run-nothing-planned = Бұл картада жоспарланған іс жоқ: оны себебі шақырған.
run-mark-none = Мұнда әр карта жеке шешіледі: d, s немесе x.
planner-mark-none = Мұнда істер жеке жылжытылады: Shift+көрсеткіш.
planner-search = Клиент не не үшін
planner-search-none = { $what }: көрсетілген күндерде ондай іс жоқ.
planner-no-column = Бұл бағанға жылжытуға болмайды: өткен күнге жоспар жоқ, ал қадамсыз клиент — жоспары жоқ клиент.
cli-help-today-search = Атауында осы сөздер барлары ғана
cli-help-today-reason = Осындай себебі барлары ғана: call_back, broken_promise, overdue_debt, contract_term, our_obligation …
