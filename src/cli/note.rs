//! Notes about clients on the command line.

use super::{
    Desk,
    arguments::{AddNote, NoteVerb, Pin},
    client::{client_reference, load, note_json, note_text, touched, written},
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
    find,
    form::Form,
    output::{Outcome, list},
};
use crate::{
    domain::{field::Draft, id::Id},
    store::{
        Image, Store,
        client::{NoteOnCard, ShowClient},
        note::{NOTE, SaveNote},
        record::{Load, base},
    },
};
use serde_json::Value;
use std::io::{self, Read as _};

/// Does one verb.
pub fn run(verb: &NoteVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        NoteVerb::Add(note) => add(note, store, desk),
        NoteVerb::List(key) => list_notes(&key.key, store, desk),
        NoteVerb::Pin(pin) => change_pin(pin, store, desk),
    }
}

fn add(note: &AddNote, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &note.key)?;
    let form = Form::of_notes(desk.clock.today());
    let mut draft = form.draft(&note.fields.set)?;
    if let Some(text) = note.text.as_ref().or(note.text_option.as_ref()) {
        draft.set("text", if text == "-" { typed()? } else { text.clone() });
    }
    if note.pinned {
        draft.set("pinned", "1");
    }
    let flaws = form.check(&draft, None, desk.words)?;
    let receipt = store.write(&SaveNote { client, base: None, draft })?;
    let id = touched(&receipt, &NOTE)?;
    let warnings = form.warnings(&flaws, desk.words);
    Ok(written(show(store, id, desk)?, &receipt, warnings, (desk, id)))
}

/// The text that another program hands over.
fn typed() -> Done<String> {
    let mut text = String::new();
    let read = io::stdin().read_to_string(&mut text);
    read.map(|_| text).map_err(|_| Failure::new(WRONG_USE, "cli-input-text").rule("C-15"))
}

fn list_notes(key: &str, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, key)?;
    let notes = notes_of(store, client)?;
    let text: Vec<String> = notes.iter().map(|note| note_text(note, desk.words)).collect();
    let owner = client_reference(store, client)?;
    let items: Vec<Value> = notes.iter().map(|note| of_client(note, owner.clone())).collect();
    let outcome = Outcome::new(list(&items, None, notes.len()), text.join("\n\n"));
    Ok(outcome.with_messages([desk.words.count("cli-notes-count", notes.len())]))
}

fn notes_of(store: &Store, client: Id) -> Done<Vec<NoteOnCard>> {
    Ok(store.read(&ShowClient(client))?.map(|card| card.notes).unwrap_or_default())
}

/// The note of this identity; else the newest note of the client of this key.
fn change_pin(pin: &Pin, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let id = match living_note(store, &pin.key)? {
        Some(id) => id,
        None => newest(store, &pin.key)?,
    };
    let (image, version) = load(store, &NOTE, id)?;
    let draft: Draft = [("pinned", if pin.off { "0" } else { "1" })].into_iter().collect();
    let draft = whole(draft, &image);
    let save = SaveNote { client: client_of(&image), base: Some((id, version)), draft };
    let receipt = store.write(&save)?;
    Ok(written(show(store, id, desk)?, &receipt, nothing_doubtful(), (desk, id)))
}

/// A note's text is required: it goes with every change.
fn whole(mut draft: Draft, image: &Image) -> Draft {
    draft.set("text", crate::store::record::text(image, "text"));
    draft
}

fn living_note(store: &Store, key: &str) -> Done<Option<Id>> {
    let Ok(number) = key.trim().parse() else { return Ok(None) };
    let image = store.read(&Load { table: &NOTE, id: Id(number) })?;
    Ok(image.filter(|image| !NOTE.is_removed(image)).map(|_| Id(number)))
}

fn newest(store: &Store, key: &str) -> Done<Id> {
    let notes = notes_of(store, find::client(store, key)?)?;
    let newest = notes.iter().max_by_key(|note| (note.created_at, note.id)).map(|note| note.id);
    newest.ok_or_else(|| Failure::new(NOTHING_FOUND, "cli-note-none").part("key", key).rule("C-15"))
}

fn client_of(image: &Image) -> Id {
    Id(image.get("client_id").and_then(Value::as_i64).unwrap_or_default())
}

/// A note that stands alone says whose it is.
fn of_client(note: &NoteOnCard, client: Value) -> Value {
    let mut json = note_json(note);
    if let Value::Object(fields) = &mut json {
        fields.insert("client".to_owned(), client);
    }
    json
}

fn show(store: &Store, id: Id, desk: &Desk) -> Done<Outcome> {
    let (image, _) = load(store, &NOTE, id)?;
    let number = |column: &str| image.get(column).and_then(Value::as_i64).unwrap_or_default();
    let note = NoteOnCard {
        id,
        version: base(&image).map(|(_, version)| version).unwrap_or_default(),
        text: crate::store::record::text(&image, "text"),
        pinned: number("pinned") == 1,
        created_at: number("created_at"),
    };
    let json = of_client(&note, client_reference(store, client_of(&image))?);
    Ok(Outcome::new(json, note_text(&note, desk.words)))
}
