//! Backups before an upgrade, and what a program that was closed has left.

use super::*;
use crate::store::share::Trials;

/// A new version makes a backup before it changes an older file, and leaves the file alone where it cannot.
#[test]
fn an_older_file_is_backed_up_before_it_is_upgraded() {
    let (folder, path) = office();
    let conn = rusqlite::Connection::open(&path).unwrap();
    SCHEMA.migrations[..30].iter().for_each(|step| (step.run)(&conn).unwrap());
    conn.pragma_update(None, "user_version", 30).unwrap();
    drop(conn);
    let home = folder.path().join("backups");
    let open_it = || {
        let actor = Actor::new("Айгүл", "a");
        let trials = Trials { program: PathBuf::new(), kept: folder.path().join("drives.json") };
        let who = (actor, Clock::stopped(1_800_000_000_000));
        Store::open_tried((&path, &home), Missing::Refuse, who, &trials)
    };
    fs::write(&home, "").unwrap();
    assert!(matches!(open_it(), Err(StoreError::Backup(BackupFault::BeforeUpgrade))));
    let conn = rusqlite::Connection::open(&path).unwrap();
    let version: usize = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 30);
    drop(conn);
    fs::remove_file(&home).unwrap();
    open_it().unwrap();
    let kept = Shelf::of_unknown(&path, &home).list();
    assert_eq!(kept.iter().map(|kept| glance(&kept.path).unwrap().schema).collect::<Vec<_>>(), [30]);
    open_it().unwrap();
    assert_eq!(Shelf::of_unknown(&path, &home).list().len(), 1);
}

/// A program that was closed while it copied has left a part; the next day takes it away.
#[test]
fn parts_of_an_earlier_day_are_swept() {
    let (folder, path) = office();
    let mut store = store_at(&path, Place::Local);
    let shelf = Shelf::of(&path, &folder.path().join("backups"), None);
    let place = shelf.folder().to_owned();
    fs::create_dir_all(&place).unwrap();
    let [old, new] =
        ["2026-11-29-090500", "2026-11-30-090400"].map(|day| place.join(format!("Ұлан №1-{day}.db.part")));
    for part in [&old, &new] {
        fs::write(part, "").unwrap();
    }
    make(&mut store, &shelf_order(&shelf, 9)).unwrap();
    assert!(!old.exists() && new.exists());
}
