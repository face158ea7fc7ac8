//! Moving in and out again, by a program: every answer is one JSON document that the next step reads.

use crate::desk::{Desk, text};
use serde_json::Value;
use std::{fs, path::Path};

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/moving").join(name);
    path.to_str().unwrap().to_owned()
}

/// The rows of a base without what its export adds: an entry of its own, and the next identity of the station.
fn rows(file: &str) -> Vec<&str> {
    let is_own = |row: &&str| !row.starts_with("[\"station\"") && !row.contains("\"kind\":\"write-file\"");
    file.lines().skip(1).filter(is_own).filter(|row| !row.starts_with("[\"end\"")).collect()
}

fn counted(done: &Value) -> [i64; 3] {
    ["created", "updated", "skipped"].map(|count| done[count].as_i64().unwrap())
}

/// The three lists, and the cards of which one is about a known client.
fn bring(desk: &Desk) -> Value {
    let lists = [("1_titles.csv", [2, 0, 0]), ("2_english.txt", [2, 0, 0]), ("3_kazakh.tsv", [1, 1, 0])];
    for (name, expected) in lists {
        let shown = desk.json(&["import", "clients", &sample(name), "--dry-run"]);
        let done = desk.json(&["import", "clients", &sample(name)]);
        assert_eq!((counted(&shown), counted(&done)), (expected, expected), "{name}");
    }
    let cards = sample("4_phone.vcf");
    let shown = desk.run(&["import", "clients", &cards, "--dry-run", "--lang", "kk"]);
    assert!(
        shown.out.contains("Ештеңе өзгерген жоқ") && shown.err.contains("1-жол: кірмеді"),
        "{}",
        shown.err
    );
    assert_eq!(counted(&desk.json(&["import", "clients", &cards])), [1, 0, 1]);
    let firm = text(&desk.json(&["client", "show", "250340971007"])["id"]);
    desk.json(&[
        "contact",
        "add",
        &firm,
        "--set",
        "name=Дана Перелескина",
        "--set",
        "phones=+7 705 000 13 23",
    ]);
    desk.json(&["journal", "--limit", "2"])["items"][1].clone()
}

#[test]
fn lists_come_in_and_the_whole_base_goes_out() {
    let desk = Desk::open();
    let import = bring(&desk);
    let pair = desk.json(&["client", "duplicates"])["items"][0].clone();
    let [one, two] = [0, 1].map(|at| text(&pair["clients"][at]["id"]));
    assert_eq!(desk.json(&["client", "merge", &one, &two])["city"], "Алматы");
    assert_eq!(desk.json(&["client", "duplicates"])["total"], 0);

    let total = || desk.json(&["client", "list"])["total"].clone();
    let before = total();
    desk.json(&["undo", &text(&import["id"])]);
    assert_eq!(total().as_i64(), before.as_i64().map(|count| count - 1));
    desk.json(&["redo"]);
    assert_eq!(total(), before);

    desk.json(&["purge", "Дана Перелескина", "--reason", "өзі сұрады"]);
    let (first, second) = (desk.home.path().join("first.json"), desk.home.path().join("second.json"));
    let [first_path, second_path] = [&first, &second].map(|path| path.to_str().unwrap());
    desk.json(&["export", "all", "-o", first_path]);
    let other = desk.home.path().join("other.db");
    let other = ["--db", other.to_str().unwrap()];
    assert_eq!(desk.json(&[&["import", "all", first_path], &other[..]].concat())["clients"], before);
    desk.json(&[&["export", "all", "-o", second_path], &other[..]].concat());
    let [first, second] = [first, second].map(|path| fs::read_to_string(path).unwrap());
    assert_eq!(rows(&first), rows(&second));
    assert!(rows(&first).len() > 40 && !first.contains("Перелескина"));
}
