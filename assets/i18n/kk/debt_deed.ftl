# Берешек бойынша не айтылды, не істелді: экран

command-promise = Төлеу уәдесі
command-write-down = Берешек бойынша жазу
contested-outcome-withdrawn = клиент қайтып алды
form-new-promise = Жаңа төлеу уәдесі
form-promise = Уәде
form-new-dispute = Жаңа дау
form-dispute = Дау
form-settlement = Даудың нәтижесі
form-dunning = Өндіріп алу тәртібі
form-limitation-event = Талап мерзіміне қатысты оқиға
form-write-off = Берешекті есептен шығару
debts-happened = Істелгені мен айтылғаны
debts-deed = Не болды
debts-limitation = Талап мерзімі
debts-no-deeds = Мұнда уәделер, даулар, қадамдар, өсімпұл шешімдері тұрады. p уәде, i қалғаны.
debts-deed-stays = Бұл осы жерден жойылмайды: соңғы әрекетті u қайтарады.
debts-deed-dispute = Клиент { $number } шотымен келіспейді
debts-deed-dunning = Өндіріп алу тәртібі: тыныштық, өз баспалдағы, қолмен
debts-deed-event = { $number } шоты бойынша берешекті мойындау не акт
debts-deed-event-all = Бүкіл берешекті мойындау не акт
debts-deed-write-off = { $number } шотының берешегін есептен шығару
debts-promise-what = Нені төлеуге уәде береді
debts-all-overdue = мерзімі өткеннің бәрі
debts-nothing-owed = Клиенттің берешегі жоқ: уәде беретін ештеңе жоқ
debts-promise-open = { $day } дейін күтеміз, { $left }
debts-promise-withdrawn = Уәде алынды
debts-withdraw-why = Уәде неге алынды
debts-dispute-taken-back = Клиент дауын қайтып алды
debts-step-done = Қадам жасалды: { $step }. Немен аяқталды
debts-step-word = жасалды
debts-step-day = { $day }-күн
debts-contested-sum = { $sum } даулы
debts-limitation-of = талап мерзімі: { $term }
debts-phrase-reminder = «Сәлеметсіз бе! Еске саламын: { $number } шоты бойынша { $sum } төлеу мерзімі — { $day }. Құжаттардың бәрі сізде ме?»
debts-phrase-call = «Сәлеметсіз бе! { $number } шотының мерзімі { $day } болған, { $sum } түспеді. Қашан және қанша төлейсіз?»
debts-phrase-decider = «Сәлеметсіз бе! Берешек { $sum }, ең ескі шот { $number }, мерзімі { $day }. Төлейтін күніңізді атаңызшы.»
debts-phrase-meeting = «Кездесіп, кестеге қол қояйық: берешек { $sum }, мерзімі { $day } бастап. Есепті актімен салыстырайық.»
command-penalty = Өсімпұл
penalty-page-due = Мерзімі
penalty-page-settled = Шешілді
penalty-page-through = Қай күнге дейін есептеу
penalty-page-no-day = «{ $text }» күн емес. «кеше» не 15.03.2026 деп жазыңыз.
penalty-page-on = { $day } қоса
penalty-page-none = Мерзімі өткен шот бөлігі жоқ: өсімпұл жоқ.
penalty-page-decide = { $number } шотының өсімпұлы: { $sum }. Не істейміз?
penalty-page-claim = бөлек шотпен талап ету
penalty-page-aside = кейінге қалдыру: есептелген күйде тұрады
penalty-page-waive = кешіру
penalty-page-reason = Өсімпұл неге кешіріледі
penalty-page-capped = шартпен шектелген
penalty-page-more =
    { $count ->
       *[other] … тағы { $number } жол: o бәрін файлға жазады
    }
