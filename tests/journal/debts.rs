//! Invoices and payments in random histories.

use crate::operations::{NOON, Office, Pick};
use serik::{
    domain::{field::Draft, id::Id},
    store::{
        Operation,
        client::{AddPayer, SaveClient},
        invoice::{CancelInvoice, InvoiceFilter, InvoiceOut, ListInvoices, SaveInvoice},
        payment::{AllocatePayment, CancelPayment, ListPayments, PaymentFilter, PaymentOut, SavePayment},
    },
};

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

impl Office {
    fn invoices(&self, client: Id) -> Vec<InvoiceOut> {
        let filter = InvoiceFilter { client: Some(client), ..InvoiceFilter::default() };
        self.store.read(&ListInvoices { filter, today: NOON.today(), after: None, limit: 10 }).unwrap()
    }

    fn payment(&self, pick: Pick) -> Option<PaymentOut> {
        let filter = PaymentFilter { client: self.client(pick), ..PaymentFilter::default() };
        let found = self.store.read(&ListPayments { filter, after: None, limit: 4 }).unwrap();
        (!found.is_empty()).then(|| found[pick.variant % found.len()].clone())
    }

    /// A client that a statement told, with its account.
    pub fn add_payer(&mut self) -> Box<dyn Operation> {
        let name = self.word();
        let client = SaveClient::new(None, draft(&[("name", name.as_str()), ("stage", "active")]));
        let account = Some(draft(&[("iban", "KZ29991S000000000777")]));
        Box::new(AddPayer { client, account })
    }

    /// The first instalment of an invoice of a client, and how much of it is open.
    pub fn debt(&self, pick: Pick) -> Option<(Id, i64)> {
        let part = self.invoices(self.client(pick)?).into_iter().next()?.instalments.into_iter().next()?;
        Some((part.id, part.owed.rest()))
    }

    pub fn add_invoice(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let payment = ["", "30% аванс; 70% 5 дней после отгрузки"][pick.variant % 2];
        let word = self.word();
        let fields = [
            ("kind", "invoice"),
            ("day", "2026-03-02"),
            ("sum", "100"),
            ("payment", payment),
            ("what", &word),
        ];
        let client = Some(self.client(pick)?);
        Some(Box::new(SaveInvoice { base: None, client, contract: None, draft: draft(&fields) }))
    }

    pub fn change_invoice(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let known = self.invoices(self.client(pick)?).into_iter().find(|one| one.paid().minor() == 0)?;
        let base = (known.id, known.version);
        let pair = match pick.variant {
            0 => ("sum", "40"),
            1 => ("shipped_day", "2026-03-05"),
            2 => ("note", "ертең"),
            _ => return Some(Box::new(CancelInvoice(base))),
        };
        Some(Box::new(SaveInvoice { base: Some(base), client: None, contract: None, draft: draft(&[pair]) }))
    }

    pub fn add_payment(&mut self, pick: Pick) -> Box<dyn Operation> {
        let word = self.word();
        let kind = ["received", "received", "offset", "write_off"][pick.variant % 4];
        let fields =
            [("kind", kind), ("day", "2026-03-10"), ("sum", "60"), ("payer_name", &word), ("reason", "x")];
        let debt = self.debt(pick).filter(|(_, rest)| *rest > 0);
        let shares = debt.map(|(id, rest)| vec![(id, rest.min(6_000))]);
        Box::new(SavePayment { base: None, client: self.client(pick), draft: draft(&fields), shares })
    }

    pub fn change_payment(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let known = self.payment(pick)?;
        let base = (known.id, known.version);
        match pick.variant {
            0 => Some(Box::new(CancelPayment(base))),
            1 => Some(Box::new(AllocatePayment { base, shares: Vec::new() })),
            _ => {
                let (id, rest) = self.debt(pick)?;
                let most = rest.min(known.free().minor());
                (most > 0).then(|| {
                    Box::new(AllocatePayment { base, shares: vec![(id, most)] }) as Box<dyn Operation>
                })
            }
        }
    }
}
