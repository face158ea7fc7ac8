//! Invoices and their instalments (`D-1`).

mod cancel;
mod gaps;
mod list;
mod parties;
mod save;
mod schedule;
#[cfg(test)]
mod tests;
mod vat;
mod whole;

pub use cancel::CancelInvoice;
pub use gaps::{InvoiceGaps, NumberGaps};
pub use list::{FindInvoices, InstalmentOut, InvoiceFilter, InvoiceOut, ListInvoices, ShowInvoice};
pub use parties::{InvoiceParties, ReadDebtor, ReadInvoiceParties};
pub use save::SaveInvoice;
pub(super) use schedule::follow;
pub use whole::{CreditOut, ShowWholeInvoice, TopUp, WholeInvoice};

pub(super) use vat::usual_of_firm;

use super::{
    StoreError, StoreResult, Table, client::CLIENT, contact::clients_of, contract::CONTRACT, office::COMPANY,
};
use crate::domain::{field::Flaw, id::Id, money::Money};
use rusqlite::Connection;

pub static INVOICE: Table = Table {
    removal: "cancelled_at",
    references: &[("client_id", &CLIENT), ("contract_id", &CONTRACT), ("company_id", &COMPANY)],
    remembers: &["contract_id"],
    said: &["note"],
    tells: true,
    codes: &["kind", "currency", "vat", "vat_rounding"],
    unique: &[&["company_id", "kind", "year", "number"]],
    ..Table::plain("invoice")
};

/// One instalment of an invoice: the unit of debt.
pub static INSTALMENT: Table = Table {
    derived: &["paid"],
    references: &[("client_id", &CLIENT), ("invoice_id", &INVOICE)],
    codes: &["currency", "event"],
    rule: Some(refuse_overpaid),
    runs: Some(client_of),
    ..Table::plain("instalment")
};

fn client_of(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM instalment WHERE id = ?1", id)
}

/// More than it comes to never closes an instalment.
fn refuse_overpaid(conn: &Connection, id: Id) -> StoreResult<()> {
    let sql =
        "SELECT sum, paid, currency FROM instalment WHERE id = ?1 AND deleted_at IS NULL AND paid > sum";
    over(conn, sql, id)
}

/// Refuses where the statement finds a sum, what is allocated of it, and the currency (`D-2`).
pub(super) fn over(conn: &Connection, sql: &str, id: Id) -> StoreResult<()> {
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([id.0])?;
    let Some(row) = rows.next()? else { return Ok(()) };
    let currency = row.get::<_, String>(2)?.parse().map_err(|_| StoreError::Damaged)?;
    let (sum, allocated) = (row.get::<_, i64>(0)?, row.get::<_, i64>(1)?);
    let money = |minor: i64| Money::new(minor, currency).to_string();
    let arguments = vec![
        ("allocated", money(allocated)),
        ("sum", money(sum)),
        ("over", money(allocated.saturating_sub(sum))),
    ];
    Err(StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("sum", "flaw-allocation-over") }))
}
