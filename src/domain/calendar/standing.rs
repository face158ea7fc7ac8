//! Holidays by the standing lists, for years that no calendar was published for.
//!
//! Kazakhstan: law of 13 December 2001 No. 267-II on holidays; a holiday on a day of the weekend gives the next
//! working day off (article 5), but not 7 January. Russia: Labour Code, article 112; the holidays of January are moved
//! by a yearly decree, which nobody can compute.

use crate::domain::country::Country;
use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// Month, day, and whether a weekend moves it to the next working day.
type Standing = (u32, u32, bool);

const KAZAKHSTAN: &[Standing] = &[
    (1, 1, true),
    (1, 2, true),
    (1, 7, false),
    (3, 8, true),
    (3, 21, true),
    (3, 22, true),
    (3, 23, true),
    (5, 1, true),
    (5, 7, true),
    (5, 9, true),
    (7, 6, true),
    (10, 25, true),
    (12, 16, true),
];

const RUSSIA: &[Standing] = &[
    (1, 1, false),
    (1, 2, false),
    (1, 3, false),
    (1, 4, false),
    (1, 5, false),
    (1, 6, false),
    (1, 7, false),
    (1, 8, false),
    (2, 23, true),
    (3, 8, true),
    (5, 1, true),
    (5, 9, true),
    (6, 12, true),
    (11, 4, true),
];

/// Constitution Day of Kazakhstan: 30 August until 2025, 15 March from 2027.
const fn constitution(year: i32) -> Option<Standing> {
    match year {
        ..=2025 => Some((8, 30, true)),
        2026 => None,
        _ => Some((3, 15, true)),
    }
}

/// Whether a day from Monday to Friday is off by the standing list: a holiday, or one that was moved there.
pub(super) fn is_off(country: Country, day: NaiveDate) -> bool {
    off_days(country, day.year()).contains(&day)
}

/// Holidays of a year, and the days that those on a weekend are moved to.
fn off_days(country: Country, year: i32) -> Vec<NaiveDate> {
    let (list, more) = match country {
        Country::Kz => (KAZAKHSTAN, constitution(year)),
        Country::Ru => (RUSSIA, None),
        _ => (&[][..], None),
    };
    let dated = |(month, day, moves)| Some((NaiveDate::from_ymd_opt(year, month, day)?, moves));
    let mut holidays: Vec<(NaiveDate, bool)> = list.iter().copied().chain(more).filter_map(dated).collect();
    holidays.sort_unstable();
    let mut off: Vec<NaiveDate> = holidays.iter().map(|(day, _)| *day).collect();
    for (day, _) in holidays.iter().filter(|(day, moves)| *moves && is_weekend(*day)) {
        let later = (1..=14).filter_map(|days| day.checked_add_days(Days::new(days)));
        off.extend(later.into_iter().find(|later| !is_weekend(*later) && !off.contains(later)));
    }
    off
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
