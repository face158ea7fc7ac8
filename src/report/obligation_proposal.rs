//! Proposed obligations, for people and for programs.

use crate::{
    domain::{
        field::Draft,
        obligation::{EVENTS, FIELDS, KINDS, SIDES, terms::UNITS},
    },
    i18n::{Catalogue, columns},
};
use serde_json::{Map, Value};

/// One row in words: who, what, how much, by when.
pub fn proposed_words(draft: &Draft, words: &Catalogue) -> String {
    let choice = |choices: &[(&str, &str)], key: &str| {
        let known = choices.iter().find(|(code, _)| *code == draft.get(key));
        known.map(|(_, label)| words.get(label)).unwrap_or_default()
    };
    let minor = draft.get("sum").replace('.', "").parse::<i64>().ok();
    let sum = minor.map(|minor| words.formats.money(minor, draft.get("currency"))).unwrap_or_default();
    let days = match draft.get("due_count") {
        "" => String::new(),
        count => format!("{count} {}", choice(UNITS, "due_unit")),
    };
    let parts = [
        choice(SIDES, "side"),
        choice(KINDS, "kind"),
        sum,
        days,
        choice(EVENTS, "event"),
        columns::name(words, draft.get("what")),
    ];
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join(" · ")
}

/// The filled fields by their names.
pub fn proposed_json(draft: &Draft) -> Value {
    let filled = FIELDS.iter().filter(|field| !draft.get(field.key).is_empty());
    let fields: Map<String, Value> =
        filled.map(|field| (field.key.to_owned(), Value::from(draft.get(field.key)))).collect();
    Value::Object(fields)
}
