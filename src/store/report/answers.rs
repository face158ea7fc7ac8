//! How soon those who turned to us were answered (`A-3`): in four hours of work, or later.

use super::{Found, ReportHere, Source, day};
use crate::{
    domain::{
        calendar::WorkCalendar,
        id::Id,
        report::Measure,
        response::{LATE, morning, working_minutes},
    },
    store::{Query as _, StoreResult, office::calendar::ReadCalendar},
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::{Connection, Row, named_params};

pub(super) const SOURCE: Source = Source { measures: MEASURES, counts, activities: Some(activities) };

const MEASURES: &[Measure] = &[Measure::AnsweredSoon, Measure::AnsweredLate];

/// What came in, whose it is, and how soon it was answered.
type Answer = (Id, Option<i64>, Measure);

fn answers(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Answer>> {
    let calendar = ReadCalendar.run(conn)?;
    let mut select = conn.prepare_cached(include_str!("answers.sql"))?;
    let mut rows =
        select.query(named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(measure) = measure(row, here.wanted.today, &calendar)? {
            found.push((Id(row.get(0)?), row.get(1)?, measure));
        }
    }
    Ok(found)
}

/// Nothing where an answer may still come in time.
fn measure(row: &Row, today: NaiveDate, calendar: &WorkCalendar) -> StoreResult<Option<Measure>> {
    if row.get(4)? {
        // Its result says that it was dealt with at once.
        return Ok(Some(Measure::AnsweredSoon));
    }
    let Some(came) = day(row.get(2)?) else { return Ok(None) };
    let time: Option<String> = row.get(3)?;
    let came = moment(came, time.as_deref(), morning(came));
    let answer: Option<String> = row.get(5)?;
    let answered = answer.as_deref().and_then(|text| {
        let (date, time) = text.split_once(' ').unwrap_or((text, ""));
        let date: NaiveDate = date.parse().ok()?;
        Some(moment(date, Some(time), morning(date).max(came)))
    });
    let waited = working_minutes(came, answered.unwrap_or_else(|| morning(today)), calendar);
    Ok(match (answered, waited <= LATE) {
        (Some(_), true) => Some(Measure::AnsweredSoon),
        (_, false) => Some(Measure::AnsweredLate),
        (None, true) => None,
    })
}

/// The hour of a day, or what stands for it where nobody knows.
fn moment(day: NaiveDate, time: Option<&str>, usual: NaiveDateTime) -> NaiveDateTime {
    let time = time.and_then(|time| NaiveTime::parse_from_str(time, "%H:%M").ok());
    time.map_or(usual, |time| day.and_time(time))
}

fn counts(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Found>> {
    let found = answers(conn, here)?.into_iter();
    Ok(found.map(|(_, owner, measure)| Found { owner, measure, day: None, count: 1 }).collect())
}

fn activities(conn: &Connection, here: &ReportHere, wanted: Measure) -> StoreResult<Vec<Id>> {
    let found = answers(conn, here)?.into_iter().filter(|(.., measure)| *measure == wanted);
    Ok(found.map(|(id, ..)| id).collect())
}
