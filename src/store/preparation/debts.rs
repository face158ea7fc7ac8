//! What the client owes: what is overdue, what still has time, and what was promised of it (`A-6`, `D-1`, `D-4`).

use super::{Here, Known};
use crate::{
    domain::{
        debt::promise::Outcome,
        field::{Field, Kind, field},
        money::Money,
    },
    store::{Image, Query as _, StoreError, StoreResult, claim::pending, office::calendar::ReadCalendar},
};
use rusqlite::{Connection, params};
use serde_json::Value;

const FIELDS: &[Field] =
    &[field("sum", "field-obligation-sum", Kind::Money), field("due_day", "field-obligation-due", Kind::Day)];

pub(super) fn known(conn: &Connection, here: &Here) -> StoreResult<Vec<Known>> {
    let mut select = conn.prepare_cached(include_str!("debts.sql"))?;
    let mut rows = select.query(params![here.client.0, here.day])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let currency = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
        let (overdue, since, ahead): (i64, Option<String>, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let known = |label, minor, day| Known::of(label, FIELDS, values(Money::new(minor, currency), day));
        if overdue > 0 {
            found.push(Known { is_late: true, ..known("prepare-overdue", overdue, since) });
        }
        if ahead > 0 {
            found.push(known("prepare-owed", ahead, None));
        }
    }
    if !found.is_empty() {
        found.extend(promised(conn, here)?);
    }
    Ok(found)
}

/// The last promise to pay, where it was not kept.
fn promised(conn: &Connection, here: &Here) -> StoreResult<Option<Known>> {
    let day = here.day.parse().map_err(|_| StoreError::Damaged)?;
    let promises = pending(conn, here.client, (day, &ReadCalendar.run(conn)?))?;
    let last = promises.last().filter(|last| last.standing.outcome != Outcome::Kept);
    Ok(last.map(|last| {
        let is_late = last.standing.outcome == Outcome::Broken;
        let values = values(last.sum, Some(last.by.to_string()));
        Known { is_late, ..Known::of("prepare-promised", FIELDS, values) }
    }))
}

fn values(sum: Money, day: Option<String>) -> Image {
    let sum = [
        ("sum", Value::from(sum.minor())),
        ("currency", Value::from(sum.currency().code())),
        ("due_day", day.map_or(Value::Null, Value::from)),
    ];
    sum.into_iter().map(|(column, value)| (column.to_owned(), value)).collect()
}
