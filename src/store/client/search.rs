//! Search: attempt after attempt until one finds something; the answer is a complete, ranked list of hits.

use super::filter::ClientFilter;
use crate::{
    domain::{
        id::Id,
        search::{Attempt, Column, Pass, plan, typo_match},
    },
    store::{Query, StoreResult},
};
use rusqlite::{Connection, params_from_iter, types::Value};
use std::cmp::Reverse;

/// Clients that match, however the query is spelled.
#[derive(Clone, Debug)]
pub struct SearchClients {
    pub query: String,
    pub filter: ClientFilter,
}

/// What was found, the best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits {
    pub ids: Vec<Id>,
    /// How the query was read; not `Plain` is said to the person.
    pub pass: Pass,
    /// The query as it was read.
    pub shown: String,
}

impl Query for SearchClients {
    type Answer = Hits;

    fn run(&self, conn: &Connection) -> StoreResult<Hits> {
        for attempt in plan(&self.query) {
            let ids = self.attempt(conn, &attempt)?;
            if !ids.is_empty() {
                return Ok(Hits { ids, pass: attempt.pass, shown: attempt.shown });
            }
        }
        Ok(Hits { ids: Vec::new(), pass: Pass::Plain, shown: self.query.clone() })
    }
}

impl SearchClients {
    fn attempt(&self, conn: &Connection, attempt: &Attempt) -> StoreResult<Vec<Id>> {
        if attempt.pass == Pass::Typo {
            return self.with_typos(conn, attempt);
        }
        let mut parameters = vec![Value::from(whole(attempt))];
        let matches = containment(attempt, &mut parameters);
        let narrowed = self.narrowed(&mut parameters);
        let (table, rank) = source(attempt.column);
        let sql = format!("SELECT {rank}, client_id FROM {table} WHERE ({matches}) AND ?1 <> ''{narrowed}");
        let mut select = conn.prepare_cached(&sql)?;
        let rows = select.query_map(params_from_iter(parameters), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(ranked(rows.collect::<rusqlite::Result<_>>()?))
    }

    fn with_typos(&self, conn: &Connection, attempt: &Attempt) -> StoreResult<Vec<Id>> {
        let words: Vec<String> = attempt.needles.concat();
        let mut parameters = Vec::new();
        let narrowed = self.narrowed(&mut parameters);
        let sql = format!("SELECT client_id, words FROM client_search WHERE 1{narrowed}");
        let mut select = conn.prepare_cached(&sql)?;
        let mut rows = select.query(params_from_iter(parameters))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if typo_match(row.get_ref(1)?.as_str().unwrap_or_default(), &words) {
                found.push((2, row.get(0)?));
            }
        }
        Ok(ranked(found))
    }

    /// The list's own filter, when it has one. Only living clients have a search row.
    fn narrowed(&self, parameters: &mut Vec<Value>) -> String {
        if self.filter.is_empty() {
            return String::new();
        }
        let (conditions, more) = self.filter.sql(parameters.len() + 1);
        parameters.extend(more);
        format!(" AND client_id IN (SELECT id FROM client WHERE {conditions})")
    }
}

/// The table of a column, and the rank of its rows: the whole name, a name that begins so, the rest.
const fn source(column: Column) -> (&'static str, &'static str) {
    match column {
        Column::Words => {
            ("client_search", "CASE WHEN name < ?1 OR name >= ?1 || char(1114111) THEN 2 ELSE name <> ?1 END")
        }
        Column::Latin => ("client_latin", "2"),
        Column::Digits => ("client_digits", "2"),
    }
}

/// The query as a whole name would be written.
fn whole(attempt: &Attempt) -> String {
    attempt.needles.first().map(|needles| needles.concat()).unwrap_or_default()
}

/// An OR of ANDs of containments.
fn containment(attempt: &Attempt, parameters: &mut Vec<Value>) -> String {
    let column = match attempt.column {
        Column::Words => "words",
        Column::Latin => "latin",
        Column::Digits => "digits",
    };
    let mut ways = Vec::new();
    for needles in &attempt.needles {
        let all: Vec<String> = needles
            .iter()
            .map(|needle| {
                parameters.push(Value::from(needle.clone()));
                format!("instr({column}, ?{}) > 0", parameters.len())
            })
            .collect();
        ways.push(format!("({})", all.join(" AND ")));
    }
    if ways.is_empty() { "0".to_owned() } else { ways.join(" OR ") }
}

/// Best rank first; among equals the newest client.
fn ranked(mut found: Vec<(i64, i64)>) -> Vec<Id> {
    found.sort_unstable_by_key(|(rank, id)| (*rank, Reverse(*id)));
    found.into_iter().map(|(_, id)| Id(id)).collect()
}
