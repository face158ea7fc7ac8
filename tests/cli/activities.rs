//! Activities, the quick line and the working calendar.

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
fn a_common_word_is_no_client_unless_that_is_said() {
    let desk = Desk::open();
    let id = desk.client("Кофе и Скрепка", &[]);
    let asked = desk.error(&[&["quick", "купить кофе завтра"], &TODAY[..]].concat(), 1);
    assert_eq!((&asked["code"], &asked["readings"][0]["id"]), (&"quick-perhaps".into(), &id.clone().into()));
    let own = on(&desk, &["quick", "купить кофе завтра", "--own"]);
    assert_eq!(
        (&own["kind"], &own["client"], &own["rest"]),
        (&"task".into(), &Value::Null, &"купить кофе".into())
    );
    let theirs = on(&desk, &["quick", "купить кофе завтра", "--client", &id]);
    assert_eq!(theirs["client"]["name"], "Кофе и Скрепка");
    // Where a talk is spoken of, the word is the name.
    assert_eq!(on(&desk, &["quick", "завтра 10 звонок кофе"])["client"]["name"], "Кофе и Скрепка");
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
fn a_line_of_words_is_logged() {
    let desk = office();
    let line = "кеше Нұрлы Дала, звонила Гүлнәр, просит прайс, +3";
    let trial = on(&desk, &["quick", line, "--dry-run"]);
    assert_eq!(on(&desk, &["activity", "list"])["total"], 0, "a trial writes nothing");
    let logged = on(&desk, &["quick", line]);
    for key in ["kind", "direction", "client", "contact", "date", "done", "next", "rest"] {
        assert_eq!(trial[key], logged[key], "{key}");
    }
    assert_eq!((&logged["kind"], &logged["direction"]), (&"call".into(), &"in".into()));
    assert_eq!(logged["client"]["name"], "ЖШС «Нұрлы Дала»");
    assert_eq!(logged["contact"]["name"], "Гүлнәр Сейітова");
    assert_eq!((&logged["date"], &logged["done"]), (&"2026-11-23".into(), &true.into()));
    assert_eq!(logged["next"], json!({ "kind": "call", "date": "2026-11-27", "time": null }));
    assert_eq!(logged["rest"], "Гүлнәр, просит прайс");
    let list = on(&desk, &["activity", "list"]);
    assert_eq!(list["total"], 2);
    assert_eq!(list["items"][0]["outcome"], "Гүлнәр, просит прайс");
    assert_eq!(list["items"][1]["after"], list["items"][0]["id"]);
}

#[test]
fn nobody_and_several_are_told() {
    let desk = office();
    desk.client("ИП Темир", &["city=Семей"]);
    let several = desk.error(&["quick", "завтра звонок Темир"], 1);
    assert_eq!(
        (&several["code"], several["readings"].as_array().unwrap().len()),
        (&"quick-several".into(), 2)
    );
    assert_eq!(desk.error(&["quick", "завтра звонок Бейтаныс"], 3)["code"], "quick-nobody");
    let new = on(&desk, &["quick", "звонил, +7 701 000 00 99, хочет цену", "--new", "Новый"]);
    assert_eq!(new["client"], json!({ "id": null, "name": "Новый" }));
    let shown = desk.json(&["client", "show", "Новый"]);
    assert_eq!(shown["stage"], "prospect");
    // One undo takes the prospect and the call.
    on(&desk, &["undo"]);
    assert_eq!(on(&desk, &["activity", "list"])["total"], 0);
    let whose = desk.error(&["activity", "add", "--set", "kind=call"], 1);
    assert_eq!(whose["code"], "activity-whose");
    assert_eq!(
        on(&desk, &["activity", "add", "--set", "kind=task", "--set", "goal=есеп"])["client"],
        Value::Null
    );
    for (when, code) in [
        ("вчера", "moment-past"),
        ("31.11", "moment-no-such-date"),
        ("12", "moment-ambiguous"),
        ("завтро", "moment-near"),
    ] {
        let exit = if ["вчера", "12"].contains(&when) { 1 } else { 2 };
        let id = text(&on(&desk, &["activity", "list", "--limit", "1"])["items"][0]["id"]);
        assert_eq!(
            desk.error(&[&["activity", "move", &id, when][..], &TODAY].concat(), exit)["code"],
            code,
            "{when}"
        );
    }
}

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
fn an_hour_alone_stays_on_its_day_and_a_new_name_is_nobody_known() {
    let desk = office();
    let add = ["activity", "add", "ТОО «Темир»", "--set", "kind=call", "--set", "day=27.11.2026"];
    let id = text(&on(&desk, &add)["id"]);
    let moved = on(&desk, &["activity", "move", &id, "15:00"]);
    assert_eq!((&moved["day"], &moved["time"]), (&"2026-11-27".into(), &"15:00".into()));
    let line = "звонила Гүлнәр Нұрлы Дала, просит прайс";
    let new = on(&desk, &["quick", line, "--new", "Нұрлы Дала"]);
    assert_eq!((&new["contact"], &new["rest"]), (&Value::Null, &"Гүлнәр, просит прайс".into()));
}

#[test]
fn nobody_of_the_office_is_refused_by_name() {
    let desk = office();
    for words in [&["today"][..], &["plan"], &["activity", "list"]] {
        let refused = desk.error(&[words, &["--owner", "Никто"]].concat(), 3);
        assert_eq!(refused["code"], "user-unknown", "{words:?}");
    }
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
fn a_number_finds_its_client_or_makes_a_prospect() {
    let desk = office();
    desk.json(&["client", "edit", "ТОО «Темир»", "--set", "phones=+7 701 000 00 01"]);
    let known = on(&desk, &["quick", "входящий 8 701 000 00 01, просит прайс, +3"]);
    assert_eq!((&known["client"]["name"], &known["direction"]), (&"ТОО «Темир»".into(), &"in".into()));
    // Nobody has this number, whatever other words sound like.
    let unknown = desk.error(&["quick", "входящий 8 777 000 00 02 темиру нужен прайс"], 3);
    assert_eq!(unknown["rule"], "A-3");
    on(&desk, &["quick", "входящий 8 777 000 00 02, нужен прайс", "--new", "Арман"]);
    let found = desk.json(&["client", "list", "--search", "7770000002"]);
    assert_eq!((&found["total"], &found["items"][0]["name"]), (&1.into(), &"Арман".into()));
    // One number at two clients: which one is asked, and the call is logged once.
    desk.json(&["client", "edit", "ЖШС «Нұрлы Дала»", "--set", "phones=+7 701 000 00 01"]);
    let asked = desk.error(&["quick", "входящий 8 701 000 00 01, просит прайс"], 1);
    assert_eq!((&asked["code"], asked["readings"].as_array().unwrap().len()), (&"quick-several".into(), 2));
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
