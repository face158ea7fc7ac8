//! What an act is about: two firms, a currency and days.

use super::make::refuse;
use crate::{
    domain::{field::Flaw, id::Id, money::Currency},
    store::{
        Image, Query, StoreError, StoreResult,
        contract::CONTRACT,
        office::company::{CompanyNamed, OwnCompany},
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// What an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActScope {
    pub client: Id,
    /// Our firm: an act is between two of them. Nothing in an office that wrote none down.
    pub company: Option<Id>,
    /// Nothing: all of them, and what belongs to none.
    pub contract: Option<Id>,
    pub currency: Currency,
    /// The first and the last day.
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// What somebody wants an act to be about. What is not said follows: our firm is that of the contract, else the only one
/// with which the client has documents and payments; so is the currency.
///
/// # Errors
/// There are several firms or currencies: nothing is added up or converted by itself.
#[derive(Clone, Debug)]
pub struct ActWanted {
    pub client: Id,
    pub contract: Option<Id>,
    /// Name of our firm; empty where it is not said.
    pub company: String,
    pub currency: Option<Currency>,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Query for ActWanted {
    type Answer = ActScope;

    fn run(&self, conn: &Connection) -> StoreResult<ActScope> {
        let contract = self.contract.map(|id| self.contract(conn, id)).transpose()?;
        let company = self.company(conn, contract.as_ref())?;
        let currency = match (self.currency, &contract) {
            (Some(currency), _) => currency,
            (None, Some(contract)) => {
                record::text(contract, "currency").parse().map_err(|_| StoreError::Damaged)?
            }
            (None, None) => usual_currency(conn, self.client, company)?,
        };
        let Self { client, contract, from, to, .. } = *self;
        Ok(ActScope { client, company, contract, currency, from, to })
    }
}

impl ActWanted {
    fn contract(&self, conn: &Connection, id: Id) -> StoreResult<Image> {
        let contract = Load { table: &CONTRACT, id }.run(conn)?.filter(|image| !CONTRACT.is_removed(image));
        let contract = contract.ok_or(StoreError::NotFound)?;
        let is_theirs = number(&contract, "client_id") == Some(self.client.0);
        refuse((!is_theirs).then(|| Flaw::blocking("contract", "flaw-invoice-contract")))?;
        Ok(contract)
    }

    fn company(&self, conn: &Connection, contract: Option<&Image>) -> StoreResult<Option<Id>> {
        let named = self.company.trim();
        if !named.is_empty() {
            return CompanyNamed(named).run(conn).map(Some);
        }
        match contract.and_then(|contract| number(contract, "company_id")) {
            Some(id) => Ok(Some(Id(id))),
            None => usual_company(conn, self.client),
        }
    }
}

fn number(image: &Image, column: &str) -> Option<i64> {
    image.get(column).and_then(Value::as_i64)
}

/// The only one of our firms that the client has to do with, else the one that stands in documents.
fn usual_company(conn: &Connection, client: Id) -> StoreResult<Option<Id>> {
    let mut select = conn.prepare_cached(include_str!("companies.sql"))?;
    let known =
        select.query_map([client.0], |row| Ok((row.get::<_, Option<i64>>(0)?.map(Id), row.get(1)?)))?;
    let known: Vec<(Option<Id>, Option<String>)> = known.collect::<rusqlite::Result<_>>()?;
    match known.as_slice() {
        [] => Ok(OwnCompany.run(conn)?.as_ref().and_then(record::base).map(|(id, _)| id)),
        [(only, _)] => Ok(*only),
        several => {
            let names: Vec<&str> = several.iter().filter_map(|(_, name)| name.as_deref()).collect();
            let arguments = vec![("names", names.join(", "))];
            Err(StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("company", "flaw-act-companies") }))
        }
    }
}

/// The only currency of a client with one of our firms; tenge where there is none.
fn usual_currency(conn: &Connection, client: Id, company: Option<Id>) -> StoreResult<Currency> {
    let mut select = conn.prepare_cached(include_str!("currencies.sql"))?;
    let codes = select.query_map((client.0, company.map(|id| id.0)), |row| row.get::<_, String>(0))?;
    let codes: Vec<String> = codes.collect::<rusqlite::Result<_>>()?;
    match codes.as_slice() {
        [] => Ok(Currency::Kzt),
        [only] => only.parse().map_err(|_| StoreError::Damaged),
        _ => Err(StoreError::Flawed(Flaw::blocking("currency", "flaw-act-currencies"))),
    }
}
