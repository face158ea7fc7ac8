//! A base of any size, made by rule row by row: for trying the program under load.

use super::{KIND, Progress, invented::Rule, office};
use crate::store::{
    Operation, Query, Store, StoreError, StoreResult, Tx,
    client::SaveClient,
    journal::{End, Part},
    office::users::ListUsers,
};
use chrono::NaiveDate;

/// Rows of one journal entry: short enough for the memory, long enough for the disk.
const SLICE: u32 = 1_000;

/// Fills an empty database with `count` clients invented by rule, each told by its number alone, and the
/// users of the demo office. One action of several entries; `progress` is told how many are there and may stop it.
/// Refuses a database that has a history. Tax numbers and phones differ up to a million.
pub fn fill_large(store: &mut Store, today: NaiveDate, count: u32, progress: Progress) -> StoreResult<()> {
    let mut part = if count > SLICE { Part::Head } else { Part::Alone };
    let (mut from, mut head) = (0, None);
    while from < count || head.is_none() {
        let until = count.min(from.saturating_add(SLICE));
        let receipt = store.write_part(&FillSlice { today, from, until }, part)?;
        head = head.or(receipt.journal);
        part = head.map_or(part, Part::Of);
        from = until;
        if progress(until).is_break() {
            return Err(StoreError::Cancelled);
        }
    }
    if count > SLICE { store.write_part(&End, part).map(drop) } else { Ok(()) }
}

/// Clients `from` up to but not including `until`.
#[derive(Debug)]
struct FillSlice {
    today: NaiveDate,
    from: u32,
    until: u32,
}

impl Operation for FillSlice {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if self.from == 0 {
            tx.require_empty()?;
            office::add_users(tx, self.today)?;
        }
        let rule = Rule::new(ListUsers.run(tx.conn())?);
        (self.from..self.until).try_for_each(|row| SaveClient::new(None, rule.client(row)).save(tx).map(drop))
    }
}
