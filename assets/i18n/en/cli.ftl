### The command line: help, answers, hints.

cli-about = serik: clients and all that is known of them. Without a command the screens open.
cli-about-init = Make an empty database
cli-about-client = Clients
cli-about-client-list = List clients
cli-about-client-show = Show one client with everything known
cli-about-client-add = Add a client
cli-about-client-edit = Change a client
cli-about-client-remove = Delete a client with its contacts and notes
cli-about-client-restore = Restore a deleted client
cli-about-contact = Contact persons
cli-about-contact-list = List the contact persons of a client, or all
cli-about-contact-show = Show one contact person
cli-about-contact-add = Add a contact person to a client
cli-about-contact-edit = Change a contact person
cli-about-contact-link = Give a known person a post at one more client
cli-help-link-client = At which client
cli-about-contact-remove = Delete a contact person
cli-about-contact-restore = Restore a deleted contact person
cli-about-fields = Show every field with its kind, rule and names
cli-about-own-field-list = Show the fields that your office added
cli-about-own-field-add = Add a field of your own
cli-about-note = Notes about clients
cli-about-note-add = Add a note
cli-about-note-list = List the notes of a client
cli-about-note-pin = Pin a note: it is shown before every call
cli-about-consent = Consents to the use of personal data
cli-about-consent-list = List the consents of a person
cli-about-consent-add = Record a consent
cli-about-consent-withdraw = Withdraw what stands
cli-help-purpose = processing, marketing or transfer; none: all
cli-about-need = What a client needs
cli-about-need-show = Show the needs of a client
cli-about-need-set = Write down the needs of a client
cli-about-account = Bank accounts of clients
cli-about-account-list = List the accounts of a client
cli-about-account-add = Add an account
cli-about-account-edit = Change an account
cli-about-account-remove = Delete an account; serik undo brings it back
cli-about-company = The own company
cli-about-company-show = Show the own company
cli-about-company-set = Write down the own company
cli-about-journal = Show who changed what
cli-about-journal-show = Show one action: every field before and after
cli-about-undo = Undo your newest action, or the given one
cli-about-redo = Redo what was undone
cli-about-doctor = Check the database file
cli-about-users = People who work with the database. Roles: manager, chief, accountant, trainee, viewer; they prevent mistakes, not theft of the file
cli-about-users-list = List the users
cli-about-users-add = Add a user
cli-usage = Use
cli-usage-option = options
cli-usage-command = command
cli-usage-commands = Commands
cli-usage-arguments = Values
cli-usage-options = Options
cli-usage-verb = A command is missing: choose one of these.
cli-usage-unknown = Unknown word: { $argument }
cli-usage-missing = Missing: { $argument }
cli-usage-value = { $argument } does not take this value: “{ $value }”
cli-usage-conflict = { $argument } and { $other } do not go together
cli-usage-accepted = Accepted: { $accepted }
cli-usage-twice = { $argument } is given twice
cli-usage-other = The command line cannot be read: { $argument }
cli-usage-near = Did you mean: { $near }?
cli-usage-help = How to use it: { $command }
cli-help-db = The database file
cli-help-lang = Language: kk, ru or en
cli-help-user = Your name for the journal
cli-help-today = A date in place of today
cli-help-json = Print one JSON document
cli-help-plain = Plain lines for a screen reader
cli-help-quiet = No messages but errors
cli-help-config = The settings file
cli-help-help = Print this help
cli-help-version = Print the version
cli-help-search = Search: name, phone, BIN, person; also in another keyboard layout
cli-help-segment = Only this segment
cli-help-manager = Only clients of this manager
cli-help-tag = Only with this tag
cli-help-head = Only branches of this client
cli-help-sort = Order: name, city, segment, changed, created, filled, or an own field
cli-help-descending = From the end
cli-help-without-step = Clients with whom nothing is planned
cli-help-removed = Deleted clients
cli-help-limit = At most so many (100)
cli-help-after = Go on from this place: “next” of the last answer
cli-help-key = Client: id, own code, BIN or exact name
cli-help-key-optional = Client; without it, all
cli-help-account-key = Bank account: its id, see “serik account list”
cli-help-contact-key = Contact person: id or exact name
cli-help-contact-search = A part of the name
cli-help-at-client = The client, when the person works for several
cli-help-set = A field and its value; may be repeated, an empty value clears
cli-help-if-version = Only if the record is still this version
cli-help-field-name = Name of the new field
cli-help-field-kind = Kind: text, number, date, choice
cli-help-choice = One choice; may be repeated
cli-help-note-text = Text of the note; “-” reads standard input
cli-help-note-pinned = Pin it at once
cli-help-note-key = Id of the note; or a client: its newest note
cli-help-note-off = Unpin
cli-help-user-name = Name of the user
cli-help-role = Role: manager (works with clients), chief (also people and settings), accountant (invoices, payments, debts), trainee (sending, signing, files and removals wait for the curator), viewer (only reads)
cli-help-journal-client = Only about this client
cli-help-by = Only of this person
cli-help-since = From this day on
cli-help-entry = Id of the action in the journal
cli-help-with-later = Take later changes back too
cli-help-skip-changed = Leave fields that were changed later
cli-field-sentence = { $field }: { $sentence }
cli-warning = Warning. { $sentence }
cli-yes = yes
cli-no = no
cli-id = Id
cli-client = Client
cli-contacts = Contact persons
cli-notes = Notes
cli-pinned = (pinned)
cli-filled = Filled in
cli-when = When
cli-who = Who
cli-what = What
cli-undone = Undone
cli-role = Role
cli-field-key = Field
cli-field-kind = Kind
cli-field-rule = Rule
cli-clients-count =
    { $count ->
        [one] { $number } client
       *[other] { $number } clients
    }
cli-contacts-count =
    { $count ->
        [one] { $number } contact person
       *[other] { $number } contact persons
    }
cli-notes-count =
    { $count ->
        [one] { $number } note
       *[other] { $number } notes
    }
cli-users-count =
    { $count ->
        [one] { $number } user
       *[other] { $number } users
    }
cli-entries-count =
    { $count ->
        [one] { $number } action
       *[other] { $number } actions
    }
cli-list-more = There are more: --after { $cursor }
cli-cursor = No list gave this place: { $cursor }. Take “next” of the last answer.
cli-search-read-as = Searched for “{ $query }”
cli-init-made = The database is ready: { $file }
cli-init-exists = The file exists and is left as it is: { $file }
cli-client-gone = Deleted: { $name }
cli-contact-gone = Deleted: { $name }
cli-contact-removed = This contact person is deleted: { $key }
cli-client-removed = This client is deleted: { $key }
cli-client-unknown = No client: { $key }. Accepted: id, own code, BIN, exact name.
cli-contact-unknown = No contact person: { $key }. Accepted: id, exact name.
cli-consent-none = Nothing stands that could be withdrawn
cli-consent-withdrawn =
    { $count ->
        [one] { $number } consent withdrawn
       *[other] { $number } consents withdrawn
    }
cli-need-none = No needs are written down: { $key }
cli-account-none = No bank account: { $key }
cli-company-none = The own company is not written down yet
cli-account-gone = Account deleted: { $name }
cli-hint-several-posts = Give the id, and the client with --client KEY.
cli-help-journal-entry = number of the action
cli-note-none = No note: { $key }
cli-several = Several records match: { $key }
cli-nothing-changed = Nothing had to be changed.
cli-set-unknown = No such field: { $name }. Accepted: { $accepted }
cli-set-twice = This field is set twice: { $name }
cli-input-text = Standard input is not UTF-8 text.
cli-field-choices = A field needs a name; the kind “choice” and only it needs --choice.
cli-field-exists = Such a field exists: { $name }
cli-field-use = Set it with: --set KEY=VALUE
cli-user-name = A user needs a name.
cli-user-added = Added: { $name }
cli-user-unknown = No user: { $name }. There are: { $accepted }
cli-user-stranger = No user “{ $name }” in this office, so nothing is narrowed to one. There are: { $accepted }
cli-user-exists = There is such a user already: { $name }
cli-entry-undone = Action { $id } is undone already: by action { $undo } ({ $who }, { $when })
cli-hint-entry-undone = To bring it back: serik undo { $undo }
cli-entry-unknown = The journal has no action { $id }. serik journal shows the numbers
cli-no-screen = The screens cannot be opened here. The commands work: serik --help
cli-hint-init = File: { $file }. An empty database is made by: serik init
cli-hint-file-variable = File: { $file }, named by SERIK_DB
cli-hint-file = File: { $file }
cli-hint-restore = Restore it: serik client restore { $id }
cli-hint-restore-contact = Restore it: serik contact restore { $id }
cli-hint-near = Did you mean one of them? Give its id.
cli-hint-several = Give the id of one of them.
cli-hint-undo = Take it back: serik undo
cli-hint-conflicts = --with-later takes those changes back too, --skip-changed leaves those fields.
cli-doctor-file = File
cli-doctor-schema = Structure
cli-doctor-journal = Journal
cli-doctor-links = Links between records
cli-doctor-run = Morning run
cli-doctor-search = Search
cli-doctor-erasure = Erasures
cli-doctor-erasure-open = old pages are still in the files beside the database: close serik on every computer and run “serik doctor” again
cli-doctor-mended = The search and the morning run were built anew
cli-doctor-ok = no faults
cli-doctor-faults =
    { $count ->
        [one] { $number } fault
       *[other] { $number } faults
    }
role-manager = Account manager
role-chief = Chief
role-accountant = Accountant
role-trainee = Trainee
role-viewer = Viewer
cli-about-demo = Fills an empty file with the demo office
cli-import-no-column = The file has no column “{ $name }”. Give its heading or its number from 1
cli-import-into-demo = { $file } is the demo office, which was used last: real clients do not belong there. Name your database: --db FILE
cli-import-nothing = No clients were found in the file. Say what its columns are: --map COLUMN=FIELD
cli-import-mend = Nothing came of it. Mend the file and import it again
cli-import-dry-run = Nothing was changed: without --dry-run it will be
cli-import-alike = And { $number } more of this kind ({ $text }). --json tells all
cli-import-no-meaning = “{ $name }” is no field of an import. See the names in “mapping” of --dry-run --json
cli-import-fixed = The columns of contact cards are fixed: leave --map out
cli-help-fix = Build anew what is computed: search, order of names, completeness
cli-help-rejects = Writes rejected rows with their reasons into this file
cli-help-on-duplicate = What to do with a client that is there already
cli-help-match = By what a row and a client are one
cli-help-dry-run = Only tells what would happen
cli-help-delimiter = Sign between the columns of a text file
cli-help-encoding = Encoding of a text file, when it is guessed wrong
cli-help-sheet = Sheet of the workbook, by name or number
cli-help-map = What a column means: its heading or number, and a field
cli-help-import-file = The file with the list
cli-about-import-clients = A list of clients: Excel, OpenDocument, CSV of any make or contact cards (vCard), one undo for all of it
cli-about-import = Takes lists from other programs
cli-help-size = Makes this many clients by rule instead
cli-help-reset = Makes a demo file anew
cli-demo-made = The demo office is made: { $file }
cli-demo-not-a-demo = { $file } is not a demo file: it stays as it is. Choose another file with --db
cli-demo-not-removed = The old demo file cannot be removed: { $file }. Close the programs that use it
cli-sort-unknown = There is no order { $name }; accepted: { $accepted }
cli-file-exists = The file { $file } is there already: choose another name, or --force to overwrite it
cli-file-is-folder = This is a folder: { $file }. Name a file in it.
cli-help-force = Overwrite a file that is there already
cli-file-is-input = { $file } is the file that is imported: choose another one for the rejected rows
cli-not-beside = “{ $name }” is no paper that goes beside a contract: letters and powers of attorney do.
cli-hint-document = A document of the contract: serik addendum, serik specification, serik act, serik contract terminate { $key }
cli-hint-invoice-year = Say the year: {$key}, or the identity
