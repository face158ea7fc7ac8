# Calendars of other programs
calendar-read = { $count ->
    [one] { $number } entry read
   *[other] { $number } entries read
}
calendar-created = new
calendar-updated = changed
calendar-skipped = left out
calendar-rejected = errors
calendar-called-off = called off in the other calendar
calendar-no-client = no client found: it comes in without one, choose the client afterwards
calendar-past = its day has gone by: kept as done, check the outcome
calendar-fate = What happens
calendar-fate-created = new
calendar-fate-updated = changes
calendar-fate-same = the same
calendar-fate-ended = over or removed here
calendar-fate-cancelled = called off
cli-about-import-calendar = Meetings and tasks of another program (.ics); what came before is changed, one undo for all of it
cli-about-export-calendar = What is planned, for another calendar program (.ics) or as a list
cli-help-format-calendar = Format; without it, that of the file’s ending, else ics
export-format-ics = calendar (iCalendar)
calendar-title = Import: a calendar
calendar-hint = Enter takes all of it in, u takes it back; Esc goes back
calendar-nothing = Nothing in this calendar can be taken in.
import-warning-entry-open = an entry begins here and the file ends inside of it: it was left out
import-warning-entry-date = the entry has a date that there is not: it was left out
import-warning-entry-undated = the entry has no date: it was left out
import-warning-entry-year = the entry is of a year outside 1970–2199: it was left out
import-warning-entry-rule = the rule of repetition says nothing: the entry was left out
import-warning-rule-often = { $rule }: nothing is planned more often than once a day; the entry was left out
import-warning-rule-long = the repeat counts { $count } times, at most { $limit } are taken: kept as a repeat without an end
import-warning-entry-twice = this entry is called like one before: it was left out
import-warning-entries-many = the file holds more than { $limit } entries: the rest was left out
import-warning-times-far = { $count } times of this repeat are more than a year back or two years ahead, or too many: left out
import-warning-zone-unknown = the time zone “{ $zone }” is unknown: its hours were taken as local, check the time
import-warning-hours-long = the entry lasts longer than a day: it was taken as whole days, without hours
import-warning-end-early = the entry ends before it begins: its end was left out
journal-import-calendar = { $count ->
    [one] Took a calendar in: { $number } activity
   *[other] Took a calendar in: { $number } activities
}
calendar-shown = what the planner shows
calendar-likely = { $year } calendar approximate
calendar-likely-whole = The calendar of { $year } is not published: its days off are approximate. Once it is: serik calendar import FILE.
cli-about-sync = Keep the plan the same as another calendar
cli-about-sync-vdir = A folder of calendar files (.ics), one entry in each: changes go both ways
cli-help-sync-folder = The folder; what was alike the last time is kept in its .serik-sync.json
cli-help-sync-dry-run = Only tell what would happen
sync-unreadable = { $folder }: the folder cannot be read or written. Check its path and rights.
sync-emptied = { $folder }: all files that were there are gone, nothing was done. If this is another folder, name the right one; to write all anew remove .serik-sync.json in it.
sync-written = written
sync-taken = taken in
sync-called-off = called off
sync-removed = files removed
sync-conflict = { $file }: changed on both sides, left as it is. If it is right here, remove the file; if the file is right: serik import calendar { $file }.
sync-rejected = { $file }: no calendar, or its entry stands in another file already.
