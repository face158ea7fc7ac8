use super::*;
use crate::{
    clock::Clock,
    domain::{
        contract::{
            state::ContractState as S,
            text::{Passage, PassageKind, Text, Wording, template::Template},
        },
        field::Draft,
    },
    store::{
        Actor, Receipt, Store, StoreError, StoreResult,
        client::{CLIENT, SaveClient},
        contract::{
            ContractFilter, ContractOut, ListContracts, MoveContract, Printed, ReadParties, SaveContract,
        },
        journal::{Replay, Target, TurnBack},
    },
};
use chrono::NaiveDate;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn today() -> NaiveDate {
    "2026-03-16".parse().unwrap()
}

/// An office with one client and one contract that begins with a text of three passages.
fn office() -> Store {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let name: Draft = [("name", "ЖШС «Алма»")].into_iter().collect();
    let receipt = store.write(&SaveClient::new(None, name)).unwrap();
    let client = receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1;
    let draft: Draft = [("day", "2026-03-16"), ("kind", "supply")].into_iter().collect();
    let save = SaveContract { base: None, client: Some(client), draft, today: today() };
    let part = Passage::new(PassageKind::Part, "PRICE", Wording::one("ru", "Цена"));
    let clause = |code: &str, words: &str| Passage::new(PassageKind::Clause, code, Wording::one("ru", words));
    let passages = vec![part, clause("SUM", "Цена 10"), clause("TERM", "Срок 14 дней")];
    let text = Text { is_numbered: true, passages, ..Text::default() };
    store.write(&BeginContract { save, template: "supply".to_owned(), text }).unwrap();
    store
}

fn contract(store: &Store) -> ContractOut {
    let list = ListContracts { filter: ContractFilter::default(), today: today(), limit: 9 };
    store.read(&list).unwrap().remove(0)
}

fn go(store: &mut Store, to: S) {
    let one = contract(store);
    let base = (one.id, one.version);
    // Nobody is named who signs: a reason passes that.
    let reason = "келісілді".to_owned();
    store.write(&MoveContract { base, to, day: today(), reason }).unwrap();
}

fn edition(store: &Store) -> EditionOut {
    store.read(&ReadEdition { contract: contract(store).id, ordinal: None }).unwrap().unwrap()
}

fn passage(store: &Store, code: &str) -> PassageOut {
    edition(store).passages.into_iter().find(|one| one.passage.code == code).unwrap()
}

fn write(store: &mut Store, code: &str, words: &str) -> StoreResult<Receipt> {
    let known = passage(store, code);
    let draft = [("ru", words)].into_iter().collect();
    store.write(&SavePassage { base: (known.id, known.version), draft })
}

fn codes(store: &Store) -> Vec<String> {
    edition(store).passages.into_iter().map(|one| one.passage.code).collect()
}

fn is_whole(store: &Store) -> bool {
    store.read(&Replay { schema: store.schema() }).unwrap().is_empty()
}

fn undo(store: &mut Store, receipt: &Receipt) -> StoreResult<Receipt> {
    store.write(&TurnBack { target: Target::Entry(receipt.journal.unwrap()), ..TurnBack::undo() })
}

#[test]
fn passages_are_written_added_moved_and_taken_out() {
    let mut store = office();
    write(&mut store, "TERM", "Срок 30 дней").unwrap();
    let behind = passage(&store, "SUM");
    let new = Passage::new(PassageKind::Clause, "VAT", Wording::one("ru", "НДС"));
    store.write(&AddPassage { behind: (behind.id, behind.version), passage: new }).unwrap();
    assert_eq!(codes(&store), ["PRICE", "SUM", "VAT", "TERM"]);
    let (one, other) = (passage(&store, "VAT"), passage(&store, "TERM"));
    store.write(&MovePassage { base: (one.id, one.version), other: (other.id, other.version) }).unwrap();
    assert_eq!(codes(&store), ["PRICE", "SUM", "TERM", "VAT"]);
    let gone = passage(&store, "SUM");
    let receipt = store.write(&RemovePassage { base: (gone.id, gone.version) }).unwrap();
    assert_eq!(codes(&store), ["PRICE", "TERM", "VAT"]);
    undo(&mut store, &receipt).unwrap();
    assert_eq!(codes(&store), ["PRICE", "SUM", "TERM", "VAT"]);
    assert_eq!(edition(&store).ordinal, 1, "it has not gone out yet");
    assert!(is_whole(&store));
}

#[test]
fn many_passages_find_room_at_one_place() {
    let mut store = office();
    for at in 0..40 {
        let behind = passage(&store, "PRICE");
        let new = Passage::new(PassageKind::Clause, &format!("N{at}"), Wording::one("ru", "и ещё"));
        store.write(&AddPassage { behind: (behind.id, behind.version), passage: new }).unwrap();
    }
    let found = codes(&store);
    assert_eq!((found[0].as_str(), found[1].as_str(), found[40].as_str()), ("PRICE", "N39", "N0"));
    assert_eq!(&found[41..], ["SUM", "TERM"]);
}

#[test]
fn what_went_out_stays_and_the_next_change_makes_another_edition() {
    let mut store = office();
    go(&mut store, S::Sent);
    write(&mut store, "TERM", "Срок 30 дней").unwrap();
    let id = contract(&store).id;
    let marks = store.read(&ListEditions { contract: id }).unwrap();
    let read = |mark: &EditionMark| ReadEdition { contract: id, ordinal: Some(mark.ordinal) };
    let all: Vec<EditionOut> = marks.iter().map(|mark| store.read(&read(mark)).unwrap().unwrap()).collect();
    let words: Vec<(u32, &str)> =
        all.iter().map(|one| (one.ordinal, one.passages[2].passage.wording.ru.as_str())).collect();
    assert_eq!(words, [(1, "Срок 14 дней"), (2, "Срок 30 дней")]);
    write(&mut store, "SUM", "Цена 20").unwrap();
    assert_eq!(edition(&store).ordinal, 2, "the new one is still written");
    let old = all[0].passages[0].clone();
    let refused = store.write(&RemovePassage { base: (old.id, old.version) });
    assert!(matches!(refused, Err(StoreError::Stale { .. })), "{refused:?}");
}

#[test]
fn other_terms_of_what_went_out_make_another_edition() {
    let mut store = office();
    let change = |store: &mut Store, sum: &str| {
        let one = contract(store);
        let draft: Draft = [("sum", sum)].into_iter().collect();
        let save = SaveContract { base: Some((one.id, one.version)), client: None, draft, today: today() };
        store.write(&save).unwrap();
    };
    change(&mut store, "100");
    go(&mut store, S::Sent);
    change(&mut store, "100");
    assert_eq!(edition(&store).ordinal, 1, "nothing is another");
    change(&mut store, "999");
    assert_eq!(edition(&store).ordinal, 2);
    let (contract, today) = (contract(&store).id, today());
    let parties = store.read(&ReadParties { contract, printed: Printed::Contract, today }).unwrap().unwrap();
    let sum_of = |ordinal| {
        let edition = store.read(&ReadEdition { contract, ordinal: Some(ordinal) }).unwrap().unwrap();
        parties.clone().of_edition(&edition).contract.text("sum")
    };
    assert_eq!([sum_of(1), sum_of(2)], ["10000", "99900"]);
    assert!(is_whole(&store));
}

#[test]
fn what_was_agreed_on_stays_until_it_is_signed() {
    let mut store = office();
    for to in [S::Sent, S::Agreed, S::Signing] {
        go(&mut store, to);
    }
    write(&mut store, "TERM", "Срок 30 дней").unwrap();
    assert_eq!(edition(&store).ordinal, 2);
}

#[test]
fn an_undo_goes_round_what_is_signed() {
    let mut store = office();
    let name: Draft = [("name", "ЖШС «Көл»")].into_iter().collect();
    let other = store.write(&SaveClient::new(None, name)).unwrap();
    write(&mut store, "TERM", "Срок 30 дней").unwrap();
    for to in [S::Sent, S::Agreed, S::Signing, S::Signed] {
        go(&mut store, to);
    }
    store.write(&TurnBack::undo()).unwrap();
    assert!(undo(&mut store, &other).is_err(), "that is what was taken back");
    assert!(edition(&store).is_sealed && is_whole(&store));
}

#[test]
fn a_signed_text_changes_on_no_path() {
    let mut store = office();
    let written = write(&mut store, "TERM", "Срок 30 дней").unwrap();
    let begun = store.write(&NewEdition { contract: contract(&store).id, note: String::new() }).unwrap();
    let undone = undo(&mut store, &begun).unwrap();
    for to in [S::Sent, S::Agreed, S::Signing, S::Signed] {
        go(&mut store, to);
    }
    assert!(edition(&store).is_sealed);
    let frozen =
        |done: StoreResult<Receipt>| assert!(matches!(done, Err(StoreError::Frozen { .. })), "{done:?}");
    frozen(write(&mut store, "TERM", "Срок 60 дней"));
    let known = passage(&store, "SUM");
    frozen(store.write(&RemovePassage { base: (known.id, known.version) }));
    let contract = contract(&store).id;
    frozen(store.write(&NewEdition { contract, note: String::new() }));
    let text = Template::sample("supply").unwrap().text;
    frozen(store.write(&BeginText { contract, text, template: "supply".to_owned(), note: String::new() }));
    for turned in [written, undone] {
        assert!(undo(&mut store, &turned).is_err(), "no undo brings other words");
    }
    assert_eq!(passage(&store, "TERM").passage.wording.ru, "Срок 30 дней");
    assert!(is_whole(&store));
}
