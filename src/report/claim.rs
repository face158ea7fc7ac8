//! Promises and disputes, for programs and for people (`D-4`, domain rules 6.7).

use super::record;
use crate::{
    domain::{
        claim::{DISPUTE_FIELDS, PROMISE_FIELDS},
        money::Money,
    },
    i18n::{Catalogue, claims, columns},
    store::claim::{DISPUTE, DisputeOut, PROMISE, PromiseOut, PromiseState},
};
use serde_json::{Value, json};

/// A promise as it stands.
pub fn promise_json(promise: &PromiseOut) -> Value {
    let mut json = record::bookkeeping(&promise.image, &PROMISE);
    json.extend(record::values(PROMISE_FIELDS, &promise.image));
    let invoice = promise.invoice.as_ref().map(|(id, number)| record::reference(*id, number));
    let more = [
        ("client", record::reference(promise.client.0, &promise.client.1)),
        ("invoice", invoice.unwrap_or_default()),
        ("sum", json!(promise.sum())),
        ("arrived", json!(promise.arrived())),
        ("last_day", Value::from(promise.standing.last.to_string())),
        ("state", Value::from(promise.state().key())),
        ("withdrawn_day", record::text_or_null(&promise.text("withdrawn_day"))),
        ("reason", record::text_or_null(&promise.text("reason"))),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

/// How a promise stands, in a word.
pub fn promise_state(promise: &PromiseOut, words: &Catalogue) -> String {
    words.get(match promise.state() {
        PromiseState::Told(outcome) => claims::outcome_key(outcome),
        PromiseState::Withdrawn => "promise-withdrawn",
    })
}

/// What a promise is about: an invoice by its number, or whatever is owed.
pub fn promise_about(promise: &PromiseOut, words: &Catalogue) -> String {
    promise.invoice.as_ref().map_or_else(
        || words.get("promise-about-all"),
        |(_, number)| words.say("promise-about-invoice", [("number", number.clone())]),
    )
}

/// Names and values of everything that stands in a promise, for people.
pub fn promise_rows(promise: &PromiseOut, words: &Catalogue) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.get("cli-client"), columns::name(words, &promise.client.1)),
        (words.get("promise-about"), promise_about(promise, words)),
    ];
    let of_form = PROMISE_FIELDS.iter().filter(|field| field.key != "currency");
    rows.extend(of_form.map(|field| (words.get(field.label), record::text(field, &promise.image, words))));
    rows.push((words.get("field-invoice-status"), promise_state(promise, words)));
    rows.push((words.get("promise-arrived"), money(promise.arrived(), words)));
    rows.push((words.get("promise-last"), words.formats.date(promise.standing.last)));
    rows.push((words.get("column-reason"), record::unless_erased(promise.text("reason"))));
    rows
}

/// A dispute with what it is about.
pub fn dispute_json(dispute: &DisputeOut) -> Value {
    let mut json = record::bookkeeping(&dispute.image, &DISPUTE);
    json.extend(record::values(DISPUTE_FIELDS, &dispute.image));
    let more = [
        ("client", record::reference(dispute.client.0, &dispute.client.1)),
        ("invoice", record::reference(dispute.invoice.0, &dispute.invoice.1)),
        ("instalment", json!(dispute.place)),
        ("sum", json!(dispute.sum())),
        ("counts", json!(dispute.counts())),
        ("settled", Value::Bool(dispute.is_settled())),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

/// What came of a dispute, or that it is open.
pub fn dispute_state(dispute: &DisputeOut, words: &Catalogue) -> String {
    let outcome = DISPUTE_FIELDS.iter().find(|field| field.key == "outcome").filter(|_| dispute.is_settled());
    outcome.map_or_else(|| words.get("contested-open"), |field| record::text(field, &dispute.image, words))
}

/// Names and values of everything that stands in a dispute, for people.
pub fn dispute_rows(dispute: &DisputeOut, words: &Catalogue) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.get("cli-client"), columns::name(words, &dispute.client.1)),
        (words.get("penalty-debt"), format!("{}/{}", dispute.invoice.1, dispute.place)),
        (words.get("field-dispute-sum"), money(dispute.sum(), words)),
        (words.get("contested-counts"), money(dispute.counts(), words)),
    ];
    let of_form = DISPUTE_FIELDS.iter().filter(|field| field.key != "sum");
    rows.extend(of_form.map(|field| (words.get(field.label), record::text(field, &dispute.image, words))));
    rows
}

pub(super) fn money(sum: Money, words: &Catalogue) -> String {
    words.formats.money(sum.minor(), sum.currency().code())
}
