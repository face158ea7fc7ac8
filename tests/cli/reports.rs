//! Reports on work done, without the screen.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::fs;

const TODAY: [&str; 2] = ["--today", "2026-11-25"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn office() -> Desk {
    let desk = Desk::open();
    desk.json(&["users", "add", "Айгүл"]);
    desk.json(&["users", "add", "Дмитрий"]);
    desk.client("ТОО «Темир»", &["owner=Айгүл"]);
    on(&desk, &["quick", "сегодня набрал Темир, заказ 2 т, пт 10:00 встреча"]);
    on(&desk, &["quick", "вчера не дозвонился Темир"]);
    desk
}

fn item<'a>(report: &'a Value, key: &str) -> &'a Value {
    report["items"].as_array().unwrap().iter().find(|item| item["key"] == key).unwrap()
}

#[test]
fn the_own_work_of_a_period_is_counted() {
    let desk = office();
    desk.json(&["rhythm", "set", "--pattern", "week:CMCMC--"]);
    let week = on(&desk, &["report", "week"]);
    assert_eq!(
        (&week["period"], &week["from"], &week["to"], &week["user"]),
        (&"week".into(), &"2026-11-23".into(), &"2026-11-29".into(), &"Айгүл".into())
    );
    let calls = json!({ "key": "calls", "count": 2, "of": null, "goal": 45, "due": 15, "percent": 4 });
    assert_eq!(item(&week, "calls"), &calls);
    let met =
        json!({ "key": "calls_to_meetings", "count": 1, "of": 2, "goal": null, "due": null, "percent": 50 });
    assert_eq!(item(&week, "calls_to_meetings"), &met);
    assert_eq!((&week["people"], &week["days"][2]["counts"]["calls"]), (&json!([]), &1.into()));
    let day = on(&desk, &["report", "day", "--date", "2026-11-24"]);
    assert_eq!(
        (&item(&day, "calls")["count"], &item(&day, "calls_answered")["count"]),
        (&1.into(), &0.into())
    );
    let other = on(&desk, &["report", "month", "--manager", "дмитрий"]);
    assert_eq!((&other["user"], &item(&other, "calls")["count"]), (&"Дмитрий".into(), &0.into()));
    let all = on(&desk, &["report", "month", "--all"]);
    let names: Vec<String> = all["people"].as_array().unwrap().iter().map(|one| text(&one["name"])).collect();
    assert_eq!((&all["user"], names), (&Value::Null, vec!["Айгүл".to_owned(), "Дмитрий".to_owned()]));
    assert_eq!(desk.error(&["report", "day", "--manager", "Бейтаныс"], 3)["code"], "user-unknown");
    // A week of two years has its number by the rule of ISO 8601.
    let text = desk.run(&["report", "week", "--date", "2026-12-31", "--lang", "en"]).out;
    assert!(text.starts_with("Week · 53: 28 Dec – 03 Jan 2027 · Айгүл\n"), "{text}");
}

#[test]
fn a_report_is_a_text_a_table_or_a_document() {
    let desk = office();
    let entries = desk.json(&["journal"])["total"].clone();
    let told = desk.run(&[&["report", "week", "--all", "--lang", "ru"][..], &TODAY].concat()).out;
    assert!(told.starts_with("Неделя · 48: 23.11 – 29.11.2026 · весь офис\n"), "{told}");
    assert!(told.contains("Звонки с ответом") && told.contains("ср, 25.11"), "{told}");
    let plain = desk.run(&[&["report", "day", "--plain", "--lang", "ru"][..], &TODAY].concat()).out;
    assert!(plain.contains("\nЗвонки с ответом: 1 из 1, 100\u{a0}%\n"), "{plain}");
    let rows = desk.run(&[&["report", "week", "--format", "csv", "--lang", "en"][..], &TODAY].concat()).out;
    assert!(rows.starts_with("\u{feff}What,Count,") || rows.starts_with("\u{feff}What;Count;"), "{rows}");
    let document = desk.run(&[&["report", "week", "--format", "json"][..], &TODAY].concat()).out;
    assert_eq!(serde_json::from_str::<Value>(&document).unwrap(), on(&desk, &["report", "week"]));
    assert_eq!(desk.error(&["report", "week", "--format", "csv"], 2)["code"], "export-json-needs-file");
    assert_eq!(desk.json(&["journal"])["total"], entries, "reading is not noted");
}

#[test]
fn a_report_goes_into_a_file_that_is_kept() {
    let desk = office();
    for format in ["txt", "csv", "xlsx", "json"] {
        let file = desk.home.path().join(format!("week.{format}"));
        let file = file.to_str().unwrap();
        let done = on(&desk, &["report", "week", "-o", file]);
        assert_eq!(
            (&done["what"], &done["format"], &done["exported"]),
            (&"report".into(), &format.into(), &22.into())
        );
        assert!(fs::metadata(file).unwrap().len() > 400, "{format}");
        let again = desk.error(&["report", "week", "-o", file], 1);
        assert_eq!(again["code"], "file-exists", "{format}");
        on(&desk, &["report", "week", "-o", file, "--force"]);
    }
    let entry = desk.json(&["journal", "--limit", "1", "--lang", "ru"])["items"][0].clone();
    assert_eq!(text(&entry["sentence"]), "Записано в файл «week.json»: 22 строки отчёта");
    assert_eq!(desk.error(&["report", "week", "--format", "vcf"], 2)["rule"], Value::Null);
}

#[test]
fn talks_are_counted_by_what_they_were_about() {
    let desk = office();
    on(&desk, &["quick", "сегодня звонил Темир, спрашивал цену и доставку"]);
    let told = on(&desk, &["report", "topics", "--period", "week"]);
    let counts = |told: &Value| -> Vec<(String, u64)> {
        let items = told["items"].as_array().unwrap().iter();
        let some = items.filter(|item| item["count"] != 0);
        some.map(|item| (text(&item["key"]), item["count"].as_u64().unwrap())).collect()
    };
    let expected = [("price", 1), ("order", 1), ("delivery", 1)].map(|(key, count)| (key.to_owned(), count));
    assert_eq!(counts(&told), expected);
    assert_eq!((&told["talks"], &told["others"]), (&2.into(), &0.into()), "nobody answered the third");
    desk.json(&["config", "set", "report.topics", "сталь: темир*, 2 т; цены: цену"]);
    let told = on(&desk, &["report", "topics", "--period", "week"]);
    assert_eq!(counts(&told), [("сталь".to_owned(), 1), ("цены".to_owned(), 1)]);
    let refused = desk.error(&["config", "set", "report.topics", "цены"], 2);
    assert_eq!(refused["code"], "setting-wrong-topics");
}

#[test]
fn everybody_has_room_up_to_the_goals_of_the_days_that_are_left() {
    let desk = office();
    desk.json(&["rhythm", "set", "--pattern", "week:CMCMC--"]);
    let load = on(&desk, &["report", "load"]);
    let items = load["items"].as_array().unwrap();
    let told = |at: usize| (text(&items[at]["name"]), items[at]["room"].clone());
    assert_eq!(
        told(0),
        ("Айгүл".to_owned(), json!({ "calls": 29, "meetings": 2 })),
        "one call was made today"
    );
    assert_eq!(told(1), ("Дмитрий".to_owned(), json!({ "calls": 30, "meetings": 2 })));
    let friday = json!({ "calls": 0, "meetings": 1, "others": 0, "over": false });
    assert_eq!(items[0]["days"][4], friday);
    let away = ["handover", "Дмитрий", "Айгүл", "--from", "2026-11-26", "--to", "2026-11-30"];
    on(&desk, &away);
    let load = on(&desk, &["report", "load"]);
    assert_eq!(load["items"][1]["room"], json!({ "calls": 15, "meetings": 0 }));
    assert_eq!(load["items"][1]["days"][3]["calls"], Value::Null);
}
