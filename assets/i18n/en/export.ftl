### Files that are written outside.

# What stands in them
export-clients =
    { $count ->
        [one] { $number } client
       *[other] { $number } clients
    }
export-contacts =
    { $count ->
        [one] { $number } contact person
       *[other] { $number } contact persons
    }
export-notes =
    { $count ->
        [one] { $number } note
       *[other] { $number } notes
    }
export-consents =
    { $count ->
        [one] { $number } consent
       *[other] { $number } consents
    }
export-journal =
    { $count ->
        [one] { $number } action
       *[other] { $number } actions
    }
export-users =
    { $count ->
        [one] { $number } user
       *[other] { $number } users
    }
export-templates =
    { $count ->
        [one] { $number } template
       *[other] { $number } templates
    }
export-companies =
    { $count ->
        [one] { $number } own firm
       *[other] { $number } own firms
    }
export-backups =
    { $count ->
        [one] { $number } backup
       *[other] { $number } backups
    }
export-lines =
    { $count ->
        [one] { $number } line
       *[other] { $number } lines
    }
export-all =
    { $count ->
        [one] { $number } record
       *[other] { $number } records
    }

# Sentences of the journal
export-wrote = Written to the file “{ $name }”: { $what }
export-wrote-all = Whole base written to the file “{ $name }”: { $what }
export-wrote-stream = Handed to another program: { $what }
export-wrote-file = File written: { $name }

# Headings of columns
export-head-id = serik ID
export-head-stage = Stage
export-head-contact-messengers = Contact: messengers
export-head-contact-role = Contact: role
export-head-contact-attitude = Contact: attitude to us
export-head-contact-channel = Contact: preferred channel
export-head-contact-hours = Contact: preferred hours
export-head-contact-language = Contact: language
export-head-filled = Filled in, %
export-head-changed = Changed on
export-head-computer = Computer
export-head-rank = Place
export-head-next-due = Next day to pay
export-head-score = Sure, %
export-head-other = Other client
export-head-reasons = Why
export-sheet-consents = Consents
export-sheet-users = Users
export-extension = ext.
export-bin = BIN
export-inn = INN

# The command line
cli-about-export = Writes lists for other programs; every one is noted in the journal
cli-about-export-clients = Clients with all that is known of them: an import of CSV or XLSX finds it again
cli-about-export-contacts = Contact persons of a client, or all
cli-about-export-notes = Notes about all clients
cli-about-export-consents = Consents of all people
cli-about-export-journal = Who changed what
cli-about-export-users = People who work with the database
cli-about-export-backups = Backups of the database, the newest first
cli-help-format = Format; without it, that of the file’s ending, else CSV
cli-help-output = The file; “-” or nothing: standard output
export-no-format = This list is not written in that format. Accepted: { $accepted }
export-json-needs-file = With --json the list itself goes into a file: -o FILE. Or choose --format json.
export-sheet-needs-file = A workbook cannot be shown in a terminal. Name a file: -o FILE
export-too-many-rows = A sheet holds { $limit } rows, and there are more. Choose CSV.
export-done = { $what } written: { $file }
export-cut =
    { $count ->
        [one] { $number } text is longer than a cell of a sheet may be and was cut. CSV and JSON keep it whole.
       *[other] { $number } texts are longer than a cell of a sheet may be and were cut. CSV and JSON keep them whole.
    }
export-not-journalled = This database may only be read: the export is not in its journal.

# The dialog
command-export = Export
palette-words-export = save file csv excel xlsx vcard json write out whole base backup
export-warning = The file is written outside serik: no undo takes it back, and the journal notes it.
export-what = What
export-format = Format
export-file = File
export-write = Write the file
export-shown = the columns of the list
export-everything = everything known: an import finds it again
export-whole = the whole base: all records with their history
export-marked-shown = only the marked ones, the columns of the list
export-marked-all = only the marked ones, everything known
export-tab = the lines of the tab “{ $name }”
export-client = the client with everything known
export-people = the contact persons of this client
export-format-csv = CSV for spreadsheets and 1C
export-format-xlsx = Excel workbook (XLSX)
export-format-vcf = contact cards (vCard)
export-format-json = JSON for programs
export-format-txt = text for people
export-no-file = Name the file
export-file-exists = The file { $file } is there already.
export-keep-file = Keep it: choose another name
export-overwrite = Overwrite it
export-stopped = The export was stopped: no file was written
export-over-base = This file is a database and is never written over: choose another name
cli-about-export-history = How a client paid, month by month, as a list
history-paid = Paid
history-share = In time, %
history-late-days = Days late
history-early-days = Days early
history-doubts = Doubts
report-month = Month
own-of = Of
own-name-of-field = Name
own-choices-of-field = Values
export-fields = { $count ->
    [one] { $number } own field
   *[other] { $number } own fields
}
