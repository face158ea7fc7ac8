//! Sums and numbers in words, for documents. The wording of three languages is checked against
//! `tests/vectors/amount_in_words.csv`.

mod english;
mod kazakh;
mod russian;

use super::Language;
use crate::domain::money::{Currency, Money};

/// How tiyns, kopecks and cents are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Minor {
    /// Two digits, as documents have them.
    Digits,
    Words,
}

/// Numbers from here on have no words.
const BEYOND: u64 = 1_000_000_000_000;

/// Sums from here on have no words, in the smallest units of their currency.
pub const BEYOND_WORDS: i64 = 100_000_000_000_000;

/// The parts of a number by thousands, the greatest first: milliards, millions, thousands, ones.
type Triads = [u64; 4];

fn triads(number: u64) -> Option<Triads> {
    (number < BEYOND).then(|| [1_000_000_000, 1_000_000, 1_000, 1].map(|unit| number / unit % 1_000))
}

/// The words of the nouns and numbers of one language.
struct Tongue {
    /// A number before the major unit of a currency, and that unit.
    major: fn(u64, Triads, Currency) -> Option<String>,
    /// The same of the minor unit, below a hundred.
    minor: fn(u64, Currency) -> Option<String>,
    /// The minor unit alone, in the form that the number asks for.
    unit: fn(u64, Currency) -> Option<&'static str>,
    /// A number that counts nothing.
    bare: fn(Triads) -> String,
}

const fn tongue(language: Language) -> Tongue {
    match language {
        Language::Kazakh => kazakh::TONGUE,
        Language::Russian => russian::TONGUE,
        Language::English => english::TONGUE,
    }
}

/// A sum in words with a capital letter: «Екі мың теңге 05 тиын». `None` for a sum below zero, one of a million millions
/// or more, and for a currency whose name we do not have.
pub fn amount(sum: Money, minor: Minor, language: Language) -> Option<String> {
    let units = u64::try_from(sum.minor()).ok()?;
    let (whole, rest, tongue) = (units / 100, units % 100, tongue(language));
    let major = (tongue.major)(whole, triads(whole)?, sum.currency())?;
    let minor = match minor {
        Minor::Digits => format!("{rest:02} {}", (tongue.unit)(rest, sum.currency())?),
        Minor::Words => (tongue.minor)(rest, sum.currency())?,
    };
    Some(capital(&format!("{major} {minor}")))
}

/// A number in words, in small letters: `тридцать`, as it stands in brackets behind the digits. `None` from a million
/// millions on.
pub fn number(number: u64, language: Language) -> Option<String> {
    Some((tongue(language).bare)(triads(number)?))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number from its parts: `part` says one of them with the word of its scale, 0 for milliards, 3 for ones.
fn spelled(triads: Triads, zero: &str, part: impl Fn(usize, u64) -> String) -> String {
    let parts = triads.into_iter().enumerate().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts.map(|(scale, count)| part(scale, count)).collect();
    if parts.is_empty() { zero.to_owned() } else { parts.join(" ") }
}

/// Words with a space between them, without the empty ones.
fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The word at a place of a table; nothing behind its end.
fn word(words: &[&'static str], at: u64) -> &'static str {
    usize::try_from(at).ok().and_then(|at| words.get(at)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::str::FromStr as _;

    const VECTORS: &str = include_str!("../../../tests/vectors/amount_in_words.csv");

    #[test]
    fn every_vector_has_its_words() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        let rows: Vec<[String; 5]> = reader.deserialize().map(Result::unwrap).collect();
        assert!(rows.len() > 1_000);
        for [language, currency, typed, minor, words] in rows {
            let currency = Currency::from_str(&currency).unwrap();
            let minor = if minor == "words" { Minor::Words } else { Minor::Digits };
            let language = Language::from_str(&language).unwrap();
            // A third decimal is no whole number of minor units.
            let is_exact = typed.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 2);
            let sum = is_exact.then(|| Money::new(typed.replace('.', "").parse().unwrap(), currency));
            let said = sum.and_then(|sum| amount(sum, minor, language));
            assert_eq!(said.unwrap_or_else(|| "!error".to_owned()), words, "{language:?} {typed} {currency}");
        }
    }

    #[test]
    fn sums_that_no_document_has_get_no_words() {
        let of = |minor| amount(Money::new(minor, Currency::Kzt), Minor::Digits, Language::Russian);
        assert_eq!([of(-1), of(100_000_000_000_000)], [None, None]);
        assert!(of(99_999_999_999_999).is_some());
        assert_eq!(amount(Money::new(1, Currency::Gel), Minor::Digits, Language::Kazakh), None);
        assert_eq!(number(30, Language::Kazakh).as_deref(), Some("отыз"));
        assert_eq!(number(0, Language::English).as_deref(), Some("zero"));
    }

    proptest! {
        #[test]
        fn different_numbers_have_different_words(one in 0..BEYOND, other in 0..BEYOND) {
            for language in Language::ALL {
                prop_assert_eq!(number(one, language) == number(other, language), one == other);
            }
        }
    }
}
