//! Clients with whom nobody has spoken for longer than their rhythm (`C-10`).

use super::{Found, RunHere, day, of_owner};
use crate::{
    domain::{client::Class, id::Id, run::Reason},
    store::StoreResult,
};
use chrono::{Local, NaiveDate, TimeZone as _};
use rusqlite::{Connection, named_params};

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(&of_owner(include_str!("silence.sql"), here.owner))?;
    let mut rows = select.query(named_params! { ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let class = Class::of(&row.get::<_, Option<String>>(1)?.unwrap_or_default());
        let own: Option<u32> = row.get(2)?;
        let cadence = own.filter(|days| *days > 0).unwrap_or(Class::cadence_days(class));
        let talked = row.get::<_, Option<String>>(4)?.and_then(|talked| day(&talked));
        // Nobody spoke yet: silence began when the client was written down.
        let since = match talked {
            Some(talked) => Some(talked),
            None => written_down(row.get(3)?),
        };
        let days = since.map_or(0, |since| (here.now.date() - since).num_days());
        let days = u32::try_from(days).unwrap_or_default();
        if days > cadence {
            found.push(Found::of(Id(row.get(0)?), Reason::silence(days, cadence)));
        }
    }
    Ok(found)
}

fn written_down(millis: i64) -> Option<NaiveDate> {
    Local.timestamp_millis_opt(millis).single().map(|moment| moment.date_naive())
}
