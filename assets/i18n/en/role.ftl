# What people may do in the office (O-6), and what waits for acceptance (U-22).
refused-viewer = Viewers change nothing. Ask: { $names }
refused-accountant = Accountants change invoices, payments, statements, rates and letters about debts, nothing else. Ask: { $names }
refused-office = People of the office and its settings are changed by a chief alone. Ask: { $names }
refused-erase = Only a manager or a chief erases somebody’s data. Ask: { $names }
refused-base = The whole base is taken along only by somebody who sees all clients and writes files alone. Ask: { $names }
refused-restore = Only a chief brings a backup back. Ask: { $names }
refused-stranger = Nobody of this office is called “{ $name }”, so nothing is written under this name. Choose yourself among the people, or ask to be added: { $names }
refused-strange = You work with your own clients; this one is another manager’s. Ask: { $names }
refused-last-chief = This is the last chief: make somebody else a chief first
refused-own-hint = You see your own clients alone; this may be another manager’s. Ask a chief.
refused-own-base = Who sees only the own clients cannot take the whole base along.
user-clients = Clients
user-clients-all = all
user-clients-own = own
user-curator = Curator
cli-about-users-edit = Change the name, the role, whose clients, the curator
cli-help-user-clients = Whose clients are seen: all, own
cli-help-user-curator = Who accepts what a trainee may not do alone; "" for nobody
cli-help-user-new-name = The new name
cli-user-changed = Changed: { $name }
journal-change-user = User changed: { $name }
journal-ask-review = Sent for acceptance: { $name }
journal-accept-review = Permission given
journal-return-review = Returned with a remark: { $name }
journal-for = { $what } (for { $name })
review-sent = Sent to { $name } for acceptance
review-judged = This request was judged already
review-not-judge = Only the curator or a chief judges this: { $names }
review-remark-missing = Say with --remark what has to be better.
review-accepted = Accepted: { $what }
review-returned = Returned: { $what }
review-hint-stale = Somebody changed this since it was asked for; the request still waits. Return it with a remark, so that it is asked for anew.
review-file = Write a file, once within a day
review-by = Asked by
review-state = State
review-state-waits = waits
review-state-accepted = accepted
review-state-returned = returned
review-count =
    { $count ->
        [0] Nothing waits for acceptance
        [one] { $number } request
       *[other] { $number } requests
    }
cli-about-review = What a trainee may not do alone: accept it or return it
cli-about-review-list = What waits for your word, and what you asked for
cli-about-review-accept = Carry out what was asked for
cli-about-review-return = Give it back with a remark
cli-help-review-all = Also what was judged already
cli-help-review-id = Identity of the request
cli-help-review-remark = What has to be better
cli-review-unknown = No such request: { $key }
command-users = People of the office
command-reviews = For acceptance
users-honestly = Roles prevent mistakes, not theft of the file: whoever has the file can read it.
user-own-only = own clients alone
user-under = curator: { $name }
user-curator-none = nobody
review-asks = { $name } asks
review-accept = Accept: carry it out
review-return = Return with a remark
review-remark = What has to be better?
palette-words-reviews = accept acceptance trainee curator review queue return
review-mark = ✓ { $number }
