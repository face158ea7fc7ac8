//! A consistent copy of a file that others write (sharing 8): while our lock is held nobody can change it, so that its
//! bytes are read in a handful of large pieces.

use super::handle::{read_at, size};
use crate::store::{StoreError, StoreResult};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::io::Write;

/// Bytes that are read at once.
const PIECE: usize = 1 << 20;
/// Where a database says whether it keeps a write-ahead log: its pages are not the whole of it then.
const VERSIONS: std::ops::Range<usize> = 18..20;

/// Copies every byte of the file. What a colleague left half done is taken back before.
///
/// # Errors
/// `Busy` where somebody writes just now, `WalOnShare` where the file keeps a log, `NotWritten` where the copy cannot be
/// written.
pub(in crate::store) fn snap(conn: &Connection, out: &mut impl Write) -> StoreResult<()> {
    let lock = Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
    lock.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let bytes = size(conn)?;
    let mut piece = vec![0; PIECE];
    let mut offset = 0;
    while offset < bytes {
        let count = usize::try_from(bytes - offset).unwrap_or(PIECE).min(PIECE);
        let part = piece.get_mut(..count).unwrap_or_default();
        read_at(conn, part, offset)?;
        if offset == 0 && part.get(VERSIONS) != Some(&[1, 1]) {
            return Err(StoreError::WalOnShare);
        }
        out.write_all(part).map_err(|error| StoreError::NotWritten(error.kind()))?;
        offset += i64::try_from(count).unwrap_or(i64::MAX);
    }
    Ok(lock.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn file(path: &Path, mode: &str) -> Connection {
        let conn = Connection::open(path).unwrap();
        conn.execute_batch(&format!("PRAGMA busy_timeout = 0; PRAGMA journal_mode = {mode}")).unwrap();
        conn.execute_batch(
            "CREATE TABLE IF NOT EXISTS t (a);
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
             INSERT INTO t SELECT printf('%01000d', i) FROM n",
        )
        .unwrap();
        conn
    }

    fn rows(path: &Path) -> i64 {
        let copy = Connection::open(path).unwrap();
        let check: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(check, "ok");
        copy.query_row("SELECT count(*) FROM t", [], |row| row.get(0)).unwrap()
    }

    /// Writes from another connection between two pieces: it is refused while the copy is being made.
    struct Meddling<'a> {
        out: Vec<u8>,
        other: &'a Connection,
        refused: usize,
    }

    impl Write for Meddling<'_> {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.refused += usize::from(self.other.execute("DELETE FROM t", []).is_err());
            self.out.write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn the_copy_is_whole_and_nobody_writes_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let [path, copy] = ["office.db", "copy.db"].map(|name| folder.path().join(name));
        let mine = file(&path, "PERSIST");
        let other = Connection::open(&path).unwrap();
        other.execute_batch("PRAGMA busy_timeout = 0").unwrap();
        let mut out = Meddling { out: Vec::new(), other: &other, refused: 0 };
        snap(&mine, &mut out).unwrap();
        assert!(out.refused > 2, "several pieces");
        std::fs::write(&copy, &out.out).unwrap();
        assert_eq!(rows(&copy), 3000);
        other.execute("DELETE FROM t", []).unwrap();
    }

    #[test]
    fn one_who_writes_is_not_copied_and_neither_is_a_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let mine = file(&path, "PERSIST");
        mine.execute_batch("PRAGMA busy_timeout = 0").unwrap();
        let other = Connection::open(&path).unwrap();
        other.execute_batch("BEGIN EXCLUSIVE").unwrap();
        assert!(matches!(snap(&mine, &mut Vec::new()), Err(StoreError::Busy)));
        other.execute_batch("ROLLBACK").unwrap();
        let wal = folder.path().join("wal.db");
        assert!(matches!(snap(&file(&wal, "WAL"), &mut Vec::new()), Err(StoreError::WalOnShare)));
    }
}
