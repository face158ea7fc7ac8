//! How far working days are known, in words (`A-5`).

use super::Catalogue;
use crate::domain::calendar::WorkCalendar;
use chrono::NaiveDate;

/// Which year of a stretch of days has no published calendar, in few words; nothing where all have one.
pub fn likely(
    calendar: &WorkCalendar,
    (from, to): (NaiveDate, NaiveDate),
    words: &Catalogue,
) -> Option<String> {
    let year = calendar.unconfirmed(from, to)?;
    Some(words.say("calendar-likely", [("year", year.to_string())]))
}

/// The same as a sentence that says what to do.
pub fn likely_whole(
    calendar: &WorkCalendar,
    (from, to): (NaiveDate, NaiveDate),
    words: &Catalogue,
) -> Option<String> {
    let year = calendar.unconfirmed(from, to)?;
    Some(words.say("calendar-likely-whole", [("year", year.to_string())]))
}
