//! Consents of people to the use of their data.

mod page;

pub use page::{ConsentOut, ConsentPage, CountConsents};

use super::{
    Operation, Query, StoreResult, Table, Tx, client::CLIENT, contact::CONTACT, journal::parse,
    person::Person, record,
};
use crate::{
    domain::{consent::FIELDS, field::Draft, id::Id},
    store::Image,
};
use rusqlite::Connection;
use serde_json::Value;

pub static CONSENT: Table = Table {
    references: &[("contact_id", &CONTACT), ("client_id", &CLIENT)],
    codes: &["purpose", "channel"],
    ..Table::plain("consent")
};

/// Writes down a consent of a person, or changes one: a withdrawal is a change like any other.
#[derive(Clone, Debug)]
pub struct SaveConsent {
    pub person: Person,
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveConsent {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-consent" } else { "add-consent" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        if let Some(base) = self.base {
            return tx.update(&CONSENT, base, fields).map(drop);
        }
        let id = tx.new_id();
        fields.push((self.person.column(), Value::from(self.person.id().0)));
        tx.insert(&CONSENT, id, fields)
    }
}

/// Withdraws consents on a day, `YYYY-MM-DD`: one action, however many there are.
#[derive(Clone, Debug)]
pub struct WithdrawConsents {
    pub consents: Vec<(Id, i64)>,
    pub day: String,
}

impl Operation for WithdrawConsents {
    fn kind(&self) -> &'static str {
        "change-consent"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for consent in &self.consents {
            tx.update(&CONSENT, *consent, vec![("withdrawn_on", Value::from(self.day.clone()))])?;
        }
        Ok(())
    }
}

/// The consents of a person, the newest first.
#[derive(Clone, Copy, Debug)]
pub struct ListConsents(pub Person);

impl Query for ListConsents {
    type Answer = Vec<Image>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Image>> {
        let mut select = conn.prepare_cached(include_str!("list.sql"))?;
        let (contact, client) = match self.0 {
            Person::Contact(id) => (Some(id.0), None),
            Person::Client(id) => (None, Some(id.0)),
        };
        let mut rows = select.query([contact, client])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(parse(row.get_ref(0)?.as_str().unwrap_or_default())?);
        }
        Ok(found)
    }
}
