### Clients that seem to be one, and merging them.

twin-title = Сол клиенттің өзі ме?
twin-title-office = Сол фирманың филиалы ма?
twin-question = «{ $name }» дерекқорда бар. Сәйкесі: { $why }.
twin-open = Оны ашу; терілгені нобай болып қалады
twin-contact = Терілгенді сонда байланыс тұлғасы етіп қосу
twin-branch = Сақтау: бұл оның филиалы
twin-apart = Сақтау: басқа клиент, себебін айту
twin-why = «{ $name }» неге басқа клиент?
likeness-tax-id = БСН / ЖСН / ИНН
likeness-other-kpp = ИНН бірдей, КПП басқа
likeness-name = атауы
likeness-similar-name = ұқсас атауы
likeness-phone = телефоны
likeness-mail = поштасы
duplicates-count =
    { $count ->
        [one] { $number } ықтимал қайталану
       *[other] { $number } ықтимал қайталану
    }
cli-apart-done = Белгіленді: бұлар бөлек клиенттер, енді ұсынылмайды
duplicates-apart = Белгіленді: бұлар бөлек клиенттер, енді ұсынылмайды. u — қайтару
cli-about-duplicates = Бір клиентке ұқсайтын жұптар
cli-about-merge = Клиентті басқасымен біріктіру; болдырмау оларды қайта бөледі
cli-about-apart = Екі клиенттің бөлек екенін белгілеу
cli-help-merge-keep = Қалатын клиент
cli-help-merge-other = Оған қосылатын клиент
cli-help-merge-take-field = Бұл өрісті қосылатын клиенттен алу
cli-help-merge-keep-field = Қалатын клиенттің бұл өрісін қалдыру
cli-help-apart-reason = Неге бөлек клиенттер
cli-merge-self = Екі кілт те бір клиентті білдіреді: басқасын көрсетіңіз
cli-merge-same = «{ $name }» өрісінде екеуі бірдей: оны алып тастаңыз
command-duplicates = Ықтимал қайталанулар
command-merge = Біріктіру
command-swap-sides = Қалатынын ауыстыру
command-keep-apart = Қайталану емес
palette-words-duplicates = қосу бірдей қайталанған егіз
duplicates-searching = Барлық клиент қаралуда…
duplicates-none = Қайталанған клиент жоқ сияқты. Екеуі бір болса: тізімде бос орын пернесімен белгілеп, : біріктіру
merge-stays = Қалады
merge-goes = Қосылады
merge-alike = Өрістері бірдей: таңдайтын ештеңе жоқ. Ctrl+S біріктіреді.
merge-two-numbers = ! Нөмірлері әртүрлі: бір клиент екенін тексеріңіз
merge-note = Байланыстар, телефондар, жазбалар, шоттар мен қажеттіліктер бірге жиналады; ескі атауы іздеуден табылады; u қайта бөледі.
merge-gone = Екі клиенттің бірі жоқ: оны әріптес біріктірген не жойған
merge-done = Біріктірілді: «{ $name }» ескі атауымен де табылады. u — қайта бөлу
merge-not = { $value } емес
merge-mark-two = Бос орын пернесімен екі клиентті белгілеп, біріктіріңіз
merge-differ =
    { $count ->
        [0] өрістері бірдей
        [one] { $number } өрісте айырма бар
       *[other] { $number } өрісте айырма бар
    }
