//! Adding and changing obligations.

use super::{OBLIGATION, list::performed, terms::reference};
use crate::{
    domain::{
        field::{Draft, Flaw},
        id::Id,
        obligation::{FIELDS, flaws, month, quantity},
    },
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Tx, contract::CONTRACT, office::users, record,
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// Adds an obligation of a contract, or changes the given fields of one.
#[derive(Clone, Debug)]
pub struct SaveObligation {
    pub base: Option<(Id, i64)>,
    /// Of a new one.
    pub contract: Option<Id>,
    pub draft: Draft,
    /// A monthly one begins with the first such day that is not past.
    pub today: NaiveDate,
}

impl Operation for SaveObligation {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-obligation" } else { "add-obligation" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveObligation {
    /// Saves as a part of a larger write; answers which obligation it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let mut fields = self.columns(tx)?;
        let before = self.base.map(|(id, _)| tx.image(&OBLIGATION, id)).transpose()?.flatten();
        refuse_flaws(before.as_ref(), &fields)?;
        let contract = self.contract_of(tx, before.as_ref())?;
        self.complete(before.as_ref(), &contract, &mut fields)?;
        if let (Some(base), Some(before)) = (self.base, before) {
            fields.extend(done_again(tx, &before, &fields)?);
            tx.update(&OBLIGATION, base, fields)?;
            return Ok(base.0);
        }
        let (contract_id, _) = record::base(&contract).ok_or(StoreError::NotFound)?;
        fields.push(("contract_id", Value::from(contract_id.0)));
        fields.push(("client_id", Value::from(reference(&contract, "client_id")?.0)));
        let id = tx.new_id();
        tx.insert(&OBLIGATION, id, fields)?;
        Ok(id)
    }

    fn columns(&self, tx: &mut Tx) -> StoreResult<Fields> {
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        if self.draft.has("owner") {
            fields.extend(users::owner_column(tx, &self.draft, false)?);
        }
        Ok(fields)
    }

    fn contract_of(&self, tx: &mut Tx, before: Option<&Image>) -> StoreResult<Image> {
        let known = before.map(|image| reference(image, "contract_id")).transpose()?;
        let id = known.or(self.contract).ok_or(StoreError::NotFound)?;
        let image = tx.image(&CONTRACT, id)?.filter(|image| !CONTRACT.is_removed(image));
        image.ok_or(StoreError::NotFound)
    }

    /// What is not said follows from the contract: its currency, who has it, the first month.
    fn complete(&self, before: Option<&Image>, contract: &Image, fields: &mut Fields) -> StoreResult<()> {
        let stands = |fields: &Fields, column: &str| match fields.iter().find(|(name, _)| *name == column) {
            Some((_, value)) => !value.is_null(),
            None => before.is_some_and(|image| image.contains_key(column)),
        };
        if stands(fields, "sum") && !stands(fields, "currency") {
            fields.retain(|(column, _)| *column != "currency");
            let own = record::text(contract, "currency");
            fields.push(("currency", Value::from(if own.is_empty() { "KZT".to_owned() } else { own })));
        }
        if before.is_none() && !self.draft.has("owner") {
            fields.extend(contract.get("owner_id").map(|owner| ("owner_id", owner.clone())));
        }
        if stands(fields, "month_day") && !stands(fields, "due_day") {
            fields.retain(|(column, _)| *column != "due_day");
            let first = self.first_month(before, contract, fields).ok_or(StoreError::Damaged)?;
            fields.push(("due_day", Value::from(first.to_string())));
        }
        Ok(())
    }

    /// The first day of the month that comes, neither past nor before the contract.
    fn first_month(&self, before: Option<&Image>, contract: &Image, fields: &Fields) -> Option<NaiveDate> {
        let given =
            fields.iter().find(|(column, _)| *column == "month_day").and_then(|(_, day)| day.as_u64());
        let known = || before.and_then(|image| image.get("month_day")).and_then(Value::as_u64);
        let day = u32::try_from(given.or_else(known)?).ok()?;
        let begins = record::text(contract, "start_day").parse().unwrap_or(self.today);
        month::first(self.today.max(begins), day)
    }
}

/// What holds between fields is asked of the obligation as it will stand.
fn refuse_flaws(before: Option<&Image>, fields: &Fields) -> StoreResult<()> {
    let known = before.into_iter().flatten().map(|(column, value)| (column.as_str(), value));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut whole: Draft = known.map(|(column, value)| (column, text(value))).collect();
    for (column, value) in fields {
        whole.set(column, if value.is_null() { String::new() } else { text(value) });
    }
    flaws(&whole).into_iter().next().map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))
}

/// More was agreed than was done: it is open again. Less: what was done is all of it.
fn done_again(tx: &Tx, before: &Image, fields: &Fields) -> StoreResult<Option<(&'static str, Value)>> {
    if !fields.iter().any(|(column, _)| ["sum", "quantity"].contains(column)) {
        return Ok(None);
    }
    let mut after = before.clone();
    for (column, value) in fields {
        if value.is_null() {
            after.remove(*column);
        } else {
            after.insert((*column).to_owned(), value.clone());
        }
    }
    let (id, _) = record::base(before).ok_or(StoreError::Damaged)?;
    let parts = performed(tx.conn(), id)?;
    let sums = parts.iter().filter_map(|part| part.sum).fold(0, i64::saturating_add);
    let counts = parts.iter().filter_map(|part| part.quantity).fold(0, i64::saturating_add);
    let last = parts.last().map(|part| Value::from(part.day.as_str()));
    let is_done = rest(&after, (sums, counts)).is_none_or(|rest| rest == 0);
    Ok(last.map(|day| ("done_day", if is_done { day } else { Value::Null })))
}

/// What is left of what was agreed: of a sum where one was agreed, else of a quantity; nothing where neither was.
pub(super) fn rest(obligation: &Image, (sum, count): (i64, i64)) -> Option<i64> {
    let agreed = obligation.get("sum").and_then(Value::as_i64);
    let counted = || quantity::read(&record::text(obligation, "quantity")).filter(|agreed| *agreed > 0);
    let left = match agreed {
        Some(agreed) => Some(agreed.saturating_sub(sum)),
        None => counted().map(|agreed| agreed.saturating_sub(count)),
    };
    left.map(|left| left.max(0))
}

/// A field of it stands in the way.
pub(super) fn flawed<T>(field: &'static str, key: &'static str) -> StoreResult<T> {
    Err(StoreError::Flawed(Flaw::blocking(field, key)))
}
