### Команда жолы: анықтама, жауаптар, кеңестер.

cli-about = serik: клиенттер, келіссөздер, шарттар және берешек. Командасыз экрандар ашылады.
cli-about-init = Бос дерекқор жасау
cli-about-client = Клиенттер
cli-about-client-list = Клиенттер тізімі
cli-about-client-show = Клиентті барлық мәліметімен көрсету
cli-about-client-add = Клиент қосу
cli-about-client-edit = Клиентті өзгерту
cli-about-client-remove = Клиентті байланыстары және жазбаларымен бірге жою
cli-about-client-restore = Жойылған клиентті қалпына келтіру
cli-about-contact = Байланыс тұлғалары
cli-about-contact-list = Клиенттің немесе барлық байланыс тұлғаларының тізімі
cli-about-contact-show = Байланыс тұлғасын көрсету
cli-about-contact-add = Клиентке байланыс тұлғасын қосу
cli-about-contact-edit = Байланыс тұлғасын өзгерту
cli-about-contact-link = Белгілі адамға тағы бір клиентте лауазым беру
cli-help-link-client = Қай клиентте
cli-about-contact-remove = Байланыс тұлғасын жою
cli-about-contact-restore = Жойылған байланыс тұлғасын қалпына келтіру
cli-about-fields = Барлық өрісті көрсету: түрі, ережесі, атаулары
cli-about-own-field-list = Кеңсеңіз қосқан өрістерді көрсету
cli-about-own-field-add = Өз өрісіңізді қосу
cli-about-note = Клиенттер туралы жазбалар
cli-about-note-add = Жазба қосу
cli-about-note-list = Клиент туралы жазбалар тізімі
cli-about-note-pin = Жазбаны бекіту: ол әр қоңырау алдында көрінеді
cli-about-consent = Дербес деректерді пайдалануға келісімдер
cli-about-consent-list = Адам келісімдерінің тізімі
cli-about-consent-add = Келісімді жазу
cli-about-consent-withdraw = Күшіндегі келісімді қайтарып алу
cli-help-purpose = processing, marketing не transfer; көрсетілмесе — бәрі
cli-about-need = Клиенттердің қажеттіліктері
cli-about-need-show = Клиенттің қажеттіліктерін көрсету
cli-about-need-set = Клиенттің қажеттіліктерін жазу
cli-about-account = Клиенттердің банк шоттары
cli-about-account-list = Клиент шоттарының тізімі
cli-about-account-add = Шот қосу
cli-about-account-edit = Шотты өзгерту
cli-about-account-remove = Шотты жою; serik undo қайтарады
cli-about-company = Өз компаниямыз
cli-about-company-show = Өз компаниямызды көрсету
cli-about-company-set = Өз компаниямызды жазу
cli-about-journal = Кім нені өзгерткенін көрсету
cli-about-journal-show = Бір әрекетті көрсету: әр өріс бұрын және кейін
cli-about-undo = Соңғы әрекетіңізді немесе көрсетілген әрекетті болдырмау
cli-about-redo = Кері қайтарылған әрекетті қайта орындау
cli-about-doctor = Дерекқор файлын тексеру
cli-about-users = Дерекқормен жұмыс істейтін адамдар. Рөлдер: manager, chief, accountant, trainee, viewer; олар файлды ұрлаудан емес, қателіктен сақтайды
cli-about-users-list = Пайдаланушылар тізімі
cli-about-users-add = Пайдаланушы қосу
cli-usage = Қолданылуы
cli-usage-option = параметрлер
cli-usage-command = команда
cli-usage-commands = Командалар
cli-usage-arguments = Мәндер
cli-usage-options = Параметрлер
cli-usage-verb = Команда жетіспейді: тізімнен таңдаңыз.
cli-usage-unknown = Белгісіз сөз: { $argument }
cli-usage-missing = Көрсетілмеген: { $argument }
cli-usage-value = { $argument }: «{ $value }» мәні жарамайды
cli-usage-conflict = { $argument } және { $other } бірге көрсетілмейді
cli-usage-accepted = Жарайтыны: { $accepted }
cli-usage-twice = { $argument } екі рет көрсетілген
cli-usage-other = Команда жолын оқу мүмкін болмады: { $argument }
cli-usage-near = Мүмкін, мынау керек: { $near }
cli-usage-help = Қалай қолдану керек: { $command }
cli-help-db = Дерекқор файлы
cli-help-lang = Тіл: kk, ru немесе en
cli-help-user = Журналға жазылатын атыңыз
cli-help-today = Бүгінгі күннің орнына қойылатын күн
cli-help-json = Бір JSON құжатын шығару
cli-help-plain = Экраннан оқу бағдарламасына арналған қарапайым жолдар
cli-help-quiet = Қателерден басқа хабарсыз
cli-help-config = Баптаулар файлы
cli-help-help = Осы анықтаманы көрсету
cli-help-version = Нұсқаны көрсету
cli-help-search = Іздеу: атауы, телефон, БСН, адам; басқа пернетақта жаймасымен де
cli-help-segment = Тек осы сегмент
cli-help-manager = Тек осы менеджердің клиенттері
cli-help-tag = Тек осы белгімен
cli-help-head = Осы клиенттің филиалдары ғана
cli-help-sort = Реті: name, city, segment, changed, created, filled немесе өз өрісі
cli-help-descending = Соңынан бастап
cli-help-without-step = Ештеңе жоспарланбаған клиенттер
cli-help-removed = Жойылған клиенттер
cli-help-limit = Ең көбі осынша жол (әдепкісі 100)
cli-help-after = Осы жерден жалғастыру: алдыңғы жауаптағы «next»
cli-help-key = Клиент: id, өз коды, БСН немесе дәл атауы
cli-help-key-optional = Клиент; көрсетілмесе – барлығы
cli-help-account-key = Банк шоты: «serik account list» көрсеткен id
cli-help-contact-key = Байланыс тұлғасы: id немесе дәл аты
cli-help-contact-search = Атының бөлігі
cli-help-at-client = Клиент, егер адам бірнешеуінде жұмыс істесе
cli-help-set = Өріс пен мән; қайталауға болады, бос мән тазартады
cli-help-if-version = Тек жазба әлі осы нұсқада болса
cli-help-field-name = Жаңа өрістің атауы
cli-help-field-kind = Түрі: text, number, date, choice
cli-help-choice = Таңдау нұсқасы; қайталауға болады
cli-help-note-text = Жазба мәтіні; «-» стандартты кірісті оқиды
cli-help-note-pinned = Бірден бекіту
cli-help-note-key = Жазба id-і немесе клиент: оның соңғы жазбасы
cli-help-note-off = Бекітуден босату
cli-help-user-name = Пайдаланушының аты
cli-help-role = Рөлі: manager (менеджер: клиенттермен жұмыс), chief (басшы: адамдар мен баптаулар да), accountant (бухгалтер: шоттар, төлемдер, қарыздар), trainee (тағылымдамадан өтуші: жіберу, қол қою, файл мен өшіру кураторды күтеді), viewer (бақылаушы: тек оқиды)
cli-help-journal-client = Тек осы клиент туралы
cli-help-by = Тек осы адамның
cli-help-since = Осы күннен бастап
cli-help-entry = Журналдағы әрекеттің id-і
cli-help-with-later = Кейінгі өзгерістерді де болдырмау
cli-help-skip-changed = Кейін өзгерген өрістерге тимеу
cli-field-sentence = { $field }: { $sentence }
cli-warning = Ескерту. { $sentence }
cli-yes = иә
cli-no = жоқ
cli-id = Id
cli-client = Клиент
cli-contacts = Байланыс тұлғалары
cli-notes = Жазбалар
cli-pinned = (бекітілген)
cli-filled = Толтырылуы
cli-when = Қашан
cli-who = Кім
cli-what = Не
cli-undone = Кері қайтарылған
cli-role = Рөлі
cli-field-key = Өріс
cli-field-kind = Түрі
cli-field-rule = Ереже
cli-clients-count =
    { $count ->
        [one] { $number } клиент
       *[other] { $number } клиент
    }
cli-contacts-count =
    { $count ->
        [one] { $number } байланыс тұлғасы
       *[other] { $number } байланыс тұлғасы
    }
cli-notes-count =
    { $count ->
        [one] { $number } жазба
       *[other] { $number } жазба
    }
cli-users-count =
    { $count ->
        [one] { $number } пайдаланушы
       *[other] { $number } пайдаланушы
    }
cli-entries-count =
    { $count ->
        [one] { $number } әрекет
       *[other] { $number } әрекет
    }
cli-list-more = Тағы бар: --after { $cursor }
cli-cursor = Тізімде мұндай орын жоқ: { $cursor }. Алдыңғы жауаптағы «next» мәнін алыңыз.
cli-search-read-as = «{ $query }» ізделді
cli-init-made = Дерекқор дайын: { $file }
cli-init-exists = Файл бұрыннан бар, ол өзгертілмеді: { $file }
cli-client-gone = Жойылды: { $name }
cli-contact-gone = Жойылды: { $name }
cli-contact-removed = Бұл байланыс тұлғасы жойылған: { $key }
cli-client-removed = Бұл клиент жойылған: { $key }
cli-client-unknown = Мұндай клиент жоқ: { $key }. Жарайтыны: id, өз коды, БСН, дәл атауы.
cli-contact-unknown = Мұндай байланыс тұлғасы жоқ: { $key }. Жарайтыны: id, дәл аты.
cli-consent-none = Күшіндегі келісім жоқ
cli-consent-withdrawn =
    { $count ->
        [one] { $number } келісім қайтарып алынды
       *[other] { $number } келісім қайтарып алынды
    }
cli-need-none = Қажеттіліктер жазылмаған: { $key }
cli-account-none = Банк шоты жоқ: { $key }
cli-company-none = Өз компаниямыз әлі жазылмаған
cli-account-gone = Шот жойылды: { $name }
cli-hint-several-posts = id мен клиентті көрсетіңіз: --client KEY.
cli-help-journal-entry = әрекет нөмірі
cli-note-none = Жазба жоқ: { $key }
cli-several = Бірнеше жазба сәйкес келеді: { $key }
cli-nothing-changed = Өзгертетін ештеңе болмады.
cli-set-unknown = Мұндай өріс жоқ: { $name }. Барлары: { $accepted }
cli-set-twice = Өріс екі рет көрсетілді: { $name }
cli-input-text = Стандартты кіріс UTF-8 мәтіні емес.
cli-field-choices = Өріске атау керек; --choice тек «choice» түріне керек.
cli-field-exists = Мұндай өріс бұрыннан бар: { $name }
cli-field-use = Мән беру: --set КІЛТ=МӘН
cli-user-name = Пайдаланушыға ат керек.
cli-user-added = Қосылды: { $name }
cli-user-unknown = Мұндай пайдаланушы жоқ: { $name }. Барлары: { $accepted }
cli-user-stranger = Кеңседе «{ $name }» деген пайдаланушы жоқ, сондықтан бәрінікі көрсетілді. Бар: { $accepted }
cli-user-exists = Мұндай пайдаланушы бар: { $name }
cli-entry-undone = { $id } әрекеті бұрын кері қайтарылған: { $undo } әрекетімен ({ $who }, { $when })
cli-hint-entry-undone = Оны қалпына келтіру: serik undo { $undo }
cli-entry-unknown = Журналда { $id } әрекеті жоқ. Нөмірлерді serik journal көрсетеді
cli-no-screen = Мұнда экрандарды ашу мүмкін емес. Командалар жұмыс істейді: serik --help
cli-hint-init = Файл: { $file }. Бос дерекқор жасау: serik init
cli-hint-file-variable = Файл: { $file }; оны SERIK_DB атайды
cli-hint-file = Файл: { $file }
cli-hint-restore = Қалпына келтіру: serik client restore { $id }
cli-hint-restore-contact = Қалпына келтіру: serik contact restore { $id }
cli-hint-near = Мүмкін, солардың бірі шығар? Id-ін көрсетіңіз.
cli-hint-several = Біреуінің id-ін көрсетіңіз.
cli-hint-undo = Болдырмау: serik undo
cli-hint-conflicts = --with-later бұл өзгерістерді де болдырмайды, --skip-changed бұл өрістерді қалдырады.
cli-doctor-file = Файл
cli-doctor-schema = Құрылымы
cli-doctor-journal = Журнал
cli-doctor-links = Жазбалар арасындағы байланыс
cli-doctor-run = Таңғы шолу
cli-doctor-search = Іздеу деректері
cli-doctor-erasure = Деректерді өшіру
cli-doctor-erasure-open = ескі беттер дерекқордың жанындағы файлдарда әлі тұр: serik-ті барлық компьютерде жауып, «serik doctor» пәрменін қайта іске қосыңыз
cli-doctor-mended = Іздеу мен таңғы шолу деректері қайта жиналды
cli-doctor-ok = қате жоқ
cli-doctor-faults =
    { $count ->
        [one] { $number } қате
       *[other] { $number } қате
    }
role-manager = Менеджер
role-chief = Басшы
role-accountant = Бухгалтер
role-trainee = Тағылымдамадан өтуші
role-viewer = Бақылаушы
cli-about-demo = Бос файлды демо-кеңсемен толтырады
cli-import-no-column = Файлда «{ $name }» бағаны жоқ. Тақырыбын не 1-ден басталатын нөмірін көрсетіңіз
cli-import-into-demo = { $file } — демо кеңсе, соңғы рет сол ашылған: нағыз клиенттердің орны ол жер емес. Өз дерекқорыңызды көрсетіңіз: --db FILE
cli-import-nothing = Файлда клиент табылмады. Бағандардың мәнін айтыңыз: --map COLUMN=FIELD
cli-import-mend = Клиент оқылмады. Файлды түзетіп, қайта импорттаңыз
cli-import-dry-run = Ештеңе өзгерген жоқ: --dry-run болмаса, бұл орындалады
cli-import-alike = Тағы осындай: { $number } ({ $text }). Барлығын --json көрсетеді
cli-import-no-meaning = «{ $name }» импорт өрісі емес. Аттарын --dry-run --json ішіндегі «mapping» көрсетеді
cli-import-fixed = Байланыс карточкасының бағандары тұрақты: --map дегенді алып тастаңыз
cli-help-fix = Есептелетінін қайта жинау: іздеу, атаулар реті, толықтық
cli-help-rejects = Қабылданбаған жолдарды себептерімен осы файлға жазады
cli-help-on-duplicate = Бұрыннан бар клиентпен не істеу керек
cli-help-match = Жол мен клиент не арқылы бір деп саналады
cli-help-dry-run = Не болатынын ғана көрсетеді
cli-help-delimiter = Мәтін бағандарының арасындағы таңба
cli-help-encoding = Мәтіннің кодталуы, егер қате табылса
cli-help-sheet = Кітап парағы: аты не нөмірі
cli-help-map = Бағанның мағынасы: тақырыбы не нөмірі және өріс
cli-help-import-file = Тізімі бар файл
cli-about-import-clients = Клиенттер тізімі: кез келген Excel, OpenDocument, CSV немесе байланыс карточкалары (vCard); бір әрекетпен болдырмауға болады
cli-about-import = Басқа бағдарламалардан тізімдер алады
cli-help-size = Дайын демо орнына осынша ойдан шығарылған клиент жасайды
cli-help-reset = Демо-кеңсе файлын қайта жасайды
cli-demo-made = Демо-кеңсе жасалды: { $file }
cli-demo-not-a-demo = { $file } демо-файл емес: ол өзгертілген жоқ. --db арқылы басқа файл таңдаңыз
cli-demo-not-removed = Ескі демо-файлды жою мүмкін емес: { $file }. Оны пайдаланатын бағдарламаларды жабыңыз
cli-sort-unknown = { $name } реті жоқ; жарайтыны: { $accepted }
cli-file-exists = { $file } файлы бар: басқа атау таңдаңыз немесе үстіне жазу үшін --force қосыңыз
cli-file-is-folder = Бұл — бума: { $file }. Ондағы файлды көрсетіңіз.
cli-help-force = Бар файлдың үстіне жазу
cli-file-is-input = { $file } — импортталып жатқан файлдың өзі: қабылданбаған жолдар үшін басқасын таңдаңыз
cli-not-beside = «{ $name }» – шартқа қоса жазылатын қағаз емес: оған хат пен сенімхат жазылады.
cli-hint-document = Шарттың құжаты: serik addendum, serik specification, serik act, serik contract terminate { $key }
cli-hint-invoice-year = Жылын айтыңыз: {$key}, не идентификаторын
