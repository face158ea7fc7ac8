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
cli-about-contract-check = What stands in the way of sending the contract
cli-about-contract-render = The contract as a document: Word, text, Markdown
cli-help-text-edition = Number of the edition; the latest without it
cli-help-text-code = Code of the passage: PAY-TERM
cli-help-text-new-code = Code of the new passage: capital Latin letters
cli-help-text-behind = Code of the passage before it
cli-help-text-part = A part with a heading, not a clause
cli-help-text-kk = Words in Kazakh
cli-help-text-ru = Words in Russian
cli-help-text-en = Words in English
cli-help-text-value = Value of a field of the text
cli-help-text-fallback = Go back to the wording kept in reserve
cli-help-text-note = Why there is a new edition
cli-help-text-from = Earlier edition; the one before the later
cli-help-text-to = Later edition; the latest without it
cli-help-render-format = docx, txt or md; without it by the ending of the file
cli-help-render-language = In which language; kk+ru side by side
cli-hint-text-begin = Begin it: serik contract begin {$key} --template supply
cli-text-none = Contract {$key} has no such text
cli-no-fallback = {$code} has no wording in reserve
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
text-broken = {$code} ({$language}), line {$line}: not understood: {$detail}
text-unclosed = {$code} ({$language}), line {$line}: a field or a condition is opened and not closed; add {"}}"} or {"{%"} endif {"%}"}
text-endless = {$code} ({$language}), line {$line}: a loop that does not come to its end; make it shorter
text-unknown-field = {$code} ({$language}), line {$line}: there is no field “{$detail}”
text-unknown-filter = {$code} ({$language}), line {$line}: there is no filter “{$detail}”; there are upper, lower, capitalize, default
text-unknown-clause = {$code} ({$language}), line {$line}: there is no clause “{$detail}”
text-empty-field = Nothing stands in “{$field}”
text-draft-mark = DRAFT
text-draft-only = {$blanks}: {$fields}. It goes out as a draft only
text-needs-file = A Word document goes into a file: add -o contract.docx
text-no-language = The text is not written in that language. It is in: {$known}
text-no-template = This is no template: {$said}
text-wrong = The text cannot be filled in before this is mended:
text-edition = Edition {$number}
text-field-of-us = our {$field}
text-field-of-client = client's {$field}
text-field-authority = Acts on the ground of
text-field-contract-date = Date of the contract
text-field-contract-number = Number of the contract
text-field-claim-days = Days to answer a claim
text-field-force-majeure-days = Days to tell of force majeure
text-damaged-document = The document is damaged ({$detail}). Open it in Word or LibreOffice and save it anew
text-field-country = Whose law
text-field-defer-days = Days to pay
text-field-defer-kind = Which days
text-field-email = Mail
text-field-full-name = Full name
text-field-id-number = BIN, IIN or INN
text-field-is-person = A natural person
text-field-lines = Lines
text-field-lines-total = Total of the lines
text-field-lines-vat = VAT of the lines
text-field-new-end = New end
text-field-phone = Phone
text-field-place = Place
text-field-prevails = Which text prevails
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
