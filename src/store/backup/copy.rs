//! A consistent copy of an open file. Nobody is stopped on a local disk; on a share nobody writes while it is made.

use crate::store::{Place, Store, StoreError, StoreResult, share};
use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};
use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

impl Store {
    /// Copies the file as it stands now into a new one, which needs no other file beside it.
    ///
    /// # Errors
    /// `Busy` where others leave no turn, `NotWritten` where the copy cannot be written.
    pub fn copy_to(&mut self, copy: &Path) -> StoreResult<()> {
        self.come_back()?;
        copy_of(&self.conn, self.place, copy)
    }
}

/// The same of a connection.
pub(in crate::store) fn copy_of(conn: &Connection, place: Place, copy: &Path) -> StoreResult<()> {
    match place {
        Place::Local => share::patiently(|| in_one_step(conn, copy)),
        Place::Share => share::patiently(|| snapped(conn, copy)),
    }?;
    // It counts only when it is on the disk.
    File::options()
        .write(true)
        .open(copy)
        .and_then(|file| file.sync_all())
        .map_err(|error| not_written(&error))
}

fn snapped(conn: &Connection, copy: &Path) -> StoreResult<()> {
    let mut out = BufWriter::new(File::create(copy).map_err(|error| not_written(&error))?);
    share::snap(conn, &mut out)?;
    out.flush().map_err(|error| not_written(&error))
}

/// A file with a write-ahead log: all its pages as one reader sees them, in one step, since a step after somebody's
/// write would begin anew.
fn in_one_step(conn: &Connection, copy: &Path) -> StoreResult<()> {
    File::create(copy).map_err(|error| not_written(&error))?;
    let mut target = Connection::open(copy)?;
    target.execute_batch(include_str!("target.sql"))?;
    let step = Backup::new(conn, &mut target)?.step(-1)?;
    drop(target);
    match step {
        StepResult::Done => without_log(copy),
        _ => Err(StoreError::Busy),
    }
}

/// The copy says that it has a log, as its original does; it has none.
fn without_log(copy: &Path) -> StoreResult<()> {
    let conn = Connection::open(copy)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    conn.close().map_err(|(_, error)| error)?;
    if mode == "delete" { Ok(()) } else { Err(StoreError::Busy) }
}

pub(super) fn not_written(error: &std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::DiskFull,
        kind => StoreError::NotWritten(kind),
    }
}
