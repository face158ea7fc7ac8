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
        Fields, Image, Operation, Query, StoreError, StoreResult, Tx,
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
        refuse_known(tx, &fields)?;
        let id = tx.new_id();
        tx.insert(&COMPANY, id, fields)
    }
}

/// Another firm has another name and another number: whoever did not see it yet would write it down twice.
fn refuse_known(tx: &Tx, fields: &Fields) -> StoreResult<()> {
    let given = |column| record::given(fields, column).unwrap_or_default();
    let (name, tax_id) = (fold(&given("name")), given("tax_id"));
    let is_same = |known: &Image| {
        let own = record::text(known, "tax_id");
        fold(&record::text(known, "name")) == name || (!tax_id.is_empty() && own == tax_id)
    };
    let known = ReadCompanies.run(tx.conn())?.into_iter().find(is_same);
    known.map_or(Ok(()), |known| {
        let arguments = vec![("name", record::text(&known, "name"))];
        Err(StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("name", "flaw-company-known") }))
    })
}

/// Own firms with everything that stands of them, in the order in which they were written down.
#[derive(Clone, Copy, Debug)]
pub struct ReadCompanies;

impl Query for ReadCompanies {
    type Answer = Vec<Image>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Image>> {
        let all = ListCompanies.run(conn)?.into_iter();
        let images = all.map(|(id, _)| Load { table: &COMPANY, id }.run(conn));
        Ok(images.collect::<StoreResult<Vec<_>>>()?.into_iter().flatten().collect())
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
