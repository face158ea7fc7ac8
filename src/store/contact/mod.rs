//! People who work for clients, their posts and how to reach them.

mod find;
mod page;
pub(super) mod points;
mod save;

pub use find::{Anyone, ContactRow, FindAnyone, ListContacts, ListRemovedPosts, RemovedPost};
pub use page::{CountPeople, PeopleWanted, PersonOut, PersonPage};
pub use points::LISTS;
pub(super) use save::remove_person;
pub use save::{ContactBase, LinkContact, RemoveContact, RestoreContact, SaveContact};

use super::{
    StoreResult, Table,
    client::{CLIENT, forget},
};
use crate::domain::{id::Id, search};
use rusqlite::{Connection, OptionalExtension};

const PERSONAL: &[&str] = &[
    "name", "birthday", "own_1", "own_2", "own_3", "own_4", "own_5", "own_6", "own_7", "own_8", "own_9",
    "own_10",
];

pub static CONTACT: Table = Table {
    personal: PERSONAL,
    said: &["hours", "comment"],
    codes: &["channel", "language"],
    derived: &["sort_key"],
    derive: Some(derive_contact),
    clients: Some(clients_of_contact),
    refill: Some(refill_contacts),
    forget: Some(forget),
    ..Table::plain("contact")
};
pub static POST: Table = Table {
    references: &[("client_id", &CLIENT), ("contact_id", &CONTACT)],
    unique: &[&["client_id", "contact_id"]],
    said: &["position"],
    codes: &["role", "attitude"],
    clients: Some(clients_of_post),
    runs: Some(clients_of_post),
    ..Table::plain("post")
};
pub static CONTACT_POINT: Table = Table {
    references: &[("client_id", &CLIENT), ("contact_id", &CONTACT)],
    personal: &["typed", "normal", "extension"],
    said: &["label"],
    codes: &["kind"],
    clients: Some(clients_of_point),
    forget: Some(forget),
    ..Table::plain("contact_point")
};

fn derive_contact(conn: &Connection, id: Id) -> StoreResult<()> {
    let name: Option<String> = conn
        .prepare_cached("SELECT name FROM contact WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    let key = search::fold(&name.unwrap_or_default());
    let mut update = conn.prepare_cached("UPDATE contact SET sort_key = ?2 WHERE id = ?1")?;
    update.execute(rusqlite::params![id.0, key])?;
    Ok(())
}

/// Clients make their own search anew, with their people in it.
fn refill_contacts(conn: &Connection, done: &dyn Fn() -> StoreResult<()>) -> StoreResult<()> {
    let mut select = conn.prepare("SELECT id FROM contact")?;
    let ids: Vec<i64> = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().try_for_each(|id| derive_contact(conn, Id(id)).and_then(|()| done()))
}

fn clients_of_contact(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT DISTINCT client_id FROM post WHERE contact_id = ?1", id)
}

fn clients_of_post(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM post WHERE id = ?1", id)
}

fn clients_of_point(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, include_str!("clients_of_point.sql"), id)
}

/// A client is searched by its people and their phones too.
pub(super) fn clients_of(conn: &Connection, sql: &str, id: Id) -> StoreResult<Vec<Id>> {
    let mut select = conn.prepare_cached(sql)?;
    let clients: Vec<Option<i64>> =
        select.query_map([id.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(clients.into_iter().flatten().map(Id).collect())
}
