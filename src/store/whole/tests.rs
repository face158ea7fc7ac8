use super::*;
use crate::{
    clock::Clock,
    domain::{collation::SortLanguage, field::Draft},
    store::{
        Actor, Query as _, SCHEMA, Store, StoreError,
        client::{CLIENT, ClientFilter, Edge, ListClients, Order, SaveClient, SearchClients},
        contact::SaveContact,
        import::Progress,
        journal::TurnBack,
        office::users::AddUser,
    },
};
use std::{
    io::{self, BufReader, Read, Write},
    sync::{Arc, Mutex},
};

const NOON: Clock = Clock::stopped(1_773_662_400_000);

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn store() -> Store {
    Store::in_memory(Actor::new("Aigul", "test"), NOON).unwrap()
}

fn written(store: &Store) -> Vec<u8> {
    let (out, progress) = (Shared::default(), Arc::new(Progress::new(0, || {})));
    store.read(&WriteBase::new(SCHEMA, ("1.0.0", 7), out.clone(), progress)).unwrap();
    out.0.lock().unwrap().clone()
}

fn taken(store: &mut Store, bytes: &[u8]) -> StoreResult<BaseCounts> {
    take(store, bytes, &Progress::new(0, || {}))
}

fn take(store: &mut Store, bytes: &[u8], progress: &Progress) -> StoreResult<BaseCounts> {
    store.take_base(TakeBase { file: BaseFile::begin(bytes, SCHEMA)?, progress })
}

fn draft(pairs: &[(&'static str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

/// Two clients, one of them removed by an undo, and a person.
fn office() -> Store {
    let mut store = store();
    store.write(&AddUser { name: "Aigul".into(), role: "chief" }).unwrap();
    let alma = SaveClient::new(None, draft(&[("name", "ТОО «Алма»"), ("phones", "+7 701 000 11 22")]));
    let receipt = store.write(&alma).unwrap();
    let client = receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1;
    let person = draft(&[("name", "Гүлнәр \"Қасымова\"\n\u{2028}"), ("mails", "g@alma.example")]);
    store.write(&SaveContact { client, base: None, draft: person }).unwrap();
    store.write(&SaveClient::new(None, draft(&[("name", "Gone")]))).unwrap();
    store.write(&TurnBack::undo()).unwrap();
    store
}

fn fault(bytes: &[u8]) -> BaseFault {
    let mut empty = store();
    let before = written(&empty);
    let error = taken(&mut empty, bytes).unwrap_err();
    assert!(written(&empty) == before, "nothing is left");
    let StoreError::Base(fault) = error else { panic!("{error:?}") };
    fault
}

#[test]
fn what_comes_out_goes_in_again() {
    let office = office();
    let bytes = written(&office);
    let mut other = store();
    let head = BaseFile::begin(bytes.as_slice(), SCHEMA).unwrap().head;
    assert_eq!((head.clients, head.program.as_str(), head.written_at), (1, "1.0.0", 7));
    let counts = taken(&mut other, &bytes).unwrap();
    assert_eq!((counts.rows, counts.clients), (head.rows, 1));
    assert!(written(&other) == bytes);
    let search = SearchClients { query: "касымова".into(), filter: ClientFilter::default() };
    assert_eq!(other.read(&search).unwrap().ids.len(), 1);
}

#[test]
fn the_file_is_a_document_with_a_row_in_each_line() {
    let bytes = written(&office());
    let document: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let lines = document["lines"].as_array().unwrap();
    let rows = document["serik"]["rows"].as_u64().unwrap();
    assert_eq!((lines.len() as u64, bytes.split(|byte| *byte == b'\n').count() as u64), (rows + 1, rows + 3));
    assert!(lines.iter().any(|line| line[0] == "client" && line[1]["name"] == "ТОО «Алма»"));
    assert!(bytes.starts_with(SIGN.as_bytes()));
}

#[test]
fn every_column_is_a_number_or_a_text() {
    let store = store();
    for part in parts(SCHEMA) {
        let mut select = store.conn.prepare("SELECT name, type FROM pragma_table_info(?1)").unwrap();
        let mut rows = select.query([part.name]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let (name, kind): (String, String) = (row.get(0).unwrap(), row.get(1).unwrap());
            assert!(["INTEGER", "TEXT"].contains(&kind.as_str()), "{}.{name}: {kind}", part.name);
        }
    }
}

#[test]
fn every_table_of_the_file_is_known() {
    let store = store();
    // What is computed is made anew, and so are the tables that keep the index of words; which office a file is, is
    // said of the file itself.
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND
               name NOT LIKE 'client_words%' AND
               name NOT IN ('client_search', 'client_latin', 'client_digits', 'client_word', 'collation', 'debtor',
                            'identity')";
    let names: Vec<String> = store
        .conn
        .prepare(sql)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let parts: Vec<&str> = parts(SCHEMA).iter().map(|part| part.name).collect();
    assert!(names.iter().all(|name| parts.contains(&name.as_str())), "{names:?}");
}

#[test]
fn another_file_is_no_base() {
    for other in ["", "Name;Phone\n", "{\"items\": []}", "{\"serik\":1}", "\u{feff}{\"serik\":{\"base\":1"] {
        assert_eq!(fault(other.as_bytes()), BaseFault::NotABase, "{other}");
    }
}

#[test]
fn a_newer_base_is_told_from_a_damaged_one() {
    let bytes = written(&office());
    let text = String::from_utf8(bytes).unwrap();
    let steps = format!("\"schema\":{}", SCHEMA.migrations.len());
    assert_eq!(fault(text.replacen(&steps, "\"schema\":99", 1).as_bytes()), BaseFault::Newer);
    assert_eq!(fault(text.replacen("\"base\":1", "\"base\":2", 1).as_bytes()), BaseFault::Newer);
    assert_eq!(fault(text.replacen("\"rows\":", "\"rowz\":", 1).as_bytes()), BaseFault::Changed);
}

#[test]
fn a_cut_file_leaves_nothing_wherever_it_is_cut() {
    let bytes = written(&office());
    for end in (SIGN.len()..bytes.len() - 1).step_by(97) {
        assert_eq!(fault(&bytes[..end]), BaseFault::Cut, "cut at {end}");
    }
    // The last line end alone may be missing.
    assert!(taken(&mut store(), &bytes[..bytes.len() - 1]).is_ok());
}

#[test]
fn a_changed_byte_leaves_nothing_wherever_it_is() {
    let bytes = written(&office());
    for at in (SIGN.len()..bytes.len() - 1).step_by(53) {
        let mut changed = bytes.clone();
        changed[at] = if changed[at] == b'1' { b'2' } else { b'1' };
        fault(&changed);
    }
    let more = [bytes.as_slice(), b"more\n"].concat();
    assert_eq!(fault(&more), BaseFault::Changed);
}

/// The same file with other rows, and the sum that belongs to them.
fn forged(change: impl Fn(&str) -> Vec<String>) -> Vec<u8> {
    let text = String::from_utf8(written(&office())).unwrap();
    let (mut sum, mut rows, mut out) = (Sum::begin(), 0, Vec::new());
    let lines: Vec<String> =
        text.lines().skip(1).flat_map(change).filter(|line| !line.ends_with("]}")).collect();
    let head = text.lines().next().unwrap();
    let found = head.split("\"rows\":").nth(1).unwrap().split(',').next().unwrap();
    let head = head.replacen(&format!("\"rows\":{found}"), &format!("\"rows\":{}", lines.len()), 1);
    for line in [head].into_iter().chain(lines) {
        sum.add(line.as_bytes());
        writeln!(out, "{line}").unwrap();
        rows += 1;
    }
    writeln!(out, "[\"end\",{{\"rows\":{},\"sum\":\"{}\"}}]]}}", rows - 1, sum.text()).unwrap();
    out
}

fn is_of(line: &str, table: &str) -> bool {
    line.starts_with(&format!("[\"{table}\""))
}

#[test]
fn a_base_that_does_not_hold_together_leaves_nothing() {
    assert!(taken(&mut store(), &forged(|line| vec![line.to_owned()])).is_ok());
    let without = |table: &'static str| {
        forged(move |line| if is_of(line, table) { Vec::new() } else { vec![line.to_owned()] })
    };
    for table in ["client", "contact", "journal_row", "station"] {
        assert_eq!(fault(&without(table)), BaseFault::Inconsistent, "{table}");
    }
    let renamed = forged(|line| {
        vec![if is_of(line, "client") { line.replace("Алма", "Алма-2") } else { line.to_owned() }]
    });
    assert_eq!(fault(&renamed), BaseFault::Inconsistent);
    let twice = forged(|line| vec![line.to_owned(); if is_of(line, "contact") { 2 } else { 1 }]);
    assert!(matches!(fault(&twice), BaseFault::Row { line } if line > 1));
    for wrong in [
        "[\"sqlite_schema\",{\"name\":\"x\"}],",
        "[\"client\",{\"id\":1,\"sort_kk\":\"x\"}],",
        "[\"user\",7],",
    ] {
        let more = forged(|line| {
            let is_first = is_of(line, "user");
            std::iter::once(line.to_owned()).chain(is_first.then(|| wrong.to_owned())).collect()
        });
        assert!(matches!(fault(&more), BaseFault::Row { .. }), "{wrong}");
    }
}

#[test]
fn only_what_the_first_start_wrote_makes_room() {
    let bytes = written(&office());
    let mut fresh = store();
    fresh.write(&AddUser { name: "Болат".into(), role: "chief" }).unwrap();
    taken(&mut fresh, &bytes).unwrap();
    assert!(written(&fresh) == bytes, "nothing of the first start is left");
    let mut two = store();
    for name in ["Болат", "Дана"] {
        two.write(&AddUser { name: name.into(), role: "manager" }).unwrap();
    }
    let mut renamed = store();
    renamed.write(&AddUser { name: "Болат".into(), role: "manager" }).unwrap();
    renamed.write(&TurnBack::undo()).unwrap();
    for mut other in [office(), two, renamed] {
        let before = written(&other);
        let error = taken(&mut other, &bytes).unwrap_err();
        assert!(matches!(error, StoreError::Base(BaseFault::HasWork)), "{error:?}");
        assert!(written(&other) == before);
    }
}

#[test]
fn who_works_on_never_makes_an_identity_twice() {
    let mut other = store();
    taken(&mut other, &written(&office())).unwrap();
    other.write(&SaveClient::new(None, draft(&[("name", "Жаңа")]))).unwrap();
    let again = written(&other);
    assert!(taken(&mut store(), &again).is_ok());
}

/// A file that somebody stops while it is read.
struct Stopping<'a> {
    bytes: &'a [u8],
    progress: &'a Progress,
}

impl Read for Stopping<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.progress.stop();
        self.bytes.read(out)
    }
}

#[test]
fn a_stopped_work_leaves_nothing() {
    let (office, progress) = (office(), Arc::new(Progress::new(0, || {})));
    let bytes = written(&office);
    let mut empty = store();
    let before = written(&empty);
    let file = BufReader::new(Stopping { bytes: &bytes, progress: &progress });
    let file = BaseFile::begin(file, SCHEMA).unwrap();
    let error = empty.take_base(TakeBase { file, progress: &progress }).unwrap_err();
    assert!(matches!(error, StoreError::Cancelled), "{error:?}");
    assert!(written(&empty) == before);
    let stopped = WriteBase::new(SCHEMA, ("1.0.0", 7), io::sink(), progress);
    assert!(matches!(stopped.run(&office.conn), Err(StoreError::Cancelled)));
}

fn names(store: &Store, list: &ListClients) -> Vec<String> {
    store.read(list).unwrap().rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn an_older_base_is_taken_in_by_the_steps_of_its_time() {
    // Ten steps made fifteen tables.
    let older =
        Schema { migrations: SCHEMA.migrations.get(..10).unwrap(), tables: SCHEMA.tables.get(..15).unwrap() };
    let actor = Actor::new("Aigul", "test");
    let mut old = Store::with_schema(older, actor.clone(), NOON).unwrap();
    // The rule of head offices is younger: while today's code writes, their column is there.
    old.conn.execute_batch("ALTER TABLE client ADD COLUMN head_id INTEGER").unwrap();
    old.write(&SaveClient::new(None, draft(&[("name", "Яблоко"), ("city", "Семей")]))).unwrap();
    old.write(&SaveClient::new(None, draft(&[("name", "Әлем")]))).unwrap();
    old.conn.flush_prepared_statement_cache();
    old.conn.execute_batch("ALTER TABLE client DROP COLUMN head_id").unwrap();
    let (out, progress) = (Shared::default(), Arc::new(Progress::new(0, || {})));
    old.read(&WriteBase::new(older, ("0.9.0", 7), out.clone(), progress)).unwrap();
    let bytes = out.0.lock().unwrap().clone();
    let mut new = store();
    new.use_sort_language(SortLanguage::Kazakh).unwrap();
    assert_eq!(taken(&mut new, &bytes).unwrap().clients, 2);
    // Names sort as they did in the empty base, and the newest steps were taken.
    assert!(!new.use_sort_language(SortLanguage::Kazakh).unwrap().is_new);
    let listed = ListClients {
        filter: ClientFilter::default(),
        order: Order::Name,
        descending: false,
        language: SortLanguage::Kazakh,
        edge: Edge::Start,
        limit: 10,
    };
    assert_eq!(names(&new, &listed), ["Әлем", "Яблоко"]);
    new.write(&TurnBack::undo()).unwrap();
    assert_eq!(names(&new, &listed), ["Яблоко"]);
    assert!(taken(&mut store(), &written(&new)).is_ok());
    let refused = Store::with_schema(older, actor, NOON).unwrap().take_base(TakeBase {
        file: BaseFile::begin(written(&new).as_slice(), SCHEMA).unwrap(),
        progress: &Progress::new(0, || {}),
    });
    assert!(matches!(refused, Err(StoreError::Base(BaseFault::Newer))), "{refused:?}");
}
