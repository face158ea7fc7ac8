//! What both sides owe by contracts: ours and theirs, late ones first (`A-6`, `K-7`).

use super::{Here, Known};
use crate::{
    domain::{
        contract::Side,
        field::{Field, Kind, field},
        id::Id,
        obligation::{KINDS, standing::Status},
    },
    store::{
        Image, StoreError, StoreResult,
        client::all,
        obligation::{Read, Terms},
        record,
    },
};
use rusqlite::Connection;

const FIELDS: &[Field] = &[
    field("kind", "field-obligation-kind", Kind::Choice(KINDS)),
    field("what", "field-obligation-what", Kind::Line),
    field("sum", "field-obligation-sum", Kind::Money),
    field("due_day", "field-obligation-due", Kind::Day),
];

/// Those that are open and have a day, or could have one; how they stand is counted by the rules on the day itself.
pub(super) fn known(conn: &Connection, here: &Here) -> StoreResult<Vec<Known>> {
    let day = here.day.parse().map_err(|_| StoreError::Damaged)?;
    let ids = all(conn, include_str!("obligations.sql"), here.client, |row| Ok(Id(row.get(0)?)))?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let terms = Terms::new(conn, day)?;
    let mut found = Vec::new();
    for id in ids {
        let Read { image, standing } = terms.read(id)?;
        if let Some(due) = standing.due.filter(|_| is_told(standing.status)) {
            let is_late = standing.status == Status::Overdue;
            found.push((!is_late, due.day, id, Known { is_late, ..owed(image, due.day.to_string()) }));
        }
    }
    found.sort_by_key(|(is_early, day, id, _)| (*is_early, *day, *id));
    Ok(found.into_iter().map(|(.., known)| known).collect())
}

const fn is_told(status: Status) -> bool {
    matches!(status, Status::Open | Status::Soon | Status::Overdue)
}

/// The values of an obligation that are told, with the day that the rules have counted.
fn owed(image: Image, due: String) -> Known {
    let label = match Side::from_key(&record::text(&image, "side")) {
        Some(Side::They) => "obligation-they-owe",
        _ => "obligation-we-owe",
    };
    let kept = ["kind", "what", "sum", "currency"];
    let mut values: Image = image.into_iter().filter(|(column, _)| kept.contains(&column.as_str())).collect();
    values.insert("due_day".to_owned(), due.into());
    Known::of(label, FIELDS, values)
}
