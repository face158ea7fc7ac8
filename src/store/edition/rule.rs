//! What was sent out stays as it was; what was signed changes on no path (`K-2`, `K-3`).

use super::{EDITION, PASSAGE};
use crate::{
    domain::id::Id,
    store::{
        Query as _, StoreError, StoreResult, Tx,
        record::{Load, base},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

/// The latest edition of a contract.
pub(super) fn latest(conn: &Connection, contract: Id) -> StoreResult<Option<Id>> {
    let mut select = conn.prepare_cached(include_str!("latest.sql"))?;
    Ok(select.query_row([contract.0], |row| row.get(0).map(Id)).optional()?)
}

fn seal_of(conn: &Connection, edition: Id) -> StoreResult<String> {
    Ok(conn.prepare_cached(include_str!("seal.sql"))?.query_row([edition.0], |row| row.get(0))?)
}

/// The latest edition went out: the next change makes another one.
pub fn close(tx: &mut Tx, contract: Id, day: NaiveDate) -> StoreResult<()> {
    change_latest(tx, contract, |_, _| Ok(("closed_on", Value::from(day.to_string()))))
}

/// Somebody has signed the latest edition.
pub fn seal(tx: &mut Tx, contract: Id) -> StoreResult<()> {
    change_latest(tx, contract, |conn, edition| Ok(("seal", Value::from(seal_of(conn, edition)?))))
}

/// Fills a column of the latest edition that is empty till then.
fn change_latest(
    tx: &mut Tx,
    contract: Id,
    column: impl Fn(&Connection, Id) -> StoreResult<(&'static str, Value)>,
) -> StoreResult<()> {
    let Some(edition) = latest(tx.conn(), contract)? else { return Ok(()) };
    let (name, value) = column(tx.conn(), edition)?;
    let image = Load { table: &EDITION, id: edition }.run(tx.conn())?.ok_or(StoreError::NotFound)?;
    match base(&image).filter(|_| !image.contains_key(name)) {
        Some(base) => tx.update(&EDITION, base, vec![(name, value)]).map(drop),
        None => Ok(()),
    }
}

/// The passages of a signed text are what they were when it was signed.
pub(super) fn of_passage(conn: &Connection, id: Id) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("sealed.sql"))?;
    let found = select.query_row([id.0], |row| Ok((Id(row.get(0)?), row.get::<_, Option<String>>(1)?)));
    let Some((edition, Some(seal))) = found.optional()? else { return Ok(()) };
    if seal_of(conn, edition)? == seal { Ok(()) } else { Err(StoreError::Frozen { table: &PASSAGE, id }) }
}

/// A signed text has no later edition, and its seal is never taken off.
pub(super) fn of_edition(conn: &Connection, id: Id) -> StoreResult<()> {
    let frozen = Err(StoreError::Frozen { table: &EDITION, id });
    if conn.prepare_cached(include_str!("unsealed.sql"))?.query_row([id.0], |row| row.get(0))? {
        return frozen;
    }
    let Some(image) = (Load { table: &EDITION, id }).run(conn)? else { return Ok(()) };
    let sealed = image.get("seal").and_then(Value::as_str);
    let is_kept = match sealed {
        Some(seal) => !EDITION.is_removed(&image) && seal_of(conn, id)? == seal,
        None => true,
    };
    if is_kept { Ok(()) } else { frozen }
}
