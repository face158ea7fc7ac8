//! Days as banks write them.

use super::Doubt;
use crate::domain::day;
use chrono::{Datelike as _, NaiveDate};
use std::ops::RangeInclusive;

/// Years an account of ours may have moved in: the tenge and the present rouble are no older.
const YEARS: RangeInclusive<i32> = 1992..=2099;

/// A day with or without a time behind it: `05.06.2026`, `2026-06-05T10:20:00`, `05.06.2026 10:20`.
///
/// # Errors
/// When it is no day, or one on which nothing can have been booked.
pub fn read_day(text: &str) -> Result<NaiveDate, Doubt> {
    let text = text.trim();
    let end = text.find([' ', 'T', '\u{a0}']).unwrap_or(text.len());
    let written = text.get(..end).unwrap_or(text).trim_end_matches(['г', 'ж', '.']);
    let day = day::read_day(written).map_err(|_| Doubt::DayUnreadable { text: text.to_owned() })?;
    if YEARS.contains(&day.year()) { Ok(day) } else { Err(Doubt::DayFar { day }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_many_forms() {
        let expected = NaiveDate::from_ymd_opt(2026, 6, 5).unwrap();
        for text in [
            "05.06.2026",
            "5.6.26",
            "2026-06-05",
            "2026-06-05T10:20:00",
            "05.06.2026 10:20:31",
            "05/06/2026 ",
            "05.06.2026г.",
        ] {
            assert_eq!(read_day(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn nothing_is_booked_on_such_days() {
        for text in ["", "32.06.2026", "31.02.2026", "June", "05.06", "20260605"] {
            assert!(matches!(read_day(text), Err(Doubt::DayUnreadable { .. })), "{text}");
        }
        for text in ["01.01.1900", "01.01.1991"] {
            assert!(matches!(read_day(text), Err(Doubt::DayFar { .. })), "{text}");
        }
        assert!(read_day("31.12.2999").is_err());
    }
}
