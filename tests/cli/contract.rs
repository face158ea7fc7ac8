//! Sentences of the contract that no single command owns: streams, shapes, wrong use.

use crate::desk::{Desk, answer, text};
use serde_json::{Value, json};
use std::fs;

#[test]
fn a_missing_word_is_answered_with_what_may_follow() {
    let desk = Desk::empty();
    let told = desk.run(&["client", "--lang", "kk"]);
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    assert!(told.err.contains("Командалар:") && told.err.contains("  restore "), "{}", told.err);
    assert!(!told.err.contains("requires"), "{}", told.err);
    for words in [&["client"][..], &["client", "--quiet"]] {
        let verbs = desk.error(words, 2)["commands"].clone();
        assert!(verbs.as_array().unwrap().contains(&json!("restore")), "{verbs}");
    }
    let nouns = desk.error(&[], 2)["commands"].clone();
    assert!(nouns.as_array().unwrap().contains(&json!("client")), "screens are no document: {nouns}");
    assert_eq!(desk.error(&["client", "list", "--db", ""], 2)["code"], "usage-value");
    let unknown = desk.error(&["import", "clients", "a.csv", "--zzz"], 2);
    assert!(text(&unknown["hint"]).ends_with("serik import clients --help"), "{unknown}");
}

#[test]
fn rejected_rows_and_a_document_do_not_share_the_output() {
    let desk = Desk::open();
    let list = desk.home.path().join("тізім.csv");
    fs::write(&list, "name;phone\n;\nНұр;+7 701 000 11 22\n").unwrap();
    let list = list.display().to_string();
    let error = desk.error(&["import", "clients", &list, "--rejects", "-"], 2);
    assert_eq!(error["code"], "usage-conflict");
    let own = desk.error(&["import", "clients", &list, "--rejects", &list, "--force"], 1);
    assert_eq!((&own["code"], &own["rule"]), (&"file-is-input".into(), &"U-8".into()));
    assert_eq!(desk.json(&["client", "list"])["total"], 0, "told before anything is written");
}

#[test]
fn an_unreadable_file_is_named_with_its_line() {
    let desk = Desk::open();
    let away = desk.home.path().join("жоқ.csv").display().to_string();
    let error = desk.error(&["import", "clients", &away], 6);
    assert!(text(&error["hint"]).contains("жоқ.csv") && error["line"].is_null(), "{error}");
    let list = desk.home.path().join("ашық.csv");
    fs::write(&list, "\"name;phone\nНұр;1\nАда;2\n").unwrap();
    let error = desk.error(&["import", "clients", &list.display().to_string()], 6);
    assert_eq!((&error["code"], &error["line"]), (&"unreadable-open-quote".into(), &1.into()));
}

#[test]
fn an_action_is_shown_in_values_and_in_words() {
    let desk = Desk::open();
    desk.json(&["users", "add", "Асель"]);
    desk.client("Нұр", &["owner=Асель", "vip=да"]);
    let edit = ["client", "edit", "Нұр", "--set", "credit_limit=1 240 000", "--set", "tags=vip, тендер"];
    let id = text(&desk.json(&[&edit[..], &["--set", "owner=", "--set", "vip=жоқ"]].concat())["operation"]);
    let shown = desk.json(&["journal", "show", &id, "--lang", "ru"]);
    let change = |field: &str| {
        let all = shown["changes"].as_array().unwrap();
        all.iter()
            .find(|change| change["field"] == field)
            .unwrap_or_else(|| panic!("{field}: {shown}"))
            .clone()
    };
    let limit = json!({ "minor": 124_000_000, "currency": "KZT" });
    assert_eq!((&change("credit_limit")["before"], &change("credit_limit")["after"]), (&Value::Null, &limit));
    assert_eq!(change("vip")["after"], false);
    assert_eq!(change("tags")["after"], json!(["vip", "тендер"]));
    assert!(change("owner_id")["before"].is_string(), "an identity is a text");
    assert_eq!(change("vip")["before_text"], "Да");
}

#[test]
fn a_row_says_whose_it_is_and_when_it_was_written() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &[]);
    let client = json!({ "id": id, "name": "Нұр" });
    desk.json(&["account", "add", "Нұр", "--set", "iban=KZ209990000000000010"]);
    let account = desk.json(&["account", "list", "Нұр"])["items"][0].clone();
    assert!(account["client"] == client && account["created_at"].is_string(), "{account}");
    desk.json(&["note", "add", "Нұр", "Тек жұма күні"]);
    assert_eq!(desk.json(&["note", "list", "Нұр"])["items"][0]["client"], client);
    desk.json(&["need", "set", "Нұр", "--set", "uses=қағаз"]);
    assert_eq!(desk.json(&["need", "show", "Нұр"])["client"], client);
    let person = desk.json(&["contact", "add", "Нұр", "--set", "name=Дана"]);
    let consent = desk.json(&["consent", "add", "Дана", "--set", "purpose=marketing"]);
    assert_eq!(consent["contact"], json!({ "id": person["id"], "name": "Дана" }));
    let stale = desk.error(&["contact", "remove", "Дана", "--if-version", "9"], 4);
    assert_eq!(stale["rule"], "O-3");
}

#[test]
fn the_journal_knows_who_is_meant() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    assert_eq!(desk.json(&["journal", "--by", "айгүл"])["total"], 1);
    let nobody = desk.error(&["journal", "--by", "Ешкім"], 3);
    assert!(nobody["code"] == "user-unknown" && text(&nobody["message"]).contains("Айгүл"), "{nobody}");
}

#[test]
fn variables_stand_for_options() {
    let desk = Desk::open();
    let run = |variables: &[(&str, &str)], words: &[&str]| {
        let mut command = desk.bare();
        command.env("SERIK_DB", desk.database()).envs(variables.iter().copied()).args(words);
        answer(command.output().unwrap())
    };
    let added = run(&[("SERIK_USER", "Дәурен")], &["client", "add", "--set", "name=Нұр"]);
    assert_eq!(added.code, 0, "{}", added.err);
    assert_eq!(desk.json(&["journal", "--by", "Дәурен"])["total"], 1);
    let plain = run(&[("SERIK_PLAIN", "1"), ("SERIK_LANG", "en")], &["client", "list"]).out;
    assert!(plain.starts_with("Name: Нұр"), "{plain}");
    let coloured = run(&[("NO_COLOR", "1")], &["client", "show", "Нұр"]).out;
    assert!(!coloured.contains('\u{1b}'), "{coloured:?}");
}
