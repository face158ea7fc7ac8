# How full the days of people are

command-load = Load of people
load-head-overdue = Late
load-head-room = Free c·m
load-away = away
load-by-day = { $name }: everything by day
load-none = Nobody has goals or plans yet. l plans the first call
load-nobody = This is nobody’s: the planner shows it under f, whole office
cli-about-report-load = How full the days of a week are for each person, and who has room for more
