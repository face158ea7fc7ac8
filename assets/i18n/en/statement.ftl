# Doubts of a bank statement
statement-truncated = the file breaks off: only what is whole was taken
statement-document-open = the document begins and never ends: not taken
statement-day-missing = no date of the operation
statement-day-unreadable = “{ $text }”: there is no such date
statement-day-far = { $day }: nothing can have been booked then
statement-day-outside = { $day } is outside the days of the statement: check it
statement-sum-missing = no amount
statement-sum-unreadable = “{ $text }” is no amount
statement-sum-ambiguous = “{ $text }”: thousands or decimals? Correct it in the file
statement-sum-negative = the amount is below zero: { $text }
statement-sum-zero = the amount is zero
statement-sum-too-large = the amount is too large: { $text }
statement-spoiled = zero bytes in the document: export the file again
statement-both-sides = money in and money out in one line
statement-no-side = money in or out? The line does not say
statement-other-account = the document is of another account: { $account }
statement-other-currency = another currency than the statement: { $found }
statement-unknown-currency = unknown currency: { $found }
statement-currency-taken = the file names no currency, { $currency } is taken
statement-no-account = the file names no account: name it (--account)
statement-foreign-account = account { $account } is not ours: check the file
statement-purpose-cut = the purpose is longer than { $limit } letters, the rest was cut
statement-several = payments in one entry: { $number }, their amounts are not told
statement-state-unknown = booked or not? The entry does not say: { $found }

# What the balances prove
statement-closing-differs = The closing balance does not follow from the operations: difference { $sum }
statement-in-differs = Money in as the file tells it is not that of its lines: difference { $sum }
statement-out-differs = Money out as the file tells it is not that of its lines: difference { $sum }
statement-sums-too-large = The amounts are too large to be added up

# Why a file is no statement
statement-not-well-formed = Line { $line }: the XML breaks off or is broken. Export the statement again
statement-own-entities = Line { $line }: the XML brings definitions of its own (DTD). Such files are not read
statement-none = There is no statement in the file
statement-no-columns = The table has no headings with a date and an amount
statement-other-format = This is no bank statement. Good are: 1C exchange, camt.053, MT940, CSV, XLSX, ODS

# The command line
cli-about-import-statement = A bank statement: 1C exchange, camt.053, MT940, CSV or Excel. Proves the balances and finds the payers
cli-help-import-statement = File of the statement
cli-help-import-account = The account, where the file does not name it
statement-nothing-new = Nothing new: all of it was booked before
statement-booked =
    { $count ->
        [one] { $number } operation booked
       *[other] { $number } operations booked
    }
statement-account-refused = Nothing was booked: the file does not say whose account it is. Name it: --account
statement-looks-booked = looks like payment { $payment } of { $day }, which is booked already: left out
statement-foreign-refused = The account { $account } is not ours: nothing was booked. If the file is right, name the account yourself: --account
statement-payer-known = The client “{ $name }” has the number { $number } already: leave --new-client out
statement-payer-missing = Nothing unbooked came from the number { $number } in this file: look it up in the statement
statement-payer-doubtful = No client can be made of the number { $number }: the file has no name of the payer, or the number is wrong. Add the client yourself: serik client add
statement-new-client = New client: { $name }, { $number }
statement-known = Booked before
statement-nothing-changed = Nothing was changed: this is a check
statement-account = Account
statement-days = Days
statement-opening = Opening balance
statement-in = Money in
statement-out = Money out
statement-closing = Closing balance
statement-operations = Operations
statement-left-out = Not taken
statement-pending = Expected by the bank
statement-ready = Payer is clear
statement-ask = Doubtful
statement-advances = Payer known, an advance
statement-unknown = Not recognised
statement-apart = Close no debt
statement-head-line = Line
statement-head-day = Date
statement-head-sum = Amount
statement-head-party = Counterparty
statement-head-number = Number
statement-head-fits = Whose payment
statement-kind-own-transfer = transfer between own accounts
statement-kind-bank-fee = bank fee
statement-kind-return = refund
statement-kind-court = by order of a court
statement-kind-tax-refund = tax refund
journal-book-statement = Statement booked: { $name }
