//! What one must know of a client while the phone rings (`A-3`): what is owed and was promised, what waits.

use super::{
    MorningRun, RunDetail, RunHere, RunReason, ShowRunCard, contracts, debts, incoming, obligations,
    order::weighed, overdue, state::State,
};
use crate::{
    domain::{
        contract::state::ContractState,
        debt::aging::{Aged, Buckets},
        id::Id,
        run::Weights,
    },
    store::{
        Query, StoreResult,
        contract::{ContractFilter, ContractOut, ListContracts},
        debt::ShowDebt,
    },
};
use chrono::NaiveDateTime;
use rusqlite::Connection;

/// Sources of what is open with a client, whoever's it is and whatever was put aside. What is planned, and what we
/// promised, stands among the activities with more words.
const MATTERS: [super::Source; 5] =
    [contracts::reasons, obligations::reasons, overdue::reasons, debts::reasons, incoming::reasons];

/// Contracts that are looked through at most.
const CONTRACTS: usize = 60;

/// Asks what to know of a client who calls now.
#[derive(Clone, Debug)]
pub struct ShowCaller {
    pub client: Id,
    /// By the clock of the office.
    pub now: NaiveDateTime,
    pub buckets: Buckets,
}

/// A client who calls.
#[derive(Clone, Debug, PartialEq)]
pub struct Caller {
    pub detail: RunDetail,
    /// What is owed, by currency; of one with nothing owed no line.
    pub aged: Vec<Aged>,
    /// What is open, the weightiest first. It is told also where the office gives it no weight in the run.
    pub matters: Vec<RunReason>,
    /// Contracts that are not signed by both yet, or rest, the newest first.
    pub waiting: Vec<ContractOut>,
}

impl Query for ShowCaller {
    /// Nothing where there is no such client.
    type Answer = Option<Caller>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Caller>> {
        let (client, today) = (self.client, self.now.date());
        let Some(detail) = ShowRunCard(client).run(conn)? else { return Ok(None) };
        let owes = ShowDebt { client, today, closed: false, limit: 0, buckets: self.buckets.clone() };
        let aged = owes.run(conn)?.map(|debt| debt.aged).unwrap_or_default();
        let filter = ContractFilter { client: Some(client), ..ContractFilter::default() };
        let mut waiting = ListContracts { filter, today, limit: CONTRACTS }.run(conn)?;
        waiting.retain(|one| waits(one.standing.state));
        Ok(Some(Caller { detail, aged, matters: self.matters(conn)?, waiting }))
    }
}

fn waits(state: ContractState) -> bool {
    state < ContractState::Signed || state == ContractState::Suspended
}

impl ShowCaller {
    fn matters(&self, conn: &Connection) -> StoreResult<Vec<RunReason>> {
        let run = MorningRun { now: self.now, user: None };
        let here = RunHere::read(conn, (&run, None), Some(&[self.client]))?;
        let mut found = Vec::new();
        for source in MATTERS {
            found.extend(source(conn, &here)?);
        }
        Ok(weighed(State::default(), &found, &Weights::default()))
    }
}
