//! Two programs that are in at once. Each works over a mount of its own, so that their locks are those of two computers,
//! and by a clock that the test turns.

use crate::rig::Rig;
use serik::{
    clock::Clock,
    domain::client::blank,
    store::{
        Actor, DriveFault, DriveNews, Missing, Operation, Present, Store, StoreError, StoreResult, Tx,
        client::{ClientFilter, CountClients, SaveClient},
    },
};
use std::{
    fmt,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
        mpsc::{self, Receiver},
    },
    thread,
    time::Duration,
};

const LIMIT: Duration = Duration::from_secs(30);

struct Hand(&'static AtomicI64);

impl Hand {
    fn new() -> Self {
        Self(Box::leak(Box::new(AtomicI64::new(1_773_662_400_000))))
    }

    fn passes(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::Relaxed);
    }

    fn open(&self, path: &Path, name: &str) -> StoreResult<Store> {
        let actor = Actor::new(name, name).at(format!("ПК {name}"));
        Store::open(path, Missing::Refuse, actor, Clock::by_hand(self.0))
    }
}

fn named(name: &str) -> SaveClient {
    let mut draft = blank();
    draft.set("name", name);
    SaveClient::new(None, draft)
}

fn count(store: &Store) -> usize {
    store.read(&CountClients(ClientFilter::default())).unwrap()
}

/// Ten seconds pass, each says that it lives.
fn beats(hand: &Hand, stores: &mut [&mut Store], times: usize) {
    for _ in 0..times {
        hand.passes(10);
        for store in stores.iter_mut() {
            store.call_roll().unwrap();
        }
    }
}

#[test]
fn colleagues_are_seen_and_a_good_drive_is_trusted() {
    let Some(rig) = Rig::up() else { return };
    let hand = Hand::new();
    let mut asel = hand.open(&rig.a.database(), "Асель").unwrap();
    let mut daniyar = hand.open(&rig.b.database(), "Данияр").unwrap();
    beats(&hand, &mut [&mut asel, &mut daniyar], 20);
    let names = |store: &Store| store.colleagues().iter().map(Present::name).collect::<Vec<_>>();
    assert_eq!(names(&asel), ["Данияр (ПК Данияр)"]);
    assert_eq!(names(&daniyar), ["Асель (ПК Асель)"]);
    assert_eq!((asel.drive_fault(), daniyar.drive_fault()), (None, None));
    asel.write(&named("Бәйтерек")).unwrap();
    drop(asel);
    beats(&hand, &mut [&mut daniyar], 1);
    assert!(daniyar.colleagues().is_empty(), "who left is out");
}

#[test]
fn locks_that_reach_no_other_computer_make_both_and_all_who_come_read_only() {
    let Some(rig) = Rig::up() else { return };
    rig.set("locks=local");
    let hand = Hand::new();
    let mut asel = hand.open(&rig.a.database(), "Асель").unwrap();
    let mut daniyar = hand.open(&rig.b.database(), "Данияр").unwrap();
    beats(&hand, &mut [&mut asel, &mut daniyar], 8);
    for store in [&mut asel, &mut daniyar] {
        assert_eq!(store.drive_fault(), Some(DriveFault::LocalOnly));
        let refused = store.write(&named("Бәйтерек")).unwrap_err();
        assert!(matches!(refused, StoreError::Drive(DriveFault::LocalOnly)), "{refused}");
        assert_eq!(count(store), 1, "what is there can be read");
    }
    assert_eq!(rig.b.fails(&["client", "add", "--set", "name=Гора"]), "drive-local-only");
    drop((asel, daniyar));
    let (code, found) = rig.a.asks(&["share", "check"]);
    assert_eq!(
        (code, &found["verdict"]),
        (1, &"local-only".into()),
        "one computer alone would not know: {found:#}"
    );
}

#[test]
fn a_backup_comes_back_when_nobody_else_is_in() {
    let Some(rig) = Rig::up() else { return };
    let hand = Hand::new();
    let backup = rig.share.with_file_name("copy.db").display().to_string();
    rig.b.does(&["backup", &backup]);
    let daniyar = hand.open(&rig.a.database(), "Данияр").unwrap();
    let refused = rig.b.fails(&["restore", &backup]);
    assert!(refused.contains("occupied"), "{refused}");
    drop(daniyar);
    rig.b.does(&["restore", &backup]);
    assert_eq!(rig.a.names(), ["Алма"]);
}

#[test]
fn an_older_file_waits_until_nobody_else_is_in() {
    let Some(rig) = Rig::up() else { return };
    let hand = Hand::new();
    let daniyar = hand.open(&rig.b.database(), "Данияр").unwrap();
    let file = rig.share.join("office.db");
    let raw = rusqlite::Connection::open(&file).unwrap();
    let version: i64 = raw.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    raw.pragma_update(None, "user_version", version - 1).unwrap();
    let Err(refused) = hand.open(&rig.a.database(), "Асель") else { panic!("it was upgraded") };
    assert!(matches!(&refused, StoreError::Occupied(names) if names == &["Данияр (ПК Данияр)"]), "{refused}");
    let (code, answer) = rig.a.asks(&["client", "list"]);
    assert_eq!((code, &answer["error"]["rule"]), (5, &"O-8".into()), "{answer:#}");
    raw.pragma_update(None, "user_version", version).unwrap();
    drop(daniyar);
    assert!(hand.open(&rig.a.database(), "Асель").is_ok());
}

/// Adds a client; meanwhile something happens.
struct Meanwhile<F>(Mutex<Option<F>>);

impl<F> fmt::Debug for Meanwhile<F> {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("meanwhile")
    }
}

impl<F: FnOnce() + Send + 'static> Operation for Meanwhile<F> {
    fn kind(&self) -> &'static str {
        "add-client"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        named("Бәйтерек").apply(tx)?;
        if let Some(act) = self.0.lock().unwrap().take() {
            act();
        }
        Ok(())
    }
}

fn heard(store: &mut Store) -> Receiver<DriveNews> {
    let (tell, news) = mpsc::channel();
    store.attend(Arc::new(move |told| drop(tell.send(told))));
    news
}

#[test]
fn a_save_that_waits_names_the_colleague_who_saves() {
    let Some(rig) = Rig::up() else { return };
    let hand = Hand::new();
    let mut asel = hand.open(&rig.a.database(), "Асель").unwrap();
    let mut daniyar = hand.open(&rig.b.database(), "Данияр").unwrap();
    beats(&hand, &mut [&mut asel, &mut daniyar], 2);
    let news = heard(&mut asel);
    let (begun, begins) = mpsc::channel();
    let waiter = thread::spawn(move || {
        begins.recv_timeout(LIMIT).unwrap();
        asel.write(&named("Гора")).map(drop)
    });
    let told = Arc::new(Mutex::new(None));
    let keep = Arc::clone(&told);
    let slow = Meanwhile(Mutex::new(Some(move || {
        begun.send(()).unwrap();
        *keep.lock().unwrap() = news.recv_timeout(LIMIT).ok();
    })));
    daniyar.write(&slow).unwrap();
    assert_eq!(*told.lock().unwrap(), Some(DriveNews::Waits(Some("Данияр".to_owned()))));
    waiter.join().unwrap().unwrap();
    assert_eq!(count(&daniyar), 3, "both arrived");
}

#[test]
fn a_save_whose_locks_the_server_forgot_is_rolled_back_and_done_again() {
    let Some(rig) = Rig::up() else { return };
    let hand = Hand::new();
    let mut asel = hand.open(&rig.a.database(), "Асель").unwrap();
    let (switches, database) = (rig.a.mount.with_extension("ctl"), rig.b.database());
    let hand_of_both = Hand(hand.0);
    let forget = Meanwhile(Mutex::new(Some(move || {
        std::fs::write(&switches, "droplocks=1\n").unwrap();
        let _ = std::fs::metadata(switches.with_extension(""));
        let mut daniyar = hand_of_both.open(&database, "Данияр").unwrap();
        daniyar.write(&named("Гора")).unwrap();
    })));
    asel.write(&forget).unwrap();
    assert_eq!(count(&asel), 3, "ours and theirs");
    assert_eq!(asel.drive_fault(), None);
    drop(asel);
    rig.a.is_sound();
}
