//! What a phrase says, before it is known which day that is.

use chrono::{NaiveTime, Weekday};

/// How much later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}

/// Which of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Last,
    This,
    Next,
}

/// A stretch of days with an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Week(Which),
    Month(Which),
    Year(Which),
    /// A month by its name, 1 to 12.
    Named(u32),
}

/// Which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DaySaid {
    /// So many days from today.
    Relative(i64),
    Weekday(Option<Which>, Weekday),
    /// So many units from now; `false` where no number was said.
    Later(u32, Unit, bool),
    /// Half an hour and the like, in minutes.
    LaterMinutes(u32),
    Date {
        day: u32,
        month: u32,
        year: Option<i32>,
        /// Parted by a stroke.
        is_stroke: bool,
    },
    OfMonth(u32),
    Whole(Period),
    End(Period),
    Start(Period),
    Weekend,
    Now,
}

/// A part of the day, with the hour that is meant without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

/// An hour as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeSaid {
    /// Hours and minutes; `true` where the hours 1 to 7 may be those after noon.
    Clock(u32, u32, bool),
    /// 12-hour clock: hours, and whether after noon.
    Half(u32, bool),
}

/// A phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub day: Option<DaySaid>,
    /// A weekday said beside a date.
    pub weekday: Option<Weekday>,
    pub time: Option<TimeSaid>,
    pub until: Option<TimeSaid>,
    pub part: Option<Part>,
    /// A number alone: an hour or a day.
    pub bare: Option<u32>,
    /// Two numbers that may be a day and a month or a time: `5.13`.
    pub is_ambiguous: bool,
    pub is_deadline: bool,
}

/// A time of the day that there is.
pub(super) fn clock(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}
