//! An invoice with what paid it, what was taken back of it, and what its tax has become since (`D-1`).

use super::{InvoiceOut, ShowInvoice, vat::rate_on};
use crate::{
    domain::{
        annex::line::AnnexLine,
        decimal::Decimal,
        id::Id,
        money::Money,
        vat::{Mode, Rounding, Totals, of_amount, top_up, totals, within_part},
    },
    store::{
        Query, StoreResult,
        debt::{PaidBy, paid_by},
        payment::{CreditsOf, PaymentOut},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// A credit note with the tax within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditOut {
    pub payment: PaymentOut,
    /// By the rates of the invoice.
    pub vat: Money,
}

/// The turnover fell under another rate of tax than the invoice was written by: shown, not booked (domain rules 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopUp {
    /// Of shipment or act.
    pub day: NaiveDate,
    pub written: Decimal,
    pub turnover: Decimal,
    /// Below nothing where the new rate is the lower one.
    pub sum: Money,
}

/// An invoice with all that hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeInvoice {
    pub invoice: InvoiceOut,
    /// What paid each of its instalments.
    pub paid_by: Vec<Vec<PaidBy>>,
    pub credits: Vec<CreditOut>,
    pub top_up: Option<TopUp>,
}

impl WholeInvoice {
    /// What no credit note took back yet.
    pub fn left_to_credit(&self) -> Money {
        let taken = self.credits.iter().map(|credit| credit.payment.sum().minor());
        let taken = taken.fold(0, i64::saturating_add);
        Money::new(self.invoice.sum().minor().saturating_sub(taken), self.invoice.currency())
    }
}

/// One invoice, cancelled or not.
#[derive(Clone, Copy, Debug)]
pub struct ShowWholeInvoice {
    pub id: Id,
    pub today: NaiveDate,
}

impl Query for ShowWholeInvoice {
    type Answer = Option<WholeInvoice>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<WholeInvoice>> {
        let Some(invoice) = (ShowInvoice { id: self.id, today: self.today }).run(conn)? else {
            return Ok(None);
        };
        let parts = invoice.instalments.iter().map(|part| paid_by(conn, part.id));
        Ok(Some(WholeInvoice {
            paid_by: parts.collect::<StoreResult<_>>()?,
            credits: credits(conn, &invoice)?,
            top_up: topped_up(conn, &invoice)?,
            invoice,
        }))
    }
}

/// The credit notes of an invoice, each with the tax within it.
pub(super) fn credits(conn: &Connection, invoice: &InvoiceOut) -> StoreResult<Vec<CreditOut>> {
    let whole = invoice.totals().unwrap_or_default();
    let credit = |payment: PaymentOut| {
        let vat = within_part(payment.sum().minor(), whole).unwrap_or_default();
        CreditOut { vat: Money::new(vat, invoice.currency()), payment }
    };
    Ok(CreditsOf(invoice.id).run(conn)?.into_iter().map(credit).collect())
}

/// Only of an invoice by the rate of its own day: who wrote another rate meant it.
fn topped_up(conn: &Connection, invoice: &InvoiceOut) -> StoreResult<Option<TopUp>> {
    let day = |column: &str| invoice.text(column).parse::<NaiveDate>().ok();
    let turnover = day("shipped_day").or_else(|| day("accepted_day"));
    let Some((turnover, own)) = turnover.zip(day("day")).filter(|_| invoice.mode() != Mode::None) else {
        return Ok(None);
    };
    let rates = (rate_on(conn, &invoice.image, own)?, rate_on(conn, &invoice.image, turnover)?);
    let (Some(written), Some(new)) = rates else { return Ok(None) };
    let sum = net(invoice).and_then(|net| top_up(net, written, new)).unwrap_or_default();
    let found = TopUp { day: turnover, written, turnover: new, sum: Money::new(sum, invoice.currency()) };
    Ok((invoice.rate() == written && sum != 0).then_some(found))
}

/// What of it is taxed by the rate of the document, without the tax.
fn net(invoice: &InvoiceOut) -> Option<i64> {
    let (lines, rate) = (invoice.lines(), invoice.rate());
    if lines.is_empty() {
        return of_amount(invoice.sum().minor(), rate, Mode::Inside).map(|totals| totals.net);
    }
    let usual = lines.iter().filter(|line| line.rate_or(rate) == rate);
    let amounts: Option<Vec<i64>> = usual.map(AnnexLine::amount).collect();
    let amounts = amounts?.into_iter().map(|amount| (amount, rate));
    let Totals { net, .. } = totals(amounts, invoice.mode(), Rounding::Document)?;
    Some(net)
}
