//! An event comes once for all that waits for it.

use super::{OBLIGATION, moves::seen, save::flawed, terms::reference};
use crate::{
    domain::{id::Id, obligation::SIGNED},
    store::{Image, Operation, StoreError, StoreResult, Tx, record},
};
use chrono::NaiveDate;
use serde_json::Value;

/// The event after which the days of an obligation run has come, or has not after all. Told of one, it is told of all
/// open ones of the contract that wait for the same event, or began with it on the same day.
#[derive(Clone, Copy, Debug)]
pub struct SetEventDay {
    pub base: (Id, i64),
    pub day: Option<NaiveDate>,
    pub today: NaiveDate,
}

impl Operation for SetEventDay {
    fn kind(&self) -> &'static str {
        "event-of-obligation"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, self.base)?;
        match record::text(&before, "event").as_str() {
            "" => return flawed("event", "flaw-obligation-no-event-here"),
            SIGNED => return flawed("event_day", "flaw-obligation-signed"),
            _ => {}
        }
        if self.day.is_some_and(|day| day > self.today) {
            return flawed("event_day", "flaw-performance-ahead");
        }
        let day = self.day.map_or(Value::Null, |day| Value::from(day.to_string()));
        for base in together(tx, &before)? {
            tx.update(&OBLIGATION, base, vec![("event_day", day.clone())])?;
        }
        Ok(())
    }
}

/// The row itself, and the others that run from the same event.
fn together(tx: &Tx, one: &Image) -> StoreResult<Vec<(Id, i64)>> {
    let (own, _) = record::base(one).ok_or(StoreError::Damaged)?;
    let event_day = Some(record::text(one, "event_day")).filter(|day| !day.is_empty());
    let mut select = tx.conn().prepare_cached(include_str!("of_event.sql"))?;
    let of = (reference(one, "contract_id")?.0, record::text(one, "event"), event_day, own.0);
    let bases = select.query_map(of, |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(bases.collect::<rusqlite::Result<_>>()?)
}
