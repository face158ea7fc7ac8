//! One client by what a person knows of it.

use crate::{
    domain::id::Id,
    store::{
        Query, StoreResult,
        client::{ClientRow, RowsById},
    },
};
use rusqlite::Connection;

/// Clients whose identity, own code, BIN or exact name is this key. Living ones first.
#[derive(Clone, Debug)]
pub struct FindClient {
    pub key: String,
    /// Removed clients count too.
    pub with_removed: bool,
}

impl Query for FindClient {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let mut select = conn.prepare_cached(include_str!("find.sql"))?;
        let key = self.key.trim();
        let id: Option<i64> = key.parse().ok();
        let rows = select.query_map(rusqlite::params![id, key, self.with_removed], |row| row.get(0))?;
        Ok(rows.map(|id| Ok(Id(id?))).collect::<rusqlite::Result<_>>()?)
    }
}

/// Living clients of this number or name, with what a list shows of them.
#[derive(Clone, Debug)]
pub struct Twins {
    pub key: String,
}

impl Query for Twins {
    type Answer = Vec<ClientRow>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ClientRow>> {
        let found = FindClient { key: self.key.clone(), with_removed: false }.run(conn)?;
        RowsById(found).run(conn)
    }
}
