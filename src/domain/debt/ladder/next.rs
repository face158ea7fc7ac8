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
    /// A promise for it is open. One for the whole client is one for every line.
    pub is_promised: bool,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    Manual,
    Quiet {
        until: NaiveDate,
    },
    /// Nobody works today: the next opening on a working day takes the step.
    DayOff,
    /// Every line that came to a step is promised or contested; told is which of the two, the promise before the dispute.
    Promised,
    Disputed,
    /// What came to a step is too small.
    Small,
    /// The step was taken already, or half was paid since it came.
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
            Self::Promised => "promised",
            Self::Disputed => "disputed",
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
    let round = Round { conduct, lines, fired, today };
    match round.height() {
        Err(wait) => Next::Wait(wait),
        Ok((_, come)) if come.iter().all(|line| round.is_done(line)) => Next::Wait(Wait::Taken),
        Ok((step, _)) => Next::Take { step, lines: round.covered(step) },
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

    const fn waits(&self) -> bool {
        self.is_promised || self.is_disputed
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
    lines: &'a [Line<'a>],
    fired: &'a [Fired],
    today: NaiveDate,
}

impl<'a> Round<'a> {
    fn place(self, line: &Line) -> Option<usize> {
        line.place(&self.conduct.ladder, self.today)
    }

    /// The highest step for which enough is owed by the lines that came to it or above, with those lines: a leftover of
    /// some tenge does not bring a client to court.
    fn height(self) -> Result<(Step, Vec<&'a Line<'a>>), Wait> {
        let mut come: Vec<&Line> = self.lines.iter().filter(|line| self.place(line).is_some()).collect();
        let waits = if come.iter().any(|line| line.is_promised) { Wait::Promised } else { Wait::Disputed };
        let has_come = !come.is_empty();
        come.retain(|line| !line.waits());
        if come.is_empty() {
            return Err(if has_come { waits } else { Wait::NothingDue });
        }
        come.sort_by_key(|line| Reverse(self.place(line)));
        let enough = self.enough(&come).ok_or(Wait::Small)?;
        let height = come.get(enough).and_then(|line| self.place(line));
        come.retain(|line| self.place(line) >= height);
        let step = height.and_then(|height| self.conduct.ladder.step(height));
        step.map(|step| (step, come)).ok_or(Wait::NothingDue)
    }

    /// The first line that makes a sum large enough together with those before it.
    fn enough(self, come: &[&Line]) -> Option<usize> {
        let mut sums: Vec<Money> = Vec::new();
        come.iter().position(|line| {
            match sums.iter_mut().find(|sum| sum.currency() == line.rest.currency()) {
                Some(sum) => *sum = sum.plus(line.rest).unwrap_or(*sum),
                None => sums.push(line.rest),
            }
            sums.iter().any(|sum| self.conduct.is_enough(*sum))
        })
    }

    /// Whether half of a line was paid since its step came, or a contact as high spoke for it: one that covered it
    /// then, or one that is still in force.
    fn is_done(self, line: &Line) -> bool {
        let had_come = |day| line.place(&self.conduct.ladder, day) >= self.place(line);
        let step = self.place(line).and_then(|place| self.conduct.ladder.step(place));
        let speaks = |fired: &Fired| {
            let covers = fired.lines.contains(&line.id);
            covers && had_come(fired.day) || (covers || fired.step > 0) && self.is_in_force(fired)
        };
        let is_as_high = |fired: &&Fired| step.is_some_and(|step| fired.step >= step.day);
        line.halved_on.is_some_and(had_come) || self.fired.iter().filter(is_as_high).any(speaks)
    }

    /// A contact is in force as long as a line is open that had come to its step: until then nobody is called every
    /// day for one line after the other. When those lines are paid, the others go on by their own days.
    fn is_in_force(self, fired: &Fired) -> bool {
        let ladder = &self.conduct.ladder;
        let brought = |line: &Line| {
            let step = line.place(ladder, fired.day).and_then(|place| ladder.step(place));
            step.is_some_and(|step| step.day >= fired.step) && fired.lines.contains(&line.id)
        };
        self.lines.iter().any(brought)
    }

    /// What a contact is about: all late lines; before the due day those that came to the step.
    fn covered(self, step: Step) -> Vec<Id> {
        let is_late = |line: &&Line| line.due < self.today || step.day <= 0 && self.place(line).is_some();
        self.lines.iter().filter(|line| !line.waits()).filter(is_late).map(|line| line.id).collect()
    }
}
