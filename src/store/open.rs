//! Opening a file: who may make it, on what disk it lies, with which settings.

use super::{
    Place, StoreError, StoreResult,
    migrate::{Migration, user_version},
    share::{DriveFault, place_of},
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    fs,
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

const READING: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
const CACHED_STATEMENTS: usize = 128;
/// How long a statement waits for other programs by itself; saves on a drive have rules of their own (sharing 5).
pub(super) const BUSY_WAIT: Duration = Duration::from_secs(5);
/// Bytes 18 and 19 of a database hold 2 when it keeps a write-ahead log (file format of `SQLite`, 1.3).
const WAL_VERSION: u8 = 2;

/// Whether a missing file is made, and one without a byte begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Refuse,
    Create,
}

/// What may be done with an open file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Right {
    Write,
    Read,
    /// The drive did not keep what was saved, or another file stands in the place of this one: nothing more is written.
    Distrust,
    /// The drive is not fit for writing.
    Barred(DriveFault),
}

/// An open file.
pub(super) struct Opened {
    pub(super) conn: Connection,
    pub(super) place: Place,
    pub(super) right: Right,
    /// What the file was like, where nothing could be locked: when it changes it is opened anew.
    pub(super) frozen: Option<Stamp>,
}

/// By what a changed file is known: bytes and moment of the last change.
pub(super) type Stamp = (u64, Option<SystemTime>);

/// What the file is like now.
pub(super) fn stamp(path: &Path) -> Option<Stamp> {
    fs::metadata(path).ok().map(|known| (known.len(), known.modified().ok()))
}

/// Opens the file for writing; where only reading is allowed, for reading.
pub(super) fn file(path: &Path, missing: Missing) -> StoreResult<Opened> {
    file_at(path, missing, place_of(path))
}

/// The same where the place is known.
pub(super) fn file_at(path: &Path, missing: Missing, place: Place) -> StoreResult<Opened> {
    look(path, missing, place)?;
    let conn = Connection::open_with_flags(path, flags(missing)).map_err(|error| opened(error, path));
    match conn.and_then(|conn| settle(&conn, place).map(|()| conn)) {
        Ok(conn) => Ok(Opened { conn, place, right: Right::Write, frozen: None }),
        Err(StoreError::ReadOnly | StoreError::NoFile) if path.is_file() => to_read(path, place),
        // Where a file may be made and cannot, the folder forbids it.
        Err(StoreError::NoFile) if missing == Missing::Create => Err(StoreError::ReadOnly),
        Err(error) => Err(error),
    }
}

/// Opens the file for reading: nothing is changed in it, and nothing is made beside it.
pub(super) fn to_read(path: &Path, place: Place) -> StoreResult<Opened> {
    let conn = Connection::open_with_flags(path, READING)?;
    match only_read(&conn) {
        Ok(()) => Ok(Opened { conn, place, right: Right::Read, frozen: None }),
        // A write-ahead log is always begun, which this folder forbids; without one nobody writes.
        Err(StoreError::NoFile | StoreError::ReadOnly) if !has_log(path) => to_read_frozen(path, place),
        Err(StoreError::NoFile) => Err(StoreError::ReadOnly),
        Err(error) => Err(error),
    }
}

/// The same without a lock: when the file changes it has to be opened anew.
pub(super) fn to_read_frozen(path: &Path, place: Place) -> StoreResult<Opened> {
    let conn = Connection::open_with_flags(unchanging(path)?, READING | OpenFlags::SQLITE_OPEN_URI)?;
    only_read(&conn)?;
    Ok(Opened { conn, place, right: Right::Read, frozen: stamp(path) })
}

/// Settings of a connection that only reads, and a first look whether it can.
fn only_read(conn: &Connection) -> StoreResult<()> {
    prepare(conn)?;
    conn.execute_batch(include_str!("reader.sql"))?;
    user_version(conn).map(drop)
}

fn has_log(path: &Path) -> bool {
    beside(path, "-wal").exists()
}

/// Whether somebody writes the first pages just now.
fn is_begun(path: &Path) -> bool {
    has_log(path) || beside(path, "-journal").exists()
}

/// The file that lies beside a database under its name and this ending: `-wal`, `-shm`, `-journal`.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The file as an address that promises `SQLite` that nobody changes it (sqlite.org/uri.html).
fn unchanging(path: &Path) -> StoreResult<String> {
    let path = path.to_str().ok_or(StoreError::ReadOnly)?;
    let path = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23").replace('\\', "/");
    let root = if path.starts_with('/') { "" } else { "/" };
    Ok(format!("file:{root}{path}?immutable=1"))
}

/// A second connection that only reads. Local files only: on a share one connection does both.
pub(super) fn reader(path: &Path, steps: &[Migration]) -> StoreResult<Connection> {
    let conn = Connection::open_with_flags(path, READING)?;
    only_read(&conn)?;
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
    if path.is_dir() {
        return Err(StoreError::IsFolder);
    }
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Err(StoreError::NoRight),
        Err(_) if missing == Missing::Create || path.exists() => return Ok(()),
        Err(_) => return Err(StoreError::NoFile),
    };
    let mut head = Vec::with_capacity(20);
    let read = file.take(20).read_to_end(&mut head); // an unreadable head is SQLite's to report
    // What is left of a base that was cut off; one that is begun has its log beside it.
    if matches!(read, Ok(0)) && missing == Missing::Refuse && !is_begun(path) {
        return Err(StoreError::EmptyFile);
    }
    let is_wal = head.get(18..20).is_some_and(|versions| versions.contains(&WAL_VERSION));
    if place == Place::Share && (is_wal || has_log(path)) { Err(StoreError::WalOnShare) } else { Ok(()) }
}

fn opened(error: rusqlite::Error, path: &Path) -> StoreError {
    match StoreError::from(error) {
        StoreError::NoFile if path.is_dir() => StoreError::NotADatabase,
        StoreError::NoFile if path.exists() => StoreError::ReadOnly,
        other => other,
    }
}
