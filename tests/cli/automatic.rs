//! Payments that close debts by rule, on the command line.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn money(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "KZT" })
}

/// Two invoices, the second of which is due first.
fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &["country=KZ"]);
    for (sum, due) in [("sum=300", "due_day=20.11.2026"), ("sum=200", "due_day=10.11.2026")] {
        let fields = ["--set", sum, "--set", due, "--set", "day=01.11.2026"];
        on(&desk, &[&["invoice", "add", "ЖШС «Алма»"], &fields[..]].concat());
    }
    desk
}

fn pay(desk: &Desk, fields: &[&str]) -> Value {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    on(desk, &[&["payment", "add", "ЖШС «Алма»", "--auto"], &set[..]].concat())
}

/// Numbers of the invoices that a payment closes, with how much.
fn closed(payment: &Value) -> Vec<(String, i64)> {
    let parts = payment["allocations"].as_array().unwrap().iter();
    parts.map(|part| (text(&part["invoice"]["name"]), part["sum"]["minor"].as_i64().unwrap())).collect()
}

fn codes(payment: &Value) -> Vec<String> {
    payment["warnings"].as_array().unwrap().iter().map(|warning| text(&warning["code"])).collect()
}

#[test]
fn what_is_due_first_is_closed_unless_the_payer_names_something() {
    let desk = office();
    let paid = pay(&desk, &["sum=250"]);
    let mut parts = closed(&paid);
    parts.sort();
    assert_eq!((parts, &paid["free"]), (vec![("1".into(), 5_000), ("2".into(), 20_000)], &money(0)));
    on(&desk, &["payment", "release", &text(&paid["id"])]);
    let named = pay(&desk, &["sum=310", "purpose=Оплата по счету № 1 от 01.11.2026"]);
    assert_eq!((closed(&named), &named["free"]), (vec![("1".into(), 30_000)], &money(1_000)));
    let unknown = pay(&desk, &["sum=5", "purpose=Оплата по счету № 77"]);
    assert_eq!((closed(&unknown), codes(&unknown)), (vec![], vec!["allocation-unknown".to_owned()]));
    let again = on(&desk, &["payment", "allocate", &text(&paid["id"]), "--auto"]);
    assert_eq!(closed(&again), [("2".into(), 20_000)]);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn a_claimed_penalty_is_closed_before_its_principal_and_told() {
    let desk = office();
    on(&desk, &["rate", "set", "base_kz", "16.25", "--from", "2026-09-07", "--through", "2026-11-30"]);
    let claim = on(&desk, &["debt", "penalty", "2", "--claim"])["items"][0].clone();
    let penalty = claim["total"]["minor"].as_i64().unwrap();
    let paid = pay(&desk, &["sum=100"]);
    let parts = paid["allocations"].as_array().unwrap();
    let of = |is_penalty: bool| -> i64 {
        let of = parts.iter().filter(|part| part["penalty"] == is_penalty);
        of.map(|part| part["sum"]["minor"].as_i64().unwrap()).sum()
    };
    assert_eq!((of(true), of(false)), (penalty, 10_000 - penalty));
}

#[test]
fn a_contract_keeps_its_debts_for_a_hand() {
    let desk = office();
    let fields = ["--set", "number=Ш-1", "--set", "subject=қағаз", "--set", "allocation=by_hand"];
    on(&desk, &[&["contract", "new", "--client", "ЖШС «Алма»"], &fields[..]].concat());
    on(&desk, &["invoice", "edit", "2", "--contract", "Ш-1"]);
    let paid = pay(&desk, &["sum=400"]);
    assert_eq!(
        (closed(&paid), codes(&paid)),
        (vec![("1".into(), 30_000)], vec!["allocation-held".to_owned()])
    );
    let both = ["payment", "allocate", "1", "--auto", "--to", "2"];
    desk.error(&[&both[..], &TODAY[..]].concat(), 2);
}
