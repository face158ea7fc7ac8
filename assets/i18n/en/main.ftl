# Commands
command-clients = Clients
command-new = New
command-edit = Edit
palette-words-new = new add create client contact note
palette-words-record = client contact note record
palette-words-remove = delete erase client contact note
palette-words-removed = deleted removed trash bin restore
palette-words-search = find look
palette-words-undo = cancel back again
palette-words-journal = history log who changed
palette-words-help = keys manual how
palette-words-quit = exit close leave
palette-words-language = settings kazakh russian english
palette-words-theme = settings dark light colours appearance contrast
palette-words-settings = settings options firm requisites
palette-words-fields = field column columns settings
palette-words-drafts = draft drafts unsaved lost
command-open = Open
command-search = Search
command-filter = Filter
command-clear-filter = Clear filter
command-sort = Sort
command-columns = Columns of the list
command-views = Saved views
command-save-view = Save this view
command-mark = Mark
command-mark-all = Mark all in the list
command-change-marked = Change all marked
command-remove = Delete
command-restore = Restore
command-undo = Undo
command-undo-this = Undo this action
command-redo = Redo
command-journal = Journal
command-import = Import a list
command-add-contact = Add a contact
command-link-contact = Link a person of another client
command-add-note = Add a note
command-add-account = Add a bank account
command-add-consent = Record a consent
command-withdraw-consent = Withdraw consents
command-edit-needs = Edit needs
command-pin = Pin
command-own-fields = Own fields
command-own-company = Own company
command-person = Who is at the keyboard
palette-words-person = name user person me settings
person-new = A new colleague
person-rename = Correct the name “{ $name }”
person-name = The name as it should be
person-is = At the keyboard: { $name }
person-known = There is a user of this name already: choose it in the list
command-unfinished = Unsaved forms
command-demo = Demo office
command-own-file = Back to the own database
command-copy = Copy
command-twin = Show the command line
command-print = Print to a file
command-palette = Command palette
command-help = Help
command-messages = Messages
command-mouse = Mouse on or off
command-language = Switch language
command-theme = Theme
command-quit = Quit
command-back = Back
command-up = Up
command-down = Down
command-page-up = Page up
command-page-down = Page down
command-first = To the beginning
command-last = To the end
command-left = Left
command-right = Right
command-next-pane = Next tab or pane
command-previous-pane = Previous tab or pane
command-next-field = Next field
command-previous-field = Previous field
command-save = Save
command-accept = Select
command-drop-draft = Drop the draft
command-take-proposal = Take the proposed spelling
command-list-values = List of values
command-external-editor = Long text in an editor
command-typing-undo = Undo typing
command-typing-redo = Redo typing

# Words
word-yes = Yes
word-no = No
word-day-off = day off
language-kk = Kazakh
language-ru = Russian
language-en = English
currency-kzt = tenge (KZT)
currency-rub = ruble (RUB)
currency-usd = US dollar (USD)
currency-eur = euro (EUR)
currency-cny = yuan (CNY)
palette-in-list = in the list of clients
palette-in-card = on a client's card
palette-in-journal = in the journal
palette-in-form = in a form
palette-read-only = file is read-only
read-only = This file may only be read: nothing can be changed. The right to write is given by whoever keeps the file.
file-demo = DEMO
file-read-only = READ-ONLY
file-away = OFFLINE
file-slow = SLOW
file-shared = SHARE
theme-dark = Dark
theme-light = Light
theme-contrast = High contrast

# The program
window-too-small = Window { $width }×{ $height }, need { $least_width }×{ $least_height }. Make it larger: typed text is kept.
print-done = Written to { $path }
print-failed = The file could not be written: check the rights to the data folder
copy-done = Copied: { $text }
copy-file = Copied to the file { $path }: this terminal has no clipboard
mouse-taken = The mouse works in serik. F12 releases it to select text
mouse-released = The mouse selects text. F12 takes it back
mouse-mark = mouse released: F12
editor-failed = The editor could not be started. Set EDITOR to the editor you use
messages-none = No messages yet
help-this-screen = this screen
help-moving = moving
help-everywhere = everywhere
help-nothing = Nothing found. Esc goes back

# Forms
form-new-client = New client
form-client = Client
form-new-contact = New contact
form-contact = Contact
form-note = Note
form-need = Needs
form-account = Bank account
form-saved = Saved. u undoes it
form-unchanged = Nothing was changed
form-draft-back = What you typed is back
form-draft-dropped = What you typed is gone. Ctrl+D again brings it back
form-draft-kept = Not saved: the text is kept as a draft and waits in this form
form-no-text = Nothing is typed here: ← → or Space choose a value
form-take-proposal = {" "}(Ctrl+R takes it)
demo-is-open = This is the demo office. The palette (:) leads back: “Back to the own database”
own-file-is-open = The own database is open already
form-consent = Consent
draft-record-gone = The record of this unsaved text is deleted: the journal brings it back
form-no-proposal = No better spelling is proposed here
form-find-client = Whose branch?
form-find-client-hint = Type a part of the name or a number
form-saved-doubts =
    { $count ->
        [one] Saved, but { $number } doubt stays marked with ! on the card. u undoes it
       *[other] Saved, but { $number } doubts stay marked with ! on the card. u undoes it
    }
form-no-drafts = No form is left unsaved
form-drafts-wait =
    Unsaved text waits in { $count ->
        [one] { $number } form
       *[other] { $number } forms
    }: palette (:), “Unsaved forms”
form-restored = Unsaved text of { $moment } is back: { $fields }. Ctrl+D drops it
drafts-hint = Enter continues, Del discards
drafts-dropped = Draft discarded
form-colleague = A colleague saved this record meanwhile. Your text is kept: check it and save again
form-clash = a colleague wrote “{ $theirs }”, it was “{ $was }”. Ctrl+S saves yours
form-saved-together = Saved together with the change of { $name }
conflict-title = Whose value stays
conflict-saved-first = { $name } saved first: what stays?
conflict-was = Before
conflict-mine = Mine
conflict-takes-mine = Mine stays
conflict-takes-theirs = Theirs stays
conflict-takes-note = Theirs stays, mine becomes a note of the client
form-row-removed = A colleague deleted this record meanwhile. Esc keeps your text as a draft; the journal restores the record
form-paste-cut = The pasted text has more than { $most } letters: a field takes no more, the end was left out

form-company = Own company

# First start
first-title = Welcome
first-language = Choose a language. It can be changed at any time.
first-mode = Do you work alone, or does an office share one file over a network drive?
first-solo = Alone on this computer
first-office = In an office, with colleagues
first-door = How do you want to start?
first-empty = With an empty database
first-import = Import a list of clients: CSV, Excel or contact cards
first-demo = Look round the demo office, in a file of its own
first-company = Write down your own company now? Documents will name it.
first-company-yes = Yes, now
first-company-later = Later
first-skipped = The first questions are skipped. Language, own company, demo and import are in the palette: press :

# Own fields
own-kind-text = text
own-kind-number = number
own-kind-date = date
own-kind-choice = choice
own-rename = Another name of the field
own-values = Change the values to choose from
own-no-choices = Name at least one value to choose from
own-exists = There is a field of this name already: choose another
own-name = Name of the new field
own-choices = Values to choose from, separated by commas
own-hint = Enter adds or renames, Del deletes, ← → clients or contacts

# Undo with questions
turn-title = Changed since then
turn-too = undo the later action too, the whole of it
turn-skip = leave it as it is
turn-skip-only = stays as it is
turn-hint = Space changes the answer, Enter does it, Esc leaves everything as it is
turn-already = This action is undone already

# Journal
journal-empty = Nothing has been changed yet
journal-entry = Action
journal-field = Field
journal-before = Before
journal-after = After
journal-filter-mine = My actions
journal-filter-today = Today
journal-filter-week = The last seven days
journal-filter-client = About { $name }
journal-about = The journal of which client?
journal-about-hint = Type a part of the client’s name, phone or number
journal-filter-day = Of a day …
journal-filter-which-day = Which day? 25, 25.12, fri …
journal-no-day = No day: { $text }. Accepted: 25, 25.12, 25.12.2026, fri
journal-filtered-empty = No action has what the filter wants. x clears it
list-none-sought = Nothing has these words. Esc clears the search
list-unmarked = Marks cleared: { $count }
