# How often something comes back
field-repeat = Repeat
repeat-days = { $count ->
    [1] every day
    [one] every { $number } day
   *[other] every { $number } days
}
repeat-working-days = { $count ->
    [1] every working day
    [one] every { $number } working day
   *[other] every { $number } working days
}
repeat-weeks = { $count ->
    [1] every week
    [one] every { $number } week
   *[other] every { $number } weeks
}
repeat-months = { $count ->
    [1] every month
    [one] every { $number } month
   *[other] every { $number } months
}
repeat-years = { $count ->
    [1] every year
    [one] every { $number } year
   *[other] every { $number } years
}
repeat-after-done = { $count ->
    [one] { $number } day after it is done
   *[other] { $number } days after it is done
}
repeat-times = { $count ->
    [one] { $number } time
   *[other] { $number } times
}
repeat-on-day = { $months }, day { $day }
repeat-until = { $every }, until { $day }
repeat-first = { $gender ->
   *[m] first { $day }
}
repeat-second = { $gender ->
   *[m] second { $day }
}
repeat-third = { $gender ->
   *[m] third { $day }
}
repeat-fourth = { $gender ->
   *[m] fourth { $day }
}
repeat-last = { $gender ->
   *[m] last { $day }
}
flaw-repeat = not understood; possible: every Monday, every 2 weeks, every month on the 15th, 10 days after done, and an end: until 31.12.2026, 6 times
flaw-repeat-many = too many: at most { $most }; leave the end out for what goes on
flaw-repeat-ended = the repeat ends before its first day; say a later end
repeat-scope = It repeats. Change:
repeat-scope-remove = It repeats. Remove:
repeat-scope-move = This repeats. Move:
repeat-this = only this one
repeat-later = this and all later ones
repeat-all = all that are not done
repeat-gone-many = { $count ->
    [one] Removed: this one and { $number } more
   *[other] Removed: this one and { $number } more
}
cli-help-scope = Of a repeat: this (default), later (this and all later ones) or all that are not done
