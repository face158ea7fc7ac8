//! One client with all that hangs on it.

use crate::{
    cli::{
        Desk,
        failure::{Done, Failure, NOTHING_FOUND},
        form::Form,
        output::{Outcome, Table, pairs},
        record,
    },
    domain::{
        client::FIELDS,
        contact::{ACCOUNT_FIELDS, NEED_FIELDS, ROLES},
        field::{Field, Kind},
        id::Id,
    },
    i18n::{
        Catalogue,
        columns::{choice, name},
    },
    report::client_json::{card_json, points_of},
    store::{
        Store,
        client::{Card, ClientRow, ContactOnCard, NoteOnCard, RowsById, ShowClient},
    },
    ui::text::{clean, clean_lines},
};
use serde_json::Value;

pub use crate::report::client_json::{note_json, row_json};

/// The card, for people and for programs.
pub fn show(store: &Store, id: Id, desk: &Desk) -> Done<Outcome> {
    let none = || Failure::new(NOTHING_FOUND, "error-not-found").rule("C-1");
    let card = store.read(&ShowClient(id))?.ok_or_else(none)?;
    let row = store.read(&RowsById(vec![id]))?.into_iter().next().ok_or_else(none)?;
    Ok(Outcome::new(card_json(&card, &row), card_text(&card, &row, desk)))
}

/// The card with what is doubtful about it.
pub fn show_with_doubts(store: &Store, id: Id, desk: &Desk) -> Done<Outcome> {
    let mut shown = show(store, id, desk)?;
    let doubts = store.read(&ShowClient(id))?.map(|card| card.doubts).unwrap_or_default();
    let (told, warnings) = Form::of_clients(store, desk.clock.today())?.warnings(&doubts, desk.words);
    if let Value::Object(record) = &mut shown.json {
        record.insert("warnings".to_owned(), warnings);
    }
    Ok(shown.with_messages(told))
}

fn card_text(card: &Card, row: &ClientRow, desk: &Desk) -> String {
    let words = desk.words;
    let mut lines = vec![(words.get("cli-id"), row.id.0.to_string())];
    lines.extend(FIELDS.iter().map(|field| (words.get(field.label), field_text(field, card, words))));
    lines.extend(record::own_rows(&card.own_fields, &card.client, words));
    let branches: Vec<String> = card.branches.iter().map(|(_, branch)| name(words, branch)).collect();
    if !branches.is_empty() {
        lines.push((words.get("card-branches"), branches.join("; ")));
    }
    lines.push((words.get("cli-filled"), words.formats.percent(row.filled, 0)));
    if let Some(need) = &card.need {
        lines.extend(record::rows(NEED_FIELDS, need, words));
    }
    lines.extend(card.accounts.iter().flat_map(|account| record::rows(ACCOUNT_FIELDS, account, words)));
    let mut parts = vec![pairs(&lines)];
    if !card.contacts.is_empty() {
        parts.push(format!("{}\n{}", words.get("cli-contacts"), contacts_text(card, desk)));
    }
    if !card.notes.is_empty() {
        let notes: Vec<String> = card.notes.iter().map(|note| note_text(note, words)).collect();
        parts.push(format!("{}\n{}", words.get("cli-notes"), notes.join("\n")));
    }
    parts.join("\n\n")
}

fn field_text(field: &Field, card: &Card, words: &Catalogue) -> String {
    let firm = card.points.iter().filter(|point| point.contact.is_none());
    match field.kind {
        Kind::Phones => record::points_text(firm, "phone", words),
        Kind::Mails => record::points_text(firm, "mail", words),
        Kind::Person => card.owner.clone(),
        Kind::Client => card.head.as_ref().map_or_else(String::new, |(_, head)| name(words, head)),
        _ => record::text(field, &card.client, words),
    }
}

/// The people of a client, for people.
pub fn contacts_text(card: &Card, desk: &Desk) -> String {
    let headings = ["field-full-name", "field-position", "field-role", "field-phones", "field-mails"];
    let row = |contact: &ContactOnCard| {
        vec![
            name(desk.words, &contact.name),
            contact.position.clone(),
            choice(desk.words, ROLES, &contact.role),
            record::points_text(points_of(contact, card), "phone", desk.words),
            record::points_text(points_of(contact, card), "mail", desk.words),
        ]
    };
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    Table { headings, rows: card.contacts.iter().map(row).collect() }.text(desk.format)
}

/// A note under its day; a pinned one is marked in words.
pub fn note_text(note: &NoteOnCard, words: &Catalogue) -> String {
    let day = clean(&words.formats.moment(note.created_at));
    let pinned = if note.pinned { format!(" {}", words.get("cli-pinned")) } else { String::new() };
    format!("{day}{pinned}\n{}", clean_lines(note.text.trim_end()))
}
