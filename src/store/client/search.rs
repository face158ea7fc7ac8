//! Search: attempt after attempt until one finds something; the answer is a complete, ranked list of hits.

use super::{ClientRow, RowsById, filter::ClientFilter, vocabulary};
use crate::{
    domain::{
        id::Id,
        search::{Attempt, Column, Contained, Pass, Slip, plan},
    },
    store::{Query, StoreResult, office::sight::is_narrow},
};
use rusqlite::{Connection, params_from_iter, types::Value};

/// Clients that match, however the query is spelled.
#[derive(Clone, Debug)]
pub struct SearchClients {
    pub query: String,
    pub filter: ClientFilter,
}

/// The first hits of a search, before all are known; nothing where that cannot be told cheaply.
#[derive(Clone, Debug)]
pub struct FirstHits {
    pub search: SearchClients,
    /// How many at most.
    pub limit: usize,
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

/// The clients whose names, numbers or people these words are; a slip of the fingers is none.
#[derive(Clone, Debug)]
pub struct FindNamed(pub String);

impl Query for FindNamed {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let search = SearchClients { query: self.0.clone(), filter: ClientFilter::default() };
        for attempt in plan(&self.0).into_iter().filter(|attempt| attempt.pass != Pass::Typo) {
            let ids = search.attempt(conn, &attempt)?;
            if !ids.is_empty() {
                return Ok(ids);
            }
        }
        Ok(Vec::new())
    }
}

impl Query for FirstHits {
    type Answer = Vec<ClientRow>;

    /// Names that begin with the query rank before all else: enough of them are the first hits.
    fn run(&self, conn: &Connection) -> StoreResult<Vec<ClientRow>> {
        let plan = plan(&self.search.query);
        let Some(attempt) = plan.first().filter(|attempt| attempt.column == Column::Words) else {
            return Ok(Vec::new());
        };
        let mut first = self.search.hits(conn, include_str!("first_hits.sql"), vec![attempt.whole()])?;
        if first.len() < self.limit {
            return Ok(Vec::new());
        }
        first.truncate(self.limit);
        RowsById(first).run(conn)
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
        let words = matching(column, &attempt.needles);
        if attempt.column != Column::Words {
            return self.hits(conn, include_str!("hits.sql"), vec![words]);
        }
        let names = matching("name", &attempt.needles);
        let others = format!("({words}) NOT ({names})");
        self.hits(conn, include_str!("hits_of_names.sql"), vec![others, names, attempt.whole()])
    }

    /// Clients whose words are the sought ones with slips of the fingers, or begin with them.
    fn with_typos(&self, conn: &Connection, attempt: &Attempt) -> StoreResult<Vec<Id>> {
        let meant = |word: &String| {
            let close = vocabulary::close_to(conn, &Slip::of(word))?;
            let close = close.iter().map(|word| format!(" OR \"{word}\""));
            Ok(format!("(\"{word}\" *{})", close.collect::<String>()))
        };
        let words: Vec<String> = attempt.needles.iter().flatten().map(meant).collect::<StoreResult<_>>()?;
        self.hits(conn, include_str!("hits.sql"), vec![format!("words : ({})", words.join(" AND "))])
    }

    /// What a statement finds in the word table among the clients that the list's filter keeps.
    fn hits(&self, conn: &Connection, sql: &str, texts: Vec<String>) -> StoreResult<Vec<Id>> {
        let mut parameters: Vec<Value> = texts.into_iter().map(Value::from).collect();
        let (kept, condition) = self.kept(conn, "rowid", &mut parameters)?;
        let mut select = conn.prepare_cached(&format!("{kept}{}", sql.replace("-- kept", &condition)))?;
        let rows = select.query_map(params_from_iter(parameters), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(ranked(rows.collect::<rusqlite::Result<_>>()?))
    }

    /// Clients whose numbers contain the sought one: each is looked at.
    fn by_digits(&self, conn: &Connection, attempt: &Attempt) -> StoreResult<Vec<Id>> {
        let contained = Contained::of(&attempt.needles);
        let mut parameters = Vec::new();
        let (kept, condition) = self.kept(conn, "client_id", &mut parameters)?;
        let sql = format!("{kept}{} {condition}", include_str!("numbers.sql"));
        let mut select = conn.prepare_cached(&sql)?;
        let mut rows = select.query(params_from_iter(parameters))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if contained.accepts(row.get_ref(1)?.as_str().unwrap_or_default()) {
                found.push((row.get(0)?, REST));
            }
        }
        Ok(ranked(found))
    }

    /// The list's own filter, when it has one: the clients that it keeps, and a condition on them. Only living clients
    /// have a search row, and who sees a part of the office finds no more than that.
    fn kept(
        &self,
        conn: &Connection,
        column: &str,
        parameters: &mut Vec<Value>,
    ) -> StoreResult<(String, String)> {
        if self.filter.is_empty() && !is_narrow(conn)? {
            return Ok(Default::default());
        }
        let (conditions, more) = self.filter.sql(parameters.len() + 1);
        parameters.extend(more);
        let kept = format!("WITH kept AS MATERIALIZED (SELECT id FROM client WHERE {conditions})\n");
        // The sign keeps the words from being looked up anew for each of these clients.
        Ok((kept, format!("AND +{column} IN (SELECT id FROM kept)")))
    }
}

/// What a column must hold, in the language of the word table: beginnings of words.
fn matching(column: &str, needles: &[Vec<String>]) -> String {
    let beginning = |needle: &String| format!("\"{}\" *", needle.trim_start());
    let all = |needles: &Vec<String>| needles.iter().map(beginning).collect::<Vec<_>>().join(" AND ");
    let ways: Vec<String> = needles.iter().map(|needles| format!("({})", all(needles))).collect();
    format!("{column} : ({})", ways.join(" OR "))
}

/// The rank behind those of names: the name itself (0), its beginning (1), a word of it (2).
const REST: i64 = 3;
/// From this rank on a row says that the client was found; the better ranks only say where it stands.
const FOUND: i64 = 2;

/// Clients by their best rank, the best first; among equals the newest client. The rows come in several ascending runs,
/// which a stable sort only merges.
fn ranked(mut rows: Vec<(i64, i64)>) -> Vec<Id> {
    rows.sort_by_key(|(id, rank)| (*id, *rank));
    let mut by_rank: [Vec<Id>; 4] = Default::default();
    for of_one in rows.chunk_by(|one, two| one.0 == two.0).rev() {
        let is_found = of_one.last().is_some_and(|(_, rank)| *rank >= FOUND);
        if let Some((id, rank)) = of_one.first().filter(|_| is_found)
            && let Some(hits) = usize::try_from(*rank).ok().and_then(|rank| by_rank.get_mut(rank))
        {
            hits.push(Id(*id));
        }
    }
    by_rank.concat()
}
