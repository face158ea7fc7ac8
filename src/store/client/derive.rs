//! Everything computed from a client and its contacts: search texts, sort keys, completeness.

use super::{CLIENT, sort, vocabulary};
use crate::{
    domain::{
        collation::SortLanguage,
        completeness::{Known, Wanted},
        id::Id,
        search::{Document, Indexed, Key, name_key},
    },
    store::{Fields, Image, StoreResult, Tx, run, tx::Column},
};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params, types::ValueRef};
use serde_json::Value;
use std::collections::HashSet;

/// Columns that search and completeness read, in the order of `derive_source.sql`; the texts from `short_name` on.
const COLUMNS: [&str; 27] = [
    "name",
    "deleted_at",
    "tax_id",
    "kind",
    "address",
    "actual_address",
    "credit_days",
    "cadence_days",
    "short_name",
    "former_names",
    "code",
    "city",
    "address",
    "actual_address",
    "website",
    "industry",
    "tags",
    "own_1",
    "own_2",
    "own_3",
    "own_4",
    "own_5",
    "own_6",
    "own_7",
    "own_8",
    "own_9",
    "own_10",
];

/// Where the texts begin in `COLUMNS`, and where the city stands among them.
const TEXTS: usize = 8;
const CITY: usize = 3;

/// What a client is found by and judged by.
pub(in crate::store) struct Source {
    name: String,
    city: String,
    texts: Vec<String>,
    numbers: Vec<String>,
    /// The firm's own first phone.
    phone: Option<String>,
    known: Known,
    pub(super) is_removed: bool,
}

/// Fills the derived columns and the search row of one client. Called once in a write that changes the client,
/// its contacts or their phones.
pub fn derive(conn: &Connection, id: Id) -> StoreResult<()> {
    let Some(source) = read_source(conn, id)? else { return Ok(()) };
    if source.is_removed {
        unindex(conn, id)?;
    } else {
        index(conn, id, &source)?;
    }
    let columns = source.columns(&sort::in_use(conn)?);
    let mut update = conn.prepare_cached(include_str!("derived.sql"))?;
    update.raw_bind_parameter(1, id.0)?;
    for (at, (_, value)) in (2..).zip(&columns) {
        update.raw_bind_parameter(at, Column(value))?;
    }
    update.raw_execute()?;
    Ok(())
}

pub(super) fn read_source(conn: &Connection, id: Id) -> StoreResult<Option<Source>> {
    let mut select = conn.prepare_cached(include_str!("derive_source.sql"))?;
    let columns = |row: &Row| {
        let cells = (0..COLUMNS.len()).map(|at| Ok(text_of(row.get_ref(at)?)));
        cells.collect::<rusqlite::Result<Vec<String>>>()
    };
    let Some(columns) = select.query_row([id.0], columns).optional()? else { return Ok(None) };
    let mut source = Source::of(columns);
    add_people(conn, id, &mut source)?;
    Ok(Some(source))
}

fn text_of(value: ValueRef) -> String {
    match value {
        ValueRef::Integer(number) => number.to_string(),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

/// All that is computed of one client.
#[derive(Clone, Debug)]
pub(in crate::store) struct Derived {
    columns: Fields,
    texts: [String; 4],
}

impl Derived {
    /// With keys of these languages.
    pub(in crate::store) fn of(source: &Source, languages: &[SortLanguage]) -> Self {
        Self { columns: source.columns(languages), texts: source.indexed() }
    }
}

/// Adds clients one after another, each with all that is derived of it.
#[derive(Debug, Default)]
pub(in crate::store) struct NewClients {
    languages: Vec<SortLanguage>,
    /// Words that clients of this write have brought: the word table knows them.
    words: HashSet<String>,
}

impl NewClients {
    pub(in crate::store) fn read(conn: &Connection) -> StoreResult<Self> {
        Ok(Self { languages: sort::in_use(conn)?, words: HashSet::new() })
    }

    /// The languages whose keys they get.
    pub(in crate::store) fn languages(&self) -> &[SortLanguage] {
        &self.languages
    }

    /// `derived` tells of people and phones too that are not there yet.
    pub(in crate::store) fn add(
        &mut self,
        tx: &mut Tx,
        id: Id,
        mut fields: Fields,
        derived: Derived,
    ) -> StoreResult<()> {
        let Derived { columns, texts } = derived;
        fields.extend(columns);
        tx.insert(&CLIENT, id, fields)?;
        put(tx.conn(), id, &texts)?;
        let [_, words, ..] = &texts;
        let fresh = vocabulary::words_of(words, |word| !self.words.contains(word));
        vocabulary::add(tx.conn(), fresh.iter().copied())?;
        self.words.extend(fresh.into_iter().map(str::to_owned));
        Ok(())
    }

    /// Clients were changed: words may be gone.
    pub(in crate::store) fn forget_words(&mut self) {
        self.words.clear();
    }
}

impl Source {
    /// From the client's own columns; of the people that belong to it nothing is known yet.
    fn of(mut columns: Vec<String>) -> Self {
        let texts = columns.split_off(TEXTS.min(columns.len()));
        let [name, deleted_at, tax_id, kind, address, actual_address, credit_days, cadence_days] =
            columns.try_into().unwrap_or_default();
        let mut known = Known { is_individual: kind == "individual", ..Known::default() };
        for (wanted, is_known) in [
            (Wanted::TaxId, !tax_id.is_empty()),
            (Wanted::Address, !address.is_empty() || !actual_address.is_empty()),
            (Wanted::Terms, !credit_days.is_empty()),
            (Wanted::Cadence, !cadence_days.is_empty()),
        ] {
            if is_known {
                known.filled.insert(wanted);
            }
        }
        let city = texts.get(CITY).cloned().unwrap_or_default();
        let is_removed = !deleted_at.is_empty();
        Self { name, city, texts, numbers: vec![tax_id], phone: None, known, is_removed }
    }

    /// Of a client that is added with these columns.
    pub(in crate::store) fn of_new(columns: &Image) -> Self {
        let text = |column: &&str| match columns.get(*column) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        Self::of(COLUMNS.iter().map(text).collect())
    }

    /// A person who works there, with own fields; people come in the order of their posts.
    pub(in crate::store) fn add_person(&mut self, text: String, role: Option<&str>) {
        self.texts.push(text);
        match role {
            Some("decides") => self.known.filled.insert(Wanted::Decider),
            Some("signs") => self.known.filled.insert(Wanted::Signer),
            _ => false,
        };
    }

    /// A phone, mail or messenger: those of the client itself first, each in the order of their identities. The
    /// numbers of clients that went into it come the same way.
    pub(in crate::store) fn add_point(&mut self, kind: &str, text: String, is_own: bool) {
        if kind == "tax_id" {
            self.numbers.push(text);
            return;
        }
        if kind != "phone" {
            self.texts.push(text);
            return;
        }
        self.known.filled.insert(Wanted::Phone);
        if is_own {
            self.phone.get_or_insert_with(|| text.clone());
        }
        self.numbers.push(text);
    }

    /// The derived columns, in the order of `derived.sql`.
    fn columns(&self, languages: &[SortLanguage]) -> Fields {
        let sorted = sort::sorted_part(&self.name);
        let key = |language| sort::key(language, sorted.as_deref());
        let used = |language| languages.contains(&language).then(|| key(language)).flatten();
        let [kazakh, russian, english] = SortLanguage::ALL.map(used);
        let name = kazakh.clone().or_else(|| key(SortLanguage::Kazakh)).unwrap_or_default();
        let city = sort::city_key(&self.city, &name);
        vec![
            ("sort_kk", Value::from(kazakh)),
            ("sort_ru", Value::from(russian)),
            ("sort_en", Value::from(english)),
            ("city_key", Value::from(city)),
            ("filled", Value::from(self.known.percent())),
            ("phone", Value::from(self.phone.clone())),
        ]
    }

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

/// Contacts' names and roles, phones and mails of the client and of its contacts.
fn add_people(conn: &Connection, id: Id, source: &mut Source) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("derive_people.sql"))?;
    let mut rows = select.query([id.0])?;
    while let Some(row) = rows.next()? {
        let role: Option<String> = row.get(1)?;
        source.add_person(row.get(0)?, role.as_deref());
    }
    let mut select = conn.prepare_cached(include_str!("derive_points.sql"))?;
    let mut rows = select.query([id.0])?;
    while let Some(row) = rows.next()? {
        source.add_point(row.get_ref(0)?.as_str().unwrap_or_default(), row.get(1)?, row.get(2)?);
    }
    Ok(())
}

fn index(conn: &Connection, id: Id, source: &Source) -> StoreResult<()> {
    let texts = source.indexed();
    let known = indexed(conn, id)?;
    let is_known = known.as_ref().is_some_and(|known| texts.starts_with(known));
    if is_known {
        let [.., digits] = &texts;
        conn.prepare_cached(include_str!("index_digits.sql"))?.execute(params![id.0, digits])?;
        return Ok(());
    }
    if known.is_some() {
        conn.prepare_cached("DELETE FROM client_words WHERE rowid = ?1")?.execute([id.0])?;
    }
    put(conn, id, &texts)?;
    let ([_, before, _], [_, words, ..]) = (known.unwrap_or_default(), &texts);
    vocabulary::replace(conn, &before, words)
}

/// Writes the texts of a client, which are not in the index of words.
fn put(conn: &Connection, id: Id, [name, words, latin, digits]: &[String; 4]) -> StoreResult<()> {
    conn.prepare_cached(include_str!("index_digits.sql"))?.execute(params![id.0, digits])?;
    conn.prepare_cached(include_str!("index.sql"))?.execute(params![id.0, name, words])?;
    conn.prepare_cached(include_str!("index_latin.sql"))?.execute(params![id.0, latin])?;
    conn.prepare_cached(include_str!("index_words.sql"))?.execute(params![id.0, name, words, latin])?;
    Ok(())
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
    ids.into_iter().try_for_each(|id| derive(conn, Id(id)).and_then(|()| done()))?;
    run::tell_states(conn)
}

/// Writes the words anew, so that those of rows that were changed stand nowhere in the file.
pub fn forget(conn: &Connection) -> StoreResult<()> {
    conn.execute("INSERT INTO client_words (client_words) VALUES ('optimize')", [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_reads_these_columns() {
        let list = include_str!("derive_source.sql").trim();
        let list = list.strip_prefix("SELECT").unwrap().split("FROM").next().unwrap();
        let read: Vec<&str> = list.split(',').map(str::trim).collect();
        assert_eq!(read, COLUMNS);
        assert_eq!((COLUMNS[TEXTS], COLUMNS[TEXTS + CITY]), ("short_name", "city"));
    }

    #[test]
    fn the_statement_writes_the_derived_columns_in_this_order() {
        let written = include_str!("derived.sql").split("SET").nth(1).unwrap().split("WHERE").next().unwrap();
        let written: Vec<&str> =
            written.split(',').map(|set| set.split('=').next().unwrap().trim()).collect();
        let given = Source::of(vec![String::new(); COLUMNS.len()]).columns(&[]);
        assert_eq!(written, given.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    }
}
