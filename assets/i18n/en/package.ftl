# The package of a contract, and files that are linked

command-package = Package of the contract
command-attach-file = Attach a file
command-open-file = Open the file
command-check-files = Check the files
package-page = Package
package-contract = contract
package-invoice = invoice
package-waybill = waybill
package-vat-invoice = tax invoice
package-transfer = transfer document (UPD)
package-reconciliation = reconciliation act
package-ours = { $name } (ours)
package-theirs = { $name } (theirs)
package-by-us = we
package-by-them = they
package-draft = draft
package-sent = sent
package-received = received
package-by-one-us = signed by us
package-by-one-them = signed by them
package-signed = signed by both
package-original = original in hand
package-since = { $stage } { $day }
package-step-sent = Sent
package-step-received = Received
package-step-original = Original in hand
package-lack-absent = { $name }: missing
package-lack-open = { $name }: { $stage }, not complete
package-lack-copy = { $name }: signed, neither original nor file is here
package-later = Later: { $names }
package-complete = The package is complete.
package-missing =
    { $count ->
        [one] { $number } document of the package is missing
       *[other] { $number } documents of the package are missing
    }
package-title = Package of contract { $number }
package-no-step = Nothing follows: it has come all the way.
package-sign-it = { $name }: is it signed? No undo takes a signature back.
package-of-record = It has a record of its own: it is removed there.
package-reading = The package is being read…
package-several = { $key } is there several times: say kind/number, or the identity.
field-package-day = Date
field-package-side = Drawn up by
flaw-package-ahead = this day lies ahead
flaw-package-contract = the contract is signed by its own step (a on its page)
flaw-package-paper = it lies among the papers of the client: change it there
file-path = Path of the file, or drop it into the window
file-found = found
file-new = found, read for the first time
file-changed = changed since it was attached
file-lost = file not found, last seen { $day }
file-never = file not found, never seen
file-size = { $size } KB
file-outside = outside the folder of the database
file-attached = { $name }: file attached
file-not-there = Kept, but no file lies there: { $path }
file-lies-outside = Kept, but it lies outside the folder of the database: other computers may not find it: { $path }
file-none = No file is attached. z attaches one.
file-opening = Opening: { $path }
file-not-opened = The system could not open { $path }
file-program = { $path } is a program: from here only documents are opened.
files-count =
    { $count ->
        [one] { $number } file looked at
       *[other] { $number } files looked at
    }
files-wrong =
    { $count ->
        [one] { $number } file is lost or changed
       *[other] { $number } files are lost or changed
    }
column-file-bytes = Size of the file, bytes
column-file-sha256 = SHA-256 of the file
column-file-seen = File last seen
journal-step-document = Document moved on: { $name }
journal-attach-file = File attached: { $name }
journal-remove-document = Document removed from the package: { $name }
journal-see-files =
    { $count ->
        [one] { $number } file seen
       *[other] { $number } files seen
    }
cli-about-package = The package of a contract: its documents, what is missing, files
cli-about-package-list = Documents of the package, and what is missing
cli-about-package-add = Add a document that has no record of its own
cli-about-package-edit = Change what is written down of a document
cli-about-package-step = Write down the next step of a document, or another one
cli-about-package-file = Attach a file to a document
cli-about-package-check = Say what is missing and what became of the files; exit code 1 where anything is wrong
cli-about-package-remove = Remove a document that has no record of its own
cli-about-paper-check = Say what became of the files of a client's papers; exit code 1 where one is lost or changed
cli-help-package-document = Kind (waybill), kind/number (act/2), or identity, as “list” shows it
cli-help-package-kind = invoice, waybill, vat_invoice, transfer, power_of_attorney, reconciliation, other
cli-help-package-step = sent, received, signed_by_us, signed_by_them, original; the next one where nothing is said
cli-help-package-on = Day on which it happened; today where nothing is said
cli-help-package-file = The file: its path from here, or from the folder of the database
cli-help-package-none = Let the attached file go
cli-package-unknown = No document “{ $key }” in this package. “list” shows them all.
run-what = { $reason }: { $what }
