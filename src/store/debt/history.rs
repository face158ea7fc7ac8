//! How a client paid month by month (`D-12`).

use crate::{
    domain::{
        debt::history::{PaidMonth, PaidPart, first_month, paid_months},
        id::Id,
        money::Currency,
    },
    store::{Query, StoreError, StoreResult},
};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// What was paid in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidHistory {
    pub currency: Currency,
    /// The last twelve, the earliest first.
    pub months: Vec<PaidMonth>,
    /// All of them together.
    pub whole: PaidMonth,
}

/// Asks how a client paid in the months until today, by currency. Money that came counts; what was forgiven or set
/// against each other does not.
#[derive(Clone, Copy, Debug)]
pub struct ShowPaidHistory {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for ShowPaidHistory {
    type Answer = Vec<PaidHistory>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<PaidHistory>> {
        let mut select = conn.prepare_cached(include_str!("history.sql"))?;
        let first = first_month(self.today).to_string();
        let mut rows = select.query(params![self.client.0, first, self.today.to_string()])?;
        let mut parts: HashMap<Currency, Vec<PaidPart>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let currency = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
            let day = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
            let part = PaidPart { day, days_late: row.get(2)?, sum: row.get(3)? };
            parts.entry(currency).or_default().push(part);
        }
        let told = |(currency, parts): (Currency, Vec<PaidPart>)| {
            let (months, whole) = paid_months(&parts, self.today).ok_or(StoreError::Damaged)?;
            Ok(PaidHistory { currency, months, whole })
        };
        let mut found = parts.into_iter().map(told).collect::<StoreResult<Vec<_>>>()?;
        found.sort_by_key(|one| one.currency.code());
        Ok(found)
    }
}
