# Notices: they may stand on a locked screen
notice-due = In { $minutes } min: { $what }
notice-now = Now: { $what }
notice-missed = Went by without a notice: { $what }
notice-more =
    { $count ->
        [one] { $number } more
       *[other] { $number } more
    }
notice-no-desktop = The desktop takes no notices: the bell rings instead.
field-remind = Remind, min before
flaw-remind = At most 120 minutes before it begins
