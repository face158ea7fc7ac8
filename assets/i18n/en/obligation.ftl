# Obligations

obligation-we = we
obligation-they = they
obligation-we-owe = We owe
obligation-they-owe = They owe
obligation-pay = payment
obligation-deliver = delivery
obligation-document = documents
obligation-accept = acceptance
obligation-sign-act = signing the act
obligation-notify = notice
obligation-other = other
obligation-event-signed = signatures
obligation-event-advance = advance paid
obligation-event-invoice = invoice
obligation-event-shipped = shipment
obligation-event-act = act signed
obligation-event-request = request
obligation-unit-calendar = calendar days
obligation-unit-calendar-as-is = calendar days, no shift
obligation-unit-working = working days
obligation-unit-banking = banking days
obligation-unit-months = months
obligation-unit-next-month = day of the next month
obligation-unit-after-month = days after the month
obligation-proof-payment-order = payment order
obligation-proof-waybill = waybill
obligation-proof-act = signed act
obligation-proof-invoice = tax invoice
obligation-proof-letter = letter
obligation-proof-receipt = receipt
field-obligation-side = Whose
field-obligation-kind = Kind
field-obligation-what = What
field-obligation-sum = Sum
field-obligation-quantity = Quantity
field-obligation-measure = Unit
field-obligation-due-day = Due day
field-obligation-month-day = Every month on day
field-obligation-due-count = Or days after
field-obligation-due-unit = Which days
field-obligation-event = After what
field-obligation-event-day = It happened on
field-obligation-clause = Clause
field-obligation-responsible = Responsible
field-obligation-evidence = Proof expected
field-obligation-penalty = Penalty
field-obligation-due = Due
field-obligation-status = State
field-obligation-rest = Left
field-obligation-done-day = Done on
field-performance-day = Day
field-performance-sum = Sum, if a part
field-performance-quantity = Quantity, if a part
field-performance-proof = Proof
flaw-obligation-two-dues = one way to count: a day, a day of every month, or days after something
flaw-obligation-no-event = say after what the days run
flaw-obligation-no-event-here = it waits for no event: its day is counted otherwise
flaw-obligation-signed = the contract knows when it was signed
flaw-obligation-month-day = a day of the month is 1 to 31
flaw-obligation-quantity = a quantity above zero, three decimals at most
flaw-obligation-closed = it is closed already; u undoes the last step
flaw-obligation-open = it is open already
flaw-performance-ahead = this day is ahead
flaw-performance-nothing = nothing was done: give a part, or leave it empty for all
obligation-status-waiting = waiting
obligation-status-open = open
obligation-status-soon = due soon
obligation-status-overdue = overdue
obligation-status-disputed = disputed
obligation-status-done = done
obligation-status-done-late = done late
obligation-status-waived = waived
obligation-today = due today
obligation-left =
    { $count ->
        [one] { $number } day left
       *[other] { $number } days left
    }
obligation-late =
    { $count ->
        [one] { $number } day late
       *[other] { $number } days late
    }
obligation-further =
    { $count ->
        [one] { $status } · { $number } more month
       *[other] { $status } · { $number } more months
    }
obligation-no-proof = { $status } · no proof
obligation-waits-event = after { $event }
obligation-waits-signature = until signed
obligation-no-due = no day agreed
obligation-uncertain = { $day } ?
obligation-after = { $count } { $unit } after: { $event }
obligation-monthly = every month on day { $day }
obligation-rest-of = { $rest } of { $all }
obligations-count =
    { $count ->
        [one] { $number } obligation
       *[other] { $number } obligations
    }
obligations-overdue =
    { $count ->
        [one] { $number } late
       *[other] { $number } late
    }
obligations-waiting =
    { $count ->
        [one] { $number } waiting
       *[other] { $number } waiting
    }
obligations-next = next { $day }
obligations-net = net { $sums }
command-obligations = Obligations
journal-add-obligation = Obligation added: { $name }
journal-change-obligation = Obligation changed: { $name }
journal-remove-obligation = Obligation removed: { $name }
journal-perform-obligation = Performance written down: { $name }
journal-reopen-obligation = Obligation is open again: { $name }
journal-dispute-obligation = Obligation disputed: { $name }
journal-waive-obligation = Obligation waived: { $name }
journal-event-of-obligation = Event of an obligation: { $name }
cli-about-obligation = What the sides of contracts owe each other
cli-about-obligation-list = Obligations by their due days; with the balance of both sides
cli-about-obligation-show = One obligation with what was done
cli-about-obligation-add = Add an obligation to a contract
cli-about-obligation-edit = Change fields of an obligation
cli-about-obligation-done = Write down that it was done, the whole or a part
cli-about-obligation-event = Say when the event happened after which the days run
cli-about-obligation-dispute = Mark as disputed
cli-about-obligation-waive = Do without it
cli-about-obligation-reopen = Open it again
cli-about-obligation-remove = Remove an obligation; serik undo brings it back
cli-about-export-obligations = All obligations as they stand today
cli-help-obligation-key = Id of the obligation
cli-help-obligation-contract = Number or id of the contract
cli-help-obligation-side = Whose: we or they
cli-help-obligation-status = Only in this state: waiting, open, soon, overdue, disputed, done, done_late, waived
cli-help-obligation-all = Also what is done or waived
cli-help-obligation-on = The day; today if not given
cli-help-obligation-sum = The sum, if it is a part
cli-help-obligation-quantity = The quantity, if it is a part
cli-help-obligation-proof = What proves it
cli-help-obligation-event-none = It has not happened after all
cli-help-obligation-reason = Why
cli-obligation-unknown = There is no obligation “{ $key }”. “serik obligation list” shows them all.
cli-obligation-gone = Obligation removed: { $name }
cli-obligation-no-proof = Warning: no proof. Add it with --proof next time, or note it on the obligation.
setting-day-off = Due on a day off
setting-day-off-next = next working day
setting-day-off-stays = stays
obligation-step-event-today = It happened today: { $event }
obligation-step-event-on = It happened on another day: { $event } …
obligation-step-no-event = It has not happened after all: { $event }
obligation-step-dispute = Mark as disputed
obligation-step-waive = Do without it
obligation-step-reopen = Open it again
obligation-event-when = When was it? 14.12, yesterday
obligation-written = Written down: { $name }
obligation-event-told = { $count ->
    [one] Written down for { $number } obligation
   *[other] Written down for { $number } obligations
}
obligations-open = open
obligations-search = Number, client, what
obligations-none = No obligations yet. n writes the first one.
obligations-none-at-all = No open obligations. They are written down on the page of a contract.
obligations-none-here = Nothing on this side. Tab shows the other one.
obligations-none-left = No such obligations. x shows the open ones.
obligations-add-where = Of which contract? Open it with 4 and Enter, then v and n.
form-obligation = Obligation
form-new-obligation = New obligation
form-performance = What was done
export-head-terms = How the day is counted
export-head-rest = Sum left
obligation-short-late =
    { $count ->
        [one] ! { $number } day
       *[other] ! { $number } days
    }
obligation-short-left =
    { $count ->
        [one] { $number } day left
       *[other] { $number } days left
    }
obligation-short-today = today
cli-about-obligation-propose = What the terms of a contract say of who owes what
cli-help-obligation-take = Write the rows down
command-propose = Obligations from the terms
obligation-nothing-proposed = Nothing to propose: all that follows from the terms of this contract is written down, or it has no sum and no terms of payment
obligation-take-proposed = Write them down
obligation-leave-proposed = Not now
obligation-proposed = { $count ->
    [one] { $number } obligation follows from the terms
   *[other] { $number } obligations follow from the terms
}
obligation-proposed-taken = { $count ->
    [one] { $number } obligation written down
   *[other] { $number } obligations written down
}
journal-take-proposed = { $count ->
    [one] { $number } obligation taken from the terms
   *[other] { $number } obligations taken from the terms
}
