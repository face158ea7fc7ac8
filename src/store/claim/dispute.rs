//! What clients contest (`D-1`, domain rules 6.7): it stays in its bucket, is not dunned and bears no penalty.

use super::{DISPUTE, refuse, typed};
use crate::{
    domain::{
        claim::{DISPUTE_FIELDS, dispute_flaws},
        field::{Draft, Flaw},
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Fields, Image, Operation, Query, StoreError, StoreResult, Tx,
        activity::Asked,
        contract::{seen, whole},
        invoice::INSTALMENT,
        office::users,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde_json::Value;
use std::collections::HashMap;

/// Writes down that something of an instalment is contested, or changes the given fields of a dispute. All that is open
/// and not contested yet where no sum is named.
#[derive(Clone, Debug)]
pub struct SaveDispute {
    pub base: Option<(Id, i64)>,
    /// What a new one is about.
    pub instalment: Option<Id>,
    pub draft: Draft,
}

impl Operation for SaveDispute {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-dispute" } else { "add-dispute" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = self.base.map(|(id, _)| tx.image(&DISPUTE, id)).transpose()?.flatten();
        let of_row = before.as_ref().and_then(|image| image.get("instalment_id")).and_then(Value::as_i64);
        let instalment = of_row.map(Id).or(self.instalment).ok_or(StoreError::NotFound)?;
        let free = free(tx.conn(), instalment, self.base.map(|(id, _)| id))?;
        let mut draft = self.draft.clone();
        if self.base.is_none() && draft.get("sum").trim().is_empty() {
            draft.set("sum", typed(free.minor()));
        }
        let mut fields = record::columns(DISPUTE_FIELDS, &draft, self.base.is_none())?;
        fields.retain(|(column, value)| !value.is_null() || !matches!(*column, "day" | "sum"));
        let stands = whole(before.as_ref(), &fields);
        refuse(dispute_flaws(&stands).into_iter().next())?;
        refuse_over(&stands, free)?;
        if let (Some(base), Some(_)) = (self.base, before) {
            return tx.update(&DISPUTE, base, fields).map(drop);
        }
        add(tx, instalment, fields)
    }
}

/// More than is open is never contested, however many contest it.
fn refuse_over(stands: &Draft, free: Money) -> StoreResult<()> {
    let sum: i64 = stands.get("sum").parse().map_err(|_| StoreError::Damaged)?;
    let is_over = stands.get("settled_day").is_empty() && sum > free.minor();
    let arguments = vec![("sum", free.to_string())];
    refuse(is_over.then(|| Flaw { arguments, ..Flaw::blocking("sum", "flaw-dispute-over") }))
}

fn add(tx: &mut Tx, instalment: Id, mut fields: Fields) -> StoreResult<()> {
    let image = tx.image(&INSTALMENT, instalment)?.filter(|image| !INSTALMENT.is_removed(image));
    let client = image.and_then(|image| image.get("client_id").cloned()).ok_or(StoreError::NotFound)?;
    fields.push(("client_id", client));
    fields.push(("instalment_id", Value::from(instalment.0)));
    let id = tx.new_id();
    tx.insert(&DISPUTE, id, fields)
}

/// What of an instalment is open and contested by nobody else.
fn free(conn: &Connection, instalment: Id, except: Option<Id>) -> StoreResult<Money> {
    let mut select = conn.prepare_cached(include_str!("free.sql"))?;
    let found = select.query_row(params![instalment.0, except.map(|id| id.0)], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
    });
    let (free, currency) = found.optional()?.ok_or(StoreError::NotFound)?;
    Ok(Money::new(free.max(0), currency.parse().map_err(|_| StoreError::Damaged)?))
}

/// Says what came of a dispute. What the client is right about is then written off or changed on the invoice.
#[derive(Clone, Debug)]
pub struct SettleDispute {
    pub base: (Id, i64),
    pub day: NaiveDate,
    /// `upheld`, `partly` or `rejected`.
    pub outcome: String,
    /// What was agreed; empty where nothing is to be said.
    pub settlement: String,
}

impl Operation for SettleDispute {
    fn kind(&self) -> &'static str {
        "settle-dispute"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = seen(tx, &DISPUTE, self.base)?;
        let flaw = Flaw::blocking("settled_day", "flaw-dispute-settled");
        refuse(known.contains_key("settled_day").then_some(flaw))?;
        let day = self.day.to_string();
        let fields =
            [("settled_day", day.as_str()), ("outcome", &self.outcome), ("settlement", &self.settlement)];
        SaveDispute { base: Some(self.base), instalment: None, draft: fields.into_iter().collect() }.apply(tx)
    }
}

/// A dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub client: (Id, String),
    /// Identity and number.
    pub invoice: (Id, String),
    pub instalment: Id,
    /// Which instalment of the invoice, from 1.
    pub place: u32,
    pub currency: Currency,
    /// What is open of the instalment, in minor units.
    pub rest: i64,
}

impl DisputeOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn is_settled(&self) -> bool {
        self.image.contains_key("settled_day")
    }

    /// What was contested.
    pub fn sum(&self) -> Money {
        Money::new(self.image.get("sum").and_then(Value::as_i64).unwrap_or_default(), self.currency)
    }

    /// What of it counts: never more than is open, and nothing once it is settled. Of several disputes about one
    /// instalment `ReadDisputed` knows what they come to together.
    pub fn counts(&self) -> Money {
        let sum = if self.is_settled() { 0 } else { self.sum().minor().min(self.rest.max(0)) };
        Money::new(sum, self.currency)
    }

    fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &DISPUTE, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let currency: String = row.get(7)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            client: (Id(row.get(1)?), row.get(2)?),
            invoice: (Id(row.get(3)?), row.get(4)?),
            instalment: Id(row.get(5)?),
            place: row.get(6)?,
            currency: currency.parse().map_err(|_| StoreError::Damaged)?,
            rest: row.get(8)?,
            image,
        })
    }
}

/// Which disputes; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisputeFilter {
    /// This one alone.
    pub id: Option<Id>,
    pub client: Option<Id>,
    pub invoice: Option<Id>,
    /// Name of the user who has the client.
    pub owner: Option<String>,
    /// Only those that are not settled.
    pub open: bool,
}

/// Disputes, the newest first.
#[derive(Clone, Debug, Default)]
pub struct ListDisputes(pub DisputeFilter);

impl Query for ListDisputes {
    type Answer = Vec<DisputeOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<DisputeOut>> {
        let Self(filter) = self;
        let mut asked = Asked::new(include_str!("disputes.sql"), []);
        if let Some(id) = filter.id {
            asked.also("  AND dispute.id = :id\n", [(":id", id.0.into())]);
        }
        if let Some(client) = filter.client {
            asked.also("  AND dispute.client_id = :client\n", [(":client", client.0.into())]);
        }
        if let Some(invoice) = filter.invoice {
            asked.also("  AND instalment.invoice_id = :invoice\n", [(":invoice", invoice.0.into())]);
        }
        if let Some(owner) = users::whose(conn, filter.owner.as_deref())? {
            asked.also("  AND client.owner_id = :owner\n", [(":owner", owner.into())]);
        }
        if filter.open {
            asked.also("  AND dispute.settled_day IS NULL\n", []);
        }
        asked.also("ORDER BY dispute.day DESC, dispute.id DESC", []);
        asked.rows(conn, |row| DisputeOut::read(conn, row))
    }
}

/// What is contested of each instalment in minor units, of one client or of all: never more than is open.
#[derive(Clone, Copy, Debug)]
pub struct ReadDisputed {
    pub client: Option<Id>,
}

impl Query for ReadDisputed {
    type Answer = HashMap<Id, i64>;

    fn run(&self, conn: &Connection) -> StoreResult<HashMap<Id, i64>> {
        let mut asked = Asked::new(include_str!("disputed.sql"), []);
        if let Some(client) = self.client {
            asked.also("  AND dispute.client_id = :client\n", [(":client", client.0.into())]);
        }
        asked.also("GROUP BY dispute.instalment_id", []);
        let found = asked.rows(conn, |row| Ok((Id(row.get(0)?), row.get::<_, i64>(1)?)))?;
        Ok(found.into_iter().filter(|(_, sum)| *sum > 0).collect())
    }
}
