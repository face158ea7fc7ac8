# Booking a bank statement
setting-statement-auto = Close invoices by clear payments of a statement without asking
cli-help-confirm-ready = Books what is new; clear payments close their invoices
cli-help-new-client = The payer with this BIN, IIN or INN becomes a client: name and account are taken from the file
statement-to-confirm =
    { $count ->
        [one] { $number } new operation is not booked yet. Book it with --confirm
       *[other] { $number } new operations are not booked yet. Book them with --confirm
    }

# The screen
command-book-statement = Bank statement
command-book-confirmed = Book
booking-path = File of the statement
booking-account = Account of the statement
booking-columns = Say what the columns mean: a day and an amount at least. It is remembered
booking-columns-missing = A column of the day and one of the amount are needed
booking-weighing = looking for the payers
booking-stopped = Stopped: nothing was booked
booking-group-ready = Clear
booking-group-ask = Doubtful
booking-group-unknown = Not recognised
booking-group-rest = The rest
booking-of = confirmed { $count } of { $all }
booking-no-account = no account
booking-proved = balances agree
booking-unproved = no balances to check by
booking-all = all lines
booking-waiting = to be decided
booking-confirmed = confirmed
booking-doubtful = with doubts
booking-by-file = as in the file
booking-by-sum = by amount
booking-by-score = by likeness
booking-by-payer = by payer
booking-search = Search the statement
booking-none = Nothing in this group. Tab turns to the next
booking-none-such = Nothing fits. x shows all
booking-line = line { $line }
booking-whose = Whose payment?
booking-other-invoices = Other invoices: { $name }
booking-advance = advance
booking-invoices = invoice { $numbers }
booking-new-client = New client: { $name }…
booking-other-client = Another client…
booking-nobodys = No payment of a client…
booking-nobodys-short = no payment of a client
booking-why-nobodys = Why it is no payment of a client
booking-as-it-is = Without a client
booking-unsaid = Take the decision back
booking-oldest-first = all, the oldest first
booking-refund = refund
booking-advance-whole = advance, no invoice
booking-due = due { $day }
booking-best = { $what } ({ $score })
booking-second = Or: { $what } ({ $score })
booking-for-another = somebody else pays for them
booking-closes-nothing = closes no debt
booking-paid-out = Money went out: it closes no debt
booking-known = Booked before: not offered
booking-pending = The bank only expects it: not booked
booking-left-out = Not taken: the reason stands beside it
booking-nobody-proposed = Nobody is proposed: Enter says whose it is
booking-no-new-client = No new client here: it takes a name and a right BIN, IIN or INN that nobody has yet
booking-account-taken = The account { $account } is saved with the client
booking-given =
    { $count ->
        [one] { $number } payment is the client's now
       *[other] { $number } payments are the client's now
    }
booking-nothing-confirmed = Nothing is confirmed: Enter or Space confirms a line
booking-confirmed-one = confirmed
booking-leave = Leave the statement?
booking-lost =
    { $count ->
        [one] { $number } decision is not booked and will be lost.
       *[other] { $number } decisions are not booked and will be lost.
    }
booking-stay = Stay
booking-leave-anyway = Leave without booking
booking-foreign-title = Whose account?
booking-foreign = The account of the statement is not ours. Book it nevertheless?
booking-not-foreign = Do not book
booking-take-foreign = Book: the account is right
booking-done-closing = close debts: { $count }
booking-done-advance = advances: { $count }
booking-done-unknown = without a client: { $count }
booking-done-nobodys = no payments of clients: { $count }
booking-done-waiting = not confirmed: { $count }
booking-reason-tax-id = number of the payer
booking-reason-name = name
booking-reason-number = invoice number
booking-reason-number-day = its date
booking-reason-contract = contract
booking-reason-sum = amount is the rest
booking-reason-sum-of-several = amount is the rest of these together
booking-reason-sum-near = amount is nearly the rest
booking-reason-account = account
booking-reason-refund = the purpose says: money back
booking-reason-due-near = near the due day

# Columns of a table
booking-column-day = date
booking-column-value-day = value date
booking-column-document-day = date of the order
booking-column-number = number
booking-column-reference = reference of the bank
booking-column-debit = money out
booking-column-credit = money in
booking-column-amount = amount
booking-column-way = in or out
booking-column-currency = currency
booking-column-purpose = purpose
booking-column-name = counterparty
booking-column-tax-id = its BIN/INN
booking-column-account = its account
booking-column-payer-name = payer
booking-column-payer-tax-id = BIN/INN of the payer
booking-column-payer-account = account of the payer
booking-column-payee-name = payee
booking-column-payee-tax-id = BIN/INN of the payee
booking-column-payee-account = account of the payee
booking-column-ignored = not needed
