//! The package of a contract (`K-10`): its documents with their steps and files, and what is missing.

mod list;
mod save;
mod step;
#[cfg(test)]
mod tests;

pub use list::{Owner, Package, PackageItem, PackageOf, PackagesOf};
pub use save::{AttachFile, SaveDocument};
pub use step::StepDocument;

use super::{StoreResult, Table, Tx, annex::ANNEX, client::CLIENT, contract::CONTRACT};
use crate::domain::id::Id;

/// Documents without a record of their own, and what the records of the others do not say.
pub static PACKAGE_DOCUMENT: Table = Table {
    references: &[("client_id", &CLIENT), ("contract_id", &CONTRACT), ("annex_id", &ANNEX)],
    // What was attached comes back with a document whose cancellation is undone.
    remembers: &["annex_id"],
    personal: &["file", "file_sha256"],
    said: &["own_number", "note"],
    tells: true,
    codes: &["kind", "side"],
    ..Table::plain("package_document")
};

/// Removes what was written down of the package of a contract, because the contract is cancelled.
pub(super) fn remove_of(tx: &mut Tx, contract: Id) -> StoreResult<()> {
    let mut select = tx.conn().prepare_cached(include_str!("of_contract.sql"))?;
    let rows = select.query_map([contract.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    let rows: Vec<(Id, i64)> = rows.collect::<rusqlite::Result<_>>()?;
    drop(select);
    rows.into_iter().try_for_each(|base| tx.remove(&PACKAGE_DOCUMENT, base))
}
