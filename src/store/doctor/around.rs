//! What lies around a database file and tells that something went wrong (sharing 8).

use crate::store::{Place, beside, free_bytes};
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

/// Room that is wanted beside the file, in bytes: for a backup, for an upgrade.
const SPARE_ROOM: u64 = 50_000_000;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Parts of a write-ahead log beside a file that several computers use.
    pub logs: Vec<PathBuf>,
    /// The journal of a save that has not come to its end.
    pub unfinished: Option<PathBuf>,
    /// Bytes that are left and those that are wanted, where too few are left.
    pub lack: Option<(u64, u64)>,
}

/// Looks around an open file.
pub fn look_around(database: &Path, place: Place) -> Around {
    let there = |ending: &str| Some(beside(database, ending)).filter(|path| path.exists());
    let logs = ["-wal", "-shm"].into_iter().filter(|_| place == Place::Share).filter_map(there).collect();
    let unfinished = there("-journal").filter(|path| is_hot(path));
    Around { logs, unfinished, lack: lack(database) }
}

/// A journal that is at its end begins with zeros, or is empty.
fn is_hot(journal: &Path) -> bool {
    let mut first = [0];
    let read = File::open(journal).and_then(|mut file| file.read(&mut first));
    read.is_ok_and(|count| count == 1) && first != [0]
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
    fn remains_are_found_and_others_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("office.db");
        let make = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        make("office.db", b"");
        make("office.db-journal", &[0, 0]);
        let around = |place| Around { lack: None, ..look_around(&database, place) };
        assert_eq!(around(Place::Share), Around::default());
        make("office.db-journal", &[0xd9]);
        make("office.db-wal", b"");
        let found = around(Place::Share);
        assert_eq!(found.unfinished, Some(folder.path().join("office.db-journal")));
        assert_eq!(found.logs, [folder.path().join("office.db-wal")]);
        assert!(around(Place::Local).logs.is_empty());
    }
}
