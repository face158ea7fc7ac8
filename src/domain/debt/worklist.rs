//! Whom to turn to first for what is overdue (`D-1`, `A-4`): the list of debtors has the points of the morning run.

use crate::domain::{
    client::Class,
    run::{Points, Reason, ReasonKind, Weights, score},
};

/// In thousandths.
const HUNDREDTH: u32 = 10;

/// What of a client is overdue, as far as its place goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// Of the oldest debt; 0 where it falls due today.
    pub days: u32,
    /// Its part of all that is overdue in the office in the same currency, in thousandths; of several currencies the
    /// largest.
    pub share: u32,
    pub class: Option<Class>,
    pub is_key: bool,
    /// Its last promise was broken.
    pub has_broken: bool,
}

impl Overdue {
    /// Why the client is turned to: since when, and how much of everything it is.
    /// Less than a hundredth is not told.
    pub fn reasons(&self) -> Vec<Reason> {
        let share = (self.share >= HUNDREDTH).then(|| Reason::debt_share(self.share));
        let broken = self.has_broken.then(|| Reason::plain(ReasonKind::BrokenPromise));
        broken.into_iter().chain([Reason::debt(self.days)]).chain(share).collect()
    }

    /// As if the client were of the best: whoever it is, no more points come of what it owes.
    #[must_use]
    pub const fn of_the_best(self) -> Self {
        Self { is_key: true, ..self }
    }

    /// The points by which the list is ranked.
    pub fn points(&self, weights: &Weights) -> Points {
        let points: Vec<Points> = self.reasons().iter().map(|reason| reason.points(weights)).collect();
        score(&points, self.class, self.is_key)
    }
}

/// A part of a whole in thousandths, rounded down; nothing of nothing.
pub fn share(part: i64, whole: i64) -> u32 {
    let thousandths =
        i128::from(part).saturating_mul(1_000).checked_div(i128::from(whole)).unwrap_or_default();
    u32::try_from(thousandths.clamp(0, 1_000)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(days: u32, share: u32, class: Option<Class>) -> Points {
        Overdue { days, share, class, is_key: false, has_broken: false }.points(&Weights::default())
    }

    #[test]
    fn weeks_shares_and_the_class_of_a_client_count() {
        assert_eq!(points(0, 0, None), 0, "due today, and so not overdue");
        assert_eq!([1, 6, 7].map(|days| points(days, 0, None)), [2_000, 2_000, 2_500]);
        assert_eq!(points(400, 0, None), 4_000, "no more than this");
        assert_eq!(points(7, 1_000, None), 2_500 + 1_500 / 4);
        assert_eq!(points(7, 0, Class::of("A")), 3_125);
    }

    #[test]
    fn a_broken_promise_comes_before_weeks_of_delay() {
        let kept = points(27, 100, None);
        let broken = Overdue { days: 3, share: 100, class: None, is_key: false, has_broken: true };
        assert!(broken.points(&Weights::default()) > kept);
        assert_eq!(broken.reasons()[0].kind, ReasonKind::BrokenPromise);
    }

    #[test]
    fn nobody_has_more_points_than_the_best() {
        let classes = [None, Some(Class::A), Some(Class::B), Some(Class::C)];
        for (class, is_key) in classes.into_iter().flat_map(|class| [(class, false), (class, true)]) {
            for (days, share) in [(0, 0), (1, 9), (7, 10), (13, 400), (28, 999), (4_000, 1_000)] {
                let overdue = Overdue { days, share, class, is_key, has_broken: days == 13 };
                let weights = Weights::default();
                assert!(overdue.points(&weights) <= overdue.of_the_best().points(&weights), "{overdue:?}");
            }
        }
    }

    #[test]
    fn a_share_is_a_part_of_the_whole() {
        assert_eq!([share(1, 3), share(3, 3), share(0, 0), share(i64::MAX, 1)], [333, 1_000, 0, 1_000]);
    }
}
