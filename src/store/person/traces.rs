//! Where a person is found, before it is erased.

use super::Person;
use crate::{
    domain::{
        id::Id,
        search::{Key, fold, is_letter, name_key, stem},
    },
    store::{
        Image, Query, SCHEMA, StoreResult, Table,
        contract::CONTRACT,
        journal::{RowKey, Trail},
        record,
    },
};
use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Columns that hold a name.
const NAMES: [&str; 3] = ["name", "short_name", "former_names"];

/// Endings of Kazakh cases: the stems of short names lose more than the ending.
const ENDINGS: [&str; 31] = [
    "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты", "ті", "ның", "нің", "дың", "дің",
    "тың", "тің", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен",
];

/// What an erasure would touch.
#[derive(Clone, Copy, Debug)]
pub struct FindTraces(pub Person);

/// What is kept of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// What the person is called now.
    pub name: String,
    /// Rows that are the person's alone, removed ones too.
    pub own: Vec<(&'static Table, Id)>,
    /// Values that an erasure replaces, the longest first.
    pub values: Vec<String>,
    /// Words in other texts that may be forms of the person's name, and in how many records each stands. They may
    /// mean a namesake: somebody must choose.
    pub forms: BTreeMap<String, usize>,
    /// Contracts whose signed words name the person: they are kept unless somebody asks for more.
    pub signed: Vec<SignedPaper>,
}

/// A contract that was signed and names a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SignedPaper {
    pub contract: Id,
    pub number: String,
    /// Until then tax law asks to keep it: five years (domain rules 12).
    pub until: Option<NaiveDate>,
}

impl Query for FindTraces {
    type Answer = Traces;

    fn run(&self, conn: &Connection) -> StoreResult<Traces> {
        let own = self.0.rows(conn, SCHEMA)?;
        let trail = Trail::of(conn, SCHEMA, &own)?;
        let (name, stems) = names(conn, &own)?;
        let mut forms = BTreeMap::new();
        for (table, id) in &trail.linked {
            let Some(row) = (record::Load { table, id: *id }).run(conn)? else { continue };
            for word in forms_in((table, &row), &trail, &stems) {
                *forms.entry(word).or_default() += 1;
            }
        }
        let signed = signed(conn, &trail)?;
        Ok(Traces { name, values: trail.values(), own, forms, signed })
    }
}

/// Years for which books and their papers are kept.
const KEPT_YEARS: u32 = 5;

/// The contracts that signed rows belong to, each once.
fn signed(conn: &Connection, trail: &Trail) -> StoreResult<Vec<SignedPaper>> {
    let mut found = BTreeSet::new();
    for ((table, id), image) in trail.signed(conn)? {
        let of = image.get("contract_id").and_then(serde_json::Value::as_i64).map(Id);
        let contract = if *table == CONTRACT { Some(id) } else { of };
        let Some(contract) = contract else { continue };
        let image = record::Load { table: &CONTRACT, id: contract }.run(conn)?.unwrap_or_default();
        let day: Option<NaiveDate> = record::text(&image, "day").parse().ok();
        let until = day.and_then(|day| day.checked_add_months(Months::new(KEPT_YEARS * 12)));
        found.insert(SignedPaper { contract, number: record::text(&image, "number"), until });
    }
    Ok(found.into_iter().collect())
}

/// The name of the first row, and all words of all names with their stems.
pub(super) fn names(conn: &Connection, own: &[RowKey]) -> StoreResult<(String, BTreeSet<String>)> {
    let (mut name, mut stems) = (String::new(), BTreeSet::new());
    for (table, id) in own {
        let Some(row) = (record::Load { table, id: *id }).run(conn)? else { continue };
        for text in NAMES.map(|column| record::text(&row, column)) {
            let key = name_key(&text, Key::Letters);
            stems.extend(key.split_whitespace().flat_map(|word| [word.to_owned(), stem_of(word)]));
            if name.is_empty() {
                name = text;
            }
        }
    }
    stems.retain(|stem| stem.chars().count() > 2 && stem.chars().all(char::is_alphabetic));
    Ok((name, stems))
}

/// Words of a row's texts that may be forms of the person's name.
pub(super) fn forms_in(
    (table, row): (&Table, &Image),
    trail: &Trail,
    stems: &BTreeSet<String>,
) -> BTreeSet<String> {
    words(table, row, trail).into_iter().filter(|word| is_form(word, stems)).collect()
}

fn is_form(word: &str, stems: &BTreeSet<String>) -> bool {
    let folded = fold(word);
    let without = |ending: &&str| folded.strip_suffix(&fold(ending)).is_some_and(|name| stems.contains(name));
    stems.contains(&stem_of(word)) || ENDINGS.iter().any(without)
}

fn stem_of(word: &str) -> String {
    stem(&fold(word)).to_owned()
}

/// The words of a row's texts, once each, the values that go anyway left out.
fn words(table: &Table, row: &Image, trail: &Trail) -> BTreeSet<String> {
    let texts = row.iter().filter(|(column, _)| !table.codes.contains(&column.as_str()));
    let texts = texts.filter_map(|(_, value)| value.as_str()).map(|text| trail.clean(text));
    let words = |text: String| -> Vec<String> {
        let words = text.split(|letter| !is_letter(letter)).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    texts.flat_map(words).collect()
}
