### Sentences of the journal.

journal-add-client = Client added: { $name }
journal-change-client = Client changed: { $name }
journal-change-clients =
    { $count ->
        [one] { $number } client changed
       *[other] { $number } clients changed
    }
journal-remove-client = Client deleted: { $name }
journal-remove-clients =
    { $count ->
        [one] Deleted: { $number } client
       *[other] Deleted: { $number } clients
    }
journal-restore-client = Client restored: { $name }
journal-add-contact = Contact person added: { $name }
journal-change-contact = Contact person changed: { $name }
journal-rename-own-field = Own field changed: { $name }
journal-link-contact = Contact person added to one more client: { $name }
journal-remove-contact = Contact person deleted: { $name }
journal-restore-contact = Contact person restored: { $name }
journal-add-note = Note added: { $name }
journal-change-note = Note changed: { $name }
journal-remove-row = Deleted: { $name }
journal-remove-note = Note deleted: { $name }
journal-remove-account = Bank account deleted: { $name }
journal-remove-point = Phone or mail deleted: { $name }
journal-add-consent = Consent recorded: { $name }
journal-change-consent = Consent changed: { $name }
journal-remove-consent = Consent deleted: { $name }
journal-merge-clients = Clients merged into: { $name }
journal-keep-apart = Told apart: not duplicates
journal-save-need = Needs saved: { $name }
journal-save-account = Bank account saved: { $name }
journal-add-own-field = Own field added: { $name }
journal-remove-own-field = Own field deleted: { $name }
journal-add-user = User added: { $name }
journal-rename-user = User renamed: { $name }
journal-import-clients =
    { $count ->
        [one] Imported { $number } client
       *[other] Imported { $number } clients
    }
journal-import-file = Import of “{ $name }”: { $count ->
    [one] { $number } client
   *[other] { $number } clients
}
journal-save-company = Own company saved: { $name }
journal-save-view = View saved: { $name }
journal-remove-view = View deleted: { $name }
journal-demo = Demo office made
journal-erase = Personal data erased
journal-migration = File upgraded to a newer version
journal-end = The action above was finished
journal-unknown = Action of a newer version: { $kind }
journal-where = computer { $computer }
journal-undo = Undone: { $what }
journal-redo = Redone: { $what }
journal-turned-nothing = Nothing was changed back: what was edited later stays as it is
journal-others =
    { $count ->
        [one] and { $number } later action
       *[other] and { $number } later actions
    }
journal-part = { $part } of { $whole } changes of that step
journal-why-changed = “{ $field }” of “{ $name }” was changed later
journal-why-used = Later work uses “{ $name }”
journal-why-removed = “{ $name }” is deleted now
journal-why-retired = An upgrade moved “{ $field }” of “{ $name }”: it stays
journal-why-referred = Other records refer to “{ $name }”
journal-why-taken = Another record has the same “{ $field }” as “{ $name }”
journal-why-frozen = “{ $name }” is signed: “{ $field }” stays
journal-why-by = { $what }: { $who }, { $when }, “{ $did }” ({ $part })
journal-why-rows = { $what }, and { $number } more records
turn-working = Undoing or redoing many changes. Keys wait until it is done
turn-redo = Ctrl+Y does it again
journal-why-used-nameless = This record was worked on later
journal-why-removed-nameless = This record is removed now
journal-why-retired-nameless = An update has moved “{ $field }”: the field stays
journal-why-referred-nameless = Other records refer to this one
journal-why-taken-nameless = Another record has the same “{ $field }”
journal-why-frozen-nameless = It is signed: “{ $field }” stays
journal-why-changed-nameless = “{ $field }” was changed later
