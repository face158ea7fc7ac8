//! What one client owes: every instalment with what was paid of it by which payment, and what was paid ahead.

use super::{
    DebtStep, Debtor, ShowSteps,
    exposure::{CreditLine, ShowCredit},
};
use crate::{
    domain::{
        debt::aging::{Aged, Buckets, Item, age},
        id::Id,
        invoice::standing::Owed,
        money::{Currency, Money},
        payment::PaymentKind,
    },
    store::{
        Query, StoreError, StoreResult, claim::ReadDisputed, client::CLIENT, invoice::InstalmentOut,
        record::Load,
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

/// What a line is read by; a WHERE follows.
pub(super) const LINES: &str = include_str!("select_lines.sql");
const OF_CLIENT: &str = concat!(include_str!("select_lines.sql"), include_str!("lines.sql"));

/// A part of a payment that closed a part of an instalment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidBy {
    pub payment: Id,
    /// YYYY-MM-DD.
    pub day: String,
    /// Empty where the payment has none.
    pub number: String,
    pub kind: PaymentKind,
    /// Minor units.
    pub sum: i64,
}

/// An instalment with its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtLine {
    pub part: InstalmentOut,
    /// How many instalments its document has.
    pub of: usize,
    pub currency: Currency,
    pub invoice: Id,
    /// Version of the document.
    pub version: i64,
    pub number: String,
    /// Of the document, YYYY-MM-DD.
    pub day: String,
    /// Stable name of what the document is.
    pub kind: String,
    pub what: String,
    pub contract: Option<(Id, String)>,
    pub paid_by: Vec<PaidBy>,
}

impl DebtLine {
    pub fn sum(&self) -> Money {
        Money::new(self.part.owed.sum, self.currency)
    }

    /// What is still to be paid.
    pub fn rest(&self) -> Money {
        Money::new(self.part.owed.rest(), self.currency)
    }

    pub(super) fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let id = Id(row.get(0)?);
        let owed = Owed { sum: row.get(3)?, paid: row.get(4)?, due: text(5)?.parse().ok() };
        let part = InstalmentOut { id, version: row.get(1)?, place: row.get(2)?, owed, event: text(6)? };
        Ok(Self {
            part,
            currency: text(7)?.parse().map_err(|_| StoreError::Damaged)?,
            invoice: Id(row.get(8)?),
            version: row.get(9)?,
            number: text(10)?,
            day: text(11)?,
            kind: text(12)?,
            what: text(13)?,
            contract: row.get::<_, Option<i64>>(14)?.map(Id).zip(row.get(15)?),
            of: row.get(16)?,
            paid_by: if owed.paid > 0 { paid_by(conn, id)? } else { Vec::new() },
        })
    }
}

pub(in crate::store) fn paid_by(conn: &Connection, instalment: Id) -> StoreResult<Vec<PaidBy>> {
    let mut select = conn.prepare_cached(include_str!("paid_of.sql"))?;
    let mut rows = select.query([instalment.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(PaidBy {
            payment: Id(row.get(0)?),
            day: row.get(1)?,
            number: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            kind: PaymentKind::from_key(&row.get::<_, String>(3)?).ok_or(StoreError::Damaged)?,
            sum: row.get(4)?,
        });
    }
    Ok(found)
}

/// What a client owes on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientDebt {
    pub debtor: Debtor,
    /// By currency; of one with nothing owed and nothing paid ahead no line.
    pub aged: Vec<Aged>,
    pub lines: Vec<DebtLine>,
    pub step: DebtStep,
    pub credit: Vec<CreditLine>,
}

/// Asks what a client owes.
#[derive(Clone, Debug)]
pub struct ShowDebt {
    pub client: Id,
    pub today: NaiveDate,
    /// With instalments that are paid.
    pub closed: bool,
    /// Most instalments that are answered.
    pub limit: usize,
    pub buckets: Buckets,
}

impl Query for ShowDebt {
    /// Nothing where there is no such client.
    type Answer = Option<ClientDebt>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<ClientDebt>> {
        if (Load { table: &CLIENT, id: self.client }).run(conn)?.is_none() {
            return Ok(None);
        }
        let steps = ShowSteps { clients: vec![self.client], today: self.today }.run(conn)?;
        Ok(Some(ClientDebt {
            debtor: Debtor::read(conn, self.client)?,
            aged: self.aged(conn)?,
            lines: lines(conn, (self.client, self.closed), (0, self.limit))?,
            step: steps.into_iter().next().ok_or(StoreError::NotFound)?,
            credit: ShowCredit { client: self.client, today: self.today }.run(conn)?,
        }))
    }
}

impl ShowDebt {
    fn aged(&self, conn: &Connection) -> StoreResult<Vec<Aged>> {
        let (items, free) = (items(conn, self.client)?, free(conn, self.client)?);
        age(items, free, &self.buckets, self.today).ok_or(StoreError::Damaged)
    }
}

/// Asks for the instalments of a client behind the first that `ShowDebt` told.
#[derive(Clone, Copy, Debug)]
pub struct MoreDebtLines {
    pub client: Id,
    /// With instalments that are paid.
    pub closed: bool,
    /// How many are known.
    pub skip: usize,
}

impl Query for MoreDebtLines {
    type Answer = Vec<DebtLine>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<DebtLine>> {
        lines(conn, (self.client, self.closed), (self.skip, usize::MAX))
    }
}

/// Instalments of a client in their order, so many behind the first.
fn lines(
    conn: &Connection,
    (client, closed): (Id, bool),
    (skip, limit): (usize, usize),
) -> StoreResult<Vec<DebtLine>> {
    let mut select = conn.prepare_cached(OF_CLIENT)?;
    let mut rows = select.query(named_params! {
        ":client": client.0,
        ":closed": closed,
        ":skip": i64::try_from(skip).unwrap_or(i64::MAX),
        ":limit": i64::try_from(limit).unwrap_or(i64::MAX),
    })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(DebtLine::read(conn, row)?);
    }
    Ok(found)
}

/// Everything open of a client, by its due day.
pub(super) fn items(conn: &Connection, client: Id) -> StoreResult<Vec<Item>> {
    let contested = ReadDisputed { client: Some(client) }.run(conn)?;
    let mut select = conn.prepare_cached(include_str!("items.sql"))?;
    let mut rows = select.query([client.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let due: Option<String> = row.get(0)?;
        found.push(Item {
            due: due.and_then(|day| day.parse().ok()),
            currency: row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?,
            sum: row.get(2)?,
            paid: row.get(3)?,
            disputed: contested.get(&Id(row.get(4)?)).copied().unwrap_or_default(),
        });
    }
    Ok(found)
}

/// What a client paid that no debt has, by currency.
pub(super) fn free(conn: &Connection, client: Id) -> StoreResult<Vec<Money>> {
    sums(conn, include_str!("free_of.sql"), [client.0])
}

/// Sums by currency, as a statement tells them.
pub(super) fn sums(conn: &Connection, sql: &str, bound: impl rusqlite::Params) -> StoreResult<Vec<Money>> {
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query(bound)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let currency = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
        found.push(Money::new(row.get(1)?, currency));
    }
    Ok(found)
}
