//! Writing a statement down: one entry of the journal, and one undo.

use super::STATEMENT;
use crate::{
    domain::{
        debt::allocation::{Said, automatic},
        id::Id,
        money::{Currency, Money},
        statement::{account_key, booking::Entry},
    },
    store::{
        Fields, Operation, Query, StoreError, StoreResult, Tx,
        debt::ReadClaims,
        payment::{PAYMENT, Share, allocate},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;
use std::collections::BTreeSet;

/// A statement of one account.
#[derive(Clone, Debug)]
pub struct Booking {
    /// As it is compared; empty where the file names none.
    pub account: String,
    pub currency: Currency,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Minor units; nothing where the file has none.
    pub opening: Option<i64>,
    pub closing: Option<i64>,
    pub entries: Vec<Entry>,
}

/// Books the statements of a file. What was booked before is left out, and a statement of which nothing is new leaves
/// no trace.
#[derive(Clone, Debug)]
pub struct BookStatements {
    /// Name of the file.
    pub file: String,
    /// Stable name of its format.
    pub format: &'static str,
    pub bookings: Vec<Booking>,
}

impl Operation for BookStatements {
    fn kind(&self) -> &'static str {
        "book-statement"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for booking in &self.bookings {
            let known = BookedKeys(booking.keys()).run(tx.conn())?;
            let new: Vec<&Entry> = booking.entries.iter().filter(|one| !known.contains(&one.key)).collect();
            if new.is_empty() {
                continue;
            }
            let company = company_of(tx.conn(), &booking.account)?;
            let statement = self.write_down(tx, booking, company)?;
            new.into_iter().try_for_each(|entry| pay(tx, booking, entry, (statement, company)))?;
        }
        Ok(())
    }
}

impl Booking {
    fn keys(&self) -> Vec<String> {
        self.entries.iter().map(|entry| entry.key.clone()).collect()
    }
}

impl BookStatements {
    fn write_down(&self, tx: &mut Tx, booking: &Booking, company: Option<Id>) -> StoreResult<Id> {
        let day = |day: Option<NaiveDate>| day.map_or(Value::Null, |day| Value::from(day.to_string()));
        let fields = vec![
            ("company_id", company.map_or(Value::Null, |id| Value::from(id.0))),
            ("account", Value::from(booking.account.as_str())),
            ("currency", Value::from(booking.currency.code())),
            ("from_day", day(booking.from)),
            ("to_day", day(booking.to)),
            ("opening", booking.opening.map_or(Value::Null, Value::from)),
            ("closing", booking.closing.map_or(Value::Null, Value::from)),
            ("format", Value::from(self.format)),
            ("file", Value::from(self.file.as_str())),
        ];
        let id = tx.new_id();
        tx.insert(&STATEMENT, id, fields)?;
        Ok(id)
    }
}

/// One operation as a payment, with what it closes.
fn pay(
    tx: &mut Tx,
    booking: &Booking,
    entry: &Entry,
    (statement, company): (Id, Option<Id>),
) -> StoreResult<()> {
    let shares = shares(tx.conn(), entry, booking.currency)?;
    let mut fields = columns(booking, entry);
    fields.push(("statement_id", Value::from(statement.0)));
    fields.extend(company.map(|id| ("company_id", Value::from(id.0))));
    let id = tx.new_id();
    tx.insert(&PAYMENT, id, fields)?;
    match entry.client {
        Some(client) => allocate(tx, client, id, &shares),
        None => Ok(()),
    }
}

fn columns(booking: &Booking, entry: &Entry) -> Fields {
    let operation = &entry.operation;
    let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
    vec![
        ("client_id", entry.client.map_or(Value::Null, |id| Value::from(id.0))),
        ("kind", Value::from(entry.kind.key())),
        ("day", Value::from(operation.day.to_string())),
        ("sum", Value::from(operation.amount.saturating_abs())),
        ("currency", Value::from(booking.currency.code())),
        ("number", text(&operation.number)),
        ("purpose", text(&operation.purpose)),
        ("payer_name", text(&operation.party.name)),
        ("payer_tax_id", text(&operation.party.tax_id)),
        ("payer_account", text(&operation.party.account)),
        ("account", text(&booking.account)),
        ("bank_key", Value::from(entry.key.as_str())),
        ("value_day", operation.value_day.map_or(Value::Null, |day| Value::from(day.to_string()))),
        ("paid_out", Value::from(i64::from(operation.amount < 0))),
    ]
}

/// As much of the payment as its documents take, in their order, the earliest instalment first, as far as their contracts
/// let it.
fn shares(conn: &Connection, entry: &Entry, currency: Currency) -> StoreResult<Vec<Share>> {
    let sum = Money::new(entry.operation.amount, currency);
    let Some(client) = entry.client.filter(|_| !entry.documents.is_empty() && sum.minor() > 0) else {
        return Ok(Vec::new());
    };
    let documents = Some(entry.documents.clone());
    let claims = ReadClaims { documents, ..ReadClaims::of(client, currency) }.run(conn)?;
    let said = Said { documents: entry.documents.clone(), ..Said::default() };
    let found = automatic(sum, &said, &claims).map_err(|_| StoreError::Damaged)?;
    Ok(found.shares(&claims))
}

/// Our firm that has the account.
fn company_of(conn: &Connection, account: &str) -> StoreResult<Option<Id>> {
    let sql = "SELECT id, iban FROM company WHERE deleted_at IS NULL AND iban IS NOT NULL ORDER BY id";
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map([], |row| Ok((Id(row.get(0)?), row.get::<_, String>(1)?)))?;
    for row in rows {
        let (id, iban) = row?;
        if account_key(&iban) == account {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Which of these keys of operations are booked already.
#[derive(Clone, Debug)]
pub struct BookedKeys(pub Vec<String>);

impl Query for BookedKeys {
    type Answer = BTreeSet<String>;

    fn run(&self, conn: &Connection) -> StoreResult<BTreeSet<String>> {
        let sql = "SELECT 1 FROM payment WHERE bank_key = ?1 AND cancelled_at IS NULL";
        let mut select = conn.prepare_cached(sql)?;
        let mut known = BTreeSet::new();
        for key in &self.0 {
            if select.query_row([key], |_| Ok(())).optional()?.is_some() {
                known.insert(key.clone());
            }
        }
        Ok(known)
    }
}
