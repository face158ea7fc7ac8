//! What happened while somebody was away.

use crate::{
    domain::id::Id,
    store::{
        Query, StoreResult,
        activity::{ActivityOut, ShowActivity},
        journal::{EntryRow, JournalEdge, JournalFilter, ListJournal},
        preparation::{Known, open_of},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

/// Other actions that are told of one client.
const MOST: usize = 50;
/// Actions that are told as what was done, or that are none of a person.
const TOLD_ELSEWHERE: [&str; 6] = ["close-activity", "log-activity", "undo", "redo", "demo", "migration"];

/// What was done with the clients of a user from one day to another.
#[derive(Clone, Copy, Debug)]
pub struct WhatHappened {
    pub user: Id,
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The same in Unix milliseconds, for the journal: up to but not including the second.
    pub moments: (Option<i64>, Option<i64>),
}

/// A client with whom something happened.
#[derive(Clone, Debug)]
pub struct ClientStory {
    pub client: (Id, String),
    pub done: Vec<Deed>,
    /// What else was written down, the newest first.
    pub changes: Vec<EntryRow>,
    /// What is planned next.
    pub next: Option<ActivityOut>,
    /// What is owed, was promised or waits for a paper, late by the day of the return.
    pub open: Vec<Known>,
}

/// An activity, and who did it.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed {
    pub activity: ActivityOut,
    pub by: String,
}

impl Query for WhatHappened {
    type Answer = Vec<ClientStory>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ClientStory>> {
        let mut told = Vec::new();
        let back = self.to.succ_opt().unwrap_or(self.to).to_string();
        for client in self.clients(conn)? {
            let (done, changes) = (self.done(conn, client.0)?, self.changes(conn, client.0)?);
            if !done.is_empty() || !changes.is_empty() {
                let (next, open) = (next(conn, client.0)?, open_of(conn, &back, client.0)?);
                told.push(ClientStory { client, done, changes, next, open });
            }
        }
        Ok(told)
    }
}

impl WhatHappened {
    /// What happened on these days, the last one too; `start_of` tells the moment when a day begins here.
    pub fn between(
        user: Id,
        (from, to): (NaiveDate, NaiveDate),
        start_of: impl Fn(NaiveDate) -> Option<i64>,
    ) -> Self {
        Self { user, from, to, moments: (start_of(from), to.succ_opt().and_then(start_of)) }
    }

    fn clients(&self, conn: &Connection) -> StoreResult<Vec<(Id, String)>> {
        let mut select = conn.prepare_cached(include_str!("concerned.sql"))?;
        let parameters = named_params! {
            ":user": self.user.0, ":from": self.from.to_string(), ":to": self.to.to_string(),
        };
        let rows = select.query_map(parameters, |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn done(&self, conn: &Connection, client: Id) -> StoreResult<Vec<Deed>> {
        let mut select = conn.prepare_cached(include_str!("done.sql"))?;
        let mut rows = select.query(named_params! {
            ":client": client.0, ":from": self.from.to_string(), ":to": self.to.to_string(),
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let by: Option<String> = row.get(1)?;
            let deed = |activity: ActivityOut| {
                let by = by.unwrap_or_else(|| activity.owner.clone());
                Deed { activity, by }
            };
            found.extend(ShowActivity(Id(row.get(0)?)).run(conn)?.map(deed));
        }
        Ok(found)
    }

    fn changes(&self, conn: &Connection, client: Id) -> StoreResult<Vec<EntryRow>> {
        let (from, until) = self.moments;
        let filter = JournalFilter { actor: None, about: Some(client), from, until };
        let mut rows = ListJournal { filter, edge: JournalEdge::Newest, limit: MOST }.run(conn)?;
        rows.retain(|row| !row.undone && !TOLD_ELSEWHERE.contains(&row.entry.kind.as_str()));
        Ok(rows)
    }
}

/// The next activity that is planned with a client.
fn next(conn: &Connection, client: Id) -> StoreResult<Option<ActivityOut>> {
    let sql = "SELECT id FROM activity WHERE client_id = ?1 AND state = 'planned' AND deleted_at IS NULL
               ORDER BY day, coalesce(time, '24'), id LIMIT 1";
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([client.0])?;
    let id = rows.next()?.map(|row| row.get(0)).transpose()?;
    Ok(id.map(|id| ShowActivity(Id(id)).run(conn)).transpose()?.flatten())
}
