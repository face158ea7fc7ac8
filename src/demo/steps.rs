//! Which call of the demo office led to which meeting.

use super::rows::Clients;
use crate::{
    domain::id::Id,
    store::{
        Query as _, StoreResult, Tx,
        activity::{ACTIVITY, ActivityFilter, ActivityOut, ListActivities},
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// More than any client has.
const ALL: usize = 1_000;
/// Days between a call and the meeting that it led to, at most.
const NEAR: i64 = 45;

/// Each meeting that took place, or to which nobody came, follows the nearest call of ours before it; a call leads to one
/// alone.
pub(super) fn link(tx: &mut Tx, clients: &Clients) -> StoreResult<()> {
    let mut all: Vec<(&String, Id)> = clients.by_key.iter().map(|(key, id)| (key, *id)).collect();
    all.sort_unstable();
    for (_, client) in all {
        let filter = ActivityFilter { client: Some(client), ..ActivityFilter::default() };
        let mut done = ListActivities { filter, after: None, limit: ALL }.run(tx.conn())?;
        done.retain(|one| one.text("state") == "done");
        let mut calls: Vec<&ActivityOut> = done.iter().filter(|one| is_own_call(one)).collect();
        calls.sort_by_key(|one| (one.text("day"), one.id));
        let mut meetings: Vec<&ActivityOut> =
            done.iter().filter(|one| one.text("kind") == "meeting").collect();
        meetings.sort_by_key(|one| (one.text("day"), one.id));
        for meeting in meetings {
            let Some(at) = calls.iter().rposition(|call| leads_to(call, meeting)) else { continue };
            let after = ("after_id", Value::from(calls.remove(at).id.0));
            tx.update(&ACTIVITY, (meeting.id, meeting.version), vec![after])?;
        }
    }
    Ok(())
}

fn is_own_call(one: &ActivityOut) -> bool {
    one.text("kind") == "call" && one.text("direction") != "in" && one.text("result") != "no_answer"
}

fn leads_to(call: &ActivityOut, meeting: &ActivityOut) -> bool {
    let day = |one: &ActivityOut| one.text("day").parse::<NaiveDate>().ok();
    let apart = day(call).zip(day(meeting)).map(|(call, meeting)| (meeting - call).num_days());
    apart.is_some_and(|days| (1..=NEAR).contains(&days))
}
