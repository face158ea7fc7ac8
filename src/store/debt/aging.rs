//! How late debts are (`D-1`, domain rules 6.3), by client, by who has it, by currency.
//!
//! From today on the open instalments are read as they stand. For an earlier day what came after it is taken back:
//! documents dated later were not there, and what was paid later was still owed. So it costs as much as happened since.

use super::{
    debtor::{Debtor, clients_of, debtors},
    rows::each_open,
};
use crate::{
    domain::{
        debt::aging::{Aged, AgingKey, Buckets},
        id::Id,
        money::Currency,
    },
    store::{Query, StoreError, StoreResult, office::users},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use std::collections::{HashMap, HashSet, hash_map::Entry};

/// A day behind all others, as text.
const NO_END: &str = "9999-12-31";

/// Asks for the debts at the end of a day.
#[derive(Clone, Debug)]
pub struct Aging {
    pub by: AgingKey,
    pub day: NaiveDate,
    pub today: NaiveDate,
    /// Name of the user whose clients they are. Nobody, and somebody who is no user, means all.
    pub owner: Option<String>,
    pub buckets: Buckets,
}

/// A line of an aging: what is owed in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgedLine {
    /// The client, or who has the clients. Nothing of all together, and of clients that nobody has.
    pub of: Option<(Id, String)>,
    pub aged: Aged,
}

/// What is owed by client, 0 where all are one, and by currency.
type Found = HashMap<(i64, Currency), Aged>;

impl Query for Aging {
    type Answer = Vec<AgedLine>;

    /// Lines with something in them: the currencies by their codes, of one the most overdue first.
    fn run(&self, conn: &Connection) -> StoreResult<Vec<AgedLine>> {
        let owner = users::whose(conn, self.owner.as_deref())?;
        let is_whole = self.by == AgingKey::Currency && owner.is_none();
        let mut sums = Sums { aging: self, is_whole, own: clients_of(conn, owner)?, found: HashMap::new() };
        sums.add_open(conn)?;
        if self.day < self.today {
            sums.take_back(conn)?;
        } else {
            sums.each(conn, (include_str!("disputed_by_client.sql"), &[]), |aged, row| {
                Ok(aged.contest(row.get(2)?))
            })?;
        }
        sums.found.retain(|_, aged| !aged.is_nothing());
        let mut lines = self.lines(conn, sums.found, owner)?;
        lines.retain(|line| !line.aged.is_nothing());
        lines.sort_by_cached_key(|line| {
            let of = line.of.as_ref().map(|(id, name)| (name.clone(), *id));
            let aged = &line.aged;
            (aged.currency.code(), -i128::from(aged.overdue), -i128::from(aged.balance), of)
        });
        Ok(lines)
    }
}

impl Aging {
    fn lines(&self, conn: &Connection, found: Found, owner: Option<i64>) -> StoreResult<Vec<AgedLine>> {
        if self.by == AgingKey::Currency {
            return joined(found.into_values().map(|aged| (None, aged)));
        }
        let mut debtors = debtors(conn, found.keys().map(|(client, _)| *client).collect())?;
        debtors.retain(|_, debtor| debtor.is_of(owner));
        let key = |debtor: &Debtor| match self.by {
            AgingKey::Client => Some((debtor.id, debtor.name.clone())),
            AgingKey::Manager => debtor.owner.clone(),
            AgingKey::Currency => None,
        };
        let of = |((client, _), aged): ((i64, Currency), Aged)| Some((key(debtors.get(&client)?), aged));
        joined(found.into_iter().filter_map(of))
    }
}

/// Lines of one key and currency become one.
fn joined(all: impl Iterator<Item = (Option<(Id, String)>, Aged)>) -> StoreResult<Vec<AgedLine>> {
    let mut lines: HashMap<(Option<Id>, Currency), AgedLine> = HashMap::new();
    for (of, aged) in all {
        let key = (of.as_ref().map(|(id, _)| *id), aged.currency);
        match lines.entry(key) {
            Entry::Occupied(mut line) => {
                line.get_mut().aged.join(&aged).ok_or(StoreError::Damaged)?;
            }
            Entry::Vacant(place) => _ = place.insert(AgedLine { of, aged }),
        }
    }
    Ok(lines.into_values().collect())
}

/// What was found so far.
struct Sums<'a> {
    aging: &'a Aging,
    /// Clients are not told apart.
    is_whole: bool,
    /// The clients that are meant; nothing means all.
    own: Option<HashSet<i64>>,
    found: Found,
}

impl Sums<'_> {
    fn of(&mut self, client: i64, currency: Currency) -> Option<&mut Aged> {
        let is_meant = self.own.as_ref().is_none_or(|own| own.contains(&client));
        let (client, count) = (if self.is_whole { 0 } else { client }, self.aging.buckets.count());
        let found = &mut self.found;
        is_meant.then(|| found.entry((client, currency)).or_insert_with(|| Aged::nothing(currency, count)))
    }

    fn add_open(&mut self, conn: &Connection) -> StoreResult<()> {
        if self.is_whole {
            self.add_spans(conn)?;
        } else {
            self.add_rows(conn)?;
        }
        self.each(
            conn,
            (include_str!("waiting_by_client.sql"), &[]),
            |aged, row| Ok(aged.wait(row.get(2)?)),
        )?;
        self.each(
            conn,
            (include_str!("free_by_client.sql"), &[]),
            |aged, row| Ok(aged.set_aside(row.get(2)?)),
        )
    }

    /// Each bucket is a span of the index of open instalments.
    fn add_spans(&mut self, conn: &Connection) -> StoreResult<()> {
        let day = self.aging.day;
        self.add_between(conn, (Some(day), NO_END.to_owned()), None)?;
        for (place, (first, last)) in self.aging.buckets.due_days(day).into_iter().enumerate() {
            self.add_between(conn, (first, last.to_string()), Some(place))?;
        }
        Ok(())
    }

    fn add_between(
        &mut self,
        conn: &Connection,
        (first, last): (Option<NaiveDate>, String),
        place: Option<usize>,
    ) -> StoreResult<()> {
        let first = first.map(|day| day.to_string()).unwrap_or_default();
        let bound = named_params! { ":first": first, ":last": last };
        self.each(
            conn,
            (include_str!("open_in_all.sql"), bound),
            |aged, row| Ok(aged.owe(row.get(2)?, place)),
        )
    }

    /// Every open instalment by itself: that is faster than to sort them by clients.
    fn add_rows(&mut self, conn: &Connection) -> StoreResult<()> {
        let day = self.aging.day;
        let firsts = self.aging.buckets.due_days(day).into_iter().map(|(first, _)| first);
        let firsts = std::iter::once(Some(day)).chain(firsts);
        let firsts: Vec<String> =
            firsts.map(|first| first.map(|day| day.to_string()).unwrap_or_default()).collect();
        each_open(conn, NO_END, |row| {
            // Where not even the day itself is before it, it is not due.
            let place = firsts.iter().position(|first| row.due >= first.as_str());
            let place = place.and_then(|at| at.checked_sub(1));
            let Some(aged) = self.of(row.client, row.currency) else { return Ok(()) };
            aged.owe(row.rest, place).ok_or(StoreError::Damaged)
        })
    }

    /// Takes back what came after the day.
    fn take_back(&mut self, conn: &Connection) -> StoreResult<()> {
        let (day, buckets) = (self.aging.day, &self.aging.buckets);
        let bound = named_params! { ":day": day.to_string() };
        let owe = |aged: &mut Aged, row: &Row| {
            let (due, rest) = (row.get::<_, Option<String>>(2)?, row.get(3)?);
            let Some(due) = due else { return Ok(aged.wait(rest)) };
            let due: NaiveDate = due.parse().map_err(|_| StoreError::Damaged)?;
            Ok(aged.owe(rest, buckets.place((day - due).num_days())))
        };
        self.each(conn, (include_str!("later_owed.sql"), bound), owe)?;
        self.each(conn, (include_str!("later_paid.sql"), bound), owe)?;
        let set_aside = |aged: &mut Aged, row: &Row| Ok(aged.set_aside(row.get(2)?));
        self.each(conn, (include_str!("later_free.sql"), bound), set_aside)?;
        self.each(conn, (include_str!("later_closed.sql"), bound), set_aside)
    }

    /// Adds every row of a statement: client, currency, and what is added.
    fn each(
        &mut self,
        conn: &Connection,
        (sql, bound): (&str, &[(&str, &dyn rusqlite::ToSql)]),
        add: impl Fn(&mut Aged, &Row) -> StoreResult<Option<()>>,
    ) -> StoreResult<()> {
        let mut select = conn.prepare_cached(sql)?;
        let mut rows = select.query(bound)?;
        while let Some(row) = rows.next()? {
            let currency = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
            if let Some(aged) = self.of(row.get(0)?, currency) {
                add(aged, row)?.ok_or(StoreError::Damaged)?;
            }
        }
        Ok(())
    }
}
