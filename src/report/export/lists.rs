//! People, notes, consents, actions, users, lines: one row for one thing.

use super::{
    Export, List,
    client_table::{heading, meaning_of_contact},
    list::Item,
    value::{self, moment, stored},
};
use crate::{
    domain::{
        activity, consent, contact,
        field::{Field, Kind},
        id::Id,
        phone::{Phone, write_phones},
        user,
    },
    exchange::{
        ImportField as F,
        out::{Column, Value},
    },
    i18n::{
        columns::{choice, name},
        likeness,
    },
    report::{client_json::note_json, record},
    store::{
        activity::ActivityOut,
        client::{ClientRow, PointOnCard},
        consent::{CONSENT, ConsentOut},
        contact::{CONTACT, PersonOut},
        duplicate::Pair,
        journal::EntryRow,
        note::NoteOut,
        office::users::User,
        person::Person,
    },
};
use serde_json::{Map, json};

/// Columns of one client of a pair, behind its name.
const OF_PAIR: [(&str, u16); 2] = [("field-tax-id", 16), ("field-city", 18)];

/// Columns of what is planned or was done.
const PLAN: [(&str, u16); 12] = [
    ("field-activity-day", 12),
    ("field-time", 8),
    ("field-minutes", 10),
    ("field-activity-kind", 14),
    ("cli-client", 32),
    ("column-contact", 24),
    ("field-owner", 24),
    ("field-activity-state", 14),
    ("field-goal", 40),
    ("field-place", 24),
    ("field-result", 16),
    ("field-outcome", 40),
];

/// Columns of the journal.
const ENTRY: [(&str, u16); 6] = [
    ("cli-id", 10),
    ("cli-when", 18),
    ("cli-who", 24),
    ("cli-what", 80),
    ("cli-undone", 12),
    ("export-head-computer", 18),
];

pub(super) fn columns(list: &List, export: &Export) -> Vec<Column> {
    let of = |keys: &[(&str, u16)]| keys.iter().map(|(key, width)| export.column(key, *width)).collect();
    let fields = |fields: &[Field]| {
        let column = |field: &Field| export.column(field.label, value::width(field.kind));
        fields.iter().map(column).collect::<Vec<Column>>()
    };
    match list {
        List::People(_) => {
            let own = export.facts.contact_fields.iter();
            let own =
                own.map(|own| Column { title: own.name.clone(), width: value::width(own.field().kind) });
            let client = export.column("cli-client", 32);
            let of_person = contact::FIELDS.iter().map(|field| of_person(field, export));
            let identity = Column { title: heading(F::Id, export), width: 24 };
            std::iter::once(client).chain(of_person).chain(own).chain([identity]).collect()
        }
        List::Notes => of(&[("cli-client", 32), ("field-note", 60), ("field-pinned", 12), ("cli-when", 18)]),
        List::Consents => {
            let whose = [export.column("cli-client", 32), export.column("column-contact", 32)];
            whose.into_iter().chain(fields(consent::FIELDS)).collect()
        }
        List::Journal { .. } => of(&ENTRY),
        List::Activities(_) => of(&PLAN),
        List::Users => of(&[("field-full-name", 32), ("cli-role", 20)]),
        List::Duplicates(_) => pair_columns(export),
        List::Clients(_)
        | List::Shown { .. }
        | List::Preparation(_)
        | List::Handover(_)
        | List::Contracts(_)
        | List::Records(_)
        | List::Written(_)
        | List::Obligations(_)
        | List::Lines(_)
        | List::Report(_) => of(&[("journal-field", 24), ("column-value", 80)]),
    }
}

/// How sure, the two clients, and why; what the other client has is told apart from what the first one has.
fn pair_columns(export: &Export) -> Vec<Column> {
    let other = export.words.get("export-head-other");
    let of_other =
        |(key, width): (&str, u16)| Column { title: format!("{other}: {}", export.words.get(key)), width };
    let one = [export.column("export-head-score", 12), export.column("cli-client", 32)];
    let one = one.into_iter().chain(OF_PAIR.map(|(key, width)| export.column(key, width)));
    let other = [export.column("export-head-other", 32)].into_iter().chain(OF_PAIR.map(of_other));
    one.chain(other).chain([export.column("export-head-reasons", 40)]).collect()
}

/// The words over a column of a person are those of the list of clients: an import understands them.
fn of_person(field: &Field, export: &Export) -> Column {
    let title = meaning_of_contact(field.key)
        .map_or_else(|| export.words.get(field.label), |meaning| heading(meaning, export));
    Column { title, width: value::width(field.kind) }
}

pub(super) fn cells(item: &Item, export: &Export) -> Vec<Value> {
    match item {
        Item::Person(person) => person_cells(person, export),
        Item::Note(note) => note_cells(note, export),
        Item::Consent(consent) => {
            let named = |known: &str| Value::text(name(export.words, known));
            let whose = match (&consent.person, &consent.works_at) {
                (Person::Client(_), _) => [named(&consent.name), Value::Empty],
                (_, Some((_, client))) => [named(client), named(&consent.name)],
                (_, None) => [Value::Empty, named(&consent.name)],
            };
            let fields = consent::FIELDS.iter().map(|field| stored(field, &consent.image, export));
            whose.into_iter().chain(fields).collect()
        }
        Item::Entry(row) => entry_cells(row, export),
        Item::User(user) => {
            vec![Value::text(user.name.as_str()), Value::text(choice(export.words, user::ROLES, &user.role))]
        }
        Item::Activity(activity) => plan_cells(activity, export),
        Item::Pair(pair) => pair_cells(pair, export),
        Item::Line([label, text]) => vec![Value::text(label.as_str()), Value::text(text.as_str())],
        Item::Client(_)
        | Item::Shown(_)
        | Item::Contract(_)
        | Item::Record(_)
        | Item::Obligation(_)
        | Item::ToPrepare(_)
        | Item::ToHandOver(_)
        | Item::Figure(_)
        | Item::Money(..) => Vec::new(),
    }
}

fn person_cells(person: &PersonOut, export: &Export) -> Vec<Value> {
    let cell = |field: &Field| match field.kind {
        Kind::Phones => Value::code(phones(person.points.iter(), export)),
        Kind::Mails => Value::text(reached(person.points.iter(), "mail")),
        Kind::Messengers => Value::text(reached(person.points.iter(), "messenger")),
        _ => stored(field, &person.image, export),
    };
    let own = export.facts.contact_fields.iter().map(|own| stored(&own.field(), &person.image, export));
    let client = Value::text(name(export.words, &person.client_name));
    let identity = Value::code(person.client.0.to_string());
    std::iter::once(client).chain(contact::FIELDS.iter().map(cell)).chain(own).chain([identity]).collect()
}

fn note_cells(note: &NoteOut, export: &Export) -> Vec<Value> {
    vec![
        Value::text(name(export.words, &note.client_name)),
        Value::text(record::unless_erased(note.note.text.clone())),
        export.yes(note.note.pinned),
        moment(note.note.created_at),
    ]
}

fn entry_cells(row: &EntryRow, export: &Export) -> Vec<Value> {
    vec![
        Value::whole(row.entry.id),
        moment(row.entry.at),
        Value::text(row.entry.actor.as_str()),
        Value::text(export.teller().sentence(row)),
        export.yes(row.undone),
        Value::text(row.computer.as_str()),
    ]
}

fn plan_cells(activity: &ActivityOut, export: &Export) -> Vec<Value> {
    let field = |key: &str| {
        let field = activity::FIELDS.iter().find(|field| field.key == key);
        field.map_or(Value::Empty, |field| stored(field, &activity.image, export))
    };
    let named = |named: &Option<(Id, String)>| {
        named.as_ref().map_or(Value::Empty, |(_, known)| Value::text(name(export.words, known)))
    };
    let people = [named(&activity.client), named(&activity.contact), Value::text(activity.owner.as_str())];
    let first = ["day", "time", "minutes", "kind"].map(field);
    let rest = ["state", "goal", "place", "result", "outcome"].map(field);
    first.into_iter().chain(people).chain(rest).collect()
}

fn pair_cells(pair: &Pair, export: &Export) -> Vec<Value> {
    let client = |row: &ClientRow| {
        let named = Value::text(name(export.words, &row.name));
        [named, Value::code(row.tax_id.clone()), Value::text(row.city.as_str())]
    };
    let score = Value::whole(i64::from(pair.likeness.score));
    let why = Value::text(likeness::reasons(export.words, &pair.likeness));
    [score].into_iter().chain(client(&pair.one)).chain(client(&pair.two)).chain([why]).collect()
}

/// Phones in one cell, as an import reads them again.
pub(super) fn phones<'a>(points: impl Iterator<Item = &'a PointOnCard>, export: &Export) -> String {
    let of = |point: &PointOnCard| Phone {
        typed: point.typed.clone(),
        normal: point.normal.clone(),
        extension: point.extension.clone(),
        label: point.label.clone(),
    };
    let known = points.filter(|point| point.kind == "phone" && !is_gone(point));
    let phones: Vec<Phone> = known.map(of).collect();
    write_phones(&phones, &export.words.get("export-extension"))
}

/// Mails, or names in messengers, in one cell.
pub(super) fn reached<'a>(points: impl Iterator<Item = &'a PointOnCard>, kind: &str) -> String {
    let known = points.filter(|point| point.kind == kind && !is_gone(point));
    known.map(|point| point.typed.as_str()).collect::<Vec<_>>().join(", ")
}

/// Somebody who works with the file.
pub fn user_json(user: &User) -> serde_json::Value {
    json!({
        "id": user.id,
        "version": user.version,
        "name": user.name,
        "role": user.role,
        "clients": user.clients,
        "curator": user.curator,
        "has_pin": user.has_pin,
    })
}

fn is_gone(point: &PointOnCard) -> bool {
    crate::domain::id::is_erased(&point.typed)
}

pub(super) fn json(item: &Item, export: &Export) -> serde_json::Value {
    match item {
        Item::Person(person) => person_json(person, export),
        Item::Note(NoteOut { note, client, client_name }) => {
            with(note_json(note), "client", json!({ "id": client, "name": client_name }))
        }
        Item::Consent(consent) => consent_json(consent),
        Item::User(user) => user_json(user),
        Item::Client(_)
        | Item::Shown(_)
        | Item::Entry(_)
        | Item::Activity(_)
        | Item::Contract(_)
        | Item::Record(_)
        | Item::Obligation(_)
        | Item::Pair(_)
        | Item::ToPrepare(_)
        | Item::ToHandOver(_)
        | Item::Line(_)
        | Item::Figure(_)
        | Item::Money(..) => serde_json::Value::Null,
    }
}

fn person_json(person: &PersonOut, export: &Export) -> serde_json::Value {
    let mut json = record::bookkeeping(&person.image, &CONTACT);
    json.extend(record::values(contact::FIELDS, &person.image));
    let more = [
        ("client", json!({ "id": person.client, "name": person.client_name })),
        ("phones", record::phones(person.points.iter())),
        ("mails", record::typed(person.points.iter(), "mail")),
        ("messengers", record::typed(person.points.iter(), "messenger")),
        ("own_fields", record::own_values(&export.facts.contact_fields, &person.image)),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

fn consent_json(consent: &ConsentOut) -> serde_json::Value {
    let mut json: Map<String, serde_json::Value> = record::bookkeeping(&consent.image, &CONSENT);
    json.extend(record::values(consent::FIELDS, &consent.image));
    json.extend(record::giver(consent.person, &consent.name));
    let works_at = consent.works_at.as_ref().map(|(id, name)| json!({ "id": id, "name": name }));
    json.insert("works_at".to_owned(), works_at.into());
    json.into()
}

fn with(mut json: serde_json::Value, key: &str, value: serde_json::Value) -> serde_json::Value {
    if let Some(fields) = json.as_object_mut() {
        fields.insert(key.to_owned(), value);
    }
    json
}
