//! How debts turn into money in a period (domain rules 7).

use super::{Aging, client::sums};
use crate::{
    domain::{
        debt::{
            aging::{Aged, AgingKey, Buckets},
            metrics::Period,
        },
        money::Currency,
    },
    store::{
        Query, StoreResult,
        office::{settings::ReadSettings, users},
    },
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
        let told = self.at(conn, self.today)?.into_iter().map(|stand| (stand.currency, stand.period));
        Ok(told.collect())
    }
}

/// How debts in one currency stood at the end of a day.
pub(super) struct Stand {
    pub(super) currency: Currency,
    pub(super) aged: Aged,
    pub(super) period: Period,
}

impl Stand {
    fn new(currency: Currency, buckets: usize, days: u32) -> Self {
        Self {
            currency,
            aged: Aged::nothing(currency, buckets),
            period: Period { days, ..Period::default() },
        }
    }

    /// Nothing was owed in its currency.
    pub(super) fn nothing(&self) -> Self {
        Self::new(self.currency, self.aged.late.len(), self.period.days)
    }
}

impl ShowPeriods {
    /// The numbers of the days until a day that is not after today, by the codes of currencies.
    pub(super) fn at(&self, conn: &Connection, day: NaiveDate) -> StoreResult<Vec<Stand>> {
        let after = day.checked_sub_days(Days::new(self.days.into())).unwrap_or(NaiveDate::MIN);
        let buckets = ReadSettings.run(conn)?.buckets();
        let count = buckets.count();
        let mut found: HashMap<Currency, Stand> = HashMap::new();
        let blank = |currency| Stand::new(currency, count, self.days);
        for line in self.owed(day, &buckets).run(conn)? {
            let of = found.entry(line.aged.currency).or_insert_with(|| blank(line.aged.currency));
            (of.period.end, of.period.not_due) = (line.aged.owed(), line.aged.not_due);
            of.aged = line.aged;
        }
        if self.with_begin {
            for line in self.owed(after, &buckets).run(conn)? {
                let of = found.entry(line.aged.currency).or_insert_with(|| blank(line.aged.currency));
                of.period.begin = line.aged.owed();
            }
        }
        let owner = users::whose(conn, self.owner.as_deref())?;
        let bound = named_params! { ":after": after.to_string(), ":until": day.to_string(), ":owner": owner };
        for sold in sums(conn, include_str!("sold.sql"), bound)? {
            let currency = sold.currency();
            found.entry(currency).or_insert_with(|| blank(currency)).period.sales = sold.minor();
        }
        let mut found: Vec<Stand> = found.into_values().collect();
        found.sort_by_key(|stand| stand.currency.code());
        Ok(found)
    }

    fn owed(&self, day: NaiveDate, buckets: &Buckets) -> Aging {
        let (today, owner, buckets) = (self.today, self.owner.clone(), buckets.clone());
        Aging { by: AgingKey::Currency, day, today, owner, buckets }
    }
}
