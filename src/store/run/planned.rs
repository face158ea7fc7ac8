//! What is planned for today, and what should have been done before.

use super::{Found, RunHere, day, time};
use crate::{
    domain::{
        id::Id,
        run::{Planned, Reason},
    },
    store::{
        StoreResult,
        activity::{Asked, listed},
    },
};
use rusqlite::Connection;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut asked = Asked::new(include_str!("planned.sql"), [(":today", here.today.clone().into())]);
    match (&here.clients, here.owner) {
        (Some(clients), owner) => {
            let with = [(":clients", listed(clients)), (":owner", owner.into())];
            asked.also(include_str!("planned_with.sql"), with);
        }
        (None, Some(owner)) => asked.also(include_str!("planned_of.sql"), [(":owner", owner.into())]),
        (None, None) => asked.also(include_str!("planned_all.sql"), []),
    }
    let found = asked.rows(conn, |row| {
        let Some(planned) = day(&row.get::<_, String>(3)?) else { return Ok(None) };
        let (kind, today): (String, _) = (row.get(2)?, here.now.date());
        let is_today = planned == today;
        let due = row.get::<_, Option<String>>(7)?.and_then(|due| day(&due)).unwrap_or(planned);
        let it = Planned { kind: &kind, day: planned, due, is_prepared: row.get(5)? };
        let id = Id(row.get(0)?);
        Ok(Some(Found {
            due: Some(due),
            time: time(row.get(4)?).filter(|_| is_today),
            activity: Some(id),
            planned: Some((id, row.get(8)?)),
            known_since: row.get(9)?,
            is_pinned: row.get(6)?,
            ..Found::of(Id(row.get(1)?), Reason::of_planned(&it, today, &here.calendar))
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}
