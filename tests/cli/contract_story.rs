//! A contract of the demo from its template to its end: drafted in two languages, checked, printed, changed, signed under a
//! power of attorney, watched, prolonged by an addendum; another one ended by a letter.

use super::desk::{Answer, Desk, text};
use serde_json::Value;
use std::fs;

/// Of the demo: the chief signs under a power of attorney that ends on 29 November.
const CHIEF: &str = "Қайрат Омаров";
const CLIENT: &str = "АҚ «Темір Қанат»";
const LAST_DAY: &str = "2026-11-29";
const DAY_AFTER: &str = "2026-11-30";

fn run(desk: &Desk, today: &str, words: &[&str]) -> Answer {
    desk.run(&[words, &["--today", today, "--user", CHIEF]].concat())
}

fn on(desk: &Desk, today: &str, words: &[&str]) -> Value {
    let answer = run(desk, today, &[words, &["--json"]].concat());
    assert_eq!(answer.code, 0, "{words:?}: {} {}", answer.out, answer.err);
    serde_json::from_str(&answer.out).unwrap()
}

/// Of a list the one of this name.
fn named<'a>(list: &'a Value, name: &str) -> &'a Value {
    let all = list["items"].as_array().unwrap();
    all.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("{name} in {list}"))
}

/// A supply in Kazakh and Russian; what the check asks for is filled.
fn draft(desk: &Desk) -> String {
    let new = ["contract", "new", "--client", CLIENT, "--template", "supply", "--lang", "kk+ru"];
    let fields = ["--set", "sum=480 000", "--set", "subject=Қағаз | Бумага"];
    let terms = ["--set", "payment=100% через 10 дней после отгрузки"];
    let key = text(&on(desk, "2026-11-24", &[&new[..], &fields, &terms].concat())["number"]);
    let check = |day: &str| {
        let answer = run(desk, "2026-11-24", &["contract", "check", &key, "--on", day, "--json"]);
        (answer.code, serde_json::from_str::<Value>(&answer.out).unwrap())
    };
    let (code, asked) = check(LAST_DAY);
    let whats: Vec<&Value> = asked["items"].as_array().unwrap().iter().map(|one| &one["what"]).collect();
    assert_eq!((code, whats), (1, vec![&"no-signatory".into(), &"no-signatory".into()]), "{asked}");
    let people = on(desk, "2026-11-24", &["signatory", "list"]);
    for (side, name) in [("we", CHIEF), ("they", "Ерке Әбеш")] {
        on(desk, "2026-11-24", &["contract", "signatory", &key, side, &text(&named(&people, name)["id"])]);
    }
    assert_eq!((check(LAST_DAY).0, check(DAY_AFTER).0), (0, 1), "the power of attorney ends between them");
    key
}

/// The document of Word, and a second edition whose changes are told.
fn change(desk: &Desk, key: &str) {
    on(desk, "2026-11-25", &["contract", "move", key, "approval"]);
    on(desk, "2026-11-25", &["contract", "move", key, "sent"]);
    let file = desk.home.path().join("supply.docx");
    on(desk, "2026-11-25", &["contract", "render", key, "-o", file.to_str().unwrap()]);
    assert!(fs::read(&file).unwrap().starts_with(b"PK"));
    let words = ["--kk", "Тауар 15 күнде төленеді.", "--ru", "Оплата в течение 15 дней."];
    let edition = on(desk, "2026-11-26", &[&["contract", "write", key, "PAY-TERM"][..], &words].concat());
    assert_eq!(edition["edition"], 2);
    let found = on(desk, "2026-11-26", &["contract", "diff", key]);
    let changed: Vec<&Value> =
        found["changes"].as_array().unwrap().iter().map(|one| &one["passage"]).collect();
    assert_eq!(changed, ["PAY-TERM"]);
}

/// On the last day of the power of attorney the contract is signed, a day later it is not.
fn sign(desk: &Desk, key: &str) {
    for state in ["agreed", "signing"] {
        on(desk, "2026-11-27", &["contract", "move", key, state]);
    }
    let late = run(desk, DAY_AFTER, &["contract", "sign", key, "we", "--json"]);
    let late: Value = serde_json::from_str(&late.out).unwrap();
    assert_eq!(late["error"]["code"], "signature-blocked", "{late}");
    on(desk, DAY_AFTER, &["contract", "sign", key, "we", "--on", LAST_DAY]);
    let whole = on(desk, DAY_AFTER, &["contract", "sign", key, "they"]);
    assert_eq!((&whole["state"], &whole["signed_by_us"]), (&"active".into(), &LAST_DAY.into()));
}

/// What the terms say is owed, on both sides, comes into the run on its day.
fn watch(desk: &Desk, key: &str) {
    let taken = on(desk, DAY_AFTER, &["obligation", "propose", key, "--take"]);
    assert_eq!(taken["items"].as_array().unwrap().len(), 4, "{taken}");
    let list = on(desk, DAY_AFTER, &["obligation", "list", "--contract", key]);
    let payment = list["items"].as_array().unwrap().iter().find(|one| one["kind"] == "pay").unwrap();
    on(desk, "2026-12-03", &["obligation", "event", &text(&payment["id"]), "--on", "2026-12-03"]);
    let reasons = |today: &str| -> Vec<String> {
        let run = on(desk, today, &["today", "--all", "--limit", "500"]);
        let rows = run["items"].as_array().unwrap().iter().filter(|row| row["client"]["name"] == CLIENT);
        rows.flat_map(|row| row["reasons"].as_array().unwrap().clone()).map(|one| one.to_string()).collect()
    };
    let is_told = |today: &str, kind: &str, due: &str| {
        reasons(today).iter().any(|one| one.contains(kind) && one.contains(due))
    };
    // The papers of the shipment on its day, its acceptance within five working days.
    assert!(is_told("2026-12-03", "our_obligation", "2026-12-03"), "{:?}", reasons("2026-12-03"));
    assert!(!is_told("2026-12-09", "their_obligation", "2026-12-10"), "{:?}", reasons("2026-12-09"));
    assert!(is_told("2026-12-11", "their_obligation", "2026-12-10"), "{:?}", reasons("2026-12-11"));
}

/// One contract goes on by an addendum that both sides sign, another ends by a letter that is sent.
fn prolong_and_end(desk: &Desk) {
    on(desk, "2026-12-01", &["contract", "prolong", "25-007"]);
    let end = |key: &str| on(desk, "2026-12-01", &["contract", "show", key])["term"]["end"].clone();
    assert_eq!(end("25-007"), "2026-12-23", "nothing holds before both have signed");
    for side in ["we", "they"] {
        let sign = ["addendum", "sign", "25-007/1", side, "--reason", "сенімхат жаңартылды"];
        on(desk, "2026-12-01", &sign);
    }
    assert_eq!(end("25-007"), "2027-12-24");
    let told = run(
        desk,
        "2026-12-01",
        &["contract", "terminate", "26-001", "--reason", "төлем жоқ", "--lang", "ru"],
    );
    assert!(told.err.contains("serik addendum send 26-001/notice/1"), "{}", told.err);
    let letter = run(desk, "2026-12-01", &["addendum", "render", "26-001/1", "--in", "ru"]).out;
    assert!(letter.contains("О расторжении договора") && letter.contains("26-001"), "{letter}");
    on(desk, "2026-12-01", &["addendum", "send", "26-001/notice/1"]);
    let ended = on(desk, "2027-01-04", &["contract", "show", "26-001"]);
    assert_eq!(ended["state"], "terminated", "{ended}");
}

#[test]
fn a_contract_is_drafted_signed_watched_prolonged_and_another_one_ended() {
    let desk = Desk::empty();
    desk.json(&["demo", "--today", "2026-11-24"]);
    let key = draft(&desk);
    change(&desk, &key);
    sign(&desk, &key);
    watch(&desk, &key);
    prolong_and_end(&desk);
    assert_eq!(run(&desk, "2026-12-01", &["doctor"]).code, 0);
}
