//! Contracts (`K-1`, `K-2`): the record, its moves, and how it stands on a day.

mod list;
mod moves;
mod onward;
mod save;
#[cfg(test)]
mod tests;
mod used;

pub(super) use list::written;
pub use list::{ContractFilter, ContractOut, FindContract, ListContracts, ShowContract};
pub use moves::{MoveContract, MoveToHolder, SignContract};
pub(super) use moves::{SIGN, seen};
pub use onward::{
    LetEnd, PreviewProlongation, ProlongContracts, Prolongable, Prolonged, Reregister, TerminateContract,
};
pub use save::SaveContract;
pub(super) use save::{refuse_number, whole};

use super::{
    Frozen, Image, Table,
    client::CLIENT,
    office::{COMPANY, USER},
};
use crate::domain::contract::Side;

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
    personal: &["subject", "payment", "delivery", "note", "reason"],
    tells: true,
    codes: &["kind", "currency", "vat", "renewal", "language", "state"],
    unique: &[&["number"]],
    rule: Some(save::refuse_reopened),
    frozen: Some(Frozen { when: is_signed, columns: AGREED }),
    ..Table::plain("contract")
};

/// What was agreed, but for the client, who may become one with another record of the same firm: from the first signature on it changes by an addendum alone.
const AGREED: &[&str] = &[
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

pub(super) fn is_signed(image: &Image) -> bool {
    Side::BOTH.into_iter().any(|side| image.contains_key(signed_on(side)))
}
