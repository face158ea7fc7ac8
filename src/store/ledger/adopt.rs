//! Payments that came before their client: whose they are is known once it is there (`D-2`). So the order in which clients,
//! invoices and payments come in changes no balance.

use super::{open::Taken, who};
use crate::{
    domain::{
        id::Id,
        ledger::documents,
        money::{Currency, Money},
    },
    store::{
        StoreError, StoreResult, Tx,
        payment::{PAYMENT, allocate},
    },
};
use rusqlite::{Connection, Row, params};
use serde_json::Value;

/// A payment that is nobody's.
struct Orphan {
    base: (Id, i64),
    tax_id: String,
    name: String,
    purpose: String,
    sum: Money,
}

/// Gives a client with this number and name the payments that can be nobody else's, and closes the documents that they
/// name.
pub(in crate::store) fn adopt_of(tx: &mut Tx, tax_id: &str, name: &str) -> StoreResult<()> {
    if !knows_payments(tx) {
        return Ok(());
    }
    let of = orphans(tx.conn(), include_str!("orphans_of.sql"), [tax_id, name])?;
    of.iter().try_for_each(|one| adopt(tx, one))
}

/// An older base has none.
fn knows_payments(tx: &Tx) -> bool {
    tx.schema().tables.iter().any(|table| **table == PAYMENT)
}

/// The same of every payment that is nobody's.
pub(in crate::store) fn adopt_all(tx: &mut Tx) -> StoreResult<()> {
    if !knows_payments(tx) {
        return Ok(());
    }
    let all = orphans(tx.conn(), include_str!("orphans.sql"), ["", ""])?;
    all.iter().try_for_each(|one| adopt(tx, one))
}

fn adopt(tx: &mut Tx, one: &Orphan) -> StoreResult<()> {
    let Some(client) = who::named(tx.conn(), &one.tax_id, &one.name)? else { return Ok(()) };
    tx.update(&PAYMENT, one.base, vec![("client_id", Value::from(client.0))])?;
    let (shares, _) = Taken::default().shares(tx.conn(), (client, one.sum), &documents(&one.purpose))?;
    if shares.is_empty() { Ok(()) } else { allocate(tx, client, one.base.0, &shares) }
}

fn orphans(conn: &Connection, sql: &str, of: [&str; 2]) -> StoreResult<Vec<Orphan>> {
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query(params![of[0], of[1]])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(orphan(row)?);
    }
    Ok(found)
}

fn orphan(row: &Row) -> StoreResult<Orphan> {
    let currency: Currency = row.get::<_, String>(6)?.parse().map_err(|_| StoreError::Damaged)?;
    Ok(Orphan {
        base: (Id(row.get(0)?), row.get(1)?),
        tax_id: row.get(2)?,
        name: row.get(3)?,
        purpose: row.get(4)?,
        sum: Money::new(row.get(5)?, currency),
    })
}
