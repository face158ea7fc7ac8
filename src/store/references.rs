//! Living rows refer to living rows: asked for the rows that a write touched.

use super::{Cell, Changes, Schema, StoreResult, Table, schema::NewRow};
use crate::domain::id::Id;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

/// Which rows of a write must be looked at before it ends. A row that was added alive and not touched again can
/// only be wrong by what it refers to itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Suspects {
    /// Rows that were changed, or added as removed ones.
    touched: Changes,
    /// Rows that added ones refer to, each once.
    pointed: Changes,
}

impl Suspects {
    pub(super) fn touched(&mut self, table: &'static Table, id: Id) {
        self.touched.add(table, id);
    }

    /// A row was added; `changes` has all rows of the write.
    pub(super) fn added(&mut self, (table, id): (&'static Table, Id), row: &NewRow, changes: &Changes) {
        if row.value(table.removal).is_some_and(|moment| !moment.is_null()) {
            self.touched(table, id);
        }
        for (column, to) in table.living_references() {
            let target = row.value(column).and_then(Value::as_i64).map(Id);
            let is_added = |id: &Id| changes.touches_row(to, *id) && !self.touched.touches_row(to, *id);
            if let Some(target) = target.filter(|id| !is_added(id)) {
                self.pointed.add(to, target);
            }
        }
    }

    /// The first broken reference from or to a row of the write.
    pub(super) fn broken(
        &self,
        conn: &Connection,
        schema: Schema,
        changes: &Changes,
    ) -> StoreResult<Option<Link>> {
        let mut is_sound = true;
        for (table, id) in self.pointed.rows() {
            is_sound &= is_living(conn, table, id)?;
        }
        let rows = if is_sound { &self.touched } else { changes };
        for (table, id) in rows.rows() {
            if let Some(link) = broken(conn, schema, table, id)? {
                return Ok(Some(link));
            }
        }
        Ok(None)
    }
}

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
    for (column, target) in table.living_references() {
        if let Some(link) = outgoing(conn, (table, id), column, target)? {
            return Ok(Some(link));
        }
    }
    if is_living(conn, table, id)? {
        return Ok(None);
    }
    let needed = schema.referring(table).filter(|(from, column)| !from.remembers.contains(column));
    for (from, column) in needed {
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
