# Басқа бағдарламалардың күнтізбелері
calendar-read = { $count ->
    [one] { $number } жазба оқылды
   *[other] { $number } жазба оқылды
}
calendar-created = жаңа
calendar-updated = өзгерді
calendar-skipped = өткізіп жіберілді
calendar-rejected = қате
calendar-called-off = басқа күнтізбеде болдырылмады
calendar-no-client = клиент табылмады: онсыз жазылды, клиентті кейін таңдаңыз
calendar-past = күні өтіп кеткен: өткен іс болып жазылды, нәтижесін тексеріңіз
calendar-fate = Не болады
calendar-fate-created = жаңа
calendar-fate-updated = өзгереді
calendar-fate-same = өзгеріссіз
calendar-fate-ended = мұнда аяқталған не жойылған
calendar-fate-cancelled = болдырылмады
cli-about-import-calendar = Басқа бағдарламаның кездесулері мен тапсырмалары (.ics); бұрынғылары өзгереді, бәрін бір әрекетпен болдырмауға болады
cli-about-export-calendar = Жоспар: басқа күнтізбе бағдарламасына (.ics) немесе тізім түрінде
cli-help-format-calendar = Пішім; көрсетілмесе, файл атының соңына қарай, әйтпесе ics
export-format-ics = күнтізбе (iCalendar)
calendar-title = Импорт: күнтізбе
calendar-hint = Enter бәрін қабылдайды, u болдырмайды; Esc — артқа
calendar-nothing = Бұл күнтізбеден алатын ештеңе жоқ.
import-warning-entry-open = жазба осы жерде басталып, файл сонда үзіледі: ол алынбады
import-warning-entry-date = жазбаның мұндай күні болмайды: ол алынбады
import-warning-entry-undated = жазбаның күні жоқ: ол алынбады
import-warning-entry-year = жазба 1970–2199 жылдарға жатпайды: ол алынбады
import-warning-entry-rule = қайталау ережесі ештеңе білдірмейді: жазба алынбады
import-warning-rule-often = { $rule }: күніне бір реттен жиі қайталау жоспарланбайды, жазба алынбады
import-warning-rule-long = қайталау { $count } рет, ал { $limit } реттен артық алынбайды: соңы жоқ қайталау болып жазылды
import-warning-entry-twice = жазбаның аты бұрынғы біреуінікімен бірдей: ол алынбады
import-warning-entries-many = файлда { $limit } жазбадан көп: қалғаны алынбады
import-warning-times-far = бұл қайталаудың { $count } реті бір жылдан әрі бұрын, екі жылдан кейін немесе тым көп: алынбады
import-warning-zone-unknown = «{ $zone }» уақыт белдеуі белгісіз: сағаттары жергілікті деп алынды, уақытын тексеріңіз
import-warning-hours-long = жазба бір тәуліктен ұзақ: тұтас күндермен алынды, сағатсыз
import-warning-end-early = жазба басталмай тұрып аяқталады: соңы алынбады
journal-import-calendar = { $count ->
    [one] Күнтізбе қабылданды: { $number } іс
   *[other] Күнтізбе қабылданды: { $number } іс
}
calendar-shown = жоспарда көрінгені
calendar-likely = { $year } күнтізбесі шамамен
calendar-likely-whole = { $year } жылдың күнтізбесі әлі бекітілмеген: демалыс күндері шамамен есептелді. Жарияланғанда: serik calendar import FILE.
cli-about-sync = Жоспарды басқа күнтізбе бағдарламасымен тең ұстау
cli-about-sync-vdir = Күнтізбе файлдарының (.ics) папкасы, әр файлда бір жазба: екі жақтағы өзгеріс те көшеді
cli-help-sync-folder = Папка; бағдарлама соңғы келісімді онда .serik-sync.json файлында сақтайды
cli-help-sync-dry-run = Не болатынын ғана айту
sync-unreadable = { $folder }: папка оқылмайды не жазылмайды. Жолы мен рұқсатын тексеріңіз.
sync-emptied = { $folder }: бұрын болған файлдардың бәрі жоқ, ештеңе істелмеді. Бұл басқа папка болса, дұрысын көрсетіңіз; бәрін қайта жазу үшін ондағы .serik-sync.json файлын жойыңыз.
sync-written = жазылды
sync-taken = алынды
sync-called-off = болмайды деп белгіленді
sync-removed = файл жойылды
sync-conflict = { $file }: екі жақта да өзгерген, тиіспедік. Мұндағысы дұрыс болса, файлды жойыңыз; файлдағысы дұрыс болса, serik import calendar { $file }.
sync-rejected = { $file }: күнтізбе ретінде оқылмайды не бұл жазба басқа файлда бар.
