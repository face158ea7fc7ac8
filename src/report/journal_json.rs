//! Actions of the journal for programs.

use super::{
    Teller,
    record::{self, text_or_null},
};
use crate::store::{journal::EntryRow, record::name};
use serde_json::{Value, json};

/// One action.
pub fn entry_json(row: &EntryRow, teller: &Teller) -> Value {
    json!({
        "id": row.entry.id.to_string(),
        "at": record::moment(row.entry.at),
        "actor": row.entry.actor,
        "computer": text_or_null(&row.computer),
        "kind": row.entry.kind,
        "sentence": teller.sentence(row),
        "name": row.subject.as_ref().map(name),
        "things": row.things,
        "undone": row.undone,
        "undoes": row.entry.undoes.map(|id| id.to_string()),
        "turned_kind": row.turned_kind,
    })
}
