//! The words that stand for an erased person, and the codes that replace them.

use super::{
    dialled::{dialled, phones_in},
    erase::RowKey,
};
use crate::{
    domain::id::{Id, erased, is_erased},
    store::{Image, Table},
};
use serde_json::Value;
use std::{cmp::Reverse, collections::BTreeSet};

/// Values to look for, each with the code that replaces it; the longest first.
#[derive(Default)]
pub(super) struct Words {
    pub(super) found: BTreeSet<(Reverse<usize>, String, String)>,
}

pub(super) fn entry_of(word: &str, id: Id) -> (Reverse<usize>, String, String) {
    (Reverse(word.len()), word.to_owned(), erased(id))
}

impl Words {
    pub(super) fn collect(&mut self, table: &Table, id: Id, image: &Image) {
        for column in table.erasable() {
            if let Some(Value::String(text)) = image.get(column)
                && !text.is_empty()
                && !is_erased(text)
                && !(table.said.contains(&column) && is_anybodys(text))
            {
                self.found.insert(entry_of(text, id));
            }
        }
    }

    /// Takes phones of the person that an image writes in another way.
    pub(super) fn spell(&mut self, image: &Image) {
        for piece in image.values().filter_map(Value::as_str).flat_map(phones_in) {
            let digits = dialled(piece);
            let known = self.found.iter().find(|(_, word, _)| dialled(word) == digits);
            if let Some((_, _, code)) = known {
                self.found.insert((Reverse(piece.len()), piece.to_owned(), code.clone()));
            }
        }
    }

    /// A value that must be unique becomes the code of its own row: two rows may have held the same one.
    pub(super) fn replaced(&self, (table, id): RowKey, image: &Image) -> Image {
        let is_unique = |column: &str| table.unique.iter().any(|columns| columns.contains(&column));
        let clean = |column: &str, value: &Value| match value {
            _ if table.codes.contains(&column) => value.clone(),
            Value::String(text) if is_unique(column) && self.holds(text) => Value::from(erased(id)),
            Value::String(text) => Value::from(self.replace(text)),
            other => other.clone(),
        };
        image.iter().map(|(column, value)| (column.clone(), clean(column, value))).collect()
    }

    /// Every text of an image without the words.
    pub(super) fn in_texts(&self, image: &Image) -> Image {
        let clean =
            |value: &Value| value.as_str().map_or_else(|| value.clone(), |text| self.replace(text).into());
        image.iter().map(|(key, value)| (key.clone(), clean(value))).collect()
    }

    fn holds(&self, text: &str) -> bool {
        self.found.iter().any(|(_, word, _)| word == text)
    }

    pub(super) fn replace(&self, text: &str) -> String {
        self.found.iter().fold(text.to_owned(), |text, (_, word, code)| replace_words(&text, word, code))
    }
}

/// Letters from which on words about somebody are one person's own.
const OWN_WORDS: usize = 20;

/// `Директор` and `WhatsApp` are said of many: elsewhere they tell nothing of the one who is erased.
fn is_anybodys(text: &str) -> bool {
    text.chars().count() < OWN_WORDS
}

/// Replaces `word` where it stands alone, not inside a longer word.
fn replace_words(text: &str, word: &str, code: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(word) {
        let starts_inside =
            before.chars().next_back().or(clean.chars().next_back().filter(|_| before.is_empty()));
        let alone = !starts_inside.is_some_and(char::is_alphanumeric)
            && !after.chars().next().is_some_and(char::is_alphanumeric);
        clean.push_str(before);
        clean.push_str(if alone { code } else { word });
        rest = after;
    }
    clean + rest
}

#[cfg(test)]
mod tests {
    use super::replace_words;

    #[test]
    fn only_whole_words_are_replaced() {
        assert_eq!(replace_words("Асан Асанов, Асан", "Асан", "#7"), "#7 Асанов, #7");
        assert_eq!(replace_words("НеАсан", "Асан", "#7"), "НеАсан");
        assert_eq!(replace_words("АсанАсан", "Асан", "#7"), "АсанАсан");
    }
}
