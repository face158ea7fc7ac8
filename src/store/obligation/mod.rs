//! What the sides of a contract owe each other (`K-7`): the record, what was done for it, and how it stands on a day.

mod act;
mod cover;
#[cfg(test)]
mod documents_test;
mod event;
mod list;
mod months;
mod moves;
mod propose;
mod removal;
mod save;
mod terms;
#[cfg(test)]
mod tests;

pub(super) use act::act_signed;
pub(super) use cover::{of_contract as cover_contract, of_contracts as cover_contracts};
pub use event::SetEventDay;
pub use list::{ListObligations, ObligationFilter, ObligationOut, Performed, ShowObligation};
pub(super) use months::resume;
pub use moves::{MarkObligation, PerformObligation};
pub use propose::{ReadProposed, TakeProposed};
pub(super) use removal::remove_of;
pub use save::SaveObligation;
pub(super) use terms::{Read, Terms};

use super::{StoreResult, Table, client::CLIENT, contact::clients_of, contract::CONTRACT, office::USER};
use crate::domain::id::Id;
use rusqlite::Connection;

pub static OBLIGATION: Table = Table {
    derived: &["paid", "paid_day", "paid_months"],
    references: &[
        ("client_id", &CLIENT),
        ("contract_id", &CONTRACT),
        ("owner_id", &USER),
        ("before_id", &OBLIGATION),
    ],
    // The next month goes on without the one before it.
    remembers: &["before_id"],
    said: &["reason"],
    tells: true,
    codes: &["side", "kind", "currency", "due_unit", "event", "evidence", "state"],
    derive: Some(cover::of_obligation),
    refill: Some(cover::refill),
    runs: Some(client_of),
    ..Table::plain("obligation")
};

/// What was done for an obligation, the whole of it or a part.
pub static PERFORMANCE: Table = Table {
    references: &[("client_id", &CLIENT), ("obligation_id", &OBLIGATION)],
    said: &["proof"],
    tells: true,
    derive: Some(cover::of_performance),
    runs: Some(client_of_performance),
    ..Table::plain("performance")
};

fn client_of(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM obligation WHERE id = ?1", id)
}

fn client_of_performance(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM performance WHERE id = ?1", id)
}
