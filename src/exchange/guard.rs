//! Cells that a spreadsheet would take for formulas: an apostrophe before them makes them text, and comes off again
//! when a list is read.

use std::borrow::Cow;

/// What a formula begins with (OWASP, CSV injection).
const BEGINNINGS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text as a spreadsheet may see it. A phone keeps its plus.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    let needs = match text.strip_prefix('\'') {
        Some(_) => is_guarded(text),
        None => text.starts_with(BEGINNINGS) && !is_phone(text),
    };
    if needs { format!("'{text}").into() } else { text.into() }
}

/// The text without the apostrophe that makes it harmless, as programs put it before digits and signs too.
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|_| is_guarded(text)).unwrap_or(text)
}

/// Apostrophes before the beginning of a formula or of a number: one of them is a guard.
fn is_guarded(text: &str) -> bool {
    let rest = text.trim_start_matches('\'');
    rest.len() < text.len()
        && (rest.starts_with(BEGINNINGS) || rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// A plus, a number, and what people write beside it. No sign but the usual ones, and no letter that a digit or
/// a bracket follows: nothing that a formula could be made of.
fn is_phone(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else { return false };
    let usual =
        |letter: char| letter.is_ascii_digit() || letter.is_alphabetic() || " ()-.,;/+#№\n".contains(letter);
    let mut pairs = rest.chars().zip(rest.chars().skip(1));
    rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == ' ')
        && rest.chars().all(usual)
        && !pairs.any(|(letter, next)| letter.is_alphabetic() && (next == '(' || next.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text_and_phones_stay() {
        for (text, written) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("+7-SUM(A1)", "'+7-SUM(A1)"),
            ("+7+A1", "'+7+A1"),
            ("-нет-", "'-нет-"),
            ("@aigul", "'@aigul"),
            ("+7 701 000 11 22", "+7 701 000 11 22"),
            (
                "+7 701 000 11 22 вн. 3 (касса), 8 701 000 11 23",
                "+7 701 000 11 22 вн. 3 (касса), 8 701 000 11 23",
            ),
            ("'0012", "''0012"),
            ("'s", "'s"),
        ] {
            assert_eq!(guarded(text), written);
            assert_eq!(unguarded(written), text);
        }
        assert_eq!(unguarded("'+7 700"), "+7 700");
    }

    proptest! {
        #[test]
        fn a_text_comes_back_as_it_was(text in "['=+@\t0-9a-z-]{0,8}|\\PC{0,12}") {
            let written = guarded(&text).into_owned();
            prop_assert_eq!(unguarded(&written), text);
            prop_assert!(!written.starts_with(['=', '-', '@', '\t', '\r']), "{}", written);
        }
    }
}
