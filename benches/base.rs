//! How long the questions of the screens take: `cargo bench`.
//!
//! `SERIK_BENCH_CLIENTS` sets the size of the base (20 000 by default), `SERIK_BENCH_DB` names a base made
//! before, `SERIK_BENCH_TODAY` the day on which its work is looked at. The median of many runs is printed; nothing is
//! asserted.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

use chrono::{Days, NaiveDate};
use serik::{
    clock::Clock,
    demo,
    domain::{collation::SortLanguage, report::Period},
    report::report_wanted,
    store::{
        Actor, Missing, Query, Store,
        absence::HandoverSheet,
        activity::{ActivityFilter, CountDays, PlanColumns, PlanWindow, ReadPlan, RecountDays, RenewPlan},
        client::{
            Anchor, ClientFilter, CountClients, Edge, ListClients, Order, SaveClient, SearchClients,
            ShowClient,
        },
        journal::TurnBack,
        office::ReadFacts,
        preparation::{CountUnprepared, Preparation},
        record,
        report::ReadReport,
        run::{CountWithoutStep, FirstOfRun, MorningRun, RenewRun, RunWindow, ShowRun, WithoutStep},
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
    let mut store =
        Store::open(&path, Missing::Refuse, Actor::new("bench", "bench"), Clock::system()).unwrap();
    let start = Instant::now();
    store.use_sort_language(LANGUAGE).unwrap();
    report("sort keys, when the language is new", start.elapsed());
    lists(&store);
    searches(&store);
    work(&store);
    writes(&mut store);
}

fn make(path: &std::path::Path) {
    let count = env::var("SERIK_BENCH_CLIENTS").ok().and_then(|text| text.parse().ok()).unwrap_or(20_000);
    let start = Instant::now();
    let wish = demo::Wish { today: today(), size: Some(count), over: false };
    demo::make(path, wish, &mut |_| ControlFlow::Continue(())).unwrap();
    report(&format!("{count} clients made, journal included"), start.elapsed());
}

fn today() -> NaiveDate {
    let said = env::var("SERIK_BENCH_TODAY").ok();
    said.map_or_else(|| NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), |day| day.parse().unwrap())
}

fn report(what: &str, took: Duration) {
    let micros = took.as_micros();
    println!("{what:<48} {:>6}.{:03} ms", micros / 1000, micros % 1000);
}

/// The median of many runs.
fn measure<T>(what: &str, act: impl FnMut() -> T) {
    measure_times(101, what, act);
}

fn measure_times<T>(runs: usize, what: &str, mut act: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..runs)
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

/// The screens of the day's work: of the first user, and of the whole office.
fn work(store: &Store) {
    let first = store.read(&ReadFacts).unwrap().users.first().cloned();
    if let Some(user) = &first {
        let sheet = HandoverSheet { user: user.id, today: today(), until: None, client: None };
        run(store, "hand-over sheet of the first user", &sheet);
    }
    for (whose, user) in [("own", first.map(|user| user.name)), ("all", None)] {
        let tell = |what: &str| format!("{what}, {whose}");
        plans(store, user.as_ref(), &tell);
        morning(store, user.as_ref(), &tell);
        let left = CountUnprepared { today: today(), user: user.clone() };
        run(store, &tell("count of what is not prepared"), &left);
        for period in [Period::Week, Period::Month] {
            let wanted = report_wanted(period.around(today()), user.clone(), today());
            run(store, &tell(&format!("report of a {}", period.key())), &ReadReport(wanted));
        }
        run(store, &tell("preparation list"), &Preparation { day: today() + Days::new(1), user });
    }
}

/// The morning run: all cards, those of a screen, and the screen after one client has changed.
fn morning(store: &Store, user: Option<&String>, tell: &impl Fn(&str) -> String) {
    let morning = MorningRun { now: today().and_hms_opt(9, 0, 0).unwrap(), user: user.cloned() };
    let window = RunWindow { after: 120, ..RunWindow::default() };
    let show = ShowRun { run: morning.clone(), last: Vec::new(), window };
    run(store, &tell("morning run, first page"), &FirstOfRun { run: morning.clone(), cards: 60 });
    run(store, &tell("morning run"), &show);
    let shown = store.read(&show).unwrap();
    let clients = shown.cards.first().map(|card| card.client).into_iter().collect();
    let renew = RenewRun { order: shown.order, clients, last: Vec::new(), window };
    run(store, &tell("morning run, one client renewed"), &renew);
    run(store, &tell("morning run, all cards"), &morning);
}

/// What the planner reads.
fn plans(store: &Store, user: Option<&String>, tell: &impl Fn(&str) -> String) {
    let filter = |back: u64, ahead: u64, state: Option<&str>| ActivityFilter {
        state: state.map(str::to_owned),
        owner: user.cloned(),
        stands_in: Some(today().to_string()),
        from: Some((today() - Days::new(back)).to_string()),
        until: Some((today() + Days::new(ahead)).to_string()),
        ..ActivityFilter::default()
    };
    let shown = PlanWindow { rows: 20, cursor: (1, 0), follows: None };
    let read = |filter, columns| ReadPlan { filter, columns, limit: 2_000, shown };
    let monday = today() - Days::new(1);
    let week = read(filter(1, 5, None), PlanColumns::Days(monday, monday + Days::new(6)));
    plan(store, &tell("planner: a week"), &week);
    plan(store, &tell("planner: a day"), &read(filter(0, 0, None), PlanColumns::Days(today(), today())));
    let days = [today()].into();
    run(store, &tell("planner: a month, counted"), &CountDays(filter(20, 21, None)));
    let one = RecountDays { filter: filter(20, 21, None), days };
    run(store, &tell("planner: a month, one day counted anew"), &one);
    plan(
        store,
        &tell("planner: the board"),
        &read(filter(366, 60, Some("planned")), PlanColumns::Board(today())),
    );
    plan(store, &tell("planner: the list"), &read(filter(366, 60, Some("planned")), PlanColumns::List));
    run(
        store,
        &tell("planner: clients without a step"),
        &WithoutStep { user: user.cloned(), today: today(), limit: 100 },
    );
    run(store, &tell("planner: count of them"), &CountWithoutStep { user: user.cloned(), today: today() });
}

/// A plan, and the same after one of its activities has changed.
fn plan(store: &Store, what: &str, read: &ReadPlan) {
    run(store, what, read);
    let shown = store.read(read).unwrap();
    let known = shown.activities.iter().map(|one| one.id).collect();
    let touched = shown.activities.first().map(|one| one.id).into_iter().collect();
    let renew = RenewPlan { plan: shown.plan, touched, shown: read.shown, known };
    run(store, &format!("{what}, one renewed"), &renew);
}

fn run(store: &Store, what: &str, query: &impl Query) {
    measure_times(11, what, || store.read(query).unwrap());
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
