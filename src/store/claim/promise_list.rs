//! How promises stand: by the money that came, in whatever order it was written down (`D-4`, domain rules 6.7).

use super::PROMISE;
use crate::{
    domain::{
        calendar::WorkCalendar,
        debt::{
            Hundredths, Paid,
            promise::{GRACE, Outcome, Promise, Standing, kept_rate},
        },
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Image, Query, StoreError, StoreResult,
        activity::Asked,
        office::{calendar::ReadCalendar, users},
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use serde_json::Value;

/// How a promise stands for who works with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseState {
    Told(Outcome),
    Withdrawn,
}

impl PromiseState {
    pub const ALL: [Self; 5] = [
        Self::Told(Outcome::Open),
        Self::Told(Outcome::Kept),
        Self::Told(Outcome::Partly),
        Self::Told(Outcome::Broken),
        Self::Withdrawn,
    ];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Told(outcome) => outcome.key(),
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// A promise as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub client: (Id, String),
    /// Identity and number; nothing where it is about whatever is owed.
    pub invoice: Option<(Id, String)>,
    /// How it stands, or would stand had nobody withdrawn it.
    pub standing: Standing,
}

impl PromiseOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn is_withdrawn(&self) -> bool {
        self.image.contains_key("withdrawn_day")
    }

    pub fn state(&self) -> PromiseState {
        if self.is_withdrawn() { PromiseState::Withdrawn } else { PromiseState::Told(self.standing.outcome) }
    }

    /// The day that was promised.
    pub fn day(&self) -> Option<NaiveDate> {
        self.text("day").parse().ok()
    }

    pub fn currency(&self) -> Currency {
        self.text("currency").parse().unwrap_or(Currency::Kzt)
    }

    pub fn sum(&self) -> Money {
        self.money(self.image.get("sum").and_then(Value::as_i64).unwrap_or_default())
    }

    /// What came in time.
    pub fn arrived(&self) -> Money {
        self.money(self.standing.arrived)
    }

    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency())
    }

    fn read(conn: &Connection, row: &Row, here: (NaiveDate, &WorkCalendar)) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &PROMISE, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            client: (Id(row.get(1)?), row.get(2)?),
            invoice: row.get::<_, Option<i64>>(3)?.map(Id).zip(row.get(4)?),
            standing: standing(conn, &image, here)?,
            image,
        })
    }
}

/// By the money that came: for an invoice what was allocated to it, else whatever the client paid.
fn standing(
    conn: &Connection,
    image: &Image,
    (today, calendar): (NaiveDate, &WorkCalendar),
) -> StoreResult<Standing> {
    let day = |column| record::text(image, column).parse::<NaiveDate>().map_err(|_| StoreError::Damaged);
    let number = |column: &str| image.get(column).and_then(Value::as_i64);
    let promise =
        Promise { given: day("given_day")?, by: day("day")?, sum: number("sum").ok_or(StoreError::Damaged)? };
    let client = number("client_id").map(Id).ok_or(StoreError::Damaged)?;
    let (currency, given) = (record::text(image, "currency"), promise.given.to_string());
    let arrivals = arrivals(conn, (client, number("invoice_id").map(Id)), (&currency, &given))?;
    promise.on(today, &arrivals, GRACE, calendar).ok_or(StoreError::Damaged)
}

/// The money that came since a day: for an invoice, or whatever the client paid.
pub(super) fn arrivals(
    conn: &Connection,
    (client, invoice): (Id, Option<Id>),
    (currency, given): (&str, &str),
) -> StoreResult<Vec<Paid>> {
    let sql = if invoice.is_some() { include_str!("arrived_for.sql") } else { include_str!("arrived.sql") };
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query(params![invoice.unwrap_or(client).0, currency, given])?;
    let mut arrivals = Vec::new();
    while let Some(row) = rows.next()? {
        let day = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
        arrivals.push(Paid { day, sum: row.get(1)? });
    }
    Ok(arrivals)
}

/// Which promises; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PromiseFilter {
    /// This one alone.
    pub id: Option<Id>,
    pub client: Option<Id>,
    pub invoice: Option<Id>,
    /// Name of the user who has the client.
    pub owner: Option<String>,
    /// The first and the last day that was promised.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// As they stand on the day; empty for any.
    pub states: Vec<PromiseState>,
}

/// Promises, the one that is due last first.
#[derive(Clone, Debug)]
pub struct ListPromises {
    pub filter: PromiseFilter,
    pub today: NaiveDate,
}

impl Query for ListPromises {
    type Answer = Vec<PromiseOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<PromiseOut>> {
        let calendar = ReadCalendar.run(conn)?;
        let mut asked = Asked::new(include_str!("promises.sql"), []);
        if let Some(id) = self.filter.id {
            asked.also("  AND promise.id = :id\n", [(":id", id.0.into())]);
        }
        if let Some(client) = self.filter.client {
            asked.also("  AND promise.client_id = :client\n", [(":client", client.0.into())]);
        }
        if let Some(invoice) = self.filter.invoice {
            asked.also("  AND promise.invoice_id = :invoice\n", [(":invoice", invoice.0.into())]);
        }
        if let Some(owner) = users::whose(conn, self.filter.owner.as_deref())? {
            asked.also("  AND client.owner_id = :owner\n", [(":owner", owner.into())]);
        }
        if let Some((first, last)) = self.filter.days {
            let days = [(":first", first.to_string().into()), (":last", last.to_string().into())];
            asked.also("  AND promise.day >= :first AND promise.day <= :last\n", days);
        }
        asked.also("ORDER BY promise.day DESC, promise.id DESC", []);
        let mut found = asked.rows(conn, |row| PromiseOut::read(conn, row, (self.today, &calendar)))?;
        let states = &self.filter.states;
        found.retain(|one| states.is_empty() || states.contains(&one.state()));
        Ok(found)
    }
}

/// How many in a hundred promises a client has kept whole; nothing while none has come to its end.
#[derive(Clone, Copy, Debug)]
pub struct KeptRate {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for KeptRate {
    type Answer = Option<Hundredths>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Hundredths>> {
        let filter = PromiseFilter { client: Some(self.client), ..PromiseFilter::default() };
        let known = ListPromises { filter, today: self.today }.run(conn)?;
        Ok(kept_rate(known.iter().filter(|one| !one.is_withdrawn()).map(|one| one.standing.outcome)))
    }
}

/// A promise that nobody withdrew, as the ladder and the morning run see it.
#[derive(Clone, Debug)]
pub(in crate::store) struct Pending {
    pub(in crate::store) client: Id,
    pub(in crate::store) invoice: Option<Id>,
    pub(in crate::store) by: NaiveDate,
    pub(in crate::store) sum: Money,
    pub(in crate::store) standing: Standing,
}

impl Pending {
    /// The day on which it was found broken.
    pub(in crate::store) fn broken_on(&self) -> Option<NaiveDate> {
        let is_broken = self.standing.outcome == Outcome::Broken;
        self.standing.last.succ_opt().filter(|_| is_broken)
    }
}

/// Promises of one client that nobody withdrew, the one that is due first first.
pub(in crate::store) fn pending(
    conn: &Connection,
    client: Id,
    here: (NaiveDate, &WorkCalendar),
) -> StoreResult<Vec<Pending>> {
    let mut select = conn.prepare_cached(include_str!("pending.sql"))?;
    let mut rows = select.query([client.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = Id(row.get(0)?);
        let image = Load { table: &PROMISE, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let number = |column: &str| image.get(column).and_then(Value::as_i64);
        let currency = record::text(&image, "currency").parse().map_err(|_| StoreError::Damaged)?;
        found.push(Pending {
            client,
            invoice: number("invoice_id").map(Id),
            by: record::text(&image, "day").parse().map_err(|_| StoreError::Damaged)?,
            sum: Money::new(number("sum").unwrap_or_default(), currency),
            standing: standing(conn, &image, here)?,
        });
    }
    Ok(found)
}
