# Settings of the office

setting-rhythm-pattern = Call and meeting days
setting-rhythm-anchor = First day of the pattern
setting-target-calls = Calls on a call day
setting-target-meetings = Meetings on a meeting day
setting-target-week = Meetings a week
setting-report-booking = Reports: advice on booking
setting-report-topics = Reports: topics of talks
setting-off = off
setting-on = on
setting-next-call = After a call
setting-next-meeting = After a meeting
setting-next-mail = After a letter
setting-next-message = After a message
setting-next-visit = After a visit
setting-next-task = After a task
setting-next-event = After an event
setting-by-rhythm = by rhythm
setting-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
setting-link-done = { $kind } in { $days }
setting-link-due = { $kind }: due+{ $days }
setting-notice-minutes = Notice: minutes before
setting-notice-way = How a notice is shown
setting-notice-quiet = Hours without notices
setting-office-zone = Time zone of the office
setting-zone-of-computer = by the computer
setting-run-call-back = Today, %: call back
setting-run-broken-promise = Today, %: broken promise
setting-run-overdue-debt = Today, %: overdue debt
setting-run-debt-share = Today, %: share of the debt
setting-run-contract-term = Today, %: contract ends
setting-run-our-obligation = Today, %: our obligation
setting-run-their-obligation = Today, %: their obligation
setting-run-unprepared-meeting = Today, %: unprepared meeting
setting-run-unanswered = Today, %: unanswered
setting-run-late-complaint = Today, %: late complaint
setting-run-quote-ends = Today, %: quote ends
setting-run-no-decider = Today, %: no decision maker
setting-run-silence = Today, %: long silence
setting-run-reorder-expected = Today, %: reorder expected
setting-run-document-expires = Today, %: document expires
setting-run-no-next-step = Today, %: no next step

setting-way-screen = on the screen
setting-way-bell = with the terminal bell
setting-way-desktop = by the desktop
setting-wrong = “{ $name }” takes { $accepted }
setting-wrong-topics = “{ $name }”: name: word, word*; … – at most 30 topics, each with a name of its own. For example { $accepted }
setting-unknown = There is no setting “{ $name }”. There are: { $accepted }

# The screen
command-settings = Settings and notices
command-usual-value = Default value
settings-count =
    { $count ->
        [one] { $number } setting
       *[other] { $number } settings
    }
settings-set =
    { $count ->
        [one] { $number } of your own
       *[other] { $number } of your own
    }
settings-usual = default { $value }
settings-is-usual = This is the default value already.
settings-saved = Saved: { $name }. u undoes
settings-ask = { $name } ({ $accepted })

# The command line
setting-about = The settings of the office
setting-about-list = Every setting with its value and its default
setting-about-set = Set one
setting-about-unset = Back to the default
setting-help-name = Its name, as `serik config list` shows it
setting-help-value = The new value
setting-value = Value
setting-default = Default
setting-name = Name
setting-meaning = Meaning
setting-manual = `serik config set NAME VALUE`, on the screen *Settings* in the palette. A weight of 0 switches a reason of Today off. Notices come before what is planned for an hour: in the message line, with the bell of the terminal, or by the desktop.
