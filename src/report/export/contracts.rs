//! Contracts as a table: one row for each.

use super::{Export, value};
use crate::{
    domain::contract::FIELDS,
    exchange::out::{Column, Value},
    i18n::{columns::name, contracts::state_key},
    store::contract::ContractOut,
};

/// What follows the fields.
const AFTER: [(&str, u16); 5] = [
    ("field-contract-state", 18),
    ("contract-holds-until", 14),
    ("contract-object-by", 14),
    ("field-owner", 24),
    ("field-contract-company", 32),
];

pub(super) fn columns(export: &Export) -> Vec<Column> {
    let fields = fields().map(|field| export.column(field.label, value::width(field.kind)));
    let after = AFTER.into_iter().map(|(key, width)| export.column(key, width));
    std::iter::once(export.column("cli-client", 32)).chain(fields).chain(after).collect()
}

pub(super) fn cells(contract: &ContractOut, export: &Export) -> Vec<Value> {
    let standing = &contract.standing;
    let term = standing.term;
    let client = Value::text(name(export.words, &contract.client.1));
    let fields = fields().map(|field| value::stored(field, &contract.image, export));
    let after = [
        Value::text(export.words.get(state_key(standing.state))),
        term.map_or(Value::Empty, |term| Value::Day(term.end)),
        term.and_then(|term| term.notice).map_or(Value::Empty, |notice| Value::Day(notice.day)),
        Value::text(contract.owner.as_str()),
        Value::text(contract.company.as_str()),
    ];
    std::iter::once(client).chain(fields).chain(after).collect()
}

/// Fields that are columns of the contract itself.
fn fields() -> impl Iterator<Item = &'static crate::domain::field::Field> {
    FIELDS.iter().filter(|field| !field.kind.is_elsewhere())
}
