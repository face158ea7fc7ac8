//! What screens read anew after a write, beside all that they show.

use serik::store::{
    Operation, Receipt, Store, StoreResult,
    absence::ABSENCE,
    activity::{
        ACTIVITY, ActivityFilter, CountDays, PlanColumns, PlanShown, PlanWindow, ReadPlan, RecountDays,
        RenewPlan,
    },
    client::CLIENT,
    contact::CONTACT,
    office::{SETTING, USER},
    run::{FirstOfRun, MorningRun, RenewRun, RunWindow, ShowRun},
};
use std::sync::Arc;

/// Writes; what the changes name, with all else as it was, is then all that there is.
pub fn put(store: &mut Store, operation: &dyn Operation) -> StoreResult<Receipt> {
    let order = store.read(&run()).unwrap().order;
    let plans: Vec<_> = plans().map(|read| (store.read(&read).unwrap(), read)).into();
    let before = store.read(&CountDays(march())).unwrap();
    let receipt = store.write(operation)?;
    let changes = &receipt.changes;
    if let Some(clients) = changes.clients() {
        let clients = clients.iter().copied().collect();
        let renewed = RenewRun { order, clients, last: Vec::new(), window: EVERY_CARD };
        let (renewed, all) = (store.read(&renewed).unwrap().cards, store.read(&run().run).unwrap());
        assert_eq!(renewed, all, "{operation:?}");
        for cards in [1, 3] {
            let first = store.read(&FirstOfRun { run: run().run, cards }).unwrap();
            assert!(first.is_none_or(|first| first == all[..cards]), "{operation:?}");
        }
    }
    // Screens read everything anew where one of these changed.
    let around = [&CLIENT, &SETTING, &ABSENCE, &CONTACT, &USER];
    if changes.clients().is_some() && !around.iter().any(|table| changes.touches(table)) {
        for (shown, read) in plans {
            assert_eq!(
                renewed(store, (shown, &read), &receipt),
                all_of(store.read(&read).unwrap()),
                "{operation:?}"
            );
        }
        let days = changes.days().clone();
        let mut counts = before;
        counts.retain(|day, _| !days.contains(day));
        counts.extend(store.read(&RecountDays { filter: march(), days }).unwrap());
        assert_eq!(counts, store.read(&CountDays(march())).unwrap(), "{operation:?}");
    }
    Ok(receipt)
}

const EVERY_CARD: RunWindow = RunWindow { client: None, at: 0, before: 0, after: usize::MAX };
const EVERY_LINE: PlanWindow = PlanWindow { rows: 1_000, cursor: (0, 0), follows: None };

fn run() -> ShowRun {
    let run = MorningRun { now: "2026-03-16T09:00:00".parse().unwrap(), user: None };
    ShowRun { run, last: Vec::new(), window: EVERY_CARD }
}

fn march() -> ActivityFilter {
    let day = |text: &str| Some(text.to_owned());
    ActivityFilter { from: day("2026-02-23"), until: day("2026-04-05"), ..ActivityFilter::default() }
}

/// A month by its days, the board and the list.
fn plans() -> [ReadPlan; 3] {
    let day = |text: &str| text.parse().unwrap();
    let planned = ActivityFilter { state: Some("planned".to_owned()), ..march() };
    let days = PlanColumns::Days(day("2026-02-23"), day("2026-04-05"));
    let board = PlanColumns::Board(day("2026-03-16"));
    [(march(), days), (planned.clone(), board), (planned, PlanColumns::List)]
        .map(|(filter, columns)| ReadPlan { filter, columns, limit: 1_000, shown: EVERY_LINE })
}

/// The plan, and its activities in the order of their identities.
type All = (Arc<serik::store::activity::Plan>, Vec<serik::store::activity::ActivityOut>);

fn all_of(shown: PlanShown) -> All {
    let PlanShown { plan, mut activities } = shown;
    activities.sort_by_key(|one| one.id);
    (plan, activities)
}

fn renewed(store: &Store, (shown, read): (PlanShown, &ReadPlan), receipt: &Receipt) -> All {
    let known = shown.activities.iter().map(|one| one.id).collect();
    let touched: std::collections::BTreeSet<_> = receipt.changes.of(&ACTIVITY).collect();
    let renew = RenewPlan { plan: shown.plan, touched: touched.clone(), shown: read.shown, known };
    let PlanShown { plan, activities } = store.read(&renew).unwrap();
    let stays = |id| !touched.contains(&id) && plan.lines().iter().any(|line| line.id == id);
    let mut all: Vec<_> = shown.activities.into_iter().filter(|one| stays(one.id)).collect();
    all.extend(activities);
    all_of(PlanShown { plan, activities: all })
}
