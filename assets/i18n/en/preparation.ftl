# The preparation list

command-preparation = Preparation list
command-prepared = Prepared

# What is told of an activity
prepare-title = Preparation · { $day }
prepare-last = Last talk
prepare-pinned = Remember
prepare-people = Also there
prepare-doubts = Warning
prepare-clash = at the same time: { $name }, { $time }
prepare-short-way = only { $minutes } for the way after { $name }, { $time }
prepare-minutes =
    { $count ->
        [one] { $number } minute
       *[other] { $number } minutes
    }
prepare-other-hours = prefers other hours: { $hours }
prepare-count =
    { $count ->
        [one] { $number } planned
       *[other] { $number } planned
    }
prepare-ready =
    { $count ->
        [one] { $number } prepared
       *[other] { $number } prepared
    }
prepare-ahead = { $day }: { $meetings } to prepare
prepare-meetings =
    { $count ->
        [one] { $number } meeting
       *[other] { $number } meetings
    }

# The screen
prepare-nothing = Nothing is planned for this day. n plans something, ← and → show other days.
prepare-reading = Gathering what is known …
prepare-ticked = Prepared: { $name }
prepare-unticked = Not prepared: { $name }
prepare-sheet = sheet of the day
journal-prepare-activity = Prepared: { $name }
journal-unprepare-activity = Not prepared any more: { $name }

# The command line
prepare-about = What to know before the calls and meetings of a day
prepare-help-date = Which day; without it the next working day
prepare-help-done = These activities are prepared
prepare-help-not-done = These activities are not prepared
prepare-help-format = Format; without it, that of the file’s ending, else text for paper
prepare-overdue = Overdue debt
prepare-owed = Debt not due yet
prepare-promised = Promised to pay
prepare-papers = To be signed
prepare-tone = Attitude
