//! Monthly obligations go on month by month (`K-7`).

use super::{OBLIGATION, Terms};
use crate::{
    domain::{
        id::Id,
        obligation::{FIELDS, month, terms::Terms as Agreed},
    },
    store::{Fields, Image, StoreError, StoreResult, Tx, record::text},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// The next month of a monthly one, as long as the contract goes on.
pub(super) fn go_on(tx: &mut Tx, id: Id, obligation: &Image, today: NaiveDate) -> StoreResult<()> {
    let terms = Terms::new(tx.conn(), today)?.written(obligation)?.terms;
    let Agreed::Monthly { at, day, until } = terms else { return Ok(()) };
    let next = month::next(at, day).filter(|next| until.is_none_or(|until| *next <= until));
    let Some(next) = next else { return Ok(()) };
    let goes_on = FIELDS.iter().map(|field| field.key).chain(["client_id", "contract_id", "owner_id"]);
    let kept = goes_on.filter(|column| *column != "due_day");
    let mut fields: Fields =
        kept.filter_map(|column| Some((column, obligation.get(column)?.clone()))).collect();
    fields.push(("due_day", Value::from(next.to_string())));
    fields.push(("before_id", Value::from(id.0)));
    let id = tx.new_id();
    tx.insert(&OBLIGATION, id, fields)
}

/// A contract that ended on `end` was prolonged: monthly obligations that stopped there go on.
pub(in crate::store) fn resume(
    tx: &mut Tx,
    contract: Id,
    end: NaiveDate,
    today: NaiveDate,
) -> StoreResult<()> {
    for id in stopped(tx.conn(), contract)? {
        let image = tx.image(&OBLIGATION, id)?.ok_or(StoreError::NotFound)?;
        let at = text(&image, "due_day").parse().ok();
        let day = image.get("month_day").and_then(Value::as_u64).and_then(|day| u32::try_from(day).ok());
        let next = at.zip(day).and_then(|(at, day)| month::next(at, day));
        if next.is_some_and(|next| next > end) {
            go_on(tx, id, &image, today)?;
        }
    }
    Ok(())
}

fn stopped(conn: &Connection, contract: Id) -> StoreResult<Vec<Id>> {
    let mut select = conn.prepare_cached(include_str!("stopped.sql"))?;
    let ids = select.query_map([contract.0], |row| row.get(0).map(Id))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
