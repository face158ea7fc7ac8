//! Journal entries, the actions they form, and which of them stand.

use super::{REDO, UNDO, is_final};
use crate::store::StoreResult;
use rusqlite::{Connection, OptionalExtension, Row};

/// One entry of the journal, without its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: i64,
    /// Unix milliseconds, UTC.
    pub at: i64,
    pub actor: String,
    pub kind: String,
    /// The entry an undo or redo turns back.
    pub undoes: Option<i64>,
    /// First entry of the action, when the action has several.
    pub part_of: Option<i64>,
}

impl Entry {
    /// Columns in the order of every `SELECT` of entries.
    pub(super) fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            at: row.get(1)?,
            actor: row.get(2)?,
            kind: row.get(3)?,
            undoes: row.get(4)?,
            part_of: row.get(5)?,
        })
    }

    pub fn is_undo(&self) -> bool {
        self.kind == UNDO
    }

    pub fn is_redo(&self) -> bool {
        self.kind == REDO
    }

    pub fn is_final(&self) -> bool {
        is_final(&self.kind)
    }
}

pub(super) fn find(conn: &Connection, id: i64) -> StoreResult<Option<Entry>> {
    let mut select = conn.prepare_cached(include_str!("entry.sql"))?;
    Ok(select.query_row([id], Entry::read).optional()?)
}

/// All entries of the action: those of the same kind under one head.
pub(super) fn action(conn: &Connection, entry: &Entry) -> StoreResult<Vec<i64>> {
    let Some(head) = entry.part_of else { return Ok(vec![entry.id]) };
    let mut select = conn.prepare_cached(include_str!("action.sql"))?;
    let rows = select.query_map(rusqlite::params![head, entry.kind], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// True when the entry has an undo without a redo.
pub(super) fn is_undone(conn: &Connection, id: i64) -> StoreResult<bool> {
    Ok(conn.prepare_cached(include_str!("is_undone.sql"))?.query_row([id], |row| row.get(0))?)
}

/// Undo and redo entries that turn this entry back, oldest first.
pub(super) fn turned_by(conn: &Connection, id: i64) -> StoreResult<Vec<Entry>> {
    let mut select = conn.prepare_cached(include_str!("turned_by.sql"))?;
    let rows = select.query_map([id], Entry::read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest own ordinary entry that is not undone, not older than `since` (Unix milliseconds) and before another one.
pub(super) fn next_undo(
    conn: &Connection,
    actor: &str,
    (since, before): (i64, i64),
) -> StoreResult<Option<Entry>> {
    let mut select = conn.prepare_cached(include_str!("next_undo.sql"))?;
    Ok(select.query_row(rusqlite::params![actor, since, before], Entry::read).optional()?)
}

/// Other names of this user, before and after a correction: their actions are the same person's.
pub(super) fn former_names(conn: &Connection, actor: &str) -> StoreResult<Vec<String>> {
    let mut select = conn.prepare_cached(include_str!("former_names.sql"))?;
    let names = select.query_map([actor], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The newest own undo without a redo, unless an own ordinary action followed it.
pub(super) fn next_redo(conn: &Connection, actor: &str) -> StoreResult<Option<Entry>> {
    let mut select = conn.prepare_cached(include_str!("next_redo.sql"))?;
    Ok(select.query_row([actor], Entry::read).optional()?)
}
