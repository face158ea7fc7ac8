//! Clients for programs: one key for one thing, wherever it is printed or written.

use super::record::{self, text_or_null};
use crate::{
    domain::{
        client::FIELDS,
        contact::{ACCOUNT_FIELDS, NEED_FIELDS},
        id::Id,
        likeness::Reason,
    },
    store::{
        Image,
        client::{ACCOUNT, CLIENT, Card, ClientRow, ContactOnCard, NoteOnCard, PointOnCard},
        duplicate::Pair,
    },
};
use serde_json::{Map, Value, json};

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
        "head": office(row.head.as_ref()),
        "phone": text_or_null(&row.phone),
        "tax_id": text_or_null(&row.tax_id),
        "tags": record::tags(&row.tags),
        "vip": row.vip,
        "filled": row.filled,
        "next_step": row.next.as_ref().map(|(day, kind)| json!({ "date": day.to_string(), "kind": kind })),
        "updated_at": record::moment(row.updated_at),
        "removed": row.is_removed,
    })
}

/// A client with all that hangs on it, for programs.
pub fn card_json(card: &Card, row: &ClientRow) -> Value {
    let mut json = record::bookkeeping(&card.client, &CLIENT);
    json.extend(record::values(FIELDS, &card.client));
    let firm = || card.points.iter().filter(|point| point.contact.is_none());
    let credit_limit = json.get("credit_limit").cloned();
    let credit_days = json.get("credit_days").cloned();
    let more = json!({
        "owner": text_or_null(&card.owner),
        "head": office(card.head.as_ref()),
        "branches": card.branches.iter().map(|branch| office(Some(branch))).collect::<Value>(),
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

/// A head office or a branch; `null` for none.
fn office(client: Option<&(Id, String)>) -> Value {
    client.map_or(Value::Null, |(id, name)| record::reference(*id, name))
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(fields) = value { fields } else { Map::new() }
}

fn account_json(account: &Image) -> Value {
    let mut json = record::bookkeeping(account, &ACCOUNT);
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

/// Two clients that seem to be one, for programs.
pub fn pair_json(pair: &Pair) -> Value {
    let client = |row: &ClientRow| {
        json!({
            "id": row.id, "name": row.name,
            "city": text_or_null(&row.city), "tax_id": text_or_null(&row.tax_id),
        })
    };
    let reasons: Vec<&str> = pair.likeness.reasons.iter().copied().map(Reason::key).collect();
    json!({
        "score": pair.likeness.score,
        "reasons": reasons,
        "clients": [client(&pair.one), client(&pair.two)],
    })
}
