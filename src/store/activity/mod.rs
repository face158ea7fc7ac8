//! Activities (`A-1`): what is planned with clients, and what came of it.

mod asked;
mod close;
mod lasting;
mod list;
mod log;
mod meant;
mod of_client;
mod save;
mod series;
mod take;
mod timed;

pub(super) use asked::Asked;
pub(super) use close::still_planned;
pub use close::{CancelActivity, CloseActivity, MoveActivity, NextStep, POSTPONED};
pub use lasting::{CountDays, DayCount, PlanOf};
pub use list::{ActivityFilter, ActivityOut, CountActivities, ListActivities, ShowActivity};
pub use log::{LogActivity, Whom};
pub use meant::{FindMeant, FindOpen, Meant, OpenWith};
pub use of_client::ActivitiesOf;
pub use save::SaveActivity;
pub use series::{ChangeSeries, RemoveActivity};
pub use take::{JudgeAppointments, Judged, TakeAppointments, own_uid};
pub use timed::{ListTimed, TimedActivity};

use super::{Table, client::CLIENT, contact::CONTACT, office::USER};

pub static ACTIVITY: Table = Table {
    references: &[
        ("client_id", &CLIENT),
        ("contact_id", &CONTACT),
        ("owner_id", &USER),
        ("after_id", &ACTIVITY),
        ("series_id", &ACTIVITY),
    ],
    remembers: &["contact_id", "after_id", "series_id"],
    personal: &["goal", "place", "outcome", "promise", "reason", "no_next"],
    tells: true,
    codes: &["kind", "direction", "channel", "state", "result"],
    ..Table::plain("activity")
};

#[cfg(test)]
mod tests;
