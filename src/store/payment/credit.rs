//! Credit notes (`D-1`): a part of an invoice is taken back, with a number and a reason of its own.

use super::{PaymentOut, SavePayment, list::CREDITS};
use crate::{
    domain::{
        field::{Draft, Flaw},
        id::Id,
        money::Money,
        payment::fill,
    },
    store::{
        Operation, Query, StoreError, StoreResult, Tx,
        claim::typed,
        contract::seen,
        invoice::{INVOICE, InvoiceOut, ShowInvoice},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Takes a part of an invoice back. What is open of it gets less, the earliest instalment first; of what was paid already
/// the rest is the client's money.
#[derive(Clone, Debug)]
pub struct CreditInvoice {
    pub base: (Id, i64),
    /// Minor units, with the tax; nothing means all that no credit note took back yet.
    pub sum: Option<i64>,
    pub day: NaiveDate,
    pub reason: String,
    /// Empty: the next one.
    pub number: String,
}

impl Operation for CreditInvoice {
    fn kind(&self) -> &'static str {
        "add-credit-note"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        seen(tx, &INVOICE, self.base)?;
        let show = ShowInvoice { id: self.base.0, today: self.day };
        let invoice = show.run(tx.conn())?.ok_or(StoreError::NotFound)?;
        let left = left(tx.conn(), &invoice)?;
        let sum = Money::new(self.sum.unwrap_or(left.minor()), invoice.currency());
        self.refuse(&invoice, (sum, left))?;
        let parts = invoice.instalments.iter().map(|part| (part.id, part.owed));
        let mut open: Vec<_> = parts.collect();
        open.sort_by_key(|(_, owed)| (owed.due.is_none(), owed.due));
        let shares = fill(sum.minor(), open.into_iter().map(|(id, owed)| (id, owed.rest())));
        let save = SavePayment {
            base: None,
            client: Some(invoice.client.0),
            draft: self.draft(sum),
            shares: Some(shares),
        };
        let company = invoice.image.get("company_id").map(|id| ("company_id", id.clone()));
        let of_invoice = std::iter::once(("invoice_id", Value::from(invoice.id.0))).chain(company);
        save.save_with(tx, of_invoice.collect()).map(drop)
    }
}

impl CreditInvoice {
    fn draft(&self, sum: Money) -> Draft {
        let (day, typed) = (self.day.to_string(), typed(sum.minor()));
        let fields = [
            ("kind", "credit_note"),
            ("day", &day),
            ("sum", &typed),
            ("currency", sum.currency().code()),
            ("number", self.number.trim()),
            ("reason", self.reason.trim()),
        ];
        fields.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Never more than the invoice comes to, and not before it was written.
    fn refuse(&self, invoice: &InvoiceOut, (sum, left): (Money, Money)) -> StoreResult<()> {
        let arguments = vec![("sum", left.to_string())];
        let over = Flaw { arguments, ..Flaw::blocking("sum", "flaw-credit-over") };
        let is_early = invoice.text("day").parse().is_ok_and(|day: NaiveDate| self.day < day);
        let found = [
            (sum.minor() > left.minor() || left.minor() <= 0, over),
            (is_early, Flaw::blocking("day", "flaw-invoice-early")),
        ];
        let flaw = found.into_iter().find(|(is_wrong, _)| *is_wrong);
        flaw.map_or(Ok(()), |(_, flaw)| Err(StoreError::Flawed(flaw)))
    }
}

/// What no credit note took back yet.
fn left(conn: &Connection, invoice: &InvoiceOut) -> StoreResult<Money> {
    let credits = CreditsOf(invoice.id).run(conn)?;
    let taken = credits.iter().map(|one| one.sum().minor()).fold(0, i64::saturating_add);
    Ok(Money::new(invoice.sum().minor().saturating_sub(taken), invoice.currency()))
}

/// The credit notes of an invoice that stand, the earliest first.
#[derive(Clone, Copy, Debug)]
pub struct CreditsOf(pub Id);

impl Query for CreditsOf {
    type Answer = Vec<PaymentOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<PaymentOut>> {
        let mut select = conn.prepare_cached(CREDITS)?;
        let mut rows = select.query([self.0.0])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(PaymentOut::read(conn, row)?);
        }
        Ok(found)
    }
}
