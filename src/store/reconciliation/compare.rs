//! One act with both halves beside each other.

use super::{
    ListReconciliations, ReadOurHalf, ReconciliationFilter, ReconciliationOut, theirs::ReadTheirRows,
};
use crate::{
    domain::{
        debt::{
            act::{Beside, OurHalf, Status, TheirHalf, beside},
            reconciliation::{Comparison, compare},
        },
        id::Id,
        money::Money,
    },
    store::{
        Query, StoreError, StoreResult,
        contract::{ContractOut, ShowContract, Sides},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// An act with its halves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActOut {
    pub row: ReconciliationOut,
    /// As our documents stand now.
    pub ours: OurHalf,
    /// Nothing until their file was read.
    pub theirs: Option<(TheirHalf, Comparison)>,
}

impl ActOut {
    /// Both halves line by line.
    pub fn lines(&self) -> Vec<Beside<'_>> {
        beside(&self.ours, self.theirs.as_ref().map(|(half, found)| (half, found)))
    }

    /// Where the two sides say different things, the beginning too.
    pub fn differences(&self) -> usize {
        let opening = self.theirs.as_ref().is_some_and(|(_, found)| found.opening_differs != 0);
        usize::from(opening) + self.lines().iter().filter(|line| line.differs()).count()
    }

    /// What is owed by our half as our documents stand.
    pub fn our_closing(&self) -> i64 {
        self.ours.closing().unwrap_or_default()
    }

    /// What it said when it went out, where our documents say something else now.
    pub fn was(&self) -> Option<Money> {
        let is_other = self.row.status != Status::Draft && self.row.closing.minor() != self.our_closing();
        is_other.then_some(self.row.closing)
    }

    /// What is owed by their half as we see it; nothing until it is here.
    pub fn their_closing(&self) -> Option<i64> {
        let (_, found) = self.theirs.as_ref()?;
        self.our_closing().checked_sub(found.closing_differs)
    }

    /// Ours less theirs at the end; nothing until their half is here.
    pub fn difference(&self) -> Option<Money> {
        let (_, found) = self.theirs.as_ref()?;
        Some(Money::new(found.closing_differs, self.row.currency()))
    }

    /// The same at the beginning, where it is not the same.
    pub fn opening_differs(&self) -> Option<i64> {
        let (_, found) = self.theirs.as_ref()?;
        Some(found.opening_differs).filter(|by| *by != 0)
    }

    /// By how much more they say than their own rows come to.
    pub fn unexplained(&self) -> Option<Money> {
        let (half, _) = self.theirs.as_ref()?;
        half.unexplained(self.ours.opening).map(|by| Money::new(by, self.row.currency()))
    }

    /// Their file told no balance at all.
    pub fn takes_our_opening(&self) -> bool {
        self.theirs.as_ref().is_some_and(|(half, _)| half.opening.is_none() && half.closing.is_none())
    }

    /// Ours less theirs at the end, where something differs at all: rows may differ and make up for each other.
    pub fn differs_by(&self) -> Option<Money> {
        let (_, found) = self.theirs.as_ref().filter(|(_, found)| !found.agrees())?;
        Some(Money::new(found.closing_differs, self.row.currency()))
    }
}

/// One act; nothing where it is not there or was cancelled.
#[derive(Clone, Copy, Debug)]
pub struct ShowReconciliation(pub Id);

impl Query for ShowReconciliation {
    type Answer = Option<ActOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<ActOut>> {
        let filter = ReconciliationFilter { id: Some(self.0), ..ReconciliationFilter::default() };
        let found = ListReconciliations { filter, limit: 1 }.run(conn)?;
        let Some(row) = found.into_iter().next() else { return Ok(None) };
        let ours = ReadOurHalf(row.scope).run(conn)?;
        ours.closing().ok_or(StoreError::Damaged)?;
        let theirs = if row.has_theirs() { Some(compared(conn, &row, &ours)?) } else { None };
        Ok(Some(ActOut { row, ours, theirs }))
    }
}

fn compared(
    conn: &Connection,
    row: &ReconciliationOut,
    ours: &OurHalf,
) -> StoreResult<(TheirHalf, Comparison)> {
    let sum = |column: &str| row.image.get(column).and_then(Value::as_i64);
    let (opening, closing) = (sum("their_opening"), sum("their_closing"));
    let theirs = TheirHalf { opening, closing, rows: ReadTheirRows(row.id).run(conn)? };
    let halves = ours.as_half().zip(theirs.as_half(ours.opening));
    let found = halves.and_then(|(ours, theirs)| compare(&ours, &theirs)).ok_or(StoreError::Damaged)?;
    Ok((theirs, found))
}

/// Both sides of the paper of an act, with its contract where it is about one; nothing where the client is gone.
#[derive(Clone, Copy, Debug)]
pub struct ReadActParties {
    pub act: Id,
    pub today: NaiveDate,
}

impl Query for ReadActParties {
    type Answer = Option<(ActOut, Sides, Option<ContractOut>)>;

    fn run(&self, conn: &Connection) -> StoreResult<Self::Answer> {
        let Some(act) = ShowReconciliation(self.act).run(conn)? else { return Ok(None) };
        let contract = act.row.scope.contract;
        let shown = contract.map(|id| ShowContract { id, today: self.today }.run(conn)).transpose()?;
        let sides = Sides::of_client(conn, &act.row.image, (act.row.client.0, contract))?;
        Ok(sides.map(|sides| (act, sides, shown.flatten())))
    }
}
