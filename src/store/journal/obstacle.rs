//! What stands in the way of an undo, with all that a person needs to decide.

use super::{Change, Conflict, EntryRow, ListJournal, ShowEntry, Why};
use crate::{
    domain::id::Id,
    store::{Cell, Image, Query, Schema, StoreResult, Table, record::Load},
};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Changes of one action that are counted at most.
const MOST_CHANGES: usize = 10_000;

/// Conflicts of one reason with one later action: they are decided together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    pub why: Why,
    pub conflicts: Vec<Conflict>,
    /// The first row that they are about, as it stands now.
    pub row: Option<Image>,
    pub later: Option<LaterAction>,
}

/// The action that "undo it too" would take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaterAction {
    pub action: EntryRow,
    pub changes: Vec<Change>,
}

impl Obstacle {
    /// The later action that they have in common.
    pub fn by(&self) -> Option<i64> {
        self.conflicts.first().and_then(|conflict| conflict.by)
    }

    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.conflicts.iter().flat_map(|conflict| &conflict.cells)
    }

    /// The row that is named, and how many others there are.
    pub fn rows(&self) -> (Option<(&'static Table, Id)>, usize) {
        let rows: BTreeSet<(&'static Table, Id)> = self.cells().map(|cell| (cell.table, cell.id)).collect();
        (self.cells().next().map(|cell| (cell.table, cell.id)), rows.len().saturating_sub(1))
    }
}

/// Looks conflicts up, in their order.
#[derive(Clone, Debug)]
pub struct ShowObstacles {
    pub schema: Schema,
    pub conflicts: Vec<Conflict>,
}

impl Query for ShowObstacles {
    type Answer = Vec<Obstacle>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Obstacle>> {
        let mut found: Vec<Obstacle> = Vec::new();
        for conflict in &self.conflicts {
            let is_alike = |known: &&mut Obstacle| {
                known.why == conflict.why && conflict.by.is_some() && known.by() == conflict.by
            };
            match found.iter_mut().find(is_alike) {
                Some(known) => known.conflicts.push(conflict.clone()),
                None => found.push(self.obstacle(conn, conflict)?),
            }
        }
        Ok(found)
    }
}

impl ShowObstacles {
    fn obstacle(&self, conn: &Connection, conflict: &Conflict) -> StoreResult<Obstacle> {
        let cell = conflict.cells.first();
        let row = cell.map(|cell| Load { table: cell.table, id: cell.id }.run(conn)).transpose()?.flatten();
        let later = conflict.by.map(|entry| self.later(conn, entry)).transpose()?.flatten();
        Ok(Obstacle { why: conflict.why, conflicts: vec![conflict.clone()], row, later })
    }

    fn later(&self, conn: &Connection, entry: i64) -> StoreResult<Option<LaterAction>> {
        let found = ShowEntry { schema: self.schema, entry, limit: MOST_CHANGES }.run(conn)?;
        let Some((entry, changes)) = found else { return Ok(None) };
        let action = ListJournal::action(entry.part_of.unwrap_or(entry.id)).run(conn)?;
        Ok(action.into_iter().next().map(|action| LaterAction { action, changes }))
    }
}
