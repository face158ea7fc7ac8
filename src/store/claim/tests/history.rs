//! What was said and done, by day; terms and penalties of all debts of a client at once.

use super::*;

#[test]
fn what_was_said_and_done_stands_by_day() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "100000"), ("due_day", "2026-02-10")]);
    let debt = invoice.instalments[0].id;
    office.dispute(debt, &[("sum", "100"), ("day", "2026-03-01")]).unwrap();
    let event = AddLimitationEvent {
        client: office.client,
        invoice: Some(invoice.id),
        kind: EventKind::ActSigned,
        day: day("2026-03-05"),
        signed_by: "директор".into(),
        document: String::new(),
    };
    office.store.write(&event).unwrap();
    let step = Step { day: 30, kind: StepKind::Claim };
    let take =
        |lines| TakeStep { client: office.client, step, lines, day: day("2026-03-12"), note: "x".into() };
    let take = take(vec![debt]);
    office.store.write(&take).unwrap();
    let claims = office.store.read(&ShowClaims { client: office.client, today: today() }).unwrap();
    let told: Vec<&str> = claims
        .happened
        .iter()
        .map(|one| match one {
            Happened::Promise(_) => "promise",
            Happened::Dispute(_) => "dispute",
            Happened::Step(_) => "step",
            Happened::Decided(_) => "decided",
            Happened::Event(_) => "event",
            Happened::Letter(_) => "letter",
        })
        .collect();
    assert_eq!(told, ["step", "event", "dispute"]);
    assert_eq!((claims.disputed.get(&debt), claims.kept), (Some(&10_000), None));
    let Some(Happened::Step(step)) = claims.happened.first() else { panic!("{:?}", claims.happened) };
    assert_eq!((step.kind, step.lines, step.note.as_str()), (StepKind::Claim, 1, "x"));
}

#[test]
fn the_terms_of_a_client_are_those_of_its_invoices() {
    let mut office = Office::new();
    let first = office.invoice(&[("sum", "100"), ("due_day", "2026-02-10")]);
    let other = office.invoice(&[("sum", "200"), ("due_day", "2026-03-10")]);
    let paid = office.invoice(&[("sum", "300"), ("due_day", "2026-01-20")]);
    office.pay("2026-03-01", 30_000, vec![(paid.instalments[0].id, 30_000)]);
    for (invoice, day_of) in [(Some(first.id), "2026-02-20"), (None, "2026-03-01")] {
        let event = AddLimitationEvent {
            client: office.client,
            invoice,
            kind: EventKind::DebtLetter,
            day: day(day_of),
            signed_by: String::new(),
            document: String::new(),
        };
        office.store.write(&event).unwrap();
    }
    let all = office.store.read(&TermsOfClient { client: office.client, today: today() }).unwrap();
    assert_eq!(all.len(), 2, "what is paid has no term");
    for invoice in [first.id, other.id] {
        let of_invoice = office.store.read(&ShowLimitation { invoice, today: today() }).unwrap();
        let one = of_invoice.first().unwrap();
        assert_eq!(all.get(&one.instalment), Some(one));
    }
}

#[test]
fn penalties_are_counted_for_all_that_is_or_was_late() {
    let mut office = Office::new();
    office.enter(RateName::BaseKz, "2026-03-10", "18");
    let open = office.invoice(&[("sum", "1000"), ("due_day", "2026-02-10")]);
    let late = office.invoice(&[("sum", "500"), ("due_day", "2026-02-01")]);
    office.pay("2026-02-20", 50_000, vec![(late.instalments[0].id, 50_000)]);
    let early = office.invoice(&[("sum", "500"), ("due_day", "2026-02-05")]);
    office.pay("2026-02-04", 50_000, vec![(early.instalments[0].id, 50_000)]);
    office.invoice(&[("sum", "700"), ("due_day", "2026-03-20")]);
    let count = |instalment| CountPenalties { client: office.client, instalment, through: today(), limit: 9 };
    let found = office.store.read(&count(None)).unwrap();
    let told: Vec<Id> = found.iter().map(|one| one.instalment).collect();
    assert_eq!(told, [late.instalments[0].id, open.instalments[0].id]);
    assert!(found.iter().all(|one| one.counted.as_ref().is_ok_and(|penalty| penalty.open().minor() > 0)));
    let only = office.store.read(&count(Some(open.instalments[0].id))).unwrap();
    assert_eq!(only.len(), 1);
}
