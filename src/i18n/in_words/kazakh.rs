//! Kazakh: no gender, no plural behind a number, and a hundred without «бір».

use super::{Tongue, Triads, joined, spelled, word};
use crate::domain::money::Currency;

pub(super) const TONGUE: Tongue = Tongue { major, minor, unit, bare };

const SCALES: [&str; 3] = ["миллиард", "миллион", "мың"];

const UNITS: [&str; 10] = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];

const TENS: [&str; 10] = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];

/// A number below a thousand; nothing for zero.
fn triad(number: u64) -> String {
    let hundreds = number / 100;
    let count = if hundreds == 1 { "" } else { word(&UNITS, hundreds) };
    let hundred = if hundreds > 0 { "жүз" } else { "" };
    joined([count, hundred, word(&TENS, number / 10 % 10), word(&UNITS, number % 10)])
}

fn bare(triads: Triads) -> String {
    spelled(triads, "нөл", |scale, count| {
        joined([triad(count).as_str(), SCALES.get(scale).copied().unwrap_or_default()])
    })
}

/// The currency stays in its base form.
const fn nouns(currency: Currency) -> Option<[&'static str; 2]> {
    Some(match currency {
        Currency::Kzt => ["теңге", "тиын"],
        Currency::Rub => ["Ресей рублі", "тиын"],
        Currency::Usd => ["АҚШ доллары", "цент"],
        Currency::Eur => ["еуро", "цент"],
        Currency::Cny => ["Қытай юані", "фынь"],
        _ => return None,
    })
}

fn major(_: u64, triads: Triads, currency: Currency) -> Option<String> {
    nouns(currency).map(|[noun, _]| format!("{} {noun}", bare(triads)))
}

fn minor(number: u64, currency: Currency) -> Option<String> {
    nouns(currency).map(|[_, noun]| format!("{} {noun}", bare([0, 0, 0, number])))
}

fn unit(_: u64, currency: Currency) -> Option<&'static str> {
    nouns(currency).map(|[_, noun]| noun)
}
