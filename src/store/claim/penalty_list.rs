//! What delay costs for every late debt of a client, with its working (`D-5`).

use super::{CountPenalty, DecisionOut, ListPenaltyDecisions, PenaltyOut};
use crate::{
    domain::{
        field::Flaw,
        id::Id,
        money::{Currency, Money},
    },
    store::{Query, StoreError, StoreResult},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

/// The penalty for one late instalment.
#[derive(Clone, Debug)]
pub struct LatePenalty {
    pub instalment: Id,
    /// Number of the invoice.
    pub number: String,
    /// Which instalment of it, from 1, and how many it has.
    pub place: (u32, usize),
    pub due: NaiveDate,
    /// What is open of it.
    pub rest: Money,
    /// The sum with its working, or why there is none: a day without a rate.
    pub counted: Result<PenaltyOut, Flaw>,
    /// The newest first.
    pub decisions: Vec<DecisionOut>,
}

/// Counts the penalties until a day for what a client pays late or has paid late, the earliest due first. Penalties
/// themselves bear none.
#[derive(Clone, Copy, Debug)]
pub struct CountPenalties {
    pub client: Id,
    /// This instalment alone.
    pub instalment: Option<Id>,
    pub through: NaiveDate,
    /// Most that are counted.
    pub limit: usize,
}

impl Query for CountPenalties {
    type Answer = Vec<LatePenalty>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<LatePenalty>> {
        let mut select = conn.prepare_cached(include_str!("late.sql"))?;
        let mut rows = select.query(named_params! {
            ":client": self.client.0,
            ":instalment": self.instalment.map(|id| id.0),
            ":through": self.through.to_string(),
            ":limit": i64::try_from(self.limit).unwrap_or(i64::MAX),
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(self.count(conn, row)?);
        }
        Ok(found)
    }
}

impl CountPenalties {
    fn count(&self, conn: &Connection, row: &Row) -> StoreResult<LatePenalty> {
        let instalment = Id(row.get(0)?);
        let (due, currency): (String, String) = (row.get(4)?, row.get(6)?);
        let currency: Currency = currency.parse().map_err(|_| StoreError::Damaged)?;
        let counted = match (CountPenalty { instalment, through: self.through }).run(conn) {
            Ok(penalty) => Ok(penalty),
            Err(StoreError::Flawed(flaw)) => Err(flaw),
            Err(error) => return Err(error),
        };
        Ok(LatePenalty {
            instalment,
            number: row.get(1)?,
            place: (row.get(2)?, row.get(3)?),
            due: due.parse().map_err(|_| StoreError::Damaged)?,
            rest: Money::new(row.get(5)?, currency),
            counted,
            decisions: ListPenaltyDecisions { instalment }.run(conn)?,
        })
    }
}
