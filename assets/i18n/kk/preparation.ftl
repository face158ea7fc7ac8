# Дайындық тізімі

command-preparation = Дайындық
command-prepared = Дайын

# Іс туралы не белгілі
prepare-title = Дайындық · { $day }
prepare-last = Соңғы әңгіме
prepare-pinned = Есте болсын
prepare-people = Басқа адамдар
prepare-doubts = Ескерту
prepare-clash = дәл сол уақытта: { $name }, { $time }
prepare-short-way = жолға { $minutes } ғана қалады, алдында: { $name }, { $time }
prepare-minutes =
    { $count ->
        [one] { $number } минут
       *[other] { $number } минут
    }
prepare-other-hours = қолайлы уақыты басқа: { $hours }
prepare-count =
    { $count ->
        [one] { $number } іс
       *[other] { $number } іс
    }
prepare-ready =
    { $count ->
        [one] { $number } дайын
       *[other] { $number } дайын
    }
prepare-ahead = { $day }: { $meetings } дайындалу керек
prepare-meetings =
    { $count ->
        [one] { $number } кездесуге
       *[other] { $number } кездесуге
    }

# Экран
prepare-nothing = Бұл күнге ештеңе жоспарланбаған. n белгілейді, ← және → басқа күндерді көрсетеді.
prepare-reading = Белгілі мәліметтер жиналуда …
prepare-ticked = Дайындалды: { $name }
prepare-unticked = Әлі дайындалмаған: { $name }
prepare-sheet = күн парағы
journal-prepare-activity = Дайындалды: { $name }
journal-unprepare-activity = Дайындық белгісі алынды: { $name }

# Пәрмен жолы
prepare-about = Күннің қоңыраулары мен кездесулері алдында не білу керек
prepare-help-date = Қай күн; көрсетілмесе, келесі жұмыс күні
prepare-help-done = Бұл істер дайындалды
prepare-help-not-done = Бұл істер әлі дайындалмаған
prepare-help-format = Пішім; көрсетілмесе, файл атының соңына қарай, әйтпесе басып шығаруға арналған мәтін
prepare-overdue = Мерзімі өткен берешек
prepare-owed = Мерзімі келмеген берешек
prepare-promised = Төлеуге уәде берді
prepare-papers = Қол қоюға алатын құжаттар
prepare-tone = Көзқарасы
