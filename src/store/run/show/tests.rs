use super::*;
use crate::store::{
    journal::TurnBack,
    run::tests::{Office, steps},
};

const CALL: [(&str, &str); 2] = [("kind", "call"), ("day", "2026-03-16")];

fn show(last: &[Id], window: RunWindow) -> ShowRun {
    let run = MorningRun { now: "2026-03-16T09:00:00".parse().unwrap(), user: Some("Айгүл".to_owned()) };
    ShowRun { run, last: last.to_vec(), window }
}

fn from(at: usize, after: usize) -> RunWindow {
    RunWindow { at, after, ..RunWindow::default() }
}

fn names(shown: &RunShown) -> Vec<&str> {
    shown.cards.iter().map(|card| card.name.as_str()).collect()
}

/// An office of so many clients; steps of its run, and of the run after one of them got something to do.
fn steps_of(clients: usize) -> (usize, usize) {
    let mut office = Office::new();
    let ids: Vec<Id> = (0..clients).map(|at| office.client(&format!("Client {at:03}"), &[])).collect();
    for id in &ids {
        office.plan(*id, &CALL);
    }
    let (shown, whole) = steps(&mut office.0.conn, &show(&[], from(0, 3)));
    let changes = office.plan(ids[2], &[("kind", "task"), ("day", "2026-03-10")]).changes;
    assert_eq!(changes.clients().unwrap().iter().collect::<Vec<_>>(), [&ids[2]]);
    let clients = changes.clients().unwrap().iter().copied().collect();
    let renew = RenewRun { order: shown.order, clients, last: Vec::new(), window: from(0, 3) };
    let (renewed, one) = steps(&mut office.0.conn, &renew);
    assert_eq!(names(&renewed), ["Client 002", "Client 000", "Client 001"]);
    assert_eq!(renewed.order.len(), ids.len());
    (whole, one)
}

#[test]
fn after_one_activity_its_client_alone_is_read() {
    let ((few, of_few), (many, of_many)) = (steps_of(10), steps_of(80));
    assert!(many > few * 3, "{few} {many}");
    assert!(of_many < of_few * 2 && of_many < many / 2, "{of_few} {of_many}");
}

#[test]
fn a_window_is_part_of_the_whole_run() {
    let mut office = Office::new();
    let ids: Vec<Id> = (0..30).map(|at| office.client(&format!("Client {:02}", at * 7 % 30), &[])).collect();
    // Three groups of equal cards: names decide in each.
    for id in ids.iter().step_by(3) {
        office.plan(*id, &CALL);
    }
    for id in ids.iter().step_by(5) {
        office.plan(*id, &[("kind", "task"), ("day", "2026-03-10")]);
    }
    let all = office.0.read(&show(&[], from(0, 99))).unwrap();
    assert_eq!((all.cards.len(), all.order.without_step()), (30, 16));
    assert_eq!(all.cards, office.0.read(&show(&[], from(0, 99)).run).unwrap());
    for at in 0..32 {
        let part = office.0.read(&show(&[], RunWindow { at, before: 4, after: 6, client: None })).unwrap();
        assert_eq!(part.at, at.min(29));
        assert_eq!(part.first, part.at.saturating_sub(4));
        assert_eq!(part.cards, all.cards[part.first..(part.at + 6).min(30)]);
        let client = Some(all.cards[part.at].client);
        let same = RunWindow { client, at: 0, before: 0, after: 1 };
        assert_eq!(office.0.read(&show(&[], same)).unwrap().at, part.at, "a client is found at its place");
    }
}

#[test]
fn who_was_sent_to_the_end_stays_there_when_others_change() {
    let mut office = Office::new();
    let [one, two, three] = ["One", "Two", "Zwei"].map(|name| office.client(name, &[]));
    let shown = office.0.read(&show(&[two, one, two], from(0, 9))).unwrap();
    assert_eq!(names(&shown), ["Zwei", "One", "Two"]);
    let changes = office.plan(one, &CALL).changes;
    let clients = changes.clients().unwrap().iter().copied().collect();
    let last = vec![two, one, two, three];
    let renew = RenewRun { order: shown.order, clients, last, window: from(0, 9) };
    let renewed = office.0.read(&RenewRun { clients: vec![one, three], ..renew }).unwrap();
    assert_eq!(names(&renewed), ["One", "Two", "Zwei"]);
    let changes = office.0.write(&TurnBack::undo()).unwrap().changes;
    assert_eq!(changes.clients().unwrap().iter().collect::<Vec<_>>(), [&one]);
}
