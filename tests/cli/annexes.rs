//! Documents of contracts, and how contracts go on, on the command line.

use crate::desk::{Desk, SIGNED_DAYS, text};
use serde_json::Value;

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn refused(desk: &Desk, words: &[&str], exit: i32) -> Value {
    desk.error(&[words, &TODAY].concat(), exit)
}

/// A signed contract of the year 2026 with these fields; answers its number.
fn contract(desk: &Desk, fields: &[&str]) -> String {
    let set = ["day=2026-01-01", "start_day=2026-01-01", "end_day=2026-12-31"];
    let set: Vec<&str> = set.iter().chain(fields).flat_map(|field| ["--set", field]).collect();
    let new = [&["contract", "new", "--client", "ЖШС «Алма»"], &set[..]].concat();
    let number = text(&on(desk, &new)["number"]);
    for state in ["sent", "agreed", "signing", "signed"] {
        on(
            desk,
            &[&["contract", "move", &number, state, "--reason", "келісілді"], &SIGNED_DAYS[..]].concat(),
        );
    }
    number
}

fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    desk
}

#[test]
fn a_specification_is_written_down_signed_and_counted() {
    let desk = office();
    let key = contract(&desk, &["sum=1 000", "vat=inside", "vat_rate=16"]);
    let lines = ["--line", "Қағаз A4; бума; 2; 400,50", "--line", "Тонер; дана; 0,5; 300"];
    let made = on(&desk, &[&["specification", "add", &key], &lines[..]].concat());
    assert_eq!((&made["number"], &made["state"]), (&"1".into(), &"draft".into()));
    assert_eq!((&made["sum"]["minor"], &made["tax"]["minor"]), (&95_100.into(), &13_117.into()));
    assert_eq!(made["lines"][1]["amount"]["minor"], 15_000);
    let document = format!("{key}/1");
    for side in ["we", "they"] {
        on(&desk, &["specification", "sign", &document, side, "--reason", "келісілді"]);
    }
    let edited = refused(&desk, &["specification", "edit", &document, "--set", "text=x"], 1);
    assert_eq!(edited["code"], "frozen");
    let used = on(&desk, &["contract", "show", &key])["used"]["specified"].clone();
    assert_eq!((&used["near"], &used["exceeded"]["minor"]), (&true.into(), &0.into()));
    on(&desk, &["specification", "add", &key, "--set", "sum=100"]);
    for side in ["we", "they"] {
        on(&desk, &["specification", "sign", &format!("{key}/2"), side, "--reason", "келісілді"]);
    }
    let used = on(&desk, &["contract", "show", &key])["used"]["specified"].clone();
    assert_eq!(used["exceeded"]["minor"], 5_100);
    let shown = desk.run(&[&["contract", "show", &key, "--lang", "ru"], &TODAY[..]].concat());
    assert!(shown.out.contains("больше договора на 51,00"), "{}", shown.out);
    let wrong = refused(&desk, &["specification", "add", &key, "--line", "тек сөз"], 1);
    assert_eq!((&wrong["field"], &wrong["rule"]), (&"lines".into(), &"K-9".into()));
    assert_eq!(refused(&desk, &["act", "show", &document], 3)["code"], "annex-unknown");
    let dollars = on(&desk, &["specification", "add", &key, "--set", "sum=5", "--set", "currency=USD"]);
    assert_eq!(dollars["doubts"], serde_json::json!(["annex-other-currency"]));
    let warned = dollars["warnings"][0].clone();
    assert!(text(&warned["message"]).contains("USD"), "{warned}");
    let kind = refused(&desk, &["act", "add", &key, "--kind", "notice"], 2);
    assert_eq!(kind["code"], "annex-kind");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn documents_and_packages_are_written_as_tables() {
    let desk = office();
    let key = contract(&desk, &["vat=on_top", "vat_rate=16"]);
    on(&desk, &["specification", "add", &key, "--line", "Қағаз A4; бума; 2; 100"]);
    on(&desk, &["act", "add", &key, "--set", "sum=50", "--set", "currency=KZT"]);
    let export = |noun: &str| desk.run(&["export", noun, "--format", "csv", "--lang", "en"]).out;
    let specifications = export("specifications");
    assert!(
        specifications.contains("Қағаз A4; бума; 2; 100") && specifications.contains("232.00"),
        "{specifications}"
    );
    let acts = export("acts");
    assert!(acts.contains(&key) && acts.contains("50.00") && acts.contains("ЖШС «Алма»"), "{acts}");
    assert_eq!(acts.lines().count(), 2, "no specification stands among them");
    let none = desk.run(&["export", "addenda", "--format", "csv"]);
    assert_eq!((none.code, none.out.lines().count()), (0, 1), "an empty list is its head row: {}", none.out);
    let package = desk.run(&["export", "package", &key, "--format", "csv", "--lang", "en"]).out;
    assert!(package.contains("act no. 1") && package.contains("contract"), "{package}");
}

#[test]
fn several_contracts_are_prolonged_at_once_after_a_look() {
    let desk = office();
    let keys =
        [contract(&desk, &[]), contract(&desk, &[]), contract(&desk, &["renewal=auto", "renewal_months=12"])];
    let all: Vec<&str> = ["contract", "prolong"].into_iter().chain(keys.iter().map(String::as_str)).collect();
    let looked = on(&desk, &[&all[..], &["--dry-run"]].concat());
    assert_eq!((&looked["prolonged"], &looked["operation"]), (&2.into(), &Value::Null));
    assert_eq!(looked["items"][0]["until"], "2027-12-31");
    assert_eq!(looked["items"][2]["code"], "prolong-goes-on");
    assert_eq!(on(&desk, &["addendum", "list"])["total"], 0, "nothing was written");
    let done = on(&desk, &all);
    assert!(done["operation"].is_string() && done["prolonged"] == 2, "{done}");
    assert_eq!(on(&desk, &["addendum", "list"])["total"], 2);
    let again = refused(&desk, &all, 1);
    assert!(
        text(&again["message"]).contains(&keys[0]) || again["items"][0]["code"] == "prolong-waits",
        "{again}"
    );
    desk.json(&["undo"]);
    assert_eq!(on(&desk, &["addendum", "list"])["total"], 0, "one undo takes all back");
    // A number stays with its document, also where that was taken back.
    on(&desk, &all);
    for side in ["we", "they"] {
        on(&desk, &["addendum", "sign", &format!("{}/2", keys[0]), side, "--reason", "келісілді"]);
    }
    let term = on(&desk, &["contract", "show", &keys[0]])["term"].clone();
    assert_eq!((&term["end"], &term["prolonged"]), (&"2027-12-31".into(), &1.into()));
}

#[test]
fn what_is_let_end_or_terminated_is_no_renewal_any_more() {
    let desk = office();
    let keys = [contract(&desk, &[]), contract(&desk, &["notice_days=10"]), contract(&desk, &[])];
    let renewals = || {
        let list = on(&desk, &["contract", "renewals", "--within", "60"]);
        list["items"].as_array().unwrap().iter().map(|one| text(&one["number"])).collect::<Vec<_>>()
    };
    assert_eq!(renewals().len(), 3);
    assert_eq!(on(&desk, &["contract", "let-end", &keys[0]])["let_end"], "2026-12-31");
    let mute = refused(&desk, &["contract", "terminate", &keys[1]], 1);
    assert_eq!((&mute["field"], &mute["rule"]), (&"reason".into(), &"K-8".into()));
    let ended = on(&desk, &["contract", "terminate", &keys[1], "--reason", "төлем жоқ"]);
    assert_eq!((&ended["ended_on"], &ended["state"]), (&Value::Null, &"active".into()), "it is not sent");
    let twice = refused(&desk, &["contract", "terminate", &keys[1], "--reason", "тағы"], 1);
    assert_eq!(twice["code"], "flaw-contract-ends-already", "two letters would not say which of them holds");
    let short = on(&desk, &["addendum", "edit", &format!("{}/1", keys[1]), "--set", "end_day=2026-12-03"]);
    assert_eq!(short["warnings"][0]["code"], "annex-short-notice", "{short}");
    on(&desk, &["addendum", "edit", &format!("{}/1", keys[1]), "--set", "end_day=2026-12-04"]);
    on(&desk, &["addendum", "send", &format!("{}/1", keys[1])]);
    let ended = on(&desk, &["contract", "show", &keys[1]]);
    assert_eq!((&ended["ended_on"], &ended["state"]), (&"2026-12-04".into(), &"active".into()));
    assert_eq!(renewals(), std::slice::from_ref(&keys[2]));
    let letter = on(&desk, &["addendum", "show", &format!("{}/1", keys[1])]);
    assert_eq!((&letter["kind"], &letter["text"]), (&"notice".into(), &"төлем жоқ".into()));
    let anew = on(&desk, &["contract", "re-register", &keys[2], "--set", "subject=Қағаз"]);
    assert_eq!(
        (&anew["follows"]["name"], &anew["start_day"]),
        (&keys[2].as_str().into(), &"2027-01-01".into())
    );
    assert_eq!(renewals(), [""; 0]);
    let auto = contract(&desk, &["renewal=auto", "renewal_months=12"]);
    assert_eq!(refused(&desk, &["contract", "let-end", &auto], 1)["code"], "flaw-contract-goes-on");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}
