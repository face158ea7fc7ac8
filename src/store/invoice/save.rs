//! Adding and changing invoices.

use super::{
    INVOICE,
    schedule::reschedule,
    vat::{usual_of_firm, usual_rate},
};
use crate::{
    domain::{
        annex::line::{self, read_lines},
        contract::number::Template,
        field::{Draft, Flaw},
        id::Id,
        invoice::{FIELDS, flaws},
        money::LARGEST,
        vat::{Mode, Rounding},
    },
    store::{
        Fields, Image, Operation, Query as _, StoreError, StoreResult, Tx,
        contract::{CONTRACT, refuse_number, whole},
        office::{
            company::{CompanyNamed, OwnCompany},
            settings::ReadSettings,
        },
        record::{self, given},
    },
};
use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::Value;

/// Adds an invoice to a client, or changes the given fields of one; its instalments follow. A number is given at the
/// first save.
#[derive(Clone, Debug)]
pub struct SaveInvoice {
    pub base: Option<(Id, i64)>,
    /// For whom a new one is.
    pub client: Option<Id>,
    /// By which contract of this client; nothing leaves it as it is.
    pub contract: Option<Id>,
    pub draft: Draft,
}

impl Operation for SaveInvoice {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-invoice" } else { "add-invoice" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveInvoice {
    /// Saves as a part of a larger write; answers which invoice it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let before = self.base.map(|(id, _)| tx.image(&INVOICE, id)).transpose()?.flatten();
        let mut fields = self.columns(tx.conn())?;
        self.take_contract(tx, before.as_ref(), &mut fields)?;
        take_tax(tx.conn(), before.as_ref(), &mut fields)?;
        if let Some(rate) = usual_rate(tx.conn(), &fields)?.filter(|_| before.is_none()) {
            set(&mut fields, "vat_rate", Value::from(rate.to_string()));
        }
        refuse_number(before.as_ref(), &fields)?;
        let stands = whole(before.as_ref(), &fields);
        refuse(&stands)?;
        sums(&stands)?.into_iter().for_each(|(column, value)| set(&mut fields, column, value));
        let id = self.write(tx, before.as_ref(), fields)?;
        reschedule(tx, id)?;
        Ok(id)
    }

    fn columns(&self, conn: &Connection) -> StoreResult<Fields> {
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        let stays = |column: &str| matches!(column, "number" | "day" | "kind" | "currency" | "sum");
        fields.retain(|(column, value)| !value.is_null() || !stays(column));
        if let Some(company) = Some(self.draft.get("company").trim()).filter(|name| !name.is_empty()) {
            fields.push(("company_id", Value::from(CompanyNamed(company).run(conn)?.0)));
        }
        if let Some(lines) = given(&fields, "lines").and_then(|text| read_lines(&text).ok()) {
            let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
            set(&mut fields, "lines", Value::from(lines.join("\n")));
        }
        Ok(fields)
    }

    /// What is not said follows from the contract: its currency, its tax, our firm.
    fn take_contract(&self, tx: &mut Tx, before: Option<&Image>, fields: &mut Fields) -> StoreResult<()> {
        let Some(id) = self.contract else { return Ok(()) };
        let contract = tx.image(&CONTRACT, id)?.filter(|image| !CONTRACT.is_removed(image));
        let contract = contract.ok_or(StoreError::NotFound)?;
        let client = before.and_then(|image| image.get("client_id")).and_then(Value::as_i64).map(Id);
        if contract.get("client_id").and_then(Value::as_i64) != client.or(self.client).map(|id| id.0) {
            return Err(StoreError::Flawed(Flaw::blocking("contract", "flaw-invoice-contract")));
        }
        for column in ["currency", "vat", "vat_rate", "company_id"] {
            let is_open =
                before.is_none() && !fields.iter().any(|(known, value)| *known == column && !value.is_null());
            if let Some(value) = contract.get(column).filter(|_| is_open) {
                set(fields, column, value.clone());
            }
        }
        set(fields, "contract_id", Value::from(id.0));
        Ok(())
    }

    fn write(&self, tx: &mut Tx, before: Option<&Image>, mut fields: Fields) -> StoreResult<Id> {
        if let (Some(base), Some(_)) = (self.base, before) {
            tx.update(&INVOICE, base, fields)?;
            return Ok(base.0);
        }
        self.complete(tx, &mut fields)?;
        let id = tx.new_id();
        tx.insert(&INVOICE, id, fields)?;
        Ok(id)
    }

    /// What a new invoice gets without being asked: its client, our firm, its year and number.
    fn complete(&self, tx: &Tx, fields: &mut Fields) -> StoreResult<()> {
        let client = self.client.ok_or(StoreError::NotFound)?;
        fields.push(("client_id", Value::from(client.0)));
        if !fields.iter().any(|(column, _)| *column == "company_id") {
            let company = OwnCompany.run(tx.conn())?.as_ref().and_then(record::base);
            fields.extend(company.map(|(id, _)| ("company_id", Value::from(id.0))));
        }
        if !fields.iter().any(|(column, _)| *column == "currency") {
            fields.push(("currency", Value::from("KZT")));
        }
        let day: NaiveDate =
            given(fields, "day").and_then(|day| day.parse().ok()).ok_or(StoreError::Damaged)?;
        fields.push(("year", Value::from(day.year())));
        let numbers =
            Numbers { kind: given(fields, "kind").unwrap_or_default(), day, company: company(fields) };
        if let Some(number) = given(fields, "number") {
            return numbers.refuse_taken(tx.conn(), &number);
        }
        let number = numbers.next(tx.conn())?;
        fields.push(("number", Value::from(number)));
        Ok(())
    }
}

/// A document that we number ourselves states the tax that our firm pays, where nothing is said of it.
fn take_tax(conn: &Connection, before: Option<&Image>, fields: &mut Fields) -> StoreResult<()> {
    let is_ours = before.is_none() && given(fields, "number").is_none();
    let is_invoice = given(fields, "kind").as_deref() == Some("invoice");
    let day: Option<NaiveDate> = given(fields, "day").and_then(|day| day.parse().ok());
    let Some(day) = day.filter(|_| is_ours && is_invoice && given(fields, "vat").is_none()) else {
        return Ok(());
    };
    let named = fields.iter().find(|(column, _)| *column == "company_id").map(|(_, id)| id);
    if let Some((mode, rate)) = usual_of_firm(conn, named, day)? {
        set(fields, "vat", Value::from(mode.key()));
        if given(fields, "vat_rate").is_none() {
            set(fields, "vat_rate", Value::from(rate.to_string()));
        }
    }
    Ok(())
}

fn company(fields: &Fields) -> Option<i64> {
    fields.iter().find(|(column, _)| *column == "company_id").and_then(|(_, id)| id.as_i64())
}

/// Sets a column once.
fn set(fields: &mut Fields, column: &'static str, value: Value) {
    fields.retain(|(known, _)| *known != column);
    fields.push((column, value));
}

fn refuse(stands: &Draft) -> StoreResult<()> {
    flaws(stands).into_iter().next().map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))
}

/// Where there are lines, they make the sum; the tax of an imported document stays as the document says it.
fn sums(stands: &Draft) -> StoreResult<Fields> {
    let lines = read_lines(stands.get("lines")).unwrap_or_default();
    if lines.is_empty() {
        return Ok(Fields::new());
    }
    let rounding = Rounding::from_key(stands.get("vat_rounding"));
    let rate = stands.get("vat_rate").parse().unwrap_or_default();
    let totals = line::totals(&lines, rate, Mode::from_key(stands.get("vat")), rounding);
    let totals = totals.filter(|totals| totals.total <= LARGEST);
    let flaw = || StoreError::Flawed(Flaw::blocking("lines", "flaw-annex-line-large"));
    let totals = totals.ok_or_else(flaw)?;
    Ok(vec![("sum", Value::from(totals.total)), ("vat_sum", Value::Null)])
}

/// The run that a number belongs to: of a kind, of our firm, within a year.
struct Numbers {
    kind: String,
    day: NaiveDate,
    company: Option<i64>,
}

impl Numbers {
    /// Numbers of cancelled invoices are taken too.
    fn next(&self, conn: &Connection) -> StoreResult<String> {
        let template: Template = ReadSettings.run(conn)?.invoice_number().ok_or(StoreError::Damaged)?;
        let mut select = conn.prepare_cached(include_str!("taken.sql"))?;
        let taken = select.query_map(params![self.kind, self.day.year(), self.company], |row| row.get(0))?;
        let taken: Vec<String> = taken.collect::<rusqlite::Result<_>>()?;
        Ok(template.next(self.day, taken.iter().map(String::as_str)))
    }

    fn refuse_taken(&self, conn: &Connection, number: &str) -> StoreResult<()> {
        let mut select = conn.prepare_cached(include_str!("is_taken.sql"))?;
        let known = select.query_row(params![self.kind, self.day.year(), self.company, number], |_| Ok(()));
        if known.optional()?.is_none() {
            return Ok(());
        }
        let arguments = vec![("number", number.to_owned()), ("year", self.day.year().to_string())];
        Err(StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("number", "flaw-invoice-number") }))
    }
}
