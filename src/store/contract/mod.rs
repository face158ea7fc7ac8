//! Contracts (`K-1`, `K-2`): the record, its moves, and how it stands on a day.

mod list;
mod moves;
mod onward;
mod parties;
mod save;
mod sides;
mod sign_both;
#[cfg(test)]
mod tests;
mod used;
mod window;
#[cfg(test)]
mod window_test;

pub(super) use list::written;
pub use list::{ContractFilter, ContractOut, FindContract, ListContracts, ShowContract};
pub use moves::{MoveContract, MoveToHolder, SignContract};
pub(super) use moves::{SIGN, despite, in_the_way, seen};
pub use onward::{
    LetEnd, PreviewProlongation, ProlongContracts, Prolongable, Prolonged, Reregister, TerminateContract,
};
pub use parties::{Parties, Printed, ReadParties};
pub use save::SaveContract;
pub(super) use save::{refuse_number, whole};
pub(super) use sides::own_firm;
pub use sides::{ClientOnPaper, Sides};
pub use sign_both::SignBoth;

pub use window::{
    ContractAnchor, ContractCounts, ContractEdge, ContractWindow, ContractsShown, CountContracts,
    EveryContract, ReadContracts,
};

use super::{
    Frozen, Image, StoreError, StoreResult, Table, Tx,
    client::CLIENT,
    contact::clients_of,
    obligation::cover_contract,
    office::{COMPANY, USER},
};
use crate::domain::{contract::Side, id::Id};
use rusqlite::Connection;

pub static CONTRACT: Table = Table {
    removal: "cancelled_at",
    references: &[
        ("client_id", &CLIENT),
        ("company_id", &COMPANY),
        ("owner_id", &USER),
        ("holder_id", &USER),
        ("follows_id", &CONTRACT),
    ],
    remembers: &["follows_id"],
    personal: &["signed_despite"],
    said: &["note", "reason"],
    tells: true,
    codes: &["kind", "currency", "vat", "renewal", "allocation", "allocation_order", "language", "state"],
    unique: &[&["number"]],
    rule: Some(save::refuse_reopened),
    runs: Some(client_of),
    derive: Some(cover_contract),
    frozen: Some(Frozen { when: is_signed, columns: AGREED }),
    ..Table::plain("contract")
};

fn client_of(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM contract WHERE id = ?1", id)
}

/// What was agreed, but for the client, who may become one with another record of the same firm: from the first signature on it changes by an addendum alone.
pub(super) const AGREED: &[&str] = &[
    "number",
    "day",
    "kind",
    "company_id",
    "subject",
    "sum",
    "currency",
    "vat",
    "vat_rate",
    "start_day",
    "end_day",
    "renewal",
    "renewal_months",
    "renewal_most",
    "notice_days",
    "payment",
    "delivery",
    "penalty_rate",
    "penalty_cap",
    "language",
];

/// Where the day of a signature stands, in a contract and in what belongs to it.
pub(super) const fn signed_on(side: Side) -> &'static str {
    match side {
        Side::We => "signed_by_us",
        Side::They => "signed_by_them",
    }
}

/// Whether the contract of this image bears the signature of a side.
pub(super) fn has_signed(image: &Image, side: Side) -> bool {
    image.contains_key(signed_on(side))
}

pub(super) fn is_signed(image: &Image) -> bool {
    Side::BOTH.into_iter().any(|side| has_signed(image, side))
}

/// The text of a contract that somebody has signed changes by an addendum alone.
pub(super) fn refuse_signed(tx: &mut Tx, id: Id) -> StoreResult<()> {
    let image = tx.image(&CONTRACT, id)?.ok_or(StoreError::NotFound)?;
    if is_signed(&image) { Err(StoreError::Frozen { table: &CONTRACT, id }) } else { Ok(()) }
}
