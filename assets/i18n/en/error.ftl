### What went wrong, what stops a save (flaw) and what only warns (doubt).

error-stale = Someone changed this record first. Look at it again and repeat your change.
error-taken = Such a record already exists. Search for it by its number and change that one.
error-dangling = Other records refer to a deleted one. Bring it back first.
error-too-many = No more places: there may be ten own fields.
error-not-removed = This record is not deleted.
error-not-found = Nothing found. Check the name or the number.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-cannot-undo = This action cannot be undone: it is final or older than a year.
error-conflicts = Later changes stand in the way, nothing was changed. Decide about each, or undo the later ones first.
error-damaged-journal = The journal does not fit the records. Check the file: serik doctor
error-no-file = The database is not there. Check the path and whether the network drive is connected.
error-no-folder = The folder of the database cannot be reached. Check the network drive or the path.
error-is-folder = This is a folder and not a database. Name the file in it, with --db.
error-no-right = You have no right to read this file. Ask the person who keeps the folder for it.
error-empty-file = The file is empty (0 bytes): it is no database, or was cut off. Your last backup: serik restore. For a new database: serik init
error-not-a-database = This file is not a serik database. Choose another file with --db.
error-damaged = The file is damaged. Keep it as it is and go on with your last backup (serik restore); a file of “serik export all” comes in by “serik import all”.
error-read-only = The file may only be read: check the rights to it and to its folder.
error-read-only-older = An older serik made this file, and it may only be read. Give the right to write to it and its folder once: serik will bring it up to date.
error-disk-full = No space left on the disk. Free some and repeat.
error-wal-on-share = This file was used by one computer alone. When nobody has it open, make it ready for colleagues: serik share convert
error-newer-schema = The file was made by a newer version. Update serik.
error-cancelled = The request was stopped.
error-busy = The database is busy: another program writes. Try again.
error-locks-broken = The network drive let two people write at the same time. Nothing more is written here, what you see can be read. Tell whoever looks after the drive: its locks do not work
error-replaced = Another file stands in the place of this one, perhaps a restored or synchronised copy: what was saved is missing in it. Nothing is written; check it with “serik doctor”
error-away = The drive with the file is away. What you typed is kept; the save is tried again when you save once more
error-database = The database did not answer. The log tells more.
error-broken = The program broke. The log tells more: { $file }
error-log = The log cannot be written: { $file }
error-settings-key = { $file }, line { $line }: unknown setting “{ $name }”. Accepted: { $accepted }
error-settings-value = { $file }, line { $line }: the value of “{ $name }” does not fit. Accepted: { $accepted }
error-settings-syntax = { $file }, line { $line }: this is not a setting. Accepted: name = "value"
error-settings-unreadable = The settings file cannot be read: { $file }
error-settings-variable = { $name }: “{ $value }” does not fit. Accepted: { $accepted }
flaw-required = fill this field in
flaw-too-long = too long: at most { $limit } characters
flaw-choice = choose one of: { $choices }
flaw-yes-no = yes or no is accepted
flaw-count = a whole number from 0 to 1,000,000 is accepted
flaw-number = this is not a number; accepted: 12.5
flaw-mixed-digits = digits and letters are mixed: { $text }
flaw-day = this is not a day; accepted: 25.12.2026, 25.12, 25, +3, +2w, fri, today, eom
flaw-future-day = { $text }: this day is still to come
flaw-withdrawn-early = withdrawn before it was given: check both days
flaw-far-year = { $text }: a year lies between { $first } and { $last }
flaw-no-month = { $text }: there are twelve months; the day comes first: 25.12
flaw-short-month = { $text }: { $month ->
   *[jan] January has 31 days
    [feb] February has { $days } days
    [mar] March has 31 days
    [apr] April has 30 days
    [may] May has 31 days
    [jun] June has 30 days
    [jul] July has 31 days
    [aug] August has 31 days
    [sep] September has 30 days
    [oct] October has 31 days
    [nov] November has 30 days
    [dec] December has 31 days
    }
flaw-country = unknown country; accepted: a name or two letters, such as KZ
flaw-person = nobody of this name works here: { $name }
flaw-client = nobody of this name is among the clients: { $name }
flaw-head-itself = a client cannot be its own head office
flaw-head-own-branch = that one is a branch of this client: clear its head office first
flaw-head-chain = the head office must not be a branch itself, and a branch has no branches
doubt-branch-number = the sixth digit says a branch or a representative office: choose its head office
doubt-lookalike = “{ $name }” may be the same client ({ $why })
doubt-office = It may be a branch of “{ $name }” ({ $why })
flaw-amount-empty = an amount is missing
flaw-amount-not-a-number = this is not an amount; accepted: 1 250,50
flaw-amount-ambiguous = a thousand or a fraction? Write 1 234 or 1,23
flaw-amount-too-many-decimals = at most two digits after the point
flaw-amount-too-large = the amount is too large
doubt-wrong-length = { $found } characters, there should be { $wanted }
doubt-check-digit = check digit should be { $expected }
doubt-check-digits = the check digits do not fit
doubt-account-key = the account does not belong to this BIK: its ninth digit should be { $expected }
doubt-account-unchecked = the account cannot be checked without a BIK of nine digits
doubt-iban-sum = the check digits should be { $expected }
doubt-not-a-digit = only digits may stand here, found: { $found }
doubt-wrong-character = this character does not belong here: { $found }
doubt-lookalike-letter = the letter { $found } only looks right; proposed: { $proposed }
doubt-impossible-date = the date inside the number does not exist
doubt-zeros-lost = zeros in front are lost; proposed: { $proposed }
doubt-placeholder = the number only fills the field
doubt-never-issued = such a number was never issued
doubt-rounded-by-spreadsheet = a spreadsheet rounded the number: its last digits are lost
doubt-other-country = this belongs to another country: { $found }
doubt-phone-too-short = too short for a phone ({ $digits }): with its code, such as +7 701 234 56 78
doubt-phone-too-long = too long for a phone ({ $digits }): several are parted by a comma
doubt-phone-unclear = this is no phone number. Accepted: the number with its code, such as +7 701 123 45 67
doubt-mail-at-sign = not an e-mail address, accepted: name@firm.kz ({ $mail })
doubt-mail-name = the part before @ is wrong: { $mail }
doubt-mail-domain = the part after @ is wrong, accepted: name@firm.kz ({ $mail })
doubt-mail-left-out = these words are not kept: { $text }
error-not-empty = The file is not empty. The demo office is made in a new file only.
error-theme = The theme { $name } cannot be used: { $why }. The dark one holds.
flaw-legal-form = unknown legal form; accepted: LLP, JSC, IE and the like
error-not-written = The file cannot be written. Check the folder and the rights to it, and close the program that has the file open.
flaw-percent = has to be between 0 and { $most }
doubt-percent-unusual = usually at most { $usual }: look again
path-no-folder = There is no such folder: { $path }
path-no-file = There is no such file: { $path }
path-is-folder = This is a folder: choose a file in it
flaw-day-far = { $text }: no day of the books, it must lie in 1992–2099
doubt-no-exchange-rate = the exchange rate is not written down
flaw-company-known = this own firm is there already: { $name }
