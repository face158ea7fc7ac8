//! Own companies.

use super::COMPANY;
use crate::{
    domain::{
        company,
        field::{Draft, Flaw},
        id::Id,
        search::fold,
    },
    store::{
        Image, Operation, Query, StoreError, StoreResult, Tx,
        record::{self, Load},
    },
};
use rusqlite::{Connection, OptionalExtension};

/// Adds an own company, or changes one.
#[derive(Clone, Debug)]
pub struct SaveCompany {
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveCompany {
    fn kind(&self) -> &'static str {
        "save-company"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = record::columns(company::FIELDS, &self.draft, self.base.is_none())?;
        fields.retain(|(column, value)| *column == "tax_id" || !value.is_null());
        if let Some(base) = self.base {
            return tx.update(&COMPANY, base, fields).map(drop);
        }
        // Whoever did not see it yet would make a second one that nothing shows.
        if let Some((id, _)) = OwnCompany.run(tx.conn())?.as_ref().and_then(record::base) {
            return Err(StoreError::Stale { table: &COMPANY, id });
        }
        let id = tx.new_id();
        tx.insert(&COMPANY, id, fields)
    }
}

/// Own firms and what they are called, in the order in which they were written down.
#[derive(Clone, Copy, Debug)]
pub struct ListCompanies;

impl Query for ListCompanies {
    type Answer = Vec<(Id, String)>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<(Id, String)>> {
        let sql = "SELECT id, name FROM company WHERE deleted_at IS NULL ORDER BY id";
        let mut select = conn.prepare_cached(sql)?;
        let rows = select.query_map([], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// The own firm that stands in documents: the first that was written down.
#[derive(Clone, Copy, Debug)]
pub struct OwnCompany;

impl Query for OwnCompany {
    type Answer = Option<Image>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Image>> {
        let sql = "SELECT id FROM company WHERE deleted_at IS NULL ORDER BY id LIMIT 1";
        let id = conn.prepare_cached(sql)?.query_row([], |row| row.get(0).map(Id)).optional()?;
        id.map_or(Ok(None), |id| Load { table: &COMPANY, id }.run(conn))
    }
}

/// The own firm of this name, however it is spelled.
///
/// # Errors
/// No own firm has it: the flaw names those that there are.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct CompanyNamed<'a>(pub &'a str);

impl CompanyNamed<'_> {
    pub(in crate::store) fn run(self, conn: &Connection) -> StoreResult<Id> {
        let sql = "SELECT id, name FROM company WHERE deleted_at IS NULL ORDER BY id";
        let mut select = conn.prepare_cached(sql)?;
        let rows = select.query_map([], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        let known: Vec<(Id, String)> = rows.collect::<rusqlite::Result<_>>()?;
        let wanted = fold(self.0);
        let found = known.iter().find(|(_, name)| fold(name) == wanted).map(|(id, _)| *id);
        found.ok_or_else(|| {
            let names = known.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ");
            let arguments = vec![("name", self.0.to_owned()), ("names", names)];
            StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("company", "flaw-company") })
        })
    }
}
