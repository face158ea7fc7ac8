//! The step of the ladder that a client has come to (`D-3`, domain rules 6.8).

use crate::{
    domain::{
        debt::ladder::{Next, Step},
        id::Id,
    },
    store::{Query, StoreResult, claim::ReadLadder},
};
use chrono::NaiveDate;
use rusqlite::Connection;

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
        let one = |client: &Id| DebtStep::read(conn, *client, self.today);
        self.clients.iter().map(one).collect()
    }
}

impl DebtStep {
    fn read(conn: &Connection, client: Id, today: NaiveDate) -> StoreResult<Self> {
        let ladder = ReadLadder { client, today }.run(conn)?;
        let steps = &ladder.conduct.ladder;
        let days = ladder.lines.iter().map(|line| (today - line.due).num_days()).max();
        let reached = days.and_then(|days| steps.reached(days)).and_then(|at| steps.step(at));
        Ok(Self { next: ladder.next, reached })
    }
}
