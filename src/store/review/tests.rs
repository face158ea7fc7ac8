use super::*;
use crate::{
    clock::Clock,
    domain::{field::Draft, id::Id, role::Role},
    store::{
        Actor, Store, StoreError, StoreResult,
        client::{CLIENT, RemoveClients, SaveClient},
        journal::{ListJournal, Replay, Target, TurnBack, WriteFile},
        office::save_user::SaveUser,
        record::{Load, base, text},
    },
};

/// Monday, 16 March 2026, noon.
const NOON: i64 = 1_773_662_400_000;
const NEXT_DAY: i64 = NOON + 24 * 3_600_000;

fn office(file: &std::path::Path) -> Store {
    let mut store = at(file, NOON);
    let people = [
        ("Айгүл", Role::Manager, ""),
        ("Тимур", Role::Manager, ""),
        ("Әлішер", Role::Trainee, "Айгүл"),
        ("Қайрат", Role::Chief, ""),
    ];
    for (name, role, curator) in people {
        let curator = Some(curator.to_owned());
        store
            .write(&SaveUser { name: Some(name.into()), role: Some(role), curator, ..SaveUser::default() })
            .unwrap();
    }
    store.sign_in("Әлішер");
    store
}

fn at(file: &std::path::Path, now: i64) -> Store {
    let actor = Actor::new("Әлішер", "test");
    Store::open(file, crate::store::Missing::Create, actor, Clock::stopped(now)).unwrap()
}

fn add(store: &mut Store, name: &str) -> (Id, i64) {
    let draft: Draft = [("name", name)].into_iter().collect();
    let save = SaveClient { base: None, draft, adds_owner: false, apart: None };
    let id = store.write(&save).unwrap().changes.of(&CLIENT).next().unwrap();
    (id, version(store, id))
}

fn version(store: &Store, id: Id) -> i64 {
    base(&store.read(&Load { table: &CLIENT, id }).unwrap().unwrap()).unwrap().1
}

fn is_gone(store: &Store, id: Id) -> bool {
    CLIENT.is_removed(&store.read(&Load { table: &CLIENT, id }).unwrap().unwrap())
}

fn waiting(store: &Store, user: &str) -> Vec<ReviewOut> {
    store.read(&ListReviews { user: user.into(), judged_since: None }).unwrap()
}

/// The request that a write became, and whom it went to.
fn sent<T: std::fmt::Debug>(done: StoreResult<T>) -> (Id, String) {
    match done {
        Err(StoreError::SentForReview { review, to, .. }) => (review.unwrap(), to),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_removal_waits_and_is_carried_out_in_the_name_of_the_curator() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("a.db"));
    let client = add(&mut store, "ТОО «Арман»");
    let (review, to) = sent(store.write(&RemoveClients(vec![client])));
    assert_eq!((to.as_str(), is_gone(&store, client.0)), ("Айгүл", false));
    let [one] = &waiting(&store, "Айгүл")[..] else { panic!("one waits") };
    assert_eq!(
        (one.by.as_str(), one.kind.as_str(), one.name.as_str()),
        ("Әлішер", "remove-client", "ТОО «Арман»")
    );
    assert!(waiting(&store, "Тимур").is_empty(), "not his trainee");
    assert_eq!(waiting(&store, "Қайрат").len(), 1);
    store.sign_in("Айгүл");
    store.write(&AcceptReview(review)).unwrap();
    assert!(is_gone(&store, client.0));
    let told = &store.read(&ListJournal::action(i64::MAX - 1)).unwrap()[0];
    assert_eq!((told.entry.actor.as_str(), told.entry.kind.as_str()), ("Айгүл", "remove-client"));
    assert_eq!((told.asked_by.as_str(), told.things), ("Әлішер", 1));
    assert!(store.read(&Replay { schema: crate::store::SCHEMA }).unwrap().is_empty());
    let undo = TurnBack { target: Target::Entry(told.entry.id), ..TurnBack::undo() };
    store.write(&undo).unwrap();
    assert!(!is_gone(&store, client.0), "an accepted removal is undone like any other");
}

#[test]
fn the_same_wish_waits_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    let mut store = office(&file);
    let client = add(&mut store, "ТОО «Арман»");
    let other = add(&mut store, "ТОО «Бояу»");
    let (first, _) = sent(store.write(&RemoveClients(vec![client])));
    drop(store);
    let mut store = at(&file, NEXT_DAY);
    let (again, _) = sent(store.write(&RemoveClients(vec![client])));
    assert_eq!(again, first);
    let (second, _) = sent(store.write(&RemoveClients(vec![other])));
    assert_ne!(second, first);
    assert_eq!(waiting(&store, "Айгүл").len(), 2);
}

#[test]
fn what_somebody_changed_meanwhile_is_told_and_the_request_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("a.db"));
    let client = add(&mut store, "ТОО «Арман»");
    let (review, _) = sent(store.write(&RemoveClients(vec![client])));
    store.sign_in("Тимур");
    store.write(&RemoveClients(vec![client])).unwrap();
    store.sign_in("Айгүл");
    let refused = store.write(&AcceptReview(review));
    assert!(matches!(refused, Err(StoreError::Stale { .. })), "{refused:?}");
    assert_eq!(waiting(&store, "Айгүл").len(), 1);
}

#[test]
fn another_field_that_was_changed_meanwhile_stands_in_no_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("a.db"));
    let client = add(&mut store, "ТОО «Арман»");
    let (review, _) = sent(store.write(&RemoveClients(vec![client])));
    store.sign_in("Тимур");
    let draft: Draft = [("city", "Тараз")].into_iter().collect();
    store.write(&SaveClient { base: Some(client), draft, adds_owner: false, apart: None }).unwrap();
    store.sign_in("Айгүл");
    store.write(&AcceptReview(review)).unwrap();
    let image = store.read(&Load { table: &CLIENT, id: client.0 }).unwrap().unwrap();
    assert_eq!((is_gone(&store, client.0), text(&image, "city").as_str()), (true, "Тараз"));
}

#[test]
fn it_goes_back_with_a_remark_and_only_from_a_judge() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("a.db"));
    let client = add(&mut store, "ТОО «Арман»");
    let (review, _) = sent(store.write(&RemoveClients(vec![client])));
    let back = |remark: &str| ReturnReview { review, remark: remark.into() };
    for name in ["Әлішер", "Тимур"] {
        store.sign_in(name);
        assert!(matches!(store.write(&AcceptReview(review)), Err(StoreError::NotJudge(_))), "{name}");
        assert!(matches!(store.write(&back("нет")), Err(StoreError::NotJudge(_))), "{name}");
    }
    store.sign_in("Қайрат");
    assert!(matches!(store.write(&back(" ")), Err(StoreError::Flawed(_))));
    store.write(&back("ещё платит")).unwrap();
    assert!(matches!(store.write(&AcceptReview(review)), Err(StoreError::NotWaiting)));
    let own = store.read(&ListReviews { user: "Әлішер".into(), judged_since: Some(0) }).unwrap();
    assert_eq!((own[0].state.as_str(), own[0].remark.as_str()), (RETURNED, "ещё платит"));
    assert_eq!((own[0].judge.as_str(), is_gone(&store, client.0)), ("Қайрат", false));
}

#[test]
fn a_file_is_accepted_once_and_for_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    let mut store = office(&file);
    let write = || WriteFile { what: "clients", format: "csv", name: "a.csv".into(), count: 1, naming: None };
    let (first, _) = sent(store.write(&write()));
    store.sign_in("Айгүл");
    store.write(&AcceptReview(first)).unwrap();
    store.sign_in("Әлішер");
    store.write(&write()).unwrap();
    let (second, _) = sent(store.write(&write()));
    store.sign_in("Айгүл");
    store.write(&AcceptReview(second)).unwrap();
    drop(store);
    sent(at(&file, NEXT_DAY + 1).write(&write()));
}

#[test]
fn a_permission_is_for_one_list_and_the_request_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("a.db"));
    let write = |what| WriteFile { what, format: "csv", name: "a.csv".into(), count: 7, naming: None };
    let (clients, _) = sent(store.write(&write("clients")));
    let (users, _) = sent(store.write(&write("users")));
    assert_ne!(clients, users);
    let told = waiting(&store, "Айгүл");
    assert_eq!((told[1].list.as_str(), told[1].name.as_str(), told[1].things), ("clients", "a.csv", 7));
    store.sign_in("Айгүл");
    store.write(&AcceptReview(clients)).unwrap();
    store.sign_in("Әлішер");
    let (again, _) = sent(store.write(&write("users")));
    assert_eq!(again, users, "it still waits");
    store.write(&write("clients")).unwrap();
}

#[test]
fn what_was_accepted_is_turned_back_by_a_judge_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(&folder.path().join("a.db"));
    let client = add(&mut store, "ТОО «Арман»");
    let (review, _) = sent(store.write(&RemoveClients(vec![client])));
    store.sign_in("Айгүл");
    let accepted = store.write(&AcceptReview(review)).unwrap().journal.unwrap();
    let undo = TurnBack { target: Target::Entry(accepted), ..TurnBack::undo() };
    store.sign_in("Әлішер");
    let refused = store.write(&undo);
    assert!(matches!(&refused, Err(StoreError::TurnOfJudged(names)) if names[0] == "Айгүл"), "{refused:?}");
    assert!(is_gone(&store, client.0) && waiting(&store, "Айгүл").is_empty());
    let own = add(&mut store, "ТОО «Бояу»");
    store.write(&TurnBack::undo()).unwrap();
    store.write(&TurnBack::redo()).unwrap();
    assert!(!is_gone(&store, own.0), "what he added he takes back and adds again");
}
