//! What this session knows to be in the journal (sharing 4, the third layer). Each save adds one entry behind the last:
//! one that is gone, or is another one now, tells that two saved at once and the drive kept one of them.

use crate::store::StoreResult;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// How many entries a session remembers.
const MOST: usize = 1000;
/// How many of them are looked for when somebody wrote. What two write at once is the end of the journal, and its last
/// pages are read for the news in any case.
const NEWEST: usize = 32;

/// A save that was acknowledged: its place in the journal, and by what it is known everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Acknowledged {
    pub(in crate::store) journal: i64,
    pub(in crate::store) op_id: i64,
}

/// Entries by their place in the journal, each with what it is known by.
#[derive(Debug, Default)]
pub(in crate::store) struct JournalMemory(BTreeMap<i64, i64>);

impl JournalMemory {
    pub(super) fn keep(&mut self, Acknowledged { journal, op_id }: Acknowledged) {
        self.0.insert(journal, op_id);
        if self.0.len() > MOST {
            self.0.pop_first();
        }
    }

    /// Learns what stands behind this place.
    pub(in crate::store) fn read_on(&mut self, conn: &Connection, seen: i64) -> StoreResult<()> {
        let sql = "SELECT id, op_id FROM journal WHERE id > ?1 ORDER BY id DESC LIMIT ?2";
        let mut select = conn.prepare_cached(sql)?;
        let mut rows = select.query((seen, i64::try_from(MOST).unwrap_or(i64::MAX)))?;
        while let Some(row) = rows.next()? {
            self.keep(Acknowledged { journal: row.get(0)?, op_id: row.get(1)? });
        }
        Ok(())
    }

    /// Whether all that is remembered is in the file.
    pub(super) fn is_whole(&self, conn: &Connection) -> StoreResult<bool> {
        self.are_there(conn, MOST)
    }

    /// The same of the newest entries.
    pub(in crate::store) fn is_whole_at_its_end(&self, conn: &Connection) -> StoreResult<bool> {
        self.are_there(conn, NEWEST)
    }

    fn are_there(&self, conn: &Connection, newest: usize) -> StoreResult<bool> {
        let skipped = self.0.len().saturating_sub(newest);
        let Some((&first, _)) = self.0.iter().nth(skipped) else { return Ok(true) };
        let mut select = conn.prepare_cached("SELECT id, op_id FROM journal WHERE id >= ?1")?;
        let there = select.query_map([first], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let there = there.collect::<rusqlite::Result<BTreeMap<i64, i64>>>()?;
        Ok(self.0.range(first..).all(|(journal, op_id)| there.get(journal) == Some(op_id)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal(entries: &[(i64, i64)]) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE journal (id INTEGER PRIMARY KEY, op_id INTEGER NOT NULL)").unwrap();
        for entry in entries {
            conn.execute("INSERT INTO journal VALUES (?1, ?2)", *entry).unwrap();
        }
        conn
    }

    #[test]
    fn an_entry_that_is_gone_or_another_one_is_missed() {
        let mut memory = JournalMemory::default();
        let before = journal(&[(1, 11), (2, 12), (3, 13)]);
        memory.read_on(&before, 1).unwrap();
        assert!(memory.is_whole(&before).unwrap() && memory.is_whole_at_its_end(&before).unwrap());
        assert!(memory.is_whole(&journal(&[(1, 99), (2, 12), (3, 13), (4, 14)])).unwrap(), "one never read");
        assert!(!memory.is_whole(&journal(&[(1, 11), (2, 12), (4, 14)])).unwrap());
        assert!(!memory.is_whole_at_its_end(&journal(&[(1, 11), (2, 12), (3, 77)])).unwrap());
    }

    #[test]
    fn a_look_reads_the_end_alone_and_the_oldest_is_forgotten() {
        let mut memory = JournalMemory::default();
        let entries: Vec<(i64, i64)> = (1..=1_005).map(|id| (id, 10 * id)).collect();
        let conn = journal(&entries);
        memory.read_on(&conn, 0).unwrap();
        conn.execute("DELETE FROM journal WHERE id IN (3, 500)", []).unwrap();
        assert!(memory.is_whole_at_its_end(&conn).unwrap());
        assert!(!memory.is_whole(&conn).unwrap());
        conn.execute("INSERT INTO journal VALUES (500, 5000)", []).unwrap();
        assert!(memory.is_whole(&conn).unwrap(), "the third was so long ago that nobody remembers it");
    }
}
