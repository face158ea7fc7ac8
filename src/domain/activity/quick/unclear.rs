//! Words that look like a day, an hour or a repeat and are none: nobody wants today instead.

use super::{
    QuickFlaw,
    pieces::is_weak,
    shape::{Shape, shape},
};
use crate::domain::{
    activity::repeat,
    search::fold,
    spoken::{self, Here, MomentFlaw, read_as_typed, read_time},
};

/// What is not understood at the beginning of these words, so many of which may be one phrase.
pub(super) fn at(words: &[String], longest: usize, here: &Here) -> Option<QuickFlaw> {
    let word = words.first()?;
    if is_stretch(word, here) {
        return Some(QuickFlaw::SeveralDays(word.clone()));
    }
    if let Some(count) = repeat::begun(words) {
        return Some(QuickFlaw::UnknownRepeat(words.get(..count)?.join(" ")));
    }
    distance(words, here)
        .or_else(|| announced(words))
        .or_else(|| phrase(words, longest, here))
        .or_else(|| number(word, here))
}

/// A word that can be nothing but a date or an hour.
fn number(word: &str, here: &Here) -> Option<QuickFlaw> {
    let shape = shape(word);
    if matches!(shape, Shape::Other | Shape::Bare(_)) {
        return None;
    }
    match (shape, read_as_typed(word, here)) {
        (Shape::Hour, _) if read_time(word).is_none() => Some(QuickFlaw::NoSuchTime(word.to_owned())),
        (_, Err(MomentFlaw::TooFar)) => Some(QuickFlaw::TooFar(word.to_owned())),
        (_, Err(MomentFlaw::NoSuchDate(near))) => Some(QuickFlaw::NoSuchDay(word.to_owned(), near)),
        _ => Some(QuickFlaw::NoSuchMoment(word.to_owned())),
    }
}

/// «через 0 дней», «-2 күннен кейін», "in -3 weeks": a distance in time that there is not.
fn distance(words: &[String], here: &Here) -> Option<QuickFlaw> {
    let is_signed = |word: &String| {
        let digits = word.trim_start_matches(['-', '−', '–', '+']);
        !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit() || ".,-–".contains(sign))
    };
    let from = usize::from(words.first().is_some_and(|word| spoken::announces(word) == Some(true)));
    let number = words.get(from).filter(|word| is_signed(word))?;
    let unit =
        words.get(from + 1..).unwrap_or_default().iter().take_while(|word| spoken::is_unit(word)).count();
    let end = from + 1 + unit;
    let is_behind = words.get(end).is_some_and(|word| spoken::is_after(word));
    let is_distance = unit > 0 && (from == 1 || is_behind);
    if !is_distance && (from == 0 || number.len() > 3) {
        return None;
    }
    let phrase = words.get(..end + usize::from(is_behind))?.join(" ");
    Some(match read_as_typed(&phrase, here) {
        Err(MomentFlaw::TooFar) => QuickFlaw::TooFar(phrase),
        _ if !is_distance && from == 1 && is_clock_word(words) => QuickFlaw::NoSuchTime(phrase),
        _ => QuickFlaw::NoSuchMoment(phrase),
    })
}

/// «сағат»: what follows is an hour of the clock.
fn is_clock_word(words: &[String]) -> bool {
    words.first().is_some_and(|word| fold(word) == fold("сағат"))
}

/// «в 25», "at 13pm", «сағат 25-те»: an hour that there is not. «до 5»: an hour, or a day.
fn announced(words: &[String]) -> Option<QuickFlaw> {
    const BEFORE: [&str; 4] = ["в", "во", "at", "сагат"];
    const AROUND: [&str; 8] = ["до", "к", "после", "by", "before", "after", "until", "till"];
    let [word, hour, ..] = words else { return None };
    let folded = fold(word);
    let is_before = BEFORE.contains(&folded.as_str());
    let is_around = AROUND.contains(&folded.as_str());
    if is_around && matches!(shape(hour), Shape::Bare(1..=31)) {
        return Some(QuickFlaw::HourOrDay(format!("{word} {hour}")));
    }
    let unsigned = hour.trim_start_matches(['-', '−', '–']);
    let number = unsigned.split(['-', '–']).next().unwrap_or_default();
    let is_hour = (1..=2).contains(&number.len()) && number.chars().all(|sign| sign.is_ascii_digit());
    let is_ended =
        number.len() == unsigned.len() || unsigned.chars().skip(number.len() + 1).all(char::is_alphabetic);
    (is_before && is_hour && is_ended && read_time(hour).is_none())
        .then(|| QuickFlaw::NoSuchTime(format!("{word} {hour}")))
}

/// Words that say a day too far away, or several.
fn phrase(words: &[String], longest: usize, here: &Here) -> Option<QuickFlaw> {
    (2..=longest).rev().find_map(|count| {
        let phrase = words.get(..count)?.join(" ");
        match read_as_typed(&phrase, here) {
            Err(MomentFlaw::TooFar) => Some(QuickFlaw::TooFar(phrase)),
            Err(MomentFlaw::Ambiguous) if !phrase.contains(|sign: char| sign.is_ascii_digit()) => {
                Some(QuickFlaw::AmbiguousDay(phrase))
            }
            _ => None,
        }
    })
}

/// «в 5 дней»: the number counts days, and is no hour.
pub(super) fn counts_on(words: &[String], count: usize) -> bool {
    // «завтра в 10 день открытых дверей»
    const ONE: [&str; 12] =
        ["день", "неделя", "месяц", "год", "апта", "ай", "күн", "жыл", "day", "week", "month", "year"];
    let last = count.checked_sub(1).and_then(|at| words.get(at));
    let is_number = last.is_some_and(|word| matches!(shape(word), Shape::Bare(_)));
    let is_one = |word: &String| ONE.iter().any(|known| fold(known) == fold(word));
    is_number && words.get(count).is_some_and(|word| spoken::is_unit(word) && !is_one(word))
}

/// "friday week": some say so of the Friday after the next one.
pub(super) fn is_week_of(words: &[String], count: usize) -> bool {
    const WEEK: [&str; 5] = ["week", "неделя", "неделю", "апта", "аптасы"];
    let last = count.checked_sub(1).and_then(|at| words.get(at));
    let is_weekday = last.is_some_and(|word| spoken::weekday(&fold(word)).is_some());
    is_weekday && words.get(count).is_some_and(|word| WEEK.iter().any(|known| fold(known) == fold(word)))
}

/// «пн-пт», «25-27.12»: from one day to another.
fn is_stretch(word: &str, here: &Here) -> bool {
    let Some((from, to)) = word.split_once(['-', '–']) else { return false };
    let weekday = |text: &str| spoken::weekday(&fold(text)).is_some();
    let is_date = |text: &str| text.contains('.') && read_as_typed(text, here).is_ok();
    weekday(from) && weekday(to) || is_date(to) && (is_weak(from) && !from.is_empty() || is_date(from))
}
