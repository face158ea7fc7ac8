//! Notes about clients.

mod page;

pub use page::{CountNotes, NoteOut, NotePage};

use super::{
    Fields, Operation, StoreResult, Table, Tx, annex, client::CLIENT, contract::CONTRACT, obligation,
    package, record,
};
use crate::domain::{contact::NOTE_FIELDS, field::Draft, id::Id};
use serde_json::Value;

pub static NOTE: Table =
    Table { references: &[("client_id", &CLIENT)], said: &["text"], tells: true, ..Table::plain("note") };

/// Adds a note to a client, or changes one; pinning is a change like any other.
#[derive(Clone, Debug)]
pub struct SaveNote {
    pub client: Id,
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveNote {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-note" } else { "add-note" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields: Fields = record::columns(NOTE_FIELDS, &self.draft, self.base.is_none())?;
        fields.retain(|(column, value)| *column != "pinned" || !value.is_null());
        if let Some(base) = self.base {
            return tx.update(&NOTE, base, fields).map(drop);
        }
        let id = tx.new_id();
        fields.push(("client_id", Value::from(self.client.0)));
        tx.insert(&NOTE, id, fields)
    }
}

/// A change, and a note of the words that gave way in it (`O-3`): one step, taken back as one.
#[derive(Debug)]
pub struct SaveWithNote {
    pub change: Box<dyn Operation>,
    pub note: SaveNote,
}

impl Operation for SaveWithNote {
    fn kind(&self) -> &'static str {
        self.change.kind()
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.change.apply(tx)?;
        self.note.apply(tx)
    }
}

/// Removes one row of what hangs on a client or on the office: a note, a phone, a saved view.
#[derive(Clone, Debug)]
pub struct RemoveRow {
    pub table: &'static Table,
    pub base: (Id, i64),
}

impl Operation for RemoveRow {
    fn kind(&self) -> &'static str {
        match self.table.name {
            "note" => "remove-note",
            "account" => "remove-account",
            "contact_point" => "remove-point",
            "consent" => "remove-consent",
            "activity" => "remove-activity",
            "own_field" => "remove-own-field",
            "saved_view" => "remove-view",
            "absence" => "remove-absence",
            "contract" => "cancel-contract",
            "template" => "remove-template",
            "signatory" => "remove-signatory",
            "paper" => "remove-paper",
            "obligation" => "remove-obligation",
            "package_document" => "remove-document",
            _ => "remove-row",
        }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if *self.table == CONTRACT {
            package::remove_of(tx, self.base.0)?;
            annex::cancel_of(tx, self.base.0)?;
        }
        obligation::remove_of(tx, self.table, self.base.0)?;
        tx.remove(self.table, self.base)
    }
}
