//! Monthly obligations go on month by month (`K-7`).

use super::{OBLIGATION, PERFORMANCE, Terms, cover, list::performed, terms::reference};
use crate::{
    domain::{
        id::Id,
        obligation::{FIELDS, month, terms::Terms as Agreed},
    },
    store::{Fields, Image, StoreError, StoreResult, Tx, record},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// The next month of a monthly one, as long as the contract goes on.
pub(super) fn go_on(tx: &mut Tx, id: Id, obligation: &Image, today: NaiveDate) -> StoreResult<Option<Id>> {
    let next = next_month(tx.conn(), obligation, today)?;
    next.map(|next| add_month(tx, id, obligation, next)).transpose()
}

/// Months that payments have closed become rows of their own, so that what is done now is done for the month that is due.
/// Answers the row of that month.
pub(super) fn settle_months(
    tx: &mut Tx,
    mut base: (Id, i64),
    mut obligation: Image,
    today: NaiveDate,
) -> StoreResult<((Id, i64), Image)> {
    let contract = reference(&obligation, "contract_id")?;
    for (day, number) in cover::months(tx.conn(), contract, base.0)? {
        close_month(tx, base, &obligation, (&day, &number))?;
        // The row that was closed knows no months paid any more; the next one does.
        obligation.remove("paid_months");
        let Some(next) = go_on(tx, base.0, &obligation, today)? else { break };
        obligation = tx.image(&OBLIGATION, next)?.ok_or(StoreError::NotFound)?;
        base = record::base(&obligation).ok_or(StoreError::Damaged)?;
    }
    Ok((base, obligation))
}

fn close_month(tx: &mut Tx, base: (Id, i64), obligation: &Image, paid: (&str, &str)) -> StoreResult<()> {
    let (day, number) = paid;
    let done = performed(tx.conn(), base.0)?.iter().filter_map(|part| part.sum).sum::<i64>();
    let sum = obligation.get("sum").and_then(Value::as_i64).unwrap_or_default();
    let mut fields = vec![
        ("client_id", obligation.get("client_id").cloned().unwrap_or_default()),
        ("obligation_id", Value::from(base.0.0)),
        ("day", Value::from(day)),
        ("sum", Value::from(sum.saturating_sub(done))),
    ];
    if !number.is_empty() {
        fields.push(("proof", Value::from(format!("№ {number}"))));
    }
    let id = tx.new_id();
    tx.insert(&PERFORMANCE, id, fields)?;
    tx.update(&OBLIGATION, base, vec![("done_day", Value::from(day))]).map(drop)
}

/// Nothing where it is no monthly one, or the contract is over by then.
fn next_month(conn: &Connection, obligation: &Image, today: NaiveDate) -> StoreResult<Option<NaiveDate>> {
    let Agreed::Monthly { at, day, until } = Terms::new(conn, today)?.written(obligation)?.terms else {
        return Ok(None);
    };
    Ok(month::next(at, day).filter(|next| until.is_none_or(|until| *next <= until)))
}

fn add_month(tx: &mut Tx, before: Id, obligation: &Image, due: NaiveDate) -> StoreResult<Id> {
    let goes_on = FIELDS.iter().map(|field| field.key).chain(["client_id", "contract_id", "owner_id"]);
    let kept = goes_on.filter(|column| *column != "due_day");
    let mut fields: Fields =
        kept.filter_map(|column| Some((column, obligation.get(column)?.clone()))).collect();
    fields.push(("due_day", Value::from(due.to_string())));
    fields.push(("before_id", Value::from(before.0)));
    let id = tx.new_id();
    tx.insert(&OBLIGATION, id, fields)?;
    Ok(id)
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
