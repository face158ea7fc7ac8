//! Random histories of a real office, with reversals and undo: on any day the buckets are the balance, and the balance is
//! what the documents and payments say that stand.

use super::*;
use crate::store::{
    Operation,
    claim::{DisputeFilter, ListDisputes, SettleDispute},
    invoice::CancelInvoice,
    journal::TurnBack,
    payment::{AllocatePayment, CancelPayment},
};

/// What somebody does. Places are taken among what there is; what cannot be done is refused and changes nothing.
#[derive(Clone, Debug)]
enum Deed {
    Invoice {
        client: usize,
        begins: u32,
        due: Option<u32>,
        sum: i64,
        currency: bool,
    },
    /// Of an invoice so much, and so much more.
    Pay {
        invoice: usize,
        days: u32,
        sum: i64,
        more: i64,
    },
    /// Of what is free of a client.
    Refund {
        client: usize,
        days: u32,
        sum: i64,
    },
    WriteOff {
        invoice: usize,
        sum: i64,
    },
    Dispute {
        invoice: usize,
        sum: i64,
    },
    Settle {
        place: usize,
    },
    /// A payment closes nothing any more.
    Release {
        payment: usize,
    },
    CancelPayment {
        payment: usize,
    },
    CancelInvoice {
        invoice: usize,
    },
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let invoice = (0_usize..2, 0_u32..250, prop::option::of(0_u32..120), 100_i64..9_000, any::<bool>());
    let at = 0_usize..8;
    prop_oneof![
        4 => invoice.prop_map(|(client, begins, due, sum, currency)| Deed::Invoice { client, begins, due, sum, currency }),
        4 => (at.clone(), 0_u32..280, 1_i64..9_000, 0_i64..500)
            .prop_map(|(invoice, days, sum, more)| Deed::Pay { invoice, days, sum, more }),
        1 => (0_usize..2, 0_u32..280, 1_i64..400).prop_map(|(client, days, sum)| Deed::Refund { client, days, sum }),
        1 => (at.clone(), 1_i64..9_000).prop_map(|(invoice, sum)| Deed::WriteOff { invoice, sum }),
        1 => (at.clone(), 1_i64..9_000).prop_map(|(invoice, sum)| Deed::Dispute { invoice, sum }),
        1 => at.clone().prop_map(|place| Deed::Settle { place }),
        1 => at.clone().prop_map(|payment| Deed::Release { payment }),
        1 => at.clone().prop_map(|payment| Deed::CancelPayment { payment }),
        1 => at.prop_map(|invoice| Deed::CancelInvoice { invoice }),
        3 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

struct Told {
    store: Store,
    clients: [Id; 2],
}

fn text(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// Nobody writes down today what comes tomorrow.
fn dated(days: u32) -> String {
    (day("2025-06-01") + chrono::TimeDelta::days(days.into())).min(today()).to_string()
}

impl Told {
    fn new() -> Self {
        let mut store = office();
        let clients = ["Алма", "Бидай"].map(|name| client(&mut store, &[("name", name)]));
        Self { store, clients }
    }

    fn invoices(&self) -> Vec<InvoiceOut> {
        let filter = InvoiceFilter::default();
        self.store.read(&ListInvoices { filter, today: today(), after: None, limit: 999 }).unwrap()
    }

    fn payments(&self) -> Vec<PaymentOut> {
        self.store.read(&ListPayments { filter: PaymentFilter::default(), after: None, limit: 999 }).unwrap()
    }

    /// What cannot be done is refused, and changes nothing.
    fn write(&mut self, operation: &impl Operation) {
        drop(self.store.write(operation));
    }

    /// One of those that stand; nothing where none does.
    fn invoice(&self, at: usize) -> Option<InvoiceOut> {
        let all = self.invoices();
        all.get(at.checked_rem(all.len())?).cloned()
    }

    fn payment(&self, at: usize) -> Option<PaymentOut> {
        let all = self.payments();
        all.get(at.checked_rem(all.len())?).cloned()
    }

    fn pay(&mut self, kind: &str, of: &InvoiceOut, (days, sum, more): (u32, i64, i64)) {
        let part = &of.instalments[0];
        let share = sum.min(part.owed.rest());
        let (day, sum, currency) = (dated(days), text(share + more), of.currency().code());
        let draft =
            draft(&[("kind", kind), ("day", &day), ("sum", &sum), ("currency", currency), ("reason", "x")]);
        let shares = Some(if share > 0 { vec![(part.id, share)] } else { Vec::new() });
        self.write(&SavePayment { base: None, client: Some(of.client.0), draft, shares });
    }

    fn demand(&mut self, client: usize, (begins, due, sum): (u32, Option<u32>, i64), in_dollars: bool) {
        let on = dated(begins);
        let due = due.map(|days| (day(&on) + chrono::TimeDelta::days(days.into())).to_string());
        let terms = due.as_deref().map_or(("payment", "100% после акта"), |due| ("due_day", due));
        let currency = ("currency", if in_dollars { "USD" } else { "KZT" });
        let sum = text(sum);
        let draft = draft(&[("kind", "invoice"), ("day", &on), ("sum", &sum), currency, terms]);
        let client = Some(self.clients[client]);
        self.write(&SaveInvoice { base: None, client, contract: None, draft });
    }

    fn contest(&mut self, of: &InvoiceOut, sum: i64) {
        let (day, sum) = (today().to_string(), text(sum));
        let draft = draft(&[("day", &day), ("sum", &sum), ("reason", "брак")]);
        self.write(&SaveDispute { base: None, instalment: Some(of.instalments[0].id), draft });
    }

    fn settle(&mut self, place: usize) {
        let all = self.store.read(&ListDisputes(DisputeFilter::default())).unwrap();
        let Some(one) = all.get(place) else { return };
        let (base, outcome) = ((one.id, one.version), "rejected".to_owned());
        self.write(&SettleDispute { base, day: today(), outcome, settlement: String::new() });
    }

    fn act(&mut self, deed: &Deed) {
        match *deed {
            Deed::Invoice { client, begins, due, sum, currency } => {
                self.demand(client, (begins, due, sum), currency);
            }
            Deed::Refund { client, days, sum } => {
                let (day, sum) = (dated(days), text(sum));
                let draft = draft(&[("kind", "refund"), ("day", &day), ("sum", &sum), ("reason", "x")]);
                let client = Some(self.clients[client]);
                self.write(&SavePayment { base: None, client, draft, shares: Some(Vec::new()) });
            }
            Deed::Settle { place } => self.settle(place),
            Deed::Undo => self.write(&TurnBack::undo()),
            Deed::Redo => self.write(&TurnBack::redo()),
            Deed::Pay { invoice: at, .. }
            | Deed::WriteOff { invoice: at, .. }
            | Deed::Dispute { invoice: at, .. }
            | Deed::CancelInvoice { invoice: at } => {
                if let Some(of) = self.invoice(at) {
                    self.act_on(deed, &of);
                }
            }
            Deed::Release { payment: at } | Deed::CancelPayment { payment: at } => {
                let Some(one) = self.payment(at) else { return };
                let base = (one.id, one.version);
                match deed {
                    Deed::Release { .. } => self.write(&AllocatePayment { base, shares: Vec::new() }),
                    _ => self.write(&CancelPayment(base)),
                }
            }
        }
    }

    fn act_on(&mut self, deed: &Deed, of: &InvoiceOut) {
        match *deed {
            Deed::Pay { days, sum, more, .. } => self.pay("received", of, (days, sum, more)),
            Deed::WriteOff { sum, .. } => self.pay("write_off", of, (280, sum, 0)),
            Deed::Dispute { sum, .. } => self.contest(of, sum),
            _ => self.write(&CancelInvoice((of.id, of.version))),
        }
    }

    /// The sides of each document and payment that stand until a day, by currency: what was demanded less what came.
    fn ledger(&self, on: NaiveDate, currency: Currency) -> i64 {
        let was_there = |text: String| day(&text) <= on;
        let invoices = self.invoices();
        let invoices = invoices.iter().filter(|one| one.currency() == currency && was_there(one.text("day")));
        let payments = self.payments();
        let payments = payments.iter().filter(|one| one.currency() == currency && was_there(one.text("day")));
        let paid: i64 = payments
            .map(|one| if one.text("kind") == "refund" { -one.sum().minor() } else { one.sum().minor() })
            .sum();
        invoices.map(|one| one.instalments.iter().map(|part| part.owed.sum).sum::<i64>()).sum::<i64>() - paid
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn buckets_less_what_is_free_are_the_ledger_on_any_day(
        deeds in prop::collection::vec(deed(), 1..24),
        back in prop::collection::vec(0_u64..330, 3),
    ) {
        let mut told = Told::new();
        for deed in &deeds {
            told.act(deed);
        }
        for on in back.iter().map(|days| today() - chrono::Days::new(*days)).chain([today()]) {
            let whole = aged(&told.store, AgingKey::Currency, on);
            for line in &whole {
                let sums = &line.aged;
                prop_assert_eq!(sums.late.iter().sum::<i64>(), sums.overdue);
                prop_assert_eq!(sums.not_due + sums.overdue - sums.unallocated, sums.balance);
                prop_assert!(sums.disputed <= sums.owed());
            }
            for currency in [Currency::Kzt, Currency::Usd] {
                let of = |lines: &[AgedLine]| -> i64 {
                    lines.iter().filter(|line| line.aged.currency == currency).map(|line| line.aged.balance).sum()
                };
                prop_assert_eq!(of(&whole), told.ledger(on, currency), "{} {}", on, currency.code());
                prop_assert_eq!(of(&whole), of(&aged(&told.store, AgingKey::Client, on)));
            }
            prop_assert_eq!(told.store.read(&DebtorFaults).unwrap(), []);
            for client in told.clients {
                let by_client = aged(&told.store, AgingKey::Client, on);
                let own = by_client.iter().filter(|line| line.of.as_ref().is_some_and(|(id, _)| *id == client));
                let mut found: Vec<Aged> = own.map(|line| Aged { disputed: 0, ..line.aged.clone() }).collect();
                let mut again = told_again(&told.store, on, client);
                found.sort_by_key(|aged| aged.currency.code());
                again.sort_by_key(|aged| aged.currency.code());
                prop_assert_eq!(found, again);
            }
        }
        // All of it is taken back one by one: nothing is left but two clients.
        while told.store.write(&TurnBack::undo()).is_ok() && !told.invoices().is_empty() {}
        prop_assert!(told.invoices().is_empty());
    }
}
