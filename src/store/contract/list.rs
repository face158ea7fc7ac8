//! Contracts with what their references are called, and how they stand.

use super::{CONTRACT, has_signed, is_signed, used::used};
use crate::{
    domain::{
        calendar::WorkCalendar,
        contract::{
            Side,
            control::{self, Counted},
            standing::{Ending, Standing, Written},
            state::ContractState,
            term::{Renewal, Term},
        },
        id::Id,
    },
    store::{
        Image, Query, StoreError, StoreResult,
        office::{calendar::ReadCalendar, settings::ReadSettings},
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;

const LIST: &str = concat!(include_str!("select.sql"), include_str!("list.sql"));
const ONE: &str = concat!(include_str!("select.sql"), include_str!("one.sql"));

/// A contract as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub client: (Id, String),
    /// The own firm that concludes it; empty where none is written down.
    pub company: String,
    /// Who has it; empty where nobody does.
    pub owner: String,
    /// Who holds it in its stage; empty where that is the owner.
    pub holder: String,
    /// The contract that it follows, by identity and number.
    pub follows: Option<(Id, String)>,
    /// What is counted against its sum or limit, in minor units.
    pub used: Vec<(Counted, i64)>,
    pub standing: Standing,
}

impl ContractOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    /// The sum with its tax, in minor units of its currency; nothing where it names none.
    pub fn limit(&self) -> Option<i64> {
        let sum = self.image.get("sum").and_then(Value::as_i64)?;
        control::limit(sum, (&self.text("vat"), &self.text("vat_rate")))
    }

    /// Who is to move it on: its holder, else its owner.
    pub fn held_by(&self) -> &str {
        if self.holder.is_empty() { &self.owner } else { &self.holder }
    }

    pub fn has_signed(&self, side: Side) -> bool {
        has_signed(&self.image, side)
    }

    /// The states to which it may be moved.
    pub fn next_states(&self) -> impl Iterator<Item = ContractState> {
        self.standing.state.next_where(is_signed(&self.image))
    }

    /// The one of this identity; nothing where it is cancelled or never was.
    pub(super) fn find(conn: &Connection, id: Id, here: &Here) -> StoreResult<Option<Self>> {
        let mut select = conn.prepare_cached(ONE)?;
        let mut rows = select.query([id.0])?;
        rows.next()?.map(|row| Self::read(conn, row, here)).transpose()
    }

    fn read(conn: &Connection, row: &Row, here: &Here) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &CONTRACT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            client: (Id(row.get(1)?), row.get(2)?),
            company: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
            owner: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            holder: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
            follows: row.get::<_, Option<i64>>(6)?.map(Id).zip(row.get(7)?),
            used: used(conn, id, &record::text(&image, "currency"))?,
            standing: here.standing(&written(&image)?),
            image,
        })
    }
}

/// The day on which contracts are looked at, and what says how they stand then.
pub(super) struct Here {
    pub today: NaiveDate,
    calendar: WorkCalendar,
    stage_days: u32,
}

impl Here {
    pub fn read(conn: &Connection, today: NaiveDate) -> StoreResult<Self> {
        let (calendar, settings) = (ReadCalendar.run(conn)?, ReadSettings.run(conn)?);
        Ok(Self { today, calendar, stage_days: settings.stage_days() })
    }

    pub fn standing(&self, written: &Written) -> Standing {
        written.on_by(self.today, &self.calendar, self.stage_days)
    }
}

/// What the row says of its state and its term.
pub(in crate::store) fn written(image: &Image) -> StoreResult<Written> {
    let day = |column: &str| record::text(image, column).parse::<NaiveDate>().ok();
    let count = |column: &str| record::text(image, column).parse::<u32>().ok();
    let renewal = match record::text(image, "renewal").as_str() {
        "auto" => Renewal::Automatic {
            months: count("renewal_months").unwrap_or_default(),
            most: count("renewal_most"),
        },
        "agreement" => Renewal::Agreement,
        _ => Renewal::None,
    };
    let end = day("current_end").or_else(|| day("end_day"));
    let term = |start| Term { start, end, renewal, notice_days: count("notice_days") };
    Ok(Written {
        state: record::text(image, "state").parse().map_err(|_| StoreError::Damaged)?,
        since: day("state_day").ok_or(StoreError::Damaged)?,
        term: day("start_day").or_else(|| day("day").filter(|_| end.is_some())).map(term),
        prolonged: count("prolonged").unwrap_or_default(),
        end: Ending { terminated: day("ended_on"), let_end: day("let_end") },
    })
}

/// Which contracts; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractFilter {
    pub client: Option<Id>,
    /// Name of the user who has them.
    pub owner: Option<String>,
    /// As they stand on the day.
    pub state: Option<ContractState>,
    /// Only those that wait too long in their stage.
    pub stuck: bool,
}

/// Contracts, the newest first.
#[derive(Clone, Debug)]
pub struct ListContracts {
    pub filter: ContractFilter,
    pub today: NaiveDate,
    /// Most that are read.
    pub limit: usize,
}

impl Query for ListContracts {
    type Answer = Vec<ContractOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ContractOut>> {
        let here = Here::read(conn, self.today)?;
        let mut select = conn.prepare_cached(LIST)?;
        let mut rows = select.query(named_params! {
            ":client": self.filter.client.map(|id| id.0),
            ":owner": self.filter.owner,
            ":limit": self.limit,
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(ContractOut::read(conn, row, &here)?);
        }
        found.retain(|one| self.filter.state.is_none_or(|state| one.standing.state == state));
        found.retain(|one| one.standing.is_stuck || !self.filter.stuck);
        Ok(found)
    }
}

/// One contract; nothing where it is cancelled or never was.
#[derive(Clone, Copy, Debug)]
pub struct ShowContract {
    pub id: Id,
    pub today: NaiveDate,
}

impl Query for ShowContract {
    type Answer = Option<ContractOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<ContractOut>> {
        ContractOut::find(conn, self.id, &Here::read(conn, self.today)?)
    }
}

/// The contract of this number, or of this identity.
#[derive(Clone, Debug)]
pub struct FindContract(pub String);

impl Query for FindContract {
    type Answer = Option<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let key = self.0.trim();
        let mut select = conn.prepare_cached(include_str!("by_number.sql"))?;
        let by_number = select.query_row([key], |row| row.get(0).map(Id)).optional()?;
        let Some(id) = key.parse().ok().filter(|_| by_number.is_none()) else { return Ok(by_number) };
        let image = Load { table: &CONTRACT, id: Id(id) }.run(conn)?;
        Ok(image.filter(|image| !CONTRACT.is_removed(image)).map(|_| Id(id)))
    }
}
