cli-about-template = Шарттар мен хаттардың үлгілері
cli-about-template-list = Бағдарлама үлгілері мен өз шаблондарыңыз
cli-about-template-show = Шаблон файл түрінде: өзгертіп, қайта қосуға болады
cli-about-template-check = Шаблонда не файлда не дұрыс емес екенін, орнын айту
cli-about-template-add = Шаблон қосу: осы пішіндегі файл, Word құжаты не мәтін
cli-about-template-remove = Өз шаблонын жою
cli-help-template-name = «template list» ішіндегі атауы
cli-help-template-check = Шаблон атауы не файл
cli-help-template-file = Файл: осы пішіндегі .toml, .docx не {"{{"}өрістері{"}}"} бар мәтін
cli-help-template-called = Атауы; болмаса — файл аты
cli-help-template-kind = Не үшін: supply, services, letter …
cli-about-contract-begin = Шарт мәтінін шаблоннан бастау
cli-about-contract-text = Шарт мәтіні, тармақ-тармағымен
cli-about-contract-write = Тармақтың сөзін не мәтіндегі мәнді өзгерту
cli-about-contract-insert = Басқасынан кейін тармақ не бөлім қосу
cli-about-contract-strike = Тармақты алып тастау
cli-about-contract-edition = Мәтіннің келесі редакциясында жалғастыру
cli-about-contract-diff = Редакциялар арасында не өзгерді
cli-about-contract-render = Шарт құжат ретінде: Word, PDF, мәтін, Markdown
export-format-docx = Word құжаты
export-format-pdf = PDF
export-format-md = Markdown мәтіні
text-negotiable = Көбіне дауланады
text-fallback-kk = Қосалқы мәтін, қазақша
text-fallback-ru = Қосалқы мәтін, орысша
text-fallback-en = Қосалқы мәтін, ағылшынша
text-value = Мәні
cli-about-annex-render = Құжатты шығару: Word, PDF, мәтін, Markdown
text-title = {$number} мәтіні
text-page = Шарт мәтіні
text-begin-title = Қай шаблоннан?
text-insert-title = Төменге не қосылады?
text-insert-clause = Тармақ
text-insert-part = Бөлім
text-compare-title = Қай редакциямен салыстыру керек?
text-is-signed = Мәтінге қол қойылған: оны тек қосымша келісім өзгертеді
text-lines-elsewhere = Жолдар спецификацияның өзінде толтырылады
text-one-edition = Редакция біреу: салыстыратын ештеңе жоқ. Келесісі осы жіберілгенде басталады
text-none-yet = Әзірге мәтін жоқ. Enter оны шаблоннан бастайды
text-no-changes = Айырмашылық жоқ
text-is-whole = Барлық өріс толтырылған
text-new-edition = {$number}-редакция басталды: алдыңғысы жіберілген, ол өзгермейді
form-passage = Тармақ
command-contract-text = Шарт мәтіні
command-editions = Редакцияларды салыстыру
command-passage-up = Тармақ жоғары
command-passage-down = Тармақ төмен
command-take-fallback = Қосалқы тұжырымды алу
cli-help-text-edition = Редакция нөмірі; болмаса — соңғысы
cli-help-text-code = Тармақ коды: PAY-TERM
cli-help-text-new-code = Жаңа тармақ коды: бас латын әріптері
cli-help-text-behind = Алдындағы тармақтың коды
cli-help-text-part = Тармақ емес, тақырыбы бар бөлім
cli-help-text-kk = Қазақша сөзі
cli-help-text-ru = Орысша сөзі
cli-help-text-en = Ағылшынша сөзі
cli-help-text-value = Мәтін өрісінің мәні
cli-help-text-fallback = Қосалқы тұжырымды алу
cli-help-text-note = Жаңа редакция не үшін
cli-help-text-from = Ертерек редакция; болмаса — алдыңғысы
cli-help-text-to = Кейінгі редакция; болмаса — соңғысы
cli-help-render-beside = Шартқа қосымша қағаз: осы үлгі бойынша хат не сенімхат
cli-help-render-format = docx, pdf, txt, md, кестесі бар құжатқа xlsx; айтылмаса – файл атауының соңы бойынша
cli-help-render-language = Қай тілде; kk+ru — қатар
cli-hint-text-begin = Бастаңыз: serik contract begin {$key} --template supply
cli-text-none = {$key} шартында ондай мәтін жоқ
cli-no-fallback = {$code} үшін қосалқы тұжырым жоқ
cli-passage-twice = {$code} мәтінде бар: басқа код беріңіз
cli-passage-unknown = Мәтінде {$code} жоқ. Бары: {$known}
cli-template-added = «{$name}» шаблоны сақталды
cli-template-gone = «{$name}» шаблоны жойылды
cli-template-not-own = «{$name}» — сіздің шаблоныңыз емес: тек өзіңіздікін жоюға болады
cli-template-unknown = «{$name}» шаблоны жоқ. Бары: {$known}
template-for-lawyer = Үлгілер заңгердің орнын баспайды: алғаш қолданар алдында оған көрсетіңіз
template-key = Шаблон
template-own = өзіміздікі
template-sample = үлгі
template-whose = Кімдікі
text-added = қосылды
text-changed = өзгерді
text-moved = орны ауысты
text-removed = алынды
text-same = өзгеріссіз
text-broken = {$place}: түсініксіз; {"{{"} {"}}"} не {"{%"} {"%}"} ішіндегі жақшаларды, тырнақшаларды және таңбаларды тексеріңіз
text-unclosed = {$place}: өріс не шарт ашылып, жабылмаған; {"}}"} не {"{%"} endif {"%}"} қосыңыз
text-endless = {$place}: қайталау соңына жетпейді; оны қысқартыңыз
text-unknown-field = {$place}: «{$detail}» өрісі жоқ
text-unknown-filter = {$place}: «{$detail}» сүзгісі жоқ; бары: upper, lower, capitalize, default
text-unknown-clause = {$place}: «{$detail}» тармағы жоқ
text-empty-field = Толтырылмаған: «{$field}»
text-draft-mark = ЖОБА
text-draft-only = {$blanks}: {$fields}. Құжат тек жоба ретінде шығады
text-one-language = «{$field}» бір тілде ғана тұр. Екеуінде де жазыңыз: Қағаз жеткізу | Поставка бумаги
text-not-written = Мәтін бұл тілде жазылмаған: {$language}. Жазыңыз не шарттың тілін өзгертіңіз
text-partly-written = Мәтіні жоқ ({$language}): {$places}
command-templates = Шарттар мен хаттардың үлгілері
template-for-lawyer-screen = Үлгілер заңгердің орнын баспайды: оған көрсетіңіз.
templates-hint = Enter үлгіні редакторда ашады; сақталғаны сіздікі болады. Del өзіңіздікін жояды.
template-from-file = файлдан (.docx, .txt, .toml)
template-path = Файл жолы
template-unfinished = Мәтініңіз сақталды: Enter оны қайта ашады
template-sample-stays = Бағдарлама үлгісі қалады: тек өзіңіздікін жоюға болады
text-needs-file = Word құжаты мен PDF файлға жазылады: -o шарт.docx қосыңыз
text-no-pdf = Бағдарламаның бұл нұсқасында PDF жоқ. Word құжатын (docx) алыңыз не --features pdf арқылы құрастырыңыз
text-no-font = PDF қарпінде мына таңбалар жоқ: {$letters}. Word құжатын (docx) алыңыз
text-no-language = Мәтін бұл тілде жазылмаған. Бары: {$known}
text-no-template = Бұл шаблон емес: {$said}
text-wrong = Мыналар түзетілмейінше мәтінді толтыруға болмайды:
text-values = Мәндер, тараптар
text-edition = {$number}-редакция
text-field-of-us = біздікі: {$field}
text-field-of-client = клиенттікі: {$field}
text-field-authority = Негіздеме
text-field-contract-date = Шарт күні
text-field-contract-number = Шарт нөмірі
text-field-claim-days = Наразылыққа жауап беру күні
text-field-force-majeure-days = Форс-мажор туралы хабарлау күні
text-damaged-document = Құжат бүлінген. Оны Word не LibreOffice арқылы ашып, қайта сақтаңыз
text-field-country = Қай елдің құқығы
text-field-email = Пошта
text-field-full-name = Толық атауы
text-field-id-number = БСН, ЖСН не СТН
text-field-acting-genitive = Қол қоюшының «әрекет ететін» сөзі
text-field-acting = «Әрекет ететін» сөзі
text-field-named = «Деп аталатын» сөзі
text-field-dear = Хаттағы қаратпа сөз
text-field-is-person = Жеке тұлға
text-field-lines = Жолдар
text-field-lines-total = Жолдар жиыны
text-field-lines-vat = Жолдардың ҚҚС-ы
text-field-new-end = Жаңа аяқталу күні
text-field-phone = Телефон
text-field-place = Орны
text-field-requisites = Деректемелер
text-field-signer-name = Кім қол қояды
text-field-signer-name-genitive = Кім қол қояды (ілік септігі)
text-field-signer-position = Қол қоюшының лауазымы
text-field-trustee-document = Өкілдің құжаты
text-field-trustee-name = Өкіл
text-field-valid-until = Қашанға дейін жарамды
text-field-vat-sum = ҚҚС сомасы
unreadable-macros = Құжатта макростар бар. Оны макроссыз .docx етіп сақтаңыз
journal-begin-text = Шарт мәтіні басталды
journal-new-edition = Мәтіннің жаңа редакциясы
journal-change-passage = {$name} тармағы өзгерді
journal-add-passage = {$name} тармағы қосылды
journal-remove-passage = {$name} тармағы алынды
journal-move-passage = {$name} тармағының орны ауысты
journal-save-template = «{$name}» шаблоны сақталды
journal-remove-template = «{$name}» шаблоны жойылды
text-findings = { $count ->
    [0] Ескерту жоқ
   *[other] { $number } ескерту
}
text-changes = { $count ->
    [0] Өзгеріс жоқ
   *[other] { $number } тармақ өзгерді
}
text-blanks = { $count ->
   *[other] { $number } өріс толтырылмаған
}
text-papers = { $count ->
   *[other] { $number } құжат
}
text-at-clause = {$code} ({$language}), {$line}-жол
text-at-paragraph = {$line}-абзац
text-at-line = {$line}-жол
text-unknown-tag = {$place}: «{$detail}» командасы жоқ; бары: if, for, set
cli-template-faulty = «{$name}» шаблонын алуға болмайды, алдымен мыналарды түзетіңіз:
template-form-unknown = {$place}: шаблонда «{$name}» болмайды; оны алып тастаңыз
template-form-missing = {$place}: «{$name}» жоқ; оны қосыңыз
template-form-twice = {$place}: «{$name}» екі рет тұр; біреуінің атын өзгертіңіз
template-form-kind = {$place}: мұнда басқа түрдегі мән керек: тырнақшадағы сөздер, true не false, не бөлім
template-form-signs = {$place}: түсініксіз; тырнақшаларды, жақшаларды және теңдік таңбаларын тексеріңіз
template-form-empty = Мұнда құжаттың бірде-бір сөзі жоқ
text-empty-document = Құжатта мәтін жоқ
text-large-document = Құжат тым үлкен: { $size } МБ, ең көбі { $limit }. Оны қысқартыңыз не ішіндегі суреттерді алып тастаңыз
text-bomb-document = Файл ашылғанда { $size } МБ болады: құжаттар олай сығылмайды. Оны Word арқылы ашып, қайта сақтаңыз
text-locked-document = Құжат құпиясөзбен жабылған. Оны құпиясөзсіз сақтаңыз
text-other-document = Бұл Word құжаты да, мәтін де емес: { $kind ->
    [text] атауы Word құжатындай, ішінде жай мәтін. Атауын .txt етіңіз не Word арқылы .docx етіп сақтаңыз
    [document] басқа программаның құжаты (RTF, ODT не ескі .doc). Оны .docx етіп сақтаңыз
    [pdf] PDF. Бастапқы Word құжатын алыңыз
    [html] веб-бет. Оны Word арқылы ашып, .docx етіп сақтаңыз
    [xlsx] Excel кітабы. Мәтінді Word құжатына көшіріңіз
    [ods] кесте. Мәтінді Word құжатына көшіріңіз
    [xls] Excel кітабы. Мәтінді Word құжатына көшіріңіз
    [picture] сурет
    [archive] мұрағат. Оны ашып, ішіндегі құжатты алыңыз
   *[other] басқа түрдегі файл. Шаблон – .docx, .txt не .toml
}
text-begun-without = Үлгіде мына тіл жоқ: { $languages }. Шарт онсыз шығады; сөздерін өзіңіз жазыңыз не шарттың тілін өзгертіңіз
text-lacks = жоқ: { $languages }
cli-passage-no-words = { $code }: не жазу керек? --kk, --ru, --en не --value қосыңыз
cli-text-no-edition = { $number }-редакция жоқ. Бары: { $known }
text-compared = { $from }-редакция → { $to }-редакция
text-passage-removed = { $name } тармағы алынды. u — болдырмау
cli-paper-format = «{ $asked }» түрінде жазылмайды. Болатыны: { $known }
