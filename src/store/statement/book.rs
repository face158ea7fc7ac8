//! Writing a statement down: one entry of the journal, and one undo.

use super::STATEMENT;
use crate::{
    domain::{
        company::accounts,
        debt::allocation::{Said, automatic},
        id::Id,
        money::{Currency, Money},
        payment::PaymentKind,
        statement::{Operation as Movement, Statement, account_key, booking::Entry},
    },
    store::{
        Fields, Operation, Query, StoreError, StoreResult, Tx,
        client::AddPayer,
        debt::ReadClaims,
        import::FileKind,
        payment::{PAYMENT, Share, allocate},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde_json::Value;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A statement of one account, and what is written of it.
#[derive(Clone, Debug)]
pub struct Booking {
    /// Shared with who shows it: a file may hold a hundred thousand operations.
    pub statement: Arc<Statement>,
    pub currency: Currency,
    /// Operations that are not named here are left out.
    pub entries: Vec<Entry>,
}

/// A payer that becomes a client.
#[derive(Clone, Debug)]
pub struct NewPayer {
    /// BIN, IIN or INN, as the statement has it.
    pub tax_id: String,
    pub client: AddPayer,
}

/// Identities of new clients by their numbers.
type Payers<'a> = BTreeMap<&'a str, Id>;

/// Books the statements of a file. What was booked before is left out, and a statement of which nothing is new leaves
/// no trace.
#[derive(Clone, Debug)]
pub struct BookStatements {
    /// Name of the file.
    pub file: String,
    /// Stable name of its format.
    pub format: &'static str,
    pub bookings: Vec<Booking>,
    /// Who paid and becomes a client with this: what came from their numbers and is nobody's is theirs.
    pub payers: Vec<NewPayer>,
    /// What the columns of a table mean, where somebody had to say it.
    pub kind: Option<FileKind>,
}

impl Operation for BookStatements {
    fn kind(&self) -> &'static str {
        "book-statement"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut payers = Payers::new();
        for payer in &self.payers {
            payers.insert(&payer.tax_id, payer.client.save(tx)?);
        }
        for booking in &self.bookings {
            let new = booking.unknown(tx.conn())?;
            if new.is_empty() {
                continue;
            }
            let company = company_of(tx.conn(), &booking.statement.account)?;
            let statement = self.write_down(tx, booking, company)?;
            for entry in new {
                pay(tx, booking, &booking.given(entry, &payers), (statement, company))?;
            }
        }
        self.kind.as_ref().map_or(Ok(()), |kind| kind.remember(tx))
    }
}

impl Booking {
    /// What was not booked before.
    fn unknown(&self, conn: &Connection) -> StoreResult<Vec<&Entry>> {
        let mut select = conn.prepare_cached(KNOWN)?;
        let mut new = Vec::new();
        for entry in &self.entries {
            if !select.exists([&entry.key])? {
                new.push(entry);
            }
        }
        Ok(new)
    }

    /// The same, of the new client who paid it, where it was nobody's.
    fn given<'a>(&self, entry: &'a Entry, payers: &Payers) -> Cow<'a, Entry> {
        let is_open = entry.client.is_none() && entry.kind == PaymentKind::Received;
        let movement = self.statement.operations.get(entry.place).filter(|_| is_open);
        match movement.and_then(|movement| payers.get(movement.party.tax_id.as_str())) {
            Some(client) => Cow::Owned(Entry { client: Some(*client), ..entry.clone() }),
            None => Cow::Borrowed(entry),
        }
    }
}

impl BookStatements {
    fn write_down(&self, tx: &mut Tx, booking: &Booking, company: Option<Id>) -> StoreResult<Id> {
        let day = |day: Option<NaiveDate>| day.map_or(Value::Null, |day| Value::from(day.to_string()));
        let of = &booking.statement;
        let fields = vec![
            ("company_id", company.map_or(Value::Null, |id| Value::from(id.0))),
            ("account", Value::from(of.account.as_str())),
            ("currency", Value::from(booking.currency.code())),
            ("from_day", day(of.from)),
            ("to_day", day(of.to)),
            ("opening", of.opening.map_or(Value::Null, Value::from)),
            ("closing", of.closing.map_or(Value::Null, Value::from)),
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
    let Some(movement) = booking.statement.operations.get(entry.place) else { return Ok(()) };
    let shares = shares(tx.conn(), entry, (movement.amount, booking.currency))?;
    let mut fields = columns(booking, entry, movement);
    fields.push(("statement_id", Value::from(statement.0)));
    fields.extend(company.map(|id| ("company_id", Value::from(id.0))));
    let id = tx.new_id();
    tx.insert(&PAYMENT, id, fields)?;
    match entry.client {
        Some(client) => allocate(tx, client, id, &shares),
        None => Ok(()),
    }
}

fn columns(booking: &Booking, entry: &Entry, movement: &Movement) -> Fields {
    let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
    vec![
        ("client_id", entry.client.map_or(Value::Null, |id| Value::from(id.0))),
        ("kind", Value::from(entry.kind.key())),
        ("day", Value::from(movement.day.to_string())),
        ("sum", Value::from(movement.amount.saturating_abs())),
        ("currency", Value::from(booking.currency.code())),
        ("number", text(&movement.number)),
        ("purpose", text(&movement.purpose)),
        ("payer_name", text(&movement.party.name)),
        ("payer_tax_id", text(&movement.party.tax_id)),
        ("payer_account", text(&movement.party.account)),
        ("account", text(&booking.statement.account)),
        ("reason", text(&entry.reason)),
        ("bank_key", Value::from(entry.key.as_str())),
        ("value_day", movement.value_day.map_or(Value::Null, |day| Value::from(day.to_string()))),
        ("paid_out", Value::from(i64::from(movement.amount < 0))),
    ]
}

/// As much of the payment as its documents take, in their order, the earliest instalment first, as far as their contracts
/// let it.
fn shares(conn: &Connection, entry: &Entry, (amount, currency): (i64, Currency)) -> StoreResult<Vec<Share>> {
    let sum = Money::new(amount, currency);
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
    let mut select = conn.prepare_cached(include_str!("company_accounts.sql"))?;
    let rows = select
        .query_map([], |row| Ok((Id(row.get(0)?), row.get::<_, String>(1)?, row.get::<_, String>(2)?)))?;
    for row in rows {
        let (id, iban, more) = row?;
        let more = accounts(&more).map(|(number, _)| number);
        if std::iter::once(iban.as_str()).chain(more).any(|number| account_key(number) == account) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Whether an operation was booked and stands.
const KNOWN: &str = "SELECT 1 FROM payment WHERE bank_key = ?1 AND cancelled_at IS NULL";

/// What stands of operations that were booked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Booked {
    pub count: usize,
    /// Payments that close something.
    pub closing: usize,
    /// Payments of clients that close nothing.
    pub advances: usize,
    /// Payments of which nobody knows whose they are.
    pub unknown: usize,
    /// What somebody said is no payment of a client.
    pub nobodys: usize,
}

/// Counts the booked operations of these keys.
#[derive(Clone, Debug)]
pub struct ShowBooked(pub Arc<Vec<String>>);

impl Query for ShowBooked {
    type Answer = Booked;

    fn run(&self, conn: &Connection) -> StoreResult<Booked> {
        let mut select = conn.prepare_cached(include_str!("booked.sql"))?;
        let mut booked = Booked::default();
        for key in &*self.0 {
            let read = |row: &Row| Ok([row.get::<_, bool>(0)?, row.get(1)?, row.get(2)?, row.get(3)?]);
            let Some([closes, advance, unknown, nobodys]) = select.query_row([key], read).optional()? else {
                continue;
            };
            booked.count += 1;
            booked.closing += usize::from(closes);
            booked.advances += usize::from(advance);
            booked.unknown += usize::from(unknown);
            booked.nobodys += usize::from(nobodys);
        }
        Ok(booked)
    }
}

/// Which of these keys of operations are booked already.
#[derive(Clone, Debug)]
pub struct BookedKeys(pub Arc<Vec<String>>);

impl Query for BookedKeys {
    type Answer = BTreeSet<String>;

    fn run(&self, conn: &Connection) -> StoreResult<BTreeSet<String>> {
        let mut select = conn.prepare_cached(KNOWN)?;
        let mut known = BTreeSet::new();
        for key in &*self.0 {
            if select.exists([key])? {
                known.insert(key.clone());
            }
        }
        Ok(known)
    }
}
