//! Contracts that end soon, or go on unless somebody objects soon (`K-8`).

use super::{Found, RunHere};
use crate::store::Query as _;
use crate::{
    domain::{
        id::Id,
        run::{Reason, ReasonKind},
    },
    store::{
        StoreError, StoreResult,
        contract::{CONTRACT, written},
        record::Load,
    },
};
use rusqlite::{Connection, named_params};

/// Days before the last day to object, or before the end, from which on a contract is told.
const WINDOW: u32 = 60;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(include_str!("contracts.sql"))?;
    let mut rows = select.query(named_params! { ":owner": here.owner })?;
    let (today, mut found) = (here.now.date(), Vec::new());
    while let Some(row) = rows.next()? {
        let id = Id(row.get(0)?);
        let image = Load { table: &CONTRACT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let by = written(&image)?.on(today, &here.calendar).asks_by();
        let left = by.and_then(|day| u32::try_from((day - today).num_days()).ok());
        if let Some(left) = left.filter(|left| *left <= WINDOW) {
            let reason = Reason { kind: ReasonKind::ContractTerm, amount: left, of: WINDOW };
            found.push(Found { due: by, ..Found::of(Id(row.get(1)?), reason) });
        }
    }
    Ok(found)
}
