# Шарттың құжаттар топтамасы және тіркелген файлдар

command-package = Шарттың құжаттар топтамасы
command-attach-file = Файл тіркеу
command-open-file = Файлды ашу
command-check-files = Файлдарды тексеру
package-page = Құжаттар топтамасы
package-contract = шарт
package-invoice = төлем шоты
package-waybill = жүкқұжат
package-vat-invoice = шот-фактура
package-transfer = тапсыру құжаты (УПД)
package-reconciliation = салыстыру актісі
package-ours = { $name } (біздікі)
package-theirs = { $name } (олардікі)
package-by-us = біз
package-by-them = олар
package-draft = жоба
package-sent = жіберілді
package-received = алынды
package-by-one-us = біз қол қойдық
package-by-one-them = олар қол қойды
package-signed = екі тарап қол қойды
package-original = түпнұсқасы бізде
package-since = { $stage } { $day }
package-step-sent = Жіберілді
package-step-received = Алынды
package-step-original = Түпнұсқасы бізде
package-lack-absent = { $name }: жоқ
package-lack-open = { $name }: { $stage }, аяқталмаған
package-lack-copy = { $name }: қол қойылған, бірақ түпнұсқасы да, файлы да жоқ
package-later = Кейін керек: { $names }
package-complete = Құжаттар топтамасы толық.
package-missing =
    { $count ->
        [one] { $number } құжат жетіспейді
       *[other] { $number } құжат жетіспейді
    }
package-title = { $number } шартының құжаттар топтамасы
package-no-step = Одан әрі ештеңе жоқ: құжат бүкіл жолынан өтті.
package-sign-it = { $name }: қол қойылды ма? Қолды болдырмау қайтармайды.
package-of-record = Құжаттың өз жазбасы бар: сонда жойыңыз.
package-reading = Топтама оқылып жатыр…
package-several = { $key } бірнешеу: түрі/нөмірі немесе идентификаторын жазыңыз.
field-package-day = Күні
field-package-side = Жасаған
flaw-package-ahead = бұл күн әлі алда
flaw-package-contract = шартқа оның өз қадамымен қол қойылады (оның бетіндегі a)
flaw-package-paper = бұл клиент құжаттарының бірі: сонда өзгертіңіз
file-path = Файл жолы, не файлды терезеге сүйреңіз
file-found = орнында
file-new = орнында, алғаш рет оқылды
file-changed = тіркелгеннен кейін өзгерген
file-lost = файл табылмады, соңғы рет { $day } көрілген
file-never = файл табылмады, әлі көрілмеген
file-size = { $size } КБ
file-outside = база қалтасынан тыс
file-attached = { $name }: файл тіркелді
file-not-there = Жазылды, бірақ ондай файл жоқ: { $path }
file-lies-outside = Жазылды, бірақ файл база қалтасынан тыс, басқа компьютерлерден табылмауы мүмкін: { $path }
file-none = Файл тіркелмеген. z тіркейді.
file-opening = Ашылып жатыр: { $path }
file-not-opened = Жүйе { $path } файлын аша алмады
file-program = { $path } — бағдарлама: мұнда тек құжаттар ашылады.
files-count =
    { $count ->
        [one] { $number } файл тексерілді
       *[other] { $number } файл тексерілді
    }
files-wrong =
    { $count ->
        [one] { $number } файл жоғалған не өзгерген
       *[other] { $number } файл жоғалған не өзгерген
    }
column-file-bytes = Файл көлемі, байт
column-file-sha256 = Файлдың SHA-256 мәні
column-file-seen = Файл соңғы көрілген күн
journal-step-document = Құжаттың келесі қадамы: { $name }
journal-attach-file = Файл тіркелді: { $name }
journal-remove-document = Құжат топтамадан алынды: { $name }
journal-see-files =
    { $count ->
        [one] { $number } файл тексерілді
       *[other] { $number } файл тексерілді
    }
cli-about-package = Шарттың құжаттар топтамасы: не бар, не жетіспейді, файлдар
cli-about-package-list = Топтаманың құжаттары және жетіспейтіндері
cli-about-package-add = Өз жазбасы жоқ құжатты қосу
cli-about-package-edit = Құжат туралы жазылғанды өзгерту
cli-about-package-step = Құжаттың келесі не басқа қадамын жазу
cli-about-package-file = Құжатқа файл тіркеу
cli-about-package-check = Не жетіспейді, файлдар қалай; бірдеңе дұрыс болмаса, код 1
cli-about-package-remove = Өз жазбасы жоқ құжатты алып тастау
cli-about-paper-check = Клиент құжаттарының файлдары қалай; жоғалған не өзгергені болса, код 1
cli-help-package-document = Түрі (waybill), түрі/нөмірі (act/2) немесе «list» көрсететін идентификатор
cli-help-package-kind = invoice, waybill, vat_invoice, transfer, power_of_attorney, reconciliation, other
cli-help-package-step = sent, received, signed_by_us, signed_by_them, original; айтылмаса, келесісі
cli-help-package-on = Күні; айтылмаса, бүгін
cli-help-package-file = Файл: осы жерден немесе база қалтасынан жолы
cli-help-package-none = Тіркелген файлды ажырату
cli-package-unknown = Бұл топтамада «{ $key }» құжаты жоқ. Барлығын «list» көрсетеді.
run-what = { $reason }: { $what }
