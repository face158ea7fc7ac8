//! A slip of the fingers in a whole word.

use std::str::Chars;

/// Whether every query word is in the text: as the beginning of a word, or as a whole word with one typo
/// (from 5 letters) or two (from 9). A typo is a letter too many, missing, wrong, or two neighbours
/// swapped. Words with digits are taken exactly. `words` are key A words with a space before each.
pub fn typo_match(words: &str, query_words: &[String]) -> bool {
    let found = |query: &String| {
        let typos = allowed(query);
        words.split(' ').any(|word| word.starts_with(query.as_str()) || is_close(word, query, typos))
    };
    !query_words.is_empty() && query_words.iter().all(found)
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
        typo_match(words, &query)
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
        assert!(!typo_match(" береке", &[]));
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
                prop_assert!(typo_match(&text, &[slip.into_iter().collect()]));
            }
        }
    }
}
