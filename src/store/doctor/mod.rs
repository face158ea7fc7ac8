//! Checks of the whole file. None of them writes.

mod around;
mod drive;
mod files;

pub use around::{Around, look_around};
pub use drive::{DriveHealth, drive_health};
pub use files::LinkedFiles;

use super::{Link, Query, Schema, StoreResult, Table, migrate::user_version};
use crate::domain::id::Id;
use rusqlite::Connection;

/// Most faults of one kind that are told.
const MOST: usize = 100;

/// What `SQLite` finds wrong with its pages; empty for a sound file.
#[derive(Clone, Copy, Debug)]
pub struct DamagedPages;

impl Query for DamagedPages {
    type Answer = Vec<String>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<String>> {
        let mut check = conn.prepare_cached(include_str!("quick_check.sql"))?;
        let rows = check.query_map([], |row| row.get::<_, String>(0))?;
        let lines: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
        Ok(lines.into_iter().filter(|line| line != "ok").collect())
    }
}

/// How many steps the file's schema has taken.
#[derive(Clone, Copy, Debug)]
pub struct SchemaVersion;

impl Query for SchemaVersion {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        user_version(conn)
    }
}

/// Numbers that are missing in the journal: an entry once written is never gone, so that a save was lost.
#[derive(Clone, Copy, Debug)]
pub struct LedgerGaps;

impl Query for LedgerGaps {
    type Answer = Vec<i64>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<i64>> {
        let mut select = conn.prepare_cached(include_str!("gaps.sql"))?;
        let rows = select.query_map([], |row| row.get(0))?;
        Ok(rows.take(MOST).collect::<rusqlite::Result<_>>()?)
    }
}

/// Moments of the first and the last entry of the journal, in Unix milliseconds; nothing where it is empty.
#[derive(Clone, Copy, Debug)]
pub struct LedgerSpan;

impl Query for LedgerSpan {
    type Answer = Option<(i64, i64)>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<(i64, i64)>> {
        let ends = conn.query_row("SELECT min(at), max(at) FROM journal", [], |row| {
            Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?))
        })?;
        Ok(ends.0.zip(ends.1))
    }
}

/// Foreign keys that point to rows which are not there: table, row, target.
#[derive(Clone, Copy, Debug)]
pub struct BrokenKeys;

impl Query for BrokenKeys {
    type Answer = Vec<String>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<String>> {
        let mut check = conn.prepare_cached(include_str!("foreign_keys.sql"))?;
        let rows = check.query_map([], |row| {
            let (from, id, to): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{from} {} -> {to}", id.unwrap_or_default()))
        })?;
        Ok(rows.take(MOST).collect::<rusqlite::Result<_>>()?)
    }
}

/// Living rows that refer to removed ones.
#[derive(Clone, Copy, Debug)]
pub struct StrayLinks {
    pub schema: Schema,
}

impl Query for StrayLinks {
    type Answer = Vec<Link>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Link>> {
        let mut found = Vec::new();
        for table in self.schema.tables.iter().copied() {
            for (column, to) in table.living_references() {
                found.extend(stray(conn, table, column, to)?);
            }
        }
        found.truncate(MOST);
        Ok(found)
    }
}

fn stray(
    conn: &Connection,
    from: &'static Table,
    column: &'static str,
    to: &'static Table,
) -> StoreResult<Vec<Link>> {
    let sql = format!(
        "SELECT source.id, target.id FROM {} AS source JOIN {} AS target ON target.id = source.{column}
         WHERE source.{} IS NULL AND target.{} IS NOT NULL LIMIT {MOST}",
        from.name, to.name, from.removal, to.removal
    );
    let mut select = conn.prepare_cached(&sql)?;
    let rows = select.query_map([], |row| {
        Ok(Link { from, from_id: Id(row.get(0)?), column, to, to_id: Id(row.get(1)?) })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        store::{
            Actor, Missing, SCHEMA, Store,
            client::{SaveClient, SearchFaults},
            contact::SaveContact,
        },
    };

    #[test]
    fn a_file_that_may_only_be_read_is_examined_too() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("read.db");
        let (actor, clock) = (Actor::new("Айгүл", "a"), Clock::stopped(1_800_000_000_000));
        let mut store = Store::open(&file, Missing::Create, actor.clone(), clock).unwrap();
        store.write(&SaveClient::new(None, [("name", "Нұр")].into_iter().collect())).unwrap();
        drop(store);
        let store = Store::open_to_read(&file, actor, clock).unwrap();
        assert_eq!(store.read(&DamagedPages).unwrap(), [""; 0]);
        assert_eq!(store.read(&SearchFaults).unwrap(), []);
        assert!(store.conn.execute("DELETE FROM client", []).is_err(), "still only read");
    }

    #[test]
    fn a_sound_file_has_no_faults_and_a_stray_link_is_found() {
        let mut store =
            Store::in_memory(Actor::new("Айгүл", "a"), Clock::stopped(1_800_000_000_000)).unwrap();
        let client = [("name", "Нұр")].into_iter().collect();
        let receipt = store.write(&SaveClient::new(None, client)).unwrap();
        let (_, client) = receipt.changes.rows().next().unwrap();
        let draft = [("name", "Дәурен")].into_iter().collect();
        store.write(&SaveContact { client, base: None, draft }).unwrap();
        let stray = StrayLinks { schema: SCHEMA };
        assert_eq!(store.read(&SchemaVersion).unwrap(), SCHEMA.migrations.len());
        assert!(store.read(&DamagedPages).unwrap().is_empty() && store.read(&BrokenKeys).unwrap().is_empty());
        assert!(store.read(&stray).unwrap().is_empty());

        store.conn.execute("UPDATE client SET deleted_at = 1", []).unwrap();
        let found = store.read(&stray).unwrap();
        assert_eq!(
            found.iter().map(|link| (link.from.name, link.to_id)).collect::<Vec<_>>(),
            [("post", client)]
        );
        store.conn.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM client").unwrap();
        // The post and the three search rows point nowhere now.
        assert_eq!(store.read(&BrokenKeys).unwrap().len(), 4);
    }

    #[test]
    fn an_entry_that_is_gone_leaves_a_gap() {
        let mut store =
            Store::in_memory(Actor::new("Айгүл", "a"), Clock::stopped(1_800_000_000_000)).unwrap();
        assert_eq!(store.read(&LedgerSpan).unwrap(), None);
        for name in ["Нұр", "Алма", "Сәуле"] {
            let draft = [("name", name)].into_iter().collect();
            store.write(&SaveClient::new(None, draft)).unwrap();
        }
        assert_eq!(store.read(&LedgerSpan).unwrap(), Some((1_800_000_000_000, 1_800_000_000_000)));
        assert!(store.read(&LedgerGaps).unwrap().is_empty());
        store.conn.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE id = 2").unwrap();
        assert_eq!(store.read(&LedgerGaps).unwrap(), [2]);
    }
}
