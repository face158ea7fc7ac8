# Шоттар мен берешек құжаттары

text-field-sum-net = ҚҚС-сыз сома
text-field-lines-count = Жолдар саны
text-field-quantity = Саны жазумен
cli-about-invoice-render = Шот қағаз түрінде: төлемге, акт не жүкқұжат
cli-help-invoice-as = Қай қағаз: invoice (шот), act (Р-1), waybill (З-2), credit_note (кредит-нота)
cli-help-paper-set = Үлгінің тек осы қағазға арналған мәні: knp=710
cli-paper-no-value = Үлгіде «{ $name }» мәні жоқ. Бары: { $known }.
text-field-debt-sum = Мерзімі өткен сома
text-field-penalty-sum = Тұрақсыздық айыбы
text-field-claim-sum = Тұрақсыздық айыбымен сома
cli-about-debt-letter = Мерзімі өткеннің бәрі туралы хат: еске салу, талап не наразылық, клиенттің тілінде
cli-help-letter-degree = Дәрежесі: 1 еске салу, 2 тұрақсыздық айыбымен талап, 3 наразылық
cli-help-letter-deadline = Хат беретін төлеудің соңғы күні
cli-help-letter-penalty = Берешектен бөлек тұрақсыздық айыбы (2 және 3-дәреже)
cli-help-letter-currency = Берешек бірнеше валютада болса, қайсысы
cli-help-letter-number = Хаттың шығыс нөмірі
cli-letter-deadline = Төлеудің соңғы күні өтіп кеткен. --deadline арқылы алдағы күнді көрсетіңіз.
cli-letter-currencies = Берешек бірнеше валютада: { $known }. --currency арқылы біреуін көрсетіңіз: өздігінен айырбасталмайды.
cli-letter-nothing = Мерзімі өткен берешек жоқ: хат жазатын ештеңе жоқ.
cli-letter-penalty = «{ $text }» бұл жерде тұрақсыздық айыбы емес: 2 және 3-дәрежеге 0-ден үлкен сома керек.
