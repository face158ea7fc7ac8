//! Contracts on the command line.

use crate::desk::{Desk, SIGNED_DAYS, text};
use serde_json::Value;

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn contract(desk: &Desk, fields: &[&str]) -> String {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    text(&on(desk, &[&["contract", "new", "--client", "ЖШС «Алма»"], &set[..]].concat())["number"])
}

fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    desk
}

#[test]
fn a_contract_goes_from_a_draft_to_both_signatures() {
    let desk = office();
    let key = contract(&desk, &["sum=480 000", "subject=Қағаз"]);
    assert_eq!(key, "26-001");
    on(&desk, &["contract", "edit", &key, "--set", "language=kk+ru"]);
    let told = on(&desk, &["contract", "show", &key])["sum_in_words"].clone();
    assert_eq!(told["kk"], "Төрт жүз сексен мың теңге 00 тиын");
    assert_eq!(told["ru"], "Четыреста восемьдесят тысяч тенге 00 тиынов");
    let refused = desk.error(&["contract", "move", &key, "signed"], 1);
    assert_eq!(refused["code"], "flaw-contract-move");
    assert!(
        text(&refused["message"]).contains("approval (In approval), sent (Sent), not_concluded"),
        "{refused}"
    );
    for state in ["approval", "sent", "agreed", "signing"] {
        assert_eq!(on(&desk, &["contract", "move", &key, state])["state"], state);
    }
    let refused =
        desk.error(&["contract", "move", &key, "signed", "--we", "2026-11-24", "--reason", "шұғыл"], 1);
    assert_eq!(
        (&refused["code"], &refused["rule"]),
        (&"contract-signed-days".into(), &"K-2".into()),
        "{refused}"
    );
    let half = on(&desk, &["contract", "sign", &key, "we", "--reason", "шұғыл"]);
    assert_eq!((&half["state"], &half["signed_by_us"]), (&"signing".into(), &"2026-11-24".into()));
    let whole = on(&desk, &["contract", "sign", &key, "they", "--on", "2026-11-24", "--reason", "шұғыл"]);
    assert_eq!((&whole["state"], &whole["sum"]["minor"]), (&"active".into(), &48_000_000.into()));
    assert_eq!(desk.error(&["contract", "edit", &key, "--set", "sum=1"], 1)["code"], "frozen");
    assert_eq!(desk.error(&["contract", "cancel", &key], 1)["code"], "frozen");
    assert_eq!(desk.error(&["client", "remove", "ЖШС «Алма»"], 1)["code"], "client-signed");
    let ended = desk.error(&["contract", "move", &key, "terminated"], 1);
    assert_eq!((&ended["field"], &ended["rule"]), (&"reason".into(), &"K-2".into()));
    assert_eq!(desk.run(&["doctor"]).code, 0);
    let ended = on(&desk, &["contract", "move", &key, "terminated", "--reason", "нет оплаты"]);
    assert_eq!((&ended["state"], &ended["reason"]), (&"terminated".into(), &"нет оплаты".into()));
}

#[test]
fn renewals_come_by_the_last_day_to_object() {
    let desk = office();
    let term = ["start_day=2026-01-01", "end_day=2026-12-31"];
    let auto = ["renewal=auto", "renewal_months=12", "notice_days=30"];
    let automatic = contract(&desk, &[&term[..], &auto].concat());
    let ending = contract(&desk, &term);
    contract(&desk, &["start_day=2026-01-01"]);
    contract(&desk, &term);
    for key in [&automatic, &ending] {
        for state in ["sent", "agreed", "signing", "signed"] {
            on(&desk, &[&["contract", "move", key, state, "--reason", "шұғыл"], &SIGNED_DAYS[..]].concat());
        }
    }
    let found = |days: &str| {
        let list = on(&desk, &["contract", "renewals", "--within", days]);
        list["items"].as_array().unwrap().iter().map(|one| text(&one["number"])).collect::<Vec<_>>()
    };
    assert_eq!(found("6"), [] as [String; 0]);
    assert_eq!(found("7"), std::slice::from_ref(&automatic), "1 December is a working day");
    assert_eq!(found("60"), [automatic, ending], "drafts and contracts without an end ask nothing");
}

#[test]
fn a_list_goes_on_where_it_stopped_and_unknown_contracts_are_named() {
    let desk = office();
    for _ in 0..3 {
        contract(&desk, &[]);
    }
    let first = on(&desk, &["contract", "list", "--limit", "2"]);
    assert_eq!((&first["total"], first["items"].as_array().unwrap().len()), (&3.into(), 2));
    let rest = on(&desk, &["contract", "list", "--limit", "2", "--after", &text(&first["next"])]);
    assert_eq!((&rest["items"][0]["number"], &rest["next"]), (&"26-001".into(), &Value::Null));
    assert_eq!(desk.error(&["contract", "show", "26-999"], 3)["code"], "contract-unknown");
    let wrong = desk.error(&["contract", "new", "--client", "ЖШС «Алма»", "--set", "renewal=auto"], 1);
    assert_eq!(wrong["field"], "renewal_months");
}

#[test]
fn a_stage_has_who_holds_it_and_a_limit() {
    let desk = office();
    desk.json(&["users", "add", "Дана"]);
    let key = contract(&desk, &[]);
    let moved = on(&desk, &["contract", "move", &key, "approval", "--owner", "дана"]);
    assert_eq!(
        (&moved["holder"], &moved["waited"], &moved["stuck"]),
        (&"Дана".into(), &0.into(), &false.into())
    );
    let late = |words: &[&str]| desk.json(&[words, &["--today", "2026-12-02"]].concat());
    assert_eq!(late(&["contract", "list", "--stuck"])["items"][0]["waited"], 6);
    desk.json(&["config", "set", "contract.stage_days", "6"]);
    assert_eq!(late(&["contract", "list", "--stuck"])["total"], 0);
    assert_eq!(late(&["contract", "show", &key])["stuck"], false);
    let moved = on(&desk, &["contract", "move", &key, "sent"]);
    assert_ne!(moved["holder"], "Дана", "the next stage is its owner's again");
    assert_eq!(
        desk.error(&["contract", "move", &key, "agreed", "--owner", "Ешкім"], 3)["code"],
        "user-unknown"
    );
}

#[test]
fn numbers_and_reminders_follow_the_settings() {
    let desk = office();
    let refused = desk.error(&["config", "set", "contract.number", "{yy}/{mm}"], 2);
    assert!(text(&refused["message"]).contains("{n}"), "{refused}");
    desk.json(&["config", "set", "contract.number", "Ш-{n:2}/{yyyy}"]);
    let key = contract(&desk, &["start_day=2026-01-01", "end_day=2026-12-31"]);
    assert_eq!((key.as_str(), contract(&desk, &[]).as_str()), ("Ш-01/2026", "Ш-02/2026"));
    for state in ["sent", "agreed", "signing", "signed"] {
        on(&desk, &[&["contract", "move", &key, state, "--reason", "келісілді"], &SIGNED_DAYS[..]].concat());
    }
    let reason = |day: &str| {
        let told = desk.run(&["today", "--today", day, "--lang", "ru"]).out;
        told.lines()
            .find(|line| line.contains("договор") && line.contains("Ш-01/2026"))
            .map(str::to_owned)
            .unwrap_or_default()
    };
    assert!(reason("2026-11-24").contains("шаг 1 из 3"), "{}", reason("2026-11-24"));
    assert!(reason("2026-12-28").contains("шаг 3 из 3"), "steps that nobody saw are there on the next start");
    desk.json(&["config", "set", "contract.window", "14"]);
    assert_eq!(reason("2026-11-24"), "");
    assert_eq!(on(&desk, &["contract", "renewals"])["total"], 0);
    assert!(reason("2026-12-20").contains("шаг 1 из 1"));
}

#[test]
fn terms_of_payment_are_understood_or_stay_as_they_were_typed() {
    let desk = office();
    let line = "30% аванс 5 банк күні; 70% 10 рабочих дней после отгрузки";
    let key = contract(&desk, &[&format!("payment={line}")]);
    let shown = on(&desk, &["contract", "show", &key]);
    assert_eq!((&shown["payment"], &shown["instalments"][0]["due"]), (&line.into(), &"bank+5".into()));
    assert_eq!(shown["instalments"][1]["event"], "shipped");
    let odd = on(&desk, &["contract", "edit", &key, "--set", "payment=ай сайын"]);
    assert_eq!((&odd["payment"], &odd["instalments"]), (&"ай сайын".into(), &serde_json::json!([])));
    assert_eq!(odd["warnings"][0]["code"], "doubt-instalment-unclear");
    let part = on(&desk, &["contract", "edit", &key, "--set", "payment=30% аванс; 60% после акта"]);
    assert!(text(&part["warnings"][0]["message"]).contains("90"), "{part}");
}

#[test]
fn a_contract_is_concluded_by_the_own_firm_that_is_named() {
    let desk = office();
    desk.json(&["company", "set", "--set", "name=ЖШС «Сауда»"]);
    let key = contract(&desk, &["company=жшс «сауда»"]);
    assert_eq!(on(&desk, &["contract", "show", &key])["company"], "ЖШС «Сауда»");
    let wrong = desk.error(&["contract", "edit", &key, "--set", "company=Басқа"], 1);
    assert!(wrong["field"] == "company" && text(&wrong["message"]).contains("Сауда"), "{wrong}");
}
