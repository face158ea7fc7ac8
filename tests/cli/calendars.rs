//! Calendars of other programs, in and out.

use crate::desk::{Desk, text};
use serde_json::Value;
use std::fs;

const TODAY: [&str; 2] = ["--today", "2026-06-10"];

fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ТОО «Тоғай Құрылыс»", &[]);
    let client = desk.client("ТОО «Дала Сауда»", &[]);
    desk.json(&[
        "contact",
        "add",
        &client,
        "--set",
        "name=Ахметова Айгүл",
        "--set",
        "mails=office1@kz01.example",
    ]);
    desk
}

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn sample(name: &str) -> String {
    format!("{}/tests/samples/ics/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn meetings_find_their_clients_and_come_once() {
    let desk = office();
    let file = sample("01_two_meetings.ics");
    let trial = on(&desk, &["import", "calendar", &file, "--dry-run"]);
    assert_eq!((&trial["created"], &trial["operation"]), (&2.into(), &Value::Null));
    let taken = on(&desk, &["import", "calendar", &file]);
    assert_eq!((&taken["read"], &taken["created"], &taken["items"]), (&2.into(), &2.into(), &trial["items"]));
    let plan = on(&desk, &["plan", "--to", "2026-06-30"]);
    let [meeting, call] = [&plan["items"][0], &plan["items"][1]];
    assert_eq!(
        (&meeting["kind"], &meeting["day"], &meeting["time"], &meeting["minutes"]),
        (&"meeting".into(), &"2026-06-15".into(), &"10:00".into(), &60.into(),)
    );
    assert_eq!(
        (&meeting["client"]["name"], &meeting["contact"]["name"]),
        (&"ТОО «Дала Сауда»".into(), &"Ахметова Айгүл".into(),)
    );
    assert_eq!(
        (&call["kind"], &call["time"], &call["client"]["name"]),
        (&"call".into(), &"10:00".into(), &"ТОО «Тоғай Құрылыс»".into(),)
    );
    // Once more it is the same; what was removed here does not come back.
    assert_eq!(on(&desk, &["import", "calendar", &file])["skipped"], 2);
    on(&desk, &["activity", "remove", &text(&call["id"])]);
    let again = on(&desk, &["import", "calendar", &file]);
    assert_eq!((&again["created"], &again["items"][1]["fate"]), (&0.into(), &"ended".into()));
    // One undo takes all of an import back.
    let other = Desk::open();
    let repeat = on(&other, &["import", "calendar", &sample("02_recurring.ics")]);
    assert_eq!(repeat["created"], 5);
    // Two of them have gone by.
    assert_eq!(on(&other, &["plan", "--from", "2026-06-01", "--to", "2026-06-30"])["total"], 3);
    on(&other, &["undo"]);
    assert_eq!(on(&other, &["plan", "--from", "2026-06-01", "--to", "2026-06-30"])["total"], 0);
    assert_eq!(other.run(&["doctor"]).code, 0);
}

#[test]
fn what_moved_there_moves_here_and_what_was_called_off_is() {
    let desk = office();
    let file = desk.database().with_file_name("plan.ics");
    let name = file.display().to_string();
    let written = fs::read_to_string(sample("01_two_meetings.ics")).unwrap();
    fs::write(&file, &written).unwrap();
    on(&desk, &["import", "calendar", &name]);
    let moved = written
        .replace("20260615T1", "20260617T1")
        .replace("UID:a2@sample.example", "UID:a2@sample.example\nSTATUS:CANCELLED");
    fs::write(&file, moved).unwrap();
    assert_eq!(on(&desk, &["import", "calendar", &name])["updated"], 2);
    let all = on(&desk, &["activity", "list"]);
    let told: Vec<String> = all["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {}", text(&one["day"]), text(&one["state"])))
        .collect();
    assert_eq!(told, ["2026-06-16 cancelled", "2026-06-17 planned"]);
    assert!(!text(&all["items"][0]["reason"]).is_empty());
}

#[test]
fn a_repeat_goes_on_in_the_other_calendar_by_its_rule() {
    let desk = Desk::open();
    on(&desk, &["quick", "каждый понедельник 10 планёрка"]);
    let file = desk.database().with_file_name("plan.ics");
    let name = file.display().to_string();
    let count = |text: &str, part: &str| text.matches(part).count();
    on(&desk, &["export", "calendar", "--all", "-o", &name]);
    let written = fs::read_to_string(&file).unwrap();
    let times = count(&written, "BEGIN:VEVENT");
    assert!(times > 50, "{times}");
    assert_eq!(count(&written, "RRULE:FREQ=WEEKLY;BYDAY=MO\r\n"), 1, "the last of them carries the rule");
    assert_eq!(on(&desk, &["import", "calendar", &name])["skipped"], times);
    // Of days that end nothing goes on.
    on(&desk, &["export", "calendar", "--to", "2026-07-01", "-o", &name, "--force"]);
    assert_eq!(count(&fs::read_to_string(&file).unwrap(), "RRULE"), 0);
}

#[test]
fn a_holiday_is_nobody_and_what_is_past_is_over() {
    let desk = Desk::open();
    on(&desk, &["client", "add", "--set", "name=Наурыз"]);
    let file = desk.database().with_file_name("days.ics");
    let event = |uid: &str, lines: &str| format!("BEGIN:VEVENT\nUID:{uid}\n{lines}\nEND:VEVENT\n");
    let body = [
        event("h", "DTSTART;VALUE=DATE:20270322\nSUMMARY:Наурыз"),
        event("c", "DTSTART:20270322T100000\nSUMMARY:Наурыз"),
        event("p", "DTSTART:20260520T100000\nSUMMARY:Звонок: Наурыз"),
    ];
    fs::write(&file, format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", body.concat())).unwrap();
    let name = file.display().to_string();
    let taken = on(&desk, &["import", "calendar", &name]);
    let clients: Vec<bool> =
        taken["items"].as_array().unwrap().iter().map(|one| one["client"].is_null()).collect();
    assert_eq!(clients, [true, false, false]);
    assert_eq!(
        (&taken["warnings"][0]["line"], &taken["warnings"][0]["code"]),
        (&12.into(), &"entry-past".into())
    );
    let all = on(&desk, &["activity", "list"]);
    let states: Vec<String> =
        all["items"].as_array().unwrap().iter().map(|one| text(&one["state"])).collect();
    assert_eq!(states, ["done", "planned", "planned"]);
    assert_eq!(on(&desk, &["import", "calendar", &name])["skipped"], 3);
    // Where nothing of a file can be taken the command says so by its exit code.
    fs::write(&file, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nEND:VEVENT\nEND:VCALENDAR\n").unwrap();
    let refused = desk.run(&[&["import", "calendar", &name], &TODAY[..]].concat());
    assert_eq!(refused.code, 1, "{}", refused.err);
}

#[test]
fn broken_files_are_told_by_line_and_the_rest_comes_in() {
    let desk = office();
    let cut = on(&desk, &["import", "calendar", &sample("broken/b01_no_end.ics")]);
    assert_eq!((&cut["created"], &cut["rejected"]), (&1.into(), &1.into()));
    assert_eq!(
        (&cut["warnings"][0]["line"], &cut["warnings"][0]["code"]),
        (&10.into(), &"entry-open".into())
    );
    let dates = on(&desk, &["import", "calendar", &sample("broken/b02_bad_date.ics")]);
    let codes: Vec<String> =
        dates["warnings"].as_array().unwrap().iter().map(|one| text(&one["code"])).collect();
    assert_eq!(
        (&dates["created"], codes),
        (&1.into(), ["entry-date", "end-early", "entry-past"].map(str::to_owned).to_vec())
    );
    let away = desk.error(&["import", "calendar", "away.ics"], 6);
    assert_eq!(away["code"], "unreadable-no-file");
}

#[test]
fn what_is_planned_goes_out_and_comes_back_the_same() {
    let desk = office();
    on(&desk, &["quick", "11.06 15:00 встреча Дала, договор"]);
    on(
        &desk,
        &[
            "activity",
            "add",
            "--set",
            "kind=task",
            "--set",
            "day=12.06.2026",
            "--set",
            "due=15.06.2026",
            "--set",
            "goal=отчёт",
        ],
    );
    on(&desk, &["import", "calendar", &sample("03_all_day.ics")]);
    let file = desk.database().with_file_name("out.ics");
    let name = file.display().to_string();
    let out = on(&desk, &["export", "calendar", "-o", &name]);
    assert_eq!((&out["exported"], &out["format"]), (&4.into(), &"ics".into()));
    let written = fs::read_to_string(&file).unwrap();
    assert!(
        written.contains("SUMMARY:Meeting: ТОО «Дала Сауда»")
            && written.contains("UID:c1@sample.example")
            && written.contains("TRIGGER:-PT10M"),
        "{written}"
    );
    // Here nothing changes.
    let back = on(&desk, &["import", "calendar", &name]);
    assert_eq!((&back["skipped"], &back["updated"]), (&4.into(), &0.into()), "{back:#}");
    // Another office gets all of it.
    let other = office();
    assert_eq!(on(&other, &["import", "calendar", &name])["created"], 4);
    let plan = on(&other, &["plan", "--to", "2026-07-31"]);
    let cell = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let cells = |one: &Value| ["kind", "day", "time", "last_day", "due"].map(|key| cell(one, key)).join(" ");
    let told: Vec<String> = plan["items"].as_array().unwrap().iter().map(cells).collect();
    assert_eq!(told[..2], ["meeting 2026-06-11 15:00  ", "task 2026-06-12   2026-06-15"]);
    assert_eq!(told[2..], ["event 2026-07-01  2026-07-03 ", "event 2026-07-06   "]);
}

#[test]
fn what_lasts_several_days_is_in_the_plan_of_each_and_keeps_its_length() {
    let desk = office();
    let file = desk.database().with_file_name("fair.ics");
    let fair = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:fair@example.kz\r\nDTSTAMP:20260601T000000Z\r\n\
        DTSTART;VALUE=DATE:20260612\r\nDTEND;VALUE=DATE:20260615\r\nSUMMARY:Көрме\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    fs::write(&file, fair).unwrap();
    on(&desk, &["import", "calendar", file.to_str().unwrap()]);
    let days = |from: &str| {
        let plan = on(&desk, &["plan", "--from", from]);
        plan["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (text(&one["day"]), text(&one["last_day"])))
            .collect::<Vec<_>>()
    };
    let whole = [("2026-06-12".to_owned(), "2026-06-14".to_owned())];
    assert_eq!((days("2026-06-12").as_slice(), days("2026-06-14").as_slice()), (&whole[..], &whole[..]));
    assert_eq!(days("2026-06-15"), []);
    let id = text(&on(&desk, &["plan", "--from", "2026-06-14"])["items"][0]["id"]);
    on(&desk, &["activity", "move", &id, "15.06.2026"]);
    assert_eq!(days("2026-06-17"), [("2026-06-15".to_owned(), "2026-06-17".to_owned())]);
}

/// Counts of what a sync did: written, taken, called off, removed, conflicts.
fn synced(desk: &Desk, folder: &str) -> [usize; 5] {
    let done = on(desk, &["sync", "vdir", folder]);
    let count = |key: &str| usize::try_from(done[key].as_u64().unwrap()).unwrap();
    let asked = done["conflicts"].as_array().unwrap().len();
    [count("written"), count("taken"), count("called_off"), count("removed"), asked]
}

/// A call with a client, and a task.
fn planned(desk: &Desk) -> String {
    let words = ["activity", "add", "ТОО «Дала Сауда»", "--set", "kind=call", "--set", "day=2026-06-15"];
    let call = on(desk, &[&words[..], &["--set", "time=10:00"]].concat());
    on(desk, &["activity", "add", "--set", "kind=task", "--set", "day=2026-06-16", "--set", "goal=отчёт"]);
    text(&call["id"])
}

/// The file that has this text.
fn file_with(folder: &tempfile::TempDir, words: &str) -> std::path::PathBuf {
    let files = fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().path());
    let mut files = files.filter(|path| path.extension().is_some_and(|ending| ending == "ics"));
    files.find(|path| fs::read_to_string(path).unwrap().contains(words)).unwrap()
}

/// The call in the folder goes to another hour.
fn moved_there(folder: &tempfile::TempDir, from: &str, to: &str) {
    let path = file_with(folder, "Дала Сауда");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace(from, to)).unwrap();
}

#[test]
fn a_folder_and_the_plan_become_alike() {
    let (desk, folder) = (office(), tempfile::tempdir().unwrap());
    let path = folder.path().display().to_string();
    planned(&desk);
    fs::copy(sample("01_two_meetings.ics"), folder.path().join("two.ics")).unwrap();
    let trial = on(&desk, &["sync", "vdir", &path, "--dry-run"]);
    assert_eq!((&trial["written"], &trial["operations"]), (&2.into(), &Value::Array(Vec::new())));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "a trial leaves nothing");
    assert_eq!(synced(&desk, &path), [2, 1, 0, 0, 0]);
    assert_eq!(synced(&desk, &path), [0; 5], "both are alike");
}

#[test]
fn changes_of_a_folder_and_of_the_plan_go_both_ways() {
    let (desk, folder) = (office(), tempfile::tempdir().unwrap());
    let path = folder.path().display().to_string();
    let call = planned(&desk);
    assert_eq!(synced(&desk, &path), [2, 0, 0, 0, 0]);
    moved_there(&folder, "T100000", "T120000");
    assert_eq!(synced(&desk, &path), [0, 1, 0, 0, 0]);
    let shown = || on(&desk, &["activity", "show", &call]);
    assert_eq!(shown()["time"], "12:00");
    on(&desk, &["activity", "move", &call, "2026-06-17"]);
    assert_eq!(synced(&desk, &path), [1, 0, 0, 0, 0]);
    assert!(fs::read_to_string(file_with(&folder, "Дала Сауда")).unwrap().contains("20260617T120000"));
    on(&desk, &["activity", "move", &call, "2026-06-18"]);
    moved_there(&folder, "T120000", "T130000");
    assert_eq!(synced(&desk, &path), [0, 0, 0, 0, 1]);
    assert_eq!(shown()["time"], "12:00", "nothing is lost");
    on(&desk, &["import", "calendar", &file_with(&folder, "Дала Сауда").display().to_string()]);
    assert_eq!(synced(&desk, &path), [0; 5]);
    fs::remove_file(file_with(&folder, "отчёт")).unwrap();
    assert_eq!(synced(&desk, &path), [0, 0, 1, 0, 0]);
    on(&desk, &["activity", "remove", &call]);
    assert_eq!(synced(&desk, &path), [0, 0, 0, 1, 0]);
    assert_eq!(synced(&desk, &path), [0; 5]);
}

#[test]
fn a_folder_that_is_empty_all_at_once_calls_nothing_off() {
    let desk = office();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    for day in ["2026-06-15", "2026-06-16"] {
        on(
            &desk,
            &["activity", "add", "--set", "kind=task", "--set", &format!("day={day}"), "--set", "goal=отчёт"],
        );
    }
    assert_eq!(synced(&desk, &path)[0], 2);
    for file in fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().path()) {
        if file.extension().is_some_and(|ending| ending == "ics") {
            fs::remove_file(file).unwrap();
        }
    }
    let words = [&["sync", "vdir", &path][..], &TODAY].concat();
    assert_eq!(desk.error(&words, 1)["code"], "sync-emptied");
    let away = [&["sync", "vdir", "/nowhere/at/all"][..], &TODAY].concat();
    assert_eq!(desk.error(&away, 6)["code"], "sync-unreadable");
}
