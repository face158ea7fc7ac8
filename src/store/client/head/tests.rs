use super::*;
use crate::{
    clock::Clock,
    domain::{client::blank, field::Draft},
    store::{
        Actor, Store,
        client::{Card, MergeClients, RemoveClients, RestoreClient, SaveClient, ShowClient},
        duplicate::{ListDuplicates, Lookalikes},
        journal::{Answers, Target, TurnBack},
    },
};

fn office() -> Store {
    Store::in_memory(Actor::new("Aigul", "test"), Clock::stopped(1_773_662_400_000)).unwrap()
}

fn add(store: &mut Store, name: &str) -> Id {
    let mut draft = blank();
    draft.set("name", name);
    let receipt = store.write(&SaveClient::new(None, draft)).unwrap();
    receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1
}

fn card(store: &Store, id: Id) -> Card {
    store.read(&ShowClient(id)).unwrap().unwrap()
}

fn base(store: &Store, id: Id) -> (Id, i64) {
    crate::store::record::base(&card(store, id).client).unwrap()
}

/// Puts a client under another one; an empty text takes it out.
fn join(store: &mut Store, own: Id, head: &str) -> Result<(), &'static str> {
    let draft: Draft = [("head", head)].into_iter().collect();
    match store.write(&SaveClient::new(Some(base(store, own)), draft)) {
        Ok(_) => Ok(()),
        Err(StoreError::Flawed(flaw)) => Err(flaw.key),
        Err(other) => panic!("{other}"),
    }
}

fn head(store: &Store, id: Id) -> Option<Id> {
    card(store, id).head.map(|(id, _)| id)
}

fn branches(store: &Store, id: Id) -> Vec<String> {
    card(store, id).branches.into_iter().map(|(_, name)| name).collect()
}

fn undo(store: &mut Store) {
    store.write(&TurnBack::undo()).unwrap();
}

#[test]
fn a_branch_has_one_head_office_and_a_branch_that_is_named_means_it() {
    let mut store = office();
    let [firm, branch, other] = ["Фирма", "Филиал", "Другой"].map(|name| add(&mut store, name));
    join(&mut store, branch, &crate::domain::client::reference(firm, "Фирма")).unwrap();
    join(&mut store, other, &branch.0.to_string()).unwrap();
    assert_eq!([branch, other].map(|id| head(&store, id)), [Some(firm); 2]);
    assert_eq!(branches(&store, firm), ["Другой", "Филиал"]);
    join(&mut store, other, "").unwrap();
    assert_eq!((head(&store, other), branches(&store, firm).len()), (None, 1));
}

#[test]
fn nobody_is_the_head_office_of_itself_or_of_what_is_gone() {
    let mut store = office();
    let [firm, branch, gone] = ["Фирма", "Филиал", "Нет"].map(|name| add(&mut store, name));
    join(&mut store, branch, &firm.0.to_string()).unwrap();
    assert_eq!(join(&mut store, firm, &firm.0.to_string()), Err("flaw-head-itself"));
    assert_eq!(join(&mut store, firm, &branch.0.to_string()), Err("flaw-head-own-branch"));
    store.write(&RemoveClients(vec![base(&store, gone)])).unwrap();
    for text in [gone.0.to_string().as_str(), "Фирма", "1"] {
        assert_eq!(join(&mut store, branch, text), Err("flaw-client"), "{text}");
    }
}

#[test]
fn a_firm_that_becomes_a_branch_takes_its_branches_along() {
    let mut store = office();
    let [firm, branch, group] = ["Фирма", "Филиал", "Группа"].map(|name| add(&mut store, name));
    join(&mut store, branch, &firm.0.to_string()).unwrap();
    join(&mut store, firm, &group.0.to_string()).unwrap();
    assert_eq!(branches(&store, group), ["Филиал", "Фирма"]);
    undo(&mut store);
    assert_eq!((head(&store, branch), head(&store, firm)), (Some(firm), None));
}

#[test]
fn a_removed_head_office_leaves_its_branches_and_an_undo_brings_all_back() {
    let mut store = office();
    let [firm, branch] = ["Фирма", "Филиал"].map(|name| add(&mut store, name));
    join(&mut store, branch, &firm.0.to_string()).unwrap();
    store.write(&RemoveClients(vec![base(&store, firm)])).unwrap();
    assert_eq!(head(&store, branch), None);
    undo(&mut store);
    assert_eq!(head(&store, branch), Some(firm));
    // So does a restore, of those that have found no other head office.
    let other = add(&mut store, "Склад");
    join(&mut store, other, &firm.0.to_string()).unwrap();
    store.write(&RemoveClients(vec![base(&store, firm)])).unwrap();
    let third = add(&mut store, "Третий");
    join(&mut store, other, &third.0.to_string()).unwrap();
    store.write(&RestoreClient(firm)).unwrap();
    assert_eq!([branch, other].map(|id| head(&store, id)), [Some(firm), Some(third)]);
    // A branch that comes back belongs to whom its head office belongs now.
    store.write(&RemoveClients(vec![base(&store, branch)])).unwrap();
    let group = add(&mut store, "Группа");
    join(&mut store, firm, &group.0.to_string()).unwrap();
    store.write(&RestoreClient(branch)).unwrap();
    assert_eq!(branches(&store, group), ["Филиал", "Фирма"]);
}

#[test]
fn an_undo_makes_no_branch_of_a_branch() {
    let mut store = office();
    let [firm, branch, group] = ["Фирма", "Филиал", "Группа"].map(|name| add(&mut store, name));
    join(&mut store, branch, &firm.0.to_string()).unwrap();
    let draft: Draft = [("head", "")].into_iter().collect();
    let left = store.write(&SaveClient::new(Some(base(&store, branch)), draft)).unwrap();
    join(&mut store, firm, &group.0.to_string()).unwrap();
    let turn = TurnBack { target: Target::Entry(left.journal.unwrap()), answers: Answers::Ask };
    let refused = store.write(&turn).unwrap_err();
    assert!(matches!(refused, StoreError::Flawed(flaw) if flaw.key == "flaw-head-chain"));
    assert_eq!(head(&store, branch), None);
}

#[test]
fn a_merge_brings_the_branches_to_who_stays() {
    let mut store = office();
    let names = ["Фирма", "Дубль", "Филиал", "Второй", "Группа"];
    let [firm, double, branch, second, group] = names.map(|name| add(&mut store, name));
    join(&mut store, branch, &double.0.to_string()).unwrap();
    join(&mut store, second, &firm.0.to_string()).unwrap();
    let merge = |store: &mut Store, kept, other| {
        let (kept, other) = (base(store, kept), base(store, other));
        store.write(&MergeClients { kept, other, taken: Vec::new() }).unwrap();
    };
    merge(&mut store, firm, double);
    assert_eq!(branches(&store, firm), ["Второй", "Филиал"]);
    undo(&mut store);
    assert_eq!((branches(&store, double).len(), branches(&store, firm).len()), (1, 1));
    // Who stays was a branch of who goes.
    merge(&mut store, branch, double);
    assert_eq!(head(&store, branch), None);
    undo(&mut store);
    // Who goes was a branch: who stays takes its head office, unless there are branches of its own.
    merge(&mut store, group, branch);
    assert_eq!(head(&store, group), Some(double));
    undo(&mut store);
    merge(&mut store, firm, branch);
    assert_eq!(head(&store, firm), None);
    undo(&mut store);
    assert_eq!(head(&store, branch), Some(double));
}

#[test]
fn head_office_and_branch_are_proposed_as_no_duplicates() {
    let mut store = office();
    let names = ["ООО «Вектор Снаб»", "ООО Вектор-Снаб"];
    let [firm, branch] = names.map(|name| add(&mut store, name));
    assert_eq!(store.read(&ListDuplicates::first(10)).unwrap().total, 1);
    let typed = |head: &str| {
        let draft = [("name", names[1]), ("head", head)].into_iter().collect();
        Lookalikes { draft, own: None }
    };
    assert_eq!(store.read(&typed("")).unwrap().len(), 2);
    join(&mut store, branch, &firm.0.to_string()).unwrap();
    assert_eq!(store.read(&ListDuplicates::first(10)).unwrap().total, 0);
    assert_eq!(store.read(&typed(&branch.0.to_string())).unwrap(), [], "another branch of the firm");
}
