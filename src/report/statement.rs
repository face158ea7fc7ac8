//! Bank statements for programs (`D-2`).

use super::record::{reference, text_or_null};
use crate::{
    domain::{
        id::Id,
        money::Currency,
        statement::{
            Operation,
            score::{Candidate, Match, Verdict},
        },
    },
    exchange::{Encoding, statement::StatementFile},
    store::import::statement::Weighed,
};
use serde::{Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Clients by their identities.
type People = BTreeMap<Id, Candidate>;

/// A statement for programs. Its operations are made one by one as they are written.
pub struct StatementJson<'a> {
    pub weighed: &'a Weighed,
    pub file: &'a StatementFile,
    pub people: &'a People,
}

impl Serialize for StatementJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut document = serializer.serialize_map(None)?;
        for (key, value) in head(self.weighed, self.file).as_object().into_iter().flatten() {
            document.serialize_entry(key, value)?;
        }
        document.serialize_entry("items", &Items(self, false))?;
        document.serialize_entry("pending", &Items(self, true))?;
        document.end()
    }
}

/// The operations that were booked by the bank, or those that it expects.
struct Items<'a>(&'a StatementJson<'a>, bool);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(StatementJson { weighed, people, .. }, are_expected) = self;
        let Weighed { statement, currency, answers, booked, .. } = weighed;
        if *are_expected {
            let expected = statement.pending.iter();
            return serializer.collect_seq(expected.map(|own| item(own, (None, false), *currency, people)));
        }
        let items = statement.operations.iter().zip(answers).zip(booked);
        serializer.collect_seq(
            items.map(|((own, answer), booked)| item(own, (answer.best(), *booked), *currency, people)),
        )
    }
}

fn head(weighed: &Weighed, file: &StatementFile) -> Value {
    let Weighed { statement, currency, .. } = weighed;
    let sum = |minor: Option<i64>| minor.map(|minor| money(minor, *currency));
    let totals = statement.totals();
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
        "advances": weighed.advances(),
        "apart": weighed.apart(),
        "already_booked": weighed.already_booked(),
        "left_out": statement.left_out.len(),
    })
}

fn money(minor: i64, currency: Currency) -> Value {
    json!({ "minor": minor, "currency": currency.code() })
}

fn item(
    operation: &Operation,
    (best, booked): (Option<&Match>, bool),
    currency: Currency,
    people: &People,
) -> Value {
    let name = |found: &Match| people.get(&found.client).map_or("", |client| client.name.as_str());
    operation_json(operation, (best.map(|found| (found, name(found))), booked), currency)
}

/// An operation with the best match and the name of its client, and whether it is booked.
pub fn operation_json(
    operation: &Operation,
    (best, booked): (Option<(&Match, &str)>, bool),
    currency: Currency,
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
        "match": best.map(|(found, name)| fit(found, name)),
    })
}

fn fit(found: &Match, name: &str) -> Value {
    json!({
        "client": reference(found.client, name),
        "invoices": found.documents,
        "score": found.score,
        "reasons": found.reasons.iter().map(|reason| reason.key()).collect::<Vec<_>>(),
    })
}
