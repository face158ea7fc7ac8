//! Lists so long that the orders of the client list are made after the last row.

use super::{NOON, attempt, cards::told, counts, import, text};
use rusqlite::Connection;
use serik::{
    domain::{
        collation::SortLanguage,
        import::{OnDuplicate, Verdict as V},
    },
    store::{
        Actor, Missing, Store, StoreError,
        client::{ClientFilter, Edge, ListClients, Order as Sorted},
        import::{Import, Order, PreviewImport, Progress},
    },
};
use std::{path::Path, sync::Arc};

/// Rows for which the orders are put off.
const ROWS: usize = 1_000;

fn office(file: &Path) -> Store {
    let mut store = Store::open(file, Missing::Create, Actor::new("Aigul", "test"), NOON).unwrap();
    store.use_sort_language(SortLanguage::Russian).unwrap();
    store
}

fn long_list() -> Order {
    let rows = (0..ROWS).rev().map(|at| format!("Алма {at:04};Алматы\n"));
    text(&format!("Клиент;Город\n{}", rows.collect::<String>()))
}

/// All indexes of the file as they were made.
fn indexes(file: &Path) -> Vec<String> {
    let conn = Connection::open(file).unwrap();
    let mut select =
        conn.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql <> ''").unwrap();
    let mut found: Vec<String> =
        select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    found.sort_unstable();
    found
}

fn is_sound(file: &Path) -> bool {
    let check = |row: &rusqlite::Row| row.get::<_, String>(0);
    Connection::open(file).unwrap().query_row("PRAGMA integrity_check", [], check).unwrap() == "ok"
}

#[test]
fn all_orders_are_there_after_a_long_list() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("office.db");
    let mut store = office(&file);
    let before = indexes(&file);
    let (report, _) = import(&mut store, long_list());
    assert_eq!(counts(report.counts), [ROWS, 0, 0, 0]);
    assert_eq!(indexes(&file), before);
    assert!(is_sound(&file));
    let page = ListClients {
        filter: ClientFilter::default(),
        order: Sorted::Name,
        descending: false,
        language: SortLanguage::Russian,
        edge: Edge::Start,
        limit: 2,
    };
    let names: Vec<String> = store.read(&page).unwrap().rows.into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["Алма 0000", "Алма 0001"]);
}

#[test]
fn a_long_list_stopped_while_orders_are_made_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("office.db");
    let mut store = office(&file);
    let before = indexes(&file);
    let stop = |progress: &Progress| {
        if progress.done().0 == ROWS {
            progress.stop();
        }
    };
    let progress = Arc::new(Progress::shown(ROWS, stop));
    let stopped = Import::new(long_list(), progress).run(&mut store);
    assert!(matches!(stopped, Err(StoreError::Cancelled)), "{stopped:?}");
    assert_eq!(indexes(&file), before);
    assert!(is_sound(&file));
    let (report, done) = attempt(&mut store, long_list(), None);
    assert!(done.is_ok());
    assert_eq!(report.counts.created, ROWS, "nothing was left of the first try");
}

/// Of a name that many firms share only one is told, unless one of them has no number.
#[test]
fn a_row_with_a_number_is_told_from_its_namesakes() {
    let home = tempfile::tempdir().unwrap();
    let mut store = office(&home.path().join("office.db"));
    import(&mut store, text("Клиент;Город;БИН\nТОО «Тоғай»;;240640971076\nЖШС «Тоғай»;;250140971773\n"));
    let row = || text("Клиент;Город;БИН\n«Тоғай»;;250340971007\n");
    let report = store.read(&PreviewImport::of(row())).unwrap();
    assert_eq!(told(&report), [(2, "import-warning-same-name")]);
    let (_, flaw) = report.warnings().next().unwrap();
    assert_eq!(flaw.arguments, [("name", "ТОО «Тоғай»".to_owned())]);
    let mut unnumbered = text("Клиент;Город\n«Тоғай»;Семей\n");
    unnumbered.options.on_duplicate = OnDuplicate::Add;
    import(&mut store, unnumbered);
    let report = store.read(&PreviewImport::of(row())).unwrap();
    assert!(matches!(report.rows[0].verdict, V::Duplicate { .. }), "{:?}", report.rows);
}
