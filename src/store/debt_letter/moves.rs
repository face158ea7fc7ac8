//! What happens to a letter: it is sent, delivered, answered; or it was not to be written (`D-6`).

use super::{DEBT_LETTER, LetterOut, list::letter};
use crate::{
    domain::{
        debt::{
            Law,
            ladder::Next,
            letter::{Degree, LetterState, Mark, letter_flaws},
            limitation::EventKind,
        },
        field::{Draft, Flaw},
        id::Id,
    },
    store::{
        Operation, Query as _, StoreError, StoreResult, Tx,
        claim::{AddLimitationEvent, AnswerBy, ReadLadder, TakeStep, law},
        contract::{seen, whole},
        record,
    },
};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::BTreeSet;

/// Writes down what happened to a letter. A claim that is sent gets the day by which it is answered; in Russia the term
/// of its debts waits for the answer. The step of the ladder that asked for the letter is taken by sending it.
#[derive(Clone, Debug)]
pub struct MarkLetter {
    pub base: (Id, i64),
    pub mark: Mark,
    /// Its fields.
    pub draft: Draft,
}

impl Operation for MarkLetter {
    fn kind(&self) -> &'static str {
        match self.mark {
            Mark::Sent => "send-debt-letter",
            Mark::Delivered => "deliver-debt-letter",
            Mark::Answered => "answer-debt-letter",
        }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, &DEBT_LETTER, self.base)?;
        let mut fields = record::columns(self.mark.fields(), &self.draft, true)?;
        let stands = whole(Some(&before), &fields);
        let flaw = letter_flaws(&stands).into_iter().next();
        flaw.map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))?;
        let letter = letter(tx.conn(), self.base.0)?.ok_or(StoreError::NotFound)?;
        if letter.state() == LetterState::Cancelled {
            return Err(StoreError::Flawed(Flaw::blocking("state", "flaw-letter-cancelled")));
        }
        if self.mark == Mark::Sent {
            let sent = stands.get("sent_day").parse().map_err(|_| StoreError::Damaged)?;
            let is_first = letter.state() == LetterState::Written;
            fields.push(("answer_by", answer_by(tx, &letter, sent)?));
            if is_first {
                follow(tx, &letter, sent)?;
            }
        }
        tx.update(&DEBT_LETTER, self.base, fields).map(drop)
    }
}

/// By when a claim is answered; other letters ask for money, not for an answer.
fn answer_by(tx: &Tx, letter: &LetterOut, sent: NaiveDate) -> StoreResult<Value> {
    if letter.degree != Degree::Claim {
        return Ok(Value::Null);
    }
    let day = AnswerBy { client: letter.client.0, sent }.run(tx.conn())?;
    Ok(day.map_or(Value::Null, |day| Value::from(day.to_string())))
}

/// What follows from the first sending.
fn follow(tx: &mut Tx, letter: &LetterOut, sent: NaiveDate) -> StoreResult<()> {
    let client = letter.client.0;
    let ladder = ReadLadder { client, today: sent }.run(tx.conn())?;
    if let Next::Take { step, lines } = ladder.next
        && Degree::of_step(step.kind) == Some(letter.degree)
    {
        let note = letter.printed();
        TakeStep { client, step, lines, day: sent, note }.apply(tx)?;
    }
    if letter.degree == Degree::Claim && law(tx.conn(), client)? == Law::Ru {
        suspend(tx, letter, sent)?;
    }
    Ok(())
}

/// The term of each invoice of the claim waits while its answer is waited for (Russia, article 202(3)).
fn suspend(tx: &mut Tx, letter: &LetterOut, sent: NaiveDate) -> StoreResult<()> {
    let mut invoices = BTreeSet::new();
    for line in letter.lines() {
        let mut select = tx.conn().prepare_cached(include_str!("invoice_of.sql"))?;
        let mut rows = select.query([line.instalment.0, letter.client.0.0])?;
        if let Some(row) = rows.next()? {
            invoices.insert(Id(row.get(0)?));
        }
    }
    for invoice in invoices {
        let event = AddLimitationEvent {
            client: letter.client.0,
            invoice: Some(invoice),
            kind: EventKind::ClaimSent,
            day: sent,
            signed_by: String::new(),
            document: letter.printed(),
        };
        event.apply(tx)?;
    }
    Ok(())
}

/// A letter that was not to be written and was not sent: it stays in the register, its number stays taken.
#[derive(Clone, Copy, Debug)]
pub struct CancelLetter(pub (Id, i64));

impl Operation for CancelLetter {
    fn kind(&self) -> &'static str {
        "cancel-debt-letter"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = seen(tx, &DEBT_LETTER, self.0)?;
        if known.contains_key("sent_day") {
            return Err(StoreError::Flawed(Flaw::blocking("state", "flaw-letter-sent")));
        }
        tx.remove(&DEBT_LETTER, self.0)
    }
}
