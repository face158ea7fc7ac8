//! Opening a file: who may make it, on what disk it lies, with which settings.

use super::{
    Place, StoreError, StoreResult,
    migrate::{Migration, user_version},
    share::place_of,
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{fs, io::Read, path::Path, time::Duration};

const CACHED_STATEMENTS: usize = 128;
const BUSY_WAIT: Duration = Duration::from_secs(5);
/// Bytes 18 and 19 of a database hold 2 when it keeps a write-ahead log (file format of `SQLite`, 1.3).
const WAL_VERSION: u8 = 2;

/// Whether a missing file is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Refuse,
    Create,
}

/// Opens the file for writing.
pub(super) fn writer(path: &Path, missing: Missing) -> StoreResult<(Connection, Place)> {
    let place = place_of(path);
    look(path, missing, place)?;
    let conn = Connection::open_with_flags(path, flags(missing)).map_err(|error| opened(error, path))?;
    settle(&conn, place)?;
    Ok((conn, place))
}

/// A second connection that only reads. Local files only: on a share one connection does both.
pub(super) fn reader(path: &Path, steps: &[Migration]) -> StoreResult<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    prepare(&conn)?;
    conn.execute_batch(include_str!("reader.sql"))?;
    match (user_version(&conn)?, steps.len()) {
        (found, known) if found > known => Err(StoreError::NewerSchema { found, known }),
        _ => Ok(conn),
    }
}

/// A database in memory, for tests and generated files.
pub(super) fn memory() -> StoreResult<Connection> {
    let conn = Connection::open_in_memory()?;
    prepare(&conn)?;
    conn.execute_batch(include_str!("local.sql"))?;
    Ok(conn)
}

fn flags(missing: Missing) -> OpenFlags {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match missing {
        Missing::Create => flags | OpenFlags::SQLITE_OPEN_CREATE,
        Missing::Refuse => flags,
    }
}

fn prepare(conn: &Connection) -> StoreResult<()> {
    conn.busy_timeout(BUSY_WAIT)?;
    conn.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    // Else a statement over a partial index is compiled anew for every value bound to it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

fn settle(conn: &Connection, place: Place) -> StoreResult<()> {
    prepare(conn)?;
    if conn.is_readonly("main")? {
        return Err(StoreError::ReadOnly);
    }
    let (settings, wanted) = match place {
        Place::Local => (include_str!("local.sql"), "wal"),
        Place::Share => (include_str!("share.sql"), "persist"),
    };
    conn.execute_batch(settings)?;
    let mode: String = conn.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode == wanted { Ok(()) } else { Err(StoreError::WalOnShare) }
}

/// What can be told before `SQLite` opens the file; afterwards nobody else may open it in this process.
fn look(path: &Path, missing: Missing, place: Place) -> StoreResult<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(StoreError::NoFolder);
    }
    let Ok(file) = fs::File::open(path) else {
        return if missing == Missing::Create || path.exists() { Ok(()) } else { Err(StoreError::NoFile) };
    };
    let mut head = Vec::with_capacity(20);
    let _ = file.take(20).read_to_end(&mut head); // an unreadable head is SQLite's to report
    let is_wal = head.get(18..20).is_some_and(|versions| versions.contains(&WAL_VERSION));
    if place == Place::Share && is_wal { Err(StoreError::WalOnShare) } else { Ok(()) }
}

fn opened(error: rusqlite::Error, path: &Path) -> StoreError {
    match StoreError::from(error) {
        StoreError::NoFile if path.is_dir() => StoreError::NotADatabase,
        StoreError::NoFile if path.exists() => StoreError::ReadOnly,
        other => other,
    }
}
