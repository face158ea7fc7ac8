//! Lists of words, folded as a search folds them.

use crate::domain::search::fold;
use std::{collections::HashSet, sync::LazyLock};

/// Words of one kind.
pub(super) type WordList = LazyLock<HashSet<String>>;

/// The words of a list that is parted by strokes.
pub(super) fn folded(list: &str) -> HashSet<String> {
    list.split('|').map(fold).collect()
}

/// Whether a word is one of the list, with a point of an abbreviation or without.
pub(super) fn is_one_of(list: &WordList, word: &str) -> bool {
    let word = fold(word.trim_end_matches('.'));
    !word.is_empty() && list.contains(&word)
}
