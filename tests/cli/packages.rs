//! The package of a contract, and files that are linked, on the command line.

use crate::desk::{Desk, SIGNED_DAYS, text};
use serde_json::Value;
use std::fs;

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn kinds(answer: &Value) -> Vec<String> {
    let all = answer["missing"].as_array().unwrap();
    all.iter().map(|one| format!("{}: {}", text(&one["kind"]), text(&one["state"]))).collect()
}

/// A client and a services contract that both sides have signed.
fn office() -> (Desk, String) {
    let desk = Desk::open();
    desk.json(&["company", "set", "--set", "name=«Біз» ЖШС"]);
    desk.client("ЖШС «Алма»", &["country=KZ"]);
    let fields = ["--set", "kind=services", "--set", "vat=inside", "--set", "day=2026-11-02"];
    let new = [&["contract", "new", "--client", "ЖШС «Алма»"], &fields[..]].concat();
    let key = text(&on(&desk, &new)["number"]);
    for state in ["sent", "agreed", "signing"] {
        on(&desk, &["contract", "move", &key, state]);
    }
    on(&desk, &[&["contract", "move", &key, "signed", "--reason", "шұғыл"], &SIGNED_DAYS[..]].concat());
    (desk, key)
}

#[test]
fn a_package_says_what_is_missing_until_it_is_whole() {
    let (desk, key) = office();
    let list = on(&desk, &["contract", "package", "list", &key]);
    assert_eq!(kinds(&list), ["invoice: absent", "contract: signed"]);
    assert_eq!(list["later"], serde_json::json!(["act", "vat_invoice", "reconciliation"]));
    on(&desk, &["act", "add", &key]);
    on(&desk, &["contract", "package", "add", &key, "invoice", "--set", "own_number=7"]);
    on(&desk, &["contract", "package", "step", &key, "contract", "original"]);
    let list = on(&desk, &["contract", "package", "list", &key]);
    assert_eq!(kinds(&list), ["vat_invoice: absent", "act: draft", "invoice: draft"]);

    let sent = on(&desk, &["contract", "package", "step", &key, "invoice"]);
    assert_eq!((&sent["state"], &sent["steps"]["sent"]), (&"sent".into(), &"2026-11-24".into()));
    on(&desk, &["contract", "package", "add", &key, "vat_invoice", "--set", "sent_day=2026-11-23"]);
    for step in ["signed_by_us", "signed_by_them"] {
        let sign = ["contract", "package", "step", &key, "act/1", step];
        let refused = desk.error(&[&sign[..], &TODAY].concat(), 1);
        assert_eq!(refused["findings"][0]["what"], "no-signatory");
        on(&desk, &[&sign[..], &["--reason", "келісілді"]].concat());
    }
    let list = on(&desk, &["contract", "package", "list", &key]);
    assert_eq!((kinds(&list), &list["complete"]), (vec![], &Value::Bool(true)));
    let checked = desk.run(&["contract", "package", "check", &key, "--lang", "ru", "--today", "2026-11-24"]);
    assert_eq!((checked.code, checked.err.contains("Пакет документов полный")), (0, true), "{}", checked.err);
}

#[test]
fn a_check_of_the_contract_names_what_is_missing_too() {
    let (desk, key) = office();
    let checked = desk.run(&["contract", "check", &key, "--lang", "kk", "--today", "2026-11-24"]);
    let told = checked.out.lines().find(|line| line.contains("төлем шоты: жоқ")).unwrap_or_default();
    assert!(told.starts_with("  "), "no sign of what stands in the way: {}", checked.out);
    assert_eq!(checked.code, 0, "nothing stands in the way of a signature");
    let checked = desk.run(&["contract", "package", "check", &key, "--lang", "en", "--today", "2026-11-24"]);
    assert!(checked.out.contains("! contract: signed, neither original nor file is here"), "{}", checked.out);
    assert_eq!(checked.code, 1);
}

#[test]
fn a_file_is_kept_from_the_folder_of_the_base_and_told_when_it_is_lost() {
    let (desk, key) = office();
    let scan = desk.database().with_file_name("scans");
    fs::create_dir(&scan).unwrap();
    let scan = scan.join("шарт.pdf");
    fs::write(&scan, "abc").unwrap();
    let path = scan.to_str().unwrap();
    let filed = on(&desk, &["contract", "package", "file", &key, "contract", path]);
    let file = &filed["file"];
    assert_eq!((&file["path"], &file["bytes"]), (&"scans/шарт.pdf".into(), &3.into()));
    assert_eq!((&file["outside"], &file["seen"]), (&Value::Bool(false), &"2026-11-24".into()));
    assert_eq!(&text(&file["sha256"])[..8], "ba7816bf");

    let sight = |day: &str| {
        let answer = desk.run(&["contract", "package", "check", &key, "--json", "--today", day]);
        let answer: Value = serde_json::from_str(&answer.out).unwrap();
        (text(&answer["items"][0]["sight"]), text(&answer["items"][0]["file"]["seen"]))
    };
    assert_eq!(sight("2026-11-25").0, "found");
    assert_eq!(desk.run(&["doctor"]).code, 0);
    fs::write(&scan, "abd").unwrap();
    let told = desk.run(&["doctor", "--lang", "en"]);
    assert!(told.out.contains(&format!("{key}: scans/шарт.pdf · ")), "{}", told.out);
    assert_eq!(told.code, 1);
    assert_eq!(sight("2026-11-26"), ("changed".to_owned(), "2026-11-25".to_owned()));
    fs::remove_file(&scan).unwrap();
    let lost = desk.run(&["contract", "package", "check", &key, "--lang", "en", "--today", "2026-11-27"]);
    assert!(lost.out.contains("scans/шарт.pdf · file not found, last seen 25"), "{}", lost.out);
    assert_eq!(lost.code, 1);
    desk.json(&["undo"]);
    let back = on(&desk, &["contract", "package", "list", &key]);
    assert_eq!(back["items"][0]["file"]["seen"], "2026-11-24", "an undo takes the look back");
}

#[test]
fn what_lies_elsewhere_or_nowhere_is_kept_with_a_warning() {
    let (desk, key) = office();
    let elsewhere = tempfile::tempdir().unwrap();
    let scan = elsewhere.path().join("act.pdf");
    fs::write(&scan, "abc").unwrap();
    let path = scan.to_str().unwrap();
    let filed = on(&desk, &["contract", "package", "file", &key, "contract", path]);
    assert_eq!((&filed["file"]["outside"], &filed["file"]["path"]), (&Value::Bool(true), &path.into()));
    assert_eq!(filed["warnings"][0]["code"], "file-lies-outside");
    let filed = on(&desk, &["contract", "package", "file", &key, "contract", "scans/away.pdf"]);
    assert_eq!(filed["warnings"][0]["code"], "file-not-there");
    assert_eq!((&filed["file"]["sha256"], &filed["file"]["seen"]), (&Value::Null, &Value::Null));
    let doctor = desk.run(&["doctor", "--lang", "ru"]);
    assert!(doctor.out.contains("scans/away.pdf · файл не найден"), "{}", doctor.out);
    let paper = ["paper", "add", "ЖШС «Алма»", "--set", "kind=bank", "--set", "file=scans/away.pdf"];
    assert_eq!(on(&desk, &paper)["warnings"][0]["code"], "file-not-there");
    let checked = desk.run(&["paper", "check", "ЖШС «Алма»", "--lang", "ru"]);
    assert!(checked.out.contains("файл не найден, его ещё не видели"), "{}", checked.out);
    assert_eq!(checked.code, 1);
}

#[test]
fn wrong_documents_and_fields_are_refused() {
    let (desk, key) = office();
    let refused = |verb: &str, rest: &[&str], code| {
        let words = [&["contract", "package", verb, &key], rest, &TODAY].concat();
        text(&desk.error(&words, code)["code"])
    };
    assert_eq!(refused("step", &["waybill"], 3), "package-unknown");
    assert_eq!(refused("step", &["contract", "signed_by_us"], 1), "flaw-package-contract");
    assert_eq!(refused("step", &["contract", "received", "--on", "2026-11-25"], 1), "flaw-package-ahead");
    assert_eq!(refused("edit", &["contract", "--set", "own_number=1"], 2), "set-unknown");
    assert_eq!(refused("remove", &["contract"], 1), "package-of-record");
    for _ in 0..2 {
        on(&desk, &["contract", "package", "add", &key, "invoice"]);
    }
    assert_eq!(refused("step", &["invoice"], 2), "package-several");
}
