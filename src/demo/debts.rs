//! Invoices and payments of the demo office: every age of a debt, and every kind of payment; and what is said of them.

use super::{
    claims, rates,
    rows::{Clients, Row, rows},
};
use crate::{
    domain::{field::Draft, id::Id, money::read_amount, payment::fill},
    store::{
        Operation as _, Query as _, StoreError, StoreResult, Tx,
        invoice::{CancelInvoice, InvoiceOut, SaveInvoice, ShowInvoice},
        office::calendar::ReadCalendar,
        payment::{SavePayment, Share},
    },
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Invoices by their keys in the table.
pub(super) type Invoices = BTreeMap<String, Id>;

/// What the rates say that are taken as samples.
const RATE_SOURCE: &str = "demo";

/// Columns of a payment that a form fills.
const TYPED: [(&str, &str); 6] = [
    ("number", "number"),
    ("sum", "sum"),
    ("currency", "currency"),
    ("kind", "kind"),
    ("payer_name", "payer"),
    ("reason", "reason"),
];

/// Adds both; `contracts` are those of the office in their order.
pub(super) fn add(tx: &mut Tx, clients: &Clients, contracts: &[Id], today: NaiveDate) -> StoreResult<()> {
    let mut invoices = Invoices::new();
    for row in rows(include_str!("../../assets/demo/invoices.csv")) {
        let contract =
            row.get("contract").parse::<usize>().ok().and_then(|at| contracts.get(at.checked_sub(1)?));
        let draft = invoice(tx, &row, today)?;
        let save =
            SaveInvoice { base: None, client: Some(clients.of(&row)?), contract: contract.copied(), draft };
        let id = save.save(tx)?;
        if !row.get("cancelled").is_empty() {
            CancelInvoice((id, 1)).apply(tx)?;
        }
        invoices.insert(row.get("key").to_owned(), id);
    }
    rows(include_str!("../../assets/demo/payments.csv"))
        .iter()
        .try_for_each(|row| pay(tx, clients, &invoices, (row, today)))?;
    claims::add(tx, &invoices, today)?;
    rates::add(tx, today, RATE_SOURCE)
}

fn invoice(tx: &Tx, row: &Row, today: NaiveDate) -> StoreResult<Draft> {
    let typed = ["sum", "currency", "exchange_rate", "what", "payment"].map(|key| (key, row.get(key)));
    let mut draft: Draft = typed.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    draft.set("kind", "invoice");
    draft.set("vat", "inside");
    draft.set("vat_rate", "16");
    draft.set("lines", row.get("lines").replace(" // ", "\n"));
    for key in ["day", "due_day"] {
        if let Some(day) = row.day(key, today) {
            // What is still to come falls on a working day.
            let day = if day > today { ReadCalendar.run(tx.conn())?.on_or_after(day) } else { day };
            draft.set(key, day.to_string());
        }
    }
    Ok(draft)
}

fn pay(
    tx: &mut Tx,
    clients: &Clients,
    invoices: &Invoices,
    (row, today): (&Row, NaiveDate),
) -> StoreResult<()> {
    let paid: Vec<InvoiceOut> = row
        .get("to")
        .split_whitespace()
        .map(|key| {
            let id = *invoices.get(key).ok_or(StoreError::NotFound)?;
            ShowInvoice { id, today }.run(tx.conn())?.ok_or(StoreError::NotFound)
        })
        .collect::<StoreResult<_>>()?;
    let mut draft: Draft = TYPED.iter().map(|(key, column)| (*key, row.get(column))).collect();
    draft.set("day", row.day("day", today).ok_or(StoreError::Damaged)?.to_string());
    draft.set("purpose", row.get("purpose").replace("{invoices}", &named(&paid)));
    let sum = read_amount(row.get("sum"), false).map_err(|_| StoreError::Damaged)?;
    let client = if row.get("client").is_empty() { None } else { Some(clients.of(row)?) };
    SavePayment { base: None, client, draft, shares: Some(shares(&paid, sum)) }.save(tx).map(drop)
}

/// How a payer names invoices: `48 (02.03.2026), 49 (06.03.2026)`.
fn named(invoices: &[InvoiceOut]) -> String {
    let one = |invoice: &InvoiceOut| {
        let day = invoice.text("day").parse().map(|day: NaiveDate| day.format("%d.%m.%Y").to_string());
        format!("{} ({})", invoice.text("number"), day.unwrap_or_default())
    };
    invoices.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// As much of the sum as the invoices take, in their order.
fn shares(invoices: &[InvoiceOut], sum: i64) -> Vec<Share> {
    let parts = invoices.iter().flat_map(|invoice| &invoice.instalments);
    fill(sum, parts.map(|part| (part.id, part.owed.rest())))
}
