//! The same operation in another format: it has another key there, and stands in the books already (`D-2`).

use crate::{
    domain::statement::{Doubt, Operation, Statement},
    store::{Query, Reads, StoreResult},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

/// A payment that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookedPayment {
    pub id: i64,
    pub number: String,
    /// Of the payer, or of the client whose it is.
    pub tax_id: String,
    /// Minor units; what was paid out is below nothing.
    pub amount: i64,
    pub day: NaiveDate,
    /// By which the bank knows it; empty where somebody wrote it down.
    pub key: String,
}

/// Payments of these days on an account, and those of which nobody said on which.
#[derive(Clone, Debug)]
pub struct BookedOn {
    pub days: Arc<BTreeSet<NaiveDate>>,
    pub account: String,
    pub currency: &'static str,
}

impl Query for BookedOn {
    type Answer = Vec<BookedPayment>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<BookedPayment>> {
        let mut select = conn.prepare_cached(include_str!("booked_on.sql"))?;
        let mut found = Vec::new();
        for day in &*self.days {
            let read = |row: &Row| {
                Ok(BookedPayment {
                    id: row.get(0)?,
                    number: row.get(1)?,
                    tax_id: row.get(2)?,
                    amount: row.get(3)?,
                    day: *day,
                    key: row.get(4)?,
                })
            };
            let rows = select.query_map(params![day.to_string(), self.account, self.currency], read)?;
            for row in rows {
                found.push(row?);
            }
        }
        Ok(found)
    }
}

/// Says of operations that are not booked which of them seem to be; answers their places.
pub(super) fn mark(
    statement: &mut Statement,
    (keys, booked): (&[String], &[bool]),
    currency: &'static str,
    reads: &impl Reads,
) -> StoreResult<Vec<usize>> {
    let is_new = |at: usize| booked.get(at).is_some_and(|booked| !booked);
    let new = statement.operations.iter().enumerate().filter(|(at, _)| is_new(*at));
    let days = Arc::new(new.map(|(_, one)| one.day).collect::<BTreeSet<_>>());
    let known = reads.answer(BookedOn { days, account: statement.account.clone(), currency })?;
    // What the same file names by its key is no other operation.
    let own: HashSet<&str> = keys.iter().map(String::as_str).collect();
    let mut open: HashMap<(NaiveDate, i64), Vec<BookedPayment>> = HashMap::new();
    for one in known.into_iter().filter(|one| !own.contains(one.key.as_str())) {
        open.entry((one.day, one.amount)).or_default().push(one);
    }
    let mut marked = Vec::new();
    for (at, operation) in statement.operations.iter_mut().enumerate().filter(|(at, _)| is_new(*at)) {
        let Some(others) = open.get_mut(&(operation.day, operation.amount)) else { continue };
        let Some(same) = others.iter().position(|other| may_be(operation, other)) else { continue };
        let other = others.swap_remove(same);
        let payment = if other.number.is_empty() { other.id.to_string() } else { other.number };
        operation.doubts.push(Doubt::LooksBooked { payment, day: other.day });
        marked.push(at);
    }
    Ok(marked)
}

/// Neither the payer nor the number says otherwise.
fn may_be(operation: &Operation, other: &BookedPayment) -> bool {
    let agrees = |one: &str, other: &str| one.is_empty() || other.is_empty() || one == other;
    let bare = |number: &str| number.trim_start_matches('0').to_lowercase();
    agrees(&operation.party.tax_id, &other.tax_id) && agrees(&bare(&operation.number), &bare(&other.number))
}
