//! Hour, kind and text of a card belong to one reason.

use super::*;

impl Office {
    fn card(&self, now: &str) -> RunCard {
        let run = MorningRun { now: now.parse().unwrap(), user: Some("Айгүл".into()) };
        self.0.read(&run).unwrap().remove(0)
    }
}

/// Hour, kind, text, and the hour of what else is planned, of the first card.
fn told(card: &RunCard) -> [String; 4] {
    let about = card.about.as_ref();
    let hour =
        |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    let about = |text: fn(&About) -> &String| about.map(text).cloned().unwrap_or_default();
    [
        hour(card.time),
        about(|about| &about.kind),
        about(|about| &about.text),
        hour(card.also.as_ref().and_then(|(_, time)| *time)),
    ]
}

#[test]
fn an_hour_stands_beside_what_was_agreed_for_it() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    office.plan(client, &[("kind", "call"), ("day", "2026-03-11"), ("goal", "ескі сөз")]);
    let meeting = [("kind", "meeting"), ("day", "2026-03-16"), ("time", "10:45"), ("goal", "үлгі көрсету")];
    office.plan(client, &meeting);
    let early = office.card("2026-03-16T09:00:00");
    assert_eq!(told(&early), ["", "call", "ескі сөз", "10:45"], "the late call has no hour");
    let near = office.card("2026-03-16T10:00:00");
    assert_eq!(told(&near), ["10:45", "meeting", "үлгі көрсету", ""]);
    assert_eq!(near.leading.reason.kind, ReasonKind::UnpreparedMeeting);
    assert_eq!(
        near.reasons[0].reason.kind,
        ReasonKind::CallBack,
        "the score is that of the best all the same"
    );
}

#[test]
fn of_two_calls_of_today_the_earlier_one_leads() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    for (time, goal) in [("16:00", "екінші"), ("11:00", "бірінші")] {
        office.plan(client, &[("kind", "call"), ("day", "2026-03-16"), ("time", time), ("goal", goal)]);
    }
    assert_eq!(told(&office.card("2026-03-16T09:00:00")), ["11:00", "call", "бірінші", "16:00"]);
}

#[test]
fn a_debt_borrows_no_hour_and_no_text() {
    let mut office = Office::new();
    let client = office.client("Алма", &[]);
    office.owes(client, "2026-02-10");
    office.promised_to_pay(client, "2026-03-11");
    office.plan(client, &[("kind", "task"), ("day", "2026-03-16"), ("time", "15:00"), ("goal", "прайс")]);
    let card = office.card("2026-03-16T09:00:00");
    assert_eq!(card.leading.reason.kind, ReasonKind::BrokenPromise);
    assert_eq!(told(&card), ["", "", "", "15:00"]);
    assert_eq!(card.also.unwrap().0.text, "прайс", "the card tells of it all the same");
}
