//! Collation keys of client names, one column per language in use.

use crate::{
    domain::{
        collation::{SortLanguage, Sorter, VERSION},
        id::is_erased,
        legal_form::{is_quote, split_name},
    },
    store::StoreResult,
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use std::sync::OnceLock;

/// Rows filled in one transaction, so that a colleague's save never waits long.
const SLICE: usize = 5_000;

/// The column of a language's keys.
pub(super) const fn column(language: SortLanguage) -> &'static str {
    match language {
        SortLanguage::Kazakh => "client.sort_kk",
        SortLanguage::Russian => "client.sort_ru",
        SortLanguage::English => "client.sort_en",
    }
}

pub(super) const fn code(language: SortLanguage) -> &'static str {
    match language {
        SortLanguage::Kazakh => "kk",
        SortLanguage::Russian => "ru",
        SortLanguage::English => "en",
    }
}

/// Behind every key, which are hexadecimal.
const LAST: &str = "~";

/// What a name is sorted by: without its legal form and quotes. Who was erased has no name to be looked for.
pub(super) fn sorted_part(name: &str) -> Option<String> {
    // «Якорь» филиал stands beside Якорь, not before all letters.
    (!is_erased(name)).then(|| split_name(name).1.trim_start_matches(is_quote).to_owned())
}

/// The key of the sorted part of a name.
pub(super) fn key(language: SortLanguage, sorted: Option<&str>) -> Option<String> {
    match sorted {
        Some(sorted) => Some(sorter(language)?.key(sorted)),
        None => Some(LAST.to_owned()),
    }
}

/// Digits of a name's key behind that of its city: enough for a dozen letters.
const NAME_DIGITS: usize = 32;

/// The key under which a city is sorted, and in it the names: in every language by the Kazakh alphabet.
/// `name` is the Kazakh key of the name.
pub(super) fn city_key(city: &str, name: &str) -> Option<String> {
    let city = match city {
        "" => String::new(),
        city => sorter(SortLanguage::Kazakh)?.key(city),
    };
    Some(format!("{city} {}", name.get(..NAME_DIGITS).unwrap_or(name)))
}

fn sorter(language: SortLanguage) -> Option<&'static Sorter> {
    static SORTERS: [OnceLock<Option<Sorter>>; 3] = [const { OnceLock::new() }; 3];
    let place = SortLanguage::ALL.iter().position(|known| *known == language)?;
    SORTERS.get(place)?.get_or_init(|| Sorter::new(language).ok()).as_ref()
}

/// Languages whose keys every write keeps.
pub fn in_use(conn: &Connection) -> StoreResult<Vec<SortLanguage>> {
    noted(conn, "SELECT language FROM collation")
}

/// Keeps keys of these languages from now on: they are made with everything else that is computed.
pub fn keep(conn: &Connection, languages: &[SortLanguage]) -> StoreResult<()> {
    languages.iter().try_for_each(|language| note(conn, *language, VERSION))
}

/// The languages that a question about `collation` names.
fn noted(conn: &Connection, sql: &str) -> StoreResult<Vec<SortLanguage>> {
    let mut select = conn.prepare_cached(sql)?;
    let codes: Vec<String> = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let is_noted = |language: &SortLanguage| codes.iter().any(|noted| noted == code(*language));
    Ok(SortLanguage::ALL.into_iter().filter(is_noted).collect())
}

/// Whether every client has a key of this language, made by the rules of today.
fn is_ready(conn: &Connection, language: SortLanguage) -> StoreResult<bool> {
    let mut select = conn.prepare_cached("SELECT version FROM collation WHERE language = ?1")?;
    let known: Option<String> = select.query_row([code(language)], |row| row.get(0)).optional()?;
    Ok(known.as_deref() == Some(VERSION))
}

/// The making of a language's keys for all clients, when the language is new in this file or its rules have
/// changed; else there is nothing to do.
#[derive(Debug)]
pub struct SortKeys {
    pub language: SortLanguage,
    /// Every client up to this identity has its key; `None` before the first step.
    done: Option<i64>,
}

impl SortKeys {
    pub const fn of(language: SortLanguage) -> Self {
        Self { language, done: None }
    }

    /// Fills a slice. When names can be sorted, answers whether keys had to be made.
    pub fn step(&mut self, conn: &mut Connection) -> StoreResult<Option<bool>> {
        let after = match self.done {
            None if is_ready(conn, self.language)? => return Ok(Some(false)),
            // From now on every write keeps these keys, so that none is missing when the last slice is done.
            None => {
                note(conn, self.language, "")?;
                i64::MIN
            }
            Some(done) => done,
        };
        self.done = fill_slice(conn, self.language, after)?;
        if self.done.is_some() {
            return Ok(None);
        }
        note(conn, self.language, VERSION)?;
        Ok(Some(true))
    }
}

/// This language where names have its keys, else another that they have.
pub fn nearest(conn: &Connection, language: SortLanguage) -> StoreResult<SortLanguage> {
    let wanted = std::iter::once(language).chain(SortLanguage::ALL);
    for language in wanted {
        if is_ready(conn, language)? {
            return Ok(language);
        }
    }
    // Keys by rules of another version are better than none; half made, they would hide the clients without.
    let whole = noted(conn, "SELECT language FROM collation WHERE version <> ''")?;
    let known = whole.iter().find(|known| **known == language).or(whole.first());
    Ok(known.copied().unwrap_or(language))
}

/// Notes by which rules the keys of a language are made; empty while they are being made.
fn note(conn: &Connection, language: SortLanguage, version: &str) -> StoreResult<()> {
    let sql = "INSERT INTO collation (language, version) VALUES (?1, ?2)
               ON CONFLICT (language) DO UPDATE SET version = excluded.version";
    conn.prepare_cached(sql)?.execute(params![code(language), version])?;
    Ok(())
}

/// Fills the keys of the next rows; answers the last identity, or nothing when all are done.
fn fill_slice(conn: &mut Connection, language: SortLanguage, after: i64) -> StoreResult<Option<i64>> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let rows: Vec<(i64, String, String)> = tx
        .prepare_cached("SELECT id, name, coalesce(city, '') FROM client WHERE id > ?1 ORDER BY id LIMIT ?2")?
        .query_map(params![after, SLICE], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let sql = format!("UPDATE client SET sort_{} = ?2, city_key = ?3 WHERE id = ?1", code(language));
    for (id, name, city) in &rows {
        let name = sorted_part(name);
        let [key, kazakh] = [language, SortLanguage::Kazakh].map(|language| key(language, name.as_deref()));
        let city = city_key(city, &kazakh.unwrap_or_default());
        tx.prepare_cached(&sql)?.execute(params![id, key, city])?;
    }
    tx.commit()?;
    Ok(rows.last().map(|(id, _, _)| *id))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Edge,
            tests::{NOON, add, by_name, names},
        },
        *,
    };
    use crate::store::{Actor, Store};

    #[test]
    fn keys_of_an_alphabet_are_made_once() {
        let mut store = Store::in_memory(Actor::new("Aigul", "test"), NOON).unwrap();
        for name in ["Яблоко", "Әлем", "Алма"] {
            add(&mut store, &[("name", name)]);
        }
        assert!(store.use_sort_language(SortLanguage::Kazakh).unwrap().is_new);
        assert_eq!(names(&store, &by_name(SortLanguage::Kazakh, Edge::Start)), ["Алма", "Әлем"]);
        assert!(!store.use_sort_language(SortLanguage::Kazakh).unwrap().is_new);
        // Until Russian keys are made the list follows those that are there.
        assert_eq!(store.ready_alphabet(SortLanguage::Russian).unwrap(), SortLanguage::Kazakh);
        store.use_sort_language(SortLanguage::Russian).unwrap();
        assert_eq!(store.ready_alphabet(SortLanguage::Russian).unwrap(), SortLanguage::Russian);
    }

    #[test]
    fn who_is_added_between_two_slices_has_a_place_too() {
        let mut store = Store::in_memory(Actor::new("Aigul", "test"), NOON).unwrap();
        add(&mut store, &[("name", "Әлем")]);
        let mut keys = SortKeys::of(SortLanguage::Kazakh);
        assert_eq!(store.make_sort_keys(&mut keys).unwrap(), None);
        add(&mut store, &[("name", "Алма")]);
        while store.make_sort_keys(&mut keys).unwrap().is_none() {}
        assert_eq!(names(&store, &by_name(SortLanguage::Kazakh, Edge::Start)), ["Алма", "Әлем"]);
        assert!(!store.use_sort_language(SortLanguage::Kazakh).unwrap().is_new);
    }
}
