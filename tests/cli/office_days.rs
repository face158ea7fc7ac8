//! The days of the office, and who of it works on them.

use crate::{
    activities::{office, on},
    desk::{Desk, text},
};
use serde_json::{Value, json};
use std::fs;

#[test]
fn who_goes_takes_the_activities_along() {
    let desk = office();
    on(&desk, &["quick", "вчера звонил Темир, заказ 2 т, пт"]);
    desk.json(&["client", "remove", "ТОО «Темир»"]);
    assert_eq!(on(&desk, &["activity", "list"])["total"], 0);
    desk.json(&["client", "restore", "ТОО «Темир»"]);
    assert_eq!(on(&desk, &["activity", "list"])["total"], 2);
    // A person who is gone stays named in what was done with them.
    on(&desk, &["quick", "кеше Нұрлы Дала, Гүлнәр звонила, прайс"]);
    desk.json(&["contact", "remove", "Гүлнәр Сейітова"]);
    assert_eq!(
        on(&desk, &["activity", "list", "ЖШС «Нұрлы Дала»"])["items"][0]["contact"]["name"],
        "Гүлнәр Сейітова"
    );
    desk.json(&["purge", "Гүлнәр Сейітова", "--reason", "өтініші", "--word", "Гүлнәр"]);
    let shown = desk.run(&["activity", "list", "ЖШС «Нұрлы Дала»"]);
    assert!(!shown.out.contains("Гүлнәр"), "{}", shown.out);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn the_office_sets_its_working_days() {
    let desk = office();
    let year = desk.json(&["calendar", "show", "--from", "2026-01-01"]);
    assert_eq!(
        (&year["country"], &year["working_days"], &year["certain"]),
        (&"KZ".into(), &247.into(), &true.into())
    );
    desk.json(&["calendar", "set", "2026-11-25", "off", "--name", "Корпоратив"]);
    desk.client("A", &[]);
    let id = text(&on(&desk, &["activity", "add", "A", "--set", "kind=call"])["id"]);
    let moved = on(&desk, &["activity", "move", &id, "через 1 рабочий день"]);
    assert_eq!(moved["day"], "2026-11-26");
    let file = desk.home.path().join("days.csv");
    fs::write(&file, "date,kind,name\n2026-11-26,off,Тағы\n2026-11-28;work;\n").unwrap();
    let file = file.to_str().unwrap();
    assert_eq!(desk.json(&["calendar", "import", file])["days"], 2);
    assert_eq!(desk.json(&["calendar", "show", "--from", "2026-01-01"])["working_days"], 246);
    fs::write(file, "2026-11-26,off\n2026-13-26,off\n").unwrap();
    let error = desk.error(&["calendar", "import", file], 6);
    assert_eq!((&error["code"], &error["line"]), (&"calendar-line".into(), &2.into()));
    fs::write(file, "").unwrap();
    assert_eq!(desk.error(&["calendar", "import", file], 6)["code"], "calendar-no-days");
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["calendar", "show", "--from", "2026-01-01"])["working_days"], 246);
}

#[test]
fn the_rhythm_of_days_is_set_and_doubts_are_told() {
    let desk = office();
    let set = ["rhythm", "set", "--pattern", "week:CMCMC--"];
    assert_eq!(on(&desk, &set)["items"][0], json!({ "date": "2026-11-24", "role": "meetings" }));
    let told = desk.run(&["quick", "чт звонок Темир", "--lang", "ru", "--today", "2026-11-24"]);
    assert!(told.err.contains("чт, 26.11 — день встреч. Может, пт, 27.11?"), "{}", told.err);
    on(&desk, &["rhythm", "set", "--day", "2026-11-26", "--as", "calls"]);
    let told = desk.run(&["quick", "чт звонок Темир", "--lang", "ru", "--today", "2026-11-24"]);
    assert!(!told.err.contains("день встреч"), "{}", told.err);
    assert_eq!(desk.error(&["rhythm", "set", "--pattern", "CX"], 2)["code"], "rhythm-wrong");
    on(&desk, &["undo"]);
    on(&desk, &["undo"]);
    assert_eq!(
        on(&desk, &["rhythm", "show", "--from", "2026-11-26", "--to", "2026-11-26"])["items"][0]["role"],
        "meetings"
    );
}

#[test]
fn nobody_of_the_office_is_refused_by_name() {
    let desk = office();
    for words in [&["today"][..], &["plan"], &["activity", "list"]] {
        let refused = desk.error(&[words, &["--owner", "Никто"]].concat(), 3);
        assert_eq!(refused["code"], "user-unknown", "{words:?}");
    }
}

/// Two users with a client and a call each, and a third one with none.
fn shared_office() -> Desk {
    let desk = office();
    for name in ["Айгерім Сейітова", "Қайрат Омаров", "Дмитрий Ким"] {
        desk.json(&["users", "add", name]);
    }
    for (client, owner) in [("ЖШС «Нұрлы Дала»", "Айгерім Сейітова"), ("ТОО «Темир»", "Қайрат Омаров")]
    {
        let owner = format!("owner={owner}");
        desk.json(&["client", "edit", client, "--set", &owner]);
        let plan =
            ["activity", "add", client, "--set", "kind=call", "--set", "day=2026-11-24", "--set", &owner];
        on(&desk, &plan);
    }
    desk
}

#[test]
fn the_run_is_narrowed_by_a_kind_of_reason_and_by_a_name() {
    let desk = shared_office();
    let names = |more: &[&str]| -> Vec<String> {
        let run = on(&desk, &[&["today", "--all"], more].concat());
        let items = run["items"].as_array().unwrap();
        assert_eq!(run["total"], items.len());
        items.iter().map(|one| one["client"]["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&["--reason", "call_back"]).len(), 2);
    assert_eq!(names(&["--reason", "call_back", "--search", "дала нур"]), ["ЖШС «Нұрлы Дала»"]);
    assert_eq!(names(&["--reason", "broken_promise"]), [] as [&str; 0]);
    desk.error(&["today", "--reason", "nothing"], 2);
}

#[test]
fn a_year_that_nobody_published_is_told() {
    let desk = shared_office();
    assert_eq!(on(&desk, &["plan"])["certain"], true);
    assert_eq!(on(&desk, &["plan", "--from", "2031-05-01"])["certain"], false);
    assert_eq!(on(&desk, &["prepare", "--date", "2031-05-05"])["certain"], false);
    let told = desk.run(&["plan", "--from", "2031-05-01", "--lang", "ru"]);
    assert!(told.err.contains("Календарь 2031 года не утверждён"), "{}", told.err);
}

#[test]
fn somebody_is_away_and_another_one_stands_in() {
    let desk = shared_office();
    let made = on(
        &desk,
        &["handover", "Айгерім Сейітова", "Қайрат Омаров", "--from", "2026-11-24", "--to", "2026-11-27"],
    );
    assert_eq!((&made["state"], &made["substitute"]["name"]), (&"now".into(), &"Қайрат Омаров".into()));
    let run = on(&desk, &["today", "--owner", "Қайрат Омаров"]);
    let stands_for =
        |items: &Value| items.as_array().unwrap().iter().filter(|one| one["for"] != Value::Null).count();
    assert!(
        stands_for(&run["items"]) > 0 && run["items"].as_array().unwrap().len() > stands_for(&run["items"])
    );
    let plan = on(&desk, &["plan", "--owner", "Қайрат Омаров"]);
    assert!(plan["items"].as_array().unwrap().iter().any(|one| one["for"] == "Айгерім Сейітова"), "{plan:#}");
    let refused =
        ["handover", "Айгерім Сейітова", "Дмитрий Ким", "--from", "2026-11-27", "--to", "2026-11-30"];
    let error = desk.error(&[&refused[..], &["--today", "2026-11-24"]].concat(), 1);
    assert_eq!(
        (&error["code"], &error["rule"], &error["field"]),
        (&"flaw-absence-twice".into(), &"C-11".into(), &"user".into())
    );
}

#[test]
fn what_is_handed_over_stands_on_a_sheet_and_may_go_for_good() {
    let desk = shared_office();
    let days = ["--from", "2026-11-24", "--to", "2026-11-27"];
    on(&desk, &[&["handover", "Айгерім Сейітова", "Қайрат Омаров"][..], &days].concat());
    let sheet = desk.database().with_file_name("sheet.txt");
    let name = sheet.display().to_string();
    let written = on(&desk, &["handover", "sheet", "Айгерім Сейітова", "-o", &name]);
    assert_eq!((&written["what"], &written["format"]), (&"handover".into(), &"txt".into()));
    let page = fs::read_to_string(sheet).unwrap();
    assert!(
        page.contains("24 Nov 2026–27 Nov 2026") && page.lines().all(|line| line.chars().count() <= 80),
        "{page}"
    );
    let table = desk.database().with_file_name("sheet.csv").display().to_string();
    assert_eq!(on(&desk, &["handover", "sheet", "Айгерім Сейітова", "-o", &table])["format"], "csv");
    assert!(fs::read_to_string(table).unwrap().contains("Гүлнәр Сейітова"));
    let owner = || desk.json(&["client", "show", "ЖШС «Нұрлы Дала»"])["owner"].clone();
    let given = on(&desk, &["handover", "Айгерім Сейітова", "Дмитрий Ким", "--for-good"]);
    assert_eq!((&given["clients"], &given["activities"]), (&1.into(), &1.into()));
    assert_eq!(owner(), "Дмитрий Ким");
    on(&desk, &["undo"]);
    assert_eq!(owner(), "Айгерім Сейітова");
}
