# What clients owe and pay

invoice-kind-invoice = invoice
invoice-kind-opening = opening balance
invoice-kind-penalty = penalty
invoice-rounding-line = on each line
invoice-rounding-document = once for the document
field-invoice-day = Date
field-invoice-kind = Kind
field-invoice-what = For what
field-invoice-sum = Sum with VAT
field-invoice-exchange-rate = Exchange rate
field-invoice-rounding = VAT is rounded
field-invoice-vat-sum = VAT as written
field-invoice-due = Pay by
field-invoice-shipped = Shipped on
field-invoice-accepted = Act signed on
field-invoice-original = Original received
field-invoice-status = State
field-invoice-paid = Paid
field-invoice-rest = Left
invoice-instalment = Instalment { $place }
invoice-waits = waits: { $event }
invoice-due-by = by { $day }
invoice-rest = { $sum } left
invoice-cancelled = cancelled
payment-status-overdue = overdue
payment-status-due = not due yet
payment-status-waiting = waits for its event
payment-status-paid = paid
payment-late =
    { $count ->
        [one] { $number } day overdue
       *[other] { $number } days overdue
    }
payment-kind-received = received
payment-kind-refund = refund
payment-kind-write-off = written off
payment-kind-offset = set off
payment-kind-opening = opening balance
payment-kind-own-transfer = own transfer
payment-kind-fee = bank fee
payment-kind-other = other
field-payment-day = Date
field-payment-sum = Sum
field-payment-kind = Kind
field-payment-number = Number
field-payment-purpose = Purpose
field-payment-payer = Payer
field-payment-payer-tax-id = Payer's BIN/IIN/INN
field-payment-payer-account = Payer's account
field-payment-account = Our account
payment-of-nobody = payer unknown
payment-closes = Closes
payment-free = Not allocated
payment-share = invoice { $number } of { $day }, instalment { $place }: { $sum }
flaw-invoice-no-sum = give a sum, or lines that make it
flaw-invoice-early = the day lies before the invoice
flaw-invoice-two-dues = either a day to pay by or terms of payment, not both
flaw-invoice-payment-unclear = not understood: “{ $part }”. Write “30% advance 5 days; 70% 10 days after shipment”
flaw-invoice-payment-part = the instalments make { $part } %: they must make 100
flaw-invoice-contract = the contract is with another client
flaw-invoice-number = number { $number } is taken in { $year }: leave it empty for the next one
flaw-invoice-paid = something of it is paid: release the payment first
flaw-payment-nothing = the sum must be above 0
flaw-payment-reason = say why
flaw-payment-missing = more was given back than was free: { $sum } is missing
flaw-allocation-over = allocated { $allocated } of { $sum }: reduce by { $over }
flaw-allocation-client = the payment and the invoice are of different clients
flaw-allocation-currency = the payment and the invoice have different currencies: nothing is converted by itself
flaw-allocation-kind = this kind of payment closes no debt
flaw-allocation-nobody = say first whose payment it is
setting-invoice-number = How numbers of invoices look
setting-invoice-due-days = Days to pay an invoice, where nothing was agreed
invoices-count =
    { $count ->
        [one] { $number } invoice
       *[other] { $number } invoices
    }
payments-count =
    { $count ->
        [one] { $number } payment
       *[other] { $number } payments
    }
journal-add-invoice = Invoice added: { $name }
journal-change-invoice = Invoice changed: { $name }
journal-cancel-invoice = Invoice cancelled: { $name }
journal-add-payment = Payment added: { $name }
journal-change-payment = Payment changed: { $name }
journal-cancel-payment = Payment cancelled: { $name }
journal-allocate-payment = Payment allocated
journal-release-payment = Payment released
cli-about-invoice = Invoices and their instalments
cli-about-invoice-add = Add an invoice to a client
cli-about-invoice-list = Invoices, the newest first
cli-about-invoice-show = One invoice with its instalments
cli-about-invoice-edit = Change fields of an invoice; its instalments follow
cli-about-invoice-cancel = Cancel an invoice; it keeps its number
cli-about-payment = Payments and what they close
cli-about-payment-add = Write a payment down
cli-about-payment-list = Payments, the newest first
cli-about-payment-show = One payment with what it closes
cli-about-payment-edit = Change fields of a payment
cli-about-payment-allocate = Say which debts a payment closes
cli-about-payment-release = Take a payment back from all debts
cli-about-payment-cancel = Cancel a payment; its debts are open again
cli-help-invoice-key = Number or id of the invoice
cli-help-invoice-contract = Number or id of the contract that it is by
cli-help-invoice-owner = Only of clients of this user
cli-help-invoice-status = Only in this state: overdue, due, waiting, paid
cli-help-payment-key = Id of the payment
cli-help-payment-client = Whose payment it is; left out while nobody knows
cli-help-payment-to = What it closes: 12, 12/2 (instalment), 12/2=5000 (so much of it)
cli-help-payment-unknown = Only those of unknown payers
cli-help-payment-free = Only those of which something is not allocated
cli-invoice-unknown = There is no invoice “{ $key }”. “serik invoice list” shows them all.
cli-invoice-gone = Invoice { $number } cancelled
cli-payment-unknown = There is no payment “{ $key }”. “serik payment list” shows them all.
cli-payment-gone = Payment cancelled: { $sum }
cli-payment-to = “{ $text }” does not say what is closed. Write 12, 12/2 or 12/2=5000.
cli-payment-closed = Nothing of “{ $invoice }” is open, or nothing of the payment is left.
