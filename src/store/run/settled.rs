//! Cards that are done with (`A-4`): what came of them is written down, with the next step or why there is none.
//!
//! Nothing of it is kept: it follows from the activities, so that an undo brings the card back.

use super::{Found, RunHere};
use crate::{
    domain::{
        id::Id,
        run::{ReasonKind, minute},
    },
    store::{
        StoreResult,
        activity::{Asked, listed},
    },
};
use chrono::{NaiveTime, TimeDelta, Timelike as _};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// So many clients are not looked for one by one.
const MANY: usize = 5_000;

/// What is agreed for an hour asks so long before it.
const AHEAD: TimeDelta = TimeDelta::hours(1);

/// What came of a client.
#[derive(Clone, Copy)]
pub(super) struct Settled {
    /// In Unix milliseconds.
    since: i64,
    /// The next step; the talk itself where there is none.
    step: Id,
}

/// Which of these clients have an outcome, and since when: until the day of the next step, where it is ahead; without one,
/// or where the next step is later today, for today alone.
pub(super) fn settled(
    conn: &Connection,
    here: &RunHere,
    clients: &HashSet<Id>,
) -> StoreResult<HashMap<Id, Settled>> {
    let asked = asked((&here.today, here.since(here.now.date())), clients);
    let found = asked
        .rows(conn, |row| Ok((Id(row.get(0)?), Settled { since: row.get(1)?, step: Id(row.get(2)?) })))?;
    Ok(found.into_iter().filter(|(client, _)| clients.contains(client)).collect())
}

/// Whether something asks though the client has an outcome since then. Who was talked to need not be called again today,
/// unless an hour was agreed: then the card comes back when that is near, and stays once it has passed without a talk.
pub(super) fn stays(found: &Found, settled: Settled, here: &RunHere) -> bool {
    let Settled { since, step } = settled;
    let is_call = found.planned.is_some() && found.reason.kind == ReasonKind::CallBack;
    let is_of_today = since >= here.since(here.now.date());
    if !is_call || !is_of_today || found.is_pinned {
        return found.planned.is_some() || found.known_since > since;
    }
    match found.time {
        Some(time) if time >= minute(here.now.time()) => time - minute(here.now.time()) <= AHEAD,
        Some(time) => since < at(time, here),
        None => found.activity == Some(step),
    }
}

/// An hour of today, in Unix milliseconds.
fn at(time: NaiveTime, here: &RunHere) -> i64 {
    here.since(here.now.date()) + i64::from(time.num_seconds_from_midnight()) * 1_000
}

/// The day as `YYYY-MM-DD` with its beginning.
fn asked((today, since): (&str, i64), clients: &HashSet<Id>) -> Asked {
    let bound = [(":today", today.to_owned().into()), (":since", since.into())];
    if clients.len() > MANY {
        return Asked::new(include_str!("settled.sql"), bound);
    }
    let clients: Vec<Id> = clients.iter().copied().collect();
    let mut asked = Asked::new(include_str!("settled_of.sql"), bound);
    asked.also("", [(":clients", listed(&clients))]);
    asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::run::tests::Office;

    #[test]
    fn few_clients_are_found_by_the_index_and_all_are_read_from_it_alone() {
        let office = Office::new();
        let few = asked(("2026-03-16", 0), &HashSet::from([Id(1)])).steps(&office.0.conn);
        assert!(few.contains("activity_following (client_id=? AND day>?)"), "{few}");
        let many = (0..6_000).map(Id).collect();
        let all = asked(("2026-03-16", 0), &many).steps(&office.0.conn);
        assert!(all.contains("COVERING INDEX activity_following"), "{all}");
    }
}
