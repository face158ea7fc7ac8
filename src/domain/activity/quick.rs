//! One line of words (`A-2`): «кеше Нұр, звонил, просит прайс, +3». What it says of days, kind and direction is
//! taken out; whom it is about the base knows; all other words stay as the note.

mod heard;
mod senses;

use super::repeat::{self, Repeat};
use crate::domain::{
    calendar::WorkCalendar,
    phone::read_phones,
    search::fold,
    spoken::{Here, Moment, MomentFlaw, read_as_typed, read_moment, read_time},
};
pub use heard::Heard;
use senses::{Sense, sense};

/// Words of the longest phrase that is looked at as a day.
const LONGEST: usize = 8;

/// Why a line says nothing that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuickFlaw {
    Empty,
    /// These words may mean several days.
    AmbiguousDay(String),
    /// A day that there is not.
    NoSuchDay(String),
    /// More days than one to do it and one to go on.
    TooManyDays(String),
}

/// A stretch of words.
enum Piece {
    Day(Moment),
    Repeat(Repeat),
    Sense(Sense),
    Minutes(u32),
    Phone(String),
    Word(String),
    /// A comma, the end of a sentence.
    Stop,
}

/// Reads a line. Days may be past: what was done is logged, what comes is planned. `is_done` where nothing else can be
/// meant: a day ahead is that of the next step.
///
/// # Errors
/// What cannot be understood, in the words of the line.
pub fn read(text: &str, here: &Here, is_done: bool) -> Result<Heard, QuickFlaw> {
    let here = Here { may_be_past: true, ..*here };
    let pieces = pieces(text, &here)?;
    if pieces.iter().all(|piece| matches!(piece, Piece::Stop)) {
        return Err(QuickFlaw::Empty);
    }
    heard(pieces, text, (&here, is_done))
}

/// What the pieces of a line say together.
#[derive(Default)]
struct Gathered {
    days: Vec<Moment>,
    sense: Sense,
    /// What words behind the last day say.
    behind: Sense,
    minutes: Option<u32>,
    repeat: Option<Repeat>,
    phone: Option<String>,
    rest: Vec<Vec<String>>,
}

impl Gathered {
    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Day(moment) => {
                add_day(&mut self.days, moment);
                self.behind = Sense::default();
            }
            Piece::Repeat(rule) => self.repeat = Some(rule),
            Piece::Sense(found) => {
                (self.sense, self.behind) = (self.sense.and(found), self.behind.and(found));
            }
            Piece::Minutes(found) => self.minutes = Some(found),
            Piece::Phone(number) => {
                self.rest.extend([vec![number.clone()], Vec::new()]);
                self.phone = Some(number);
            }
            Piece::Word(word) => match self.rest.last_mut() {
                Some(part) => part.push(word),
                None => self.rest.push(vec![word]),
            },
            Piece::Stop => self.rest.push(Vec::new()),
        }
    }
}

fn heard(pieces: Vec<Piece>, text: &str, (here, is_done): (&Here, bool)) -> Result<Heard, QuickFlaw> {
    let mut all = Gathered { sense: Sense { is_done, ..Sense::default() }, ..Gathered::default() };
    for piece in pieces {
        all.add(piece);
    }
    let Gathered { days, sense, behind, minutes, repeat, phone, mut rest } = all;
    rest.retain(|part| !part.is_empty());
    let (moment, next, is_done) =
        split(&days, sense, here).ok_or_else(|| QuickFlaw::TooManyDays(text.to_owned()))?;
    let (moment, repeat) = begun(moment, repeat.filter(|_| !is_done), here);
    let is_kind_said = !sense.kind.is_empty();
    let has_own_kind = next.is_some() && !behind.is_done && !behind.kind.is_empty();
    Ok(Heard {
        kind: if is_kind_said { sense.kind } else { "call" },
        is_kind_said,
        direction: sense.direction,
        channel: sense.channel,
        result: sense.result,
        minutes,
        is_done,
        moment,
        repeat,
        next,
        next_kind: has_own_kind.then_some(behind.kind),
        phone,
        rest,
    })
}

/// What comes back begins on the first day that fits the rule. What was done comes back no more.
fn begun(moment: Moment, repeat: Option<Repeat>, here: &Here) -> (Moment, Option<Repeat>) {
    let Some(rule) = repeat else { return (moment, None) };
    let usual = WorkCalendar::default();
    let day = rule.first(moment.day, here.calendar.unwrap_or(&usual));
    (Moment { day, ..moment }, Some(rule.from(day)))
}

/// A day and a time that stand apart are one moment.
fn add_day(days: &mut Vec<Moment>, moment: Moment) {
    match days.last_mut() {
        Some(last) if !moment.is_day_said && last.is_day_said && last.time.is_none() => {
            (last.time, last.until) = (moment.time, moment.until);
        }
        Some(last) if moment.is_day_said && moment.time.is_none() && !last.is_day_said => {
            *last = Moment { time: last.time, until: last.until, ..moment };
        }
        _ => days.push(moment),
    }
}

/// When it is, when to go on, and whether it has happened.
fn split(days: &[Moment], sense: Sense, here: &Here) -> Option<(Moment, Option<Moment>, bool)> {
    let now = Moment { is_day_said: false, ..Moment::on(here.now.date()) };
    let is_past = |moment: &Moment| {
        moment.day < now.day || moment.day == now.day && moment.time <= Some(here.now.time())
    };
    match days {
        [] => Some((now, None, sense.is_done)),
        [one] if is_past(one) && (one.day < now.day || sense.is_done) => Some((*one, None, true)),
        [one] if sense.is_done => Some((now, Some(*one), true)),
        [one] => Some((*one, None, false)),
        [one, two] if is_past(one) && (one.day < now.day || sense.is_done) => Some((*one, Some(*two), true)),
        _ => None,
    }
}

fn pieces(text: &str, here: &Here) -> Result<Vec<Piece>, QuickFlaw> {
    let words = words(text);
    let (mut pieces, mut at) = (Vec::new(), 0);
    while let Some(word) = words.get(at) {
        if word == "," {
            pieces.push(Piece::Stop);
            at += 1;
            continue;
        }
        let part = words.get(at..).unwrap_or_default();
        let part = part.split(|word| word == ",").next().unwrap_or_default();
        let has_time =
            pieces.iter().any(|piece| matches!(piece, Piece::Day(moment) if moment.time.is_some()));
        // Once the hour is said, «на 2 часа» is how long.
        let (taken, found) = match dialled(part).or_else(|| length(part).filter(|_| has_time)) {
            Some(found) => found,
            None => repeated(part, here)
                .map_or_else(|| day(part, here), |found| Ok(Some(found)))?
                .or_else(|| sensed(part))
                .or_else(|| length(part))
                .unwrap_or_else(|| (1, vec![Piece::Word(word.clone())])),
        };
        pieces.extend(found);
        at += taken;
    }
    Ok(pieces)
}

/// The words of a line; what ends a part of it is a comma. A point inside of a date or a time is none.
fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for chunk in text.split_whitespace() {
        let word = chunk.trim_end_matches([',', ';', '!', '?']);
        if !word.is_empty() {
            found.push(word.to_owned());
        }
        if word.len() < chunk.len() {
            found.push(",".to_owned());
        }
    }
    found
}

/// A phone at the beginning, with its gaps: "+7 701 000 00 01", «8(701)000-00-01».
fn dialled(words: &[String]) -> Option<(usize, Vec<Piece>)> {
    let is_part = |word: &&String| word.chars().all(|sign| sign.is_ascii_digit() || "+()-".contains(sign));
    let count = words.iter().take_while(is_part).take(LONGEST).count();
    (1..=count).rev().find_map(|count| {
        let typed = words.get(..count)?.join(" ");
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        let phones = read_phones(&typed);
        let [only] = phones.as_slice() else { return None };
        let is_whole = typed.starts_with(['+', '8', '7', '(']) && (10..=12).contains(&digits);
        (is_whole && !only.normal.is_empty()).then(|| (count, vec![Piece::Phone(only.normal.clone())]))
    })
}

/// The longest phrase at the beginning that says how often: «каждый понедельник», «2 апта сайын».
fn repeated(words: &[String], here: &Here) -> Option<(usize, Vec<Piece>)> {
    (1..=LONGEST.min(words.len())).rev().find_map(|count| {
        let rule = repeat::read(&words.get(..count)?.join(" "), Some(here.now.date())).ok()?;
        // «каждую пятницу 10»: a number right behind it is the hour.
        let hour = words.get(count).filter(|word| word.chars().all(|letter| letter.is_ascii_digit()));
        let time = hour.and_then(|hour| read_time(hour));
        let moment = Moment { is_day_said: false, time, ..Moment::on(here.now.date()) };
        let timed = time.map(|_| Piece::Day(moment));
        Some((
            count + usize::from(time.is_some()),
            std::iter::once(Piece::Repeat(rule)).chain(timed).collect(),
        ))
    })
}

/// The longest phrase at the beginning that says a day or a time.
fn day(words: &[String], here: &Here) -> Result<Option<(usize, Vec<Piece>)>, QuickFlaw> {
    for count in (1..=LONGEST.min(words.len())).rev() {
        let phrase = words.get(..count).unwrap_or_default().join(" ");
        // A word that is a day in another layout only is a word of the note.
        if count == 1 && is_weak(&phrase)
            || phrase.chars().all(|letter| letter.is_ascii_alphabetic())
                && count == 1
                && !is_english(&phrase, here)
        {
            continue;
        }
        match read_moment(&phrase, here) {
            Ok(moment) => return Ok(Some((count, vec![Piece::Day(moment)]))),
            Err(MomentFlaw::Ambiguous) if phrase.contains(['.', '/']) => {
                return Err(QuickFlaw::AmbiguousDay(phrase));
            }
            Err(MomentFlaw::NoSuchDate) => return Err(QuickFlaw::NoSuchDay(phrase)),
            Err(_) => {}
        }
    }
    Ok(None)
}

/// A number alone, or a month: in a line of words they mean other things.
fn is_weak(word: &str) -> bool {
    const MONTHS: [&str; 8] = ["мар", "мау", "там", "сен", "каз", "кар", "may", "mar"];
    word.chars().all(|letter| letter.is_ascii_digit()) || MONTHS.contains(&fold(word).as_str())
}

/// Latin letters that are a day as they stand.
fn is_english(word: &str, here: &Here) -> bool {
    let swapped = crate::domain::keyboard::retype(word);
    let read = |text: &str| read_as_typed(text, here).is_ok();
    read(word) && !swapped.iter().any(|other| read(other))
}

/// The kind that the first word for one names.
pub fn kind_of(text: &str) -> Option<&'static str> {
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.trim_matches([':', ',', '.']).to_owned()).collect();
    let kinds = (0..words.len()).filter_map(|at| sense(words.get(at..)?)).map(|(_, sense)| sense.kind);
    kinds.into_iter().find(|kind| !kind.is_empty())
}

/// The longest name of an activity at the beginning.
fn sensed(words: &[String]) -> Option<(usize, Vec<Piece>)> {
    let (count, sense) = sense(words)?;
    let stays = words.iter().take(if sense.stays { count } else { 0 });
    let pieces = std::iter::once(Piece::Sense(sense)).chain(stays.cloned().map(Piece::Word));
    Some((count, pieces.collect()))
}

/// «30 мин», «на час», "1 hour".
fn length(words: &[String]) -> Option<(usize, Vec<Piece>)> {
    const MINUTES: [&str; 6] = ["мин", "минут", "минуты", "min", "minutes", "mins"];
    const HOURS: [&str; 6] = ["час", "часа", "часов", "сагат", "hour", "hours"];
    let start = usize::from(words.first().is_some_and(|word| matches!(fold(word).as_str(), "на" | "for")));
    let number = words.get(start)?.parse::<u32>().ok();
    let unit = fold(words.get(start + usize::from(number.is_some()))?);
    let each = if MINUTES.contains(&unit.as_str()) {
        1
    } else if HOURS.contains(&unit.as_str()) {
        60
    } else {
        return None;
    };
    // «час» alone may be anything; «на час» is a length.
    let count = number.or_else(|| (start == 1).then_some(1)).filter(|count| (1..=1_440).contains(count))?;
    Some((
        start + usize::from(number.is_some()) + 1,
        vec![Piece::Minutes(count.saturating_mul(each).min(1_440))],
    ))
}

#[cfg(test)]
mod tests;
