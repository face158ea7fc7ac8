//! The step of the ladder that a client has come to (`D-3`, domain rules 6.8).

use crate::{
    domain::{
        debt::ladder::{Next, Step, Wait},
        id::Id,
    },
    store::{
        Query, StoreResult,
        claim::{DebtLadder, ladders},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::HashMap;

/// How a client stands on the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtStep {
    /// The step of today, or why there is none.
    pub next: Next,
    /// The highest that its debts have come to by their days.
    pub reached: Option<Step>,
}

/// The steps of some clients, in the order in which they are asked for.
#[derive(Clone, Debug)]
pub struct ShowSteps {
    pub clients: Vec<Id>,
    pub today: NaiveDate,
}

impl Query for ShowSteps {
    type Answer = Vec<DebtStep>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<DebtStep>> {
        let ladders = ladders(conn, &self.clients, self.today)?;
        let mut known: HashMap<Id, DebtStep> =
            ladders.into_iter().map(|one| (one.client, DebtStep::of(one, self.today))).collect();
        let step = |client: &Id| known.remove(client).unwrap_or(DebtStep::NOTHING);
        Ok(self.clients.iter().map(step).collect())
    }
}

impl DebtStep {
    /// Nothing is open.
    const NOTHING: Self = Self { next: Next::Wait(Wait::NothingDue), reached: None };

    fn of(ladder: DebtLadder, today: NaiveDate) -> Self {
        let steps = &ladder.conduct.ladder;
        let days = ladder.lines.iter().map(|line| (today - line.due).num_days()).max();
        let reached = days.and_then(|days| steps.reached(days)).and_then(|at| steps.step(at));
        Self { next: ladder.next, reached }
    }
}
