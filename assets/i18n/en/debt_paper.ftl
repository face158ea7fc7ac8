# Papers of invoices and debts

text-field-sum-net = Sum without VAT
text-field-lines-count = Number of lines
text-field-quantity = Quantity in words
cli-about-invoice-render = An invoice as a paper: for payment, act or waybill
cli-help-invoice-as = Which paper: invoice, act (form R-1), waybill (form Z-2)
cli-help-paper-set = A value of the template for this paper alone, as knp=710
cli-paper-no-value = The template has no value “{ $name }”. It has: { $known }.
