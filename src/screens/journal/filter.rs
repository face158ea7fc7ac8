//! What the journal is narrowed to: whose actions, of which days, about whom.

use crate::{
    domain::{
        day::{Towards, read_spoken_day},
        id::{Id, is_erased},
    },
    i18n::{columns, dates::start_of},
    screens::{
        Context,
        choice::{Choice, Line},
    },
    store::journal::{EntryRow, JournalFilter},
    ui::text,
};
use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};

/// A filter and the words for it. It is kept while the program runs, and over its end where the journal is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Narrowed {
    pub(super) filter: JournalFilter,
    period: Option<Period>,
    /// What the client is called that it is about.
    about: String,
}

/// Days that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Period {
    Today,
    Week,
    Day(NaiveDate),
}

/// One line of the choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Toggle {
    By(String),
    Within(Period),
    /// Which day, is asked for.
    AnyDay,
    About(Id, String),
}

impl Narrowed {
    /// The lines of the choice: mine, days, the client of the entry under the cursor, everybody else.
    pub(super) fn toggles(current: Option<&EntryRow>, actors: &[String], cx: &Context) -> Vec<Toggle> {
        let mut found = vec![
            Toggle::By(cx.user.to_owned()),
            Toggle::Within(Period::Today),
            Toggle::Within(Period::Week),
            Toggle::AnyDay,
        ];
        let about = current.and_then(|row| Some(Toggle::About(row.client?, row.client_name.clone())));
        found.extend(about);
        found.extend(actors.iter().filter(|name| *name != cx.user).cloned().map(Toggle::By));
        found
    }

    pub(super) fn choice(&self, toggles: &[Toggle], cx: &Context) -> Choice {
        let lines = toggles.iter().map(|toggle| Line::new(toggle.words(cx)).current(self.has(toggle)));
        Choice::new(cx.words.get("command-filter"), lines.collect())
    }

    pub(super) fn has(&self, toggle: &Toggle) -> bool {
        match toggle {
            Toggle::By(name) => self.filter.actor.as_ref() == Some(name),
            Toggle::Within(period) => self.period == Some(*period),
            Toggle::AnyDay => matches!(self.period, Some(Period::Day(_))),
            Toggle::About(client, _) => self.filter.about == Some(*client),
        }
    }

    /// Turns a condition on, or off when it holds.
    pub(super) fn flip(&mut self, toggle: Toggle) {
        let on = !self.has(&toggle);
        match toggle {
            Toggle::By(name) => self.filter.actor = on.then_some(name),
            Toggle::Within(period) => self.period = on.then_some(period),
            Toggle::AnyDay => self.period = None,
            Toggle::About(client, name) => {
                self.filter.about = on.then_some(client);
                self.about = name;
            }
        }
    }

    /// Only what concerns this client.
    pub(super) fn tell_of(&mut self, client: Id, name: String) {
        self.filter.about = Some(client);
        self.about = name;
    }

    pub(super) fn within(&mut self, period: Period) {
        self.period = Some(period);
    }

    /// The conditions as they hold today: the same filter means other moments tomorrow.
    pub(super) fn today(&self, cx: &Context) -> JournalFilter {
        let Some(period) = self.period else { return self.filter.clone() };
        let (first, last) = match period {
            Period::Today => (cx.today, cx.today),
            Period::Week => (cx.today - Duration::days(6), cx.today),
            Period::Day(day) => (day, day),
        };
        let (from, until) = (start_of(first), start_of(last + Duration::days(1)));
        JournalFilter { from, until, ..self.filter.clone() }
    }

    /// Whose, of which days, about whom.
    pub(super) fn words(&self, cx: &Context) -> Vec<String> {
        let by = self.filter.actor.as_deref().map(text::clean);
        let when = self.period.map(|period| period.words(cx));
        let about = self.filter.about.map(|_| about(&self.about, cx));
        [by, when, about].into_iter().flatten().collect()
    }
}

impl Period {
    fn words(self, cx: &Context) -> String {
        match self {
            Self::Today => cx.words.get("journal-filter-today"),
            Self::Week => cx.words.get("journal-filter-week"),
            Self::Day(day) => cx.words.formats.date(day),
        }
    }
}

impl Toggle {
    fn words(&self, cx: &Context) -> String {
        match self {
            Self::By(name) if name == cx.user => cx.words.get("journal-filter-mine"),
            Self::By(name) => text::clean(name),
            Self::Within(period) => period.words(cx),
            Self::AnyDay => cx.words.get("journal-filter-day"),
            Self::About(_, name) => about(name, cx),
        }
    }
}

fn about(name: &str, cx: &Context) -> String {
    let name = if is_erased(name) { columns::name(cx.words, name) } else { name.to_owned() };
    cx.words.say("journal-filter-client", [("name", text::clean(&name))])
}

/// A day that was typed: a past one, as people say it.
pub(super) fn day(typed: &str, cx: &Context) -> Option<NaiveDate> {
    read_spoken_day(typed, cx.today, Towards::Past).ok()
}
