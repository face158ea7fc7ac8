//! Promises to pay (`D-4`, domain rules 6.7): kept, kept in part, broken, or still open.

use super::{Hundredths, Paid, ratio};
use crate::domain::calendar::WorkCalendar;
use chrono::NaiveDate;

/// So many working days after its day a promise still waits where the office set nothing else: banks take their time.
pub const GRACE: u32 = 1;

/// What a debtor said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// When it was given: what came before is not meant.
    pub given: NaiveDate,
    /// The day that was promised.
    pub by: NaiveDate,
    /// Minor units.
    pub sum: i64,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not all has come and there is time: the ladder waits.
    Open,
    Kept,
    /// Some of it came in time.
    Partly,
    /// Nothing came in time: the ladder goes one step on.
    Broken,
}

impl Outcome {
    pub const ALL: [Self; 4] = [Self::Open, Self::Kept, Self::Partly, Self::Broken];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Kept => "kept",
            Self::Partly => "partly",
            Self::Broken => "broken",
        }
    }
}

/// How a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub outcome: Outcome,
    /// What came in time until today.
    pub arrived: i64,
    /// The last day on which money still keeps it.
    pub last: NaiveDate,
}

impl Promise {
    /// How it stands on a day, by the money that arrived; nothing where sums do not fit. Money that two promises wait
    /// for counts for both: who records the second one closes the first. `grace` is in working days.
    pub fn on(
        &self,
        today: NaiveDate,
        arrivals: &[Paid],
        grace: u32,
        calendar: &WorkCalendar,
    ) -> Option<Standing> {
        let last = calendar.plus(self.by, grace)?;
        let counts = |paid: &&Paid| self.given <= paid.day && paid.day <= last.min(today);
        let arrived =
            arrivals.iter().filter(counts).try_fold(0_i64, |sum, paid| sum.checked_add(paid.sum))?;
        let outcome = match () {
            () if arrived >= self.sum => Outcome::Kept,
            () if today <= last => Outcome::Open,
            () if arrived > 0 => Outcome::Partly,
            () => Outcome::Broken,
        };
        Some(Standing { outcome, arrived, last })
    }
}

/// What became of promises that came to their end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub whole: usize,
    pub partly: usize,
    pub broken: usize,
}

impl Kept {
    /// Counts outcomes; open ones say nothing yet.
    pub fn of(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        let mut kept = Self::default();
        for outcome in outcomes {
            match outcome {
                Outcome::Open => {}
                Outcome::Kept => kept.whole += 1,
                Outcome::Partly => kept.partly += 1,
                Outcome::Broken => kept.broken += 1,
            }
        }
        kept
    }

    pub const fn ended(&self) -> usize {
        self.whole.saturating_add(self.partly).saturating_add(self.broken)
    }

    /// How many in a hundred were kept whole. Nothing where none has come to its end.
    pub fn whole_rate(&self) -> Option<Hundredths> {
        self.rate(self.whole)
    }

    /// How many in a hundred were kept in part.
    pub fn partly_rate(&self) -> Option<Hundredths> {
        self.rate(self.partly)
    }

    fn rate(&self, count: usize) -> Option<Hundredths> {
        ratio(i128::try_from(count).ok()?.checked_mul(100)?, i128::try_from(self.ended()).ok()?)
    }
}

/// How many in a hundred promises were kept whole; open ones say nothing yet. Nothing where none has come to its end.
pub fn kept_rate(outcomes: impl IntoIterator<Item = Outcome>) -> Option<Hundredths> {
    Kept::of(outcomes).whole_rate()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Promised for a Friday; Monday is the last day.
    const SUM: i64 = 100;

    fn on(today: &str, arrivals: &[(&str, i64)]) -> Standing {
        let promise = Promise { given: day("2026-11-20"), by: day("2026-11-27"), sum: SUM };
        let arrivals: Vec<Paid> = arrivals.iter().map(|(at, sum)| Paid { day: day(at), sum: *sum }).collect();
        promise.on(day(today), &arrivals, GRACE, &WorkCalendar::default()).unwrap()
    }

    #[test]
    fn a_promise_waits_one_working_day_longer() {
        assert_eq!(on("2026-11-30", &[]).outcome, Outcome::Open);
        assert_eq!(on("2026-11-30", &[]).last, day("2026-11-30"));
        assert_eq!(on("2026-12-01", &[]).outcome, Outcome::Broken);
        assert_eq!(on("2026-12-01", &[("2026-11-30", 60), ("2026-11-20", 40)]).outcome, Outcome::Kept);
        assert_eq!(on("2026-12-01", &[("2026-11-30", 99)]).outcome, Outcome::Partly);
        assert_eq!(on("2026-11-24", &[("2026-11-23", 100)]).outcome, Outcome::Kept);
    }

    #[test]
    fn money_from_before_the_promise_and_after_its_last_day_is_not_meant() {
        let found = on("2026-12-05", &[("2026-11-19", 100), ("2026-12-01", 100)]);
        assert_eq!((found.outcome, found.arrived), (Outcome::Broken, 0));
        let found = on("2026-11-23", &[("2026-11-24", 100)]);
        assert_eq!((found.outcome, found.arrived), (Outcome::Open, 0), "nobody knows tomorrow");
    }

    #[test]
    fn the_rate_counts_what_has_ended() {
        use Outcome::{Broken, Kept, Open, Partly};
        assert_eq!(kept_rate([Kept, Open, Partly, Broken]), Some(3_333));
        assert_eq!(kept_rate([Open]), None);
    }

    proptest! {
        #[test]
        fn more_money_never_makes_it_worse(sum in 0_i64..150, more in 0_i64..150, days in 0_u64..20) {
            let today = day("2026-11-20") + chrono::Days::new(days);
            let of = |sum| on(&today.to_string(), &[("2026-11-26", sum)]).outcome;
            let rank = |outcome| match outcome {
                Outcome::Broken => 0,
                Outcome::Partly => 1,
                Outcome::Open => 2,
                Outcome::Kept => 3,
            };
            prop_assert!(rank(of(sum)) <= rank(of(sum + more)));
        }
    }
}
