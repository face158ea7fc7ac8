use super::*;
use crate::{
    clock::Clock,
    domain::{
        annex::AnnexKind as K,
        contract::{Side, control::Counted, prolongation::Hindrance, state::ContractState as S},
        field::Draft,
    },
    store::{
        Actor, Receipt, Store, StoreError,
        client::{MergeClients, RemoveClients, RestoreClient, SaveClient},
        contract::{
            ContractFilter, ContractOut, LetEnd, ListContracts, MoveContract, PreviewProlongation,
            ProlongContracts, Prolonged, Reregister, SaveContract, ShowContract, TerminateContract,
        },
        journal::{Replay, Target, TurnBack},
        note::RemoveRow,
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

fn id_of(receipt: &Receipt, table: &Table) -> Id {
    receipt.changes.rows().filter(|(touched, _)| *touched == table).map(|(_, id)| id).max().unwrap()
}

/// An office with a signed contract of the year 2026 over 1 000, and its client.
fn office() -> (Store, Id, Id) {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let receipt = store.write(&SaveClient::new(None, draft(&[("name", "ЖШС «Алма»")]))).unwrap();
    let client = id_of(&receipt, &CLIENT);
    let fields = [
        ("day", "2026-01-01"),
        ("kind", "supply"),
        ("start_day", "2026-01-01"),
        ("end_day", "2026-12-31"),
        ("sum", "1 000"),
        ("vat", "on_top"),
        ("vat_rate", "16"),
    ];
    let save = SaveContract { base: None, client: Some(client), draft: draft(&fields), today: today() };
    let contract = id_of(&store.write(&save).unwrap(), &CONTRACT);
    for (version, to) in (1..).zip([S::Sent, S::Agreed, S::Signing, S::Signed]) {
        let base = (contract, version);
        store.write(&MoveContract { base, to, day: today(), reason: "келісілді".to_owned() }).unwrap();
    }
    (store, client, contract)
}

fn add(store: &mut Store, contract: Id, kind: K, pairs: &[(&str, &str)]) -> StoreResult<Id> {
    let mut whole = draft(&[("day", "2026-03-16")]);
    for (key, text) in pairs {
        whole.set(key, *text);
    }
    let receipt = store.write(&SaveAnnex { base: None, contract, kind, draft: whole })?;
    Ok(id_of(&receipt, &ANNEX))
}

fn shown(store: &Store, id: Id) -> AnnexOut {
    store.read(&ShowAnnex(id)).unwrap().unwrap()
}

fn contract_of(store: &Store, id: Id) -> ContractOut {
    store.read(&ShowContract { id, today: today() }).unwrap().unwrap()
}

fn sign(store: &mut Store, id: Id, side: Side) -> StoreResult<Receipt> {
    let base = (id, shown(store, id).version);
    store.write(&SignAnnex { base, side, day: today(), today: today(), reason: "келісілді".into() })
}

fn signed(store: &mut Store, id: Id) {
    for side in Side::BOTH {
        sign(store, id, side).unwrap();
    }
}

fn flaw(refused: StoreResult<Receipt>) -> &'static str {
    match refused {
        Err(StoreError::Flawed(flaw)) => flaw.key,
        other => panic!("{other:?}"),
    }
}

fn is_whole(store: &Store) -> bool {
    store.read(&Replay { schema: store.schema() }).unwrap().is_empty()
}

#[test]
fn every_kind_has_numbers_of_its_own_that_are_never_given_twice() {
    let (mut store, _, contract) = office();
    let first = add(&mut store, contract, K::Act, &[]).unwrap();
    add(&mut store, contract, K::Specification, &[]).unwrap();
    add(&mut store, contract, K::Act, &[("number", "7")]).unwrap();
    let cancelled = (first, 1);
    store.write(&CancelAnnex(cancelled)).unwrap();
    add(&mut store, contract, K::Act, &[]).unwrap();
    let all = store.read(&ListAnnexes { contract: Some(contract), kinds: Vec::new() }).unwrap();
    let told: Vec<(K, String)> = all.iter().map(|one| (one.kind, one.text("number"))).collect();
    assert_eq!(told, [(K::Specification, "1".into()), (K::Act, "7".into()), (K::Act, "8".into())]);
    let taken = add(&mut store, contract, K::Act, &[("number", "1")]);
    assert!(matches!(taken, Err(StoreError::Taken { .. })));
    let find = |key: &str| store.read(&FindAnnex { key: key.into(), kinds: vec![K::Act] }).unwrap();
    assert_eq!(find("26-001/8"), Some(all[2].id));
    assert_eq!(find("26-001/act/7"), Some(all[1].id));
    assert_eq!((find("26-001/1"), find(&first.0.to_string())), (None, None), "it is cancelled");
    assert!(is_whole(&store));
}

#[test]
fn lines_make_the_sum_by_the_tax_of_the_contract() {
    let (mut store, _, contract) = office();
    let lines = [("lines", "Қағаз A4;бума;3;333,33\nТонер; дана; 7; 14.29\nСкрепка; қорап; 1; 0,05; 0")];
    let id = add(&mut store, contract, K::Specification, &lines).unwrap();
    let one = shown(&store, id);
    assert_eq!(one.text("lines").lines().next(), Some("Қағаз A4; бума; 3; 333.33"));
    let totals = one.totals().unwrap();
    assert_eq!((totals.net, totals.vat, totals.total), (110_007, 17_600, 127_607));
    let wrong = add(&mut store, contract, K::Specification, &[("lines", "бір; екі")]);
    assert_eq!(flaw(wrong.map(|_| unreachable!())), "flaw-annex-line-parts");
}

#[test]
fn what_was_signed_changes_by_no_path() {
    let (mut store, client, contract) = office();
    let added = store.read(&ListAnnexes::default()).unwrap().len();
    assert_eq!(added, 0);
    let lines = [("lines", "Қағаз; бума; 1; 100")];
    let id = add(&mut store, contract, K::Specification, &lines).unwrap();
    let entry = store.write(&SendAnnex { base: (id, 1), day: today() }).unwrap().journal.unwrap() - 1;
    sign(&mut store, id, Side::We).unwrap();
    let base = (id, shown(&store, id).version);
    let change = |pairs: &[(&str, &str)]| SaveAnnex {
        base: Some(base),
        contract,
        kind: K::Specification,
        draft: draft(pairs),
    };
    let frozen = |done: StoreResult<Receipt>| matches!(done, Err(StoreError::Frozen { .. }));
    for pairs in [("lines", "Қағаз; бума; 2; 100"), ("text", "x"), ("sum", "5"), ("day", "2026-03-17")]
    {
        assert!(frozen(store.write(&change(&[pairs]))), "{pairs:?}");
    }
    assert!(frozen(store.write(&CancelAnnex(base))));
    assert!(frozen(store.write(&RemoveRow { table: &ANNEX, base })));
    assert!(frozen(store.write(&RemoveClients(vec![(client, 1)]))));
    assert!(store.write(&TurnBack { target: Target::Entry(entry), ..TurnBack::undo() }).is_err());
    assert_eq!(flaw(sign(&mut store, id, Side::We)), "flaw-annex-signed-twice");
    assert!(is_whole(&store));
}

#[test]
fn nobody_signs_under_a_contract_that_nobody_signed() {
    let (mut store, client, _) = office();
    let fields = draft(&[("day", "2026-03-16"), ("kind", "supply")]);
    let save = SaveContract { base: None, client: Some(client), draft: fields, today: today() };
    let contract = id_of(&store.write(&save).unwrap(), &CONTRACT);
    let id = add(&mut store, contract, K::Act, &[]).unwrap();
    assert_eq!(flaw(sign(&mut store, id, Side::We)), "flaw-annex-unsigned-contract");
    let letter = add(&mut store, contract, K::Notice, &[("end_day", "2026-06-30"), ("text", "x")]);
    assert!(matches!(letter, Err(StoreError::Flawed(_))), "nothing is to be ended");
    // With the contract go its documents, and they come back together.
    store.write(&RemoveRow { table: &CONTRACT, base: (contract, 1) }).unwrap();
    assert!(ANNEX.is_removed(&shown(&store, id).image));
    store.write(&TurnBack::undo()).unwrap();
    assert!(!ANNEX.is_removed(&shown(&store, id).image));
    assert!(is_whole(&store));
}

#[test]
fn a_client_takes_documents_along_and_brings_them_back() {
    let (mut store, client, _) = office();
    let other = store.write(&SaveClient::new(None, draft(&[("name", "Көл")]))).unwrap();
    let other = id_of(&other, &CLIENT);
    assert_ne!(client, other);
    let fields = draft(&[("day", "2026-03-16"), ("kind", "supply")]);
    let save = SaveContract { base: None, client: Some(other), draft: fields, today: today() };
    let contract = id_of(&store.write(&save).unwrap(), &CONTRACT);
    let id = add(&mut store, contract, K::Act, &[]).unwrap();
    store.write(&RemoveClients(vec![(other, 1)])).unwrap();
    assert!(ANNEX.is_removed(&shown(&store, id).image));
    store.write(&RestoreClient(other)).unwrap();
    assert!(!ANNEX.is_removed(&shown(&store, id).image));
    assert!(is_whole(&store));
}

/// Prolongs by its own length, and signs.
fn prolong(store: &mut Store, contract: Id) -> NaiveDate {
    let preview = PreviewProlongation { contracts: vec![contract], today: today() };
    let [one] = &store.read(&preview).unwrap()[..] else { panic!("one") };
    let (until, base) = (one.until.unwrap(), (contract, one.contract.version));
    let contracts = vec![Prolonged { base, until }];
    let receipt = store.write(&ProlongContracts { contracts, today: today() }).unwrap();
    let id = id_of(&receipt, &ANNEX);
    signed(store, id);
    until
}

#[test]
fn signed_addenda_make_the_current_term() {
    let (mut store, _, contract) = office();
    assert_eq!(prolong(&mut store, contract), day("2027-12-31"));
    assert_eq!(prolong(&mut store, contract), day("2028-12-31"));
    let term = contract_of(&store, contract).standing.term.unwrap();
    assert_eq!((term.end, term.prolonged), (day("2028-12-31"), 2));
    assert_eq!(contract_of(&store, contract).text("end_day"), "2026-12-31", "what was signed stays");
    assert!(is_whole(&store));
}

#[test]
fn an_addendum_that_waits_for_signatures_changes_nothing_and_is_taken_back_at_once() {
    let (mut store, client, first) = office();
    let fields =
        [("day", "2026-01-01"), ("kind", "supply"), ("start_day", "2026-01-01"), ("end_day", "2026-06-30")];
    let save = SaveContract { base: None, client: Some(client), draft: draft(&fields), today: today() };
    let second = id_of(&store.write(&save).unwrap(), &CONTRACT);
    let preview = PreviewProlongation { contracts: vec![first, second], today: today() };
    let found = store.read(&preview).unwrap();
    let told: Vec<Result<String, &str>> =
        found.iter().map(|one| one.until.map(|day| day.to_string()).map_err(Hindrance::key)).collect();
    assert_eq!(told, [Ok("2027-12-31".into()), Err("prolong-not-signed")]);
    let one = |base: Id, version: i64| Prolonged { base: (base, version), until: day("2027-12-31") };
    let both = ProlongContracts { contracts: vec![one(first, 5), one(second, 1)], today: today() };
    assert_eq!(flaw(store.write(&both)), "prolong-not-signed");
    assert_eq!(store.read(&ListAnnexes::default()).unwrap(), [], "all of them or none");
    let alone = ProlongContracts { contracts: vec![one(first, 5)], today: today() };
    store.write(&alone).unwrap();
    assert_eq!(contract_of(&store, first).standing.term.unwrap().end, day("2026-12-31"));
    assert_eq!(flaw(store.write(&alone)), "prolong-waits");
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(store.read(&ListAnnexes::default()).unwrap(), []);
}

#[test]
fn a_contract_that_is_let_end_is_asked_about_no_more_until_an_undo() {
    let (mut store, _, contract) = office();
    let asks = |store: &Store| contract_of(store, contract).standing.days_left(day("2026-12-20"), 60);
    assert_eq!(asks(&store), Some(11));
    store.write(&LetEnd { base: (contract, 5), today: today() }).unwrap();
    assert_eq!(asks(&store), None);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(asks(&store), Some(11));
    store.write(&LetEnd { base: (contract, 7), today: today() }).unwrap();
    // A later addendum is another decision.
    let addendum = add(&mut store, contract, K::Addendum, &[("end_day", "2027-01-31")]).unwrap();
    signed(&mut store, addendum);
    assert!(!contract_of(&store, contract).standing.is_ending);
}

#[test]
fn a_letter_ends_a_contract_on_its_day_and_a_cancelled_letter_does_not() {
    let (mut store, _, contract) = office();
    let letter = |last: &str, reason: &str| TerminateContract {
        base: (contract, contract_of(&store, contract).version),
        last: day(last),
        reason: reason.to_owned(),
        by_agreement: false,
        today: today(),
    };
    let (late, mute) = (letter("2026-04-15", "төлем жоқ"), letter("2026-04-15", " "));
    assert!(matches!(store.write(&mute), Err(StoreError::ReasonMissing)));
    let receipt = store.write(&late).unwrap();
    let id = id_of(&receipt, &ANNEX);
    let on = |store: &Store, today: &str| {
        let one = store.read(&ShowContract { id: contract, today: day(today) }).unwrap().unwrap();
        (one.standing.state, one.text("reason"))
    };
    assert_eq!(on(&store, "2026-04-16"), (S::Active, "төлем жоқ".into()), "it has not gone out");
    store.write(&SendAnnex { base: (id, 1), day: today() }).unwrap();
    assert_eq!(on(&store, "2026-04-15").0, S::Active);
    assert_eq!(on(&store, "2026-04-16").0, S::Terminated);
    store.write(&CancelAnnex((id, 2))).unwrap();
    assert_eq!(on(&store, "2026-04-16").0, S::Active);
    let base = (contract, contract_of(&store, contract).version);
    let behind = TerminateContract { base, last: day("2026-03-15"), ..late };
    let refused = store.write(&behind);
    assert!(
        matches!(&refused, Err(StoreError::Flawed(flaw)) if flaw.key == "flaw-annex-end-behind"),
        "{refused:?}"
    );
    assert!(is_whole(&store));
}

#[test]
fn an_agreement_ends_a_contract_once_both_have_signed() {
    let (mut store, _, contract) = office();
    let agreement = TerminateContract {
        base: (contract, 5),
        last: day("2026-03-31"),
        reason: "келісім".to_owned(),
        by_agreement: true,
        today: today(),
    };
    let id = id_of(&store.write(&agreement).unwrap(), &ANNEX);
    sign(&mut store, id, Side::They).unwrap();
    assert_eq!(contract_of(&store, contract).text("ended_on"), "");
    sign(&mut store, id, Side::We).unwrap();
    assert_eq!(contract_of(&store, contract).text("ended_on"), "2026-03-31");
}

#[test]
fn a_contract_is_registered_anew_on_the_same_terms() {
    let (mut store, _, contract) = office();
    let anew = Reregister { base: (contract, 5), draft: draft(&[("subject", "Жаңа")]), today: today() };
    let id = id_of(&store.write(&anew).unwrap(), &CONTRACT);
    let new = contract_of(&store, id);
    assert_eq!(new.follows, Some((contract, "26-001".to_owned())));
    let told = ["number", "start_day", "end_day", "sum", "vat_rate", "subject"].map(|key| new.text(key));
    assert_eq!(told, ["26-002", "2027-01-01", "2027-12-31", "100000", "16", "Жаңа"]);
    assert!(contract_of(&store, contract).standing.is_ending);
    store.write(&TurnBack::undo()).unwrap();
    let list = ListContracts { filter: ContractFilter::default(), today: today(), limit: 9 };
    assert_eq!(store.read(&list).unwrap().len(), 1);
    assert!(!contract_of(&store, contract).standing.is_ending);
    assert!(is_whole(&store));
}

#[test]
fn what_was_signed_is_counted_against_the_limit() {
    let (mut store, _, contract) = office();
    let used = |store: &Store| contract_of(store, contract).used[..2].to_vec();
    let lines = [("lines", "Қағаз; бума; 1; 800")];
    let id = add(&mut store, contract, K::Specification, &lines).unwrap();
    assert_eq!(used(&store), [(Counted::Specified, 0), (Counted::Accepted, 0)], "a draft counts nothing");
    signed(&mut store, id);
    let act = add(&mut store, contract, K::Act, &[("sum", "100"), ("currency", "USD")]).unwrap();
    signed(&mut store, act);
    let act = add(&mut store, contract, K::Act, &[("sum", "250")]).unwrap();
    signed(&mut store, act);
    assert_eq!(used(&store), [(Counted::Specified, 92_800), (Counted::Accepted, 25_000)]);
}

#[test]
fn a_document_says_before_its_signature_that_it_goes_beyond_the_contract() {
    let (mut store, _, contract) = office();
    let doubts =
        |store: &Store, id: Id| shown(store, id).doubts().iter().map(|one| one.key()).collect::<Vec<_>>();
    let whole = add(&mut store, contract, K::Specification, &[("lines", "Қағаз; бума; 1; 800")]).unwrap();
    let rest = add(&mut store, contract, K::Specification, &[("lines", "Қағаз; бума; 1; 200")]).unwrap();
    let more = add(&mut store, contract, K::Specification, &[("lines", "Қағаз; бума; 1; 200,01")]).unwrap();
    assert_eq!([whole, rest, more].map(|id| doubts(&store, id)), [[""; 0]; 3], "each alone fits");
    signed(&mut store, whole);
    assert_eq!(doubts(&store, rest), ["annex-near-limit"], "1 000 and its tax are the limit");
    assert_eq!(doubts(&store, more), ["annex-exceeds"]);
    let act = add(&mut store, contract, K::Act, &[("sum", "1 000")]).unwrap();
    assert_eq!(doubts(&store, act), [""; 0], "acts are counted beside acts");
}

#[test]
fn signed_documents_go_with_their_contract_to_the_client_that_stays() {
    let (mut store, client, contract) = office();
    let id = add(&mut store, contract, K::Act, &[("sum", "5")]).unwrap();
    signed(&mut store, id);
    let kept = id_of(&store.write(&SaveClient::new(None, draft(&[("name", "Көл")]))).unwrap(), &CLIENT);
    store.write(&MergeClients { kept: (kept, 1), other: (client, 1), taken: Vec::new() }).unwrap();
    assert_eq!((shown(&store, id).client.0, contract_of(&store, contract).client.0), (kept, kept));
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(shown(&store, id).client.0, client);
    assert!(is_whole(&store));
}
