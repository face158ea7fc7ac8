# Debts that are late: lists, steps, credit

aging-not-due = Not due
aging-overdue = Overdue
aging-unallocated = Unallocated
aging-disputed = Disputed
aging-balance = Balance
aging-nobody = no manager
aging-on = Debts on { $day }
aging-nothing = Nobody owes anything on { $day }
debtors-count =
    { $count ->
        [0] nothing is overdue
        [one] { $number } debtor
       *[other] { $number } debtors
    }
debt-days = Days
debt-step = Step
debt-why = Why now
debt-class = class { $class }
debt-key-client = key client
debt-instalment = { $number } ({ $place }/{ $of })
debt-wait-manual = by hand
debt-wait-quiet = quiet until { $day }
debt-wait-day-off = day off
debt-wait-promised = promised by { $day }
debt-wait-disputed = disputed
debt-wait-half-paid = half is paid
debt-wait-small = small sum
debt-wait-taken = taken already
debt-wait-nothing = nothing yet
debt-begin = Owed at the beginning
debt-sales = Sold on credit
debt-end = Owed at the end
debt-overdue-share = Overdue share
debt-dso = DSO, days
debt-best-dso = DSO without delays, days
debt-delinquent = Mean delay, days
debt-effectiveness = Collected of what was due
debt-turnover = Turned over, times
debt-report-days =
    { $count ->
        [one] The last { $number } day
       *[other] The last { $number } days
    }
credit-exposure = Exposure
credit-left = Left of the limit
credit-hold = Hold
credit-over-limit = over the limit by { $sum }
credit-overdue = { $sum } overdue ({ $days })
credit-papers = papers are missing
cli-about-debt = What clients owe, how late it is, and what is said and done about it
cli-about-debt-aging = Debts by days late; buckets less what is unallocated are the balance
cli-about-debt-worklist = Clients with overdue debts, the most pressing first
cli-about-debt-show = What one client owes, by instalment
cli-about-debt-report = DSO and other numbers of a period
cli-about-credit = What a client may get on credit
cli-about-credit-show = Limit, exposure and what holds an order
cli-about-credit-set = Set the limit of a client; an empty sum takes it away
cli-help-aging-by = A line for each client, manager or currency (usual)
cli-help-aging-asof = At the end of this day
cli-help-debt-all = With instalments that are paid
cli-help-debt-days = So many days until today
cli-help-credit-sum = The sum, in the currency of the client
command-debts = Debts
export-invoices = Invoices
export-payments = Payments
debt-allocated = Allocated
debts-count =
    { $count ->
        [one] { $number } line of debts
       *[other] { $number } lines of debts
    }
cli-about-export-invoices = Invoices as a table
cli-about-export-payments = Payments as a table
cli-about-export-aging = Debts by days late as a table
command-add-payment = New payment
command-allocate = Allocate a payment
command-release = Release a payment
form-new-invoice = New invoice
form-invoice = Invoice
form-new-payment = New payment
form-payment = Payment
debts-page = Debt of a client
debts-of = Debt of { $name }
debts-all = all overdue
debts-over-30 = over 30 days
debts-over-90 = over 90 days
debts-best = class A and key clients
debts-mine = of my clients
debts-of-office = of the whole office
debts-by-pressing = by urgency
debts-by-sum = by sum
debts-by-days = by days
debts-by-name = by name
debts-search = Client
debts-search-page = Number, for what, purpose
debts-none = Nothing is overdue. n new invoice, t new payment.
debts-none-of-mine = Nothing of your clients is overdue. v shows the whole office, n new invoice.
debts-none-left = Nothing fits the conditions. x clears them.
debts-no-lines = Nothing is open. n new invoice, f shows what is paid.
debts-no-payments = No payments yet. n writes one down.
debts-nothing-paid = nothing was paid of it
debts-closes-nothing = closes nothing yet: a allocates it
debts-nothing-free = No payment has anything free. t writes one down.
debts-nothing-open = The client has nothing open in this currency: the payment stays an advance.
debts-gone = The invoice is gone
debts-whose-invoice = Whose invoice
debts-whose-payment = Whose payment
debts-client-hint = Type the client's name, number or phone
debts-without-contract = without a contract
debts-open = open ones
debts-with-paid = with those that are paid
debts-lines = Instalments
debts-document = Invoice { $number } of { $day }
debts-owed = { $owed } owed
debts-overdue-shown = { $sum } overdue
debts-overdue-of = { $overdue } overdue of { $owed }
debts-dso = DSO { $days }
debts-limit = limit { $limit }, left { $left }
debts-why = { $points } points: { $why }
debts-allocating = Payment { $sum } · allocated { $allocated } · left { $left }
debts-allocated = Allocated { $sum }, left { $left }
debts-how-much = How much closes { $number }
debts-no-sum = “{ $text }” is no sum
contract-used-invoiced = Invoiced
contract-used-paid = Paid by invoices
debts-share = { $percent } of all
debts-broken = promise broken
