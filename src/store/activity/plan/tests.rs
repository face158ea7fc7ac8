use super::*;
use crate::{
    clock::Clock,
    domain::{activity::repeat::Scope, field::Draft},
    store::{
        Actor, Receipt, Store,
        activity::{ACTIVITY, PlanOf, RemoveActivity, SaveActivity},
    },
};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 16).unwrap();

fn plan(store: &mut Store, day: &str, more: &[(&str, &str)]) -> Receipt {
    let mut draft: Draft = more.iter().copied().collect();
    draft.set("kind", "task");
    draft.set("day", day);
    draft.set("goal", "опись");
    store.write(&SaveActivity { base: None, client: None, contact: None, draft }).unwrap()
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

fn wanted(shown: PlanWindow) -> ReadPlan {
    let filter = ActivityFilter {
        state: Some("planned".to_owned()),
        from: Some("2026-03-05".to_owned()),
        until: Some("2026-05-15".to_owned()),
        ..ActivityFilter::default()
    };
    ReadPlan { filter, columns: PlanColumns::Board(TODAY), limit: 2_000, shown }
}

#[test]
fn every_column_is_counted_and_a_part_of_it_is_read() {
    let store = store();
    let all = PlanWindow { rows: 500, cursor: (0, 0), follows: None };
    let whole = store.read(&wanted(all)).unwrap();
    let ReadPlan { filter, limit, .. } = wanted(all);
    let plan = store.read(&PlanOf { filter, limit }).unwrap();
    for (at, column) in whole.plan.columns.iter().enumerate() {
        let its = plan.iter().filter(|one| column_of(one.days().unwrap(), TODAY) == at);
        let series = |one: &&ActivityOut| Some(one.text("series_id")).filter(|id| !id.is_empty());
        let its: Vec<Id> = once(its, series).into_iter().map(|one| one.id).collect();
        assert_eq!(*column, its, "column {at}");
    }
    let counts = whole.plan.columns.iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!((whole.activities.len(), counts.iter().all(|count| *count > 3)), (counts.iter().sum(), true));
    assert_eq!(whole.plan.clashing.len(), 2, "09:00 and 09:15 on the sixteenth");
    let cursor = PlanWindow { rows: 2, cursor: (0, 10), follows: None };
    let follows = PlanWindow { rows: 2, cursor: (1, 0), follows: Some(whole.plan.columns[0][10]) };
    for shown in [cursor, follows] {
        let part = store.read(&wanted(shown)).unwrap();
        assert_eq!(&part.plan, &whole.plan);
        let read: Vec<Id> = part.activities.iter().map(|one| one.id).collect();
        let top = whole.plan.columns.iter().flat_map(|column| &column[..2]);
        let around = &whole.plan.columns[0][6..14];
        assert_eq!(read, top.chain(around).copied().collect::<Vec<_>>());
        assert!(part.activities.iter().all(|one| whole.activities.contains(one)));
    }
}

#[test]
fn after_one_activity_it_alone_is_read() {
    let mut store = store();
    let shown = PlanWindow { rows: 500, cursor: (0, 0), follows: None };
    let days = PlanColumns::Days("2026-03-05".parse().unwrap(), "2026-03-20".parse().unwrap());
    for columns in [days, PlanColumns::Board(TODAY), PlanColumns::List] {
        let read = ReadPlan { columns, ..wanted(shown) };
        let before = store.read(&read).unwrap();
        let known = before.activities.iter().map(|one| one.id).collect();
        let receipt = plan(&mut store, "2026-03-17", &[("time", "09:10")]);
        let touched: BTreeSet<Id> = receipt.changes.of(&ACTIVITY).collect();
        let renew = RenewPlan { plan: before.plan, touched: touched.clone(), shown, known };
        let after = store.read(&renew).unwrap();
        assert_eq!(after.plan, store.read(&read).unwrap().plan);
        assert_eq!(after.activities.iter().map(|one| one.id).collect::<BTreeSet<_>>(), touched);
        assert_eq!(receipt.changes.days().iter().collect::<Vec<_>>(), [&"2026-03-17".parse().unwrap()]);
    }
}

#[test]
fn what_was_behind_the_limit_comes_in_where_something_goes() {
    let mut store = store();
    let shown = PlanWindow { rows: 500, cursor: (0, 0), follows: None };
    let read = ReadPlan { columns: PlanColumns::List, limit: 10, ..wanted(shown) };
    let before = store.read(&read).unwrap();
    let first = before.activities.iter().find(|one| one.id == before.plan.columns[0][0]).unwrap();
    let receipt = store.write(&RemoveActivity::of(first, Scope::This)).unwrap();
    let renew = RenewPlan {
        plan: before.plan,
        touched: receipt.changes.of(&ACTIVITY).collect(),
        shown,
        known: HashSet::new(),
    };
    let after = store.read(&renew).unwrap();
    assert_eq!((after.plan.columns[0].len(), after.plan.is_cut()), (10, true));
    assert_eq!(after, store.read(&read).unwrap());
}

#[test]
fn the_plan_of_the_whole_office_is_read_in_the_order_of_an_index() {
    let store = store();
    for (state, index) in [(None, "activity_of_day"), (Some("planned"), "activity_planned_of_day")] {
        let filter = ActivityFilter {
            state: state.map(str::to_owned),
            from: Some("2026-03-05".to_owned()),
            ..ActivityFilter::default()
        };
        let order = in_order(&store.conn, &filter).unwrap();
        let mut asked = Asked::filtered(&store.conn, &format!("{PLAN}{order}"), &filter).unwrap();
        asked.also(include_str!("../list.sql"), [(":limit", 9.into())]);
        let steps = asked.steps(&store.conn);
        assert!(steps.contains(&format!("COVERING INDEX {index} (day>")), "{steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{steps}");
    }
}
