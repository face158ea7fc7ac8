//! Who may have paid what stands in a file: those whose numbers, accounts or names are in it, with what they owe.

use crate::{
    domain::{
        id::Id,
        money::Money,
        purpose::Number,
        statement::{
            account_key,
            score::{Candidate, Clues, OpenDocument},
        },
    },
    store::{Query, StoreError, StoreResult, reads::look},
};
use rusqlite::{Connection, Row, types::ValueRef};
use serde_json::Value;
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

/// Texts or clients that one statement looks up.
const BATCH: usize = 500;

/// The clients that share anything with these payments, with accounts, contracts and what is owed. Nobody else is read.
#[derive(Clone, Debug)]
pub struct ReadCandidates(pub Arc<Clues>);

impl Query for ReadCandidates {
    type Answer = Vec<Candidate>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Candidate>> {
        let found: Vec<i64> = self.found(conn)?.into_iter().collect();
        let mut candidates = Vec::with_capacity(found.len());
        for batch in found.chunks(BATCH) {
            look(conn)?;
            candidates.extend(read(conn, &Value::from(batch).to_string())?);
        }
        Ok(candidates)
    }
}

/// One client with accounts, contracts and what is owed; nothing where it is gone.
#[derive(Clone, Copy, Debug)]
pub struct ReadCandidate(pub Id);

impl Query for ReadCandidate {
    type Answer = Option<Candidate>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Candidate>> {
        Ok(read(conn, &Value::from(vec![self.0.0]).to_string())?.pop())
    }
}

impl ReadCandidates {
    /// Identities of those who share anything.
    fn found(&self, conn: &Connection) -> StoreResult<BTreeSet<i64>> {
        let Clues { tax_ids, accounts, names, numbers } = &*self.0;
        let mut found = BTreeSet::new();
        listed(conn, include_str!("of_tax_ids.sql"), tax_ids.iter().cloned(), &mut found)?;
        // The stored names begin with a space, as their words do.
        let letters = names.iter().map(|[letters, _]| format!(" {letters}"));
        listed(conn, include_str!("of_names.sql"), letters, &mut found)?;
        sounding(conn, names.iter().map(|[_, latin]| latin), &mut found)?;
        if !accounts.is_empty() {
            let is_told = |account: &str| accounts.contains(&account_key(account));
            among(conn, include_str!("every_account.sql"), is_told, &mut found)?;
        }
        if !numbers.is_empty() {
            let is_told = |number: &str| numbers.contains(&Number::of(number).key);
            among(conn, include_str!("every_number.sql"), is_told, &mut found)?;
        }
        Ok(found)
    }
}

/// Adds those whom an index finds by one of these texts.
fn listed(
    conn: &Connection,
    sql: &str,
    texts: impl Iterator<Item = String>,
    found: &mut BTreeSet<i64>,
) -> StoreResult<()> {
    let texts: Vec<String> = texts.collect();
    let mut select = conn.prepare_cached(sql)?;
    for batch in texts.chunks(BATCH) {
        look(conn)?;
        let mut rows = select.query([Value::from(batch).to_string()])?;
        while let Some(row) = rows.next()? {
            found.insert(row.get(0)?);
        }
    }
    Ok(())
}

/// Adds those whose words have all words of a name as it sounds; whether it is the name is compared later.
fn sounding<'a>(
    conn: &Connection,
    names: impl Iterator<Item = &'a String>,
    found: &mut BTreeSet<i64>,
) -> StoreResult<()> {
    let names: BTreeSet<&String> = names.filter(|name| name.chars().any(char::is_alphanumeric)).collect();
    let mut select = conn.prepare_cached(include_str!("of_sound.sql"))?;
    for (at, name) in names.into_iter().enumerate() {
        if at % BATCH == 0 {
            look(conn)?;
        }
        let words = name.split(' ').filter(|word| word.chars().any(char::is_alphanumeric));
        let words: Vec<String> = words.map(|word| format!("\"{}\"", word.replace('"', ""))).collect();
        let mut rows = select.query([format!("latin : ({})", words.join(" AND "))])?;
        while let Some(row) = rows.next()? {
            found.insert(row.get(0)?);
        }
    }
    Ok(())
}

/// Adds those of whom one text is told: no index has such texts in the spelling in which they are compared.
fn among(
    conn: &Connection,
    sql: &str,
    is_told: impl Fn(&str) -> bool,
    found: &mut BTreeSet<i64>,
) -> StoreResult<()> {
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        if let ValueRef::Text(text) = row.get_ref(1)?
            && str::from_utf8(text).is_ok_and(&is_told)
        {
            found.insert(row.get(0)?);
        }
    }
    Ok(())
}

/// These clients as they are compared.
fn read(conn: &Connection, ids: &str) -> StoreResult<Vec<Candidate>> {
    let mut candidates = rows(conn, (include_str!("clients.sql"), ids), |row| {
        Ok(Candidate {
            id: Id(row.get(0)?),
            name: row.get(1)?,
            tax_id: row.get(2)?,
            accounts: Vec::new(),
            contracts: Vec::new(),
            documents: Vec::new(),
        })
    })?;
    let mut accounts = by_client(conn, (include_str!("accounts.sql"), ids))?;
    let mut contracts = by_client(conn, (include_str!("contracts.sql"), ids))?;
    let mut documents = documents(conn, ids)?;
    for candidate in &mut candidates {
        candidate.accounts = accounts.remove(&candidate.id).unwrap_or_default();
        candidate.contracts = contracts.remove(&candidate.id).unwrap_or_default();
        candidate.documents = documents.remove(&candidate.id).unwrap_or_default();
    }
    Ok(candidates)
}

/// Invoices of which something is open, by client.
fn documents(conn: &Connection, ids: &str) -> StoreResult<HashMap<Id, Vec<OpenDocument>>> {
    let mut select = conn.prepare_cached(include_str!("documents.sql"))?;
    let mut rows = select.query([ids])?;
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

fn by_client(conn: &Connection, of: (&str, &str)) -> StoreResult<HashMap<Id, Vec<String>>> {
    let mut found: HashMap<Id, Vec<String>> = HashMap::new();
    for (client, text) in rows(conn, of, |row| Ok((Id(row.get(0)?), row.get(1)?)))? {
        found.entry(client).or_default().push(text);
    }
    Ok(found)
}

fn rows<T>(
    conn: &Connection,
    (sql, ids): (&str, &str),
    read: fn(&Row) -> rusqlite::Result<T>,
) -> StoreResult<Vec<T>> {
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([ids], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
