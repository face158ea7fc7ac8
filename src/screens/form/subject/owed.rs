//! Forms of what clients owe and pay: an invoice, a payment, an act of reconciliation (`D-1`, `D-2`, `D-7`).

use super::{Base, Subject};
use crate::{
    domain::{
        debt::act::{self, Status},
        field::{Draft, Field},
        id::Id,
        invoice, payment,
    },
    screens::Context,
    store::{
        Operation, Table,
        invoice::{INVOICE, InvoiceOut, SaveInvoice},
        payment::{PAYMENT, PaymentOut, SavePayment},
        reconciliation::{MakeReconciliation, MoveReconciliation, RECONCILIATION, ReconciliationOut},
    },
};
use chrono::NaiveDate;

/// Which of them; of a new one whose it is.
#[derive(Clone, Copy, Debug)]
pub enum Owed {
    Invoice {
        client: Option<Id>,
        contract: Option<Id>,
        base: Option<Base>,
    },
    Payment {
        client: Option<Id>,
        base: Option<Base>,
    },
    /// A new act with a client, about one contract or all of them.
    Act {
        client: Id,
        contract: Option<Id>,
        today: NaiveDate,
    },
    /// How far an act with this client came, on which day and by whom.
    ActStep {
        client: Id,
        base: Base,
        to: Status,
    },
}

impl Owed {
    pub(super) const fn base(&self) -> Option<Base> {
        match self {
            Self::Invoice { base, .. } | Self::Payment { base, .. } => *base,
            Self::Act { .. } | Self::ActStep { .. } => None,
        }
    }

    pub(super) const fn table(&self) -> &'static Table {
        match self {
            Self::Invoice { .. } => &INVOICE,
            Self::Payment { .. } => &PAYMENT,
            Self::Act { .. } | Self::ActStep { .. } => &RECONCILIATION,
        }
    }

    pub(super) const fn fields(&self) -> &'static [Field] {
        match self {
            Self::Invoice { .. } => invoice::FIELDS,
            Self::Payment { .. } => payment::FIELDS,
            Self::Act { .. } => act::NEW_FIELDS,
            Self::ActStep { to: Status::Signed | Status::WithDifferences, .. } => act::MOVE_FIELDS,
            Self::ActStep { .. } => act::DAY_FIELDS,
        }
    }

    /// The row, the client and the contract whose draft it is.
    pub(super) fn draft_of(&self) -> [Option<Id>; 3] {
        let row = self.base().map(|base| base.0);
        match self {
            Self::Invoice { client, contract, .. } => [row, *client, *contract],
            Self::Payment { client, .. } => [row, *client, None],
            Self::Act { client, contract, .. } => [None, Some(*client), *contract],
            Self::ActStep { client, base, .. } => [Some(base.0), Some(*client), None],
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
            Self::Act { client, contract, today } => {
                Box::new(MakeReconciliation { client, contract, draft, today })
            }
            Self::ActStep { base, to, .. } => Box::new(MoveReconciliation { base, to, draft }),
        }
    }

    /// Goes on from the row as it stands now.
    pub(super) const fn rebase(&mut self, found: Base) {
        match self {
            Self::Invoice { base, .. } | Self::Payment { base, .. } => *base = Some(found),
            Self::ActStep { base, .. } => *base = found,
            Self::Act { .. } => {}
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

    /// A new act with a client, about one contract or all of them.
    pub fn new_act(client: Id, contract: Option<Id>, cx: &Context) -> (Self, Draft) {
        (Self::Owed(Owed::Act { client, contract, today: cx.today }), act::blank(cx.today))
    }

    /// How far an act came today, signed by whoever is likely to.
    pub fn act_step(one: &ReconciliationOut, to: Status, signed_by: &str, cx: &Context) -> (Self, Draft) {
        let owed = Owed::ActStep { client: one.client.0, base: (one.id, one.version), to };
        let day = cx.today.format("%d.%m.%Y").to_string();
        (Self::Owed(owed), [("day", day.as_str()), ("signed_by", signed_by)].into_iter().collect())
    }
}
