//! How long the questions of the screens take: `cargo bench`.
//!
//! `SERIK_BENCH_CLIENTS` sets the size of the base (20 000 by default), `SERIK_BENCH_DB` names a base made
//! before. The median of many runs is printed; nothing is asserted.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

use chrono::NaiveDate;
use serik::{
    clock::Clock,
    demo,
    domain::collation::SortLanguage,
    store::{
        Actor, Missing, Store,
        client::{
            Anchor, ClientFilter, CountClients, Edge, ListClients, Order, SaveClient, SearchClients,
            ShowClient,
        },
        journal::TurnBack,
        record,
    },
};
use std::{
    env,
    ops::ControlFlow,
    path::PathBuf,
    time::{Duration, Instant},
};

const LANGUAGE: SortLanguage = SortLanguage::Russian;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = env::var("SERIK_BENCH_DB").map_or_else(|_| folder.path().join("base.db"), PathBuf::from);
    if !path.exists() {
        make(&path);
    }
    let mut store = Store::open(&path, Missing::Refuse, Actor::new("bench", "bench"), Clock::System).unwrap();
    let start = Instant::now();
    store.use_sort_language(LANGUAGE).unwrap();
    report("sort keys, when the language is new", start.elapsed());
    lists(&store);
    searches(&store);
    writes(&mut store);
}

fn make(path: &std::path::Path) {
    let count = env::var("SERIK_BENCH_CLIENTS").ok().and_then(|text| text.parse().ok()).unwrap_or(20_000);
    let start = Instant::now();
    let today = NaiveDate::from_ymd_opt(2026, 3, 16).unwrap();
    let wish = demo::Wish { today, size: Some(count), over: false };
    demo::make(path, wish, &mut |_| ControlFlow::Continue(())).unwrap();
    report(&format!("{count} clients made, journal included"), start.elapsed());
}

fn report(what: &str, took: Duration) {
    let micros = took.as_micros();
    println!("{what:<48} {:>6}.{:03} ms", micros / 1000, micros % 1000);
}

/// The median of many runs.
fn measure<T>(what: &str, mut act: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..101)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(act());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    report(what, times.get(times.len() / 2).copied().unwrap_or_default());
}

fn page(edge: Edge) -> ListClients {
    let filter = ClientFilter::default();
    ListClients { filter, order: Order::Name, descending: false, language: LANGUAGE, edge, limit: 80 }
}

fn lists(store: &Store) {
    measure("first page by name", || store.read(&page(Edge::Start)).unwrap());
    measure("last page by name", || store.read(&page(Edge::End)).unwrap());
    let last = store.read(&page(Edge::End)).unwrap().rows.remove(0);
    let anchor = Anchor { key: last.key.clone(), id: last.id };
    measure("page before a row near the end", || store.read(&page(Edge::Before(anchor.clone()))).unwrap());
    measure("window around a row", || store.read(&page(Edge::Around(last.id))).unwrap());
    measure("card", || store.read(&ShowClient(last.id)).unwrap());
    measure("count", || store.read(&CountClients(ClientFilter::default())).unwrap());
}

fn searches(store: &Store) {
    for (what, query) in [
        ("search: one letter", "а"),
        ("search: a common word", "сервис"),
        ("search: a rare word", "жоқнәрсе"),
        ("search: wrong layout", "cthdbc"),
        ("search: digits", "7010"),
    ] {
        let search = SearchClients { query: query.to_owned(), filter: ClientFilter::default() };
        measure(what, || store.read(&search).unwrap().ids.len());
    }
}

fn writes(store: &mut Store) {
    let id = store.read(&page(Edge::Start)).unwrap().rows.remove(0).id;
    let mut turn = 0;
    measure("one save with its journal entry", || {
        turn += 1;
        let image = ShowClient(id);
        let base = record::base(&store.read(&image).unwrap().unwrap().client);
        let draft = [("city", format!("Қала {turn}"))].into_iter().collect();
        store.write(&SaveClient::new(base, draft)).unwrap();
    });
    measure("one undo", || store.write(&TurnBack::undo()).unwrap());
}
