//! What each setting accepts, and what an office's own values give.

use super::*;
use crate::domain::{
    activity::KINDS,
    calendar::WorkCalendar,
    country::Country,
    debt::{Law, aging::Buckets, ladder::Ladder},
};

fn read(name: &str, typed: &str) -> Option<String> {
    Setting::named(name).unwrap().kind.read(typed)
}

#[test]
fn every_usual_value_is_accepted_and_every_name_stands_once() {
    for (at, setting) in SETTINGS.iter().enumerate() {
        assert_eq!(setting.kind.read(setting.usual).as_deref(), Some(setting.usual), "{}", setting.name);
        let twin = SETTINGS.iter().skip(at + 1).find(|other| other.name == setting.name);
        assert_eq!(twin, None);
    }
    let set = OfficeSettings::default();
    assert_eq!(set.targets(), Targets { calls: 15, meetings: 2, week: 5 });
    assert_eq!((set.notice_minutes(), set.notice_way().as_str()), (10, "screen"));
    assert_eq!(set.quiet_hours(), QuietHours::default());
    assert_eq!((set.contract_window(), set.stage_days()), (Window::default(), STAGE_DAYS));
    assert_eq!(set.contract_number().map(|template| template.to_string()).as_deref(), Some(number::USUAL));
}

#[test]
fn every_reason_of_the_run_can_be_weighed() {
    for kind in ReasonKind::ALL {
        let setting = Setting::named(&format!("run.{}", kind.key())).unwrap();
        assert_eq!(setting.kind, SettingKind::Count { least: 0, most: 100 });
    }
}

#[test]
fn every_kind_of_activity_has_its_next_step() {
    for (kind, _) in KINDS {
        assert_eq!(Setting::named(&format!("next.{kind}")).unwrap().kind, SettingKind::Link);
    }
    let set = OfficeSettings::new([("next.call".to_owned(), "meeting due 3".to_owned())]);
    assert_eq!(set.link("call").map(|link| (link.kind, link.days)), Some(("meeting", 3)));
    assert_eq!(set.link("meeting"), None);
}

#[test]
fn hours_are_those_of_the_computer_until_the_office_sets_its_zone() {
    assert_eq!(OfficeSettings::default().zone(), None);
    let set = OfficeSettings::new([(ZONE.to_owned(), "Asia/Omsk".to_owned())]);
    assert_eq!(set.zone(), "Asia/Omsk".parse().ok());
}

#[test]
fn values_out_of_bounds_are_refused() {
    assert_eq!(read("notice.minutes", " 0120 ").as_deref(), Some("120"));
    assert_eq!(read("notice.minutes", "121"), None);
    assert_eq!(read("run.silence", "-1"), None);
    assert_eq!(read("notice.way", "desktop").as_deref(), Some("desktop"));
    assert_eq!(read("notice.way", "smoke"), None);
    assert_eq!(read("contract.number", "{yy}/{mm}"), None, "numbers without a count are all the same");
    assert_eq!(read("contract.window", "30, 14").as_deref(), Some("30/14"));
    assert_eq!(read("notice.quiet", "20:30 – 08:00").as_deref(), Some("20:30-08:00"));
    assert_eq!(read("notice.quiet", "20:30"), None);
    assert_eq!(read(PATTERN, "week:CM").as_deref(), None);
    assert_eq!(read(ANCHOR, "05.01.2026").as_deref(), Some("2026-01-05"));
    assert_eq!(read("office.zone", "Asia/Almaty").as_deref(), Some("Asia/Almaty"));
    assert_eq!(read("office.zone", OF_COMPUTER).as_deref(), Some(OF_COMPUTER));
    assert_eq!([read("office.zone", ""), read("office.zone", "Asia/Somewhere")], [None, None]);
}

#[test]
fn a_stored_value_that_is_not_accepted_counts_as_none() {
    let stored = [("target.calls", "20"), ("target.meetings", "many"), ("unheard.of", "1")];
    let set = OfficeSettings::new(stored.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(set.targets(), Targets { calls: 20, meetings: 2, week: 5 });
    assert!(set.is_set(Setting::named("target.calls").unwrap()));
}

#[test]
fn buckets_and_steps_are_those_of_the_office() {
    let usual = OfficeSettings::default();
    assert_eq!((usual.buckets(), usual.ladder()), (Buckets::default(), Ladder::default()));
    assert_eq!(read("debt.buckets", " 1-15,16–45 , 46+").as_deref(), Some("1-15, 16-45, 46+"));
    assert_eq!(read("debt.buckets", "1-15, 17+"), None, "the 16th day has no bucket");
    assert_eq!(read("debt.ladder", "2 call, 2 claim"), None, "two steps of one day");
    let set = |name: &str, value: &str| OfficeSettings::new([(name.to_owned(), value.to_owned())]);
    assert_eq!(set("debt.buckets", "1-15, 16+").buckets().count(), 2);
    assert_eq!(set("debt.ladder", "5 call").ladder().steps().len(), 1);
}

#[test]
fn a_claim_is_answered_by_the_days_of_its_country() {
    let sent = "2026-03-16".parse().unwrap();
    let calendar = WorkCalendar::new(Country::Kz, []);
    let by = |set: &OfficeSettings, law| set.answer_by(law, sent, &calendar).map(|day| day.to_string());
    let usual = OfficeSettings::default();
    // Nauryz and the days off for it lie between.
    assert_eq!(by(&usual, Law::Ru).as_deref(), Some("2026-04-15"));
    assert_eq!(by(&usual, Law::Kz), calendar.plus(sent, 10).map(|day| day.to_string()));
    let own = OfficeSettings::new([("debt.claim_days_ru".to_owned(), "5".to_owned())]);
    assert_eq!(by(&own, Law::Ru).as_deref(), Some("2026-03-21"));
}
