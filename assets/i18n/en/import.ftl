# Commands
command-complete = Complete
command-continue = Next
command-start-import = Import
command-stop-import = Stop
command-write-rejects = Write what did not get in

# The file
import-path = File:
import-path-hint = A CSV, XLSX, ODS, vCard or iCalendar file, or a whole base. Type, paste or drag its path; Tab completes it, ↓ chooses from the list.
import-path-wanted = Choose a CSV, XLSX, ODS or vCard file
import-leave = The import is not finished: Esc leaves it step by step
import-path-empty = Name a file: its path is typed, pasted or dragged here
import-reading = Reading the file…

# The columns
import-to-preview = Next: preview, nothing is changed yet
import-rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}
import-cards = { $count ->
    [one] { $number } card
   *[other] { $number } cards
}
import-header-line = headings in line { $line }
import-header-none = no headings
import-columns-known = columns: { $known } of { $all }
import-encoding = Encoding
import-delimiter = Delimiter
import-delimiter-tab = tab
import-delimiter-none = none
import-sheet = Sheet
import-match = Known clients by
import-match-tax-id = BIN / IIN / INN
import-match-phone = phone
import-match-mail = e-mail
import-match-code = own code
import-duplicates = Clients already here
import-duplicates-update = fill and change them
import-duplicates-skip = leave them as they are
import-duplicates-add = add them once more
import-head-column = Column of the file
import-head-field = Becomes
import-head-samples = Values
import-sign-sure = understood
import-sign-guessed = guessed: look at it, Enter corrects
import-sign-ignored = left out
import-columns-fixed = Contact cards say themselves what is what: there is nothing to choose here
import-no-name-column = No column says who the client is. Choose the column with the name
import-field-full-name = Full legal name
import-field-ogrn = OGRN (into the note)
import-field-contact-name = Contact: full name
import-field-contact-position = Contact: position
import-field-contact-phone = Contact: phone
import-field-contact-mail = Contact: e-mail
import-field-contact-birthday = Contact: birthday
import-field-contact-note = Contact: comment
import-field-contact-given = Contact: first name
import-field-contact-middle = Contact: middle name
import-field-contact-family = Contact: last name
import-field-contact-left = Contact: left on
import-field-group-mark = Mark of a 1C folder
import-field-parent = 1C folder (into tags)
import-field-contract = Contract (into the note)
import-field-debt = Debt (into the note)
import-field-ignored = not imported

# The preview
import-start = Import: new { $created }, changed { $updated }
import-branches = { $count ->
    [one] { $number } branch
   *[other] { $number } branches
}
import-judging = Comparing with the clients that are here…
import-no-rows = No rows to show. x clears the filter, Esc goes back to the columns
import-nothing-read = No line with a client was read: the reason is below. Mend the file and open it again
import-passed-over = { $count ->
    [one] { $number } row skipped: blank, a total or a heading
   *[other] { $number } rows skipped: blank, totals, headings
}
import-nothing-to-do = There is nothing to import: no row is new or changes anything
import-head-line = Row
import-head-verdict = What it does
import-head-reason = Reason
import-verdict-new = new
import-verdict-branch = branch
import-verdict-update = changes
import-verdict-same = the same
import-verdict-duplicate = duplicate
import-verdict-left-out = left out
import-verdict-rejected = error
import-sort-all = All rows
import-sort-new = New
import-sort-branch = Branches
import-sort-update = Changed
import-sort-same = Unchanged
import-sort-duplicate = Duplicates
import-sort-rejected = Errors
import-sort-doubtful = With warnings
import-comes-in = comes in
import-fills = fills a client
import-stays-out = is left out
import-decision-all = as for all rows
import-decision-skip = leave this row out
import-decision-add = add a new client all the same
import-decision-update = fill that client from this row
import-line = line { $line }: { $text }
import-reason-client = { $why }: { $name } is here already
import-reason-line = { $why }: { $name }, line { $line } of this file
import-reason-branch = same INN, another KPP: a branch of { $name }, who is here already
import-reason-branch-line = same INN, another KPP: a branch of { $name }, line { $line } of this file
import-why-id = same client of serik
import-why-tax-id = same BIN / IIN / INN
import-why-code = same own code
import-why-phone = same phone
import-why-mail = same e-mail
import-why-name = same name

# Under way and done
import-running = importing
import-stopping = stopping, nothing will stay
import-progress = { $done } of { $total }
import-time-left = { $time } left
import-stopped = The import was stopped: nothing was changed
import-done = done
import-read = { $count ->
    [one] { $number } row read
   *[other] { $number } rows read
}
import-read-cards = { $count ->
    [one] { $number } card read
   *[other] { $number } cards read
}
import-created = new clients
import-created-branches = of them branches
import-updated = changed clients
import-skipped = left out: the same or a duplicate
import-rejected = errors
import-doubts = { $count ->
    [one] { $number } warning
   *[other] { $number } warnings
}
import-undone = undone
import-undone-hint = The import was undone: nothing of it is in the base. Ctrl+Y brings it back
import-undo-hint = u undoes the whole import
import-write-rejects = { $count ->
    [one] { $number } row did not get in: w writes it with the reason to a file beside the source
   *[other] { $number } rows did not get in: w writes them with the reasons to a file beside the source
}
import-no-rejects = Every row got in or was there already
import-rejects-written = Written: { $path }
import-rejects-failed = The file could not be written: the folder may be read-only

# Warnings about rows
import-warning-nul-dropped = empty bytes (NUL) were dropped
import-warning-encoding-doubtful = the line is written in another encoding and was read as { $encoding }: check the letters
import-warning-letters-lost = some letters cannot be restored
import-warning-quote-open = a quote is opened here and never closed: this line and all after it were left out
import-warning-row-long = { $cells } cells instead of { $expected }: the columns may be shifted
import-warning-cell-cut = the text is longer than { $limit } letters and was cut
import-warning-digits-lost = a spreadsheet has lost the last digits of the number
import-warning-cell-error = the formula gives an error ({ $error }): the cell counts as empty
import-warning-unclear = “{ $text }” is not understood and stays in the note
import-warning-tax-id-missing = no BIN / IIN / INN
import-warning-id-broken = the serik identity is damaged ({ $id }): a spreadsheet has rounded it. The client was looked for by name and numbers
import-warning-same-name = the same name as { $name }, another number: a separate client
import-warning-similar-name = the name is almost { $name }: a separate client
import-warning-shared = the same phone or mail as { $name }: a separate client
import-warning-left-out = left out: probably { $name }, who is here already. The screen asks about such rows, --rejects FILE writes them
import-warning-renamed = the number belongs to { $name }: the name changes
import-warning-said-before = “{ $text }” is left out: an earlier line of this file says otherwise
import-warning-head-unknown = nobody is called “{ $text }” here or in this file: the client has no head office. Choose it in the form
import-warning-head-several = several clients are called “{ $text }”: the client has no head office. Name its number
import-warning-head-own-branch = “{ $text }” is a branch of this client itself
import-warning-card-open = a card begins here and is never closed: it was left out
import-warning-cards-open = { $count } more cards from here on are never closed: they were left out
import-warning-card-long = the card has more than { $limit } values: the rest was left out
import-warning-name-missing = the card has no name: “{ $text }” stands in
import-warning-tax-id-in-note = the number { $number } was found in the note: check it

# A file that cannot be read
unreadable-empty = The file is empty
unreadable-too-large = The file is too large: { $size } MB, at most { $limit }. Split it
unreadable-too-many-rows = Too many rows: at most { $limit }. Split the file
unreadable-too-many-columns = Line { $line } has too many columns: at most { $limit }. Take out those that are no part of the list
unreadable-too-many-cells = The list has too many cells: at most { $limit }. Split it
unreadable-bomb = The file unpacks to { $size } MB: no honest list is packed so tight. Ask for it as CSV
unreadable-damaged = The workbook is damaged. Open it in a spreadsheet and save it anew
unreadable-no-sheet = There is no sheet “{ $wanted }”. The file has: { $sheets }
unreadable-no-sheets = This file has no sheets: there is nothing to choose with “{ $wanted }”. Leave --sheet out
unreadable-locked = The workbook is closed by a password. Save it without one
unreadable-old-workbook = This is an old Excel file (.xls). Save it as .xlsx or .csv
unreadable-other-format = This is no client list: { $kind ->
    [ics] a calendar
    [onec] a bank exchange of 1C
    [camt053] a bank statement
    [mt940] a bank statement
    [eml] a letter
    [pdf] a PDF document
    [document] a text document
    [picture] a picture
    [archive] an archive
    [html] a web page
    [json] JSON, which is for programs: take CSV or a workbook
    [xml] XML
   *[other] a file of another kind
}
unreadable-no-calendar = This is no calendar. An .ics file is needed: export one from your calendar program
unreadable-no-table = There is no table in the file: no columns and no known headings
unreadable-open-quote = A quote is opened in line { $line } and never closed. Close it or take it out
unreadable-open-card = There is no whole contact card in the file: the one in line { $line } is never closed
unreadable-bad-delimiter = “{ $delimiter }” cannot part columns
unreadable-no-file = There is no such file: check the path
unreadable-folder = This is a folder, not a file
unreadable-denied = You have no right to read this file
unreadable-stopped = Reading was stopped: nothing has changed
unreadable-broken = The file could not be read: { $detail }
import-adds = { $field }: { $after } is added
cli-import-row-rejected = not taken: { $reason }
