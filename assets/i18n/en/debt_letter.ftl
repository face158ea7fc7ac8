# Letters about debts and their register

command-debt-letter = Letter about the debt
palette-words-letters = letter letters claim reminder
command-letters = Register of letters
debt-letter-reminder = reminder
debt-letter-demand = demand with the penalty
debt-letter-claim = claim
debt-letter-way-post = by post
debt-letter-way-courier = by courier
debt-letter-way-hand = by hand
debt-letter-way-mail = by e-mail
debt-letter-way-edo = by electronic exchange
debt-letter-written = written
debt-letter-sent = sent
debt-letter-delivered = delivered
debt-letter-answered = answered
debt-letter-cancelled = cancelled
debt-letter-waits = answer by { $day }
debt-letter-unanswered = no answer since { $day }
debt-letter-no = Letter No. { $number }
debt-letter-new = Letter: { $name }
debt-letter-proposed = proposed
debt-letter-imported =
    { $count ->
        [one] The last bank import was { $number } day ago. The money may have come.
       *[other] The last bank import was { $number } days ago. The money may have come.
    }
debt-letter-never-imported = No bank statement was imported yet. The money may have come.
debt-letter-import-first = import the statement first
debt-letter-write-now = write now
debt-letter-go-import = b takes the statement in, v comes back to the letter
debt-letter-with-penalty = with the penalty
debt-letter-without-penalty = without it
debt-letter-no-penalty = The letter goes without a penalty: { $why }
debt-letter-deadline = Last day to pay
debt-letter-no-day = “{ $text }” is no day ahead. Type 30.03.2026 or “in 10 days”.
debt-letter-nothing = Nothing is overdue: there is nothing to write about
debt-letter-noted = Letter No. { $number } is in the register. Once sent: d
debt-letter-nothing-next = Nothing more happens to this letter
debt-letter-is-cancelled = The letter is cancelled, its number stays taken
debt-letters-all = all
debt-letters-open = without an answer
debt-letters-none = No letters about debts yet. The first is written from the debt of a client: v.
form-letter-sent = Letter sent
form-letter-delivered = Letter delivered
form-letter-answered = Answer to the letter
field-letter-number = Number
field-letter-degree = Degree
field-letter-deadline = Pay by
field-letter-debt = Debt in the letter
field-letter-penalty = Penalty in the letter
field-letter-sum = Demanded
field-letter-file = File
field-letter-sent = Sent
field-letter-way = Sent by
field-letter-post-number = Postal number
field-letter-answer-by = Answer by
field-letter-delivered = Delivered
field-letter-answered = Answered
field-letter-answer = What was answered
column-letter-year = Year
flaw-letter-early = before the day of the letter itself
flaw-letter-unsent = the letter was not sent by that day
flaw-letter-cancelled = the letter is cancelled
flaw-letter-sent = the letter was sent: it cannot be cancelled
flaw-letter-number = number { $number } is taken: the next is { $next }. Write the letter anew
run-letter-unanswered = the claim is not answered, it was due { $day }
journal-write-debt-letter = Letter about a debt written: { $name }
journal-send-debt-letter = Letter about a debt sent: { $name }
journal-deliver-debt-letter = Letter about a debt delivered: { $name }
journal-answer-debt-letter = Letter about a debt answered: { $name }
journal-cancel-debt-letter = Letter about a debt cancelled: { $name }
debt-letters-count =
    { $count ->
        [0] no letters
        [one] { $number } letter
       *[other] { $number } letters
    }
cli-about-debt-letters = The register of letters about debts, the newest first
cli-about-debt-letter-move = Write down that a letter was sent, delivered, answered or cancelled
cli-help-letter-key = Number of the letter, 12/2026, or its id
cli-help-letter-move = sent, delivered, answered, cancelled
cli-help-letter-way = How it was sent: post, courier, hand, mail, edo
cli-help-letter-post = Number of the postal item
cli-help-letter-answer = What was answered
cli-help-letter-state = Only in this state: written, sent, delivered, answered, cancelled
cli-help-letter-dry-run = Show the letter and write nothing into the register
cli-letter-unknown = There is no letter “{ $key }”. “serik debt letters” shows all.
cli-letter-registered = Letter No. { $number } is in the register
cli-letter-not-registered = Nothing is in the register: a letter gets there with its file (-o)
debt-letter-held = Not in the letter: { $what }
debt-letter-held-disputed = disputed { $sum }
debt-letter-held-promised = promised by { $day }: { $sum } (no. { $number })
cli-letter-no-penalty = No penalty in the letter: { $why }. Give a sum with --penalty.
