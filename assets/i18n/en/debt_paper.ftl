# Papers of invoices and debts

text-field-sum-net = Sum without VAT
text-field-lines-count = Number of lines
text-field-quantity = Quantity in words
cli-about-invoice-render = An invoice as a paper: for payment, act or waybill
cli-help-invoice-as = Which paper: invoice, act (form R-1), waybill (form Z-2), credit_note
cli-help-paper-set = A value of the template for this paper alone, as knp=710
cli-paper-no-value = The template has no value “{ $name }”. It has: { $known }.
text-field-debt-sum = Overdue sum
text-field-penalty-sum = Penalty
text-field-claim-sum = Sum with the penalty
cli-about-debt-letter = A letter about everything overdue: reminder, demand or claim, in the client's language
cli-help-letter-degree = How sharp: 1 reminder, 2 demand with penalty, 3 claim
cli-help-letter-deadline = The last day to pay that the letter gives
cli-help-letter-penalty = The penalty that is claimed beside the debt (degrees 2 and 3)
cli-help-letter-currency = Which currency, where debts are in several
cli-help-letter-number = The number of the letter among those sent
cli-letter-deadline = The last day to pay lies in the past. Give a coming day with --deadline.
cli-letter-currencies = Debts are in several currencies: { $known }. Say which with --currency: nothing is converted by itself.
cli-letter-nothing = Nothing is overdue: there is nothing to write about.
cli-letter-penalty = “{ $text }” is no penalty here: a sum above 0 for degrees 2 and 3.
