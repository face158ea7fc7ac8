use super::*;
use crate::{
    clock::Clock,
    store::{
        Actor, DriveNews, Missing, Tx,
        client::{CLIENT, ClientFilter, CountClients},
        open,
    },
};
use rusqlite::OpenFlags;
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

/// A file that two programs share.
struct Drive {
    folder: tempfile::TempDir,
}

impl Drive {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let drive = Self { folder };
        drop(drive.store(Missing::Create));
        drive
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("office.db")
    }

    fn store(&self, missing: Missing) -> Store {
        let opened = open::file_at(&self.path(), missing, crate::store::Place::Share).unwrap();
        let clock = Clock::stopped(1_773_662_400_000);
        Store::over_file(&self.path(), opened, Actor::new("Айгерім", "a"), clock).unwrap()
    }
}

/// Adds a client; what happens meanwhile happens each time it is done.
struct Add<F: Fn(usize)> {
    name: &'static str,
    meanwhile: F,
    times: AtomicUsize,
}

impl<F: Fn(usize)> Add<F> {
    fn new(name: &'static str, meanwhile: F) -> Self {
        Self { name, meanwhile, times: AtomicUsize::new(0) }
    }
}

impl<F: Fn(usize)> std::fmt::Debug for Add<F> {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.write_str(self.name)
    }
}

impl<F: Fn(usize) + Send + 'static> Operation for Add<F> {
    fn kind(&self) -> &'static str {
        "add-client"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let id = tx.new_id();
        tx.insert(&CLIENT, id, vec![("name", Value::from(self.name)), ("kind", Value::from("company"))])?;
        (self.meanwhile)(self.times.fetch_add(1, Ordering::Relaxed));
        Ok(())
    }
}

fn names(store: &Store) -> Vec<String> {
    let mut select = store.conn.prepare("SELECT name FROM client ORDER BY id").unwrap();
    select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// A colleague whose locks, and ours, the drive does not keep.
#[cfg(unix)]
fn write_without_locks(path: &Path) {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let theirs = Connection::open_with_flags_and_vfs(path, flags, c"unix-none").unwrap();
    theirs.execute_batch("UPDATE setting SET value = value").unwrap();
    let version: i64 = theirs.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    theirs.pragma_update(None, "user_version", version).unwrap();
}

#[test]
fn a_save_arrives_and_is_acknowledged() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    let receipt = store.write(&Add::new("Алма", |_| {})).unwrap();
    assert!(receipt.journal.is_some());
    assert_eq!(names(&drive.store(Missing::Refuse)), ["Алма"]);
}

/// What a drive without locks leaves of two saves at once: the entry of one of them, in the place of both.
fn lose_a_save(path: &Path) {
    let theirs = Connection::open(path).unwrap();
    theirs.execute_batch("PRAGMA foreign_keys = OFF; UPDATE journal SET op_id = op_id + 1 WHERE id = (SELECT max(id) FROM journal)").unwrap();
}

#[test]
fn an_entry_that_became_another_one_stops_the_writing() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    store.write(&Add::new("Алма", |_| {})).unwrap();
    assert_eq!(store.poll().unwrap(), None);
    lose_a_save(&drive.path());
    let error = store.poll().unwrap_err();
    assert!(matches!(error, StoreError::LocksBroken), "{error}");
    let refused = store.write(&Add::new("Бәйтерек", |_| {})).unwrap_err();
    assert!(matches!(refused, StoreError::LocksBroken), "{refused}");
    assert_eq!(names(&store), ["Алма"], "what is there can be read");
}

#[test]
fn an_entry_of_a_colleague_is_remembered_too() {
    let drive = Drive::new();
    let (mut store, mut other) = (drive.store(Missing::Refuse), drive.store(Missing::Refuse));
    other.write(&Add::new("Алма", |_| {})).unwrap();
    assert!(store.poll().unwrap().is_some());
    lose_a_save(&drive.path());
    assert!(matches!(store.poll().unwrap_err(), StoreError::LocksBroken));
}

#[test]
#[cfg(unix)]
fn what_is_written_under_our_lock_stops_the_save_and_it_is_done_again() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    let path = drive.path();
    let add = Add::new("Алма", move |time| {
        if time == 0 {
            write_without_locks(&path);
        }
    });
    store.write(&add).unwrap();
    assert_eq!(add.times.load(Ordering::Relaxed), 2, "once more on a fresh connection");
    assert_eq!(names(&store), ["Алма"], "once in the file");
    assert!(!store.is_read_only());
}

#[test]
#[cfg(unix)]
fn a_drive_without_locks_is_not_written_any_more() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    store.write(&Add::new("Алма", |_| {})).unwrap();
    let path = drive.path();
    let error = store.write(&Add::new("Бәйтерек", move |_| write_without_locks(&path))).unwrap_err();
    assert!(matches!(error, StoreError::LocksBroken), "{error}");
    let again = store.write(&Add::new("Бәйтерек", |_| {})).unwrap_err();
    assert!(matches!(again, StoreError::LocksBroken), "{again}");
    assert_eq!(names(&store), ["Алма"], "what is there can be read");
}

#[test]
fn a_file_that_somebody_took_into_the_mode_of_one_computer_is_not_written() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    store.write(&Add::new("Алма", |_| {})).unwrap();
    Connection::open(drive.path()).unwrap().execute_batch("PRAGMA journal_mode = WAL").unwrap();
    let error = store.write(&Add::new("Бәйтерек", |_| {})).unwrap_err();
    assert!(matches!(error, StoreError::WalOnShare), "{error}");
    let again = store.write(&Add::new("Бәйтерек", |_| {})).unwrap_err();
    assert!(matches!(again, StoreError::Drive(DriveFault::Logged)), "{again}");
    assert_eq!(names(&store), ["Алма"]);
}

#[test]
fn a_reader_inside_is_waited_for() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    let reader = drive.store(Missing::Refuse);
    reader.conn.execute_batch("BEGIN; SELECT count(*) FROM client").unwrap();
    let mut pauses = 0;
    let mut sleep = |_: Duration| {
        pauses += 1;
        if pauses == 3 {
            reader.conn.execute_batch("ROLLBACK").unwrap();
        }
    };
    let add = Add::new("Алма", |_| {});
    store.save_with(&add, Part::Alone, &mut sleep).unwrap();
    assert_eq!((pauses, add.times.load(Ordering::Relaxed)), (3, 1), "the work was not done twice");
    assert_eq!(names(&store), ["Алма"]);
}

#[test]
fn a_colleague_who_writes_is_waited_for() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    let colleague = drive.store(Missing::Refuse);
    colleague.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut pauses = 0;
    let mut sleep = |_: Duration| {
        pauses += 1;
        if pauses == 2 {
            colleague.conn.execute_batch("ROLLBACK").unwrap();
        }
    };
    store.save_with(&Add::new("Алма", |_| {}), Part::Alone, &mut sleep).unwrap();
    assert_eq!(pauses, 2);
}

#[test]
fn a_save_that_waits_long_is_told_and_so_is_its_end() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    let news = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&news);
    store.attend(Arc::new(move |told| heard.lock().unwrap().push(told)));
    let colleague = drive.store(Missing::Refuse);
    colleague.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut passed = Duration::ZERO;
    let mut sleep = |pause: Duration| {
        passed += pause;
        if passed > Duration::from_secs(4) && !colleague.conn.is_autocommit() {
            colleague.conn.execute_batch("ROLLBACK").unwrap();
        }
    };
    let add = Add::new("Алма", |_| {});
    store.save_with(&add, Part::Alone, &mut sleep).unwrap();
    assert_eq!(*news.lock().unwrap(), [DriveNews::Waits(None), DriveNews::GoesOn], "once each");
    store.save_with(&add, Part::Alone, &mut |_| {}).unwrap();
    assert_eq!(news.lock().unwrap().len(), 2, "a quick one is not told");
}

#[test]
fn a_job_that_panics_leaves_nothing_half_done() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    let add = Add::new("Алма", |_| panic!("a fault of ours"));
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| store.write(&add)));
    assert!(caught.is_err());
    assert!(store.conn.is_autocommit() && names(&store).is_empty());
    store.write(&Add::new("Бәйтерек", |_| {})).unwrap();
}

#[test]
fn another_file_in_its_place_is_recognised() {
    let (drive, other) = (Drive::new(), Drive::new());
    let mut store = drive.store(Missing::Refuse);
    store.write(&Add::new("Алма", |_| {})).unwrap();
    std::fs::rename(other.path(), drive.path()).unwrap();
    let error = store.reconnect().unwrap_err();
    assert!(matches!(error, StoreError::Replaced), "{error}");
    assert!(store.is_read_only());
}

/// A backup that was brought back may hold all that this session saved: it is another life of the file all the same.
#[test]
fn a_restored_file_is_recognised_by_its_epoch() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    store.write(&Add::new("Алма", |_| {})).unwrap();
    let other = Connection::open(drive.path()).unwrap();
    other.execute_batch("UPDATE identity SET epoch = 'another'").unwrap();
    assert!(matches!(store.reconnect(), Err(StoreError::Replaced)));
    assert!(store.is_read_only());
}

#[test]
fn a_drive_that_went_away_comes_back() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    store.write(&Add::new("Алма", |_| {})).unwrap();
    let aside = drive.folder.path().join("aside.db");
    std::fs::rename(drive.path(), &aside).unwrap();
    assert!(matches!(store.reconnect(), Err(StoreError::Away)));
    assert!(matches!(store.read(&CountClients(ClientFilter::default())), Err(StoreError::Away)));
    assert!(matches!(store.write(&Add::new("Бәйтерек", |_| {})), Err(StoreError::Away)));
    std::fs::rename(&aside, drive.path()).unwrap();
    drive.store(Missing::Refuse).write(&Add::new("Гора", |_| {})).unwrap();
    assert!(store.poll().unwrap().is_some_and(|changes| changes.touches(&CLIENT)), "a colleague was quicker");
    store.write(&Add::new("Бәйтерек", |_| {})).unwrap();
    assert_eq!(names(&store), ["Алма", "Гора", "Бәйтерек"]);
}

/// A drive that drops out hands out pieces of nothing: the file looks damaged although it is whole.
#[test]
fn a_file_that_reads_as_nonsense_is_away_until_it_can_be_read_again() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    let told = Arc::new(Mutex::new(Vec::new()));
    let news = Arc::clone(&told);
    store.attend(Arc::new(move |one| news.lock().unwrap().push(one)));
    store.write(&Add::new("Алма", |_| {})).unwrap();
    let whole = std::fs::read(drive.path()).unwrap();
    std::fs::write(drive.path(), vec![7; whole.len()]).unwrap();
    let count = CountClients(ClientFilter::default());
    assert!(matches!(store.read(&count), Err(StoreError::Away)));
    assert!(matches!(store.read(&count), Err(StoreError::Away)) && store.is_away());
    std::fs::write(drive.path(), whole).unwrap();
    store.poll().unwrap();
    assert_eq!(store.read(&count).unwrap(), 1);
    assert_eq!(*told.lock().unwrap(), [DriveNews::Away, DriveNews::Back]);
}

#[test]
fn a_save_that_the_drive_breaks_off_is_done_once_more() {
    let drive = Drive::new();
    let mut store = drive.store(Missing::Refuse);
    store.write(&Add::new("Алма", |_| {})).unwrap();
    let whole = std::fs::read(drive.path()).unwrap();
    std::fs::write(drive.path(), vec![7; whole.len()]).unwrap();
    assert!(matches!(store.write(&Add::new("Бәйтерек", |_| {})), Err(StoreError::Away)));
    std::fs::write(drive.path(), whole).unwrap();
    store.write(&Add::new("Бәйтерек", |_| {})).unwrap();
    assert_eq!(names(&store), ["Алма", "Бәйтерек"]);
}
