//! Two meetings, and nobody who decides is known (`C-3`).

use super::{Found, RunHere};
use crate::{
    domain::{
        id::Id,
        run::{Reason, ReasonKind},
    },
    store::StoreResult,
};
use rusqlite::{Connection, named_params};

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(include_str!("deciders.sql"))?;
    let reason = Reason::plain(ReasonKind::NoDecider);
    let clients = select.query_map(named_params! { ":owner": here.owner }, |row| Ok(Id(row.get(0)?)))?;
    Ok(clients
        .map(|client| client.map(|client| Found::of(client, reason)))
        .collect::<rusqlite::Result<_>>()?)
}
