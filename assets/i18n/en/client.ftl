client-kind-entity = Legal entity
client-kind-sole-trader = Sole trader
client-kind-individual = Natural person
client-stage-prospect = Prospect
client-stage-active = Active
client-stage-dormant = Dormant
client-stage-lost = Lost
client-stage-stop = Do not work with
contact-role-decides = Decision maker
contact-role-influences = Influences
contact-role-signs = Signs
contact-role-pays = Pays
contact-role-uses = Uses
contact-role-blocks = Blocks
contact-attitude-against = against us
contact-attitude-doubts = doubts
contact-attitude-neutral = neutral
contact-attitude-for = for us
contact-attitude-promotes = promotes us
contact-channel-phone = Phone
contact-channel-mail = E-mail
contact-channel-whatsapp = WhatsApp
contact-channel-telegram = Telegram
contact-channel-visit = In person

# The list
list-count = { $count ->
    [one] { $number } client
   *[other] { $number } clients
}
list-marked = { $number } marked
list-loading = Loading…
list-segment = Seg.
list-tax-id = Tax ID
list-filled = Filled
list-changed = Changed
columns-hint = Enter or Space shows or hides a column, Esc is done. Saved views keep their columns.
columns-no-room = no room
list-empty = No clients yet. n adds the first one, : Import a list brings what you have.
list-erased = personal record erased
list-nothing-found = Nothing for “{ $query }”. Esc clears the search, n creates a client
list-nothing-under = Nothing for “{ $query }” under the filter “{ $filter }”. x clears the filter, Esc the search
list-nothing-typed-under = Nothing for “{ $query }” under the filter “{ $filter }”. Enter, then x clears the filter; Esc clears the search
list-filtered-empty = No clients with the filter “{ $filter }”. x clears it
list-shown-for = shown for “{ $query }”
list-shown-by-sound = by sound
list-shown-by-form = by word form
list-shown-by-typo = close matches
mass-running =
    { $count ->
        [one] Working on { $number } client…
       *[other] Working on { $number } clients…
    }
mass-keep = Change nothing
mass-spare = Delete nothing
mass-nothing = Nothing to change: the marked clients are so already
list-removed-one = Deleted: { $name }. u brings it back
list-removed = { $count ->
    [one] Deleted { $number } client. u brings it back
   *[other] Deleted { $number } clients. u brings them back
}
list-frees = { $count ->
    [one] { $number } branch loses its head office
   *[other] { $number } branches lose their head office
}
list-freed = { $count ->
    [one] { $number } branch has no head office now
   *[other] { $number } branches have no head office now
}
list-restored = Restored: { $name }
list-saved-hidden = Saved, but the filter or the search hides it. x clears the filter, Esc the search
list-already-removed = It is deleted already. Restore it from the palette (:)
list-not-a-user = You ({ $name }) are not among the people of this office, so nothing is “mine”. Add yourself: “People of the office” in the palette (:)
mass-title = Change { $marked } of { $total }, { $hidden } hidden by filter
mass-remove-title = Delete { $marked } of { $total }, { $hidden } hidden by filter
mass-none = Nothing is marked. Space marks a row
mass-add-tag = Add a tag…
mass-empty = clear
mass-remove-tag = Remove a tag…
mass-done = { $count ->
    [one] Changed { $number } client. u undoes it
   *[other] Changed { $number } clients. u undoes it
}
view-saved = View saved: { $name }
order-turns = Enter reverses
order-turned = now downwards
order-name = by name
order-city = by city
order-segment = by segment
order-changed = by last change
order-created = by date added
order-filled = by completeness
filter-title = Filter · Space marks several
filter-mine = mine
filter-unowned = without a manager
filter-vip = VIP
filter-without-step = without a next step
filter-branch = branches
filter-incomplete = to fill in
filter-removed = deleted

# The card
tab-overview = Overview
tab-contacts = Contacts
tab-timeline = Timeline
tab-needs = Needs
card-removed = DELETED
card-missing = This client is not in the file. Esc goes back to the list
card-extension = ext. { $number }
card-filled = Filled in
card-branch-of = Branch of
card-branches = Branches
card-branch = Branch
card-no-filter = Nothing is filtered here: f chooses what the timeline tells
card-is-removed = This client is deleted. Restore it first: u right after the deletion, later “Restore” in the palette (:)
consent-purpose-processing = processing of personal data
consent-purpose-marketing = offers and mailings
consent-purpose-transfer = passing data to others
consent-channel-paper = on paper
consent-channel-messenger = messenger
consent-channel-site = on the site
consent-stops = No longer allowed
consent-stops-processing = do not process the data
consent-stops-marketing = send no offers or mailings
consent-stops-transfer = do not pass the data on
consent-stopped = From { $day }: { $what }
card-consent-withdrawn = withdrawn { $day }
card-consent-whose = Put the cursor on a person in Contacts: whose consent is it?
card-remove-person = Del on the name removes the person; this line is changed with e
card-left = left
card-nobody = nobody yet
card-no-contacts = No contacts yet. n adds the first one.
card-no-timeline = Nothing happened yet. n adds a note.
card-no-needs = Needs are not written down yet. n starts.
card-pinned = Pinned: it stands at the top of the card
card-unpinned = Unpinned
person-linked = Contact person added: { $name }. u takes it back
person-is-here = { $name } is a contact of this client already
order-own = by { $name }
filter-owner = Manager …
filter-tag = Tag
filter-no-values = No client has a value here yet
filter-no-values-under = Nobody of those shown has a value here. x clears the filter
view-hint = Enter shows it, Del deletes it
view-name = Name of the view
view-removed = View deleted: { $name }. u brings it back
view-unreadable = The view “{ $name }” was saved by another version of serik and cannot be shown. Set the list as you want it and save it under the same name
list-nothing-typed = Nothing for “{ $query }”. Esc clears it; Enter, then n creates a client
filter-owner-gone = a former colleague
person-hint = Type a part of the person's name
card-pin-a-note = Put the cursor on a note: notes are pinned
card-remove-where = Del here deletes the contact, phone, note or account under the cursor. A client is deleted in the list: Esc, then Del
timeline-lasting = Notes and changes, without what was undone
timeline-notes = Notes only
timeline-changes = Changes only
timeline-all = All, also what was undone
timeline-shown = Shown: { $what }. x shows the usual again
timeline-nothing = Nothing of this kind happened
list-not-removed = This client is not deleted
error-client-signed = Something was signed with this client: it stays in the base. Archive it if it is no longer needed
cli-about-company-list = Own firms
cli-about-company-add = Writes another own firm down
cli-help-company = Which own firm; the first where none is named
cli-company-unknown = No own firm “{ $key }”. “serik company list” shows them all.
own-firm-new = another firm
own-firm-main = main
