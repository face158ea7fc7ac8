//! What is to come in by week (`D-12`): by the days on which it falls due, and by how late it is paid as a rule.

use super::Hundredths;
use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};

/// Weeks that are told ahead, this one with them.
pub const WEEKS: usize = 8;

/// What is to come in during one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub monday: NaiveDate,
    /// Falls due in it, in minor units; of this week what is not late.
    pub due: i64,
    /// Comes in it if all is paid as late as things were paid before. What should have come until today by that rule is
    /// in no week: nobody knows when it comes.
    pub expected: i64,
}

/// The first day of the week of a day.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())).unwrap_or(day)
}

/// The weeks from today on. `open` is what is open by its due day; `late` the mean delay. Nothing where sums do not fit.
pub fn weeks(open: &[(NaiveDate, i64)], late: Option<Hundredths>, today: NaiveDate) -> Option<Vec<Week>> {
    let first = monday(today);
    let start = |at: usize| first.checked_add_days(Days::new(u64::try_from(at).ok()?.checked_mul(7)?));
    let blank = |at| Some(Week { monday: start(at)?, due: 0, expected: 0 });
    let mut weeks = (0..WEEKS).map(blank).collect::<Option<Vec<Week>>>()?;
    let shift = TimeDelta::days(late.unwrap_or_default().checked_add(50)? / 100);
    let place = |day: NaiveDate| usize::try_from((day - first).num_days() / 7).ok().filter(|_| day >= today);
    for (due, sum) in open {
        if let Some(week) = place(*due).and_then(|at| weeks.get_mut(at)) {
            week.due = week.due.checked_add(*sum)?;
        }
        let paid = due.checked_add_signed(shift).and_then(place);
        if let Some(week) = paid.and_then(|at| weeks.get_mut(at)) {
            week.expected = week.expected.checked_add(*sum)?;
        }
    }
    Some(weeks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A Wednesday.
    fn today() -> NaiveDate {
        "2026-11-25".parse().unwrap()
    }

    #[test]
    fn sums_stand_in_the_week_of_their_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let open =
            [("2026-11-24", 1), ("2026-11-25", 2), ("2026-11-29", 4), ("2026-11-30", 8), ("2027-01-18", 16)];
        let open = open.map(|(due, sum)| (day(due), sum));
        let told = weeks(&open, None, today()).unwrap();
        assert_eq!(told.len(), WEEKS);
        assert_eq!((told[0].monday, told[0].due, told[1].due), (day("2026-11-23"), 6, 8));
        assert_eq!(told.iter().map(|week| week.due).sum::<i64>(), 14, "the last lies behind the eighth week");
        assert!(told.iter().all(|week| week.due == week.expected), "nobody is late");
        // 1.50 days are two.
        let late = weeks(&open, Some(150), today()).unwrap();
        assert_eq!((late[0].expected, late[1].expected), (3, 12));
    }

    proptest! {
        #[test]
        fn a_delay_moves_sums_and_makes_none(dues in prop::collection::vec((-40_i64..90, 1_i64..1_000), 0..20), late in 0_i64..3_000) {
            let open: Vec<_> = dues.iter().map(|(days, sum)| (today() + TimeDelta::days(*days), *sum)).collect();
            let told = weeks(&open, Some(late), today()).unwrap();
            let shift = (late + 50) / 100;
            let expected: i64 = dues.iter().filter(|(days, _)| (0..54).contains(&(days + shift))).map(|(_, sum)| sum).sum();
            prop_assert_eq!(told.iter().map(|week| week.expected).sum::<i64>(), expected);
        }
    }
}
