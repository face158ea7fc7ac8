//! Debts that are overdue, with how much of all that is overdue they are (`A-4`, `D-1`).

use super::{Found, RunHere, day};
use crate::{
    domain::{
        debt::worklist::{Overdue, share},
        id::Id,
        money::Money,
    },
    store::{StoreError, StoreResult},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// What a client owes that is due.
#[derive(Default)]
struct Due {
    oldest: Option<NaiveDate>,
    newest: Option<NaiveDate>,
    /// The largest share of all that is overdue, in thousandths.
    share: u32,
    sums: Vec<Money>,
}

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut asked = here.asked(include_str!("overdue.sql"), "instalment.client_id");
    asked.also(
        "GROUP BY instalment.client_id, instalment.currency\nORDER BY instalment.client_id, instalment.currency",
        [(":today", here.today.clone().into())],
    );
    let rows = asked.rows(conn, |row| {
        let currency = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
        let (oldest, newest): (String, String) = (row.get(2)?, row.get(3)?);
        Ok((Id(row.get(0)?), [day(&oldest), day(&newest)], Money::new(row.get(4)?, currency)))
    })?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let whole = whole(conn, &here.today)?;
    let mut dues: BTreeMap<Id, Due> = BTreeMap::new();
    for (client, [oldest, newest], sum) in rows {
        let of_all = whole.get(sum.currency().code()).copied().unwrap_or_default();
        let due = dues.entry(client).or_default();
        due.oldest = due.oldest.into_iter().chain(oldest).min();
        due.newest = due.newest.max(newest);
        due.share = due.share.max(share(sum.minor(), of_all));
        due.sums.push(sum);
    }
    Ok(dues.into_iter().flat_map(|(client, due)| found(client, &due, here)).collect())
}

fn found(client: Id, due: &Due, here: &RunHere) -> Vec<Found> {
    let days = due.oldest.map_or(0, |oldest| (here.now.date() - oldest).num_days());
    let days = u32::try_from(days).unwrap_or_default();
    let overdue = Overdue { days, share: due.share, class: None, is_key: false, has_broken: false };
    // What fell due last is news.
    let known_since = due.newest.and_then(|newest| newest.succ_opt()).map_or(0, |day| here.since(day));
    // The sum stands by the first reason alone.
    let sums = [due.sums.clone()].into_iter().chain(std::iter::repeat(Vec::new()));
    let found = |(reason, sums)| Found { due: due.oldest, known_since, sums, ..Found::of(client, reason) };
    overdue.reasons().into_iter().zip(sums).map(found).collect()
}

/// What is overdue in the whole office, by the code of the currency.
fn whole(conn: &Connection, today: &str) -> StoreResult<HashMap<String, i64>> {
    let mut select = conn.prepare_cached(include_str!("overdue_whole.sql"))?;
    let rows = select.query_map([today], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
