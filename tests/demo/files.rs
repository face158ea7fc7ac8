//! The same day gives the same bytes; days follow the day; no file with a history is filled.

use crate::office::{DAYS, Office, day, ids, name, open};
use chrono::NaiveDate;
use serik::{
    clock::Clock,
    demo::{FillDemo, KIND, build, build_large, fill_large, is_demo},
    domain::id::Id,
    store::{
        Actor, Store, StoreError,
        client::{ClientFilter, CountClients, ShowClient},
        contact::CONTACT,
        journal::{JournalEdge, JournalFilter, ListJournal, Replay},
        office::{USER, users::ListUsers},
        record::{Load, text},
    },
};
use std::{collections::BTreeSet, fs, path::PathBuf};

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
    assert!(matches!(fill_large(&mut store, today, 5, &mut |_| ()), Err(StoreError::NotEmpty)));
    let own = Store::in_memory(Actor::new("Aigul", "test"), Clock::Stopped(0)).unwrap();
    assert!(!is_demo(&own).unwrap());
}

#[test]
fn a_large_base_is_one_action_and_told_by_its_rows() {
    let (folder, today) = (tempfile::tempdir().unwrap(), day(DAYS[0]));
    let [small, again, large] = ["small.db", "again.db", "large.db"].map(|file| folder.path().join(file));
    let mut told = Vec::new();
    build_large(&small, today, 40, &mut |done| told.push(done)).unwrap();
    build_large(&again, today, 40, &mut |_| ()).unwrap();
    assert!(fs::read(&small).unwrap() == fs::read(&again).unwrap());
    build_large(&large, today, 1_010, &mut |done| told.push(done)).unwrap();
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
