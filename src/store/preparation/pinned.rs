//! Hard facts that were pinned (`C-15`).

use super::Known;
use crate::{
    domain::field::{Field, Kind, field},
    store::client::Card,
};
use serde_json::Value;

const FIELDS: &[Field] = &[field("text", "field-note", Kind::Text)];

pub(super) fn known(card: &Card) -> Vec<Known> {
    let pinned = card.notes.iter().filter(|note| note.pinned);
    let values = |text: &str| [("text".to_owned(), Value::from(text))].into_iter().collect();
    pinned.map(|note| Known::of("prepare-pinned", FIELDS, values(&note.text))).collect()
}
