//! All clients of a list, by their identities: what is done with a whole list is done with those that were in it.

use super::{filter::ClientFilter, list::Order};
use crate::{
    domain::{collation::SortLanguage, id::Id},
    store::{Query, StoreResult},
};
use rusqlite::{Connection, params_from_iter};

/// Identities of the clients that pass a filter, in the order of the list: eight bytes for each of a million.
#[derive(Clone, Debug)]
pub struct ClientIds {
    pub filter: ClientFilter,
    pub order: Order,
    pub descending: bool,
    /// Whose alphabet names follow.
    pub language: SortLanguage,
}

impl Query for ClientIds {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let key = self.filter.key(self.order, self.language);
        if self.order != Order::Name || self.filter.shows_removed() {
            return self.ids(conn, "TRUE", &key);
        }
        // An index knows the names that have a key; while keys are made anew the others come last.
        let mut ids = self.ids(conn, &format!("{key} IS NOT NULL"), &key)?;
        ids.extend(self.ids(conn, &format!("{key} IS NULL"), "client.id")?);
        Ok(ids)
    }
}

impl ClientIds {
    fn ids(&self, conn: &Connection, condition: &str, key: &str) -> StoreResult<Vec<Id>> {
        let (conditions, parameters) = self.filter.sql(1);
        let way = if self.descending { "DESC" } else { "ASC" };
        let sql = format!(
            "SELECT client.id FROM client WHERE {conditions} AND {condition} ORDER BY {key} {way}, client.id {way}"
        );
        let mut select = conn.prepare_cached(&sql)?;
        let rows = select.query_map(params_from_iter(parameters), |row| row.get(0).map(Id))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
