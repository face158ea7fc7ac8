//! Search: attempt after attempt until one finds something; the answer is a complete, ranked list of hits.

use super::{filter::ClientFilter, vocabulary};
use crate::{
    domain::{
        id::Id,
        search::{Attempt, Column, Contained, Pass, Slip, plan},
    },
    store::{Query, StoreResult},
};
use rusqlite::{Connection, params_from_iter, types::Value};
use std::{cmp::Reverse, collections::HashMap};

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
        match attempt.column {
            Column::Words => self.by_words(conn, "words", attempt),
            Column::Latin => self.by_words(conn, "latin", attempt),
            Column::Digits => self.by_digits(conn, attempt),
        }
    }

    /// Clients with words that begin so; in Latin no name ranks before another.
    fn by_words(&self, conn: &Connection, column: &str, attempt: &Attempt) -> StoreResult<Vec<Id>> {
        let mut parameters = vec![matching(column, &attempt.needles)];
        let mut names = "";
        if attempt.column == Column::Words {
            let whole = attempt.needles.first().map(|needles| needles.concat()).unwrap_or_default();
            parameters.extend([whole, matching("name", &attempt.needles)]);
            names = include_str!("hits_of_names.sql");
        }
        self.hits(conn, names, parameters)
    }

    /// Clients whose words are the sought ones with slips of the fingers, or begin with them.
    fn with_typos(&self, conn: &Connection, attempt: &Attempt) -> StoreResult<Vec<Id>> {
        let meant = |word: &String| {
            let close = vocabulary::close_to(conn, &Slip::of(word))?;
            let close = close.iter().map(|word| format!(" OR \"{word}\""));
            Ok(format!("(\"{word}\" *{})", close.collect::<String>()))
        };
        let words: Vec<String> = attempt.needles.iter().flatten().map(meant).collect::<StoreResult<_>>()?;
        self.hits(conn, "", vec![format!("words : ({})", words.join(" AND "))])
    }

    fn hits(&self, conn: &Connection, names: &str, texts: Vec<String>) -> StoreResult<Vec<Id>> {
        let mut parameters: Vec<Value> = texts.into_iter().map(Value::from).collect();
        let narrowed = self.narrowed("rowid", &mut parameters);
        let sql = format!("{}{narrowed}{names}", include_str!("hits.sql"));
        let mut select = conn.prepare_cached(&sql)?;
        let rows = select.query_map(params_from_iter(parameters), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(ranked(best_of(rows.collect::<rusqlite::Result<_>>()?)))
    }

    /// Clients whose numbers contain the sought one: each is looked at.
    fn by_digits(&self, conn: &Connection, attempt: &Attempt) -> StoreResult<Vec<Id>> {
        let contained = Contained::of(&attempt.needles);
        let mut parameters = Vec::new();
        let narrowed = self.narrowed("client_id", &mut parameters);
        let mut select = conn.prepare_cached(&format!("{}{narrowed}", include_str!("numbers.sql")))?;
        let mut rows = select.query(params_from_iter(parameters))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if contained.accepts(row.get_ref(1)?.as_str().unwrap_or_default()) {
                found.push((REST, row.get(0)?));
            }
        }
        Ok(ranked(found))
    }

    /// The list's own filter, when it has one. Only living clients have a search row.
    fn narrowed(&self, column: &str, parameters: &mut Vec<Value>) -> String {
        if self.filter.is_empty() {
            return String::new();
        }
        let (conditions, more) = self.filter.sql(parameters.len() + 1);
        parameters.extend(more);
        // The sign keeps the words from being looked up anew for each of these clients.
        format!(" AND +{column} IN (SELECT id FROM client WHERE {conditions})")
    }
}

/// What a column must hold, in the language of the word table: beginnings of words.
fn matching(column: &str, needles: &[Vec<String>]) -> String {
    let beginning = |needle: &String| format!("\"{}\" *", needle.trim_start());
    let all = |needles: &Vec<String>| needles.iter().map(beginning).collect::<Vec<_>>().join(" AND ");
    let ways: Vec<String> = needles.iter().map(|needles| format!("({})", all(needles))).collect();
    format!("{column} : ({})", ways.join(" OR "))
}

/// Hits with their best rank; a name without a hit is none: the list's filter keeps it away.
fn best_of(rows: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    let (rows, names): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, rank)| *rank == REST);
    let mut best: HashMap<i64, i64> = HashMap::new();
    for (id, rank) in names {
        best.entry(id).and_modify(|known| *known = rank.min(*known)).or_insert(rank);
    }
    rows.into_iter().map(|(id, rank)| (best.get(&id).copied().unwrap_or(rank), id)).collect()
}

/// The rank behind those of names: the name itself, its beginning, a word of it.
const REST: i64 = 3;

/// Best rank first; among equals the newest client.
fn ranked(mut found: Vec<(i64, i64)>) -> Vec<Id> {
    found.sort_unstable_by_key(|(rank, id)| (*rank, Reverse(*id)));
    found.into_iter().map(|(_, id)| Id(id)).collect()
}
