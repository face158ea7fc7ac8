//! A whole base as one file, and back.

use crate::desk::{Desk, names, text};
use serde_json::Value;
use std::{fs, path::PathBuf};

/// An office with a person, a note, something removed, undone and erased.
fn office() -> Desk {
    let desk = Desk::open();
    let alma = desk.client("ТОО «Алма»", &["tax_id=250340971007", "city=Алматы", "phones=+7 701 000 11 22"]);
    desk.json(&["users", "add", "Айгүл"]);
    desk.client("Нұр", &["owner=Айгүл"]);
    desk.json(&[
        "contact",
        "add",
        &alma,
        "--set",
        "name=Гүлнәр Қасымова",
        "--set",
        "phones=+7 701 555 44 33",
    ]);
    desk.json(&["contact", "add", &alma, "--set", "name=Болат"]);
    desk.json(&["note", "add", &alma, "звонить\nпосле обеда"]);
    desk.json(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы"]);
    desk.json(&["client", "remove", "Нұр"]);
    desk.client("Ада", &[]);
    desk.json(&["undo"]);
    desk
}

fn file(desk: &Desk, name: &str) -> String {
    desk.home.path().join(name).to_str().unwrap().to_owned()
}

fn written(desk: &Desk, name: &str) -> String {
    let file = file(desk, name);
    desk.json(&["export", "all", "-o", &file]);
    file
}

/// The lines of a file but for its head and end, and the entries of exports.
fn rows(file: &str) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with("{\"serik\"") && !line.starts_with("[\"end\""));
    let own =
        rows.filter(|line| !line.contains("\"kind\":\"write-file\"") && !line.starts_with("[\"station\""));
    own.map(str::to_owned).collect()
}

/// What lies beside the database.
fn left(desk: &Desk) -> Vec<PathBuf> {
    let folder = desk.database().parent().unwrap().to_owned();
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_whole_base_goes_into_an_empty_one() {
    let desk = office();
    let base = written(&desk, "база.json");
    let other = Desk::empty();
    let taken = other.json(&["import", "all", &base]);
    assert_eq!(
        (&taken["clients"], text(&taken["program"])),
        (&1.into(), env!("CARGO_PKG_VERSION").to_owned())
    );
    assert_eq!(other.run(&["doctor"]).code, 0);
    let same = |words: &[&str]| assert_eq!(other.json(words), desk.json(words), "{words:?}");
    same(&["client", "show", "250340971007"]);
    same(&["client", "list", "--removed"]);
    same(&["client", "list", "--search", "fkvf"]);
    // Both go on alike: back, and there again.
    for words in [&["undo"][..], &["undo"], &["redo"]] {
        let [one, two] = [&desk, &other].map(|desk| desk.run(words));
        assert_eq!((one.code, one.out), (two.code, two.out), "{words:?}");
        assert_eq!(names(&desk.json(&["client", "list"])), names(&other.json(&["client", "list"])));
    }
    assert_eq!(other.run(&["doctor"]).code, 0);
}

#[test]
fn the_same_rows_come_out_again() {
    let desk = office();
    let base = written(&desk, "base.json");
    let other = Desk::empty();
    other.json(&["import", "all", &base]);
    assert_eq!(rows(&base), rows(&written(&other, "again.json")));
    let bytes = fs::read_to_string(&base).unwrap();
    assert!(!bytes.contains("Қасымова") && !bytes.contains("5554433"), "who was erased is not in the file");
}

#[test]
fn an_export_of_everything_is_noted_and_its_own_entry_is_not_in_the_file() {
    let desk = office();
    let base = written(&desk, "base.json");
    assert!(!fs::read_to_string(&base).unwrap().contains("write-file"));
    let told = |language| text(&desk.json(&["journal", "--lang", language])["items"][0]["sentence"]);
    assert!(told("en").starts_with("Whole base written to the file “base.json”: "), "{}", told("en"));
    assert!(told("ru").starts_with("Вся база записана в файл «base.json»: "), "{}", told("ru"));
    let error = desk.error(&["export", "all", "-o", &base], 1);
    assert_eq!((&error["code"], &error["rule"]), (&"file-exists".into(), &"U-8".into()));
    desk.json(&["export", "all", "-o", &base, "--force"]);
    let parts = fs::read_dir(desk.home.path()).unwrap();
    assert!(parts.map(|entry| entry.unwrap().path()).all(|path| path.extension() != Some("part".as_ref())));
}

#[test]
fn a_base_goes_through_a_pipe() {
    let desk = office();
    let out = desk.run(&["export", "all"]).out;
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["serik"]["clients"], 1);
    assert!(out.contains("write-file"), "what goes through a pipe is noted before");
    let other = Desk::open();
    let taken = other.piped(&["import", "all", "-", "--lang", "kk"], &out);
    assert!(
        taken.code == 0 && taken.out.starts_with("Дерекқор алынды: 1 клиент"),
        "{} {}",
        taken.out,
        taken.err
    );
    assert_eq!(names(&other.json(&["client", "list"])), ["ТОО «Алма»"]);
    assert_eq!(other.run(&["doctor"]).code, 0);
}

#[test]
fn a_base_with_work_in_it_takes_nothing_in() {
    let desk = office();
    let base = written(&desk, "base.json");
    let other = Desk::open();
    other.client("Дала", &[]);
    let error = other.error(&["import", "all", &base], 1);
    assert_eq!((&error["code"], &error["rule"]), (&"base-has-work".into(), &"X-3".into()));
    assert_eq!(names(&other.json(&["client", "list"])), ["Дала"]);
    // Who works here and for whom is no work yet.
    let fresh = Desk::open();
    fresh.json(&["users", "add", "Асель"]);
    fresh.json(&["company", "set", "--set", "name=Дала"]);
    fresh.json(&["import", "all", &base]);
    assert_eq!(fresh.json(&["users", "list"]), desk.json(&["users", "list"]));
    assert_eq!(fresh.run(&["doctor"]).code, 0);
}

#[test]
fn a_file_that_is_no_whole_base_leaves_nothing_and_is_told_in_every_language() {
    let desk = office();
    let bytes = fs::read_to_string(written(&desk, "base.json")).unwrap();
    let lines: Vec<&str> = bytes.lines().collect();
    let steps = format!("\"schema\":{}", serik::store::SCHEMA.migrations.len());
    let renamed = bytes.replacen("Алматы", "Тараз", 1);
    let broken = lines[3].replacen('{', "", 1);
    let cases = [
        ("base-other", "name;phone\n".to_owned()),
        ("base-newer", bytes.replacen(&steps, "\"schema\":99", 1)),
        ("base-cut", lines[..lines.len() - 2].join("\n") + "\n"),
        ("base-changed", renamed),
        ("base-row", bytes.replacen(lines[3], &broken, 1)),
    ];
    for (code, bytes) in cases {
        let path = file(&desk, "other.json");
        fs::write(&path, bytes).unwrap();
        let other = Desk::empty();
        let error = other.error(&["import", "all", &path], 6);
        assert_eq!((&error["code"], &error["rule"]), (&code.into(), &"X-3".into()), "{code}");
        assert_eq!(error["line"].as_u64(), (code == "base-row").then_some(4), "{code}");
        let told = ["kk", "ru", "en"].map(|language| {
            let told = other.run(&["import", "all", &path, "--lang", language]);
            assert_eq!(told.code, 6, "{code}");
            told.err
        });
        assert!(
            told[0] != told[1] && told[1] != told[2] && told.iter().all(|told| told.len() > 40),
            "{told:?}"
        );
        assert_eq!(left(&other), [] as [PathBuf; 0], "{code}");
    }
    assert_eq!(
        Desk::empty().error(&["import", "all", &file(&desk, "none.json")], 6)["code"],
        "unreadable-no-file"
    );
    let folder = desk.home.path().to_str().unwrap().to_owned();
    assert_eq!(Desk::empty().error(&["import", "all", &folder], 6)["code"], "unreadable-folder");
}
