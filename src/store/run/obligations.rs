//! What we owe by contracts soon or late already, and what they owe late (`A-4`, `K-7`).

use super::{Found, RunHere};
use crate::{
    domain::{
        contract::Side,
        id::Id,
        obligation::standing::{Standing, Status},
        run::{Reason, ReasonKind},
    },
    store::{
        StoreResult,
        obligation::{Read, Terms},
        record,
    },
};
use chrono::{Days, NaiveDate, TimeDelta};
use rusqlite::Connection;

/// So many days before its due day what we owe is told.
const AHEAD: i64 = 3;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let today = here.now.date();
    let until = (today + Days::new(AHEAD.unsigned_abs())).to_string();
    let terms = Terms::new(conn, today)?;
    let mut asked = here.asked(include_str!("obligations.sql"), "obligation.client_id");
    asked.also("", [(":until", until.into())]);
    let found = asked.rows(conn, |row| {
        let (id, client) = (Id(row.get(0)?), Id(row.get(1)?));
        let Read { image, standing, .. } = terms.read(id)?;
        let side = Side::from_key(&record::text(&image, "side"));
        let Some(reason) = side.and_then(|side| reason(side, &standing)) else { return Ok(None) };
        let (due, what) = (standing.due.map(|due| due.day), record::text(&image, "what"));
        let known_since = due.map_or(0, |due| here.since(told_from(due, AHEAD, today)));
        Ok(Some(Found { due, known_since, what, ..Found::of(client, reason) }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// From when on something is told that is due on a day: so many days before it, and anew once it is late.
pub(super) fn told_from(due: NaiveDate, ahead: i64, today: NaiveDate) -> NaiveDate {
    let days = if due < today { 1 } else { -ahead };
    due.checked_add_signed(TimeDelta::days(days)).unwrap_or(due)
}

/// Ours grows with every day that it is late; theirs is told once it is.
fn reason(side: Side, standing: &Standing) -> Option<Reason> {
    let is_late = standing.status == Status::Overdue;
    let is_near = is_late || (standing.status == Status::Soon && standing.days_left <= Some(AHEAD));
    match side {
        Side::We if is_near => Some(Reason::grown(ReasonKind::OurObligation, standing.days_late())),
        Side::They if is_late => Some(Reason::theirs(standing.days_late())),
        _ => None,
    }
}
