//! The Kazakh digit row: that layout types letters and signs where digits are.

use super::keyboard::chooser_digit;
use std::borrow::Cow;

/// A number with digits and with letters of the Kazakh digit row: nobody can say which were meant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("digits and letters are mixed: {text}")]
pub struct MixedDigits {
    /// The number at fault, as typed.
    pub text: String,
}

/// Reads number, date, phone and quantity fields typed with the Kazakh digit row: a number of that row
/// without a real digit becomes digits (`„` or `"` 1, `,` 6, `.` 7), б and ю become the decimal point.
/// `None` when nothing had to be changed. Beside words every token is a number of its own; a word is left
/// alone.
pub fn read_number_text(text: &str) -> Result<Option<String>, MixedDigits> {
    let mut read = String::with_capacity(text.len());
    if text.chars().all(may_stand_in_number) {
        read.push_str(&read_token(text)?);
    } else {
        for token in text.split_inclusive(char::is_whitespace) {
            read.push_str(&read_token(token)?);
        }
    }
    Ok((read != text).then_some(read))
}

/// The same for a field that may hold words too: only where nothing but a number stands.
///
/// # Errors
/// Digits and letters of the row are mixed.
pub fn read_whole_number(text: &str) -> Result<Option<String>, MixedDigits> {
    if text.chars().all(may_stand_in_number) { read_number_text(text) } else { Ok(None) }
}

fn read_token(token: &str) -> Result<Cow<'_, str>, MixedDigits> {
    if !token.chars().all(may_stand_in_number) {
        return Ok(Cow::Borrowed(token));
    }
    let digits = token.contains(|letter: char| letter.is_ascii_digit());
    match (digits, token.contains(tells_the_row)) {
        (true, true) => Err(MixedDigits { text: token.trim().to_owned() }),
        (true, false) => Ok(token.chars().map(point).collect()),
        (false, true) => Ok(token.chars().map(row_key).collect()),
        (false, false) => Ok(Cow::Borrowed(token)),
    }
}

/// `,` `.` ө һ also stand on the row, but alone they prove nothing. The capital Һ is the plus of a phone.
fn tells_the_row(letter: char) -> bool {
    letter == 'Һ' || !matches!(letter, ',' | '.' | '0'..='9') && chooser_digit(letter).is_some()
}

fn may_stand_in_number(letter: char) -> bool {
    let sign = matches!(letter, '+' | '-' | '−' | '(' | ')' | '/' | ':' | '%');
    sign || letter.is_whitespace() || chooser_digit(letter).is_some() || row_key(letter) != letter
}

fn row_key(letter: char) -> char {
    match letter {
        'ө' | 'Ө' => '-',
        'һ' => '=',
        'Һ' => '+',
        _ => chooser_digit(letter).map_or_else(|| point(letter), |digit| char::from(b'0' + digit)),
    }
}

fn point(letter: char) -> char {
    if matches!(letter, 'б' | 'ю' | 'Б' | 'Ю') { '.' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        read_number_text(text).unwrap()
    }

    #[test]
    fn the_row_becomes_digits() {
        assert_eq!(read("„ә іңғ,.үұқ").as_deref(), Some("12 34567890"));
        assert_eq!(read("\"әғқбғқ").as_deref(), Some("1250.50"));
        assert_eq!(read("Һ. .қ\" әә ңң").as_deref(), Some("+7 701 22 44"));
        assert_eq!(read("Һ. .қ\" әіңғ ,.").as_deref(), Some("+7 701 2345 67"));
        assert_eq!(read("склад ә").as_deref(), Some("склад 2"));
        assert_eq!(read("ӘҒ").as_deref(), Some("25"));
        assert_eq!(read("өғқ").as_deref(), Some("-50"));
    }

    #[test]
    fn the_point_of_a_cyrillic_keyboard_is_a_point() {
        assert_eq!(read("12ю5").as_deref(), Some("12.5"));
        assert_eq!(read("25б12б26").as_deref(), Some("25.12.26"));
    }

    #[test]
    fn other_text_is_left_alone() {
        for text in ["", "1 250,50", "+3", "25.12", "5 қараша", "12-сі", "бүгін", "б", "ө", "  "]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_mixture_is_refused_with_its_text() {
        let refused = read_number_text(" 12ғ").unwrap_err();
        assert_eq!(refused.text, "12ғ");
        assert_eq!(refused.to_string(), "digits and letters are mixed: 12ғ");
        assert!(read_number_text("1\"2").is_err() && read_number_text("1 ғқ").is_err());
        assert_eq!(read_number_text("склад 12ғ").unwrap_err().text, "12ғ");
    }

    proptest! {
        #[test]
        fn what_was_read_is_not_read_again(text in "[0-9әіңғүұқөһбю\", .+-]{0,12}") {
            if let Ok(Some(once)) = read_number_text(&text) {
                prop_assert!(matches!(read_number_text(&once), Ok(None)), "{once}");
            }
        }
    }
}
