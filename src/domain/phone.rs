//! Telephone numbers: what was typed, the normal form, extension and label.

mod cell;
mod written;

pub use cell::read_phones;
pub use written::write_phones;

use super::identity::{Doubt, clean::is_rounded};
use serde::{Deserialize, Serialize};

/// A telephone number of a client or a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The number as it was typed, without extension and label.
    pub typed: String,
    /// Plus and digits only, as `+77010001122`; empty when the number cannot be understood.
    pub normal: String,
    /// Digits to dial after the answer (доб., вн., ішкі, ext); mostly empty.
    pub extension: String,
    /// Whose or which it is, as typed beside it: «приёмная», a name, a messenger.
    pub label: String,
}

/// The label of a number that a fax answers, in all three languages of the program.
pub const FAX: &str = "факс";

impl Phone {
    /// Whether its label says that only a fax answers: nobody is called there, and firms of one house share it.
    pub fn is_fax(&self) -> bool {
        let label = self.label.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| label.contains(word));
        says(&[FAX, "fax"]) && !says(&["тел", "tel", "phone"])
    }

    /// Warnings about this number; none when it was understood.
    pub fn doubts(&self) -> Vec<Doubt> {
        if !self.normal.is_empty() {
            return Vec::new();
        }
        match digits_of(&self.typed).len() {
            _ if is_rounded(&self.typed) => vec![Doubt::RoundedBySpreadsheet],
            digits @ 3..=9 => vec![Doubt::PhoneTooShort { digits }],
            10 if self.typed.contains('+') => vec![Doubt::PhoneTooShort { digits: 10 }],
            // Also the beginning of a number, which is none yet: `-7`, `8 (`.
            0..=2 | 10 | 11 => vec![Doubt::PhoneUnclear],
            digits => vec![Doubt::PhoneTooLong { digits }],
        }
    }
}

/// A normal number in groups: `+7 701 000 11 22`; of other countries the code and groups of three.
pub fn shown(normal: &str) -> String {
    let Some(digits) = normal.strip_prefix('+').filter(|digits| is_digits(digits)) else {
        return normal.to_owned();
    };
    if digits.starts_with('7') && digits.len() == 11 {
        grouped(digits, &[1, 3, 3, 2, 2])
    } else {
        grouped(digits, &plain_groups(digits))
    }
}

fn grouped(digits: &str, sizes: &[usize]) -> String {
    let mut shown = String::with_capacity(digits.len() + sizes.len());
    let mut rest = digits;
    for size in sizes {
        let Some((group, after)) = rest.split_at_checked(*size) else { break };
        shown.push(if shown.is_empty() { '+' } else { ' ' });
        shown.push_str(group);
        rest = after;
    }
    shown
}

/// Sizes of the groups: the country code, then threes; a single last digit joins the group before it.
fn plain_groups(digits: &str) -> Vec<usize> {
    let code = code_length(digits).min(digits.len());
    let rest = digits.len() - code;
    let mut sizes = vec![code];
    sizes.extend(std::iter::repeat_n(3, rest / 3));
    match (rest % 3, sizes.last_mut()) {
        (1, Some(last)) => *last += 1,
        (2, _) => sizes.push(2),
        _ => {}
    }
    sizes
}

/// Country codes of two digits (ITU-T E.164); 1 and 7 have one, all others three.
const TWO_DIGIT_CODES: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 \
                               61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

fn code_length(digits: &str) -> usize {
    match digits.get(..2) {
        _ if digits.starts_with(['1', '7']) => 1,
        Some(two) if TWO_DIGIT_CODES.split(' ').any(|code| code == two) => 2,
        _ => 3,
    }
}

/// Codes of neighbours whose numbers of 12 digits are often typed without the plus.
const NEIGHBOURS: [&str; 6] = ["998", "996", "992", "994", "995", "375"];

/// The normal form of a typed number, empty when its country cannot be told.
///
/// KZ and RU share +7: `8` and 10 digits mean it, and so do 10 digits beginning with 7 or 9.
fn normal(typed: &str) -> String {
    let digits = digits_of(typed);
    let whole = match digits.strip_prefix("00") {
        _ if typed.contains('+') => international(&digits),
        Some(rest) => international(rest),
        None => domestic(&digits),
    };
    whole.map(|whole| format!("+{whole}")).unwrap_or_default()
}

/// Digits after a plus: 8 to 15 of them (E.164), exactly 11 for +7.
fn international(digits: &str) -> Option<String> {
    let count = digits.len();
    match digits.strip_prefix('8') {
        // «+8 701…» mixes both ways to begin; no country code 87 or 89 has numbers of this length.
        Some(rest) if count == 11 && rest.starts_with(['7', '9']) => Some(format!("7{rest}")),
        _ if digits.starts_with('0') => None,
        _ if digits.starts_with('7') => (count == 11).then(|| digits.to_owned()),
        _ => (8..=15).contains(&count).then(|| digits.to_owned()),
    }
}

/// Digits as they are dialled inside KZ and RU; 8 10 leads abroad.
fn domestic(digits: &str) -> Option<String> {
    let tail = digits.strip_prefix(['7', '8']);
    match digits.len() {
        11 => tail.map(|tail| format!("7{tail}")),
        10 if digits.starts_with(['7', '9']) => Some(format!("7{digits}")),
        12 if NEIGHBOURS.iter().any(|code| digits.starts_with(code)) => Some(digits.to_owned()),
        12.. => digits.strip_prefix("810").and_then(international),
        _ => None,
    }
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn is_digits(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(typed: &str) -> Phone {
        Phone { typed: typed.to_owned(), normal: normal(typed), ..Phone::default() }
    }

    #[test]
    fn every_way_of_typing_meets() {
        let ways = [
            "8(700)0001020",
            "+7 700 000 10 20",
            "77000001020",
            "700-000-10-20",
            "8 700 000-10-20",
            "+8 700 000 10 20",
        ];
        assert!(ways.iter().all(|typed| normal(typed) == "+77000001020"), "{:?}", ways.map(normal));
        assert_eq!(normal("999 000-10-30"), "+79990001030");
        assert_eq!(normal("+44 20 7946 0000"), "+442079460000");
        assert_eq!(normal("8 10 49 30 123456"), "+4930123456");
        assert_eq!(normal("00 49 30 123456"), "+4930123456");
        assert_eq!(normal("998 90 000 10 20"), "+998900001020");
    }

    #[test]
    fn what_cannot_be_understood_is_doubted() {
        let doubts = |typed| phone(typed).doubts();
        for begun in ["-7", "7", "+", "8 (", "+7"] {
            assert_eq!(doubts(begun), [Doubt::PhoneUnclear], "{begun}");
        }
        assert_eq!(doubts("23-45-67"), [Doubt::PhoneTooShort { digits: 6 }]);
        assert_eq!(doubts("+7 700 000 10 2"), [Doubt::PhoneTooShort { digits: 10 }]);
        assert_eq!(doubts("8 700 000 10 20 1"), [Doubt::PhoneTooLong { digits: 12 }]);
        assert_eq!(doubts("495 000-10-20"), [Doubt::PhoneUnclear]);
        assert_eq!(doubts("8 700 000 10 20"), []);
    }

    #[test]
    fn a_fax_is_told_by_its_label() {
        let labelled = |label: &str| Phone { label: label.to_owned(), ..phone("+7 700 000 10 20") }.is_fax();
        assert!(["факс", "Office fax"].into_iter().all(labelled));
        assert!(!["приёмная", "Тел./факс", ""].into_iter().any(labelled));
    }

    #[test]
    fn numbers_are_shown_in_groups() {
        assert_eq!(shown("+77010001122"), "+7 701 000 11 22");
        assert_eq!(shown("+998900001020"), "+998 900 001 020");
        assert_eq!(shown("+12025550101"), "+1 202 555 0101");
        assert_eq!(shown("+4930123456"), "+49 301 234 56");
        assert_eq!((shown(""), shown("104"), shown("+")), (String::new(), "104".to_owned(), "+".to_owned()));
    }
}
