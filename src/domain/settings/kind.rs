//! What settings hold: which values are accepted, and how they are stored.

use super::debts;
use crate::domain::{
    activity::{
        KINDS,
        chain::{BY_RHYTHM, Link},
    },
    contract::{
        number::{self, Template},
        window::Window,
    },
    day::read_day,
    debt::{aging::Buckets, ladder::Ladder},
    notice::QuietHours,
    rhythm::{PATTERN, Rhythm},
    topic::Topics,
    zone::{OF_COMPUTER, Zone},
};

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
    /// What talks are about (`A-3`).
    Topics,
    /// Which days late go together (`D-1`).
    Buckets,
    /// Steps of dunning with their days (`D-3`).
    Ladder,
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
            Self::Topics => "topics",
            Self::Buckets => "buckets",
            Self::Ladder => "ladder",
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
            Self::Buckets => debts::BUCKETS.to_owned(),
            Self::Ladder => debts::STEPS.to_owned(),
            Self::Topics => "price: price*, баға*, цена; delivery: достав*".to_owned(),
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
            Self::Buckets => typed.parse::<Buckets>().ok().map(|buckets| buckets.to_string()),
            Self::Ladder => typed.parse::<Ladder>().ok().map(|ladder| ladder.to_string()),
            Self::Topics => Topics::read(typed).map(|topics| topics.to_string()),
            Self::Link if typed == BY_RHYTHM => Some(typed.to_owned()),
            Self::Link => typed.parse::<Link>().ok().map(|link| link.to_string()),
        }
    }
}
