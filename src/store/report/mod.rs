//! Reports on work done (`A-12`): who counts what, and the rows of a period.
//!
//! A source of rows is one file with what it counts and which activities these are; `SOURCES` names it. The rows
//! themselves stand in `domain/report.rs`, their words in `i18n/reports.rs`.

mod answers;
mod clients;
mod deeds;
mod load;
mod money;
mod people;
mod promises;
mod requests;
mod steps;
mod topics;

pub use load::{Load, ReadLoad};
pub use topics::{ListOnTopic, ReadTopics, TopicCount, TopicCounts};

use super::{
    Query, StoreResult,
    activity::{ActivityOut, ShowActivity},
    office::{
        calendar::ReadCalendar,
        settings::{ReadRhythm, ReadSettings},
        users,
    },
};
use crate::domain::{
    id::Id,
    money::Money,
    report::{Figure, Flow, GoalsSoFar, Measure, Pace, Span, Tally, to_book},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Which report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportWanted {
    pub span: Span,
    /// Name of the user whose work it is. Nobody, and somebody who is no user, means the whole office.
    pub user: Option<String>,
    pub today: NaiveDate,
    /// The first moment of the period, and the first behind it, in Unix milliseconds.
    pub moments: (i64, i64),
}

/// What a source of rows looks at.
struct ReportHere<'a> {
    wanted: &'a ReportWanted,
    from: String,
    to: String,
    owner: Option<i64>,
}

/// So much of a measure.
struct Found {
    owner: Option<i64>,
    measure: Measure,
    /// When, where the measure has a course over the period.
    day: Option<NaiveDate>,
    count: usize,
}

/// Answers the activities behind a measure, in their order.
type Activities = fn(&Connection, &ReportHere, Measure) -> StoreResult<Vec<Id>>;

/// Where rows come from.
struct Source {
    /// What it counts.
    measures: &'static [Measure],
    counts: fn(&Connection, &ReportHere) -> StoreResult<Vec<Found>>,
    /// Nothing where it counts no activities.
    activities: Option<Activities>,
}

const SOURCES: &[Source] =
    &[deeds::SOURCE, answers::SOURCE, requests::SOURCE, steps::SOURCE, promises::SOURCE, clients::SOURCE];

/// Counts what was done in a period.
#[derive(Clone, Debug)]
pub struct ReadReport(pub ReportWanted);

/// What was done in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub span: Span,
    /// Whose work it is; nobody means the whole office.
    pub user: Option<String>,
    pub rows: Vec<Figure>,
    /// By flow, then by currency.
    pub money: Vec<(Flow, Money)>,
    /// The same by person, where it is the whole office.
    pub people: Vec<PersonRows>,
    /// The same by day.
    pub days: Vec<(NaiveDate, Tally)>,
    /// The office wants to know how many meetings to arrange (D28).
    pub advises: bool,
}

impl Report {
    /// Meetings to arrange for the goal of the period, where the office asks for this advice.
    pub fn to_book(&self) -> Option<usize> {
        let (kept, held) = (self.row(Measure::MeetingsKept)?, self.row(Measure::Meetings)?);
        to_book(kept, held).filter(|_| self.advises)
    }

    /// The row of a measure.
    pub fn row(&self, measure: Measure) -> Option<&Figure> {
        self.rows.iter().find(|figure| figure.measure == measure)
    }
}

/// The rows of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRows {
    /// Empty for what is nobody's.
    pub name: String,
    pub rows: Vec<Figure>,
}

impl PersonRows {
    /// How much of a measure the person has.
    pub fn count(&self, measure: Measure) -> usize {
        self.rows.iter().find(|figure| figure.measure == measure).map_or(0, |figure| figure.count)
    }
}

impl<'a> ReportHere<'a> {
    fn of(wanted: &'a ReportWanted, conn: &Connection) -> StoreResult<Self> {
        let owner = users::whose(conn, wanted.user.as_deref())?;
        let (from, to) = (wanted.span.from.to_string(), wanted.span.to.to_string());
        Ok(Self { wanted, from, to, owner })
    }
}

impl Query for ReadReport {
    type Answer = Report;

    fn run(&self, conn: &Connection) -> StoreResult<Report> {
        let here = ReportHere::of(&self.0, conn)?;
        let span = self.0.span;
        let mut days: BTreeMap<NaiveDate, Tally> = span.days().map(|day| (day, Tally::default())).collect();
        let mut tallies: BTreeMap<Option<i64>, Tally> = BTreeMap::new();
        for source in SOURCES {
            for found in (source.counts)(conn, &here)? {
                tallies.entry(found.owner).or_default().add(found.measure, found.count);
                if let Some(tally) = found.day.and_then(|day| days.get_mut(&day)) {
                    tally.add(found.measure, found.count);
                }
            }
        }
        let mut all = Tally::default();
        for tally in tallies.values() {
            all.join(tally);
        }
        let (rhythm, calendar) = (ReadRhythm.run(conn)?, ReadCalendar.run(conn)?);
        let settings = ReadSettings.run(conn)?;
        let pace = Pace { rhythm: &rhythm, calendar: &calendar, targets: settings.targets() };
        let goals = GoalsSoFar::of_span(span, self.0.today, pace);
        let people = people::rows(conn, &tallies, goals)?;
        let goals = goals.of_people(people::with_goals(conn, here.owner)?);
        Ok(Report {
            span,
            user: users::whose_name(conn, self.0.user.as_deref())?,
            rows: all.figures(&goals),
            money: money::lines(conn, &here)?,
            people: if here.owner.is_some() { Vec::new() } else { people },
            days: days.into_iter().collect(),
            advises: settings.advises_booking(),
        })
    }
}

/// The activities that a row of a report counts.
#[derive(Clone, Debug)]
pub struct ListCounted {
    pub wanted: ReportWanted,
    pub measure: Measure,
    pub limit: usize,
}

impl Query for ListCounted {
    type Answer = Vec<ActivityOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ActivityOut>> {
        let here = ReportHere::of(&self.wanted, conn)?;
        let source = SOURCES.iter().find(|source| source.measures.contains(&self.measure));
        let Some(activities) = source.and_then(|source| source.activities) else { return Ok(Vec::new()) };
        let found = activities(conn, &here, self.measure)?.into_iter().take(self.limit);
        let shown = found.map(|id| ShowActivity(id).run(conn)).collect::<StoreResult<Vec<_>>>()?;
        Ok(shown.into_iter().flatten().collect())
    }
}

/// A day of the database.
fn day(text: Option<String>) -> Option<NaiveDate> {
    text?.parse().ok()
}

#[cfg(test)]
mod tests;
