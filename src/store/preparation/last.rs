//! The last talk: when it was, how, and what came of it.

use super::{Here, Known};
use crate::{
    domain::{
        activity::{KINDS, RESULTS},
        field::{Field, Kind, field},
    },
    store::{StoreResult, client::all},
};
use rusqlite::Connection;

const FIELDS: &[Field] = &[
    field("done_on", "column-done-on", Kind::PastDay),
    field("kind", "field-activity-kind", Kind::Choice(KINDS)),
    field("result", "field-result", Kind::Choice(RESULTS)),
    field("outcome", "field-outcome", Kind::Text),
];

pub(super) fn known(conn: &Connection, here: &Here) -> StoreResult<Vec<Known>> {
    let read = |row: &rusqlite::Row| super::values(row, FIELDS);
    let found = all(conn, include_str!("last.sql"), here.client, read)?;
    Ok(found.into_iter().map(|values| Known::of("prepare-last", FIELDS, values)).collect())
}
