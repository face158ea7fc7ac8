//! Clients with debts that are overdue, those first to whom it is best to turn now (`D-1`, `A-4`).
//!
//! Whose turn it is follows from what a client owes and from who it is. What all of them owe is kept by client
//! (`debtor.rs`); who they are is read of those alone who may stand on a page: nobody is more pressing than one of the
//! best who owes the same.

use super::{
    debtor::{Debtor, debtors},
    rows::LastCurrency,
};
use crate::{
    domain::{
        debt::{
            promise::Outcome,
            worklist::{Overdue, share},
        },
        id::Id,
        money::{Currency, Money},
        run::{Points, Weights},
        settings::OfficeSettings,
    },
    store::{
        Query, StoreError, StoreResult,
        claim::pending,
        office::{calendar::ReadCalendar, settings::ListSettings, users},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet, hash_map::Entry},
};

/// Clients of whom it is read at once who they are.
const AT_ONCE: usize = 64;

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

/// Points, then days; the smallest comes first. Those that are equal stand by name.
type Rank = (Reverse<Points>, Reverse<u32>);

impl Late {
    fn rank(&self) -> Rank {
        (Reverse(self.points), Reverse(self.overdue.days))
    }
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
        let mut reading = Reading::of(conn, self)?;
        let waiting = std::mem::take(&mut reading.waiting);
        reading.meet(conn, waiting)?;
        Ok(reading.sorted())
    }
}

/// The first of a worklist, without who all the others are.
#[derive(Clone, Debug)]
pub struct FirstOfWorklist {
    pub list: Worklist,
    pub rows: usize,
}

impl Query for FirstOfWorklist {
    type Answer = Vec<Late>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Late>> {
        let mut reading = Reading::of(conn, &self.list)?;
        // The last comes first.
        reading.waiting.sort_unstable_by_key(|owed| Reverse(owed.bound));
        while reading.has_more(self.rows) {
            let left = reading.waiting.len().saturating_sub(AT_ONCE);
            let some = reading.waiting.split_off(left);
            reading.meet(conn, some)?;
        }
        let mut first = reading.sorted();
        first.truncate(self.rows);
        Ok(first)
    }
}

/// What a client has overdue, before it is known who it is.
struct Owed {
    client: i64,
    sums: Vec<Money>,
    overdue: Overdue,
    /// It comes before nobody who stands before this.
    bound: Rank,
}

/// A worklist that is being read.
struct Reading {
    weights: Weights,
    owner: Option<i64>,
    waiting: Vec<Owed>,
    met: Vec<Late>,
}

impl Reading {
    fn of(conn: &Connection, list: &Worklist) -> StoreResult<Self> {
        let weights = OfficeSettings::new(ListSettings("run.").run(conn)?).weights();
        let owner = users::whose(conn, list.owner.as_deref())?;
        let (found, whole) = late(conn, list.today)?;
        let broken = broken(conn, list.today, &found)?;
        let owed = |(client, parts): (i64, Vec<Part>)| {
            let has_broken = broken.contains(&client);
            let overdue = Overdue { has_broken, ..overdue(&parts, &whole, list.today) };
            let points = overdue.of_the_best().points(&weights);
            let bound = (Reverse(points), Reverse(overdue.days));
            Owed { client, sums: parts.into_iter().map(|part| part.sum).collect(), overdue, bound }
        };
        let waiting = found.into_iter().map(owed).collect();
        Ok(Self { weights, owner, waiting, met: Vec::new() })
    }

    /// Whether somebody who waits may stand among so many first; the last who waits is the next.
    fn has_more(&mut self, rows: usize) -> bool {
        let (Some(next), Some(last)) = (self.waiting.last(), rows.checked_sub(1)) else { return false };
        if self.met.len() <= last {
            return true;
        }
        let (_, end, _) = self.met.select_nth_unstable_by_key(last, Late::rank);
        next.bound <= end.rank()
    }

    /// Reads who they are.
    fn meet(&mut self, conn: &Connection, some: Vec<Owed>) -> StoreResult<()> {
        let mut known = debtors(conn, some.iter().map(|owed| owed.client).collect())?;
        for Owed { client, sums, overdue, .. } in some {
            let Some(debtor) = known.remove(&client).filter(|debtor| debtor.is_of(self.owner)) else {
                continue;
            };
            let overdue = Overdue { class: debtor.class, is_key: debtor.is_key, ..overdue };
            self.met.push(Late { points: overdue.points(&self.weights), overdue, debtor, sums });
        }
        Ok(())
    }

    fn sorted(mut self) -> Vec<Late> {
        self.met.sort_unstable_by(|one, other| {
            let by_name = || one.debtor.name.cmp(&other.debtor.name);
            let by_rank = one.rank().cmp(&other.rank());
            by_rank.then_with(by_name).then(one.debtor.id.cmp(&other.debtor.id))
        });
        self.met
    }
}

/// What a client owes in one currency since a day.
pub(in crate::store) struct Part {
    pub(in crate::store) oldest: NaiveDate,
    pub(in crate::store) sum: Money,
}

/// What is overdue in the whole office, by currency.
pub(in crate::store) type Whole = HashMap<Currency, i64>;

/// What is overdue by client, in the order of the codes of its currencies, and in the whole office.
pub(super) fn late(conn: &Connection, today: NaiveDate) -> StoreResult<(HashMap<i64, Vec<Part>>, Whole)> {
    let (mut found, mut whole): (HashMap<i64, Vec<Part>>, Whole) = Default::default();
    let mut select = conn.prepare_cached(include_str!("late.sql"))?;
    let mut rows = select.query(named_params! { ":today": today.to_string() })?;
    let mut last = LastCurrency::default();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get_ref(at)?.as_str().map_err(|_| StoreError::Damaged);
        let currency = last.of(text(1)?)?;
        let oldest = text(2)?.parse().map_err(|_| StoreError::Damaged)?;
        let part = Part { oldest, sum: Money::new(row.get(3)?, currency) };
        found.entry(row.get(0)?).or_default().push(part);
    }
    take_off_not_due(conn, today, &mut found)?;
    for part in found.values().flatten() {
        let of_currency = whole.entry(part.sum.currency()).or_default();
        *of_currency = of_currency.saturating_add(part.sum.minor());
    }
    Ok((found, whole))
}

/// Of all that is open only what was due before today is overdue.
fn take_off_not_due(
    conn: &Connection,
    today: NaiveDate,
    found: &mut HashMap<i64, Vec<Part>>,
) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("not_late.sql"))?;
    let mut rows = select.query(named_params! { ":today": today.to_string() })?;
    while let Some(row) = rows.next()? {
        let Entry::Occupied(mut parts) = found.entry(row.get(0)?) else { continue };
        let code = row.get_ref(1)?.as_str().map_err(|_| StoreError::Damaged)?;
        let of_currency = parts.get_mut().iter_mut().find(|part| part.sum.currency().code() == code);
        if let Some(part) = of_currency {
            let rest = part.sum.minor().checked_sub(row.get(2)?).ok_or(StoreError::Damaged)?;
            part.sum = Money::new(rest, part.sum.currency());
        }
    }
    Ok(())
}

/// How late somebody is, and how much of everything it owes.
fn overdue(parts: &[Part], whole: &Whole, today: NaiveDate) -> Overdue {
    let days = parts.iter().map(|part| (today - part.oldest).num_days()).max().unwrap_or_default();
    let of_whole =
        |part: &Part| share(part.sum.minor(), whole.get(&part.sum.currency()).copied().unwrap_or_default());
    Overdue {
        days: u32::try_from(days).unwrap_or_default(),
        share: parts.iter().map(of_whole).max().unwrap_or_default(),
        class: None,
        is_key: false,
        has_broken: false,
    }
}

/// Those of them whose last promise was broken; one for an invoice of which nothing is open any more asks for nothing.
fn broken(conn: &Connection, today: NaiveDate, late: &HashMap<i64, Vec<Part>>) -> StoreResult<HashSet<i64>> {
    let calendar = ReadCalendar.run(conn)?;
    let mut select = conn.prepare_cached(include_str!("promised_by.sql"))?;
    let clients = select.query_map([today.to_string()], |row| row.get(0))?;
    let clients: Vec<i64> = clients.collect::<rusqlite::Result<_>>()?;
    let mut open = conn.prepare_cached(include_str!("is_open.sql"))?;
    let mut found = HashSet::new();
    for client in clients.into_iter().filter(|client| late.contains_key(client)) {
        for promise in pending(conn, Id(client), (today, &calendar))?.into_iter().rev() {
            let is_open = promise.invoice.map_or(Ok(true), |invoice| open.exists([invoice.0]))?;
            if is_open {
                found.extend((promise.standing.outcome == Outcome::Broken).then_some(client));
                break;
            }
        }
    }
    Ok(found)
}
