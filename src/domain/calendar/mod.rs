//! Working calendars (`A-5`, `A-6`): which days are worked in a country, how far that is known, and counting by them.
//!
//! The days that differ from the week are rows with a source (`assets/calendars`); an office adds and changes its own.
//! A year without rows is computed from the standing list of holidays and is only likely.

mod shipped;
mod standing;

pub use shipped::shipped;

use super::country::Country;
use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// What a day is that differs from the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    Holiday,
    /// A day off that was moved here.
    DayOff,
    /// A day of the weekend that is worked.
    Work,
    /// Worked one hour less.
    Short,
}

impl DayKind {
    pub const ALL: [Self; 4] = [Self::Holiday, Self::DayOff, Self::Work, Self::Short];

    /// Stable name, in files and for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Holiday => "holiday",
            Self::DayOff => "dayoff",
            Self::Work => "work",
            Self::Short => "short",
        }
    }

    /// The kind of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    pub const fn is_worked(self) -> bool {
        matches!(self, Self::Work | Self::Short)
    }
}

/// A day that differs from the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialDay {
    pub day: NaiveDate,
    pub kind: DayKind,
    /// Which holiday; of a moved day, the day it was moved from, `YYYY-MM-DD`; else what the office calls it.
    pub name: String,
    /// False where it was derived and not read in a published calendar.
    pub is_certain: bool,
    /// Law, decree or publication; empty where the office set the day.
    pub source: String,
}

/// Which days are worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkCalendar {
    country: Country,
    special: BTreeMap<NaiveDate, SpecialDay>,
    /// Years that have a published or derived calendar.
    years: BTreeSet<i32>,
    /// Saturday is worked, too.
    six_days: bool,
}

impl Default for WorkCalendar {
    fn default() -> Self {
        Self::new(Country::Kz, [])
    }
}

/// Nobody counts farther: in days.
const FARTHEST: u32 = 40_000;

impl WorkCalendar {
    /// The calendar of a country with its shipped days and those of the office, which come first.
    pub fn new(country: Country, own: impl IntoIterator<Item = SpecialDay>) -> Self {
        let shipped = shipped(country);
        let years = shipped.iter().map(|special| special.day.year()).collect();
        let special = shipped.into_iter().chain(own).map(|special| (special.day, special)).collect();
        Self { country, special, years, six_days: false }
    }

    /// With a week of six working days.
    #[must_use]
    pub fn with_saturdays(self, six_days: bool) -> Self {
        Self { six_days, ..self }
    }

    pub const fn country(&self) -> Country {
        self.country
    }

    /// What is special about a day.
    pub fn special(&self, day: NaiveDate) -> Option<&SpecialDay> {
        self.special.get(&day)
    }

    /// Special days from one day to another, both included.
    pub fn specials(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = &SpecialDay> {
        self.special.range(from..=to.max(from)).map(|(_, special)| special)
    }

    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.special.get(&day) {
            Some(special) => special.kind.is_worked(),
            None if self.is_weekend(day) => false,
            None => self.years.contains(&day.year()) || !standing::is_off(self.country, day),
        }
    }

    /// Whether that is known of the day, and not only likely.
    pub fn is_certain(&self, day: NaiveDate) -> bool {
        let of_year = self.special.range(first_of(day.year())..first_of(day.year() + 1));
        match self.special.get(&day) {
            Some(special) => special.is_certain,
            None => {
                self.years.contains(&day.year()) && of_year.into_iter().all(|(_, special)| special.is_certain)
            }
        }
    }

    /// The first year of a stretch of days whose calendar is computed or derived: which of its days are off is only likely.
    pub fn unconfirmed(&self, from: NaiveDate, to: NaiveDate) -> Option<i32> {
        let is_certain = |year: &i32| {
            let mut days = self.special.range(first_of(*year)..first_of(year + 1));
            self.years.contains(year) && days.all(|(_, special)| special.is_certain)
        };
        (from.year()..=to.year()).find(|year| !is_certain(year))
    }

    pub fn is_weekend(&self, day: NaiveDate) -> bool {
        day.weekday() == Weekday::Sun || day.weekday() == Weekday::Sat && !self.six_days
    }

    /// The day itself where it is worked, else the next one that is.
    pub fn on_or_after(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().take(FARTHEST as usize).find(|day| self.is_working(*day)).unwrap_or(day)
    }

    /// The day itself where it is worked, else the last one that was.
    pub fn on_or_before(&self, day: NaiveDate) -> NaiveDate {
        let back = (0..u64::from(FARTHEST)).map_while(|days| day.checked_sub_days(Days::new(days)));
        back.into_iter().find(|day| self.is_working(*day)).unwrap_or(day)
    }

    /// So many working days after a day; `None` where nobody counts so far.
    pub fn plus(&self, day: NaiveDate, count: u32) -> Option<NaiveDate> {
        if count == 0 {
            return Some(day);
        }
        let later = day.succ_opt()?.iter_days().take(FARTHEST as usize);
        later.filter(|day| self.is_working(*day)).nth(count.checked_sub(1)? as usize)
    }

    /// The working day after this one: the day that is prepared on this one.
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        self.plus(day, 1).unwrap_or(day)
    }

    /// Working days after the one day up to the other, that one included; 0 where it is not later.
    pub fn between(&self, after: NaiveDate, until: NaiveDate) -> u32 {
        let later = after.iter_days().skip(1).take(FARTHEST as usize).take_while(|day| *day <= until);
        later.filter(|day| self.is_working(*day)).map(|_| 1).sum()
    }
}

fn first_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;
