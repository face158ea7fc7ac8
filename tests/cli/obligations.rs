//! Obligations on the command line.

use crate::desk::{Desk, SIGNED_DAYS, text};
use serde_json::{Value, json};

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

/// A contract that both signed on 24 November.
fn office() -> (Desk, String) {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    let number = text(&on(&desk, &["contract", "new", "--client", "ЖШС «Алма»"])["number"]);
    for state in ["sent", "agreed", "signing", "signed"] {
        on(
            &desk,
            &[&["contract", "move", &number, state, "--reason", "келісілді"], &SIGNED_DAYS[..]].concat(),
        );
    }
    (desk, number)
}

fn add(desk: &Desk, contract: &str, fields: &[&str]) -> String {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    text(&on(desk, &[&["obligation", "add", contract], &set[..]].concat())["id"])
}

#[test]
fn a_payment_is_done_in_parts_and_what_is_left_is_told() {
    let (desk, contract) = office();
    let terms = ["side=they", "sum=1 000 000", "due_count=10", "due_unit=banking", "event=invoice"];
    let key = add(&desk, &contract, &terms);
    let waiting = on(&desk, &["obligation", "show", &key]);
    assert_eq!((&waiting["status"], &waiting["due"]), (&json!("waiting"), &Value::Null));
    let due = on(&desk, &["obligation", "event", &key, "--on", "2026-11-20"]);
    assert_eq!((&due["due"], &due["status"]), (&json!("2026-12-04"), &json!("open")));
    let part = on(&desk, &["obligation", "done", &key, "--sum", "400 000", "--proof", "п/п 55"]);
    assert_eq!(part["rest_sum"], json!({ "minor": 60_000_000, "currency": "KZT" }));
    let list = on(&desk, &["obligation", "list"]);
    let sums = json!([{ "minor": 60_000_000, "currency": "KZT" }]);
    assert_eq!((&list["balance"]["they"]["sums"], &list["balance"]["net"]), (&sums, &sums));
    assert_eq!(list["balance"]["they"]["next"], "2026-12-04");
    let done = on(&desk, &["obligation", "done", &key]);
    assert_eq!((&done["status"], &done["done_on"]), (&json!("done"), &json!("2026-11-24")));
    assert_eq!(done["warnings"], json!([]), "one part has its proof");
    assert_eq!(on(&desk, &["obligation", "list"])["total"], 0);
    assert_eq!(on(&desk, &["obligation", "list", "--all"])["total"], 1);
    let again = desk.error(&[&["obligation", "done", &key][..], &TODAY].concat(), 1);
    assert_eq!((&again["code"], &again["rule"]), (&json!("flaw-obligation-closed"), &json!("K-7")));
    desk.json(&["undo"]);
    assert_eq!(on(&desk, &["obligation", "show", &key])["status"], "open");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn what_is_done_without_proof_warns_and_a_dispute_says_why() {
    let (desk, contract) = office();
    let key = add(&desk, &contract, &["kind=deliver", "quantity=12,5", "due_day=2026-11-20"]);
    assert_eq!(on(&desk, &["obligation", "show", &key])["days_left"], -4);
    let refused = desk.error(&["obligation", "dispute", &key], 1);
    assert_eq!((&refused["field"], &refused["rule"]), (&json!("reason"), &json!("K-7")));
    assert_eq!(on(&desk, &["obligation", "dispute", &key, "--reason", "брак"])["status"], "disputed");
    assert_eq!(on(&desk, &["obligation", "reopen", &key])["status"], "overdue");
    let done = on(&desk, &["obligation", "done", &key]);
    assert_eq!((&done["status"], &done["no_proof"]), (&json!("done_late"), &json!(true)));
    assert_eq!(done["warnings"][0]["code"], "obligation-no-proof");
}

#[test]
fn lists_are_narrowed_and_go_on_where_they_stopped() {
    let (desk, contract) = office();
    add(&desk, &contract, &["side=we", "due_day=2026-11-20"]);
    add(&desk, &contract, &["side=they", "due_day=2026-11-25"]);
    add(&desk, &contract, &["side=they", "month_day=31", "sum=10"]);
    let total = |words: &[&str]| on(&desk, &[&["obligation", "list"], words].concat())["total"].clone();
    assert_eq!([total(&["--side", "they"]), total(&["--status", "overdue"])], [2, 1]);
    assert_eq!([total(&["ЖШС «Алма»"]), total(&["--contract", &contract])], [3, 3]);
    let first = on(&desk, &["obligation", "list", "--limit", "2"]);
    let rest = on(&desk, &["obligation", "list", "--limit", "2", "--after", &text(&first["next"])]);
    assert_eq!((&rest["items"][0]["due_day"], &rest["next"]), (&json!("2026-11-30"), &Value::Null));
    let wrong = ["obligation", "add", &contract, "--set", "due_day=2026-12-01", "--set", "event=act"];
    let refused = desk.error(&wrong, 1);
    assert_eq!((&refused["field"], &refused["code"]), (&json!("event"), &json!("flaw-obligation-two-dues")));
}
