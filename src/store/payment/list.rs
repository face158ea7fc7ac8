//! Payments with what they close.

use super::PAYMENT;
use crate::{
    domain::{
        id::Id,
        money::{Currency, Money},
        payment::PaymentKind,
    },
    store::{
        Image, Query, StoreError, StoreResult,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use serde_json::Value;

const LIST: &str = concat!(include_str!("select.sql"), include_str!("list.sql"));
/// The same of one client, by its index.
const OF_CLIENT: &str = concat!(include_str!("select.sql"), include_str!("list_of_client.sql"));
const ONE: &str = concat!(include_str!("select.sql"), include_str!("one.sql"));
/// The credit notes of an invoice.
pub(super) const CREDITS: &str = concat!(include_str!("select.sql"), include_str!("credits.sql"));

/// What of a payment closes an instalment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllocationOut {
    pub id: Id,
    pub instalment: Id,
    /// Which instalment of the invoice, from 1.
    pub place: u32,
    /// Identity and number.
    pub invoice: (Id, String),
    /// `YYYY-MM-DD`.
    pub invoice_day: String,
    /// Minor units.
    pub sum: i64,
    /// The invoice claims a penalty.
    pub is_penalty: bool,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub kind: PaymentKind,
    /// Nothing while nobody knows whose it is.
    pub client: Option<(Id, String)>,
    /// Our firm; empty where none is written down.
    pub company: String,
    /// Of a credit note: the invoice that it lowers, by identity and number.
    pub credits: Option<(Id, String)>,
    /// In the order in which they were made.
    pub allocations: Vec<AllocationOut>,
    allocated: i64,
}

impl PaymentOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn is_cancelled(&self) -> bool {
        PAYMENT.is_removed(&self.image)
    }

    pub fn currency(&self) -> Currency {
        self.text("currency").parse().unwrap_or(Currency::Kzt)
    }

    pub fn sum(&self) -> Money {
        Money::new(self.image.get("sum").and_then(Value::as_i64).unwrap_or_default(), self.currency())
    }

    /// What of it closes debts.
    pub fn allocated(&self) -> Money {
        Money::new(self.allocated, self.currency())
    }

    /// What may still close debts: an advance. Nothing of what never does.
    pub fn free(&self) -> Money {
        let free = self.sum().minor().saturating_sub(self.allocated);
        Money::new(if self.kind.closes() { free } else { 0 }, self.currency())
    }

    pub(super) fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &PAYMENT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            kind: PaymentKind::from_key(&record::text(&image, "kind")).ok_or(StoreError::Damaged)?,
            allocated: row.get(1)?,
            client: row.get::<_, Option<i64>>(2)?.map(Id).zip(row.get(3)?),
            company: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            credits: row.get::<_, Option<i64>>(5)?.map(Id).zip(row.get(6)?),
            allocations: allocations(conn, id)?,
            image,
        })
    }
}

fn allocations(conn: &Connection, payment: Id) -> StoreResult<Vec<AllocationOut>> {
    let mut select = conn.prepare_cached(include_str!("parts.sql"))?;
    let part = |row: &Row| {
        Ok(AllocationOut {
            id: Id(row.get(0)?),
            instalment: Id(row.get(1)?),
            place: row.get(2)?,
            invoice: (Id(row.get(3)?), row.get(4)?),
            invoice_day: row.get(5)?,
            sum: row.get(6)?,
            is_penalty: row.get(7)?,
        })
    };
    Ok(select.query_map([payment.0], part)?.collect::<rusqlite::Result<_>>()?)
}

/// Which payments; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentFilter {
    pub client: Option<Id>,
    /// Only those of which nobody knows whose they are.
    pub of_nobody: bool,
    /// Only those of which something is left.
    pub free: bool,
}

/// Payments that are not cancelled, the newest first.
#[derive(Clone, Debug)]
pub struct ListPayments {
    pub filter: PaymentFilter,
    /// Those behind this one: its day and identity.
    pub after: Option<(NaiveDate, Id)>,
    /// Most that are answered.
    pub limit: usize,
}

impl Query for ListPayments {
    type Answer = Vec<PaymentOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<PaymentOut>> {
        let sql = if self.filter.client.is_some() { OF_CLIENT } else { LIST };
        let mut select = conn.prepare_cached(sql)?;
        let mut rows = select.query(named_params! {
            ":client": self.filter.client.map(|id| id.0),
            ":nobody": self.filter.of_nobody,
            ":free": self.filter.free,
            ":day": self.after.map(|(day, _)| day.to_string()),
            ":id": self.after.map(|(_, id)| id.0),
            ":limit": i64::try_from(self.limit).unwrap_or(i64::MAX),
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(PaymentOut::read(conn, row)?);
        }
        Ok(found)
    }
}

/// One payment, cancelled or not.
#[derive(Clone, Copy, Debug)]
pub struct ShowPayment(pub Id);

impl Query for ShowPayment {
    type Answer = Option<PaymentOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<PaymentOut>> {
        let mut select = conn.prepare_cached(ONE)?;
        let mut rows = select.query([self.0.0])?;
        rows.next()?.map(|row| PaymentOut::read(conn, row)).transpose()
    }
}
