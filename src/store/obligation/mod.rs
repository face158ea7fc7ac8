//! What the sides of a contract owe each other (`K-7`): the record, what was done for it, and how it stands on a day.

mod list;
mod months;
mod moves;
mod propose;
mod removal;
mod save;
mod terms;
#[cfg(test)]
mod tests;

pub use list::{ListObligations, ObligationFilter, ObligationOut, Performed, ShowObligation};
pub(super) use months::resume;
pub use moves::{MarkObligation, PerformObligation, SetEventDay};
pub use propose::TakeProposed;
pub(super) use removal::remove_of;
pub use save::SaveObligation;
pub(super) use terms::{Read, Terms};

use super::{Table, client::CLIENT, contract::CONTRACT, office::USER};

pub static OBLIGATION: Table = Table {
    references: &[
        ("client_id", &CLIENT),
        ("contract_id", &CONTRACT),
        ("owner_id", &USER),
        ("before_id", &OBLIGATION),
    ],
    // The next month goes on without the one before it.
    remembers: &["before_id"],
    personal: &["what", "measure", "clause", "penalty", "reason"],
    tells: true,
    codes: &["side", "kind", "currency", "due_unit", "event", "evidence", "state"],
    ..Table::plain("obligation")
};

/// What was done for an obligation, the whole of it or a part.
pub static PERFORMANCE: Table = Table {
    references: &[("client_id", &CLIENT), ("obligation_id", &OBLIGATION)],
    personal: &["proof"],
    tells: true,
    ..Table::plain("performance")
};
