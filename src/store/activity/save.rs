//! Adding and changing activities.

use super::{ACTIVITY, close::still_planned, lasting, series};
use crate::{
    domain::{
        activity::{FIELDS, repeat::Scope},
        field::Draft,
        id::Id,
    },
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Tx,
        office::users,
        record::{self, given},
    },
};
use serde_json::Value;

/// Adds an activity, or changes the given fields of one.
#[derive(Clone, Debug)]
pub struct SaveActivity {
    pub base: Option<(Id, i64)>,
    /// With whom; nothing for a task of one's own. Of a change: where it moves.
    pub client: Option<Id>,
    pub contact: Option<Id>,
    pub draft: Draft,
}

impl Operation for SaveActivity {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-activity" } else { "add-activity" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveActivity {
    /// Saves as a part of a larger write; answers which activity it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let mut fields = columns(tx, &self.draft, self.base.is_none())?;
        for (column, id) in [("client_id", self.client), ("contact_id", self.contact)] {
            fields.extend(id.map(|id| (column, Value::from(id.0))));
        }
        if let Some(base) = self.base {
            let before = tx.image(&ACTIVITY, base.0)?.ok_or(StoreError::NotFound)?;
            let day = |fields: &Fields| given(fields, "day").unwrap_or_else(|| record::text(&before, "day"));
            let state = given(&fields, "state").unwrap_or_else(|| record::text(&before, "state"));
            date_the_end(&mut fields, &state, day);
            fields.extend(given(&fields, "day").and_then(|day| lasting::moved(&before, &day)));
            change(tx, base, &before, fields)?;
            return Ok(base.0);
        }
        let state = given(&fields, "state").unwrap_or_default();
        date_the_end(&mut fields, &state, |fields| given(fields, "day").unwrap_or_default());
        series::begin_on_its_day(tx, &mut fields)?;
        let id = tx.new_id();
        tx.insert(&ACTIVITY, id, fields)?;
        series::begin(tx, id)?;
        Ok(id)
    }
}

/// Changes one activity. A new rule is one for all that follow; any other change of a repeat is of this time alone.
fn change(tx: &mut Tx, base: (Id, i64), before: &Image, mut fields: Fields) -> StoreResult<()> {
    let is_series = series::series(before).is_some();
    let rule = fields.iter().find(|(column, _)| *column == "repeat").map(|(_, rule)| rule.clone());
    let is_new_rule = rule.is_some_and(|rule| rule != before.get("repeat").cloned().unwrap_or(Value::Null));
    if is_series && is_new_rule && record::base(before) == Some(base) {
        still_planned(tx, base.0)?;
        return series::change(tx, before, fields, Scope::Later);
    }
    if is_series {
        fields.push(("is_exception", Value::from(1)));
    }
    tx.update(&ACTIVITY, base, fields)?;
    if is_new_rule { series::begin(tx, base.0) } else { Ok(()) }
}

/// The columns of a draft; somebody of the office has it, the writer where nobody is named.
pub(super) fn columns(tx: &mut Tx, draft: &Draft, is_new: bool) -> StoreResult<Fields> {
    let mut fields = record::columns(FIELDS, draft, is_new)?;
    // A column with a default is never emptied.
    fields.retain(|(column, value)| !value.is_null() || !matches!(*column, "state" | "kind" | "day"));
    fields.extend(users::owner_column(tx, draft, is_new)?);
    Ok(fields)
}

/// What is done was done on its day; what is not has no such day.
fn date_the_end(fields: &mut Fields, state: &str, day: impl Fn(&Fields) -> String) {
    let done_on = (state == "done").then(|| day(fields));
    fields.push(("done_on", done_on.map_or(Value::Null, Value::from)));
}
