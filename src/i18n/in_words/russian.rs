//! Russian: the number agrees with its noun in gender, the noun with the number in form.

use super::{Tongue, Triads, joined, spelled, word};
use crate::domain::money::Currency;

pub(super) const TONGUE: Tongue = Tongue { major, minor, unit, bare };

/// A counted noun: its forms for one, two and five.
struct Noun {
    forms: [&'static str; 3],
    is_feminine: bool,
}

const fn masculine(one: &'static str, two: &'static str, five: &'static str) -> Noun {
    Noun { forms: [one, two, five], is_feminine: false }
}

const fn feminine(one: &'static str, two: &'static str, five: &'static str) -> Noun {
    Noun { forms: [one, two, five], is_feminine: true }
}

/// What the triads before the last count.
const SCALES: [Noun; 3] = [
    masculine("миллиард", "миллиарда", "миллиардов"),
    masculine("миллион", "миллиона", "миллионов"),
    feminine("тысяча", "тысячи", "тысяч"),
];

const UNITS: [&str; 20] = [
    "",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
];

const TENS: [&str; 10] = [
    "",
    "",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
];

const HUNDREDS: [&str; 10] =
    ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];

impl Noun {
    fn form(&self, number: u64) -> &'static str {
        let at = match (number % 100, number % 10) {
            (11..=14, _) => 2,
            (_, 1) => 0,
            (_, 2..=4) => 1,
            _ => 2,
        };
        word(&self.forms, at)
    }
}

/// A number below a thousand; nothing for zero.
fn triad(number: u64, is_feminine: bool) -> String {
    let (tens, rest) = if number % 100 < 20 { (0, number % 100) } else { (number / 10 % 10, number % 10) };
    let last = match (rest, is_feminine) {
        (1, true) => "одна",
        (2, true) => "две",
        _ => word(&UNITS, rest),
    };
    joined([word(&HUNDREDS, number / 100), word(&TENS, tens), last])
}

fn counted(triads: Triads, is_feminine: bool) -> String {
    spelled(triads, "ноль", |scale, count| match SCALES.get(scale) {
        Some(noun) => joined([triad(count, noun.is_feminine).as_str(), noun.form(count)]),
        None => triad(count, is_feminine),
    })
}

fn nouns(currency: Currency) -> Option<[Noun; 2]> {
    Some(match currency {
        Currency::Kzt => [masculine("тенге", "тенге", "тенге"), masculine("тиын", "тиына", "тиынов")],
        Currency::Rub => [masculine("рубль", "рубля", "рублей"), feminine("копейка", "копейки", "копеек")],
        Currency::Usd => [masculine("доллар США", "доллара США", "долларов США"), CENT],
        Currency::Eur => [masculine("евро", "евро", "евро"), CENT],
        Currency::Cny => [masculine("юань", "юаня", "юаней"), masculine("фынь", "фыня", "фыней")],
        _ => return None,
    })
}

const CENT: Noun = masculine("цент", "цента", "центов");

fn major(number: u64, triads: Triads, currency: Currency) -> Option<String> {
    let [noun, _] = nouns(currency)?;
    Some(format!("{} {}", counted(triads, noun.is_feminine), noun.form(number)))
}

fn minor(number: u64, currency: Currency) -> Option<String> {
    let [_, noun] = nouns(currency)?;
    Some(format!("{} {}", counted([0, 0, 0, number], noun.is_feminine), noun.form(number)))
}

fn unit(number: u64, currency: Currency) -> Option<&'static str> {
    nouns(currency).map(|[_, noun]| noun.form(number))
}

fn bare(triads: Triads) -> String {
    counted(triads, false)
}
