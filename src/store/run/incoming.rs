//! Calls that were missed, mails and messages that nobody answered (`A-3`).

use super::{Found, RunHere, day, time};
use crate::{
    domain::{
        id::Id,
        run::{Reason, ReasonKind},
    },
    store::StoreResult,
};
use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::{Connection, named_params};

/// Days after which nobody waits for an answer any more.
const WAITED: Days = Days::new(60);

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let today = here.now.date();
    let since = today.checked_sub_days(WAITED).unwrap_or(today).to_string();
    let mut select = conn.prepare_cached(include_str!("incoming.sql"))?;
    let mut rows =
        select.query(named_params! { ":today": here.today, ":since": since, ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(came) = day(&row.get::<_, String>(3)?) else { continue };
        let kind: String = row.get(2)?;
        let reason = if kind == "call" {
            Reason::grown(ReasonKind::CallBack, here.calendar.between(came, today))
        } else {
            Reason::grown(ReasonKind::Unanswered, hours(came, time(row.get(4)?), here))
        };
        let activity = Some(Id(row.get(0)?));
        found.push(Found {
            due: Some(came),
            activity,
            known_since: row.get(5)?,
            ..Found::of(Id(row.get(1)?), reason)
        });
    }
    Ok(found)
}

/// Whole hours since it came; of a day without an hour since its morning.
fn hours(came: NaiveDate, at: Option<NaiveTime>, here: &RunHere) -> u32 {
    let morning = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    let waited = here.now - came.and_time(at.unwrap_or(morning));
    u32::try_from(waited.num_hours()).unwrap_or_default()
}
