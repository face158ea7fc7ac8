//! The register of letters about debts (`D-6`, domain rules 6.10): each has a number within its year that no other gets.

mod demand;
mod desk;
mod list;
mod moves;
#[cfg(test)]
mod tests;
mod write;

pub use demand::{Demand, Held, Hold, LastStatement, ReadDemand};
pub use desk::{LetterDesk, ReadLetterDesk};
pub(super) use list::unanswered;
pub use list::{LetterFilter, LetterLine, LetterOut, ListLetters};
pub use moves::{CancelLetter, MarkLetter};
pub use write::{NextLetterNumber, WriteLetter};

use super::{StoreResult, Table, client::CLIENT, contact::clients_of};
use crate::domain::id::Id;
use rusqlite::Connection;

pub static DEBT_LETTER: Table = Table {
    removal: "cancelled_at",
    references: &[("client_id", &CLIENT)],
    personal: &["file"],
    said: &["answer", "post_number"],
    tells: true,
    codes: &["currency", "language", "lines", "sent_by"],
    unique: &[&["year", "number"]],
    runs: Some(clients_of_letter),
    ..Table::plain("debt_letter")
};

fn clients_of_letter(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM debt_letter WHERE id = ?1", id)
}
