//! What goes with a contract that is cancelled, and with an obligation that is removed.

use super::{OBLIGATION, PERFORMANCE};
use crate::{
    domain::id::Id,
    store::{StoreResult, Table, Tx, contract::CONTRACT},
};
use rusqlite::{Connection, Row};

/// Removes the obligations of a contract, and what was done for an obligation. Nothing hangs so on any other row.
pub(in crate::store) fn remove_of(tx: &mut Tx, table: &Table, id: Id) -> StoreResult<()> {
    let (of, sql): (&'static Table, _) = match table {
        contract if *contract == CONTRACT => (&OBLIGATION, include_str!("of_contract.sql")),
        obligation if *obligation == OBLIGATION => (&PERFORMANCE, include_str!("of_obligation.sql")),
        _ => return Ok(()),
    };
    for row in living(tx.conn(), sql, id)? {
        remove_of(tx, of, row.0)?;
        tx.remove(of, row)?;
    }
    Ok(())
}

fn living(conn: &Connection, sql: &str, id: Id) -> StoreResult<Vec<(Id, i64)>> {
    let mut select = conn.prepare_cached(sql)?;
    let row = |row: &Row| Ok((Id(row.get(0)?), row.get(1)?));
    Ok(select.query_map([id.0], row)?.collect::<rusqlite::Result<_>>()?)
}
