//! Documents that belong to a contract (`K-8`, `K-9`): specifications, addenda, acts, and what ends it.

mod list;
mod save;
mod sign;
#[cfg(test)]
mod tests;

pub use list::{AnnexOut, FindAnnex, ListAnnexes, ShowAnnex};
pub use save::{CancelAnnex, SaveAnnex, SendAnnex};
pub use sign::SignAnnex;

use super::{
    Frozen, StoreResult, Table, Tx,
    client::CLIENT,
    contract::{CONTRACT, is_signed},
};
use crate::domain::id::Id;

pub static ANNEX: Table = Table {
    removal: "cancelled_at",
    references: &[("contract_id", &CONTRACT), ("client_id", &CLIENT)],
    personal: &["sides", "signed_despite"],
    said: &["text"],
    tells: true,
    codes: &["kind", "currency", "vat"],
    unique: &[&["contract_id", "kind", "number"]],
    frozen: Some(Frozen { when: is_signed, columns: AGREED }),
    ..Table::plain("annex")
};

/// What was agreed, but for the client, as of a contract: from the first signature on it stays.
const AGREED: &[&str] = &[
    "contract_id",
    "kind",
    "number",
    "day",
    "sum",
    "currency",
    "vat",
    "vat_rate",
    "lines",
    "text",
    "end_day",
    "sides",
];

/// Cancels what belongs to a contract, because the contract is cancelled.
pub(super) fn cancel_of(tx: &mut Tx, contract: Id) -> StoreResult<()> {
    let sql = "SELECT id, version FROM annex WHERE contract_id = ?1 AND cancelled_at IS NULL ORDER BY id";
    let mut select = tx.conn().prepare_cached(sql)?;
    let rows = select.query_map([contract.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    let rows: Vec<(Id, i64)> = rows.collect::<rusqlite::Result<_>>()?;
    drop(select);
    rows.into_iter().try_for_each(|base| tx.remove(&ANNEX, base))
}
