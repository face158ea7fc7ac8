//! The settings of an office as one table: stable name, what is accepted, the usual value.

mod debts;

use super::{
    activity::{
        KINDS, LONGEST_REMIND,
        chain::{BY_RHYTHM, Link},
    },
    contract::{
        number::{self, Template},
        standing::STAGE_DAYS,
        window::Window,
    },
    day::read_day,
    invoice,
    notice::QuietHours,
    obligation::terms::{DAYS_OFF, DayOff},
    rhythm::{ANCHOR, PATTERN, Rhythm},
    run::{ReasonKind, Weights},
    zone::{OF_COMPUTER, ZONE, Zone},
};
use std::collections::BTreeMap;

/// What a setting holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingKind {
    /// A whole number between these two, both included.
    Count { least: u32, most: u32 },
    /// One of these stable values; each with the key of its words.
    Choice(&'static [(&'static str, &'static str)]),
    /// `19:00-09:00`.
    Hours,
    /// Days of calls and of meetings (`A-5`).
    Pattern,
    /// `YYYY-MM-DD`.
    Day,
    /// A time zone by its IANA name.
    Zone,
    /// What follows a kind of activity (`C-9`): a link, or the client's rhythm.
    Link,
    /// Days before the last day of a contract on which it asks how it goes on (`K-8`).
    Window,
    /// How numbers of contracts look (`K-1`).
    Template,
}

impl SettingKind {
    /// Stable name, for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Count { .. } => "count",
            Self::Choice(_) => "choice",
            Self::Hours => "hours",
            Self::Pattern => "pattern",
            Self::Day => "day",
            Self::Zone => "zone",
            Self::Link => "link",
            Self::Window => "window",
            Self::Template => "template",
        }
    }

    /// What is accepted, in signs that are the same in every language.
    pub fn accepted(self) -> String {
        match self {
            Self::Count { least, most } => format!("{least} … {most}"),
            Self::Choice(values) => values.iter().map(|(value, _)| *value).collect::<Vec<_>>().join(", "),
            Self::Hours => "HH:MM-HH:MM".to_owned(),
            Self::Pattern => "CM, week:CMCMC--, none".to_owned(),
            Self::Day => "YYYY-MM-DD".to_owned(),
            Self::Window => "60/30/7".to_owned(),
            Self::Template => format!("{}, №{{n}}/{{yyyy}}, {{mm}}.{{n}}", number::USUAL),
            Self::Zone => format!("{OF_COMPUTER}, Asia/Almaty, Europe/Moscow"),
            Self::Link => {
                let kinds = KINDS.iter().map(|(kind, _)| *kind).collect::<Vec<_>>().join(", ");
                format!("{BY_RHYTHM}, call 3, meeting due 7 ({kinds})")
            }
        }
    }

    /// The typed value as it is stored; nothing where it is not accepted.
    pub fn read(self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        match self {
            Self::Count { least, most } => {
                let count: u32 = typed.parse().ok()?;
                (least..=most).contains(&count).then(|| count.to_string())
            }
            Self::Choice(values) => {
                values.iter().find(|(value, _)| *value == typed).map(|(value, _)| (*value).to_owned())
            }
            Self::Hours => QuietHours::read(typed).map(|hours| hours.to_string()),
            Self::Pattern => Rhythm::read([(PATTERN, typed)]).map(|_| typed.to_owned()),
            Self::Day => read_day(typed).ok().map(|day| day.to_string()),
            Self::Zone if typed == OF_COMPUTER => Some(typed.to_owned()),
            Self::Zone => typed.parse::<Zone>().ok().map(|zone| zone.to_string()),
            Self::Window => Window::read(typed).map(|window| window.to_string()),
            Self::Template => typed.parse::<Template>().ok().map(|template| template.to_string()),
            Self::Link if typed == BY_RHYTHM => Some(typed.to_owned()),
            Self::Link => typed.parse::<Link>().ok().map(|link| link.to_string()),
        }
    }
}

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Stable name.
    pub name: &'static str,
    pub kind: SettingKind,
    /// What holds where the office has set nothing.
    pub usual: &'static str,
    /// Key of its name in words.
    pub label: &'static str,
}

/// How a notice is shown (`U-15`).
pub const WAYS: &[(&str, &str)] =
    &[("screen", "setting-way-screen"), ("bell", "setting-way-bell"), ("desktop", "setting-way-desktop")];

/// What becomes of a due day that nobody works (`K-7`).
pub const DAY_OFF: &str = "obligation.day_off";

/// What is on or off.
pub const ON_OFF: &[(&str, &str)] = &[("off", "setting-off"), ("on", "setting-on")];

const fn setting(name: &'static str, kind: SettingKind, usual: &'static str, label: &'static str) -> Setting {
    Setting { name, kind, usual, label }
}

const fn count(
    name: &'static str,
    (least, most): (u32, u32),
    usual: &'static str,
    label: &'static str,
) -> Setting {
    setting(name, SettingKind::Count { least, most }, usual, label)
}

/// How much a reason of the morning run weighs, in per cent of its usual points (`A-4`).
const fn weight(name: &'static str, label: &'static str) -> Setting {
    count(name, (0, 100), "100", label)
}

/// What follows a kind of activity (`C-9`).
const fn link(name: &'static str, label: &'static str) -> Setting {
    setting(name, SettingKind::Link, BY_RHYTHM, label)
}

/// Every setting, in the order in which they are shown.
pub const SETTINGS: &[Setting] = &[
    setting(PATTERN, SettingKind::Pattern, "CM", "setting-rhythm-pattern"),
    setting(ANCHOR, SettingKind::Day, "2026-01-05", "setting-rhythm-anchor"),
    count("target.calls", (0, 200), "15", "setting-target-calls"),
    count("target.meetings", (0, 50), "2", "setting-target-meetings"),
    count("target.week", (0, 200), "5", "setting-target-week"),
    count("notice.minutes", (0, LONGEST_REMIND), "10", "setting-notice-minutes"),
    setting("notice.way", SettingKind::Choice(WAYS), "screen", "setting-notice-way"),
    setting("notice.quiet", SettingKind::Hours, "19:00-09:00", "setting-notice-quiet"),
    setting(ZONE, SettingKind::Zone, OF_COMPUTER, "setting-office-zone"),
    setting("report.booking", SettingKind::Choice(ON_OFF), "off", "setting-report-booking"),
    link("next.call", "setting-next-call"),
    link("next.meeting", "setting-next-meeting"),
    link("next.mail", "setting-next-mail"),
    link("next.message", "setting-next-message"),
    link("next.visit", "setting-next-visit"),
    link("next.task", "setting-next-task"),
    link("next.event", "setting-next-event"),
    setting(DAY_OFF, SettingKind::Choice(DAYS_OFF), "next", "setting-day-off"),
    weight("run.call_back", "setting-run-call-back"),
    weight("run.broken_promise", "setting-run-broken-promise"),
    weight("run.overdue_debt", "setting-run-overdue-debt"),
    weight("run.debt_share", "setting-run-debt-share"),
    weight("run.contract_term", "setting-run-contract-term"),
    weight("run.our_obligation", "setting-run-our-obligation"),
    weight("run.their_obligation", "setting-run-their-obligation"),
    weight("run.unprepared_meeting", "setting-run-unprepared-meeting"),
    weight("run.unanswered", "setting-run-unanswered"),
    weight("run.late_complaint", "setting-run-late-complaint"),
    weight("run.quote_ends", "setting-run-quote-ends"),
    weight("run.no_decider", "setting-run-no-decider"),
    weight("run.silence", "setting-run-silence"),
    weight("run.reorder_expected", "setting-run-reorder-expected"),
    weight("run.document_expires", "setting-run-document-expires"),
    weight("run.no_next_step", "setting-run-no-next-step"),
    count("paper.fresh_days", (1, 365), "30", "setting-paper-fresh-days"),
    setting("contract.number", SettingKind::Template, number::USUAL, "setting-contract-number"),
    setting("contract.window", SettingKind::Window, "60/30/7", "setting-contract-window"),
    count("contract.stage_days", (1, 60), "5", "setting-contract-stage"),
    setting("invoice.number", SettingKind::Template, invoice::USUAL_NUMBER, "setting-invoice-number"),
    count("invoice.due_days", (0, 365), "10", "setting-invoice-due-days"),
    count("debt.least", (0, 1_000_000), "1000", "setting-debt-least"),
    count("debt.penalty_year", (360, 366), "365", "setting-penalty-year"),
    count("debt.claim_days_ru", (1, 365), "30", "setting-claim-days-ru"),
    count("debt.claim_days_kz", (1, 365), "10", "setting-claim-days-kz"),
];

impl Setting {
    /// The setting of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.name == name)
    }
}

/// Calls and meetings that are wanted (`A-5`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets {
    /// Calls of a day of calls.
    pub calls: usize,
    /// Meetings of a day of meetings.
    pub meetings: usize,
    /// Meetings of a week.
    pub week: usize,
}

/// What an office has set; the usual values hold where it has set nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeSettings(BTreeMap<String, String>);

impl OfficeSettings {
    /// Settings as they are stored: names and values.
    pub fn new(stored: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(stored.into_iter().collect())
    }

    /// What holds: a stored value that is no longer accepted counts as none.
    pub fn value(&self, setting: &Setting) -> String {
        let own = self.0.get(setting.name).and_then(|value| setting.kind.read(value));
        own.unwrap_or_else(|| setting.usual.to_owned())
    }

    /// Whether the office has set it.
    pub fn is_set(&self, setting: &Setting) -> bool {
        self.0.contains_key(setting.name)
    }

    /// Whether another value holds than the usual one.
    pub fn differs(&self, setting: &Setting) -> bool {
        self.value(setting) != setting.usual
    }

    fn named(&self, name: &str) -> String {
        Setting::named(name).map(|setting| self.value(setting)).unwrap_or_default()
    }

    pub fn targets(&self) -> Targets {
        let count = |name| self.named(name).parse().unwrap_or_default();
        Targets {
            calls: count("target.calls"),
            meetings: count("target.meetings"),
            week: count("target.week"),
        }
    }

    /// The zone that the office has set; nothing where its days and hours are those of each computer.
    pub fn zone(&self) -> Option<Zone> {
        self.named(ZONE).parse().ok()
    }

    /// What follows an activity of this kind; nothing where the client's rhythm says it.
    pub fn link(&self, kind: &str) -> Option<Link> {
        self.named(&format!("next.{kind}")).parse().ok()
    }

    /// Whether reports say how many meetings to arrange (D28).
    pub fn advises_booking(&self) -> bool {
        self.named("report.booking") == "on"
    }

    /// What becomes of a due day that nobody works.
    pub fn day_off(&self) -> DayOff {
        DayOff::from_key(&self.named(DAY_OFF))
    }

    /// How much the reasons of the morning run weigh (`A-4`).
    pub fn weights(&self) -> Weights {
        let mut weights = Weights::default();
        for kind in ReasonKind::ALL {
            weights.set(kind, self.named(&format!("run.{}", kind.key())).parse().unwrap_or(100));
        }
        weights
    }

    /// Days for which an extract of a register is taken (`C-12`).
    pub fn fresh_extract_days(&self) -> u32 {
        self.named("paper.fresh_days").parse().unwrap_or_default()
    }

    /// How numbers of contracts look; nothing stands there only where the usual template is none.
    pub fn contract_number(&self) -> Option<Template> {
        self.named("contract.number").parse().ok()
    }

    /// Days before the last day of a contract on which it asks how it goes on (`K-8`).
    pub fn contract_window(&self) -> Window {
        Window::read(&self.named("contract.window")).unwrap_or_default()
    }

    /// Working days that a contract may take in one stage on its way to the signatures (`K-2`).
    pub fn stage_days(&self) -> u32 {
        self.named("contract.stage_days").parse().unwrap_or(STAGE_DAYS)
    }

    /// Minutes before the beginning at which a notice comes.
    pub fn notice_minutes(&self) -> u32 {
        self.named("notice.minutes").parse().unwrap_or_default()
    }

    /// How a notice is shown: a stable value of [`WAYS`].
    pub fn notice_way(&self) -> String {
        self.named("notice.way")
    }

    pub fn quiet_hours(&self) -> QuietHours {
        QuietHours::read(&self.named("notice.quiet")).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, typed: &str) -> Option<String> {
        Setting::named(name).unwrap().kind.read(typed)
    }

    #[test]
    fn every_usual_value_is_accepted_and_every_name_stands_once() {
        for (at, setting) in SETTINGS.iter().enumerate() {
            assert_eq!(setting.kind.read(setting.usual).as_deref(), Some(setting.usual), "{}", setting.name);
            let twin = SETTINGS.iter().skip(at + 1).find(|other| other.name == setting.name);
            assert_eq!(twin, None);
        }
        let set = OfficeSettings::default();
        assert_eq!(set.targets(), Targets { calls: 15, meetings: 2, week: 5 });
        assert_eq!((set.notice_minutes(), set.notice_way().as_str()), (10, "screen"));
        assert_eq!(set.quiet_hours(), QuietHours::default());
        assert_eq!((set.contract_window(), set.stage_days()), (Window::default(), STAGE_DAYS));
        assert_eq!(
            set.contract_number().map(|template| template.to_string()).as_deref(),
            Some(number::USUAL)
        );
    }

    #[test]
    fn every_reason_of_the_run_can_be_weighed() {
        for kind in ReasonKind::ALL {
            let setting = Setting::named(&format!("run.{}", kind.key())).unwrap();
            assert_eq!(setting.kind, SettingKind::Count { least: 0, most: 100 });
        }
    }

    #[test]
    fn every_kind_of_activity_has_its_next_step() {
        for (kind, _) in KINDS {
            assert_eq!(Setting::named(&format!("next.{kind}")).unwrap().kind, SettingKind::Link);
        }
        let set = OfficeSettings::new([("next.call".to_owned(), "meeting due 3".to_owned())]);
        assert_eq!(set.link("call").map(|link| (link.kind, link.days)), Some(("meeting", 3)));
        assert_eq!(set.link("meeting"), None);
    }

    #[test]
    fn hours_are_those_of_the_computer_until_the_office_sets_its_zone() {
        assert_eq!(OfficeSettings::default().zone(), None);
        let set = OfficeSettings::new([(ZONE.to_owned(), "Asia/Omsk".to_owned())]);
        assert_eq!(set.zone(), "Asia/Omsk".parse().ok());
    }

    #[test]
    fn values_out_of_bounds_are_refused() {
        assert_eq!(read("notice.minutes", " 0120 ").as_deref(), Some("120"));
        assert_eq!(read("notice.minutes", "121"), None);
        assert_eq!(read("run.silence", "-1"), None);
        assert_eq!(read("notice.way", "desktop").as_deref(), Some("desktop"));
        assert_eq!(read("notice.way", "smoke"), None);
        assert_eq!(read("contract.number", "{yy}/{mm}"), None, "numbers without a count are all the same");
        assert_eq!(read("contract.window", "30, 14").as_deref(), Some("30/14"));
        assert_eq!(read("notice.quiet", "20:30 – 08:00").as_deref(), Some("20:30-08:00"));
        assert_eq!(read("notice.quiet", "20:30"), None);
        assert_eq!(read(PATTERN, "week:CM").as_deref(), None);
        assert_eq!(read(ANCHOR, "05.01.2026").as_deref(), Some("2026-01-05"));
        assert_eq!(read("office.zone", "Asia/Almaty").as_deref(), Some("Asia/Almaty"));
        assert_eq!(read("office.zone", OF_COMPUTER).as_deref(), Some(OF_COMPUTER));
        assert_eq!([read("office.zone", ""), read("office.zone", "Asia/Somewhere")], [None, None]);
    }

    #[test]
    fn a_stored_value_that_is_not_accepted_counts_as_none() {
        let stored = [("target.calls", "20"), ("target.meetings", "many"), ("unheard.of", "1")];
        let set = OfficeSettings::new(stored.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(set.targets(), Targets { calls: 20, meetings: 2, week: 5 });
        assert!(set.is_set(Setting::named("target.calls").unwrap()));
    }
}
