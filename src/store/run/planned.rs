//! What is planned for today, and what should have been done before.

use super::{Found, RunHere, day, time};
use crate::{
    domain::{
        id::Id,
        run::{Reason, ReasonKind},
    },
    store::{StoreResult, activity::Asked},
};
use chrono::NaiveDate;
use rusqlite::Connection;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut asked = Asked::new(include_str!("planned.sql"), [(":today", here.today.clone().into())]);
    if let Some(owner) = here.owner {
        asked.also(include_str!("planned_of.sql"), [(":owner", owner.into())]);
    }
    let found = asked.rows(conn, |row| {
        let Some(planned) = day(&row.get::<_, String>(3)?) else { return Ok(None) };
        let (kind, prepared): (String, bool) = (row.get(2)?, row.get(5)?);
        let is_today = planned == here.now.date();
        let due = row.get::<_, Option<String>>(7)?.and_then(|due| day(&due)).unwrap_or(planned);
        let id = Id(row.get(0)?);
        Ok(Some(Found {
            due: Some(due),
            time: time(row.get(4)?).filter(|_| is_today),
            activity: Some(id),
            planned: Some((id, row.get(8)?)),
            known_since: row.get(9)?,
            is_pinned: row.get(6)?,
            ..Found::of(Id(row.get(1)?), reason(&kind, (planned, due), prepared, here))
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// A planned call is one that was promised; anything else is what we are to do, late from its deadline on.
fn reason(kind: &str, (planned, due): (NaiveDate, NaiveDate), prepared: bool, here: &RunHere) -> Reason {
    let today = here.now.date();
    let days = u32::try_from((today - due.max(planned)).num_days()).unwrap_or_default();
    match kind {
        "call" => Reason::grown(ReasonKind::CallBack, here.calendar.between(planned, today)),
        "meeting" | "visit" if planned == today && !prepared => Reason::plain(ReasonKind::UnpreparedMeeting),
        _ => Reason::grown(ReasonKind::OurObligation, days),
    }
}
