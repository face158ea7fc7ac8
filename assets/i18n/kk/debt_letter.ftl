# Берешек туралы хаттар мен олардың тізілімі

command-debt-letter = Берешек туралы хат
palette-words-letters = хат хаттар борыш туралы талап
command-letters = Хаттар тізілімі
debt-letter-reminder = еске салу
debt-letter-demand = өсімпұлмен талап
debt-letter-claim = наразылық
debt-letter-way-post = поштамен
debt-letter-way-courier = курьермен
debt-letter-way-hand = қолма-қол
debt-letter-way-mail = электрондық поштамен
debt-letter-way-edo = ЭҚА арқылы
debt-letter-written = жазылды
debt-letter-sent = жіберілді
debt-letter-delivered = табыс етілді
debt-letter-answered = жауап келді
debt-letter-cancelled = күші жойылды
debt-letter-waits = жауап мерзімі { $day }
debt-letter-unanswered = { $day } бері жауапсыз
debt-letter-no = № { $number } хат
debt-letter-new = Хат: { $name }
debt-letter-proposed = ұсынылады
debt-letter-imported =
    { $count ->
        [one] Банк { $number } күн бұрын жүктелген. Ақша түсіп қойған болуы мүмкін.
       *[other] Банк { $number } күн бұрын жүктелген. Ақша түсіп қойған болуы мүмкін.
    }
debt-letter-never-imported = Банктің бірде-бір үзінді көшірмесі жүктелмеген. Ақша түсіп қойған болуы мүмкін.
debt-letter-import-first = алдымен көшірмені жүктеу
debt-letter-write-now = қазір жазу
debt-letter-go-import = b үзіндіні жүктейді, v хатқа қайтарады
debt-letter-with-penalty = өсімпұлмен
debt-letter-without-penalty = өсімпұлсыз
debt-letter-no-penalty = Хат өсімпұлсыз жазылады: { $why }
debt-letter-deadline = Төлеудің соңғы күні
debt-letter-no-day = «{ $text }» алдағы күн емес. 30.03.2026 не «10 күннен кейін» деп жазыңыз.
debt-letter-nothing = Мерзімі өткен ештеңе жоқ: жазатын ештеңе жоқ
debt-letter-noted = № { $number } хат тізілімге жазылды. Жіберген соң — d
debt-letter-nothing-next = Бұл хатпен енді ештеңе болмайды
debt-letter-is-cancelled = Хаттың күші жойылды, нөмірі өзінде қалады
debt-letters-all = бәрі
debt-letters-open = жауапсыздары
debt-letters-none = Берешек туралы хат әлі жоқ. Біріншісі клиенттің берешегінен жазылады: v.
form-letter-sent = Хат жіберілді
form-letter-delivered = Хат табыс етілді
form-letter-answered = Хатқа жауап
field-letter-number = Нөмірі
field-letter-degree = Дәрежесі
field-letter-deadline = Төлеу мерзімі
field-letter-debt = Хаттағы берешек
field-letter-penalty = Хаттағы өсімпұл
field-letter-sum = Талап етеміз
field-letter-file = Файл
field-letter-sent = Жіберілген күні
field-letter-way = Немен жіберілді
field-letter-post-number = Пошта нөмірі
field-letter-answer-by = Жауап мерзімі
field-letter-delivered = Табыс етілген күні
field-letter-answered = Жауап келген күні
field-letter-answer = Не деп жауап берді
column-letter-year = Жыл
flaw-letter-early = хаттың өз күнінен бұрын
flaw-letter-unsent = хат бұл күнге дейін жіберілмеген
flaw-letter-cancelled = хаттың күші жойылған
flaw-letter-sent = хат жіберіліп қойған: күшін жою болмайды
flaw-letter-number = { $number } нөмірі бос емес: келесісі { $next }. Хатты қайта жазыңыз
run-letter-unanswered = наразылыққа жауап жоқ, мерзімі { $day } еді
journal-write-debt-letter = Берешек туралы хат жазылды: { $name }
journal-send-debt-letter = Берешек туралы хат жіберілді: { $name }
journal-deliver-debt-letter = Берешек туралы хат табыс етілді: { $name }
journal-answer-debt-letter = Берешек туралы хатқа жауап: { $name }
journal-cancel-debt-letter = Берешек туралы хаттың күші жойылды: { $name }
debt-letters-count =
    { $count ->
        [0] хат жоқ
        [one] { $number } хат
       *[other] { $number } хат
    }
cli-about-debt-letters = Берешек туралы хаттар тізілімі, жаңасы бірінші
cli-about-debt-letter-move = Хат жіберілді, табыс етілді, жауап келді не күші жойылды деп белгілеу
cli-help-letter-key = Хат нөмірі, 12/2026 не id
cli-help-letter-move = sent (жіберілді), delivered (табыс етілді), answered (жауап келді), cancelled (күші жойылды)
cli-help-letter-way = Немен жіберілді: post, courier, hand, mail, edo
cli-help-letter-post = Жөнелтілімнің пошта нөмірі
cli-help-letter-answer = Не деп жауап берді
cli-help-letter-state = Тек осы күйдегілер: written, sent, delivered, answered, cancelled
cli-help-letter-dry-run = Хатты көрсету, тізілімге ештеңе жазбау
cli-letter-unknown = «{ $key }» хаты жоқ. Бәрін «serik debt letters» көрсетеді.
cli-letter-registered = № { $number } хат тізілімге жазылды
cli-letter-not-registered = Тізілімге ештеңе жазылмады: хат файлмен бірге жазылады (-o)
debt-letter-held = Хатта талап етілмейді: { $what }
debt-letter-held-disputed = даулы { $sum }
debt-letter-held-promised = { $day } дейін уәде етілген { $sum } (№ { $number })
cli-letter-no-penalty = Өсімпұл хатта жоқ: { $why }. Соманы --penalty береді.
