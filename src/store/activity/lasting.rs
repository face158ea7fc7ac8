//! What lasts several whole days, as a journey or a fair does: `last_day` is its last.

use super::{ActivityFilter, ActivityOut, ListActivities};
use crate::store::{Image, Query, StoreResult, record};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use serde_json::Value;
use std::collections::BTreeMap;

const LASTING: &str =
    concat!(include_str!("select.sql"), include_str!("lasting.sql"), include_str!("whose.sql"));
const DAYS: &str = concat!(
    include_str!("days.sql"),
    include_str!("conditions.sql"),
    include_str!("whose.sql"),
    " GROUP BY activity.day"
);

/// What stands on some days: also what has begun before them and lasts.
#[derive(Clone, Debug)]
pub struct PlanOf {
    pub filter: ActivityFilter,
    /// Activities that begin on these days and are read at most, the earliest first.
    pub limit: usize,
}

impl Query for PlanOf {
    type Answer = Vec<ActivityOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ActivityOut>> {
        let from = self.filter.from.clone().unwrap_or_default();
        let mut found = lasting(conn, &self.filter)?;
        found.retain(|one| one.text("day") < from);
        found.extend(
            ListActivities { filter: self.filter.clone(), after: None, limit: self.limit }.run(conn)?,
        );
        Ok(found)
    }
}

/// How much stands on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCount {
    pub planned: usize,
    pub done: usize,
}

impl DayCount {
    fn add(&mut self, state: &str) {
        match state {
            "planned" => self.planned += 1,
            "done" => self.done += 1,
            _ => {}
        }
    }
}

/// How much stands on each day where there is anything.
#[derive(Clone, Debug)]
pub struct CountDays(pub ActivityFilter);

impl Query for CountDays {
    type Answer = BTreeMap<NaiveDate, DayCount>;

    fn run(&self, conn: &Connection) -> StoreResult<Self::Answer> {
        let mut found = self.begun(conn)?;
        let end = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
        let until = end(&self.0.until).unwrap_or(NaiveDate::MAX);
        for one in lasting(conn, &self.0)? {
            let Some((first, last)) = one.days() else { continue };
            // Its first day is counted with what begins there.
            let next = first.succ_opt().unwrap_or(first).max(end(&self.0.from).unwrap_or(first));
            for day in next.iter_days().take_while(|day| *day <= last.min(until)) {
                found.entry(day).or_default().add(&one.text("state"));
            }
        }
        Ok(found)
    }
}

impl CountDays {
    fn begun(&self, conn: &Connection) -> StoreResult<BTreeMap<NaiveDate, DayCount>> {
        let mut select = conn.prepare_cached(DAYS)?;
        let parameters = named_params! {
            ":client": self.0.client.map(|id| id.0),
            ":owner": self.0.owner(conn)?,
            ":stands_in": self.0.stands_in,
            ":state": self.0.state,
            ":from": self.0.from,
            ":until": self.0.until,
        };
        let read = |row: &Row| {
            let day = row.get::<_, String>(0)?.parse().ok();
            Ok(day.zip(Some(DayCount { planned: row.get(1)?, done: row.get(2)? })))
        };
        let days = select.query_map(parameters, read)?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(days.into_iter().flatten().collect())
    }
}

/// What lasts several days and has a day in common with those of the filter.
fn lasting(conn: &Connection, filter: &ActivityFilter) -> StoreResult<Vec<ActivityOut>> {
    let mut select = conn.prepare_cached(LASTING)?;
    let mut rows = select.query(named_params! {
        ":owner": filter.owner(conn)?,
        ":stands_in": filter.stands_in,
        ":state": filter.state,
        ":from": filter.from.as_deref().unwrap_or_default(),
        ":until": filter.until.as_deref().unwrap_or("9"),
    })?;
    ActivityOut::read_all(conn, &mut rows)
}

impl ActivityOut {
    /// Its first and its last day; of what has an hour they are the same.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.text("day").parse().ok()?;
        let last = self.text("last_day").parse().ok().filter(|_| self.text("time").is_empty());
        Some((first, last.unwrap_or(first).max(first)))
    }
}

/// The last day of what begins on another day than before: it lasts as long.
pub(super) fn moved(before: &Image, day: &str) -> Option<(&'static str, Value)> {
    shifted(before, "last_day", day.parse().ok()?)
}

/// A date column that keeps its distance to the day.
pub(super) fn shifted(image: &Image, column: &'static str, day: NaiveDate) -> Option<(&'static str, Value)> {
    let date = |column: &str| record::text(image, column).parse::<NaiveDate>().ok();
    let shifted = day.checked_add_signed(date(column)? - date("day")?)?;
    Some((column, Value::from(shifted.to_string())))
}
