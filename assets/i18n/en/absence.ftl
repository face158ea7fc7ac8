# Hand-over and stand-ins

absence-who = Who is away
absence-substitute = Who stands in
absence-from = Away from
absence-to = Away until
absence-for = for { $name }
absence-for-count = for { $name }: { $number }
flaw-absence-own = nobody stands in for himself
flaw-absence-reversed = the last day is before the first
flaw-absence-twice = { $name } is away already from { $from } until { $to }
flaw-absence-substitute-away = { $name } is away too, from { $from } until { $to }: choose somebody else
flaw-absence-stands-in = stands in for { $name } from { $from } until { $to }: choose somebody else there first
journal-add-absence = Absence added: { $name }
journal-change-absence = Absence changed: { $name }
journal-remove-absence = Absence removed: { $name }
journal-hand-over = Handed over for good: { $name } and others, { $number }

# The list of absences and the sheet
command-hand-over = Hand-over
command-hand-over-for-good = Hand over for good
for-good-giver = Who hands over? Clients and everything planned go to somebody else for good; what was done stays whose it was.
for-good-taker = Who takes over?
for-good-alone = Nobody is here to take over: add a colleague first: “People of the office” in the palette (:)
absence-state = Now
absence-now = away now
absence-coming = coming
absence-past = past
absences-count =
    { $count ->
        [one] { $number } absence
       *[other] { $number } absences
    }
form-absence = Absence
form-new-absence = New absence
handover-title = Hand-over · { $who }
handover-story = What happened · { $who }
handover-stands-in = { $who } · stands in: { $substitute }
handover-own-tasks = Own tasks
handover-overdue = Overdue
handover-next = Next step
handover-by = by { $name }
handover-sheets =
    { $count ->
        [one] { $number } sheet
       *[other] { $number } sheets
    }

# The command line
handover-about = Who is away and who stands in; hand over for good
handover-about-list = All absences
handover-about-remove = Remove an absence
handover-about-sheet = What who stands in must know, client by client
handover-about-report = What happened while somebody was away
handover-help-from = Who hands over
handover-help-to = Who stands in, or takes over
handover-help-first-day = First day away
handover-help-last-day = Last day away
handover-help-note = Note
handover-help-for-good = Clients and everything planned go over for good; what was done stays whose it was
handover-help-id = Number of the absence
handover-added = Written down: { $title }
handover-removed = Removed: { $title }
handover-done = Handed over to { $name }: { $what }
handover-unknown = No absence { $id }. “serik handover list” shows them all.
handover-never-away = { $name } has not been away yet. Name the days: --from, --to.

# The screen
absences-none = Nobody is away. n writes down who will be, and who stands in.
absences-reading = Reading …
handover-page = One hand-over
handover-no-sheet = Nothing is open with anybody: there is nothing to hand over.
handover-no-story = Nothing was written down in these days.
