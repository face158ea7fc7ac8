//! Days and times as people say them, in Kazakh, Russian and English at once (`U-7`, `A-1`): «ертең сағат 3-те»,
//! «в след. пт», "in 3 business days". What was understood is shown before it is saved.

mod lexer;
mod lexicon;
mod phrase;
mod resolve;
mod said;

use super::{calendar::WorkCalendar, keyboard::retype, search::fold};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// What is known where something is said.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    pub now: NaiveDateTime,
    /// Working days of the office; without them no working days can be counted.
    pub calendar: Option<&'a WorkCalendar>,
    /// In English `5/12` may be either day first or month first.
    pub is_english: bool,
    /// A day gone by is meant as such: what was done, not what is planned.
    pub may_be_past: bool,
}

/// A day, with a time where one was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub day: NaiveDate,
    /// False where only a time was said, and the day is the next that has it.
    pub is_day_said: bool,
    pub time: Option<NaiveTime>,
    /// When it ends, on the same day.
    pub until: Option<NaiveTime>,
    /// «до пятницы», «жұмаға дейін»: it must be done by then.
    pub is_deadline: bool,
    /// By when it must be done, where it begins earlier: «в ср до пятницы».
    pub due: Option<NaiveDate>,
    /// What another person may have understood.
    pub hint: Option<Hint>,
}

/// A reading that somebody may find surprising.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The weekday of today: in a week is meant.
    InAWeek,
    /// «через день»: in two days, not every other day.
    InTwoDays,
    /// «апта соңы»: Friday, not the days off.
    Friday,
    /// A date without a year, taken as one gone by.
    Gone,
    /// A date without a year that has passed in this one.
    NextYear,
    /// An hour of today that has passed, where something is planned.
    HourGone,
}

/// Why a text is no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentFlaw {
    /// A day gone by.
    Past(NaiveDate),
    /// 31 November; a weekday that is not that day's. The nearest day that there is.
    NoSuchDate(Option<NaiveDate>),
    /// It means several things.
    Ambiguous,
    /// Farther away than ten years.
    TooFar,
    /// No day; a word that may have been meant.
    Unknown(Option<&'static str>),
}

/// Reads a whole text.
///
/// # Errors
/// What is wrong with it.
pub fn read_moment(text: &str, here: &Here) -> Result<Moment, MomentFlaw> {
    read_in_any_layout(text, here).map_err(|flaw| match flaw {
        MomentFlaw::Unknown(_) => MomentFlaw::Unknown(lexicon::near(text)),
        other => other,
    })
}

/// The same where nobody asks which word may have been meant.
///
/// # Errors
/// As [`read_moment`].
pub fn read_in_any_layout(text: &str, here: &Here) -> Result<Moment, MomentFlaw> {
    let as_typed = read_as_typed(text, here);
    match &as_typed {
        Err(MomentFlaw::Unknown(_)) => retyped(text)
            .iter()
            .map(|text| read_as_typed(text, here))
            .find(|read| !matches!(read, Err(MomentFlaw::Unknown(_))))
            .unwrap_or(as_typed),
        _ => as_typed,
    }
}

/// Reads a text where nothing but a time of the day stands: `15:00`, `15`, `9.30`, `3pm`, «кешкі 8».
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let said = phrase::read_time(&lexer::tokens(text)).ok()?;
    resolve::time_alone(&said)
}

/// The weekday of a folded word, in any case of any of the languages.
pub fn weekday(folded: &str) -> Option<Weekday> {
    match lexicon::word(folded)? {
        lexicon::Word::Weekday(day) => Some(day),
        _ => None,
    }
}

/// Whether a word only announces a day or an hour: «через», «в», "at", «сағат». `true` where nothing but a day, an hour
/// or a distance in time can follow.
pub fn announces(word: &str) -> Option<bool> {
    use lexicon::Word as W;
    match lexicon::word(&fold(word))? {
        W::In | W::Hour => Some(true),
        W::At(_) | W::By | W::Until | W::To | W::From => Some(false),
        _ => None,
    }
}

/// Whether a word may stand in a phrase of days and times: a number, a sign, a word of them in any case.
pub fn belongs(word: &str) -> bool {
    word.contains(|sign: char| sign.is_ascii_digit()) || fold(word).split(' ').all(lexicon::is_part)
}

/// Whether a word counts time: «дней», «аптадан», "weeks".
pub fn is_unit(word: &str) -> bool {
    use lexicon::Word as W;
    matches!(lexicon::word(&fold(word)), Some(W::Unit(_) | W::Hour | W::Working))
}

/// Whether a word names a month, in any case.
pub fn is_month(word: &str) -> bool {
    matches!(lexicon::word(&fold(word)), Some(lexicon::Word::Month(_)))
}

/// Whether a word stands behind a distance in time: «кейін», «соң».
pub fn is_after(word: &str) -> bool {
    lexicon::word(&fold(word)) == Some(lexicon::Word::After)
}

/// Whether a phrase counts hours or minutes from now: «через 2 часа», «жарты сағаттан кейін», "in 10 minutes".
pub fn counts_hours(phrase: &str) -> bool {
    use lexicon::Word as W;
    let words: Vec<_> = phrase.split_whitespace().filter_map(|word| lexicon::word(&fold(word))).collect();
    let is_distance = words.iter().any(|word| matches!(word, W::In | W::After));
    let is_short = |word: &W| matches!(word, W::Hour | W::HalfHour | W::Unit(said::Unit::Minute));
    is_distance && words.iter().any(is_short)
}

/// Reads a text in no other keyboard layout than that which it was typed in.
///
/// # Errors
/// As [`read_moment`].
pub fn read_as_typed(text: &str, here: &Here) -> Result<Moment, MomentFlaw> {
    let tokens = lexer::tokens(text);
    let said = phrase::read(&tokens);
    let said = said.map_err(|_| MomentFlaw::Unknown(None))?;
    resolve::moment(&said, here)
}

/// The text as another layout would have typed it, word by word: digits and times stay.
fn retyped(text: &str) -> Vec<String> {
    let words: Vec<(&str, Vec<String>)> = text
        .split_whitespace()
        .map(|word| {
            let is_time = word.chars().all(|sign| sign.is_ascii_digit() || ":.-/+".contains(sign));
            (word, if is_time { Vec::new() } else { retype(word) })
        })
        .collect();
    let most = words.iter().map(|(_, others)| others.len()).max().unwrap_or_default();
    let nth = |at: usize| {
        let word = |(word, others): &(&str, Vec<String>)| {
            others.get(at).or_else(|| others.last()).map_or_else(|| (*word).to_owned(), Clone::clone)
        };
        words.iter().map(word).collect::<Vec<_>>().join(" ")
    };
    (0..most).map(nth).collect()
}

#[cfg(test)]
mod tests;
