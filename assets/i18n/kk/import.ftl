# Commands
command-complete = Толықтыру
command-continue = Әрі қарай
command-start-import = Импорттау
command-stop-import = Тоқтату
command-write-rejects = Кірмегендерді жазу

# The file
import-path = Файл:
import-path-hint = CSV, XLSX, ODS, vCard, iCalendar файлы не бүкіл дерекқор. Жолын теріңіз, қойыңыз не сүйреп әкеліңіз; Tab толықтырады, ↓ тізімнен таңдайды.
import-path-wanted = CSV, XLSX, ODS не vCard тізімі керек: басқа файлды көрсетіңіз
import-leave = Импорт аяқталған жоқ: Esc одан қадам-қадаммен шығарады
import-path-empty = Файлды атаңыз: жолын осында теруге, қоюға немесе сүйреп әкелуге болады
import-reading = Файл оқылуда…

# The columns
import-to-preview = Әрі қарай: алдын ала қарау, әзірге ештеңе өзгермейді
import-rows = { $number } жол
import-cards = { $number } карточка
import-header-line = тақырыптар { $line }-жолда
import-header-none = тақырыптар жоқ
import-columns-known = танылды: { $known } / { $all }
import-encoding = Кодтау
import-delimiter = Бөлгіш
import-delimiter-tab = табуляция
import-delimiter-none = жоқ
import-sheet = Парақ
import-match = Клиентті тану
import-match-tax-id = БСН / ЖСН / ИНН
import-match-phone = телефон
import-match-mail = эл. пошта
import-match-code = ішкі коды
import-duplicates = Бар клиенттер
import-duplicates-update = толықтыру және өзгерту
import-duplicates-skip = сол күйі қалдыру
import-duplicates-add = тағы бір рет қосу
import-head-column = Файл бағаны
import-head-field = Қандай өріс
import-head-samples = Мәндері
import-sign-sure = түсінікті
import-sign-guessed = болжам: тексеріңіз, Enter түзетеді
import-sign-ignored = алынбайды
import-columns-fixed = Байланыс карточкасында әр деректің орны белгілі: мұнда таңдайтын ештеңе жоқ
import-no-name-column = Клиенттің кім екенін айтатын баған жоқ. Атауы бар бағанды таңдаңыз
import-field-full-name = Толық атауы
import-field-ogrn = ОГРН (жазбаға)
import-field-contact-name = Байланыс: Т.А.Ә.
import-field-contact-position = Байланыс: лауазымы
import-field-contact-phone = Байланыс: телефоны
import-field-contact-mail = Байланыс: эл. поштасы
import-field-contact-birthday = Байланыс: туған күні
import-field-contact-note = Байланыс: түсініктеме
import-field-contact-given = Байланыс: есімі
import-field-contact-middle = Байланыс: әкесінің аты
import-field-contact-family = Байланыс: тегі
import-field-contact-left = Байланыс: жұмыстан кеткен күні
import-field-group-mark = 1С тобының белгісі
import-field-parent = 1С тобы (белгілерге)
import-field-contract = Шарт (жазбаға)
import-field-debt = Берешек (жазбаға)
import-field-ignored = импортталмайды

# The preview
import-start = Импорттау: жаңа { $created }, өзгереді { $updated }
import-branches = { $number } филиал
import-judging = Бұрыннан бар клиенттермен салыстырылуда…
import-no-rows = Көрсететін жол жоқ. x — сүзгіні тазарту, Esc — бағандарға оралу
import-nothing-read = Клиенті бар бірде-бір жол оқылмады, себебі төменде. Файлды түзетіп, қайта ашыңыз
import-passed-over = { $number } жол клиент емес: бос, қорытынды не тақырып. Өткізіп жіберіледі.
import-nothing-to-do = Импорттайтын ештеңе жоқ: бірде-бір жол жаңа емес және ештеңе өзгертпейді
import-head-line = Жол
import-head-verdict = Не болады
import-head-reason = Себебі
import-verdict-new = жаңа
import-verdict-branch = филиал
import-verdict-update = өзгереді
import-verdict-same = өзгеріссіз
import-verdict-duplicate = қайталану
import-verdict-left-out = қалдырылды
import-verdict-rejected = қате
import-sort-all = Барлық жолдар
import-sort-new = Жаңа
import-sort-branch = Филиалдар
import-sort-update = Өзгереді
import-sort-same = Өзгеріссіз
import-sort-duplicate = Қайталанған
import-sort-rejected = Қателер
import-sort-doubtful = Ескертуі бар
import-comes-in = қосылады
import-fills = клиентті толықтырады
import-stays-out = алынбайды
import-decision-all = жалпы ереже бойынша
import-decision-skip = бұл жолды өткізіп жіберу
import-decision-add = бәрібір жаңа клиент қосу
import-decision-update = сол клиентті толықтыру
import-line = { $line }-жол: { $text }
import-reason-client = { $why }: бұрыннан бар — { $name }
import-reason-line = { $why }: { $name }, осы файлдың { $line }-жолы
import-reason-branch = ИНН бірдей, КПП басқа: бұрыннан бар { $name } фирмасының филиалы
import-reason-branch-line = ИНН бірдей, КПП басқа: { $name } фирмасының филиалы, осы файлдың { $line }-жолы
import-why-id = serik-тегі сол клиент
import-why-tax-id = БСН / ЖСН / ИНН бірдей
import-why-code = өз коды бірдей
import-why-phone = телефоны бірдей
import-why-mail = поштасы бірдей
import-why-name = атауы бірдей

# Under way and done
import-running = импортталуда
import-stopping = тоқтатылуда, ештеңе қалмайды
import-progress = { $done } / { $total }
import-time-left = қалған уақыт { $time }
import-stopped = Импорт тоқтатылды: ештеңе өзгерген жоқ
import-done = дайын
import-read = { $number } жол оқылды
import-read-cards = { $number } карточка оқылды
import-created = жаңа клиенттер
import-created-branches = оның ішінде филиал
import-updated = өзгерген клиенттер
import-skipped = өткізіп жіберілді: өзгеріссіз не қайталанған
import-rejected = қателер
import-doubts = { $number } ескерту
import-undone = кері қайтарылды
import-undone-hint = Импорт кері қайтарылды: дерекқорда одан ештеңе жоқ. Ctrl+Y оны қайта орындайды
import-undo-hint = u — бүкіл импортты болдырмау
import-write-rejects = { $number } жол кірмеді: w оларды себебімен бірге бастапқы файлдың қасындағы файлға жазады
import-no-rejects = Барлық жол кірді немесе бұрыннан бар
import-rejects-written = Жазылды: { $path }
import-rejects-failed = Файл жазылмады: бұл бумаға жазуға болмайтын шығар

# Warnings about rows
import-warning-nul-dropped = бос байттар (NUL) алып тасталды
import-warning-encoding-doubtful = жол басқа кодтауда, { $encoding } деп оқылды: әріптерді тексеріңіз
import-warning-letters-lost = кейбір әріптерді қалпына келтіру мүмкін емес
import-warning-quote-open = тырнақша ашылып, жабылмаған: осы жол мен одан кейінгілер оқылмады
import-warning-row-long = { $expected } орнына { $cells } ұяшық: бағандар жылжып кетуі мүмкін
import-warning-cell-cut = мәтін { $limit } әріптен ұзын, артығы кесілді
import-warning-digits-lost = кесте нөмірдің соңғы цифрларын жоғалтқан
import-warning-cell-error = формула қате береді ({ $error }): ұяшық бос деп саналады
import-warning-unclear = «{ $text }» түсініксіз, жазбада қалды
import-warning-tax-id-missing = БСН / ЖСН / ИНН жоқ
import-warning-id-broken = serik нөмірі бүлінген ({ $id }): электрондық кесте оны дөңгелектеген. Клиент атауы мен нөмірлері бойынша ізделді
import-warning-same-name = атауы бірдей, нөмірі басқа: { $name } — бөлек клиент болады
import-warning-similar-name = атауы { $name } дегенге ұқсайды — бөлек клиент болады
import-warning-shared = телефоны немесе поштасы бірдей: { $name } — бөлек клиент болады
import-warning-left-out = кірмеді: бұл бұрыннан бар { $name } сияқты. Экранда мұндай жолдар туралы сұралады, --rejects FILE оларды жазады
import-warning-renamed = бұл нөмірдің иесі: { $name }. Атауы өзгереді
import-warning-said-before = «{ $text }» алынбады: осы файлдың алдыңғы жолында басқаша айтылған
import-warning-head-unknown = «{ $text }» деген клиент мұнда да, файлда да жоқ: бас ұйым жазылмады. Оны клиенттің карточкасында таңдаңыз
import-warning-head-several = «{ $text }» деген клиент бірнешеу: бас ұйым жазылмады. Оның нөмірін көрсетіңіз
import-warning-head-own-branch = «{ $text }» — осы клиенттің өз филиалы: бас ұйым жазылмады
import-warning-card-open = карточка осы жерде басталып, жабылмаған: ол оқылмады
import-warning-cards-open = осы жерден бастап тағы { $count } карточка жабылмаған: олар оқылмады
import-warning-card-long = карточкада { $limit } мәннен көп: қалғаны алынбады
import-warning-name-missing = карточкада аты жоқ: орнына «{ $text }» тұр
import-warning-tax-id-in-note = { $number } нөмірі жазбадан табылды: тексеріңіз

# A file that cannot be read
unreadable-empty = Файл бос
unreadable-too-large = Файл тым үлкен: { $size } МБ, ең көбі { $limit }. Оны бөліңіз
unreadable-too-many-rows = Жол тым көп: ең көбі { $limit }. Файлды бөліңіз
unreadable-too-many-columns = { $line }-жолда баған тым көп: ең көбі { $limit }. Артығын алып тастаңыз
unreadable-too-many-cells = Тізімде ұяшық тым көп: ең көбі { $limit }. Оны бөліңіз
unreadable-bomb = Файл ашылғанда { $size } МБ болады: тізімдер олай қысылмайды. Оны CSV түрінде сұраңыз
unreadable-damaged = Кітап бүлінген. Оны кесте бағдарламасында ашып, қайта сақтаңыз
unreadable-no-sheet = «{ $wanted }» парағы жоқ. Файлда бары: { $sheets }
unreadable-no-sheets = Бұл файлда парақ жоқ, «{ $wanted }» таңдайтын ештеңе жоқ: --sheet алып тастаңыз
unreadable-locked = Кітап құпиясөзбен жабылған. Оны құпиясөзсіз сақтаңыз
unreadable-old-workbook = Бұл ескі Excel файлы (.xls). Оны .xlsx немесе .csv етіп сақтаңыз
unreadable-other-format = Бұл клиенттер тізімі емес: { $kind ->
    [ics] күнтізбе
    [onec] 1С банк алмасуы
    [camt053] банк үзіндісі
    [mt940] банк үзіндісі
    [eml] хат
    [pdf] PDF құжаты
    [document] мәтіндік құжат
    [picture] сурет
    [archive] мұрағат
    [html] веб-бет
    [json] JSON, ол бағдарламаларға арналған: CSV не Excel кітабын алыңыз
    [xml] XML
   *[other] басқа түрдегі файл
}
unreadable-no-calendar = Бұл күнтізбе емес. .ics файлы керек: оны күнтізбе бағдарламасынан экспорттаңыз
unreadable-no-table = Файлда кесте жоқ: баған да, таныс тақырып та жоқ
unreadable-open-quote = { $line }-жолда тырнақша ашылып, жабылмаған. Оны жабыңыз не алып тастаңыз
unreadable-open-card = Файлда бүтін карточка жоқ: { $line }-жолдағы карточка жабылмаған
unreadable-bad-delimiter = «{ $delimiter }» бағандарды бөле алмайды
unreadable-no-file = Мұндай файл жоқ: жолын тексеріңіз
unreadable-folder = Бұл файл емес, бума
unreadable-denied = Бұл файлды оқуға құқық жоқ
unreadable-stopped = Оқу тоқтатылды: ештеңе өзгерген жоқ
unreadable-broken = Файл оқылмады: { $detail }
import-adds = { $field }: { $after } қосылады
cli-import-row-rejected = алынбады: { $reason }
