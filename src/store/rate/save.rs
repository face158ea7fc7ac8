//! Entering rates.

use super::RATE;
use crate::{
    domain::{debt::rate_name::RateName, decimal::Decimal, field::Flaw, id::Id},
    store::{Fields, Operation, StoreError, StoreResult, Tx},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::Value;

/// Sets a rate from a day on; one that begins on the same day is replaced.
#[derive(Clone, Debug)]
pub struct SetRate {
    pub name: RateName,
    pub from: NaiveDate,
    /// The last day on which it is known to hold. A rate of a central bank must have one: it is decided anew several
    /// times a year, and no penalty is counted with a guess. Of a tax nothing means until the next row.
    pub through: Option<NaiveDate>,
    pub rate: Decimal,
    /// Publication; empty where nobody named one.
    pub source: String,
    /// It was read there.
    pub is_confirmed: bool,
}

impl Operation for SetRate {
    fn kind(&self) -> &'static str {
        "set-rate"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.refuse()?;
        let source = self.source.trim();
        let mut fields: Fields = vec![
            ("through_day", self.through.map_or(Value::Null, |day| Value::from(day.to_string()))),
            ("rate", Value::from(self.rate.to_string())),
            ("source", if source.is_empty() { Value::Null } else { Value::from(source) }),
            ("is_confirmed", Value::from(i64::from(self.is_confirmed))),
        ];
        if let Some(base) = known(tx.conn(), self.name, self.from)? {
            return tx.update(&RATE, base, fields).map(drop);
        }
        fields.push(("name", Value::from(self.name.key())));
        fields.push(("from_day", Value::from(self.from.to_string())));
        let id = tx.new_id();
        tx.insert(&RATE, id, fields)
    }
}

impl SetRate {
    fn refuse(&self) -> StoreResult<()> {
        let key = match self.through {
            None if self.name.is_of_bank() => "flaw-rate-through",
            Some(through) if through < self.from => "flaw-rate-reversed",
            _ => return Ok(()),
        };
        Err(StoreError::Flawed(Flaw::blocking("through", key)))
    }
}

/// Takes away the rate that the office entered from this day on: what was published holds again.
#[derive(Clone, Copy, Debug)]
pub struct RemoveRate {
    pub name: RateName,
    pub from: NaiveDate,
}

impl Operation for RemoveRate {
    fn kind(&self) -> &'static str {
        "remove-rate"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let base = known(tx.conn(), self.name, self.from)?.ok_or(StoreError::NotFound)?;
        tx.remove(&RATE, base)
    }
}

fn known(conn: &Connection, name: RateName, from: NaiveDate) -> StoreResult<Option<(Id, i64)>> {
    let sql = "SELECT id, version FROM rate WHERE name = ?1 AND from_day = ?2 AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    let found =
        select.query_row(params![name.key(), from.to_string()], |row| Ok((Id(row.get(0)?), row.get(1)?)));
    Ok(found.optional()?)
}
