# Reports on work done

command-reports = Reports
command-earlier = Earlier
command-later = Later
report-calls = Calls made
report-calls-answered = Calls answered
report-calls-to-meetings = Calls that led to a meeting
report-calls-in = Incoming calls
report-calls-missed = Missed calls
report-answered-soon = Answered within 4 h
report-answered-late = Answered later, or waiting
report-meetings = Meetings held
report-meetings-missed = Meetings missed
report-meetings-kept = Held of those arranged
report-meetings-cancelled = Meetings cancelled
report-letters = Mails and messages
report-tasks = Tasks and events
report-done = Done in all
report-next-steps = Done, with a next step
report-open = Planned, still open
report-promises-kept = Promises kept in time
report-promises-late = Promises late
report-promises-open = Promises still to keep
report-applications = Applications
report-repeat-requests = Of them repeated
report-money-received = Received
report-money-invoiced = Invoiced
report-money-promised = Promised
report-new-clients = New clients
report-nobody = nobody’s
report-part = { $number } of { $whole }, { $percent }
report-behind = { $what }, behind: { $due } by now
report-head-row = What
report-head-count = Count
report-head-goal = Goal, whole
report-head-percent = %
report-by-day = { $what } by day · most: { $number }
report-to-book = book { $number } meetings to reach the goal
report-reading = Counting…
report-no-list = This row has no list of activities
report-counted =
    { $count ->
        [one] { $number } activity
       *[other] { $number } activities
    }
report-counted-cut = the first { $number }
export-report =
    { $count ->
        [one] { $number } row of the report
       *[other] { $number } rows of the report
    }
manual-scope-counted = Activities of a report

# Command line
cli-about-report = Reports on work done: calls, meetings, promises
cli-about-report-day = The report of a day
cli-about-report-week = The report of a week, Monday to Sunday
cli-about-report-month = The report of a month
cli-help-report-date = A day of the period; today where none is given
cli-help-report-manager = Whose work; your own where nobody is named
cli-help-report-format = Format; without it, that of the file’s ending, else text
