//! A rule of another calendar as a repeat of this one, where both mean the same days.

use crate::domain::{
    activity::repeat::{End, Every, MOST_TIMES, Nth, OnDay, Repeat, Weekdays},
    zone::Zone,
};
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarDay, ICalendarEntry, ICalendarFrequency as Frequency, ICalendarMonth,
    ICalendarProperty as Property, ICalendarRecurrenceRule, ICalendarValue, ICalendarWeekday,
};
use chrono::{DateTime, Datelike as _, NaiveDate, Weekday};

/// The last year that somebody may mean: an end behind it is none.
const LAST_YEAR: u16 = 2_199;

/// The repeat of an entry that goes on behind a day; nothing where it ends before, or where there is no such repeat here.
pub(super) fn lasting(component: &ICalendarComponent, behind: NaiveDate, zone: Zone) -> Option<Repeat> {
    let mut rules = component.properties(&Property::Rrule);
    let (first, more) = (rules.next()?, rules.next());
    let ICalendarValue::RecurrenceRule(rule) = first.values.first()? else { return None };
    let is_alone = more.is_none() && !component.has_property(&Property::Rdate);
    let is_counted = rule.count.is_some_and(|count| count <= MOST_TIMES);
    let end = match &rule.until {
        None => End::Never,
        Some(until) if until.year.is_some_and(|year| year > LAST_YEAR) => End::Never,
        Some(until) => End::Until(day_of(until, zone).filter(|day| *day > behind)?),
    };
    let every = every(rule).filter(|_| is_alone && !is_counted && is_plain(rule))?;
    Repeat { every, end }.to_string().parse().ok()
}

/// The day of the office on which a rule ends: it is told as a day or in universal time.
fn day_of(until: &PartialDateTime, zone: Zone) -> Option<NaiveDate> {
    if until.hour.is_none() || until.tz_hour.is_none() {
        return NaiveDate::from_ymd_opt(until.year?.into(), until.month?.into(), until.day?.into());
    }
    let moment = DateTime::from_timestamp(until.to_timestamp()?, 0)?;
    Some(zone.local(moment).date())
}

fn rules(component: &ICalendarComponent) -> impl Iterator<Item = &ICalendarRecurrenceRule> {
    component.properties(&Property::Rrule).flat_map(|entry| &entry.values).filter_map(|value| match value {
        ICalendarValue::RecurrenceRule(rule) => Some(rule.as_ref()),
        _ => None,
    })
}

/// The name of a rule that repeats within a day: nobody plans so.
pub(super) fn within_a_day(component: &ICalendarComponent) -> Option<&'static str> {
    rules(component).find_map(|rule| match rule.freq {
        Frequency::Secondly => Some("SECONDLY"),
        Frequency::Minutely => Some("MINUTELY"),
        Frequency::Hourly => Some("HOURLY"),
        _ => None,
    })
}

/// A count above what a repeat here may have.
pub(super) fn count_above(component: &ICalendarComponent) -> Option<u32> {
    rules(component).find_map(|rule| rule.count.filter(|count| *count > MOST_TIMES))
}

/// Every year on 29 February: where there is none, on the last day of the month, as every other day that a month lacks.
pub(super) fn of_leap_day(rule: Repeat) -> Repeat {
    match rule.every {
        Every::Months(count, OnDay::Same) => {
            Repeat { every: Every::Months(count, OnDay::Number(29)), ..rule }
        }
        _ => rule,
    }
}

/// The same for the reader of rules, which would leave out three years of four.
pub(super) fn on_last_of_february(entry: &mut ICalendarEntry) {
    for value in &mut entry.values {
        if let ICalendarValue::RecurrenceRule(rule) = value
            && rule.freq == Frequency::Yearly
            && is_plain(rule)
            && rule.byday.is_empty()
            && rule.bymonthday.is_empty()
        {
            (rule.bymonth, rule.bymonthday) = (vec![ICalendarMonth::new(2, false)], vec![-1]);
        }
    }
}

/// A rule without an end, or with one far behind this day, is reckoned until the end of the year after it: reckoned for
/// ever it would leave nothing to the other rules of its file.
pub(super) fn end_behind(entry: &mut ICalendarEntry, day: NaiveDate) {
    let Ok(year) = u16::try_from(day.year() + 1) else { return };
    let rules = entry.values.iter_mut().filter_map(|value| match value {
        ICalendarValue::RecurrenceRule(rule) if rule.count.is_none_or(|count| count > MOST_TIMES) => {
            Some(rule)
        }
        _ => None,
    });
    for rule in
        rules.filter(|rule| rule.until.as_ref().is_none_or(|until| until.year.is_some_and(|end| end > year)))
    {
        rule.count = None;
        rule.until = Some(PartialDateTime {
            year: Some(year),
            month: Some(12),
            day: Some(31),
            hour: Some(23),
            minute: Some(59),
            second: Some(59),
            ..PartialDateTime::default()
        });
    }
}

/// Nothing stands in it that no repeat here can say.
fn is_plain(rule: &ICalendarRecurrenceRule) -> bool {
    rule.bysecond.is_empty()
        && rule.byminute.is_empty()
        && rule.byhour.is_empty()
        && rule.byyearday.is_empty()
        && rule.byweekno.is_empty()
        && rule.bymonth.is_empty()
        && (rule.bysetpos.is_empty() || is_last_of_several(rule))
        && rule.rscale.is_none()
}

/// The last of the days that a month has: «30, or the last day of February».
fn is_last_of_several(rule: &ICalendarRecurrenceRule) -> bool {
    rule.freq == Frequency::Monthly && rule.bymonthday.len() > 1 && rule.bysetpos == [-1]
}

fn every(rule: &ICalendarRecurrenceRule) -> Option<Every> {
    let apart = rule.interval.map_or(1, u32::from);
    let (days, of_month) = (rule.byday.as_slice(), rule.bymonthday.as_slice());
    match (rule.freq, days, of_month) {
        (Frequency::Daily, [], []) => Some(Every::Days(apart)),
        (Frequency::Daily, days, []) if apart == 1 => Some(Every::Weeks(1, weekdays(days)?)),
        (Frequency::Weekly, days, []) => Some(Every::Weeks(apart, weekdays(days)?)),
        (Frequency::Monthly, [], []) => Some(Every::Months(apart, OnDay::Same)),
        (Frequency::Yearly, [], []) => Some(Every::Months(apart.checked_mul(12)?, OnDay::Same)),
        (Frequency::Monthly, [], [-1]) => Some(Every::Months(apart, OnDay::Number(31))),
        (Frequency::Monthly, [], [28, 29]) => Some(Every::Months(apart, OnDay::Number(29))),
        (Frequency::Monthly, [], [28, 29, 30]) => Some(Every::Months(apart, OnDay::Number(30))),
        (Frequency::Monthly, [], [day]) => {
            Some(Every::Months(apart, OnDay::Number(u32::try_from(*day).ok()?)))
        }
        (Frequency::Monthly, [day], []) => Some(Every::Months(apart, nth(*day)?)),
        _ => None,
    }
}

fn weekdays(days: &[ICalendarDay]) -> Option<Weekdays> {
    let plain: Option<Vec<Weekday>> =
        days.iter().map(|day| day.ordwk.is_none().then(|| weekday(day.weekday))).collect();
    Some(plain?.into_iter().fold(Weekdays::default(), Weekdays::with))
}

fn nth(day: ICalendarDay) -> Option<OnDay> {
    let nth = match day.ordwk? {
        -1 => Nth::Last,
        at => Nth::At(u32::try_from(at).ok()?),
    };
    Some(OnDay::Nth(nth, weekday(day.weekday)))
}

const fn weekday(day: ICalendarWeekday) -> Weekday {
    match day {
        ICalendarWeekday::Monday => Weekday::Mon,
        ICalendarWeekday::Tuesday => Weekday::Tue,
        ICalendarWeekday::Wednesday => Weekday::Wed,
        ICalendarWeekday::Thursday => Weekday::Thu,
        ICalendarWeekday::Friday => Weekday::Fri,
        ICalendarWeekday::Saturday => Weekday::Sat,
        ICalendarWeekday::Sunday => Weekday::Sun,
    }
}
