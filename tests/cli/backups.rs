//! Backups are made, listed and brought back.

use super::desk::{Desk, answer, text};
use std::{fs, path::PathBuf};

fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ТОО «Алма»", &["city=Алматы"]);
    desk
}

fn made(desk: &Desk, words: &[&str]) -> PathBuf {
    PathBuf::from(text(&desk.json(&[&["backup"], words].concat())["file"]))
}

#[test]
fn a_backup_is_listed_and_brings_the_base_back() {
    let desk = office();
    assert!(desk.run(&["restore", "--lang", "ru"]).err.contains("ещё нет"));
    let backup = made(&desk, &[]);
    assert!(backup.starts_with(desk.home.path()) && backup.exists());
    desk.client("ЖШС «Нұр»", &[]);
    let list = desk.json(&["restore"]);
    assert_eq!((&list["total"], &list["items"][0]["holds"]["clients"]), (&1.into(), &1.into()));
    assert_eq!(text(&list["items"][0]["file"]), backup.display().to_string());
    let shown = desk.run(&["restore", "--lang", "kk"]);
    assert!(
        shown.out.contains("бүгін") && shown.err.contains("serik restore ФАЙЛ"),
        "{}{}",
        shown.out,
        shown.err
    );

    let restored = desk.json(&["restore", backup.to_str().unwrap()]);
    assert_eq!((&restored["later_changes"], &restored["holds"]["clients"]), (&1.into(), &1.into()));
    assert_eq!(desk.json(&["client", "list"])["total"], 1);
    let aside = text(&restored["aside"]);
    let there = answer(desk.bare().args(["client", "list", "--json", "--db"]).arg(&aside).output().unwrap());
    assert!(there.out.contains("Нұр"), "{}", there.out);
    assert_eq!(desk.run(&["doctor"]).code, 0);
    // What goes on in the restored base is the same office.
    made(&desk, &[]);
    assert_eq!(desk.json(&["restore"])["total"], 2);
}

#[test]
fn a_backup_comes_before_a_long_import_and_not_before_a_short_one() {
    let desk = office();
    let list = |rows: usize| {
        let lines = (0..rows).map(|row| format!("ТОО «Қатар {rows}-{row}»\n"));
        let path = desk.home.path().join(format!("{rows}.csv"));
        fs::write(&path, format!("Название\n{}", lines.collect::<String>())).unwrap();
        path.display().to_string()
    };
    assert_eq!(desk.json(&["import", "clients", &list(49)])["created"], 49);
    assert_eq!(desk.json(&["restore"])["total"], 0);
    assert_eq!(desk.json(&["import", "clients", &list(60), "--dry-run"])["created"], 60);
    assert_eq!(desk.json(&["restore"])["total"], 0, "nothing was written");
    assert_eq!(desk.json(&["import", "clients", &list(50)])["created"], 50);
    let list = desk.json(&["restore"]);
    assert_eq!((&list["total"], &list["items"][0]["holds"]["clients"]), (&1.into(), &50.into()));
}

#[test]
fn a_sealed_backup_is_opened_by_its_passphrase_alone() {
    let desk = office();
    let with = |passphrase: &str, words: &[&str]| {
        let mut command = desk.bare();
        command
            .args(words)
            .arg("--json")
            .arg("--db")
            .arg(desk.database())
            .env("SERIK_PASSPHRASE", passphrase);
        answer(command.output().unwrap())
    };
    let error =
        |answer: &str| serde_json::from_str::<serde_json::Value>(answer).unwrap()["error"]["code"].clone();
    let short = with("жеті жү", &["backup", "--sealed"]);
    assert_eq!((short.code, error(&short.out)), (2, "backup-passphrase-short".into()));
    let made = with("ұзақ құпия сөз", &["backup", "--sealed"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let list = desk.json(&["restore"]);
    let one = &list["items"][0];
    assert_eq!(
        (&list["total"], &one["sealed"], &one["holds"]["clients"]),
        (&1.into(), &true.into(), &().into())
    );
    let file = text(&one["file"]);
    assert!(
        file.ends_with(".db.sealed")
            && !fs::read(&file).unwrap().windows(8).any(|part| part == "Алма".as_bytes())
    );
    desk.client("ЖШС «Нұр»", &[]);
    let wrong = with("басқа құпия сөз", &["restore", &file]);
    assert_eq!((wrong.code, error(&wrong.out)), (1, "backup-wrong-passphrase".into()));
    assert_eq!(desk.json(&["client", "list"])["total"], 2, "as it was");
    assert_eq!(with("ұзақ құпия сөз", &["restore", &file]).code, 0);
    assert_eq!(desk.json(&["client", "list"])["total"], 1);
}

#[test]
fn a_base_that_is_damaged_or_gone_comes_back() {
    let desk = office();
    let backup = made(&desk, &[]);
    fs::write(desk.database(), "бүлінген ".repeat(400)).unwrap();
    assert_eq!(desk.error(&["client", "list"], 5)["code"], "not-a-database");
    assert_eq!(desk.json(&["restore"])["total"], 1);
    let restored = desk.run(&["restore", backup.to_str().unwrap(), "--lang", "ru"]);
    assert!(restored.code == 0 && restored.err.contains("прочесть не удалось"), "{}", restored.err);
    fs::remove_file(desk.database()).unwrap();
    assert_eq!(desk.json(&["restore", backup.to_str().unwrap()])["aside"], serde_json::Value::Null);
    assert_eq!(desk.json(&["client", "list"])["total"], 1);
}

#[test]
fn a_file_is_named_and_never_overwritten_unasked() {
    let desk = office();
    let folder = desk.home.path().join("флешка");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("көшірме.db");
    let name = file.to_str().unwrap();
    assert_eq!(made(&desk, &[name]), file);
    let refused = desk.error(&["backup", name], 1);
    assert_eq!((&refused["code"], &refused["rule"]), (&"backup-exists".into(), &"O-7".into()));
    assert_eq!(made(&desk, &[name, "--force"]), file);
    let inside = made(&desk, &[folder.to_str().unwrap()]);
    assert!(inside.parent() == Some(&folder) && inside.to_string_lossy().contains("Ұлан №1-"));
    let database = desk.database();
    assert_eq!(desk.error(&["backup", database.to_str().unwrap(), "--force"], 1)["code"], "backup-same-file");
    assert_eq!(desk.error(&["restore", database.to_str().unwrap()], 1)["code"], "backup-same-file");
    assert_eq!(desk.error(&["backup", "-"], 2)["code"], "backup-stream");
    assert_eq!(desk.error(&["backup", "/жоқ/қалта/a.db"], 1)["code"], "not-written");
}

#[test]
fn what_cannot_be_brought_back_is_refused_with_a_way_on() {
    let desk = office();
    let file = desk.home.path().join("text.db");
    fs::write(&file, "бұл дерекқор емес ".repeat(300)).unwrap();
    let refused = desk.error(&["restore", file.to_str().unwrap()], 6);
    assert_eq!(refused["code"], "backup-not-a-base");
    assert!(text(&refused["hint"]).contains("serik restore"));
    assert_eq!(desk.error(&["restore", "/жоқ.db"], 6)["code"], "not-read");
    let backup = made(&desk, &[]);
    let reader = rusqlite::Connection::open(desk.database()).unwrap();
    reader.query_row("SELECT count(*) FROM client", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(desk.error(&["restore", backup.to_str().unwrap()], 5)["code"], "backup-not-alone");
    drop(reader);
    assert_eq!(desk.json(&["client", "list"])["total"], 1);
}

#[test]
fn linked_files_are_counted_or_copied() {
    let desk = office();
    let paper = desk.database().with_file_name("жарғы.pdf");
    fs::write(&paper, "жарғы").unwrap();
    desk.json(&["paper", "add", "ТОО «Алма»", "--set", "kind=bank", "--set", "file=жарғы.pdf"]);
    let bare = desk.json(&["backup"]);
    assert_eq!((&bare["files"]["linked"], &bare["files"]["copied"]), (&1.into(), &0.into()));
    assert!(desk.run(&["backup", "--lang", "en"]).err.contains("--files"));
    let whole = desk.json(&["backup", "--files"]);
    assert_eq!(whole["files"]["copied"], 1);
    let copied = PathBuf::from(format!("{}.files/жарғы.pdf", text(&whole["file"])));
    assert_eq!(fs::read(copied).unwrap(), "жарғы".as_bytes());
}

/// The line of one check, and what is wrong with it.
fn check(desk: &Desk, name: &str) -> serde_json::Value {
    let told = desk.run(&["doctor", "--json"]);
    let document: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    document["items"].as_array().unwrap().iter().find(|item| item["check"] == name).unwrap().clone()
}

#[test]
fn the_doctor_looks_around_the_file() {
    let desk = office();
    assert!(text(&check(&desk, "backup")["message"]).contains("no backup yet"));
    assert_eq!(desk.run(&["doctor"]).code, 0);
    let copy = desk.database().with_file_name("Ұлан №1 (1).db");
    fs::write(&copy, "").unwrap();
    let found = check(&desk, "place");
    assert!(found["ok"] == false && text(&found["faults"][0]).contains("Ұлан №1 (1).db"), "{found}");
    assert_eq!(desk.run(&["doctor"]).code, 1);
    fs::remove_file(copy).unwrap();
    desk.json(&["backup", "--today", "2030-03-01"]);
    let shown = desk.run(&["doctor", "--lang", "ru", "--today", "2030-03-01"]);
    assert!(shown.code == 0 && shown.out.contains("последняя копия: сегодня"), "{}", shown.out);
    // Three weeks later, and somebody has worked meanwhile.
    desk.json(&["client", "add", "--set", "name=ЖШС «Нұр»", "--today", "2030-03-20"]);
    let told = desk.run(&["doctor", "--lang", "ru", "--today", "2030-03-22"]);
    assert!(told.code == 1 && told.out.contains("менялись: serik backup"), "{}", told.out);
}

#[test]
fn a_backup_of_another_office_takes_the_place_of_no_base_unasked() {
    let (desk, other) = (office(), office());
    let backup = made(&other, &[]);
    let file = backup.to_str().unwrap();
    let refused = desk.error(&["restore", file], 1);
    assert_eq!((&refused["code"], &refused["rule"]), (&"backup-other-office".into(), &"O-7".into()));
    assert_eq!(desk.json(&["client", "list"])["total"], 1, "as it was");
    assert_eq!(desk.run(&["restore", file, "--other-office"]).code, 0);
    let own = made(&desk, &[]);
    assert_eq!(desk.run(&["restore", own.to_str().unwrap()]).code, 0);
}
