//! Consents of all people, part by part.

use super::CONSENT;
use crate::{
    domain::id::Id,
    store::{Image, Query, StoreError, StoreResult, person::Person, record::Load},
};
use rusqlite::{Connection, params};

/// A consent with the person who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentOut {
    pub id: Id,
    pub image: Image,
    pub person: Person,
    pub name: String,
    /// Where a contact works; nothing of who works nowhere, or is a client.
    pub works_at: Option<(Id, String)>,
}

/// The next consents of living people after a consent, in the order in which they were written down.
#[derive(Clone, Copy, Debug)]
pub struct ConsentPage {
    pub after: Id,
    pub limit: usize,
}

impl Query for ConsentPage {
    type Answer = Vec<ConsentOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ConsentOut>> {
        let mut select = conn.prepare_cached(include_str!("page.sql"))?;
        let mut rows = select.query(params![self.after.0, self.limit])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = Id(row.get(0)?);
            let image = Load { table: &CONSENT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
            let client = row.get::<_, Option<i64>>(2)?.map(|id| Person::Client(Id(id)));
            let person = client.map_or_else(|| Ok(Person::Contact(Id(row.get(1)?))), StoreResult::Ok)?;
            let works_at = row.get::<_, Option<i64>>(4)?.map(Id).zip(row.get(5)?);
            found.push(ConsentOut { id, image, person, name: row.get(3)?, works_at });
        }
        Ok(found)
    }
}

/// How many they are.
#[derive(Clone, Copy, Debug)]
pub struct CountConsents;

impl Query for CountConsents {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let sql = "SELECT count(*) FROM consent
                   LEFT JOIN contact ON contact.id = consent.contact_id
                   LEFT JOIN client ON client.id = consent.client_id
                   WHERE coalesce(consent.deleted_at, contact.deleted_at, client.deleted_at) IS NULL";
        Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }
}
