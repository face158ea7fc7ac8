//! Names of columns, for the journal and for conflicts.

use super::Catalogue;
use crate::domain::{
    client, contact,
    field::{Field, Kind},
    id::is_erased,
    user,
};
use chrono::NaiveDate;

/// The field's name in the person's language; a column without a field has a message of its own.
pub fn column(words: &Catalogue, column: &str) -> String {
    let field = field(column);
    let key = field.map_or_else(|| other(column), |field| field.label);
    if key.is_empty() { column.to_owned() } else { words.get(key) }
}

fn field(column: &str) -> Option<&'static Field> {
    let lists: [&'static [Field]; 5] = [
        client::FIELDS,
        contact::FIELDS,
        contact::NEED_FIELDS,
        contact::NOTE_FIELDS,
        contact::ACCOUNT_FIELDS,
    ];
    lists.into_iter().flatten().find(|field| field.key == column)
}

fn other(column: &str) -> &'static str {
    match column {
        "deleted_at" | "cancelled_at" => "column-removed",
        "owner_id" => "field-owner",
        "client_id" => "column-client",
        "contact_id" => "column-contact",
        "typed" | "normal" => "column-number",
        "extension" => "column-extension",
        "label" => "field-note",
        "hired_on" => "column-hired-on",
        "curator_id" => "column-curator",
        "merged_into" => "column-merged-into",
        "value" => "column-value",
        _ => "",
    }
}

/// The words of a stored choice; an unknown one stands for itself.
pub fn choice(words: &Catalogue, choices: &[(&str, &str)], stored: &str) -> String {
    let known = choices.iter().find(|(value, _)| *value == stored);
    known.map_or_else(|| stored.to_owned(), |(_, label)| words.get(label))
}

/// A name, or that it was erased.
pub fn name(words: &Catalogue, stored: &str) -> String {
    if is_erased(stored) { words.get("list-erased") } else { stored.to_owned() }
}

/// What stands in a cell, for people: choices as words, yes and no, nothing as a dash.
pub fn cell(words: &Catalogue, column: &str, text: &str) -> String {
    match field(column).map(|field| field.kind) {
        _ if text.is_empty() => "—".to_owned(),
        // A contact and a user of the office have a role each.
        Some(Kind::Choice(contact::ROLES)) if user::ROLES.iter().any(|(role, _)| *role == text) => {
            choice(words, user::ROLES, text)
        }
        Some(Kind::Choice(choices)) => choice(words, choices, text),
        Some(Kind::LegalForm) => words.legal_form(text),
        Some(Kind::YesNo) => words.get(if text == "1" { "word-yes" } else { "word-no" }),
        Some(Kind::Money) => {
            text.parse().map_or_else(|_| text.to_owned(), |minor| words.formats.decimal_short(minor))
        }
        Some(Kind::Day | Kind::PastDay) => {
            text.parse().map_or_else(|_| text.to_owned(), |day: NaiveDate| words.formats.date(day))
        }
        _ => name(words, text),
    }
}
