//! How urgent a client can be at most, by what stands in an index.

use super::{Planned, Points, Rank, Reason, ReasonKind, Standing, Weights, score};
use crate::domain::{calendar::WorkCalendar, client::Class};
use chrono::{NaiveDate, NaiveDateTime};

/// What is planned with a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plans {
    Nothing,
    OneCall,
    /// One thing that is no call.
    OneOther,
    Several,
}

/// Clients that are alike but for the days of what is planned.
#[derive(Clone, Copy, Debug)]
pub struct Alike {
    pub plans: Plans,
    /// Nobody who decides is known.
    pub is_undecided: bool,
    pub class: Option<Class>,
    pub is_key: bool,
}

impl Alike {
    /// Of clients with whom nothing is planned: the most that any can ask for by itself.
    pub const SILENT: Self =
        Self { plans: Plans::Nothing, is_undecided: true, class: Some(Class::A), is_key: true };

    /// No such client comes before this rank, where nothing is planned with it before a day and nothing is pinned or
    /// agreed for the next hour. Only plans count, and what clients ask for by themselves.
    pub fn bound(
        self,
        since: Option<NaiveDate>,
        now: NaiveDateTime,
        (weights, calendar): (&Weights, &WorkCalendar),
    ) -> Rank {
        let planned = |kind, since| {
            let planned = Planned { kind, day: since, due: since, is_prepared: false };
            Reason::of_planned(&planned, now.date(), calendar).points(weights)
        };
        let unprepared = Reason::plain(ReasonKind::UnpreparedMeeting).points(weights);
        let mut points = self.by_itself(weights);
        if let Some(since) = since {
            match self.plans {
                Plans::Nothing => {}
                Plans::OneCall => points.push(planned("call", since)),
                Plans::OneOther => points.push(planned("task", since).max(unprepared)),
                Plans::Several => points.extend([planned("call", since), planned("task", since), unprepared]),
            }
        }
        let score = score(&points, self.class, self.is_key);
        Standing { is_pinned: false, time: None, score, due: since }.rank(now)
    }

    /// Silence may have grown to its most.
    fn by_itself(self, weights: &Weights) -> Vec<Points> {
        let undecided = self.is_undecided.then(|| Reason::plain(ReasonKind::NoDecider));
        let is_free = self.plans == Plans::Nothing;
        let without_step = is_free.then(|| Reason::plain(ReasonKind::NoNextStep));
        let found = [Some(Reason::silence(2, 1)), undecided, without_step];
        found.into_iter().flatten().map(|reason| reason.points(weights)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::country::Country;
    use chrono::Days;
    use proptest::prelude::*;

    const CLASSES: [Option<Class>; 4] = [None, Some(Class::A), Some(Class::B), Some(Class::C)];

    proptest! {
        /// Whatever is planned from a day on, and however long both sides are silent.
        #[test]
        fn nobody_comes_before_the_bound(
            (class, is_key, is_undecided) in (0usize..4, any::<bool>(), any::<bool>()),
            found in prop::collection::vec((0usize..4, 0u64..30, 0u64..9, any::<bool>()), 1..4),
            (days, cadence) in (1u32..200, 1u32..60),
            (percent, weighed) in (0u32..300, 0usize..16),
        ) {
            let now: NaiveDateTime = "2026-03-16T09:00:00".parse().unwrap();
            let calendar = WorkCalendar::new(Country::Kz, []);
            let mut weights = Weights::default();
            weights.set(ReasonKind::ALL[weighed], percent);
            let plan = |(kind, ago, more, is_prepared): (usize, u64, u64, bool)| {
                let kind = ["call", "meeting", "task", "mail"][kind];
                let day = now.date() - Days::new(ago);
                Planned { kind, day, due: day + Days::new(more), is_prepared }
            };
            let plans: Vec<Planned> = found.into_iter().map(plan).collect();
            let mut points: Vec<(ReasonKind, Points)> = plans.iter()
                .map(|one| Reason::of_planned(one, now.date(), &calendar))
                .chain((days > cadence).then(|| Reason::silence(days, cadence)))
                .chain(is_undecided.then(|| Reason::plain(ReasonKind::NoDecider)))
                .map(|reason| (reason.kind, reason.points(&weights)))
                .collect();
            points.sort_by_key(|one| std::cmp::Reverse(one.1));
            let mut kinds = std::collections::HashSet::new();
            points.retain(|(kind, _)| kinds.insert(*kind));
            let points: Vec<Points> = points.into_iter().map(|one| one.1).collect();
            let class = CLASSES[class];
            let score = score(&points, class, is_key);
            let due = plans.iter().map(|one| one.due).min();
            let actual = Standing { is_pinned: false, time: None, score, due }.rank(now);
            let sort = match plans.as_slice() {
                [one] if one.kind == "call" => Plans::OneCall,
                [_] => Plans::OneOther,
                _ => Plans::Several,
            };
            let since = plans.iter().map(|one| one.day).min();
            let alike = Alike { plans: sort, is_undecided, class, is_key };
            prop_assert!(alike.bound(since, now, (&weights, &calendar)) <= actual);
        }
    }
}
