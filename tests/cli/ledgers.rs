//! Import of invoices, payments and opening balances.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::fs;

const INVOICES: &str = "tests/samples/invoices/01_invoices.csv";
const PAYMENTS: &str = "tests/samples/invoices/02_payments.csv";
const BALANCES: &str = "tests/samples/invoices/03_opening_balances.csv";
const BROKEN: &str = "tests/samples/invoices/broken/b01_bad_sums.csv";

fn counts(answer: &Value) -> [u64; 5] {
    ["read", "created", "updated", "skipped", "rejected"].map(|key| answer[key].as_u64().unwrap())
}

fn items(desk: &Desk, noun: &str) -> Vec<Value> {
    desk.json(&[noun, "list", "--limit", "100"])["items"].as_array().unwrap().clone()
}

/// What all of these come to in minor units of a currency.
fn sum(items: &[Value], key: &str, currency: &str) -> i64 {
    let of = items.iter().map(|item| &item[key]).filter(|money| money["currency"] == currency);
    of.map(|money| money["minor"].as_i64().unwrap()).sum()
}

/// Lines and codes of what was told.
fn told(answer: &Value, key: &str) -> Vec<(u64, String)> {
    let items = answer[key].as_array().unwrap().iter();
    items.map(|item| (item["line"].as_u64().unwrap(), text(&item["code"]))).collect()
}

#[test]
fn invoices_come_in_once_with_the_sums_of_their_documents() {
    let desk = Desk::empty();
    let tried = desk.json(&["import", "invoices", INVOICES, "--new-clients", "--dry-run"]);
    assert_eq!((counts(&tried), &tried["operation"]), ([20, 20, 0, 0, 0], &Value::Null));
    let done = desk.json(&["import", "invoices", INVOICES, "--new-clients"]);
    assert_eq!((counts(&done), &done["found"]["clients"]), ([20, 20, 0, 0, 0], &json!(19)));
    assert_eq!(
        (&done["mapping"]["Ставка НДС"], &done["mapping"]["Всего"]),
        (&json!("vat_rate"), &json!("sum"))
    );
    let known = items(&desk, "invoice");
    assert_eq!((sum(&known, "sum", "KZT"), sum(&known, "sum", "RUB")), (23_367_580, 28_428_104));
    let first = desk.json(&["invoice", "show", "48"]);
    assert_eq!((&first["tax"]["minor"], &first["due_day"]), (&json!(160_000), &json!("2026-03-17")));
    assert_eq!(first["note"], "1/26", "a contract that nobody knows is not lost");
    let again = desk.json(&["import", "invoices", INVOICES, "--new-clients"]);
    assert_eq!((counts(&again), &again["operation"]), ([20, 0, 0, 20, 0], &Value::Null));
    assert_eq!(desk.json(&["client", "list"])["total"], 19);
    desk.json(&["undo"]);
    assert_eq!(items(&desk, "invoice").len(), 0, "one undo takes all of it back");
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn the_order_of_imports_changes_no_balance() {
    let steps: [&[&str]; 3] = [
        &["import", "invoices", INVOICES, "--new-clients"],
        &["import", "payments", PAYMENTS],
        &["import", "balances", BALANCES, "--new-clients"],
    ];
    let balances = |order: [usize; 3]| -> Vec<(String, Value)> {
        let desk = Desk::empty();
        for at in order {
            desk.json(steps[at]);
        }
        let aged = desk.json(&["debt", "aging", "--by", "client", "--asof", "2026-11-24"]);
        let items = aged["items"].as_array().unwrap().iter();
        let owing = items.filter(|one| one["balance"]["minor"] != 0);
        let mut told: Vec<_> = owing
            .map(|one| (format!("{} {}", one["name"], one["balance"]["currency"]), one["balance"].clone()))
            .collect();
        told.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(desk.run(&["doctor"]).code, 0);
        told
    };
    let usual = balances([0, 1, 2]);
    assert!(usual.len() > 5, "{usual:?}");
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(balances(order), usual, "{order:?}");
    }
}

#[test]
fn a_payment_that_was_nobodys_is_taken_up_by_its_client() {
    let desk = Desk::empty();
    desk.json(&["import", "payments", PAYMENTS]);
    let free = |desk: &Desk| items(desk, "payment").iter().filter(|one| one["client"].is_null()).count();
    let before = free(&desk);
    assert!(before > 0);
    desk.json(&["import", "invoices", INVOICES, "--new-clients"]);
    assert!(free(&desk) < before);
    desk.json(&["undo"]);
    assert_eq!(free(&desk), before, "one undo gives them back");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn payments_close_what_their_payer_names() {
    let desk = Desk::empty();
    desk.json(&["import", "invoices", INVOICES, "--new-clients"]);
    let done = desk.json(&["import", "payments", PAYMENTS]);
    assert_eq!(counts(&done), [14, 14, 0, 0, 0]);
    assert_eq!(told(&done, "warnings"), [(15, "import-ledger-client".to_owned())], "one payer is unknown");
    let known = items(&desk, "payment");
    assert_eq!(sum(&known, "sum", "KZT"), 20_269_275);
    let free: Vec<i64> =
        known.iter().filter_map(|one| one["free"]["minor"].as_i64()).filter(|free| *free > 0).collect();
    assert_eq!(free.iter().sum::<i64>(), 510_000, "an advance and an unknown payer");
    let paid: Vec<String> = items(&desk, "invoice")
        .iter()
        .filter(|one| one["status"] == "paid")
        .map(|one| text(&one["number"]))
        .collect();
    assert_eq!(paid.len(), 8);
    for half in ["48", "51", "54", "57"] {
        let invoice = desk.json(&["invoice", "show", half]);
        let (paid, rest) =
            (invoice["paid"]["minor"].as_i64().unwrap(), invoice["rest"]["minor"].as_i64().unwrap());
        assert!((paid - rest).abs() <= 1, "{half}: {paid} {rest}");
    }
    assert_eq!(counts(&desk.json(&["import", "payments", PAYMENTS])), [14, 0, 0, 14, 0]);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn balances_become_debts_and_advances() {
    let desk = Desk::empty();
    desk.json(&["import", "invoices", INVOICES, "--new-clients"]);
    let done = desk.json(&["import", "balances", BALANCES]);
    assert_eq!(counts(&done), [4, 3, 0, 1, 0]);
    let openings: Vec<Value> =
        items(&desk, "invoice").into_iter().filter(|one| one["kind"] == "opening").collect();
    assert_eq!((sum(&openings, "sum", "KZT"), sum(&openings, "sum", "RUB")), (15_000_000, 7_500_050));
    let first = openings.iter().find(|one| one["sum"]["currency"] == "KZT").unwrap();
    assert_eq!((&first["day"], &first["what"]), (&json!("2025-11-30"), &json!("Счет 900 от 30.11.2025")));
    assert_eq!(first["instalments"][0]["due"], "2025-12-15");
    let advance = items(&desk, "payment");
    assert_eq!((&advance[0]["kind"], &advance[0]["free"]["minor"]), (&json!("opening"), &json!(2_000_000)));
    assert_eq!(counts(&desk.json(&["import", "balances", BALANCES])), [4, 0, 0, 4, 0]);
}

#[test]
fn broken_rows_are_told_and_nothing_is_guessed() {
    let desk = Desk::empty();
    let unknown = desk.json(&["import", "invoices", BROKEN]);
    assert_eq!(counts(&unknown), [6, 0, 0, 0, 6], "nobody is known, and nobody is added");
    let rejects = desk.home.path().join("rejected.csv");
    let words = ["import", "invoices", BROKEN, "--new-clients", "--rejects", rejects.to_str().unwrap()];
    let done = desk.json(&words);
    assert_eq!(counts(&done), [6, 3, 0, 0, 3]);
    let lines: Vec<u64> =
        done["left_out"].as_array().unwrap().iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [5, 6, 7], "31.02, a number that is taken, a letter in a sum");
    let doubts: Vec<(u64, String)> = told(&done, "warnings");
    let sums: Vec<_> = doubts.iter().filter(|(_, code)| code != "import-ledger-contract").collect();
    let expected = [(3, "import-ledger-total"), (4, "import-ledger-vat"), (4, "import-ledger-total")];
    assert_eq!(sums.len(), expected.len(), "{sums:?}");
    assert!(
        sums.iter().zip(expected).all(|(found, (line, code))| found.0 == line && found.1 == code),
        "{sums:?}"
    );
    assert_eq!(desk.json(&["invoice", "show", "50"])["tax"]["minor"], 0, "as the document says");
    let written = fs::read_to_string(rejects).unwrap();
    assert_eq!(written.lines().count(), 4);
    assert!(written.contains("31.02.2026") && written.contains("1O000.00"), "{written}");
}

#[test]
fn a_workbook_and_a_table_of_another_order_are_read_alike() {
    let desk = Desk::empty();
    desk.json(&["import", "invoices", INVOICES, "--new-clients"]);
    let file = desk.home.path().join("payments.csv");
    let table = "Шот;Сома;Күні;Валюта;Төлем мақсаты;Төлеуші\n\
                 7;1 000,50;05.03.2026;KZT;шот № 49;ТОО «Тоғай Құрылыс»\n\
                 Барлығы;1 000,50;;;;\n";
    fs::write(&file, table).unwrap();
    let done = desk.json(&["import", "payments", file.to_str().unwrap(), "--map", "1=number"]);
    assert_eq!(counts(&done), [1, 1, 0, 0, 0], "{done}");
    assert_eq!(
        desk.json(&["invoice", "show", "49"])["paid"]["minor"],
        100_050,
        "a payer is found by the exact name"
    );
    let refused = desk.error(&["import", "payments", file.to_str().unwrap(), "--map", "1=song"], 2);
    assert_eq!(refused["code"], "import-no-meaning");
}

#[test]
fn columns_that_were_named_are_remembered() {
    let desk = Desk::empty();
    let write = |name: &str, number: &str| {
        let file = desk.home.path().join(name);
        let row = format!("{number};01.03.2026;ТОО «А»;100,00;KZT");
        fs::write(&file, format!("Номер;Когда;Клиент;Деньги;Валюта\n{row}\n")).unwrap();
        file.display().to_string()
    };
    let (first, second) = (write("a.csv", "7"), write("b.csv", "8"));
    let map = ["--map", "Когда=day", "--map", "Деньги=sum"];
    let named = [&["import", "invoices", &first, "--new-clients"][..], &map].concat();
    assert_eq!(counts(&desk.json(&named)), [1, 1, 0, 0, 0]);
    assert_eq!(counts(&desk.json(&["import", "invoices", &second])), [1, 1, 0, 0, 0]);
    // A list of another kind with the same headings is another kind of file.
    assert_eq!(counts(&desk.json(&["import", "payments", &second]))[1], 0);
}
