//! One client with all that hangs on it.

use crate::{
    cli::{
        Desk,
        failure::{Done, Failure, NOTHING_FOUND},
        form::Form,
        output::{Outcome, Table, pairs, text_or_null},
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
    store::{
        Store,
        client::{CLIENT, Card, ClientRow, ContactOnCard, NoteOnCard, PointOnCard, RowsById, ShowClient},
    },
    ui::text::{clean, clean_lines},
};
use serde_json::{Map, Value, json};

/// The card, for people and for programs.
pub fn show(store: &Store, id: Id, desk: &Desk) -> Done<Outcome> {
    let none = || Failure::new(NOTHING_FOUND, "error-not-found");
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

/// One line of the list, for programs.
pub fn row_json(row: &ClientRow) -> Value {
    json!({
        "id": row.id,
        "version": row.version,
        "name": row.name,
        "city": text_or_null(&row.city),
        "segment": text_or_null(&row.segment),
        "stage": row.stage,
        "owner": text_or_null(&row.owner),
        "phone": text_or_null(&row.phone),
        "tax_id": text_or_null(&row.tax_id),
        "tags": record::tags(&row.tags),
        "vip": row.vip,
        "filled": row.filled,
        "updated_at": record::moment(row.updated_at),
        "removed": row.is_removed,
    })
}

fn card_json(card: &Card, row: &ClientRow) -> Value {
    let mut json = record::bookkeeping(&card.client, &CLIENT);
    json.extend(record::values(FIELDS, &card.client));
    let firm = || card.points.iter().filter(|point| point.contact.is_none());
    let credit_limit = json.get("credit_limit").cloned();
    let credit_days = json.get("credit_days").cloned();
    let more = json!({
        "owner": text_or_null(&card.owner),
        "phones": record::phones(firm()),
        "mails": record::typed(firm(), "mail"),
        "filled": row.filled,
        "own_fields": record::own_values(&card.own_fields, &card.client),
        "contacts": card.contacts.iter().map(|contact| contact_json(contact, card)).collect::<Value>(),
        "notes": card.notes.iter().map(note_json).collect::<Value>(),
        "accounts": card.accounts.iter().map(account_json).collect::<Value>(),
        "need": card.need.as_ref().map(|need| record::values(NEED_FIELDS, need)),
        "counts": {
            "contacts": card.contacts.len(),
            "notes": card.notes.len(),
            "accounts": card.accounts.len(),
        },
        "next_step": null,
        "money": { "credit_limit": credit_limit, "credit_days": credit_days },
    });
    json.extend(object(more));
    Value::Object(json)
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(fields) = value { fields } else { Map::new() }
}

fn account_json(account: &crate::store::Image) -> Value {
    let mut json = record::bookkeeping(account, &crate::store::client::ACCOUNT);
    json.extend(record::values(ACCOUNT_FIELDS, account));
    Value::Object(json)
}

/// A person at a client, for programs.
pub fn contact_json(contact: &ContactOnCard, card: &Card) -> Value {
    let own = || points_of(contact, card);
    json!({
        "id": contact.id,
        "version": contact.version,
        "name": contact.name,
        "position": text_or_null(&contact.position),
        "role": text_or_null(&contact.role),
        "language": text_or_null(&contact.language),
        "channel": text_or_null(&contact.channel),
        "hours": text_or_null(&contact.hours),
        "birthday": text_or_null(&contact.birthday),
        "comment": text_or_null(&contact.comment),
        "left_on": text_or_null(&contact.left_on),
        "phones": record::phones(own()),
        "mails": record::typed(own(), "mail"),
        "messengers": record::typed(own(), "messenger"),
    })
}

/// Phones and mails of one person.
pub fn points_of<'a>(contact: &ContactOnCard, card: &'a Card) -> impl Iterator<Item = &'a PointOnCard> {
    let id = contact.id;
    card.points.iter().filter(move |point| point.contact == Some(id))
}

/// A note, for programs.
pub fn note_json(note: &NoteOnCard) -> Value {
    json!({
        "id": note.id,
        "version": note.version,
        "text": note.text,
        "pinned": note.pinned,
        "created_at": record::moment(note.created_at),
    })
}

fn card_text(card: &Card, row: &ClientRow, desk: &Desk) -> String {
    let words = desk.words;
    let mut lines = vec![(words.get("cli-id"), row.id.0.to_string())];
    lines.extend(FIELDS.iter().map(|field| (words.get(field.label), field_text(field, card, words))));
    lines.extend(record::own_rows(&card.own_fields, &card.client, words));
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
