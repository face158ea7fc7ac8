use super::*;
use crate::{
    clock::Clock,
    domain::{
        annex::AnnexKind,
        contract::{Side, state::ContractState as S},
        field::Draft,
        id::Id,
        money::{Currency, Money},
        obligation::{
            balance::Balance,
            standing::{Mark, Status},
        },
    },
    store::{
        Actor, Operation, Receipt, Store, StoreError, StoreResult,
        annex::{ANNEX, SaveAnnex, SignAnnex},
        client::{MergeClients, RemoveClients, RestoreClient, SaveClient},
        contract::{ContractFilter, ListContracts, MoveContract, SaveContract},
        journal::{Replay, TurnBack},
        note::RemoveRow,
        office::{settings::SaveSettings, users::AddUser},
    },
};
use chrono::NaiveDate;

/// Monday, 16 March 2026, noon.
pub(super) const NOON: Clock = Clock::stopped(1_773_662_400_000);

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn today() -> NaiveDate {
    day("2026-03-16")
}

pub(super) fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

fn client(store: &mut Store, name: &str) -> Id {
    let receipt = store.write(&SaveClient::new(None, draft(&[("name", name)]))).unwrap();
    receipt.changes.rows().find(|(table, _)| **table == CLIENT).unwrap().1
}

/// A contract that runs for the year 2026.
fn contract(store: &mut Store, client: Id) -> Id {
    let fields = [
        ("day", "2026-01-10"),
        ("kind", "supply"),
        ("currency", "KZT"),
        ("start_day", "2026-01-10"),
        ("end_day", "2026-12-31"),
    ];
    let save = SaveContract { base: None, client: Some(client), draft: draft(&fields), today: today() };
    let receipt = store.write(&save).unwrap();
    receipt.changes.rows().find(|(table, _)| **table == CONTRACT).unwrap().1
}

/// Both signed it on this day.
fn sign(store: &mut Store, contract: Id, on: &str) {
    for (version, to) in (1..).zip([S::Sent, S::Agreed, S::Signing, S::Signed]) {
        // Nobody is named who signs: a reason passes that.
        let reason = "келісілді".to_owned();
        store.write(&MoveContract { base: (contract, version), to, day: day(on), reason }).unwrap();
    }
}

/// An office with a contract that was signed on Friday, 13 March.
pub(super) fn office() -> (Store, Id) {
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    store.write(&AddUser { name: "Айгүл".into(), role: "manager" }).unwrap();
    let client = client(&mut store, "ЖШС «Алма»");
    let contract = contract(&mut store, client);
    sign(&mut store, contract, "2026-03-13");
    (store, contract)
}

pub(super) fn add(store: &mut Store, contract: Id, pairs: &[(&str, &str)]) -> StoreResult<Receipt> {
    let mut whole = draft(&[("side", "they"), ("kind", "pay")]);
    for (key, text) in pairs {
        whole.set(key, *text);
    }
    store.write(&SaveObligation { base: None, contract: Some(contract), draft: whole, today: today() })
}

fn on(store: &Store, today: NaiveDate) -> Vec<ObligationOut> {
    store.read(&ListObligations { filter: ObligationFilter::default(), today, limit: 100 }).unwrap()
}

fn only(store: &Store) -> ObligationOut {
    let [one] = &on(store, today())[..] else { panic!("one obligation") };
    one.clone()
}

fn perform(store: &mut Store, one: &ObligationOut, pairs: &[(&str, &str)]) -> StoreResult<Receipt> {
    let mut whole = draft(&[("day", "2026-03-16")]);
    for (key, text) in pairs {
        whole.set(key, *text);
    }
    store.write(&PerformObligation { base: (one.id, one.version), draft: whole, today: today() })
}

/// The only one there is.
fn perform_only(store: &mut Store, pairs: &[(&str, &str)]) -> StoreResult<Receipt> {
    let one = only(store);
    perform(store, &one, pairs)
}

fn flaw(refused: StoreResult<Receipt>) -> (&'static str, &'static str) {
    match refused {
        Err(StoreError::Flawed(flaw)) => (flaw.field, flaw.key),
        other => panic!("{other:?}"),
    }
}

pub(super) fn is_whole(store: &Store) -> bool {
    store.read(&Replay { schema: store.schema() }).unwrap().is_empty()
}

fn statuses(store: &Store, days: &[&str]) -> Vec<Status> {
    days.iter().map(|today| on(store, day(today))[0].standing.status).collect()
}

#[test]
fn days_run_from_the_signature_that_the_contract_knows() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("sum", "480 000"), ("due_count", "10"), ("event", "signed")]).unwrap();
    let one = only(&store);
    // The tenth day is 23 March, and Nauryz and its days off go on to the 25th.
    assert_eq!(one.standing.due.unwrap().day, day("2026-03-26"));
    assert_eq!((one.owner.as_str(), one.text("currency").as_str()), ("Айгүл", "KZT"));
    let days = ["2026-03-16", "2026-03-21", "2026-03-26", "2026-03-27"];
    assert_eq!(statuses(&store, &days), [Status::Open, Status::Soon, Status::Soon, Status::Overdue]);
    let set = SaveSettings(vec![("obligation.day_off".into(), Some("stays".into()))]);
    store.write(&set).unwrap();
    assert_eq!(only(&store).standing.due.unwrap().day, day("2026-03-23"));
    assert!(is_whole(&store));
}

#[test]
fn what_waits_for_an_event_is_due_once_somebody_says_when_it_was() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("due_count", "2"), ("due_unit", "banking"), ("event", "shipped")]).unwrap();
    let one = only(&store);
    assert_eq!((one.standing.status, one.standing.due), (Status::Waiting, None));
    let event = |one: &ObligationOut, on: &str| SetEventDay {
        base: (one.id, one.version),
        day: Some(day(on)),
        today: today(),
    };
    assert_eq!(flaw(store.write(&event(&one, "2026-03-17"))).1, "flaw-performance-ahead");
    store.write(&event(&one, "2026-03-16")).unwrap();
    assert_eq!(only(&store).standing.due.unwrap().day, day("2026-03-18"));
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(only(&store).standing.status, Status::Waiting);
    add(&mut store, contract, &[("due_day", "2026-04-01")]).unwrap();
    let plain = on(&store, today()).remove(0);
    assert_eq!(flaw(store.write(&event(&plain, "2026-03-16"))), ("event", "flaw-obligation-no-event-here"));
    assert!(is_whole(&store));
}

#[test]
fn nobody_owes_anything_before_both_have_signed() {
    let (mut store, _) = office();
    let other = client(&mut store, "ТОО «Темир»");
    let open = contract(&mut store, other);
    add(&mut store, open, &[("due_day", "2026-03-01")]).unwrap();
    assert_eq!(only(&store).standing.status, Status::Waiting);
    sign(&mut store, open, "2026-03-16");
    assert_eq!(only(&store).standing.status, Status::Overdue);
}

#[test]
fn parts_leave_the_rest_and_the_last_one_closes_it() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("sum", "1 000"), ("due_day", "2026-03-16")]).unwrap();
    perform_only(&mut store, &[("sum", "400"), ("proof", "п/п 55")]).unwrap();
    let part = only(&store);
    assert_eq!(part.rest_sum(), Some(Money::new(60_000, Currency::Kzt)));
    assert!(part.is_partly_done() && part.standing.status == Status::Soon);
    assert_eq!(flaw(perform(&mut store, &part, &[("sum", "0")])), ("sum", "flaw-performance-nothing"));
    assert_eq!(flaw(perform(&mut store, &part, &[("day", "2026-03-17")])), ("day", "flaw-performance-ahead"));
    perform(&mut store, &part, &[]).unwrap();
    let done = only(&store);
    assert_eq!((done.standing.status, done.performed[1].sum), (Status::Done, Some(60_000)));
    assert!(!done.lacks_proof(), "one part has its proof");
    assert_eq!(flaw(perform(&mut store, &done, &[])), ("state", "flaw-obligation-closed"));
    let more = SaveObligation {
        base: Some((done.id, done.version)),
        contract: None,
        draft: draft(&[("sum", "1 500")]),
        today: today(),
    };
    store.write(&more).unwrap();
    assert_eq!(
        (only(&store).standing.status, only(&store).rest_sum().unwrap().minor()),
        (Status::Soon, 50_000)
    );
    for _ in 0..2 {
        store.write(&TurnBack::undo()).unwrap();
    }
    let again = only(&store);
    assert_eq!((again.standing, again.performed), (part.standing, part.performed));
    assert!(is_whole(&store));
}

#[test]
fn quantities_are_done_in_parts_too_and_late_is_late() {
    let (mut store, contract) = office();
    let fields = [("side", "we"), ("kind", "deliver"), ("quantity", "12,5"), ("measure", "т")];
    add(&mut store, contract, &[&fields[..], &[("due_day", "2026-03-13")]].concat()).unwrap();
    perform_only(&mut store, &[("quantity", "2.5")]).unwrap();
    assert_eq!(only(&store).rest_quantity(), Some(10_000));
    perform_only(&mut store, &[]).unwrap();
    let done = only(&store);
    assert_eq!((done.standing.status, done.performed[1].quantity), (Status::DoneLate, Some(10_000)));
    assert!(done.lacks_proof());
}

#[test]
fn a_month_that_is_done_leads_to_the_next_until_the_contract_ends() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("sum", "100"), ("month_day", "31"), ("due_day", "2026-01-31")]).unwrap();
    let first = only(&store);
    assert_eq!(
        (first.standing.status, first.standing.further),
        (Status::Overdue, 1),
        "February has come too"
    );
    let balance = Balance::of(on(&store, today()).iter().map(ObligationOut::line));
    assert_eq!(balance.side(Side::They).sums, [Money::new(20_000, Currency::Kzt)]);
    perform(&mut store, &first, &[("proof", "п/п 1")]).unwrap();
    let all = on(&store, today());
    let days: Vec<(String, Status)> =
        all.iter().map(|one| (one.text("due_day"), one.standing.status)).collect();
    let (february, january) =
        (("2026-02-28".to_owned(), Status::Overdue), ("2026-01-31".to_owned(), Status::DoneLate));
    assert_eq!(days, [february, january]);
    assert_eq!(all[0].text("sum"), "10000");
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(only(&store).standing.status, Status::Overdue);
    // The contract ends on the last day of December.
    let last = only(&store);
    let to = SaveObligation {
        base: Some((last.id, last.version)),
        contract: None,
        draft: draft(&[("due_day", "2026-12-31")]),
        today: today(),
    };
    store.write(&to).unwrap();
    perform_only(&mut store, &[]).unwrap();
    assert_eq!(only(&store).standing.status, Status::Done);
    prolong(&mut store, contract, "2027-12-31");
    let days: Vec<String> = on(&store, today()).iter().map(|one| one.text("due_day")).collect();
    assert_eq!(days, ["2027-01-31", "2026-12-31"], "an addendum lets it go on");
    assert!(is_whole(&store));
}

/// By an addendum that both have signed.
fn prolong(store: &mut Store, contract: Id, end: &str) {
    let draft = draft(&[("day", "2026-03-16"), ("end_day", end)]);
    let save = SaveAnnex { base: None, contract, kind: AnnexKind::Addendum, draft };
    let receipt = store.write(&save).unwrap();
    let addendum = receipt.changes.rows().find(|(table, _)| **table == ANNEX).unwrap().1;
    for (version, side) in (1..).zip(Side::BOTH) {
        let sign = SignAnnex {
            base: (addendum, version),
            side,
            day: today(),
            today: today(),
            reason: "келісілді".to_owned(),
        };
        store.write(&sign).unwrap();
    }
}

#[test]
fn a_monthly_one_begins_with_the_first_day_that_is_not_past() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("month_day", "5")]).unwrap();
    assert_eq!(only(&store).text("due_day"), "2026-04-05");
    assert_eq!(flaw(add(&mut store, contract, &[("month_day", "32")])).1, "flaw-obligation-month-day");
}

#[test]
fn disputes_and_waivers_say_why_and_can_be_taken_back() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("due_day", "2026-03-01"), ("sum", "5")]).unwrap();
    let mark = |store: &mut Store, to, reason: &str| {
        let one = only(store);
        store.write(&MarkObligation { base: (one.id, one.version), to, reason: reason.to_owned() })
    };
    assert!(matches!(mark(&mut store, Mark::Waived, " "), Err(StoreError::ReasonMissing)));
    mark(&mut store, Mark::Disputed, "сапасыз").unwrap();
    let one = only(&store);
    assert_eq!((one.standing.status, one.text("reason").as_str()), (Status::Disputed, "сапасыз"));
    mark(&mut store, Mark::Open, "").unwrap();
    assert_eq!(only(&store).standing.status, Status::Overdue);
    assert_eq!(flaw(mark(&mut store, Mark::Open, "")).1, "flaw-obligation-open");
    mark(&mut store, Mark::Waived, "келістік").unwrap();
    assert_eq!(flaw(perform_only(&mut store, &[])).1, "flaw-obligation-closed");
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(only(&store).standing.status, Status::Overdue);
    mark(&mut store, Mark::Disputed, "сапасыз").unwrap();
    perform_only(&mut store, &[]).unwrap();
    assert_eq!(only(&store).standing.status, Status::DoneLate, "what is done is no longer disputed");
    assert!(is_whole(&store));
}

#[test]
fn what_hangs_on_a_contract_and_a_client_goes_with_it_and_comes_back() {
    let (mut store, signed) = office();
    let other = client(&mut store, "ТОО «Темир»");
    let open = contract(&mut store, other);
    add(&mut store, open, &[("sum", "10")]).unwrap();
    perform_only(&mut store, &[("sum", "4")]).unwrap();
    store.write(&RemoveRow { table: &CONTRACT, base: (open, 1) }).unwrap();
    assert_eq!(on(&store, today()), []);
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(only(&store).performed.len(), 1);
    store.write(&RemoveClients(vec![(other, 1)])).unwrap();
    assert_eq!(on(&store, today()), []);
    store.write(&RestoreClient(other)).unwrap();
    assert_eq!(only(&store).performed.len(), 1);
    let list = ListContracts { filter: ContractFilter::default(), today: today(), limit: 10 };
    let kept = store.read(&list).unwrap().into_iter().find(|one| one.id == signed).unwrap().client.0;
    let merge = MergeClients { kept: (kept, 1), other: (other, 3), taken: Vec::new() };
    store.write(&merge).unwrap();
    assert_eq!((only(&store).client.0, only(&store).contract.0), (kept, open));
    assert!(is_whole(&store));
}

#[test]
fn lists_are_narrowed_and_what_never_came_about_owes_nothing() {
    let (mut store, contract_id) = office();
    add(&mut store, contract_id, &[("due_day", "2026-04-20")]).unwrap();
    add(&mut store, contract_id, &[("side", "we"), ("due_day", "2026-03-02")]).unwrap();
    add(&mut store, contract_id, &[]).unwrap();
    let count = |store: &Store, filter: ObligationFilter| {
        store.read(&ListObligations { filter, today: today(), limit: 100 }).unwrap().len()
    };
    let order: Vec<Status> = on(&store, today()).iter().map(|one| one.standing.status).collect();
    assert_eq!(order, [Status::Overdue, Status::Open, Status::Waiting]);
    let none = ObligationFilter::default;
    assert_eq!(count(&store, ObligationFilter { side: Some(Side::They), ..none() }), 2);
    assert_eq!(count(&store, ObligationFilter { status: vec![Status::Overdue], ..none() }), 1);
    assert_eq!(count(&store, ObligationFilter { owner: Some("Айгүл".into()), ..none() }), 3);
    let other = client(&mut store, "ТОО «Темир»");
    let dead = contract(&mut store, other);
    add(&mut store, dead, &[]).unwrap();
    let over = MoveContract { base: (dead, 1), to: S::NotConcluded, day: today(), reason: "баға".into() };
    store.write(&over).unwrap();
    assert_eq!(count(&store, none()), 3);
    assert_eq!(count(&store, ObligationFilter { contract: Some(dead), ..none() }), 1);
    assert_eq!(count(&store, ObligationFilter { client: Some(other), ..none() }), 0);
}

#[test]
fn who_saw_another_version_is_told_so() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("due_day", "2026-04-20")]).unwrap();
    let mut old = only(&store);
    perform(&mut store, &old, &[]).unwrap();
    let refused = perform(&mut store, &old, &[]);
    assert!(matches!(refused, Err(StoreError::Stale { .. })), "{refused:?}");
    old.version = 9;
    let late = MarkObligation { base: (old.id, 9), to: Mark::Waived, reason: "x".into() };
    assert!(matches!(store.write(&late), Err(StoreError::Stale { .. })));
    assert_eq!(late.kind(), "waive-obligation");
}
