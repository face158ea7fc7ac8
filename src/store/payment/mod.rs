//! Payments, and what of them closes which instalment (`D-2`).

mod allocate;
mod credit;
mod list;
mod save;
#[cfg(test)]
mod tests;

pub(super) use allocate::allocate;
pub use allocate::{AllocatePayment, Share};
pub use credit::{CreditInvoice, CreditsOf};
pub use list::{AllocationOut, ListPayments, PaymentFilter, PaymentOut, ShowPayment};
pub use save::{CancelPayment, SavePayment};

use super::{
    StoreError, StoreResult, Table,
    client::CLIENT,
    contact::clients_of,
    debt::tell_debtors,
    invoice::{INSTALMENT, INVOICE, over},
    obligation::cover_contracts,
    office::COMPANY,
    statement::STATEMENT,
};
use crate::domain::{field::Flaw, id::Id, money::Money};
use rusqlite::{Connection, OptionalExtension as _};

pub static PAYMENT: Table = Table {
    removal: "cancelled_at",
    derived: &["allocated"],
    references: &[
        ("client_id", &CLIENT),
        ("company_id", &COMPANY),
        ("statement_id", &STATEMENT),
        ("invoice_id", &INVOICE),
    ],
    remembers: &["invoice_id"],
    personal: &["purpose", "payer_name", "payer_tax_id", "payer_account"],
    said: &["reason", "note"],
    tells: true,
    codes: &["kind", "currency"],
    unique: &[&["bank_key"]],
    rule: Some(refuse_overspent),
    derive: Some(cover),
    runs: Some(client_of_payment),
    ..Table::plain("payment")
};

/// What of a payment closes which instalment: it is made and taken back, never changed.
pub static ALLOCATION: Table = Table {
    references: &[("client_id", &CLIENT), ("payment_id", &PAYMENT), ("instalment_id", &INSTALMENT)],
    rule: Some(refuse_strange),
    derive: Some(add_up),
    runs: Some(client_of_allocation),
    refill: Some(add_up_all),
    ..Table::plain("allocation")
};

fn client_of_payment(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM payment WHERE id = ?1", id)
}

fn client_of_allocation(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM allocation WHERE id = ?1", id)
}

/// The day of a payment tells when an obligation was paid.
fn cover(conn: &Connection, id: Id) -> StoreResult<()> {
    cover_contracts(conn, include_str!("contracts_of.sql"), id)
}

/// What is paid of the instalment and allocated of the payment follows from the allocations.
fn add_up(conn: &Connection, id: Id) -> StoreResult<()> {
    conn.prepare_cached(include_str!("paid_of_one.sql"))?.execute([id.0])?;
    conn.prepare_cached(include_str!("allocated_of_one.sql"))?.execute([id.0])?;
    cover_contracts(conn, include_str!("contract_of_one.sql"), id)
}

fn add_up_all(conn: &Connection, go_on: &dyn Fn() -> StoreResult<()>) -> StoreResult<()> {
    conn.execute(include_str!("paid.sql"), [])?;
    go_on()?;
    conn.execute(include_str!("allocated.sql"), [])?;
    tell_debtors(conn)?;
    go_on()
}

/// Nothing is spent twice: neither on debts nor by giving it back.
fn refuse_overspent(conn: &Connection, id: Id) -> StoreResult<()> {
    let sql = "SELECT sum, allocated, currency FROM payment
               WHERE id = ?1 AND cancelled_at IS NULL AND allocated > sum";
    over(conn, sql, id)?;
    over(conn, include_str!("over_credited.sql"), id)?;
    let sql = "SELECT client_id, currency FROM payment WHERE id = ?1 AND client_id IS NOT NULL";
    let of = conn.prepare_cached(sql)?.query_row([id.0], |row| Ok((Id(row.get(0)?), row.get(1)?)));
    let Some((client, currency)): Option<(Id, String)> = of.optional()? else { return Ok(()) };
    refuse_missing(conn, client, &currency)
}

/// What was given back to a client was there: it takes from what no debt has.
fn refuse_missing(conn: &Connection, client: Id, currency: &str) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("free.sql"))?;
    let free: i64 = select.query_row((client.0, currency), |row| row.get(0))?;
    if free >= 0 {
        return Ok(());
    }
    let missing = Money::new(free.saturating_neg(), currency.parse().map_err(|_| StoreError::Damaged)?);
    let arguments = vec![("sum", missing.to_string())];
    Err(StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("sum", "flaw-payment-missing") }))
}

/// An allocation joins a payment that closes debts with an instalment of the same client and currency.
fn refuse_strange(conn: &Connection, id: Id) -> StoreResult<()> {
    let row = conn.prepare_cached(include_str!("joined.sql"))?.query_row([id.0], |row| {
        Ok((Id(row.get(0)?), row.get::<_, bool>(1)?, row.get::<_, bool>(2)?, row.get::<_, bool>(3)?))
    });
    let Some((payment, is_of_client, is_of_currency, closes)) = row.optional()? else { return Ok(()) };
    let found = [
        (is_of_client, "flaw-allocation-client"),
        (is_of_currency, "flaw-allocation-currency"),
        (closes, "flaw-allocation-kind"),
    ];
    if let Some((_, key)) = found.into_iter().find(|(holds, _)| !holds) {
        return Err(StoreError::Flawed(Flaw::blocking("sum", key)));
    }
    refuse_overspent(conn, payment)?;
    let sql = "SELECT instalment.sum, paid, currency FROM instalment
               JOIN allocation ON instalment.id = allocation.instalment_id
               WHERE allocation.id = ?1 AND paid > instalment.sum";
    over(conn, sql, id)
}
