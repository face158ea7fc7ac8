//! A slip of the fingers in a whole word.

use memchr::memmem::Finder;
use std::str::Chars;

/// The words of a query, to be found in texts with slips of the fingers.
#[derive(Clone, Debug)]
pub struct Slips(Vec<Sought>);

impl Slips {
    /// `words` are key A words without spaces.
    pub fn of(words: &[String]) -> Self {
        Self(words.iter().map(|word| Sought::of(word)).collect())
    }

    /// Beginnings of words, where every typo comes later: most slips are of this kind.
    pub fn beginnings(&self) -> Vec<String> {
        self.0.iter().map(Sought::beginning).collect()
    }

    /// Whether every query word is in the text: as the beginning of a word, or as a whole word with one typo
    /// (from 5 letters) or two (from 9). A typo is a letter too many, missing, wrong, or two neighbours
    /// swapped. Words with digits are taken exactly. `text` is key A words with a space before each.
    pub fn accept(&self, text: &str) -> bool {
        let found = |sought: &Sought| sought.may_be_in(text) && sought.is_in(text);
        !self.0.is_empty() && self.0.iter().all(found)
    }
}

/// One word that is sought.
#[derive(Clone, Debug)]
struct Sought {
    word: String,
    typos: u8,
    /// Parts of the word: whatever the typos, one of them is left as it was. Most texts have none of them
    /// and need not be compared word by word.
    parts: Vec<Finder<'static>>,
}

impl Sought {
    fn of(word: &str) -> Self {
        let typos = allowed(word);
        let mut parts = parts(word, typos);
        parts.sort_unstable();
        parts.dedup();
        let finders = parts.iter().map(|part| Finder::new(part).into_owned());
        Self { word: word.to_owned(), typos, parts: finders.collect() }
    }

    fn beginning(&self) -> String {
        let length = self.word.chars().count() / (usize::from(self.typos) + 1);
        self.word.chars().take(length).collect()
    }

    fn may_be_in(&self, text: &str) -> bool {
        self.parts.iter().any(|part| part.find(text.as_bytes()).is_some())
    }

    fn is_in(&self, text: &str) -> bool {
        let fits =
            |word: &str| word.starts_with(self.word.as_str()) || is_close(word, &self.word, self.typos);
        text.split(' ').any(fits)
    }
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
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
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
        let query: Vec<String> = query.split(' ').map(str::to_owned).collect();
        Slips::of(&query).accept(words)
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
        assert!(!Slips::of(&[]).accept(" береке"));
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
                let text = format!(" {word}");
                prop_assert!(Slips::of(&[slip.into_iter().collect()]).accept(&text));
            }
        }

        #[test]
        fn no_text_is_passed_over_that_a_comparison_would_accept(
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
            let text = format!(" {}", letters.into_iter().collect::<String>());
            let sought = Sought::of(&word);
            prop_assert!(!sought.is_in(&text) || sought.may_be_in(&text), "{} in {}", word, text);
        }
    }
}
