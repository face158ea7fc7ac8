//! The preparation list as a table: one row for one activity.

use super::{Export, value};
use crate::{
    domain::{
        activity::FIELDS,
        field::{Field, Kind},
    },
    exchange::out::{Column, Value},
    i18n::columns::name,
    report::preparation::{preparation_doubts, preparation_head, section_text},
    store::{
        client::ContactOnCard,
        preparation::{SECTIONS, ToPrepare},
        record,
    },
};

const BEFORE: [(&str, u16); 12] = [
    ("field-time", 12),
    ("field-minutes", 16),
    ("field-activity-kind", 16),
    ("cli-client", 32),
    ("field-owner", 24),
    ("field-city", 18),
    ("column-contact", 24),
    ("field-phones", 24),
    ("field-hours", 18),
    ("field-goal", 32),
    ("field-due", 12),
    ("field-place", 24),
];
const AFTER: [(&str, u16); 2] = [("prepare-doubts", 40), ("column-prepared", 14)];

pub(super) fn columns(export: &Export) -> Vec<Column> {
    let sections = SECTIONS.iter().map(|section| (section.title, value::width(Kind::Text)));
    let all = BEFORE.into_iter().chain(sections).chain(AFTER);
    all.map(|(key, width)| export.column(key, width)).collect()
}

pub(super) fn cells(one: &ToPrepare, export: &Export) -> Vec<Value> {
    let words = export.words;
    let [time, kind, client] = preparation_head(one, words);
    let of_contact = |column: fn(&ContactOnCard) -> &String| {
        Value::text(one.contact().map(|contact| name(words, column(contact))).unwrap_or_default())
    };
    let city = one.card.as_ref().map(|card| record::text(&card.client, "city")).unwrap_or_default();
    let before = [
        Value::text(time),
        Value::Number(one.minutes().to_string()),
        Value::text(kind),
        Value::text(client),
        Value::text(one.activity.owner.as_str()),
        Value::text(city),
        of_contact(|contact| &contact.name),
        Value::code(super::lists::phones(one.points(), export)),
        of_contact(|contact| &contact.hours),
        stored(one, "goal", export),
        stored(one, "due", export),
        Value::text(name(words, &one.place())),
    ];
    let known = SECTIONS.iter().zip(&one.sections);
    let sections = known.map(|(section, known)| Value::text(section_text(known, section.title, words)));
    let doubts = Value::text(preparation_doubts(one, words).join("; "));
    before.into_iter().chain(sections).chain([doubts, export.yes(one.is_prepared())]).collect()
}

/// A field of the activity.
fn stored(one: &ToPrepare, key: &str, export: &Export) -> Value {
    let field = FIELDS.iter().find(|field: &&Field| field.key == key);
    field.map_or(Value::Empty, |field| value::stored(field, &one.activity.image, export))
}
