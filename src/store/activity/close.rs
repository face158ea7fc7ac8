//! What becomes of a planned activity: done with the next step, put off, called off.

use super::{ACTIVITY, lasting, series};
use crate::{
    domain::{
        field::{Draft, Flaw},
        id::Id,
    },
    store::{Fields, Image, Operation, StoreError, StoreResult, Tx, record},
};
use serde_json::Value;

/// What follows a finished activity (`C-9`).
#[derive(Clone, Debug)]
pub enum NextStep {
    /// A new activity with the same client; its fields.
    Planned(Draft),
    /// Nothing, and why.
    None(String),
    /// Nobody was asked.
    Unsaid,
}

/// Ends an activity with what came of it, and plans the next step: one action.
#[derive(Clone, Debug)]
pub struct CloseActivity {
    pub base: (Id, i64),
    /// `result`, `outcome`, `promise` and whatever else is known now.
    pub draft: Draft,
    /// When it was done: `YYYY-MM-DD`.
    pub day: String,
    pub next: NextStep,
}

impl Operation for CloseActivity {
    fn kind(&self) -> &'static str {
        "close-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = still_planned(tx, self.base.0)?;
        let mut fields = super::save::columns(tx, &self.draft, false)?;
        fields.retain(|(column, _)| *column != "state");
        fields.push(("state", Value::from("done")));
        fields.push(("done_on", Value::from(self.day.clone())));
        if record::text(&before, "day") != self.day {
            // It stands where it was done; the hour that was planned was not it.
            let is_timed = fields.iter().any(|(column, _)| *column == "time");
            fields.push(("day", Value::from(self.day.clone())));
            fields.extend((!is_timed).then_some(("time", Value::Null)));
        }
        if let NextStep::None(reason) = &self.next {
            said(reason)?;
            fields.push(("no_next", Value::from(reason.clone())));
        }
        if !has_outcome(&before, &fields) {
            return Err(StoreError::Flawed(outcome_missing()));
        }
        tx.update(&ACTIVITY, self.base, fields)?;
        if let NextStep::Planned(draft) = &self.next {
            follow(tx, self.base.0, draft)?;
        }
        tx.count_things(1);
        series::go_on(tx, &before, self.day.parse().unwrap_or_else(|_| series::today(tx)))
    }
}

/// A reason of spaces is none.
fn said(reason: &str) -> StoreResult<()> {
    if reason.trim().is_empty() { Err(StoreError::ReasonMissing) } else { Ok(()) }
}

/// Done without an outcome is refused (`A-1`).
fn has_outcome(before: &Image, fields: &Fields) -> bool {
    ["outcome", "result"].into_iter().any(|column| {
        let given = fields.iter().find(|(name, _)| *name == column);
        given.map_or_else(|| !record::text(before, column).is_empty(), |(_, value)| !value.is_null())
    })
}

fn outcome_missing() -> Flaw {
    Flaw::blocking("outcome", "flaw-outcome-missing")
}

/// The next step goes to the same client and person, and stays with the one who has it.
pub(super) fn follow(tx: &mut Tx, after: Id, draft: &Draft) -> StoreResult<()> {
    let image = tx.image(&ACTIVITY, after)?.ok_or(StoreError::NotFound)?;
    let id = |column: &str| image.get(column).and_then(Value::as_i64).map(Id);
    let mut fields = super::save::columns(tx, draft, true)?;
    fields.push(("after_id", Value::from(after.0)));
    for column in ["client_id", "contact_id"] {
        fields.extend(id(column).map(|id| (column, Value::from(id.0))));
    }
    if let Some(owner) = id("owner_id").filter(|_| !draft.has("owner")) {
        fields.retain(|(column, _)| *column != "owner_id");
        fields.push(("owner_id", Value::from(owner.0)));
    }
    let step = tx.new_id();
    tx.insert(&ACTIVITY, step, fields)
}

/// Says why nothing follows an activity that was written in the same action.
pub(super) fn forgo(tx: &mut Tx, activity: Id, reason: &str) -> StoreResult<()> {
    said(reason)?;
    let image = tx.image(&ACTIVITY, activity)?.ok_or(StoreError::NotFound)?;
    let base = record::base(&image).ok_or(StoreError::NotFound)?;
    tx.update(&ACTIVITY, base, vec![("no_next", Value::from(reason))]).map(drop)
}

/// Postponements without a reason (`A-7`).
pub const POSTPONED: i64 = 2;

/// Puts an activity off, or moves it forward; the time goes where none is given.
#[derive(Clone, Debug)]
pub struct MoveActivity {
    pub base: (Id, i64),
    /// `YYYY-MM-DD`.
    pub day: String,
    /// `HH:MM`.
    pub time: Option<String>,
    /// Why it was put off once more (`A-7`).
    pub reason: Option<String>,
}

impl Operation for MoveActivity {
    fn kind(&self) -> &'static str {
        "move-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = still_planned(tx, self.base.0)?;
        let moved = before.get("moved").and_then(Value::as_i64).unwrap_or_default();
        let is_later = record::text(&before, "day") < self.day;
        if is_later && moved >= POSTPONED {
            said(self.reason.as_deref().unwrap_or_default())?;
        }
        let mut fields: Fields = vec![
            ("day", Value::from(self.day.clone())),
            ("time", self.time.clone().map_or(Value::Null, Value::from)),
            ("moved", Value::from(moved + i64::from(is_later))),
        ];
        fields.extend(lasting::moved(&before, &self.day));
        fields.extend(self.reason.clone().map(|reason| ("reason", Value::from(reason))));
        fields.extend(series::series(&before).map(|_| ("is_exception", Value::from(1))));
        tx.update(&ACTIVITY, self.base, fields).map(drop)
    }
}

/// Calls an activity off, or says that it was missed.
#[derive(Clone, Debug)]
pub struct CancelActivity {
    pub base: (Id, i64),
    /// The other side did not come, or did not answer: it is missed.
    pub is_missed: bool,
    pub reason: String,
}

impl Operation for CancelActivity {
    fn kind(&self) -> &'static str {
        if self.is_missed { "miss-activity" } else { "cancel-activity" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = still_planned(tx, self.base.0)?;
        said(&self.reason)?;
        let state = if self.is_missed { "missed" } else { "cancelled" };
        let fields = vec![("state", Value::from(state)), ("reason", Value::from(self.reason.clone()))];
        tx.update(&ACTIVITY, self.base, fields)?;
        tx.count_things(1);
        series::go_on(tx, &before, series::today(tx))
    }
}

/// An activity that is still planned: what has ended does not end twice, and needs no preparing.
///
/// # Errors
/// [`StoreError::NotPlanned`] of what has ended.
pub(in crate::store) fn still_planned(tx: &mut Tx, id: Id) -> StoreResult<Image> {
    let image = tx.image(&ACTIVITY, id)?.ok_or(StoreError::NotFound)?;
    if record::text(&image, "state") == "planned" { Ok(image) } else { Err(StoreError::NotPlanned) }
}
