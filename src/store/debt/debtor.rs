//! Clients as lists of debts name them.

use crate::{
    domain::{client::Class, id::Id},
    store::{Query, StoreResult, activity::Asked},
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::{HashMap, HashSet};

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

/// So many are looked up one by one, however many clients there are.
const FEW: usize = 500;
/// Looking one up takes as long as reading so many of all in a row.
const AS_LONG: usize = 8;

impl Debtor {
    pub(super) fn read(conn: &Connection, id: Id) -> StoreResult<Self> {
        let mut select = conn.prepare_cached(include_str!("client.sql"))?;
        Ok(select.query_row([id.0], Self::of_row)?)
    }

    /// Identity, name, identity and name of who has it, class, whether it is a key client.
    fn of_row(row: &Row) -> rusqlite::Result<Self> {
        let segment: Option<String> = row.get(4)?;
        Ok(Self {
            id: Id(row.get(0)?),
            name: row.get(1)?,
            owner: row.get::<_, Option<i64>>(2)?.map(Id).zip(row.get(3)?),
            class: segment.as_deref().and_then(Class::of),
            is_key: row.get::<_, Option<bool>>(5)?.unwrap_or_default(),
        })
    }

    /// Whether the clients of this user are meant, and it is one; nobody means all.
    pub(super) fn is_of(&self, owner: Option<i64>) -> bool {
        owner.is_none_or(|owner| self.owner.as_ref().is_some_and(|known| known.0.0 == owner))
    }
}

fn are_few(conn: &Connection, wanted: usize) -> StoreResult<bool> {
    if wanted <= FEW {
        return Ok(true);
    }
    let mut count = conn.prepare_cached("SELECT count(*) FROM client")?;
    Ok(wanted.saturating_mul(AS_LONG) <= count.query_row([], |row| row.get(0))?)
}

/// These clients by their identities.
pub(super) fn debtors(conn: &Connection, ids: HashSet<i64>) -> StoreResult<HashMap<i64, Debtor>> {
    if are_few(conn, ids.len())? {
        let mut select = conn.prepare_cached(include_str!("client.sql"))?;
        let mut read = |id: i64| -> StoreResult<_> {
            let found = select.query_row([id], Debtor::of_row).optional()?;
            Ok(found.map(|debtor| (id, debtor)))
        };
        return ids.into_iter().filter_map(|id| read(id).transpose()).collect();
    }
    let mut select = conn.prepare_cached(include_str!("debtors.sql"))?;
    let mut rows = select.query([])?;
    let mut found = HashMap::with_capacity(ids.len());
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        if ids.contains(&id) {
            found.insert(id, Debtor::of_row(row)?);
        }
    }
    Ok(found)
}

/// Tells anew since when a client owes, and how much.
pub fn tell(conn: &Connection, client: Id) -> StoreResult<()> {
    conn.prepare_cached(include_str!("debtor_gone.sql"))?.execute([client.0])?;
    conn.prepare_cached(include_str!("debtor_tell.sql"))?.execute([client.0])?;
    Ok(())
}

/// The same of every client.
pub fn tell_all(conn: &Connection) -> StoreResult<()> {
    Ok(conn.execute_batch(include_str!("debtor_all.sql"))?)
}

/// Clients of whom the list of debtors does not say what their instalments say.
#[derive(Clone, Copy, Debug)]
pub struct DebtorFaults;

impl Query for DebtorFaults {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        Asked::new(include_str!("debtor_faults.sql"), []).rows(conn, |row| Ok(Id(row.get(0)?)))
    }
}

/// The clients of a user; nobody means all, and nothing is listed.
pub(super) fn clients_of(conn: &Connection, owner: Option<i64>) -> StoreResult<Option<HashSet<i64>>> {
    let Some(owner) = owner else { return Ok(None) };
    let mut select = conn.prepare_cached(include_str!("clients_of.sql"))?;
    let rows = select.query_map([owner], |row| row.get(0))?;
    Ok(Some(rows.collect::<rusqlite::Result<_>>()?))
}
