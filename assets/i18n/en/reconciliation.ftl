# Acts of reconciliation

field-act-from = From
field-act-to = To
field-act-day = Day of the act
field-act-ours = By our half
field-act-theirs = By their half
field-act-their-opening = Their opening balance
field-act-their-closing = Their closing balance
field-act-their-file = Their file
field-act-sent = Sent
field-act-returned = Came back
field-act-signed = Signed on
field-act-differs = With differences on
field-act-signed-by = Signed by
field-act-position = Position
field-act-period = Period
act-draft = draft
act-sent = sent
act-returned = came back
act-signed = signed
act-with-differences = with differences
act-title = Reconciliation act No. { $number }
act-all-contracts = all contracts
act-document = Document
act-debit = Debit
act-credit = Credit
act-opening = Opening balance
act-closing = Closing balance
act-by-ours = Ours
act-by-theirs = Theirs
act-difference = Difference
act-differs-by = Difference
act-same = same
act-sum-differs = sum differs
act-only-ours = only ours
act-only-theirs = only theirs
act-agrees = Both halves say the same.
act-differences =
    { $count ->
        [one] { $number } difference
       *[other] { $number } differences
    }
act-differs = { $count }; at the end ours less theirs: { $sum }
act-changed = It went out with { $was }; our documents say something else now.
act-unexplained = Their closing balance does not follow from their rows: the difference is { $sum }.
act-opening-taken = Their file has no balances: ours was taken as their opening one.
act-left-out =
    { $count ->
        [one] { $number } row of their file was left out:
       *[other] { $number } rows of their file were left out:
    }
act-with-authority = by authority: { $basis }
act-without-authority = without authority
act-restarts = Signed by { $name } with authority: limitation runs anew from { $day }.
act-restarts-nothing = Signed by { $name }: nothing is owed by it, so limitation does not run anew.
act-does-not-restart = Signed by { $name } without authority to sign: limitation does not run anew. A chief accountant alone is not enough: ask for the head or for a power of attorney, and add that person among those who sign for the client.
act-file-no-columns = No row with the headings of debit and credit was found. Is it an act of reconciliation?
act-file-nothing = Below the headings of debit and credit there are no operations and no balances.
act-file-only-ours = This is our own act, and their half in it is blank.
acts-count =
    { $count ->
        [0] no reconciliation acts
        [one] { $number } reconciliation act
       *[other] { $number } reconciliation acts
    }
text-field-owed = Who is owed
flaw-act-period = the last day is before the first
flaw-act-number = act { $number } of { $year } is there already
flaw-act-signed = this act is signed: it stays as it is
flaw-act-move = it is that already, or an act never becomes a draft again
flaw-act-day = before the day of the act
flaw-act-currencies = name the currency: the client has several
flaw-act-companies = name our firm: the client has to do with several: { $names }
flaw-act-differs = their half differs, at the end by { $sum }: mark it “with differences”, or take their corrected file
journal-make-reconciliation = Reconciliation act made: { $name }
journal-take-their-half = Their half of a reconciliation act taken in: { $name }
journal-move-reconciliation = Reconciliation act moved on: { $name }
journal-cancel-reconciliation = Reconciliation act cancelled: { $name }
cli-about-debt-reconcile = Reconciliation act of a client for a period: made once, written out, compared with their file
cli-about-debt-reconciliation = Reconciliation acts: list, show, how far they came
cli-about-debt-reconciliation-list = Acts, the newest first
cli-about-debt-reconciliation-show = Both halves of one act, with the differences
cli-about-debt-reconciliation-move = How far it came: sent, returned, signed, with_differences
cli-about-debt-reconciliation-cancel = Cancel an act that was made by mistake
cli-help-act-from = First day of the period
cli-help-act-to = Last day of the period
cli-help-act-contract = Only one contract: its number or identity
cli-help-act-company = With which of our firms: its name; without it the only one that the client has to do with
cli-help-act-currency = Currency, where the client has several
cli-help-act-theirs = Their half: csv, xlsx or ods
cli-help-act-key = Number of the act, or its identity
cli-help-act-status = Only acts that came so far
cli-help-act-to-status = sent, returned, signed or with_differences
cli-help-act-by = Who signed: whoever is known to sign for the client has authority
cli-help-act-position = Position of who signed
cli-act-unknown = There is no reconciliation act “{ $key }”.
cli-act-gone = Reconciliation act No. { $number } cancelled
command-reconciliation = Reconciliation acts
command-take-theirs = Their half from a file
form-new-act = New reconciliation act
form-act = Reconciliation act
act-number = No.
act-balances = opening { $opening } · debit { $debit } · credit { $credit } · closing { $closing }
act-path = Their act: csv, xlsx or ods
act-taken = Their half was read from { $file }.
act-all-lines = all lines
act-only-different = only differences
act-no-lines = Nothing happened in this period: only the balances stand in the act.
acts-whose = Reconcile with whom?
acts-search = Search acts by client and number
acts-none = No reconciliation acts yet: n makes one.
acts-none-left = No act fits the search: x clears it.
act-page = One reconciliation act
