//! Credit notes, and what the tax of an invoice has become since, on the command line.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn error(desk: &Desk, words: &[&str]) -> Value {
    desk.error(&[words, &TODAY].concat(), 1)
}

fn money(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "KZT" })
}

fn invoice(desk: &Desk, fields: &[&str]) -> String {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    text(&on(desk, &[&["invoice", "add", "ЖШС «Алма»"], &set[..]].concat())["number"])
}

#[test]
fn a_part_of_an_invoice_is_taken_back_with_a_number_and_a_reason() {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    let number = invoice(&desk, &["sum=1 160", "vat=inside", "vat_rate=16", "day=01.11.2026"]);
    let credit = ["invoice", "credit", &number, "--sum", "116", "--reason", "2 қорап қайтты"];
    let known = on(&desk, &credit);
    assert_eq!((&known["sum"], &known["rest"]), (&money(116_000), &money(104_400)));
    let note = &known["credits"][0];
    assert_eq!((&note["number"], &note["sum"], &note["tax"]), (&json!("1"), &money(11_600), &money(1_600)));
    assert_eq!(known["instalments"][0]["paid_by"][0]["kind"], "credit_note");
    let render = ["invoice", "render", &number, "--as", "credit_note", "--in", "ru"];
    let paper = desk.run(&[&render[..], &TODAY[..]].concat());
    assert!(paper.out.contains("116,00") && paper.out.contains("16,00"), "{} {}", paper.out, paper.err);
    let over = error(&desk, &["invoice", "credit", &number, "--sum", "1 044,01", "--reason", "x"]);
    assert_eq!((&over["code"], &over["rule"]), (&json!("flaw-credit-over"), &json!("D-1")));
    let listed = on(&desk, &["payment", "list"])["items"][0].clone();
    assert_eq!((&listed["kind"], &listed["credits"]["name"]), (&json!("credit_note"), &json!(number)));
    on(&desk, &["payment", "cancel", &text(&note["id"])]);
    assert_eq!(on(&desk, &["invoice", "show", &number])["rest"], money(116_000));
    on(&desk, &["invoice", "credit", &number, "--reason", "бәрі қайтты"]);
    assert_eq!(on(&desk, &["invoice", "show", &number])["status"], "paid");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn an_invoice_of_an_old_rate_shows_what_its_shipment_adds() {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    let number = invoice(&desk, &["sum=1 120", "vat=inside", "vat_rate=12", "day=20.12.2025"]);
    assert_eq!(on(&desk, &["invoice", "show", &number])["vat_top_up"], Value::Null);
    let known = on(&desk, &["invoice", "edit", &number, "--set", "shipped_day=15.01.2026"]);
    let top_up = &known["vat_top_up"];
    assert_eq!((&top_up["sum"], &top_up["turnover_rate"]), (&money(4_000), &json!("16")));
    assert_eq!(known["sum"], money(112_000), "it is shown and not booked");
}
