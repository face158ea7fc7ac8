//! A slip of the fingers in a whole word.

use memchr::memmem::Finder;
use std::{ops::RangeInclusive, str::Chars};

/// Fewest letters of a word that a query with one letter more may mean.
const SHORTEST: usize = 4;

/// One word of a query, to be found with slips of the fingers.
#[derive(Clone, Debug)]
pub struct Slip {
    word: String,
    typos: u8,
    /// Parts of the word: whatever the typos, one of them is left as it was. Most words have none of them and
    /// need not be compared letter by letter.
    parts: Vec<Finder<'static>>,
}

impl Slip {
    /// `word` is a key A word without spaces.
    pub fn of(word: &str) -> Self {
        let typos = allowed(word);
        let mut parts = parts(word, typos);
        parts.sort_unstable();
        parts.dedup();
        let finders = parts.iter().map(|part| Finder::new(part).into_owned());
        Self { word: word.to_owned(), typos, parts: finders.collect() }
    }

    /// How many letters a word may have that is meant; none where no slip is forgiven.
    pub fn letters(&self) -> RangeInclusive<usize> {
        let (letters, typos) = (self.word.chars().count(), usize::from(self.typos));
        if typos == 0 { RangeInclusive::new(1, 0) } else { letters - typos..=letters + typos }
    }

    /// Whether this whole word is meant: with one typo (from 5 letters) or two (from 9). A typo is a letter
    /// too many, missing, wrong, or two neighbours swapped. Words with digits are taken exactly.
    pub fn is_close(&self, word: &str) -> bool {
        !has_digits(word) && self.may_be(word) && is_close(word, &self.word, self.typos)
    }

    /// Whether the word is in a text of key A words: as the beginning of a word, or as a whole word with typos.
    pub fn is_in(&self, text: &str) -> bool {
        text.split(' ').any(|word| word.starts_with(self.word.as_str()) || self.is_close(word))
    }

    fn may_be(&self, word: &str) -> bool {
        self.parts.iter().any(|part| part.find(word.as_bytes()).is_some())
    }
}

/// Whether some query with a slip may mean this word.
pub fn may_be_slipped(word: &str) -> bool {
    !has_digits(word) && word.chars().count() >= SHORTEST
}

fn has_digits(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

/// One part more than there may be typos; and, since two neighbours swapped over the edge of two parts spoil
/// both, the letters around every edge as such a swap leaves them.
fn parts(word: &str, typos: u8) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let count = usize::from(typos) + 1;
    let edges: Vec<usize> = (0..=count).map(|part| letters.len() * part / count).collect();
    let part = |from: usize, to: usize| letters.get(from..to).map(|part| part.iter().collect());
    let whole = edges.iter().zip(edges.iter().skip(1)).filter_map(|(from, to)| part(*from, *to));
    let inner = edges.get(1..count).unwrap_or_default();
    let swapped = inner.iter().filter_map(|edge| {
        let around = letters.get(edge.checked_sub(2)?..(edge + 2).min(letters.len()))?;
        let mut around = around.to_vec();
        around.get_mut(1..3)?.reverse();
        Some(around.iter().collect())
    });
    whole.chain(swapped).collect()
}

/// Typos forgiven in a word of this length, none in one with digits.
pub fn allowed(word: &str) -> u8 {
    if has_digits(word) {
        return 0;
    }
    match word.chars().count() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

fn is_close(word: &str, query: &str, typos: u8) -> bool {
    // A typo changes the length by one letter of at most four bytes.
    let gap = word.len().abs_diff(query.len());
    typos > 0 && gap <= 4 * usize::from(typos) && within(word.chars(), query.chars(), typos)
}

fn within(mut one: Chars, mut two: Chars, typos: u8) -> bool {
    loop {
        let before = (one.clone(), two.clone());
        match (one.next(), two.next()) {
            (None, None) => return true,
            (first, second) if first == second => {}
            _ => return typos > 0 && is_mended(before, (one, two), typos - 1),
        }
    }
}

/// Whether the rest agrees after one typo: `before` the differing letters, `after` them.
fn is_mended(before: (Chars, Chars), after: (Chars, Chars), typos: u8) -> bool {
    let ((one, two), (mut one_on, mut two_on)) = (before, after);
    let missing = within(one.clone(), two_on.clone(), typos) || within(one_on.clone(), two.clone(), typos);
    missing || within(one_on.clone(), two_on.clone(), typos) || {
        let swapped = (one.clone().next(), two.clone().next()) == (two_on.next(), one_on.next());
        swapped && one.count() > 1 && within(one_on, two_on, typos)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finds(words: &str, query: &str) -> bool {
        query.split(' ').all(|word| Slip::of(word).is_in(words))
    }

    #[test]
    fn one_typo_from_five_letters_two_from_nine() {
        for query in ["берке", "береека", "береки", "беерке", "бреке", "берккее", "березк"]
        {
            let whole = ["берке", "береки", "беерке", "бреке"].contains(&query);
            assert_eq!(finds(" тоо береке строй", query), whole, "{query}");
        }
        assert!(finds(" казахтелеком", "казахтелком") && finds(" казахтелеком", "казхтелком"));
        assert!(!finds(" казахтелеком", "кзхтелком"));
        assert!(!finds(" кот", "кит") && !finds(" договор 12345", "12346") && !finds(" береке", "б12345"));
        assert!(finds(" береке строй", "берке стр") && !finds(" береке строй", "берке трейд"));
        assert!(!finds(" береке2", "берекеа"), "the words with slips have no digits");
        assert!(Slip::of("кот").letters().is_empty() && Slip::of("казахтелеком").letters() == (10..=14));
    }

    proptest! {
        #[test]
        fn any_one_slip_is_forgiven(
            word in "[а-я]{5,12}",
            at in 0_usize..4,
            letter in proptest::char::range('а', 'я'),
        ) {
            let letters: Vec<char> = word.chars().collect();
            let mut slips = vec![letters.clone(); 4];
            slips[0].insert(at, letter);
            slips[1][at] = letter;
            slips[2].swap(at, at + 1);
            slips[3].remove(at);
            for slip in slips.into_iter().filter(|slip| slip.len() > 4) {
                let slip = Slip::of(&slip.into_iter().collect::<String>());
                prop_assert!(slip.is_close(&word) && slip.letters().contains(&word.chars().count()));
                prop_assert!(may_be_slipped(&word));
            }
        }

        #[test]
        fn no_word_is_passed_over_that_a_comparison_would_accept(
            word in "[абв]{5,12}",
            slips in proptest::collection::vec((0_u8..4, 0_usize..12, proptest::char::range('а', 'в')), 0..3),
        ) {
            let mut letters: Vec<char> = word.chars().collect();
            for (kind, at, letter) in slips {
                let at = at % letters.len().max(1);
                match kind {
                    0 => letters.insert(at, letter),
                    1 => letters[at] = letter,
                    2 if at + 1 < letters.len() => letters.swap(at, at + 1),
                    _ => drop(letters.remove(at)),
                }
            }
            let other: String = letters.into_iter().collect();
            let slip = Slip::of(&word);
            prop_assert!(!is_close(&other, &word, slip.typos) || slip.may_be(&other), "{} for {}", word, other);
        }
    }
}
