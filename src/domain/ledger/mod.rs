//! Rows of somebody's list of invoices, payments or opening balances (`X-2`): what each cell means is read, and nothing is
//! guessed. What a document says of itself is kept; where its sums do not agree, the difference is told.

mod invoice;
mod opening;
mod payment;

pub use payment::documents;

use super::{
    field::{Draft, Field, Flaw, Scalar},
    import::warning,
    money::{Currency, Money},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerKind {
    Invoices,
    Payments,
    /// What was owed, and what was paid in advance, when the books were begun.
    Balances,
}

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Number,
    Day,
    Client,
    TaxId,
    Contract,
    Due,
    Net,
    Rate,
    Vat,
    /// The whole sum of a row.
    Sum,
    Currency,
    Purpose,
    /// A balance of which another column says who owes it.
    Balance,
    /// Who owes: debit is owed to us.
    Side,
    Debit,
    Credit,
    Document,
    Ignored,
}

impl Column {
    const KEYS: [(Self, &'static str); 18] = [
        (Self::Number, "number"),
        (Self::Day, "day"),
        (Self::Client, "client"),
        (Self::TaxId, "tax_id"),
        (Self::Contract, "contract"),
        (Self::Due, "due_day"),
        (Self::Net, "net"),
        (Self::Rate, "vat_rate"),
        (Self::Vat, "vat_sum"),
        (Self::Sum, "sum"),
        (Self::Currency, "currency"),
        (Self::Purpose, "purpose"),
        (Self::Balance, "balance"),
        (Self::Side, "side"),
        (Self::Debit, "debit"),
        (Self::Credit, "credit"),
        (Self::Document, "document"),
        (Self::Ignored, "ignored"),
    ];

    /// Stable name, as `--map COL=field` takes it.
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(column, _)| *column == self).map_or("ignored", |(_, key)| key)
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, known)| *known == key).map(|(column, _)| *column)
    }
}

/// Texts of a row by what they mean; empty cells are absent.
pub type Cells<'a> = BTreeMap<Column, &'a str>;

/// One row of a list, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerRow {
    /// Line of the file, or row of the sheet, from 1.
    pub line: u64,
    /// As the row names the client.
    pub name: String,
    /// Digits of the tax number; empty where there is none.
    pub tax_id: String,
    pub entry: Result<Entry, Flaw>,
    /// What is doubtful; nothing here blocks.
    pub flaws: Vec<Flaw>,
}

/// What a row brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Invoice {
        draft: Draft,
        /// Number of the contract; empty where the row names none.
        contract: String,
    },
    Payment {
        draft: Draft,
        /// Numbers of the documents that the payer names, in their order.
        documents: Vec<String>,
    },
    /// A balance of nothing.
    Nothing,
}

/// Understands a row. Balances stand as of the day that their heading says.
pub fn read(kind: LedgerKind, line: u64, cells: &Cells, as_of: Option<NaiveDate>) -> LedgerRow {
    let mut flaws = Vec::new();
    let entry = match kind {
        LedgerKind::Invoices => invoice::read(cells, &mut flaws),
        LedgerKind::Payments => payment::read(cells),
        LedgerKind::Balances => opening::read(cells, as_of),
    };
    let tax_id = of(cells, Column::TaxId).chars().filter(char::is_ascii_digit).collect();
    LedgerRow { line, name: of(cells, Column::Client).to_owned(), tax_id, entry, flaws }
}

fn of<'a>(cells: &Cells<'a>, column: Column) -> &'a str {
    cells.get(&column).copied().unwrap_or_default()
}

/// A cell by the rules of a field of the form: a row is read as what is typed. What a row must say is asked elsewhere.
fn scalar(fields: &'static [Field], key: &str, text: &str) -> Result<Scalar, Flaw> {
    let field = fields.iter().find(|field| field.key == key).filter(|_| !text.is_empty());
    field.map_or(Ok(Scalar::Empty), |field| field.read(text))
}

/// The day of a cell; nothing where it is empty.
fn day(fields: &'static [Field], key: &str, text: &str) -> Result<Option<NaiveDate>, Flaw> {
    Ok(match scalar(fields, key, text)? {
        Scalar::Text(day) => day.parse().ok(),
        Scalar::Empty | Scalar::Whole(_) => None,
    })
}

/// The sum of a cell in minor units; nothing where it is empty.
fn sum(fields: &'static [Field], key: &str, text: &str) -> Result<Option<i64>, Flaw> {
    Ok(match scalar(fields, key, text)? {
        Scalar::Whole(minor) => Some(minor),
        Scalar::Empty | Scalar::Text(_) => None,
    })
}

/// What a row must say and does not.
fn missing(field: &'static str) -> Flaw {
    Flaw::blocking(field, "flaw-required")
}

/// The currency of a cell; nothing where it is empty.
fn currency(text: &str) -> Result<Option<Currency>, Flaw> {
    let sign = match text.trim() {
        "" => return Ok(None),
        "₸" | "тг" | "тенге" | "теңге" => "KZT",
        "₽" | "руб" | "руб." => "RUB",
        "$" => "USD",
        "€" => "EUR",
        code => code,
    };
    let unknown = || Flaw {
        arguments: vec![("text", text.to_owned())],
        ..Flaw::blocking("currency", "import-ledger-currency")
    };
    sign.parse().map(Some).map_err(|_| unknown())
}

/// As a draft keeps minor units.
fn typed(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// Two sums that do not agree: what the document says stays, and by how much it differs is told.
fn differs(field: &'static str, key: &'static str, (said, expected): (i64, i64), currency: Currency) -> Flaw {
    let money = |minor: i64| Money::new(minor, currency).to_string();
    let by = said.saturating_sub(expected);
    warning(field, key, [("said", money(said)), ("expected", money(expected)), ("by", money(by))])
}

#[cfg(test)]
mod tests;
