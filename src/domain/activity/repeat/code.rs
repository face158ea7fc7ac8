//! Rules as they are stored: `weeks 2 MO,TH until 2026-12-31`, `months 1 15 times 6`, `done 10`.

use super::{End, Every, MOST_APART, MOST_TIMES, Nth, OnDay, Repeat, RepeatFlaw, Weekdays};
use chrono::Weekday;
use std::{fmt, str::FromStr};

/// Weekdays as iCalendar writes them (RFC 5545, 3.3.10).
const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

fn code(day: Weekday) -> &'static str {
    DAYS.iter().find(|(_, known)| *known == day).map_or("", |(code, _)| code)
}

fn weekday(code: &str) -> Option<Weekday> {
    DAYS.iter().find(|(known, _)| *known == code).map(|(_, day)| *day)
}

impl fmt::Display for Repeat {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self.every {
            Every::Days(count) => write!(out, "days {count}"),
            Every::WorkingDays(count) => write!(out, "workdays {count}"),
            Every::Weeks(count, days) => {
                write!(out, "weeks {count}")?;
                let named: Vec<&str> = days.iter().map(code).collect();
                if named.is_empty() { Ok(()) } else { write!(out, " {}", named.join(",")) }
            }
            Every::Months(count, OnDay::Same) => write!(out, "months {count}"),
            Every::Months(count, OnDay::Number(day)) => write!(out, "months {count} {day}"),
            Every::Months(count, OnDay::Nth(Nth::At(nth), day)) => {
                write!(out, "months {count} {nth}{}", code(day))
            }
            Every::Months(count, OnDay::Nth(Nth::Last, day)) => write!(out, "months {count} -1{}", code(day)),
            Every::AfterDone(days) => write!(out, "done {days}"),
        }?;
        match self.end {
            End::Never => Ok(()),
            End::Until(day) => write!(out, " until {day}"),
            End::Times(times) => write!(out, " times {times}"),
        }
    }
}

impl FromStr for Repeat {
    type Err = RepeatFlaw;

    fn from_str(text: &str) -> Result<Self, RepeatFlaw> {
        let words: Vec<&str> = text.split(' ').collect();
        let (rule, end) = match words.as_slice() {
            [rule @ .., "until", day] => (rule, End::Until(day.parse().map_err(|_| RepeatFlaw::Unknown)?)),
            [rule @ .., "times", times] => {
                (rule, End::Times(times.parse().map_err(|_| RepeatFlaw::Unknown)?))
            }
            rule => (rule, End::Never),
        };
        let every = every(rule).ok_or(RepeatFlaw::Unknown)?;
        Self { every, end }.checked()
    }
}

fn every(words: &[&str]) -> Option<Every> {
    let count = words.get(1)?.parse().ok()?;
    Some(match *words {
        ["days", _] => Every::Days(count),
        ["workdays", _] => Every::WorkingDays(count),
        ["done", _] => Every::AfterDone(count),
        ["weeks", _] => Every::Weeks(count, Weekdays::default()),
        ["weeks", _, days] => {
            let days: Option<Vec<Weekday>> = days.split(',').map(weekday).collect();
            Every::Weeks(count, days?.into_iter().fold(Weekdays::default(), Weekdays::with))
        }
        ["months", _] => Every::Months(count, OnDay::Same),
        ["months", _, on] => Every::Months(count, on_day(on)?),
        _ => return None,
    })
}

fn on_day(text: &str) -> Option<OnDay> {
    if let Ok(day) = text.parse() {
        return Some(OnDay::Number(day));
    }
    let (nth, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let nth = if nth == "-1" { Nth::Last } else { Nth::At(nth.parse().ok()?) };
    Some(OnDay::Nth(nth, weekday(day)?))
}

impl Repeat {
    /// Refuses what nobody means: no distance at all, years of it, the 32nd, the fifth Monday.
    ///
    /// # Errors
    /// That it is no rule, or the most that may be.
    pub(super) fn checked(self) -> Result<Self, RepeatFlaw> {
        let (apart, on) = match self.every {
            Every::Days(count)
            | Every::WorkingDays(count)
            | Every::Weeks(count, _)
            | Every::AfterDone(count) => (count, OnDay::Same),
            Every::Months(count, on) => (count, on),
        };
        let is_day = match on {
            OnDay::Number(day) => (1..=31).contains(&day),
            OnDay::Nth(Nth::At(nth), _) => (1..=4).contains(&nth),
            OnDay::Same | OnDay::Nth(Nth::Last, _) => true,
        };
        match self.end {
            End::Times(0) => Err(RepeatFlaw::Unknown),
            End::Times(times) if times > MOST_TIMES => Err(RepeatFlaw::TooMany(MOST_TIMES)),
            _ if apart == 0 || !is_day => Err(RepeatFlaw::Unknown),
            _ if apart > MOST_APART => Err(RepeatFlaw::TooMany(MOST_APART)),
            _ => Ok(self),
        }
    }
}
