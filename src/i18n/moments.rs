//! Days and times that were said, and what is wrong with them, in words.

use super::{Catalogue, columns};
use crate::domain::{
    activity::quick::{Heard, QuickFlaw},
    spoken::{Hint, Moment, MomentFlaw},
};
use chrono::{Datelike as _, NaiveDate};

/// A moment as it was understood: «пт, 27.11, 10:00–11:00»; of another year than today with the year.
pub fn moment(moment: &Moment, today: NaiveDate, words: &Catalogue) -> String {
    let formats = words.formats;
    let mut told = if moment.day.year() == today.year() {
        formats.date_with_weekday(moment.day)
    } else {
        format!("{}, {}", formats.weekday_short(moment.day.weekday()), formats.date(moment.day))
    };
    if let Some(time) = moment.time {
        told = format!("{told}, {}", formats.time(time));
    }
    if let Some(until) = moment.until {
        told = format!("{told}–{}", formats.time(until));
    }
    if moment.is_deadline { words.say("moment-deadline", [("moment", told)]) } else { told }
}

/// The next step of a line: when, and what it is where that was said; empty where there is none.
pub fn next(heard: &Heard, today: NaiveDate, words: &Catalogue) -> String {
    let Some(next) = &heard.next else { return String::new() };
    let when = moment(next, today, words);
    match heard.next_kind {
        Some(kind) => format!("{when} · {}", columns::of_activity(words, "kind", kind)),
        None => when,
    }
}

/// What another person may have understood.
pub fn hint(hint: Hint, words: &Catalogue) -> String {
    words.get(match hint {
        Hint::InAWeek => "moment-hint-week",
        Hint::InTwoDays => "moment-hint-two-days",
        Hint::Friday => "moment-hint-friday",
    })
}

/// Why a text is no moment: message key and what the sentence names.
pub fn flaw(flaw: &MomentFlaw, text: &str, words: &Catalogue) -> (&'static str, Vec<(&'static str, String)>) {
    let typed = ("text", text.to_owned());
    match flaw {
        MomentFlaw::Past(day) => ("moment-past", vec![typed, ("day", words.formats.date_with_weekday(*day))]),
        MomentFlaw::NoSuchDate => ("moment-no-such-date", vec![typed]),
        MomentFlaw::Ambiguous => ("moment-ambiguous", vec![typed]),
        MomentFlaw::TooFar => ("moment-too-far", vec![typed]),
        MomentFlaw::Unknown(None) => ("moment-unknown", vec![typed]),
        MomentFlaw::Unknown(Some(near)) => ("moment-near", vec![typed, ("near", (*near).to_owned())]),
    }
}

/// Why a quick line says nothing: message key and what the sentence names.
pub fn quick_flaw(flaw: &QuickFlaw) -> (&'static str, Vec<(&'static str, String)>) {
    let (key, text) = match flaw {
        QuickFlaw::Empty => return ("quick-empty", Vec::new()),
        QuickFlaw::PastDay(day) => {
            return ("quick-past", vec![("day", day.format("%d.%m.%Y").to_string())]);
        }
        QuickFlaw::TooOften(text, most) => {
            return ("quick-too-often", vec![("text", text.clone()), ("most", most.to_string())]);
        }
        QuickFlaw::AmbiguousDay(text) => ("moment-ambiguous", text),
        QuickFlaw::NoSuchDay(text) => ("moment-no-such-date", text),
        QuickFlaw::TooManyDays(text) => ("quick-too-many-days", text),
        QuickFlaw::TooFar(text) => ("moment-too-far", text),
        QuickFlaw::SeveralDays(text) => ("quick-several-days", text),
        QuickFlaw::NoSuchTime(text) => ("quick-no-such-time", text),
        QuickFlaw::UnknownRepeat(text) => ("quick-unknown-repeat", text),
    };
    (key, vec![("text", text.clone())])
}
