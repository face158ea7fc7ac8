//! When something falls due after an event (domain rules 6.2): the day of the event is day 0, and a last day that is
//! not worked goes over to the next working day (Civil Code of Russia, article 193; in Kazakhstan by custom).

use super::calendar::WorkCalendar;
use chrono::{Datelike as _, Days, Months, NaiveDate};
use std::{fmt, str::FromStr};

/// How the due day follows from the day of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueRule {
    /// So many calendar days later.
    Calendar(u32),
    /// The same, and a day off stays the last day: the contract says so.
    CalendarAsIs(u32),
    /// So many working days later.
    Working(u32),
    /// So many banking days later: working days, unless the contract defines them.
    Banking(u32),
    /// By this day of the next month, or its last one.
    NextMonth(u32),
    /// So many days after the end of the month.
    AfterMonth(u32),
    /// The same day so many months later, or the last one of that month.
    Months(u32),
}

/// A due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub day: NaiveDate,
    /// Whether the calendar of these days is published; else the day is only likely.
    pub is_certain: bool,
}

/// No rule is written so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRule;

/// Rules with their written forms.
type Form = (&'static str, fn(u32) -> DueRule);

const FORMS: [Form; 7] = [
    ("cal+", DueRule::Calendar),
    ("calraw+", DueRule::CalendarAsIs),
    ("work+", DueRule::Working),
    ("bank+", DueRule::Banking),
    ("nextmonth:", DueRule::NextMonth),
    ("eom+", DueRule::AfterMonth),
    ("months+", DueRule::Months),
];

/// Nobody agrees on more days or months.
const MOST: u32 = 3_660;

impl FromStr for DueRule {
    type Err = UnknownRule;

    fn from_str(text: &str) -> Result<Self, UnknownRule> {
        let text = text.trim();
        let (rule, count) = FORMS
            .iter()
            .find_map(|(form, rule)| Some((rule, text.strip_prefix(form)?)))
            .ok_or(UnknownRule)?;
        let is_number = count.len() <= 4 && count.bytes().all(|digit| digit.is_ascii_digit());
        let count = count.parse().ok().filter(|_| is_number).ok_or(UnknownRule)?;
        let read = rule(count);
        let fits = if let Self::NextMonth(day) = read { (1..=31).contains(&day) } else { count <= MOST };
        fits.then_some(read).ok_or(UnknownRule)
    }
}

impl fmt::Display for DueRule {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let (Self::Calendar(count)
        | Self::CalendarAsIs(count)
        | Self::Working(count)
        | Self::Banking(count)
        | Self::NextMonth(count)
        | Self::AfterMonth(count)
        | Self::Months(count)) = *self;
        let form = FORMS.iter().find(|(_, rule)| rule(count) == *self).map_or("", |(form, _)| form);
        write!(out, "{form}{count}")
    }
}

impl DueRule {
    /// The due day after an event; `None` beyond the days that are counted.
    pub fn due(self, event: NaiveDate, calendar: &WorkCalendar) -> Option<Due> {
        let day = match self {
            Self::Working(days) | Self::Banking(days) => calendar.plus(event, days)?,
            Self::CalendarAsIs(days) => later(event, days)?,
            shifted => calendar.on_or_after(shifted.unshifted(event)?),
        };
        Some(Due { day, is_certain: calendar.is_certain(day) })
    }

    /// The same where a day off stays the last day.
    pub fn due_as_is(self, event: NaiveDate, calendar: &WorkCalendar) -> Option<Due> {
        match self {
            Self::Working(_) | Self::Banking(_) => self.due(event, calendar),
            counted => {
                let day = counted.unshifted(event)?;
                Some(Due { day, is_certain: calendar.is_certain(day) })
            }
        }
    }

    /// The last day, worked or not.
    fn unshifted(self, event: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Calendar(days) | Self::CalendarAsIs(days) | Self::Working(days) | Self::Banking(days) => {
                later(event, days)
            }
            Self::NextMonth(day) => {
                let first = first_of_next(event)?;
                Some(later(first, day.saturating_sub(1))?.min(last_of(first)?))
            }
            Self::AfterMonth(days) => later(last_of(event)?, days),
            Self::Months(months) => event.checked_add_months(Months::new(months)),
        }
    }
}

fn later(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(days.into()))
}

fn first_of_next(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))
}

fn last_of(day: NaiveDate) -> Option<NaiveDate> {
    first_of_next(day)?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::country::Country;
    use proptest::prelude::*;

    const VECTORS: &str = include_str!("../../tests/vectors/due_dates.csv");

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_vector_falls_due_on_its_day() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        for row in reader.deserialize::<[String; 7]>() {
            let [case, country, event, rule, expected, warning, _] = row.unwrap();
            let calendar = WorkCalendar::new(country.parse().unwrap(), []);
            let due = rule.parse::<DueRule>().unwrap().due(day(&event), &calendar).unwrap();
            assert_eq!((due.day, due.is_certain), (day(&expected), warning.is_empty()), "{case}");
        }
    }

    #[test]
    fn a_month_without_the_day_ends_earlier() {
        let calendar = WorkCalendar::new(Country::Kz, []);
        let due =
            |rule: &str, event| rule.parse::<DueRule>().unwrap().due(day(event), &calendar).unwrap().day;
        assert_eq!(due("nextmonth:31", "2027-01-12"), day("2027-03-01"), "28 February is a Sunday");
        assert_eq!(due("months+1", "2028-01-31"), day("2028-02-29"));
    }

    #[test]
    fn what_is_no_rule_is_refused() {
        for text in
            ["", "cal", "cal+", "cal+-1", "cal+99999", "work+3d", "nextmonth:0", "nextmonth:32", "bank 3"]
        {
            assert_eq!(text.parse::<DueRule>(), Err(UnknownRule), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_due_is_never_before_the_event_and_on_a_worked_day(
            form in 0..FORMS.len(), count in 1_u32..28, days in 0_u64..1_000,
        ) {
            let calendar = WorkCalendar::new(Country::Ru, []);
            let event = day("2025-01-01") + Days::new(days);
            let rule = (FORMS[form].1)(count);
            prop_assert_eq!(rule.to_string().parse(), Ok(rule));
            let due = rule.due(event, &calendar).unwrap().day;
            prop_assert!(due >= event);
            prop_assert!(calendar.is_working(due) || matches!(rule, DueRule::CalendarAsIs(_)));
        }
    }
}
