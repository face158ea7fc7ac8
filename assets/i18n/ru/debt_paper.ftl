# Бумаги по счетам и долгам

text-field-sum-net = Сумма без НДС
text-field-lines-count = Число строк
text-field-quantity = Количество прописью
cli-about-invoice-render = Счёт на бумаге: на оплату, акт или накладная
cli-help-invoice-as = Какая бумага: invoice (счёт), act (Р-1), waybill (З-2), credit_note (кредит-нота)
cli-help-paper-set = Значение шаблона только для этой бумаги: knp=710
cli-paper-no-value = В шаблоне нет значения «{ $name }». Есть: { $known }.
text-field-debt-sum = Просроченная сумма
text-field-penalty-sum = Неустойка
text-field-claim-sum = Сумма с неустойкой
cli-about-debt-letter = Письмо обо всём просроченном: напоминание, требование или претензия, на языке клиента
cli-help-letter-degree = Степень: 1 напоминание, 2 требование с неустойкой, 3 претензия
cli-help-letter-deadline = Последний день оплаты, который даёт письмо
cli-help-letter-penalty = Неустойка сверх долга (степени 2 и 3)
cli-help-letter-currency = Валюта, если долги в нескольких
cli-help-letter-number = Исходящий номер письма
cli-letter-deadline = Последний день оплаты уже прошёл. Укажите будущий день в --deadline.
cli-letter-currencies = Долги в нескольких валютах: { $known }. Укажите одну в --currency: сама собой валюта не пересчитывается.
cli-letter-nothing = Просроченного нет: писать не о чем.
cli-letter-penalty = «{ $text }» здесь не неустойка: нужна сумма больше 0 для степеней 2 и 3.
