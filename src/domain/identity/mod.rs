//! Identity numbers of firms and people in Kazakhstan and Russia. A wrong number is a warning, never a refusal.

mod account;
pub mod clean;
mod doubt;
mod kz;
mod ru;

pub use account::{account_currency, bank_code, check_account_ru, check_iban, check_iban_kz, shown_iban};
pub use doubt::Doubt;
pub use kz::{check_bik_kz, check_bin_iin, is_bin_of_branch};
pub use ru::{check_bik_ru, check_inn, check_kpp, check_ogrn, check_ogrnip};

use super::country::Country;

/// Most zeros a spreadsheet can have dropped from a real number: year 00 and a month below 10, and one to spare.
const MOST_ZEROS: usize = 4;

/// A number after cleaning, kept as text with its zeros, and what is doubtful about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// The cleaned text; empty when nothing was given.
    pub value: String,
    /// Warnings, the gravest first; none when all is right or nothing was given.
    pub doubts: Vec<Doubt>,
}

/// What sort of tax number it is, as far as its form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaxIdKind {
    /// KZ, business identification number (БИН, БСН): the fifth digit is 4, 5 or 6.
    Bin,
    /// KZ, individual identification number (ИИН, ЖСН): the fifth digit begins a day of the month.
    Iin,
    /// RU, ИНН of a legal entity, 10 digits.
    InnEntity,
    /// RU, ИНН of a person or a sole trader, 12 digits.
    InnPerson,
    /// Missing, unreadable or of a country whose numbers are not checked.
    Unknown,
}

impl Checked {
    /// Whether length, characters and check sum are right; date and placeholder doubts are left aside.
    pub fn is_well_formed(&self) -> bool {
        self.doubts.iter().all(|doubt| matches!(doubt, Doubt::ImpossibleDate | Doubt::Placeholder))
    }

    /// The repaired number that some doubt offers; the last offer contains the repairs before it.
    pub fn proposal(&self) -> Option<&str> {
        self.doubts.iter().rev().find_map(Doubt::proposal)
    }

    fn new(text: &str) -> Self {
        let value = clean::compact(text);
        if clean::is_rounded(&value) {
            return Self { value: String::new(), doubts: vec![Doubt::RoundedBySpreadsheet] };
        }
        Self { value, doubts: Vec::new() }
    }

    /// The value in capital letters, as account and bank codes are kept.
    fn capital(text: &str) -> Self {
        let mut checked = Self::new(text);
        checked.value = checked.value.to_uppercase();
        checked
    }

    fn doubt(&mut self, doubt: Doubt) {
        self.doubts.push(doubt);
    }

    /// The value as ASCII digits, lookalikes replaced; `None` when it is empty or cannot be read so.
    fn digits(&mut self) -> Option<String> {
        let digits = self.repaired(char_is_digit, clean::digit_twin, Doubt::NotADigit)?;
        if is_placeholder(&digits) {
            self.doubt(Doubt::Placeholder);
        }
        Some(digits)
    }

    /// The value as ASCII letters and digits, Cyrillic lookalikes replaced.
    fn letters(&mut self) -> Option<String> {
        self.repaired(|letter| letter.is_ascii_alphanumeric(), clean::latin_twin, Doubt::WrongCharacter)
    }

    fn repaired(
        &mut self,
        fits: fn(char) -> bool,
        twin: fn(char) -> Option<char>,
        wrong: fn(char) -> Doubt,
    ) -> Option<String> {
        let Some(found) = self.value.chars().find(|letter| !fits(*letter)) else {
            return Some(self.value.clone()).filter(|value| !value.is_empty());
        };
        let mended = |letter: char| if fits(letter) { Ok(letter) } else { twin(letter).ok_or(letter) };
        match self.value.chars().map(mended).collect::<Result<String, char>>() {
            Ok(proposed) => {
                self.doubt(Doubt::LookalikeLetter { found, proposed: proposed.clone() });
                Some(proposed)
            }
            Err(letter) => {
                self.doubt(wrong(letter));
                None
            }
        }
    }

    /// Digits of a wanted length, with lost zeros put back when the result `passes`; else a doubt and `None`.
    fn sized(&mut self, digits: &str, wanted: &'static [usize], passes: fn(&str) -> bool) -> Option<String> {
        let found = digits.len();
        if wanted.contains(&found) {
            return Some(digits.to_owned());
        }
        let restored = wanted.iter().find_map(|length| with_zeros(digits, *length, passes));
        self.doubt(match &restored {
            Some(proposed) => Doubt::ZerosLost { proposed: proposed.clone() },
            None => Doubt::WrongLength { found, wanted },
        });
        restored
    }
}

/// Checks a tax number by the rules of `country`: BIN or IIN in KZ, INN in RU; others are only cleaned.
pub fn check_tax_id(text: &str, country: Country) -> (Checked, TaxIdKind) {
    match country {
        Country::Kz => kz::tax_id(text),
        Country::Ru => ru::tax_id(text),
        _ => (Checked::new(text), TaxIdKind::Unknown),
    }
}

fn with_zeros(digits: &str, length: usize, passes: fn(&str) -> bool) -> Option<String> {
    let missing = length.checked_sub(digits.len())?;
    let padded = format!("{digits:0>length$}");
    ((1..=MOST_ZEROS).contains(&missing) && !is_placeholder(&padded) && passes(&padded)).then_some(padded)
}

const fn char_is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// One digit repeated, or 1234567890…: typed only to fill the field.
fn is_placeholder(digits: &str) -> bool {
    let first = digits.chars().next();
    digits.chars().all(|digit| Some(digit) == first)
        || (digits.len() > 8 && "1234567890123".starts_with(digits))
}

/// Sum of digit times weight; the shorter of the two rows decides how many count.
fn weighted(digits: &str, weights: impl IntoIterator<Item = u32>) -> u32 {
    digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// A value below ten as a character.
fn as_digit(value: u32) -> Option<char> {
    char::from_digit(value, 10)
}

/// Rows of a test vector file, without the header.
#[cfg(test)]
fn vector_rows(name: &str) -> Vec<csv::StringRecord> {
    let path = format!("{}/tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_country_decides_the_rule() {
        assert_eq!(check_tax_id("БИН 250340970019", Country::Kz).1, TaxIdKind::Bin);
        assert_eq!(check_tax_id("850615399019", Country::Kz).1, TaxIdKind::Iin);
        assert_eq!(check_tax_id("9805123450", Country::Ru).1, TaxIdKind::InnEntity);
        assert_eq!(check_tax_id("980512345606", Country::Ru).1, TaxIdKind::InnPerson);
        let foreign = check_tax_id("UST-ID 123", Country::De);
        assert_eq!((foreign.0.value.as_str(), foreign.1), ("USTID123", TaxIdKind::Unknown));
    }

    #[test]
    fn zeros_lost_in_a_client_list_come_back() {
        let first = check_inn("12770170");
        assert_eq!(first.proposal(), Some("0012770170"));
        assert_eq!(check_bin_iin("50340977778").proposal(), Some("050340977778"));
        let destroyed = check_inn("9.80577010E+09");
        assert_eq!((destroyed.value.as_str(), destroyed.doubts), ("", vec![Doubt::RoundedBySpreadsheet]));
    }

    #[test]
    fn a_letter_in_a_client_list_is_repaired() {
        let checked = check_bin_iin("О50312499038");
        assert_eq!(checked.value, "О50312499038");
        assert!(matches!(&checked.doubts[..], [Doubt::LookalikeLetter { found: 'О', .. }, ..]));
        assert_eq!(checked.proposal(), Some("050312499038"));
    }

    #[test]
    fn fillers_are_seen() {
        for text in ["000000000000", "111111111111", "123456789012"] {
            assert!(check_bin_iin(text).doubts.contains(&Doubt::Placeholder), "{text}");
        }
        assert!(check_inn("0").doubts.contains(&Doubt::Placeholder));
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_cleaning_is_stable(text in "\\PC{0,30}|[0-9]{0,25}|KZ[0-9A-Z]{0,30}") {
            for check in [check_bin_iin, check_inn, check_kpp, check_ogrn, check_ogrnip, check_bik_ru] {
                let once = check(&text);
                prop_assert_eq!(&check(&once.value).value, &once.value);
            }
            for check in [check_bik_kz, check_iban, check_iban_kz] {
                let once = check(&text);
                prop_assert_eq!(&check(&once.value).value, &once.value);
            }
            check_account_ru(&text, &text);
        }

        #[test]
        fn a_proposal_of_zeros_is_clean(digits in "[0-9]{8,11}") {
            for check in [check_bin_iin, check_inn] {
                let zeros = check(&digits).doubts.into_iter().find(|doubt| matches!(doubt, Doubt::ZerosLost { .. }));
                if let Some(Doubt::ZerosLost { proposed }) = zeros {
                    prop_assert_eq!(check(&proposed).doubts, []);
                }
            }
        }
    }
}
