//! Forms of what clients owe and pay: an invoice, a payment (`D-1`, `D-2`).

use super::{Base, Subject};
use crate::{
    domain::{
        field::{Draft, Field},
        id::Id,
        invoice, payment,
    },
    screens::Context,
    store::{
        Operation, Table,
        invoice::{INVOICE, InvoiceOut, SaveInvoice},
        payment::{PAYMENT, PaymentOut, SavePayment},
    },
};

/// Which of the two; of a new one whose it is.
#[derive(Clone, Copy, Debug)]
pub enum Owed {
    Invoice { client: Option<Id>, contract: Option<Id>, base: Option<Base> },
    Payment { client: Option<Id>, base: Option<Base> },
}

impl Owed {
    pub(super) const fn base(&self) -> Option<Base> {
        match self {
            Self::Invoice { base, .. } | Self::Payment { base, .. } => *base,
        }
    }

    pub(super) const fn table(&self) -> &'static Table {
        match self {
            Self::Invoice { .. } => &INVOICE,
            Self::Payment { .. } => &PAYMENT,
        }
    }

    pub(super) const fn fields(&self) -> &'static [Field] {
        match self {
            Self::Invoice { .. } => invoice::FIELDS,
            Self::Payment { .. } => payment::FIELDS,
        }
    }

    /// The row, the client and the contract whose draft it is.
    pub(super) fn draft_of(&self) -> [Option<Id>; 3] {
        let row = self.base().map(|base| base.0);
        match self {
            Self::Invoice { client, contract, .. } => [row, *client, *contract],
            Self::Payment { client, .. } => [row, *client, None],
        }
    }

    pub(super) fn operation(self, draft: Draft) -> Box<dyn Operation> {
        match self {
            Self::Invoice { client, contract, base } => {
                let (client, contract) = if base.is_none() { (client, contract) } else { (None, None) };
                Box::new(SaveInvoice { base, client, contract, draft })
            }
            Self::Payment { client, base } => {
                let client = client.filter(|_| base.is_none());
                Box::new(SavePayment { base, client, draft, shares: None })
            }
        }
    }

    /// Goes on from the row as it stands now.
    pub(super) const fn rebase(&mut self, found: Base) {
        match self {
            Self::Invoice { base, .. } | Self::Payment { base, .. } => *base = Some(found),
        }
    }
}

impl Subject {
    /// A new invoice of a client, by a contract where it is one.
    pub fn new_invoice(client: Id, contract: Option<Id>, cx: &Context) -> (Self, Draft) {
        let owed = Owed::Invoice { client: Some(client), contract, base: None };
        (Self::Owed(owed), invoice::blank(cx.today))
    }

    /// Opens an invoice.
    pub fn of_invoice(one: &InvoiceOut, cx: &Context) -> (Self, Draft) {
        let base = Some((one.id, one.version));
        let owed = Owed::Invoice { client: Some(one.client.0), contract: None, base };
        let (subject, mut draft) = Self::of_row(Self::Owed(owed), invoice::FIELDS, &one.image, cx);
        draft.set("company", one.company.clone());
        (subject, draft)
    }

    /// A new payment of a client.
    pub fn new_payment(client: Id, cx: &Context) -> (Self, Draft) {
        (Self::Owed(Owed::Payment { client: Some(client), base: None }), payment::blank(cx.today))
    }

    /// Opens a payment.
    pub fn of_payment(one: &PaymentOut, cx: &Context) -> (Self, Draft) {
        let (client, base) = (one.client.as_ref().map(|(id, _)| *id), Some((one.id, one.version)));
        Self::of_row(Self::Owed(Owed::Payment { client, base }), payment::FIELDS, &one.image, cx)
    }
}
