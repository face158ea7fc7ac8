//! The words of living clients, each once: slips of the fingers are looked for among them.

use crate::{
    domain::search::{Slip, may_be_slipped},
    store::StoreResult,
};
use rusqlite::{Connection, params};
use std::collections::{BTreeSet, HashSet};

/// Wanted words of a stored text that may be meant by a query with a slip, in an order that is always the same.
pub fn words_of(text: &str, is_wanted: impl Fn(&str) -> bool) -> BTreeSet<&str> {
    text.split_whitespace().filter(|word| may_be_slipped(word) && is_wanted(word)).collect()
}

/// A client's words became these; the word table knows already.
pub fn replace(conn: &Connection, before: &str, after: &str) -> StoreResult<()> {
    let [before, after] = [before, after].map(|text| words_of(text, |_| true));
    add(conn, after.difference(&before).copied())?;
    let mut drop = conn.prepare_cached(include_str!("word_drop.sql"))?;
    for word in before.difference(&after) {
        drop.execute(params![letters(word), word, format!("words : \"{word}\"")])?;
    }
    Ok(())
}

/// Clients have these words.
pub fn add<'a>(conn: &Connection, words: impl Iterator<Item = &'a str>) -> StoreResult<()> {
    let mut add = conn.prepare_cached(include_str!("word_add.sql"))?;
    for word in words {
        add.execute(params![letters(word), word])?;
    }
    Ok(())
}

/// Known words that are the sought one with slips.
pub fn close_to(conn: &Connection, slip: &Slip) -> StoreResult<Vec<String>> {
    let (least, most) = slip.letters().into_inner();
    let mut select = conn.prepare_cached(include_str!("word_close.sql"))?;
    let mut rows = select.query(params![least, most])?;
    let mut close = Vec::new();
    while let Some(row) = rows.next()? {
        let word = row.get_ref(0)?.as_str().unwrap_or_default();
        if slip.is_close(word) {
            close.push(word.to_owned());
        }
    }
    Ok(close)
}

/// Whether exactly these words are known.
pub fn is_exactly(conn: &Connection, wanted: &HashSet<String>) -> StoreResult<bool> {
    let mut select = conn.prepare("SELECT word FROM client_word")?;
    let mut rows = select.query([])?;
    let mut known = 0;
    while let Some(row) = rows.next()? {
        if !wanted.contains(row.get_ref(0)?.as_str().unwrap_or_default()) {
            return Ok(false);
        }
        known += 1;
    }
    Ok(known == wanted.len())
}

fn letters(word: &str) -> usize {
    word.chars().count()
}
