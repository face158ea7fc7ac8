//! What was done, by whom, and how the rows looked before and after.

mod conflict;
mod dialled;
mod entry;
mod erase;
mod erased;
mod history;
mod keep;
mod list;
mod obstacle;
mod replay;
mod rival;
mod seen;
mod turn;
mod walk;
mod written;

pub use conflict::{Answer, Answers, Conflict, Given, Why};
pub use entry::Entry;
pub use erase::{Erase, RowKey};
pub(super) use erase::{Trail, abouts, steps};
pub use list::{
    Change, CountJournal, EntryRow, FindEntry, JournalEdge, JournalFilter, ListActors, ListJournal,
    ShowEntry, UndoneBy,
};
pub use obstacle::{LaterAction, Obstacle, ShowObstacles};
pub use replay::{Fault, Replay};
pub use rival::{FindRival, Rival};
pub use turn::{Target, TurnBack};
pub use written::{Naming, OutFile, WriteFile};

/// Kind of an erasure.
pub const ERASE: &str = "erase";

use super::{Actor, Cell, Changes, Image, Operation, Schema, StoreError, StoreResult, Table, Tx};
pub(super) use crate::clock::DAY_MILLIS;
use crate::domain::id::Id;
use rusqlite::{Connection, params};

/// Kinds that no undo takes back: they reached the world outside, or are the journal's own, or are the ground
/// that a demo stands on, or left nothing in images.
pub const FINAL_KINDS: [&str; 9] =
    ["sign", "send", "write-file", "migration", "erase", "end", "demo", "set-pin", "clear-pin"];
pub const UNDO: &str = "undo";
pub const REDO: &str = "redo";

/// How long an action can be undone.
pub const UNDO_DAYS: i64 = 365;

/// How an entry belongs to an action of several entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    Alone,
    /// The first entry of an action: it names itself.
    Head,
    /// A further entry of the action whose first entry is this one.
    Of(i64),
}

pub(super) fn is_final(kind: &str) -> bool {
    FINAL_KINDS.contains(&kind)
}

/// Adds an entry: (moment, operation id), who, (kind, entry it turns back, action).
pub(super) fn open(
    conn: &Connection,
    (now, op): (i64, Id),
    actor: &Actor,
    (kind, undoes, part): (&str, Option<i64>, Part),
) -> StoreResult<i64> {
    let part_of = if let Part::Of(head) = part { Some(head) } else { None };
    let mut insert = conn.prepare_cached(include_str!("open.sql"))?;
    let entry = insert.insert(params![op.0, now, actor.name, actor.session, kind, undoes, part_of])?;
    if part == Part::Head {
        conn.prepare_cached(include_str!("name_head.sql"))?.execute([entry])?;
    }
    Ok(entry)
}

pub(super) fn record(
    conn: &Connection,
    (journal, step): (i64, i64),
    (table, id): (&Table, Id),
    before: Option<&str>,
    after: &str,
) -> StoreResult<()> {
    let mut insert = conn.prepare_cached(include_str!("record.sql"))?;
    insert.execute(params![journal, step, table.name, id.0, before, after])?;
    Ok(())
}

/// Notes how many things an entry is about.
pub(super) fn count_things(conn: &Connection, entry: i64, things: i64) -> StoreResult<()> {
    conn.prepare_cached(include_str!("things.sql"))?.execute([entry, things])?;
    Ok(())
}

/// Notes what an entry without rows is about.
pub(super) fn tell_about(conn: &Connection, entry: i64, about: &Image) -> StoreResult<()> {
    let about = serde_json::Value::from(about.clone()).to_string();
    conn.prepare_cached(include_str!("about.sql"))?.execute(params![entry, about])?;
    Ok(())
}

pub(super) fn skip(conn: &Connection, entry: i64, cell: &Cell) -> StoreResult<()> {
    let mut insert = conn.prepare_cached(include_str!("skip.sql"))?;
    insert.execute(params![cell.table.name, cell.id.0, entry, cell.column])?;
    Ok(())
}

/// A row image as the journal keeps it.
pub fn parse(json: &str) -> StoreResult<Image> {
    serde_json::from_str(json).map_err(|_| StoreError::DamagedJournal)
}

pub(super) fn last(conn: &Connection) -> StoreResult<i64> {
    Ok(conn.query_row("SELECT coalesce(max(id), 0) FROM journal", [], |row| row.get(0))?)
}

/// Rows changed after entry `seen` by other sessions, and the newest entry; inside a transaction, so that both are of one
/// moment.
pub(super) fn since(
    snapshot: &Connection,
    schema: Schema,
    (seen, own): (i64, i64),
) -> StoreResult<(Changes, i64)> {
    let mut changes = Changes::default();
    let mut select = snapshot.prepare_cached(include_str!("since.sql"))?;
    let mut rows = select.query(params![seen, own])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        if let Some(table) = schema.table(&name) {
            changes.add(table, Id(row.get(1)?));
        }
    }
    Ok((changes, last(snapshot)?))
}

/// Closes an action written in several entries: without it the action counts as stopped half-way.
#[derive(Clone, Copy, Debug)]
pub struct End;

impl Operation for End {
    fn kind(&self) -> &'static str {
        "end"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        tx.open_own_entry().map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::FINAL_KINDS;

    #[test]
    fn the_statements_know_every_final_kind() {
        for sql in [include_str!("next_undo.sql"), include_str!("next_redo.sql")] {
            assert!(FINAL_KINDS.iter().all(|kind| sql.contains(&format!("'{kind}'"))), "{sql}");
        }
    }
}
