# Шоттар, төлемдер, қалдықтар импорты

journal-import-invoices =
    { $count ->
        [one] { $number } шот импортталды
       *[other] { $number } шот импортталды
    }
journal-import-payments =
    { $count ->
        [one] { $number } төлем импортталды
       *[other] { $number } төлем импортталды
    }
journal-import-balances =
    { $count ->
        [one] { $number } бастапқы қалдық импортталды
       *[other] { $number } бастапқы қалдық импортталды
    }
cli-about-import-invoices = Шоттар тізімі: Excel, OpenDocument не CSV; бір әрекетпен болдырмауға болады
cli-about-import-payments = Төлемдер тізімі; төлеуші атағаны жабылады, қалғаны бос тұрады
cli-about-import-balances = Бастапқы қалдықтар: есеп басталған күнгі берешектер мен аванстар
cli-help-new-clients = Белгісіз клиенттерді атауы мен нөмірі бойынша қосу; әйтпесе олардың жолдары алынбайды
import-ledger-client = «{ $name }» клиенті жоқ: қосыңыз не --new-clients жазыңыз
import-ledger-clients = «{ $name }» бірнеше клиентке келеді
import-ledger-number = { $year } жылғы { $number } нөмірі басқа құжатта бар
import-ledger-cancelled = { $year } жылғы { $number } нөмірі жойылған шотта: импортты қайталау қайтарады (Ctrl+Y, «serik redo»)
import-ledger-contract = клиентте { $number } шарты жоқ: ескертпеге жазылды
import-ledger-currency = белгісіз валюта: «{ $text }»
import-ledger-rate = белгісіз ҚҚС мөлшерлемесі: «{ $text }»
import-ledger-vat = құжаттағы ҚҚС { $said }, мөлшерлеме бойынша { $expected }: айырмасы { $by }. Сол күйі қалды
import-ledger-total = құжаттағы барлығы { $said }, бөліктері { $expected } құрайды: айырмасы { $by }. Сол күйі қалды
import-ledger-untold = ҚҚС туралы ештеңе айтылмаған: ҚҚС-сыз деп алынды
import-ledger-side = кімнің борышы екені айтылмаған: дебет не кредит
import-ledger-both-sides = сальдо дебетте де, кредитте де тұр
import-ledger-negative = сальдо нөлден кем: дебет не кредит деп жазыңыз
import-ledger-not-open = { $number } нөмірі бойынша ашық ештеңе жоқ: бос қалды
import-ledger-several = { $number } нөмірі бірнеше ашық шотта бар: бос қалды
import-ledger-created = қосылды
import-ledger-skipped = бұрыннан бар не нөл
import-ledger-rejected = қабылданбады
