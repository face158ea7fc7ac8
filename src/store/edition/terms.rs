//! The terms with which an edition went out (`K-1`, `K-3`): a later change of them begins another one.

use super::{EDITION, EditionOut, begin::next_edition, rule::latest};
use crate::{
    domain::id::Id,
    store::{
        Fields, Image, Query as _, StoreError, StoreResult, Tx,
        contract::{AGREED, Parties},
        record::Load,
    },
};
use serde_json::Value;

/// What was agreed of a contract, as an edition keeps it.
pub(super) fn kept(contract: &Image) -> StoreResult<Value> {
    let agreed = contract.iter().filter(|(column, _)| AGREED.contains(&column.as_str()));
    let agreed: Image = agreed.map(|(column, value)| (column.clone(), value.clone())).collect();
    serde_json::to_string(&agreed).map(Value::from).map_err(|_| StoreError::Damaged)
}

/// The same, read; nothing while the edition is written.
pub(super) fn read(edition: &Image) -> StoreResult<Option<Image>> {
    let kept = edition.get("terms").and_then(Value::as_str);
    kept.map(|kept| serde_json::from_str(kept).map_err(|_| StoreError::Damaged)).transpose()
}

/// Before other terms are written: what went out stays, and they stand in another edition.
pub(in crate::store) fn follow(tx: &mut Tx, contract: &Image, id: Id, fields: &Fields) -> StoreResult<()> {
    let is_other = |(column, value): &(&'static str, Value)| {
        AGREED.contains(column) && contract.get(*column).unwrap_or(&Value::Null) != value
    };
    if !fields.iter().any(is_other) {
        return Ok(());
    }
    let Some(edition) = latest(tx.conn(), id)? else { return Ok(()) };
    let edition = Load { table: &EDITION, id: edition }.run(tx.conn())?.unwrap_or_default();
    let is_out = edition.contains_key("closed_on") && !super::is_sealed(&edition);
    if is_out { next_edition(tx, id, "").map(drop) } else { Ok(()) }
}

impl Parties {
    /// The contract on the terms with which an edition went out.
    #[must_use]
    pub fn of_edition(mut self, edition: &EditionOut) -> Self {
        if let Some(terms) = &edition.terms {
            let contract = &mut self.contract.image;
            contract.retain(|column, _| !AGREED.contains(&column.as_str()));
            contract.extend(terms.iter().map(|(column, value)| (column.clone(), value.clone())));
        }
        self
    }
}
