//! Acts of reconciliation (`D-7`): what both sides have in their books, and how far the paper has come.

mod compare;
mod half;
mod list;
mod make;
mod scope;
mod step;
#[cfg(test)]
mod tests;
mod theirs;

pub use compare::{ActOut, ReadActParties, ShowReconciliation};
pub use half::ReadOurHalf;
pub use list::{ListReconciliations, ReconciliationFilter, ReconciliationOut};
pub use make::{CancelReconciliation, FindReconciliation, MakeReconciliation};
pub use scope::{ActScope, ActWanted};
pub use step::{MoveReconciliation, Powers, ReadPowers};
pub use theirs::TakeTheirHalf;

use super::{
    StoreResult, Table, client::CLIENT, contact::clients_of, contract::CONTRACT, office::COMPANY,
    signatory::SIGNATORY,
};
use crate::domain::id::Id;
use rusqlite::Connection;

pub static RECONCILIATION: Table = Table {
    removal: "cancelled_at",
    references: &[
        ("client_id", &CLIENT),
        ("contract_id", &CONTRACT),
        ("company_id", &COMPANY),
        ("signatory_id", &SIGNATORY),
    ],
    // What was reconciled stays so when a contract is cancelled, and who signed when they sign no more.
    remembers: &["contract_id", "signatory_id"],
    personal: &["signed_by", "their_file"],
    said: &["signed_position", "note"],
    tells: true,
    codes: &["currency", "status", "authority"],
    unique: &[&["company_id", "year", "number"]],
    runs: Some(client_of),
    ..Table::plain("reconciliation")
};

/// A row of their half, as their file has it.
pub static RECONCILIATION_ENTRY: Table = Table {
    references: &[("client_id", &CLIENT), ("reconciliation_id", &RECONCILIATION)],
    remembers: &["reconciliation_id"],
    personal: &["document"],
    tells: true,
    ..Table::plain("reconciliation_entry")
};

fn client_of(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM reconciliation WHERE id = ?1", id)
}
