//! A signed act closes what was to be accepted, and begins what follows an act (`K-7`).

use super::{OBLIGATION, PERFORMANCE, months::go_on};
use crate::{
    domain::id::Id,
    store::{StoreError, StoreResult, Tx, record},
};
use chrono::NaiveDate;
use serde_json::Value;

/// Both sides have signed an act of a contract on a day: the earliest acceptance that is open is done, and rows that
/// wait for an act know its day.
pub(in crate::store) fn act_signed(
    tx: &mut Tx,
    contract: Id,
    (day, number): (NaiveDate, &str),
    today: NaiveDate,
) -> StoreResult<()> {
    for id in ids(tx, include_str!("waiting_for_act.sql"), contract)? {
        let base = record::base(&tx.image(&OBLIGATION, id)?.ok_or(StoreError::NotFound)?);
        let event = vec![("event_day", Value::from(day.to_string()))];
        tx.update(&OBLIGATION, base.ok_or(StoreError::Damaged)?, event)?;
    }
    let accepted = ids(tx, include_str!("to_accept.sql"), contract)?;
    accepted.into_iter().next().map_or(Ok(()), |id| accept(tx, id, (day, number), today))
}

fn accept(tx: &mut Tx, id: Id, (day, number): (NaiveDate, &str), today: NaiveDate) -> StoreResult<()> {
    let obligation = tx.image(&OBLIGATION, id)?.ok_or(StoreError::NotFound)?;
    let client = obligation.get("client_id").cloned().unwrap_or_default();
    let fields = vec![
        ("client_id", client),
        ("obligation_id", Value::from(id.0)),
        ("day", Value::from(day.to_string())),
        ("proof", Value::from(format!("№ {number}"))),
    ];
    let performance = tx.new_id();
    tx.insert(&PERFORMANCE, performance, fields)?;
    let base = record::base(&obligation).ok_or(StoreError::Damaged)?;
    tx.update(&OBLIGATION, base, vec![("done_day", Value::from(day.to_string()))])?;
    go_on(tx, id, &obligation, today).map(drop)
}

fn ids(tx: &Tx, sql: &str, contract: Id) -> StoreResult<Vec<Id>> {
    let mut select = tx.conn().prepare_cached(sql)?;
    let ids = select.query_map([contract.0], |row| row.get(0).map(Id))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
