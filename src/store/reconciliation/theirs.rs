//! Their half of an act, as their file has it.

use super::{RECONCILIATION, RECONCILIATION_ENTRY, make::refuse};
use crate::{
    domain::{
        debt::act::{Status, TheirHalf, TheirRow},
        field::Flaw,
        id::Id,
    },
    store::{Image, Operation, Query, StoreError, StoreResult, Tx, contract::seen, record},
};
use rusqlite::Connection;
use serde_json::Value;

/// Keeps their half beside ours; what was read of an earlier file goes.
#[derive(Clone, Debug)]
pub struct TakeTheirHalf {
    pub base: (Id, i64),
    /// Name of the file.
    pub file: String,
    pub half: TheirHalf,
}

impl Operation for TakeTheirHalf {
    fn kind(&self) -> &'static str {
        "take-their-half"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = seen(tx, &RECONCILIATION, self.base)?;
        let is_signed = record::text(&known, "status") == Status::Signed.key();
        refuse(is_signed.then(|| Flaw::blocking("status", "flaw-act-signed")))?;
        for base in entries(tx.conn(), self.base.0)? {
            tx.remove(&RECONCILIATION_ENTRY, base)?;
        }
        for (place, row) in (1_i64..).zip(&self.half.rows) {
            self.add(tx, &known, place, row)?;
        }
        let sum = |sum: Option<i64>| sum.map_or(Value::Null, Value::from);
        let fields = vec![
            ("their_opening", sum(self.half.opening)),
            ("their_closing", sum(self.half.closing)),
            ("their_file", Value::from(self.file.as_str())),
        ];
        tx.update(&RECONCILIATION, self.base, fields).map(drop)
    }
}

impl TakeTheirHalf {
    fn add(&self, tx: &mut Tx, act: &Image, place: i64, row: &TheirRow) -> StoreResult<()> {
        let client = act.get("client_id").cloned().ok_or(StoreError::Damaged)?;
        let document = if row.document.is_empty() { Value::Null } else { Value::from(row.document.as_str()) };
        let fields = vec![
            ("client_id", client),
            ("reconciliation_id", Value::from(self.base.0.0)),
            ("place", Value::from(place)),
            ("day", Value::from(row.day.to_string())),
            ("document", document),
            ("debit", Value::from(row.debit)),
            ("credit", Value::from(row.credit)),
        ];
        let id = tx.new_id();
        tx.insert(&RECONCILIATION_ENTRY, id, fields)
    }
}

fn entries(conn: &Connection, act: Id) -> StoreResult<Vec<(Id, i64)>> {
    let sql =
        "SELECT id, version FROM reconciliation_entry WHERE reconciliation_id = ?1 AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([act.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Rows of their half, as the file had them.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReadTheirRows(pub Id);

impl Query for ReadTheirRows {
    type Answer = Vec<TheirRow>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<TheirRow>> {
        let mut select = conn.prepare_cached(include_str!("their_rows.sql"))?;
        let mut rows = select.query([self.0.0])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(TheirRow {
                day: row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?,
                document: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                debit: row.get(2)?,
                credit: row.get(3)?,
            });
        }
        Ok(found)
    }
}
