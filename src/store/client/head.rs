//! Head offices and branches (C-5). A branch is a client of its own; its head office is nobody's branch.

use super::CLIENT;
use crate::{
    domain::{
        client::{referred, referred_name},
        field::Flaw,
        id::Id,
    },
    store::{StoreError, StoreResult, Tx},
};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

/// The head office of the firm that a living client belongs to: the client itself where it is no branch; `None` for one
/// that is gone.
pub(in crate::store) fn head_of(conn: &Connection, id: Id) -> StoreResult<Option<Id>> {
    let sql = "SELECT coalesce(head_id, id) FROM client WHERE id = ?1 AND deleted_at IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([id.0], |row| row.get(0).map(Id)).optional()?)
}

/// Living branches with their versions.
fn branches(conn: &Connection, head: Id) -> StoreResult<Vec<(Id, i64)>> {
    let sql = "SELECT id, version FROM client WHERE head_id = ?1 AND deleted_at IS NULL ORDER BY id";
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([head.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The column for what a draft says: of a branch that is named, its head office. `own` is the client itself, where it is
/// in the base.
///
/// # Errors
/// A text that names no living client; a client that would be its own head office.
pub(super) fn chosen(conn: &Connection, own: Option<Id>, text: &str) -> StoreResult<Value> {
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    let unknown = || {
        let arguments = vec![("name", referred_name(text).to_owned())];
        StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("head", "flaw-client") })
    };
    let named = referred(text).ok_or_else(unknown)?;
    let head = head_of(conn, named)?.ok_or_else(unknown)?;
    match own {
        Some(own) if own == named => Err(refused("flaw-head-itself")),
        Some(own) if own == head => Err(refused("flaw-head-own-branch")),
        _ => Ok(Value::from(head.0)),
    }
}

fn refused(key: &'static str) -> StoreError {
    StoreError::Flawed(Flaw::blocking("head", key))
}

/// The branches of a client get another head office, or none; whoever is that one is left out. The action stays one about
/// the client.
pub(in crate::store) fn give_branches(tx: &mut Tx, from: Id, to: Option<Id>) -> StoreResult<()> {
    for base in branches(tx.conn(), from)?.into_iter().filter(|(id, _)| Some(*id) != to) {
        tx.update(&CLIENT, base, vec![("head_id", to.map_or(Value::Null, |id| Value::from(id.0)))])?;
        tx.count_things(1);
    }
    Ok(())
}

/// A client that comes back is the head office again of those that its removal of this moment left without one; not
/// where it is a branch by now.
pub(super) fn take_back(tx: &mut Tx, id: Id, removed_at: i64) -> StoreResult<()> {
    if head_of(tx.conn(), id)? != Some(id) {
        return Ok(());
    }
    for base in released(tx.conn(), id, removed_at)? {
        tx.update(&CLIENT, base, vec![("head_id", Value::from(id.0))])?;
    }
    Ok(())
}

fn released(conn: &Connection, head: Id, removed_at: i64) -> StoreResult<Vec<(Id, i64)>> {
    let mut select = conn.prepare_cached(include_str!("released.sql"))?;
    let rows = select.query_map([head.0, removed_at], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the head office of a client that comes back is now: it may have gone, or be a branch itself.
pub(super) fn of_returning(conn: &Connection, known: Option<i64>) -> StoreResult<Value> {
    let now = known.map(|id| head_of(conn, Id(id))).transpose()?.flatten();
    Ok(now.map_or(Value::Null, |id| Value::from(id.0)))
}

/// The head office after a merge: the client that stays keeps its own, and takes the other's where it has none and no
/// branches.
pub(super) fn of_merged(
    conn: &Connection,
    kept: (Id, Option<i64>),
    other: (Id, Option<i64>),
) -> StoreResult<Value> {
    let theirs = other.1.filter(|id| *id != kept.0.0);
    let is_free =
        || -> StoreResult<bool> { Ok(branches(conn, kept.0)?.iter().all(|(id, _)| *id == other.0)) };
    let head = match kept.1 {
        Some(own) if own != other.0.0 => Some(own),
        _ if is_free()? => theirs,
        _ => None,
    };
    Ok(head.map_or(Value::Null, Value::from))
}

/// Refuses a branch of a branch, whichever way it came about.
pub(super) fn refuse_chain(conn: &Connection, id: Id) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("is_chained.sql"))?;
    let is_chained = select.query_row([id.0], |row| row.get(0)).optional()?.unwrap_or(false);
    if is_chained { Err(refused("flaw-head-chain")) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
