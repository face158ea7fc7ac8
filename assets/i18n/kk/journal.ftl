### Журнал сөйлемдері.

journal-add-client = Клиент қосылды: { $name }
journal-change-client = Клиент өзгертілді: { $name }
journal-change-clients =
    { $count ->
        [one] { $number } клиент өзгертілді
       *[other] { $number } клиент өзгертілді
    }
journal-remove-client = Клиент жойылды: { $name }
journal-remove-clients =
    { $count ->
        [one] Жойылды: { $number } клиент
       *[other] Жойылды: { $number } клиент
    }
journal-restore-client = Клиент қалпына келтірілді: { $name }
journal-add-contact = Байланыс тұлғасы қосылды: { $name }
journal-change-contact = Байланыс тұлғасы өзгертілді: { $name }
journal-rename-own-field = Өз өрісі өзгертілді: { $name }
journal-link-contact = Байланыс тұлғасы тағы бір клиентке қосылды: { $name }
journal-remove-contact = Байланыс тұлғасы жойылды: { $name }
journal-restore-contact = Байланыс тұлғасы қалпына келтірілді: { $name }
journal-add-note = Жазба қосылды: { $name }
journal-change-note = Жазба өзгертілді: { $name }
journal-remove-row = Жойылды: { $name }
journal-remove-note = Жазба жойылды: { $name }
journal-remove-account = Банк шоты жойылды: { $name }
journal-remove-point = Телефон не пошта жойылды: { $name }
journal-add-consent = Келісім жазылды: { $name }
journal-change-consent = Келісім өзгертілді: { $name }
journal-remove-consent = Келісім жойылды: { $name }
journal-merge-clients = Клиенттер біріктірілді: { $name }
journal-keep-apart = Белгіленді: бөлек клиенттер
journal-save-need = Қажеттіліктер жазылды: { $name }
journal-save-account = Банк шоты сақталды: { $name }
journal-add-own-field = Өз өрісі қосылды: { $name }
journal-remove-own-field = Өз өрісі жойылды: { $name }
journal-add-user = Пайдаланушы қосылды: { $name }
journal-rename-user = Пайдаланушының аты түзетілді: { $name }
journal-import-clients =
    { $count ->
        [one] { $number } клиент импортталды
       *[other] { $number } клиент импортталды
    }
journal-import-file = «{ $name }» импорты: { $number } клиент
journal-save-company = Өз компаниямыз жазылды: { $name }
journal-save-view = Көрініс сақталды: { $name }
journal-remove-view = Көрініс жойылды: { $name }
journal-demo = Демо-кеңсе жасалды
journal-erase = Дербес деректер өшірілді
journal-migration = Файл жаңа нұсқаға жаңартылды
journal-end = Жоғарыдағы әрекет аяқталды
journal-unknown = Жаңарақ нұсқаның әрекеті: { $kind }
journal-where = компьютер: { $computer }
journal-undo = Кері қайтарылды: { $what }
journal-redo = Қайталанды: { $what }
journal-turned-nothing = Ештеңе өзгерген жоқ: кейін түзетілгені сол күйі қалды
journal-others = тағы { $number } кейінгі әрекет
journal-part = сол әрекеттегі өзгерістер: { $part } / { $whole }
journal-why-changed = «{ $name }» жазбасындағы «{ $field }» кейін өзгертілген
journal-why-used = «{ $name }» жазбасымен кейін жұмыс істелген
journal-why-removed = «{ $name }» қазір жойылған
journal-why-retired = Жаңарту «{ $name }» жазбасындағы «{ $field }» өрісін көшірді: ол қалады
journal-why-referred = «{ $name }» деректеріне байланысты басқа жазба бар
journal-why-taken = Басқа жазбада «{ $name }» жазбасындағыдай «{ $field }» бар
journal-why-frozen = «{ $name }» қол қойылған: «{ $field }» қалады
journal-why-by = { $what }: { $who }, { $when }, «{ $did }» ({ $part })
journal-why-rows = { $what }, тағы { $number } жазба
turn-working = Көп өзгеріс қайтарылып жатыр. Пернелер күте тұрады
turn-redo = Ctrl+Y — қайталау
journal-why-used-nameless = Бұл жазбамен кейін жұмыс істелді
journal-why-removed-nameless = Бұл жазба қазір жойылған
journal-why-retired-nameless = Жаңарту «{ $field }» өрісін көшірді: өріс қалады
journal-why-referred-nameless = Бұл жазбаға басқалар сілтейді
journal-why-taken-nameless = Басқа жазбада дәл осындай «{ $field }» бар
journal-why-frozen-nameless = Қол қойылған: «{ $field }» қалады
journal-why-changed-nameless = «{ $field }» кейін өзгертілді
