mod history;
mod ladders;
mod penalties;

use super::*;
use crate::{
    clock::Clock,
    domain::{
        claim::Decision,
        debt::{
            ladder::{Next, Step, StepKind, Wait},
            limitation::{EventKind, Standing},
            promise::Outcome,
            rate_name::RateName,
        },
        field::Draft,
    },
    store::{
        Actor, Operation, Receipt, SCHEMA, Store,
        client::SaveClient,
        contract::{CONTRACT, SaveContract},
        invoice::{CancelInvoice, InvoiceOut, SaveInvoice, ShowInvoice},
        journal::{Replay, TurnBack},
        office::company::SaveCompany,
        payment::{CancelPayment, PAYMENT, SavePayment, Share},
        rate::SetRate,
    },
};
use chrono::NaiveDate;
use proptest::prelude::*;

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
    fn new() -> Self {
        Self::of("KZ")
    }

    fn of(country: &str) -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let company = draft(&[("name", "«Үлгі» ЖШС"), ("country", country)]);
        store.write(&SaveCompany { base: None, draft: company }).unwrap();
        let fields = draft(&[("name", "ЖШС «Алма»"), ("country", country)]);
        let client = touched(&store.write(&SaveClient::new(None, fields)).unwrap(), &CLIENT);
        Self { store, client }
    }

    fn invoice(&mut self, pairs: &[(&str, &str)]) -> InvoiceOut {
        self.invoice_by(None, pairs)
    }

    fn invoice_by(&mut self, contract: Option<Id>, pairs: &[(&str, &str)]) -> InvoiceOut {
        let fields: Vec<_> =
            [("kind", "invoice"), ("day", "2026-01-12")].iter().chain(pairs).copied().collect();
        let save = SaveInvoice { base: None, client: Some(self.client), contract, draft: draft(&fields) };
        let id = touched(&self.store.write(&save).unwrap(), &INVOICE);
        self.shown(id)
    }

    fn shown(&self, id: Id) -> InvoiceOut {
        self.store.read(&ShowInvoice { id, today: today() }).unwrap().unwrap()
    }

    fn pay(&mut self, day: &str, minor: i64, shares: Vec<Share>) -> Id {
        let sum = typed(minor);
        let draft = draft(&[("kind", "received"), ("day", day), ("sum", &sum), ("reason", "x")]);
        let save = SavePayment { base: None, client: Some(self.client), draft, shares: Some(shares) };
        touched(&self.store.write(&save).unwrap(), &PAYMENT)
    }

    fn promise(&mut self, invoice: Option<Id>, pairs: &[(&str, &str)]) -> PromiseOut {
        let fields: Vec<_> = [("given_day", "2026-03-02")].iter().chain(pairs).copied().collect();
        let save = SavePromise { base: None, client: Some(self.client), invoice, draft: draft(&fields) };
        let id = touched(&self.store.write(&save).unwrap(), &PROMISE);
        self.promised("2026-03-16").into_iter().find(|one| one.id == id).unwrap()
    }

    fn promised(&self, today: &str) -> Vec<PromiseOut> {
        let filter = PromiseFilter { client: Some(self.client), ..PromiseFilter::default() };
        self.store.read(&ListPromises { filter, today: day(today) }).unwrap()
    }

    fn outcome(&self, today: &str) -> Outcome {
        self.promised(today)[0].standing.outcome
    }

    fn dispute(&mut self, instalment: Id, pairs: &[(&str, &str)]) -> StoreResult<DisputeOut> {
        let fields: Vec<_> =
            [("day", "2026-03-10"), ("reason", "ақау")].iter().chain(pairs).copied().collect();
        let save = SaveDispute { base: None, instalment: Some(instalment), draft: draft(&fields) };
        let id = touched(&self.store.write(&save)?, &DISPUTE);
        Ok(self.disputes().into_iter().find(|one| one.id == id).unwrap())
    }

    fn settle(&mut self, dispute: &DisputeOut, outcome: &str) -> StoreResult<Receipt> {
        let (base, settlement) = ((dispute.id, dispute.version), "келісілді".to_owned());
        self.store.write(&SettleDispute { base, day: today(), outcome: outcome.to_owned(), settlement })
    }

    fn disputes(&self) -> Vec<DisputeOut> {
        self.store.read(&ListDisputes::default()).unwrap()
    }

    fn disputed(&self, instalment: Id) -> i64 {
        let found = self.store.read(&ReadDisputed { client: Some(self.client) }).unwrap();
        found.get(&instalment).copied().unwrap_or_default()
    }

    fn penalty(&self, instalment: Id, through: &str) -> StoreResult<PenaltyOut> {
        self.store.read(&CountPenalty { instalment, through: day(through) })
    }

    fn decide(&mut self, instalment: Id, decision: Decision, reason: &str) -> StoreResult<Receipt> {
        let (reason, what) = (reason.to_owned(), "өсімпұл".to_owned());
        let through = today();
        self.store.write(&DecidePenalty { instalment, through, decision, reason, what, today: today() })
    }

    /// A rate from a day through the end of April.
    fn enter(&mut self, name: RateName, from: &str, percent: &str) {
        let (rate, through) = (percent.parse().unwrap(), Some(day("2026-04-30")));
        let source = String::new();
        self.store
            .write(&SetRate { name, from: day(from), through, rate, source, is_confirmed: true })
            .unwrap();
    }

    fn ladder(&self, today: &str) -> DebtLadder {
        self.store.read(&ReadLadder { client: self.client, today: day(today) }).unwrap()
    }

    fn step(&self, today: &str) -> Result<StepKind, Wait> {
        match self.ladder(today).next {
            Next::Take { step, .. } => Ok(step.kind),
            Next::Wait(wait) => Err(wait),
        }
    }

    fn refused(&mut self, operation: &dyn Operation) -> &'static str {
        key(self.store.write(operation).unwrap_err())
    }

    fn replays(&self) {
        assert_eq!(self.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
    }
}

fn key(error: StoreError) -> &'static str {
    let StoreError::Flawed(flaw) = error else { panic!("{error:?}") };
    flaw.key
}

#[test]
fn a_promise_is_kept_by_money_that_came_and_broken_by_what_did_not() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "1000")]);
    let debt = invoice.instalments[0].id;
    // Friday; Monday is the last day.
    let promise = office.promise(Some(invoice.id), &[("day", "2026-03-13"), ("said_by", "бухгалтер")]);
    assert_eq!((promise.sum().minor(), promise.standing.last), (100_000, today()), "all that is left");
    assert_eq!(
        (office.outcome("2026-03-16"), office.outcome("2026-03-17")),
        (Outcome::Open, Outcome::Broken)
    );
    office.pay("2026-03-16", 60_000, vec![(debt, 60_000)]);
    assert_eq!(office.outcome("2026-03-17"), Outcome::Partly);
    let rest = office.pay("2026-03-16", 40_000, vec![(debt, 40_000)]);
    assert_eq!(office.outcome("2026-03-17"), Outcome::Kept);
    let payment = office.store.read(&crate::store::payment::ShowPayment(rest)).unwrap().unwrap();
    office.store.write(&CancelPayment((rest, payment.version))).unwrap();
    assert_eq!(office.outcome("2026-03-17"), Outcome::Partly);
    office.replays();
}

#[test]
fn a_promise_of_all_counts_whatever_came_and_a_debt_given_up_is_no_money() {
    let mut office = Office::new();
    let debt = office.invoice(&[("sum", "1000")]).instalments[0].id;
    office.promise(None, &[("day", "2026-03-10"), ("sum", "500")]);
    let gone = write_off(
        office.client,
        (vec![(debt, 50_000)], crate::domain::money::Currency::Kzt),
        day("2026-03-05"),
        "x",
    );
    office.store.write(&gone).unwrap();
    assert_eq!(office.outcome("2026-03-16"), Outcome::Broken);
    office.pay("2026-03-05", 50_000, Vec::new());
    assert_eq!(office.outcome("2026-03-16"), Outcome::Kept);
    let rate = KeptRate { client: office.client, today: today() };
    office.promise(None, &[("day", "2026-03-03"), ("sum", "400")]);
    assert_eq!(office.store.read(&rate).unwrap(), Some(5_000));
    let broken = office.promised("2026-03-16").into_iter().find(|one| one.sum().minor() == 40_000).unwrap();
    let base = (broken.id, broken.version);
    office.store.write(&WithdrawPromise { base, day: today(), reason: "қате".into() }).unwrap();
    assert_eq!(office.store.read(&rate).unwrap(), Some(10_000), "what is withdrawn is not counted");
    let again = WithdrawPromise { base: (base.0, base.1 + 1), day: today(), reason: String::new() };
    assert_eq!(office.refused(&again), "flaw-promise-withdrawn");
}

#[test]
fn nobody_promises_more_than_is_owed() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "1000")]).id;
    let promise = |office: &Office, invoice, sum| SavePromise {
        base: None,
        client: Some(office.client),
        invoice,
        draft: draft(&[("given_day", "2026-03-01"), ("day", "2026-03-20"), ("sum", sum)]),
    };
    for invoice in [None, Some(invoice)] {
        let more = promise(&office, invoice, "1000.01");
        assert_eq!(office.refused(&more), "flaw-promise-over");
        let all = promise(&office, invoice, "1000");
        office.store.write(&all).unwrap();
    }
}

#[test]
fn a_promise_is_about_an_invoice_of_its_client() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "1000")]);
    let save = |office: &Office, fields: &[(&str, &str)]| SavePromise {
        base: None,
        client: Some(office.client),
        invoice: Some(invoice.id),
        draft: draft(fields),
    };
    let early = save(&office, &[("given_day", "2026-03-02"), ("day", "2026-03-01")]);
    assert_eq!(office.refused(&early), "flaw-promise-early");
    let other =
        touched(&office.store.write(&SaveClient::new(None, draft(&[("name", "Бөтен")]))).unwrap(), &CLIENT);
    let strange = SavePromise {
        client: Some(other),
        ..save(&office, &[("given_day", "2026-03-02"), ("day", "2026-03-09")])
    };
    assert_eq!(office.refused(&strange), "flaw-claim-invoice");
}

#[test]
fn what_is_contested_is_never_more_than_what_is_open() {
    let mut office = Office::new();
    let debt = office.invoice(&[("sum", "1000")]).instalments[0].id;
    office.dispute(debt, &[("sum", "400")]).unwrap();
    assert_eq!(key(office.dispute(debt, &[("sum", "600.01")]).unwrap_err()), "flaw-dispute-over");
    let rest = office.dispute(debt, &[]).unwrap();
    assert_eq!((rest.sum().minor(), office.disputed(debt)), (60_000, 100_000), "all that was left");
    office.pay("2026-03-11", 70_000, vec![(debt, 70_000)]);
    assert_eq!(office.disputed(debt), 30_000);
    assert_eq!(office.disputes()[0].counts().minor(), 30_000);
    office.settle(&rest, "rejected").unwrap();
    assert_eq!((office.disputed(debt), office.disputes()[0].counts().minor()), (30_000, 0));
    office.replays();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is contested, settled, paid and undone: what counts is never above what is open, nor below nothing.
    #[test]
    fn disputes_stay_within_the_rest(acts in prop::collection::vec((0_usize..5, 1_i64..120), 1..25)) {
        let mut office = Office::new();
        let debt = office.invoice(&[("sum", "1")]);
        let part = debt.instalments[0].id;
        let mut standing = 0;
        for (act, sum) in acts {
            let sum = sum.min(office.shown(debt.id).rest().minor());
            let open = office.disputes().into_iter().find(|one| !one.is_settled());
            let is_done = match (act, open) {
                (0, _) => office.dispute(part, &[("sum", typed(sum).as_str())]).is_ok(),
                (1, Some(one)) => office.settle(&one, "partly").is_ok(),
                (2, _) if sum > 0 => {
                    office.pay("2026-03-11", sum, vec![(part, sum)]);
                    true
                }
                _ if standing > 0 => {
                    office.store.write(&TurnBack::undo()).unwrap();
                    standing -= 1;
                    false
                }
                _ => false,
            };
            standing += usize::from(is_done);
            let rest = office.shown(debt.id).rest().minor();
            let counts = office.disputed(part);
            prop_assert!((0..=rest).contains(&counts), "{counts} of {rest}");
            prop_assert!(office.disputes().iter().all(|one| one.counts().minor() <= rest));
        }
        office.replays();
    }

    /// What became of a promise does not hang on the order in which payments were written down.
    #[test]
    fn promises_do_not_ask_in_which_order_payments_came_in(
        payments in prop::collection::vec((1_u32..28, 1_i64..400), 1..8),
        turn in 0_usize..8,
    ) {
        let outcomes = |order: Vec<(u32, i64)>| {
            let mut office = Office::new();
            office.promise(None, &[("day", "2026-03-13"), ("sum", "5")]);
            for (at, minor) in order {
                office.pay(&format!("2026-03-{at:02}"), minor, Vec::new());
            }
            ["2026-03-10", "2026-03-16", "2026-03-17", "2026-03-31"].map(|at| office.outcome(at))
        };
        let mut other = payments.clone();
        other.rotate_left(turn % payments.len());
        other.reverse();
        prop_assert_eq!(outcomes(payments), outcomes(other));
    }
}
