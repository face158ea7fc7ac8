//! Clients on the command line.

mod card;
mod duplicates;
mod list;

pub use card::{note_json, note_text};
pub use list::{chosen_ids, cursor_refused};

use super::{
    Desk,
    arguments::{Assignments, ClientVerb, Edit, Remove},
    failure::{Done, Failure, NOTHING_FOUND, REFUSED},
    fields, find,
    form::Form,
    output::Outcome,
    record,
};
use crate::cli::doubts::nothing_doubtful;
use crate::{
    domain::{field::Draft, id::Id},
    store::{
        Image, Receipt, Store, StoreError, Table,
        client::{CLIENT, RemoveClients, RestoreClient, SaveClient},
        record::{Load, base, text},
    },
};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &ClientVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ClientVerb::List(wanted) => list::run(wanted, store, desk),
        ClientVerb::Show(key) => card::show_with_doubts(store, find::client(store, &key.key)?, desk),
        ClientVerb::Add(set) => add(set, store, desk),
        ClientVerb::Edit(edit) => change(edit, store, desk),
        ClientVerb::Remove(remove) => take_away(remove, store, desk),
        ClientVerb::Restore(key) => restore(&key.key, store, desk),
        ClientVerb::Duplicates(wanted) => duplicates::duplicates(wanted, store, desk),
        ClientVerb::Merge(wanted) => duplicates::merge(wanted, store, desk),
        ClientVerb::Apart(wanted) => duplicates::keep_apart(wanted, store, desk),
        ClientVerb::Fields(wanted) => fields::run(wanted, "client", store, desk),
    }
}

fn add(set: &Assignments, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let form = Form::of_clients(store, desk.clock.today())?;
    let draft = with_head(form.draft(&set.set)?, store)?;
    let mut flaws = form.check(&draft, None, desk.words)?;
    flaws.extend(duplicates::doubts(&draft, None, store, desk.words)?);
    let receipt = store.write(&SaveClient::new(None, form.filled(&draft)))?;
    let id = touched(&receipt, &CLIENT)?;
    let warnings = form.warnings(&flaws, desk.words);
    Ok(written(card::show(store, id, desk)?, &receipt, warnings, (desk, id)))
}

fn change(edit: &Edit, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let id = find::client(store, &edit.key)?;
    let form = Form::of_clients(store, desk.clock.today())?;
    let draft = with_head(form.draft(&edit.fields.set)?, store)?;
    let (image, seen) = load(store, &CLIENT, id)?;
    let mut flaws = form.check(&draft, Some(&image), desk.words)?;
    flaws.extend(duplicates::doubts(&draft, Some(id), store, desk.words)?);
    let version = edit.seen.version.unwrap_or(seen);
    let receipt = store.write(&SaveClient::new(Some((id, version)), draft))?;
    let warnings = form.warnings(&flaws, desk.words);
    Ok(written(card::show(store, id, desk)?, &receipt, warnings, (desk, id)))
}

/// The draft with the identity of the head office that it names by any key.
fn with_head(mut draft: Draft, store: &Store) -> Done<Draft> {
    let key = draft.get("head").trim().to_owned();
    if !key.is_empty() {
        let head = find::client(store, &key).map_err(|failure| failure.rule("C-5").field("head", key))?;
        draft.set("head", head.0.to_string());
    }
    Ok(draft)
}

fn take_away(remove: &Remove, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let id = find::client(store, &remove.key)?;
    let (image, seen) = load(store, &CLIENT, id)?;
    let version = remove.seen.version.unwrap_or(seen);
    let receipt = store.write(&RemoveClients(vec![(id, version)])).map_err(|error| match error {
        StoreError::Frozen { .. } => Failure::new(REFUSED, "error-client-signed").rule("K-2"),
        other => other.into(),
    })?;
    let name = text(&image, "name");
    let said = find::titled(desk.words, "cli-client-gone", &name);
    let freed = receipt.changes.count(&CLIENT).saturating_sub(1);
    let json = json!({ "id": id, "name": name, "removed": true, "operation": operation(&receipt),
                       "freed_branches": freed });
    let told = (freed > 0).then(|| desk.words.count("list-freed", freed));
    let hint = desk.words.get("cli-hint-undo");
    Ok(Outcome::new(json, "").with_messages([said].into_iter().chain(told).chain([hint])))
}

fn restore(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let id = find::removed_client(store, key)?;
    let receipt = store.write(&RestoreClient(id))?;
    Ok(written(card::show(store, id, desk)?, &receipt, nothing_doubtful(), (desk, id)))
}

/// A row as it stands, and its version.
pub fn load(store: &Store, table: &'static Table, id: Id) -> Done<(Image, i64)> {
    let image = store.read(&Load { table, id })?.ok_or_else(not_found)?;
    let (_, version) = base(&image).ok_or(StoreError::DamagedJournal)?;
    Ok((image, version))
}

/// The client that a row belongs to, for programs.
pub fn client_reference(store: &Store, id: Id) -> Done<Value> {
    Ok(record::reference(id, &text(&load(store, &CLIENT, id)?.0, "name")))
}

fn not_found() -> Failure {
    Failure::new(NOTHING_FOUND, "error-not-found")
}

/// The row of this table that a write made.
pub fn touched(receipt: &Receipt, table: &'static Table) -> Done<Id> {
    receipt.changes.rows().find(|(touched, _)| *touched == table).map(|(_, id)| id).ok_or_else(not_found)
}

/// The journal entry of a write, for programs; `null` when nothing had to be changed.
pub fn operation(receipt: &Receipt) -> Value {
    receipt.journal.map_or(Value::Null, |id| Value::from(id.to_string()))
}

/// What a save prints: the record as it stands now, the operation and the warnings.
/// With `--quiet` people get its identity alone.
pub fn written(
    shown: Outcome,
    receipt: &Receipt,
    (messages, warnings): (Vec<String>, Value),
    (desk, id): (&Desk, Id),
) -> Outcome {
    let mut outcome = shown.with_messages(messages);
    if let Value::Object(record) = &mut outcome.json {
        record.insert("operation".to_owned(), operation(receipt));
        record.insert("warnings".to_owned(), warnings);
    }
    if receipt.journal.is_none() {
        outcome.messages.push(desk.words.get("cli-nothing-changed"));
    }
    if desk.format.quiet {
        outcome.text = id.0.to_string();
    }
    outcome
}
