use super::*;
use crate::{
    clock::Clock,
    domain::field::Draft,
    store::{
        Actor, Store,
        activity::{PlanOf, SaveActivity},
    },
};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn plan(store: &mut Store, day: &str, more: &[(&str, &str)]) {
    let mut draft: Draft = more.iter().copied().collect();
    draft.set("kind", "task");
    draft.set("day", day);
    draft.set("goal", "опись");
    store.write(&SaveActivity { base: None, client: None, contact: None, draft }).unwrap();
}

/// Every day from 2 March to 14 April something, a repeat, and what was done.
fn store() -> Store {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let first: NaiveDate = "2026-03-02".parse().unwrap();
    for day in first.iter_days().take(44).map(|day| day.to_string()) {
        plan(&mut store, &day, &[("time", "09:00"), ("minutes", "30")]);
        plan(&mut store, &day, &[]);
    }
    plan(&mut store, "2026-03-16", &[("time", "09:15")]);
    plan(&mut store, "2026-03-16", &[("time", "09:30"), ("state", "done"), ("outcome", "сделано")]);
    plan(&mut store, "2026-03-16", &[("time", "15:00"), ("repeat", "days 1 times 9")]);
    store
}

fn wanted(shown: BoardWindow) -> ReadBoard {
    let filter = ActivityFilter {
        state: Some("planned".to_owned()),
        from: Some("2026-03-05".to_owned()),
        until: Some("2026-05-15".to_owned()),
        ..ActivityFilter::default()
    };
    ReadBoard { filter, today: "2026-03-16".parse().unwrap(), limit: 2_000, shown }
}

#[test]
fn every_column_is_counted_and_a_part_of_it_is_read() {
    let store = store();
    let all = BoardWindow { rows: 500, cursor: (0, 0), follows: None };
    let whole = store.read(&wanted(all)).unwrap();
    let ReadBoard { filter, today, limit, .. } = wanted(all);
    let plan = store.read(&PlanOf { filter, limit }).unwrap();
    for (at, column) in whole.columns.iter().enumerate() {
        let its = plan.iter().filter(|one| column_of(one.days().unwrap(), today) == at);
        let series = |one: &&ActivityOut| Some(one.text("series_id")).filter(|id| !id.is_empty());
        let its: Vec<Id> = once(its, series).into_iter().map(|one| one.id).collect();
        assert_eq!(*column, its, "column {at}");
    }
    let counts = whole.columns.iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!((whole.activities.len(), counts.iter().all(|count| *count > 3)), (counts.iter().sum(), true));
    assert_eq!(whole.clashing.len(), 2, "09:00 and 09:15 on the sixteenth");
    let cursor = BoardWindow { rows: 2, cursor: (0, 10), follows: None };
    let follows = BoardWindow { rows: 2, cursor: (1, 0), follows: Some(whole.columns[0][10]) };
    for shown in [cursor, follows] {
        let part = store.read(&wanted(shown)).unwrap();
        assert_eq!((&part.columns, &part.clashing), (&whole.columns, &whole.clashing));
        let read: Vec<Id> = part.activities.iter().map(|one| one.id).collect();
        let [first, rest @ ..] = &whole.columns;
        let top = rest.iter().flat_map(|column| &column[..2]);
        assert_eq!(read, first[6..14].iter().chain(top).copied().collect::<Vec<_>>());
        assert!(part.activities.iter().all(|one| whole.activities.contains(one)));
    }
}
