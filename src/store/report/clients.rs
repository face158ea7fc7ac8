//! Clients that are new in the base.

use super::{Found, ReportHere, Source};
use crate::{domain::report::Measure, store::StoreResult};
use rusqlite::{Connection, Row, named_params};

pub(super) const SOURCE: Source = Source { measures: &[Measure::NewClients], counts, activities: None };

fn counts(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(include_str!("clients.sql"))?;
    let (since, until) = here.wanted.moments;
    let parameters = named_params! { ":since": since, ":until": until, ":owner": here.owner };
    let found = |row: &Row| {
        Ok(Found { owner: row.get(0)?, measure: Measure::NewClients, day: None, count: row.get(1)? })
    };
    Ok(select.query_map(parameters, found)?.collect::<rusqlite::Result<_>>()?)
}
