use super::*;
use crate::{
    clock::Clock,
    domain::{field::Draft, payment::PaymentKind},
    store::{
        Actor, Operation, Receipt, SCHEMA, Store,
        client::SaveClient,
        invoice::{CancelInvoice, INVOICE, InvoiceOut, SaveInvoice, ShowInvoice, ShowWholeInvoice},
        journal::{Replay, TurnBack},
        office::company::SaveCompany,
    },
};
use proptest::prelude::*;

/// Monday, 16 March 2026, noon.
const NOON: Clock = Clock::stopped(1_773_662_400_000);

struct Office {
    store: Store,
    client: Id,
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

fn touched(receipt: &Receipt, table: &'static Table) -> Id {
    receipt.changes.rows().find(|(touched, _)| **touched == *table).unwrap().1
}

fn flaw(error: StoreError) -> (&'static str, Vec<String>) {
    let StoreError::Flawed(flaw) = error else { panic!("{error:?}") };
    (flaw.key, flaw.arguments.into_iter().map(|(_, text)| text.replace('\u{a0}', " ")).collect())
}

impl Office {
    fn new() -> Self {
        let mut store = Store::in_memory(Actor::new("Айгүл", "test"), NOON).unwrap();
        let client = client(&mut store, "ЖШС «Алма»");
        Self { store, client }
    }

    fn invoice(&mut self, pairs: &[(&str, &str)]) -> InvoiceOut {
        let fields: Vec<_> =
            [("kind", "invoice"), ("day", "2026-03-02")].iter().chain(pairs).copied().collect();
        let draft = draft(&fields);
        let save = SaveInvoice { base: None, client: Some(self.client), contract: None, draft };
        let id = touched(&self.store.write(&save).unwrap(), &INVOICE);
        self.shown(id)
    }

    fn shown(&self, id: Id) -> InvoiceOut {
        let today = "2026-03-16".parse().unwrap();
        self.store.read(&ShowInvoice { id, today }).unwrap().unwrap()
    }

    fn pay(&mut self, kind: &str, sum: &str, shares: Vec<Share>) -> StoreResult<PaymentOut> {
        let draft = draft(&[("kind", kind), ("day", "2026-03-10"), ("sum", sum), ("reason", "x")]);
        let save = SavePayment { base: None, client: Some(self.client), draft, shares: Some(shares) };
        let receipt = self.store.write(&save)?;
        Ok(self.payment(touched(&receipt, &PAYMENT)))
    }

    fn payment(&self, id: Id) -> PaymentOut {
        self.store.read(&ShowPayment(id)).unwrap().unwrap()
    }

    fn refused(&mut self, operation: &dyn Operation) -> &'static str {
        flaw(self.store.write(operation).unwrap_err()).0
    }
}

fn client(store: &mut Store, name: &str) -> Id {
    touched(&store.write(&SaveClient::new(None, draft(&[("name", name)]))).unwrap(), &CLIENT)
}

#[test]
fn a_payment_closes_parts_of_debts_and_the_rest_is_an_advance() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "1000"), ("payment", "30% аванс; 70% после акта")]);
    let [first, second] = [invoice.instalments[0].id, invoice.instalments[1].id];
    let payment = office.pay("received", "500", vec![(first, 30_000), (second, 10_000)]).unwrap();
    assert_eq!((payment.allocated().minor(), payment.free().minor()), (40_000, 10_000));
    let paid = office.shown(invoice.id);
    assert_eq!(paid.instalments.iter().map(|part| part.owed.paid).collect::<Vec<_>>(), [30_000, 10_000]);
    assert_eq!((paid.paid().minor(), paid.rest().minor()), (40_000, 60_000));
    let again = AllocatePayment { base: (payment.id, payment.version), shares: vec![(second, 50_000)] };
    office.store.write(&again).unwrap();
    assert_eq!(office.shown(invoice.id).instalments[0].owed.paid, 0, "the first is open again");
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.shown(invoice.id).paid().minor(), 40_000);
    office.store.write(&CancelPayment((payment.id, payment.version))).unwrap();
    assert_eq!(office.shown(invoice.id).paid().minor(), 0);
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.payment(payment.id).allocated().minor(), 40_000);
    assert_eq!(office.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}

#[test]
fn neither_side_is_overdrawn_and_the_flaw_says_by_how_much() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "1200")]);
    let debt = invoice.instalments[0].id;
    let over = office.pay("received", "1000", vec![(debt, 120_000)]).unwrap_err();
    let told = ["1 200,00 KZT", "1 000,00 KZT", "200,00 KZT"].map(str::to_owned).to_vec();
    assert_eq!(flaw(over), ("flaw-allocation-over", told));
    let over = office.pay("received", "2000", vec![(debt, 120_001)]).unwrap_err();
    assert_eq!(flaw(over).0, "flaw-allocation-over");
    let paid = office.pay("received", "2000", vec![(debt, 120_000)]).unwrap();
    assert_eq!(office.refused(&CancelInvoice((invoice.id, invoice.version))), "flaw-invoice-paid");
    let less = SavePayment {
        base: Some((paid.id, paid.version)),
        client: None,
        draft: draft(&[("sum", "1199")]),
        shares: None,
    };
    assert_eq!(office.refused(&less), "flaw-allocation-over");
}

#[test]
fn currencies_and_clients_never_mix() {
    let mut office = Office::new();
    let debt = office.invoice(&[("sum", "100"), ("currency", "USD")]).instalments[0].id;
    let mixed = office.pay("received", "100", vec![(debt, 10_000)]).unwrap_err();
    assert_eq!(flaw(mixed).0, "flaw-allocation-currency");
    let own = office.invoice(&[("sum", "100")]).instalments[0].id;
    office.client = client(&mut office.store, "ЖШС «Бөтен»");
    let strange = office.pay("received", "100", vec![(own, 10_000)]).unwrap_err();
    assert_eq!(flaw(strange).0, "flaw-allocation-client");
    let fee = office.pay("fee", "100", vec![(own, 10_000)]).unwrap_err();
    assert!(["flaw-allocation-client", "flaw-allocation-kind"].contains(&flaw(fee).0));
}

#[test]
fn a_refund_takes_from_what_is_free_and_a_debt_given_up_is_closed() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "100")]);
    let debt = invoice.instalments[0].id;
    office.pay("received", "150", vec![(debt, 10_000)]).unwrap();
    let missing = office.pay("refund", "60", Vec::new()).unwrap_err();
    assert_eq!(flaw(missing), ("flaw-payment-missing", vec!["10,00 KZT".to_owned()]));
    office.pay("refund", "50", Vec::new()).unwrap();
    let lost = office.invoice(&[("sum", "30")]);
    office.pay("write_off", "30", vec![(lost.instalments[0].id, 3_000)]).unwrap();
    assert_eq!(office.shown(lost.id).rest().minor(), 0);
}

#[test]
fn the_receipt_cannot_be_taken_back_while_a_refund_stands_on_it() {
    let mut office = Office::new();
    let paid = office.pay("received", "150", Vec::new()).unwrap();
    office.pay("refund", "150", Vec::new()).unwrap();
    assert_eq!(office.refused(&CancelPayment((paid.id, paid.version))), "flaw-payment-missing");
}

impl Office {
    fn credit(&mut self, invoice: &InvoiceOut, sum: Option<i64>, day: &str) -> StoreResult<PaymentOut> {
        let credit = CreditInvoice {
            base: (invoice.id, invoice.version),
            sum,
            day: day.parse().unwrap(),
            reason: "қайтарылды".into(),
            number: String::new(),
        };
        let receipt = self.store.write(&credit)?;
        Ok(self.payment(touched(&receipt, &PAYMENT)))
    }
}

#[test]
fn a_credit_note_lowers_what_is_open_and_never_takes_back_more_than_there_is() {
    let mut office = Office::new();
    let invoice = office.invoice(&[("sum", "1000"), ("due_day", "2026-03-10")]);
    let note = office.credit(&invoice, Some(20_000), "2026-03-12").unwrap();
    assert_eq!((note.kind, note.text("number").as_str()), (PaymentKind::CreditNote, "1"));
    assert_eq!(note.credits.as_ref().map(|(id, _)| *id), Some(invoice.id));
    assert_eq!(office.shown(invoice.id).rest().minor(), 80_000);
    let over = office.credit(&invoice, Some(80_001), "2026-03-12").unwrap_err();
    assert_eq!(flaw(over), ("flaw-credit-over", vec!["800,00 KZT".to_owned()]));
    assert_eq!(flaw(office.credit(&invoice, None, "2026-03-01").unwrap_err()).0, "flaw-invoice-early");
    office.pay("received", "800", vec![(invoice.instalments[0].id, 80_000)]).unwrap();
    let rest = office.credit(&invoice, None, "2026-03-14").unwrap();
    assert_eq!((rest.text("number").as_str(), rest.free().minor()), ("2", 80_000), "the client's money");
    assert_eq!(flaw(office.credit(&invoice, None, "2026-03-14").unwrap_err()).0, "flaw-credit-over");
    let more = SavePayment {
        base: Some((note.id, note.version)),
        client: None,
        draft: draft(&[("sum", "200.01")]),
        shares: None,
    };
    assert_eq!(office.refused(&more), "flaw-allocation-over");
    office.store.write(&CancelPayment((note.id, note.version))).unwrap();
    let again = office.credit(&invoice, None, "2026-03-15").unwrap();
    assert_eq!((again.text("number").as_str(), again.sum().minor()), ("3", 20_000), "numbers are given once");
    office.store.write(&TurnBack::undo()).unwrap();
    assert_eq!(office.shown(invoice.id).rest().minor(), 20_000);
    assert_eq!(office.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
}

#[test]
fn a_credit_note_has_the_tax_of_its_invoice_and_a_new_rate_is_shown() {
    let mut office = Office::new();
    let company = draft(&[("name", "ЖШС «Серік»"), ("country", "KZ")]);
    office.store.write(&SaveCompany { base: None, draft: company }).unwrap();
    let fields = [("sum", "1120"), ("vat", "inside"), ("day", "2025-12-20"), ("due_day", "2025-12-30")];
    let invoice = office.invoice(&fields);
    assert_eq!(invoice.text("vat_rate"), "12");
    let whole = |office: &Office| {
        let today = "2026-03-16".parse().unwrap();
        office.store.read(&ShowWholeInvoice { id: invoice.id, today }).unwrap().unwrap()
    };
    assert_eq!(whole(&office).top_up, None, "nothing was shipped yet");
    let shipped = SaveInvoice {
        base: Some((invoice.id, invoice.version)),
        client: None,
        contract: None,
        draft: draft(&[("shipped_day", "2026-01-15")]),
    };
    office.store.write(&shipped).unwrap();
    let top_up = whole(&office).top_up.unwrap();
    assert_eq!((top_up.sum.minor(), top_up.turnover.to_string().as_str()), (4_000, "16"));
    let invoice = office.shown(invoice.id);
    office.credit(&invoice, Some(11_200), "2026-02-01").unwrap();
    assert_eq!(whole(&office).credits[0].vat.minor(), 1_200, "by the rate of the invoice");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is paid, split, released, cancelled and undone: what is paid of debts is what payments gave them, and
    /// neither side is overdrawn.
    #[test]
    fn both_sides_of_allocations_agree(acts in proptest::collection::vec((0_usize..5, 0_usize..4, 1_i64..3_000), 1..25)) {
        let mut office = Office::new();
        let debts: Vec<_> = ["10", "20.50", "5", "0.01"].map(|sum| office.invoice(&[("sum", sum)])).to_vec();
        let mut payments: Vec<Id> = Vec::new();
        for (act, at, sum) in acts {
            let debt = debts[at].instalments[0].id;
            let picked = payments.get(at).map(|id| office.payment(*id)).filter(|one| !one.is_cancelled());
            let done = match (act, picked) {
                (0, _) => office.pay("received", &format!("{}.{:02}", sum / 100, sum % 100), Vec::new()).map(|paid| {
                    payments.push(paid.id);
                }),
                (1, Some(one)) => {
                    let shares = vec![(debt, sum)];
                    office.store.write(&AllocatePayment { base: (one.id, one.version), shares }).map(drop)
                }
                (2, Some(one)) => {
                    let shares = Vec::new();
                    office.store.write(&AllocatePayment { base: (one.id, one.version), shares }).map(drop)
                }
                (3, Some(one)) => office.store.write(&CancelPayment((one.id, one.version))).map(drop),
                _ => office.store.write(&TurnBack::undo()).map(drop),
            };
            // What is refused leaves everything as it was.
            drop(done);
            let of_debts: i64 = debts.iter().map(|debt| office.shown(debt.id).paid().minor()).sum();
            let mut of_payments = 0;
            for id in &payments {
                let one = office.payment(*id);
                let shares: i64 = one.allocations.iter().map(|part| part.sum).sum();
                prop_assert_eq!(one.allocated().minor(), shares);
                prop_assert!(shares <= one.sum().minor());
                of_payments += shares;
            }
            prop_assert_eq!(of_debts, of_payments);
            for debt in &debts {
                prop_assert!(office.shown(debt.id).rest().minor() >= 0);
            }
        }
        prop_assert_eq!(office.store.read(&Replay { schema: SCHEMA }).unwrap(), vec![]);
    }
}
