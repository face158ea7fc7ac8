//! The line of words: what it means, and whom.

use crate::{
    activities::{TODAY, office, on},
    desk::{Desk, text},
};
use serde_json::{Value, json};

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
fn whoever_is_said_to_be_new_becomes_a_prospect() {
    let desk = office();
    for (line, name) in [
        ("новый клиент ТОО Жулдыз звонили", "ТОО Жулдыз"),
        ("жаңа клиент ЖШС Самал қоңырау шалды", "ЖШС Самал"),
        ("new client Acme called", "Acme"),
    ] {
        let logged = on(&desk, &["quick", line]);
        assert_eq!((&logged["client"]["name"], &logged["direction"]), (&name.into(), &"in".into()), "{line}");
        assert_eq!(desk.json(&["client", "show", name])["name"], name, "{line}");
    }
    // Without such words nobody is made unseen.
    let refused = desk.error(&["quick", "ООО Рога и Копыта звонили"], 3);
    assert_eq!(refused["code"], "quick-nobody");
    assert!(refused["hint"].as_str().unwrap().contains("--new \"ООО Рога и Копыта\""), "{refused}");
}
