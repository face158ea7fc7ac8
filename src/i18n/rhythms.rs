//! Days of calls and of meetings in words.

use super::Catalogue;
use crate::domain::{
    calendar::WorkCalendar,
    rhythm::{DayRole, Rhythm},
};
use chrono::NaiveDate;

/// What is to be planned.
pub struct Wanted<'a> {
    pub kind: &'a str,
    pub day: NaiveDate,
    pub deadline: Option<NaiveDate>,
    /// It cannot wait for a day of its kind.
    pub is_urgent: bool,
}

/// What a day is for.
pub fn role(role: DayRole, words: &Catalogue) -> String {
    words.get(match role {
        DayRole::Calls => "rhythm-calls",
        DayRole::Meetings => "rhythm-meetings",
    })
}

/// The first letter of the word for a call or a meeting: a day of them in the head of a column.
pub fn role_letter(role: DayRole, words: &Catalogue) -> String {
    let word = words.get(match role {
        DayRole::Calls => "activity-call",
        DayRole::Meetings => "activity-meeting",
    });
    word.chars().next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default()
}

/// The nearest day for this kind, where the day that is wanted is none (`A-5`).
pub fn better(
    wanted: &Wanted,
    today: NaiveDate,
    (rhythm, calendar): (&Rhythm, &WorkCalendar),
) -> Option<NaiveDate> {
    let is_off = !calendar.is_working(wanted.day);
    let suits = wanted.is_urgent || rhythm.suits(wanted.kind, wanted.day, calendar);
    let near = || rhythm.fitting(wanted.kind, (wanted.day, today, wanted.deadline), calendar);
    if is_off || !suits { near() } else { None }
}

/// A warning where the day is not for this kind, with the nearest one that is (`A-5`).
pub fn doubt(
    wanted: &Wanted,
    today: NaiveDate,
    (rhythm, calendar): (&Rhythm, &WorkCalendar),
    words: &Catalogue,
) -> Option<String> {
    let told = |day: NaiveDate| words.formats.date_with_weekday(day);
    if !calendar.is_working(wanted.day) {
        let near = better(wanted, today, (rhythm, calendar)).or_else(|| calendar.plus(wanted.day, 1));
        let day = ("day", told(wanted.day));
        return Some(match near {
            Some(near) => words.say("rhythm-day-off-near", [day, ("near", told(near))]),
            None => words.say("rhythm-day-off", [day]),
        });
    }
    let found = rhythm.role(wanted.day, calendar);
    let found = found.filter(|role| !wanted.is_urgent && !role.suits(wanted.kind))?;
    let near = better(wanted, today, (rhythm, calendar));
    let parts = [
        ("day", told(wanted.day)),
        ("role", role(found, words)),
        ("near", near.map(told).unwrap_or_default()),
    ];
    Some(words.say(if near.is_some() { "rhythm-doubt" } else { "rhythm-doubt-alone" }, parts))
}
