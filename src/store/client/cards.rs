//! Many cards at once: a page of what a list holds.

use super::{Card, ClientRow, RowsById, ShowClient};
use crate::{
    domain::id::Id,
    store::{Query, StoreResult},
};
use rusqlite::Connection;

/// Everything known of these clients, in the same order; those that are gone meanwhile are left out.
#[derive(Clone, Debug)]
pub struct Cards(pub Vec<Id>);

impl Query for Cards {
    type Answer = Vec<(Card, ClientRow)>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<(Card, ClientRow)>> {
        let rows = RowsById(self.0.clone()).run(conn)?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            if let Some(card) = ShowClient(row.id).run(conn)? {
                found.push((card, row));
            }
        }
        Ok(found)
    }
}
