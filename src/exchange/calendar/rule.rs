//! A rule of another calendar as a repeat of this one, where both mean the same days.

use crate::domain::activity::repeat::{End, Every, MOST_TIMES, Nth, OnDay, Repeat, Weekdays};
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarDay, ICalendarEntry, ICalendarFrequency as Frequency, ICalendarMonth,
    ICalendarProperty as Property, ICalendarRecurrenceRule, ICalendarValue, ICalendarWeekday,
};
use chrono::{Datelike as _, NaiveDate, Weekday};

/// The last year that somebody may mean: an end behind it is none.
const LAST_YEAR: u16 = 2_199;

/// The repeat of an entry that goes on for ever; nothing where it ends, or where there is no such repeat here.
pub(super) fn endless(component: &ICalendarComponent) -> Option<Repeat> {
    let mut rules = component.properties(&Property::Rrule);
    let (first, more) = (rules.next()?, rules.next());
    let ICalendarValue::RecurrenceRule(rule) = first.values.first()? else { return None };
    let is_alone = more.is_none() && !component.has_property(&Property::Rdate);
    let is_endless = rule.count.is_none_or(|count| count > MOST_TIMES) && is_far(rule);
    let every = every(rule).filter(|_| is_alone && is_endless && is_plain(rule))?;
    Repeat { every, end: End::Never }.to_string().parse().ok()
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

fn is_far(rule: &ICalendarRecurrenceRule) -> bool {
    rule.until.as_ref().is_none_or(|until| until.year.is_some_and(|year| year > LAST_YEAR))
}

/// Nothing stands in it that no repeat here can say.
const fn is_plain(rule: &ICalendarRecurrenceRule) -> bool {
    rule.bysecond.is_empty()
        && rule.byminute.is_empty()
        && rule.byhour.is_empty()
        && rule.byyearday.is_empty()
        && rule.byweekno.is_empty()
        && rule.bymonth.is_empty()
        && rule.bysetpos.is_empty()
        && rule.rscale.is_none()
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
