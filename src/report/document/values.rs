//! What stands in the fields of a text (`K-3`).

use crate::domain::contract::text::Wording;
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

/// Values of fields by name and language, signers of both sides, and the lines of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    fields: BTreeMap<String, Wording>,
    /// Ours, the client's.
    pub signers: [Vec<Signer>; 2],
    pub lines: Vec<LineOut>,
    /// What the lines come to: with the tax, and the tax; nothing where there are none.
    pub totals: Option<(String, String)>,
}

impl Values {
    pub fn set(&mut self, name: &str, value: Wording) {
        self.fields.insert(name.to_owned(), value);
    }

    /// The same value in every language.
    pub fn set_same(&mut self, name: &str, value: &str) {
        self.set(name, Wording::same(value));
    }

    /// What stands in a field; empty where nothing does.
    pub fn get(&self, name: &str, language: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.get(language))
    }
}
