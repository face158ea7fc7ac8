//! Our promises that fall due in the period.

use super::{Found, ReportHere, Source, day};
use crate::{
    domain::{
        id::Id,
        report::{Measure, promise},
    },
    store::StoreResult,
};
use rusqlite::{Connection, named_params};

pub(super) const SOURCE: Source = Source { measures: MEASURES, counts, activities: Some(activities) };

const MEASURES: &[Measure] = &[Measure::PromisesKept, Measure::PromisesLate, Measure::PromisesOpen];

/// The activity in which it was promised, whose it is, and how far the promise is.
type Promised = (Id, Option<i64>, Measure);

fn promised(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Promised>> {
    let mut select = conn.prepare_cached(include_str!("promised.sql"))?;
    let mut rows =
        select.query(named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(due) = day(row.get(2)?) else { continue };
        let measure = promise(due, day(row.get(3)?), here.wanted.today);
        found.push((Id(row.get(0)?), row.get(1)?, measure));
    }
    Ok(found)
}

fn counts(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Found>> {
    let found = promised(conn, here)?.into_iter();
    Ok(found.map(|(_, owner, measure)| Found { owner, measure, day: None, count: 1 }).collect())
}

fn activities(conn: &Connection, here: &ReportHere, wanted: Measure) -> StoreResult<Vec<Id>> {
    let found = promised(conn, here)?.into_iter().filter(|(.., measure)| *measure == wanted);
    Ok(found.map(|(id, ..)| id).collect())
}
