//! Files that cannot be used are refused in a way that can be told; a good one gets the whole schema.

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
    domain::{client::blank, collation::SortLanguage, field::Draft},
    store::{
        Actor, Missing, SCHEMA, Store, StoreError, StoreResult, Table,
        client::{ClientFilter, CountClients, SaveClient},
        debt::DebtorFaults,
        run::StateFaults,
    },
};
use std::{fs, path::Path};

fn open(path: &Path, missing: Missing) -> StoreResult<Store> {
    Store::open(path, missing, Actor::new("Aigul", "test"), Clock::system())
}

fn refusal(path: &Path) -> StoreError {
    open(path, Missing::Refuse).err().unwrap()
}

#[test]
fn a_new_file_has_every_table_and_local_settings() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    open(&path, Missing::Create).unwrap();
    let conn = Connection::open(&path).unwrap();
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let schema: Vec<String> =
        conn.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    insta::assert_snapshot!("schema", schema.join("\n\n"));
    let version: usize = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, SCHEMA.migrations.len());
    let mode: String = conn.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn every_older_file_is_upgraded_to_the_same_schema() {
    for already in 1..SCHEMA.migrations.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let conn = Connection::open(&path).unwrap();
        for step in &SCHEMA.migrations[..already] {
            (step.run)(&conn).unwrap();
        }
        conn.pragma_update(None, "user_version", already).unwrap();
        drop(conn);
        open(&path, Missing::Refuse).unwrap();
        let conn = Connection::open(&path).unwrap();
        let version: usize = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!(version, SCHEMA.migrations.len());
    }
}

/// What the morning run reads of clients is there when an older file is opened, not at the first look.
#[test]
fn an_older_file_tells_the_state_of_its_clients() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let conn = Connection::open(&path).unwrap();
    let before = SCHEMA.migrations.iter().position(|step| step.name == "0024_run").unwrap();
    SCHEMA.migrations[..before].iter().for_each(|step| (step.run)(&conn).unwrap());
    conn.pragma_update(None, "user_version", before).unwrap();
    conn.execute_batch(
        "INSERT INTO client (id, created_at, updated_at, name) VALUES (1, 0, 0, 'Алма'), (2, 0, 0, 'Нұр');
         INSERT INTO activity (id, created_at, updated_at, client_id, kind, direction, day, state, done_on) VALUES
             (11, 0, 0, 1, 'meeting', 'out', '2026-03-01', 'done', '2026-03-01'),
             (12, 0, 0, 1, 'visit', 'out', '2026-03-02', 'done', '2026-03-02'),
             (13, 0, 0, 1, 'mail', 'in', '2026-03-03', 'done', '2026-03-03'),
             (14, 0, 0, 2, 'call', 'out', '2026-03-20', 'planned', NULL);",
    )
    .unwrap();
    drop(conn);
    let store = open(&path, Missing::Refuse).unwrap();
    assert_eq!(store.read(&StateFaults).unwrap(), []);
    assert_eq!(store.read(&DebtorFaults).unwrap(), []);
    drop(store);
    let conn = Connection::open(&path).unwrap();
    let sql = "SELECT concat_ws(' ', talked_on, asked_on, is_without_step, is_undecided, due_on, plans) FROM client ORDER BY id";
    let states: Vec<String> =
        conn.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(states, ["2026-03-03 2026-03-03 1 1 0", "0 0 2026-03-20 1"]);
}

#[test]
fn every_journaled_table_has_the_standard_columns() {
    let store = Store::in_memory(Actor::new("Aigul", "test"), Clock::system()).unwrap();
    drop(store);
    let conn = Connection::open_in_memory().unwrap();
    SCHEMA.migrations.iter().for_each(|step| (step.run)(&conn).unwrap());
    for table in SCHEMA.tables {
        let sql = format!("SELECT name FROM pragma_table_info('{}')", table.name);
        let columns: Vec<String> = conn
            .prepare(&sql)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for wanted in ["id", "version", "created_at", "updated_at", table.removal] {
            assert!(columns.iter().any(|column| column == wanted), "{}: no {wanted}", table.name);
        }
        let named = table
            .personal
            .iter()
            .chain(table.said)
            .chain(table.derived)
            .chain(table.references.iter().map(|(name, _)| name));
        for column in named {
            assert!(columns.iter().any(|known| known == column), "{}: no {column}", table.name);
        }
    }
}

#[test]
fn every_foreign_key_is_known_to_the_journal_and_has_an_index() {
    let conn = Connection::open_in_memory().unwrap();
    SCHEMA.migrations.iter().for_each(|step| (step.run)(&conn).unwrap());
    for table in SCHEMA.tables {
        let sql = format!("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{}')", table.name);
        let mut select = conn.prepare(&sql).unwrap();
        let keys: Vec<(String, String)> =
            select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        assert_eq!(keys.len(), table.references.len(), "{}", table.name);
        for (column, target) in keys {
            let known = table.references.iter().any(|(name, to)| *name == column && to.name == target);
            assert!(known, "{}.{column}", table.name);
            let plan: String = conn
                .query_row(
                    &format!("EXPLAIN QUERY PLAN SELECT id FROM {} WHERE {column} = 1", table.name),
                    [],
                    |row| row.get(3),
                )
                .unwrap();
            assert!(plan.contains("USING"), "{}.{column} has no index: {plan}", table.name);
        }
    }
}

#[test]
fn every_table_that_hangs_on_clients_is_in_their_story() {
    let conn = Connection::open_in_memory().unwrap();
    SCHEMA.migrations.iter().for_each(|step| (step.run)(&conn).unwrap());
    let sql = "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = 'row_of_client'";
    let view: String = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    let hangs = |table: &&Table| table.references.iter().any(|(column, _)| *column == "client_id");
    for table in SCHEMA.tables.iter().copied().filter(hangs) {
        assert!(view.contains(&format!("'{}'", table.name)), "{} is missing", table.name);
    }
}

#[test]
fn a_newer_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    open(&path, Missing::Create).unwrap();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 999).unwrap();
    assert!(matches!(refusal(&path), StoreError::NewerSchema { found: 999, .. }));
}

#[test]
fn what_is_not_a_database_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.db");
    let letter = "Құрметті әріптес! ".repeat(100);
    fs::write(&path, &letter).unwrap();
    assert!(matches!(refusal(&path), StoreError::NotADatabase));
    assert_eq!(fs::read_to_string(&path).unwrap(), letter);
}

#[test]
fn a_missing_file_a_missing_folder_and_a_folder_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(refusal(&folder.path().join("none.db")), StoreError::NoFile));
    assert!(matches!(refusal(&folder.path().join("gone").join("none.db")), StoreError::NoFolder));
    assert!(matches!(refusal(folder.path()), StoreError::IsFolder));
}

#[test]
fn a_damaged_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    open(&path, Missing::Create).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes.truncate(5000);
    bytes[100..300].fill(0xAB);
    fs::write(&path, bytes).unwrap();
    assert!(matches!(refusal(&path), StoreError::Damaged | StoreError::NotADatabase));
}

#[test]
fn a_file_that_another_program_holds_is_busy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    let mut store = open(&path, Missing::Create).unwrap();
    store.set_patience(std::time::Duration::ZERO).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = store.write(&serik::store::journal::End).unwrap_err();
    assert!(matches!(refused, StoreError::Busy));
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_saved() {
    let mut store = Store::in_memory(Actor::new("Aigul", "test"), Clock::system()).unwrap();
    store.limit_pages(80).unwrap();
    let mut draft = blank();
    draft.set("name", "x".repeat(400));
    draft.set("former_names", "y".repeat(90_000));
    let mut saved = 0;
    let refused = loop {
        match store.write(&SaveClient::new(None, draft.clone())) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
        assert!(saved < 100, "the limit is not kept");
    };
    assert!(matches!(refused, StoreError::DiskFull), "{refused:?}");
    assert_eq!(store.read(&CountClients(ClientFilter::default())).unwrap(), saved);
}

fn to_read(path: &Path) -> StoreResult<Store> {
    Store::open_to_read(path, Actor::new("Aigul", "test"), Clock::system())
}

#[test]
fn a_file_opened_for_reading_answers_and_refuses_every_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office 100% #1?.db");
    let draft: Draft = [("kind", "entity"), ("name", "Абай"), ("stage", "active")].into_iter().collect();
    let mut store = open(&path, Missing::Create).unwrap();
    store.use_sort_language(SortLanguage::Kazakh).unwrap();
    store.write(&SaveClient::new(None, draft.clone())).unwrap();
    store.close().unwrap();
    let bytes = fs::read(&path).unwrap();
    let mut store = to_read(&path).unwrap();
    assert_eq!(store.read(&CountClients(ClientFilter::default())).unwrap(), 1);
    assert!(matches!(store.write(&SaveClient::new(None, draft)), Err(StoreError::ReadOnly)));
    assert_eq!(store.use_sort_language(SortLanguage::English).unwrap().language, SortLanguage::Kazakh);
    assert!(store.is_read_only());
    drop(store);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn an_older_file_that_may_only_be_read_is_told_apart_from_a_newer_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.db");
    open(&path, Missing::Create).unwrap();
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", 1).unwrap();
    assert!(matches!(to_read(&path), Err(StoreError::ReadOnlyOlder)));
    conn.pragma_update(None, "user_version", SCHEMA.migrations.len() + 1).unwrap();
    assert!(matches!(to_read(&path), Err(StoreError::NewerSchema { .. })));
}
