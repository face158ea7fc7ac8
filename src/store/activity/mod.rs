//! Activities (`A-1`): what is planned with clients, and what came of it.

mod asked;
mod clash;
mod close;
mod keep;
mod lasting;
mod list;
mod log;
mod meant;
mod of_client;
mod open;
mod plan;
mod save;
mod series;
mod take;
mod timed;

pub(super) use asked::{Asked, listed};
pub use clash::FindClash;
pub(super) use close::still_planned;
pub use close::{CancelActivity, CloseActivity, MoveActivity, NextStep, POSTPONED};
pub use keep::{KeepPromise, Outcome};
pub use lasting::{CountDays, DayCount, PlanOf, RecountDays};
pub use list::{ActivityFilter, ActivityOut, CountActivities, ListActivities, ShowActivity};
pub use log::{LogActivity, Whom};
pub use meant::{FindMeant, Meant};
pub use of_client::ActivitiesOf;
pub use open::{FindOpen, OpenWith};
pub use plan::{Plan, PlanColumns, PlanLine, PlanShown, PlanWindow, ReadPlan, RenewPlan};
pub use save::SaveActivity;
pub use series::{ChangeSeries, RemoveActivity};
pub use take::{JudgeAppointments, Judged, TakeAppointments, own_uid};
pub use timed::{ListTimed, TimedActivity};

use super::{
    StoreResult, Table,
    client::CLIENT,
    contact::{CONTACT, clients_of},
    office::USER,
};
use crate::domain::id::Id;
use chrono::NaiveDate;
use rusqlite::Connection;

pub static ACTIVITY: Table = Table {
    references: &[
        ("client_id", &CLIENT),
        ("contact_id", &CONTACT),
        ("owner_id", &USER),
        ("after_id", &ACTIVITY),
        ("series_id", &ACTIVITY),
    ],
    remembers: &["contact_id", "after_id", "series_id"],
    said: &["goal", "place", "outcome", "promise", "reason", "no_next"],
    tells: true,
    codes: &["kind", "direction", "channel", "state", "result"],
    runs: Some(client_of),
    ..Table::plain("activity")
};

/// Nobody where the activity is of no client.
fn client_of(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM activity WHERE id = ?1", id)
}

/// The days on which it stands.
pub(super) fn days_of(conn: &Connection, id: Id) -> StoreResult<Vec<NaiveDate>> {
    let sql = "SELECT day, coalesce(last_day, day) FROM activity WHERE id = ?1";
    let mut select = conn.prepare_cached(sql)?;
    let days = select.query_map([id.0], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let days = days.collect::<rusqlite::Result<Vec<_>>>()?;
    let ends = days.into_iter().filter_map(|(first, last)| first.parse().ok().zip(last.parse().ok()));
    let all = |(first, last): (NaiveDate, NaiveDate)| first.iter_days().take_while(move |day| *day <= last);
    Ok(ends.flat_map(all).collect())
}

#[cfg(test)]
mod tests;
