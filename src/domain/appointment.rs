//! What stands in a calendar of another program: one time of it, in the hours of the office.

use super::activity::repeat::Repeat;
use chrono::{NaiveDate, NaiveTime};

/// One entry, or one time of a repeated one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appointment {
    /// Where it begins in the file, from 1.
    pub line: u64,
    /// What the other calendar calls it; each time of a repeat has its own name.
    pub uid: String,
    pub day: NaiveDate,
    /// Nothing where it takes whole days.
    pub time: Option<NaiveTime>,
    pub minutes: Option<u32>,
    /// The last of several whole days.
    pub last_day: Option<NaiveDate>,
    /// Must be done by.
    pub due: Option<NaiveDate>,
    /// A task, not a date.
    pub is_task: bool,
    pub state: AppointmentState,
    pub summary: String,
    pub description: String,
    pub place: String,
    /// Mail addresses of those who take part.
    pub mails: Vec<String>,
    /// Minutes before it begins at which it reminds.
    pub remind: Option<u32>,
    /// How often it comes back, where that has no end: then it is the first time from today on.
    pub repeat: Option<Repeat>,
    /// Days of the repeat that it leaves out.
    pub left_out: Vec<NaiveDate>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AppointmentState {
    #[default]
    Planned,
    /// Its day has gone by, and nobody wrote whether it came to pass.
    Past,
    Done,
    Cancelled,
}

/// What becomes of an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Created,
    Updated,
    /// It stands here as it stands there.
    Same,
    /// What it is here is over, or was removed here.
    Ended,
    /// It was called off before anybody here knew of it.
    CalledOff,
}
