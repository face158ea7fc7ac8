//! Penalties and limitation.

use super::*;

#[test]
fn a_penalty_by_contract_is_counted_of_what_is_not_contested_and_capped() {
    let mut office = Office::new();
    let fields = draft(&[
        ("day", "2026-01-01"),
        ("kind", "supply"),
        ("currency", "KZT"),
        ("penalty_rate", "0.1"),
        ("penalty_cap", "5"),
    ]);
    let save = SaveContract { base: None, client: Some(office.client), draft: fields, today: today() };
    let contract = touched(&office.store.write(&save).unwrap(), &CONTRACT);
    let invoice = office.invoice_by(Some(contract), &[("sum", "1000"), ("due_day", "2026-02-14")]);
    let debt = invoice.instalments[0].id;
    // Thirty days to the day of the payment, half of it twelve days more.
    assert_eq!(office.penalty(debt, "2026-03-16").unwrap().total().minor(), 3_000);
    office.dispute(debt, &[("sum", "500")]).unwrap();
    let found = office.penalty(debt, "2026-03-16").unwrap();
    assert_eq!(
        (found.principal.minor(), found.total().minor(), found.working.rows[0].days),
        (50_000, 1_500, 30)
    );
    let capped = office.penalty(debt, "2026-06-16").unwrap();
    assert_eq!((capped.total().minor(), capped.working.is_capped()), (2_500, true));
}

#[test]
fn a_legal_penalty_follows_the_law_and_a_day_without_a_rate_is_refused_by_name() {
    let mut office = Office::of("RU");
    let debt =
        office.invoice(&[("sum", "1000"), ("currency", "RUB"), ("due_day", "2026-03-20")]).instalments[0].id;
    assert_eq!(office.penalty(debt, "2026-03-22").unwrap().working.rows.len(), 1);
    let error = office.penalty(debt, "2026-03-25").unwrap_err();
    let StoreError::Flawed(flaw) = error else { panic!("{error:?}") };
    let told: Vec<&str> = flaw.arguments.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!((flaw.key, told), ("flaw-penalty-no-key-rate-until", vec!["23.03.2026", "22.03.2026"]));
    office.enter(RateName::KeyRu, "2026-03-23", "15");
    // 2 days by 15.5 % and 3 days by 15 % of 1000 roubles: 0.85 + 1.23.
    assert_eq!(office.penalty(debt, "2026-03-25").unwrap().total().minor(), 85 + 123);
    let strange = office.invoice(&[("sum", "1000"), ("currency", "USD"), ("due_day", "2026-02-20")]);
    assert_eq!(
        key(office.penalty(strange.instalments[0].id, "2026-03-16").unwrap_err()),
        "flaw-penalty-currency"
    );
}

#[test]
fn a_claimed_penalty_is_a_debt_of_its_own_and_a_cancelled_claim_is_none() {
    let mut office = Office::new();
    let debt = office.invoice(&[("sum", "100000"), ("due_day", "2026-02-13")]).instalments[0].id;
    // No base rate of Kazakhstan is known for 16 March 2026.
    assert_eq!(key(office.decide(debt, Decision::Claim, "").unwrap_err()), "flaw-penalty-no-base-rate-until");
    office.enter(RateName::BaseKz, "2026-03-10", "18");
    let sum = office.penalty(debt, "2026-03-16").unwrap().total().minor();
    // 100 000 by 18 % a year for 31 days.
    assert_eq!(sum, 152_877);
    office.decide(debt, Decision::Aside, "").unwrap();
    let receipt = office.decide(debt, Decision::Claim, "").unwrap();
    let claim = office.shown(touched(&receipt, &INVOICE));
    assert_eq!(
        (claim.text("kind").as_str(), claim.sum().minor(), claim.text("what")),
        ("penalty", sum, "өсімпұл".into())
    );
    assert_eq!(office.penalty(debt, "2026-03-16").unwrap().open().minor(), 0);
    assert_eq!(key(office.decide(debt, Decision::Waive, "x").unwrap_err()), "flaw-penalty-nothing");
    assert_eq!(
        key(office.penalty(claim.instalments[0].id, "2026-03-16").unwrap_err()),
        "flaw-penalty-of-penalty"
    );
    office.pay("2026-03-16", 10_000_000, vec![(debt, 10_000_000)]);
    assert_eq!(office.shown(claim.id).rest().minor(), sum, "paying the principal does not remove it");
    office.store.write(&CancelInvoice((claim.id, claim.version))).unwrap();
    assert_eq!(office.penalty(debt, "2026-03-16").unwrap().open().minor(), sum);
    assert_eq!(key(office.decide(debt, Decision::Waive, " ").unwrap_err()), "flaw-payment-reason");
    office.decide(debt, Decision::Waive, "жақсы клиент").unwrap();
    let told = office.store.read(&ListPenaltyDecisions { instalment: debt }).unwrap();
    let told: Vec<_> = told.iter().map(|one| (one.decision, one.is_void)).collect();
    assert_eq!(told, [(Decision::Waive, false), (Decision::Claim, true), (Decision::Aside, false)]);
    office.replays();
}

#[test]
fn limitation_ends_after_three_years_and_begins_anew_by_a_signed_act() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "1000"), ("day", "2023-05-01"), ("due_day", "2023-06-01")]);
    let term = |office: &Office, today: &str| {
        let found = office.store.read(&ShowLimitation { invoice: invoice.id, today: day(today) }).unwrap();
        (found[0].limitation.last.map(|last| last.day), found[0].standing)
    };
    let near = Standing::Running { days_left: 77, warning: Some(90) };
    assert_eq!(term(&office, "2026-03-16"), (Some(day("2026-06-01")), near));
    let event = |kind, signed_by: &str| AddLimitationEvent {
        client: office.client,
        invoice: None,
        kind,
        day: day("2026-03-10"),
        signed_by: signed_by.to_owned(),
        document: "№ 4".into(),
    };
    let (unsigned, paid, signed) = (
        event(EventKind::ActSigned, ""),
        event(EventKind::PartPayment, ""),
        event(EventKind::ActSigned, "директор, жарғы"),
    );
    assert_eq!(office.refused(&unsigned), "flaw-limitation-signer");
    office.store.write(&paid).unwrap();
    assert_eq!(term(&office, "2026-03-16").0, Some(day("2026-06-01")));
    office.store.write(&signed).unwrap();
    assert_eq!(term(&office, "2026-03-16").0, Some(day("2029-03-12")), "the tenth is a Saturday");
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!(term(&office, "2026-03-16").0, Some(day("2026-06-01")));
}
