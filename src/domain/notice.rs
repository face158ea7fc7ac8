//! Notices (`U-15`): what is told before a timed activity begins, what was missed, and when to look again.

use super::{calendar::WorkCalendar, id::Id, run::minute};
use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta};
use std::{collections::BTreeSet, fmt};

/// Hours without notices; the end may lie on the next day. Equal ends leave no quiet hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    pub from: NaiveTime,
    pub until: NaiveTime,
}

impl QuietHours {
    /// Reads `19:00-09:00`, also with a long dash.
    pub fn read(text: &str) -> Option<Self> {
        let (from, until) = text.split_once(['-', '–'])?;
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
        Some(Self { from: time(from)?, until: time(until)? })
    }

    pub fn hold_at(self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&time)
        } else {
            time >= self.from || time < self.until
        }
    }
}

impl Default for QuietHours {
    fn default() -> Self {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self { from: hour(19), until: hour(9) }
    }
}

impl fmt::Display for QuietHours {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}-{}", self.from.format("%H:%M"), self.until.format("%H:%M"))
    }
}

/// A beginning that is told once; moved to another hour, it is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Beginning {
    pub activity: Id,
    pub at: NaiveDateTime,
}

impl Beginning {
    /// Whole minutes until then, from the minute that is running.
    pub fn minutes_from(&self, now: NaiveDateTime) -> i64 {
        (self.at - running(now)).num_minutes()
    }
}

/// What is planned for an hour and not finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    pub begins: Beginning,
    /// Its own minutes before it begins; those of the office where it has none.
    pub remind: Option<u32>,
}

/// When notices may come.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// Minutes before the beginning.
    pub minutes: u32,
    pub quiet: QuietHours,
    pub calendar: &'a WorkCalendar,
}

/// What one look finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// To be told now, in the order of their hours.
    pub due: Vec<Beginning>,
    /// Of today, begun while nobody was told.
    pub missed: Vec<Beginning>,
    /// The next moment at which there may be something to tell: one deadline, never a tick.
    pub next: NaiveDateTime,
    /// Nothing is told now, whatever there is.
    pub is_quiet: bool,
}

impl Rules<'_> {
    /// What is to be told at this moment. `since` is the last look of this run that was not quiet, nothing at its
    /// start: what was put into the past later was never missed.
    pub fn look(
        &self,
        now: NaiveDateTime,
        since: Option<NaiveDateTime>,
        planned: &[Timed],
        told: &BTreeSet<Beginning>,
    ) -> Look {
        let mut look = Look { next: midnight(now), is_quiet: self.is_quiet(now), ..Look::default() };
        if look.is_quiet {
            look.next = self.quiet_end(now);
            return look;
        }
        let running = running(now);
        for one in planned.iter().filter(|one| !told.contains(&one.begins)) {
            let (at, wanted) = (one.begins.at, self.moment(one));
            let was_there = since.is_none_or(|since| at >= since);
            if wanted > now {
                look.next = look.next.min(self.awake(wanted));
            } else if at >= running {
                look.due.push(one.begins);
            } else if was_there && at.date() == now.date() {
                look.missed.push(one.begins);
            }
        }
        let by_hour = |begins: &Beginning| (begins.at, begins.activity);
        look.due.sort_by_key(by_hour);
        look.missed.sort_by_key(by_hour);
        look
    }

    /// When it is to be told.
    fn moment(&self, one: &Timed) -> NaiveDateTime {
        let before = TimeDelta::minutes(one.remind.unwrap_or(self.minutes).into());
        one.begins.at.checked_sub_signed(before).unwrap_or(one.begins.at)
    }

    fn is_quiet(&self, at: NaiveDateTime) -> bool {
        self.quiet.hold_at(at.time()) || !self.calendar.is_working(at.date())
    }

    /// What falls into quiet hours is looked at when they end.
    fn awake(&self, at: NaiveDateTime) -> NaiveDateTime {
        if self.is_quiet(at) { self.quiet_end(at) } else { at }
    }

    /// The end of the quiet hours of this day; a day off ends at midnight.
    fn quiet_end(&self, at: NaiveDateTime) -> NaiveDateTime {
        let is_ahead = at.time() < self.quiet.until && self.calendar.is_working(at.date());
        if is_ahead { at.date().and_time(self.quiet.until) } else { midnight(at) }
    }
}

/// The minute that is running: what begins in it has not begun yet.
fn running(now: NaiveDateTime) -> NaiveDateTime {
    now.date().and_time(minute(now.time()))
}

/// The midnight that ends this day.
fn midnight(at: NaiveDateTime) -> NaiveDateTime {
    at.date().checked_add_days(Days::new(1)).map_or(NaiveDateTime::MAX, |day| day.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests;
