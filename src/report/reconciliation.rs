//! Acts of reconciliation for programs and for people (`D-7`).

use super::{claim::money, record};
use crate::{
    domain::{
        debt::{
            act::{Beside, FIELDS, Status},
            reconciliation::Found,
        },
        id::Id,
        money::Money,
    },
    i18n::{Catalogue, acts, columns},
    store::reconciliation::{ActOut, RECONCILIATION, ReconciliationOut},
};
use serde_json::{Map, Value, json};

/// An act as a list tells it.
pub fn act_json(act: &ReconciliationOut) -> Map<String, Value> {
    let mut json = record::bookkeeping(&act.image, &RECONCILIATION);
    json.extend(record::values(FIELDS, &act.image));
    let reference =
        |of: Option<&(Id, String)>| of.map(|(id, name)| record::reference(*id, name)).unwrap_or_default();
    let more = [
        ("client", record::reference(act.client.0, &act.client.1)),
        ("company", reference(act.company.as_ref())),
        ("contract", reference(act.contract.as_ref())),
        ("our_closing", json!(act.closing)),
        ("restarts_limitation", Value::Bool(act.restarts())),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json
}

/// One act with both halves.
pub fn whole_act_json(act: &ActOut) -> Map<String, Value> {
    let currency = act.row.currency();
    let sum = |minor: i64| json!(Money::new(minor, currency));
    let (debit, credit) = act.ours.turnovers().unwrap_or_default();
    let lines = act.lines();
    let more = [
        ("opening", sum(act.ours.opening)),
        ("debit", sum(debit)),
        ("credit", sum(credit)),
        ("closing", sum(act.our_closing())),
        ("sent_with", json!(act.was())),
        ("their_balance", act.their_closing().map_or(Value::Null, sum)),
        ("difference", json!(act.difference())),
        ("opening_difference", act.opening_differs().map_or(Value::Null, sum)),
        ("items", lines.iter().map(|line| line_json(line, &sum)).collect()),
    ];
    let mut json = act_json(&act.row);
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json
}

fn line_json(line: &Beside, sum: &impl Fn(i64) -> Value) -> Value {
    let ours = line.ours.map(|row| {
        json!({
            "day": row.day.to_string(),
            "kind": row.kind.key(),
            "number": record::text_or_null(&row.number),
            "debit": sum(row.debit),
            "credit": sum(row.credit),
        })
    });
    let theirs = line.theirs.map(|row| {
        json!({
            "day": row.day.to_string(),
            "document": record::text_or_null(&row.document),
            "debit": sum(row.debit),
            "credit": sum(row.credit),
        })
    });
    json!({
        "found": line.found.map(Found::key),
        "by": line.by().map(sum),
        "ours": ours,
        "theirs": theirs,
    })
}

/// The period of an act.
pub fn act_period(act: &ReconciliationOut, words: &Catalogue) -> String {
    format!("{} – {}", words.formats.date(act.scope.from), words.formats.date(act.scope.to))
}

/// The contract of an act, or that it is about all of them.
pub fn act_contract(act: &ReconciliationOut, words: &Catalogue) -> String {
    let named = act.contract.as_ref().map(|(_, number)| number.clone());
    named.unwrap_or_else(|| words.get("act-all-contracts"))
}

/// How far an act came, and when.
pub fn act_status(act: &ReconciliationOut, words: &Catalogue) -> String {
    let day = act.status_day().filter(|_| act.status != Status::Draft);
    let parts = [acts::status(act.status, words), day.map(|day| words.formats.date(day)).unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Names and values of an act, for people; its halves are a table of their own.
pub fn act_rows(act: &ActOut, words: &Catalogue) -> Vec<(String, String)> {
    let row = &act.row;
    let sum = |minor: i64| money(Money::new(minor, row.currency()), words);
    let (debit, credit) = act.ours.turnovers().unwrap_or_default();
    let signed = record::unless_erased(row.text("signed_by"));
    let by = [signed.clone(), record::unless_erased(row.text("signed_position"))];
    let authority = if signed.is_empty() { String::new() } else { acts::authority(row.authority(), words) };
    let by: Vec<String> = by.into_iter().chain([authority]).filter(|part| !part.is_empty()).collect();
    let rows = [
        ("cli-client", columns::name(words, &row.client.1)),
        ("field-contract-number", row.text("number")),
        ("field-act-day", row.day("day").map(|day| words.formats.date(day)).unwrap_or_default()),
        ("field-act-period", act_period(row, words)),
        ("form-contract", act_contract(row, words)),
        ("column-state", act_status(row, words)),
        ("field-act-signed-by", by.join(", ")),
        ("act-opening", sum(act.ours.opening)),
        ("act-debit", sum(debit)),
        ("act-credit", sum(credit)),
        ("act-closing", sum(act.our_closing())),
        ("field-act-theirs", act.their_closing().map(sum).unwrap_or_default()),
        ("act-difference", act.difference().map(|sum| money(sum, words)).unwrap_or_default()),
        ("field-note", record::unless_erased(row.text("note"))),
    ];
    rows.into_iter().map(|(key, text)| (words.get(key), text)).collect()
}

/// What is to be known of an act beside its figures: what changed, what differs, whether limitation runs anew.
pub fn act_notes(act: &ActOut, words: &Catalogue) -> Vec<String> {
    let changed = act.was().map(|was| words.say("act-changed", [("was", money(was, words))]));
    let differs = act.theirs.as_ref().map(|_| match act.differs_by() {
        None => words.get("act-agrees"),
        Some(sum) => {
            let count = words.count("act-differences", act.differences());
            words.say("act-differs", [("count", count), ("sum", money(sum, words))])
        }
    });
    let unexplained = act.unexplained().map(|sum| words.say("act-unexplained", [("sum", money(sum, words))]));
    let taken = act.takes_our_opening().then(|| words.get("act-opening-taken"));
    [changed, differs, unexplained, taken, act_signature(&act.row, words)].into_iter().flatten().collect()
}

/// Whether limitation runs anew from the signature, and why not; nothing before it.
pub fn act_signature(act: &ReconciliationOut, words: &Catalogue) -> Option<String> {
    let day = act.day("signed_day").filter(|_| act.status == Status::Signed)?;
    let key = match (act.authority(), act.restarts()) {
        (None, _) => "act-does-not-restart",
        (Some(_), false) => "act-restarts-nothing",
        (Some(_), true) => "act-restarts",
    };
    let name = columns::name(words, &act.text("signed_by"));
    Some(words.say(key, [("name", name), ("day", words.formats.date(day))]))
}
