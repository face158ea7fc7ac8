//! Absences with a substitute, and what is handed over (`C-11`).

mod for_good;
mod happened;
mod save;
mod sheet;
#[cfg(test)]
mod tests;

pub use for_good::HandOver;
pub use happened::{ClientStory, Deed, WhatHappened};
pub use save::SaveAbsence;
pub use sheet::{HandoverSheet, ToHandOver};

use super::{Query, StoreError, StoreResult, Table, office::USER};
use crate::domain::{absence::Absence, id::Id};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

pub static ABSENCE: Table = Table {
    references: &[("user_id", &USER), ("substitute_id", &USER)],
    said: &["note"],
    rule: Some(save::refuse_clash),
    ..Table::plain("absence")
};

/// An absence with the names of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceOut {
    pub id: Id,
    pub version: i64,
    /// Who is away.
    pub user: (Id, String),
    /// Who stands in.
    pub substitute: (Id, String),
    pub from: NaiveDate,
    /// The last day away.
    pub to: NaiveDate,
    pub note: String,
}

impl AbsenceOut {
    /// Reads a row of `list.sql`.
    fn read(row: &Row) -> StoreResult<Self> {
        let day = |at: usize| row.get::<_, String>(at)?.parse().map_err(|_| StoreError::Damaged);
        Ok(Self {
            id: Id(row.get(0)?),
            version: row.get(1)?,
            user: (Id(row.get(2)?), row.get(3)?),
            substitute: (Id(row.get(4)?), row.get(5)?),
            from: day(6)?,
            to: day(7)?,
            note: row.get::<_, Option<String>>(8)?.unwrap_or_default(),
        })
    }

    /// Whether it has begun and has not ended.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    pub(super) const fn rule(&self) -> Absence {
        Absence { user: self.user.0, substitute: self.substitute.0, from: self.from, to: self.to }
    }
}

/// All absences, the newest first.
#[derive(Clone, Copy, Debug)]
pub struct ListAbsences;

impl Query for ListAbsences {
    type Answer = Vec<AbsenceOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<AbsenceOut>> {
        let mut select = conn.prepare_cached(include_str!("list.sql"))?;
        let mut rows = select.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(AbsenceOut::read(row)?);
        }
        Ok(found)
    }
}

/// For whom the user of this identity stands in on a day (`YYYY-MM-DD`).
pub(super) fn stands_in(conn: &Connection, user: i64, day: &str) -> StoreResult<Vec<(Id, String)>> {
    let mut select = conn.prepare_cached(include_str!("stands_in.sql"))?;
    let rows = select.query_map(params![user, day], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
