//! What was typed into a form, field by field.

use super::Field;
use crate::domain::country::Country;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a form hands over: typed text by field, and the row it was opened on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft {
    typed: BTreeMap<String, String>,
}

impl Draft {
    /// Typed text of a field; empty when nothing was typed.
    pub fn get(&self, key: &str) -> &str {
        self.typed.get(key).map_or("", String::as_str)
    }

    /// True when the field was given, even if empty.
    pub fn has(&self, key: &str) -> bool {
        self.typed.contains_key(key)
    }

    pub fn set(&mut self, key: &str, text: impl Into<String>) {
        self.typed.insert(key.to_owned(), text.into());
    }

    /// Takes a field out, as if it had not been given.
    pub fn remove(&mut self, key: &str) {
        self.typed.remove(key);
    }

    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.typed.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// The same with every field as it will be kept; what cannot be kept stays as it was typed.
    #[must_use]
    pub fn settled<'a>(&self, fields: impl IntoIterator<Item = &'a Field>, today: NaiveDate) -> Self {
        let mut settled = self.clone();
        for field in fields.into_iter().filter(|field| self.has(field.key)) {
            if let Ok(text) = field.settle(self.get(field.key), today) {
                settled.set(field.key, text);
            }
        }
        settled
    }

    /// The country whose rules hold for the numbers of this record.
    pub fn country(&self) -> Country {
        self.get("country").parse().unwrap_or(Country::Kz)
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Draft {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(pairs: T) -> Self {
        Self { typed: pairs.into_iter().map(|(key, text)| (key.into(), text.into())).collect() }
    }
}
