//! What lasts several whole days, as a journey or a fair does: `last_day` is its last.

use super::{ActivityFilter, ActivityOut, ListActivities, asked::Asked};
use crate::store::{Image, Query, StoreResult, office::users, record};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

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
        let mut found = read(conn, &self.filter)?;
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
    fn of(&mut self, state: &str) -> Option<&mut usize> {
        match state {
            "planned" => Some(&mut self.planned),
            "done" => Some(&mut self.done),
            _ => None,
        }
    }

    fn add(&mut self, state: &str, more: usize) {
        self.of(state).into_iter().for_each(|count| *count += more);
    }

    fn take_off(&mut self, state: &str, less: usize) {
        self.of(state).into_iter().for_each(|count| *count = count.saturating_sub(less));
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
        for one in read(conn, &self.0)? {
            let Some((first, last)) = one.days() else { continue };
            // Its first day is counted with what begins there.
            let next = first.succ_opt().unwrap_or(first).max(end(&self.0.from).unwrap_or(first));
            for day in next.iter_days().take_while(|day| *day <= last.min(until)) {
                found.entry(day).or_default().add(&one.text("state"), 1);
            }
        }
        Ok(found)
    }
}

/// The same of some days alone.
#[derive(Clone, Debug)]
pub struct RecountDays {
    pub filter: ActivityFilter,
    pub days: BTreeSet<NaiveDate>,
}

impl Query for RecountDays {
    type Answer = BTreeMap<NaiveDate, DayCount>;

    fn run(&self, conn: &Connection) -> StoreResult<Self::Answer> {
        let mut found = BTreeMap::new();
        let shown =
            self.filter.from.as_deref().unwrap_or_default()..=self.filter.until.as_deref().unwrap_or("9");
        let days = self.days.iter().map(ToString::to_string);
        for day in days.filter(|day| shown.contains(&day.as_str())) {
            let filter = ActivityFilter { from: Some(day.clone()), until: Some(day), ..self.filter.clone() };
            found.extend(CountDays(filter).run(conn)?);
        }
        Ok(found)
    }
}

impl CountDays {
    fn begun(&self, conn: &Connection) -> StoreResult<BTreeMap<NaiveDate, DayCount>> {
        let filter = &self.0;
        let is_part = filter.client.is_some() || users::whose(conn, filter.owner.as_deref())?.is_some();
        let mut found = BTreeMap::<NaiveDate, DayCount>::new();
        if is_part {
            let asked = Asked::filtered(conn, include_str!("days.sql"), filter)?;
            by_state(conn, asked, |day, state, count| found.entry(day).or_default().add(state, count))?;
            return Ok(found);
        }
        let of_all = concat!(include_str!("days.sql"), include_str!("days_of_all.sql"));
        let asked = self.of_days(conn, of_all)?;
        by_state(conn, asked, |day, state, count| found.entry(day).or_default().add(state, count))?;
        let removed = self.of_days(conn, include_str!("days_of_removed.sql"))?;
        by_state(conn, removed, |day, state, count| found.entry(day).or_default().take_off(state, count))?;
        found.retain(|_, count| *count != DayCount::default());
        Ok(found)
    }

    /// The days of the filter, and its state.
    fn of_days(&self, conn: &Connection, sql: &str) -> StoreResult<Asked> {
        let (from, until) = (self.0.from.as_deref(), self.0.until.as_deref());
        let mut asked = Asked::of(sql, from.unwrap_or_default(), until.unwrap_or("9"));
        asked.narrow(conn, &self.0)?;
        Ok(asked)
    }
}

fn by_state(
    conn: &Connection,
    mut asked: Asked,
    mut take: impl FnMut(NaiveDate, &str, usize),
) -> StoreResult<()> {
    asked.also("GROUP BY activity.day, activity.state", []);
    asked.each(conn, |row| {
        if let Ok(day) = row.get::<_, String>(0)?.parse() {
            take(day, &row.get::<_, String>(1)?, row.get(2)?);
        }
        Ok(true)
    })
}

fn read(conn: &Connection, filter: &ActivityFilter) -> StoreResult<Vec<ActivityOut>> {
    lasting(conn, include_str!("select.sql"), filter)?.rows(conn, |row| ActivityOut::read(conn, row))
}

/// What lasts several days and has a day in common with those of the filter; `head` selects from `activity`.
pub(super) fn lasting(conn: &Connection, head: &str, filter: &ActivityFilter) -> StoreResult<Asked> {
    let mut asked = Asked::of(head, "", filter.until.as_deref().unwrap_or("9"));
    let first = filter.from.clone().unwrap_or_default();
    asked.also(include_str!("lasting.sql"), [(":first", first.into())]);
    asked.narrow(conn, filter)?;
    Ok(asked)
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
