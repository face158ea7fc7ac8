//! Phones in texts, however they are written: «8 (701) 555-44-33» is +77015554433.

/// Digits by which two phones are one: without the country, which may be missing or an 8.
const DIGITS: usize = 10;
/// A longer run of digits is no phone.
const LONGEST: usize = 12;

/// The last digits of a phone; nothing of a text that is none.
pub(super) fn dialled(text: &str) -> Option<String> {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let is_phone = text.chars().all(may_stand_in_phone) && digits.len() <= LONGEST;
    digits.last_chunk::<DIGITS>().filter(|_| is_phone).map(|last| last.iter().collect())
}

/// Pieces of a text that may be phones, without the signs around them.
pub(super) fn phones_in(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(|letter| !may_stand_in_phone(letter));
    pieces
        .map(|piece| piece.trim_matches(|letter: char| !letter.is_ascii_digit() && !"+(".contains(letter)))
        .filter(|piece| dialled(piece).is_some())
}

fn may_stand_in_phone(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_whitespace() || "+()-–.".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_found_however_it_is_written() {
        let text = "звонить 8 (701) 555-44-33, +7 701 555 44 34; БИН 250340971007: 1.5";
        let found: Vec<&str> = phones_in(text).collect();
        assert_eq!(found, ["8 (701) 555-44-33", "+7 701 555 44 34", "250340971007"]);
        assert_eq!(dialled(found[0]), dialled("+77015554433"));
        assert_eq!(dialled("+7 701 555 44"), None);
        assert_eq!(dialled("8 701 555 44 33 8 701 555 44 34"), None);
    }
}
