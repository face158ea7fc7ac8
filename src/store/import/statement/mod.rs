//! What bank statements are compared with: who may have paid, and which accounts are ours (`D-2`).

use crate::{
    domain::{
        id::Id,
        statement::{Own, score::Candidate},
    },
    store::{Query, StoreResult},
};
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// Every client with accounts and contracts.
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
        for candidate in &mut candidates {
            candidate.accounts = accounts.remove(&candidate.id).unwrap_or_default();
            candidate.contracts = contracts.remove(&candidate.id).unwrap_or_default();
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
