//! What a letter demands: everything that is overdue, without what is contested (`D-6`).

use crate::{
    domain::{
        debt::promise::Outcome,
        id::Id,
        invoice::standing::PaymentStatus,
        money::{Currency, Money, MoneyFlaw},
    },
    store::{
        Query, StoreError, StoreResult,
        claim::{ListPromises, PromiseFilter, PromiseState, ReadDisputed},
        contract::Sides,
        invoice::{InstalmentOut, InvoiceFilter, InvoiceOut, ListInvoices, ReadDebtor},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use std::collections::BTreeMap;

/// Overdue invoices of a client with what is printed of both sides.
#[derive(Clone, Debug)]
pub struct Demand {
    pub client: Id,
    pub sides: Sides,
    /// The newest first; of each instalment only what nobody contests.
    pub invoices: Vec<InvoiceOut>,
    pub today: NaiveDate,
    /// What is overdue and stays out of the letter: it is contested, or promised and not yet due by that.
    pub held: Vec<Held>,
}

/// Money that a letter does not demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub sum: Money,
    pub why: Hold,
}

/// Why it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    Disputed,
    /// By this day, for the invoice of this number.
    Promised(String, NaiveDate),
}

impl Demand {
    /// What stays out of a letter in this money.
    pub fn held_in(&self, currency: Currency) -> impl Iterator<Item = &Held> {
        self.held.iter().filter(move |held| held.sum.currency() == currency)
    }

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
        let mut held = promised(conn, self, &mut invoices)?;
        let mut disputed: BTreeMap<&str, Money> = BTreeMap::new();
        for invoice in &mut invoices {
            let currency = invoice.currency();
            for part in &mut invoice.instalments {
                let sum = contested.get(&part.id).copied().unwrap_or_default();
                let is_late = sum > 0 && part.owed.days_late(self.today).is_some();
                part.owed.sum = part.owed.sum.saturating_sub(sum);
                if is_late {
                    let of_currency = disputed.entry(currency.code()).or_insert(Money::new(0, currency));
                    *of_currency = Money::new(of_currency.minor().saturating_add(sum), currency);
                }
            }
        }
        held.extend(disputed.into_values().map(|sum| Held { sum, why: Hold::Disputed }));
        invoices.retain(|one| one.days_late(self.today).is_some());
        let sides = ReadDebtor(self.client).run(conn)?.ok_or(StoreError::NotFound)?;
        Ok(Demand { client: self.client, sides, invoices, today: self.today, held })
    }
}

/// Takes out the invoices that somebody promised to pay on a day that has not passed (`D-3`).
fn promised(conn: &Connection, of: &ReadDemand, invoices: &mut Vec<InvoiceOut>) -> StoreResult<Vec<Held>> {
    let filter = PromiseFilter {
        client: Some(of.client),
        states: vec![PromiseState::Told(Outcome::Open)],
        ..PromiseFilter::default()
    };
    let open = ListPromises { filter, today: of.today }.run(conn)?;
    let days: BTreeMap<Id, NaiveDate> =
        open.iter().filter_map(|one| Some((one.invoice.as_ref()?.0, one.day()?))).collect();
    let mut held = Vec::new();
    invoices.retain(|invoice| {
        let Some(day) = days.get(&invoice.id) else { return true };
        let late = invoice.instalments.iter().filter(|part| part.owed.days_late(of.today).is_some());
        let sum = late.map(|part| part.owed.rest()).fold(0, i64::saturating_add);
        let why = Hold::Promised(invoice.text("number"), *day);
        held.push(Held { sum: Money::new(sum, invoice.currency()), why });
        false
    });
    Ok(held)
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
