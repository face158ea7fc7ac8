//! Payments and signed acts close what a contract asks for, and an undo opens it again.

use super::{
    ListObligations, ObligationFilter, ObligationOut, PerformObligation, ReadProposed, SetEventDay,
    TakeProposed,
    tests::{NOON, add, day, draft, is_whole, office, today},
};
use crate::{
    domain::{annex::AnnexKind, contract::Side, id::Id, obligation::standing::Status},
    store::{
        Store,
        annex::{ANNEX, SaveAnnex, SignAnnex},
        contract::{SaveContract, ShowContract},
        invoice::{INVOICE, SaveInvoice, ShowInvoice},
        journal::TurnBack,
        payment::SavePayment,
    },
};

fn all(store: &Store) -> Vec<ObligationOut> {
    let list = ListObligations { filter: ObligationFilter::default(), today: NOON.today(), limit: 9 };
    let mut all = store.read(&list).unwrap();
    all.sort_by_key(|one| one.id);
    all
}

/// An invoice of the contract for 500, and a payment of it on a day.
fn pay(store: &mut Store, contract: Id, on: &str, sum: i64) {
    let client = store.read(&ShowContract { id: contract, today: today() }).unwrap().unwrap().client.0;
    let fields =
        draft(&[("kind", "invoice"), ("day", "2026-03-14"), ("sum", "500"), ("due_day", "2026-03-20")]);
    let save = SaveInvoice { base: None, client: Some(client), contract: Some(contract), draft: fields };
    let receipt = store.write(&save).unwrap();
    let id = receipt.changes.rows().find(|(table, _)| **table == INVOICE).unwrap().1;
    let invoice = store.read(&ShowInvoice { id, today: today() }).unwrap().unwrap();
    let text = format!("{}.00", sum / 100);
    let fields = draft(&[("kind", "received"), ("day", on), ("sum", &text), ("number", "7")]);
    let shares = Some(vec![(invoice.instalments[0].id, sum)]);
    store.write(&SavePayment { base: None, client: Some(client), draft: fields, shares }).unwrap();
}

#[test]
fn payments_under_a_contract_close_what_is_to_be_paid() {
    let (mut store, contract) = office();
    for (sum, due) in [("100", "2026-03-13"), ("300", "2026-03-25")] {
        add(&mut store, contract, &[("sum", sum), ("due_day", due)]).unwrap();
    }
    pay(&mut store, contract, "2026-03-16", 25_000);
    let told = |store: &Store| -> Vec<(Status, i64)> {
        all(store).iter().map(|one| (one.standing.status, one.rest_sum().unwrap().minor())).collect()
    };
    assert_eq!(told(&store), [(Status::DoneLate, 0), (Status::Open, 15_000)]);
    let [first, second] = &all(&store)[..] else { panic!("two") };
    assert_eq!((first.done_on(), first.lacks_proof()), (Some(day("2026-03-16")), false));
    assert!(second.is_partly_done());
    assert!(is_whole(&store));
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(told(&store), [(Status::Overdue, 10_000), (Status::Open, 30_000)]);
}

#[test]
fn payments_close_month_after_month_and_what_is_done_then_is_the_month_that_is_due() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("sum", "100"), ("month_day", "31"), ("due_day", "2026-01-31")]).unwrap();
    pay(&mut store, contract, "2026-03-01", 25_000);
    let one = all(&store).remove(0);
    assert_eq!((one.paid_months(), one.paid(), one.rest_sum().unwrap().minor()), (2, 5_000, 5_000));
    assert_eq!((one.standing.due.unwrap().day, one.standing.status), (day("2026-03-31"), Status::Open));
    assert!(is_whole(&store));
    let perform = PerformObligation {
        base: (one.id, one.version),
        draft: draft(&[("day", "2026-03-16"), ("sum", "50")]),
        today: today(),
    };
    store.write(&perform).unwrap();
    let told: Vec<(Status, i64)> =
        all(&store).iter().map(|one| (one.standing.status, one.rest_sum().unwrap().minor())).collect();
    assert_eq!(told, [(Status::DoneLate, 0), (Status::Done, 0), (Status::Open, 5_000)]);
    assert_eq!(all(&store)[0].performed[0].proof, "№ 7");
    assert!(is_whole(&store));
    store.write(&TurnBack::undo()).unwrap();
    let [back] = &all(&store)[..] else { panic!("one row") };
    assert_eq!((back.id, back.standing, back.paid_months()), (one.id, one.standing, 2));
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(
        all(&store)[0].standing.due.unwrap().day,
        day("2026-02-02"),
        "the last day of January is no working one"
    );
}

#[test]
fn an_event_is_told_once_for_all_that_waits_for_it() {
    let (mut store, contract) = office();
    for count in ["5", "10"] {
        add(&mut store, contract, &[("due_count", count), ("event", "shipped")]).unwrap();
    }
    add(&mut store, contract, &[("due_count", "5"), ("event", "act")]).unwrap();
    let days = |store: &Store| all(store).iter().map(|one| one.text("event_day")).collect::<Vec<_>>();
    let tell = |store: &mut Store, on: Option<&str>| {
        let one = all(store).remove(0);
        let day = on.map(day);
        store.write(&SetEventDay { base: (one.id, one.version), day, today: today() }).unwrap()
    };
    let receipt = tell(&mut store, Some("2026-03-16"));
    assert_eq!(days(&store), ["2026-03-16", "2026-03-16", ""]);
    assert_eq!(receipt.changes.rows().count(), 2);
    add(&mut store, contract, &[("due_count", "7"), ("event", "shipped")]).unwrap();
    tell(&mut store, Some("2026-03-15"));
    assert_eq!(
        days(&store),
        ["2026-03-15", "2026-03-15", "", ""],
        "what waits for the next one goes on waiting"
    );
    store.write(&TurnBack::undo()).unwrap();
    assert_eq!(days(&store), ["2026-03-16", "2026-03-16", "", ""]);
    assert!(is_whole(&store));
}

#[test]
fn a_signed_act_closes_what_was_to_be_accepted_and_begins_what_follows_it() {
    let (mut store, contract) = office();
    add(&mut store, contract, &[("kind", "accept"), ("due_day", "2026-03-20")]).unwrap();
    let after = [("sum", "100"), ("event", "act"), ("due_count", "5"), ("due_unit", "calendar")];
    add(&mut store, contract, &after).unwrap();
    let act = draft(&[("day", "2026-03-16"), ("sum", "100")]);
    let save = SaveAnnex { base: None, contract, kind: AnnexKind::Act, draft: act };
    let receipt = store.write(&save).unwrap();
    let id = receipt.changes.rows().find(|(table, _)| **table == ANNEX).unwrap().1;
    for (version, side) in (1..).zip(Side::BOTH) {
        let reason = "келісілді".to_owned();
        let sign = SignAnnex { base: (id, version), side, day: today(), today: today(), reason };
        store.write(&sign).unwrap();
    }
    let [accepted, paid] = &all(&store)[..] else { panic!("two") };
    assert_eq!(accepted.standing.status, Status::Done);
    assert_eq!(accepted.performed[0].proof, "№ 1");
    assert_eq!(paid.standing.due.map(|due| due.day), Some(day("2026-03-26")));
    assert!(is_whole(&store));
}

#[test]
fn what_was_taken_is_not_proposed_again() {
    let (mut store, old) = office();
    let client = store.read(&ShowContract { id: old, today: today() }).unwrap().unwrap().client.0;
    let terms = draft(&[
        ("day", "2026-03-16"),
        ("kind", "supply"),
        ("currency", "KZT"),
        ("sum", "1000"),
        ("payment", "50% аванс; 50% через 10 дней после отгрузки"),
    ]);
    let save = SaveContract { base: None, client: Some(client), draft: terms, today: today() };
    let receipt = store.write(&save).unwrap();
    let contract = receipt.changes.rows().find(|(table, _)| **table == super::CONTRACT).unwrap().1;
    let read = ReadProposed { contract, today: today() };
    let rows = store.read(&read).unwrap();
    assert_eq!(rows.len(), 5);
    store.write(&TakeProposed { contract, rows, today: today() }).unwrap();
    assert_eq!(store.read(&read).unwrap(), vec![]);
}
