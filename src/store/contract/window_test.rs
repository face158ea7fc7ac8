//! A window over contracts is what the whole list would show.

use super::*;
use crate::{
    clock::Clock,
    domain::{contract::narrowed::Narrowed, contract::state::ContractState, field::Draft},
    store::{Actor, Store, client::SaveClient, note::RemoveRow},
};
use chrono::NaiveDate;
use proptest::prelude::*;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn today() -> NaiveDate {
    "2026-03-16".parse().unwrap()
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

/// Contracts of these days with one client; every third is sent, and one is cancelled.
fn office(days: &[u32]) -> (Store, Vec<Id>) {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let receipt = store.write(&SaveClient::new(None, draft(&[("name", "ЖШС «Алма»")]))).unwrap();
    let client = receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1;
    let mut ids = Vec::new();
    for (at, day) in days.iter().enumerate() {
        let day = format!("2026-03-{:02}", 1 + day % 16);
        let fields = [("day", day.as_str()), ("kind", "supply"), ("subject", ["қағаз", "тонер"][at % 2])];
        let save = SaveContract { base: None, client: Some(client), draft: draft(&fields), today: today() };
        let receipt = store.write(&save).unwrap();
        let id = receipt.changes.rows().find(|(table, _)| **table == CONTRACT).unwrap().1;
        if at % 3 == 0 {
            let (to, reason) = (ContractState::Sent, String::new());
            store.write(&MoveContract { base: (id, 1), to, day: today(), reason }).unwrap();
        }
        ids.push(id);
    }
    if let Some(gone) = ids.get(1) {
        store.write(&RemoveRow { table: &CONTRACT, base: (*gone, 1) }).unwrap();
    }
    (store, ids)
}

fn read(store: &Store, shown: &ContractsShown, edge: ContractEdge, limit: usize) -> ContractWindow {
    store.read(&ReadContracts { shown: shown.clone(), edge, today: today(), limit }).unwrap()
}

fn ids(rows: &[ContractOut]) -> Vec<Id> {
    rows.iter().map(|one| one.id).collect()
}

/// The whole list, page after page, down from the top or up from the end.
fn walked(store: &Store, shown: &ContractsShown, limit: usize, is_down: bool) -> Vec<Id> {
    let first = if is_down { ContractEdge::Start } else { ContractEdge::End };
    let mut page = read(store, shown, first, limit);
    let mut all = ids(&page.rows);
    while if is_down { page.more_below } else { page.more_above } {
        let edge = if is_down {
            ContractEdge::After(ContractAnchor::of(page.rows.last().unwrap()))
        } else {
            ContractEdge::Before(ContractAnchor::of(page.rows.first().unwrap()))
        };
        page = read(store, shown, edge, limit);
        let more = ids(&page.rows);
        all = if is_down { [all, more].concat() } else { [more, all].concat() };
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn a_window_walks_along_the_whole_list(
        days in prop::collection::vec(0_u32..16, 0..14), limit in 1_usize..6, is_down: bool, narrows in 0_usize..4,
    ) {
        let (store, _) = office(&days);
        let narrowed = [Narrowed::All, Narrowed::State(ContractState::Sent), Narrowed::All, Narrowed::Expiring];
        let words = ["", "", "ТОНЕР алма", ""];
        let shown = ContractsShown { narrowed: narrowed[narrows], words: words[narrows].to_owned(), ..Default::default() };
        let whole = store.read(&EveryContract { shown: shown.clone(), today: today() }).unwrap();
        prop_assert_eq!(walked(&store, &shown, limit, is_down), ids(&whole));
        let counts = store.read(&CountContracts { words: shown.words.clone(), today: today() }).unwrap();
        prop_assert_eq!(counts.of(shown.narrowed), whole.len());
        let list = ListContracts { filter: ContractFilter::default(), today: today(), limit: 99 };
        let all = store.read(&EveryContract { shown: ContractsShown::default(), today: today() }).unwrap();
        prop_assert_eq!(all, store.read(&list).unwrap());
        for one in &whole {
            let around = read(&store, &shown, ContractEdge::Around(one.id), limit);
            prop_assert!(ids(&around.rows).contains(&one.id));
        }
    }
}

#[test]
fn the_place_of_a_cancelled_contract_is_still_known() {
    let (store, made) = office(&[1, 2, 3, 4]);
    let around = read(&store, &ContractsShown::default(), ContractEdge::Around(made[1]), 2);
    assert_eq!(ids(&around.rows), [made[2], made[0]]);
    assert_eq!((around.more_above, around.more_below), (true, false));
}
