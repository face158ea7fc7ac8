//! Calls that were missed, mails and messages that nobody answered (`A-3`).

use super::{Found, RunHere, day, time};
use crate::{
    domain::{
        id::Id,
        response::{morning, working_minutes},
        run::{Reason, ReasonKind},
    },
    store::{
        StoreResult,
        activity::{Asked, listed},
    },
};
use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::Connection;

/// Days after which nobody waits for an answer any more.
const WAITED: Days = Days::new(60);

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let today = here.now.date();
    let since = today.checked_sub_days(WAITED).unwrap_or(today).to_string();
    let days = [(":today", here.today.clone().into()), (":since", since.into())];
    let mut asked = Asked::new(include_str!("incoming.sql"), days);
    match (&here.clients, here.owner) {
        (Some(clients), owner) => {
            let with = [(":clients", listed(clients)), (":owner", owner.into())];
            asked.also(include_str!("incoming_with.sql"), with);
        }
        (None, Some(owner)) => asked.also(include_str!("incoming_of.sql"), [(":owner", owner.into())]),
        (None, None) => asked.also(include_str!("incoming_all.sql"), []),
    }
    let found = asked.rows(conn, |row| {
        let Some(came) = day(&row.get::<_, String>(3)?) else { return Ok(None) };
        let kind: String = row.get(2)?;
        let reason = if kind == "call" {
            Reason::grown(ReasonKind::CallBack, here.calendar.between(came, today))
        } else {
            Reason::grown(ReasonKind::Unanswered, hours(came, time(row.get(4)?), here))
        };
        let activity = Some(Id(row.get(0)?));
        Ok(Some(Found {
            due: Some(came),
            activity,
            known_since: row.get(5)?,
            ..Found::of(Id(row.get(1)?), reason)
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// Whole hours of work since it came; of a day without an hour since its morning.
fn hours(came: NaiveDate, at: Option<NaiveTime>, here: &RunHere) -> u32 {
    let came = at.map_or_else(|| morning(came), |at| came.and_time(at));
    u32::try_from(working_minutes(came, here.now, &here.calendar) / 60).unwrap_or_default()
}
