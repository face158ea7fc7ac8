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
    let wrong = desk.error(&["config", "set", "notice.minutes", "-5"], 1);
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
