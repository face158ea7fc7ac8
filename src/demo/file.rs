//! A demo file comes into being beside its place and is moved there when it is whole: whoever stops the
//! program, or the power, leaves what was there before.

use super::open;
use crate::store::{
    StoreError, StoreResult, beside,
    journal::{CountJournal, JournalFilter},
};
use chrono::NaiveDate;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What the name of an unfinished file ends with.
const UNFINISHED: &str = ".serik-new";
/// What `SQLite` and the rollcall keep beside a file.
const BESIDE: [&str; 4] = ["-wal", "-shm", "-journal", ".roll"];

/// Makes the file of this path with what `fill` writes. Refuses a file with a history.
pub(super) fn into_empty(
    path: &Path,
    today: NaiveDate,
    fill: impl FnOnce(&Path) -> StoreResult<()>,
) -> StoreResult<()> {
    if fs::metadata(path).is_ok_and(|known| known.is_dir() || known.len() > 0) {
        let store = open(path, today)?;
        if store.is_read_only() {
            return Err(StoreError::ReadOnly);
        }
        if store.read(&CountJournal(JournalFilter::default()))? > 0 {
            return Err(StoreError::NotEmpty);
        }
        store.close()?;
    }
    over(path, fill)
}

/// Makes the file of this path with what `fill` writes, whatever was there. Nobody may have it open.
pub(super) fn over(path: &Path, fill: impl FnOnce(&Path) -> StoreResult<()>) -> StoreResult<()> {
    // A link stays a link.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if beside(&place, "-wal").exists() {
        return Err(StoreError::Busy);
    }
    let unfinished = beside(&place, UNFINISHED);
    discard(&unfinished); // of a run that was killed
    let made = fill(&unfinished).and_then(|()| {
        fs::rename(&unfinished, &place).map_err(|error| {
            tracing::warn!(%error, "the demo file does not come to its place");
            StoreError::Busy
        })
    });
    discard(&unfinished); // or what still lies beside where it was
    made
}

/// Removes an unfinished file and what `SQLite` keeps beside it.
fn discard(unfinished: &Path) {
    let beside = BESIDE.map(|end| beside(unfinished, end));
    for path in beside.iter().map(PathBuf::as_path).chain([unfinished]) {
        if let Err(error) = fs::remove_file(path)
            && path.exists()
        {
            tracing::warn!(%error, "an unfinished demo file stays");
        }
    }
}
