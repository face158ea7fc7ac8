//! Phones and mails: saved as the difference between what is typed and what is there.

use super::CONTACT_POINT;
use crate::{
    domain::{
        field::Draft,
        id::Id,
        mail::read_mails,
        phone::{Phone, read_phones},
    },
    store::{Fields, StoreResult, Tx},
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

/// A phone, a mail or the name in a messenger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Point {
    pub(in crate::store) typed: String,
    /// What it is compared by; empty when it cannot be understood.
    pub(in crate::store) normal: String,
    /// Of phones only.
    extension: String,
    label: String,
}

impl From<Phone> for Point {
    fn from(Phone { typed, normal, extension, label }: Phone) -> Self {
        Self { typed, normal, extension, label }
    }
}

impl Point {
    fn new(typed: &str, normal: String) -> Self {
        Self { typed: typed.to_owned(), normal, extension: String::new(), label: String::new() }
    }

    /// What is dialled or written to.
    pub(in crate::store) fn address(&self) -> &str {
        if self.normal.is_empty() { &self.typed } else { &self.normal }
    }

    /// Only a fax answers there.
    pub(in crate::store) fn is_fax(&self) -> bool {
        !self.label.is_empty() && Phone { label: self.label.clone(), ..Phone::default() }.is_fax()
    }

    fn fields(&self) -> Fields {
        let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
        vec![
            ("typed", Value::from(self.typed.as_str())),
            ("normal", text(&self.normal)),
            ("extension", text(&self.extension)),
            ("label", text(&self.label)),
        ]
    }

    /// True when both reach the same desk, whatever is written beside them.
    pub(in crate::store) fn reaches_same(&self, other: &Self) -> bool {
        let is_number = self.typed == other.typed || (!self.normal.is_empty() && self.normal == other.normal);
        is_number && self.extension == other.extension
    }

    fn is_same(&self, other: &Self) -> bool {
        self.reaches_same(other) && self.label == other.label
    }
}

/// A living point of one kind.
struct Known {
    base: (Id, i64),
    point: Point,
}

/// Phones, mails and messengers of the draft: those lists that it gives.
pub(in crate::store) fn save_lists(tx: &mut Tx, owner: Owner, draft: &Draft) -> StoreResult<()> {
    for (list, kind, seen) in LISTS.into_iter().filter(|(list, ..)| draft.has(list)) {
        let seen = draft.has(seen).then(|| read(kind, draft.get(seen)));
        save(tx, owner, kind, &read(kind, draft.get(list)), seen.as_deref())?;
    }
    Ok(())
}

/// The points of one kind that a text names.
pub(in crate::store) fn read(kind: &str, typed: &str) -> Vec<Point> {
    match kind {
        "phone" => read_phones(typed).into_iter().map(Point::from).collect(),
        "mail" => {
            read_mails(typed).0.into_iter().map(|mail| Point::new(&mail, mail.to_lowercase())).collect()
        }
        _ => {
            let names = typed.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty());
            names.map(|name| Point::new(name, name.to_lowercase())).collect()
        }
    }
}

/// Keeps what is still there, removes what is gone, adds what is new. Where it is known what the person
/// saw, only the difference counts: what a colleague added meanwhile stays, what one removed stays away.
fn save(tx: &mut Tx, owner: Owner, kind: &str, wanted: &[Point], seen: Option<&[Point]>) -> StoreResult<()> {
    let was_seen = |point: &Point| seen.is_some_and(|seen| seen.iter().any(|seen| seen.is_same(point)));
    let mut gone = living(tx.conn(), owner, kind)?;
    let mut fresh = Vec::new();
    for point in wanted {
        match gone.iter().position(|known| known.point.is_same(point)) {
            Some(at) => drop(gone.remove(at)),
            None if was_seen(point) => {}
            None => fresh.push(point),
        }
    }
    gone.retain(|known| seen.is_none() || was_seen(&known.point));
    exchange(tx, (owner, kind), &gone, &fresh)
}

/// A number that takes the place of another one is a change of the same row, so that undo puts the old one
/// back and leaves no second number behind.
fn exchange(tx: &mut Tx, (owner, kind): (Owner, &str), gone: &[Known], fresh: &[&Point]) -> StoreResult<()> {
    let changed = gone.len().min(fresh.len());
    let (replaced, removed) = gone.split_at(changed);
    for (known, point) in replaced.iter().zip(fresh) {
        tx.update(&CONTACT_POINT, known.base, point.fields())?;
    }
    removed.iter().try_for_each(|known| tx.remove(&CONTACT_POINT, known.base))?;
    fresh.iter().skip(changed).try_for_each(|point| add(tx, owner, kind, point))
}

/// Adds one point.
pub(in crate::store) fn add(tx: &mut Tx, owner: Owner, kind: &str, point: &Point) -> StoreResult<()> {
    let link = match owner {
        Owner::Client(id) => ("client_id", Value::from(id.0)),
        Owner::Contact(id) => ("contact_id", Value::from(id.0)),
    };
    let mut fields = vec![link, ("kind", Value::from(kind))];
    fields.extend(point.fields());
    let id = tx.new_id();
    tx.insert(&CONTACT_POINT, id, fields)
}

/// Living points of one kind, as they were typed.
pub(in crate::store) fn points_of(conn: &Connection, owner: Owner, kind: &str) -> StoreResult<Vec<Point>> {
    Ok(living(conn, owner, kind)?.into_iter().map(|known| known.point).collect())
}

fn living(conn: &Connection, owner: Owner, kind: &str) -> StoreResult<Vec<Known>> {
    let (sql, id) = match owner {
        Owner::Client(id) => (include_str!("points_of_client.sql"), id),
        Owner::Contact(id) => (include_str!("points_of_contact.sql"), id),
    };
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map(rusqlite::params![id.0, kind], |row| {
        Ok(Known {
            base: (Id(row.get(0)?), row.get(1)?),
            point: Point {
                typed: row.get(2)?,
                extension: row.get(3)?,
                label: row.get(4)?,
                normal: row.get(5)?,
            },
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
