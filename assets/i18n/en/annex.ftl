# Documents of contracts, and how contracts go on

annex-specification = specification
annex-addendum = addendum
annex-act = act
annex-termination = agreement of termination
annex-notice = notice of termination
annex-title = { $kind } no. { $number }
annex-state-draft = Draft
annex-state-sent = Sent
annex-state-by-us = Signed by us
annex-state-by-them = Signed by them
annex-state-signed = Signed
annex-contract = Contract
annex-document = Document
annex-tax = VAT in it
annex-line = { $name } · { $quantity } { $unit } × { $price } = { $amount }
field-annex-text = What changes, or why
field-annex-lines = Lines
field-annex-sum = Sum
field-annex-end = Contract holds until
field-annex-sent = Sent on
flaw-annex-early = the day lies before the contract
flaw-annex-end-behind = the last day lies before the day of the document
flaw-annex-over = such a document needs a contract that holds
flaw-annex-not-longer = the new end must lie behind the current one
flaw-annex-signed-twice = this side has signed already
flaw-annex-unsigned-contract = nobody has signed the contract yet: sign it first
flaw-annex-signed-on = the day of a signature is not ahead and not before the document
flaw-annex-line-parts = line { $line }: write name; unit; quantity; price; VAT rate where it differs
flaw-annex-line-quantity = line { $line }: the quantity is a number above 0, like 2,5
flaw-annex-line-price = line { $line }: the price is a number, like 1 250,50
flaw-annex-line-rate = line { $line }: the VAT rate is a number from 0 to 100
flaw-annex-line-large = line { $line }: the sum is too large
flaw-annex-lines-many = more than 1000 lines: divide the document
flaw-contract-ends-already = a document that ends it stands already: send or sign it, or cancel it first
flaw-contract-endless = it has no end that could come
flaw-contract-goes-on = it goes on by itself: end it by a letter of termination
prolong-not-signed = not signed by both sides
prolong-over = it is over: register it anew
prolong-endless = it has no end
prolong-goes-on = goes on by itself
prolong-ending = its end is decided
prolong-waits = an addendum waits for signatures
prolong-until = New end
contract-used-specified = Specifications signed
contract-used-accepted = Acts signed
contract-used-of = { $sum }, { $share } of the contract
contract-used-near = ! { $sum }, { $share } of the contract: nearly used up
contract-used-exceeds = ! { $sum }, { $share }: exceeds contract by { $by }
contract-follows = Follows contract
contract-current-end = Prolonged until
contract-prolonged = Prolonged, times
contract-ended-on = Terminated as of
contract-let-end = Let end on
contract-holder = Held by
journal-add-annex = Document added: { $name }
journal-change-annex = Document changed: { $name }
journal-send-annex = Document sent: { $name }
journal-cancel-annex = Document cancelled: { $name }
journal-prolong-contract = Contract prolonged: { $name }
journal-prolong-contracts = Contracts prolonged: { $number }
journal-let-contract-end = Contract let end: { $name }
journal-terminate-contract = Contract terminated: { $name }
journal-register-anew = Contract registered anew: { $name }
cli-about-specification = Specifications of contracts: what is delivered, for how much
cli-about-addendum = Addenda, agreements and notices of termination
cli-about-act = Acts of what was done or handed over
cli-about-annex-add = Add one to a contract; it takes the next number within it
cli-about-annex-list = All of them, or those of one contract
cli-about-annex-show = One of them with its lines and sums
cli-about-annex-edit = Change one that nobody has signed
cli-about-annex-send = Write down that it was sent
cli-about-annex-sign = Write down a signature; no undo takes it back
cli-about-annex-cancel = Cancel one that nobody has signed; its number stays taken
cli-about-contract-prolong = Write an addendum with the new end: the same length from the day after
cli-about-contract-let-end = Let a contract end: Today asks no more
cli-about-contract-terminate = End a contract by a letter, or by an agreement
cli-about-contract-re-register = Write a new contract that follows an old one on the same terms
cli-help-annex-key = Number of the contract / number of the document (26-001/2), or identity
cli-help-annex-contract = Only those of this contract
cli-help-annex-kind = addendum, termination (by both) or notice (a letter)
cli-help-annex-line = A line: name; unit; quantity; price; VAT rate where it differs
cli-help-annex-lines = The lines anew, one by one
cli-help-annex-sent-on = Day on which it was sent; today where nothing is said
cli-help-contract-keys = Numbers or identities of contracts
cli-help-prolong-until = The new end; where nothing is said, the same length again
cli-help-prolong-dry-run = Only show what would be done
cli-help-terminate-reason = Why
cli-help-terminate-on = The last day; where nothing is said, today and the days of notice
cli-help-terminate-agreement = Both sides agree: it ends once both have signed
cli-annex-unknown = No such document “{ $key }”. “list” shows them all.
cli-annex-kind = Not a kind of this word. Accepted: { $accepted }
cli-annex-gone = Cancelled: { $name }
cli-prolong-none = None of these contracts can be prolonged
command-prolong = Prolong
command-annexes = Documents of the contract
contract-step-prolong = Prolong by an addendum…
contract-step-let-end = Let it end
contract-step-letter = Terminate by a letter…
contract-step-agreement = Terminate by agreement…
contract-step-anew = Register anew
contract-last-day = Its last day
contract-signed-day = Signed on
contract-sign-final = Nothing takes a signature back: the text stays as it is.
contract-no-day = Not a day. Write it like 31.12.2026.
contract-ends = { $end }, then ends
prolong-leave = Leave as it is
prolong-none = Nothing to prolong: { $why }
annex-which = Which document?
annex-step-send = Sent today
annex-no-step = Nothing follows: it is signed.
annex-done = { $name }: { $what }
annex-until = until { $day }
annexes-title = Documents of contract { $number }
annexes-none = No documents yet. n writes the first one down.
run-contract-step = { $left }, step { $step } of { $of }
contract-stuck-ones = stuck
setting-contract-number = How numbers of contracts look
setting-contract-window = Contract: remind so many days before the last day
setting-contract-stage = Contract: working days of one stage at most
setting-wrong-template = { $name }: the count {"{"}n{"}"} must stand in it exactly once, or two contracts would have one number. For example: { $accepted }
setting-wrong-window = { $name }: write days that fall, at most six of them. For example: { $accepted }
contract-held = { $who }, { $days }
cli-help-contract-stuck = Only those that wait too long in their stage
cli-help-contract-holder = Who holds it in the new stage; its owner where nothing is said
flaw-company = no own firm is called “{ $name }”. There are: { $names }
doubt-instalment-unclear = “{ $part }” is not read as a part of the payment and stays as typed. Like: 30% advance 5 bank days; 70% 10 days after shipment
doubt-instalments-whole = the parts are { $percent } % together, not 100 %
annexes-count =
    { $count ->
        [one] { $number } document
       *[other] { $number } documents
    }
contracts-prolonged =
    { $count ->
        [one] { $number } addendum written. It holds once both sides have signed.
       *[other] { $number } addenda written. They hold once both sides have signed.
    }
contracts-would-prolong =
    { $count ->
        [one] { $number } contract can be prolonged. Nothing was written.
       *[other] { $number } contracts can be prolonged. Nothing was written.
    }
prolong-write =
    { $count ->
        [one] Write { $number } addendum
       *[other] Write { $number } addenda
    }
prolong-more =
    { $count ->
        [one] and { $number } more
       *[other] and { $number } more
    }
contract-waited =
    { $count ->
        [one] { $number } working day
       *[other] { $number } working days
    }
annex-lines-form = one a line: name; unit; quantity; price; VAT rate where it differs
run-contract-object = contract { $number }: object by { $day } ({ $left }), else it goes on; ends { $end }
run-contract-agree = contract { $number }: agree on more by { $day } ({ $left }); ends { $end }
run-contract-ends = contract { $number } ends on { $end } ({ $left }): prolong it or let it end
run-contract-over = the term of contract { $number } was over on { $end }: prolong or close it
annex-attention = Attention
annex-other-currency = Its sum is in { $own }, the contract is in { $contract }: it does not count against the sum of the contract.
annex-short-notice = The contract asks for { $days } of notice: it can end on { $earliest } at the earliest.
annex-near-limit = With it over nine tenths of the sum of the contract are used.
annex-exceeds = With it the sum of the contract is exceeded by { $by }: agree on an addendum, or mend the sum.
annex-notice-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
cli-annex-doubt = Warning: { $told }
annex-says-nothing = The addendum changes nothing: write its text or a new end, else it goes out with a blank.
