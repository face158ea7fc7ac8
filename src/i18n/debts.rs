//! Words about what clients owe and pay.

use super::{Catalogue, obligations};
use crate::domain::invoice::standing::{Owed, PaymentStatus};
use chrono::NaiveDate;

/// Message key of a standing.
pub const fn status_key(status: PaymentStatus) -> &'static str {
    match status {
        PaymentStatus::Overdue => "payment-status-overdue",
        PaymentStatus::Due => "payment-status-due",
        PaymentStatus::Waiting => "payment-status-waiting",
        PaymentStatus::Paid => "payment-status-paid",
    }
}

/// How something stands, and since how many days it is overdue.
pub fn standing(status: PaymentStatus, days_late: Option<i64>, words: &Catalogue) -> String {
    days_late.map_or_else(
        || words.get(status_key(status)),
        |days| words.count("payment-late", usize::try_from(days).unwrap_or(usize::MAX)),
    )
}

/// By when an instalment falls due, or what it waits for.
pub fn due(owed: Owed, event: &str, words: &Catalogue) -> String {
    owed.due.map_or_else(
        || words.say("invoice-waits", [("event", obligations::event(event_name(event), words))]),
        |day: NaiveDate| words.say("invoice-due-by", [("day", words.formats.date(day))]),
    )
}

/// A document by its number; of one with several instalments also which is meant: `12`, `12 (2/3)`.
pub fn document(number: &str, (place, of): (u32, usize), words: &Catalogue) -> String {
    if of < 2 {
        return number.to_owned();
    }
    words.say(
        "debt-instalment",
        [("number", number.to_owned()), ("place", place.to_string()), ("of", of.to_string())],
    )
}

/// Obligations call the signing of an act by another name.
fn event_name(event: &str) -> &str {
    if event == "accepted" { "act" } else { event }
}
