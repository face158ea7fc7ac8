# Documents of contracts, and how contracts go on

annex-specification = спецификация
annex-addendum = қосымша келісім
annex-act = акт
annex-termination = шартты бұзу туралы келісім
annex-notice = шартты бұзу туралы хабарлама
annex-title = № { $number } { $kind }
annex-state-draft = Жоба
annex-state-sent = Жіберілді
annex-state-by-us = Біз қол қойдық
annex-state-by-them = Олар қол қойды
annex-state-signed = Қол қойылды
annex-contract = Шарт
annex-document = Құжат
annex-tax = Оның ішінде ҚҚС
annex-line = { $name } · { $quantity } { $unit } × { $price } = { $amount }
field-annex-text = Не өзгереді немесе неге
field-annex-lines = Жолдар
field-annex-sum = Сомасы
field-annex-end = Шарттың соңғы күні
field-annex-sent = Жіберілген күні
flaw-annex-early = күн шарттан бұрын
flaw-annex-end-behind = соңғы күн құжат күнінен бұрын
flaw-annex-over = мұндай құжат тек қолданыстағы шартқа жасалады
flaw-annex-not-longer = жаңа мерзім қазіргісінен кейін болуы керек
flaw-annex-signed-twice = бұл тарап қол қойып қойған
flaw-annex-unsigned-contract = шартқа әлі ешкім қол қойған жоқ: алдымен соған қол қойыңыз
flaw-annex-signed-on = қол қойылған күн алда да, құжаттан бұрын да болмайды
flaw-annex-line-parts = { $line }-жол: атауы; өлшемі; саны; бағасы; ҚҚС мөлшерлемесі (басқа болса) деп жазыңыз
flaw-annex-line-quantity = { $line }-жол: саны 0-ден үлкен болуы керек, мысалы 2,5
flaw-annex-line-price = { $line }-жол: бағасы сан болуы керек, мысалы 1 250,50
flaw-annex-line-rate = { $line }-жол: ҚҚС мөлшерлемесі 0 мен 100 арасында
flaw-annex-line-large = { $line }-жол: сома тым үлкен
flaw-annex-lines-many = 1000 жолдан көп: құжатты бөліңіз
flaw-contract-ends-already = бұзу құжаты бұрыннан бар: жіберіңіз не қол қойыңыз, әйтпесе алдымен болдырмаңыз
flaw-contract-endless = оның аяқталатын мерзімі жоқ
flaw-contract-goes-on = ол өздігінен ұзарады: бұзу туралы хатпен тоқтатыңыз
prolong-not-signed = екі тарап та қол қоймаған
prolong-over = мерзімі өтті: қайта жасасыңыз
prolong-endless = мерзімсіз
prolong-goes-on = өздігінен ұзарады
prolong-ending = ұзартпау шешілді
prolong-waits = қосымша келісім қол күтуде
prolong-until = Жаңа мерзім
contract-used-specified = Қол қойылған спецификация
contract-used-accepted = Қол қойылған акт
contract-used-of = { $sum }, шарттың { $share }
contract-used-near = ! { $sum }, шарттың { $share }: таусылуға жақын
contract-used-exceeds = ! { $sum }, { $share }: шарттан { $by } артық
contract-follows = Орнына жасалған шарт
contract-current-end = Ұзартылған мерзімі
contract-prolonged = Ұзартылды, рет
contract-ended-on = Бұзылу күні
contract-let-end = Ұзартылмайтын мерзімі
contract-holder = Кімде
journal-add-annex = Құжат қосылды: { $name }
journal-change-annex = Құжат өзгертілді: { $name }
journal-send-annex = Құжат жіберілді: { $name }
journal-cancel-annex = Құжат жойылды: { $name }
journal-prolong-contract = Шарт ұзартылады: { $name }
journal-prolong-contracts = Шарттар ұзартылды: { $number }
journal-let-contract-end = Шартты ұзартпау шешілді: { $name }
journal-terminate-contract = Шарт бұзылады: { $name }
journal-register-anew = Шарт қайта жасалды: { $name }
cli-about-specification = Шарт спецификациялары: не және қаншаға
cli-about-addendum = Қосымша келісімдер, шартты бұзу туралы келісімдер мен хабарламалар
cli-about-act = Орындалған жұмыс пен тапсыру актілері
cli-about-annex-add = Шартқа қосу; ондағы келесі нөмірді алады
cli-about-annex-list = Барлығы немесе бір шарттікі
cli-about-annex-show = Біреуі, жолдары мен сомаларымен
cli-about-annex-edit = Қол қойылмағанын өзгерту
cli-about-annex-send = Жіберілгенін жазу
cli-about-annex-sign = Қол қойылғанын жазу; болдырмау қайтармайды
cli-about-annex-cancel = Қол қойылмағанын жою; нөмірі бос болмайды
cli-about-contract-prolong = Жаңа мерзімді қосымша келісім жазу: келесі күннен сондай мерзімге
cli-about-contract-let-end = Ұзартпау: «Бүгін» енді сұрамайды
cli-about-contract-terminate = Шартты хатпен не келісіммен бұзу
cli-about-contract-re-register = Ескісінің орнына сол талаптармен жаңа шарт жазу
cli-help-annex-key = Шарт нөмірі / құжат нөмірі (26-001/2) немесе идентификаторы
cli-help-annex-contract = Тек осы шарттікі
cli-help-annex-kind = addendum (қосымша келісім), termination (бұзу туралы келісім), notice (хабарлама)
cli-help-annex-line = Жол: атауы; өлшемі; саны; бағасы; ҚҚС мөлшерлемесі (басқа болса)
cli-help-annex-lines = Жолдар жаңадан, бір-бірлеп
cli-help-annex-sent-on = Жіберілген күн; айтылмаса, бүгін
cli-help-contract-keys = Шарттардың нөмірлері немесе идентификаторлары
cli-help-prolong-until = Жаңа мерзім; айтылмаса, сондай ұзақтыққа
cli-help-prolong-dry-run = Не болатынын ғана көрсету
cli-help-terminate-reason = Неге
cli-help-terminate-on = Соңғы күн; айтылмаса, бүгін және хабарлау күндері
cli-help-terminate-agreement = Келісім бойынша: екі тарап қол қойғанда бұзылады
cli-annex-unknown = «{ $key }» құжаты жоқ. Барлығын «list» көрсетеді.
cli-annex-kind = Мұнда мұндай түр жоқ. Болады: { $accepted }
cli-annex-gone = Жойылды: { $name }
cli-prolong-none = Бұл шарттардың ешқайсысын ұзартуға болмайды
command-prolong = Ұзарту
command-annexes = Шарт құжаттары
contract-step-prolong = Қосымша келісіммен ұзарту…
contract-step-let-end = Ұзартпау
contract-step-letter = Хатпен бұзу…
contract-step-agreement = Келісім бойынша бұзу…
contract-step-anew = Қайта жасасу
contract-last-day = Шарттың соңғы күні
contract-signed-day = Қол қойылған күн
contract-sign-final = Қол қойылған соң қайтарылмайды: мәтін сол күйі қалады.
contract-no-day = Бұл күн емес. Мысалы, 31.12.2026 деп жазыңыз.
contract-ends = { $end }, ұзартылмайды
prolong-leave = Сол күйі қалдыру
prolong-none = Ұзартуға болмайды: { $why }
annex-which = Қандай құжат?
annex-step-send = Бүгін жіберілді
annex-no-step = Одан әрі ештеңе жоқ: қол қойылған.
annex-done = { $name }: { $what }
annex-until = { $day } күніне дейін
annexes-title = { $number } шартының құжаттары
annexes-none = Әзірге құжат жоқ. n біріншісін жазады.
run-contract-step = { $left }, { $of } қадамның { $step }-і
contract-stuck-ones = тоқтап қалған
setting-contract-number = Шарт нөмірлерінің түрі
setting-contract-window = Шарт: мерзіміне қанша күн қалғанда ескерту
setting-contract-stage = Шарт: бір кезеңге берілетін жұмыс күні
setting-wrong-template = { $name }: {"{"}n{"}"} санағышы дәл бір рет тұруы керек, әйтпесе нөмірлер бірдей болады. Мысалы: { $accepted }
setting-wrong-window = { $name }: күндерді кемуімен жазыңыз, алтаудан артық емес. Мысалы: { $accepted }
contract-held = { $who }, { $days }
cli-help-contract-stuck = Тек тоқтап қалғандары
cli-help-contract-holder = Жаңа кезеңде кімде; айтылмаса, менеджерінде
flaw-company = «{ $name }» деген өз фирмамыз жоқ. Бары: { $names }
doubt-instalment-unclear = «{ $part }» төлем бөлігі деп түсінілмеді, сол күйі қалады. Мысалы: 30% аванс 5 банк күні; 70% жөнелтілгеннен кейін 10 күн
doubt-instalments-whole = бөліктердің қосындысы { $percent } %, 100 % емес
annexes-count =
    { $count ->
        [one] { $number } құжат
       *[other] { $number } құжат
    }
contracts-prolonged =
    { $count ->
        [one] { $number } қосымша келісім жазылды. Екі тарап қол қойғанда күшіне енеді.
       *[other] { $number } қосымша келісім жазылды. Екі тарап қол қойғанда күшіне енеді.
    }
contracts-would-prolong =
    { $count ->
        [one] { $number } шартты ұзартуға болады. Ештеңе жазылмады.
       *[other] { $number } шартты ұзартуға болады. Ештеңе жазылмады.
    }
prolong-write =
    { $count ->
        [one] { $number } қосымша келісім жазу
       *[other] { $number } қосымша келісім жазу
    }
prolong-more =
    { $count ->
        [one] тағы { $number }
       *[other] тағы { $number }
    }
contract-waited =
    { $count ->
        [one] { $number } жұмыс күні
       *[other] { $number } жұмыс күні
    }
annex-lines-form = әр жолда: атауы; өлшем бірлігі; саны; бағасы; ҚҚС мөлшерлемесі, басқа болса
run-contract-object = { $number } шарты: қарсылық мерзімі – { $day } ({ $left }), әйтпесе ұзартылады; соңы { $end }
run-contract-agree = { $number } шарты: ұзарту туралы келісу мерзімі – { $day } ({ $left }); соңы { $end }
run-contract-ends = { $number } шарты { $end } күні аяқталады ({ $left }): ұзартыңыз не аяқталсын деңіз
run-contract-over = { $number } шартының мерзімі { $end } күні бітті: ұзартыңыз не жабыңыз
annex-attention = Назар аударыңыз
annex-other-currency = Сомасы { $own } валютасында, шарт { $contract } валютасында: ол шарт сомасынан есептелмейді.
annex-short-notice = Шарт { $days } бұрын ескертуді талап етеді: ерте дегенде { $earliest } аяқталады.
annex-near-limit = Онымен бірге шарт сомасының тоқсан пайызынан астамы пайдаланылады.
annex-exceeds = Онымен бірге шарт сомасы { $by } асып кетеді: қосымша келісім жасаңыз не сомасын түзетіңіз.
annex-notice-days = { $count ->
   *[other] { $number } күн
}
cli-annex-doubt = Назар аударыңыз: { $told }
annex-says-nothing = Қосымша келісім ештеңені өзгертпейді: мәтінін не жаңа мерзімін жазыңыз, әйтпесе бос орынмен шығады.
