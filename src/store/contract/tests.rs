use super::*;
use crate::{
    clock::Clock,
    domain::{
        contract::{Side, state::ContractState as S},
        field::Draft,
        id::Id,
    },
    store::{
        Actor, Receipt, Store, StoreError, StoreResult,
        absence::HandOver,
        client::{RemoveClients, RestoreClient, SaveClient},
        journal::{Replay, Target, TurnBack},
        note::RemoveRow,
        office::{
            company::SaveCompany,
            users::{AddUser, ListUsers},
        },
    },
};
use chrono::NaiveDate;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-03-16")
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

/// An office with one client.
fn office() -> (Store, Id) {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    store.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    let client = SaveClient::new(None, draft(&[("name", "ЖШС «Алма»")]));
    let receipt = store.write(&client).unwrap();
    let id = receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1;
    (store, id)
}

fn add(store: &mut Store, client: Id, pairs: &[(&str, &str)]) -> StoreResult<Receipt> {
    let mut whole = draft(&[("day", "2026-03-16"), ("kind", "supply")]);
    for (key, text) in pairs {
        whole.set(key, *text);
    }
    store.write(&SaveContract { base: None, client: Some(client), draft: whole, today: today() })
}

fn all(store: &Store) -> Vec<ContractOut> {
    let list = ListContracts { filter: ContractFilter::default(), today: today(), limit: 100 };
    store.read(&list).unwrap()
}

fn only(store: &Store) -> ContractOut {
    let [one] = &all(store)[..] else { panic!("one contract") };
    one.clone()
}

fn go(store: &mut Store, to: S, reason: &str) -> StoreResult<Receipt> {
    let one = only(store);
    let reason = reason.to_owned();
    store.write(&MoveContract { base: (one.id, one.version), to, day: today(), reason })
}

fn signed(store: &mut Store) {
    for to in [S::Approval, S::Sent, S::Agreed, S::Signing, S::Signed] {
        go(store, to, "құжаттар кейін").unwrap();
    }
}

fn flaw(refused: StoreResult<Receipt>) -> (&'static str, &'static str) {
    match refused {
        Err(StoreError::Flawed(flaw)) => (flaw.field, flaw.key),
        other => panic!("{other:?}"),
    }
}

fn is_whole(store: &Store) -> bool {
    store.read(&Replay { schema: store.schema() }).unwrap().is_empty()
}

#[test]
fn a_writer_who_is_nobody_of_the_office_leaves_a_contract_to_who_keeps_the_client() {
    let mut store = Store::in_memory(Actor::new("робот", "test"), NOON).unwrap();
    store.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    let client = SaveClient::new(None, draft(&[("name", "ЖШС «Алма»"), ("owner", "Айгүл")]));
    let receipt = store.write(&client).unwrap();
    let client = receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1;
    add(&mut store, client, &[]).unwrap();
    assert_eq!(only(&store).owner, "Айгүл");
    add(&mut store, client, &[("owner", "")]).unwrap();
    assert_eq!(all(&store).remove(0).owner, "", "nobody is somebody's choice");
}

#[test]
fn a_contract_takes_the_next_number_and_its_writer() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    add(&mut store, client, &[("number", "26-040")]).unwrap();
    add(&mut store, client, &[("sum", "1 500 000"), ("subject", "Жиһаз")]).unwrap();
    let told: Vec<(String, String)> =
        all(&store).iter().map(|one| (one.text("number"), one.owner.clone())).collect();
    let by = |number: &str| (number.to_owned(), "Айгүл".to_owned());
    assert_eq!(told, [by("26-041"), by("26-040"), by("26-001")]);
    let last = all(&store).remove(0);
    assert_eq!((last.client.1.as_str(), last.text("sum").as_str()), ("ЖШС «Алма»", "150000000"));
    assert_eq!(store.read(&FindContract("26-041".into())).unwrap(), Some(last.id));
    assert_eq!(store.read(&FindContract(last.id.0.to_string())).unwrap(), Some(last.id));
    assert!(is_whole(&store));
}

#[test]
fn a_number_is_never_given_twice() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    let one = only(&store);
    store.write(&RemoveRow { table: &CONTRACT, base: (one.id, one.version) }).unwrap();
    assert_eq!(all(&store), []);
    assert!(matches!(add(&mut store, client, &[("number", "26-001")]), Err(StoreError::Taken { .. })));
    add(&mut store, client, &[]).unwrap();
    assert_eq!(only(&store).text("number"), "26-002");
    store.write(&TurnBack::undo()).unwrap();
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(only(&store).text("number"), "26-001");
    assert!(is_whole(&store));
}

#[test]
fn what_cannot_be_is_refused_also_when_one_field_is_changed() {
    let (mut store, client) = office();
    let reversed = [("start_day", "2026-04-01"), ("end_day", "2026-03-31")];
    assert_eq!(flaw(add(&mut store, client, &reversed)), ("end_day", "flaw-contract-reversed"));
    add(&mut store, client, &[("start_day", "2026-04-01"), ("end_day", "2027-03-31")]).unwrap();
    let one = only(&store);
    let change = |pairs: &[(&str, &str)]| SaveContract {
        base: Some((one.id, one.version)),
        client: None,
        draft: draft(pairs),
        today: today(),
    };
    assert_eq!(flaw(store.write(&change(&[("end_day", "2026-03-01")]))).1, "flaw-contract-reversed");
    assert_eq!(flaw(store.write(&change(&[("renewal", "auto")]))).1, "flaw-contract-months");
    store.write(&change(&[("renewal", "auto"), ("renewal_months", "12"), ("notice_days", "30")])).unwrap();
    assert!(is_whole(&store));
}

#[test]
fn a_contract_goes_its_way_and_no_other() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    assert_eq!(flaw(go(&mut store, S::Signed, "")), ("state", "flaw-contract-move"));
    assert!(matches!(go(&mut store, S::NotConcluded, " "), Err(StoreError::ReasonMissing)));
    signed(&mut store);
    let one = only(&store);
    assert_eq!((one.standing.state, one.text("state")), (S::Active, "signed".to_owned()));
    assert_eq!(
        (one.text("signed_by_us"), one.text("signed_by_them")),
        ("2026-03-16".into(), "2026-03-16".into())
    );
    go(&mut store, S::Suspended, "нет оплаты").unwrap();
    assert_eq!(
        (only(&store).standing.state, only(&store).text("reason")),
        (S::Suspended, "нет оплаты".to_owned())
    );
    go(&mut store, S::Active, "").unwrap();
    assert_eq!(only(&store).standing.state, S::Active);
    go(&mut store, S::Performed, "").unwrap();
    go(&mut store, S::Archived, "").unwrap();
    assert!(is_whole(&store));
}

#[test]
fn one_side_signs_after_the_other() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    let sign = |store: &mut Store, side| {
        let one = only(store);
        store.write(&SignContract {
            base: (one.id, one.version),
            side,
            day: today(),
            today: today(),
            gaps: Vec::new(),
            reason: "x".into(),
        })
    };
    assert_eq!(flaw(sign(&mut store, Side::We)).1, "flaw-contract-move", "it is a draft");
    for to in [S::Sent, S::Agreed, S::Signing] {
        go(&mut store, to, "").unwrap();
    }
    sign(&mut store, Side::We).unwrap();
    assert_eq!(only(&store).standing.state, S::Signing);
    assert_eq!(flaw(sign(&mut store, Side::We)).1, "flaw-contract-move", "once is enough");
    assert_eq!(flaw(go(&mut store, S::Disagreements, "")).1, "flaw-contract-move", "the text is signed");
    sign(&mut store, Side::They).unwrap();
    assert_eq!(only(&store).standing.state, S::Active);
}

/// Neither a change, nor a removal, nor an undo, nor the removal of the client.
#[test]
fn what_was_signed_changes_by_no_path() {
    let (mut store, client) = office();
    let written = add(&mut store, client, &[("sum", "100")]).unwrap().journal.unwrap();
    let one = only(&store);
    let dearer = draft(&[("sum", "200")]);
    let change =
        SaveContract { base: Some((one.id, one.version)), client: None, draft: dearer, today: today() };
    let changed = store.write(&change).unwrap().journal.unwrap();
    signed(&mut store);
    let now = only(&store);
    let base = (now.id, now.version);
    let frozen = |done: StoreResult<Receipt>| matches!(done, Err(StoreError::Frozen { .. }));
    let dearest = SaveContract { base: Some(base), draft: draft(&[("sum", "300")]), ..change };
    assert!(frozen(store.write(&dearest)));
    assert!(frozen(store.write(&RemoveRow { table: &CONTRACT, base })));
    assert!(frozen(store.write(&RemoveClients(vec![(client, 1)]))));
    for entry in [written, changed] {
        let back = TurnBack { target: Target::Entry(entry), ..TurnBack::undo() };
        assert!(store.write(&back).is_err(), "{entry}");
    }
    assert_eq!(only(&store).text("sum"), "20000");
    // What nobody agreed on stays ours to change.
    let noted = SaveContract {
        base: Some((now.id, only(&store).version)),
        client: None,
        draft: draft(&[("note", "архив")]),
        today: today(),
    };
    store.write(&noted).unwrap();
    assert!(is_whole(&store));
}

#[test]
fn a_removed_client_takes_drafts_along_and_brings_them_back() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    store.write(&RemoveClients(vec![(client, 1)])).unwrap();
    assert_eq!(all(&store), []);
    store.write(&RestoreClient(client)).unwrap();
    assert_eq!(only(&store).text("number"), "26-001");
    assert!(is_whole(&store));
}

#[test]
fn a_number_is_given_for_good_and_a_signature_has_a_possible_day() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    let one = only(&store);
    let other = SaveContract {
        base: Some((one.id, one.version)),
        client: None,
        draft: draft(&[("number", "X-1")]),
        today: today(),
    };
    assert_eq!(flaw(store.write(&other)), ("number", "flaw-contract-number"));
    for to in [S::Sent, S::Agreed, S::Signing] {
        go(&mut store, to, "").unwrap();
    }
    for on in ["2026-03-17", "2026-03-15"] {
        let one = only(&store);
        let base = (one.id, one.version);
        let sign = SignContract {
            base,
            side: Side::We,
            day: day(on),
            today: today(),
            gaps: Vec::new(),
            reason: String::new(),
        };
        assert_eq!(flaw(store.write(&sign)).1, "flaw-contract-signed-on", "{on}");
    }
}

#[test]
fn a_firm_that_pays_tax_says_which() {
    let (mut store, client) = office();
    let firm = draft(&[("name", "«Біз» ЖШС"), ("country", "KZ"), ("vat_payer", "1")]);
    store.write(&SaveCompany { base: None, draft: firm }).unwrap();
    let tax = |store: &mut Store, pairs: &[(&str, &str)]| {
        let receipt = add(store, client, pairs).unwrap();
        let id = receipt.changes.rows().find(|(table, _)| **table == CONTRACT).unwrap().1;
        let one = store.read(&ShowContract { id, today: today() }).unwrap().unwrap();
        (one.text("vat"), one.text("vat_rate"))
    };
    assert_eq!(tax(&mut store, &[("sum", "100")]), ("inside".into(), "16".into()));
    assert_eq!(tax(&mut store, &[("sum", "100"), ("vat", "none")]).0, "none");
    assert_eq!(tax(&mut store, &[]), (String::new(), String::new()), "no sum, no tax");
}

/// A signature is final, the moves before it are not: an undo of them would leave an open text that is signed.
#[test]
fn an_undo_never_opens_what_one_side_has_signed() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    for to in [S::Sent, S::Agreed, S::Signing] {
        go(&mut store, to, "").unwrap();
    }
    let one = only(&store);
    let sign = SignContract {
        base: (one.id, one.version),
        side: Side::We,
        day: today(),
        today: today(),
        gaps: Vec::new(),
        reason: "x".into(),
    };
    store.write(&sign).unwrap();
    let signed = only(&store);
    // What is behind the moves is taken back instead, as far as that goes.
    while store.write(&TurnBack::undo()).is_ok() {}
    assert_eq!((only(&store).image, only(&store).standing.state), (signed.image, S::Signing));
    assert!(is_whole(&store));
}

#[test]
fn who_saw_an_older_contract_is_told_that_it_changed() {
    let (mut store, client) = office();
    add(&mut store, client, &[]).unwrap();
    let seen = only(&store);
    go(&mut store, S::Approval, "").unwrap();
    let base = (seen.id, seen.version);
    let late = MoveContract { base, to: S::NotConcluded, day: today(), reason: "x".to_owned() };
    assert!(matches!(store.write(&late), Err(StoreError::Stale { .. })));
}

#[test]
fn contracts_that_are_not_over_go_over_with_their_clients() {
    let (mut store, client) = office();
    store.write(&AddUser { name: "Дмитрий".into(), role: "manager" }).unwrap();
    for _ in 0..2 {
        add(&mut store, client, &[]).unwrap();
    }
    let last = all(&store).remove(0);
    let base = (last.id, last.version);
    let ended = MoveContract { base, to: S::NotConcluded, day: today(), reason: "x".to_owned() };
    store.write(&ended).unwrap();
    let archived = MoveContract {
        base: (last.id, last.version + 1),
        to: S::Archived,
        day: today(),
        reason: String::new(),
    };
    store.write(&archived).unwrap();
    let id = |store: &Store, name: &str| {
        let users = store.read(&ListUsers).unwrap();
        users.into_iter().find(|user| user.name == name).unwrap().id
    };
    let over = HandOver { from: id(&store, "Айгүл"), to: id(&store, "Дмитрий") };
    store.write(&over).unwrap();
    let owners: Vec<String> = all(&store).into_iter().map(|one| one.owner).collect();
    assert_eq!(owners, ["Айгүл", "Дмитрий"], "what is over stays whose it was");
}
