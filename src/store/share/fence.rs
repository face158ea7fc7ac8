//! The head of a file, read through `SQLite`'s own handle (sharing 5): its change counter, and whether somebody gave it a
//! write-ahead log, which no two computers can share (sharing 3).
//!
//! A server that drops our locks in the middle of a save lets a colleague write at the same time. The counter shows it:
//! it moves with every write, so that a save whose counter moved is rolled back before it touches a page.

use super::handle::read_at;
use crate::store::StoreResult;
use rusqlite::Connection;

/// From the two format versions to the end of the change counter, which is big-endian (file format of `SQLite`, 1.3).
const OFFSET: i64 = 18;
const LENGTH: usize = 10;
/// The version of a file with a write-ahead log.
const LOGGED: u8 = 2;

/// What the head of a file tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Moves with every write of anybody.
    pub(super) changes: u32,
    /// The file has a write-ahead log.
    pub(super) is_logged: bool,
}

/// The head as it stands on the disk now.
///
/// # Errors
/// Where the head of the file cannot be read.
pub(super) fn head(conn: &Connection) -> StoreResult<Head> {
    let mut bytes = [0_u8; LENGTH];
    read_at(conn, &mut bytes, OFFSET)?;
    let [write, read, _, _, _, _, counter @ ..] = bytes;
    let is_logged = write == LOGGED || read == LOGGED;
    Ok(Head { changes: u32::from_be_bytes(counter), is_logged })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_write_of_anybody_moves_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let mine = Connection::open(&path).unwrap();
        mine.execute_batch("CREATE TABLE t (a)").unwrap();
        let before = head(&mine).unwrap().changes;
        assert_eq!(head(&mine).unwrap().changes, before);
        let theirs = Connection::open(&path).unwrap();
        theirs.execute_batch("INSERT INTO t VALUES (1)").unwrap();
        assert_eq!(head(&mine).unwrap().changes, before + 1);
    }

    #[test]
    fn a_log_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let conn = Connection::open(folder.path().join("office.db")).unwrap();
        conn.execute_batch("CREATE TABLE t (a)").unwrap();
        assert!(!head(&conn).unwrap().is_logged);
        conn.execute_batch("PRAGMA journal_mode = WAL").unwrap();
        assert!(head(&conn).unwrap().is_logged);
    }

    #[test]
    fn a_database_without_a_file_has_none() {
        assert!(head(&Connection::open_in_memory().unwrap()).is_err());
    }
}
