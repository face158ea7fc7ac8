//! A text as words, numbers, dates and times.

use super::{
    lexicon::{self, Word},
    said::Unit,
};
use crate::domain::search::fold;

/// One thing that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Word(Word),
    /// A number and how many digits it has.
    Number(u32, usize),
    /// `12-го`, `5-і`, `12th`: a day of the month.
    Ordinal(u32),
    /// `15:00`; true where the hour has one digit and no zero in front.
    Clock(u32, u32, bool),
    /// `5.12`: a date or a time.
    Dotted(u32, u32),
    /// `5/12`.
    Stroke(u32, u32),
    /// `15-16`: a range of hours, or a time.
    Dashed(u32, u32),
    Date(u32, u32, i32),
    /// `+3`, `+2w`.
    Plus(u32, Unit),
    /// Nothing of days or times.
    Other,
}

/// Words of the longest name that is one word here: "day after tomorrow".
const LONGEST: usize = 3;

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chunks: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || sign == ',')
        .filter(|chunk| !chunk.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut rest = chunks.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if let (Some(Token::Number(day, 1..=2) | Token::Ordinal(day)), true) =
            (found.last(), is_of_month(first))
        {
            let day = *day;
            found.pop();
            found.push(Token::Ordinal(day));
            rest = after;
        } else if let Some((count, name)) = named(rest) {
            found.push(name);
            rest = rest.get(count..).unwrap_or_default();
        } else {
            found.extend(numeric(first));
            rest = after;
        }
    }
    found
}

/// «15 числа», «15-го числа».
fn is_of_month(word: &str) -> bool {
    lexicon::OF_MONTH.contains(&fold(word).as_str())
}

/// The longest name at the beginning, and how many words it has.
fn named(chunks: &[&str]) -> Option<(usize, Token)> {
    (1..=LONGEST.min(chunks.len())).rev().find_map(|count| {
        let words = chunks.get(..count)?;
        if words.iter().any(|word| word.starts_with(|sign: char| sign.is_ascii_digit() || sign == '+')) {
            return None;
        }
        let known = lexicon::word(&fold(&words.join(" ")))?;
        // A sign between letters is no sign of one word: «16-00» is not a name either.
        Some((count, Token::Word(known)))
    })
}

/// What begins with a digit or a plus; a range may end in a second time.
fn numeric(chunk: &str) -> Vec<Token> {
    if let Some(rest) = chunk.strip_prefix('+') {
        return vec![plus(rest).unwrap_or(Token::Other)];
    }
    let (digits, signs) = split(chunk.trim_end_matches('.'));
    let ending = fold(signs.last().map_or("", |last| *last));
    let signs: Vec<&str> = signs.iter().take(digits.len().saturating_sub(1)).copied().collect();
    let Some(numbers) = read_all(&digits) else { return vec![Token::Other] };
    let token = match (numbers.as_slice(), signs.as_slice()) {
        ([number], []) => return alone(*number, digits.first().map_or(0, |text| text.len()), &ending),
        ([year, month, day], ["-", "-"]) if digits.first().is_some_and(|text| text.len() == 4) => {
            date(*day, *month, *year, 4)
        }
        ([day, month, year], ["." | "/", "." | "/"]) => {
            date(*day, *month, *year, digits.last().map_or(0, |text| text.len()))
        }
        ([hour, minute], [":"]) => {
            let is_loose = digits.first().is_some_and(|text| text.len() == 1);
            Some(Token::Clock(*hour, *minute, is_loose))
        }
        ([first, second], ["."]) => Some(Token::Dotted(*first, *second)),
        ([first, second], ["/"]) => Some(Token::Stroke(*first, *second)),
        ([first, second], ["-" | "–"]) => Some(Token::Dashed(*first, *second)),
        ([from, from_minute, to, to_minute], [":", "-" | "–", ":"]) => {
            let clock = |hour, minute| Token::Clock(hour, minute, hour < 10);
            return vec![clock(*from, *from_minute), Token::Word(Word::Until), clock(*to, *to_minute)];
        }
        _ => None,
    };
    let is_clean = ending.is_empty() || lexicon::is_ending(&ending);
    vec![token.filter(|_| is_clean).unwrap_or(Token::Other)]
}

/// A number with what stands right behind it: `3pm`, `12-го`, `8-де`, `5-і`.
fn alone(number: u32, digits: usize, ending: &str) -> Vec<Token> {
    match ending {
        "" => vec![Token::Number(number, digits)],
        "го" | "му" | "инде" | "ында" | "синде" | "сында" | "ине" | "ына" | "сине" | "сына" | "сы" | "си"
        | "ы" | "и" | "ши" | "шы" | "th" | "st" | "nd" | "rd" => {
            vec![Token::Ordinal(number)]
        }
        _ if lexicon::is_ending(ending) => vec![Token::Number(number, digits)],
        _ => match lexicon::word(ending) {
            Some(known) => vec![Token::Number(number, digits), Token::Word(known)],
            None => vec![Token::Other],
        },
    }
}

/// Runs of digits, and the signs between and behind them.
fn split(chunk: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut digits, mut signs) = (Vec::new(), Vec::new());
    let mut rest = chunk;
    while !rest.is_empty() {
        let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let (number, behind) = rest.split_at(end);
        let next = behind.find(|sign: char| sign.is_ascii_digit()).unwrap_or(behind.len());
        let (sign, after) = behind.split_at(next);
        digits.push(number);
        if !sign.is_empty() {
            signs.push(sign);
        }
        rest = after;
    }
    // A sign behind the last number is an ending: `15:00-де`.
    if signs.len() < digits.len() {
        signs.push("");
    }
    (digits, signs)
}

fn read_all(digits: &[&str]) -> Option<Vec<u32>> {
    digits.iter().map(|text| text.parse().ok().filter(|_| text.len() <= 4)).collect()
}

fn date(day: u32, month: u32, year: u32, digits: usize) -> Option<Token> {
    let year = i32::try_from(year).ok()?;
    match digits {
        4 => Some(Token::Date(day, month, year)),
        2 => Some(Token::Date(day, month, 2000 + year)),
        _ => None,
    }
}

/// `3`, `2w`, `1м`: days where nothing else is said.
fn plus(rest: &str) -> Option<Token> {
    let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
    let (count, unit) = rest.split_at(end);
    let unit = match fold(unit).as_str() {
        "" | "d" | "д" | "к" => Unit::Day,
        "w" | "н" | "а" => Unit::Week,
        "m" | "м" => Unit::Month,
        "y" | "г" | "л" | "ж" => Unit::Year,
        _ => return None,
    };
    Some(Token::Plus(count.parse().ok()?, unit))
}
