//! How often something comes back (`A-8`): every few days, working days, weeks or months, or so many days after it was
//! done; for ever, until a day, or so many times.

mod code;
mod phrase;

pub use phrase::{begun, belongs, is_times, read};

use crate::domain::calendar::WorkCalendar;
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

/// A rule: what comes next, and when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    pub every: Every,
    pub end: End,
}

/// The distance from one time to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Days(u32),
    /// Working days of the office.
    WorkingDays(u32),
    /// So many weeks, on these weekdays; on that of the first time where none is said.
    Weeks(u32, Weekdays),
    Months(u32, OnDay),
    /// So many days after it was done.
    AfterDone(u32),
}

/// Which day of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDay {
    /// That of the first time.
    Same,
    /// A number; in a shorter month its last day.
    Number(u32),
    /// The first to the fourth such weekday, or the last.
    Nth(Nth, Weekday),
}

/// Which of the weekdays of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nth {
    /// 1 to 4.
    At(u32),
    Last,
}

/// When there are no more of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Never,
    /// The last day that it may be.
    Until(NaiveDate),
    /// So many times in all.
    Times(u32),
}

/// Some days of the week, Monday first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weekdays(u8);

/// Which times of a repeat a change is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    This,
    /// This one and all behind it.
    Later,
    /// All that are still planned.
    All,
}

impl Scope {
    pub const ALL: [Self; 3] = [Self::This, Self::Later, Self::All];

    /// Stable name, for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::This => "this",
            Self::Later => "later",
            Self::All => "all",
        }
    }

    /// The scope of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.key() == key)
    }
}

/// Why words are no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepeatFlaw {
    Unknown,
    /// A distance or a count above what anybody means; the most that may be.
    TooMany(u32),
}

/// Most times that may be counted: what goes on longer has no end.
pub const MOST_TIMES: u32 = 1_000;
/// Most days, weeks or months from one time to the next.
const MOST_APART: u32 = 366;

impl Weekdays {
    /// The same with one more.
    #[must_use]
    pub const fn with(self, day: Weekday) -> Self {
        Self(self.0 | 1 << day.num_days_from_monday())
    }

    pub const fn has(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// In the order of the week.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        (0..7).filter_map(|at| Weekday::try_from(at).ok()).filter(move |day| self.has(*day))
    }

    /// The same, so many days later in the week.
    fn moved(self, days: i64) -> Self {
        let to = |day: Weekday| {
            let at = (i64::from(day.num_days_from_monday()) + days).rem_euclid(7);
            u8::try_from(at).ok().and_then(|at| Weekday::try_from(at).ok()).unwrap_or(day)
        };
        self.iter().fold(Self::default(), |moved, day| moved.with(to(day)))
    }
}

impl Repeat {
    /// The same with the weekday or the day of the month that the first time gives.
    #[must_use]
    pub fn from(self, first: NaiveDate) -> Self {
        let every = match self.every {
            Every::Weeks(count, days) if days.is_empty() => Every::Weeks(count, days.with(first.weekday())),
            Every::Months(count, OnDay::Same) => Every::Months(count, OnDay::Number(first.day())),
            every => every,
        };
        Self { every, ..self }
    }

    /// The same after one of its days was moved so far: weekdays and days of the month go along.
    #[must_use]
    pub fn moved(self, from: NaiveDate, to: NaiveDate) -> Self {
        let every = match self.every {
            Every::Weeks(count, days) => Every::Weeks(count, days.moved((to - from).num_days())),
            Every::Months(count, _) if from != to => Every::Months(count, OnDay::Number(to.day())),
            every => every,
        };
        Self { every, ..self }
    }

    /// The first day that fits, from a day on.
    pub fn first(&self, from: NaiveDate, calendar: &WorkCalendar) -> NaiveDate {
        match self.every {
            Every::Weeks(_, days) if !days.is_empty() => {
                from.iter_days().take(7).find(|day| days.has(day.weekday())).unwrap_or(from)
            }
            Every::Months(_, on) => {
                let next = || from.checked_add_months(Months::new(1)).and_then(|month| on.of(month));
                on.of(from).filter(|day| *day >= from).or_else(next).unwrap_or(from)
            }
            Every::WorkingDays(_) => calendar.on_or_after(from),
            _ => from,
        }
    }

    /// The day after this one; nothing where the rule has ended, or where it is known only once this one is done.
    pub fn next(&self, after: NaiveDate, calendar: &WorkCalendar) -> Option<NaiveDate> {
        let next = match self.every {
            Every::Days(count) => after.checked_add_days(Days::new(u64::from(count))),
            Every::WorkingDays(count) => calendar.plus(after, count),
            Every::Weeks(count, days) => next_of_week(after, count, days),
            Every::Months(count, on) => {
                let month = after.with_day(1)?.checked_add_months(Months::new(count))?;
                on.of(after).filter(|day| *day > after).or_else(|| on.of(month))
            }
            Every::AfterDone(_) => None,
        };
        next.filter(|day| self.allows(*day))
    }

    /// The day after this one was done; only of rules that wait for it.
    pub fn after_done(&self, done: NaiveDate) -> Option<NaiveDate> {
        let Every::AfterDone(days) = self.every else { return None };
        done.checked_add_days(Days::new(u64::from(days))).filter(|day| self.allows(*day))
    }

    /// Whether it has not ended before this day.
    fn allows(&self, day: NaiveDate) -> bool {
        !matches!(self.end, End::Until(last) if day > last)
    }
}

fn next_of_week(after: NaiveDate, count: u32, days: Weekdays) -> Option<NaiveDate> {
    let monday =
        |day: NaiveDate| day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday())));
    let days = if days.is_empty() { days.with(after.weekday()) } else { days };
    let this = after.succ_opt()?.iter_days().take_while(|day| monday(*day) == monday(after));
    let next = monday(after)?.checked_add_days(Days::new(7 * u64::from(count)))?;
    this.chain(next.iter_days().take(7)).find(|day| days.has(day.weekday()))
}

impl OnDay {
    /// The day in the month of another day.
    fn of(self, month: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Same => Some(month),
            Self::Number(day) => {
                let first = month.with_day(1)?;
                let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
                first.with_day(day).or(Some(last))
            }
            Self::Nth(Nth::At(nth), weekday) => NaiveDate::from_weekday_of_month_opt(
                month.year(),
                month.month(),
                weekday,
                u8::try_from(nth).ok()?,
            ),
            Self::Nth(Nth::Last, weekday) => (4..=5).rev().find_map(|nth| {
                NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, nth)
            }),
        }
    }
}

#[cfg(test)]
mod tests;
