//! Adding, changing and removing a person at a client.

use super::{
    CONTACT, CONTACT_POINT, POST,
    points::{self, Owner},
};
use crate::{
    domain::{contact, field::Draft, id::Id},
    store::{
        Fields, Operation, StoreError, StoreResult, Table, Tx, consent::CONSENT, office::own_fields, record,
    },
};
use rusqlite::Connection;
use serde_json::Value;

/// Columns of the post; the others belong to the person.
const OF_POST: [&str; 4] = ["position", "role", "attitude", "left_on"];

/// A person and the post, as the form saw them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactBase {
    pub contact: (Id, i64),
    pub post: (Id, i64),
}

/// Adds a person to a client, or changes one.
#[derive(Clone, Debug)]
pub struct SaveContact {
    pub client: Id,
    pub base: Option<ContactBase>,
    pub draft: Draft,
}

impl Operation for SaveContact {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-contact" } else { "add-contact" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveContact {
    /// Saves as a part of a larger write; answers which person it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let mut fields = record::columns(contact::FIELDS, &self.draft, self.base.is_none())?;
        fields.extend(own_fields::columns(tx.conn(), "contact", &self.draft)?);
        let (post, person): (Fields, Fields) =
            fields.into_iter().partition(|(column, _)| OF_POST.contains(column));
        let id = match self.base {
            None => self.add(tx, person, post)?,
            Some(base) => {
                tx.update(&CONTACT, base.contact, person)?;
                tx.update(&POST, base.post, post)?;
                base.contact.0
            }
        };
        points::save_lists(tx, Owner::Contact(id), &self.draft)?;
        Ok(id)
    }

    fn add(&self, tx: &mut Tx, person: Fields, mut post: Fields) -> StoreResult<Id> {
        let (id, post_id) = (tx.new_id(), tx.new_id());
        tx.insert(&CONTACT, id, person)?;
        post.extend([("client_id", Value::from(self.client.0)), ("contact_id", Value::from(id.0))]);
        tx.insert(&POST, post_id, post)?;
        Ok(id)
    }
}

/// Gives a known person a post at one more client (C-2: one person, several clients).
#[derive(Clone, Copy, Debug)]
pub struct LinkContact {
    pub client: Id,
    pub contact: Id,
}

impl Operation for LinkContact {
    fn kind(&self) -> &'static str {
        "link-contact"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let fields =
            vec![("client_id", Value::from(self.client.0)), ("contact_id", Value::from(self.contact.0))];
        let id = tx.new_id();
        tx.insert(&POST, id, fields)
    }
}

/// Takes a person away from a client. Who works nowhere else is removed altogether.
#[derive(Clone, Debug)]
pub struct RemoveContact(pub ContactBase);

impl Operation for RemoveContact {
    fn kind(&self) -> &'static str {
        "remove-contact"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        tx.remove(&POST, self.0.post)?;
        let sql = "SELECT EXISTS (SELECT 1 FROM post WHERE contact_id = ?1 AND deleted_at IS NULL)";
        let works_on: bool =
            tx.conn().prepare_cached(sql)?.query_row([self.0.contact.0.0], |row| row.get(0))?;
        if works_on { Ok(()) } else { remove_person(tx, self.0.contact) }
    }
}

/// Gives a person back a post that was taken away, and what went with it.
#[derive(Clone, Copy, Debug)]
pub struct RestoreContact {
    pub post: Id,
    pub contact: Id,
}

impl Operation for RestoreContact {
    fn kind(&self) -> &'static str {
        "restore-contact"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let post = tx.image(&POST, self.post)?.ok_or(StoreError::NotFound)?;
        if !POST.is_removed(&post) {
            return Err(StoreError::NotRemoved);
        }
        let person = tx.image(&CONTACT, self.contact)?.ok_or(StoreError::NotFound)?;
        // What hangs on the person went with it, which may be later than the post.
        if let Some(moment) = person.get("deleted_at").and_then(Value::as_i64) {
            tx.revive(&CONTACT, self.contact)?;
            for table in HANGING {
                for row in removed_with(tx.conn(), table, self.contact, moment)? {
                    tx.revive(table, row)?;
                }
            }
        }
        tx.revive(&POST, self.post)
    }
}

/// What hangs on a person: it goes and comes back with it.
static HANGING: [&Table; 2] = [&CONTACT_POINT, &CONSENT];

/// Rows that went in the same moment.
fn removed_with(conn: &Connection, table: &Table, contact: Id, moment: i64) -> StoreResult<Vec<Id>> {
    let sql = format!("SELECT id FROM {} WHERE contact_id = ?1 AND deleted_at = ?2", table.name);
    let mut select = conn.prepare_cached(&sql)?;
    let rows = select.query_map([contact.0, moment], |row| row.get(0).map(Id))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Removes a person with phones, mails and consents; posts must be gone already.
pub(in crate::store) fn remove_person(tx: &mut Tx, person: (Id, i64)) -> StoreResult<()> {
    for table in HANGING {
        for row in hanging(tx.conn(), table, person.0)? {
            tx.remove(table, row)?;
        }
    }
    tx.remove(&CONTACT, person)
}

fn hanging(conn: &Connection, table: &Table, contact: Id) -> StoreResult<Vec<(Id, i64)>> {
    let sql = format!("SELECT id, version FROM {} WHERE contact_id = ?1 AND deleted_at IS NULL", table.name);
    let mut select = conn.prepare_cached(&sql)?;
    let rows = select.query_map([contact.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
