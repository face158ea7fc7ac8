//! Replaying the journal from nothing must give the tables as they are.

use super::{history::read, parse};
use crate::{
    domain::id::Id,
    store::{
        Image, Query, Schema, StoreResult, Table,
        schema::{Shape, Shapes},
    },
};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// A place where the journal and the tables disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The newest image differs from the row.
    RowDiffers(&'static Table, Id),
    /// An image before a change is not the image after the one before it.
    ChainBroken { table: &'static Table, id: Id, entry: i64 },
    /// The row was written past the journal.
    NotJournaled(&'static Table, Id),
    /// The journal speaks of a table this version does not know.
    UnknownTable(String),
}

/// Replays the whole journal. Answers the faults, at most 100.
#[derive(Debug)]
pub struct Replay {
    pub schema: Schema,
}

const MOST: usize = 100;

impl Query for Replay {
    type Answer = Vec<Fault>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Fault>> {
        let mut shapes = Shapes::default();
        let mut faults = unknown_tables(conn, self.schema)?;
        for table in self.schema.tables {
            let shape = shapes.of(conn, table)?;
            replay_table(conn, table, shape, &mut faults)?;
            faults.extend(not_journaled(conn, table)?);
        }
        faults.truncate(MOST);
        Ok(faults)
    }
}

fn unknown_tables(conn: &Connection, schema: Schema) -> StoreResult<Vec<Fault>> {
    let mut select = conn.prepare_cached("SELECT DISTINCT entity FROM journal_row")?;
    let names: BTreeSet<String> = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let unknown = names.into_iter().filter(|name| schema.table(name).is_none());
    Ok(unknown.map(Fault::UnknownTable).collect())
}

/// Walks the images row by row, oldest first.
fn replay_table(
    conn: &Connection,
    table: &'static Table,
    shape: &Shape,
    faults: &mut Vec<Fault>,
) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("replay.sql"))?;
    let mut rows = select.query([table.name])?;
    let mut current: Option<(Id, Image)> = None;
    while let Some(row) = rows.next()? {
        let id = Id(row.get(0)?);
        let (entry, before, after): (i64, Option<String>, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let before = before.map(|json| parse(&json)).transpose()?;
        if let Some((ended, image)) = current.take_if(|(at, _)| *at != id) {
            check_row(conn, (table, ended), shape, &image, faults)?;
        }
        let previous = current.as_ref().map(|(_, image)| image);
        if !same(previous, before.as_ref(), table, shape) {
            faults.push(Fault::ChainBroken { table, id, entry });
        }
        current = Some((id, parse(&after)?));
    }
    match current {
        Some((ended, image)) => check_row(conn, (table, ended), shape, &image, faults),
        None => Ok(()),
    }
}

fn check_row(
    conn: &Connection,
    (table, id): (&'static Table, Id),
    shape: &Shape,
    newest: &Image,
    faults: &mut Vec<Fault>,
) -> StoreResult<()> {
    let mut select = conn.prepare_cached(&shape.image_sql)?;
    let row: Option<String> = select.query_row([id.0], |row| row.get(0)).optional()?;
    let row = row.map(|json| parse(&json)).transpose()?;
    if !same(row.as_ref(), Some(newest), table, shape) {
        faults.push(Fault::RowDiffers(table, id));
    }
    Ok(())
}

/// Equal in every column of today; a column younger than the image has its default.
fn same(one: Option<&Image>, two: Option<&Image>, table: &Table, shape: &Shape) -> bool {
    match (one, two) {
        (None, None) => true,
        (Some(one), Some(two)) => {
            shape.columns().all(|column| shape.value(one, column) == shape.value(two, column))
                && read(one, table.removal, table, shape) == read(two, table.removal, table, shape)
        }
        _ => false,
    }
}

fn not_journaled(conn: &Connection, table: &'static Table) -> StoreResult<Vec<Fault>> {
    let sql = format!(
        "SELECT id FROM {} WHERE NOT EXISTS
         (SELECT 1 FROM journal_row WHERE entity = ?1 AND row_id = {}.id) LIMIT 100",
        table.name, table.name
    );
    let mut select = conn.prepare_cached(&sql)?;
    let ids = select.query_map([table.name], |row| row.get(0))?;
    Ok(ids.map(|id| Ok(Fault::NotJournaled(table, Id(id?)))).collect::<rusqlite::Result<_>>()?)
}
