//! How somebody paid, month by month (`D-12`): in time and late, and how late.

use super::{
    Hundredths,
    metrics::{Settled, WeightedDays, weighted_days},
};
use chrono::{Datelike as _, Months, NaiveDate};

/// Months that are told, this one with them.
pub const MONTHS: u32 = 12;

/// A part of a debt that was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidPart {
    pub day: NaiveDate,
    /// Minor units.
    pub sum: i64,
    /// After the due day; nothing where it had none, and nobody was late.
    pub days_late: Option<i64>,
}

/// What was paid in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidMonth {
    /// Its first day.
    pub first: NaiveDate,
    /// Until the due day, in minor units.
    pub on_time: i64,
    pub late: i64,
    /// Days late by sums, the early ones apart; nothing where nothing was paid.
    pub delay: Option<WeightedDays>,
}

impl PaidMonth {
    /// What was paid; nothing where it does not fit.
    pub fn paid(&self) -> Option<i64> {
        self.on_time.checked_add(self.late)
    }

    /// What of it was paid in time, in per cent; nothing where nothing was paid.
    pub fn on_time_share(&self) -> Option<Hundredths> {
        super::ratio(i128::from(self.on_time) * 100, i128::from(self.paid()?))
    }
}

/// The first day of the first month that is told on a day.
pub fn first_month(today: NaiveDate) -> NaiveDate {
    let first = today.with_day(1).unwrap_or(today);
    first.checked_sub_months(Months::new(MONTHS - 1)).unwrap_or(first)
}

/// The months until today, the earliest first, and all of them together. Nothing where sums do not fit.
pub fn paid_months(parts: &[PaidPart], today: NaiveDate) -> Option<(Vec<PaidMonth>, PaidMonth)> {
    let first = first_month(today);
    let last = first.checked_add_months(Months::new(MONTHS))?;
    let month = |at| {
        let from = first.checked_add_months(Months::new(at))?;
        let behind = from.checked_add_months(Months::new(1))?;
        of_span(parts, from, behind)
    };
    Some(((0..MONTHS).map(month).collect::<Option<_>>()?, of_span(parts, first, last)?))
}

/// What was paid from a day until before another one.
fn of_span(parts: &[PaidPart], first: NaiveDate, behind: NaiveDate) -> Option<PaidMonth> {
    let own = || parts.iter().filter(|part| (first..behind).contains(&part.day));
    let is_late = |part: &&PaidPart| part.days_late.is_some_and(|days| days > 0);
    let sum = |late: bool| {
        let mut of_kind = own().filter(|part| is_late(part) == late);
        of_kind.try_fold(0_i64, |sum, part| sum.checked_add(part.sum))
    };
    let settled: Vec<Settled> =
        own().map(|part| Settled { paid: part.sum, days_late: part.days_late.unwrap_or_default() }).collect();
    Some(PaidMonth { first, on_time: sum(false)?, late: sum(true)?, delay: weighted_days(&settled) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn part(on: &str, sum: i64, days_late: Option<i64>) -> PaidPart {
        PaidPart { day: day(on), sum, days_late }
    }

    #[test]
    fn what_was_paid_in_time_and_late_stands_in_its_month() {
        let parts = [
            part("2025-11-30", 99, Some(9)),
            part("2025-12-01", 10, Some(0)),
            part("2025-12-31", 30, Some(20)),
            part("2026-11-25", 5, None),
            part("2026-11-25", 5, Some(-4)),
        ];
        let (months, whole) = paid_months(&parts, day("2026-11-25")).unwrap();
        assert_eq!((months.len(), months[0].first), (12, day("2025-12-01")));
        assert_eq!((months[0].on_time, months[0].late, months[0].on_time_share()), (10, 30, Some(2_500)));
        assert_eq!(months[0].delay.map(|days| (days.late, days.early)), Some((1_500, 0)));
        assert_eq!(months[1].delay, None, "no payment, no number");
        assert_eq!(months[11].delay.map(|days| (days.late, days.early)), Some((0, -200)));
        assert_eq!((whole.on_time, whole.late), (20, 30), "what is older is not told");
    }

    proptest! {
        #[test]
        fn months_are_the_whole(paid in prop::collection::vec((0_u64..500, 1_i64..1_000, prop::option::of(-30_i64..90)), 0..30)) {
            let today = day("2026-11-25");
            let parts: Vec<_> = paid.iter()
                .map(|(back, sum, days_late)| PaidPart { day: today - chrono::Days::new(*back), sum: *sum, days_late: *days_late })
                .collect();
            let (months, whole) = paid_months(&parts, today).unwrap();
            prop_assert_eq!(months.iter().map(|month| month.on_time).sum::<i64>(), whole.on_time);
            prop_assert_eq!(months.iter().map(|month| month.late).sum::<i64>(), whole.late);
            let known: i64 = parts.iter().filter(|part| part.day >= first_month(today)).map(|part| part.sum).sum();
            prop_assert_eq!(whole.paid(), Some(known));
        }
    }
}
