//! The ladder of dunning.

use super::*;

#[test]
fn the_highest_step_is_taken_once_and_waits_for_promises_disputes_and_quiet_days() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "5000"), ("due_day", "2026-03-02")]);
    let debt = invoice.instalments[0].id;
    assert_eq!(office.step("2026-03-03"), Ok(StepKind::Call));
    assert_eq!(office.step("2026-03-16"), Ok(StepKind::Letter2));
    let Next::Take { step, lines } = office.ladder("2026-03-16").next else { panic!() };
    let client = office.client;
    office.store.write(&TakeStep { client, step, lines, day: today(), note: "хат".into() }).unwrap();
    assert_eq!(office.step("2026-03-16"), Err(Wait::Taken));
    office.store.write(&TurnBack::undo()).unwrap();
    let dispute = office.dispute(debt, &[]).unwrap();
    assert_eq!(office.step("2026-03-16"), Err(Wait::Disputed));
    office.settle(&dispute, "rejected").unwrap();
    office.promise(Some(invoice.id), &[("day", "2026-03-16")]);
    assert_eq!(office.step("2026-03-16"), Err(Wait::Promised { by: day("2026-03-16") }));
    assert_eq!(
        office.step("2026-03-18"),
        Ok(StepKind::StopShipments),
        "a broken promise moves it one step on"
    );
    office.replays();
}

#[test]
fn a_client_has_its_own_ladder_and_quiet_days_and_may_be_dunned_by_hand() {
    let mut office = Office::new();
    let client = office.client;
    office.invoice(&[("sum", "5000"), ("due_day", "2026-03-02")]);
    let dunning = |pairs: &[(&str, &str)]| SaveDunning { client, draft: draft(pairs) };
    office.store.write(&dunning(&[("quiet_until", "2026-03-20")])).unwrap();
    assert_eq!(office.step("2026-03-18"), Err(Wait::Quiet { until: day("2026-03-20") }));
    office.store.write(&dunning(&[("quiet_until", ""), ("ladder", "1 letter_3,  90 court")])).unwrap();
    assert_eq!(office.step("2026-03-18"), Ok(StepKind::Letter3));
    assert_eq!(office.ladder("2026-03-18").conduct.ladder.to_string(), "1 letter_3, 90 court");
    assert_eq!(office.refused(&dunning(&[("ladder", "1 shout")])), "flaw-ladder-unclear");
    office.store.write(&dunning(&[("is_manual", "1")])).unwrap();
    assert_eq!(office.step("2026-03-18"), Err(Wait::Manual));
    let nothing = TakeStep {
        client,
        step: Step { day: 1, kind: StepKind::Call },
        lines: Vec::new(),
        day: today(),
        note: String::new(),
    };
    assert_eq!(office.refused(&nothing), "flaw-step-nothing");
    office.replays();
}

#[test]
fn small_debts_wait_and_half_a_payment_does_away_with_the_step() {
    let mut office = Office::new();
    let small = office.invoice(&[("sum", "999"), ("due_day", "2026-03-02")]);
    assert_eq!(office.step("2026-03-16"), Err(Wait::Small));
    let large = office.invoice(&[("sum", "20000"), ("due_day", "2026-03-02")]);
    assert_eq!(office.ladder("2026-03-16").lines.len(), 2);
    assert_eq!(office.step("2026-03-16"), Ok(StepKind::Letter2));
    office.pay("2026-03-16", 1_000_000, vec![(large.instalments[0].id, 1_000_000)]);
    office.pay("2026-03-16", 99_900, vec![(small.instalments[0].id, 99_900)]);
    assert_eq!(office.step("2026-03-16"), Err(Wait::HalfPaid));
    assert_eq!(office.step("2026-03-27"), Ok(StepKind::StopShipments), "the next one comes on its day");
}
