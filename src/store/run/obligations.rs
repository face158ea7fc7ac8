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
use chrono::Days;
use rusqlite::{Connection, named_params};

/// So many days before its due day what we owe is told.
const AHEAD: i64 = 3;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(include_str!("obligations.sql"))?;
    let today = here.now.date();
    let until = (today + Days::new(AHEAD.unsigned_abs())).to_string();
    let (terms, mut found) = (Terms::new(conn, today)?, Vec::new());
    let mut rows = select.query(named_params! { ":owner": here.owner, ":until": until })?;
    while let Some(row) = rows.next()? {
        let (id, client) = (Id(row.get(0)?), Id(row.get(1)?));
        let Read { image, standing, .. } = terms.read(id)?;
        let side = Side::from_key(&record::text(&image, "side"));
        if let Some(reason) = side.and_then(|side| reason(side, &standing)) {
            let what = record::text(&image, "what");
            found.push(Found { due: standing.due.map(|due| due.day), what, ..Found::of(client, reason) });
        }
    }
    Ok(found)
}

/// Ours grows with every day that it is late; theirs is told once it is.
fn reason(side: Side, standing: &Standing) -> Option<Reason> {
    let is_late = standing.status == Status::Overdue;
    let is_near = is_late || (standing.status == Status::Soon && standing.days_left <= Some(AHEAD));
    match side {
        Side::We if is_near => Some(Reason::grown(ReasonKind::OurObligation, standing.days_late())),
        Side::They if is_late => Some(Reason::plain(ReasonKind::TheirObligation)),
        _ => None,
    }
}
