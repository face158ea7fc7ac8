//! How much was done on a day, and what of it is left for another one.

use super::{MorningRun, RunHere, day};
use crate::{
    domain::{id::Id, money::Money},
    store::{Query, StoreError, StoreResult, activity::Asked, office::users},
};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use std::collections::{BTreeMap, HashMap};

/// Activities that were done on a day, by one user or by all.
#[derive(Clone, Debug)]
pub struct CountDone {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Somebody who is no user did all.
    pub user: Option<String>,
}

/// What was done on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DoneOnDay {
    pub all: usize,
    /// We called.
    pub calls: usize,
    /// Meetings and visits.
    pub meetings: usize,
}

impl Query for CountDone {
    type Answer = DoneOnDay;

    fn run(&self, conn: &Connection) -> StoreResult<DoneOnDay> {
        let user = users::whose(conn, self.user.as_deref())?;
        let parameters = named_params! { ":day": self.day, ":owner": user };
        let counted = conn.prepare_cached(include_str!("done.sql"))?.query_row(parameters, |row| {
            Ok(DoneOnDay { all: row.get(0)?, calls: row.get(1)?, meetings: row.get(2)? })
        })?;
        Ok(counted)
    }
}

/// What the day leaves to others: asked where nobody waits any more.
#[derive(Clone, Debug)]
pub struct EndOfRun(pub MorningRun);

/// What was put off and what was promised on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunEnd {
    /// To which day how many clients, and tasks of one's own, were put off.
    pub put_off: BTreeMap<NaiveDate, usize>,
    /// Clients that were not needed.
    pub not_needed: usize,
    /// What was promised to be paid, one sum for each currency.
    pub promised: Vec<Money>,
}

impl RunEnd {
    /// How many were put off.
    pub fn put_off(&self) -> usize {
        self.put_off.values().sum()
    }
}

/// Whom something is about: a client, or an activity that is with none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum About {
    Client(Id),
    Activity(Id),
}

impl Query for EndOfRun {
    type Answer = RunEnd;

    fn run(&self, conn: &Connection) -> StoreResult<RunEnd> {
        let owner = users::whose(conn, self.0.user.as_deref())?;
        let here = RunHere::read(conn, (&self.0, owner), None)?;
        let mut moved: HashMap<About, NaiveDate> = HashMap::new();
        for (about, to) in here.moved(conn)? {
            moved.entry(about).and_modify(|known| *known = to.min(*known)).or_insert(to);
        }
        let mut end = RunEnd { promised: here.promised(conn)?, ..RunEnd::default() };
        for (client, until, is_needed) in here.put_aside(conn)? {
            if is_needed {
                moved.insert(About::Client(client), until);
            } else {
                moved.remove(&About::Client(client));
                end.not_needed += 1;
            }
        }
        for to in moved.into_values() {
            *end.put_off.entry(to).or_default() += 1;
        }
        Ok(end)
    }
}

impl RunHere {
    /// A question about today; it is told as much as it asks for.
    fn of_today(&self, sql: &str) -> Asked {
        let mut asked = Asked::new(sql, [(":owner", self.owner.into())]);
        let known = [
            (":since", self.since(self.now.date()).into()),
            (":today", self.today.clone().into()),
            (":now", self.now.format("%Y-%m-%dT%H:%M").to_string().into()),
        ];
        known.into_iter().filter(|(name, _)| sql.contains(name)).for_each(|one| asked.also("", [one]));
        asked
    }

    /// Activities that were moved today to a later day, and stand there: whom they are about, and when.
    fn moved(&self, conn: &Connection) -> StoreResult<Vec<(About, NaiveDate)>> {
        let found = self.of_today(include_str!("moved.sql")).rows(conn, |row| {
            let client: Option<i64> = row.get(0)?;
            let activity = About::Activity(Id(row.get(1)?));
            let about = client.map_or(activity, |client| About::Client(Id(client)));
            Ok(day(&row.get::<_, String>(2)?).map(|to| (about, to)))
        })?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Clients whose cards were put aside today and still are: until when, and whether they are needed at all.
    fn put_aside(&self, conn: &Connection) -> StoreResult<Vec<(Id, NaiveDate, bool)>> {
        let found = self.of_today(include_str!("put_aside.sql")).rows(conn, |row| {
            let until: String = row.get(1)?;
            Ok((Id(row.get(0)?), until.get(..10).and_then(day), row.get(2)?))
        })?;
        Ok(found.into_iter().filter_map(|(id, until, is_needed)| Some((id, until?, is_needed))).collect())
    }

    fn promised(&self, conn: &Connection) -> StoreResult<Vec<Money>> {
        self.of_today(include_str!("promised_today.sql")).rows(conn, |row| {
            let currency = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
            Ok(Money::new(row.get(1)?, currency))
        })
    }
}
