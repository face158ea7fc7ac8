//! Lines of words that say no day, overlap something, or are typed another way.

use crate::{
    activities::{TODAY, office, on},
    desk::{Desk, text},
};
use serde_json::Value;

#[test]
fn what_is_not_understood_is_said_and_nothing_is_written() {
    let desk = office();
    for (line, code) in [
        ("на этой неделе звонок Темир", "moment-ambiguous"),
        ("через 11 лет звонок Темир", "moment-too-far"),
        ("пн-пт 10 звонок Темир", "quick-several-days"),
        ("завтра 25:00 звонок Темир", "quick-no-such-time"),
        ("каждый день 100000 раз звонок Темир", "quick-too-often"),
        ("каждый 2 вторник звонок Темир", "quick-unknown-repeat"),
        ("звонил Темир, 5.12.25 встреча", "quick-past"),
    ] {
        let words = [&["quick", line], &TODAY[..]].concat();
        assert_eq!(desk.error(&words, 1)["code"], code, "{line}");
    }
    assert_eq!(on(&desk, &["activity", "list"])["total"], 0);
    let told =
        desk.run(&["quick", "Темир обещал 1 000 000 до 25.12", "--lang", "ru", "--today", "2026-11-24"]);
    for part in ["выполнено", "до пт, 25.12\n", "обещал 1 000 000"] {
        assert!(told.out.contains(part), "{part} in {}", told.out);
    }
}

#[test]
fn a_part_of_a_name_and_two_names_are_asked_about() {
    let desk = office();
    let refused = |line: &str| desk.error(&[&["quick", line], &TODAY[..]].concat(), 1);
    let unsure = refused("завтра 10 звонок Темир Строй");
    assert_eq!(
        (&unsure["code"], &unsure["readings"][0]["name"]),
        (&"quick-unsure".into(), &"ТОО «Темир»".into())
    );
    assert!(text(&unsure["hint"]).contains("--new \"Темир Строй\""), "{unsure}");
    let two = refused("завтра 10 звонок Темир и Нұрлы Дала");
    assert_eq!((&two["code"], two["readings"].as_array().unwrap().len()), (&"quick-several".into(), 2));
    assert_eq!(on(&desk, &["activity", "list"])["total"], 0);
}

/// Adds a call with these fields.
fn add<'a>(set: &[&'a str]) -> Vec<&'a str> {
    let set = set.iter().flat_map(|field| ["--set", field]);
    ["activity", "add", "ТОО «Темир»", "--set", "kind=call"].into_iter().chain(set).collect()
}

#[test]
fn days_that_nobody_means_are_refused_with_a_sentence() {
    let desk = office();
    let refused = |words: &[&str]| {
        let error = desk.error(&[words, &TODAY[..]].concat(), 1);
        (text(&error["code"]), text(&error["field"]))
    };
    for (set, code, field) in [
        (&["state=done", "outcome=ок", "day=2026-11-25"][..], "flaw-done-ahead", "day"),
        (&["day=2026-11-23"], "flaw-plan-past", "day"),
        (&["day=2126-12-02"], "flaw-day-nobody-means", "day"),
        (&["day=2026-11-25", "minutes=100000"], "flaw-minutes", "minutes"),
    ] {
        assert_eq!(refused(&add(set)), (code.to_owned(), field.to_owned()), "{set:?}");
    }
    assert_eq!(on(&desk, &["activity", "list"])["total"], 0);
    let id = text(&on(&desk, &add(&["day=2026-11-25"]))["id"]);
    let done = ["activity", "done", &id, "--set", "outcome=ок", "--on", "2026-11-26"];
    assert_eq!(refused(&done).0, "flaw-done-ahead");
    assert_eq!(
        refused(&["activity", "edit", &id, "--set", "state=done", "--set", "outcome=ок"]).0,
        "flaw-done-ahead"
    );
    let turned = ["plan", "--from", "2026-11-26", "--to", "2026-11-25"];
    assert_eq!(desk.error(&[&turned, &TODAY[..]].concat(), 2)["code"], "span-turned");
    for line in ["12 звонок Темир", "ертең сағат 25-те Темир қоңырау", "встреча Темир"]
    {
        desk.error(&[&["quick", line], &TODAY[..]].concat(), 1);
    }
    let ru = desk.run(&[&["quick", "31.02 звонок Темир", "--lang", "ru"], &TODAY[..]].concat()).err;
    assert!(ru.contains("Ближайшая: вс, 28.02.2027"), "{ru}");
    let ru = desk.run(&[&["activity", "done", &id, "--lang", "ru"], &TODAY[..]].concat()).err;
    assert!(ru.starts_with("Результат: "), "the field in the language of the answer: {ru}");
}

#[test]
fn what_one_does_alone_and_missed_calls_need_no_more_words() {
    let desk = office();
    let own = on(&desk, &["quick", "каждый понедельник 10 планёрка"]);
    assert_eq!(
        (&own["kind"], &own["client"], &own["date"]),
        (&"event".into(), &Value::Null, &"2026-11-30".into())
    );
    let own = on(&desk, &["quick", "әр бейсенбі 9 пошта қарау"]);
    assert_eq!(
        (&own["kind"], &own["client"], &own["repeat"]),
        (&"task".into(), &Value::Null, &"weeks 1 TH".into())
    );
    let missed = on(&desk, &["quick", "пропущенный звонок от Темир"]);
    assert_eq!(
        (&missed["direction"], &missed["result"], &missed["done"], &missed["rest"]),
        (&"in".into(), &"no_answer".into(), &true.into(), &"".into())
    );
    let kept = on(&desk, &["quick", "звонок Темир в ср до пятницы"]);
    let shown = on(&desk, &["activity", "show", &text(&kept["activity"])]);
    assert_eq!((&shown["day"], &shown["due"]), (&"2026-11-25".into(), &"2026-11-27".into()));
    assert_eq!(kept["due"], "2026-11-27");
}

#[test]
fn a_user_whom_nobody_knows_is_told() {
    let desk = office();
    desk.json(&["users", "add", "Айгүл"]);
    let told = |words: &[&str]| desk.run(&[words, &["--lang", "ru"], &TODAY[..]].concat()).err;
    assert!(told(&["today", "--user", "Никто"]).contains("Пользователя «Никто» в офисе нет"), "of the run");
    assert!(told(&["plan", "--user", "Никто"]).contains("Есть: Айгүл"), "of the plan");
    assert!(!told(&["today", "--user", "айгүл"]).contains("в офисе нет"));
}

#[test]
fn an_overlap_is_told_wherever_something_is_planned() {
    let desk = office();
    on(&desk, &["quick", "завтра 10:00-11:00 встреча Темир"]);
    let ru = |words: &[&str]| desk.run(&[words, &["--lang", "ru"], &TODAY].concat()).err;
    let clash = "Пересекается: ТОО «Темир», 10:00–11:00.";
    assert!(ru(&["quick", "завтра 10:30 звонок Нұрлы Дала", "--dry-run"]).contains(clash));
    let add = [
        "activity",
        "add",
        "ЖШС «Нұрлы Дала»",
        "--set",
        "kind=call",
        "--set",
        "day=ср",
        "--set",
        "time=10:45",
    ];
    assert!(ru(&add).contains(clash));
    assert!(!ru(&["quick", "завтра 11:00 встреча Нұрлы Дала"]).contains("Пересекается"));
}

#[test]
fn a_name_typed_with_its_marks_apart_is_the_same_name() {
    let desk = Desk::open();
    desk.client("ТОО «Йод и Йогурт»", &[]);
    let apart = "ТОО «И\u{306}од и И\u{306}огурт»";
    assert_eq!(desk.json(&["client", "show", apart])["name"], "ТОО «Йод и Йогурт»");
}
