//! What debtors of the demo office promised and contest, and which steps of the ladder were taken.

use super::{
    debts::Invoices,
    rows::{Row, rows},
};
use crate::{
    domain::{
        debt::ladder::{Ladder, Step, StepKind},
        field::Draft,
        id::Id,
    },
    store::{
        Operation as _, Query as _, StoreError, StoreResult, Tx,
        claim::{SaveDispute, SavePromise, TakeStep},
        invoice::{InvoiceOut, ShowInvoice},
        office::calendar::ReadCalendar,
    },
};
use chrono::NaiveDate;

/// Columns of a promise that a form fills, without days.
const SAID: [&str; 4] = ["sum", "said_by", "channel", "words"];

/// Columns of a dispute that a form fills.
const CONTESTED: [&str; 3] = ["sum", "reason", "evidence"];

/// Adds them all; every line is about one invoice.
pub(super) fn add(tx: &mut Tx, invoices: &Invoices, today: NaiveDate) -> StoreResult<()> {
    for row in rows(include_str!("../../assets/demo/promises.csv")) {
        promise(tx, invoices, (&row, today))?;
    }
    for row in rows(include_str!("../../assets/demo/disputes.csv")) {
        contest(tx, invoices, (&row, today))?;
    }
    rows(include_str!("../../assets/demo/steps.csv"))
        .iter()
        .try_for_each(|row| take(tx, invoices, (row, today)))
}

fn promise(tx: &mut Tx, invoices: &Invoices, (row, today): (&Row, NaiveDate)) -> StoreResult<()> {
    let invoice = invoice(tx, invoices, (row, today))?;
    let mut draft = typed(row, &SAID);
    draft.set("given_day", day(row, "given", today)?.to_string());
    let by = day(row, "day", today)?;
    // What is still to come falls on a working day.
    let by = if by > today { ReadCalendar.run(tx.conn())?.on_or_after(by) } else { by };
    draft.set("day", by.to_string());
    let (client, invoice) = (Some(invoice.client.0), Some(invoice.id));
    SavePromise { base: None, client, invoice, draft }.apply(tx)
}

fn contest(tx: &mut Tx, invoices: &Invoices, (row, today): (&Row, NaiveDate)) -> StoreResult<()> {
    let instalment = instalments(&invoice(tx, invoices, (row, today))?).next();
    let mut draft = typed(row, &CONTESTED);
    draft.set("day", day(row, "day", today)?.to_string());
    SaveDispute { base: None, instalment, draft }.apply(tx)
}

fn take(tx: &mut Tx, invoices: &Invoices, (row, today): (&Row, NaiveDate)) -> StoreResult<()> {
    let invoice = invoice(tx, invoices, (row, today))?;
    let kind = StepKind::from_key(row.get("kind")).ok_or(StoreError::Damaged)?;
    let step = TakeStep {
        client: invoice.client.0,
        step: step(kind).ok_or(StoreError::Damaged)?,
        lines: instalments(&invoice).collect(),
        day: day(row, "day", today)?,
        note: row.get("note").to_owned(),
    };
    step.apply(tx)
}

/// The step of the usual ladder on which this is done.
fn step(kind: StepKind) -> Option<Step> {
    Ladder::default().steps().iter().copied().find(|step| step.kind == kind)
}

fn invoice(tx: &Tx, invoices: &Invoices, (row, today): (&Row, NaiveDate)) -> StoreResult<InvoiceOut> {
    let id = *invoices.get(row.get("invoice")).ok_or(StoreError::NotFound)?;
    ShowInvoice { id, today }.run(tx.conn())?.ok_or(StoreError::NotFound)
}

fn instalments(invoice: &InvoiceOut) -> impl Iterator<Item = Id> {
    invoice.instalments.iter().map(|part| part.id)
}

fn typed(row: &Row, columns: &[&str]) -> Draft {
    columns.iter().map(|column| (*column, row.get(column))).collect()
}

fn day(row: &Row, column: &str, today: NaiveDate) -> StoreResult<NaiveDate> {
    row.day(column, today).ok_or(StoreError::Damaged)
}
