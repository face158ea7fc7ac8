//! Reading a database past `SQLite`, through its own handle of the file.
//!
//! The file is never opened a second time for this: closing that handle would drop the locks of the whole process (POSIX).

use crate::store::{StoreError, StoreResult};
use rusqlite::{Connection, ffi};
use std::{
    ffi::{c_int, c_void},
    ptr,
};

/// Fills `bytes` with what stands in the file from `offset` on. Behind the end of the file that is an error.
///
/// # Errors
/// Where the file cannot be read, or the database has none.
pub(super) fn read_at(conn: &Connection, bytes: &mut [u8], offset: i64) -> StoreResult<()> {
    let count = c_int::try_from(bytes.len()).map_err(|_| failed(ffi::SQLITE_TOOBIG))?;
    let read = |file: *mut ffi::sqlite3_file, methods: &ffi::sqlite3_io_methods| {
        #[allow(unsafe_code, reason = "SQLite reads through its handle by its C interface alone")]
        // SAFETY: `with_file` lends an open handle with its own methods; `xRead` writes `count` bytes, as many as there
        // are.
        methods.xRead.map(|read| unsafe { read(file, bytes.as_mut_ptr().cast::<c_void>(), count, offset) })
    };
    done(with_file(conn, read))
}

/// How many bytes the file has.
///
/// # Errors
/// Where that cannot be told.
pub(super) fn size(conn: &Connection) -> StoreResult<i64> {
    let mut bytes: ffi::sqlite3_int64 = 0;
    let ask = |file: *mut ffi::sqlite3_file, methods: &ffi::sqlite3_io_methods| {
        #[allow(unsafe_code, reason = "SQLite tells the size by its C interface alone")]
        // SAFETY: `with_file` lends an open handle with its own methods; `xFileSize` writes one number.
        methods.xFileSize.map(|size| unsafe { size(file, ptr::from_mut(&mut bytes)) })
    };
    done(with_file(conn, ask)).map(|()| bytes)
}

/// Lends the handle of the database and what can be done with it; nothing for a database without a file.
#[allow(unsafe_code, reason = "SQLite tells its file handle by its C interface alone")]
fn with_file<T>(
    conn: &Connection,
    act: impl FnOnce(*mut ffi::sqlite3_file, &ffi::sqlite3_io_methods) -> Option<T>,
) -> Option<T> {
    let mut file: *mut ffi::sqlite3_file = ptr::null_mut();
    // SAFETY: the connection is open and used by this thread alone. SQLITE_FCNTL_FILE_POINTER writes one pointer to the
    // handle, which lives as long as the connection; its methods are not null once it is open.
    let methods = unsafe {
        let into = ptr::from_mut(&mut file).cast::<c_void>();
        let told =
            ffi::sqlite3_file_control(conn.handle(), c"main".as_ptr(), ffi::SQLITE_FCNTL_FILE_POINTER, into);
        if told == ffi::SQLITE_OK { file.as_ref()?.pMethods.as_ref()? } else { return None }
    };
    act(file, methods)
}

fn done(code: Option<c_int>) -> StoreResult<()> {
    match code.unwrap_or(ffi::SQLITE_IOERR) {
        ffi::SQLITE_OK => Ok(()),
        code => Err(failed(code)),
    }
}

fn failed(code: c_int) -> StoreError {
    StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None))
}
