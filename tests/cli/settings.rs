//! Settings of the office.

use crate::desk::{Desk, text};

#[test]
fn a_setting_is_set_listed_taken_back_and_undone() {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    let set = desk.json(&["config", "set", "notice.quiet", "20:00 – 08:30"]);
    assert_eq!(
        (text(&set["value"]).as_str(), text(&set["default"]).as_str()),
        ("20:00-08:30", "19:00-09:00")
    );
    let value = |desk: &Desk, name: &str| {
        let list = desk.json(&["config", "list"]);
        let items = list["items"].as_array().unwrap().clone();
        assert_eq!(list["total"], items.len());
        text(&items.iter().find(|item| item["name"] == name).unwrap()["value"])
    };
    assert_eq!(value(&desk, "notice.quiet"), "20:00-08:30");
    desk.json(&["config", "unset", "notice.quiet"]);
    assert_eq!(value(&desk, "notice.quiet"), "19:00-09:00");
    desk.json(&["undo"]);
    assert_eq!(value(&desk, "notice.quiet"), "20:00-08:30");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn what_is_not_accepted_is_named() {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    let wrong = desk.error(&["config", "set", "notice.minutes", "-5"], 2);
    assert_eq!(wrong["code"], "setting-wrong");
    assert!(text(&wrong["message"]).contains("0 … 120"), "{wrong}");
    let unknown = desk.error(&["config", "set", "notice.colour", "red"], 2);
    assert!(text(&unknown["message"]).contains("notice.minutes"), "{unknown}");
    assert_eq!(desk.error(&["config", "unset", "x"], 2)["code"], "setting-unknown");
}

#[test]
fn a_reason_of_the_morning_run_is_switched_off() {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &["cadence_days=10"]);
    let reasons = |desk: &Desk| desk.json(&["today", "--all"]).to_string();
    assert!(reasons(&desk).contains("no_next_step"), "{}", reasons(&desk));
    desk.json(&["config", "set", "run.no_next_step", "0"]);
    assert!(!reasons(&desk).contains("no_next_step"));
}

#[test]
fn a_day_that_is_given_holds_in_the_zone_of_the_office() {
    let desk = Desk::open();
    let client = desk.client("ЖШС «Алма»", &[]);
    desk.json(&["config", "set", "office.zone", "Pacific/Kiritimati"]);
    let plan = ["activity", "add", &client, "--set", "kind=call", "--set", "day=today"];
    let planned = desk.json(&[&plan[..], &["--today", "2026-11-24"]].concat());
    assert_eq!(planned["day"], "2026-11-24");
}

#[test]
fn buckets_of_the_office_are_those_of_every_list_of_debts() {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    let day = ["--today", "2026-11-24"];
    let sum = ["--set", "sum=100", "--set", "day=2026-11-01", "--set", "due_day=2026-11-04"];
    desk.json(&[&["invoice", "add", "ЖШС «Алма»"], &sum[..], &day].concat());
    let buckets = |desk: &Desk| {
        let aged = desk.json(&[&["debt", "aging"], &day[..]].concat())["items"][0]["buckets"].clone();
        let shown = desk.json(&[&["debt", "show", "ЖШС «Алма»"], &day[..]].concat());
        assert_eq!(shown["aging"][0]["buckets"], aged);
        let late = aged.as_object().unwrap().iter().filter(|(name, _)| *name != "not_due");
        late.map(|(name, sum)| (name.clone(), sum["minor"].as_i64().unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(buckets(&desk).len(), 5);
    desk.json(&["config", "set", "debt.buckets", "1-19, 20-45,46+"]);
    assert_eq!(
        buckets(&desk),
        [("1-19", 0), ("20-45", 10_000), ("46+", 0)].map(|(name, sum)| (name.to_owned(), sum))
    );
    let table = desk.run(&[&["export", "aging", "--format", "csv"], &day[..]].concat()).out;
    assert!(table.contains("20-45") && !table.contains("31-60"), "{table}");
    let refused = |value: &str| text(&desk.error(&["config", "set", "debt.buckets", value], 2)["code"]);
    let said =
        ["1-30, 32+", "0-30, 31+", "1-30, 31-60", "1-30; 31+", "1-1,2-2,3-3,4-4,5-5,6-6,7-7,8+"].map(refused);
    let codes = ["gap", "first", "end", "unclear", "many"].map(|code| format!("setting-buckets-{code}"));
    assert_eq!(said, codes);
    desk.json(&["config", "unset", "debt.buckets"]);
    assert_eq!(buckets(&desk).len(), 5);
}

#[test]
fn the_ladder_of_the_office_is_climbed_by_who_has_none_of_its_own() {
    let desk = Desk::open();
    desk.client("ЖШС «Алма»", &[]);
    let day = ["--today", "2026-11-24"];
    let sum = ["--set", "sum=5000", "--set", "day=2026-11-01", "--set", "due_day=2026-11-19"];
    desk.json(&[&["invoice", "add", "ЖШС «Алма»"], &sum[..], &day].concat());
    let step = |desk: &Desk| {
        let list = desk.json(&[&["debt", "worklist"], &day[..]].concat());
        text(&list["items"][0]["step"]["take"]["kind"])
    };
    assert_eq!(step(&desk), "letter_1");
    desk.json(&["config", "set", "debt.ladder", "2 call_decider, 10 claim"]);
    assert_eq!(step(&desk), "call_decider");
    desk.json(&["debt", "ladder", "ЖШС «Алма»", "--set", "ladder=1 letter_3"]);
    assert_eq!(step(&desk), "letter_3");
    let refused = |value: &str| text(&desk.error(&["config", "set", "debt.ladder", value], 2)["code"]);
    assert_eq!(["2 shout", "2 call, 1 claim"].map(refused), ["flaw-ladder-unclear", "flaw-ladder-order"]);
}

#[test]
fn a_value_that_nothing_could_make_right_is_wrong_use() {
    let desk = Desk::open();
    let client = desk.client("ТОО «Алма»", &[]);
    let call = desk.json(&["activity", "add", &client, "--set", "kind=call", "--set", "day=2026-12-01"]);
    let call = text(&call["id"]);
    for (words, code) in [
        (&["config", "set", "statement.auto", "zzz"][..], "setting-wrong"),
        (&["activity", "move", &call, "zzz"], "moment-unknown"),
        (&["client", "edit", &client, "--set", "vip=perhaps"], "flaw-yes-no"),
        (&["client", "edit", &client, "--set", "stage=gone"], "flaw-choice"),
        (&["client", "edit", &client, "--set", "credit_limit=much"], "flaw-amount-not-a-number"),
        (&["activity", "edit", &call, "--set", "day=zzz"], "flaw-day"),
    ] {
        let error = desk.error(words, 2);
        assert_eq!(error["code"], code, "{words:?}: {error}");
    }
    // What the base does not have is refused, and not wrong use.
    desk.error(&["client", "edit", &client, "--set", "owner=Никто"], 1);
    desk.error(&["client", "edit", &client, "--set", "name="], 1);
}
