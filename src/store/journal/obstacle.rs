//! What stands in the way of an undo, with all that a person needs to decide.

use super::{Conflict, Entry, ShowEntry};
use crate::store::{Cell, Image, Query, Schema, StoreResult, record::Load};
use rusqlite::Connection;

/// Changes of one action that are counted at most.
const MOST_CHANGES: usize = 10_000;

/// A conflict, the row it is about and the action that came later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    pub conflict: Conflict,
    /// The row as it stands now.
    pub row: Option<Image>,
    pub later: Option<LaterAction>,
}

/// The action that "undo it too" would take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaterAction {
    pub entry: Entry,
    /// How many of its changes stand in the way, and how many it has: all of them would go.
    pub part: (usize, usize),
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
        self.conflicts.iter().map(|conflict| self.obstacle(conn, conflict)).collect()
    }
}

impl ShowObstacles {
    fn obstacle(&self, conn: &Connection, conflict: &Conflict) -> StoreResult<Obstacle> {
        let cell = conflict.cells.first();
        let row = cell.map(|cell| Load { table: cell.table, id: cell.id }.run(conn)).transpose()?.flatten();
        let later = conflict.by.map(|entry| self.later(conn, entry, &conflict.cells)).transpose()?.flatten();
        Ok(Obstacle { conflict: conflict.clone(), row, later })
    }

    fn later(&self, conn: &Connection, entry: i64, cells: &[Cell]) -> StoreResult<Option<LaterAction>> {
        let found = ShowEntry { schema: self.schema, entry, limit: MOST_CHANGES }.run(conn)?;
        let Some((entry, changes)) = found else { return Ok(None) };
        let is_hit = |cell: &&Cell| {
            changes.iter().any(|change| {
                change.table == cell.table && change.id == cell.id && change.column == cell.column
            })
        };
        let touched = cells.iter().filter(is_hit).count().max(1);
        Ok(Some(LaterAction { entry, part: (touched, changes.len()) }))
    }
}
