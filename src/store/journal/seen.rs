//! What of the journal somebody sees who works with the own clients alone (`O-6`).

use super::Entry;
use crate::{
    domain::id::Id,
    store::{StoreResult, office::sight::is_narrow},
};
use rusqlite::Connection;

/// The condition that keeps what such a person sees, behind all others; empty for everybody else.
pub(super) fn condition(conn: &Connection) -> StoreResult<&'static str> {
    Ok(if is_narrow(conn)? { include_str!("seen.sql") } else { "" })
}

/// Whether an action is among those that are seen.
pub(super) fn shows(conn: &Connection, entry: &Entry) -> StoreResult<bool> {
    let condition = condition(conn)?;
    if condition.is_empty() {
        return Ok(true);
    }
    let sql = format!("SELECT 1 FROM journal AS entry WHERE entry.id = ?1 {condition}");
    Ok(conn.prepare_cached(&sql)?.exists([entry.part_of.unwrap_or(entry.id)])?)
}

/// Whether a row that an action touched is seen: one of no client, or of a client that is.
pub(super) fn shows_row(conn: &Connection, (table, id): (&str, Id)) -> StoreResult<bool> {
    if !is_narrow(conn)? {
        return Ok(true);
    }
    let is_other: bool =
        conn.prepare_cached(include_str!("strange_row.sql"))?.query_row((table, id.0), |row| row.get(0))?;
    Ok(!is_other)
}
