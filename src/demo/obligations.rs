//! What the contracts of the demo office make both sides owe: at least three for each, in every state.

use super::rows::{Row, rows};
use crate::{
    domain::{field::Draft, id::Id},
    store::{
        Operation as _, StoreError, StoreResult, Tx,
        obligation::{OBLIGATION, PerformObligation, SaveObligation},
    },
};
use chrono::{Datelike as _, NaiveDate};

/// Columns that a form fills, without days.
const TYPED: [&str; 12] = [
    "side",
    "kind",
    "what",
    "sum",
    "quantity",
    "measure",
    "due_count",
    "due_unit",
    "event",
    "clause",
    "evidence",
    "penalty",
];

/// Days that were agreed, counted from today.
const AGREED: [&str; 2] = ["due_day", "event_day"];

/// The table calls contracts by their places among those that were made.
pub(super) fn add(tx: &mut Tx, contracts: &[Id], today: NaiveDate) -> StoreResult<()> {
    for row in rows(include_str!("../../assets/demo/obligations.csv")) {
        let place = row.get("contract").parse::<usize>().ok().and_then(|at| at.checked_sub(1));
        let contract = place.and_then(|at| contracts.get(at)).ok_or(StoreError::NotFound)?;
        let draft = draft(&row, today);
        let id = SaveObligation { base: None, contract: Some(*contract), draft, today }.save(tx)?;
        if !row.get("state").is_empty() {
            let said = vec![("state", row.value("state")), ("reason", row.value("reason"))];
            tx.update(&OBLIGATION, (id, 1), said)?;
        }
        perform(tx, id, &row, today)?;
    }
    Ok(())
}

fn draft(row: &Row, today: NaiveDate) -> Draft {
    let typed = TYPED.iter().map(|key| (*key, row.get(key))).filter(|(_, text)| !text.is_empty());
    let mut draft: Draft = typed.collect();
    for key in AGREED {
        if let Some(day) = row.day(key, today) {
            draft.set(key, day.to_string());
        }
    }
    // What comes back every month does so on the day of the first one.
    if let Some(day) = row.day("due_day", today).filter(|_| !row.get("monthly").is_empty()) {
        draft.set("month_day", day.day().to_string());
    }
    draft
}

/// The whole of it, or the part that the line names.
fn perform(tx: &mut Tx, id: Id, row: &Row, today: NaiveDate) -> StoreResult<()> {
    let Some(day) = row.day("done_day", today) else { return Ok(()) };
    let mut draft = Draft::default();
    draft.set("day", day.to_string());
    for (key, column) in [("sum", "done_sum"), ("quantity", "done_quantity"), ("proof", "proof")] {
        draft.set(key, row.get(column));
    }
    PerformObligation { base: (id, 1), draft, today }.apply(tx)
}
