use super::*;
use crate::store::run::{
    DismissCard,
    tests::{Office, steps},
};
use proptest::{prelude::*, test_runner::TestRunner};

const SEGMENTS: [&str; 6] = ["", "A", "B", "с", "опт", "А "];
const KINDS: [&str; 4] = ["call", "meeting", "task", "mail"];
const DAYS: [&str; 7] =
    ["2026-02-20", "2026-03-06", "2026-03-11", "2026-03-13", "2026-03-15", "2026-03-16", "2026-03-20"];
const TIMES: [&str; 4] = ["", "08:30", "09:45", "17:00"];

/// A client: segment, whether it is a key client, its plans, and what else there is.
type Told = (usize, bool, Vec<(usize, usize, usize, bool)>, u8);

fn clients() -> impl Strategy<Value = Vec<Told>> {
    let plan = (0..KINDS.len(), 0..DAYS.len(), 0..TIMES.len(), prop::bool::weighted(0.05));
    let client = (0..SEGMENTS.len(), prop::bool::weighted(0.2), prop::collection::vec(plan, 0..3), 0u8..12);
    prop::collection::vec(client, 3..30)
}

fn office(told: &[Told]) -> Office {
    let mut office = Office::new();
    for (at, (segment, is_key, plans, more)) in told.iter().enumerate() {
        let vip = if *is_key { "1" } else { "" };
        let name = format!("Client {:02}", at * 7 % 30);
        let client = office.client(&name, &[("segment", SEGMENTS[*segment]), ("vip", vip)]);
        for (kind, day, time, is_pinned) in plans {
            let pinned = if *is_pinned { "1" } else { "" };
            let pairs =
                [("kind", KINDS[*kind]), ("day", DAYS[*day]), ("time", TIMES[*time]), ("pinned", pinned)];
            office.plan(client, &pairs);
        }
        match more {
            0 => office.log(
                client,
                &[("kind", "call"), ("day", "2026-03-02"), ("promise", "акт"), ("promise_on", "2026-03-10")],
            ),
            1 => office.log(client, &[("kind", "meeting"), ("day", "2025-12-02")]),
            2 => {
                let until = "2026-03-17T10:00".to_owned();
                let dismiss = DismissCard { client, planned: Vec::new(), until, reason: String::new() };
                office.0.write(&dismiss).unwrap();
            }
            3 | 4 => {
                office.log(client, &[("kind", "meeting"), ("day", "2025-12-02")]);
                office.log(client, &[("kind", "visit"), ("day", "2026-01-12")]);
            }
            _ => {}
        }
    }
    office
}

#[test]
fn the_first_cards_are_those_of_the_whole_run() {
    let run = MorningRun { now: "2026-03-16T09:00:00".parse().unwrap(), user: None };
    let told = std::cell::Cell::new(0);
    let mut runner = TestRunner::new(ProptestConfig::with_cases(24));
    let check = |office: &Office| {
        let all = office.0.read(&run).unwrap();
        for cards in 1..=all.len() {
            let first = FirstOfRun { run: run.clone(), cards };
            if let Some(shown) = office.0.read(&first).unwrap() {
                told.set(told.get() + 1);
                prop_assert_eq!(&shown[..], &all[..cards]);
            }
        }
        Ok(())
    };
    runner.run(&clients(), |told| check(&office(&told))).unwrap();
    assert!(told.get() > 50, "{}", told.get());
}

#[test]
fn of_many_plans_few_are_read() {
    let plan = |at: usize| vec![(0, at % DAYS.len(), 0, false)];
    let told: Vec<Told> = (0..200).map(|at| (1, false, plan(at), 9)).collect();
    let mut office = office(&told);
    let run = MorningRun { now: "2026-03-16T09:00:00".parse().unwrap(), user: None };
    let first = FirstOfRun { run: run.clone(), cards: 10 };
    let whole = steps(&mut office.0.conn, &run).1;
    let (shown, few) = steps(&mut office.0.conn, &first);
    assert_eq!(shown.unwrap(), office.0.read(&run).unwrap()[..10]);
    assert!(few * 3 < whole, "{few} {whole}");
    let own = FirstOfRun { run: MorningRun { user: Some("Айгүл".to_owned()), ..run }, cards: 10 };
    assert_eq!(office.0.read(&own).unwrap(), None);
}

#[test]
fn streams_go_by_their_index() {
    let office = Office::new();
    let alike = Alike { plans: Plans::OneCall, is_undecided: true, class: None, is_key: false };
    let mut next = Asked::new(include_str!("../due_next.sql"), sort(alike));
    next.also("", [(":segment", Value::from(0))]);
    let steps = next.steps(&office.0.conn);
    assert!(steps.contains("client_due (plans=? AND is_undecided=? AND vip=? AND <expr>>?)"), "{steps}");
    assert!(!steps.contains("TEMP B-TREE"), "{steps}");
    let mut due = Asked::new(include_str!("../due.sql"), sort(alike));
    let bound = [":segment", ":today", ":day", ":id", ":limit"].map(|name| (name, Value::from(0)));
    due.also("", bound);
    let steps = due.steps(&office.0.conn);
    let by = "client_due (plans=? AND is_undecided=? AND vip=? AND <expr>=? AND due_on>? AND due_on<?)";
    assert!(steps.contains(by) && !steps.contains("TEMP B-TREE"), "{steps}");
}
