### Clients that seem to be one, and merging them.

twin-title = Сол клиенттің өзі ме?
twin-question = «{ $name }» базада бар: { $why }.
twin-open = Оны ашу; терілгені жоба болып қалады
twin-contact = Терілгенді сонда байланыс тұлғасы етіп қосу
twin-branch = Сақтау: бұл оның филиалы
twin-apart = Сақтау: басқа клиент, себебін айту
twin-is-branch = Филиал
twin-why = «{ $name }» неге басқа клиент?
likeness-tax-id = БСН, ЖСН немесе СТН бірдей
likeness-name = атауы бірдей
likeness-similar-name = атауы ұқсас
likeness-phone = телефоны бірдей
likeness-mail = поштасы бірдей
duplicates-count =
    { $count ->
        [one] { $number } ықтимал қайталану
       *[other] { $number } ықтимал қайталану
    }
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
