//! People by client, by what is known of them, or all.

use crate::{
    domain::{id::Id, search::fold},
    store::{Query, StoreResult},
};
use rusqlite::{Connection, named_params};

/// A person at one client: who works for two firms is listed twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRow {
    pub id: Id,
    pub version: i64,
    pub post: Id,
    pub post_version: i64,
    pub client: Id,
    pub client_name: String,
    pub name: String,
    pub position: String,
    pub role: String,
    pub left_on: String,
    /// First phone, as it is dialled.
    pub phone: String,
    pub mail: String,
}

/// Living people at living clients, by name. Conditions that are given must all hold.
#[derive(Clone, Debug, Default)]
pub struct ListContacts {
    pub client: Option<Id>,
    /// Identity or exact name.
    pub key: Option<String>,
    /// A part of the name, in any case.
    pub search: Option<String>,
    /// Most rows; all when `None`.
    pub limit: Option<u32>,
}

impl Query for ListContacts {
    type Answer = Vec<ContactRow>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ContactRow>> {
        let mut select = conn.prepare_cached(include_str!("list.sql"))?;
        let id: Option<i64> = self.key.as_ref().and_then(|key| key.parse().ok());
        let parameters = named_params! {
            ":client": self.client.map(|id| id.0),
            ":key": self.key,
            ":id": id,
            ":search": self.search.as_deref().map(fold),
            ":limit": self.limit.map_or(-1, i64::from),
        };
        let rows = select.query_map(parameters, |row| {
            let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            Ok(ContactRow {
                id: Id(row.get(0)?),
                version: row.get(1)?,
                post: Id(row.get(2)?),
                post_version: row.get(3)?,
                client: Id(row.get(4)?),
                client_name: row.get(5)?,
                name: row.get(6)?,
                position: text(7)?,
                role: text(8)?,
                left_on: text(9)?,
                phone: text(10)?,
                mail: text(11)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// A post that was taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedPost {
    pub contact: Id,
    pub post: Id,
    pub client: Id,
    pub client_name: String,
    pub name: String,
}

/// Posts of this person, by identity or exact name, that were taken away from living clients, the last first.
#[derive(Clone, Debug)]
pub struct ListRemovedPosts {
    pub key: String,
    pub client: Option<Id>,
}

impl Query for ListRemovedPosts {
    type Answer = Vec<RemovedPost>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<RemovedPost>> {
        let mut select = conn.prepare_cached(include_str!("removed.sql"))?;
        let (id, client) = (self.key.parse::<i64>().ok(), self.client.map(|id| id.0));
        let rows =
            select.query_map(named_params! { ":key": self.key, ":id": id, ":client": client }, |row| {
                Ok(RemovedPost {
                    contact: Id(row.get(0)?),
                    post: Id(row.get(1)?),
                    client: Id(row.get(2)?),
                    client_name: row.get(3)?,
                    name: row.get(4)?,
                })
            })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Everyone of this identity or exact name, removed people and those of removed clients too, each once with a
/// client they belong or belonged to.
#[derive(Clone, Debug)]
pub struct FindAnyone {
    pub key: String,
    pub client: Option<Id>,
}

/// A person and one of their clients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anyone {
    pub contact: Id,
    pub name: String,
    pub client_name: String,
    /// They work at a client that is there.
    pub is_living: bool,
}

impl Query for FindAnyone {
    type Answer = Vec<Anyone>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Anyone>> {
        let mut select = conn.prepare_cached(include_str!("anyone.sql"))?;
        let (id, client) = (self.key.parse::<i64>().ok(), self.client.map(|id| id.0));
        let rows =
            select.query_map(named_params! { ":key": self.key, ":id": id, ":client": client }, |row| {
                Ok(Anyone {
                    contact: Id(row.get(0)?),
                    name: row.get(1)?,
                    client_name: row.get(2)?,
                    is_living: row.get(3)?,
                })
            })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
