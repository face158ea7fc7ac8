//! Days in the text of a purpose.

use super::{lexer::Tokens, lexicon};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// Years a document of a living debt may have.
const YEARS: RangeInclusive<i32> = 1992..=2099;

/// A day of the text: itself or the words of one that there is not, and the place behind it.
pub(super) struct Found<'a> {
    pub day: Result<NaiveDate, &'a str>,
    pub end: usize,
}

/// The day that begins at a place.
pub(super) fn at<'a>(tokens: &Tokens<'a>, place: usize) -> Option<Found<'a>> {
    let code = tokens.code(place)?;
    let (parts, end) = in_digits(code)
        .map(|parts| (parts, place + 1))
        .or_else(|| in_words(tokens, place))
        .or_else(|| in_kazakh(tokens, place))?;
    let end = (end..=tokens.len()).find(|at| !lexicon::is_year(tokens.word(*at))).unwrap_or(end);
    let (year, month, day) = parts;
    let known = NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year));
    Some(Found { day: known.ok_or_else(|| tokens.between(place, end)), end })
}

type Parts = (i32, u32, u32);

/// `12.01.2026`, `5.3.26г`, `2026-01-12`, `12/01/2026`.
fn in_digits(code: &str) -> Option<Parts> {
    let bare = code.trim_end_matches(['г', 'ж', 'Г', 'Ж']);
    let sign = bare.chars().find(|letter| !letter.is_ascii_digit())?;
    let parts: Vec<&str> = bare.split(sign).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number =
        |text: &&str| text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
    let (one, two, three) = (number(first)?, number(second)?, number(third)?);
    let year = |year: u32| i32::try_from(year).ok();
    match (sign, first.len(), second.len(), third.len()) {
        ('-', 4, 2, 2) => Some((year(one)?, two, three)),
        ('.', 1 | 2, 1 | 2, 2) => Some((year(2000 + three)?, two, one)),
        ('.' | '/' | '-', 1 | 2, 1 | 2, 4) => Some((year(three)?, two, one)),
        _ => None,
    }
}

/// `02 марта 2026`.
fn in_words(tokens: &Tokens, place: usize) -> Option<(Parts, usize)> {
    let day = short(tokens.code(place)?)?;
    let month = lexicon::month(tokens.word(place + 1))?;
    let year = year(tokens.code(place + 2)?)?;
    Some(((year, month, day), place + 3))
}

/// `2026 жылғы 12 қаңтардағы`, `2026ж. 12 қаңтар`.
fn in_kazakh(tokens: &Tokens, place: usize) -> Option<(Parts, usize)> {
    let year = year(tokens.code(place)?)?;
    let at = if lexicon::is_year(tokens.word(place + 1)) { place + 2 } else { place + 1 };
    let day = short(tokens.code(at)?)?;
    let month = lexicon::month(tokens.word(at + 1))?;
    Some(((year, month, day), at + 2))
}

fn short(code: &str) -> Option<u32> {
    code.parse().ok().filter(|_| code.len() <= 2)
}

fn year(code: &str) -> Option<i32> {
    let digits = code.trim_end_matches(['г', 'ж', 'Г', 'Ж']);
    digits.parse().ok().filter(|_| digits.len() == 4)
}
