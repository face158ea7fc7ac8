//! Living rows refer to living rows: asked for the rows that a write touched.

use super::{Cell, Schema, StoreResult, Table};
use crate::domain::id::Id;
use rusqlite::{Connection, OptionalExtension};

/// A living row that refers to a removed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub from: &'static Table,
    pub from_id: Id,
    pub column: &'static str,
    pub to: &'static Table,
    pub to_id: Id,
}

impl Link {
    /// The cells that could mend it: the reference, the life of either row.
    pub(super) fn cells(&self) -> Vec<Cell> {
        let cell = |table: &'static Table, id, column: &str| Cell { table, id, column: column.to_owned() };
        vec![
            cell(self.from, self.from_id, self.column),
            cell(self.from, self.from_id, self.from.removal),
            cell(self.to, self.to_id, self.to.removal),
        ]
    }
}

/// The first broken reference from or to this row.
pub(super) fn broken(
    conn: &Connection,
    schema: Schema,
    table: &'static Table,
    id: Id,
) -> StoreResult<Option<Link>> {
    for (column, target) in table.references {
        if let Some(link) = outgoing(conn, (table, id), column, target)? {
            return Ok(Some(link));
        }
    }
    if is_living(conn, table, id)? {
        return Ok(None);
    }
    for (from, column) in schema.referring(table) {
        if let Some(link) = incoming(conn, (table, id), from, column)? {
            return Ok(Some(link));
        }
    }
    Ok(None)
}

fn is_living(conn: &Connection, table: &Table, id: Id) -> StoreResult<bool> {
    let sql = format!("SELECT {} IS NULL FROM {} WHERE id = ?1", table.removal, table.name);
    Ok(conn.prepare_cached(&sql)?.query_row([id.0], |row| row.get(0)).optional()?.unwrap_or(false))
}

fn outgoing(
    conn: &Connection,
    (from, from_id): (&'static Table, Id),
    column: &'static str,
    to: &'static Table,
) -> StoreResult<Option<Link>> {
    let sql = format!(
        "SELECT target.id FROM {} AS source JOIN {} AS target ON target.id = source.{column}
         WHERE source.id = ?1 AND source.{} IS NULL AND target.{} IS NOT NULL",
        from.name, to.name, from.removal, to.removal
    );
    let found = conn.prepare_cached(&sql)?.query_row([from_id.0], |row| row.get(0)).optional()?;
    Ok(found.map(|to_id| Link { from, from_id, column, to, to_id: Id(to_id) }))
}

fn incoming(
    conn: &Connection,
    (to, to_id): (&'static Table, Id),
    from: &'static Table,
    column: &'static str,
) -> StoreResult<Option<Link>> {
    let sql =
        format!("SELECT id FROM {} WHERE {column} = ?1 AND {} IS NULL LIMIT 1", from.name, from.removal);
    let found = conn.prepare_cached(&sql)?.query_row([to_id.0], |row| row.get(0)).optional()?;
    Ok(found.map(|from_id| Link { from, from_id: Id(from_id), column, to, to_id }))
}
