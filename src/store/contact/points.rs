//! Phones and mails: saved as the difference between what is typed and what is there.

use super::CONTACT_POINT;
use crate::{
    domain::{
        field::Draft,
        id::Id,
        mail::read_mails,
        phone::{Phone, read_phones},
    },
    store::{StoreResult, Tx},
};
use rusqlite::Connection;
use serde_json::Value;

/// Whose phone or mail it is.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) enum Owner {
    Client(Id),
    Contact(Id),
}

/// A living point of one kind.
struct Known {
    id: Id,
    version: i64,
    typed: String,
    normal: String,
    extension: String,
    label: String,
}

/// Phones of the draft, when it gives any.
pub(in crate::store) fn save_phones(tx: &mut Tx, owner: Owner, draft: &Draft) -> StoreResult<()> {
    if !draft.has("phones") {
        return Ok(());
    }
    save(tx, owner, "phone", &read_phones(draft.get("phones")))
}

/// Mails of the draft, when it gives any.
pub(in crate::store) fn save_mails(tx: &mut Tx, owner: Owner, draft: &Draft) -> StoreResult<()> {
    if !draft.has("mails") {
        return Ok(());
    }
    let mail = |address: String| Phone {
        typed: address.clone(),
        normal: address,
        extension: String::new(),
        label: String::new(),
    };
    let mails: Vec<Phone> = read_mails(draft.get("mails")).0.into_iter().map(mail).collect();
    save(tx, owner, "mail", &mails)
}

/// Keeps what is still there, removes what is gone, adds what is new.
fn save(tx: &mut Tx, owner: Owner, kind: &str, wanted: &[Phone]) -> StoreResult<()> {
    let mut known = living(tx.conn(), owner, kind)?;
    for phone in wanted {
        let same = known.iter().position(|known| same(known, phone));
        match same {
            Some(at) => drop(known.swap_remove(at)),
            None => add(tx, owner, kind, phone)?,
        }
    }
    known.into_iter().try_for_each(|gone| tx.remove(&CONTACT_POINT, (gone.id, gone.version)))
}

fn same(known: &Known, phone: &Phone) -> bool {
    let same_number =
        known.typed == phone.typed || (!known.normal.is_empty() && known.normal == phone.normal);
    same_number && known.extension == phone.extension && known.label == phone.label
}

/// Adds one point.
pub(in crate::store) fn add(tx: &mut Tx, owner: Owner, kind: &str, phone: &Phone) -> StoreResult<()> {
    let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
    let link = match owner {
        Owner::Client(id) => ("client_id", Value::from(id.0)),
        Owner::Contact(id) => ("contact_id", Value::from(id.0)),
    };
    let fields = vec![
        link,
        ("kind", Value::from(kind)),
        ("typed", Value::from(phone.typed.as_str())),
        ("normal", text(&phone.normal)),
        ("extension", text(&phone.extension)),
        ("label", text(&phone.label)),
    ];
    let id = tx.new_id();
    tx.insert(&CONTACT_POINT, id, fields)
}

/// Living points of one kind, as they were typed.
pub(in crate::store) fn points_of(conn: &Connection, owner: Owner, kind: &str) -> StoreResult<Vec<Phone>> {
    let phone = |known: Known| Phone {
        typed: known.typed,
        normal: known.normal,
        extension: known.extension,
        label: known.label,
    };
    Ok(living(conn, owner, kind)?.into_iter().map(phone).collect())
}

fn living(conn: &Connection, owner: Owner, kind: &str) -> StoreResult<Vec<Known>> {
    let (sql, id) = match owner {
        Owner::Client(id) => (include_str!("points_of_client.sql"), id),
        Owner::Contact(id) => (include_str!("points_of_contact.sql"), id),
    };
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map(rusqlite::params![id.0, kind], |row| {
        Ok(Known {
            id: Id(row.get(0)?),
            version: row.get(1)?,
            typed: row.get(2)?,
            extension: row.get(3)?,
            label: row.get(4)?,
            normal: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
