//! A day from the demo: the run is worked, an unknown number becomes a prospect, the week is planned, a substitute takes
//! over, tomorrow is prepared, the plan goes to another calendar and comes back, the week is reported.

use super::desk::{Desk, text};
use serde_json::{Value, json};
use std::fs;

/// Of the demo: a manager, and the chief, who stands in for her.
const MANAGER: &str = "Айгерім Сейітова";
const CHIEF: &str = "Қайрат Омаров";
const TODAY: &str = "2026-11-24";

fn by(desk: &Desk, who: &str, words: &[&str]) -> Value {
    desk.json(&[words, &["--today", TODAY, "--user", who]].concat())
}

fn on(desk: &Desk, words: &[&str]) -> Value {
    by(desk, MANAGER, words)
}

fn items(answer: &Value) -> &Vec<Value> {
    answer["items"].as_array().unwrap_or_else(|| panic!("{answer}"))
}

/// The calls of the run that are due: each is done with its outcome and the next step; answers how many.
fn works_the_run(desk: &Desk) -> usize {
    let is_due = |reason: &&Value| reason["kind"] == "call_back";
    let due = |run: &Value| -> Vec<String> {
        let reasons = items(run).iter().flat_map(|one| one["reasons"].as_array().unwrap());
        reasons.filter(is_due).map(|reason| text(&reason["activity"])).collect()
    };
    let calls = due(&on(desk, &["today"]));
    for call in &calls {
        let shown = on(desk, &["activity", "show", call]);
        if shown["state"] == "missed" {
            // A call that nobody answered is answered by another one.
            let client = text(&shown["client"]["id"]);
            on(desk, &["quick", "қоңырау шалдым, бағаға келісті, ертең 10:00", "--client", &client]);
        } else {
            on(desk, &["activity", "done", call, "--set", "outcome=бағаға келісті", "--next", "ертең 10:00"]);
        }
    }
    assert_eq!(due(&on(desk, &["today"])), [""; 0], "what was worked off is due no more");
    calls.len()
}

/// Somebody unknown calls: a prospect with the number, the talk and the next step, and nothing besides.
fn logs_an_unknown_number(desk: &Desk) {
    let line = "кіріс қоңырау +7 777 000 99 01, 20 үстел сұрады, ертең 11:00";
    on(desk, &["quick", line, "--new", "Сымбат Жиһаз"]);
    let card = on(desk, &["client", "show", "Сымбат Жиһаз"]);
    assert_eq!(card["phones"][0]["normal"], "+77770009901");
    let log = on(desk, &["activity", "list", "Сымбат Жиһаз"]);
    let states: Vec<_> = items(&log).iter().map(|one| (one["state"].clone(), one["day"].clone())).collect();
    assert_eq!(
        states,
        [("done".into(), TODAY.into()), ("planned".into(), "2026-11-25".into())] as [(Value, Value); 2]
    );
    assert_eq!(items(&log)[0]["outcome"], "20 үстел сұрады", "{log}");
}

/// The week has its days for calls and for meetings; a meeting on a call day is moved to one that is for it.
fn plans_the_week(desk: &Desk) {
    by(desk, CHIEF, &["rhythm", "set", "--pattern", "week:MCMCM--"]);
    let role = |day: &str| {
        let days = on(desk, &["rhythm", "show"]);
        items(&days).iter().find(|one| one["date"] == day).map(|one| one["role"].clone())
    };
    assert_eq!(role("2026-12-02"), Some("meetings".into()));
    let add = ["activity", "add", "Сымбат Жиһаз", "--set", "kind=meeting", "--set", "day=01.12.2026"];
    let meeting = on(desk, &[&add[..], &["--set", "time=15:00"]].concat());
    let warning = &meeting["warnings"][0];
    assert_eq!((&warning["code"], &warning["proposal"]), (&"day-off-rhythm".into(), &"2026-12-02".into()));
    let moved = on(desk, &["activity", "move", &text(&meeting["id"]), "02.12.2026"]);
    assert_eq!((&moved["day"], &moved["time"]), (&"2026-12-02".into(), &"15:00".into()));
}

/// For a week somebody stands in: a sheet for each client, and the run of both is one.
fn hands_over(desk: &Desk) {
    on(desk, &["handover", MANAGER, CHIEF, "--from", TODAY, "--to", "2026-11-30"]);
    let sheet = on(desk, &["handover", "sheet", MANAGER]);
    assert!(items(&sheet).iter().any(|one| one["client"]["name"] == "Сымбат Жиһаз"), "{sheet}");
    let run = by(desk, CHIEF, &["today", "--limit", "500"]);
    assert!(items(&run).iter().any(|one| one["for"]["name"] == MANAGER), "{run}");
}

/// The list of tomorrow is on paper, and what is prepared is told.
fn prepares_tomorrow(desk: &Desk) {
    let file = desk.home.path().join("tomorrow.txt");
    on(desk, &["prepare", "-o", file.to_str().unwrap()]);
    let paper = fs::read_to_string(file).unwrap();
    assert!(paper.contains("Сымбат Жиһаз") && paper.contains("+7 777 000 99 01"), "{paper}");
    let first = text(&items(&on(desk, &["prepare"]))[0]["activity"]);
    on(desk, &["prepare", "--done", &first]);
    assert_eq!(items(&on(desk, &["prepare"]))[0]["prepared"], true);
}

/// What another calendar gives back as it got it changes nothing; what it moved is moved.
fn exchanges_the_plan(desk: &Desk) {
    let file = desk.home.path().join("plan.ics");
    let path = file.to_str().unwrap();
    let sent = on(desk, &["export", "calendar", "-o", path]);
    let back = on(desk, &["import", "calendar", path]);
    assert_eq!(
        (&back["read"], &back["created"], &back["updated"]),
        (&sent["exported"], &0.into(), &0.into())
    );
    let calendar = fs::read_to_string(&file).unwrap();
    assert!(calendar.contains("20261202T150000"), "{calendar}");
    fs::write(&file, calendar.replace("20261202T15", "20261202T17").replace("20261202T16", "20261202T18"))
        .unwrap();
    assert_eq!(on(desk, &["import", "calendar", path])["updated"], 1);
    let plan = on(desk, &["plan", "--from", "2026-12-02", "--to", "2026-12-02"]);
    assert!(items(&plan).iter().any(|one| one["time"] == "17:00"), "{plan}");
    on(desk, &["undo"]);
}

#[test]
fn a_day_is_worked_off_planned_handed_over_and_reported() {
    let desk = Desk::empty();
    desk.json(&["demo", "--today", TODAY]);
    let before = on(&desk, &["report", "week"]);
    let done = works_the_run(&desk);
    assert!(done > 3, "the demo has a run to work off: {done}");
    logs_an_unknown_number(&desk);
    plans_the_week(&desk);
    hands_over(&desk);
    prepares_tomorrow(&desk);
    exchanges_the_plan(&desk);
    let count = |report: &Value| report["days"][1]["counts"]["done"].as_u64().unwrap();
    let report = on(&desk, &["report", "week"]);
    assert_eq!(count(&report) - count(&before), done as u64 + 1, "the run and the call that came in");
    let table = desk.run(&["report", "week", "--format", "csv", "--today", TODAY, "--user", MANAGER]).out;
    assert!(table.lines().count() > 3, "{table}");
    let doctor = desk.json(&["doctor", "--today", TODAY, "--user", MANAGER]);
    assert_eq!(doctor["ok"], json!(true), "{doctor}");
}
