//! One client by what a person knows of it.

use crate::{
    domain::{
        id::Id,
        search::{apart, composed},
    },
    store::{Query, StoreResult},
};
use rusqlite::{Connection, ToSql};
use std::borrow::Cow;

/// Clients whose identity, own code, BIN or exact name is this key. Living ones first. Where there is none, those
/// that had this name once, or into which the client of this key was merged.
#[derive(Clone, Debug)]
pub struct FindClient {
    pub key: String,
    /// Removed clients count too.
    pub with_removed: bool,
}

impl Query for FindClient {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        // A name may be typed, or was taken in, with the marks of its letters apart.
        let typed = self.key.trim();
        let mut forms = vec![composed(typed), Cow::Borrowed(typed), apart(typed)];
        forms.dedup();
        for form in forms {
            let found = self.called(conn, &form)?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }
}

impl FindClient {
    fn called(&self, conn: &Connection, key: &str) -> StoreResult<Vec<Id>> {
        let id: Option<i64> = key.parse().ok();
        let ids = |sql, parameters: &[&dyn ToSql]| -> StoreResult<Vec<Id>> {
            let mut select = conn.prepare_cached(sql)?;
            let rows = select.query_map(parameters, |row| row.get(0).map(Id))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        let found = ids(include_str!("find.sql"), &[&id, &key, &self.with_removed])?;
        if found.is_empty() { ids(include_str!("merged.sql"), &[&id, &key]) } else { Ok(found) }
    }
}
