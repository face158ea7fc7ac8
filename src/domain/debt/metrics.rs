//! How debts turn into money (`D-12`, domain rules 7). Where nothing divides there is no number: a dash is shown, never 0.

use super::{Hundredths, ratio};

/// What a period shows, in minor units of one currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// Owed to us when it began.
    pub begin: i64,
    /// Sold on credit in it.
    pub sales: i64,
    /// Owed to us when it ended, and of it what was not due.
    pub end: i64,
    pub not_due: i64,
    pub days: u32,
}

impl Period {
    /// Days that sales stay unpaid: what is owed by sales, times the days.
    pub fn days_outstanding(&self) -> Option<Hundredths> {
        self.in_days(i128::from(self.end))
    }

    /// The same if nobody were late.
    pub fn best_days(&self) -> Option<Hundredths> {
        self.in_days(i128::from(self.not_due))
    }

    /// Average days delinquent: by so many days the one is above the other. Rounded once, so that it may differ by a
    /// hundredth from the difference of both.
    pub fn days_delinquent(&self) -> Option<Hundredths> {
        self.in_days(self.late())
    }

    /// Collection effectiveness: what was collected of what could have been, in per cent.
    pub fn effectiveness(&self) -> Option<Hundredths> {
        let open = i128::from(self.begin) + i128::from(self.sales);
        ratio((open - i128::from(self.end)) * 100, open - i128::from(self.not_due))
    }

    /// How many times the debts were turned over: sales by the mean of both ends.
    pub fn turnover(&self) -> Option<Hundredths> {
        ratio(i128::from(self.sales) * 2, i128::from(self.begin) + i128::from(self.end))
    }

    /// What of the debts is late at the end, in per cent.
    pub fn overdue_share(&self) -> Option<Hundredths> {
        ratio(self.late() * 100, i128::from(self.end))
    }

    fn late(&self) -> i128 {
        i128::from(self.end) - i128::from(self.not_due)
    }

    fn in_days(&self, sum: i128) -> Option<Hundredths> {
        ratio(sum * i128::from(self.days), i128::from(self.sales))
    }
}

/// A payment of a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Minor units.
    pub paid: i64,
    /// After the due day; below 0 before it.
    pub days_late: i64,
}

/// Days late by the sums that were paid; early days are told apart and take nothing from the late ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightedDays {
    pub late: Hundredths,
    /// Not above 0.
    pub early: Hundredths,
}

/// Mean days by the sums that were paid. Nothing where nothing was paid or sums do not fit.
pub fn mean_days(all: &[Settled]) -> Option<Hundredths> {
    ratio(weighed(all, |days| days)?, weighed(all, |_| 1)?)
}

/// How late a client pays, weighted by sums. Nothing where nothing was paid or sums do not fit.
pub fn weighted_days(all: &[Settled]) -> Option<WeightedDays> {
    let paid = weighed(all, |_| 1)?;
    Some(WeightedDays {
        late: ratio(weighed(all, |days| days.max(0))?, paid)?,
        early: ratio(weighed(all, |days| days.min(0))?, paid)?,
    })
}

/// Sums times their days.
fn weighed(all: &[Settled], days: fn(i64) -> i64) -> Option<i128> {
    let product = |one: &Settled| i128::from(one.paid).checked_mul(i128::from(days(one.days_late)));
    all.iter().try_fold(0_i128, |sum, one| sum.checked_add(product(one)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::read_amount;
    use proptest::prelude::*;

    const VECTORS: &str = include_str!("../../../tests/vectors/receivable_metrics.csv");

    fn minor(text: &str) -> i64 {
        read_amount(text, true).unwrap()
    }

    #[test]
    fn every_vector_has_its_numbers_and_its_dashes() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        for row in reader.deserialize::<[String; 12]>() {
            let row = row.unwrap();
            let [begin, sales, end, not_due] = [1, 2, 3, 4].map(|at: usize| minor(&row[at]));
            let period = Period { begin, sales, end, not_due, days: row[5].parse().unwrap() };
            let found = [
                period.days_outstanding(),
                period.best_days(),
                period.days_delinquent(),
                period.effectiveness(),
                period.overdue_share(),
            ];
            let expected = [6, 7, 8, 9, 10].map(|at: usize| read_amount(&row[at], true).ok());
            assert_eq!(found, expected, "{}", row[0]);
        }
    }

    #[test]
    fn debts_turn_over_by_the_mean_of_both_ends() {
        let period = Period { begin: 500, sales: 3_300, end: 600, not_due: 450, days: 90 };
        assert_eq!(period.turnover(), Some(600));
        assert_eq!(Period::default().turnover(), None);
    }

    #[test]
    fn early_days_take_nothing_from_late_ones() {
        let of = |paid, days_late| Settled { paid, days_late };
        let found = weighted_days(&[of(100, 10), of(300, 2), of(400, -1)]);
        assert_eq!(found, Some(WeightedDays { late: 200, early: -50 }));
        assert_eq!([weighted_days(&[]), weighted_days(&[of(0, 5)])], [None, None]);
    }

    proptest! {
        #[test]
        fn what_was_collected_whole_is_a_hundred_per_cent(begin in 1_i64..1_000_000, sales in 0_i64..1_000_000, not_due in 0_i64..1_000) {
            prop_assume!(begin + sales != not_due);
            let period = Period { begin, sales, end: not_due, not_due, days: 30 };
            prop_assert_eq!((period.effectiveness(), period.days_delinquent().unwrap_or_default()), (Some(10_000), 0));
        }

        #[test]
        fn no_sums_overflow(begin: i64, sales: i64, end: i64, not_due: i64, days: u32) {
            let period = Period { begin, sales, end, not_due, days };
            let _ = [period.days_outstanding(), period.best_days(), period.days_delinquent(), period.effectiveness()];
            let _ = [period.turnover(), period.overdue_share()];
        }
    }
}
