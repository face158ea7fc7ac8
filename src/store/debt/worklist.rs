//! Clients with debts that are overdue, those first to whom it is best to turn now (`D-1`, `A-4`).

use super::{
    debtor::{Debtor, debtors},
    rows::each_open,
};
use crate::{
    domain::{
        debt::worklist::{Overdue, share},
        money::{Currency, Money},
        run::Points,
        settings::OfficeSettings,
    },
    store::{
        Query, StoreError, StoreResult,
        office::{settings::ListSettings, users},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::{cmp::Reverse, collections::HashMap};

/// A client of the worklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    pub debtor: Debtor,
    /// By currency, none twice.
    pub sums: Vec<Money>,
    /// What its place follows from.
    pub overdue: Overdue,
    pub points: Points,
}

/// All who have something overdue, the most pressing first.
#[derive(Clone, Debug)]
pub struct Worklist {
    /// Name of the user whose clients they are. Nobody, and somebody who is no user, means all.
    pub owner: Option<String>,
    pub today: NaiveDate,
}

impl Query for Worklist {
    type Answer = Vec<Late>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Late>> {
        let weights = OfficeSettings::new(ListSettings("run.").run(conn)?).weights();
        let owner = users::whose(conn, self.owner.as_deref())?;
        let (found, whole) = late(conn, self.today)?;
        let mut debtors = debtors(conn, found.keys().copied().collect())?;
        debtors.retain(|_, debtor| debtor.is_of(owner));
        let late = |(client, mut parts): (i64, Vec<Part>)| {
            let debtor = debtors.remove(&client)?;
            parts.sort_by_key(|part| part.sum.currency().code());
            let overdue = overdue(&parts, &whole, (&debtor, self.today));
            let sums = parts.iter().map(|part| part.sum).collect();
            Some(Late { points: overdue.points(&weights), overdue, debtor, sums })
        };
        let mut all: Vec<Late> = found.into_iter().filter_map(late).collect();
        all.sort_by_cached_key(|one| {
            (Reverse(one.points), Reverse(one.overdue.days), one.debtor.name.clone(), one.debtor.id)
        });
        Ok(all)
    }
}

/// What a client owes in one currency since a day.
pub(in crate::store) struct Part {
    pub(in crate::store) oldest: NaiveDate,
    pub(in crate::store) sum: Money,
}

/// What is overdue in the whole office, by currency.
pub(in crate::store) type Whole = HashMap<Currency, i64>;

/// What is overdue by client, and in the whole office.
pub(super) fn late(conn: &Connection, today: NaiveDate) -> StoreResult<(HashMap<i64, Vec<Part>>, Whole)> {
    let (mut found, mut whole): (HashMap<i64, Vec<Part>>, Whole) = Default::default();
    let yesterday = today.pred_opt().unwrap_or(today);
    each_open(conn, &yesterday.to_string(), |row| {
        let of_currency = whole.entry(row.currency).or_default();
        *of_currency = of_currency.saturating_add(row.rest);
        let parts = found.entry(row.client).or_default();
        if let Some(part) = parts.iter_mut().find(|part| part.sum.currency() == row.currency) {
            let sum = part.sum.minor().checked_add(row.rest).ok_or(StoreError::Damaged)?;
            part.sum = Money::new(sum, row.currency);
        } else {
            // The earliest comes first.
            let oldest = row.due.parse().map_err(|_| StoreError::Damaged)?;
            parts.push(Part { oldest, sum: Money::new(row.rest, row.currency) });
        }
        Ok(())
    })?;
    Ok((found, whole))
}

/// How late a client is, and how much of everything it owes.
pub(in crate::store) fn overdue(
    parts: &[Part],
    whole: &Whole,
    (debtor, today): (&Debtor, NaiveDate),
) -> Overdue {
    let days = parts.iter().map(|part| (today - part.oldest).num_days()).max().unwrap_or_default();
    let of_whole =
        |part: &Part| share(part.sum.minor(), whole.get(&part.sum.currency()).copied().unwrap_or_default());
    Overdue {
        days: u32::try_from(days).unwrap_or_default(),
        share: parts.iter().map(of_whole).max().unwrap_or_default(),
        class: debtor.class,
        is_key: debtor.is_key,
    }
}
