//! Obligations with what their references are called, what was done, and how they stand.

use super::{OBLIGATION, Read, Terms};
use crate::{
    domain::{
        contract::Side,
        id::Id,
        money::{Currency, Money},
        obligation::{
            PAY,
            balance::Line,
            quantity,
            standing::{Standing, Status},
        },
    },
    store::{
        Image, Query, StoreResult,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use serde_json::Value;

const LIST: &str = concat!(include_str!("select.sql"), include_str!("list.sql"));
const ONE: &str = concat!(include_str!("select.sql"), include_str!("one.sql"));

/// What was done for an obligation on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performed {
    pub id: Id,
    pub version: i64,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Minor units.
    pub sum: Option<i64>,
    /// Thousandths.
    pub quantity: Option<i64>,
    /// What proves it; empty without proof.
    pub proof: String,
}

/// An obligation as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObligationOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    /// Identity and number.
    pub contract: (Id, String),
    pub client: (Id, String),
    /// Who answers for it; empty where nobody does.
    pub owner: String,
    pub standing: Standing,
    /// The earliest first.
    pub performed: Vec<Performed>,
}

impl ObligationOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn side(&self) -> Side {
        Side::from_key(&self.text("side")).unwrap_or(Side::We)
    }

    /// The agreed sum that is still to come; nothing without one.
    pub fn rest_sum(&self) -> Option<Money> {
        let agreed = self.image.get("sum").and_then(Value::as_i64)?;
        // What was done by hand was a part of the first month; payments have gone beyond that.
        let parts = self.performed.iter().filter(|_| self.paid_months() == 0);
        let done = parts.filter_map(|part| part.sum).fold(self.paid(), i64::saturating_add);
        let rest = if self.done_on().is_some() { 0 } else { agreed.saturating_sub(done).max(0) };
        Some(Money::new(rest, self.currency()))
    }

    /// What payments under the contract close of it, in minor units.
    pub fn paid(&self) -> i64 {
        self.image.get("paid").and_then(Value::as_i64).unwrap_or_default()
    }

    /// How many whole months of a monthly one payments have closed before the one that is due.
    pub fn paid_months(&self) -> u32 {
        let months = self.image.get("paid_months").and_then(Value::as_u64);
        months.and_then(|months| months.try_into().ok()).unwrap_or_default()
    }

    /// The day on which all of it was done, or paid.
    pub fn done_on(&self) -> Option<NaiveDate> {
        ["done_day", "paid_day"].iter().find_map(|column| self.text(column).parse().ok())
    }

    pub fn currency(&self) -> Currency {
        self.text("currency").parse().unwrap_or(Currency::Kzt)
    }

    /// The agreed quantity that is still to come, in thousandths; nothing without one.
    pub fn rest_quantity(&self) -> Option<i64> {
        let agreed = quantity::read(&self.text("quantity")).filter(|agreed| *agreed > 0)?;
        let done = self.performed.iter().filter_map(|part| part.quantity).fold(0, i64::saturating_add);
        Some(agreed.saturating_sub(done).max(0))
    }

    /// Whether a part was done, and something is left.
    pub fn is_partly_done(&self) -> bool {
        (!self.performed.is_empty() || self.paid() > 0) && self.done_on().is_none()
    }

    /// Whether it was done, and nothing proves it.
    pub fn lacks_proof(&self) -> bool {
        let is_done = matches!(self.standing.status, Status::Done | Status::DoneLate);
        // A payment proves itself.
        is_done && self.paid() == 0 && self.performed.iter().all(|part| part.proof.is_empty())
    }

    /// As the balance counts it: months that have come together are all owed.
    pub fn line(&self) -> Line {
        let rest = self.rest_sum().filter(|_| self.text("kind") == PAY);
        let whole = self.image.get("sum").and_then(Value::as_i64).unwrap_or_default();
        let more = whole.saturating_mul(i64::from(self.standing.further));
        let rest = rest.map(|rest| Money::new(rest.minor().saturating_add(more), rest.currency()));
        Line { side: self.side(), standing: self.standing, rest }
    }

    fn read(conn: &Connection, row: &Row, terms: &Terms) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let Read { image, standing, .. } = terms.read(id)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            contract: (Id(row.get(1)?), row.get(2)?),
            client: (Id(row.get(3)?), row.get(4)?),
            owner: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
            performed: performed(conn, id)?,
            standing,
            image,
        })
    }

    /// What is owed comes first, by its day; what waits follows, what is over comes last, the latest first.
    fn order(&self) -> impl Ord + use<> {
        let status = self.standing.status;
        let day = self.standing.due.map_or(NaiveDate::MAX, |due| due.day);
        let back = if status.is_closed() { NaiveDate::MAX - day } else { chrono::TimeDelta::zero() };
        (status.is_closed(), status == Status::Waiting, back, day, self.id)
    }
}

/// What was done for an obligation, the earliest first.
pub(super) fn performed(conn: &Connection, id: Id) -> StoreResult<Vec<Performed>> {
    let mut select = conn.prepare_cached(include_str!("parts.sql"))?;
    let part = |row: &Row| {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        Ok(Performed {
            id: Id(row.get(0)?),
            version: row.get(1)?,
            day: row.get(2)?,
            sum: row.get(3)?,
            quantity: quantity::read(&text(4)?).filter(|count| *count > 0),
            proof: text(5)?,
        })
    };
    Ok(select.query_map([id.0], part)?.collect::<rusqlite::Result<_>>()?)
}

/// Which obligations; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObligationFilter {
    pub contract: Option<Id>,
    pub client: Option<Id>,
    pub side: Option<Side>,
    /// Name of the user who answers for them.
    pub owner: Option<String>,
    /// As they stand on the day; empty for any.
    pub status: Vec<Status>,
}

/// Obligations: what is owed by its day, then what waits, then what is over.
#[derive(Clone, Debug)]
pub struct ListObligations {
    pub filter: ObligationFilter,
    pub today: NaiveDate,
    /// Most that are answered.
    pub limit: usize,
}

impl Query for ListObligations {
    type Answer = Vec<ObligationOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ObligationOut>> {
        let (terms, filter) = (Terms::new(conn, self.today)?, &self.filter);
        let mut select = conn.prepare_cached(LIST)?;
        let mut rows = select.query(named_params! {
            ":contract": filter.contract.map(|id| id.0),
            ":client": filter.client.map(|id| id.0),
            ":owner": filter.owner,
            ":side": filter.side.map(Side::key),
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let one = ObligationOut::read(conn, row, &terms)?;
            if filter.status.is_empty() || filter.status.contains(&one.standing.status) {
                found.push(one);
            }
        }
        found.sort_by_cached_key(ObligationOut::order);
        found.truncate(self.limit);
        Ok(found)
    }
}

/// One obligation; nothing where it is removed or never was.
#[derive(Clone, Copy, Debug)]
pub struct ShowObligation {
    pub id: Id,
    pub today: NaiveDate,
}

impl Query for ShowObligation {
    type Answer = Option<ObligationOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<ObligationOut>> {
        let known = Load { table: &OBLIGATION, id: self.id }.run(conn)?;
        if known.is_none() {
            return Ok(None);
        }
        let terms = Terms::new(conn, self.today)?;
        let mut select = conn.prepare_cached(ONE)?;
        let mut rows = select.query([self.id.0])?;
        rows.next()?.map(|row| ObligationOut::read(conn, row, &terms)).transpose()
    }
}
