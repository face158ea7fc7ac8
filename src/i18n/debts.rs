//! Words about what clients owe and pay.

use super::{Catalogue, doubt::Doubt, obligations};
use crate::domain::{
    debt::allocation::Automatic,
    invoice::standing::{Owed, PaymentStatus},
    money::Money,
};
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

/// What is doubtful about a payment that closes debts by rule: its purpose, or the rule of a contract.
pub fn doubts(found: &Automatic, words: &Catalogue) -> Vec<Doubt> {
    let unknown = found.unknown.iter().map(|number| {
        let sentence = words.say("allocation-unknown", [("number", number.as_str())]);
        Doubt::of("purpose", "allocation-unknown", sentence)
    });
    let held = || Doubt::of("allocation", "allocation-held", words.get("allocation-held"));
    unknown.chain(found.is_held_back.then(held)).collect()
}

/// What of a payment goes into penalties that were claimed; it never does so unsaid. Nothing of a sum of nothing.
pub fn penalty(sum: Money, words: &Catalogue) -> Option<String> {
    let told = words.formats.money(sum.minor(), sum.currency().code());
    (sum.minor() > 0).then(|| words.say("allocation-penalty", [("sum", told)]))
}
