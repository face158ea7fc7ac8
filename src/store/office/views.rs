//! Saved views: a filter and an order under a name.

use super::SAVED_VIEW;
use crate::{
    domain::id::Id,
    store::{Operation, Query, StoreResult, Tx},
};
use rusqlite::{Connection, params};
use serde_json::Value;

/// One saved view of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub id: Id,
    pub version: i64,
    pub name: String,
    /// JSON that the screen understands.
    pub query: String,
}

/// The saved views of a screen, by name.
#[derive(Clone, Debug)]
pub struct ListViews {
    pub screen: &'static str,
}

impl Query for ListViews {
    type Answer = Vec<SavedView>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<SavedView>> {
        let mut select = conn.prepare_cached(include_str!("views.sql"))?;
        let rows = select.query_map(params![self.screen], |row| {
            Ok(SavedView { id: Id(row.get(0)?), version: row.get(1)?, name: row.get(2)?, query: row.get(3)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Saves a view; one of the same name takes the new filter.
#[derive(Clone, Debug)]
pub struct SaveView {
    pub screen: &'static str,
    pub name: String,
    pub query: String,
}

impl Operation for SaveView {
    fn kind(&self) -> &'static str {
        "save-view"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = ListViews { screen: self.screen }.run(tx.conn())?;
        let query = ("query", Value::from(self.query.as_str()));
        if let Some(view) = known.into_iter().find(|view| view.name == self.name) {
            return tx.update(&SAVED_VIEW, (view.id, view.version), vec![query]).map(drop);
        }
        let id = tx.new_id();
        let name = ("name", Value::from(self.name.as_str()));
        tx.insert(&SAVED_VIEW, id, vec![("screen", Value::from(self.screen)), name, query])
    }
}
