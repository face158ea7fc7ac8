//! Papers to take along or to ask about: drafts, acts and reconciliations that nobody has signed yet (`A-6`).

use super::{Here, Known};
use crate::{
    domain::field::{Field, Kind, field},
    store::{StoreResult, client::all},
};
use rusqlite::Connection;

/// Stable names of papers with the keys of their words.
const PAPERS: &[(&str, &str)] = &[
    ("contract", "form-contract"),
    ("specification", "annex-specification"),
    ("addendum", "annex-addendum"),
    ("act", "annex-act"),
    ("termination", "annex-termination"),
    ("reconciliation", "form-act"),
];

const FIELDS: &[Field] = &[
    field("kind", "field-contract-kind", Kind::Choice(PAPERS)),
    field("number", "field-contract-number", Kind::Line),
    field("day", "field-contract-day", Kind::Day),
];

pub(super) fn known(conn: &Connection, here: &Here) -> StoreResult<Vec<Known>> {
    let read = |row: &rusqlite::Row| super::values(row, FIELDS);
    let found = all(conn, include_str!("papers.sql"), here.client, read)?;
    Ok(found.into_iter().map(|values| Known::of("prepare-papers", FIELDS, values)).collect())
}
