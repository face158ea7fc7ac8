//! Handing over for good.

use crate::{
    domain::id::Id,
    store::{
        Operation, StoreResult, Tx, activity::ACTIVITY, client::CLIENT, contract::CONTRACT,
        obligation::OBLIGATION,
    },
};
use rusqlite::{Connection, Row};
use serde_json::Value;

/// Gives the clients of one user to another one, with everything that is planned and all contracts that are not over.
/// What was done stays whose it was.
#[derive(Clone, Copy, Debug)]
pub struct HandOver {
    pub from: Id,
    pub to: Id,
}

const CLIENTS: &str = "SELECT id, version FROM client WHERE owner_id = ?1 AND deleted_at IS NULL ORDER BY id";
const PLANNED: &str = "SELECT id, version FROM activity
                       WHERE owner_id = ?1 AND state = 'planned' AND deleted_at IS NULL ORDER BY id";

/// Those that are still worked with.
const CONTRACTS: &str = "SELECT id, version FROM contract
                         WHERE owner_id = ?1 AND cancelled_at IS NULL
                           AND state NOT IN ('performed', 'terminated', 'not_concluded', 'archived') ORDER BY id";

/// Those that wait for this user in their stage.
const HELD: &str =
    "SELECT id, version FROM contract WHERE holder_id = ?1 AND cancelled_at IS NULL ORDER BY id";
/// Those that somebody still has to see done.
const OBLIGATIONS: &str = "SELECT id, version FROM obligation
                           WHERE owner_id = ?1 AND done_day IS NULL AND paid_day IS NULL AND state <> 'waived' AND deleted_at IS NULL
                           ORDER BY id";

impl Operation for HandOver {
    fn kind(&self) -> &'static str {
        "hand-over"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let all = [
            (&CLIENT, CLIENTS, "owner_id"),
            (&ACTIVITY, PLANNED, "owner_id"),
            (&CONTRACT, CONTRACTS, "owner_id"),
            (&CONTRACT, HELD, "holder_id"),
            (&OBLIGATION, OBLIGATIONS, "owner_id"),
        ];
        for (table, sql, column) in all {
            for base in owned(tx.conn(), sql, self.from)? {
                tx.update(table, base, vec![(column, Value::from(self.to.0))])?;
            }
        }
        Ok(())
    }
}

fn owned(conn: &Connection, sql: &str, owner: Id) -> StoreResult<Vec<(Id, i64)>> {
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([owner.0], |row: &Row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
