//! What a client may still get on credit (`D-10`): the one place where its exposure is told.

use super::client::{free, items, sums};
use crate::{
    domain::{
        debt::{
            aging::Item,
            exposure::{Credit, Rules},
        },
        id::Id,
        money::Currency,
    },
    store::{Image, Query, StoreError, StoreResult, client::CLIENT, record, record::Load},
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;

/// Days of sales to which late debts are compared.
const TURNOVER_DAYS: u64 = 365;

/// How a client stands in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreditLine {
    pub currency: Currency,
    pub credit: Credit,
}

/// Asks how a client stands: in the currency of its limit first, then in every other that it owes or paid in. Goods
/// shipped before they are invoiced and orders are kept nowhere yet.
#[derive(Clone, Copy, Debug)]
pub struct ShowCredit {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for ShowCredit {
    type Answer = Vec<CreditLine>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<CreditLine>> {
        let client = Load { table: &CLIENT, id: self.client }.run(conn)?.ok_or(StoreError::NotFound)?;
        let own = record::text(&client, "currency").parse().unwrap_or(Currency::Kzt);
        let mut credits: HashMap<Currency, Credit> = HashMap::new();
        credits.entry(own).or_default().limit = limit(&client);
        for item in items(conn, self.client)? {
            self.owe(&item, credits.entry(item.currency).or_default())?;
        }
        for sum in free(conn, self.client)? {
            credits.entry(sum.currency()).or_default().advances = sum.minor().max(0);
        }
        let after = self.today.checked_sub_days(Days::new(TURNOVER_DAYS)).unwrap_or(NaiveDate::MIN);
        let span = (self.client.0, after.to_string(), self.today.to_string());
        for sold in sums(conn, include_str!("sold_to.sql"), span)? {
            if let Some(credit) = credits.get_mut(&sold.currency()) {
                credit.turnover = sold.minor();
            }
        }
        let line = |(currency, credit)| CreditLine { currency, credit };
        let mut lines: Vec<CreditLine> = credits.into_iter().map(line).collect();
        lines.sort_by_key(|line| (line.currency != own, line.currency.code()));
        Ok(lines)
    }
}

impl ShowCredit {
    fn owe(&self, item: &Item, credit: &mut Credit) -> StoreResult<()> {
        let rest = item.rest().ok_or(StoreError::Damaged)?;
        let add = |sum: i64| sum.checked_add(rest).ok_or(StoreError::Damaged);
        credit.unpaid = add(credit.unpaid)?;
        let late = item.days_late(self.today).and_then(|days| u32::try_from(days).ok()).unwrap_or_default();
        credit.days_late = credit.days_late.max(late);
        if late > Rules::default().days {
            credit.long_overdue = add(credit.long_overdue)?;
        }
        Ok(())
    }
}

fn limit(client: &Image) -> Option<i64> {
    client.get("credit_limit").and_then(Value::as_i64)
}
