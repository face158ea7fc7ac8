# Кеңсенің баптаулары

setting-rhythm-pattern = Қоңырау мен кездесу күндері
setting-rhythm-anchor = Кезектесудің бірінші күні
setting-target-calls = Қоңырау күніндегі қоңыраулар
setting-target-meetings = Кездесу күніндегі кездесулер
setting-target-week = Аптадағы кездесулер
setting-report-booking = Есептер: кездесу кеңесі
setting-report-topics = Есептер: әңгіме тақырыптары
setting-off = өшірулі
setting-on = қосулы
setting-next-call = Қоңыраудан кейін
setting-next-meeting = Кездесуден кейін
setting-next-mail = Хаттан кейін
setting-next-message = Хабарламадан кейін
setting-next-visit = Сапардан кейін
setting-next-task = Тапсырмадан кейін
setting-next-event = Іс-шарадан кейін
setting-by-rhythm = жиілігімен
setting-days = { $number } күн
setting-link-done = { $kind }: { $days }нен соң
setting-link-due = { $kind }: мерзім+{ $days }
setting-notice-minutes = Қанша минут бұрын хабарлау
setting-notice-way = Хабарландыру түрі
setting-notice-quiet = Хабарландырусыз сағаттар
setting-office-zone = Кеңсенің уақыт белдеуі
setting-zone-of-computer = компьютер бойынша
setting-run-call-back = Бүгін, %: қайта қоңырау шалу
setting-run-broken-promise = Бүгін, %: орындалмаған уәде
setting-run-overdue-debt = Бүгін, %: мерзімі өткен қарыз
setting-run-debt-share = Бүгін, %: қарыздағы үлес
setting-run-contract-term = Бүгін, %: шарт мерзімі
setting-run-our-obligation = Бүгін, %: біздің міндеттеме
setting-run-their-obligation = Бүгін, %: олардың міндеттемесі
setting-run-unprepared-meeting = Бүгін, %: дайындалмаған кездесу
setting-run-unanswered = Бүгін, %: жауапсыз қалған
setting-run-late-complaint = Бүгін, %: кешіккен шағым
setting-run-quote-ends = Бүгін, %: ұсыныс мерзімі бітеді
setting-run-no-decider = Бүгін, %: шешуші тұлға жоқ
setting-run-silence = Бүгін, %: көптен сөйлеспеген
setting-run-reorder-expected = Бүгін, %: қайта тапсырыс уақыты
setting-run-document-expires = Бүгін, %: құжат мерзімі бітеді
setting-run-no-next-step = Бүгін, %: келесі қадам жоқ

setting-way-screen = экранда
setting-way-bell = терминал дыбысымен
setting-way-desktop = жұмыс үстелінде
setting-wrong = «{ $name }» мына мәндерді қабылдайды: { $accepted }
setting-wrong-topics = «{ $name }»: атауы: сөз, сөз*; … – 30 тақырыпқа дейін, әрқайсысының өз атауы бар. Мысалы { $accepted }
setting-unknown = «{ $name }» деген баптау жоқ. Барлары: { $accepted }

# Экран
command-settings = Баптаулар мен хабарландырулар
command-usual-value = Әдепкі мән
settings-count =
    { $count ->
        [one] { $number } баптау
       *[other] { $number } баптау
    }
settings-set =
    { $count ->
        [one] өзгертілгені { $number }
       *[other] өзгертілгені { $number }
    }
settings-usual = әдепкі: { $value }
settings-is-usual = Бұл мән онсыз да әдепкі.
settings-saved = Сақталды: { $name }. u — болдырмау
settings-ask = { $name } ({ $accepted })

# Пәрмен жолы
setting-about = Кеңсенің баптаулары
setting-about-list = Барлық баптау: мәні мен әдепкі мәні
setting-about-set = Баптауды өзгерту
setting-about-unset = Әдепкі мәнге қайтару
setting-help-name = `serik config list` көрсететін аты
setting-help-value = Жаңа мән
setting-value = Мәні
setting-default = Әдепкі
setting-name = Аты
setting-meaning = Мағынасы
setting-manual = `serik config set NAME VALUE`, экранда — палитрадағы «Баптаулар». 0 салмағы «Бүгін» экранындағы себепті өшіреді. Хабарландыру белгілі сағатқа жоспарланған істің алдында келеді: хабар жолында, терминал дыбысымен немесе жұмыс үстелінде.
