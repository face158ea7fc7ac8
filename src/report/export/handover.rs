//! The hand-over sheet as a table: one row for one client.

use super::{Export, value};
use crate::{
    domain::{client::STAGES, field::Kind},
    exchange::out::{Column, Value},
    i18n::columns::{choice, name},
    report::{
        handover::{handover_name, overdue_and_next, whom},
        preparation::section_text,
    },
    store::{absence::ToHandOver, preparation::SECTIONS, record::text},
};

const BEFORE: [(&str, u16); 8] = [
    ("cli-client", 32),
    ("field-stage", 16),
    ("field-segment", 12),
    ("field-city", 18),
    ("column-contact", 24),
    ("field-phones", 24),
    ("handover-overdue", 40),
    ("handover-next", 40),
];

pub(super) fn columns(export: &Export) -> Vec<Column> {
    let sections = SECTIONS.iter().map(|section| (section.title, value::width(Kind::Text)));
    BEFORE.into_iter().chain(sections).map(|(key, width)| export.column(key, width)).collect()
}

pub(super) fn cells(one: &ToHandOver, export: &Export) -> Vec<Value> {
    let words = export.words;
    let whom = whom(one);
    let client =
        |column: &str| one.client.as_ref().map(|(_, card)| text(&card.client, column)).unwrap_or_default();
    let contact = whom.contact().map(|contact| contact.name.clone()).unwrap_or_default();
    let stage = choice(words, STAGES, &client("stage"));
    let [overdue, next] = overdue_and_next(one, words);
    let before = [
        Value::text(handover_name(one, words)),
        Value::text(stage),
        Value::text(client("segment")),
        Value::text(client("city")),
        Value::text(name(words, &contact)),
        Value::code(super::lists::phones(whom.points(), export)),
        Value::text(overdue),
        Value::text(next),
    ];
    let sections = SECTIONS.iter().enumerate().map(|(at, section)| {
        let known = one.sections.get(at).map(Vec::as_slice).unwrap_or_default();
        Value::text(section_text(known, section.title, words))
    });
    before.into_iter().chain(sections).collect()
}
