//! English: no "and", no commas, a hyphen from twenty-one to ninety-nine.

use super::{Tongue, Triads, joined, spelled, word};
use crate::domain::money::Currency;

pub(super) const TONGUE: Tongue = Tongue { major, minor, unit, bare };

const SCALES: [&str; 3] = ["billion", "million", "thousand"];

const UNITS: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number below a thousand; nothing for zero.
fn triad(number: u64) -> String {
    let hundreds = match number / 100 {
        0 => String::new(),
        count => format!("{} hundred", word(&UNITS, count)),
    };
    let rest = match (number % 100, number % 10) {
        (below @ 0..20, _) => word(&UNITS, below).to_owned(),
        (tens, 0) => word(&TENS, tens / 10).to_owned(),
        (tens, ones) => format!("{}-{}", word(&TENS, tens / 10), word(&UNITS, ones)),
    };
    joined([hundreds.as_str(), &rest])
}

fn bare(triads: Triads) -> String {
    spelled(triads, "zero", |scale, count| {
        joined([triad(count).as_str(), SCALES.get(scale).copied().unwrap_or_default()])
    })
}

/// Major and minor unit, each for one and for many.
const fn nouns(currency: Currency) -> Option<[[&'static str; 2]; 2]> {
    Some(match currency {
        Currency::Kzt => [["tenge"; 2], ["tiyn"; 2]],
        Currency::Rub => [["ruble", "rubles"], ["kopeck", "kopecks"]],
        Currency::Usd => [["US dollar", "US dollars"], ["cent", "cents"]],
        Currency::Eur => [["euro", "euros"], ["cent", "cents"]],
        Currency::Cny => [["Chinese yuan"; 2], ["fen"; 2]],
        _ => return None,
    })
}

const fn form([one, many]: [&'static str; 2], number: u64) -> &'static str {
    if number == 1 { one } else { many }
}

fn major(number: u64, triads: Triads, currency: Currency) -> Option<String> {
    nouns(currency).map(|[noun, _]| format!("{} {}", bare(triads), form(noun, number)))
}

fn minor(number: u64, currency: Currency) -> Option<String> {
    nouns(currency).map(|[_, noun]| format!("{} {}", bare([0, 0, 0, number]), form(noun, number)))
}

fn unit(number: u64, currency: Currency) -> Option<&'static str> {
    nouns(currency).map(|[_, noun]| form(noun, number))
}
