//! What we promised in a talk, due within three days or late.

use super::{Found, RunHere, day, obligations::told_from};
use crate::{
    domain::{
        id::Id,
        run::{Reason, ReasonKind},
    },
    store::StoreResult,
};
use chrono::Days;
use rusqlite::Connection;

/// Days before the promised one.
const AHEAD: u32 = 3;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let today = here.now.date();
    let until = today.checked_add_days(Days::new(AHEAD.into())).unwrap_or(today).to_string();
    let mut asked = here.asked(include_str!("promises.sql"), "activity.client_id");
    asked.also("", [(":until", until.into())]);
    let found = asked.rows(conn, |row| {
        let Some(promised) = day(&row.get::<_, String>(2)?) else { return Ok(None) };
        let late = u32::try_from((today - promised).num_days()).unwrap_or_default();
        let reason = Reason::grown(ReasonKind::OurObligation, late);
        Ok(Some(Found {
            due: Some(promised),
            activity: Some(Id(row.get(0)?)),
            known_since: here.since(told_from(promised, AHEAD.into(), today)).max(row.get(3)?),
            ..Found::of(Id(row.get(1)?), reason)
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}
