//! The journal, undo and redo, the doctor.

use crate::desk::{Desk, text};
use serde_json::Value;

#[test]
fn the_journal_tells_who_did_what() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &[]);
    desk.client("Ада", &[]);
    desk.json(&["client", "edit", &id, "--set", "city=Тараз", "--user", "Дәурен"]);
    let all = desk.json(&["journal"]);
    assert_eq!(all["total"], 3);
    let newest = &all["items"][0];
    assert_eq!(
        (&newest["actor"], &newest["kind"], &newest["name"]),
        (&"Дәурен".into(), &"change-client".into(), &"Нұр".into())
    );
    assert!(newest["id"].is_string() && newest["at"].as_str().unwrap().contains('T'));
    let kinds = |words: &[&str]| desk.json(&[&["journal"], words].concat())["total"].clone();
    assert_eq!((kinds(&["--client", "Нұр"]), kinds(&["--by", "Айгүл"])), (2.into(), 2.into()));
    assert_eq!((kinds(&["--since", "2020-01-01"]), kinds(&["--since", "2100-01-01"])), (3.into(), 0.into()));
    let first = desk.json(&["journal", "--limit", "2"]);
    let rest = desk.json(&["journal", "--limit", "2", "--after", first["next"].as_str().unwrap()]);
    assert_eq!((rest["items"].as_array().unwrap().len(), &rest["next"]), (1, &Value::Null));
    let sentence = |language| text(&desk.json(&["journal", "--lang", language])["items"][2]["sentence"]);
    assert_eq!(
        ["en", "ru", "kk"].map(sentence),
        ["Client added: Нұр", "Добавлен клиент: Нұр", "Клиент қосылды: Нұр"]
    );
}

#[test]
fn a_new_day_is_only_for_this_run() {
    let desk = Desk::open();
    let shown = desk.json(&["client", "add", "--set", "name=Нұр", "--today", "2027-03-22"]);
    assert!(text(&shown["created_at"]).starts_with("2027-03-22T"), "{shown}");
    assert!(text(&desk.json(&["journal"])["items"][0]["at"]).starts_with("2027-03-22T"));
    assert_eq!(desk.json(&["journal", "--since", "2027-03-22"])["total"], 1);
    assert_eq!(desk.json(&["journal", "--since", "2027-03-23"])["total"], 0);
}

#[test]
fn what_is_undone_already_says_by_what() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &["city=Алматы"]);
    let edit = text(&desk.json(&["client", "edit", &id, "--set", "city=Тараз"])["operation"]);
    let undo = text(&desk.json(&["undo", &edit])["operation"]);
    let again = desk.error(&["undo", &edit, "--lang", "ru"], 1);
    assert_eq!((&again["code"], &again["rule"]), (&"entry-undone".into(), &"U-9".into()));
    let said = text(&again["message"]);
    assert!(said.contains(&format!("действием {undo} (Айгүл, ")), "{said}");
    assert_eq!(text(&again["hint"]), format!("Вернуть его: serik undo {undo}"));
    // What the hint says works.
    desk.json(&["undo", &undo]);
    assert_eq!(desk.json(&["client", "show", &id])["city"], "Тараз");
    desk.json(&["undo", &edit]);
}

#[test]
fn undo_and_redo_work_across_runs() {
    let desk = Desk::open();
    assert_eq!(desk.error(&["undo"], 3)["code"], "nothing-to-undo");
    let id = desk.client("Нұр", &["city=Алматы"]);
    desk.json(&["client", "edit", &id, "--set", "city=Тараз"]);
    let undone = desk.run(&["undo", "--lang", "ru"]);
    assert_eq!(
        (undone.code, undone.out.trim()),
        (0, "Отменено: Изменён клиент: Нұр · Город: Тараз → Алматы")
    );
    assert_eq!(desk.json(&["client", "show", &id])["city"], "Алматы");
    assert_eq!(desk.json(&["redo"])["entry"]["turned_kind"], "change-client");
    assert_eq!(desk.json(&["client", "show", &id])["city"], "Тараз");
    assert_eq!(desk.error(&["redo"], 3)["code"], "nothing-to-redo");
    let unknown = desk.error(&["undo", "999"], 3);
    assert_eq!((&unknown["code"], &unknown["rule"]), (&"entry-unknown".into(), &"U-9".into()));
}

#[test]
fn a_later_change_stops_an_undo_until_it_is_answered() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &["city=Алматы", "segment=A"]);
    let first = desk.json(&["client", "edit", &id, "--set", "city=Тараз", "--set", "segment=B"]);
    desk.json(&["client", "edit", &id, "--set", "city=Семей", "--user", "Дәурен"]);
    let action = text(&first["operation"]);
    let error = desk.error(&["undo", &action], 4);
    assert_eq!((&error["code"], &error["rule"]), (&"conflicts".into(), &"U-9".into()));
    let conflict = &error["conflicts"][0];
    assert_eq!((&conflict["why"], &conflict["cells"][0]["field"]), (&"changed".into(), &"city".into()));
    assert!(text(&conflict["message"]).contains("Дәурен") && text(&error["hint"]).contains("--with-later"));

    desk.json(&["undo", &action, "--skip-changed"]);
    let shown = desk.json(&["client", "show", &id]);
    assert_eq!((&shown["city"], &shown["segment"]), (&"Семей".into(), &"A".into()));
    desk.json(&["client", "edit", &id, "--set", "city=Орал"]);
    let second = text(&desk.json(&["journal", "--by", "Дәурен"])["items"][0]["id"]);
    desk.json(&["undo", &second, "--with-later"]);
    let shown = desk.json(&["client", "show", &id]);
    assert_eq!(shown["city"], "Тараз");
}

#[test]
fn the_doctor_finds_what_was_written_past_the_journal() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &[]);
    let sound = desk.json(&["doctor"]);
    assert_eq!((&sound["ok"], &sound["total"]), (&Value::Bool(true), &14.into()));
    let lines = desk.run(&["doctor", "--lang", "ru"]).out;
    assert_eq!((lines.lines().count(), lines.lines().next()), (14, Some("Файл: ошибок нет")));

    let conn = rusqlite::Connection::open(desk.database()).unwrap();
    conn.execute("UPDATE client SET city = 'Тараз' WHERE id = ?1", [id.parse::<i64>().unwrap()]).unwrap();
    conn.close().unwrap();
    let answer = desk.run(&["doctor", "--json"]);
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((answer.code, &found["ok"]), (1, &Value::Bool(false)));
    let faulty = found["items"].as_array().unwrap().iter().find(|check| check["ok"] == false).unwrap();
    assert_eq!(faulty["check"], "journal");
    assert!(text(&faulty["faults"][0]).contains(&id));
}

#[test]
fn the_doctor_tells_of_copies_that_a_service_left_beside_the_file() {
    let desk = Desk::open();
    let copy = desk.database().with_file_name("Ұлан №1 (1).db");
    std::fs::copy(desk.database(), copy).unwrap();
    let answer = desk.run(&["doctor", "--json"]);
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    let faulty = found["items"].as_array().unwrap().iter().find(|check| check["ok"] == false).unwrap();
    assert_eq!((answer.code, &faulty["check"]), (1, &"place".into()));
    assert!(text(&faulty["faults"][0]).contains("Ұлан №1 (1).db"));
}

#[test]
fn one_installation_keeps_one_station() {
    let desk = Desk::open();
    let ids: Vec<i64> = (0..3).map(|_| desk.client("Нұр", &[]).parse().unwrap()).collect();
    assert!(ids.is_sorted());
    let conn = rusqlite::Connection::open(desk.database()).unwrap();
    let stations: i64 = conn.query_row("SELECT count(*) FROM station", [], |row| row.get(0)).unwrap();
    conn.close().unwrap();
    assert_eq!(stations, 1);
}

#[test]
fn an_undo_that_leaves_everything_says_so_and_an_unknown_one_is_told() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let first = desk.json(&["client", "edit", "Нұр", "--set", "city=Семей"])["operation"].clone();
    desk.json(&["client", "edit", "Нұр", "--set", "city=Астана"]);
    let said = desk.run(&["undo", first.as_str().unwrap(), "--skip-changed", "--lang", "ru"]).out;
    assert!(said.contains("Ничего не изменено"), "{said}");
    assert_eq!(desk.error(&["undo", "987654321"], 3)["code"], "entry-unknown");
}

#[test]
fn the_doctor_builds_a_broken_search_anew() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let conn = rusqlite::Connection::open(desk.database()).unwrap();
    conn.execute("DELETE FROM client_words", []).unwrap();
    conn.close().unwrap();
    assert_eq!(desk.json(&["client", "list", "--search", "нұр"])["total"], 0);
    assert_eq!(desk.run(&["doctor"]).code, 1);
    assert_eq!(desk.run(&["doctor", "--fix"]).code, 0);
    assert_eq!(desk.json(&["client", "list", "--search", "нұр"])["total"], 1);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn an_undo_and_a_redo_of_two_actions_name_the_one_that_was_asked_for() {
    let desk = Desk::open();
    desk.json(&["client", "add", "--set", "name=Нұр", "--set", "city=Астана"]);
    for city in ["Алматы", "Шымкент"] {
        desk.json(&["client", "edit", "Нұр", "--set", &format!("city={city}")]);
    }
    let said = |words: &[&str]| desk.run(&[words, &["--lang", "en"]].concat()).out.trim().to_owned();
    let undone = "Undone: Client changed: Нұр · City: Алматы → Астана · and 1 later action";
    assert_eq!(said(&["undo", "2", "--with-later"]), undone);
    assert_eq!(said(&["redo"]), "Redone: Client changed: Нұр · City: Астана → Алматы · and 1 later action");
    assert_eq!(desk.json(&["client", "show", "Нұр"])["city"], "Шымкент");
}

#[test]
fn who_corrected_their_name_still_undoes_what_they_did_before() {
    let desk = Desk::open();
    desk.json(&["users", "add", "Айгүл"]);
    desk.json(&["client", "add", "--set", "name=Нұр"]);
    let mut store = serik::store::Store::open(
        &desk.database(),
        serik::store::Missing::Refuse,
        serik::store::Actor::new("Айгүл", "test"),
        serik::clock::Clock::system(),
    )
    .unwrap();
    let user = store.read(&serik::store::office::users::ListUsers).unwrap().remove(0);
    let name = "Айгүл Серікова".to_owned();
    store.write(&serik::store::office::users::RenameUser { base: (user.id, user.version), name }).unwrap();
    store.close().unwrap();
    let later = ["--user", "Айгүл Серікова", "undo"];
    assert_eq!(desk.run(&later).code, 0);
    assert_eq!(desk.run(&later).code, 0);
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
}

#[test]
fn the_doctor_tells_which_numbers_of_invoices_are_missing() {
    let desk = Desk::open();
    desk.json(&["company", "set", "--set", "name=ТОО «Серік Үлгі»"]);
    desk.client("ЖШС «Алма»", &[]);
    let mut ids = Vec::new();
    for number in ["3", "4", "6", "10"] {
        let number = format!("number={number}");
        let words = ["invoice", "add", "ЖШС «Алма»", "--set", &number, "--set", "sum=500"];
        let day = ["--set", "day=2026-09-01", "--today", "2026-11-24"];
        ids.push(text(&desk.json(&[&words[..], &day].concat())["id"]));
    }
    desk.json(&["invoice", "cancel", &ids[1], "--today", "2026-11-24"]);
    let told = desk.run(&["doctor", "--lang", "ru"]);
    assert_eq!(told.code, 0, "{}", told.out);
    assert!(told.out.contains("Номера счетов: 2026, ТОО «Серік Үлгі»: нет 5, 7–9"), "{}", told.out);
}
