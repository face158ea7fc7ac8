//! The preparation list (`A-6`): what one must know before each activity of a day.
//!
//! A source of lines is one file with one function; `SECTIONS` names it, and nothing else has to know.

mod debts;
mod last;
mod needs;
mod obligations;
mod papers;
mod pinned;
mod promises;
mod tick;
mod tone;
mod unprepared;
mod whom;

pub use tick::TickPrepared;
pub use unprepared::CountUnprepared;
pub use whom::Whom;

use super::{
    Image, Query, StoreResult, Table,
    absence::ABSENCE,
    activity::{ACTIVITY, ActivityOut, Asked, ShowActivity},
    annex::ANNEX,
    claim::PROMISE,
    client::{CLIENT, Card, NEED, ShowClient},
    contact::{CONTACT, CONTACT_POINT, POST},
    contract::CONTRACT,
    invoice::INSTALMENT,
    note::NOTE,
    obligation::{OBLIGATION, PERFORMANCE},
    payment::ALLOCATION,
    reconciliation::RECONCILIATION,
    record,
};
use crate::domain::{
    activity::clash::Stretch,
    client::Class,
    collation::{SortLanguage, Sorter},
    field::Field,
    id::Id,
    preparation::{Appointment, Doubt, doubts, is_online, suits_hours},
    search::fold,
};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, Row, types::FromSql};
use serde_json::Value;

/// Tables that what must be known is read from.
pub static READ_FROM: [&Table; 16] = [
    &ABSENCE,
    &ACTIVITY,
    &CLIENT,
    &CONTACT,
    &CONTACT_POINT,
    &POST,
    &NOTE,
    &NEED,
    &CONTRACT,
    &OBLIGATION,
    &PERFORMANCE,
    &ANNEX,
    &RECONCILIATION,
    &INSTALMENT,
    &ALLOCATION,
    &PROMISE,
];

/// What is planned for a day, in the order of work: by the hour, then what has none by the weight of its client.
#[derive(Clone, Debug)]
pub struct Preparation {
    pub day: NaiveDate,
    /// Name of the user whose activities they are. Somebody who is no user sees all.
    pub user: Option<String>,
}

/// An activity of the day with what one must know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ToPrepare {
    pub activity: ActivityOut,
    /// Nothing for a task of one's own.
    pub card: Option<Card>,
    /// One for each of [`SECTIONS`], in their order.
    pub sections: Vec<Vec<Known>>,
    pub doubts: Vec<Doubt<Other>>,
}

/// Another activity of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    pub activity: Id,
    /// With whom, or what for.
    pub name: String,
    pub time: String,
}

/// One thing that is known beforehand: stored values and the fields that say how they are told.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Message key of what it is.
    pub label: &'static str,
    pub fields: &'static [Field],
    pub values: Image,
    /// Its term is over on the day that is prepared, or somebody is against us.
    pub is_late: bool,
}

impl Known {
    const fn of(label: &'static str, fields: &'static [Field], values: Image) -> Self {
        Self { label, fields, values, is_late: false }
    }
}

/// The values of a row: its identity first, then one column for each field.
fn values(row: &Row, fields: &[Field]) -> rusqlite::Result<Image> {
    let value = |(at, field): (usize, &Field)| {
        let text: Option<String> = row.get(at)?;
        Ok((field.key.to_owned(), text.map_or(Value::Null, Value::from)))
    };
    (1..).zip(fields).map(value).collect()
}

/// What a source looks at.
struct Here<'a> {
    /// `YYYY-MM-DD`.
    day: &'a str,
    client: Id,
    /// How many talks are told, the newest first.
    talks: usize,
}

/// Everything that is known of a client before a day (`YYYY-MM-DD`), one list for each of [`SECTIONS`].
pub(super) fn known_of(
    conn: &Connection,
    day: &str,
    (client, card): (Id, &Card),
    talks: usize,
) -> StoreResult<Vec<Vec<Known>>> {
    let here = Here { day, client, talks };
    let known = |section: &Section| match &section.source {
        Source::Base(source) => source(conn, &here),
        Source::Card(source) => Ok(source(card)),
    };
    SECTIONS.iter().map(known).collect()
}

/// Sections of what both sides still owe each other: money, words, work, papers.
const OPEN: [&str; 4] = ["debts", "promises", "obligations", "papers"];

/// What is open with a client on a day (`YYYY-MM-DD`).
pub(super) fn open_of(conn: &Connection, day: &str, client: Id) -> StoreResult<Vec<Known>> {
    let here = Here { day, client, talks: 0 };
    let mut open = Vec::new();
    for section in SECTIONS.iter().filter(|section| OPEN.contains(&section.name)) {
        if let Source::Base(source) = &section.source {
            open.extend(source(conn, &here)?);
        }
    }
    Ok(open)
}

/// Where the lines of a section come from.
enum Source {
    /// From the base.
    Base(fn(&Connection, &Here) -> StoreResult<Vec<Known>>),
    /// From the card, which has been read.
    Card(fn(&Card) -> Vec<Known>),
}

/// A part of what is known.
pub struct Section {
    /// Stable name, for programs.
    pub name: &'static str,
    /// Message key of its title.
    pub title: &'static str,
    source: Source,
}

/// What is told of each activity, in this order. A new source adds its line here.
pub const SECTIONS: &[Section] = &[
    Section { name: "pinned", title: "prepare-pinned", source: Source::Card(pinned::known) },
    Section { name: "last", title: "prepare-last", source: Source::Base(last::known) },
    Section { name: "tone", title: "prepare-tone", source: Source::Card(tone::known) },
    Section { name: "debts", title: "command-debts", source: Source::Base(debts::known) },
    Section { name: "promises", title: "field-promise", source: Source::Base(promises::known) },
    Section { name: "obligations", title: "command-obligations", source: Source::Base(obligations::known) },
    Section { name: "papers", title: "prepare-papers", source: Source::Base(papers::known) },
    Section { name: "needs", title: "form-need", source: Source::Card(needs::known) },
];

impl Query for Preparation {
    type Answer = Vec<ToPrepare>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ToPrepare>> {
        let mut found = Vec::new();
        for id in self.select(conn, include_str!("day.sql"))? {
            if let Some(activity) = ShowActivity(Id(id)).run(conn)? {
                found.push(self.known(conn, activity)?);
            }
        }
        sort(&mut found);
        tell_doubts(&mut found);
        Ok(found)
    }
}

impl Preparation {
    /// The first column of what is planned for the day.
    fn select<T: FromSql>(&self, conn: &Connection, sql: &str) -> StoreResult<Vec<T>> {
        self.asked(conn, sql)?.rows(conn, |row| Ok(row.get(0)?))
    }

    fn asked(&self, conn: &Connection, sql: &str) -> StoreResult<Asked> {
        let day = self.day.to_string();
        let mut asked = Asked::of(sql, &day, &day);
        asked.whose(conn, self.user.as_deref(), Some(&day))?;
        Ok(asked)
    }

    fn known(&self, conn: &Connection, activity: ActivityOut) -> StoreResult<ToPrepare> {
        let client = activity.client.as_ref().map(|(id, _)| *id);
        let card = client.map(|id| ShowClient(id).run(conn)).transpose()?.flatten();
        let day = self.day.to_string();
        let sections = match client.zip(card.as_ref()) {
            Some(whose) => known_of(conn, &day, whose, 1)?,
            None => SECTIONS.iter().map(|_| Vec::new()).collect(),
        };
        Ok(ToPrepare { activity, card, sections, doubts: Vec::new() })
    }
}

impl ToPrepare {
    pub fn is_prepared(&self) -> bool {
        self.activity.text("prepared") == "1"
    }

    /// People go to each other, or sit together before a screen.
    pub fn is_meeting(&self) -> bool {
        matches!(self.activity.text("kind").as_str(), "meeting" | "visit" | "event")
    }

    /// The hour that was agreed.
    pub fn time(&self) -> Option<NaiveTime> {
        NaiveTime::parse_from_str(&self.activity.text("time"), "%H:%M").ok()
    }

    /// How long it is, in minutes; the usual length of its kind where none was said.
    pub fn minutes(&self) -> u32 {
        self.activity.text("minutes").parse().unwrap_or_else(|_| Stretch::usual(&self.activity.text("kind")))
    }

    /// Where it is: the agreed place, else where the client is. Only of what people meet for.
    pub fn place(&self) -> String {
        let agreed = self.activity.text("place");
        if !agreed.is_empty() || !self.is_meeting() {
            return agreed;
        }
        let parts = [self.of_client("city"), self.street()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn street(&self) -> String {
        let known = ["actual_address", "address"].map(|column| self.of_client(column));
        known.into_iter().find(|address| !address.is_empty()).unwrap_or_default()
    }

    /// What stands in a column of the client; empty where there is none.
    fn of_client(&self, column: &str) -> String {
        self.card.as_ref().map(|card| record::text(&card.client, column)).unwrap_or_default()
    }

    fn appointment(&self) -> Option<Appointment> {
        let stretch = Stretch { from: self.time()?, minutes: self.minutes() };
        Some(Appointment { stretch, owner: self.activity.owner.clone(), place: self.way() })
    }

    /// Where one has to go; a client of whom only the city is known is a place of its own.
    fn way(&self) -> Option<String> {
        let place = self.place();
        if !self.is_meeting() || is_online(&place) || self.activity.text("channel") == "video" {
            return None;
        }
        let is_exact = !self.activity.text("place").is_empty() || !self.street().is_empty();
        let client = || self.activity.client.as_ref().map(|(id, _)| id.0.to_string());
        Some(fold(&place)).filter(|_| is_exact).or_else(client)
    }

    /// Whether the person likes to talk at another hour.
    fn is_at_another_hour(&self) -> bool {
        let hours = self.contact().map(|contact| contact.hours.as_str());
        hours.zip(self.time()).and_then(|(hours, time)| suits_hours(hours, time)) == Some(false)
    }

    fn as_other(&self) -> Other {
        let name = self.activity.client.as_ref().map(|(_, name)| name.clone());
        Other {
            activity: self.activity.id,
            name: name.unwrap_or_else(|| self.activity.text("goal")),
            time: self.activity.text("time"),
        }
    }

    /// What weighs more comes first: pinned, key clients, their class, an early term.
    fn weight(&self) -> (bool, bool, u8, bool, String) {
        let class = match Class::of(&self.of_client("segment")) {
            Some(Class::A) => 0,
            Some(Class::B) => 1,
            None => 2,
            Some(Class::C) => 3,
        };
        let due = self.activity.text("due");
        (self.activity.text("pinned") != "1", self.of_client("vip") != "1", class, due.is_empty(), due)
    }
}

fn sort(found: &mut [ToPrepare]) {
    // One order in every language: that of the Kazakh alphabet has all letters.
    let sorter = Sorter::new(SortLanguage::Kazakh).ok();
    let key = |name: &str| sorter.as_ref().map_or_else(|| name.to_lowercase(), |sorter| sorter.key(name));
    found.sort_by_cached_key(|one| {
        let time = one.activity.text("time");
        // Of two at one hour the weight does not decide: the clock does not know it.
        let weight = time.is_empty().then(|| one.weight());
        (time.is_empty(), time, weight, key(&one.as_other().name), one.activity.id)
    });
}

fn tell_doubts(found: &mut [ToPrepare]) {
    let appointments: Vec<_> = found.iter().map(ToPrepare::appointment).collect();
    let others: Vec<Other> = found.iter().map(ToPrepare::as_other).collect();
    for (one, doubts) in found.iter_mut().zip(doubts(&appointments)) {
        let known = doubts.into_iter().filter_map(|doubt| named(doubt, &others));
        one.doubts = known.chain(one.is_at_another_hour().then_some(Doubt::OtherHours)).collect();
    }
}

fn named(doubt: Doubt<usize>, others: &[Other]) -> Option<Doubt<Other>> {
    let other = match doubt {
        Doubt::Clash(at) | Doubt::ShortWay { from: at, .. } => others.get(at).cloned()?,
        Doubt::OtherHours => return Some(Doubt::OtherHours),
    };
    Some(doubt.named(|_| other))
}

#[cfg(test)]
mod tests;
