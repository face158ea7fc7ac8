//! What lies around a database file and tells that something went wrong (sharing 8).

use crate::store::{Place, beside, free_bytes};
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

/// How the names of copies go on that a sync program makes where two have written.
const SYNC_MARKS: [&str; 3] = ["conflict", "конфликт", " ("];
/// Room that is wanted beside the file, in bytes: for a backup, for an upgrade.
const SPARE_ROOM: u64 = 50_000_000;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Parts of a write-ahead log beside a file that several computers use.
    pub logs: Vec<PathBuf>,
    /// The journal of a save that has not come to its end.
    pub unfinished: Option<PathBuf>,
    /// Copies that a sync program made of two different files.
    pub copies: Vec<PathBuf>,
    /// Bytes that are left and those that are wanted, where too few are left.
    pub lack: Option<(u64, u64)>,
}

/// Looks around an open file.
pub fn look_around(database: &Path, place: Place) -> Around {
    let there = |ending: &str| Some(beside(database, ending)).filter(|path| path.exists());
    let logs = ["-wal", "-shm"].into_iter().filter(|_| place == Place::Share).filter_map(there).collect();
    let unfinished = there("-journal").filter(|path| is_hot(path));
    Around { logs, unfinished, copies: copies(database), lack: lack(database) }
}

/// A journal that is at its end begins with zeros, or is empty.
fn is_hot(journal: &Path) -> bool {
    let mut first = [0];
    let read = File::open(journal).and_then(|mut file| file.read(&mut first));
    read.is_ok_and(|count| count == 1) && first != [0]
}

fn copies(database: &Path) -> Vec<PathBuf> {
    let name = |path: &Path| path.file_stem().map(|name| name.to_string_lossy().to_lowercase());
    let Some(stem) = name(database) else { return Vec::new() };
    let is_copy = |path: &PathBuf| {
        let rest = name(path).and_then(|name| name.strip_prefix(&stem).map(str::to_owned));
        let is_marked = rest.is_some_and(|rest| SYNC_MARKS.iter().any(|mark| rest.contains(mark)));
        is_marked && path.extension() == database.extension()
    };
    let folder = database.parent().and_then(|folder| fs::read_dir(folder).ok());
    let mut found: Vec<PathBuf> =
        folder.into_iter().flatten().flatten().map(|entry| entry.path()).filter(is_copy).collect();
    found.sort();
    found
}

fn lack(database: &Path) -> Option<(u64, u64)> {
    let bytes = fs::metadata(database).ok()?.len();
    let wanted = bytes.saturating_mul(2).saturating_add(SPARE_ROOM);
    free_bytes(database.parent()?).filter(|free| *free < wanted).map(|free| (free, wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remains_and_copies_are_found_and_others_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("office.db");
        let make = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        make("office.db", b"");
        for name in ["office-before-2026-11-30-090500.db", "office (1).pdf", "other (1).db", "office-2.db"] {
            make(name, b"");
        }
        make("office.db-journal", &[0, 0]);
        let around = |place| Around { lack: None, ..look_around(&database, place) };
        assert_eq!(around(Place::Share), Around::default());
        let copies = ["office (1).db", "office (Aigul's conflicted copy).db", "office.sync-conflict-2026.db"];
        for name in copies {
            make(name, b"");
        }
        make("office.db-journal", &[0xd9]);
        make("office.db-wal", b"");
        let found = around(Place::Share);
        assert_eq!(found.copies, copies.map(|name| folder.path().join(name)));
        assert_eq!(found.unfinished, Some(folder.path().join("office.db-journal")));
        assert_eq!(found.logs, [folder.path().join("office.db-wal")]);
        assert!(around(Place::Local).logs.is_empty());
    }
}
