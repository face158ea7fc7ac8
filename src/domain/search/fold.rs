//! One spelling for every way of typing the same words.

use super::{
    lookalike,
    marks::{Marks, settled},
};

/// Lower-case words with one space between them, Kazakh letters kept: no marks, no signs, no apostrophes,
/// one script in a word. The spelling in which legal forms are recognised.
pub fn base(text: &str) -> String {
    base_with(text, Marks::Dropped)
}

/// Key A: the base with ё and the Kazakh letters on their Russian neighbours. Folding it again changes
/// nothing.
pub fn fold(text: &str) -> String {
    letters(&base(text))
}

/// The same words as [`base`], with the marks of Latin letters dropped or spoken.
pub fn base_with(text: &str, marks: Marks) -> String {
    let settled = settled(text, marks);
    let mut words = String::with_capacity(settled.len());
    for run in settled.split(|letter| !is_letter(letter) && !is_apostrophe(letter)) {
        put_word(&mut words, run);
    }
    words
}

fn put_word(words: &mut String, run: &str) {
    let start = words.len();
    let mixed = lookalike::is_mixed(run);
    for letter in run.chars().filter(|letter| !is_apostrophe(*letter)) {
        if words.len() == start && start > 0 {
            words.push(' ');
        }
        put_lower(words, if mixed { lookalike::twin(letter) } else { letter });
    }
}

/// The usual ranges first: the general tables are slow for a million names.
fn put_lower(words: &mut String, letter: char) {
    match letter {
        'а'..='я' => words.push(letter),
        'А'..='Я' => words.extend(char::from_u32(u32::from(letter) + 32)),
        '\0'..='\u{7F}' => words.push(letter.to_ascii_lowercase()),
        _ => words.extend(letter.to_lowercase()),
    }
}

/// Letters and digits; the letters of Cyrillic first, for the same reason.
pub fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}') || letter.is_alphanumeric()
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | 'ʹ' | '′')
}

/// Step 7 on text that is a [`base`].
pub fn letters(base: &str) -> String {
    let mut letters = String::with_capacity(base.len());
    letters.extend(base.chars().map(neighbour));
    letters
}

/// The Russian neighbour of a lower-case letter.
pub fn neighbour(letter: char) -> char {
    match letter {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_meet() {
        assert_eq!(fold("ҚАЗАҚ  Әлия"), "казак алия");
        assert_eq!(fold("ТОО «Альфа-Банк», O'Нил"), "тоо альфа банк онил");
        assert_eq!(fold("Cерик CEРИK PDFке"), "серик серик pdfке");
        assert_eq!(fold("'' - ’"), "");
        assert_eq!(base("Ёлкин ҚҰРЫЛЫС"), "ёлкин құрылыс");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(
            text in "\\PC{0,24}|[A-Za-zА-яӘәҒғҚқһІі'\u{301}\u{306}\u{327}É -]{0,16}",
        ) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
