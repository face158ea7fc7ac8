//! What was typed into a form, field by field.

use super::Field;
use crate::domain::country::Country;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{cmp::Ordering, collections::BTreeMap, ops::Range};

/// What a form hands over: typed text by field, and the row it was opened on.
///
/// An import holds hundreds of thousands of them, so all keys and texts stand in one piece of memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Keys in their order, each with its text behind it.
    letters: String,
    entries: Vec<Ends>,
}

/// Where a key and its text end in the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ends {
    key: usize,
    text: usize,
}

impl Draft {
    /// Typed text of a field; empty when nothing was typed.
    pub fn get(&self, key: &str) -> &str {
        self.place(key).map_or("", |at| self.entry(at).1)
    }

    /// True when the field was given, even if empty.
    pub fn has(&self, key: &str) -> bool {
        self.place(key).is_ok()
    }

    pub fn set(&mut self, key: &str, text: impl AsRef<str>) {
        let text = text.as_ref();
        match self.place(key) {
            Ok(at) => {
                let start = self.entries.get(at).map_or(0, |ends| ends.key);
                self.replace(at, start..self.end(at + 1), text);
            }
            Err(at) => {
                let start = self.end(at);
                self.entries.reserve_exact(1);
                self.entries.insert(at, Ends { key: start, text: start });
                self.letters.reserve_exact(key.len() + text.len());
                self.replace(at, start..start, key);
                self.entries.get_mut(at).into_iter().for_each(|ends| ends.key = ends.text);
                let end = self.end(at + 1);
                self.replace(at, end..end, text);
            }
        }
    }

    /// Takes a field out, as if it had not been given.
    pub fn remove(&mut self, key: &str) {
        if let Ok(at) = self.place(key) {
            self.replace(at, self.end(at)..self.end(at + 1), "");
            self.entries.remove(at);
        }
    }

    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        (0..self.entries.len()).map(|at| self.entry(at))
    }

    /// Where the key is, or where it would be.
    fn place(&self, key: &str) -> Result<usize, usize> {
        let (mut start, mut end) = (0, self.entries.len());
        while start < end {
            let middle = start.midpoint(end);
            match self.entry(middle).0.cmp(key) {
                Ordering::Less => start = middle + 1,
                Ordering::Equal => return Ok(middle),
                Ordering::Greater => end = middle,
            }
        }
        Err(start)
    }

    /// Key and text.
    fn entry(&self, at: usize) -> (&str, &str) {
        let Some(ends) = self.entries.get(at) else { return ("", "") };
        let letters = |range: Range<usize>| self.letters.get(range).unwrap_or_default();
        (letters(self.end(at)..ends.key), letters(ends.key..ends.text))
    }

    /// Where so many entries end.
    fn end(&self, count: usize) -> usize {
        count.checked_sub(1).and_then(|last| self.entries.get(last)).map_or(0, |ends| ends.text)
    }

    /// Puts other letters in the place of some of an entry, up to its end; what stands behind them moves.
    fn replace(&mut self, at: usize, range: Range<usize>, letters: &str) {
        let moved = |end: usize| end - range.len() + letters.len();
        let mut changed = self.entries.iter_mut().skip(at);
        changed.next().into_iter().for_each(|ends| ends.text = moved(ends.text));
        changed.for_each(|ends| *ends = Ends { key: moved(ends.key), text: moved(ends.text) });
        self.letters.replace_range(range, letters);
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

impl<K: AsRef<str>, V: AsRef<str>> FromIterator<(K, V)> for Draft {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(pairs: T) -> Self {
        let mut draft = Self::default();
        pairs.into_iter().for_each(|(key, text)| draft.set(key.as_ref(), text));
        draft
    }
}

impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.entries())
    }
}

impl<'de> Deserialize<'de> for Draft {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::<String, String>::deserialize(from)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_typed_goes_into_a_file_and_comes_back() {
        let draft: Draft = [("name", "Алма"), ("city", ""), ("a", "\u{0}")].into_iter().collect();
        let written = serde_json::to_string(&draft).unwrap();
        assert_eq!(written, "{\"a\":\"\\u0000\",\"city\":\"\",\"name\":\"Алма\"}");
        assert_eq!(serde_json::from_str::<Draft>(&written).unwrap(), draft);
    }

    proptest! {
        #[test]
        fn a_draft_is_a_map_of_texts(steps in prop::collection::vec(("[a-dә]{0,2}", prop::option::of("\\PC{0,6}")), 0..40)) {
            let (mut draft, mut map) = (Draft::default(), BTreeMap::new());
            for (key, text) in steps {
                if let Some(text) = text {
                    draft.set(&key, &text);
                    map.insert(key, text);
                } else {
                    draft.remove(&key);
                    map.remove(&key);
                }
                let expected = map.iter().map(|(key, text)| (key.as_str(), text.as_str()));
                prop_assert!(draft.entries().eq(expected));
                prop_assert!(map.iter().all(|(key, text)| draft.has(key) && draft.get(key) == text));
                prop_assert!(!draft.has("z") && draft.get("z").is_empty());
                prop_assert_eq!(&draft, &map.iter().collect::<Draft>());
            }
        }
    }
}
