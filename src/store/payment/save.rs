//! Writing payments down.

use super::{
    ALLOCATION, PAYMENT,
    allocate::{Share, allocate, client_of, standing},
};
use crate::{
    domain::{
        contract::number::Template,
        field::{Draft, Flaw},
        id::Id,
        payment::{FIELDS, PaymentKind, flaws},
    },
    store::{
        Fields, Image, Operation, Query as _, StoreError, StoreResult, Tx,
        contract::{seen, whole},
        office::{company::OwnCompany, settings::ReadSettings},
        record::{self, given},
    },
};
use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, params};
use serde_json::Value;

/// Adds a payment, or changes the given fields of one, and says what it closes.
#[derive(Clone, Debug)]
pub struct SavePayment {
    pub base: Option<(Id, i64)>,
    /// Whose it is; of a change: whose it becomes.
    pub client: Option<Id>,
    pub draft: Draft,
    /// What it closes; nothing leaves that as it is.
    pub shares: Option<Vec<Share>>,
}

impl Operation for SavePayment {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-payment" } else { "add-payment" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SavePayment {
    /// Saves as a part of a larger write; answers which payment it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        self.save_with(tx, Fields::new())
    }

    /// The same with columns that no form has.
    pub(super) fn save_with(&self, tx: &mut Tx, more: Fields) -> StoreResult<Id> {
        let before = self.base.map(|(id, _)| tx.image(&PAYMENT, id)).transpose()?.flatten();
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        let stays = |column: &str| matches!(column, "day" | "sum" | "currency" | "kind");
        fields.retain(|(column, value)| !value.is_null() || !stays(column));
        fields.extend(self.client.map(|id| ("client_id", Value::from(id.0))));
        fields.extend(more);
        let flaw = flaws(&whole(before.as_ref(), &fields)).into_iter().next();
        flaw.map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))?;
        let id = self.write(tx, before.as_ref(), fields)?;
        if let Some(shares) = &self.shares {
            let payment = tx.image(&PAYMENT, id)?.ok_or(StoreError::NotFound)?;
            if let Some(client) = client_of(&payment, shares)? {
                allocate(tx, client, id, shares)?;
            }
        }
        Ok(id)
    }

    fn write(&self, tx: &mut Tx, before: Option<&Image>, mut fields: Fields) -> StoreResult<Id> {
        if let (Some(base), Some(_)) = (self.base, before) {
            tx.update(&PAYMENT, base, fields)?;
            return Ok(base.0);
        }
        if !fields.iter().any(|(column, _)| *column == "currency") {
            fields.push(("currency", Value::from("KZT")));
        }
        if company(&fields).is_none() {
            let own = OwnCompany.run(tx.conn())?.as_ref().and_then(record::base);
            fields.extend(own.map(|(id, _)| ("company_id", Value::from(id.0))));
        }
        if given(&fields, "kind").as_deref() == Some(PaymentKind::CreditNote.key()) {
            number(tx.conn(), &mut fields)?;
        }
        let id = tx.new_id();
        tx.insert(&PAYMENT, id, fields)?;
        Ok(id)
    }
}

fn company(fields: &Fields) -> Option<i64> {
    fields.iter().find(|(column, _)| *column == "company_id").and_then(|(_, id)| id.as_i64())
}

/// Credit notes are our documents: their numbers run within the year and are never given twice, cancelled ones counted.
fn number(conn: &Connection, fields: &mut Fields) -> StoreResult<()> {
    let day: NaiveDate = given(fields, "day").and_then(|day| day.parse().ok()).ok_or(StoreError::Damaged)?;
    let mut select = conn.prepare_cached(include_str!("credit_numbers.sql"))?;
    let year = day.year().to_string();
    let taken = select.query_map(params![year, company(fields)], |row| row.get(0))?;
    let taken: Vec<String> = taken.collect::<rusqlite::Result<_>>()?;
    if let Some(number) = given(fields, "number") {
        let arguments = vec![("number", number.clone()), ("year", year)];
        let flaw = Flaw { arguments, ..Flaw::blocking("number", "flaw-invoice-number") };
        return if taken.contains(&number) { Err(StoreError::Flawed(flaw)) } else { Ok(()) };
    }
    let template: Template = ReadSettings.run(conn)?.invoice_number().ok_or(StoreError::Damaged)?;
    fields.retain(|(column, _)| *column != "number");
    let next = template.next(day, taken.iter().map(String::as_str));
    fields.push(("number", Value::from(next)));
    Ok(())
}

/// Cancels a payment: what it closed is open again.
#[derive(Clone, Copy, Debug)]
pub struct CancelPayment(pub (Id, i64));

impl Operation for CancelPayment {
    fn kind(&self) -> &'static str {
        "cancel-payment"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        seen(tx, &PAYMENT, self.0)?;
        for (base, _) in standing(tx.conn(), self.0.0)? {
            tx.remove(&ALLOCATION, base)?;
        }
        tx.remove(&PAYMENT, self.0)
    }
}
