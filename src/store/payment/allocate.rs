//! Saying what of a payment closes which debt.

use super::{ALLOCATION, PAYMENT};
use crate::{
    domain::{field::Flaw, id::Id},
    store::{Image, Operation, StoreError, StoreResult, Tx, contract::seen},
};
use rusqlite::Connection;
use serde_json::Value;

/// A part of a payment: for which instalment, and how much in minor units.
pub type Share = (Id, i64);

/// Lets a payment close these debts and no others. Without shares all of it is free again.
#[derive(Clone, Debug)]
pub struct AllocatePayment {
    pub base: (Id, i64),
    pub shares: Vec<Share>,
}

impl Operation for AllocatePayment {
    fn kind(&self) -> &'static str {
        if self.shares.is_empty() { "release-payment" } else { "allocate-payment" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let payment = seen(tx, &PAYMENT, self.base)?;
        let client = client_of(&payment, &self.shares)?;
        client.map_or(Ok(()), |client| allocate(tx, client, self.base.0, &self.shares))
    }
}

/// Whose payment it is; nobody's closes nothing.
pub(super) fn client_of(payment: &Image, shares: &[Share]) -> StoreResult<Option<Id>> {
    let client = payment.get("client_id").and_then(Value::as_i64).map(Id);
    let flaw = Flaw::blocking("client", "flaw-allocation-nobody");
    if client.is_none() && !shares.is_empty() { Err(StoreError::Flawed(flaw)) } else { Ok(client) }
}

/// The same as a part of a larger write. Shares that stand already are left as they are.
pub(in crate::store) fn allocate(tx: &mut Tx, client: Id, id: Id, shares: &[Share]) -> StoreResult<()> {
    let mut wanted = shares.to_vec();
    for (base, share) in standing(tx.conn(), id)? {
        match wanted.iter().position(|one| *one == share) {
            Some(at) => drop(wanted.swap_remove(at)),
            None => tx.remove(&ALLOCATION, base)?,
        }
    }
    wanted.sort_unstable();
    wanted.into_iter().try_for_each(|share| add(tx, client, id, share))
}

fn add(tx: &mut Tx, client: Id, id: Id, (instalment, sum): Share) -> StoreResult<()> {
    if sum <= 0 {
        return Err(StoreError::Flawed(Flaw::blocking("sum", "flaw-payment-nothing")));
    }
    let fields = vec![
        ("client_id", Value::from(client.0)),
        ("payment_id", Value::from(id.0)),
        ("instalment_id", Value::from(instalment.0)),
        ("sum", Value::from(sum)),
    ];
    let row = tx.new_id();
    tx.insert(&ALLOCATION, row, fields)
}

/// The shares of a payment with their rows.
pub(super) fn standing(conn: &Connection, payment: Id) -> StoreResult<Vec<((Id, i64), Share)>> {
    let sql = "SELECT id, version, instalment_id, sum FROM allocation
               WHERE payment_id = ?1 AND deleted_at IS NULL ORDER BY id";
    let mut select = conn.prepare_cached(sql)?;
    let rows = select
        .query_map([payment.0], |row| Ok(((Id(row.get(0)?), row.get(1)?), (Id(row.get(2)?), row.get(3)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
