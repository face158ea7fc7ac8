//! The change counter of a file, read through `SQLite`'s own handle (sharing 5).
//!
//! A server that drops our locks in the middle of a save lets a colleague write at the same time. The counter shows it:
//! it moves with every write, so that a save whose counter moved is rolled back before it touches a page. The file is
//! never opened a second time for this: closing that handle would drop the locks of the whole process (POSIX).

use crate::store::{StoreError, StoreResult};
use rusqlite::{Connection, ffi};
use std::{ffi::c_void, ptr};

/// Where the counter stands in the head of a database, big-endian (file format of `SQLite`, 1.3.7).
const OFFSET: i64 = 24;

/// How often the file was changed, as it stands on the disk now.
///
/// # Errors
/// Where the head of the file cannot be read.
#[allow(unsafe_code, reason = "SQLite tells its file handle, and reads through it, by its C interface alone")]
pub(super) fn change_counter(conn: &Connection) -> StoreResult<u32> {
    let mut file: *mut ffi::sqlite3_file = ptr::null_mut();
    let mut counter = [0_u8; 4];
    // SAFETY: the connection is open and used by this thread alone. SQLITE_FCNTL_FILE_POINTER writes one pointer to the
    // handle, which lives as long as the connection; its methods are not null once it is open. `xRead` writes as many
    // bytes as `counter` has.
    let code = unsafe {
        let into = ptr::from_mut(&mut file).cast::<c_void>();
        let told =
            ffi::sqlite3_file_control(conn.handle(), c"main".as_ptr(), ffi::SQLITE_FCNTL_FILE_POINTER, into);
        match file.as_ref().and_then(|file| file.pMethods.as_ref()).and_then(|methods| methods.xRead) {
            Some(read) if told == ffi::SQLITE_OK => {
                read(file, counter.as_mut_ptr().cast::<c_void>(), 4, OFFSET)
            }
            _ => ffi::SQLITE_IOERR,
        }
    };
    if code == ffi::SQLITE_OK {
        return Ok(u32::from_be_bytes(counter));
    }
    Err(StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)))
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
