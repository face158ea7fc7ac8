//! Payments close what the other side has to pay (`K-7`): what of an obligation is paid follows from the allocations
//! under its contract, like what of an instalment is.

use crate::{
    domain::{
        id::Id,
        obligation::cover::{Monthly, Owed, Paid, cover},
    },
    store::StoreResult,
};
use rusqlite::{Connection, Row, params};

/// What is paid of the obligations of a contract.
pub(in crate::store) fn of_contract(conn: &Connection, contract: Id) -> StoreResult<()> {
    let owed = owed(conn, contract)?;
    if owed.is_empty() {
        return Ok(());
    }
    let covered = cover(&owed, &payments(conn, contract)?);
    let mut update = conn.prepare_cached(include_str!("paid.sql"))?;
    for (one, covered) in owed.iter().zip(covered) {
        update.execute(params![one.id.0, covered.paid, covered.day, covered.months.len()])?;
    }
    Ok(())
}

/// The whole months of a monthly obligation that are paid: the day, and the number of the payment.
pub(super) fn months(conn: &Connection, contract: Id, id: Id) -> StoreResult<Vec<(String, String)>> {
    let owed = owed(conn, contract)?;
    let covered = cover(&owed, &payments(conn, contract)?);
    let its = owed.iter().zip(covered).find(|(one, _)| one.id == id);
    Ok(its.map(|(_, covered)| covered.months).unwrap_or_default())
}

/// Of each contract that an allocation, a payment, an obligation or what was done for one bears on.
pub(in crate::store) fn of_contracts(conn: &Connection, sql: &str, id: Id) -> StoreResult<()> {
    let mut select = conn.prepare_cached(sql)?;
    let contracts = select.query_map([id.0], |row| row.get(0).map(Id))?;
    let contracts: Vec<Id> = contracts.collect::<rusqlite::Result<_>>()?;
    contracts.into_iter().try_for_each(|contract| of_contract(conn, contract))
}

pub(super) fn of_obligation(conn: &Connection, id: Id) -> StoreResult<()> {
    of_contracts(conn, "SELECT contract_id FROM obligation WHERE id = ?1", id)
}

pub(super) fn of_performance(conn: &Connection, id: Id) -> StoreResult<()> {
    let sql =
        "SELECT contract_id FROM obligation WHERE id = (SELECT obligation_id FROM performance WHERE id = ?1)";
    of_contracts(conn, sql, id)
}

/// Of all contracts, after a whole base came in.
pub(super) fn refill(conn: &Connection, go_on: &dyn Fn() -> StoreResult<()>) -> StoreResult<()> {
    let mut select = conn.prepare("SELECT DISTINCT contract_id FROM obligation ORDER BY contract_id")?;
    let contracts = select.query_map([], |row| row.get(0).map(Id))?;
    let contracts: Vec<Id> = contracts.collect::<rusqlite::Result<_>>()?;
    for contract in contracts {
        of_contract(conn, contract)?;
        go_on()?;
    }
    Ok(())
}

fn owed(conn: &Connection, contract: Id) -> StoreResult<Vec<Owed>> {
    let mut select = conn.prepare_cached(include_str!("owed.sql"))?;
    let one = |row: &Row| {
        let until = row.get::<_, Option<String>>(7)?.and_then(|day| day.parse().ok());
        Ok(Owed {
            id: Id(row.get(0)?),
            currency: row.get(1)?,
            sum: row.get(2)?,
            by_hand: row.get(3)?,
            is_open: row.get(4)?,
            due: row.get::<_, Option<String>>(5)?.and_then(|day| day.parse().ok()),
            monthly: row.get::<_, Option<u32>>(6)?.map(|day| Monthly { day, until }),
        })
    };
    Ok(select.query_map([contract.0], one)?.collect::<rusqlite::Result<_>>()?)
}

fn payments(conn: &Connection, contract: Id) -> StoreResult<Vec<Paid>> {
    let mut select = conn.prepare_cached(include_str!("payments.sql"))?;
    let one = |row: &Row| {
        Ok(Paid { day: row.get(0)?, currency: row.get(1)?, sum: row.get(2)?, number: row.get(3)? })
    };
    Ok(select.query_map([contract.0], one)?.collect::<rusqlite::Result<_>>()?)
}
