//! How long somebody waits for an answer, in the hours of the office (`A-3`).

use super::calendar::WorkCalendar;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// An answer is late after so many minutes of work.
pub const LATE: i64 = 240;

/// When work begins and ends.
fn hours() -> (NaiveTime, NaiveTime) {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    (at(9), at(18))
}

/// The beginning of work on a day.
pub fn morning(day: NaiveDate) -> NaiveDateTime {
    day.and_time(hours().0)
}

/// Minutes of work from one moment to another; none where the second is earlier.
pub fn working_minutes(from: NaiveDateTime, to: NaiveDateTime, calendar: &WorkCalendar) -> i64 {
    let (begin, end) = hours();
    let days = from.date().iter_days().take_while(|day| *day <= to.date());
    let of_day = |day: NaiveDate| {
        let first = day.and_time(begin).max(from);
        let last = day.and_time(end).min(to);
        (last - first).num_minutes().max(0)
    };
    days.filter(|day| calendar.is_working(*day)).map(of_day).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn nights_and_days_off_do_not_count() {
        let kz = WorkCalendar::default();
        for (from, to, minutes) in [
            ("2026-11-24T10:00:00", "2026-11-24T14:00:00", 240),
            ("2026-11-24T17:00:00", "2026-11-25T10:00:00", 120),
            ("2026-11-24T20:00:00", "2026-11-25T09:30:00", 30),
            // From Friday evening to Monday morning.
            ("2026-11-27T17:30:00", "2026-11-30T09:15:00", 45),
            ("2026-11-28T10:00:00", "2026-11-29T18:00:00", 0),
            ("2026-11-25T10:00:00", "2026-11-24T10:00:00", 0),
        ] {
            assert_eq!(working_minutes(at(from), at(to), &kz), minutes, "{from} {to}");
        }
        assert_eq!(morning(at("2026-11-24T12:00:00").date()), at("2026-11-24T09:00:00"));
    }

    proptest! {
        #[test]
        fn waiting_longer_is_never_shorter(start in 0i64..500_000, first in 0i64..20_000, more in 0i64..20_000) {
            let kz = WorkCalendar::default();
            let minute = |minutes| at("2026-01-01T00:00:00") + chrono::TimeDelta::minutes(minutes);
            let wait = |end| working_minutes(minute(start), minute(end), &kz);
            prop_assert!(wait(start + first) <= wait(start + first + more));
            prop_assert!(wait(start + first) <= first);
        }
    }
}
