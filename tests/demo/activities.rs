//! Every number of activities is exact, on whatever day the office is made.

use crate::office::{DAYS, Office, counted, day, expected};
use chrono::Days;
use serik::{
    domain::{calendar::WorkCalendar, preparation::Doubt},
    store::{
        absence::{HandoverSheet, ListAbsences, WhatHappened},
        activity::{ActivityFilter, ActivityOut, ListActivities},
        preparation::{Preparation, SECTIONS, ToPrepare},
        run::MorningRun,
    },
};
use std::collections::BTreeMap;

fn activities(office: &Office) -> Vec<ActivityOut> {
    let all = ListActivities { filter: ActivityFilter::default(), after: None, limit: 1_000 };
    office.store.read(&all).unwrap()
}

fn by(activities: &[ActivityOut], column: &str) -> BTreeMap<String, usize> {
    counted(activities.iter().map(|one| one.text(column)))
}

#[test]
fn activities_are_counted_exactly() {
    let office = Office::usual();
    let all = activities(&office);
    assert_eq!(all.len(), 400);
    let kinds = [("call", 280), ("meeting", 70), ("mail", 22), ("message", 18), ("visit", 10)];
    assert_eq!(by(&all, "kind"), expected(&kinds));
    let states = [("done", 287), ("missed", 8), ("cancelled", 5), ("planned", 100)];
    assert_eq!(by(&all, "state"), expected(&states));
    let today = day(DAYS[0]).to_string();
    let planned: Vec<&ActivityOut> = all.iter().filter(|one| one.text("state") == "planned").collect();
    let overdue = planned.iter().filter(|one| one.text("day") < today).count();
    let ahead = planned.iter().filter(|one| one.text("day") > today).count();
    assert_eq!((overdue, planned.len() - overdue - ahead, ahead), (15, 14, 71));
    let calls: Vec<ActivityOut> = all.iter().filter(|one| one.text("kind") == "call").cloned().collect();
    assert_eq!(by(&calls, "direction"), expected(&[("out", 230), ("in", 50)]));
    let met = |goal: &[&str]| {
        all.iter()
            .filter(|one| one.text("kind") == "meeting" && goal.contains(&one.text("goal").as_str()))
            .count()
    };
    assert_eq!(met(&["Шартқа қол қою", "Подписать договор", "Sign the contract"]), 6);
    let no_show = all.iter().filter(|one| one.text("kind") == "meeting" && one.text("result") == "no_answer");
    assert_eq!(no_show.count(), 12);
    let promises: Vec<&ActivityOut> = all.iter().filter(|one| !one.text("promise").is_empty()).collect();
    let late =
        promises.iter().filter(|one| one.text("promise_kept").is_empty() && one.text("promise_on") < today);
    assert_eq!((promises.len(), late.count()), (12, 3));
}

#[test]
fn edges_of_activities_are_there() {
    let office = Office::usual();
    let all = activities(&office);
    let busiest = counted(all.iter().filter_map(|one| one.client.as_ref().map(|(id, _)| id.0.to_string())));
    assert_eq!(busiest.values().max(), Some(&45));
    assert_eq!(by(&all, "moved")["3"], 1);
    assert_eq!(all.iter().filter(|one| one.text("outcome").chars().count() == 4_000).count(), 1);
    let empty = all.iter().filter(|one| one.text("state") == "done" && one.text("outcome").is_empty());
    assert_eq!(empty.count(), 1);
    let today = day(DAYS[0]).to_string();
    let clash = all.iter().filter(|one| {
        one.text("day") == today && one.text("time") == "11:00" && one.text("kind") == "meeting"
    });
    let owners: Vec<String> = clash.map(|one| one.owner.clone()).collect();
    assert_eq!(owners, ["Айгерім Сейітова", "Айгерім Сейітова"]);
    for name in ["ЖШС «Үміт Құрылыс»", "ТОО «Ромбика»", "Blue Yurt Studio LLP"] {
        let client = all.iter().filter(|one| one.client.as_ref().is_some_and(|(_, known)| known == name));
        assert!(
            client.filter(|one| one.text("kind") == "meeting" && one.text("state") == "done").count() >= 3,
            "{name}"
        );
    }
}

#[test]
fn nothing_is_done_after_its_day_on_any_day() {
    for made_on in DAYS {
        let office = Office::on(day(made_on));
        let today = day(made_on);
        let all = activities(&office);
        assert_eq!(all.len(), 400);
        for one in &all {
            let on: chrono::NaiveDate = one.text("day").parse().unwrap();
            let days = (on - today).num_days();
            assert!((-120..=30).contains(&days), "{on} from {today}");
            match one.text("state").as_str() {
                "planned" => {}
                _ => assert!(on < today, "{on} is closed on {today}"),
            }
            assert!(one.text("done_on").is_empty() || one.text("done_on") == one.text("day"));
        }
        assert_eq!(by(&all, "state")["planned"], 100, "{today}");
    }
}

#[test]
fn the_morning_run_has_every_reason_of_talks() {
    let office = Office::usual();
    let now = day(DAYS[0]).and_hms_opt(9, 0, 0).unwrap();
    let cards = office.store.read(&MorningRun { now, user: None }).unwrap();
    let kinds =
        counted(cards.iter().flat_map(|card| &card.reasons).map(|one| one.reason.kind.key().to_owned()));
    for kind in [
        "call_back",
        "our_obligation",
        "unprepared_meeting",
        "unanswered",
        "no_decider",
        "silence",
        "no_next_step",
    ] {
        assert!(kinds.contains_key(kind), "{kind}: {kinds:?}");
    }
    assert!(kinds["no_decider"] >= 3, "{kinds:?}");
}

#[test]
fn the_preparation_list_shows_every_kind_of_line() {
    let office = Office::usual();
    let days = (0..30).map(|later| day(DAYS[0]) + Days::new(later));
    let list: Vec<ToPrepare> =
        days.flat_map(|day| office.store.read(&Preparation { day, user: None }).unwrap()).collect();
    assert!(list.iter().any(ToPrepare::is_meeting) && !list.iter().all(ToPrepare::is_meeting));
    for (at, section) in SECTIONS.iter().enumerate() {
        assert!(list.iter().any(|one| !one.sections[at].is_empty()), "{}", section.name);
    }
    let doubts = || list.iter().flat_map(|one| &one.doubts);
    assert!(doubts().any(|doubt| matches!(doubt, Doubt::Clash(_))));
    assert!(doubts().any(|doubt| *doubt == Doubt::OtherHours));
}

#[test]
fn one_absence_is_to_come_and_one_is_past() {
    let office = Office::usual();
    let today = day(DAYS[0]);
    let absences = office.store.read(&ListAbsences).unwrap();
    let told: Vec<_> = absences
        .iter()
        .map(|one| (one.user.1.as_str(), (one.from - today).num_days(), (one.to - today).num_days()))
        .collect();
    assert_eq!(told, [("Дмитрий Ким", 10, 24), ("Қайрат Омаров", -47, -34)]);
    assert!(absences.iter().all(|one| one.substitute.1 == "Айгерім Сейітова"));
    let [coming, past] = &absences[..] else { panic!("two") };
    let sheet = HandoverSheet { user: coming.user.0, today, until: Some(coming.to), client: None };
    let sheet = office.store.read(&sheet).unwrap();
    assert!(sheet.iter().any(|one| !one.overdue.is_empty()), "{} clients", sheet.len());
    for (at, section) in SECTIONS.iter().enumerate() {
        assert!(sheet.iter().any(|one| !one.sections[at].is_empty()), "{}", section.name);
    }
    let happened = WhatHappened::between(past.user.0, (past.from, past.to), |_| None);
    assert!(!office.store.read(&happened).unwrap().is_empty());
    let days = past.from.to_string()..=past.to.to_string();
    let then: Vec<ActivityOut> =
        activities(&office).into_iter().filter(|one| days.contains(&one.text("day"))).collect();
    assert!(then.iter().all(|one| one.owner != "Қайрат Омаров"), "the substitute did his work");
    // Who stands in has the other one's cards.
    let now = coming.from.and_hms_opt(9, 0, 0).unwrap();
    let run = MorningRun { now, user: Some("Айгерім Сейітова".into()) };
    let cards = office.store.read(&run).unwrap();
    let stands_in = cards.iter().filter(|card| card.stands_for.is_some()).count();
    assert!(stands_in > 0 && stands_in < cards.len(), "{stands_in} of {}", cards.len());
}

#[test]
fn on_any_day_there_is_something_to_prepare_for_the_next() {
    for made_on in DAYS {
        let (office, today) = (Office::on(day(made_on)), day(made_on));
        let tomorrow = WorkCalendar::default().next_working(today);
        for user in ["Айгерім Сейітова", "Дмитрий Ким"] {
            let list = Preparation { day: tomorrow, user: Some(user.to_owned()) };
            assert!(!office.store.read(&list).unwrap().is_empty(), "{user} on {today}");
        }
    }
}
