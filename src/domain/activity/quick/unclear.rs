//! Words that look like a day, an hour or a repeat and are none: nobody wants today instead.

use super::{
    QuickFlaw,
    pieces::{LONGEST, is_weak},
};
use crate::domain::{
    activity::repeat,
    search::fold,
    spoken::{self, Here, MomentFlaw, read_as_typed, read_time},
};

/// What is not understood at the beginning of these words.
pub(super) fn at(words: &[String], here: &Here) -> Option<QuickFlaw> {
    let word = words.first()?;
    if is_clock(word) && read_time(word).is_none() {
        return Some(QuickFlaw::NoSuchTime(word.clone()));
    }
    if is_stretch(word, here) {
        return Some(QuickFlaw::SeveralDays(word.clone()));
    }
    if let Some(count) = repeat::begun(words) {
        return Some(QuickFlaw::UnknownRepeat(words.get(..count)?.join(" ")));
    }
    (2..=LONGEST.min(words.len())).rev().find_map(|count| {
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

/// Two digits, a colon, two digits.
fn is_clock(word: &str) -> bool {
    let is_pair = |text: &str| text.len() == 2 && text.chars().all(|sign| sign.is_ascii_digit());
    word.split_once(':').is_some_and(|(hour, minute)| is_pair(hour) && is_pair(minute))
}

/// «пн-пт», «25-27.12»: from one day to another.
fn is_stretch(word: &str, here: &Here) -> bool {
    let Some((from, to)) = word.split_once(['-', '–']) else { return false };
    let weekday = |text: &str| spoken::weekday(&fold(text)).is_some();
    let is_date = |text: &str| text.contains('.') && read_as_typed(text, here).is_ok();
    weekday(from) && weekday(to) || is_date(to) && (is_weak(from) && !from.is_empty() || is_date(from))
}
