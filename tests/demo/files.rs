//! The same day gives the same bytes; days follow the day; no file with a history is filled.

use crate::office::{DAYS, Office, counted, day, expected, ids, name, open};
use chrono::NaiveDate;
use serik::{
    clock::Clock,
    demo::{FillDemo, KIND, Wish, build, fill_large, is_demo, make},
    domain::id::Id,
    store::{
        Actor, Missing, Store, StoreError,
        client::{ClientFilter, CountClients, ShowClient},
        contact::CONTACT,
        doctor::{BrokenKeys, StrayLinks},
        journal::{JournalEdge, JournalFilter, ListJournal, Replay},
        office::{USER, users::ListUsers},
        record::{Load, text},
    },
};
use std::{
    collections::BTreeSet,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

#[test]
fn the_same_day_gives_the_same_bytes() {
    for date in DAYS {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = ["one.db", "two.db"].map(|file| folder.path().join(file)).into();
        let made: Vec<Vec<u8>> = files
            .iter()
            .map(|path| {
                build(path, day(date)).unwrap();
                fs::read(path).unwrap()
            })
            .collect();
        assert!(made[0] == made[1], "{date:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left beside the files");
    }
}

#[test]
fn days_follow_the_day_of_the_office() {
    for date in DAYS {
        let (today, office) = (day(date), Office::on(day(date)));
        let people: BTreeSet<Id> =
            office.cards.iter().flat_map(|card| &card.contacts).map(|post| post.id).collect();
        let load = |id: Id| office.store.read(&Load { table: &CONTACT, id }).unwrap().unwrap();
        let birthdays: Vec<String> =
            people.into_iter().map(|id| text(&load(id), "birthday")).filter(|day| !day.is_empty()).collect();
        let this_day = today.format("-%m-%d").to_string();
        assert_eq!(birthdays.iter().filter(|day| day.ends_with(&this_day)).count(), 1, "{today}");
        assert_eq!(birthdays.len(), 55);
        assert!(birthdays.iter().all(|day| *day < today.to_string()));
        let users = office.store.read(&ListUsers).unwrap();
        let trainee = users.iter().find(|user| user.role == "trainee").unwrap();
        let trainee = office.store.read(&Load { table: &USER, id: trainee.id }).unwrap().unwrap();
        let hired: NaiveDate = text(&trainee, "hired_on").parse().unwrap();
        assert!(today.signed_duration_since(hired).num_days() == 45 && trainee.contains_key("curator_id"));
        let languages = counted(users.iter().map(|user| {
            text(&office.store.read(&Load { table: &USER, id: user.id }).unwrap().unwrap(), "language")
        }));
        assert_eq!(languages, expected(&[("kk", 2), ("ru", 2), ("en", 1)]));
        for consent in office.cards.iter().flat_map(|card| &card.consents) {
            let [given, withdrawn] = ["given_on", "withdrawn_on"].map(|column| text(consent, column));
            assert!(given < today.to_string() && (withdrawn.is_empty() || given < withdrawn), "{consent:?}");
            assert!(withdrawn < today.to_string(), "nothing is done after today");
        }
        let left = office.cards.iter().flat_map(|card| &card.contacts).map(|post| &post.left_on);
        let left: Vec<_> = left.filter(|day| !day.is_empty()).collect();
        assert!(left.len() == 4 && left.iter().all(|day| ***day < *today.to_string()));
    }
}

/// Bits 16 to 31 of an identity.
fn station(id: Id) -> i64 {
    (id.0 >> 16) % (1 << 16)
}

#[test]
fn one_entry_of_station_0_holds_it_all() {
    let office = Office::usual();
    let schema = office.store.schema();
    assert_eq!(office.store.read(&Replay { schema }).unwrap(), []);
    assert_eq!(office.store.read(&StrayLinks { schema }).unwrap(), [], "no link dangles");
    assert_eq!(office.store.read(&BrokenKeys).unwrap(), [""; 0]);
    let list = ListJournal { filter: JournalFilter::default(), edge: JournalEdge::Newest, limit: 10 };
    let entries = office.store.read(&list).unwrap();
    assert_eq!(entries.iter().map(|row| row.entry.kind.as_str()).collect::<Vec<_>>(), [KIND]);
    let contacts = office.cards.iter().flat_map(|card| &card.contacts).map(|post| post.id);
    assert!(ids(&office.store).into_iter().chain(contacts).all(|id| station(id) == 0));
    assert!(is_demo(&office.store).unwrap());
}

#[test]
fn a_file_with_a_history_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    build(&path, day(DAYS[0])).unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(build(&path, day(DAYS[1])), Err(StoreError::NotEmpty)));
    assert!(before == fs::read(&path).unwrap());
    let mut store = open(&path);
    let today = day(DAYS[0]);
    assert!(matches!(store.write(&FillDemo { today }), Err(StoreError::NotEmpty)));
    assert!(matches!(
        fill_large(&mut store, today, 5, &mut |_| ControlFlow::Continue(())),
        Err(StoreError::NotEmpty)
    ));
    let own = Store::in_memory(Actor::new("Aigul", "test"), Clock::stopped(0)).unwrap();
    assert!(!is_demo(&own).unwrap());
}

#[test]
fn a_large_base_is_one_action_and_told_by_its_rows() {
    let (folder, today) = (tempfile::tempdir().unwrap(), day(DAYS[0]));
    let [small, large] = ["small.db", "large.db"].map(|file| folder.path().join(file));
    let mut told = Vec::new();
    let mut made = |path: &Path, size: u32| {
        let wish = Wish { today, size: Some(size), over: false };
        make(path, wish, &mut |done| {
            told.push(done);
            ControlFlow::Continue(())
        })
        .unwrap();
    };
    made(&small, 40);
    made(&large, 1_010);
    assert_eq!(told, [40, 1_000, 1_010]);
    let (small, large) = (open(&small), open(&large));
    let count = large.read(&CountClients(ClientFilter::default())).unwrap();
    assert_eq!((count, large.read(&ListUsers).unwrap().len()), (1_010, 5));
    let names = |store: &Store| -> Vec<String> {
        let cards = ids(store).into_iter().map(|id| store.read(&ShowClient(id)).unwrap().unwrap());
        cards
            .take(40)
            .map(|card| format!("{} {} {:?}", name(&card), card.owner, card.points[0].normal))
            .collect()
    };
    assert_eq!(names(&small), names(&large));
    let list = ListJournal { filter: JournalFilter::default(), edge: JournalEdge::Newest, limit: 10 };
    let entries = large.read(&list).unwrap();
    assert_eq!(entries.iter().filter(|row| row.entry.kind == KIND).count(), 1);
    assert!(is_demo(&large).unwrap());
    assert_eq!(large.read(&Replay { schema: large.schema() }).unwrap(), []);
}

/// Files in a folder, by name.
fn names_in(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = files.collect();
    names.sort();
    names
}

#[test]
fn a_large_base_of_the_same_day_has_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for (date, size) in DAYS.iter().skip(1).zip([61, 61, 2_000]) {
        let made: Vec<Vec<u8>> = ["one.db", "two.db"]
            .map(|file| {
                let path = folder.path().join(file);
                let wish = Wish { today: day(*date), size: Some(size), over: true };
                make(&path, wish, &mut |_| ControlFlow::Continue(())).unwrap();
                fs::read(path).unwrap()
            })
            .into();
        assert!(made[0] == made[1], "{date:?}");
    }
    assert_eq!(names_in(folder.path()), ["one.db", "two.db"]);
}

#[test]
fn who_stops_it_keeps_what_was_there() {
    let (folder, today) = (tempfile::tempdir().unwrap(), day(DAYS[0]));
    let path = folder.path().join("demo.db");
    for size in [None, Some(1_010)] {
        let mut told = 0;
        let stopped = make(&path, Wish { today, size, over: false }, &mut |_| {
            told += 1;
            ControlFlow::Break(())
        });
        assert!(matches!(stopped, Err(StoreError::Cancelled)) && told == 1, "{stopped:?}");
        assert!(names_in(folder.path()).is_empty(), "{:?}", names_in(folder.path()));
    }
    build(&path, today).unwrap();
    let before = fs::read(&path).unwrap();
    let wish = Wish { today, size: Some(1_010), over: true };
    assert!(make(&path, wish, &mut |_| ControlFlow::Break(())).is_err());
    assert!(before == fs::read(&path).unwrap());
    assert_eq!(names_in(folder.path()), ["demo.db"]);
}

#[test]
fn what_a_killed_run_left_is_taken_away_and_an_open_file_is_not_replaced() {
    let (folder, today) = (tempfile::tempdir().unwrap(), day(DAYS[0]));
    let path = folder.path().join("demo.db");
    for end in [".serik-new", ".serik-new-wal", ".serik-new-journal"] {
        fs::write(folder.path().join(format!("demo.db{end}")), "half").unwrap();
    }
    build(&path, today).unwrap();
    assert_eq!(names_in(folder.path()), ["demo.db"]);
    let (before, opened) = (fs::read(&path).unwrap(), open(&path));
    opened.read(&ListUsers).unwrap();
    let wish = Wish { today, size: None, over: true };
    assert!(matches!(make(&path, wish, &mut |_| ControlFlow::Continue(())), Err(StoreError::Busy)));
    assert!(before == fs::read(&path).unwrap());
}

#[test]
fn an_empty_database_is_filled() {
    let (folder, today) = (tempfile::tempdir().unwrap(), day(DAYS[0]));
    let [empty, made] = ["empty.db", "made.db"].map(|file| folder.path().join(file));
    let actor = Actor::new("Aigul", "test");
    Store::open(&empty, Missing::Create, actor, Clock::stopped(1)).unwrap().close().unwrap();
    build(&empty, today).unwrap();
    build(&made, today).unwrap();
    assert!(fs::read(&empty).unwrap() == fs::read(&made).unwrap());
}
