use super::*;
use crate::{
    clock::Clock,
    domain::{
        field::Draft,
        id::Id,
        paper::{PaperKind, required::Standing},
    },
    store::{
        Actor, Store,
        client::{RemoveClients, RestoreClient, SaveClient},
        journal::Replay,
        office::{settings::SaveSettings, users::AddUser},
    },
};
use chrono::NaiveDate;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn today() -> NaiveDate {
    "2026-03-16".parse().unwrap()
}

fn draft(pairs: &[(&'static str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

fn office() -> (Store, Id) {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    store.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    let fields = [("name", "ЖШС «Алма»"), ("country", "KZ"), ("kind", "entity")];
    let receipt = store.write(&SaveClient::new(None, draft(&fields))).unwrap();
    let client = receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1;
    (store, client)
}

fn add(store: &mut Store, client: Id, fields: &[(&'static str, &str)]) -> Id {
    let mut whole = draft(&[("received_on", "2026-03-10")]);
    draft(fields).entries().for_each(|(key, text)| whole.set(key, text));
    let receipt = store.write(&SavePaper { client, base: None, draft: whole }).unwrap();
    receipt.changes.rows().find(|(table, _)| **table == PAPER).unwrap().1
}

fn standings(store: &Store, client: Id) -> Vec<(PaperKind, Standing)> {
    let package = store.read(&PapersOf(client)).unwrap().package(today());
    package.into_iter().map(|(asked, standing)| (asked.kind, standing)).collect()
}

fn verify(store: &mut Store, id: Id) {
    let paper = store.read(&FindPaper(id)).unwrap().unwrap();
    store.write(&VerifyPaper { base: (id, paper.version), today: today() }).unwrap();
}

#[test]
fn a_package_is_whole_when_every_paper_is_there_valid_and_checked() {
    use PaperKind::{Bank, Charter, Head, Registration};
    let (mut store, client) = office();
    let missing = [Charter, Registration, Head, Bank].map(|kind| (kind, Standing::Missing));
    assert_eq!(standings(&store, client), missing);
    let papers = [("charter", ""), ("registration", "2026-02-13"), ("head", ""), ("bank", "2026-02-14")];
    for (kind, issued) in papers {
        let id = add(&mut store, client, &[("kind", kind), ("issued_on", issued)]);
        verify(&mut store, id);
    }
    let ended = Standing::Ended("2026-03-15".parse().unwrap());
    let told: Vec<Standing> = standings(&store, client).into_iter().map(|(_, standing)| standing).collect();
    assert_eq!(told, [Standing::Holds, ended, Standing::Holds, Standing::Holds], "31 and 30 days old");
    store.write(&SaveSettings(vec![("paper.fresh_days".to_owned(), Some("31".to_owned()))])).unwrap();
    assert_eq!(standings(&store, client)[1].1, Standing::Holds);
    assert!(store.read(&Replay { schema: store.schema() }).unwrap().is_empty());
}

#[test]
fn another_number_is_to_be_checked_anew() {
    let (mut store, client) = office();
    let id = add(&mut store, client, &[("kind", "charter"), ("number", "1")]);
    verify(&mut store, id);
    let paper = store.read(&FindPaper(id)).unwrap().unwrap();
    assert_eq!((paper.checked_by.as_str(), paper.text("checked_on")), ("Айгүл", "2026-03-16".to_owned()));
    let change = |store: &mut Store, fields: &[(&'static str, &str)]| {
        let version = store.read(&FindPaper(id)).unwrap().unwrap().version;
        store.write(&SavePaper { client, base: Some((id, version)), draft: draft(fields) }).unwrap();
        store.read(&FindPaper(id)).unwrap().unwrap().checked_by
    };
    assert_eq!(change(&mut store, &[("note", "сейфте"), ("number", "1")]), "Айгүл");
    assert_eq!(change(&mut store, &[("number", "2")]), "");
}

#[test]
fn papers_go_with_their_client_and_come_back() {
    let (mut store, client) = office();
    let id = add(&mut store, client, &[("kind", "charter")]);
    store.write(&RemoveClients(vec![(client, 1)])).unwrap();
    assert_eq!(store.read(&FindPaper(id)).unwrap(), None);
    store.write(&RestoreClient(client)).unwrap();
    assert!(store.read(&FindPaper(id)).unwrap().is_some());
}
