//! Payments and signed acts close what a contract asks for, and an undo opens it again.

use super::{
    ListObligations, ObligationFilter, ObligationOut, ReadProposed, TakeProposed,
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
