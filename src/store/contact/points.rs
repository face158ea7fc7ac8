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

/// Fields that are lists of points, with the kind of their points, and where a draft says what the person
/// saw in the list before typing.
pub const LISTS: [(&str, &str, &str); 3] = [
    ("phones", "phone", "phones_seen"),
    ("mails", "mail", "mails_seen"),
    ("messengers", "messenger", "messengers_seen"),
];

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
    phone: Phone,
}

/// Phones, mails and messengers of the draft: those lists that it gives.
pub(in crate::store) fn save_lists(tx: &mut Tx, owner: Owner, draft: &Draft) -> StoreResult<()> {
    for (list, kind, seen) in LISTS.into_iter().filter(|(list, ..)| draft.has(list)) {
        let seen = draft.has(seen).then(|| read(kind, draft.get(seen)));
        save(tx, owner, kind, &read(kind, draft.get(list)), seen.as_deref())?;
    }
    Ok(())
}

fn read(kind: &str, typed: &str) -> Vec<Phone> {
    let point = |typed: String, normal: String| Phone {
        typed,
        normal,
        extension: String::new(),
        label: String::new(),
    };
    match kind {
        "phone" => read_phones(typed),
        "mail" => read_mails(typed).0.into_iter().map(|mail| point(mail.clone(), mail)).collect(),
        _ => {
            let names = typed.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty());
            names.map(|name| point(name.to_owned(), name.to_lowercase())).collect()
        }
    }
}

/// Keeps what is still there, removes what is gone, adds what is new. Where it is known what the person
/// saw, only the difference counts: what a colleague added meanwhile stays, what one removed stays away.
fn save(tx: &mut Tx, owner: Owner, kind: &str, wanted: &[Phone], seen: Option<&[Phone]>) -> StoreResult<()> {
    let was_seen = |phone: &Phone| seen.is_some_and(|seen| seen.iter().any(|seen| same(seen, phone)));
    let mut known = living(tx.conn(), owner, kind)?;
    for phone in wanted {
        match known.iter().position(|known| same(&known.phone, phone)) {
            Some(at) => drop(known.swap_remove(at)),
            None if was_seen(phone) => {}
            None => add(tx, owner, kind, phone)?,
        }
    }
    known.retain(|known| seen.is_none() || was_seen(&known.phone));
    known.into_iter().try_for_each(|gone| tx.remove(&CONTACT_POINT, (gone.id, gone.version)))
}

fn same(one: &Phone, other: &Phone) -> bool {
    let same_number = one.typed == other.typed || (!one.normal.is_empty() && one.normal == other.normal);
    same_number && one.extension == other.extension && one.label == other.label
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
    Ok(living(conn, owner, kind)?.into_iter().map(|known| known.phone).collect())
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
            phone: Phone {
                typed: row.get(2)?,
                extension: row.get(3)?,
                label: row.get(4)?,
                normal: row.get(5)?,
            },
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
