//! What bank statements are compared with: who may have paid, and which accounts are ours (`D-2`).

use crate::{
    domain::{
        id::Id,
        money::Money,
        statement::{
            Own,
            score::{Candidate, OpenDocument},
        },
    },
    store::{Query, StoreError, StoreResult},
};
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// Every client with accounts, contracts and what is owed.
#[derive(Clone, Copy, Debug)]
pub struct ReadCandidates;

impl Query for ReadCandidates {
    type Answer = Vec<Candidate>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Candidate>> {
        let mut candidates = rows(conn, include_str!("clients.sql"), |row| {
            Ok(Candidate {
                id: Id(row.get(0)?),
                name: row.get(1)?,
                tax_id: row.get(2)?,
                accounts: Vec::new(),
                contracts: Vec::new(),
                documents: Vec::new(),
            })
        })?;
        let mut accounts = by_client(conn, include_str!("accounts.sql"))?;
        let mut contracts = by_client(conn, include_str!("contracts.sql"))?;
        let mut documents = documents(conn)?;
        for candidate in &mut candidates {
            candidate.accounts = accounts.remove(&candidate.id).unwrap_or_default();
            candidate.contracts = contracts.remove(&candidate.id).unwrap_or_default();
            candidate.documents = documents.remove(&candidate.id).unwrap_or_default();
        }
        Ok(candidates)
    }
}

/// Accounts and tax numbers of the own firms.
#[derive(Clone, Copy, Debug)]
pub struct ReadOwn;

impl Query for ReadOwn {
    type Answer = Own;

    fn run(&self, conn: &Connection) -> StoreResult<Own> {
        let mut own = Own::default();
        let told = rows(conn, include_str!("own.sql"), |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (tax_id, account) in told {
            let (tax_id, account): (String, String) = (tax_id, account);
            own.add_tax_id(&tax_id);
            own.add_account(&account);
        }
        Ok(own)
    }
}

/// Invoices of which something is open, by client.
fn documents(conn: &Connection) -> StoreResult<HashMap<Id, Vec<OpenDocument>>> {
    let mut select = conn.prepare_cached(include_str!("documents.sql"))?;
    let mut rows = select.query([])?;
    let mut found: HashMap<Id, Vec<OpenDocument>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
        let currency = row.get::<_, String>(6)?.parse().map_err(|_| StoreError::Damaged)?;
        found.entry(Id(row.get(0)?)).or_default().push(OpenDocument {
            id: Id(row.get(1)?),
            number: row.get(2)?,
            day: day(row.get(3)?),
            due: day(row.get(4)?),
            rest: Money::new(row.get(5)?, currency),
            contract: row.get(7)?,
        });
    }
    Ok(found)
}

fn by_client(conn: &Connection, sql: &str) -> StoreResult<HashMap<Id, Vec<String>>> {
    let mut found: HashMap<Id, Vec<String>> = HashMap::new();
    for (client, text) in rows(conn, sql, |row| Ok((Id(row.get(0)?), row.get(1)?)))? {
        found.entry(client).or_default().push(text);
    }
    Ok(found)
}

fn rows<T>(conn: &Connection, sql: &str, read: fn(&Row) -> rusqlite::Result<T>) -> StoreResult<Vec<T>> {
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
