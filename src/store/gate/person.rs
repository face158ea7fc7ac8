//! Who writes: somebody of an office with a chief, or anybody where there is none.

use crate::{
    domain::{
        id::Id,
        role::Role,
        user::{is_near, is_slip},
    },
    store::{
        Query as _, StoreResult,
        office::users::{ListUsers, by_name},
    },
};
use rusqlite::{Connection, OptionalExtension as _, Row};

/// Somebody of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Person {
    pub id: Id,
    pub role: Role,
    /// Works with the clients whose manager he is, and with no others.
    pub is_narrow: bool,
    pub curator: Option<Id>,
}

/// Whose rules hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) enum Writer {
    /// An office without a chief has no rules, nor has a visitor of the demo.
    Free,
    /// Nobody of the office has this name.
    Stranger,
    Known(Person),
}

/// Whether the office has a chief: without one there are no roles (`O-9`).
pub(in crate::store) fn has_chief(conn: &Connection) -> StoreResult<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM user WHERE role = 'chief' AND deleted_at IS NULL)";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Names of the chiefs, and before them of the curator where there is one.
pub(in crate::store) fn judges(conn: &Connection, curator: Option<Id>) -> StoreResult<Vec<String>> {
    let sql = "SELECT name FROM user
               WHERE deleted_at IS NULL AND (role = 'chief' OR id = ?1) ORDER BY id = ?1 DESC, name";
    let mut select = conn.prepare_cached(sql)?;
    let names = select.query_map([curator.map(|id| id.0)], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Who has this name, however it is spelled.
pub(in crate::store) fn known(conn: &Connection, name: &str) -> StoreResult<Option<Person>> {
    let Some(id) = by_name(conn, name)? else { return Ok(None) };
    let sql = "SELECT id, role, clients, curator_id FROM user WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([id.0], read).optional()?)
}

fn read(row: &Row) -> rusqlite::Result<Person> {
    let (role, clients): (String, String) = (row.get(1)?, row.get(2)?);
    Ok(Person {
        id: Id(row.get(0)?),
        role: Role::from_key(&role).unwrap_or(Role::Manager),
        is_narrow: clients == "own" && role != Role::Chief.key(),
        curator: row.get::<_, Option<i64>>(3)?.map(Id),
    })
}

/// Whose rules hold for somebody of this name.
pub(in crate::store) fn writer(conn: &Connection, name: &str) -> StoreResult<Writer> {
    if !has_chief(conn)? {
        return Ok(Writer::Free);
    }
    match known(conn, name)? {
        Some(person) => Ok(Writer::Known(person)),
        None if is_demo(conn)? && slips(conn, name)?.is_empty() => Ok(Writer::Free),
        None => Ok(Writer::Stranger),
    }
}

/// Of whose names this one may be a slip.
fn slips(conn: &Connection, name: &str) -> StoreResult<Vec<String>> {
    let users = ListUsers.run(conn)?.into_iter().map(|user| user.name);
    Ok(users.filter(|known| is_slip(known, name)).collect())
}

/// Who may be meant by a name that nobody has.
pub(super) fn near(conn: &Connection, name: &str) -> StoreResult<Vec<String>> {
    let users = ListUsers.run(conn)?.into_iter().map(|user| user.name);
    Ok(users.filter(|known| is_near(known, name)).collect())
}

/// The demo office is shown round to anybody whose name is no slip of one of its people.
fn is_demo(conn: &Connection) -> StoreResult<bool> {
    let sql = "SELECT kind = ?1 FROM journal WHERE id = 1";
    Ok(conn.prepare_cached(sql)?.query_row(["demo"], |row| row.get(0)).optional()?.unwrap_or(false))
}
