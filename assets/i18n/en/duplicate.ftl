### Clients that seem to be one, and merging them.

twin-title = Is it the same client?
twin-title-office = Is it a branch of the same firm?
twin-question = “{ $name }” is in the base already. In common: { $why }.
twin-open = Open it; what was typed is kept as a draft
twin-contact = Add what was typed as a contact person there
twin-branch = Save: a branch of it
twin-apart = Save: another client, and say why
twin-why = Why is “{ $name }” another client?
likeness-tax-id = tax number
likeness-other-kpp = same INN, another KPP
likeness-name = name
likeness-similar-name = similar name
likeness-phone = phone
likeness-mail = mail
duplicates-count =
    { $count ->
        [one] { $number } probable duplicate
       *[other] { $number } probable duplicates
    }
cli-apart-done = Told apart: they will not be offered again
duplicates-apart = Told apart: they will not be offered again. u takes it back
cli-about-duplicates = Pairs of clients that seem to be one
cli-about-merge = Put one client into another; undo takes it apart again
cli-about-apart = Say that two clients are not one
cli-help-merge-keep = Client that stays
cli-help-merge-other = Client that goes into it
cli-help-merge-take-field = Take this field from the client that goes
cli-help-merge-keep-field = Keep this field of the client that stays
cli-help-apart-reason = Why they are two
cli-merge-self = Both keys name the same client: name another one
cli-merge-same = “{ $name }” is no field in which the two differ: leave it out
command-duplicates = Probable duplicates
command-merge = Merge
command-swap-sides = Swap which one stays
command-keep-apart = Not duplicates
palette-words-duplicates = merge twins same doubles join
duplicates-searching = Looking through all clients…
duplicates-none = No client seems to be in the base twice. Two that you know to be one: mark them in the list with Space, then : merge
merge-stays = Stays
merge-goes = Goes into it
merge-alike = Their fields are alike: nothing to choose. Ctrl+S merges them.
merge-two-numbers = ! Two different numbers: check that this is one client
merge-note = Contacts, phones, notes, accounts and needs come together; the old name stays findable; u takes it apart again.
merge-gone = One of the two clients is gone: a colleague merged or deleted it
merge-done = Merged: “{ $name }” is found by its old name. u takes it apart again
merge-not = not { $value }
merge-mark-two = Mark two clients with Space, then merge them
merge-differ =
    { $count ->
        [0] no field differs
        [one] { $number } field differs
       *[other] { $number } fields differ
    }
