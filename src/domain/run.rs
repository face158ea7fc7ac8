//! The morning run (`A-4`): why a client is to be called or met today, with points, and in which order.
//!
//! Points are counted in hundredths, so that a quarter of any reason is a whole number.

pub mod bound;

use super::{calendar::WorkCalendar, client::Class, contract::window::Window};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use std::cmp::Reverse;

/// Hundredths of a point.
pub type Points = u32;

/// From so many points on a thing is urgent: days of calls and of meetings do not bind it (`A-5`).
pub const URGENT: Points = 4_000;

/// A reason by its kind: what an office weighs and switches off. Those of later sources have their points already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonKind {
    CallBack,
    BrokenPromise,
    OverdueDebt,
    DebtShare,
    ContractTerm,
    OurObligation,
    TheirObligation,
    UnpreparedMeeting,
    Unanswered,
    LateComplaint,
    QuoteEnds,
    NoDecider,
    Silence,
    ReorderExpected,
    DocumentExpires,
    NoNextStep,
}

/// A reason with what its points depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub kind: ReasonKind,
    /// Working days, weeks, days, hours or thousandths, as the kind counts; beyond 1 of what is free.
    pub amount: u32,
    /// Of silence: the rhythm in days. Of a contract term: the days of its window. Of a debt: the days it is late; none
    /// before it is overdue.
    pub of: u32,
    /// Of a contract term: the step of its window, and how many there are (`K-8`).
    pub step: Option<(usize, usize)>,
}

impl ReasonKind {
    pub const ALL: [Self; 16] = [
        Self::CallBack,
        Self::BrokenPromise,
        Self::OverdueDebt,
        Self::DebtShare,
        Self::ContractTerm,
        Self::OurObligation,
        Self::TheirObligation,
        Self::UnpreparedMeeting,
        Self::Unanswered,
        Self::LateComplaint,
        Self::QuoteEnds,
        Self::NoDecider,
        Self::Silence,
        Self::ReorderExpected,
        Self::DocumentExpires,
        Self::NoNextStep,
    ];

    /// Stable name, for programs and settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CallBack => "call_back",
            Self::BrokenPromise => "broken_promise",
            Self::OverdueDebt => "overdue_debt",
            Self::DebtShare => "debt_share",
            Self::ContractTerm => "contract_term",
            Self::OurObligation => "our_obligation",
            Self::TheirObligation => "their_obligation",
            Self::UnpreparedMeeting => "unprepared_meeting",
            Self::Unanswered => "unanswered",
            Self::LateComplaint => "late_complaint",
            Self::QuoteEnds => "quote_ends",
            Self::NoDecider => "no_decider",
            Self::Silence => "silence",
            Self::ReorderExpected => "reorder_expected",
            Self::DocumentExpires => "document_expires",
            Self::NoNextStep => "no_next_step",
        }
    }

    /// Points at first, points for each unit beyond, and the most; all in whole points.
    const fn usual(self) -> [u32; 3] {
        match self {
            Self::CallBack => [40, 2, 60],
            Self::BrokenPromise => [45, 0, 45],
            Self::OverdueDebt => [20, 5, 40],
            Self::DebtShare => [0, 15, 15],
            Self::ContractTerm => [30, 20, 50],
            Self::OurObligation => [35, 3, 55],
            Self::TheirObligation | Self::QuoteEnds => [25, 0, 25],
            Self::UnpreparedMeeting => [35, 0, 35],
            Self::Unanswered => [30, 1, 50],
            Self::LateComplaint => [40, 0, 40],
            Self::NoDecider | Self::ReorderExpected => [15, 0, 15],
            Self::Silence => [10, 15, 25],
            Self::DocumentExpires => [10, 0, 10],
            Self::NoNextStep => [8, 0, 8],
        }
    }
}

/// How much each reason weighs, in per cent of its usual points; 0 switches it off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights(Vec<(ReasonKind, u32)>);

impl Weights {
    pub fn set(&mut self, kind: ReasonKind, percent: u32) {
        self.0.retain(|(known, _)| *known != kind);
        if percent != 100 {
            self.0.push((kind, percent));
        }
    }

    pub fn of(&self, kind: ReasonKind) -> u32 {
        self.0.iter().find(|(known, _)| *known == kind).map_or(100, |(_, percent)| *percent)
    }
}

/// Something that is planned.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'a> {
    /// Stable name.
    pub kind: &'a str,
    pub day: NaiveDate,
    /// By when it must be done.
    pub due: NaiveDate,
    pub is_prepared: bool,
}

impl Planned<'_> {
    /// Whether it cannot wait for a day of its kind.
    pub fn is_urgent(&self, today: NaiveDate, (weights, calendar): (&Weights, &WorkCalendar)) -> bool {
        self.day <= today && Reason::of_planned(self, today, calendar).points(weights) >= URGENT
    }
}

impl Reason {
    /// A reason that does not grow.
    pub const fn plain(kind: ReasonKind) -> Self {
        Self { kind, amount: 0, of: 0, step: None }
    }

    /// A reason that grows with so many units.
    pub const fn grown(kind: ReasonKind, amount: u32) -> Self {
        Self { kind, amount, of: 0, step: None }
    }

    /// No talk for so many days, where one is expected every `cadence` days.
    pub const fn silence(days: u32, cadence: u32) -> Self {
        Self { kind: ReasonKind::Silence, amount: days, of: cadence, step: None }
    }

    /// A debt fell due so many days ago. Whole weeks make it grow; one that is not overdue yet has no points.
    pub const fn debt(days: u32) -> Self {
        Self { of: days, ..Self::grown(ReasonKind::OverdueDebt, days / 7) }
    }

    /// The other side is late by so many days; what is expected today has no points yet.
    pub const fn theirs(days: u32) -> Self {
        Self::grown(ReasonKind::TheirObligation, days)
    }

    /// So many thousandths of all that is overdue are owed by one client.
    pub const fn debt_share(thousandths: u32) -> Self {
        Self::grown(ReasonKind::DebtShare, thousandths)
    }

    /// So many days are left to decide how a contract goes on.
    pub fn contract_term(left: u32, window: &Window) -> Self {
        let step = window.step(left).map(|step| (step, window.count()));
        Self { kind: ReasonKind::ContractTerm, amount: left, of: window.days(), step }
    }

    /// Why something planned is to be done now, where its day has come. A planned call is one that was promised;
    /// anything else is what we are to do, late from its deadline on.
    pub fn of_planned(planned: &Planned, today: NaiveDate, calendar: &WorkCalendar) -> Self {
        let late = (today - planned.due.max(planned.day)).num_days();
        match planned.kind {
            "call" => Self::grown(ReasonKind::CallBack, calendar.between(planned.day, today)),
            "meeting" | "visit" if planned.day == today && !planned.is_prepared => {
                Self::plain(ReasonKind::UnpreparedMeeting)
            }
            _ => Self::grown(ReasonKind::OurObligation, u32::try_from(late).unwrap_or_default()),
        }
    }

    /// The other side still has time: that is told, and weighs nothing.
    pub const fn is_ahead(&self) -> bool {
        match self.kind {
            ReasonKind::OverdueDebt => self.of == 0,
            ReasonKind::TheirObligation => self.amount == 0,
            _ => false,
        }
    }

    pub fn points(&self, weights: &Weights) -> Points {
        if self.is_ahead() {
            return 0;
        }
        let [first, each, most] = self.kind.usual();
        let grown = match self.kind {
            // 15 for every whole rhythm beyond the first.
            ReasonKind::Silence => part(each, self.amount.saturating_sub(self.of), self.of),
            // A thousandth of all that is overdue.
            ReasonKind::DebtShare => part(each, self.amount, 1_000),
            // The nearer the end of the window, the more.
            ReasonKind::ContractTerm => part(each, self.of.saturating_sub(self.amount), self.of),
            _ => each.saturating_mul(self.amount).saturating_mul(100),
        };
        let usual = first.saturating_mul(100).saturating_add(grown).min(most * 100);
        usual.saturating_mul(weights.of(self.kind)) / 100
    }
}

/// So much of `points` as `amount` is of `whole`, in hundredths.
fn part(points: u32, amount: u32, whole: u32) -> Points {
    let hundredths = u64::from(points) * 100 * u64::from(amount) / u64::from(whole.max(1));
    u32::try_from(hundredths).unwrap_or(u32::MAX)
}

/// The best reason and a quarter of the others, by what the client is worth.
pub fn score(points: &[Points], class: Option<Class>, is_key: bool) -> Points {
    let best = points.iter().copied().max().unwrap_or_default();
    let all = points.iter().copied().fold(0, u32::saturating_add);
    let sum = best.saturating_add((all - best) / 4);
    match class {
        _ if is_key => sum.saturating_mul(125) / 100,
        Some(Class::A) => sum.saturating_mul(125) / 100,
        Some(Class::C) => sum.saturating_mul(90) / 100,
        _ => sum,
    }
}

/// What cards are ordered by; those that are equal stand by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub is_pinned: bool,
    /// Today, where an hour was agreed.
    pub time: Option<NaiveTime>,
    pub score: Points,
    pub due: Option<NaiveDate>,
}

/// A standing at a moment; the smallest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    is_loose: bool,
    is_later: bool,
    /// Seconds until the agreed time.
    soon: Option<i64>,
    score: Reverse<Points>,
    due: NaiveDate,
}

impl Rank {
    /// An hour that was agreed has come near.
    pub const fn is_soon(&self) -> bool {
        self.soon.is_some()
    }
}

impl Standing {
    /// Pinned ones, then what is agreed for the next hour by its time, then the score, then the due day.
    pub fn rank(&self, now: NaiveDateTime) -> Rank {
        let hour = 60 * 60;
        let seconds = self.time.map(|time| (time - minute(now.time())).num_seconds());
        let soon = seconds.filter(|seconds| (0..=hour).contains(seconds));
        Rank {
            is_loose: !self.is_pinned,
            is_later: soon.is_none(),
            soon,
            score: Reverse(self.score),
            due: self.due.unwrap_or(NaiveDate::MAX),
        }
    }
}

/// The minute that is running: what was agreed for it is not past yet.
pub fn minute(time: NaiveTime) -> NaiveTime {
    time.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(time)
}

#[cfg(test)]
mod tests;
