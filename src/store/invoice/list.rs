//! Invoices with what their references are called, and how they stand.

use super::INVOICE;
use crate::{
    domain::{
        annex::line::{self, AnnexLine, read_lines},
        decimal::Decimal,
        id::Id,
        invoice::standing::{Owed, PaymentStatus, of_all},
        money::{Currency, Money},
        vat::{Mode, Rounding, Totals, of_amount},
    },
    store::{
        Image, Query, StoreError, StoreResult,
        activity::Asked,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde_json::Value;

const LIST: &str = concat!(include_str!("select.sql"), "WHERE invoice.cancelled_at IS NULL\n");
const ONE: &str = concat!(include_str!("select.sql"), include_str!("one.sql"));

/// One instalment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstalmentOut {
    pub id: Id,
    pub version: i64,
    /// From 1.
    pub place: u32,
    pub owed: Owed,
    /// Stable name of what it falls due after; empty of a day that is written down.
    pub event: String,
}

/// An invoice as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub client: (Id, String),
    /// Identity and number.
    pub contract: Option<(Id, String)>,
    /// Our firm; empty where none is written down.
    pub company: String,
    /// Who has the client; empty where nobody does.
    pub owner: String,
    pub instalments: Vec<InstalmentOut>,
    /// Of the day it was asked for.
    pub status: PaymentStatus,
}

impl InvoiceOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn is_cancelled(&self) -> bool {
        INVOICE.is_removed(&self.image)
    }

    /// Its lines; a text that no version of the program could have written has none.
    pub fn lines(&self) -> Vec<AnnexLine> {
        read_lines(&self.text("lines")).unwrap_or_default()
    }

    pub fn currency(&self) -> Currency {
        self.text("currency").parse().unwrap_or(Currency::Kzt)
    }

    /// Whether prices hold the tax.
    pub fn mode(&self) -> Mode {
        Mode::from_key(&self.text("vat"))
    }

    /// The rate of lines that name none.
    pub fn rate(&self) -> Decimal {
        self.text("vat_rate").parse().unwrap_or_default()
    }

    /// The whole with its tax.
    pub fn sum(&self) -> Money {
        self.money(self.whole("sum").unwrap_or_default())
    }

    /// What was paid of it.
    pub fn paid(&self) -> Money {
        self.money(self.instalments.iter().map(|part| part.owed.paid).fold(0, i64::saturating_add))
    }

    /// What is still to be paid.
    pub fn rest(&self) -> Money {
        self.money(self.sum().minor().saturating_sub(self.paid().minor()))
    }

    /// What it comes to with and without its tax: its lines together, else what the document says, else the sum by its
    /// rate. Nothing where that does not fit.
    pub fn totals(&self) -> Option<Totals> {
        let (lines, total) = (self.lines(), self.sum().minor());
        if !lines.is_empty() {
            let rounding = Rounding::from_key(&self.text("vat_rounding"));
            return line::totals(&lines, self.rate(), self.mode(), rounding);
        }
        if let Some(vat) = self.whole("vat_sum") {
            return Some(Totals { net: total.checked_sub(vat)?, vat, total });
        }
        let mode = if self.mode() == Mode::None { Mode::None } else { Mode::Inside };
        of_amount(total, self.rate(), mode)
    }

    /// The earliest day on which something of it falls due that is not paid.
    pub fn next_due(&self) -> Option<NaiveDate> {
        self.instalments.iter().filter(|part| part.owed.rest() > 0).filter_map(|part| part.owed.due).min()
    }

    /// Days since the earliest of its open instalments fell due; nothing where none is overdue.
    pub fn days_late(&self, today: NaiveDate) -> Option<i64> {
        self.instalments.iter().filter_map(|part| part.owed.days_late(today)).max()
    }

    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency())
    }

    fn whole(&self, column: &str) -> Option<i64> {
        self.image.get(column).and_then(Value::as_i64)
    }

    fn read(conn: &Connection, row: &Row, today: NaiveDate) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &INVOICE, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let instalments = instalments(conn, id)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            client: (Id(row.get(1)?), row.get(2)?),
            contract: row.get::<_, Option<i64>>(3)?.map(Id).zip(row.get(4)?),
            company: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
            owner: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
            status: of_all(instalments.iter().map(|part| part.owed), today),
            instalments,
            image,
        })
    }
}

fn instalments(conn: &Connection, invoice: Id) -> StoreResult<Vec<InstalmentOut>> {
    let mut select = conn.prepare_cached(include_str!("parts.sql"))?;
    let part = |row: &Row| {
        let due: Option<String> = row.get(5)?;
        Ok(InstalmentOut {
            id: Id(row.get(0)?),
            version: row.get(1)?,
            place: row.get(2)?,
            owed: Owed { sum: row.get(3)?, paid: row.get(4)?, due: due.and_then(|day| day.parse().ok()) },
            event: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
        })
    };
    Ok(select.query_map([invoice.0], part)?.collect::<rusqlite::Result<_>>()?)
}

/// Which invoices; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceFilter {
    pub client: Option<Id>,
    pub contract: Option<Id>,
    /// Name of the user who has the client.
    pub owner: Option<String>,
    /// Part of the number.
    pub number: Option<String>,
    /// As they stand on the day; empty for any.
    pub status: Vec<PaymentStatus>,
}

/// Invoices that are not cancelled, the newest first.
#[derive(Clone, Debug)]
pub struct ListInvoices {
    pub filter: InvoiceFilter,
    pub today: NaiveDate,
    /// Those behind this one: its day and identity.
    pub after: Option<(NaiveDate, Id)>,
    /// Most that are answered.
    pub limit: usize,
}

impl Query for ListInvoices {
    type Answer = Vec<InvoiceOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<InvoiceOut>> {
        let asked = self.asked();
        let mut found = Vec::new();
        asked.each(conn, |row| {
            let one = InvoiceOut::read(conn, row, self.today)?;
            if self.filter.status.is_empty() || self.filter.status.contains(&one.status) {
                found.push(one);
            }
            Ok(found.len() < self.limit)
        })?;
        Ok(found)
    }
}

impl ListInvoices {
    fn asked(&self) -> Asked {
        let (filter, mut asked) = (&self.filter, Asked::new(LIST, []));
        if let Some(client) = filter.client {
            asked.also("  AND invoice.client_id = :client\n", [(":client", client.0.into())]);
        }
        if let Some(contract) = filter.contract {
            asked.also("  AND invoice.contract_id = :contract\n", [(":contract", contract.0.into())]);
        }
        if let Some(owner) = &filter.owner {
            asked.also("  AND user.name = :owner\n", [(":owner", owner.clone().into())]);
        }
        if let Some(number) = &filter.number {
            asked.also("  AND instr(invoice.number, :number) > 0\n", [(":number", number.clone().into())]);
        }
        // What is open stands in an index of its own.
        if !filter.status.is_empty() && !filter.status.contains(&PaymentStatus::Paid) {
            asked.also(include_str!("open.sql"), []);
        }
        if let Some((day, id)) = self.after {
            let behind = "  AND (invoice.day, invoice.id) < (:day, :id)\n";
            asked.also(behind, [(":day", day.to_string().into()), (":id", id.0.into())]);
        }
        asked.also("ORDER BY invoice.day DESC, invoice.id DESC", []);
        asked
    }
}

/// One invoice, cancelled or not.
#[derive(Clone, Copy, Debug)]
pub struct ShowInvoice {
    pub id: Id,
    pub today: NaiveDate,
}

impl Query for ShowInvoice {
    type Answer = Option<InvoiceOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<InvoiceOut>> {
        let mut select = conn.prepare_cached(ONE)?;
        let mut rows = select.query([self.id.0])?;
        rows.next()?.map(|row| InvoiceOut::read(conn, row, self.today)).transpose()
    }
}

/// The invoices of this number (`12`, or `12/2026` of one year), the newest first, else the one of this identity: numbers
/// begin anew each year, and each of our firms has its own.
#[derive(Clone, Debug)]
pub struct FindInvoices(pub String);

impl Query for FindInvoices {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let key = self.0.trim();
        let of_year =
            key.rsplit_once('/').and_then(|(number, year)| Some((number, year.parse::<i32>().ok()?)));
        let mut found = numbered(conn, key, None)?;
        if let Some((number, year)) = of_year.filter(|_| found.is_empty()) {
            found = numbered(conn, number, Some(year))?;
        }
        if let Some(id) = key.parse().ok().map(Id).filter(|_| found.is_empty()) {
            found.extend(Load { table: &INVOICE, id }.run(conn)?.map(|_| id));
        }
        Ok(found)
    }
}

fn numbered(conn: &Connection, number: &str, year: Option<i32>) -> StoreResult<Vec<Id>> {
    let mut select = conn.prepare_cached(include_str!("by_number.sql"))?;
    let rows = select.query_map((number, year), |row| Ok((Id(row.get(0)?), row.get::<_, bool>(1)?)))?;
    let found: Vec<(Id, bool)> = rows.collect::<rusqlite::Result<_>>()?;
    let has_invoice = found.first().is_some_and(|(_, is_invoice)| *is_invoice);
    Ok(found.into_iter().filter(|(_, is_invoice)| *is_invoice == has_invoice).map(|(id, _)| id).collect())
}
