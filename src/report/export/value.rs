//! Stored values as cells.

use super::Export;
use crate::{
    domain::field::{Field, Kind},
    exchange::out::Value,
    i18n::columns::{choice, name},
    report::record::unless_erased,
    store::{Image, record},
};
use chrono::{Local, NaiveDate, TimeZone as _};

/// A stored value, typed as its field is; nothing where it is empty or erased.
pub(super) fn stored(field: &Field, image: &Image, export: &Export) -> Value {
    let text = record::text(image, field.key);
    match field.kind {
        Kind::Choice(choices) => Value::text(choice(export.words, choices, &text)),
        Kind::YesNo if text == "1" => Value::Text(export.words.get("word-yes")),
        Kind::YesNo if text == "0" => Value::Text(export.words.get("word-no")),
        Kind::Money => {
            image.get(field.key).and_then(serde_json::Value::as_i64).map_or(Value::Empty, Value::Sum)
        }
        Kind::Day | Kind::PastDay => day(text),
        Kind::Count | Kind::Number | Kind::Percent { .. } if !text.is_empty() => Value::Number(text),
        Kind::TaxId | Kind::Kpp | Kind::Iban | Kind::BankCode => Value::code(unless_erased(text)),
        _ if field.key == "name" => Value::text(name(export.words, &text)),
        _ => Value::text(unless_erased(text)),
    }
}

/// A day; a text that is none stays one.
pub(super) fn day(text: String) -> Value {
    text.parse().map_or_else(|_| Value::text(unless_erased(text)), |day: NaiveDate| Value::Day(day))
}

/// A moment of Unix milliseconds, here.
pub(super) fn moment(millis: i64) -> Value {
    let local = Local.timestamp_millis_opt(millis).single();
    local.map_or(Value::Empty, |moment| Value::Moment(moment.naive_local()))
}

/// How wide a column of such values is, in letters.
pub(super) const fn width(kind: Kind) -> u16 {
    match kind {
        Kind::Text => 40,
        Kind::YesNo | Kind::Country | Kind::Count => 10,
        Kind::Day | Kind::PastDay | Kind::Time | Kind::Kpp => 12,
        Kind::Money
        | Kind::TaxId
        | Kind::BankCode
        | Kind::Number
        | Kind::Percent { .. }
        | Kind::Choice(_) => 16,
        _ => 24,
    }
}
