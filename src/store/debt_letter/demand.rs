//! What a letter demands: everything that is overdue, without what is contested (`D-6`).

use crate::{
    domain::{
        id::Id,
        invoice::standing::PaymentStatus,
        money::{Currency, Money, MoneyFlaw},
    },
    store::{
        Query, StoreError, StoreResult,
        claim::ReadDisputed,
        contract::Sides,
        invoice::{InstalmentOut, InvoiceFilter, InvoiceOut, ListInvoices, ReadDebtor},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

/// Overdue invoices of a client with what is printed of both sides.
#[derive(Clone, Debug)]
pub struct Demand {
    pub client: Id,
    pub sides: Sides,
    /// The newest first; of each instalment only what nobody contests.
    pub invoices: Vec<InvoiceOut>,
    pub today: NaiveDate,
}

impl Demand {
    /// In which money something is overdue, by code.
    pub fn currencies(&self) -> Vec<Currency> {
        let mut known: Vec<Currency> = self.invoices.iter().map(InvoiceOut::currency).collect();
        known.sort_unstable_by_key(|currency| currency.code());
        known.dedup();
        known
    }

    /// Overdue instalments in one currency, the oldest document first: nothing is converted by itself.
    pub fn lines(&self, currency: Currency) -> Vec<(&InvoiceOut, &InstalmentOut)> {
        let of_currency = self.invoices.iter().rev().filter(|invoice| invoice.currency() == currency);
        let parts =
            of_currency.flat_map(|invoice| invoice.instalments.iter().map(move |part| (invoice, part)));
        parts.filter(|(_, part)| part.owed.days_late(self.today).is_some()).collect()
    }

    /// What the lines come to.
    pub fn debt(&self, currency: Currency) -> Result<Money, MoneyFlaw> {
        let rests = self.lines(currency).into_iter().map(|(_, part)| Money::new(part.owed.rest(), currency));
        Money::total(currency, rests)
    }
}

/// What can be demanded of a client on a day.
#[derive(Clone, Copy, Debug)]
pub struct ReadDemand {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for ReadDemand {
    type Answer = Demand;

    fn run(&self, conn: &Connection) -> StoreResult<Demand> {
        let filter = InvoiceFilter {
            client: Some(self.client),
            status: vec![PaymentStatus::Overdue],
            ..InvoiceFilter::default()
        };
        let list = ListInvoices { filter, today: self.today, after: None, limit: usize::MAX };
        let mut invoices = list.run(conn)?;
        let contested = ReadDisputed { client: Some(self.client) }.run(conn)?;
        for part in invoices.iter_mut().flat_map(|one| &mut one.instalments) {
            let sum = contested.get(&part.id).copied().unwrap_or_default();
            part.owed.sum = part.owed.sum.saturating_sub(sum);
        }
        invoices.retain(|one| one.days_late(self.today).is_some());
        let sides = ReadDebtor(self.client).run(conn)?.ok_or(StoreError::NotFound)?;
        Ok(Demand { client: self.client, sides, invoices, today: self.today })
    }
}

/// Through which day the statements that were booked reach; nothing where none was (`D-3`).
#[derive(Clone, Copy, Debug)]
pub struct LastStatement;

impl Query for LastStatement {
    type Answer = Option<NaiveDate>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<NaiveDate>> {
        let sql = "SELECT max(to_day) FROM statement WHERE cancelled_at IS NULL";
        let day: Option<Option<String>> =
            conn.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
        Ok(day.flatten().and_then(|day| day.parse().ok()))
    }
}
