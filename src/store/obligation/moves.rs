//! What happens to an obligation: it is done, in parts or whole; disputed, waived, open again; its event comes.

use super::{
    OBLIGATION, PERFORMANCE,
    list::performed,
    months::{go_on, settle_months},
    save::{flawed, rest},
    terms::reference,
};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        obligation::{PERFORMANCE_FIELDS, quantity, standing::Mark},
    },
    store::{Fields, Image, Operation, StoreError, StoreResult, Tx, record},
};
use chrono::NaiveDate;
use serde_json::Value;

/// The row as it was seen.
pub(super) fn seen(tx: &mut Tx, base: (Id, i64)) -> StoreResult<Image> {
    let image = tx.image(&OBLIGATION, base.0)?.ok_or(StoreError::NotFound)?;
    if record::base(&image) == Some(base) {
        Ok(image)
    } else {
        Err(StoreError::Stale { table: &OBLIGATION, id: base.0 })
    }
}

/// Writes down what was done. Without a sum and a quantity it is all that was left; with the last part the obligation
/// is done, and a monthly one goes on with its next month.
#[derive(Clone, Debug)]
pub struct PerformObligation {
    pub base: (Id, i64),
    /// By the fields of a performance.
    pub draft: Draft,
    pub today: NaiveDate,
}

impl Operation for PerformObligation {
    fn kind(&self) -> &'static str {
        "perform-obligation"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let seen = seen(tx, self.base)?;
        let mut fields = record::columns(PERFORMANCE_FIELDS, &self.draft, true)?;
        let (base, obligation) = settle_months(tx, self.base, seen, self.today)?;
        self.refuse(&obligation, &fields)?;
        let left = left(tx, (base.0, &obligation), &mut fields)?;
        let day = record::given(&fields, "day").unwrap_or_else(|| self.today.to_string());
        fields.push(("client_id", Value::from(reference(&obligation, "client_id")?.0)));
        fields.push(("obligation_id", Value::from(base.0.0)));
        let id = tx.new_id();
        tx.insert(&PERFORMANCE, id, fields)?;
        if left == 0 {
            let done = vec![
                ("done_day", Value::from(day)),
                ("state", Value::from(Mark::Open.key())),
                ("reason", Value::Null),
            ];
            tx.update(&OBLIGATION, base, done)?;
            return go_on(tx, base.0, &obligation, self.today).map(drop);
        }
        Ok(())
    }
}

impl PerformObligation {
    fn refuse(&self, obligation: &Image, fields: &Fields) -> StoreResult<()> {
        let day = record::given(fields, "day").and_then(|day| day.parse().ok());
        if obligation.contains_key("done_day") || record::text(obligation, "state") == Mark::Waived.key() {
            return flawed("state", "flaw-obligation-closed");
        }
        if day.is_some_and(|day: NaiveDate| day > self.today) {
            return flawed("day", "flaw-performance-ahead");
        }
        Ok(())
    }
}

/// What this leaves; a part that says nothing else is all that was left.
fn left(tx: &Tx, (id, obligation): (Id, &Image), fields: &mut Fields) -> StoreResult<i64> {
    let whole = |name: &str| {
        let given = fields.iter().find(|(column, _)| *column == name).map(|(_, value)| value.clone());
        given.filter(|value| !value.is_null())
    };
    let typed_sum = whole("sum").and_then(|sum| sum.as_i64());
    let typed_count = whole("quantity").and_then(|count| quantity::read(count.as_str()?));
    if whole("quantity").is_some() && typed_count.is_none() {
        return flawed("quantity", "flaw-obligation-quantity");
    }
    if typed_sum == Some(0) || typed_count == Some(0) {
        return flawed("sum", "flaw-performance-nothing");
    }
    let parts = performed(tx.conn(), id)?;
    let sums = parts.iter().filter_map(|part| part.sum).fold(0, i64::saturating_add);
    let counts = parts.iter().filter_map(|part| part.quantity).fold(0, i64::saturating_add);
    let is_all = typed_sum.is_none() && typed_count.is_none();
    let Some(open) = rest(obligation, (sums, counts)) else { return Ok(0) };
    if is_all {
        let by_sum = obligation.contains_key("sum");
        let all = if by_sum { Value::from(open) } else { Value::from(quantity::text(open)) };
        fields.retain(|(column, _)| !["sum", "quantity"].contains(column));
        fields.push((if by_sum { "sum" } else { "quantity" }, all));
        return Ok(0);
    }
    let (sum, count) = (typed_sum.unwrap_or_default(), typed_count.unwrap_or_default());
    Ok(rest(obligation, (sums.saturating_add(sum), counts.saturating_add(count))).unwrap_or_default())
}

/// Says of an obligation that it is disputed or waived, and why; or that it is open again.
#[derive(Clone, Debug)]
pub struct MarkObligation {
    pub base: (Id, i64),
    pub to: Mark,
    pub reason: String,
}

impl Operation for MarkObligation {
    fn kind(&self) -> &'static str {
        match self.to {
            Mark::Open => "reopen-obligation",
            Mark::Disputed => "dispute-obligation",
            Mark::Waived => "waive-obligation",
        }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, self.base)?;
        let is_same = record::text(&before, "state") == self.to.key();
        if before.contains_key("done_day") && self.to == Mark::Waived {
            return flawed("state", "flaw-obligation-closed");
        }
        if is_same && self.to == Mark::Open {
            return flawed("state", "flaw-obligation-open");
        }
        let reason = self.reason.trim();
        if self.to != Mark::Open && reason.is_empty() {
            return Err(StoreError::ReasonMissing);
        }
        let reason = if reason.is_empty() { Value::Null } else { Value::from(reason) };
        let fields = vec![("state", Value::from(self.to.key())), ("reason", reason)];
        tx.update(&OBLIGATION, self.base, fields).map(drop)
    }
}
