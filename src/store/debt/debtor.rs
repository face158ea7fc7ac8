//! Clients as lists of debts name them.

use crate::{
    domain::{client::Class, id::Id},
    store::StoreResult,
};
use rusqlite::Connection;

/// A client that owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debtor {
    pub id: Id,
    pub name: String,
    /// Who has it; nothing where nobody does.
    pub owner: Option<(Id, String)>,
    pub class: Option<Class>,
    pub is_key: bool,
}

impl Debtor {
    pub(super) fn read(conn: &Connection, id: Id) -> StoreResult<Self> {
        let mut select = conn.prepare_cached(include_str!("client.sql"))?;
        Ok(select.query_row([id.0], |row| {
            let segment: Option<String> = row.get(3)?;
            Ok(Self {
                id,
                name: row.get(0)?,
                owner: row.get::<_, Option<i64>>(1)?.map(Id).zip(row.get(2)?),
                class: segment.as_deref().and_then(Class::of),
                is_key: row.get::<_, Option<bool>>(4)?.unwrap_or_default(),
            })
        })?)
    }

    /// Whether the clients of this user are meant, and it is one; nobody means all.
    pub(super) fn is_of(&self, owner: Option<i64>) -> bool {
        owner.is_none_or(|owner| self.owner.as_ref().is_some_and(|known| known.0.0 == owner))
    }
}
