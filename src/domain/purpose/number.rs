//! Numbers of documents as they are compared.

use crate::domain::{identity::clean::latin_twin, search::neighbour};

/// Digits of a BIN or IIN, and of a Russian account.
const TAX_ID: usize = 12;
const ACCOUNT: usize = 20;
/// Letters of the longest number anybody gives a document.
const LONGEST: usize = 40;

/// Whether a code of a text may be the number of a document.
pub(super) fn may_be(code: &str) -> bool {
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let is_bare = digits == code.len();
    let is_iban = code.len() == ACCOUNT && code.starts_with(['K', 'k', 'К', 'к']) && digits > ACCOUNT / 2;
    digits > 0
        && code.chars().count() <= LONGEST
        && !is_iban
        && !(is_bare && (digits == TAX_ID || digits >= ACCOUNT))
}

/// The number of a document as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number {
    /// In one spelling: capitals, Latin letters for those that look alike, without blanks and `№`.
    pub exact: String,
    /// Without what programs put before it: letters, and zeros on both sides of them. `00БП-000017` is `17`, but
    /// `2026-ДО/018` stays as it is.
    pub key: String,
}

impl Number {
    pub fn of(text: &str) -> Self {
        let letters = text.chars().filter(|letter| !letter.is_whitespace() && !"№#\"«»".contains(*letter));
        let lower = letters.flat_map(char::to_lowercase).map(neighbour);
        let exact: String =
            lower.flat_map(char::to_uppercase).map(|letter| latin_twin(letter).unwrap_or(letter)).collect();
        Self { key: bare(&exact), exact }
    }

    /// Whether two are one number, and whether they are written alike to the letter. No number is like no other.
    pub fn same(&self, other: &Self) -> Option<bool> {
        let is_exact = self.exact == other.exact;
        (!self.exact.is_empty() && (is_exact || self.key == other.key)).then_some(is_exact)
    }
}

fn bare(exact: &str) -> String {
    let own = exact.trim_start_matches('0');
    let behind = own.trim_start_matches(char::is_alphabetic);
    let is_prefixed = behind.len() < own.len();
    let behind = behind.trim_start_matches(['-', '_', '.', '/']).trim_start_matches('0');
    let is_number = behind.starts_with(|letter: char| letter.is_ascii_digit());
    match (is_prefixed, is_number) {
        (true, true) => behind.to_owned(),
        _ if own.is_empty() => exact.to_owned(),
        _ => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_and_prefixes_do_not_make_another_number() {
        for (number, key) in [
            ("СЧ-000341", "341"),
            ("00БП-000017", "17"),
            ("№ 0048", "48"),
            ("1/2/3", "1/2/3"),
            ("15/26", "15/26"),
            ("2026-ДО/018", "2026-ДO/018"),
            ("П-2026/7", "2026/7"),
            ("17-А", "17-A"),
            ("Қ-7", "7"),
            ("000", "000"),
            ("БЛАНК", "БЛAHK"),
        ] {
            assert_eq!(Number::of(number).key, key, "{number}");
        }
        let same = |one: &str, two: &str| Number::of(one).same(&Number::of(two));
        assert_eq!(same("СЧ-000341", "SCH-341"), Some(false));
        assert_eq!(same("17-А", "17-A"), Some(true));
        assert_eq!((same("48", "148"), same("", "")), (None, None));
    }

    #[test]
    fn accounts_and_tax_numbers_are_no_documents() {
        for code in ["250340970011", "40702810900000009100", "KZ83991A000000004100"] {
            assert!(!may_be(code), "{code}");
        }
        assert!(may_be("012345678") && may_be("ESF-0012") && may_be("2026-ДО/018"));
    }
}
