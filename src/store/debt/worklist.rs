//! Clients with debts that are overdue, those first to whom it is best to turn now (`D-1`, `A-4`).

use super::debtor::Debtor;
use crate::{
    domain::{
        debt::worklist::{Overdue, share},
        id::Id,
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
use rusqlite::{Connection, named_params};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

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
        let mut all = Vec::new();
        for (client, parts) in found {
            let debtor = Debtor::read(conn, Id(client))?;
            if debtor.is_of(owner) {
                let overdue = overdue(&parts, &whole, (&debtor, self.today));
                let sums = parts.iter().map(|part| part.sum).collect();
                all.push(Late { points: overdue.points(&weights), overdue, debtor, sums });
            }
        }
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
fn late(conn: &Connection, today: NaiveDate) -> StoreResult<(BTreeMap<i64, Vec<Part>>, Whole)> {
    let mut select = conn.prepare_cached(include_str!("late_by_client.sql"))?;
    let mut rows = select.query(named_params! { ":today": today.to_string() })?;
    let (mut found, mut whole): (BTreeMap<i64, Vec<Part>>, Whole) = Default::default();
    while let Some(row) = rows.next()? {
        let damaged = |_| StoreError::Damaged;
        let currency = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
        let oldest = row.get::<_, String>(2)?.parse().map_err(damaged)?;
        let sum = Money::new(row.get(3)?, currency);
        let of_currency = whole.entry(currency).or_default();
        *of_currency = of_currency.saturating_add(sum.minor());
        found.entry(row.get(0)?).or_default().push(Part { oldest, sum });
    }
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
