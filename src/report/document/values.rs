//! What stands in the fields of a text (`K-3`).

use crate::domain::contract::text::{Text, Wording, field};
use std::collections::BTreeMap;

/// One who signs: position and name in the languages of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    pub position: Wording,
    pub name: Wording,
}

/// One line of a specification, its numbers already written for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineOut {
    pub name: String,
    pub unit: String,
    pub quantity: String,
    pub price: String,
    pub sum: String,
    pub vat: String,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnOut {
    pub heading: Wording,
    /// What stands above it and its neighbours together; empty where nothing does.
    pub group: Wording,
    /// Its share of the width, beside those of the others.
    pub share: usize,
    pub is_figures: bool,
}

impl ColumnOut {
    pub fn words(heading: Wording, share: usize) -> Self {
        Self { heading, group: Wording::default(), share, is_figures: false }
    }

    pub fn figures(heading: Wording, share: usize) -> Self {
        Self { heading, group: Wording::default(), share, is_figures: true }
    }
}

/// A table, its figures already written for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableOut {
    pub columns: Vec<ColumnOut>,
    pub rows: Vec<Vec<Wording>>,
}

/// Values of fields by name and language, signers of both sides, and the lines of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    fields: BTreeMap<String, Wording>,
    /// Ours, the client's.
    pub signers: [Vec<Signer>; 2],
    pub lines: Vec<LineOut>,
    /// What the lines come to: with the tax, and the tax; nothing where there are none.
    pub totals: Option<(String, String)>,
    /// Tables that a text asks for by their names.
    pub tables: BTreeMap<&'static str, TableOut>,
}

impl Values {
    pub fn set(&mut self, name: &str, value: Wording) {
        self.fields.insert(name.to_owned(), value);
    }

    /// Every field that texts may name, with the same value.
    pub fn every(value: &str) -> Self {
        let mut values = Self::default();
        field::names().for_each(|name| values.set_same(&name, value));
        values
    }

    /// The same value in every language.
    pub fn set_same(&mut self, name: &str, value: &str) {
        self.set(name, Wording::same(value));
    }

    /// Fields of a text that say the same in both of its languages: one of them reads a foreign one.
    pub fn in_one_language(&self, text: &Text, languages: &[&str]) -> Vec<&'static str> {
        let [first, second] = languages else { return Vec::new() };
        let is_shared = |name: &&str| {
            let words = self.get(name, first);
            let tag = format!("{{{{ {name} ");
            words == self.get(name, second)
                && words.chars().any(char::is_alphabetic)
                && text.passages.iter().any(|one| one.wording.get(first).contains(&tag))
        };
        ["subject", "payment", "delivery"].into_iter().filter(is_shared).collect()
    }

    /// What stands in a field; empty where nothing does.
    pub fn get(&self, name: &str, language: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.get(language))
    }
}
