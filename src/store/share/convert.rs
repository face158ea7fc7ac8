//! A file that one computer worked with has a write-ahead log, which cannot be shared (sharing 3, WAL guard). It is
//! taken out of this mode by whoever is alone with it.

use super::{Place, place_of, presence::roll_of, roll::Roll};
use crate::{
    clock::Clock,
    store::{Actor, StoreError, StoreResult},
};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Takes a file on a network drive out of the mode of one computer; false where it is not in it.
///
/// # Errors
/// `Occupied` where somebody else is in, `Busy` where a program has it open, and those of the database.
pub fn convert_for_share(path: &Path, actor: &Actor, clock: Clock) -> StoreResult<bool> {
    convert_at(path, place_of(path), (actor, clock))
}

/// The same where the place is known.
fn convert_at(path: &Path, place: Place, (actor, clock): (&Actor, Clock)) -> StoreResult<bool> {
    if !path.is_file() {
        return Err(StoreError::NoFile);
    }
    if place == Place::Local {
        return Ok(false);
    }
    let roll = roll_of(path, place, actor, clock);
    roll.as_ref().map_or(Ok(()), Roll::require_alone)?;
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Alone with the file no memory is shared: what stands in the log goes into the file.
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    // A log beside the file takes it into that mode with the first look.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    let before: String = conn.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if before != "wal" {
        return Ok(false);
    }
    let after: String = conn.query_row("PRAGMA journal_mode = PERSIST", [], |row| row.get(0))?;
    conn.close().map_err(|(_, error)| error)?;
    if after == "persist" { Ok(true) } else { Err(StoreError::Busy) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Missing, Store, open};

    fn actor() -> Actor {
        Actor::new("Асель", "a")
    }

    #[test]
    fn a_file_of_one_computer_is_refused_on_a_drive_until_it_is_converted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let clock = Clock::stopped(0);
        drop(Store::open(&path, Missing::Create, actor(), clock).unwrap());
        let refused = open::file_at(&path, Missing::Refuse, Place::Share);
        assert!(matches!(refused, Err(StoreError::WalOnShare)));
        assert!(convert_at(&path, Place::Share, (&actor(), clock)).unwrap());
        assert!(open::file_at(&path, Missing::Refuse, Place::Share).is_ok());
        assert!(!convert_at(&path, Place::Share, (&actor(), clock)).unwrap(), "once is enough");
        assert!(!convert_for_share(&path, &actor(), clock).unwrap(), "a local disk needs nothing");
    }

    #[test]
    fn what_stands_in_the_log_is_not_lost() {
        let folder = tempfile::tempdir().unwrap();
        let (path, copy) = (folder.path().join("office.db"), folder.path().join("copy.db"));
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (7)")
            .unwrap();
        for ending in ["", "-wal"] {
            std::fs::copy(crate::store::beside(&path, ending), crate::store::beside(&copy, ending)).unwrap();
        }
        assert!(convert_at(&copy, Place::Share, (&actor(), Clock::stopped(0))).unwrap());
        let found: i64 =
            Connection::open(&copy).unwrap().query_row("SELECT a FROM t", [], |row| row.get(0)).unwrap();
        assert_eq!(found, 7);
    }
}
