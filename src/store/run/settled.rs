//! Cards that are done with (`A-4`): what came of them is written down, with the next step or why there is none.
//!
//! Nothing of it is kept: it follows from the activities, so that an undo brings the card back.

use crate::{
    domain::id::Id,
    store::{
        StoreResult,
        activity::{Asked, listed},
    },
};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// So many clients are not looked for one by one.
const MANY: usize = 5_000;

/// Which of these clients have an outcome, and since when: until the day of the next step, where it is ahead of this day
/// (`YYYY-MM-DD`); without one for that day alone.
pub(super) fn settled(conn: &Connection, today: &str, clients: HashSet<Id>) -> StoreResult<HashMap<Id, i64>> {
    let mut asked = Asked::new(include_str!("settled.sql"), [(":today", today.to_owned().into())]);
    if clients.len() <= MANY {
        let clients: Vec<Id> = clients.iter().copied().collect();
        asked.also(include_str!("settled_of.sql"), [(":clients", listed(&clients))]);
    }
    asked.also("GROUP BY client_id", []);
    let found = asked.rows(conn, |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(found.into_iter().filter(|(client, _)| clients.contains(client)).collect())
}
