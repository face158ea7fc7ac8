# What is said and done about a debt: the screen

command-promise = Promise to pay
command-write-down = Write down about the debt
contested-outcome-withdrawn = the client took it back
form-new-promise = New promise to pay
form-promise = Promise
form-new-dispute = New dispute
form-dispute = Dispute
form-settlement = How the dispute ended
form-dunning = How the client is dunned
form-limitation-event = Event of limitation
form-write-off = Writing a debt off
debts-happened = Done and said
debts-deed = What
debts-limitation = Limitation
debts-no-deeds = Promises, disputes, steps and decisions about penalties stand here. p promise, i the rest.
debts-deed-stays = This is not removed here: u takes the last action back.
debts-deed-dispute = The client contests invoice { $number }
debts-deed-dunning = How it is dunned: quiet days, own ladder, by hand
debts-deed-event = Acknowledged or act signed for invoice { $number }
debts-deed-event-all = Acknowledged or act signed for the whole debt
debts-deed-write-off = Write off the debt of invoice { $number }
debts-promise-what = What is promised
debts-all-overdue = all that is overdue
debts-nothing-owed = The client owes nothing: there is nothing to promise
debts-promise-open = open till { $day }, { $left }
debts-promise-withdrawn = The promise is withdrawn
debts-withdraw-why = Why the promise is withdrawn
debts-dispute-taken-back = The client took the dispute back
debts-step-done = Step done: { $step }. What came of it
debts-step-word = done
debts-step-day = day { $day }
debts-contested-sum = { $sum } contested
debts-limitation-of = limitation: { $term }
debts-phrase-reminder = “Good day! Invoice { $number } falls due on { $day }, { $sum }. Do you have all the papers?”
debts-phrase-call = “Good day! Invoice { $number } was due on { $day }, { $sum } has not come. When will you pay, and how much?”
debts-phrase-decider = “Good day! You owe { $sum }, the oldest invoice { $number } was due on { $day }. Please name the day of payment.”
debts-phrase-meeting = “Let us meet and sign a schedule: { $sum } are due since { $day }. We can reconcile by an act too.”
command-penalty = Penalty
penalty-page-due = Due
penalty-page-settled = Settled
penalty-page-through = Count through which day
penalty-page-no-day = “{ $text }” is no day. Type “yesterday” or 15.03.2026.
penalty-page-on = through { $day }
penalty-page-none = No instalment is late: there is no penalty.
penalty-page-decide = Penalty for invoice { $number }: { $sum }. What becomes of it?
penalty-page-claim = claim it by an invoice of its own
penalty-page-aside = keep it aside: it stays counted
penalty-page-waive = waive it
penalty-page-reason = Why the penalty is waived
penalty-page-capped = capped by the contract
penalty-page-more =
    { $count ->
        [one] … { $number } more row: o writes all into a file
       *[other] … { $number } more rows: o writes all into a file
    }
