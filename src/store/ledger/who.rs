//! Whose a row is: by the tax number, else by the exact name.

use crate::{
    domain::{
        client,
        country::Country,
        field::Draft,
        id::Id,
        identity::check_tax_id,
        ledger::{Entry, LedgerRow},
        money::Currency,
        search::fold,
    },
    store::StoreResult,
};
use rusqlite::Connection;
use std::collections::HashMap;

/// A client: one that is there, or one that this import adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Who {
    Known(Id),
    /// The place among those that are added.
    New(usize),
}

impl Who {
    pub(super) const fn known(self) -> Option<Id> {
        if let Self::Known(id) = self { Some(id) } else { None }
    }

    pub(super) fn id(self, added: &[Id]) -> Option<Id> {
        match self {
            Self::Known(id) => Some(id),
            Self::New(at) => added.get(at).copied(),
        }
    }
}

/// A client with what a row leaves unsaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub who: Who,
    /// Of the client's sums; nothing where neither the client nor its country says one.
    pub currency: Option<Currency>,
}

/// Why nobody is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nobody {
    Unknown,
    /// Several clients fit.
    Several,
}

/// Whom the rows so far have named.
#[derive(Default)]
pub(super) struct Known(HashMap<(String, String), Result<Found, Nobody>>);

impl Known {
    /// The client of a row.
    pub(super) fn find(&mut self, conn: &Connection, row: &LedgerRow) -> StoreResult<Result<Found, Nobody>> {
        let key = (row.tax_id.clone(), fold(&row.name));
        if let Some(found) = self.0.get(&key) {
            return Ok(*found);
        }
        let found = find(conn, row)?;
        self.0.insert(key, found);
        Ok(found)
    }

    /// Remembers a client that this import adds: by its number, whatever it is called elsewhere in the file.
    pub(super) fn add(&mut self, row: &LedgerRow, at: usize) -> Found {
        let currency = country(&row.tax_id).and_then(Country::currency);
        let found = Found { who: Who::New(at), currency };
        let others =
            self.0.iter_mut().filter(|((tax_id, _), _)| !row.tax_id.is_empty() && *tax_id == row.tax_id);
        others.for_each(|(_, known)| *known = Ok(found));
        self.0.insert((row.tax_id.clone(), fold(&row.name)), Ok(found));
        found
    }
}

/// A client who may be meant.
struct Candidate {
    id: Id,
    name: String,
    tax_id: String,
    currency: String,
    country: String,
}

/// A number is surer than a name; a client of another number is another client, whatever its name.
fn find(conn: &Connection, row: &LedgerRow) -> StoreResult<Result<Found, Nobody>> {
    let all = candidates(conn, row)?;
    let has_number = |one: &&Candidate| !row.tax_id.is_empty() && one.tax_id == row.tax_id;
    let mut fitting: Vec<&Candidate> = all.iter().filter(has_number).collect();
    if fitting.is_empty() {
        let may_be = |one: &&Candidate| row.tax_id.is_empty() || one.tax_id.is_empty();
        fitting = all.iter().filter(may_be).collect();
    } else if fitting.len() > 1 {
        // Branches of one number are told apart by their names.
        let named: Vec<&Candidate> = fitting.iter().copied().filter(|one| one.name == row.name).collect();
        fitting = if named.is_empty() { fitting } else { named };
    }
    Ok(match fitting.as_slice() {
        [one] => Ok(Found { who: Who::Known(one.id), currency: currency(&one.currency, &one.country) }),
        [] => Err(Nobody::Unknown),
        _ => Err(Nobody::Several),
    })
}

/// The one client of this number, else of this name; nothing where nobody or several are meant.
pub(super) fn named(conn: &Connection, tax_id: &str, name: &str) -> StoreResult<Option<Id>> {
    let (tax_id, name) = (tax_id.to_owned(), name.to_owned());
    let row = LedgerRow { line: 0, name, tax_id, entry: Ok(Entry::Nothing), flaws: Vec::new() };
    Ok(find(conn, &row)?.ok().and_then(|found| found.who.known()))
}

fn candidates(conn: &Connection, row: &LedgerRow) -> StoreResult<Vec<Candidate>> {
    let mut select = conn.prepare_cached(include_str!("client.sql"))?;
    let rows = select.query_map([&row.tax_id, &row.name], |found| {
        Ok(Candidate {
            id: Id(found.get(0)?),
            name: found.get(1)?,
            tax_id: found.get(2)?,
            currency: found.get(3)?,
            country: found.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn currency(own: &str, country: &str) -> Option<Currency> {
    own.parse().ok().or_else(|| country.parse::<Country>().ok()?.currency())
}

/// The country whose rules the number keeps; nothing where it keeps those of both or none.
fn country(tax_id: &str) -> Option<Country> {
    let keeps = |country: &Country| {
        let checked = check_tax_id(tax_id, *country).0;
        !checked.value.is_empty() && checked.doubts.is_empty()
    };
    let fitting: Vec<Country> = [Country::Kz, Country::Ru].into_iter().filter(keeps).collect();
    if let [country] = fitting.as_slice() { Some(*country) } else { None }
}

/// A new client of a row; nothing where the row has no name for it.
pub(super) fn draft(row: &LedgerRow) -> Option<Draft> {
    if row.name.is_empty() {
        return None;
    }
    let mut draft = client::blank();
    draft.set("name", &row.name);
    draft.set("tax_id", &row.tax_id);
    if let Some(country) = country(&row.tax_id) {
        draft.set("country", country.to_string());
    }
    Some(draft)
}
