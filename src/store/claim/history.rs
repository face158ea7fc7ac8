//! What was said and done about the debts of one client, by day (`D-3`, `D-4`, `D-5`, `D-8`).

use super::{
    DebtLadder, DecisionOut, DisputeFilter, DisputeOut, KeptRate, LimitationOut, ListDisputes, ListPromises,
    PromiseFilter, PromiseOut, ReadDisputed, ReadLadder, TermsOfClient, penalty_decision,
};
use crate::{
    domain::{
        debt::{Hundredths, ladder::StepKind, limitation::EventKind},
        id::Id,
    },
    store::{
        Query, StoreError, StoreResult,
        debt_letter::{LetterFilter, LetterOut, ListLetters},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::{cmp::Reverse, collections::HashMap};

/// A step of the ladder that was taken: one contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepOut {
    pub day: NaiveDate,
    /// Days after the due day, as the ladder had it.
    pub step: i64,
    pub kind: StepKind,
    /// Empty where nothing was said.
    pub note: String,
    /// How many instalments it was about.
    pub lines: usize,
}

/// A decision about a penalty, with the instalment that it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedOut {
    pub instalment: Id,
    /// Number of the invoice, and which instalment of it.
    pub of: (String, u32),
    pub decision: DecisionOut,
}

/// Something that bears on limitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventOut {
    pub id: Id,
    pub version: i64,
    /// Nothing where it is about all that was owed.
    pub invoice: Option<(Id, String)>,
    pub day: NaiveDate,
    pub kind: EventKind,
    pub signed_by: String,
    pub document: String,
}

/// One thing that was said or done.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    Promise(Box<PromiseOut>),
    Dispute(Box<DisputeOut>),
    Step(StepOut),
    Decided(DecidedOut),
    Event(EventOut),
    Letter(Box<LetterOut>),
}

impl Happened {
    /// When it was said or done.
    pub fn day(&self) -> NaiveDate {
        let told = |day: String| day.parse().unwrap_or(NaiveDate::MIN);
        match self {
            Self::Promise(one) => told(one.text("given_day")),
            Self::Dispute(one) => told(one.text("day")),
            Self::Step(one) => one.day,
            Self::Decided(one) => one.decision.through,
            Self::Event(one) => one.day,
            Self::Letter(one) => told(one.text("day")),
        }
    }

    /// The row behind it, where it has one of its own.
    pub const fn id(&self) -> Option<Id> {
        match self {
            Self::Promise(one) => Some(one.id),
            Self::Dispute(one) => Some(one.id),
            Self::Decided(one) => Some(one.decision.id),
            Self::Event(one) => Some(one.id),
            Self::Letter(one) => Some(one.id),
            Self::Step(_) => None,
        }
    }
}

/// How a client is dunned, and what was said and done about its debts.
#[derive(Clone, Debug)]
pub struct ClaimsOfClient {
    pub ladder: DebtLadder,
    /// How many promises in a hundred were kept; nothing while none has come to its end.
    pub kept: Option<Hundredths>,
    /// What is contested of each instalment, in minor units.
    pub disputed: HashMap<Id, i64>,
    /// Until when each open instalment can be brought to court.
    pub terms: HashMap<Id, LimitationOut>,
    /// The newest first.
    pub happened: Vec<Happened>,
}

/// Asks for all of it.
#[derive(Clone, Copy, Debug)]
pub struct ShowClaims {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for ShowClaims {
    type Answer = ClaimsOfClient;

    fn run(&self, conn: &Connection) -> StoreResult<ClaimsOfClient> {
        let Self { client, today } = *self;
        Ok(ClaimsOfClient {
            ladder: ReadLadder { client, today }.run(conn)?,
            kept: KeptRate { client, today }.run(conn)?,
            disputed: ReadDisputed { client: Some(client) }.run(conn)?,
            terms: TermsOfClient { client, today }.run(conn)?,
            happened: self.happened(conn)?,
        })
    }
}

impl ShowClaims {
    fn happened(&self, conn: &Connection) -> StoreResult<Vec<Happened>> {
        let client = Some(self.client);
        let filter = PromiseFilter { client, ..PromiseFilter::default() };
        let promises = ListPromises { filter, today: self.today }.run(conn)?;
        let disputes = ListDisputes(DisputeFilter { client, ..DisputeFilter::default() }).run(conn)?;
        let promises = promises.into_iter().map(|one| Happened::Promise(Box::new(one)));
        let disputes = disputes.into_iter().map(|one| Happened::Dispute(Box::new(one)));
        let mut found: Vec<Happened> = promises.chain(disputes).collect();
        found.extend(rows(conn, include_str!("taken_steps.sql"), self.client, step)?);
        found.extend(rows(conn, include_str!("penalties_decided.sql"), self.client, decided)?);
        found.extend(rows(conn, include_str!("events.sql"), self.client, event)?);
        let letters = ListLetters { filter: LetterFilter { client, ..LetterFilter::default() } }.run(conn)?;
        found.extend(letters.into_iter().map(|one| Happened::Letter(Box::new(one))));
        found.sort_by_key(|one| Reverse(one.day()));
        Ok(found)
    }
}

fn rows(
    conn: &Connection,
    sql: &str,
    client: Id,
    read: impl Fn(&Row) -> StoreResult<Happened>,
) -> StoreResult<Vec<Happened>> {
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([client.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn day(row: &Row, at: usize) -> StoreResult<NaiveDate> {
    row.get::<_, String>(at)?.parse().map_err(|_| StoreError::Damaged)
}

fn text(row: &Row, at: usize) -> StoreResult<String> {
    Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())
}

fn step(row: &Row) -> StoreResult<Happened> {
    let kind = StepKind::from_key(&row.get::<_, String>(2)?).ok_or(StoreError::Damaged)?;
    let (step, note, lines) = (row.get(1)?, text(row, 3)?, row.get(4)?);
    Ok(Happened::Step(StepOut { day: day(row, 0)?, step, kind, note, lines }))
}

fn decided(row: &Row) -> StoreResult<Happened> {
    let decision = penalty_decision::read(row)?;
    Ok(Happened::Decided(DecidedOut {
        instalment: Id(row.get(12)?),
        of: (row.get(10)?, row.get(11)?),
        decision,
    }))
}

fn event(row: &Row) -> StoreResult<Happened> {
    let kind = EventKind::from_key(&row.get::<_, String>(5)?).ok_or(StoreError::Damaged)?;
    Ok(Happened::Event(EventOut {
        id: Id(row.get(0)?),
        version: row.get(1)?,
        invoice: row.get::<_, Option<i64>>(2)?.map(Id).zip(row.get(3)?),
        day: day(row, 4)?,
        kind,
        signed_by: text(row, 6)?,
        document: text(row, 7)?,
    }))
}
