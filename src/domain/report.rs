//! Reports on work done (`A-12`): their periods, what they count, and how much of it would make a period full (`A-5`).

mod deed;
mod flow;

pub use deed::Deed;
pub use flow::Flow;

use super::{
    calendar::WorkCalendar,
    rhythm::{DayRole, Rhythm},
    settings::Targets,
};
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// How long a report reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    #[default]
    Day,
    /// From Monday to Sunday.
    Week,
    Month,
}

impl Period {
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// Stable name, for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The period that a day belongs to.
    pub fn around(self, day: NaiveDate) -> Span {
        let (from, to) = match self {
            Self::Day => (day, day),
            Self::Week => {
                let monday = day.week(Weekday::Mon).checked_first_day().unwrap_or(day);
                (monday, monday.checked_add_days(Days::new(6)).unwrap_or(day))
            }
            Self::Month => {
                let first = day.with_day(1).unwrap_or(day);
                let next = first.checked_add_months(Months::new(1));
                (first, next.and_then(|next| next.pred_opt()).unwrap_or(day))
            }
        };
        Span { period: self, from, to }
    }
}

/// The days of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub period: Period,
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Span {
    /// The period after this one; itself at the end of time.
    #[must_use]
    pub fn next(self) -> Self {
        self.to.succ_opt().map_or(self, |day| self.period.around(day))
    }

    /// The period before this one; itself at the beginning of time.
    #[must_use]
    pub fn previous(self) -> Self {
        self.from.pred_opt().map_or(self, |day| self.period.around(day))
    }

    pub fn contains(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Its days, the first one first.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |day| *day <= self.to)
    }
}

/// What a report counts: one row each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// We called.
    Calls,
    /// We called, and somebody answered.
    CallsAnswered,
    /// Our calls from which a meeting came, at once or by further steps (D27).
    CallsToMeetings,
    CallsIn,
    /// They called, and nobody here answered.
    CallsMissed,
    /// They wrote or called, and were answered within four hours of work (`A-3`).
    AnsweredSoon,
    /// They were answered later, or wait longer.
    AnsweredLate,
    /// They turned to us about an order (by the topics of the office).
    Applications,
    /// Those of them whose client had done so before.
    RepeatRequests,
    /// Meetings and visits that took place.
    Meetings,
    /// Those to which the other side did not come.
    MeetingsMissed,
    /// Of meetings that were to be, those that took place (D28).
    MeetingsKept,
    MeetingsCancelled,
    /// Mails and messages, both ways.
    Letters,
    /// Tasks and events.
    Tasks,
    /// All of it.
    Done,
    /// What was done and has a next step.
    NextSteps,
    /// Planned for these days and not done yet.
    Open,
    /// Our promises that fell due, kept in time.
    PromisesKept,
    /// Kept late, or not kept and overdue.
    PromisesLate,
    /// Still to be kept.
    PromisesOpen,
    /// Written down one by one: what a list or the demo brought is not new.
    NewClients,
}

impl Measure {
    /// In the order of the rows.
    pub const ALL: [Self; 22] = [
        Self::Calls,
        Self::CallsAnswered,
        Self::CallsToMeetings,
        Self::CallsIn,
        Self::CallsMissed,
        Self::AnsweredSoon,
        Self::AnsweredLate,
        Self::Applications,
        Self::RepeatRequests,
        Self::Meetings,
        Self::MeetingsMissed,
        Self::MeetingsKept,
        Self::MeetingsCancelled,
        Self::Letters,
        Self::Tasks,
        Self::Done,
        Self::NextSteps,
        Self::Open,
        Self::PromisesKept,
        Self::PromisesLate,
        Self::PromisesOpen,
        Self::NewClients,
    ];

    /// Stable name, for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::CallsAnswered => "calls_answered",
            Self::CallsToMeetings => "calls_to_meetings",
            Self::CallsIn => "calls_in",
            Self::CallsMissed => "calls_missed",
            Self::AnsweredSoon => "answered_soon",
            Self::AnsweredLate => "answered_late",
            Self::Applications => "applications",
            Self::RepeatRequests => "repeat_requests",
            Self::Meetings => "meetings",
            Self::MeetingsMissed => "meetings_missed",
            Self::MeetingsKept => "meetings_kept",
            Self::MeetingsCancelled => "meetings_cancelled",
            Self::Letters => "letters",
            Self::Tasks => "tasks",
            Self::Done => "done",
            Self::NextSteps => "next_steps",
            Self::Open => "open",
            Self::PromisesKept => "promises_kept",
            Self::PromisesLate => "promises_late",
            Self::PromisesOpen => "promises_open",
            Self::NewClients => "new_clients",
        }
    }

    /// What it is a part of: the sum of these.
    const fn whole(self) -> &'static [Self] {
        match self {
            Self::CallsAnswered | Self::CallsToMeetings => &[Self::Calls],
            Self::AnsweredSoon | Self::AnsweredLate => &[Self::AnsweredSoon, Self::AnsweredLate],
            Self::RepeatRequests => &[Self::Applications],
            Self::MeetingsKept => &[Self::Meetings, Self::MeetingsMissed],
            Self::NextSteps => &[Self::Done],
            Self::PromisesKept | Self::PromisesLate | Self::PromisesOpen => {
                &[Self::PromisesKept, Self::PromisesLate, Self::PromisesOpen]
            }
            _ => &[],
        }
    }

    /// Whether it is counted on the day when it was done, so that it has a course over the period.
    pub const fn has_days(self) -> bool {
        matches!(
            self,
            Self::Calls
                | Self::CallsAnswered
                | Self::CallsIn
                | Self::Meetings
                | Self::MeetingsMissed
                | Self::Letters
                | Self::Tasks
                | Self::Done
        )
    }
}

/// What a promise that falls due on a day counts as today.
pub fn promise(due: NaiveDate, kept: Option<NaiveDate>, today: NaiveDate) -> Measure {
    match kept {
        Some(kept) if kept <= due => Measure::PromisesKept,
        None if due >= today => Measure::PromisesOpen,
        _ => Measure::PromisesLate,
    }
}

/// How much of each measure there was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Measure, usize>);

impl Tally {
    pub fn add(&mut self, measure: Measure, count: usize) {
        *self.0.entry(measure).or_default() += count;
    }

    pub fn get(&self, measure: Measure) -> usize {
        self.0.get(&measure).copied().unwrap_or_default()
    }

    /// Adds all of another one.
    pub fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|(measure, count)| self.add(*measure, *count));
    }

    /// The rows of a report.
    pub fn figures(&self, goals: &GoalsSoFar) -> Vec<Figure> {
        let figure = |measure: Measure| Figure {
            measure,
            count: self.get(measure),
            of: Some(measure.whole()).filter(|parts| !parts.is_empty()).map(|parts| self.sum(parts)),
            goal: goals.whole.of(measure),
            due: goals.so_far.of(measure),
        };
        Measure::ALL.map(figure).to_vec()
    }

    fn sum(&self, parts: &[Measure]) -> usize {
        parts.iter().map(|part| self.get(*part)).sum()
    }
}

/// One row of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub measure: Measure,
    pub count: usize,
    /// What it is a part of.
    pub of: Option<usize>,
    pub goal: Option<usize>,
    /// What the days that have gone by ask for.
    pub due: Option<usize>,
}

impl Figure {
    /// What the days that have gone by ask for, where it is not reached.
    pub fn behind(&self) -> Option<usize> {
        self.due.filter(|due| self.count < *due)
    }

    /// Its part of the goal or of the whole in per cent, rounded; nothing where there is neither.
    pub fn percent(&self) -> Option<usize> {
        let full = self.full()?;
        Some((self.count * 200 + full) / (full * 2))
    }

    /// Cells of a bar that are full; nothing where there is nothing to measure it by.
    pub fn filled(&self, cells: usize) -> Option<usize> {
        let full = self.full()?;
        Some((self.count.min(full) * cells).div_ceil(full))
    }

    /// What its bar is measured by: the goal, or the whole.
    pub fn full(&self) -> Option<usize> {
        self.goal.or(self.of).filter(|full| *full > 0)
    }
}

/// Meetings that were to be, below which their part that took place says nothing.
const FEW: usize = 5;

/// Meetings to arrange so that as many take place as are wanted (D28), by the row of those that were kept and the row of
/// those that took place; nothing where few were to be, all were kept or none is wanted.
pub fn to_book(kept: &Figure, held: &Figure) -> Option<usize> {
    let of = kept.of.filter(|of| *of >= FEW && (1..*of).contains(&kept.count))?;
    Some((held.goal? * of).div_ceil(kept.count))
}

/// How much makes the period full; nothing where the rhythm of the office asks for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goals {
    pub calls: Option<usize>,
    pub meetings: Option<usize>,
}

/// What the goals of a period follow from.
#[derive(Clone, Copy, Debug)]
pub struct Pace<'a> {
    pub rhythm: &'a Rhythm,
    pub calendar: &'a WorkCalendar,
    pub targets: Targets,
}

impl Goals {
    /// The goals of one person. A shorter week asks for fewer meetings.
    pub fn of_span(span: Span, Pace { rhythm, calendar, targets }: Pace) -> Self {
        let of_role = |wanted: DayRole| {
            let days = span.days().filter(|day| rhythm.role(*day, calendar) == Some(wanted)).count();
            Some(days * wanted.goal(targets)).filter(|goal| *goal > 0)
        };
        let worked = span.days().filter(|day| calendar.is_working(*day)).count();
        let meetings = of_role(DayRole::Meetings);
        Self {
            calls: of_role(DayRole::Calls),
            meetings: match span.period {
                Period::Week => meetings.map(|_| worked.min(targets.week).max(1)),
                Period::Day | Period::Month => meetings,
            },
        }
    }

    /// The goals of so many people together.
    #[must_use]
    pub fn of_people(self, count: usize) -> Self {
        let all = |goal: Option<usize>| goal.map(|goal| goal * count).filter(|goal| *goal > 0);
        Self { calls: all(self.calls), meetings: all(self.meetings) }
    }

    const fn of(self, measure: Measure) -> Option<usize> {
        match measure {
            Measure::Calls => self.calls,
            Measure::Meetings => self.meetings,
            _ => None,
        }
    }
}

/// The goals of a period, and of its days before today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoalsSoFar {
    pub whole: Goals,
    pub so_far: Goals,
}

impl GoalsSoFar {
    /// The goals of one person.
    pub fn of_span(span: Span, today: NaiveDate, pace: Pace) -> Self {
        let gone = today.pred_opt().map(|last| Span { to: last.min(span.to), ..span });
        let so_far = gone.map(|gone| Goals::of_span(gone, pace));
        Self { whole: Goals::of_span(span, pace), so_far: so_far.unwrap_or_default() }
    }

    /// The goals of so many people together.
    #[must_use]
    pub fn of_people(self, count: usize) -> Self {
        Self { whole: self.whole.of_people(count), so_far: self.so_far.of_people(count) }
    }
}

#[cfg(test)]
mod tests;
