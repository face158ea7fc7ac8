//! The step of today: the highest that the late debts have come to, once for them, unless something makes it wait.

use super::{Ladder, Step};
use crate::domain::{calendar::WorkCalendar, debt::Paid, id::Id, money::Money};
use chrono::{NaiveDate, TimeDelta};
use std::cmp::Reverse;

/// An open instalment, as the ladder sees it. One without a due day has no step and is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    pub id: Id,
    pub due: NaiveDate,
    /// What is still open.
    pub rest: Money,
    /// Any of it is contested: the whole line waits.
    pub is_disputed: bool,
    /// By which day it is promised, where a promise for it is open. One for the whole client is one for every line.
    pub promised_by: Option<NaiveDate>,
    /// On which days promises for it were found broken: from each on it stands one step higher.
    pub broken: &'a [NaiveDate],
    /// When half of what was open was last paid at once (`halved_on`): the steps that had come by then are done with.
    pub halved_on: Option<NaiveDate>,
}

/// A step that was taken, and what it was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    pub day: NaiveDate,
    /// By its day on the ladder, which stays when an office changes what is done on it.
    pub step: i64,
    pub lines: Vec<Id>,
}

/// How a client is dunned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    pub ladder: Ladder,
    /// No step until this day has passed.
    pub quiet_until: Option<NaiveDate>,
    /// Somebody does it by hand.
    pub is_manual: bool,
    /// Less than this waits, in each currency that has one.
    pub least: Vec<Money>,
}

/// Why no step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wait {
    Manual,
    Quiet {
        until: NaiveDate,
    },
    /// Nobody works today: the next opening on a working day takes the step.
    DayOff,
    /// Every line that came to a step is promised, contested or half paid: the first of these is told.
    Promised {
        by: NaiveDate,
    },
    Disputed,
    HalfPaid,
    /// What came to a step is too small.
    Small,
    /// The step was taken already.
    Taken,
    /// No line has come to a step.
    NothingDue,
}

impl Wait {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Quiet { .. } => "quiet",
            Self::DayOff => "day_off",
            Self::Promised { .. } => "promised",
            Self::Disputed => "disputed",
            Self::HalfPaid => "half_paid",
            Self::Small => "small",
            Self::Taken => "taken",
            Self::NothingDue => "nothing_due",
        }
    }
}

/// What is done today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// One contact covers all these lines.
    Take {
        step: Step,
        lines: Vec<Id>,
    },
    Wait(Wait),
}

/// The last day on which a payment took at least half of what was open of a sum.
pub fn halved_on(sum: i64, payments: &[Paid]) -> Option<NaiveDate> {
    let mut payments = payments.to_vec();
    payments.sort_by_key(|paid| paid.day);
    let (mut open, mut halved) = (sum, None);
    for paid in payments {
        let is_half = open > 0 && paid.sum >= open.saturating_sub(paid.sum);
        halved = if is_half { Some(paid.day) } else { halved };
        open = open.saturating_sub(paid.sum);
    }
    halved
}

/// The step of today for all open lines of a client. Asked at an opening: a step whose day was missed is taken at the
/// first one after it, and only the highest.
pub fn next(
    conduct: &Conduct,
    lines: &[Line],
    fired: &[Fired],
    today: NaiveDate,
    calendar: &WorkCalendar,
) -> Next {
    if let Some(wait) = conduct.wait(today, calendar) {
        return Next::Wait(wait);
    }
    let pause = |line: &Line| line.pause(&conduct.ladder, today);
    let active: Vec<&Line> = lines.iter().filter(|line| pause(line).is_none()).collect();
    let round = Round { conduct, lines: &active, fired, today };
    let has_come = |line: &Line| round.place(line).is_some();
    let mut come: Vec<&Line> = active.iter().copied().filter(|line| has_come(line)).collect();
    if come.is_empty() {
        let waits = lines.iter().filter(|line| has_come(line)).filter_map(pause);
        return Next::Wait(waits.min().unwrap_or(Wait::NothingDue));
    }
    come.sort_by_key(|line| Reverse(round.place(line)));
    match round.height(&come) {
        None => Next::Wait(Wait::Small),
        Some(step) if round.is_taken(step, &come) => Next::Wait(Wait::Taken),
        Some(step) => Next::Take { step, lines: round.covered(step) },
    }
}

impl Line<'_> {
    /// The place of the step that it had come to by a day: broken promises move it on, to the last one at most.
    fn place(&self, ladder: &Ladder, day: NaiveDate) -> Option<usize> {
        let reached = ladder.reached((day - self.due).num_days())?;
        Some(self.moved(reached, ladder, day))
    }

    fn moved(&self, place: usize, ladder: &Ladder, day: NaiveDate) -> usize {
        let broken = self.broken.iter().filter(|broken| **broken <= day).count();
        place.saturating_add(broken).min(ladder.steps().len().saturating_sub(1))
    }

    /// The step that comes next, and its day; nothing after the last.
    pub fn coming(&self, ladder: &Ladder, today: NaiveDate) -> Option<(NaiveDate, Step)> {
        let days_late = (today - self.due).num_days();
        let place = ladder.reached(days_late).map_or(0, |place| place + 1);
        let day = self.due.checked_add_signed(TimeDelta::days(ladder.step(place)?.day))?;
        Some((day, ladder.step(self.moved(place, ladder, today))?))
    }

    /// Since when it is at a step or above: the day of the step that it has reached, or of the promise that was broken
    /// last. Nothing where it is lower.
    pub fn come_on(&self, step: Step, ladder: &Ladder, today: NaiveDate) -> Option<NaiveDate> {
        let place = self.place(ladder, today)?;
        let reached = ladder.step(ladder.reached((today - self.due).num_days())?)?;
        let own = self.due.checked_add_signed(TimeDelta::days(reached.day))?;
        let broken = self.broken.iter().copied().filter(|broken| *broken <= today);
        ladder.step(place).filter(|at| at.day >= step.day).and_then(|_| broken.chain([own]).max())
    }

    /// Why this line waits while others go on.
    fn pause(&self, ladder: &Ladder, today: NaiveDate) -> Option<Wait> {
        let answers = |paid| self.place(ladder, paid) >= self.place(ladder, today);
        match self.promised_by {
            Some(by) => Some(Wait::Promised { by }),
            None if self.is_disputed => Some(Wait::Disputed),
            None => self.halved_on.filter(|paid| answers(*paid)).map(|_| Wait::HalfPaid),
        }
    }
}

impl Conduct {
    fn wait(&self, today: NaiveDate, calendar: &WorkCalendar) -> Option<Wait> {
        let quiet = self.quiet_until.filter(|until| today <= *until);
        match quiet {
            _ if self.is_manual => Some(Wait::Manual),
            Some(until) => Some(Wait::Quiet { until }),
            None => (!calendar.is_working(today)).then_some(Wait::DayOff),
        }
    }

    fn is_enough(&self, sum: Money) -> bool {
        let least = self.least.iter().find(|least| least.currency() == sum.currency());
        sum.minor() > 0 && least.is_none_or(|least| sum.minor() >= least.minor())
    }
}

/// All that the step of a day depends on.
#[derive(Clone, Copy)]
struct Round<'a> {
    conduct: &'a Conduct,
    /// Those that nothing makes wait.
    lines: &'a [&'a Line<'a>],
    fired: &'a [Fired],
    today: NaiveDate,
}

impl Round<'_> {
    fn place(self, line: &Line) -> Option<usize> {
        line.place(&self.conduct.ladder, self.today)
    }

    fn step(self, line: &Line, day: NaiveDate) -> Option<Step> {
        line.place(&self.conduct.ladder, day).and_then(|place| self.conduct.ladder.step(place))
    }

    /// The highest step for which enough is owed by the lines that came to it or above: a leftover of some tenge does
    /// not bring a client to court. The lines stand with the highest first.
    fn height(self, come: &[&Line]) -> Option<Step> {
        let mut sums: Vec<Money> = Vec::new();
        let is_enough = |line: &&&Line| {
            match sums.iter_mut().find(|sum| sum.currency() == line.rest.currency()) {
                Some(sum) => *sum = sum.plus(line.rest).unwrap_or(*sum),
                None => sums.push(line.rest),
            }
            sums.iter().any(|sum| self.conduct.is_enough(*sum))
        };
        come.iter().find(is_enough).and_then(|line| self.step(line, self.today))
    }

    /// Whether contacts as high spoke for every line that came to a step or above.
    fn is_taken(self, step: Step, come: &[&Line]) -> bool {
        let own = |line: &Line| self.step(line, self.today).map(|step| step.day);
        let mut at_height = come.iter().filter(|line| own(line) >= Some(step.day));
        at_height.all(|line| {
            self.fired.iter().any(|fired| Some(fired.step) >= own(line) && self.speaks(fired, line))
        })
    }

    /// Whether a contact covered a line when that had come to where it is now, or is still in force. A reminder before
    /// the due day is of its lines only.
    fn speaks(self, fired: &Fired, line: &Line) -> bool {
        let covers = fired.lines.contains(&line.id);
        let had_come = line.place(&self.conduct.ladder, fired.day) >= self.place(line);
        covers && had_come || (covers || fired.step > 0) && self.is_in_force(fired)
    }

    /// A contact is in force as long as a line is open that brought it: until then nobody is called every day for one
    /// line after the other. When that is paid, or waits, the others go on by their own days.
    fn is_in_force(self, fired: &Fired) -> bool {
        let brought = |line: &&Line| self.step(line, fired.day).is_some_and(|step| step.day == fired.step);
        self.lines.iter().filter(|line| fired.lines.contains(&line.id)).any(brought)
    }

    /// What a contact is about: all late lines; before the due day those that came to the step.
    fn covered(self, step: Step) -> Vec<Id> {
        let is_meant = |line: &&&Line| line.due < self.today || step.day <= 0 && self.place(line).is_some();
        self.lines.iter().filter(is_meant).map(|line| line.id).collect()
    }
}
