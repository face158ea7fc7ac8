//! One line of words (`A-2`): «кеше Нұр, звонил, просит прайс, +3». What it says of days, kind and direction is
//! taken out; whom it is about the base knows; all other words stay as the note.

mod ago;
mod counted;
mod heard;
pub mod naming;
mod numbers;
mod pieces;
mod senses;
mod shape;
mod unclear;
mod word_list;

use super::repeat::{End, Every, MOST_TIMES, Repeat};
use crate::domain::{
    calendar::WorkCalendar,
    spoken::{Here, Hint, Moment},
};
use chrono::NaiveDate;
pub use heard::Heard;
use pieces::{Piece, pieces};
use senses::{Announced, Sense, sense};

/// Days back that a line without a word of what happened may still be about.
const RECENT: i64 = 31;

/// Why a line says nothing that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuickFlaw {
    Empty,
    /// These words may mean several days.
    AmbiguousDay(String),
    /// A number that may be an hour or a day of the month.
    HourOrDay(String),
    /// A day that there is not, and the nearest that there is.
    NoSuchDay(String, Option<NaiveDate>),
    /// «через 0 дней»: words that begin to say when, and do not.
    NoSuchMoment(String),
    /// The day on which it begins, and an earlier one by which it must be done.
    DueEarly(NaiveDate, NaiveDate),
    /// More days than one to do it and one to go on.
    TooManyDays(String),
    /// A day gone by, where one to come is meant.
    PastDay(NaiveDate),
    /// A day farther away than anybody plans.
    TooFar(String),
    /// «пн-пт»: several days, and no word of a repeat.
    SeveralDays(String),
    /// 25:00.
    NoSuchTime(String),
    /// Words that begin a repeat and say none.
    UnknownRepeat(String),
    /// A repeat above what anybody means; the most that may be.
    TooOften(String, u32),
}

/// Reads a line. Days may be past: what was done is logged, what comes is planned. `is_done` where nothing else can be
/// meant: a day ahead is that of the next step.
///
/// # Errors
/// What cannot be understood, in the words of the line.
pub fn read(text: &str, here: &Here, is_done: bool) -> Result<Heard, QuickFlaw> {
    read_for(text, None, here, is_done)
}

/// The same where a plan without a day is for this one.
///
/// # Errors
/// As [`read`].
pub fn read_for(text: &str, day: Option<NaiveDate>, here: &Here, is_done: bool) -> Result<Heard, QuickFlaw> {
    let here = Here { may_be_past: true, ..*here };
    let (pieces, day_words) = pieces(text, &here)?;
    if pieces.iter().all(|piece| matches!(piece, Piece::Stop)) {
        return Err(QuickFlaw::Empty);
    }
    heard(pieces, text, (&here, is_done, day)).map(|heard| Heard { day_words, ..heard })
}

/// What the pieces of a line say together.
#[derive(Default)]
struct Gathered {
    days: Vec<Moment>,
    sense: Sense,
    /// What words behind the last day say.
    behind: Sense,
    /// The last day stands at the beginning of a part, and words behind it name a kind of its own: «, пт встреча».
    is_step: Option<bool>,
    begins_part: bool,
    /// «след. шаг»: what comes is the day of the next step.
    is_next: bool,
    /// «следующая встреча»: what the next step is.
    step: &'static str,
    minutes: Option<u32>,
    repeat: Option<Repeat>,
    phone: Option<String>,
    beside: Option<String>,
    promised: Option<String>,
    /// Words that announce somebody new.
    new: String,
    rest: Vec<Vec<String>>,
    unclear: Option<QuickFlaw>,
}

impl Gathered {
    fn add(&mut self, piece: Piece) {
        let begins_part = std::mem::replace(&mut self.begins_part, matches!(piece, Piece::Stop));
        match piece {
            Piece::Day(moment) => {
                add_day(&mut self.days, moment);
                self.end_name();
                self.behind = Sense::default();
                let is_next = std::mem::take(&mut self.is_next);
                self.is_step = (is_next || begins_part && self.sense.is_done).then_some(is_next);
            }
            Piece::Repeat(rule) => self.repeat = Some(rule),
            Piece::Times(count, words) => match &mut self.repeat {
                Some(rule) if rule.end == End::Never => rule.end = End::Times(count),
                _ => words.into_iter().for_each(|word| self.add(Piece::Word(word))),
            },
            Piece::Sense(found) => self.add_sense(found),
            Piece::New(words) => {
                self.new = words;
                self.end_name();
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
            Piece::Stop => {
                self.is_step = self.is_step.filter(|is_step| *is_step);
                self.rest.push(Vec::new());
            }
            Piece::Unclear(flaw) => self.doubt(flaw),
        }
    }

    fn add_sense(&mut self, found: Sense) {
        if found.announces == Announced::Step {
            (self.is_next, self.step) = (true, found.kind);
        }
        let names_kind = !found.kind.is_empty() && !found.is_done;
        self.is_step = self.is_step.map(|is_step| is_step || names_kind);
        self.end_name();
        (self.sense, self.behind) = (self.sense.and(found), self.behind.and(found));
    }

    /// The name of somebody new, or one with its legal form, ends where a verb or a day stands.
    fn end_name(&mut self) {
        if !self.new.is_empty() || self.rest.last().is_some_and(|part| naming::with_form(part).is_some()) {
            self.rest.push(Vec::new());
        }
    }

    /// What cannot be a day at all outweighs what may be one.
    fn doubt(&mut self, flaw: QuickFlaw) {
        let is_weightier = self.unclear.as_ref().is_none_or(|known| flaw.is_wrong() && !known.is_wrong());
        if is_weightier {
            self.unclear = Some(flaw);
        }
    }

    /// «каждый день звонок Нұр до 31.12»: behind a repeat a deadline is its end.
    fn end_repeat(&mut self) {
        let is_end = |day: &Moment| day.is_deadline && day.is_day_said && day.time.is_none();
        let (Some(rule), Some(at)) = (&mut self.repeat, self.days.iter().position(is_end)) else { return };
        if rule.end == End::Never {
            rule.end = End::Until(self.days.remove(at).day);
        }
    }

    /// A day that there is not is told at once; where something is planned, what may mean several days is asked about.
    fn asked(&self, is_done: bool) -> Option<QuickFlaw> {
        let wrong = self.unclear.as_ref().filter(|flaw| flaw.is_wrong());
        if wrong.is_some() || is_done {
            return wrong.cloned();
        }
        if let Some(Repeat { end: End::Times(count), .. }) = self.repeat
            && !(1..=MOST_TIMES).contains(&count)
        {
            return Some(QuickFlaw::TooOften(count.to_string(), MOST_TIMES));
        }
        let has_day = self.repeat.is_some() || self.days.iter().any(|day| day.is_day_said);
        let is_asked = |flaw: &&QuickFlaw| matches!(flaw, QuickFlaw::UnknownRepeat(_)) || !has_day;
        self.unclear.as_ref().filter(is_asked).cloned()
    }

    /// All that was gathered, with its moments.
    fn told(self, (moment, next, is_done): (Moment, Option<Moment>, bool), here: &Here) -> Heard {
        let Self { sense, behind, step, repeat, mut rest, .. } = self;
        rest.retain(|part| !part.is_empty());
        let (moment, repeat) = begun(moment, repeat.filter(|_| !is_done), here);
        let is_kind_said = !sense.kind.is_empty();
        let behind = if behind.is_done { "" } else { behind.kind };
        let next_kind = [step, behind].into_iter().find(|kind| next.is_some() && !kind.is_empty());
        Heard {
            kind: sense.kind_or_usual(),
            is_kind_said,
            direction: sense.direction,
            channel: sense.channel,
            result: sense.result,
            minutes: self.minutes,
            is_done,
            moment,
            repeat,
            next,
            next_kind,
            phone: self.phone,
            rest,
            beside: self.beside,
            promised: self.promised.filter(|_| is_done),
            new: self.new,
            day_words: Vec::new(),
            unclear: self.unclear,
        }
    }
}

fn heard(
    pieces: Vec<Piece>,
    text: &str,
    (here, is_done, day): (&Here, bool, Option<NaiveDate>),
) -> Result<Heard, QuickFlaw> {
    let pieces = at_that_hour(pieces, here);
    let sense = Sense { is_done, ..Sense::default() };
    let (beside, promised) = (pieces::beside(&pieces), pieces::promised(&pieces));
    let mut all = Gathered { sense, beside, promised, ..Gathered::default() };
    let is_told = pieces.iter().any(|piece| matches!(piece, Piece::Sense(said) if said.is_done));
    for piece in pieces {
        all.add(piece);
    }
    all.end_repeat();
    let today = here.now.date();
    if let Some(due) = all.days.iter().find(|day| day.is_deadline && day.day < today).filter(|_| !is_told) {
        return Err(QuickFlaw::PastDay(due.day));
    }
    join_due(&mut all.days, all.sense, here)?;
    let (mut moment, next, is_done) =
        split(&all.days, all.sense, here).ok_or_else(|| QuickFlaw::TooManyDays(text.to_owned()))?;
    if is_told {
        // Nobody is surprised that what was done is past.
        moment.hint = moment.hint.filter(|hint| *hint != Hint::Gone);
    }
    if let Some(day) = gone_by(&all, (moment, next), (is_told, is_done), here) {
        return Err(QuickFlaw::PastDay(day));
    }
    if let Some(flaw) = all.asked(is_done) {
        return Err(flaw);
    }
    let day = day.filter(|_| !is_done && !moment.is_day_said).unwrap_or(moment.day);
    let is_hour_gone = !is_done && day == today && moment.time.is_some_and(|time| time <= here.now.time());
    let hint = if is_hour_gone { Some(Hint::HourGone) } else { moment.hint };
    let moment = Moment { day, hint, ..moment };
    Ok(all.told((moment, next, is_done), here))
}

/// «пропущенный звонок в 9:15»: an hour that has passed, beside a word of what happened, is that of today.
fn at_that_hour(mut pieces: Vec<Piece>, here: &Here) -> Vec<Piece> {
    let happened =
        |piece: &Piece| matches!(piece, Piece::Sense(said) if said.is_done && !said.kind.is_empty());
    let has_day = |piece: &Piece| matches!(piece, Piece::Day(day) if day.is_day_said);
    for part in pieces.split_mut(|piece| matches!(piece, Piece::Stop)) {
        if !part.iter().any(happened) || part.iter().any(has_day) {
            continue;
        }
        for piece in part {
            if let Piece::Day(moment) = piece
                && moment.time.is_some_and(|time| time <= here.now.time())
            {
                moment.day = here.now.date();
            }
        }
    }
    pieces
}

/// A day that cannot be meant: a next step before today, what was done long ago where no word says that it was done,
/// a step of its own behind what was done.
fn gone_by(
    all: &Gathered,
    (moment, next): (Moment, Option<Moment>),
    (is_told, is_done): (bool, bool),
    here: &Here,
) -> Option<NaiveDate> {
    let today = here.now.date();
    if let Some(next) = next {
        return Some(next.day).filter(|day| *day < today);
    }
    let is_long_ago = (today - moment.day).num_days() > RECENT;
    let is_step = all.is_step == Some(true);
    let is_past = is_done && moment.is_day_said && moment.day < today;
    Some(moment.day).filter(|_| is_past && (is_long_ago && !is_told || is_step))
}

/// What comes back begins on the first day that fits the rule. What was done comes back no more.
fn begun(moment: Moment, repeat: Option<Repeat>, here: &Here) -> (Moment, Option<Repeat>) {
    let Some(rule) = repeat else { return (moment, None) };
    let usual = WorkCalendar::default();
    let has_passed = moment.day == here.now.date() && moment.time.is_some_and(|time| time <= here.now.time());
    // A weekday is the next one, as everywhere.
    let is_weekday = matches!(rule.every, Every::Weeks(_, days) if !days.is_empty()) && !moment.is_day_said;
    let is_later = has_passed || is_weekday && moment.time.is_none();
    let from = moment.day.succ_opt().filter(|_| is_later).unwrap_or(moment.day);
    let day = rule.first(from, here.calendar.unwrap_or(&usual));
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

/// «в ср до пятницы»: a day that comes, and beside it the last one by which it must be done.
fn join_due(days: &mut Vec<Moment>, sense: Sense, here: &Here) -> Result<(), QuickFlaw> {
    let today = here.now.date();
    let comes = |day: &Moment| day.is_day_said && (day.day > today || day.day == today && !sense.is_done);
    let is_pair = |pair: &[Moment]| matches!(pair, [one, two] if one.is_deadline != two.is_deadline && comes(one) && comes(two));
    let Some(at) = days.windows(2).position(is_pair) else { return Ok(()) };
    let second = days.remove(at + 1);
    let Some(first) = days.get_mut(at) else { return Ok(()) };
    let (start, due) = if first.is_deadline { (second, *first) } else { (*first, second) };
    if due.day < start.day {
        return Err(QuickFlaw::DueEarly(start.day, due.day));
    }
    *first = Moment { due: Some(due.day), ..start };
    Ok(())
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

impl QuickFlaw {
    /// Whether it can be no day and no hour at all, whatever else the line says.
    const fn is_wrong(&self) -> bool {
        matches!(
            self,
            Self::NoSuchTime(_)
                | Self::NoSuchDay(..)
                | Self::NoSuchMoment(_)
                | Self::TooFar(_)
                | Self::DueEarly(..)
        )
    }
}

/// The kind that the first word for one names.
pub fn kind_of(text: &str) -> Option<&'static str> {
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.trim_matches([':', ',', '.']).to_owned()).collect();
    let kinds = (0..words.len()).filter_map(|at| sense(words.get(at..)?)).map(|(_, sense)| sense.kind);
    kinds.into_iter().find(|kind| !kind.is_empty())
}

#[cfg(test)]
mod tests;
