# Клиенттер не береді және төлейді

invoice-kind-invoice = шот
invoice-kind-opening = бастапқы қалдық
invoice-kind-penalty = өсімпұл
invoice-rounding-line = әр жолда
invoice-rounding-document = құжатқа бір рет
field-invoice-day = Күні
field-invoice-kind = Түрі
field-invoice-what = Не үшін
field-invoice-sum = ҚҚС-пен сома
field-invoice-exchange-rate = Валюта бағамы
field-invoice-rounding = ҚҚС дөңгелектенеді
field-invoice-vat-sum = Құжаттағы ҚҚС
field-invoice-due = Төлеу мерзімі
field-invoice-shipped = Жөнелтілген күні
field-invoice-accepted = Акт қойылған күн
field-invoice-original = Түпнұсқа алынды
field-invoice-status = Күйі
field-invoice-paid = Төленгені
field-invoice-rest = Қалғаны
invoice-instalment = { $place }-бөлік
invoice-waits = күтеді: { $event }
invoice-due-by = { $day } дейін
invoice-rest = қалғаны { $sum }
invoice-cancelled = жойылған
payment-status-overdue = мерзімі өткен
payment-status-due = мерзімі келген жоқ
payment-status-waiting = оқиғаны күтеді
payment-status-paid = төленген
payment-late =
    { $count ->
        [one] { $number } күн кешікті
       *[other] { $number } күн кешікті
    }
payment-kind-received = түсім
payment-kind-refund = қайтару
payment-kind-write-off = есептен шығару
payment-kind-offset = өзара есеп
payment-kind-opening = бастапқы қалдық
payment-kind-own-transfer = өз шоттарымыз арасында
payment-kind-fee = банк комиссиясы
payment-kind-other = басқа
field-payment-day = Күні
field-payment-sum = Сомасы
field-payment-kind = Түрі
field-payment-number = Нөмірі
field-payment-purpose = Мақсаты
field-payment-payer = Төлеуші
field-payment-payer-tax-id = Төлеушінің БСН/ЖСН
field-payment-payer-account = Төлеушінің шоты
field-payment-account = Біздің шот
payment-of-nobody = төлеушісі белгісіз
payment-closes = Жабады
payment-free = Бөлінбегені
payment-share = { $day } № { $number } шот, { $place }-бөлік: { $sum }
flaw-invoice-no-sum = соманы не оны құрайтын жолдарды жазыңыз
flaw-invoice-early = күн шоттың өзінен бұрын
flaw-invoice-two-dues = не төлеу күні, не төлем талаптары: екеуі бірге емес
flaw-invoice-payment-unclear = түсініксіз: «{ $part }». «30% алдын ала 5 күн; 70% жөнелтілгеннен кейін 10 күн» деп жазыңыз
flaw-invoice-payment-part = бөліктер { $part } % құрайды, 100 болуы керек
flaw-invoice-contract = шарт басқа клиентпен жасалған
flaw-invoice-number = { $year } жылы { $number } нөмірі бос емес: бос қалдырсаңыз, келесісі беріледі
flaw-invoice-paid = бір бөлігі төленген: алдымен төлемді босатыңыз
flaw-payment-nothing = сома 0-ден үлкен болуы керек
flaw-payment-reason = себебін жазыңыз
flaw-payment-missing = бос тұрғаннан көп қайтарылды: { $sum } жетпейді
flaw-allocation-over = { $sum } ішінен { $allocated } бөлінді: { $over } азайтыңыз
flaw-allocation-client = төлем мен шот әртүрлі клиенттікі
flaw-allocation-currency = төлем мен шоттың валютасы әртүрлі: өздігінен айырбасталмайды
flaw-allocation-kind = мұндай төлем берешекті жаппайды
flaw-allocation-nobody = алдымен бұл кімнің төлемі екенін көрсетіңіз
setting-invoice-number = Шот нөмірлерінің түрі
setting-invoice-due-days = Келісілмесе, шотты төлеуге берілетін күндер
invoices-count =
    { $count ->
        [one] { $number } шот
       *[other] { $number } шот
    }
payments-count =
    { $count ->
        [one] { $number } төлем
       *[other] { $number } төлем
    }
journal-add-invoice = Шот қойылды: { $name }
journal-change-invoice = Шот өзгертілді: { $name }
journal-cancel-invoice = Шот жойылды: { $name }
journal-add-payment = Төлем енгізілді: { $name }
journal-change-payment = Төлем өзгертілді: { $name }
journal-cancel-payment = Төлем жойылды: { $name }
journal-allocate-payment = Төлем бөлінді
journal-release-payment = Төлем босатылды
cli-about-invoice = Шоттар және олардың бөліктері
cli-about-invoice-add = Клиентке шот қою
cli-about-invoice-list = Шоттар, жаңасынан бастап
cli-about-invoice-show = Бір шот бөліктерімен
cli-about-invoice-edit = Шоттың өрістерін өзгерту; бөліктері қайта есептеледі
cli-about-invoice-cancel = Шотты жою; нөмірі өзінде қалады
cli-about-payment = Төлемдер және олар нені жабады
cli-about-payment-add = Төлем енгізу
cli-about-payment-list = Төлемдер, жаңасынан бастап
cli-about-payment-show = Бір төлем және ол нені жабады
cli-about-payment-edit = Төлемнің өрістерін өзгерту
cli-about-payment-allocate = Төлем қай берешектерді жабатынын көрсету
cli-about-payment-release = Төлемді барлық берешектен алу
cli-about-payment-cancel = Төлемді жою; берешектері қайта ашылады
cli-help-invoice-key = Шоттың нөмірі не id-і
cli-help-invoice-contract = Қай шарт бойынша: нөмірі не id-і
cli-help-invoice-owner = Тек осы қызметкердің клиенттері
cli-help-invoice-status = Тек осы күйде: overdue, due, waiting, paid
cli-help-payment-key = Төлемнің id-і
cli-help-payment-client = Кімнің төлемі; белгісіз болса жазбаңыз
cli-help-payment-to = Нені жабады: 12, 12/2 (бөлік), 12/2=5000 (сонша сома)
cli-help-payment-unknown = Тек белгісіз төлеушілердікі
cli-help-payment-free = Тек толық бөлінбегендері
cli-invoice-unknown = «{ $key }» шоты жоқ. Барлығын «serik invoice list» көрсетеді.
cli-invoice-gone = № { $number } шот жойылды
cli-payment-unknown = «{ $key }» төлемі жоқ. Барлығын «serik payment list» көрсетеді.
cli-payment-gone = Төлем жойылды: { $sum }
cli-payment-to = «{ $text }» нені жабатынын айтпайды. 12, 12/2 не 12/2=5000 деп жазыңыз.
cli-payment-closed = «{ $invoice }» бойынша ашық ештеңе жоқ немесе төлемнен ештеңе қалмады.
