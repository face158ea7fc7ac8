//! What was sent out stays as it was; what was signed changes on no path (`K-2`, `K-3`).

use super::{EDITION, PASSAGE, terms};
use crate::{
    domain::id::Id,
    store::{
        Fields, Query as _, StoreError, StoreResult, Tx,
        contract::{CONTRACT, Sides},
        record::{Load, base},
        signatory::{NamedOut, Signable},
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

/// The latest edition went out, or was agreed on: the next change, of a clause or of the terms, makes another one.
pub fn close(tx: &mut Tx, contract: Id, day: NaiveDate) -> StoreResult<()> {
    let image = tx.image(&CONTRACT, contract)?.ok_or(StoreError::NotFound)?;
    change_latest(tx, contract, "closed_on", |_, _| {
        Ok(vec![("closed_on", Value::from(day.to_string())), ("terms", terms::kept(&image)?)])
    })
}

/// Somebody has signed the latest edition: from now on it is printed as it stands.
pub fn seal(tx: &mut Tx, contract: Id) -> StoreResult<()> {
    let image = Load { table: &CONTRACT, id: contract }.run(tx.conn())?.ok_or(StoreError::NotFound)?;
    change_latest(tx, contract, "seal", |conn, edition| {
        let sides =
            Sides::read(conn, &image, Signable::Contract(contract), NamedOut::as_known)?.unwrap_or_default();
        Ok(vec![("seal", Value::from(seal_of(conn, edition)?)), ("sides", sides.kept()?)])
    })
}

/// Both sides as they stood when somebody first signed; nothing before.
pub(in crate::store) fn sealed_sides(conn: &Connection, contract: Id) -> StoreResult<Option<Sides>> {
    let Some(edition) = latest(conn, contract)? else { return Ok(None) };
    let image = Load { table: &EDITION, id: edition }.run(conn)?;
    image.as_ref().map_or(Ok(None), Sides::of_paper)
}

/// Fills columns of the latest edition once: where the first of them is empty till then.
fn change_latest(
    tx: &mut Tx,
    contract: Id,
    first: &str,
    fields: impl Fn(&Connection, Id) -> StoreResult<Fields>,
) -> StoreResult<()> {
    let Some(edition) = latest(tx.conn(), contract)? else { return Ok(()) };
    let image = Load { table: &EDITION, id: edition }.run(tx.conn())?.ok_or(StoreError::NotFound)?;
    let Some(base) = base(&image).filter(|_| !image.contains_key(first)) else { return Ok(()) };
    let fields = fields(tx.conn(), edition)?;
    tx.update(&EDITION, base, fields).map(drop)
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
