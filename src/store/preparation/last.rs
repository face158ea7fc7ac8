//! The last talk: when it was, how, and what came of it.

use super::{Here, Known};
use crate::{
    domain::{
        activity::{KINDS, RESULTS},
        field::{Field, Kind, field},
    },
    store::StoreResult,
};
use rusqlite::{Connection, Row, params};

const FIELDS: &[Field] = &[
    field("done_on", "column-done-on", Kind::PastDay),
    field("kind", "field-activity-kind", Kind::Choice(KINDS)),
    field("result", "field-result", Kind::Choice(RESULTS)),
    field("outcome", "field-outcome", Kind::Text),
];

pub(super) fn known(conn: &Connection, here: &Here) -> StoreResult<Vec<Known>> {
    let mut select = conn.prepare_cached(include_str!("last.sql"))?;
    let known = |row: &Row| Ok(Known::of("prepare-last", FIELDS, super::values(row, FIELDS)?));
    let found = select.query_map(params![here.client.0, here.talks], known)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
