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
pub(super) fn settled(
    conn: &Connection,
    today: &str,
    clients: &HashSet<Id>,
) -> StoreResult<HashMap<Id, i64>> {
    let asked = asked(today, clients);
    let found = asked.rows(conn, |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(found.into_iter().filter(|(client, _)| clients.contains(client)).collect())
}

fn asked(today: &str, clients: &HashSet<Id>) -> Asked {
    let today = (":today", today.to_owned().into());
    if clients.len() > MANY {
        return Asked::new(include_str!("settled.sql"), [today]);
    }
    let clients: Vec<Id> = clients.iter().copied().collect();
    Asked::new(include_str!("settled_of.sql"), [today, (":clients", listed(&clients))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::run::tests::Office;

    #[test]
    fn few_clients_are_found_by_the_index_and_all_are_read_from_it_alone() {
        let office = Office::new();
        let few = asked("2026-03-16", &HashSet::from([Id(1)])).steps(&office.0.conn);
        assert!(few.contains("activity_following (client_id=? AND day>?)"), "{few}");
        let many = (0..6_000).map(Id).collect();
        let all = asked("2026-03-16", &many).steps(&office.0.conn);
        assert!(all.contains("COVERING INDEX activity_following"), "{all}");
    }
}
