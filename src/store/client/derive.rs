//! Everything computed from a client and its contacts: search texts, sort keys, completeness.

use super::{sort, vocabulary};
use crate::{
    domain::{
        collation::SortLanguage,
        completeness::{Known, Wanted},
        id::Id,
        search::{Document, Indexed, Key, name_key},
    },
    store::StoreResult,
};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

/// The client's columns that search and completeness read.
pub(super) struct Source {
    name: String,
    city: String,
    texts: Vec<String>,
    numbers: Vec<String>,
    /// The firm's own first phone.
    phone: Option<String>,
    known: Known,
    pub(super) is_removed: bool,
}

/// Fills the derived columns and the search row of one client. Called after every change of the client,
/// of its contacts and of their phones.
pub fn derive(conn: &Connection, id: Id) -> StoreResult<()> {
    let Some(source) = read_source(conn, id)? else { return Ok(()) };
    if source.is_removed {
        unindex(conn, id)?;
    } else {
        index(conn, id, &source)?;
    }
    fill_columns(conn, id, &source)
}

pub(super) fn read_source(conn: &Connection, id: Id) -> StoreResult<Option<Source>> {
    let mut select = conn.prepare_cached(include_str!("derive_source.sql"))?;
    let Some(mut source) = select.query_row([id.0], read_client).optional()? else { return Ok(None) };
    add_people(conn, id, &mut source)?;
    Ok(Some(source))
}

impl Source {
    /// Name, words, Latin words and digits as search reads them.
    pub(super) fn indexed(&self) -> [String; 4] {
        let others = filled(&self.texts);
        let numbers = filled(&self.numbers);
        let Indexed { words, latin, digits } =
            Indexed::of(&Document { name: &self.name, others: &others, numbers: &numbers });
        [name_key(&self.name, Key::Letters), words, latin, digits]
    }
}

fn filled(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect()
}

fn read_client(row: &Row) -> rusqlite::Result<Source> {
    let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
    let mut texts = Vec::with_capacity(20);
    for at in 8..27 {
        texts.push(text(at)?);
    }
    let mut known = Known { is_individual: text(3)? == "individual", ..Known::default() };
    for (at, wanted) in [(4, Wanted::TaxId), (5, Wanted::Address), (6, Wanted::Terms), (7, Wanted::Cadence)] {
        if row.get(at)? {
            known.filled.insert(wanted);
        }
    }
    let numbers = vec![text(2)?];
    Ok(Source {
        name: row.get(0)?,
        city: text(11)?,
        texts,
        numbers,
        phone: None,
        known,
        is_removed: row.get(1)?,
    })
}

/// Contacts' names and roles, phones and mails of the client and of its contacts.
fn add_people(conn: &Connection, id: Id, source: &mut Source) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("derive_people.sql"))?;
    let mut rows = select.query([id.0])?;
    while let Some(row) = rows.next()? {
        let (name, role): (String, Option<String>) = (row.get(0)?, row.get(1)?);
        source.texts.push(name);
        match role.as_deref() {
            Some("decides") => source.known.filled.insert(Wanted::Decider),
            Some("signs") => source.known.filled.insert(Wanted::Signer),
            _ => false,
        };
    }
    let mut select = conn.prepare_cached(include_str!("derive_points.sql"))?;
    let mut rows = select.query([id.0])?;
    while let Some(row) = rows.next()? {
        let (kind, text): (String, String) = (row.get(0)?, row.get(1)?);
        if kind == "phone" {
            source.known.filled.insert(Wanted::Phone);
            if row.get(2)? {
                source.phone.get_or_insert_with(|| text.clone());
            }
            source.numbers.push(text);
        } else {
            source.texts.push(text);
        }
    }
    Ok(())
}

fn index(conn: &Connection, id: Id, source: &Source) -> StoreResult<()> {
    let [name, words, latin, digits] = source.indexed();
    conn.prepare_cached(include_str!("index_digits.sql"))?.execute(params![id.0, digits])?;
    let known = indexed(conn, id)?;
    let wanted = [name, words, latin];
    if known.as_ref() == Some(&wanted) {
        return Ok(());
    }
    let [name, words, latin] = wanted;
    if known.is_some() {
        conn.prepare_cached("DELETE FROM client_words WHERE rowid = ?1")?.execute([id.0])?;
    }
    conn.prepare_cached(include_str!("index.sql"))?.execute(params![id.0, name, words])?;
    conn.prepare_cached(include_str!("index_latin.sql"))?.execute(params![id.0, latin])?;
    conn.prepare_cached(include_str!("index_words.sql"))?.execute(params![id.0, name, words, latin])?;
    let [_, before, _] = known.unwrap_or_default();
    vocabulary::replace(conn, &before, &words)
}

/// Name, words and Latin words under which a client is found now.
fn indexed(conn: &Connection, id: Id) -> StoreResult<Option<[String; 3]>> {
    let mut select = conn.prepare_cached(include_str!("indexed.sql"))?;
    Ok(select.query_row([id.0], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?])).optional()?)
}

fn unindex(conn: &Connection, id: Id) -> StoreResult<()> {
    let [_, before, _] = indexed(conn, id)?.unwrap_or_default();
    for sql in [
        "DELETE FROM client_search WHERE client_id = ?1",
        "DELETE FROM client_latin WHERE client_id = ?1",
        "DELETE FROM client_digits WHERE client_id = ?1",
        "DELETE FROM client_words WHERE rowid = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([id.0])?;
    }
    vocabulary::replace(conn, &before, "")
}

/// Makes everything computed of clients anew, from their columns and contacts alone.
pub fn rebuild(conn: &mut Connection) -> StoreResult<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    refill(&tx, &|| Ok(()))?;
    Ok(tx.commit()?)
}

/// The same inside a transaction.
pub fn refill(conn: &Connection, done: &dyn Fn() -> StoreResult<()>) -> StoreResult<()> {
    conn.execute_batch(include_str!("unindex_all.sql"))?;
    let ids: Vec<i64> = conn
        .prepare("SELECT id FROM client")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().try_for_each(|id| derive(conn, Id(id)).and_then(|()| done()))
}

/// Writes the words anew, so that those of rows that were changed stand nowhere in the file.
pub fn forget(conn: &Connection) -> StoreResult<()> {
    conn.execute("INSERT INTO client_words (client_words) VALUES ('optimize')", [])?;
    Ok(())
}

fn fill_columns(conn: &Connection, id: Id, source: &Source) -> StoreResult<()> {
    let mut keys = [None, None, None];
    for language in sort::in_use(conn)? {
        let place = SortLanguage::ALL.iter().position(|known| *known == language);
        if let Some(place) = place.and_then(|place| keys.get_mut(place)) {
            *place = sort::key(language, &source.name);
        }
    }
    let [kazakh, russian, english] = keys;
    let mut update = conn.prepare_cached(include_str!("derived.sql"))?;
    let name = kazakh.clone().or_else(|| sort::key(SortLanguage::Kazakh, &source.name));
    let city = sort::city_key(&source.city, &name.unwrap_or_default());
    update.execute(params![id.0, kazakh, russian, english, city, source.known.percent(), source.phone])?;
    Ok(())
}
