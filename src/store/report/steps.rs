//! What came of what was done: a next step, and from calls a meeting.

use super::{Found, ReportHere, Source};
use crate::{
    domain::{id::Id, report::Measure},
    store::StoreResult,
};
use rusqlite::{Connection, named_params};

pub(super) const SOURCE: Source = Source { measures: MEASURES, counts, activities: Some(activities) };

const MEASURES: &[Measure] = &[Measure::NextSteps, Measure::CallsToMeetings];

/// An activity and whose it is.
type Owned = (Id, Option<i64>);

fn owned(conn: &Connection, here: &ReportHere, measure: Measure) -> StoreResult<Vec<Owned>> {
    let sql = match measure {
        Measure::CallsToMeetings => include_str!("to_meetings.sql"),
        _ => include_str!("next_steps.sql"),
    };
    let mut select = conn.prepare_cached(sql)?;
    let parameters = named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner };
    let rows = select.query_map(parameters, |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn counts(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Found>> {
    let mut found = Vec::new();
    for measure in MEASURES {
        let owned = owned(conn, here, *measure)?.into_iter();
        found.extend(owned.map(|(_, owner)| Found { owner, measure: *measure, day: None, count: 1 }));
    }
    Ok(found)
}

fn activities(conn: &Connection, here: &ReportHere, wanted: Measure) -> StoreResult<Vec<Id>> {
    Ok(owned(conn, here, wanted)?.into_iter().map(|(id, _)| id).collect())
}
