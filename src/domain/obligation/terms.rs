//! By when something is due: a day, days after an event, or the same day of every month (`K-7`, domain rules 6.2).

use super::month;
use crate::domain::{
    calendar::WorkCalendar,
    due::{Due, DueRule},
};
use chrono::NaiveDate;

/// How the days after an event are counted.
pub const UNITS: &[(&str, &str)] = &[
    ("calendar", "obligation-unit-calendar"),
    ("calendar_as_is", "obligation-unit-calendar-as-is"),
    ("working", "obligation-unit-working"),
    ("banking", "obligation-unit-banking"),
    ("months", "obligation-unit-months"),
    ("next_month", "obligation-unit-next-month"),
    ("after_month", "obligation-unit-after-month"),
];

/// The rule of a unit by its stable name; without one the days of the calendar are meant.
pub fn rule(unit: &str, count: u32) -> DueRule {
    match unit {
        "calendar_as_is" => DueRule::CalendarAsIs(count),
        "working" => DueRule::Working(count),
        "banking" => DueRule::Banking(count),
        "months" => DueRule::Months(count),
        "next_month" => DueRule::NextMonth(count.max(1)),
        "after_month" => DueRule::AfterMonth(count),
        _ => DueRule::Calendar(count),
    }
}

/// What becomes of a due day that nobody works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOff {
    /// The next working day takes its place.
    #[default]
    GoesOver,
    /// It stays the last day.
    Stays,
}

/// The values of the setting.
pub const DAYS_OFF: &[(&str, &str)] = &[("next", "setting-day-off-next"), ("stays", "setting-day-off-stays")];

impl DayOff {
    /// By the stable name of the setting.
    pub fn from_key(key: &str) -> Self {
        if key == "stays" { Self::Stays } else { Self::GoesOver }
    }
}

/// With what due days are counted.
#[derive(Clone, Copy, Debug)]
pub struct Count<'a> {
    pub calendar: &'a WorkCalendar,
    pub day_off: DayOff,
}

/// By when it was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    /// Nothing was said.
    None,
    Day(NaiveDate),
    /// On this day of every month; `at` is the one that is due next.
    Monthly {
        at: NaiveDate,
        day: u32,
        /// The last day of the contract, where it does not go on.
        until: Option<NaiveDate>,
    },
    /// So many days after something, and when that was.
    After {
        rule: DueRule,
        event: Option<NaiveDate>,
    },
}

impl Terms {
    /// The due day; nothing while the event has not happened.
    pub fn due(self, count: Count) -> Option<Due> {
        match self {
            Self::None => None,
            Self::Day(day) | Self::Monthly { at: day, .. } => Some(count.last(day)),
            Self::After { rule, event } => count.after(rule, event?),
        }
    }

    /// How many more months have come meanwhile.
    pub fn further(self, today: NaiveDate) -> u32 {
        let Self::Monthly { at, day, until } = self else { return 0 };
        month::count_until(at, day, until.map_or(today, |until| until.min(today)))
    }
}

impl Count<'_> {
    fn last(self, day: NaiveDate) -> Due {
        let day = match self.day_off {
            DayOff::GoesOver => self.calendar.on_or_after(day),
            DayOff::Stays => day,
        };
        Due { day, is_certain: self.calendar.is_certain(day) }
    }

    fn after(self, rule: DueRule, event: NaiveDate) -> Option<Due> {
        match self.day_off {
            DayOff::GoesOver => rule.due(event, self.calendar),
            DayOff::Stays => rule.due_as_is(event, self.calendar),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::country::Country;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn due(terms: Terms, day_off: DayOff) -> Option<NaiveDate> {
        let calendar = WorkCalendar::new(Country::Kz, []);
        terms.due(Count { calendar: &calendar, day_off }).map(|due| due.day)
    }

    #[test]
    fn a_day_off_goes_over_unless_the_office_says_that_it_stays() {
        let saturday = Terms::Day(day("2026-04-04"));
        assert_eq!(due(saturday, DayOff::GoesOver), Some(day("2026-04-06")));
        assert_eq!(due(saturday, DayOff::Stays), Some(day("2026-04-04")));
        let after = |rule| Terms::After { rule, event: Some(day("2026-03-31")) };
        assert_eq!(due(after(DueRule::Calendar(4)), DayOff::GoesOver), Some(day("2026-04-06")));
        assert_eq!(due(after(DueRule::Calendar(4)), DayOff::Stays), Some(day("2026-04-04")));
        assert_eq!(due(after(DueRule::Working(4)), DayOff::Stays), Some(day("2026-04-06")));
        assert_eq!(due(after(DueRule::NextMonth(4)), DayOff::Stays), Some(day("2026-04-04")));
    }

    #[test]
    fn nothing_is_due_before_its_event() {
        let waiting = Terms::After { rule: DueRule::Banking(10), event: None };
        assert_eq!([due(waiting, DayOff::GoesOver), due(Terms::None, DayOff::GoesOver)], [None, None]);
    }

    #[test]
    fn months_that_came_meanwhile_are_told_up_to_the_end_of_the_contract() {
        let monthly = |until| Terms::Monthly { at: day("2026-01-05"), day: 5, until };
        assert_eq!(monthly(None).further(day("2026-04-04")), 2);
        assert_eq!(monthly(Some(day("2026-02-28"))).further(day("2026-04-04")), 1);
        assert_eq!(Terms::Day(day("2026-01-05")).further(day("2026-04-04")), 0);
    }

    #[test]
    fn every_unit_has_its_rule() {
        let forms: Vec<String> = UNITS.iter().map(|(unit, _)| rule(unit, 5).to_string()).collect();
        assert_eq!(forms, ["cal+5", "calraw+5", "work+5", "bank+5", "months+5", "nextmonth:5", "eom+5"]);
    }
}
