//! Days and times that were said, and what is wrong with them, in words.

use super::{Catalogue, columns};
use crate::domain::{
    activity::quick::{Heard, QuickFlaw},
    spoken::{Hint, Moment, MomentFlaw},
};

/// A moment as it was understood: «пт, 27.11.2026, 10:00–11:00».
pub fn moment(moment: &Moment, words: &Catalogue) -> String {
    let formats = words.formats;
    let mut told = formats.date_with_weekday(moment.day);
    if let Some(time) = moment.time {
        told = format!("{told}, {}", formats.time(time));
    }
    if let Some(until) = moment.until {
        told = format!("{told}–{}", formats.time(until));
    }
    if moment.is_deadline { words.say("moment-deadline", [("moment", told)]) } else { told }
}

/// The next step of a line: when, and what it is where that was said; empty where there is none.
pub fn next(heard: &Heard, words: &Catalogue) -> String {
    let Some(next) = &heard.next else { return String::new() };
    let when = moment(next, words);
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
        MomentFlaw::Unknown(None) => ("moment-unknown", vec![typed]),
        MomentFlaw::Unknown(Some(near)) => ("moment-near", vec![typed, ("near", (*near).to_owned())]),
    }
}

/// Why a quick line says nothing: message key and what the sentence names.
pub fn quick_flaw(flaw: &QuickFlaw) -> (&'static str, Vec<(&'static str, String)>) {
    match flaw {
        QuickFlaw::Empty => ("quick-empty", Vec::new()),
        QuickFlaw::AmbiguousDay(text) => ("moment-ambiguous", vec![("text", text.clone())]),
        QuickFlaw::NoSuchDay(text) => ("moment-no-such-date", vec![("text", text.clone())]),
        QuickFlaw::TooManyDays(text) => ("quick-too-many-days", vec![("text", text.clone())]),
    }
}
