//! A client that rows speak of, as it is and as it will be.

use crate::{
    domain::{
        client,
        field::{Draft, Field},
        id::Id,
        import::{ClientImport, Gain},
        search::{Key, fold, name_key},
    },
    store::{
        Fields, Image, Query, StoreError, StoreResult,
        client::CLIENT,
        contact::points::{Owner, Point, points_of, read},
        record::{self, Load},
    },
};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeMap;

/// Fields of an account besides its number.
const DETAILS: [&str; 4] = ["bank_code", "bank", "correspondent", "kbe"];

/// Phones or mails of one holder.
#[derive(Clone, Debug, Default)]
pub(super) struct Points {
    known: Vec<Point>,
    pub(super) added: Vec<Point>,
}

impl Points {
    fn take(&mut self, field: &'static str, more: Vec<Point>) -> Vec<Gain> {
        let before = self.added.len();
        for point in more {
            if !self.known.iter().chain(&self.added).any(|known| known.reaches_same(&point)) {
                self.added.push(point);
            }
        }
        self.added.iter().skip(before).map(|point| Gain::added(field, point.typed.as_str())).collect()
    }
}

/// A person at the client; `id` is `None` for one to be added.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) id: Option<Id>,
    pub(super) draft: Draft,
    pub(super) phones: Points,
    pub(super) mails: Points,
}

/// A bank account; `base` is `None` for one to be added.
#[derive(Clone, Debug)]
pub(super) struct Account {
    pub(super) base: Option<(Id, i64)>,
    /// What stands there and will stand there.
    pub(super) draft: Draft,
    pub(super) is_changed: bool,
}

/// Everything an import may add to or change in one client.
#[derive(Clone, Debug, Default)]
pub(super) struct Target {
    /// Row and version; `None` for a client to be added.
    pub(super) base: Option<(Id, i64)>,
    /// The first row of the file that speaks of it, when that row adds it.
    pub(super) line: Option<u64>,
    /// Columns as they will stand.
    pub(super) values: Image,
    /// Columns to write.
    pub(super) sets: BTreeMap<&'static str, Value>,
    /// The manager to set, by name.
    pub(super) owner: Option<String>,
    pub(super) phones: Points,
    pub(super) mails: Points,
    pub(super) people: Vec<Person>,
    pub(super) accounts: Vec<Account>,
    pub(super) notes: Vec<String>,
    pub(super) added_notes: Vec<String>,
    pub(super) is_changed: bool,
}

impl Target {
    /// The client as it is in the base.
    pub(super) fn load(conn: &Connection, id: Id) -> StoreResult<Self> {
        let values = Load { table: &CLIENT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let points = |kind| -> StoreResult<Points> {
            Ok(Points { known: points_of(conn, Owner::Client(id), kind)?, added: Vec::new() })
        };
        Ok(Self {
            base: record::base(&values),
            values,
            phones: points("phone")?,
            mails: points("mail")?,
            people: people(conn, id)?,
            accounts: accounts(conn, id)?,
            notes: notes(conn, id)?,
            ..Self::default()
        })
    }

    /// Takes in what a row says; answers what is new of it. Empty cells change nothing, phones and mails are
    /// never taken away. Fails before anything is taken.
    pub(super) fn take(&mut self, row: &ClientImport, own: &[Field]) -> StoreResult<Vec<Gain>> {
        let mut fields = columns(&row.client, own)?;
        if self.base.is_none() && self.values.is_empty() {
            let given = |column: &str| row.client.has(column);
            fields.extend(columns(&row.concluded, own)?.into_iter().filter(|(column, _)| !given(column)));
        }
        let mut gains = self.take_columns(fields);
        gains.extend(self.phones.take("phones", read("phone", row.client.get("phones"))));
        gains.extend(self.mails.take("mails", read("mail", row.client.get("mails"))));
        gains.extend(row.contact.iter().flat_map(|contact| self.take_person(contact)));
        gains.extend(row.accounts.iter().flat_map(|account| self.take_account(account)));
        gains.extend(self.take_note(&row.note));
        self.is_changed |= !gains.is_empty();
        Ok(gains)
    }

    fn take_columns(&mut self, fields: Fields) -> Vec<Gain> {
        let mut gains = Vec::new();
        for (column, value) in fields {
            let value = self.joined(column, value);
            if !value.is_null() && self.values.get(column) != Some(&value) {
                let before = record::text(&self.values, column);
                self.values.insert(column.to_owned(), value.clone());
                self.sets.insert(column, value);
                gains.push(Gain { field: column, before, after: record::text(&self.values, column) });
            }
        }
        gains
    }

    /// Tags join those that are there, and a name in another spelling changes nothing.
    fn joined(&self, column: &str, value: Value) -> Value {
        let (known, given) = (record::text(&self.values, column), value.as_str().unwrap_or_default());
        match column {
            "tags" => Value::from(crate::domain::field::tidy_tags(&format!("{known}, {given}"))),
            "name"
                if name_key(&known, Key::Letters) == name_key(given, Key::Letters) && !known.is_empty() =>
            {
                Value::Null
            }
            _ => value,
        }
    }

    fn take_person(&mut self, contact: &Draft) -> Vec<Gain> {
        let wanted = fold(contact.get("name"));
        let known = self.people.iter().position(|person| fold(person.draft.get("name")) == wanted);
        let Some(person) = known.and_then(|at| self.people.get_mut(at)) else {
            let mut draft = contact.clone();
            for key in ["phones", "mails"] {
                draft.remove(key);
            }
            let mut person = Person { id: None, draft, phones: Points::default(), mails: Points::default() };
            person.take(contact);
            self.people.push(person);
            return vec![Gain::added("contact_id", contact.get("name"))];
        };
        person.take(contact)
    }

    fn take_account(&mut self, given: &Draft) -> Vec<Gain> {
        let number = |draft: &Draft| crate::domain::identity::check_iban(draft.get("iban")).value;
        let wanted = number(given);
        let known = self.accounts.iter().position(|account| number(&account.draft) == wanted);
        let Some(account) = known.and_then(|at| self.accounts.get_mut(at)) else {
            self.accounts.push(Account { base: None, draft: given.clone(), is_changed: true });
            return vec![Gain::added("iban", wanted)];
        };
        let mut gains = Vec::new();
        for key in DETAILS.into_iter().filter(|key| given.has(key)) {
            let text = given.get(key).split_whitespace().collect::<Vec<_>>().join(" ");
            if account.draft.get(key) != text {
                let before = account.draft.get(key).to_owned();
                account.draft.set(key, text.as_str());
                gains.push(Gain { field: key, before, after: text });
            }
        }
        account.is_changed |= !gains.is_empty();
        gains
    }

    fn take_note(&mut self, note: &str) -> Option<Gain> {
        let note = note.trim();
        let is_known =
            note.is_empty() || self.notes.iter().chain(&self.added_notes).any(|known| known == note);
        if is_known {
            return None;
        }
        self.added_notes.push(note.to_owned());
        Some(Gain::added("text", note))
    }
}

impl Person {
    fn take(&mut self, contact: &Draft) -> Vec<Gain> {
        let mut gains = self.phones.take("phones", read("phone", contact.get("phones")));
        gains.extend(self.mails.take("mails", read("mail", contact.get("mails"))));
        gains
    }
}

/// Columns that a draft gives, own fields too.
fn columns(draft: &Draft, own: &[Field]) -> StoreResult<Fields> {
    record::columns(client::FIELDS.iter().chain(own), draft, false)
}

fn people(conn: &Connection, client: Id) -> StoreResult<Vec<Person>> {
    let mut select = conn.prepare_cached(include_str!("people.sql"))?;
    let mut rows = select.query([client.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, name): (Id, String) = (Id(row.get(0)?), row.get(1)?);
        let points = |kind| -> StoreResult<Points> {
            Ok(Points { known: points_of(conn, Owner::Contact(id), kind)?, added: Vec::new() })
        };
        let draft = [("name", name)].into_iter().collect();
        found.push(Person { id: Some(id), draft, phones: points("phone")?, mails: points("mail")? });
    }
    Ok(found)
}

fn accounts(conn: &Connection, client: Id) -> StoreResult<Vec<Account>> {
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

fn notes(conn: &Connection, client: Id) -> StoreResult<Vec<String>> {
    let mut select =
        conn.prepare_cached("SELECT trim(text) FROM note WHERE client_id = ?1 AND deleted_at IS NULL")?;
    let rows = select.query_map([client.0], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
