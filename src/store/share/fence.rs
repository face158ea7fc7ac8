//! The change counter of a file, read through `SQLite`'s own handle (sharing 5).
//!
//! A server that drops our locks in the middle of a save lets a colleague write at the same time. The counter shows it:
//! it moves with every write, so that a save whose counter moved is rolled back before it touches a page.

use super::handle::read_at;
use crate::store::StoreResult;
use rusqlite::Connection;

/// Where the counter stands in the head of a database, big-endian (file format of `SQLite`, 1.3.7).
const OFFSET: i64 = 24;

/// How often the file was changed, as it stands on the disk now.
///
/// # Errors
/// Where the head of the file cannot be read.
pub(super) fn change_counter(conn: &Connection) -> StoreResult<u32> {
    let mut counter = [0_u8; 4];
    read_at(conn, &mut counter, OFFSET)?;
    Ok(u32::from_be_bytes(counter))
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
        let before = change_counter(&mine).unwrap();
        assert_eq!(change_counter(&mine).unwrap(), before);
        let theirs = Connection::open(&path).unwrap();
        theirs.execute_batch("INSERT INTO t VALUES (1)").unwrap();
        assert_eq!(change_counter(&mine).unwrap(), before + 1);
    }

    #[test]
    fn a_database_without_a_file_has_none() {
        assert!(change_counter(&Connection::open_in_memory().unwrap()).is_err());
    }
}
