//! What a day is, set on the spot: worked or off, for calls or for meetings (`A-5`).

use super::Planner;
use crate::{
    domain::{
        calendar::{DayKind, SpecialDay},
        rhythm::{DAY, DayRole},
    },
    i18n::rhythms,
    screens::{
        Context, Reaction,
        choice::{Choice, Line},
    },
    store::office::{
        calendar::{ClearCalendarDay, SetCalendarDays},
        settings::SaveSettings,
    },
    ui::text,
};
use chrono::NaiveDate;

/// Lines of the choice, the safe one first.
const LINES: [Set; 5] =
    [Set::Usual, Set::Role(DayRole::Calls), Set::Role(DayRole::Meetings), Set::Worked, Set::Off];

/// What a day may be set to.
#[derive(Clone, Copy)]
enum Set {
    /// As calendar and rhythm have it.
    Usual,
    Role(DayRole),
    Worked,
    Off,
}

impl Set {
    fn words(self, cx: &Context) -> String {
        match self {
            Self::Usual => cx.words.get("planner-day-usual"),
            Self::Role(role) => rhythms::role(role, cx.words),
            Self::Worked => cx.words.get("planner-day-worked"),
            Self::Off => cx.words.get("word-day-off"),
        }
    }
}

impl Planner {
    /// Asks what the day under the cursor is.
    pub(super) fn ask_kind_of_day(&mut self, cx: &Context) -> Reaction {
        let Some(day) = self.day_under_cursor() else {
            return Reaction::warn(cx.words.get("planner-day-unknown"));
        };
        self.asked_day = Some(day);
        let lines = LINES.iter().map(|set| Line::new(set.words(cx))).collect();
        let title = cx.words.say("planner-day-kind", [("day", cx.words.formats.date_with_weekday(day))]);
        Reaction::open(Choice::new(title, lines))
    }

    /// Sets what was chosen.
    pub(super) fn set_day(&mut self, day: NaiveDate, at: usize, cx: &Context) {
        let Some(set) = LINES.get(at).copied() else { return };
        let country = cx.facts.calendar.country();
        let told = [cx.words.formats.date_with_weekday(day), set.words(cx)];
        self.told = text::dotted(told);
        let special = |kind| {
            let (name, source) = (String::new(), String::new());
            let days = vec![SpecialDay { day, kind, name, is_certain: true, source }];
            SetCalendarDays { country, days }
        };
        self.writing = match set {
            Set::Usual => {
                let setting = (format!("{DAY}{day}"), None);
                cx.worker.write(ClearCalendarDay { country, day, setting })
            }
            Set::Role(role) => {
                cx.worker.write(SaveSettings(vec![(format!("{DAY}{day}"), Some(role.key().to_owned()))]))
            }
            Set::Worked => cx.worker.write(special(DayKind::Work)),
            Set::Off => cx.worker.write(special(DayKind::DayOff)),
        };
    }
}
