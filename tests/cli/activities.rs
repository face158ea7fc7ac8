//! Activities and what comes back.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::fs;

/// A Tuesday.
pub const TODAY: [&str; 2] = ["--today", "2026-11-24"];

pub fn office() -> Desk {
    let desk = Desk::open();
    let client = desk.client("ЖШС «Нұрлы Дала»", &["city=Астана"]);
    desk.json(&["contact", "add", &client, "--set", "name=Гүлнәр Сейітова"]);
    desk.client("ТОО «Темир»", &[]);
    desk
}

pub fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

#[test]
fn an_activity_is_planned_moved_and_done_with_the_next_step() {
    let desk = office();
    let planned = on(
        &desk,
        &["activity", "add", "ТОО «Темир»", "--set", "kind=call", "--set", "day=пт", "--set", "time=10"],
    );
    assert_eq!((&planned["day"], &planned["time"]), (&"2026-11-27".into(), &"10:00".into()));
    let id = text(&planned["id"]);
    let moved = on(&desk, &["activity", "move", &id, "келесі жұма"]);
    assert_eq!(
        (&moved["day"], &moved["time"], &moved["moved"]),
        (&"2026-12-04".into(), &"10:00".into(), &1.into())
    );
    // Done without an outcome is refused.
    let refused = desk.error(&["activity", "done", &id], 1);
    assert_eq!((&refused["code"], &refused["field"]), (&"flaw-outcome-missing".into(), &"outcome".into()));
    let done = on(&desk, &["activity", "done", &id, "--set", "outcome=возьмут 2 т", "--next", "+3 11:00"]);
    assert_eq!((&done["state"], &done["done_on"]), (&"done".into(), &"2026-11-24".into()));
    let plan = on(&desk, &["plan"]);
    let next = &plan["items"][0];
    assert_eq!(
        (&plan["total"], &next["after"], &next["kind"]),
        (&1.into(), &id.clone().into(), &"call".into())
    );
    assert_eq!((&next["day"], &next["time"]), (&"2026-11-27".into(), &"11:00".into()));
    // What has ended does not end twice; one undo takes both back.
    assert_eq!(desk.error(&["activity", "cancel", &id, "--reason", "x"], 1)["code"], "not-planned");
    on(&desk, &["undo"]);
    let list = on(&desk, &["activity", "list", "ТОО «Темир»"]);
    assert_eq!((&list["total"], &list["items"][0]["state"]), (&1.into(), &"planned".into()));
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn what_is_missing_is_said_with_the_command_that_gives_it() {
    let desk = office();
    let said = |words: &[&str]| desk.run(&[words, &TODAY, &["--lang", "ru"]].concat()).err;
    desk.json(&["rhythm", "set", "--pattern", "week:CMCMC--"]);
    let add = ["activity", "add", "ТОО «Темир»", "--set", "kind=call", "--set", "day=сегодня"];
    let [one, other] = [(); 2].map(|()| text(&on(&desk, &add)["id"]));
    let client = text(&on(&desk, &["client", "show", "ТОО «Темир»"])["id"]);
    let told = said(&["activity", "done", &one, "--set", "outcome=возьмут"]);
    assert!(!told.contains("Следующего шага нет"), "the other call is still planned: {told}");
    let told = said(&["activity", "done", &other, "--set", "outcome=возьмут", "--next", "чт"]);
    assert!(
        told.contains("чт, 26.11 — день встреч. Может, пт, 27.11?") && !told.contains("Следующего шага нет"),
        "{told}"
    );
    let next = text(&on(&desk, &["activity", "list", "ТОО «Темир»", "--state", "planned"])["items"][0]["id"]);
    let told = said(&["activity", "done", &next, "--set", "outcome=возьмут"]);
    assert!(
        told.contains(&format!(
            "По правилу это Звонок · пт, 25.12: serik activity add {client} --set kind=call"
        )),
        "{told}"
    );
    let told = said(&["quick", "звонил Темир, берут 2 т, чт"]);
    assert!(told.contains("день встреч. Может, пт, 27.11?"), "{told}");
    let told = said(&["activity", "add", "--set", "kind=call"]);
    assert!(told.starts_with("С каким клиентом?"), "no colon before the sentence: {told}");
}

#[test]
fn what_comes_back_is_written_a_year_ahead_and_changed_as_far_as_is_said() {
    let desk = office();
    let quick = on(&desk, &["quick", "каждый понедельник 10:00 звонок Темир, остатки"]);
    assert_eq!((&quick["repeat"], &quick["date"]), (&"weeks 1 MO".into(), &"2026-11-30".into()));
    let plan = on(&desk, &["plan", "--to", "2026-12-31"]);
    let days: Vec<String> = plan["items"].as_array().unwrap().iter().map(|one| text(&one["day"])).collect();
    assert_eq!(days, ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"]);
    let second = text(&plan["items"][1]["id"]);
    on(&desk, &["activity", "edit", &second, "--set", "time=12", "--scope", "later"]);
    on(&desk, &["activity", "move", &second, "2026-12-08"]);
    on(&desk, &["activity", "remove", &text(&plan["items"][3]["id"]), "--scope", "later"]);
    let plan = on(&desk, &["plan", "--to", "2027-12-31"]);
    let told: Vec<String> = plan["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {}", text(&one["day"]), text(&one["time"])))
        .collect();
    assert_eq!(told, ["2026-11-30 10:00", "2026-12-08 12:00", "2026-12-14 12:00"]);
    // A rule that is none, and one without a limit that anybody means.
    let add = |rule: &str| {
        let rule = format!("repeat={rule}");
        desk.error(&["activity", "add", "--set", "kind=task", "--set", &rule], 2)
    };
    assert_eq!((&add("often")["code"], &add("often")["field"]), (&"flaw-repeat".into(), &"repeat".into()));
    assert_eq!(add("every day, 100000 times")["code"], "flaw-repeat-many");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn a_day_is_prepared_ticked_and_written_for_paper() {
    let desk = office();
    let plan = |key: &str, more: &[&str]| {
        let words = ["activity", "add", key, "--set", "day=2026-11-25", "--set", "goal=договор"];
        text(&on(&desk, &[&words[..], more].concat())["id"])
    };
    let meeting = plan("ТОО «Темир»", &["--set", "kind=meeting", "--set", "time=10:00"]);
    let visit = plan("ЖШС «Нұрлы Дала»", &["--set", "kind=visit", "--set", "time=11:10"]);
    desk.json(&["need", "set", "ТОО «Темир»", "--set", "uses=прокат"]);
    // Tomorrow is the next working day.
    let list = on(&desk, &["prepare", "--all"]);
    assert_eq!(
        (&list["date"], &list["items"][0]["activity"]),
        (&"2026-11-25".into(), &meeting.clone().into())
    );
    let [first, second] = [&list["items"][0], &list["items"][1]];
    assert_eq!(first["needs"][0]["values"], json!({ "uses": "прокат" }));
    assert_eq!((&second["place"], &second["contact"]["name"]), (&"Астана".into(), &"Гүлнәр Сейітова".into()));
    let warning = &second["warnings"][0];
    assert_eq!((&warning["kind"], &warning["activity"]), (&"short_way".into(), &meeting.clone().into()));
    // From Friday the next working day is Monday.
    assert_eq!(desk.json(&["prepare", "--today", "2026-11-27"])["date"], "2026-11-30");
    let ticked = on(&desk, &["prepare", "--all", "--done", &meeting, &visit]);
    assert_eq!((&ticked["date"], &ticked["items"][1]["prepared"]), (&"2026-11-25".into(), &true.into()));
    assert_eq!(on(&desk, &["prepare", "--done", &meeting])["operation"], Value::Null);
    on(&desk, &["undo"]);
    assert_eq!(on(&desk, &["prepare", "--all"])["items"][0]["prepared"], false);
    on(&desk, &["activity", "cancel", &visit, "--reason", "x"]);
    assert_eq!(desk.error(&["prepare", "--done", &visit], 1)["code"], "not-planned");
    let page = desk.database().with_file_name("day.txt");
    let page_name = page.display().to_string();
    let written = on(&desk, &["prepare", "--all", "-o", &page_name]);
    assert_eq!((&written["what"], &written["exported"]), (&"preparation".into(), &1.into()));
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("[ ] 1. 10:00 · ") && page.contains("прокат"), "{page}");
    assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
    let table = desk.database().with_file_name("day.csv").display().to_string();
    assert_eq!(on(&desk, &["prepare", "--all", "-o", &table])["format"], "csv");
    assert!(fs::read_to_string(table).unwrap().contains("10:00;60;"));
}

#[test]
fn a_list_tells_the_next_step_and_who_has_none() {
    let desk = office();
    on(&desk, &["quick", "пт 10 звонок Темир"]);
    let list = on(&desk, &["client", "list", "--search", "темир"]);
    assert_eq!(list["items"][0]["next_step"], json!({ "date": "2026-11-27", "kind": "call" }));
    let without = on(&desk, &["client", "list", "--without-step"]);
    assert_eq!((&without["total"], &without["items"][0]["name"]), (&1.into(), &"ЖШС «Нұрлы Дала»".into()));
    assert_eq!(without["items"][0]["next_step"], Value::Null);
}

#[test]
fn own_work_is_planned_without_a_client() {
    let desk = office();
    let refused = desk.error(&["activity", "add", "--set", "kind=call"], 1);
    assert!(refused["hint"].as_str().unwrap().contains("activity add --own"), "{refused}");
    let added = on(&desk, &["activity", "add", "--own", "--set", "goal=отчёт"]);
    assert_eq!((&added["kind"], &added["client"]), (&"task".into(), &Value::Null));
    desk.error(&["activity", "add", "--own", "--set", "kind=call"], 1);
    let listed = desk.run(&["activity", "list", "--lang", "ru"]);
    assert!(listed.out.contains("своё дело"), "{}", listed.out);
}
