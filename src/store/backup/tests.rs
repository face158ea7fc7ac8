mod upgrade;

use super::{restore::restore_at, *};
use crate::{
    clock::Clock,
    domain::{field::Draft, id::Id},
    store::{
        Actor, Missing, Place, SCHEMA, Store, StoreError,
        client::SaveClient,
        contact::SaveContact,
        journal::Replay,
        note::SaveNote,
        open,
        person::{ErasePerson, Person},
    },
};
use chrono::{NaiveDate, NaiveDateTime};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

fn moment(hour: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap().and_hms_opt(hour, 5, 0).unwrap()
}

fn office() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Ұлан №1.db");
    (folder, path)
}

fn store_at(path: &Path, place: Place) -> Store {
    let opened = open::file_at(path, Missing::Create, place).unwrap();
    Store::over_file(path, opened, Actor::new("Айгүл", "a"), Clock::stopped(1_800_000_000_000)).unwrap()
}

fn add(store: &mut Store, name: &str) {
    let draft: Draft = [("name", name)].into_iter().collect();
    store.write(&SaveClient::new(None, draft)).unwrap();
}

fn make(store: &mut Store, order: &BackupOrder) -> Result<Made, StoreError> {
    let begun = order.begin()?;
    store.copy_to(begun.part())?;
    order.finish(&begun)
}

fn shelf_order(shelf: &Shelf, hour: u32) -> BackupOrder {
    BackupOrder::of(Target::Shelf(shelf.clone()), moment(hour))
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_of_either_place_holds_everything_and_needs_no_other_file() {
    for place in [Place::Local, Place::Share] {
        let (folder, path) = office();
        let mut store = store_at(&path, place);
        add(&mut store, "ЖШС «Нұр»");
        add(&mut store, "ТОО «Алма»");
        let target = folder.path().join("көшірме.db");
        let order = BackupOrder::of(Target::File { path: target.clone(), replaces: false }, moment(9));
        let made = make(&mut store, &order).unwrap();
        let contents = &made.contents;
        assert_eq!((contents.clients, contents.last_entry, contents.schema), (2, 2, SCHEMA.migrations.len()));
        assert_eq!(contents.identity, identity_of(&store));
        assert!(contents.records >= 2 && made.missed.is_none() && made.bytes > 4096);
        assert_eq!(fs::read(&target).unwrap().get(18..20), Some(&[1, 1][..]), "no log");
        assert_eq!(glance(&target).unwrap(), made.contents);
        add(&mut store, "ИП Сәуле");
        assert_eq!(glance(&target).unwrap().clients, 2);
        let left = names(folder.path());
        assert!(!left.iter().any(|name| name.contains("part")), "{left:?}");
        let again = make(&mut store, &order);
        assert!(matches!(again, Err(StoreError::Backup(BackupFault::Exists))));
    }
}

fn identity_of(store: &Store) -> Option<crate::store::identity::Identity> {
    crate::store::identity::identity(&store.conn).unwrap()
}

#[test]
fn a_shelf_names_lists_and_sweeps() {
    let (folder, path) = office();
    let mut store = store_at(&path, Place::Local);
    add(&mut store, "ЖШС «Нұр»");
    let home = folder.path().join("backups");
    let shelf = Shelf::of(&path, &home, identity_of(&store).as_ref());
    assert!(shelf.list().is_empty() && shelf.newest().is_none());
    for hour in 8..16 {
        assert_eq!(make(&mut store, &shelf_order(&shelf, hour)).unwrap().paths.len(), 1);
    }
    let list = shelf.list();
    assert_eq!(list.iter().map(|kept| kept.name.taken).collect::<Vec<_>>(), [15, 14, 13, 12, 11].map(moment));
    assert!(shelf.has_one_of(moment(8).date()) && shelf.newest() == Some(moment(15)));
    // The same moment again is another file.
    make(&mut store, &shelf_order(&shelf, 15)).unwrap();
    assert_eq!(shelf.list().len(), 5);
    // Where nobody can say any more which office it was, the name of the file must do.
    assert_eq!(Shelf::of_unknown(&path, &home).list(), shelf.list());
    assert!(Shelf::of_unknown(&folder.path().join("Ұлан.db"), &home).list().is_empty());
}

#[test]
fn on_a_share_colleagues_see_it_too_and_one_file_is_named_once() {
    let folder = tempfile::tempdir().unwrap();
    // A folder that nobody can ask about counts as a share.
    let path = folder.path().join("жоқ/office.db");
    let home = folder.path().join("own");
    let shelf = Shelf::of(&path, &home, None);
    fs::create_dir(folder.path().join("жоқ")).unwrap();
    let mut store = store_at(&path, Place::Share);
    let made = make(&mut store, &shelf_order(&shelf, 9)).unwrap();
    assert_eq!(
        made.paths,
        [
            home.join("office/office-2026-11-30-090500.db"),
            folder.path().join("жоқ/backups/office-2026-11-30-090500.db")
        ]
    );
    assert!(made.paths.iter().all(|path| glance(path).is_ok()));
    assert_eq!(shelf.list().len(), 1);
    let carried = folder.path().join("OneDrive - Ұлан/office.db");
    let beside = Shelf::of(&carried, &home, None);
    assert_eq!(beside.names(moment(9), false).1.len(), 1);
}

#[test]
fn a_copy_that_is_not_sound_does_not_count() {
    let (folder, path) = office();
    let mut store = store_at(&path, Place::Local);
    (0..200).for_each(|at| add(&mut store, &format!("ЖШС «Нұр {at}»")));
    let target = folder.path().join("copy.db");
    let order = BackupOrder::of(Target::File { path: target.clone(), replaces: true }, moment(9));
    let spoil = |bytes: &mut Vec<u8>| bytes[20_000..30_000].fill(0x5a);
    let cut = |bytes: &mut Vec<u8>| bytes.truncate(50_000);
    let other = |bytes: &mut Vec<u8>| *bytes = "Бұл дерекқор емес. ".repeat(99).into_bytes();
    for change in [&spoil as &dyn Fn(&mut Vec<u8>), &cut, &other] {
        let begun = order.begin().unwrap();
        store.copy_to(begun.part()).unwrap();
        let mut bytes = fs::read(begun.part()).unwrap();
        change(&mut bytes);
        fs::write(begun.part(), bytes).unwrap();
        let failed = order.finish(&begun).unwrap_err();
        drop(begun);
        let is_told = matches!(
            failed,
            StoreError::Backup(BackupFault::Unsound(_)) | StoreError::Damaged | StoreError::NotADatabase
        );
        assert!(is_told, "{failed:?}");
        assert!(!target.exists() && !names(folder.path()).iter().any(|name| name.contains("part")));
    }
    assert_eq!(make(&mut store, &order).unwrap().contents.clients, 200);
}

#[test]
fn a_database_of_another_program_is_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    assert!(matches!(glance(&path), Err(StoreError::Backup(BackupFault::NotABase))));
}

#[test]
fn nothing_is_written_where_no_folder_can_be_made() {
    let (folder, path) = office();
    fs::write(folder.path().join("file"), "").unwrap();
    let shelf = Shelf::of(&path, &folder.path().join("file"), None);
    let failed = shelf_order(&shelf, 9).begin().unwrap_err();
    assert!(matches!(failed, StoreError::NotWritten(_)), "{failed:?}");
}

#[test]
fn linked_files_go_along_and_lost_ones_are_named() {
    let (folder, path) = office();
    fs::create_dir(folder.path().join("құжаттар")).unwrap();
    fs::write(folder.path().join("құжаттар/акт.pdf"), "акт").unwrap();
    let mut store = store_at(&path, Place::Local);
    let target = folder.path().join("copy.db");
    let order = BackupOrder::of(Target::File { path: target.clone(), replaces: false }, moment(9));
    let made = make(&mut store, &order).unwrap();
    let links = ["құжаттар/акт.pdf", "C:/шот.pdf", "../../жоқ.pdf"].map(str::to_owned);
    let (copied, lost) = made.with_files(&links, folder.path()).unwrap();
    assert_eq!((copied, lost), (1, links[1..].to_vec()));
    assert_eq!(fs::read(folder.path().join("copy.db.files/құжаттар/акт.pdf")).unwrap(), "акт".as_bytes());
}

/// A file with a person whom notes call by other forms of the name.
fn with_person(path: &Path, place: Place) -> (Store, Id, Id) {
    let mut store = store_at(path, place);
    add(&mut store, "ТОО «Алма»");
    let client = Id(store.conn.query_row("SELECT id FROM client", [], |row| row.get(0)).unwrap());
    let draft = [("name", "Гүлнәр Қасымова")].into_iter().collect();
    store.write(&SaveContact { client, base: None, draft }).unwrap();
    let contact = Id(store.conn.query_row("SELECT id FROM contact", [], |row| row.get(0)).unwrap());
    let draft = [("text", "Гүлнәрға таңертең қоңырау шалу")].into_iter().collect();
    store.write(&SaveNote { client, base: None, draft }).unwrap();
    (store, client, contact)
}

fn order_of(path: &Path, backup: &Path) -> RestoreOrder {
    RestoreOrder {
        database: path.to_owned(),
        backup: backup.to_owned(),
        passphrase: None,
        from_other_office: false,
        actor: Actor::new("Айгүл", "a"),
        clock: Clock::stopped(1_800_000_000_000),
    }
}

fn backed_up(store: &mut Store, target: &Path) {
    let order = BackupOrder::of(Target::File { path: target.to_owned(), replaces: true }, moment(9));
    make(store, &order).unwrap();
}

fn clients(path: &Path, place: Place) -> Vec<String> {
    let store = store_at(path, place);
    let mut select =
        store.conn.prepare("SELECT name FROM client WHERE deleted_at IS NULL ORDER BY id").unwrap();
    select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_backup_comes_back_and_the_file_as_it_was_stays() {
    for place in [Place::Local, Place::Share] {
        let (folder, path) = office();
        let target = folder.path().join("көшірме.db");
        let mut store = store_at(&path, place);
        add(&mut store, "ЖШС «Нұр»");
        backed_up(&mut store, &target);
        let before = identity_of(&store).unwrap();
        add(&mut store, "ТОО «Алма»");
        add(&mut store, "ИП Сәуле");
        drop(store);
        let restored = restore_at(&order_of(&path, &target), place).unwrap();
        assert_eq!((restored.contents.clients, restored.later, restored.erased), (1, Some(2), 0));
        let aside = restored.aside.unwrap();
        assert!(aside.file_name().unwrap().to_string_lossy().starts_with("Ұлан №1-before-2027-"));
        assert_eq!(clients(&path, place), ["ЖШС «Нұр»"]);
        assert_eq!(clients(&aside, place).len(), 3);
        let after = identity_of(&store_at(&path, place)).unwrap();
        assert_eq!(after.office, before.office);
        assert_ne!(after.epoch, before.epoch);
        // The way back is the same way.
        let back = restore_at(&order_of(&path, &aside), place).unwrap();
        assert_eq!((back.contents.clients, back.later), (3, Some(0)));
        assert_eq!(clients(&path, place).len(), 3);
        let left = names(folder.path());
        assert!(!left.iter().any(|name| name.contains("restoring")), "{left:?}");
    }
}

#[test]
fn who_was_erased_later_is_erased_in_the_backup_too() {
    let (folder, path) = office();
    let target = folder.path().join("copy.db");
    let (mut store, client, contact) = with_person(&path, Place::Local);
    backed_up(&mut store, &target);
    add(&mut store, "ЖШС «Нұр»");
    let person = Person::Contact(contact);
    let erase = ErasePerson {
        person,
        reason: "өтініші".to_owned(),
        forms: vec!["Гүлнәрға".to_owned()],
        signed_too: false,
    };
    store.write(&erase).unwrap();
    drop(store);
    let has = |path: &Path, word: &str| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(word.len()).any(|window| window == word.as_bytes())
    };
    assert!(has(&target, "Гүлнәрға"));
    let restored = restore(&order_of(&path, &target)).unwrap();
    assert_eq!((restored.erased, restored.later), (1, Some(2)));
    for word in ["Гүлнәр", "Қасымова", "Гүлнәрға", "гулнар"] {
        assert!(!has(&path, word), "{word}");
    }
    let store = store_at(&path, Place::Local);
    assert!(store.read(&Replay { schema: SCHEMA }).unwrap().is_empty());
    let kept: String =
        store.conn.query_row("SELECT name FROM client WHERE id = ?1", [client.0], |row| row.get(0)).unwrap();
    assert_eq!(kept, "ТОО «Алма»");
    let reason: String = store
        .conn
        .query_row("SELECT about ->> '$.reason' FROM journal WHERE kind = 'erase'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(reason, "өтініші");
    drop(store);
    // Restored once more, nothing is left to erase, and nothing comes back.
    assert_eq!(restore(&order_of(&path, &target)).unwrap().erased, 1);
    assert!(!has(&path, "Гүлнәр"));
}

#[test]
fn nothing_is_restored_while_somebody_has_the_file_open() {
    let (folder, path) = office();
    let target = folder.path().join("copy.db");
    let mut store = store_at(&path, Place::Local);
    add(&mut store, "ЖШС «Нұр»");
    backed_up(&mut store, &target);
    let failed = restore(&order_of(&path, &target)).unwrap_err();
    assert!(matches!(failed, StoreError::Backup(BackupFault::NotAlone)), "{failed:?}");
    add(&mut store, "ТОО «Алма»");
    assert_eq!(names(folder.path()).iter().filter(|name| name.contains("before")).count(), 0);
}

#[test]
fn a_damaged_file_is_replaced_and_kept_with_its_journal() {
    let (folder, path) = office();
    let target = folder.path().join("copy.db");
    let mut store = store_at(&path, Place::Local);
    add(&mut store, "ЖШС «Нұр»");
    backed_up(&mut store, &target);
    drop(store);
    fs::write(&path, "бүлінген ".repeat(500)).unwrap();
    let restored = restore(&order_of(&path, &target)).unwrap();
    let aside = restored.aside.unwrap();
    assert!(restored.later.is_none() && fs::read(&aside).unwrap().starts_with("бүлінген".as_bytes()));
    assert_eq!(clients(&path, Place::Local), ["ЖШС «Нұр»"]);
    // A run that was cut off between two names: the file is gone, its journal is not.
    fs::rename(&path, folder.path().join("gone.db")).unwrap();
    fs::write(open::beside(&path, "-journal"), "журнал").unwrap();
    let aside = restore(&order_of(&path, &target)).unwrap().aside.unwrap();
    assert_eq!(fs::read(open::beside(&aside, "-journal")).unwrap(), "журнал".as_bytes());
    assert!(!open::beside(&path, "-journal").exists());
}

#[test]
fn what_is_no_sound_backup_changes_nothing() {
    let (folder, path) = office();
    let target = folder.path().join("copy.db");
    let mut store = store_at(&path, Place::Local);
    (0..200).for_each(|at| add(&mut store, &format!("ЖШС «Нұр {at}»")));
    backed_up(&mut store, &target);
    drop(store);
    let whole = fs::read(&path).unwrap();
    let mut bytes = fs::read(&target).unwrap();
    bytes[20_000..40_000].fill(0x5a);
    fs::write(folder.path().join("spoilt.db"), bytes).unwrap();
    fs::write(folder.path().join("text.db"), "мәтін ".repeat(300)).unwrap();
    for name in ["spoilt.db", "text.db", "жоқ.db", "."] {
        let failed = restore(&order_of(&path, &folder.path().join(name)));
        assert!(failed.is_err(), "{name}");
        assert!(fs::read(&path).unwrap() == whole, "{name}");
    }
    let same = restore(&order_of(&path, &path));
    assert!(matches!(same, Err(StoreError::Backup(BackupFault::SameFile))));
    assert!(!names(folder.path()).iter().any(|name| name.contains("restoring") || name.contains("before")));
}

/// A backup of an older version is brought up to date on its way.
#[test]
fn an_older_backup_takes_the_steps_that_it_has_not() {
    let (folder, path) = office();
    let target = folder.path().join("old.db");
    let conn = rusqlite::Connection::open(&target).unwrap();
    SCHEMA.migrations[..30].iter().for_each(|step| (step.run)(&conn).unwrap());
    conn.pragma_update(None, "user_version", 30).unwrap();
    conn.execute_batch("INSERT INTO client (id, created_at, updated_at, name) VALUES (1, 0, 0, 'Алма')")
        .unwrap();
    drop(conn);
    let restored = restore(&order_of(&path, &target)).unwrap();
    assert_eq!((restored.contents.schema, restored.aside), (SCHEMA.migrations.len(), None));
    assert_eq!(clients(&path, Place::Local), ["Алма"]);
}
