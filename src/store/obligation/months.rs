//! Monthly obligations go on month by month (`K-7`).

use super::{OBLIGATION, Terms};
use crate::{
    domain::{
        id::Id,
        obligation::{FIELDS, month, terms::Terms as Agreed},
    },
    store::{Fields, Image, StoreError, StoreResult, Tx},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// The next month of a monthly one, as long as the contract goes on.
pub(super) fn go_on(tx: &mut Tx, id: Id, obligation: &Image, today: NaiveDate) -> StoreResult<()> {
    let next = next_month(tx.conn(), obligation, today)?;
    next.map_or(Ok(()), |next| add_month(tx, id, obligation, next))
}

/// Nothing where it is no monthly one, or the contract is over by then.
fn next_month(conn: &Connection, obligation: &Image, today: NaiveDate) -> StoreResult<Option<NaiveDate>> {
    let Agreed::Monthly { at, day, until } = Terms::new(conn, today)?.written(obligation)?.terms else {
        return Ok(None);
    };
    Ok(month::next(at, day).filter(|next| until.is_none_or(|until| *next <= until)))
}

fn add_month(tx: &mut Tx, before: Id, obligation: &Image, due: NaiveDate) -> StoreResult<()> {
    let goes_on = FIELDS.iter().map(|field| field.key).chain(["client_id", "contract_id", "owner_id"]);
    let kept = goes_on.filter(|column| *column != "due_day");
    let mut fields: Fields =
        kept.filter_map(|column| Some((column, obligation.get(column)?.clone()))).collect();
    fields.push(("due_day", Value::from(due.to_string())));
    fields.push(("before_id", Value::from(before.0)));
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
        let next = next_month(tx.conn(), &image, today)?;
        if let Some(next) = next.filter(|next| *next > end) {
            add_month(tx, id, &image, next)?;
        }
    }
    Ok(())
}

fn stopped(conn: &Connection, contract: Id) -> StoreResult<Vec<Id>> {
    let mut select = conn.prepare_cached(include_str!("stopped.sql"))?;
    let ids = select.query_map([contract.0], |row| row.get(0).map(Id))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
