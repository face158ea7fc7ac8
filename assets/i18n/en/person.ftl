### Personal data of one person.

cli-about-purge = Erase a person's data everywhere; it cannot be undone
cli-help-person-key = Person: identity or exact name
cli-help-purge-reason = Why it is erased
cli-help-purge-word = A form of the name in notes that means this person (may be repeated)
cli-help-purge-dry-run = Only tell what would be erased
cli-help-purge-signed = Erase it out of signed contracts too: the law mostly asks to keep them as they are
cli-purge-signed = Contract { $number } keeps the name as it was signed: tax law asks to keep it until { $until }. To erase it there too: --signed-too
erase-signed = Signed contracts keep the name: { $papers }.
erase-signed-too = Erase it in what was signed too
erase-signed-paper = { $number } (kept until { $until })
erase-backups = Backups still have it: { $files }. When one is brought back, serik erases again.
erase-disks = For SSDs and snapshots that a server makes serik can promise nothing.
cli-purge-reason = Why is it erased? Give the reason: --reason "request of the person"
cli-purge-already = { $key } is erased already
cli-person-firm = { $key } is a firm, not a person: name one of its people
cli-purge-left = Still in the file, in records of others or held by a program that is open: { $words }
cli-purge-forms = Words in notes that may mean this person and stay: { $words }. To erase them too: --word WORD
cli-purge-would =
    { $count ->
        [one] { $number } record would be erased, with its history
       *[other] { $number } records would be erased, with their history
    }
cli-purge-done =
    { $count ->
        [one] Erased for good: { $number } record, with its history
       *[other] Erased for good: { $number } records, with their history
    }
command-erase = Erase personal data
palette-words-erase = forget purge gdpr anonymise withdraw
erase-title = Erase { $name }?
erase-what =
    { $count ->
        [one] { $number } record goes for good, with its whole history.
       *[other] { $number } records go for good, with their whole history.
    }
erase-forms = Words in notes that may mean this person: Space takes those that do.
erase-reason = Reason
erase-why = Why is it erased?
erase-reason-first = Say why first: the reason stays in the journal
erase-records =
    { $count ->
        [one] { $number } record
       *[other] { $number } records
    }
erase-do = Erase for good
erase-not = Leave everything as it is
erase-sure = No undo brings the person back. Sums, days and choices stay.
erase-already = This person is erased already
erase-done = Erased for good: rows, history, search, drafts and log
erase-left =
    { $count ->
        [one] Erased; the file still has { $number } word of it: in records of others, or held by an open program
       *[other] Erased; the file still has { $number } words of it: in records of others, or held by an open program
    }
erase-whom = A firm is no person: go to one of its people in Contacts

# Everything about one person
cli-about-export-person = Everything that is kept of one person, with its history: for the person who asks
cli-help-person-format = Text for people or JSON for programs; without it, that of the file’s ending, else text
export-person =
    { $count ->
        [one] all about one person, { $number } record
       *[other] all about one person, { $number } records
    }
about-title = Everything kept about { $name }
about-made = As of { $when }, from serik
about-own = Records about the person
about-mentions = Other records that name the person
about-history = History: who changed what
about-post = Post
about-not-duplicate = Not a duplicate
about-when = entered { $created }, last changed { $changed }
about-removed = { "" } (deleted)
about-doubtful = These words may mean the person or a namesake: { $words }
command-all-about = All about the person into a file
palette-words-all-about = personal data subject request everything kept gdpr copy
about-offer = everything kept about { $name }, with the history
