# Істерді тапсыру және алмастыру

absence-who = Кім жоқ
absence-substitute = Кім алмастырады
absence-from = Жоқ: бастап
absence-to = Жоқ: дейін
absence-for = { $name } орнына
absence-for-count = { $name } орнына: { $number }
flaw-absence-own = ешкім өзін өзі алмастырмайды
flaw-absence-reversed = соңғы күні біріншісінен бұрын
flaw-absence-twice = { $name } онсыз да жоқ: { $from } – { $to }
flaw-absence-substitute-away = { $name } де жоқ: { $from } – { $to }. Басқа біреуді таңдаңыз
flaw-absence-stands-in = { $from } – { $to } күндері { $name } орнына қалады: алдымен онда басқа біреуді таңдаңыз
journal-add-absence = Жоқ болатыны жазылды: { $name }
journal-change-absence = Жоқ болатыны өзгертілді: { $name }
journal-remove-absence = Жоқ болатыны жойылды: { $name }
journal-hand-over = Біржола тапсырылды: { $name } және басқалары, { $number }

# Жоқ болатын күндер тізімі және тапсыру парағы
command-hand-over = Істерді тапсыру
command-hand-over-for-good = Біржола тапсыру
for-good-giver = Кім тапсырады? Клиенттер мен жоспарланғанның бәрі басқаға біржола ауысады; орындалғаны бұрынғы иесінде қалады.
for-good-taker = Кім қабылдайды?
for-good-alone = Істі қабылдайтын ешкім жоқ: алдымен әріптесті қосыңыз: палитрадағы (:) «Кеңсе адамдары»
absence-state = Қазір
absence-now = қазір жоқ
absence-coming = алда
absence-past = өтті
absences-count =
    { $count ->
        [one] { $number } жазба
       *[other] { $number } жазба
    }
form-absence = Жоқ болатын күндер
form-new-absence = Жаңа: жоқ болатын күндер
handover-title = Істерді тапсыру · { $who }
handover-story = Не болды · { $who }
handover-stands-in = { $who } · алмастырады: { $substitute }
handover-own-tasks = Өз тапсырмалары
handover-overdue = Мерзімі өтті
handover-next = Келесі қадам
handover-by = орындаған: { $name }
handover-sheets =
    { $count ->
        [one] { $number } парақ
       *[other] { $number } парақ
    }

# Пәрмен жолы
handover-about = Кім жоқ, кім алмастырады; істерді біржола тапсыру
handover-about-list = Жоқ болатын күндердің бәрі
handover-about-remove = Жазбаны жою
handover-about-sheet = Алмастыратын адам әр клиент туралы не білуі керек
handover-about-report = Біреу жоқта не болды
handover-help-from = Істі кім тапсырады
handover-help-to = Кім алмастырады не қабылдайды
handover-help-first-day = Жоқ болатын алғашқы күн
handover-help-last-day = Жоқ болатын соңғы күн
handover-help-note = Жазба
handover-help-for-good = Клиенттер мен жоспарланғанның бәрі біржола ауысады; орындалғаны бұрынғы иесінде қалады
handover-help-id = Жазбаның нөмірі
handover-added = Жазылды: { $title }
handover-removed = Жойылды: { $title }
handover-done = Тапсырылды ({ $name }): { $what }
handover-unknown = { $id } нөмірлі жазба жоқ. Бәрін «serik handover list» көрсетеді.
handover-never-away = { $name } әлі жоқ болған емес. Күндерін көрсетіңіз: --from, --to.

# Экран
absences-none = Бәрі орнында. n — кім болмайтынын және кім алмастыратынын жазу.
absences-reading = Оқылуда …
handover-page = Бір тапсыру
handover-no-sheet = Ешкіммен ашық іс жоқ: тапсыратын ештеңе жоқ.
handover-no-story = Бұл күндері ештеңе жазылмаған.
