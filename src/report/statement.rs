//! Bank statements for programs (`D-2`).

use super::record::{reference, text_or_null};
use crate::{
    domain::{
        id::Id,
        money::Currency,
        statement::{
            Operation, Statement,
            score::{Answer, Match, Verdict},
        },
    },
    exchange::{Encoding, statement::StatementFile},
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A statement with what each of its operations fits.
pub struct Weighed<'a> {
    pub statement: &'a Statement,
    /// Of the statement; that of the office where nothing tells it.
    pub currency: Currency,
    /// In the order of the operations.
    pub answers: Vec<Answer>,
    /// Which of them an earlier import has booked.
    pub booked: Vec<bool>,
}

impl Weighed<'_> {
    /// How many have this verdict; what closes no debt is counted by [`Self::apart`].
    pub fn count(&self, verdict: Verdict) -> usize {
        self.unbooked().filter(|answer| answer.apart.is_none() && answer.verdict == verdict).count()
    }

    /// How many close no debt: paid out, transfers, returns.
    pub fn apart(&self) -> usize {
        self.unbooked().filter(|answer| answer.apart.is_some()).count()
    }

    /// How many an earlier import has booked.
    pub fn already_booked(&self) -> usize {
        self.booked.iter().filter(|booked| **booked).count()
    }

    fn unbooked(&self) -> impl Iterator<Item = &Answer> {
        self.answers.iter().zip(&self.booked).filter(|(_, booked)| !**booked).map(|(answer, _)| answer)
    }
}

/// A statement for programs; `names` are those of clients.
pub fn statement_json(weighed: &Weighed, file: &StatementFile, names: &BTreeMap<Id, String>) -> Value {
    let Weighed { statement, currency, answers, booked } = weighed;
    let sum = |minor: Option<i64>| minor.map(|minor| money(minor, *currency));
    let totals = statement.totals();
    let items = statement.operations.iter().zip(answers).zip(booked);
    let items: Vec<Value> = items
        .map(|((operation, answer), booked)| item(operation, (answer.best(), *booked), *currency, names))
        .collect();
    let pending = statement.pending.iter().map(|operation| item(operation, (None, false), *currency, names));
    json!({
        "format": file.format.key(),
        "dialect": file.dialect,
        "encoding": file.encoding.map(Encoding::key),
        "account": text_or_null(&statement.account),
        "currency": weighed.currency.code(),
        "from": statement.from.map(|day| day.to_string()),
        "to": statement.to.map(|day| day.to_string()),
        "opening": sum(statement.opening),
        "closing": sum(statement.closing),
        "total_in": sum(totals.map(|totals| totals.paid_in)),
        "total_out": sum(totals.map(|totals| totals.paid_out)),
        "balance_ok": statement.proof().is_some_and(|proof| proof.is_right()),
        "operations": statement.operations.len(),
        "matched": weighed.count(Verdict::Ready),
        "doubtful": weighed.count(Verdict::Ask),
        "unknown": weighed.count(Verdict::Unknown),
        "apart": weighed.apart(),
        "already_booked": weighed.already_booked(),
        "left_out": statement.left_out.len(),
        "items": items,
        "pending": pending.collect::<Value>(),
    })
}

fn money(minor: i64, currency: Currency) -> Value {
    json!({ "minor": minor, "currency": currency.code() })
}

fn item(
    operation: &Operation,
    (best, booked): (Option<&Match>, bool),
    currency: Currency,
    names: &BTreeMap<Id, String>,
) -> Value {
    let party = &operation.party;
    json!({
        "line": operation.line,
        "date": operation.day.to_string(),
        "value_date": operation.value_day.map(|day| day.to_string()),
        "amount": money(operation.amount, currency),
        "party": {
            "name": text_or_null(&party.name),
            "id": text_or_null(&party.tax_id),
            "account": text_or_null(&party.account),
        },
        "number": text_or_null(&operation.number),
        "purpose": text_or_null(&operation.purpose),
        "reference": text_or_null(&operation.reference),
        "kind": operation.kind.key(),
        "booked": booked,
        "match": best.map(|found| fit(found, names)),
    })
}

fn fit(found: &Match, names: &BTreeMap<Id, String>) -> Value {
    let name = names.get(&found.client).map_or("", String::as_str);
    json!({
        "client": reference(found.client, name),
        "invoices": found.documents,
        "score": found.score,
        "reasons": found.reasons.iter().map(|reason| reason.key()).collect::<Vec<_>>(),
    })
}
