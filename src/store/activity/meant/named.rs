//! The clients whom a run of words fits.

use crate::{
    domain::search::{Key, fold, name_key, stem},
    store::{
        Query as _, StoreResult,
        client::{ClientRow, FindNamed, RowsById},
    },
};
use rusqlite::Connection;
use std::ops::Range;

/// So many clients are nobody's name any more.
const VAGUE: usize = 20;
/// Letters of a name that may be the beginning of a longer one.
const SHORTEST: usize = 3;

/// How well words fit, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// The number that was said is theirs.
    Number,
    /// The client is called exactly so.
    Exact,
    /// The words begin words of its name.
    Name,
    /// They are those of a person there, or of anything else that a search finds.
    Other,
}

/// Words of one part that stand together, and the clients that they fit.
pub(super) struct Run {
    /// The part.
    pub(super) at: usize,
    pub(super) start: usize,
    pub(super) count: usize,
    pub(super) fit: Fit,
    pub(super) clients: Vec<ClientRow>,
}

impl Run {
    /// The place of the words in their part.
    pub(super) const fn words(&self) -> Range<usize> {
        self.start..self.start + self.count
    }

    /// Whether a client has more words in its name than were said.
    pub(super) fn is_half(&self) -> bool {
        let words = |row: &ClientRow| name_key(&row.name, Key::Letters).split_whitespace().count();
        self.clients.iter().any(|row| words(row) > self.count)
    }
}

/// The clients of a name, and how it fits; of several those that are called exactly so.
pub(super) fn named(conn: &Connection, name: &str) -> StoreResult<Option<(Fit, Vec<ClientRow>)>> {
    let letters = fold(name).chars().filter(|letter| letter.is_alphanumeric()).count();
    if letters < 4 && name.chars().all(|sign| sign.is_ascii_digit()) {
        return Ok(None);
    }
    let ids = FindNamed(name.to_owned()).run(conn)?;
    if ids.is_empty() || ids.len() > VAGUE {
        return Ok(None);
    }
    let rows = RowsById(ids).run(conn)?;
    let wanted = name_key(name, Key::Letters);
    let is_exact = |row: &&ClientRow| name_key(&row.name, Key::Letters) == wanted;
    let exact: Vec<ClientRow> = rows.iter().filter(is_exact).cloned().collect();
    if !exact.is_empty() {
        return Ok(Some((Fit::Exact, exact)));
    }
    let fit = if rows.iter().any(|row| begins(&row.name, name)) { Fit::Name } else { Fit::Other };
    // «по», «в»: so few letters begin too many names.
    Ok((letters >= SHORTEST).then_some((fit, rows)))
}

/// Whether every word begins a word of the name, but for its ending.
fn begins(name: &str, words: &str) -> bool {
    let (name, words) = (fold(name), fold(words));
    let is_there = |word: &str| name.split_whitespace().any(|known| known.starts_with(stem(word)));
    words.split_whitespace().all(is_there)
}
