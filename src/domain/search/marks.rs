//! Steps 1 and 4: Unicode normal form, and letters without their marks.

use icu_normalizer::{
    ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed,
    properties::CanonicalCombiningClassMapBorrowed,
};
use std::borrow::Cow;

const APART: DecomposingNormalizerBorrowed = DecomposingNormalizerBorrowed::new_nfd();
const DECOMPOSE: DecomposingNormalizerBorrowed = DecomposingNormalizerBorrowed::new_nfkd();
const COMPOSE: ComposingNormalizerBorrowed = ComposingNormalizerBorrowed::new_nfc();
const CLASSES: CanonicalCombiningClassMapBorrowed = CanonicalCombiningClassMapBorrowed::new();

/// Soft hyphens, joiners and byte order marks come with text copied from documents.
const INVISIBLE: [char; 5] = ['\u{AD}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}'];

/// What becomes of the marks of Latin letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// ş is s.
    Dropped,
    /// ş is sh: the Latin alphabets of Turkic and Slavic languages.
    Spoken,
}

/// Other letters and signs of usual names that normalising leaves as they are, to the eye of a search.
const USUAL: &str = "ЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ«»“”„’–—\u{A0}";

/// Whether the text has only letters and signs that need no normalising: nearly every name.
pub fn is_settled(text: &str) -> bool {
    text.chars().all(|letter| matches!(letter, '\0'..='\u{7F}' | 'А'..='я') || USUAL.contains(letter))
}

/// Compatibility forms and marks gone (й and ё keep theirs), letters composed again.
pub fn settled(text: &str, marks: Marks) -> Cow<'_, str> {
    if is_settled(text) { Cow::Borrowed(text) } else { Cow::Owned(stripped(text, marks)) }
}

/// Letters and their marks as one sign each (NFC): «й» typed as two is the same name.
pub fn composed(text: &str) -> Cow<'_, str> {
    COMPOSE.normalize(text)
}

/// Letters and their marks as signs of their own (NFD): how some systems write names.
pub fn apart(text: &str) -> Cow<'_, str> {
    APART.normalize(text)
}

fn stripped(text: &str, marks: Marks) -> String {
    let visible = text.chars().filter(|letter| !INVISIBLE.contains(letter));
    // The acute accent is typed as an apostrophe; its compatibility form would split the word.
    let typed = visible.map(|letter| if letter == '´' { '\'' } else { letter });
    let mut plain = String::with_capacity(text.len());
    for letter in DECOMPOSE.normalize_iter(typed) {
        if CLASSES.get_u8(letter) == 0 {
            plain.push(letter);
        } else {
            put_mark(&mut plain, letter, marks);
        }
    }
    COMPOSE.normalize(&plain).into_owned()
}

fn put_mark(plain: &mut String, mark: char, marks: Marks) {
    let Some(letter) = plain.chars().next_back() else { return };
    if let Some(marked) = kept(letter, mark).or_else(|| spoken(letter, mark, marks)) {
        plain.pop();
        plain.push_str(marked);
    }
}

fn kept(letter: char, mark: char) -> Option<&'static str> {
    match (letter, mark) {
        ('и', '\u{306}') => Some("й"),
        ('И', '\u{306}') => Some("Й"),
        ('е', '\u{308}') => Some("ё"),
        ('Е', '\u{308}') => Some("Ё"),
        _ => None,
    }
}

fn spoken(letter: char, mark: char, marks: Marks) -> Option<&'static str> {
    match (marks, letter, mark) {
        (Marks::Spoken, 's' | 'S', '\u{327}' | '\u{30C}') => Some("sh"),
        (Marks::Spoken, 'c' | 'C', '\u{327}' | '\u{30C}') => Some("ch"),
        (Marks::Spoken, 'z' | 'Z', '\u{30C}') => Some("j"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_fall_and_short_i_stays() {
        assert_eq!(settled("Әлия\u{301} И\u{306}од Е\u{308}ж", Marks::Dropped), "Әлия Йод Ёж");
        assert_eq!(settled("Şäkir Čech Žanna ﬁ ２", Marks::Dropped), "Sakir Cech Zanna fi 2");
        assert_eq!(settled("Şäkir Čech Žanna", Marks::Spoken), "shakir chech janna");
        assert_eq!(settled("Бе\u{AD}реке О´Нил", Marks::Dropped), "Береке О'Нил");
        assert!(matches!(settled("ТОО «Әлем» — Альфа", Marks::Dropped), Cow::Borrowed(_)));
    }
}
