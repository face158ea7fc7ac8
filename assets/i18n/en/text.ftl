cli-about-template = Templates of contracts and letters
cli-about-template-list = Samples of the program and the office's own templates
cli-about-template-show = A template as a file that can be changed and added
cli-about-template-check = Name what is wrong in a template or a file, and where
cli-about-template-add = Add a template: a file of this form, a Word document or a plain text
cli-about-template-remove = Remove a template of the office
cli-help-template-name = Name from “template list”
cli-help-template-check = Name of a template, or a file
cli-help-template-file = File: .toml of this form, .docx or a plain text with {"{{"}fields{"}}"}
cli-help-template-called = Its name; the file's without one
cli-help-template-kind = What it is for: supply, services, letter …
cli-about-contract-begin = Begin the text of a contract from a template
cli-about-contract-text = The text of a contract, clause by clause
cli-about-contract-write = Change the words of a clause, or a value of the text
cli-about-contract-insert = Insert a clause or a part behind another one
cli-about-contract-strike = Take a clause out
cli-about-contract-edition = Go on in the next edition of the text
cli-about-contract-diff = What changed from one edition to another
cli-about-contract-render = The contract as a document: Word, PDF, text, Markdown
export-format-docx = Word document
export-format-pdf = PDF
export-format-md = Markdown text
text-negotiable = Usually argued about
text-fallback-kk = Fallback, Kazakh
text-fallback-ru = Fallback, Russian
text-fallback-en = Fallback, English
text-value = Value
cli-about-annex-render = The document as a paper: Word, PDF, text, Markdown
text-title = Text of {$number}
text-page = The text of a contract
text-begin-title = From which template?
text-insert-title = What is inserted below?
text-insert-clause = A clause
text-insert-part = A part
text-compare-title = Compare with which edition?
text-is-signed = This text is signed: it changes by an addendum alone
text-lines-elsewhere = The lines stand in the specification itself
text-one-edition = There is one edition: nothing to compare with. The next begins when this one has been sent
text-none-yet = No text yet. Enter begins it from a template
text-no-changes = No differences
text-is-whole = Every field is filled
text-new-edition = Edition {$number} begun: the one before went out and stays as it is
form-passage = Clause
command-contract-text = Text of the contract
command-editions = Compare editions
command-passage-up = Clause up
command-passage-down = Clause down
command-take-fallback = Take the fallback wording
cli-help-text-edition = Number of the edition; the latest without it
cli-help-text-code = Code of the passage: PAY-TERM
cli-help-text-new-code = Code of the new passage: capital Latin letters
cli-help-text-behind = Code of the passage before it
cli-help-text-part = A part with a heading, not a clause
cli-help-text-kk = Words in Kazakh
cli-help-text-ru = Words in Russian
cli-help-text-en = Words in English
cli-help-text-value = Value of a field of the text
cli-help-text-fallback = Take the fallback wording
cli-help-text-note = Why there is a new edition
cli-help-text-from = Earlier edition; the one before the later
cli-help-text-to = Later edition; the latest without it
cli-help-render-beside = Another paper beside the contract: a letter or a power of attorney, by this template
cli-help-render-format = docx, pdf, txt, md, xlsx for a document with a table; else by the ending of the file
cli-help-render-language = In which language; kk+ru side by side
cli-hint-text-begin = Begin it: serik contract begin {$key} --template supply
cli-text-none = Contract {$key} has no such text
cli-no-fallback = {$code} has no fallback wording
cli-passage-twice = {$code} stands in the text already: give another code
cli-passage-unknown = The text has no {$code}. It has: {$known}
cli-template-added = Template “{$name}” is kept
cli-template-gone = Template “{$name}” is removed
cli-template-not-own = “{$name}” is no template of the office: only those can be removed
cli-template-unknown = No template “{$name}”. There are: {$known}
template-for-lawyer = The samples are no legal advice: show them to your lawyer before the first use
template-key = Template
template-own = own
template-sample = sample
template-whose = Whose
text-added = added
text-changed = changed
text-moved = moved
text-removed = removed
text-same = unchanged
text-broken = {$place}: not understood; look at the brackets, quotes and signs inside {"{{"} {"}}"} or {"{%"} {"%}"}
text-unclosed = {$place}: a field or a condition is opened and not closed; add {"}}"} or {"{%"} endif {"%}"}
text-endless = {$place}: a loop that does not come to its end; make it shorter
text-unknown-field = {$place}: there is no field “{$detail}”
text-unknown-filter = {$place}: there is no filter “{$detail}”; there are upper, lower, capitalize, default
text-unknown-clause = {$place}: there is no clause “{$detail}”
text-empty-field = Nothing stands in “{$field}”
text-draft-mark = DRAFT
text-draft-only = {$blanks}: {$fields}. It goes out as a draft only
text-one-language = “{$field}” stands in one language. Type it in both: Қағаз жеткізу | Поставка бумаги
text-not-written = The text is not written in {$language}: write it, or change the language of the contract
text-partly-written = No words in {$language}: {$places}
command-templates = Templates of contracts and letters
template-for-lawyer-screen = Samples are no legal advice: have your lawyer look at them.
templates-hint = Enter opens one in your editor; saved, it is yours. Del removes yours.
template-from-file = from a file (.docx, .txt, .toml)
template-path = Path of the file
template-unfinished = Your text is kept: Enter opens it again
template-sample-stays = A sample of the program stays; only your own can be removed
text-needs-file = A Word document or a PDF goes into a file: add -o contract.docx
text-no-pdf = This program was built without PDF. Take a Word document (docx), or build it with --features pdf
text-no-font = The font of PDF has no sign for: {$letters}. Take a Word document (docx)
text-no-language = The text is not written in that language. It is in: {$known}
text-no-template = This is no template: {$said}
text-wrong = The text cannot be filled in before this is mended:
text-values = Values, roles
text-edition = Edition {$number}
text-field-of-us = our {$field}
text-field-of-client = client's {$field}
text-field-authority = Acts on the ground of
text-field-contract-date = Date of the contract
text-field-contract-number = Number of the contract
text-field-claim-days = Days to answer a claim
text-field-force-majeure-days = Days to tell of force majeure
text-damaged-document = The document is damaged. Open it in Word or LibreOffice and save it anew
text-field-country = Whose law
text-field-email = Mail
text-field-full-name = Full name
text-field-id-number = BIN, IIN or INN
text-field-acting-genitive = “Acting”, of who signs (genitive)
text-field-acting = “Acting”, of the side
text-field-named = “Named”, of the side
text-field-dear = “Dear”, in a letter
text-field-is-person = A natural person
text-field-lines = Lines
text-field-lines-total = Total of the lines
text-field-lines-vat = VAT of the lines
text-field-new-end = New end
text-field-phone = Phone
text-field-place = Place
text-field-requisites = Details
text-field-signer-name = Who signs
text-field-signer-name-genitive = Who signs (genitive)
text-field-signer-position = Position of the signer
text-field-trustee-document = Document of the attorney
text-field-trustee-name = Attorney
text-field-valid-until = Valid until
text-field-vat-sum = Sum of VAT
unreadable-macros = The document carries macros. Save it as .docx without them
journal-begin-text = Text of a contract begun
journal-new-edition = New edition of a text
journal-change-passage = Clause {$name} changed
journal-add-passage = Clause {$name} added
journal-remove-passage = Clause {$name} taken out
journal-move-passage = Clause {$name} moved
journal-save-template = Template “{$name}” kept
journal-remove-template = Template “{$name}” removed
text-findings = { $count ->
    [0] Nothing is wrong
    [one] { $number } thing to mend
   *[other] { $number } things to mend
}
text-changes = { $count ->
    [0] Nothing changed
    [one] { $number } passage changed
   *[other] { $number } passages changed
}
text-blanks = { $count ->
    [one] { $number } field is empty
   *[other] { $number } fields are empty
}
text-papers = { $count ->
    [one] { $number } document
   *[other] { $number } documents
}
text-at-clause = {$code} ({$language}), line {$line}
text-at-paragraph = Paragraph {$line}
text-at-line = Line {$line}
text-unknown-tag = {$place}: there is no command “{$detail}”; there are if, for, set
cli-template-faulty = Template “{$name}” is not taken: mend this first
template-form-unknown = {$place}: a template has no “{$name}”; take it out
template-form-missing = {$place}: “{$name}” is missing; add it
template-form-twice = {$place}: “{$name}” stands twice; rename one of them
template-form-kind = {$place}: another kind of value is needed here: words in quotes, true or false, or a section
template-form-signs = {$place}: not understood; look at the quotes, brackets and equal signs
template-form-empty = It has no words of a document
text-empty-document = The document has no text
text-large-document = The document is too large: { $size } MB, at most { $limit }. Shorten it or take the pictures out
text-bomb-document = The file unpacks to { $size } MB: no document is packed so tight. Open it in Word and save it anew
text-locked-document = The document is closed by a password. Save it without one
text-other-document = Neither a Word document nor a text: { $kind ->
    [text] the name of a Word document, inside a plain text. Name it .txt or save it in Word as .docx
    [document] a document of another program (RTF, ODT or an old .doc). Save it as .docx
    [pdf] a PDF. Take the Word document it was made from
    [html] a page of the web. Open it in Word and save it as .docx
    [xlsx] an Excel workbook. Put the text into a Word document
    [ods] a spreadsheet. Put the text into a Word document
    [xls] an Excel workbook. Put the text into a Word document
    [picture] a picture
    [archive] an archive. Unpack it and take the document
   *[other] a file of another kind. A template is .docx, .txt or .toml
}
text-begun-without = The template has no words in: { $languages }. The contract goes out without; write them or change its language
text-lacks = lacks: { $languages }
cli-passage-no-words = { $code }: write what? Add --kk, --ru, --en or --value
cli-text-no-edition = There is no edition { $number }. There are: { $known }
text-compared = Edition { $from } → edition { $to }
text-passage-removed = Clause { $name } taken out. u brings it back
cli-paper-format = It cannot be written as “{ $asked }”. It can as: { $known }
