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
    let is_plain =
        moment.day.year() == today.year() && !matches!(moment.hint, Some(Hint::Gone | Hint::NextYear));
    let mut told = if is_plain { formats.date_with_weekday(moment.day) } else { whole(moment.day, words) };
    if let Some(time) = moment.time {
        told = format!("{told}, {}", formats.time(time));
    }
    if let Some(until) = moment.until {
        told = format!("{told}–{}", formats.time(until));
    }
    if moment.is_deadline {
        return words.say("moment-deadline", [("moment", told)]);
    }
    let due =
        moment.due.map(|due| words.say("moment-deadline", [("moment", formats.date_with_weekday(due))]));
    due.map_or(told.clone(), |due| format!("{told} · {due}"))
}

/// A day with its weekday and its year.
fn whole(day: NaiveDate, words: &Catalogue) -> String {
    format!("{}, {}", words.formats.weekday_short(day.weekday()), words.formats.date(day))
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
        Hint::Gone => "moment-hint-gone",
        Hint::NextYear => "moment-hint-next-year",
        Hint::HourGone => "moment-hint-hour-gone",
    })
}

/// Why a text is no moment: message key and what the sentence names.
pub fn flaw(flaw: &MomentFlaw, text: &str, words: &Catalogue) -> (&'static str, Vec<(&'static str, String)>) {
    let typed = ("text", text.to_owned());
    match flaw {
        MomentFlaw::Past(day) => ("moment-past", vec![typed, ("day", words.formats.date_with_weekday(*day))]),
        MomentFlaw::NoSuchDate(near) => no_such_date(typed, *near, words),
        MomentFlaw::Ambiguous => ("moment-ambiguous", vec![typed]),
        MomentFlaw::TooFar => ("moment-too-far", vec![typed]),
        MomentFlaw::Unknown(None) => ("moment-unknown", vec![typed]),
        MomentFlaw::Unknown(Some(near)) => ("moment-near", vec![typed, ("near", (*near).to_owned())]),
    }
}

/// A day that there is not, with the nearest that there is.
fn no_such_date(
    typed: (&'static str, String),
    near: Option<NaiveDate>,
    words: &Catalogue,
) -> (&'static str, Vec<(&'static str, String)>) {
    let near = near.map_or_else(|| "none".to_owned(), |near| whole(near, words));
    ("moment-no-such-date", vec![typed, ("near", near)])
}

/// Why a quick line says nothing: message key and what the sentence names.
pub fn quick_flaw(flaw: &QuickFlaw, words: &Catalogue) -> (&'static str, Vec<(&'static str, String)>) {
    let (key, text) = match flaw {
        QuickFlaw::Empty => return ("quick-empty", Vec::new()),
        QuickFlaw::PastDay(day) => {
            return ("quick-past", vec![("day", day.format("%d.%m.%Y").to_string())]);
        }
        QuickFlaw::TooOften(text, most) => {
            return ("quick-too-often", vec![("text", text.clone()), ("most", most.to_string())]);
        }
        QuickFlaw::NoSuchDay(text, near) => return no_such_date(("text", text.clone()), *near, words),
        QuickFlaw::DueEarly(start, due) => {
            let day = |day: &NaiveDate| words.formats.date_with_weekday(*day);
            return ("quick-due-early", vec![("day", day(start)), ("due", day(due))]);
        }
        QuickFlaw::AmbiguousDay(text) => ("moment-ambiguous", text),
        QuickFlaw::HourOrDay(text) => ("quick-hour-or-day", text),
        QuickFlaw::NoSuchMoment(text) => ("moment-unknown", text),
        QuickFlaw::TooManyDays(text) => ("quick-too-many-days", text),
        QuickFlaw::TooFar(text) => ("moment-too-far", text),
        QuickFlaw::SeveralDays(text) => ("quick-several-days", text),
        QuickFlaw::NoSuchTime(text) => ("quick-no-such-time", text),
        QuickFlaw::UnknownRepeat(text) => ("quick-unknown-repeat", text),
    };
    (key, vec![("text", text.clone())])
}
