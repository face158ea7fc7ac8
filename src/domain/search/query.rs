//! The words of a text by base spelling, and which of them are a legal form.

use super::{
    fold::{base_with, letters},
    latin::skeleton,
    marks::Marks,
};
use crate::domain::legal_form::{form_at, is_word_too};

/// The key under which words are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Key A: Cyrillic with Kazakh letters on their Russian neighbours; Latin stays Latin.
    Letters,
    /// Key B: the Latin skeleton.
    Latin,
}

impl Key {
    /// The base of a text for this key.
    pub fn base(self, text: &str) -> String {
        base_with(text, if self == Self::Letters { Marks::Dropped } else { Marks::Spoken })
    }

    /// Base words under this key.
    pub fn spell(self, base: &str) -> String {
        if self == Self::Letters { letters(base) } else { skeleton(base) }
    }
}

/// Base words without legal forms; a text of nothing else keeps them.
pub fn without_forms<'a>(words: &[&'a str]) -> Vec<&'a str> {
    kept(words, |_| false)
}

/// The same for a query, where a form that is an ordinary word too («ақ») means the word.
pub fn without_typed_forms<'a>(words: &[&'a str]) -> Vec<&'a str> {
    kept(words, is_word_too)
}

fn kept<'a>(words: &[&'a str], stays: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let mut left = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some((first, after)) = rest.split_first() {
        let form = form_at(rest).filter(|(_, length)| *length > 1 || !stays(first));
        if form.is_none() {
            left.push(*first);
        }
        rest = form.and_then(|(_, length)| rest.get(length..)).unwrap_or(after);
    }
    if left.is_empty() { words.to_vec() } else { left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_keeps_what_may_be_a_word() {
        let words = ["ақ", "барс", "тоо"];
        assert_eq!(without_typed_forms(&words), ["ақ", "барс"]);
        assert_eq!(without_forms(&words), ["барс"]);
        assert_eq!(without_forms(&["тоо"]), ["тоо"]);
        assert_eq!(without_forms(&["акционерное", "общество", "тау"]), ["тау"]);
        assert_eq!(without_forms(&["акционерное", "тау"]), ["акционерное", "тау"]);
    }
}
