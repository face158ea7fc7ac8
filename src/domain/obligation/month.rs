//! What is due every month on the same day: in a short month on its last one. Days are never counted from a day that a
//! short month has moved.

use chrono::{Datelike as _, Months, NaiveDate};
use std::ops::RangeInclusive;

/// Days that a month may have.
pub const DAYS: RangeInclusive<u32> = 1..=31;

/// This day of the month of `month`, or its last one.
fn within(month: NaiveDate, day: u32) -> Option<NaiveDate> {
    month.with_day(day).or_else(|| {
        let next = month.with_day(1)?.checked_add_months(Months::new(1))?;
        next.pred_opt()
    })
}

/// The first such day from a day on.
pub fn first(from: NaiveDate, day: u32) -> Option<NaiveDate> {
    within(from, day).filter(|found| *found >= from).or_else(|| next(from, day))
}

/// The day of the month after that of `known`.
pub fn next(known: NaiveDate, day: u32) -> Option<NaiveDate> {
    within(known.with_day(1)?.checked_add_months(Months::new(1))?, day)
}

/// The day so many months after that of `known`.
pub fn after(known: NaiveDate, day: u32, months: u32) -> NaiveDate {
    (0..months).try_fold(known, |at, _| next(at, day)).unwrap_or(known)
}

/// How many more such days have come since `known`, up to `until`.
pub fn count_until(known: NaiveDate, day: u32, until: NaiveDate) -> u32 {
    let mut count = 0;
    let mut at = next(known, day);
    while let Some(found) = at.filter(|found| *found <= until && count < MOST) {
        count += 1;
        at = next(found, day);
    }
    count
}

/// Nobody counts more months than those of a lease of fifty years.
const MOST: u32 = 600;

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_short_month_has_its_last_day_and_the_next_one_the_agreed_one() {
        assert_eq!(next(day("2026-01-31"), 31), Some(day("2026-02-28")));
        assert_eq!(next(day("2026-02-28"), 31), Some(day("2026-03-31")));
        assert_eq!(next(day("2028-01-05"), 30), Some(day("2028-02-29")));
        assert_eq!(first(day("2026-03-05"), 5), Some(day("2026-03-05")));
        assert_eq!(first(day("2026-03-06"), 5), Some(day("2026-04-05")));
        assert_eq!(first(day("2026-02-28"), 31), Some(day("2026-02-28")));
    }

    #[test]
    fn months_that_have_come_are_counted() {
        let count = |until: &str| count_until(day("2026-01-05"), 5, day(until));
        assert_eq!([count("2026-01-31"), count("2026-02-05"), count("2026-04-04")], [0, 1, 2]);
    }
}
