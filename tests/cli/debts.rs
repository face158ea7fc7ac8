//! Invoices and payments on the command line.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn error(desk: &Desk, words: &[&str], code: u8) -> Value {
    desk.error(&[words, &TODAY].concat(), code.into())
}

fn money(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "KZT" })
}

fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    desk
}

fn invoice(desk: &Desk, fields: &[&str]) -> Value {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    on(desk, &[&["invoice", "add", "ЖШС «Алма»"], &set[..]].concat())
}

#[test]
fn an_invoice_is_paid_in_parts_and_says_what_is_left() {
    let desk = office();
    let terms = ["sum=1 000", "day=01.11.2026", "payment=30% аванс 5 дней; 70% 10 дней после отгрузки"];
    let number = text(&invoice(&desk, &terms)["number"]);
    let known = on(&desk, &["invoice", "show", &number]);
    assert_eq!((&known["status"], &known["days_late"]), (&json!("overdue"), &json!(18)));
    assert_eq!(known["instalments"][1]["status"], "waiting");
    let paid = on(&desk, &["payment", "add", "ЖШС «Алма»", "--set", "sum=350", "--to", &number]);
    assert_eq!((&paid["allocated"], &paid["free"]), (&money(35_000), &money(0)));
    let known = on(&desk, &["invoice", "show", &number]);
    assert_eq!((&known["status"], &known["rest"]), (&json!("waiting"), &money(65_000)));
    let shipped = on(&desk, &["invoice", "edit", &number, "--set", "shipped_day=10.11.2026"]);
    assert_eq!(shipped["instalments"][1]["due"], "2026-11-20");
    let list = on(&desk, &["invoice", "list", "--status", "overdue"]);
    assert_eq!(list["total"], 1);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn what_cannot_be_is_told_with_its_rule_and_nothing_changes() {
    let desk = office();
    let number = text(&invoice(&desk, &["sum=1 000"])["number"]);
    let over = error(
        &desk,
        &["payment", "add", "ЖШС «Алма»", "--set", "sum=500", "--to", &format!("{number}/1=800")],
        1,
    );
    assert_eq!((&over["code"], &over["rule"]), (&json!("flaw-allocation-over"), &json!("D-2")));
    assert_eq!(on(&desk, &["payment", "list"])["total"], 0);
    let paid = on(&desk, &["payment", "add", "ЖШС «Алма»", "--set", "sum=500", "--to", &number]);
    let cancel = error(&desk, &["invoice", "cancel", &number], 1);
    assert_eq!((&cancel["code"], &cancel["rule"]), (&json!("flaw-invoice-paid"), &json!("D-1")));
    on(&desk, &["payment", "release", &text(&paid["id"])]);
    on(&desk, &["invoice", "cancel", &number]);
    assert_eq!(text(&invoice(&desk, &["sum=5"])["number"]), "2", "its number stays with it");
    let nothing = error(&desk, &["invoice", "add", "ЖШС «Алма»"], 1);
    assert_eq!(nothing["code"], "flaw-invoice-no-sum");
}

#[test]
fn lists_go_on_behind_a_cursor() {
    let desk = office();
    for sum in ["sum=1", "sum=2", "sum=3"] {
        invoice(&desk, &[sum]);
        on(&desk, &["payment", "add", "--set", sum]);
    }
    for noun in ["invoice", "payment"] {
        let first = on(&desk, &[noun, "list", "--limit", "2"]);
        assert_eq!(first["items"][0]["sum"], money(300));
        let rest = on(&desk, &[noun, "list", "--limit", "2", "--after", &text(&first["next"])]);
        assert_eq!((rest["items"].as_array().unwrap().len(), &rest["next"]), (1, &Value::Null));
        assert_eq!(rest["items"][0]["sum"], money(100));
    }
    assert_eq!(on(&desk, &["payment", "list", "--unknown"])["total"], 3);
}

#[test]
fn debts_are_told_by_days_and_the_worklist_says_what_to_do() {
    let desk = office();
    desk.client("ТОО «Бидай»", &[]);
    let old = text(&invoice(&desk, &["sum=10 000", "day=01.09.2026", "due_day=2026-09-20"])["number"]);
    on(
        &desk,
        &["payment", "add", "ЖШС «Алма»", "--set", "sum=2 500", "--set", "day=01.10.2026", "--to", &old],
    );
    invoice(&desk, &["sum=500", "day=20.11.2026", "due_day=2026-11-24"]);
    on(&desk, &["payment", "add", "ТОО «Бидай»", "--set", "sum=70"]);
    let aging = on(&desk, &["debt", "aging"]);
    let line = &aging["items"][0];
    assert_eq!((&aging["total"], &line["key"], &line["name"]), (&json!(1), &json!("KZT"), &Value::Null));
    assert_eq!((&line["buckets"]["not_due"], &line["buckets"]["61-90"]), (&money(50_000), &money(750_000)));
    assert_eq!((&line["unallocated"], &line["balance"]), (&money(7_000), &money(793_000)));
    let before = on(&desk, &["debt", "aging", "--by", "client", "--asof", "2026-09-25"]);
    assert_eq!(before["items"][0]["buckets"]["1-30"], money(1_000_000), "the payment came later");
    assert_eq!(before["items"][0]["name"], "ЖШС «Алма»");
    let list = on(&desk, &["debt", "worklist"]);
    let late = &list["items"][0];
    assert_eq!(
        (&list["total"], &late["days_late"], &late["overdue"]),
        (&json!(1), &json!(65), &json!([money(750_000)]))
    );
    assert_eq!((&late["step"]["take"]["kind"], &late["score"]), (&json!("court"), &json!(43.75)));
    let debt = on(&desk, &["debt", "show", "ЖШС «Алма»"]);
    assert_eq!(debt["lines"][0]["paid_by"][0]["sum"], money(250_000));
    assert_eq!(debt["lines"].as_array().unwrap().len(), 2);
    let wrong = error(&desk, &["debt", "worklist", "--after", "77"], 2);
    assert_eq!(wrong["code"], "cursor");
}

#[test]
fn the_limit_of_a_client_is_set_and_told_with_what_is_left() {
    let desk = office();
    invoice(&desk, &["sum=800", "day=01.11.2026", "due_day=2026-11-30"]);
    let set = on(&desk, &["credit", "set", "ЖШС «Алма»", "1 000"]);
    assert_eq!((&set["lines"][0]["limit"], &set["lines"][0]["left"]), (&money(100_000), &money(20_000)));
    invoice(&desk, &["sum=300", "day=20.11.2026"]);
    let shown = on(&desk, &["credit", "show", "ЖШС «Алма»"]);
    let holds = json!([{ "kind": "over_limit", "sum": money(10_000), "days": null }]);
    assert_eq!(shown["lines"][0]["holds"], holds);
    let set = on(&desk, &["credit", "set", "ЖШС «Алма»", ""]);
    assert_eq!(set["lines"][0]["limit"], Value::Null);
    let wrong = error(&desk, &["credit", "set", "ЖШС «Алма»", "көп"], 2);
    assert_eq!(wrong["field"], "credit_limit");
}

#[test]
fn a_sum_for_a_whole_invoice_is_spread_once_and_may_be_said_again() {
    let desk = office();
    let number = text(
        &invoice(&desk, &["sum=1 000", "day=01.11.2026", "payment=30% аванс; 70% после акта"])["number"],
    );
    let paid =
        on(&desk, &["payment", "add", "ЖШС «Алма»", "--set", "sum=900", "--to", &format!("{number}=500")]);
    let sums = |payment: &Value| -> Vec<i64> {
        let parts = payment["allocations"].as_array().unwrap().iter();
        parts.map(|part| part["sum"]["minor"].as_i64().unwrap()).collect()
    };
    assert_eq!(sums(&paid), [30_000, 20_000]);
    let key = text(&paid["id"]);
    let again = on(&desk, &["payment", "allocate", &key, "--to", &number]);
    assert_eq!(sums(&again), [30_000, 60_000], "what it closes itself is open to it");
    let over = error(&desk, &["payment", "allocate", &key, "--to", &format!("{number}=1 200")], 1);
    assert_eq!(over["code"], "flaw-allocation-over");
}

#[test]
fn the_report_on_debtors_is_told_and_written_in_four_formats() {
    let desk = office();
    invoice(&desk, &["sum=10 000", "day=01.10.2026", "due_day=2026-10-20"]);
    invoice(&desk, &["sum=700", "day=20.11.2026", "due_day=2026-11-26"]);
    on(
        &desk,
        &["payment", "add", "ЖШС «Алма»", "--set", "sum=2 500", "--set", "day=30.10.2026", "--to", "1"],
    );
    let promised = ["--set", "day=26.11.2026", "--set", "sum=5 000"];
    on(&desk, &[&["debt", "promise", "add", "ЖШС «Алма»"], &promised[..]].concat());
    let report = on(&desk, &["debt", "report"]);
    let one = &report["items"][0];
    assert_eq!((&one["days_late"], &one["days_to_pay"]), (&json!("10.00"), &json!("29.00")));
    assert_eq!((&one["promised"], &report["promised"][0]["sum"]), (&money(500_000), &money(500_000)));
    assert_eq!((&one["worst"][0]["overdue"], &one["worst"][0]["days_late"]), (&money(750_000), &json!(35)));
    assert_eq!(
        (&one["last_month"]["date"], &one["last_month"]["overdue"]),
        (&json!("2026-10-31"), &money(750_000))
    );
    assert_eq!((&one["weeks"][0]["due"], &one["weeks"][0]["expected"]), (&money(70_000), &money(0)));
    assert_eq!(
        (&one["weeks"][1]["expected"], &report["kept"]["whole_percent"]),
        (&money(70_000), &Value::Null)
    );
    let told = desk.run(&[&["debt", "report"], &TODAY[..]].concat());
    assert!(told.out.contains("₸7,500") && told.out.contains("█"), "{}", told.out);
    let plain = desk.run(&[&["debt", "report", "--plain"], &TODAY[..]].concat());
    assert!(!plain.out.contains("█") && plain.out.contains("10"), "{}", plain.out);
    for format in ["txt", "csv", "xlsx", "json"] {
        let file = desk.home.path().join(format!("debtors.{format}"));
        let wrote = on(&desk, &["debt", "report", "-o", &file.display().to_string()]);
        assert_ne!(wrote["operation"], Value::Null, "{format}");
        assert!(std::fs::metadata(&file).unwrap().len() > 100, "{format}");
    }
    let csv = std::fs::read_to_string(desk.home.path().join("debtors.csv")).unwrap();
    assert!(csv.contains("7500") && csv.contains("Алма"), "{csv}");
    let shown = on(&desk, &["debt", "show", "ЖШС «Алма»"]);
    assert_eq!(shown["history"][0]["whole"]["late"], money(250_000));
    assert_eq!(shown["history"][0]["months"].as_array().unwrap().len(), 12);
}
