//! Roles, own clients and what waits for acceptance (`O-6`, `U-22`), in the demo office.

use crate::desk::{Answer, Desk, answer, text};
use serde_json::Value;

const CHIEF: &str = "Қайрат Омаров";
const MANAGER: &str = "Айгерім Сейітова";
const OTHER: &str = "Дмитрий Ким";
const ACCOUNTANT: &str = "Ольга Ли";
const TRAINEE: &str = "Alisher Tanabay";

fn demo() -> Desk {
    let desk = Desk::empty();
    assert_eq!(desk.run(&["demo", "--today", "2026-03-16"]).code, 0);
    desk
}

/// The words, said by somebody.
fn by<'a>(name: &'a str, words: &[&'a str]) -> Vec<&'a str> {
    [words, &["--user", name, "--today", "2026-03-16"]].concat()
}

/// Names of the clients of a manager.
fn names(desk: &Desk, of: impl Fn(&str) -> bool) -> Vec<String> {
    let all = desk.json(&["client", "list", "--limit", "500"]);
    let all = all["items"].as_array().unwrap();
    let owner = |one: &Value| one["owner"].as_str().unwrap_or_default().to_owned();
    all.iter().filter(|one| of(&owner(one))).map(|one| text(&one["name"])).collect()
}

#[test]
fn a_refusal_names_the_rule_and_whom_to_ask() {
    let desk = demo();
    let cases: [(&str, &[&str], &str); 4] = [
        (ACCOUNTANT, &["client", "add", "--set", "name=ТОО «Арман»"], "refused-accountant"),
        (OTHER, &["users", "add", "Сәуле"], "refused-office"),
        (OTHER, &["config", "set", "notice.way", "desktop"], "refused-office"),
        (TRAINEE, &["users", "edit", TRAINEE, "--role", "chief"], "refused-office"),
    ];
    for (name, words, code) in cases {
        let error = desk.error(&by(name, words), 1);
        assert_eq!((&error["code"], &error["rule"]), (&code.into(), &"O-6".into()), "{words:?}");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(CHIEF) && !message.contains(name) && !message.contains("Сәуле"), "{error}");
    }
}

#[test]
fn the_whole_base_is_taken_and_brought_back_by_who_may() {
    let desk = demo();
    let file = desk.home.path().join("copy.db").display().to_string();
    assert_eq!(desk.error(&by(TRAINEE, &["backup", &file]), 1)["code"], "refused-base");
    assert_eq!(desk.run(&by(MANAGER, &["backup", &file])).code, 0);
    for name in [TRAINEE, MANAGER] {
        let error = desk.error(&by(name, &["restore", &file]), 1);
        assert_eq!((&error["code"], &error["rule"]), (&"refused-restore".into(), &"O-6".into()));
    }
    assert_eq!(desk.run(&by(CHIEF, &["restore", &file])).code, 0);
}

#[test]
fn the_chief_gives_roles_and_keeps_the_last_one() {
    let desk = demo();
    let edited =
        desk.json(&by(CHIEF, &["users", "edit", "ольга ли", "--role", "viewer", "--curator", OTHER]));
    assert_eq!((&edited["role"], edited["curator"].is_string()), (&"viewer".into(), true));
    let error = desk.error(&by(CHIEF, &["users", "edit", CHIEF, "--role", "manager"]), 1);
    assert_eq!((&error["code"], &error["rule"]), (&"refused-last-chief".into(), &"O-6".into()));
    let error =
        desk.error(&by(ACCOUNTANT, &["client", "edit", "ТОО «Тихий Принтер»", "--set", "city=Тараз"]), 1);
    assert_eq!(error["code"], "refused-viewer");
    desk.error(&by(CHIEF, &["users", "edit", "Никто", "--role", "viewer"]), 3);
    let error = desk.error(&by(CHIEF, &["users", "edit", TRAINEE, "--curator", "Никто"]), 1);
    assert_eq!((&error["field"], &error["rule"]), (&"curator".into(), &"O-6".into()));
}

#[test]
fn a_removal_of_the_trainee_waits_for_the_curator() {
    let desk = demo();
    let client = "ТОО «Тихий Принтер»";
    let sent = desk.error(&by(TRAINEE, &["client", "remove", client]), 1);
    assert_eq!((&sent["code"], &sent["rule"]), (&"review-sent".into(), &"U-22".into()));
    assert!(sent["message"].as_str().unwrap().contains(MANAGER), "{sent}");
    let review = text(&sent["review"]);
    let waiting = desk.json(&by(MANAGER, &["review", "list"]));
    assert!(waiting["items"].as_array().unwrap().iter().any(|one| one["id"] == review.as_str()));
    assert_eq!(desk.json(&by(OTHER, &["review", "list"]))["total"], 0);
    desk.error(&by(OTHER, &["review", "accept", &review]), 1);
    let accepted = desk.json(&by(MANAGER, &["review", "accept", &review]));
    assert_eq!(accepted["state"], "accepted");
    desk.error(&["client", "show", client], 3);
    let told = &desk.json(&["journal", "--limit", "1"])["items"][0];
    assert_eq!((&told["actor"], &told["kind"]), (&MANAGER.into(), &"remove-client".into()));
    assert!(told["sentence"].as_str().unwrap().contains(TRAINEE), "{told}");
    let error = desk.error(&by(MANAGER, &["review", "accept", &review]), 1);
    assert_eq!(error["code"], "review-judged");
    desk.error(&by(MANAGER, &["review", "accept", "1"]), 3);
}

#[test]
fn a_request_goes_back_with_a_remark() {
    let desk = demo();
    let file = desk.home.path().join("list.csv");
    let export = ["export", "clients", "--format", "csv", "-o", file.to_str().unwrap()];
    let sent = desk.error(&by(TRAINEE, &export), 1);
    assert!(!file.exists(), "what waits is not written");
    let review = text(&sent["review"]);
    desk.error(&by(MANAGER, &["review", "return", &review, "--remark", " "]), 1);
    desk.json(&by(MANAGER, &["review", "return", &review, "--remark", "Не сегодня"]));
    let own = desk.json(&by(TRAINEE, &["review", "list", "--all"]));
    let one = own["items"].as_array().unwrap().iter().find(|one| one["id"] == review.as_str()).unwrap();
    assert_eq!((&one["state"], &one["remark"]), (&"returned".into(), &"Не сегодня".into()));
}

/// Every list that names clients.
const LISTS: [&[&str]; 23] = [
    &["journal", "--limit", "500"],
    &["report", "week"],
    &["client", "list", "--limit", "500"],
    &["client", "list", "--manager", MANAGER],
    &["client", "duplicates"],
    &["contact", "list", "--limit", "500"],
    &["today", "--limit", "500"],
    &["today", "--all"],
    &["plan", "--from", "2026-01-01", "--to", "2026-12-31"],
    &["activity", "list", "--limit", "500"],
    &["prepare"],
    &["contract", "list", "--limit", "500"],
    &["contract", "renewals"],
    &["obligation", "list", "--limit", "500"],
    &["invoice", "list", "--limit", "500"],
    &["payment", "list", "--limit", "500"],
    &["debt", "aging", "--by", "client"],
    &["debt", "worklist", "--limit", "500"],
    &["debt", "promise", "list"],
    &["debt", "dispute", "list"],
    &["debt", "letters"],
    &["debt", "reconciliation", "list"],
    &["act", "list"],
];

#[test]
fn who_has_own_clients_meets_no_other_in_any_list() {
    let desk = demo();
    desk.json(&by(CHIEF, &["users", "edit", OTHER, "--clients", "own"]));
    let (own, others) = (names(&desk, |owner| owner == OTHER), names(&desk, |owner| owner != OTHER));
    assert!(own.len() > 5 && others.len() > 20);
    for words in LISTS {
        let answer = desk.run(&[&by(OTHER, words)[..], &["--json"]].concat());
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
        for name in &others {
            assert!(!answer.out.contains(name.as_str()), "{words:?} tells of {name}");
        }
    }
    let counted = desk.json(&by(OTHER, &["client", "list"]));
    assert_eq!(counted["total"], own.len());
    let found = desk.json(&by(OTHER, &["client", "list", "--search", "ТОО", "--limit", "500"]));
    assert_eq!(found["total"], found["items"].as_array().unwrap().len());
    let found = desk.json(&by(OTHER, &["client", "list", "--search", &others[0]]));
    assert!(found["items"].as_array().unwrap().iter().all(|one| one["name"] != others[0].as_str()));
    let base = desk.home.path().join("all.json");
    let error = desk.error(&by(OTHER, &["export", "all", "-o", base.to_str().unwrap()]), 1);
    assert_eq!((&error["code"], base.exists()), (&"refused-own-base".into(), false));
    let error = desk.error(&by(OTHER, &["client", "show", &others[0]]), 3);
    assert_eq!((&error["rule"], error["hint"].is_string()), (&"O-6".into(), true));
}

/// The words with a PIN, and a new one, in the environment; no terminal to ask on.
fn with_pin(desk: &Desk, (pin, new): (&str, &str), words: &[&str]) -> Answer {
    let mut command = desk.bare();
    command.env("SERIK_PIN", pin).env("SERIK_NEW_PIN", new).arg("--db").arg(desk.database()).args(words);
    answer(command.output().unwrap())
}

fn is_refused(answer: &Answer, (code, exit): (&str, i32)) {
    assert_eq!(answer.code, exit, "{} {}", answer.out, answer.err);
    assert!(answer.out.contains(code), "{}", answer.out);
}

#[test]
fn a_pin_is_asked_of_every_command_and_taken_away_by_a_chief() {
    let desk = demo();
    let json = |name, words: &[&'static str]| [&by(name, words)[..], &["--json"]].concat();
    let list = json(OTHER, &["client", "list"]);
    let pin = json(OTHER, &["users", "pin", OTHER]);
    let set = with_pin(&desk, ("", "2580"), &pin);
    assert_eq!(set.code, 0, "{} {}", set.out, set.err);
    assert!(
        set.out.contains("\"has_pin\": true") && !set.out.contains("2580") && !set.out.contains("argon2")
    );
    is_refused(&with_pin(&desk, ("1111", ""), &list), ("pin-wrong", 1));
    assert_eq!(with_pin(&desk, ("2580", ""), &list).code, 0);
    is_refused(&with_pin(&desk, ("1111", "1470"), &pin), ("pin-wrong", 1));
    is_refused(&with_pin(&desk, ("2580", "147"), &pin), ("pin-short", 2));
    let clear = |name| json(name, &["users", "pin", OTHER, "--clear"]);
    is_refused(&with_pin(&desk, ("", ""), &clear(MANAGER)), ("pin-strange", 1));
    is_refused(&with_pin(&desk, ("", "1470"), &json(CHIEF, &["users", "pin", OTHER])), ("pin-strange", 1));
    assert_eq!(with_pin(&desk, ("", ""), &clear(CHIEF)).code, 0);
    assert_eq!(with_pin(&desk, ("", ""), &list).code, 0);
    let told = desk.json(&["journal", "--limit", "2"]).to_string();
    assert!(told.contains("clear-pin") && told.contains("set-pin") && !told.contains("argon2"), "{told}");
    assert_eq!(desk.json(&["doctor"])["ok"], true);
}

#[test]
fn after_three_wrong_pins_the_next_run_has_to_wait() {
    let desk = demo();
    let words = [&by(OTHER, &["users", "pin", OTHER])[..], &["--json"]].concat();
    assert_eq!(with_pin(&desk, ("", "2580"), &words).code, 0);
    let list = [&by(OTHER, &["client", "list"])[..], &["--json"]].concat();
    for _ in 0..3 {
        is_refused(&with_pin(&desk, ("1111", ""), &list), ("pin-wrong", 1));
    }
    is_refused(&with_pin(&desk, ("2580", ""), &list), ("pin-wait", 1));
}

#[test]
fn a_name_is_the_same_in_other_letters_and_a_strange_one_is_told_those_near() {
    let desk = demo();
    for name in ["  дмитрий   КИМ ", "\u{434}\u{43c}\u{438}\u{442}\u{440}\u{438}\u{438}\u{306} ким"]
    {
        let error = desk.error(&by(name, &["users", "add", "Сәуле"]), 1);
        assert_eq!(error["code"], "refused-office", "{name} is known");
        let own = desk.json(&by(name, &["today", "--limit", "500"]));
        assert_eq!(own, desk.json(&by(OTHER, &["today", "--limit", "500"])));
    }
    let error = desk.error(&by("Дмитрий Кин", &["users", "add", "Сәуле"]), 1);
    assert_eq!(error["code"], "refused-stranger-near");
    assert!(error["message"].as_str().unwrap().contains(OTHER), "{error}");
    assert!(!desk.json(&["users", "list"]).to_string().contains("Сәуле"));
}

#[test]
fn who_has_own_clients_reads_the_journal_of_these_alone() {
    let desk = demo();
    desk.json(&by(CHIEF, &["users", "edit", OTHER, "--clients", "own"]));
    let (own, others) = (names(&desk, |owner| owner == OTHER), names(&desk, |owner| owner == MANAGER));
    let change = |name: &str| {
        let changed = desk.json(&by(CHIEF, &["client", "edit", name, "--set", "city=Тараз"]));
        text(&changed["operation"])
    };
    let (seen, hidden) = (change(&own[0]), change(&others[0]));
    let ids = |name| {
        let told = desk.json(&by(name, &["journal", "--limit", "500"]));
        let items = told["items"].as_array().unwrap().clone();
        assert_eq!(told["total"], items.len());
        items.iter().map(|one| text(&one["id"])).collect::<Vec<_>>()
    };
    assert!(ids(OTHER).contains(&seen) && !ids(OTHER).contains(&hidden) && ids(CHIEF).contains(&hidden));
    assert_eq!(desk.run(&by(OTHER, &["journal", "show", &seen])).code, 0);
    desk.error(&by(OTHER, &["journal", "show", &hidden]), 3);
    let title = desk.run(&by(OTHER, &["report", "week"]));
    assert!(title.out.contains(OTHER) && !title.out.contains("whole office"), "{}", title.out);
}

#[test]
fn what_a_trainee_has_learned_is_derived_and_seen_by_the_curator() {
    let desk = demo();
    let first_days = |who| desk.json(&by(who, &["users", "first-days"]));
    let done = |answer: &Value, lesson: &str| {
        let all = answer["items"][0]["lessons"].as_array().unwrap();
        all.iter().find(|one| one["lesson"] == lesson).unwrap()["done"].as_u64().unwrap()
    };
    assert_eq!(first_days(OTHER)["total"], 0, "he is nobody's curator");
    let before = first_days(MANAGER);
    assert_eq!((&before["total"], &before["items"][0]["name"]), (&1.into(), &TRAINEE.into()));
    let names = names(&desk, |owner| owner == TRAINEE);
    assert_eq!(done(&before, "client"), names.len() as u64);
    let talk = ["quick", "звонил, просит прайс", "--client", &names[0]];
    desk.json(&by(TRAINEE, &talk));
    desk.json(&by(TRAINEE, &["need", "set", &names[1], "--set", "uses=бумага"]));
    let after = first_days(TRAINEE);
    assert_eq!(done(&after, "talk"), done(&before, "talk") + 1);
    assert!(done(&after, "need") >= 1 && after == first_days(CHIEF), "{after}");
}
