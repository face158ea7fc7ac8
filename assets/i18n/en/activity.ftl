# Activities, quick log, working calendar

# Kinds, states, results
activity-call = Call
activity-meeting = Meeting
activity-mail = E-mail
activity-message = Message
activity-visit = Visit
activity-task = Task
activity-event = Event
activity-out = outgoing
activity-in = incoming
activity-planned = planned
activity-done = done
activity-missed = missed
activity-cancelled = cancelled
activity-reached = reached
activity-agreed = agreed
activity-no-answer = no answer
activity-no-show = nobody came
activity-later = asked to call later
activity-refused = refused
activity-channel-sms = SMS
activity-channel-video = video call
activity-channel-post = post

# Fields
field-activity-kind = Kind
field-direction = Direction
field-activity-channel = Channel
field-activity-day = Day
field-time = Time
field-minutes = Duration, min
field-due = Must be done by
field-goal = Goal
field-place = Place
field-activity-state = State
field-result = Result
field-outcome = Outcome
field-promise = We promised
field-promise-on = Promised by
column-done-on = Done on
column-no-next = Why nothing follows
column-moved = Put off, times
field-promise-kept = Promise kept on
column-prepared = Prepared
column-until = Until
column-next = Next step

# What is wrong
flaw-time = this is not a time; accepted: 15:00, 9.30, 3pm
flaw-outcome-missing = one line on what came of it is missing
flaw-done-ahead = { $day } is still to come: what is done has a day up to today. Change the day, or leave it planned.
flaw-plan-past = { $day } is past: a plan begins today or later. What was done then: state done.
flaw-hour-gone = { $time } of today has passed: check the hour, or set the state done.
flaw-day-nobody-means = { $day } is out of reach: from 1992 to ten years from now. Check the year.
flaw-minutes = At most { $most } minutes, a day. What takes longer is several activities.
flaw-due-early = the deadline is before the day itself
error-not-planned = This has ended already. To correct it, change its outcome.
error-reason-missing = The reason is missing: say in a few words why.
planner-past = Nothing is planned for a day that is past. Write what came of it with d, or choose a day from today on.
planner-month-several =
    { $count ->
        [one] { $number } things stand on this day: open it (Enter) and move the one you mean.
       *[other] { $number } things stand on this day: open it (Enter) and move the one you mean.
    }
moment-deadline = by { $moment }
moment-hint-week = The weekday of today: in a week. For today type “today”.
moment-hint-two-days = In two days. Every other day is a repeat.
moment-hint-friday = Friday is the end of the week. For the days off type “weekend”.
moment-hint-gone = The nearest day is past. For the next one add the year.
moment-hint-next-year = This year it is past: the next year is taken.
moment-hint-hour-gone = This hour has passed. If it happened, say what was done.
moment-past = “{ $text }” is past: { $day }. Name a day from today on.
moment-no-such-date = { $near ->
    [none] “{ $text }”: there is no such date. Check day, month and weekday.
   *[other] “{ $text }”: there is no such date. The nearest is { $near }. Type that, or another day.
}
moment-ambiguous = “{ $text }” may mean several days. Write 5 Dec, fri or 15:00.
moment-unknown = “{ $text }” is no day or time. Accepted: tomorrow 15:00, fri, +3, 5.12.
moment-near = “{ $text }” is no day or time. Is “{ $near }” meant?
quick-empty = Nothing is said. Example: tomorrow 15:00 call Nur
quick-too-many-days = More days than one for the deed and one for the next step: { $text }
moment-too-far = “{ $text }” is farther away than ten years. Name a nearer day.
quick-past = { $day } is past. For what was done add a verb (“called”), for a plan name a day from today on.
quick-several-days = “{ $text }” is several days at once. Name one day, or a repeat: every working day, 5 times.
quick-no-such-time = “{ $text }”: there is no such time. Hours go from 00:00 to 23:59.
quick-hour-or-day = “{ $text }”: an hour or a day? Type 12:00 for the hour, 12.12 or fri for the day.
quick-due-early = The deadline { $due } is before the day { $day }. Change one of them.
quick-unknown-repeat = The repeat “{ $text }” is not understood. Accepted: every monday, every 2 weeks, every second tuesday, 6 times.
quick-too-often = “{ $text }” is too many: at most { $most }. Leave the end out for what goes on.
quick-nobody = Nobody is known by these words: { $text }
quick-hint-new = A new prospect: --new NAME. A known client: --client KEY.
quick-several = Several clients fit. Which one?
quick-hint-client = Name it: --client ID
quick-hint-own = This client: --client ID. A task of your own: --own.
quick-unsure = No client is called “{ $name }”, these are near. Which one is meant?
quick-perhaps = Is this client meant?
quick-hint-either = A client: --client ID. A new prospect: --new "{ $name }". A task of your own: --own.

# The journal
journal-add-activity = Planned: { $name }
journal-log-activity = Logged: { $name }
journal-change-activity = Activity changed: { $name }
journal-close-activity = Done: { $name }
journal-move-activity = Moved: { $name }
journal-cancel-activity = Cancelled: { $name }
journal-miss-activity = Missed: { $name }
journal-remove-activity = Activity deleted: { $name }
journal-snooze-client = Put off in the morning run: { $name }
journal-pause-client = Not needed in the morning run: { $name }
journal-set-calendar =
    { $count ->
        [one] Working calendar: { $number } day
       *[other] Working calendar: { $number } days
    }

# The command line
cli-about-activity = Calls, meetings and other activities
cli-about-activity-add = Plan or record an activity
cli-about-activity-show = Show an activity
cli-about-activity-list = List activities by day
cli-about-activity-edit = Change an activity
cli-about-activity-done = Finish an activity and plan the next step
cli-about-activity-move = Move an activity to another day
cli-about-activity-cancel = Call an activity off
cli-about-activity-remove = Delete an activity
cli-about-quick = Log one line of words: tomorrow 15:00 call Nur
cli-about-plan = What is planned, by day
cli-about-calendar = Working days and holidays
cli-about-calendar-show = Show the days that differ from the week
cli-about-calendar-set = Make a day a working day or a day off
cli-about-calendar-import = Take days from a file: date,kind,name
cli-help-activity-id = Identity of the activity
cli-help-activity-client = The client: id, number, BIN or exact name; none for a task of one's own
cli-help-activity-own = Work of one's own, without a client
cli-help-activity-contact = The person at the client
cli-help-activity-state = Only this state: planned, done, missed, cancelled
cli-help-from = First day
cli-help-to = Last day
cli-help-owner = Only those of this user
cli-help-done-on = The day it was done; today if not given
cli-help-next = When to go on: fri 10:00, +3
cli-help-no-next = Why nothing follows
cli-help-when = The new day and time: fri 10:00, +3
cli-help-move-reason = Why it is put off
cli-help-cancel-reason = Why it is called off
cli-help-missed = The other side did not come or answer
cli-help-quick = What was done or is planned, in words
cli-help-quick-dry-run = Only tell what is understood
cli-help-quick-new = A new prospect of this name
cli-help-quick-own = A task of one's own, whoever the words remind of
cli-help-quick-client = The client, where the words fit several
cli-help-country = The country of the calendar
cli-help-calendar-date = The day
cli-help-calendar-kind = work, off, holiday or short
cli-help-calendar-name = What the day is called
cli-help-calendar-file = Lines date,kind,name,source; kind is work, off, holiday or short
cli-activity-hint-own = Work without a client: serik activity add --own
activity-of-nobody = own work
cli-activity-unknown = There is no activity { $id }
cli-activity-whose = With which client? Name it: serik activity add KEY. Tasks and events may have none.
cli-activity-no-next = There is no next step. By the rule it is { $step }: serik activity add { $id } --set kind={ $kind } --set day={ $day }. With the outcome: --next { $day }, or --no-next REASON.
cli-span-turned = From { $from } to { $to } goes backwards: the first day comes after the last. Swap them.
cli-activity-gone = Deleted: { $name }
cli-activities-count =
    { $count ->
        [one] { $number } activity
       *[other] { $number } activities
    }

# The morning run
run-call-today = call today
run-call-late =
    { $count ->
        [one] call back: { $number } working day late
       *[other] call back: { $number } working days late
    }
run-ours-due = what we owe is due
run-ours-late =
    { $count ->
        [one] what we owe is { $number } day late
       *[other] what we owe is { $number } days late
    }
run-unanswered =
    { $count ->
        [one] unanswered for { $number } working hour
       *[other] unanswered for { $number } working hours
    }
run-silence =
    { $count ->
        [one] silent for { $number } day
       *[other] silent for { $number } days
    }
run-silence-of = { $days }, rhythm { $cadence }
run-broken-promise = promise of payment broken
run-overdue-debt =
    { $count ->
        [one] debt overdue for { $number } day
       *[other] debt overdue for { $number } days
    }
run-debt-due = a debt falls due today
run-debt-share = { $percent } of all that is overdue
run-contract-term =
    { $count ->
        [0] today
        [one] { $number } day left
       *[other] { $number } days left
    }
run-theirs-late = their obligation is late
run-unprepared = meeting today, not prepared
run-late-complaint = complaint past its term
run-quote-ends = quote ends soon
run-no-decider = several meetings, nobody who decides
run-reorder = a new order is expected
run-document-expires = a document expires
run-no-next-step = no next step
run-prepare = Prepare
run-answer = Answer
run-plan = Plan
run-score = Points
run-to-do = What to do
run-why = Why
run-cards =
    { $count ->
        [one] { $number } client to turn to
       *[other] { $number } clients to turn to
    }
cli-about-today = The morning run: whom to turn to today and why
cli-help-today-all = Those of the whole office

# The quick line and Today on the screen
command-today = Today
command-quick-log = Quick log
command-done = Outcome
command-call = Call
command-meet = Meeting
command-snooze = Snooze
command-not-needed = Not needed
command-why = Why
command-whole-office = Mine, or the whole office
quick-example = Example: tomorrow 15:00 call Nur, price · yesterday Nur called, wants 2 t, +3
quick-outcome-example = What came of it? Example: agreed, takes 2 t, fri 10:00 · no answer
quick-outcome-title = Outcome · { $name }
quick-new = + new prospect: { $name }
quick-in-front = the client in front of you
quick-own = no client: a task of one's own
quick-step = Next step: { $day }
quick-kept = promise kept: { $promise }
quick-no-step = No next step: the note says why
quick-day-from = { $day } (from “{ $words }”)
quick-promise = Promise to pay: { $sum }{ $day } …
quick-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
quick-hint = Note well
quick-whom = Who is it about? Add a name, or choose a line.
quick-which = Which one is meant? Choose a line with ↑↓.
quick-when = When is it? Add a day or an hour: tomorrow 10:00.
quick-line-kept = kept from before, Ctrl+U clears
quick-no-client = Put the cursor on a client first
run-whole-office = whole office
run-to-do-count =
    { $count ->
        [one] { $number } to do
       *[other] { $number } to do
    }
run-done-count =
    { $count ->
        [one] { $number } done
       *[other] { $number } done
    }
run-moved-count =
    { $count ->
        [one] { $number } put off
       *[other] { $number } put off
    }
run-without-step-short =
    { $count ->
        [one] { $number } no step
       *[other] { $number } no step
    }
run-without-step =
    { $count ->
        [one] { $number } without next step
       *[other] { $number } without next step
    }
run-not-needed-count =
    { $count ->
        [one] { $number } not needed
       *[other] { $number } not needed
    }
run-promised-sum = promised { $sum }
run-finished = Nobody waits today: { $what }. l logs or plans a call, 2 shows the clients.
run-goal-calls = calls { $done }/{ $goal }
run-goal-meetings = meetings { $done }/{ $goal }
run-reading = Looking whom to turn to …
run-snooze-hour = 1 hour
run-snooze-tomorrow = to the next working day
run-snooze-calls = until the next day of calls: { $day }
run-snooze-day = to a day …
run-snooze-end = to the end of the queue
run-snooze-when = Until when? fri, +3, 15:00
run-not-needed-why = Why is it not needed? Type the reason
run-snoozed = { $name }: put off until { $when }
run-dismissed = { $name }: not needed, u brings it back
run-why-score = { $score }: the best reason and a quarter of the others{ $class }
run-why-key = ; × 1.25 for a key client
run-why-a = ; × 1.25 for class A
run-why-c = ; × 0.9 for class C
run-why-plain = .
run-why-now = Why now: { $why } = { $score }
run-goal = Goal: { $goal }
run-also = Also planned: { $what }
run-phrase-call-back = Say: I am calling as I promised.
run-phrase-ours = Say what is done and name the day of the rest.
run-phrase-prepare = Look through the last talks, take price list and papers.
run-phrase-unanswered = Answer what was asked, then agree on the next step.
run-phrase-decider = Ask: who decides on the purchase, and when can we meet?
run-phrase-silence = Ask how the last delivery went and what is needed next.
run-phrase-no-step = Agree on the next step: what and on which day.
form-activity = Activity
timeline-activities = calls, meetings and the like
card-no-step = no next step: l plans one
card-promised = promised: { $what } by { $day }

# The planner
command-planner = Planner
command-next-view = Next view
command-day-back = A day back
command-day-on = A day on
command-hour-back = Half an hour earlier
command-hour-on = Half an hour later
activity-mark-call = c
activity-mark-meeting = m
activity-mark-mail = e
activity-mark-message = ms
activity-mark-visit = v
activity-mark-task = t
activity-mark-event = ev
planner-removed = Deleted: { $name }. u brings it back
planner-day-kind = What is { $day }?
planner-day-usual = as in calendar and rhythm
planner-day-worked = working day
planner-day-unknown = Board and list have no single day: open the week or the month (v)
command-day-kind = What day it is
run-not-needed-tells = This is called off: { $planned }. The card comes back { $day }; u undoes all of it.
run-not-needed-rests = The card comes back { $day }; u undoes all of it.
planner-day = Day
planner-week = Week
planner-month = Month
planner-board = Board
planner-list = List
planner-week-of = { $week }: { $days }
planner-overdue = Overdue
planner-this-week = This week
planner-next-week = Next week
planner-later = Later
planner-without = No step
planner-nothing = Nothing is planned here. n plans something.
planner-no-cell = Put the cursor on something planned
planner-no-hour = No hour was agreed: Enter sets one
planner-day-ends = The day ends here: Shift+→ moves to the next one
planner-why-again = It is put off for the third time. Why?
planner-moved = { $name } → { $when }.
planner-clash = Overlaps with { $name }, { $time }.
planner-until = until { $day }
list-cut = the first { $count } shown
planner-overdue-count =
    { $count ->
        [one] { $number } overdue
       *[other] { $number } overdue
    }

# Days of calls and of meetings
rhythm-calls = call day
rhythm-meetings = meeting day
rhythm-day-off = { $day } is a day off
rhythm-day-off-near = { $day } is a day off. Perhaps { $near }?
rhythm-doubt = { $day } is a { $role }. { $near }?
rhythm-doubt-alone = { $day } is a { $role }
rhythm-none = open
rhythm-pattern = Pattern
rhythm-wrong = The pattern is C and M in turn, such as CM; week:CMCMC-- for weekdays; or none
journal-save-settings = Settings changed
cli-about-rhythm = Days of calls and of meetings
cli-about-rhythm-show = Show what the coming days are for
cli-about-rhythm-set = Set the pattern, or a single day
cli-help-rhythm-pattern = CM in turn over working days; week:CMCMC-- by weekday; none
cli-help-rhythm-anchor = The first day of the pattern
cli-help-rhythm-day = A single day that is set
cli-help-rhythm-role = What that day is for: calls, meetings, none or usual

# The working calendar
calendar-kind = Day
calendar-source = Source
calendar-holiday = public holiday
calendar-dayoff = day off
calendar-work = working day
calendar-short = one hour less
calendar-moved = for { $day }
calendar-working-days =
    { $count ->
        [one] { $number } working day
       *[other] { $number } working days
    }
calendar-imported =
    { $count ->
        [one] { $number } day taken
       *[other] { $number } days taken
    }
calendar-unreadable = The file cannot be read: { $file }
calendar-too-long = The file is longer than 1 MB: { $file }
calendar-no-days = No day stands in the file: { $file }. A line: 2026-12-31,off,Team day
calendar-line = { $file }, line { $line }: this is no day. Accepted: 2026-12-31,off,Team day
holiday-new-year = New Year
holiday-christmas = Christmas
holiday-womens-day = Women's Day
holiday-nauryz = Nauryz
holiday-unity = Unity Day
holiday-defenders = Defenders' Day
holiday-victory = Victory Day
holiday-qurban-ait = Qurban ait
holiday-capital = Capital Day
holiday-constitution = Constitution Day
holiday-republic = Republic Day
holiday-independence = Independence Day
holiday-labour = Labour Day
holiday-russia = Russia Day
cli-hint-reason = Say it behind --reason: --reason "why"
run-kind-call-back = Call back
run-kind-broken-promise = Broken promise
run-kind-overdue-debt = Overdue debt
run-kind-debt-share = Share of the debt
run-kind-contract-term = Contract ends
run-kind-our-obligation = Our obligation
run-kind-their-obligation = Their obligation
run-kind-unprepared-meeting = Unprepared meeting
run-kind-unanswered = Unanswered
run-kind-late-complaint = Late complaint
run-kind-quote-ends = Quote ends
run-kind-no-decider = No decision maker
run-kind-silence = Long silence
run-kind-reorder-expected = Reorder expected
run-kind-document-expires = Document expires
run-kind-no-next-step = No next step
run-search = Name of the client
run-narrowed = only: { $what } · { $count } in all
run-nobody-fits = { $what }: nobody like that waits. Esc shows all.
run-filter = Whom to show
run-filter-all = All reasons
run-nothing-planned = Nothing is planned behind this card: its reason alone brought it up.
run-mark-none = Each card is decided by itself here: d, s or x.
planner-mark-none = Things are moved one by one here: Shift+arrow.
planner-search = Client or what for
planner-search-none = { $what }: nothing like that on the days shown.
planner-no-column = Nothing is moved to this column: the past is not planned, and the last one has clients without a plan.
cli-help-today-search = Those alone whose names have these words
cli-help-today-reason = Those alone that have such a reason: call_back, broken_promise, overdue_debt, contract_term, our_obligation …
