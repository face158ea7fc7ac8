//! The instalments of an invoice, as its terms and what has happened make them.

use super::{INSTALMENT, INVOICE};
use crate::{
    domain::{
        contract::instalment::read_instalments,
        due::DueRule,
        field::Flaw,
        id::Id,
        invoice::schedule::{Events, Part, Terms, schedule},
        obligation::terms::Count,
        settings::OfficeSettings,
    },
    store::{
        Fields, Image, Query as _, StoreError, StoreResult, Tx,
        contract::CONTRACT,
        office::{calendar::ReadCalendar, settings::ReadSettings},
        record,
    },
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde_json::Value;

/// Writes the instalments of an invoice anew where they differ. One that was paid keeps its row.
pub(in crate::store) fn reschedule(tx: &mut Tx, invoice: Id) -> StoreResult<()> {
    let image = tx.image(&INVOICE, invoice)?.ok_or(StoreError::NotFound)?;
    let contract = image.get("contract_id").and_then(Value::as_i64).map(Id);
    let contract = contract.map(|id| tx.image(&CONTRACT, id)).transpose()?.flatten();
    let parts = parts(tx.conn(), &image, contract.as_ref())?;
    let known = living(tx.conn(), invoice)?;
    for (at, part) in parts.iter().enumerate() {
        let fields = columns(part, at, &image);
        match known.get(at) {
            Some(base) => tx.update(&INSTALMENT, *base, fields).map(drop)?,
            None => add(tx, invoice, &image, fields)?,
        }
    }
    known.into_iter().skip(parts.len()).try_for_each(|base| tx.remove(&INSTALMENT, base))
}

/// Instalments that waited for the signatures of a contract get their days.
pub(in crate::store) fn follow(tx: &mut Tx, contract: Id) -> StoreResult<()> {
    let mut select = tx.conn().prepare_cached(include_str!("waiting_for_contract.sql"))?;
    let invoices = select.query_map([contract.0], |row| row.get(0).map(Id))?;
    let invoices: Vec<Id> = invoices.collect::<rusqlite::Result<_>>()?;
    drop(select);
    invoices.into_iter().try_for_each(|invoice| reschedule(tx, invoice))
}

/// The instalments of an invoice that stand, in their order.
pub(super) fn living(conn: &Connection, invoice: Id) -> StoreResult<Vec<(Id, i64)>> {
    let sql =
        "SELECT id, version FROM instalment WHERE invoice_id = ?1 AND deleted_at IS NULL ORDER BY place";
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([invoice.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn add(tx: &mut Tx, invoice: Id, image: &Image, mut fields: Fields) -> StoreResult<()> {
    fields.push(("client_id", image.get("client_id").cloned().unwrap_or_default()));
    fields.push(("invoice_id", Value::from(invoice.0)));
    let id = tx.new_id();
    tx.insert(&INSTALMENT, id, fields)
}

fn columns(part: &Part, at: usize, invoice: &Image) -> Fields {
    vec![
        ("place", Value::from(at + 1)),
        ("sum", Value::from(part.sum)),
        ("currency", invoice.get("currency").cloned().unwrap_or_default()),
        ("event", part.event.map_or(Value::Null, |event| Value::from(event.key()))),
        ("due_day", part.due.map_or(Value::Null, |day| Value::from(day.to_string()))),
    ]
}

fn parts(conn: &Connection, invoice: &Image, contract: Option<&Image>) -> StoreResult<Vec<Part>> {
    let (calendar, settings) = (ReadCalendar.run(conn)?, ReadSettings.run(conn)?);
    let count = Count { calendar: &calendar, day_off: settings.day_off() };
    let total = invoice.get("sum").and_then(Value::as_i64).ok_or(StoreError::Damaged)?;
    let terms = terms(invoice, contract, &settings).ok_or(StoreError::Damaged)?;
    let flaw = || StoreError::Flawed(Flaw::blocking("sum", "flaw-amount-too-large"));
    let usual = DueRule::Calendar(settings.invoice_due_days());
    schedule(total, &terms, (events(invoice, contract), usual), count).ok_or_else(flaw)
}

/// The day on the document, else its own terms, else those of the contract, else the days of the office.
fn terms(invoice: &Image, contract: Option<&Image>, settings: &OfficeSettings) -> Option<Terms> {
    if let Some(due) = day(invoice, "due_day") {
        return Some(Terms::Day(due));
    }
    let written = |image: &Image| read_instalments(&record::text(image, "payment")).ok();
    if let Some(parts) = written(invoice).or_else(|| contract.and_then(written)) {
        return Some(Terms::Parts(parts));
    }
    let usual = Days::new(settings.invoice_due_days().into());
    day(invoice, "day")?.checked_add_days(usual).map(Terms::Day)
}

/// Without a contract the invoice itself is what was agreed.
fn events(invoice: &Image, contract: Option<&Image>) -> Events {
    let own = day(invoice, "day");
    let signed = contract.map_or(own, |contract| {
        let signatures = ["signed_by_us", "signed_by_them"].map(|column| day(contract, column));
        signatures[0].zip(signatures[1]).map(|(us, them)| us.max(them))
    });
    Events {
        signed,
        invoice: own,
        shipped: day(invoice, "shipped_day"),
        accepted: day(invoice, "accepted_day"),
    }
}

fn day(image: &Image, column: &str) -> Option<NaiveDate> {
    record::text(image, column).parse().ok()
}
