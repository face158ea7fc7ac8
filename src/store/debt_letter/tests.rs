use super::*;
use crate::{
    clock::Clock,
    domain::{
        debt::{
            ladder::StepKind,
            letter::{Degree, LetterState, Mark},
        },
        field::Draft,
        money::Currency,
    },
    store::{
        Actor, Receipt, SCHEMA, Store, StoreError,
        claim::{Happened, SaveDispute, SavePromise, ShowClaims},
        client::SaveClient,
        invoice::{INVOICE, SaveInvoice},
        journal::{Replay, TurnBack},
        office::company::SaveCompany,
        run::{DebtNote, MorningRun},
    },
};
use chrono::NaiveDate;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-03-16")
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

fn touched(receipt: &Receipt, table: &'static Table) -> Id {
    receipt.changes.rows().find(|(touched, _)| **touched == *table).unwrap().1
}

struct Office {
    store: Store,
    client: Id,
}

impl Office {
    /// A client of a country with an invoice that is 34 days late.
    fn of(country: &str, currency: &str) -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let company = draft(&[("name", "«Үлгі» ЖШС"), ("country", country)]);
        store.write(&SaveCompany { base: None, draft: company }).unwrap();
        let fields = draft(&[("name", "ЖШС «Алма»"), ("country", country)]);
        let client = touched(&store.write(&SaveClient::new(None, fields)).unwrap(), &CLIENT);
        let mut office = Self { store, client };
        office.invoice(&[("sum", "5000"), ("currency", currency), ("due_day", "2026-02-10")]);
        office
    }

    fn invoice(&mut self, pairs: &[(&str, &str)]) -> Id {
        let fields: Vec<_> =
            [("kind", "invoice"), ("day", "2026-01-12")].iter().chain(pairs).copied().collect();
        let draft = draft(&fields);
        let save = SaveInvoice { base: None, client: Some(self.client), contract: None, draft };
        touched(&self.store.write(&save).unwrap(), &INVOICE)
    }

    fn desk(&self) -> LetterDesk {
        self.store.read(&ReadLetterDesk { client: self.client, today: today() }).unwrap()
    }

    fn letter(&self, degree: Degree) -> WriteLetter {
        let desk = self.desk();
        let currency = desk.demand.currencies()[0];
        WriteLetter {
            client: self.client,
            degree,
            day: today(),
            deadline: desk.deadline(degree),
            debt: desk.demand.debt(currency).unwrap(),
            penalty: None,
            lines: WriteLetter::lines(&desk.demand.lines(currency)),
            language: "kk".into(),
            file: "1.docx".into(),
            number: desk.number,
        }
    }

    fn write(&mut self, degree: Degree) -> LetterOut {
        let receipt = self.store.write(&self.letter(degree)).unwrap();
        self.shown(touched(&receipt, &DEBT_LETTER))
    }

    fn shown(&self, id: Id) -> LetterOut {
        self.letters().into_iter().find(|one| one.id == id).unwrap()
    }

    fn letters(&self) -> Vec<LetterOut> {
        self.store.read(&ListLetters::default()).unwrap()
    }

    fn mark(
        &mut self,
        letter: &LetterOut,
        mark: Mark,
        pairs: &[(&str, &str)],
    ) -> Result<LetterOut, StoreError> {
        let operation = MarkLetter { base: (letter.id, letter.version), mark, draft: draft(pairs) };
        self.store.write(&operation)?;
        Ok(self.shown(letter.id))
    }

    /// Takes the last action back.
    fn turn_back(&mut self) {
        self.store.write(&TurnBack::undo()).unwrap();
    }
}

fn key(error: StoreError) -> &'static str {
    match error {
        StoreError::Flawed(flaw) => flaw.key,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_number_belongs_to_one_letter_whatever_becomes_of_it() {
    let mut office = Office::of("KZ", "KZT");
    let first = office.write(Degree::Reminder);
    assert_eq!((first.printed().as_str(), first.state()), ("1/2026", LetterState::Written));
    office.store.write(&CancelLetter((first.id, first.version))).unwrap();
    assert_eq!(office.shown(first.id).state(), LetterState::Cancelled);
    office.write(Degree::Reminder);
    office.turn_back();
    assert_eq!(office.desk().number, 3, "an undo gives no number back");
    let late = WriteLetter { number: 2, ..office.letter(Degree::Reminder) };
    assert_eq!(key(office.store.write(&late).unwrap_err()), "flaw-letter-number");
    assert!(office.store.read(&Replay { schema: SCHEMA }).unwrap().is_empty());
}

#[test]
fn a_letter_keeps_its_lines_as_they_stood() {
    let mut office = Office::of("KZ", "KZT");
    let claims =
        |office: &Office| office.store.read(&ShowClaims { client: office.client, today: today() }).unwrap();
    let debt = claims(&office).ladder.lines[0].instalment;
    let dispute = draft(&[("day", "2026-03-10"), ("reason", "ақау"), ("sum", "1000")]);
    office.store.write(&SaveDispute { base: None, instalment: Some(debt), draft: dispute }).unwrap();
    let letter = office.write(Degree::Reminder);
    office.invoice(&[("sum", "700"), ("due_day", "2026-03-01")]);
    let lines = office.shown(letter.id).lines();
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].instalment, lines[0].document.as_str()), (debt, "1/1"));
    // What is contested is not demanded.
    assert_eq!((lines[0].rest.minor(), letter.debt().minor()), (400_000, 400_000));
    let told = claims(&office).happened;
    assert!(matches!(told.first(), Some(Happened::Letter(one)) if one.id == letter.id), "{told:?}");
}

#[test]
fn a_claim_that_is_sent_takes_its_step_and_waits_for_an_answer() {
    let mut office = Office::of("KZ", "KZT");
    assert_eq!((office.desk().proposed, office.desk().imported_through), (Degree::Claim, None));
    let letter = office.write(Degree::Claim);
    assert_eq!(
        key(office.mark(&letter, Mark::Delivered, &[("delivered_day", "2026-03-17")]).unwrap_err()),
        "flaw-letter-unsent"
    );
    let sent = [("sent_day", "2026-03-16"), ("sent_by", "post"), ("post_number", "RR000000000KZ")];
    let letter = office.mark(&letter, Mark::Sent, &sent).unwrap();
    // Ten working days after 16 March, with Nauryz between.
    let by = letter.day("answer_by").unwrap();
    assert!(by > day("2026-03-30") && letter.unanswered(by).is_none(), "{by}");
    let claims = office.store.read(&ShowClaims { client: office.client, today: today() }).unwrap();
    let step = claims.happened.iter().find_map(|one| match one {
        Happened::Step(step) => Some((step.kind, step.note.clone())),
        _ => None,
    });
    assert_eq!(step, Some((StepKind::Claim, "1/2026".to_owned())));
    assert!(
        !claims.happened.iter().any(|one| matches!(one, Happened::Event(_))),
        "Kazakhstan knows no pause"
    );
    assert_eq!(
        key(office.store.write(&CancelLetter((letter.id, letter.version))).unwrap_err()),
        "flaw-letter-sent"
    );
    let late = by.succ_opt().unwrap();
    assert_eq!(letter.unanswered(late), Some(1));
    assert!(is_asked_for(&office, late));
    let answered = [("answered_day", "2026-03-20"), ("answer", "төлейміз")];
    let letter = office.mark(&letter, Mark::Answered, &answered).unwrap();
    assert_eq!((letter.state(), letter.unanswered(late)), (LetterState::Answered, None));
    assert!(!is_asked_for(&office, late));
}

/// Whether the morning run of a day asks for the answer.
fn is_asked_for(office: &Office, late: NaiveDate) -> bool {
    let run = MorningRun { now: late.and_hms_opt(9, 0, 0).unwrap(), user: None };
    let cards = office.store.read(&run).unwrap();
    let mut told = cards.iter().flat_map(|card| &card.reasons).filter_map(|reason| reason.debt);
    told.any(|note| matches!(note, DebtNote::Unanswered(_)))
}

#[test]
fn in_russia_the_term_waits_thirty_days_for_the_answer() {
    let mut office = Office::of("RU", "RUB");
    let letter = office.write(Degree::Claim);
    assert_eq!(office.desk().answer_by, day("2026-04-15"));
    let before = terms(&office);
    let letter =
        office.mark(&letter, Mark::Sent, &[("sent_day", "2026-03-16"), ("sent_by", "post")]).unwrap();
    assert_eq!(letter.day("answer_by"), Some(day("2026-04-15")));
    assert!(terms(&office) > before, "{:?} after {before:?}", terms(&office));
    assert!(office.store.read(&Replay { schema: SCHEMA }).unwrap().is_empty());
}

fn terms(office: &Office) -> Vec<NaiveDate> {
    let claims = office.store.read(&ShowClaims { client: office.client, today: today() }).unwrap();
    claims.terms.values().filter_map(|term| term.limitation.last).map(|last| last.day).collect()
}

#[test]
fn what_is_promised_or_contested_stays_out_of_a_letter_and_is_told() {
    let mut office = Office::of("KZ", "KZT");
    let other = office.invoice(&[("sum", "300"), ("due_day", "2026-02-20")]);
    let promise = SavePromise {
        base: None,
        client: Some(office.client),
        invoice: Some(other),
        draft: draft(&[("given_day", "2026-03-10"), ("day", "2026-03-20"), ("sum", "300")]),
    };
    office.store.write(&promise).unwrap();
    let desk = office.desk();
    assert_eq!(desk.demand.debt(Currency::Kzt).unwrap().minor(), 500_000);
    let held: Vec<_> = desk.demand.held_in(Currency::Kzt).map(|one| (one.sum.minor(), &one.why)).collect();
    let [(30_000, Hold::Promised(_, by))] = held[..] else { panic!("{held:?}") };
    assert_eq!(*by, day("2026-03-20"));
    let instalment = desk.demand.lines(Currency::Kzt)[0].1.id;
    let contest = draft(&[("day", "2026-03-01"), ("sum", "2000"), ("reason", "сапасыз")]);
    office.store.write(&SaveDispute { base: None, instalment: Some(instalment), draft: contest }).unwrap();
    let desk = office.desk();
    assert_eq!(desk.demand.debt(Currency::Kzt).unwrap().minor(), 300_000);
    let held: Vec<_> = desk.demand.held_in(Currency::Kzt).collect();
    assert!(held.iter().any(|one| one.why == Hold::Disputed && one.sum.minor() == 200_000), "{held:?}");
}

#[test]
fn the_next_letter_is_sharper_than_the_last() {
    let mut office = Office::of("KZ", "KZT");
    let dunning = draft(&[("is_manual", "1")]);
    office.store.write(&crate::store::claim::SaveDunning { client: office.client, draft: dunning }).unwrap();
    assert_eq!(office.desk().proposed, Degree::Reminder);
    office.write(Degree::Reminder);
    assert_eq!(office.desk().proposed, Degree::Demand);
    assert_eq!(
        office.desk().penalty(Currency::Kzt).map_err(|flaw| flaw.key),
        Err("flaw-penalty-no-base-rate-until")
    );
}
