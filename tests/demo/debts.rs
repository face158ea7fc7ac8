//! Invoices and payments are counted exactly, and their sums tie.

use crate::office::{DAYS, Office, day};
use chrono::NaiveDate;
use serik::{
    domain::{
        debt::{
            act::Status,
            ladder::{Ladder, Next, StepKind},
            promise::Outcome,
        },
        id::Id,
        invoice::standing::PaymentStatus,
        money::{Currency, Money},
        payment::PaymentKind,
    },
    store::{
        claim::{
            DebtLadder, DisputeFilter, ListDisputes, ListPromises, PromiseFilter, PromiseOut, PromiseState,
            ReadLadder,
        },
        invoice::{InvoiceFilter, InvoiceOut, ListInvoices},
        payment::{ListPayments, PaymentFilter, PaymentOut},
        reconciliation::{ListReconciliations, ReconciliationFilter, ShowReconciliation},
    },
};
use std::collections::BTreeSet;

const MOST: usize = 1_000;

fn invoices(office: &Office, today: NaiveDate) -> Vec<InvoiceOut> {
    office
        .store
        .read(&ListInvoices { filter: InvoiceFilter::default(), today, after: None, limit: MOST })
        .unwrap()
}

fn payments(office: &Office) -> Vec<PaymentOut> {
    office.store.read(&ListPayments { filter: PaymentFilter::default(), after: None, limit: MOST }).unwrap()
}

/// The last day on which something was paid of an invoice.
fn settled(invoice: &InvoiceOut, payments: &[PaymentOut]) -> NaiveDate {
    let of_it = payments.iter().filter(|one| one.allocations.iter().any(|part| part.invoice.0 == invoice.id));
    of_it.map(|one| one.text("day").parse().unwrap()).max().unwrap()
}

#[test]
fn invoices_are_counted_exactly() {
    let (office, today) = (Office::usual(), day(DAYS[0]));
    let payments = payments(&office);
    let all = invoices(&office, today);
    assert_eq!(all.len(), 118, "two are cancelled");
    let written_off: BTreeSet<_> = payments
        .iter()
        .filter(|one| one.kind == PaymentKind::WriteOff)
        .flat_map(|one| one.allocations.iter().map(|part| part.invoice.0))
        .collect();
    assert_eq!(written_off.len(), 1);
    let paid = all.iter().filter(|one| one.rest().minor() == 0 && !written_off.contains(&one.id));
    let (on_time, late): (Vec<&InvoiceOut>, Vec<&InvoiceOut>) = paid.partition(|one| {
        let due = one.instalments.iter().filter_map(|part| part.owed.due).max().unwrap();
        settled(one, &payments) <= due
    });
    assert_eq!((on_time.len(), late.len()), (60, 18));
    let open: Vec<&InvoiceOut> = all.iter().filter(|one| one.rest().minor() > 0).collect();
    let (part, whole): (Vec<&InvoiceOut>, Vec<&InvoiceOut>) =
        open.into_iter().partition(|one| one.paid().minor() > 0);
    let overdue = |one: &&&InvoiceOut| one.status == PaymentStatus::Overdue;
    assert_eq!((part.len(), part.iter().filter(overdue).count()), (8, 5));
    // Seventeen overdue ones and the two that are disputed.
    let days: Vec<i64> = whole.iter().filter_map(|one| one.days_late(today)).collect();
    assert_eq!((whole.len(), days.len()), (31, 19));
    let between = |from: i64, to: i64| days.iter().filter(|days| (from..=to).contains(*days)).count();
    assert_eq!(
        [between(1, 30), between(31, 60), between(61, 90), between(91, 180), between(181, 2_000)],
        [8, 5, 3, 2, 1]
    );
    assert!(
        [1, 3, 7, 14, 21, 30, 45, 60, 1_100].iter().all(|step| days.contains(step)),
        "steps of the ladder"
    );
}

#[test]
fn edges_of_debts_are_there_once() {
    let (office, today) = (Office::usual(), day(DAYS[0]));
    let (all, payments) = (invoices(&office, today), payments(&office));
    let foreign = all.iter().filter(|one| one.currency().code() != "KZT");
    assert_eq!(foreign.clone().count(), 4);
    assert!(foreign.clone().all(|one| !one.text("exchange_rate").is_empty()));
    let parted: Vec<_> = all.iter().filter(|one| one.instalments.len() == 3).collect();
    assert_eq!(parted.len(), 2);
    assert_eq!(parted.iter().filter(|one| one.days_late(today).is_some()).count(), 1);
    assert_eq!(payments.iter().filter(|one| one.allocations.len() == 4).count(), 1);
    assert_eq!(payments.iter().filter(|one| one.client.is_none()).count(), 2);
    let of = |kind| payments.iter().filter(|one| one.kind == kind).count();
    assert_eq!((of(PaymentKind::Refund), of(PaymentKind::WriteOff)), (1, 1));
    assert_eq!(all.iter().filter(|one| one.rest().minor() == 1).count(), 1);
    assert!(payments.iter().all(|one| one.text("day") <= today.to_string()), "nothing done after today");
}

#[test]
fn invoices_and_payments_tie_on_any_day() {
    for date in DAYS {
        let (office, today) = (Office::on(day(date)), day(date));
        let paid: i64 = invoices(&office, today).iter().map(|one| one.paid().minor()).sum();
        let allocated: i64 = payments(&office).iter().map(|one| one.allocated().minor()).sum();
        assert_eq!(paid, allocated, "{today}");
    }
}

fn promises(office: &Office, today: NaiveDate) -> Vec<PromiseOut> {
    office.store.read(&ListPromises { filter: PromiseFilter::default(), today }).unwrap()
}

#[test]
fn promises_and_disputes_are_counted_exactly() {
    for date in DAYS {
        let (office, today) = (Office::on(day(date)), day(date));
        let all = promises(&office, today);
        let of = |outcome| all.iter().filter(move |one| one.state() == PromiseState::Told(outcome));
        let open_by =
            |due: &dyn Fn(NaiveDate) -> bool| of(Outcome::Open).filter(|one| due(one.day().unwrap())).count();
        let counts = [of(Outcome::Kept).count(), of(Outcome::Broken).count()];
        assert_eq!(counts, [3, 3], "{today}");
        assert_eq!([open_by(&|day| day == today), open_by(&|day| day > today)], [1, 2], "{today}");
        let (invoices, payments) = (invoices(&office, today), payments(&office));
        let about = |one: &PromiseOut| {
            let id = one.invoice.as_ref().unwrap().0;
            invoices.iter().find(|invoice| invoice.id == id).unwrap()
        };
        for one in of(Outcome::Kept) {
            let due = about(one).instalments.iter().filter_map(|part| part.owed.due).max().unwrap();
            assert!(settled(about(one), &payments) > due, "kept, and late all the same");
        }
        for one in all.iter().filter(|one| one.state() != PromiseState::Told(Outcome::Kept)) {
            assert_eq!(about(one).status, PaymentStatus::Overdue, "{today}");
        }
        assert!(all.iter().all(|one| one.text("given_day") <= today.to_string()), "nothing done after today");
        let disputes = office.store.read(&ListDisputes(DisputeFilter::default())).unwrap();
        let open = disputes.iter().filter(|one| !one.is_settled() && one.counts().minor() > 0);
        assert_eq!((disputes.len(), open.count()), (2, 2), "{today}");
        assert!(disputes.iter().all(|one| one.text("day") <= today.to_string()), "nothing done after today");
    }
}

fn ladders(office: &Office, today: NaiveDate) -> Vec<DebtLadder> {
    let clients = office.cards.iter().map(|card| card.client["id"].as_i64().map(Id).unwrap());
    clients.map(|client| office.store.read(&ReadLadder { client, today }).unwrap()).collect()
}

#[test]
fn every_step_of_the_ladder_waits_for_somebody_and_was_taken_for_somebody() {
    let every: BTreeSet<&str> = Ladder::default().steps().iter().map(|step| step.kind.key()).collect();
    for date in DAYS {
        let (office, today) = (Office::on(day(date)), day(date));
        let all = ladders(&office, today);
        let taken = all.iter().flat_map(|ladder| &ladder.fired);
        assert!(taken.clone().all(|fired| fired.day <= today), "nothing done after today");
        let kind =
            |day: i64| Ladder::default().steps().iter().find(|step| step.day == day).map(|step| step.kind);
        let taken: BTreeSet<&str> = taken.filter_map(|fired| kind(fired.step)).map(StepKind::key).collect();
        assert_eq!(taken, every, "{today}");
        let next = all.iter().filter_map(|ladder| match &ladder.next {
            Next::Take { step, .. } => Some(step.kind.key()),
            Next::Wait(_) => None,
        });
        let next: BTreeSet<&str> = next.collect();
        // On a Sunday nobody is dunned.
        assert!(next == every || date == DAYS[1] && next.is_empty(), "{today}: {next:?}");
    }
}

#[test]
fn one_act_is_signed_and_one_differs() {
    for at in DAYS {
        let office = Office::on(day(at));
        let all = ListReconciliations { filter: ReconciliationFilter::default(), limit: MOST };
        let acts: Vec<_> = office.store.read(&all).unwrap();
        let of = |status| {
            let mut found = acts.iter().filter(|act| act.status == status);
            let id = found.next().map(|act| act.id).unwrap();
            assert!(found.next().is_none());
            office.store.read(&ShowReconciliation(id)).unwrap().unwrap()
        };
        assert_eq!(acts.len(), 2);
        assert!(of(Status::Signed).our_closing() > 0);
        let by = of(Status::WithDifferences).difference();
        assert_eq!(by, Some(Money::new(124_050, Currency::Kzt)));
    }
}
