//! Obligations as a table: one row for each.

use super::{Export, value};
use crate::{
    domain::{field::Field, obligation::FIELDS},
    exchange::out::{Column, Value},
    i18n::{columns::name, obligations::status_key},
    report::obligation_terms,
    store::obligation::ObligationOut,
};

/// What stands before the fields, and what follows them.
const BEFORE: [(&str, u16); 2] = [("field-contract-number", 12), ("cli-client", 32)];
const AFTER: [(&str, u16); 7] = [
    ("field-obligation-due", 12),
    ("export-head-terms", 30),
    ("field-obligation-status", 18),
    ("export-head-rest", 18),
    ("field-obligation-done-day", 12),
    ("column-reason", 30),
    ("field-obligation-responsible", 24),
];

pub(super) fn columns(export: &Export) -> Vec<Column> {
    let named = |(key, width)| export.column(key, width);
    let fields = fields().map(|field| export.column(field.label, value::width(field.kind)));
    BEFORE.into_iter().map(named).chain(fields).chain(AFTER.into_iter().map(named)).collect()
}

pub(super) fn cells(one: &ObligationOut, export: &Export) -> Vec<Value> {
    let words = export.words;
    let before = [Value::text(one.contract.1.as_str()), Value::text(name(words, &one.client.1))];
    let fields = fields().map(|field| value::stored(field, &one.image, export));
    let after = [
        one.standing.due.map_or(Value::Empty, |due| Value::Day(due.day)),
        Value::text(obligation_terms(one, words)),
        Value::text(words.get(status_key(one.standing.status))),
        one.rest_sum().map_or(Value::Empty, |rest| Value::Sum(rest.minor())),
        one.done_on().map_or(Value::Empty, Value::Day),
        Value::text(one.text("reason")),
        Value::text(one.owner.as_str()),
    ];
    before.into_iter().chain(fields).chain(after).collect()
}

/// Fields that are columns of the obligation itself.
fn fields() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(|field| !field.kind.is_elsewhere())
}
