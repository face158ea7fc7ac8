//! All that is kept of one person (C-13): which rows, and their erasure (`journal.md`, section 6).

mod about;
mod residue;
mod traces;

pub use about::{About, AboutChange, AboutRow, AllAbout};
pub use residue::{Elsewhere, Left};
pub use traces::{FindTraces, SignedPaper, Traces};

use super::{
    Operation, Schema, StoreError, StoreResult, Table, Tx,
    journal::{ERASE, Erase, RowKey},
};
use crate::domain::id::Id;
use rusqlite::Connection;

/// A person, as the base knows one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// Somebody who works for clients.
    Contact(Id),
    /// A client that is a person: an individual or a sole trader.
    Client(Id),
}

impl Person {
    /// The row that is the person.
    pub const fn id(self) -> Id {
        match self {
            Self::Contact(id) | Self::Client(id) => id,
        }
    }

    /// The column by which what hangs on a person names them.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Contact(_) => "contact_id",
            Self::Client(_) => "client_id",
        }
    }

    /// Rows that are the person's alone, removed ones too.
    pub(super) fn rows(self, conn: &Connection, schema: Schema) -> StoreResult<Vec<RowKey>> {
        let (sql, id) = match self {
            Self::Contact(id) => (include_str!("own_of_contact.sql"), id),
            Self::Client(id) => (include_str!("own_of_client.sql"), id),
        };
        let table = |name: String| schema.table(&name).ok_or(StoreError::DamagedJournal);
        let mut select = conn.prepare_cached(sql)?;
        let rows = select.query_map([id.0], |row| Ok((row.get::<_, String>(0)?, Id(row.get(1)?))))?;
        rows.map(|row| row.map_err(StoreError::from).and_then(|(name, id)| Ok((table(name)?, id)))).collect()
    }
}

/// Puts a code for everything that tells who a person was, in rows and in the whole journal. No undo brings it back;
/// sums, days and choices stay.
#[derive(Clone, Debug)]
pub struct ErasePerson {
    pub person: Person,
    /// Why: the request of the person, the end of the purpose.
    pub reason: String,
    /// Forms of the name in other people's texts that are meant, as they stand there.
    pub forms: Vec<String>,
    /// Also out of what was signed: the law mostly asks to keep that as it is.
    pub signed_too: bool,
}

impl Operation for ErasePerson {
    fn kind(&self) -> &'static str {
        ERASE
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let own: Vec<(&'static Table, Id)> = self.person.rows(tx.conn(), tx.schema())?;
        if own.is_empty() {
            return Err(StoreError::NotFound);
        }
        let forms = self.forms.iter().map(|form| (form.clone(), self.person.id())).collect();
        Erase { own, frozen_too: self.signed_too, forms, reason: self.reason.clone() }.apply(tx)
    }
}

#[cfg(test)]
mod tests;
