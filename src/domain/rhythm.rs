//! Days of calls and days of meetings (`A-5`): a pattern over working days, so that a holiday eats no turn.

use super::{calendar::WorkCalendar, settings::Targets};
use chrono::{Datelike as _, Days, NaiveDate};
use std::collections::BTreeMap;

/// What a working day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayRole {
    Calls,
    Meetings,
}

impl DayRole {
    /// Stable name, for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::Meetings => "meetings",
        }
    }

    /// Calls, or meetings, that make such a day full (`A-5`).
    pub const fn goal(self, targets: Targets) -> usize {
        match self {
            Self::Calls => targets.calls,
            Self::Meetings => targets.meetings,
        }
    }

    /// The role of a stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Calls, Self::Meetings].into_iter().find(|role| role.key() == key)
    }

    /// The role of a letter: `C`, `M`.
    const fn of_letter(letter: char) -> Option<Self> {
        match letter {
            'C' => Some(Self::Calls),
            'M' => Some(Self::Meetings),
            _ => None,
        }
    }

    /// Whether activities of this kind belong to such a day; those that fit any day belong to both.
    pub fn suits(self, kind: &str) -> bool {
        match kind {
            "call" => self == Self::Calls,
            "meeting" | "visit" => self == Self::Meetings,
            _ => true,
        }
    }
}

/// Which days are for what.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pattern {
    /// One role after the other over working days, the first on the anchor.
    Turns {
        anchor: NaiveDate,
        roles: Vec<DayRole>,
    },
    /// By weekday, Monday first.
    Weekdays([Option<DayRole>; 7]),
    None,
}

/// The rhythm of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rhythm {
    pattern: Pattern,
    own: BTreeMap<NaiveDate, Option<DayRole>>,
}

/// The setting that says the pattern: `CM`, `CCMM`, `week:CMCMC--`, `none`.
pub const PATTERN: &str = "rhythm.pattern";
/// The setting that says the first day of the pattern, `YYYY-MM-DD`.
pub const ANCHOR: &str = "rhythm.anchor";
/// Settings of single days begin so; the day follows.
pub const DAY: &str = "rhythm.day.";
/// Days that are looked at for one of the right kind.
const NEAR: u64 = 31;

impl Default for Rhythm {
    /// Calls and meetings in turn, from the first Monday of 2026.
    fn default() -> Self {
        Self::read([]).unwrap_or(Self { pattern: Pattern::None, own: BTreeMap::new() })
    }
}

impl Rhythm {
    /// The rhythm of the settings; `None` where one of them says nothing.
    pub fn read<'a>(settings: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let (mut pattern, mut anchor) = ("CM", NaiveDate::from_ymd_opt(2026, 1, 5)?);
        let mut own = BTreeMap::new();
        for (name, value) in settings {
            match name {
                PATTERN => pattern = value,
                ANCHOR => anchor = value.parse().ok()?,
                _ => {
                    let day = name.strip_prefix(DAY)?.parse().ok()?;
                    own.insert(day, DayRole::from_key(value));
                }
            }
        }
        Some(Self { pattern: Pattern::read(pattern, anchor)?, own })
    }

    /// What a day is for; nothing where it is off or left open.
    pub fn role(&self, day: NaiveDate, calendar: &WorkCalendar) -> Option<DayRole> {
        if let Some(own) = self.own.get(&day) {
            return *own;
        }
        if !calendar.is_working(day) {
            return None;
        }
        match &self.pattern {
            Pattern::None => None,
            Pattern::Weekdays(roles) => *roles.get(day.weekday().num_days_from_monday() as usize)?,
            Pattern::Turns { anchor, roles } => {
                let turn = turn(*anchor, day, calendar);
                let count = i64::try_from(roles.len()).ok()?;
                roles.get(usize::try_from(turn.rem_euclid(count.max(1))).ok()?).copied()
            }
        }
    }

    /// Whether an activity of this kind may stand on a day without a word.
    pub fn suits(&self, kind: &str, day: NaiveDate, calendar: &WorkCalendar) -> bool {
        self.role(day, calendar).is_none_or(|role| role.suits(kind))
    }

    /// The nearest working day for a kind from a day on, not after the deadline; earlier ones only where none is later.
    pub fn fitting(
        &self,
        kind: &str,
        (day, earliest, deadline): (NaiveDate, NaiveDate, Option<NaiveDate>),
        calendar: &WorkCalendar,
    ) -> Option<NaiveDate> {
        let fits = |day: &NaiveDate| calendar.is_working(*day) && self.suits(kind, *day, calendar);
        let on = (1..=NEAR).filter_map(|days| day.checked_add_days(Days::new(days)));
        let back = (1..=NEAR).filter_map(|days| day.checked_sub_days(Days::new(days)));
        let later =
            on.into_iter().take_while(|day| deadline.is_none_or(|deadline| *day <= deadline)).find(fits);
        later.or_else(|| back.into_iter().take_while(|day| *day >= earliest).find(fits))
    }
}

impl Pattern {
    fn read(text: &str, anchor: NaiveDate) -> Option<Self> {
        if text == "none" {
            return Some(Self::None);
        }
        if let Some(week) = text.strip_prefix("week:") {
            let roles: Vec<Option<DayRole>> = week.chars().map(DayRole::of_letter).collect();
            let is_known = week.chars().all(|letter| "CM-".contains(letter));
            return roles.try_into().ok().filter(|_| is_known).map(Self::Weekdays);
        }
        let roles: Option<Vec<DayRole>> = text.chars().map(DayRole::of_letter).collect();
        roles.filter(|roles| !roles.is_empty()).map(|roles| Self::Turns { anchor, roles })
    }
}

/// Which turn a working day is; the anchor, or the first working day behind it, is turn 0.
fn turn(anchor: NaiveDate, day: NaiveDate, calendar: &WorkCalendar) -> i64 {
    if day >= anchor {
        let before = anchor.pred_opt().unwrap_or(anchor);
        return i64::from(calendar.between(before, day)) - 1;
    }
    let first = calendar.on_or_after(anchor);
    -i64::from(calendar.between(day, first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_holiday_eats_no_turn() {
        let kz = WorkCalendar::default();
        let rhythm = Rhythm::read([(ANCHOR, "2026-12-14")]).unwrap();
        // Wednesday 16 December is a holiday, 19 and 20 the weekend.
        for (date, role) in [
            ("2026-12-11", Some(DayRole::Meetings)),
            ("2026-12-14", Some(DayRole::Calls)),
            ("2026-12-15", Some(DayRole::Meetings)),
            ("2026-12-16", None),
            ("2026-12-17", Some(DayRole::Calls)),
            ("2026-12-18", Some(DayRole::Meetings)),
            ("2026-12-20", None),
            ("2026-12-21", Some(DayRole::Calls)),
        ] {
            assert_eq!(rhythm.role(day(date), &kz), role, "{date}");
        }
    }

    #[test]
    fn weekdays_and_single_days_are_set() {
        let kz = WorkCalendar::default();
        let settings =
            [(PATTERN, "week:CMCMC--"), ("rhythm.day.2026-11-24", "calls"), ("rhythm.day.2026-11-23", "-")];
        let rhythm = Rhythm::read(settings).unwrap();
        assert_eq!(rhythm.role(day("2026-11-24"), &kz), Some(DayRole::Calls));
        assert_eq!(rhythm.role(day("2026-11-23"), &kz), None);
        assert_eq!(rhythm.role(day("2026-11-26"), &kz), Some(DayRole::Meetings));
        for wrong in ["", "X", "week:CM", "week:CMCMCXX"] {
            assert_eq!(Rhythm::read([(PATTERN, wrong)]), None, "{wrong}");
        }
        assert!(Rhythm::read([(PATTERN, "none")]).unwrap().suits("call", day("2026-11-26"), &kz));
    }

    #[test]
    fn the_nearest_fitting_day_is_not_after_the_deadline() {
        let kz = WorkCalendar::default();
        let rhythm = Rhythm::read([(PATTERN, "week:CMCMC--")]).unwrap();
        let thursday = day("2026-11-26");
        let near = |deadline: Option<&str>| {
            rhythm.fitting("call", (thursday, day("2026-11-24"), deadline.map(day)), &kz)
        };
        assert!(!rhythm.suits("call", thursday, &kz) && rhythm.suits("meeting", thursday, &kz));
        assert_eq!(near(None), Some(day("2026-11-27")));
        assert_eq!(near(Some("2026-11-26")), Some(day("2026-11-25")));
        assert!(rhythm.suits("task", thursday, &kz) && rhythm.suits("call", day("2026-11-28"), &kz));
    }

    proptest! {
        #[test]
        fn turns_alternate_over_any_days(start in 0i64..20_000) {
            let kz = WorkCalendar::default();
            let rhythm = Rhythm::default();
            let one = kz.on_or_after(day("1990-01-01") + chrono::Duration::days(start));
            let next = kz.plus(one, 1).unwrap();
            prop_assert_ne!(rhythm.role(one, &kz), rhythm.role(next, &kz));
        }
    }
}
