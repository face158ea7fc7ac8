//! Whether the search says what the clients are called.

use super::{derive::read_source, vocabulary};
use crate::{
    domain::id::Id,
    store::{Query, StoreResult},
};
use rusqlite::{Connection, params};
use std::collections::HashSet;

/// Most clients that are told.
const MOST: usize = 100;

/// What is wrong with the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchFault {
    /// The search rows of a client are not what its columns and contacts say.
    Client(Id),
    /// Words are indexed that no client has, or words of clients are not known to the search for slips.
    Words,
}

/// Every fault of the search.
#[derive(Clone, Copy, Debug)]
pub struct SearchFaults;

impl Query for SearchFaults {
    type Answer = Vec<SearchFault>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<SearchFault>> {
        let mut seen = Seen::default();
        let mut select = conn.prepare(include_str!("search_rows.sql"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()?.filter(|_| seen.faults.len() < MOST) {
            let id = Id(row.get(0)?);
            seen.look(conn, id, &[row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])?;
        }
        if seen.faults.is_empty() && !seen.is_all(conn)? {
            seen.faults.push(SearchFault::Words);
        }
        Ok(seen.faults)
    }
}

/// What the clients that were looked at have.
#[derive(Default)]
struct Seen {
    faults: Vec<SearchFault>,
    words: HashSet<String>,
    /// Words of all columns, a word of two clients twice.
    indexed: usize,
}

impl Seen {
    fn look(&mut self, conn: &Connection, id: Id, stored: &[Option<String>; 4]) -> StoreResult<()> {
        let Some(source) = read_source(conn, id)? else { return Ok(()) };
        let wanted = (!source.is_removed).then(|| source.indexed());
        let is_found = wanted.as_ref().map_or(Ok(true), |wanted| is_indexed(conn, id, wanted))?;
        let [name, words, latin, _] = wanted.clone().unwrap_or_default();
        if !is_found || wanted.map_or([const { None }; 4], |wanted| wanted.map(Some)) != *stored {
            self.faults.push(SearchFault::Client(id));
        }
        self.words.extend(vocabulary::words_of(&words, |_| true).into_iter().map(str::to_owned));
        self.indexed += [name, words, latin].iter().map(|text| distinct(text)).sum::<usize>();
        Ok(())
    }

    /// Whether the index has no word more than these.
    fn is_all(&self, conn: &Connection) -> StoreResult<bool> {
        list_terms(conn)?;
        let indexed: usize =
            conn.query_row("SELECT coalesce(sum(doc), 0) FROM temp.client_term", [], |row| row.get(0))?;
        Ok(indexed == self.indexed && vocabulary::is_exactly(conn, &self.words)?)
    }
}

/// Beside the file, also where the file itself may only be read.
fn list_terms(conn: &Connection) -> StoreResult<()> {
    let is_guarded: bool = conn.pragma_query_value(None, "query_only", |row| row.get(0))?;
    conn.pragma_update(None, "query_only", false)?;
    let made = conn.execute_batch(include_str!("terms.sql"));
    conn.pragma_update(None, "query_only", is_guarded)?;
    Ok(made?)
}

fn distinct(text: &str) -> usize {
    text.split_whitespace().collect::<HashSet<_>>().len()
}

/// Whether the word table has every word of a client under its identity.
fn is_indexed(conn: &Connection, id: Id, wanted: &[String; 4]) -> StoreResult<bool> {
    let [name, words, latin, _] = wanted;
    let all = |text: &str| text.split_whitespace().map(|word| format!("\"{word}\"")).collect::<Vec<_>>();
    let columns = [("name", all(name)), ("words", all(words)), ("latin", all(latin))];
    let filled = columns.into_iter().filter(|(_, words)| !words.is_empty());
    let parts: Vec<String> =
        filled.map(|(column, words)| format!("{column} : ({})", words.join(" AND "))).collect();
    if parts.is_empty() {
        let mut select = conn.prepare_cached("SELECT 1 FROM client_words WHERE rowid = ?1")?;
        return Ok(select.exists([id.0])?);
    }
    let sql = "SELECT 1 FROM client_words WHERE client_words MATCH ?2 AND rowid = ?1";
    Ok(conn.prepare_cached(sql)?.exists(params![id.0, parts.join(" AND ")])?)
}
