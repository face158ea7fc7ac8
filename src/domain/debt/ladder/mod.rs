//! The ladder of dunning (`D-3`, domain rules 6.8): which one step is taken today for all late debts of a client.

mod next;

pub use next::{Conduct, Fired, Line, Next, Wait, halved_on, next};

use std::{fmt, str::FromStr};

/// What is done at a step. Its words, letters and activities hang on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// A polite reminder before the day, and a look whether the documents arrived.
    Reminder,
    Call,
    /// A written reminder.
    Letter1,
    /// A call to who decides: ask for a date.
    CallDecider,
    /// A letter with the penalty; discounts stop.
    Letter2,
    /// A last letter, where an office writes one; not a step of the usual ladder.
    Letter3,
    StopShipments,
    /// A claim (претензия) with its term.
    Claim,
    /// A meeting: a schedule is offered and an act of reconciliation asked for.
    Meeting,
    /// The file for the court or a collector.
    Court,
}

impl StepKind {
    pub const ALL: [Self; 10] = [
        Self::Reminder,
        Self::Call,
        Self::Letter1,
        Self::CallDecider,
        Self::Letter2,
        Self::Letter3,
        Self::StopShipments,
        Self::Claim,
        Self::Meeting,
        Self::Court,
    ];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reminder => "reminder",
            Self::Call => "call",
            Self::Letter1 => "letter_1",
            Self::CallDecider => "call_decider",
            Self::Letter2 => "letter_2",
            Self::Letter3 => "letter_3",
            Self::StopShipments => "stop_shipments",
            Self::Claim => "claim",
            Self::Meeting => "meeting",
            Self::Court => "court",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it writes to the client: before it the last import of the bank is looked at.
    pub const fn is_letter(self) -> bool {
        matches!(self, Self::Letter1 | Self::Letter2 | Self::Letter3 | Self::Claim)
    }

    /// Whether somebody calls: in the working hours of the client.
    pub const fn is_call(self) -> bool {
        matches!(self, Self::Call | Self::CallDecider)
    }
}

/// A step: so many days after the due day, below 0 before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub day: i64,
    pub kind: StepKind,
}

/// Steps in the order of their days, each day once. A client may have its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder(Vec<Step>);

/// Why a line is no ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LadderFlaw {
    /// This part is no `7 call`.
    Unclear(String),
    /// This day is not after the one before.
    NotLater(i64),
}

impl LadderFlaw {
    /// Stable name.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unclear(_) => "unclear",
            Self::NotLater(_) => "not_later",
        }
    }

    /// Message key of its sentence; `part` stands in it.
    pub const fn sentence(&self) -> &'static str {
        match self {
            Self::Unclear(_) => "flaw-ladder-unclear",
            Self::NotLater(_) => "flaw-ladder-order",
        }
    }

    /// What it is about, as it was typed.
    pub fn part(&self) -> String {
        match self {
            Self::Unclear(part) => part.clone(),
            Self::NotLater(day) => day.to_string(),
        }
    }
}

/// Days before and after the due day that a step may have.
const DAYS: std::ops::RangeInclusive<i64> = -365..=3_650;

impl Default for Ladder {
    /// The ladder of an office that set none.
    fn default() -> Self {
        let steps = [
            (-3, StepKind::Reminder),
            (1, StepKind::Call),
            (3, StepKind::Letter1),
            (7, StepKind::CallDecider),
            (14, StepKind::Letter2),
            (21, StepKind::StopShipments),
            (30, StepKind::Claim),
            (45, StepKind::Meeting),
            (60, StepKind::Court),
        ];
        Self(steps.map(|(day, kind)| Step { day, kind }).to_vec())
    }
}

impl FromStr for Ladder {
    type Err = LadderFlaw;

    /// Reads `-3 reminder, 1 call, 14 letter_2`. An empty line is a ladder without steps.
    fn from_str(text: &str) -> Result<Self, LadderFlaw> {
        let mut steps: Vec<Step> = Vec::new();
        for part in text.split(',').map(str::trim).filter(|_| !text.trim().is_empty()) {
            let step = read_step(part).ok_or_else(|| LadderFlaw::Unclear(part.to_owned()))?;
            if steps.last().is_some_and(|last| step.day <= last.day) {
                return Err(LadderFlaw::NotLater(step.day));
            }
            steps.push(step);
        }
        Ok(Self(steps))
    }
}

fn read_step(part: &str) -> Option<Step> {
    let (day, kind) = part.split_once(char::is_whitespace)?;
    let day = day.parse().ok().filter(|day| DAYS.contains(day))?;
    Some(Step { day, kind: StepKind::from_key(kind.trim())? })
}

impl fmt::Display for Ladder {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let steps: Vec<String> =
            self.0.iter().map(|step| format!("{} {}", step.day, step.kind.key())).collect();
        out.write_str(&steps.join(", "))
    }
}

impl Ladder {
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    pub fn step(&self, at: usize) -> Option<Step> {
        self.0.get(at).copied()
    }

    /// The place of the highest step whose day has come so many days after the due day.
    pub fn reached(&self, days_late: i64) -> Option<usize> {
        self.0.partition_point(|step| step.day <= days_late).checked_sub(1)
    }
}

#[cfg(test)]
mod tests;
