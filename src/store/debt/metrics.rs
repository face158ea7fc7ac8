//! How debts turn into money in a period (domain rules 7).

use super::{Aging, client::sums};
use crate::{
    domain::{
        debt::{
            aging::{AgingKey, Buckets},
            metrics::Period,
        },
        money::Currency,
    },
    store::{Query, StoreResult, office::users},
};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, named_params};
use std::collections::HashMap;

/// Asks for the numbers of the days until today, by currency.
#[derive(Clone, Debug)]
pub struct ShowPeriods {
    pub today: NaiveDate,
    pub days: u32,
    /// Name of the user whose clients they are. Nobody, and somebody who is no user, means all.
    pub owner: Option<String>,
    /// With what was owed when they began, which is told again from every document.
    pub with_begin: bool,
}

impl Query for ShowPeriods {
    type Answer = Vec<(Currency, Period)>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<(Currency, Period)>> {
        let after = self.today.checked_sub_days(Days::new(self.days.into())).unwrap_or(NaiveDate::MIN);
        let mut periods: HashMap<Currency, Period> = HashMap::new();
        let blank = Period { days: self.days, ..Period::default() };
        for line in self.owed(self.today).run(conn)? {
            let of = periods.entry(line.aged.currency).or_insert(blank);
            (of.end, of.not_due) = (line.aged.owed(), line.aged.not_due);
        }
        if self.with_begin {
            for line in self.owed(after).run(conn)? {
                periods.entry(line.aged.currency).or_insert(blank).begin = line.aged.owed();
            }
        }
        let owner = users::whose(conn, self.owner.as_deref())?;
        let bound = named_params! {
            ":after": after.to_string(), ":until": self.today.to_string(), ":owner": owner,
        };
        for sold in sums(conn, include_str!("sold.sql"), bound)? {
            periods.entry(sold.currency()).or_insert(blank).sales = sold.minor();
        }
        let mut periods: Vec<_> = periods.into_iter().collect();
        periods.sort_by_key(|(currency, _)| currency.code());
        Ok(periods)
    }
}

impl ShowPeriods {
    fn owed(&self, day: NaiveDate) -> Aging {
        let (today, owner, buckets) = (self.today, self.owner.clone(), Buckets::default());
        Aging { by: AgingKey::Currency, day, today, owner, buckets }
    }
}
