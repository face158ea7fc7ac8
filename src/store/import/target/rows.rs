//! What hangs on a client of the base.

use super::{Account, DETAILS, FILLED, Person, Points};
use crate::{
    domain::{field::Draft, id::Id},
    store::{
        StoreResult,
        contact::{
            ContactBase,
            points::{Owner, points_of},
        },
    },
};
use rusqlite::Connection;

pub(super) fn people(conn: &Connection, client: Id) -> StoreResult<Vec<Person>> {
    let mut select = conn.prepare_cached(include_str!("people.sql"))?;
    let mut rows = select.query([client.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let base =
            ContactBase { contact: (Id(row.get(0)?), row.get(1)?), post: (Id(row.get(2)?), row.get(3)?) };
        let points = |kind| -> StoreResult<Points> {
            Ok(Points { known: points_of(conn, Owner::Contact(base.contact.0), kind)?, added: Vec::new() })
        };
        let mut draft = Draft::default();
        for (at, key) in (4..).zip(["name", "comment"].into_iter().chain(FILLED)) {
            draft.set(key, row.get::<_, String>(at)?);
        }
        let (phones, mails) = (points("phone")?, points("mail")?);
        found.push(Person { base: Some(base), draft, is_changed: false, phones, mails });
    }
    Ok(found)
}

pub(super) fn accounts(conn: &Connection, client: Id) -> StoreResult<Vec<Account>> {
    let mut select = conn.prepare_cached(include_str!("accounts.sql"))?;
    let rows = select.query_map([client.0], |row| {
        let mut draft = Draft::default();
        for (at, key) in (2..).zip(["iban"].into_iter().chain(DETAILS)) {
            draft.set(key, row.get::<_, String>(at)?);
        }
        Ok(Account { base: Some((Id(row.get(0)?), row.get(1)?)), draft, is_changed: false })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn notes(conn: &Connection, client: Id) -> StoreResult<Vec<String>> {
    let mut select =
        conn.prepare_cached("SELECT trim(text) FROM note WHERE client_id = ?1 AND deleted_at IS NULL")?;
    let rows = select.query_map([client.0], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
