//! What we promised and have not kept yet.

use super::{Here, Known};
use crate::{
    domain::field::{Field, Kind, field},
    store::{StoreResult, client::all, record},
};
use rusqlite::Connection;

const FIELDS: &[Field] =
    &[field("promise", "field-promise", Kind::Line), field("promise_on", "field-promise-on", Kind::Day)];

pub(super) fn known(conn: &Connection, here: &Here) -> StoreResult<Vec<Known>> {
    let read = |row: &rusqlite::Row| super::values(row, FIELDS);
    let found = all(conn, include_str!("promises.sql"), here.client, read)?;
    let known = found.into_iter().map(|values| {
        let term = record::text(&values, "promise_on");
        let is_late = !term.is_empty() && term.as_str() < here.day;
        Known { is_late, ..Known::of("field-promise", FIELDS, values) }
    });
    Ok(known.collect())
}
