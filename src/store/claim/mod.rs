//! What is said and done about debts: promises (`D-4`), disputes (`D-1`, domain rules 6.7), penalties (`D-5`), limitation
//! (`D-8`) and the ladder of dunning (`D-3`).

mod answer;
mod dispute;
mod dunning;
mod history;
mod ladder;
mod limitation;
mod open;
mod penalty;
mod penalty_decision;
mod penalty_list;
mod promise;
mod promise_list;
mod terms;
#[cfg(test)]
mod tests;
mod write_off;

pub use answer::AnswerBy;
pub use dispute::{DisputeFilter, DisputeOut, ListDisputes, ReadDisputed, SaveDispute, SettleDispute};
pub use dunning::{SaveDunning, TakeStep};
pub use history::{ClaimsOfClient, DecidedOut, EventOut, Happened, ShowClaims, StepOut};
pub use ladder::{DebtLadder, LadderLine, ReadLadder};
pub(super) use ladder::{Dunned, dunned, first_step, ladders};
pub(super) use limitation::near;
pub use limitation::{AddLimitationEvent, LimitationOut, RemoveLimitationEvent, ShowLimitation};
pub(super) use penalty::law;
pub use penalty::{CountPenalty, PenaltyBasis, PenaltyOut};
pub use penalty_decision::{DecidePenalty, DecisionOut, ListPenaltyDecisions};
pub use penalty_list::{CountPenalties, LatePenalty};
pub use promise::{SavePromise, WithdrawPromise};
pub use promise_list::{KeptRate, ListPromises, PromiseFilter, PromiseOut, PromiseState};
pub(super) use promise_list::{Pending, pending};
pub use terms::TermsOfClient;
pub use write_off::write_off;

use super::{
    StoreError, StoreResult, Table,
    client::CLIENT,
    contact::clients_of,
    invoice::{INSTALMENT, INVOICE},
};
use crate::domain::{field::Flaw, id::Id};
use rusqlite::Connection;

pub static PROMISE: Table = Table {
    references: &[("client_id", &CLIENT), ("invoice_id", &INVOICE)],
    // What was said of an invoice stays said when it is cancelled.
    remembers: &["invoice_id"],
    personal: &["said_by"],
    said: &["words", "reason"],
    tells: true,
    codes: &["currency", "channel"],
    runs: Some(client_of_promise),
    ..Table::plain("promise")
};

pub static DISPUTE: Table = Table {
    references: &[("client_id", &CLIENT), ("instalment_id", &INSTALMENT)],
    remembers: &["instalment_id"],
    said: &["reason", "evidence", "settlement"],
    tells: true,
    codes: &["outcome"],
    runs: Some(client_of_dispute),
    ..Table::plain("dispute")
};

pub static PENALTY_DECISION: Table = Table {
    references: &[("client_id", &CLIENT), ("instalment_id", &INSTALMENT), ("invoice_id", &INVOICE)],
    remembers: &["instalment_id", "invoice_id"],
    said: &["reason"],
    tells: true,
    codes: &["decision", "working"],
    ..Table::plain("penalty_decision")
};

pub static LIMITATION_EVENT: Table = Table {
    references: &[("client_id", &CLIENT), ("invoice_id", &INVOICE)],
    remembers: &["invoice_id"],
    personal: &["signed_by", "document"],
    tells: true,
    codes: &["kind"],
    runs: Some(client_of_event),
    ..Table::plain("limitation_event")
};

/// How one client is dunned: one row for each.
pub static DUNNING: Table = Table {
    references: &[("client_id", &CLIENT)],
    said: &["note"],
    tells: true,
    codes: &["ladder"],
    unique: &[&["client_id"]],
    runs: Some(client_of_dunning),
    ..Table::plain("dunning")
};

/// A step that was taken for an instalment.
pub static DUNNING_STEP: Table = Table {
    references: &[("client_id", &CLIENT), ("instalment_id", &INSTALMENT)],
    remembers: &["instalment_id"],
    said: &["note"],
    tells: true,
    codes: &["kind"],
    runs: Some(client_of_step),
    ..Table::plain("dunning_step")
};

fn client_of_promise(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM promise WHERE id = ?1", id)
}

fn client_of_dispute(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM dispute WHERE id = ?1", id)
}

fn client_of_event(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM limitation_event WHERE id = ?1", id)
}

fn client_of_dunning(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM dunning WHERE id = ?1", id)
}

fn client_of_step(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM dunning_step WHERE id = ?1", id)
}

fn refuse(flaw: Option<Flaw>) -> StoreResult<()> {
    flaw.map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))
}

/// A sum of minor units as somebody would type it.
pub(super) fn typed(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}
