//! How an obligation stands on a day: nothing of it is written down, but what people did (`K-7`).

use super::terms::{Count, Terms};
use crate::domain::due::Due;
use chrono::NaiveDate;

/// So many days before its due day it is marked.
pub const SOON: i64 = 5;

/// What people said of it beside what was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    #[default]
    Open,
    /// One side says that it does not owe it.
    Disputed,
    /// Who it was owed to does without it.
    Waived,
}

impl Mark {
    pub const ALL: [Self; 3] = [Self::Open, Self::Disputed, Self::Waived];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Disputed => "disputed",
            Self::Waived => "waived",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.key() == key)
    }
}

/// Where an obligation stands. Time alone takes it only onward, from open to soon to overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Its event has not happened, the contract is not signed, or no day was agreed.
    Waiting,
    Open,
    /// Due in a few days.
    Soon,
    Overdue,
    Disputed,
    Done,
    DoneLate,
    Waived,
}

impl Status {
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Open,
        Self::Soon,
        Self::Overdue,
        Self::Disputed,
        Self::Done,
        Self::DoneLate,
        Self::Waived,
    ];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Open => "open",
            Self::Soon => "soon",
            Self::Overdue => "overdue",
            Self::Disputed => "disputed",
            Self::Done => "done",
            Self::DoneLate => "done_late",
            Self::Waived => "waived",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }

    /// Whether nothing is left to do.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::DoneLate | Self::Waived)
    }

    /// Whether it is owed today: a dispute does not end it, and what waits for its event is not owed yet.
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Open | Self::Soon | Self::Overdue | Self::Disputed)
    }
}

/// What is written down of an obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub mark: Mark,
    pub terms: Terms,
    /// Both sides have signed its contract.
    pub is_bound: bool,
    /// When all of it was done.
    pub done_on: Option<NaiveDate>,
}

/// How it stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub status: Status,
    pub due: Option<Due>,
    /// Until its due day; below zero where that has passed.
    pub days_left: Option<i64>,
    /// Of a monthly one: how many more months have come since.
    pub further: u32,
}

impl Written {
    pub fn on(&self, today: NaiveDate, count: Count) -> Standing {
        let due = self.terms.due(count).filter(|_| self.is_bound || self.done_on.is_some());
        let days_left = due.map(|due| (due.day - today).num_days());
        let status = self.status(due, days_left);
        let further = if status.is_owed() { self.terms.further(today) } else { 0 };
        Standing { status, due, days_left, further }
    }

    fn status(&self, due: Option<Due>, days_left: Option<i64>) -> Status {
        match (self.mark, self.done_on, days_left) {
            (Mark::Waived, ..) => Status::Waived,
            (Mark::Disputed, ..) => Status::Disputed,
            (_, Some(done), _) if due.is_some_and(|due| done > due.day) => Status::DoneLate,
            (_, Some(_), _) => Status::Done,
            (.., None) => Status::Waiting,
            (.., Some(left)) if left < 0 => Status::Overdue,
            (.., Some(left)) if left <= SOON => Status::Soon,
            _ => Status::Open,
        }
    }
}

impl Standing {
    /// Days since its due day; 0 on that day and before it.
    pub fn days_late(&self) -> u32 {
        u32::try_from(-self.days_left.unwrap_or_default()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{calendar::WorkCalendar, country::Country, due::DueRule, obligation::terms::DayOff};
    use chrono::Days;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn on(written: Written, today: NaiveDate) -> Standing {
        let calendar = WorkCalendar::new(Country::Kz, []);
        written.on(today, Count { calendar: &calendar, day_off: DayOff::GoesOver })
    }

    /// Due on a Friday.
    fn friday() -> Written {
        let terms = Terms::Day(day("2026-03-20"));
        Written { mark: Mark::Open, terms, is_bound: true, done_on: None }
    }

    #[test]
    fn time_takes_it_from_open_to_overdue() {
        let status = |today: &str| on(friday(), day(today)).status;
        let days = ["2026-03-14", "2026-03-15", "2026-03-20", "2026-03-21"];
        assert_eq!(days.map(status), [Status::Open, Status::Soon, Status::Soon, Status::Overdue]);
        assert_eq!(on(friday(), day("2026-03-23")).days_late(), 3);
        assert_eq!(on(friday(), day("2026-03-20")).days_late(), 0);
    }

    #[test]
    fn what_waits_has_no_day() {
        let unsigned = Written { is_bound: false, ..friday() };
        let standing = on(unsigned, day("2026-04-01"));
        assert_eq!((standing.status, standing.due), (Status::Waiting, None));
        let terms = Terms::After { rule: DueRule::Calendar(10), event: None };
        assert_eq!(on(Written { terms, ..friday() }, day("2026-04-01")).status, Status::Waiting);
        assert_eq!(on(Written { terms: Terms::None, ..friday() }, day("2026-04-01")).status, Status::Waiting);
    }

    #[test]
    fn what_was_done_said_or_waived_stays_so() {
        let later = day("2027-01-01");
        let done = |on_day: &str| Written { done_on: Some(day(on_day)), ..friday() };
        assert_eq!(on(done("2026-03-20"), later).status, Status::Done);
        assert_eq!(on(done("2026-03-21"), later).status, Status::DoneLate);
        let marked = |mark| Written { mark, ..friday() };
        assert_eq!(on(marked(Mark::Disputed), later).status, Status::Disputed);
        assert_eq!(on(marked(Mark::Waived), later).status, Status::Waived);
    }

    #[test]
    fn names_come_back() {
        assert!(Status::ALL.into_iter().all(|status| Status::from_key(status.key()) == Some(status)));
        assert!(Mark::ALL.into_iter().all(|mark| Mark::from_key(mark.key()) == Some(mark)));
    }

    fn any_terms() -> impl Strategy<Value = Terms> {
        let any_day = || (0_u64..700).prop_map(|days| day("2026-01-01") + Days::new(days));
        prop_oneof![
            Just(Terms::None),
            any_day().prop_map(Terms::Day),
            (any_day(), 1_u32..=31).prop_map(|(at, day)| Terms::Monthly { at, day, until: None }),
            (prop::option::of(any_day()), 0_u32..60)
                .prop_map(|(event, count)| Terms::After { rule: DueRule::Working(count), event }),
        ]
    }

    proptest! {
        #[test]
        fn time_alone_never_takes_it_back(
            terms in any_terms(), mark in 0_usize..3, is_bound: bool, is_done: bool, days in prop::collection::vec(0_u64..900, 2..8),
        ) {
            let done_on = is_done.then(|| day("2026-06-01"));
            let written = Written { mark: Mark::ALL[mark], terms, is_bound, done_on };
            let mut days = days;
            days.sort_unstable();
            let all: Vec<Standing> = days.iter().map(|days| on(written, day("2026-01-01") + Days::new(*days))).collect();
            for pair in all.windows(2) {
                prop_assert!(pair[0].status <= pair[1].status);
                prop_assert!(pair[0].further <= pair[1].further);
                prop_assert_eq!(pair[0].due, pair[1].due);
                prop_assert!(!pair[0].status.is_closed() || pair[0].status == pair[1].status);
            }
        }
    }
}
