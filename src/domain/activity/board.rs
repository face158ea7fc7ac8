//! The board of what is planned (`A-7`): overdue, today, this week, next week, later.

use chrono::{Datelike as _, Days, NaiveDate};
use std::{collections::HashSet, hash::Hash};

/// How many columns of days the board has.
pub const COLUMNS: usize = 5;

/// In which column a day stands.
pub fn column(day: NaiveDate, today: NaiveDate) -> usize {
    let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()));
    let next = monday.unwrap_or(today) + Days::new(7);
    match day {
        _ if day < today => 0,
        _ if day == today => 1,
        _ if day < next => 2,
        _ if day < next + Days::new(7) => 3,
        _ => 4,
    }
}

/// In which column something stands from its first day to its last: what has begun and lasts is of today.
pub fn column_of((first, last): (NaiveDate, NaiveDate), today: NaiveDate) -> usize {
    column(if last >= today { first.max(today) } else { last }, today)
}

/// Of a repeat the next time alone: a year of them would hide everything else.
pub fn once<T, S: Eq + Hash>(all: impl IntoIterator<Item = T>, series: impl Fn(&T) -> Option<S>) -> Vec<T> {
    let mut seen = HashSet::new();
    all.into_iter().filter(|one| series(one).is_none_or(|series| seen.insert(series))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_stand_in_their_columns() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        // 18 March 2026 is a Wednesday.
        let today = day("2026-03-18");
        let days = ["2026-03-17", "2026-03-18", "2026-03-22", "2026-03-23", "2026-03-29", "2026-03-30"];
        assert_eq!(days.map(|text| column(day(text), today)), [0, 1, 2, 3, 3, 4]);
        let lasting = |first, last| column_of((day(first), day(last)), today);
        assert_eq!(lasting("2026-03-10", "2026-03-17"), 0);
        assert_eq!(lasting("2026-03-10", "2026-03-19"), 1);
        assert_eq!(lasting("2026-03-20", "2026-03-24"), 2);
    }

    #[test]
    fn of_a_repeat_the_next_time_stands_there() {
        let all = [(1, None), (2, Some('a')), (3, Some('b')), (4, Some('a')), (5, None)];
        let shown: Vec<i32> = once(all, |one| one.1).into_iter().map(|one| one.0).collect();
        assert_eq!(shown, [1, 2, 3, 5]);
    }
}
