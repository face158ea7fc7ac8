//! Calls, meetings, letters and tasks: what was done, what fell out, what is still planned.

use super::{Found, ReportHere, Source, day};
use crate::{
    domain::{
        id::Id,
        report::{Deed, Measure},
    },
    store::StoreResult,
};
use rusqlite::{Connection, Row, named_params};

pub(super) const SOURCE: Source = Source { measures: MEASURES, counts, activities: Some(activities) };

const MEASURES: &[Measure] = &[
    Measure::Calls,
    Measure::CallsAnswered,
    Measure::CallsIn,
    Measure::CallsMissed,
    Measure::Meetings,
    Measure::MeetingsMissed,
    Measure::MeetingsKept,
    Measure::MeetingsCancelled,
    Measure::Letters,
    Measure::Tasks,
    Measure::Done,
    Measure::Open,
];

fn counts(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(include_str!("deeds.sql"))?;
    let mut rows =
        select.query(named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (owner, on, count) = (row.get(0)?, day(row.get(1)?), row.get(6)?);
        let measures = measures(row, 2)?;
        found.extend(measures.iter().map(|measure| Found { owner, measure: *measure, day: on, count }));
    }
    Ok(found)
}

/// What the columns from this one on count as: kind, state, who turned to whom, whether nobody answered.
fn measures(row: &Row, at: usize) -> StoreResult<&'static [Measure]> {
    let (kind, state): (String, String) = (row.get(at)?, row.get(at + 1)?);
    let (is_incoming, is_unanswered) = (row.get(at + 2)?, row.get(at + 3)?);
    Ok(Deed { kind: &kind, state: &state, is_incoming, is_unanswered }.measures())
}

fn activities(conn: &Connection, here: &ReportHere, wanted: Measure) -> StoreResult<Vec<Id>> {
    let mut select = conn.prepare_cached(include_str!("deed_list.sql"))?;
    let mut rows =
        select.query(named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if measures(row, 1)?.contains(&wanted) {
            found.push(Id(row.get(0)?));
        }
    }
    Ok(found)
}
