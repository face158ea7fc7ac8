use super::*;
use crate::{
    clock::Clock,
    store::{
        Actor, SCHEMA, Store,
        activity::{
            ActivityFilter, CancelActivity, CloseActivity, ListActivities, MoveActivity, NextStep,
            SaveActivity, ShowActivity,
        },
        journal::{Replay, TurnBack},
    },
};

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

struct Office(Store);

impl Office {
    fn with(rule: &str) -> (Self, ActivityOut) {
        Self::begun(&[
            ("kind", "task"),
            ("day", "2026-03-16"),
            ("time", "09:00"),
            ("goal", "отчёт"),
            ("repeat", rule),
        ])
    }

    fn begun(pairs: &[(&str, &str)]) -> (Self, ActivityOut) {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let draft = pairs.iter().copied().collect();
        store.write(&SaveActivity { base: None, client: None, contact: None, draft }).unwrap();
        let office = Self(store);
        let first = office.all().into_iter().next().unwrap();
        (office, first)
    }

    fn all(&self) -> Vec<ActivityOut> {
        let filter = ActivityFilter::default();
        self.0.read(&ListActivities { filter, after: None, limit: 1_000 }).unwrap()
    }

    /// Days of those that stand, each with what tells it apart.
    fn days(&self, column: &str, count: usize) -> Vec<String> {
        let told = |one: &ActivityOut| format!("{} {}", &one.text("day")[5..], one.text(column));
        self.all().iter().take(count).map(told).collect()
    }

    fn change(&mut self, activity: &ActivityOut, pairs: &[(&str, &str)], scope: Scope) {
        let base = (activity.id, activity.version);
        let draft = pairs.iter().copied().collect();
        self.0.write(&ChangeSeries { base, contact: None, draft, scope }).unwrap();
    }

    fn remove(&mut self, activity: &ActivityOut, scope: Scope) {
        self.0.write(&RemoveActivity::of(activity, scope)).unwrap();
    }

    fn undo(&mut self) {
        self.0.write(&TurnBack::undo()).unwrap();
        assert_eq!(self.0.read(&Replay { schema: SCHEMA }).unwrap(), []);
    }
}

#[test]
fn a_year_of_it_is_written_as_one_action() {
    let (mut office, first) = Office::with("weeks 1");
    assert_eq!(office.all().len(), 53);
    assert_eq!(office.days("time", 3), ["03-16 09:00", "03-23 09:00", "03-30 09:00"]);
    assert_eq!(first.text("repeat"), "weeks 1 MO");
    office.undo();
    assert_eq!(office.all(), []);
}

#[test]
fn a_counted_repeat_ends_and_one_that_waits_is_written_when_it_is_done() {
    let (office, _) = Office::with("days 1 times 3");
    assert_eq!(office.all().len(), 3);
    let (mut office, first) = Office::with("done 10");
    assert_eq!(office.all().len(), 1);
    let draft = [("outcome", "сдан")].into_iter().collect();
    let base = (first.id, first.version);
    let close = CloseActivity { base, draft, day: "2026-03-17".into(), next: NextStep::Unsaid };
    office.0.write(&close).unwrap();
    assert_eq!(office.days("state", 9), ["03-17 done", "03-27 planned"]);
    office.undo();
    assert_eq!(office.days("state", 9), ["03-16 planned"]);
}

#[test]
fn what_ends_writes_the_next_behind_the_last() {
    let (mut office, first) = Office::with("days 1");
    let before = office.all();
    let day = |all: &[ActivityOut]| all.last().unwrap().text("day");
    assert_eq!(day(&before), "2027-03-17");
    // A day later.
    office.0.clock = Clock::stopped(1_773_662_400_000 + 86_400_000);
    let base = (first.id, first.version);
    office.0.write(&CancelActivity { base, is_missed: false, reason: "праздник".into() }).unwrap();
    assert_eq!(day(&office.all()), "2027-03-18");
}

#[test]
fn one_time_is_changed_alone_and_is_no_pattern() {
    let (mut office, first) = Office::with("weeks 1");
    let second = office.all().swap_remove(1);
    let base = (second.id, second.version);
    let moved = MoveActivity { base, day: "2026-03-24".into(), time: Some("15:00".into()), reason: None };
    office.0.write(&moved).unwrap();
    let draft = [("goal", "отчёт с графиком")].into_iter().collect();
    let base = Some((first.id, first.version));
    office.0.write(&SaveActivity { base, client: None, contact: None, draft }).unwrap();
    assert_eq!(office.days("time", 3), ["03-16 09:00", "03-24 15:00", "03-30 09:00"]);
    assert_eq!(office.days("goal", 3), ["03-16 отчёт с графиком", "03-24 отчёт", "03-30 отчёт"]);
}

#[test]
fn later_ones_and_all_are_changed_but_never_what_is_over() {
    let (mut office, first) = Office::with("weeks 1 times 4");
    let draft = [("outcome", "сдан")].into_iter().collect();
    let base = (first.id, first.version);
    let close = CloseActivity { base, draft, day: "2026-03-16".into(), next: NextStep::Unsaid };
    office.0.write(&close).unwrap();
    let third = office.all().swap_remove(2);
    office.change(&third, &[("time", "11:00")], Scope::Later);
    assert_eq!(office.days("time", 4), ["03-16 09:00", "03-23 09:00", "03-30 11:00", "04-06 11:00"]);
    let third = office.all().swap_remove(2);
    office.change(&third, &[("time", "12:00"), ("goal", "сводка")], Scope::All);
    assert_eq!(office.days("time", 4), ["03-16 09:00", "03-23 12:00", "03-30 12:00", "04-06 12:00"]);
    office.undo();
    assert_eq!(office.days("goal", 4)[3], "04-06 отчёт");
}

#[test]
fn another_day_or_rule_begins_anew_from_there() {
    let (mut office, _) = Office::with("weeks 1 times 4");
    let third = office.all().swap_remove(2);
    office.change(&third, &[("day", "2026-03-31")], Scope::Later);
    assert_eq!(
        office.days("repeat", 9),
        [
            "03-16 weeks 1 MO times 4",
            "03-23 weeks 1 MO times 4",
            "03-31 weeks 1 TU times 2",
            "04-07 weeks 1 TU times 2"
        ]
    );
    let second = office.all().swap_remove(1);
    office.change(&second, &[("repeat", "days 1 times 2")], Scope::Later);
    assert_eq!(office.days("repeat", 9).len(), 5, "the other series is another one");
    office.undo();
    office.undo();
    assert_eq!(office.days("time", 9), ["03-16 09:00", "03-23 09:00", "03-30 09:00", "04-06 09:00"]);
}

#[test]
fn without_a_rule_the_rest_goes() {
    let (mut office, _) = Office::with("weeks 1 times 4");
    let second = office.all().swap_remove(1);
    office.change(&second, &[("repeat", "")], Scope::Later);
    assert_eq!(office.days("repeat", 9), ["03-16 weeks 1 MO times 4", "03-23 "]);
}

#[test]
fn one_later_ones_or_all_are_removed() {
    let (mut office, _) = Office::with("weeks 1 times 4");
    let second = office.all().swap_remove(1);
    office.remove(&second, Scope::This);
    assert_eq!(office.days("time", 9), ["03-16 09:00", "03-30 09:00", "04-06 09:00"]);
    let third = office.all().swap_remove(1);
    office.remove(&third, Scope::Later);
    assert_eq!(office.days("time", 9), ["03-16 09:00"]);
    let first = office.all().swap_remove(0);
    // Nothing comes back when what is left ends.
    let base = (first.id, first.version);
    office.0.write(&CancelActivity { base, is_missed: true, reason: "x".into() }).unwrap();
    assert_eq!(office.days("state", 9), ["03-16 missed"]);
    office.undo();
    office.undo();
    assert_eq!(office.days("time", 9), ["03-16 09:00", "03-30 09:00", "04-06 09:00"]);
    let first = office.all().swap_remove(0);
    office.remove(&first, Scope::All);
    assert_eq!(office.all(), []);
}

#[test]
fn a_deadline_keeps_its_distance_and_an_end_before_the_beginning_is_refused() {
    let (office, _) = Office::begun(&[
        ("kind", "task"),
        ("day", "2026-01-31"),
        ("due", "2026-02-02"),
        ("repeat", "months 1 times 2"),
    ]);
    assert_eq!(office.days("due", 9), ["01-31 2026-02-02", "02-28 2026-03-02"]);
    let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
    let pairs = [("kind", "task"), ("day", "2026-03-16"), ("repeat", "days 1 until 2026-03-15")];
    let draft = pairs.into_iter().collect();
    let refused = store.write(&SaveActivity { base: None, client: None, contact: None, draft });
    assert!(matches!(refused, Err(StoreError::Flawed(flaw)) if flaw.key == "flaw-repeat-ended"));
}

#[test]
fn a_colleague_who_saved_first_is_not_overwritten() {
    let (mut office, first) = Office::with("weeks 1 times 4");
    office.change(&first, &[("goal", "сводка")], Scope::All);
    let base = (first.id, first.version);
    let draft = [("goal", "другое")].into_iter().collect();
    let late = office.0.write(&ChangeSeries { base, contact: None, draft, scope: Scope::All });
    assert!(matches!(late, Err(StoreError::Stale { .. })));
    assert!(office.0.read(&ShowActivity(first.id)).unwrap().unwrap().text("goal") == "сводка");
}

/// A day that was not said is today, and today is seldom the fifth.
#[test]
fn what_comes_back_begins_on_a_day_of_its_rule() {
    for (rule, day) in [("months 1 5", "04-05"), ("months 1 2TU", "04-14"), ("weeks 1 WE times 2", "03-18")] {
        let (office, first) = Office::with(rule);
        assert_eq!(first.text("day"), format!("2026-{day}"), "{rule}");
        assert_eq!(first.text("series_day"), first.text("day"), "{rule}");
        assert_ne!(office.days("goal", 2)[1], office.days("goal", 1)[0]);
    }
}
