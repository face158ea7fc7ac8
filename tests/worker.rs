//! Dropped questions stop at once; the questions after them still get answers; writes always finish.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

use rusqlite::Connection;
use serik::{
    clock::Clock,
    domain::{client::blank, collation::SortLanguage, import::ClientImport},
    store::{
        Actor, Missing, Operation, Query, SCHEMA, Store, StoreError, StoreResult, Tx,
        backup::{BackupOrder, Shelf, Target},
        client::{ClientFilter, CountClients, SaveClient},
        drafts::DraftFile,
        import::{Import, Order, Progress},
        whole::WriteBase,
    },
    worker::{Drafts, Notice, Pending, Worker},
};
use std::{
    path::Path,
    sync::{Arc, Mutex, mpsc},
    time::Duration,
};

const LIMIT: Duration = Duration::from_secs(20);

/// A question that would take minutes.
#[derive(Debug)]
struct Slow;

impl Query for Slow {
    type Answer = i64;

    fn run(&self, conn: &Connection) -> StoreResult<i64> {
        let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000000)
                   SELECT max(i) FROM n";
        Ok(conn.query_row(sql, [], |row| row.get(0))?)
    }
}

#[derive(Debug)]
struct Broken;

impl Query for Broken {
    type Answer = ();

    fn run(&self, _: &Connection) -> StoreResult<()> {
        panic!("as planned")
    }
}

fn in_memory() -> Worker {
    let store = Store::in_memory(Actor::new("Aigul", "test"), Clock::system()).unwrap();
    Worker::start(store, |_| {}).unwrap()
}

fn on_disk(path: &Path) -> Worker {
    let store = Store::open(path, Missing::Create, Actor::new("Aigul", "test"), Clock::system()).unwrap();
    Worker::start(store, |_| {}).unwrap()
}

fn named(name: &str) -> SaveClient {
    let mut draft = blank();
    draft.set("name", name);
    SaveClient::new(None, draft)
}

fn count(worker: &Worker) -> Pending<usize> {
    worker.ask(CountClients(ClientFilter::default()))
}

#[test]
fn dropping_a_pending_answer_stops_the_question() {
    let folder = tempfile::tempdir().unwrap();
    for worker in [in_memory(), on_disk(&folder.path().join("office.db"))] {
        let slow = worker.ask(Slow);
        let queued = worker.ask(Slow);
        let mut wanted = count(&worker);
        drop((slow, queued));
        assert_eq!(wanted.wait(LIMIT).unwrap().unwrap(), 0);
    }
}

#[test]
fn a_panic_costs_one_answer() {
    let worker = in_memory();
    let mut broken = worker.ask(Broken);
    let mut next = count(&worker);
    assert!(next.wait(LIMIT).unwrap().is_ok());
    assert!(broken.take().unwrap().is_err());
}

#[test]
fn on_a_local_file_a_slow_question_does_not_hold_up_a_write() {
    let folder = tempfile::tempdir().unwrap();
    let worker = on_disk(&folder.path().join("office.db"));
    let _slow = worker.ask(Slow);
    assert!(worker.write(named("Алма")).wait(LIMIT).unwrap().is_ok());
}

#[test]
fn a_write_is_read_back_by_the_other_connection() {
    let folder = tempfile::tempdir().unwrap();
    let worker = on_disk(&folder.path().join("office.db"));
    worker.write(named("Алма")).wait(LIMIT).unwrap().unwrap();
    assert_eq!(count(&worker).wait(LIMIT).unwrap().unwrap(), 1);
}

#[test]
fn leaving_lets_queued_writes_finish() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let worker = on_disk(&path);
    let pending: Vec<_> = (0..50).map(|at| worker.write(named(&format!("Client {at}")))).collect();
    drop(pending);
    drop(worker);
    assert_eq!(count(&on_disk(&path)).wait(LIMIT).unwrap().unwrap(), 50);
}

#[test]
fn what_is_held_back_is_done_when_the_frame_is_out_and_before_the_program_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let worker = on_disk(&path);
    worker.hold();
    let mut first = worker.write(named("Алма"));
    let mut counted = count(&worker);
    assert!(first.take().is_none() && counted.take().is_none());
    worker.release();
    first.wait(LIMIT).unwrap().unwrap();
    counted.wait(LIMIT).unwrap().unwrap();
    worker.hold();
    let _last = worker.write(named("Бота"));
    drop(worker);
    assert_eq!(count(&on_disk(&path)).wait(LIMIT).unwrap().unwrap(), 2);
}

/// A write that waits until its gate is opened.
#[derive(Debug)]
struct Gate(Mutex<mpsc::Receiver<()>>);

impl Operation for Gate {
    fn kind(&self) -> &'static str {
        "gate"
    }

    fn apply(&self, _: &mut Tx) -> StoreResult<()> {
        let _ = self.0.lock().unwrap().recv(); // the gate is opened by dropping its end
        Ok(())
    }
}

#[test]
fn keys_of_an_alphabet_nobody_waits_for_are_not_made_to_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let worker = on_disk(&path);
    worker.prepare(SortLanguage::Russian).wait(LIMIT).unwrap().unwrap();
    worker.write(named("Әлем")).wait(LIMIT).unwrap().unwrap();
    let (open, gate) = mpsc::channel();
    let _waiting = worker.write(Gate(Mutex::new(gate)));
    drop(worker.prepare(SortLanguage::Kazakh));
    drop(open);
    drop(worker);
    let store = Store::open(&path, Missing::Refuse, Actor::new("Aigul", "test"), Clock::system()).unwrap();
    assert_eq!(store.ready_alphabet(SortLanguage::Kazakh).unwrap(), SortLanguage::Russian);
}

#[test]
fn drafts_are_written_before_the_program_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("drafts.db");
    let file = path.clone();
    let drafts = Drafts::start(move || DraftFile::open(&file, Path::new("office.db"), 1000), || ());
    for letter in ["A", "Al", "Alm", "Alma"] {
        drafts.keep("client new", 1000, [("name", letter)].into_iter().collect());
    }
    drafts.keep("client 7", 1000, [("name", "Bota")].into_iter().collect());
    drafts.forget("client 7");
    drop(drafts);
    let again = Drafts::start(move || DraftFile::open(&path, Path::new("office.db"), 1000), || ());
    assert_eq!(again.get("client new").unwrap().draft.get("name"), "Alma");
    assert!(again.get("client 7").is_none());
}

/// A list of so many clients.
fn list(rows: u64) -> Order {
    let row = |line: u64| ClientImport {
        line,
        client: [("name", format!("Алма {line}"))].into_iter().collect(),
        ..ClientImport::default()
    };
    Order { rows: Arc::new((1..=rows).map(row).collect()), ..Order::default() }
}

#[test]
fn a_long_import_is_preceded_by_a_backup_that_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let store = Store::open(&path, Missing::Create, Actor::new("Aigul", "test"), Clock::system()).unwrap();
    let shelf = Shelf::of(&path, &folder.path().join("backups"), store.identity());
    let (telling, told) = mpsc::channel();
    let hear = move |notice| {
        if let Notice::BackedUp(done) = notice {
            telling.send(done).unwrap();
        }
    };
    let mut worker = Worker::start(store, hear).unwrap();
    let (target, clock) = (Target::Shelf(shelf.clone()), Clock::stopped(1_773_662_400_000));
    worker.backs_up_first(move || BackupOrder::of(target.clone(), clock.wall()));
    let import = |rows| {
        let import = Import::new(list(rows), Arc::new(Progress::new(0, || {})));
        worker.import(import).wait(LIMIT).unwrap().unwrap()
    };
    import(49);
    assert!(told.try_recv().is_err() && shelf.list().is_empty());
    import(50);
    let made = told.try_recv().unwrap().unwrap().unwrap();
    assert_eq!((made.contents.clients, shelf.list().len()), (49, 1));
}

#[test]
fn a_list_is_answered_in_the_middle_of_an_import() {
    let folder = tempfile::tempdir().unwrap();
    let worker = on_disk(&folder.path().join("office.db"));
    let order = list(150);
    let ((reached, middle), (go, gate)) = (mpsc::channel(), mpsc::channel::<()>());
    let gate = Mutex::new(gate);
    let wait_here = move || {
        let _ = reached.send(()); // only the first stop is waited for
        let _ = gate.lock().unwrap().recv(); // the gate is opened for ever below
    };
    let mut importing = worker.import(Import::new(order, Arc::new(Progress::new(150, wait_here))));
    middle.recv_timeout(LIMIT).unwrap();
    let mut counting = worker.ask(CountClients(ClientFilter::default()));
    assert_eq!(counting.wait(LIMIT).unwrap().unwrap(), 0);
    drop(go);
    assert!(importing.wait(LIMIT).unwrap().unwrap().journal.is_some());
    let mut counting = worker.ask(CountClients(ClientFilter::default()));
    assert_eq!(counting.wait(LIMIT).unwrap().unwrap(), 150);
}

#[test]
fn a_base_that_nobody_wants_any_more_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (bytes, progress) = (Written::default(), Arc::new(Progress::new(0, || {})));
    let mut office = Store::in_memory(Actor::new("Aigul", "test"), Clock::system()).unwrap();
    let draft = [("name", "Алма")].into_iter().collect();
    office.write(&SaveClient::new(None, draft)).unwrap();
    let program = ("1.0.0", 0);
    office.read(&WriteBase::new(SCHEMA, program, bytes.clone(), Arc::clone(&progress))).unwrap();
    let path = folder.path().join("base.json");
    std::fs::write(&path, bytes.0.lock().unwrap().as_slice()).unwrap();
    let worker = on_disk(&folder.path().join("office.db"));
    let count = || worker.ask(CountClients(ClientFilter::default())).wait(LIMIT).unwrap().unwrap();
    let stopped = Arc::new(Progress::new(0, || {}));
    stopped.stop();
    let taken = worker.take_base(path.clone(), stopped).wait(LIMIT).unwrap();
    assert!(matches!(taken, Err(StoreError::Cancelled)));
    assert_eq!(count(), 0);
    let taken = worker.take_base(path.clone(), progress).wait(LIMIT).unwrap().unwrap();
    assert_eq!((taken.clients, count()), (1, 1));
    let away = worker.take_base(path.join("none"), Arc::new(Progress::new(0, || {}))).wait(LIMIT).unwrap();
    assert!(matches!(away, Err(StoreError::NotRead(_))));
}

/// Bytes that are written to from another place.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_thought_that_panics_costs_its_answer() {
    let worker = in_memory();
    assert!(worker.think(|| -> u8 { panic!("as planned") }).wait(LIMIT).unwrap().is_err());
    assert_eq!(worker.think(|| 7).wait(LIMIT).unwrap().unwrap(), 7);
}
