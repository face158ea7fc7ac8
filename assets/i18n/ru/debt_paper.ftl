# Бумаги по счетам и долгам

text-field-sum-net = Сумма без НДС
text-field-lines-count = Число строк
text-field-quantity = Количество прописью
cli-about-invoice-render = Счёт на бумаге: на оплату, акт или накладная
cli-help-invoice-as = Какая бумага: invoice (счёт), act (Р-1), waybill (З-2)
cli-help-paper-set = Значение шаблона только для этой бумаги: knp=710
cli-paper-no-value = В шаблоне нет значения «{ $name }». Есть: { $known }.
