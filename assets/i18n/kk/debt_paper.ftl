# Шоттар мен берешек құжаттары

text-field-sum-net = ҚҚС-сыз сома
text-field-lines-count = Жолдар саны
text-field-quantity = Саны жазумен
cli-about-invoice-render = Шот қағаз түрінде: төлемге, акт не жүкқұжат
cli-help-invoice-as = Қай қағаз: invoice (шот), act (Р-1), waybill (З-2)
cli-help-paper-set = Үлгінің тек осы қағазға арналған мәні: knp=710
cli-paper-no-value = Үлгіде «{ $name }» мәні жоқ. Бары: { $known }.
