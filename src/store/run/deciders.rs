//! Two meetings, and nobody who decides is known (`C-3`).

use super::{Found, RunHere, alike};
use crate::{domain::run::ReasonKind, store::StoreResult};
use rusqlite::Connection;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    alike(conn, here, include_str!("deciders.sql"), ReasonKind::NoDecider)
}
