//! What is said and done about debts, on the command line.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

/// A Tuesday.
const TODAY: &str = "2026-11-24";

fn at(desk: &Desk, words: &[&str], today: &str) -> Value {
    desk.json(&[words, &["--today", today]].concat())
}

fn on(desk: &Desk, words: &[&str]) -> Value {
    at(desk, words, TODAY)
}

fn error(desk: &Desk, words: &[&str], code: i32) -> Value {
    desk.error(&[words, &["--today", TODAY]].concat(), code)
}

fn money(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "KZT" })
}

const CLIENT: &str = "ЖШС «Алма»";

/// A client who owes 50 000 tenge since 2 November by invoice 1.
fn office() -> Desk {
    let desk = Desk::open();
    desk.client(CLIENT, &[]);
    invoice(&desk, &["sum=50 000", "day=01.10.2026", "due_day=02.11.2026"]);
    desk
}

fn invoice(desk: &Desk, fields: &[&str]) -> Value {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    on(desk, &[&["invoice", "add", CLIENT], &set[..]].concat())
}

#[test]
fn a_promise_stops_the_ladder_and_breaks_when_nothing_comes() {
    let desk = office();
    let ladder = on(&desk, &["debt", "ladder", CLIENT]);
    assert_eq!(ladder["step"], json!({ "day": 21, "kind": "stop_shipments" }));
    let promise = ["debt", "promise", "add", CLIENT, "--invoice", "1", "--set", "day=26.11.2026"];
    let promise = on(&desk, &promise);
    assert_eq!((&promise["sum"], &promise["state"]), (&money(5_000_000), &json!("open")));
    let ladder = on(&desk, &["debt", "ladder", CLIENT]);
    assert_eq!((&ladder["step"], &ladder["wait"]), (&Value::Null, &json!("promised")));
    let today = |day| at(&desk, &["today"], day)["items"][0]["reasons"].to_string();
    assert!(!today("2026-11-25").contains("their_obligation"));
    assert!(today("2026-11-26").contains("their_obligation"));
    let broken = today("2026-11-30");
    assert!(broken.contains("broken_promise") && broken.contains("overdue_debt"), "{broken}");
    let list = at(&desk, &["debt", "promise", "list", CLIENT], "2026-11-30");
    assert_eq!((&list["items"][0]["state"], &list["kept_percent"]), (&json!("broken"), &json!("0.00")));
    let late = ["payment", "add", CLIENT, "--set", "sum=50 000", "--set", "day=26.11.2026", "--to", "1"];
    let late = at(&desk, &late, "2026-11-26");
    let list = at(&desk, &["debt", "promise", "list", CLIENT], "2026-11-30");
    assert_eq!((&list["items"][0]["state"], &list["kept_percent"]), (&json!("kept"), &json!("100.00")));
    on(&desk, &["payment", "cancel", &text(&late["id"])]);
    on(&desk, &["debt", "promise", "withdraw", &text(&promise["id"]), "--reason", "қате"]);
    let list = at(&desk, &["debt", "promise", "list", "--status", "withdrawn"], "2026-11-30");
    assert_eq!(list["total"], 1);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn a_step_is_written_down_once_and_the_next_one_comes_on_its_day() {
    let desk = office();
    let taken = on(&desk, &["debt", "step", CLIENT, "stop_shipments", "--note", "қойма білді"]);
    assert_eq!((&taken["wait"], &taken["coming"]["date"]), (&json!("taken"), &json!("2026-12-02")));
    assert_eq!(at(&desk, &["debt", "ladder", CLIENT], "2026-12-02")["step"]["kind"], "claim");
    let own =
        ["debt", "ladder", CLIENT, "--set", "ladder=5 call, 40 court", "--set", "quiet_until=30.11.2026"];
    let own = on(&desk, &own);
    assert_eq!((&own["own"], &own["wait"]), (&json!(true), &json!("quiet")));
    let unclear = error(&desk, &["debt", "ladder", CLIENT, "--set", "ladder=айқай"], 2);
    assert_eq!((&unclear["code"], &unclear["rule"]), (&json!("flaw-ladder-unclear"), &json!("D-3")));
    on(&desk, &["undo"]);
    assert_eq!(on(&desk, &["debt", "ladder", CLIENT])["own"], false);
}

#[test]
fn a_dispute_is_left_out_of_the_penalty_until_it_is_settled() {
    let desk = office();
    let contested = ["debt", "dispute", "add", "1", "--set", "sum=20 000", "--set", "reason=ақау"];
    let dispute = on(&desk, &contested);
    assert_eq!((&dispute["counts"], &dispute["instalment"]), (&money(2_000_000), &json!(1)));
    let over =
        error(&desk, &["debt", "dispute", "add", "1", "--set", "sum=30 000,01", "--set", "reason=x"], 1);
    assert_eq!((&over["code"], &over["rule"]), (&json!("flaw-dispute-over"), &json!("D-1")));
    let missing = error(&desk, &["debt", "penalty", "1"], 1);
    assert_eq!((&missing["code"], &missing["rule"]), (&json!("flaw-penalty-no-base-rate"), &json!("D-5")));
    let rate = ["rate", "set", "base_kz", "16.25", "--from", "2026-09-07", "--through", "2026-11-30"];
    assert_eq!(on(&desk, &rate)["items"][4]["own"], true);
    let penalty = on(&desk, &["debt", "penalty", "1"])["items"][0].clone();
    assert_eq!((&penalty["principal"], &penalty["rows"][0]["days"]), (&money(3_000_000), &json!(22)));
    // 30 000 by 16.25 % a year for 22 days.
    assert_eq!((&penalty["total"], &penalty["basis"]["rule"]), (&money(29_384), &json!("kz_353")));
    on(&desk, &["debt", "dispute", "settle", &text(&dispute["id"]), "rejected"]);
    let claimed = on(&desk, &["debt", "penalty", "1", "--claim"])["items"][0].clone();
    assert_eq!((&claimed["total"], &claimed["open"]), (&money(48_973), &money(0)));
    let number = text(&claimed["decisions"][0]["invoice"]["id"]);
    assert_eq!(on(&desk, &["invoice", "show", &number])["kind"], "penalty");
    let waived = error(&desk, &["debt", "penalty", "1", "--waive", "--reason", "x"], 1);
    assert_eq!(waived["code"], "flaw-penalty-nothing");
}

#[test]
fn a_debt_is_given_up_for_a_reason_and_never_by_more_than_is_open() {
    let desk = office();
    let over = error(&desk, &["debt", "writeoff", "1", "--sum", "50 000,01", "--reason", "таратылды"], 1);
    assert_eq!(over["code"], "flaw-allocation-over");
    let part = on(&desk, &["debt", "writeoff", "1", "--sum", "20 000", "--reason", "келісім"]);
    assert_eq!((&part["kind"], &part["allocated"]), (&json!("write_off"), &money(2_000_000)));
    on(&desk, &["debt", "writeoff", "1", "--reason", "таратылды"]);
    assert_eq!(on(&desk, &["invoice", "show", "1"])["status"], "paid");
    assert_eq!(error(&desk, &["debt", "writeoff", "1", "--reason", "x"], 3)["code"], "debt-closed");
    on(&desk, &["undo"]);
    assert_eq!(on(&desk, &["invoice", "show", "1"])["rest"], money(3_000_000));
}

#[test]
fn limitation_is_told_and_begins_anew_by_what_the_debtor_signed() {
    let desk = office();
    let old = ["sum=10 000", "day=01.01.2024", "due_day=01.02.2024", "number=2024-1"];
    invoice(&desk, &old);
    let term = on(&desk, &["debt", "limitation", "2024-1"])["items"][0].clone();
    assert_eq!((&term["last_day"], &term["warning"]), (&json!("2027-02-01"), &json!(90)));
    let reasons = on(&desk, &["today"])["items"][0]["reasons"].to_string();
    assert!(reasons.contains("contract_term"), "{reasons}");
    let unsigned = error(&desk, &["debt", "restart", "2024-1", "act_signed"], 1);
    assert_eq!((&unsigned["code"], &unsigned["rule"]), (&json!("flaw-limitation-signer"), &json!("D-8")));
    let signed = ["debt", "restart", "2024-1", "act_signed", "--signed-by", "директор", "--all"];
    let term = on(&desk, &signed)["items"][0].clone();
    assert_eq!(
        (&term["last_day"], &term["restarted"]["event"]),
        (&json!("2029-11-26"), &json!("act_signed"))
    );
    assert!(!on(&desk, &["today"])["items"][0]["reasons"].to_string().contains("contract_term"));
}

#[test]
fn a_new_invoice_takes_the_tax_of_its_day() {
    let desk = office();
    assert_eq!(invoice(&desk, &["sum=116", "vat=inside"])["vat_rate"], "16");
    on(&desk, &["rate", "set", "vat_kz", "18", "--from", "2026-11-20"]);
    assert_eq!(invoice(&desk, &["sum=118", "vat=inside"])["vat_rate"], "18");
    let bank = error(&desk, &["rate", "set", "key_ru", "14", "--from", "2026-11-01"], 1);
    assert_eq!((&bank["code"], &bank["field"]), (&json!("flaw-rate-through"), &json!("through")));
}
