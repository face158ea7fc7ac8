//! Obligations in words.

use super::{Catalogue, columns::choice};
use crate::domain::{
    contract::Side,
    money::Money,
    obligation::{
        EVENTS,
        balance::Owed,
        standing::{Standing, Status},
    },
};

/// The key of a state's name.
pub const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Waiting => "obligation-status-waiting",
        Status::Open => "obligation-status-open",
        Status::Soon => "obligation-status-soon",
        Status::Overdue => "obligation-status-overdue",
        Status::Disputed => "obligation-status-disputed",
        Status::Done => "obligation-status-done",
        Status::DoneLate => "obligation-status-done-late",
        Status::Waived => "obligation-status-waived",
    }
}

/// The key of what stands above a side.
pub const fn side_key(side: Side) -> &'static str {
    match side {
        Side::We => "obligation-we-owe",
        Side::They => "obligation-they-owe",
    }
}

/// The state in words, with the days that are left or over, and the months that have come since.
pub fn status(standing: &Standing, words: &Catalogue) -> String {
    let days = || usize::try_from(standing.days_left.unwrap_or_default()).unwrap_or_default();
    let told = match standing.status {
        Status::Overdue => words.count("obligation-late", count(standing.days_late())),
        Status::Soon if days() == 0 => words.get("obligation-today"),
        Status::Soon | Status::Open => words.count("obligation-left", days()),
        other => words.get(status_key(other)),
    };
    if standing.further == 0 {
        return told;
    }
    let further = count(standing.further);
    let number = words.formats.count(further);
    let parts = [("status", told.into()), ("count", further.into()), ("number", number.into())];
    words.say::<fluent_bundle::FluentValue>("obligation-further", parts)
}

/// The same in few letters, for a column.
pub fn status_short(standing: &Standing, words: &Catalogue) -> String {
    let days = || usize::try_from(standing.days_left.unwrap_or_default()).unwrap_or_default();
    let told = match standing.status {
        Status::Overdue => words.count("obligation-short-late", count(standing.days_late())),
        Status::Soon if days() == 0 => words.get("obligation-short-today"),
        Status::Soon | Status::Open => words.count("obligation-short-left", days()),
        other => words.get(status_key(other)),
    };
    let further = words.formats.count(count(standing.further));
    if standing.further == 0 { told } else { format!("{told} +{further}") }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// An event by its stable name.
pub fn event(stored: &str, words: &Catalogue) -> String {
    choice(words, EVENTS, stored)
}

/// Sums of several currencies in one line; empty where there are none.
pub fn sums(sums: &[Money], words: &Catalogue) -> String {
    let told = sums.iter().map(|sum| words.formats.money_short(sum.minor(), sum.currency().code()));
    told.collect::<Vec<_>>().join(" + ")
}

/// What a side owes, in parts that a line puts together: how many, sums, what is late, what comes next.
pub fn owed(owed: &Owed, words: &Catalogue) -> Vec<String> {
    let late = (owed.overdue > 0).then(|| words.count("obligations-overdue", owed.overdue));
    let waiting = (owed.waiting > 0).then(|| words.count("obligations-waiting", owed.waiting));
    let next = owed.next.map(|day| words.say("obligations-next", [("day", words.formats.date(day))]));
    let is_told = owed.count > 0 || owed.waiting == 0;
    let count = if is_told { words.formats.count(owed.count) } else { String::new() };
    let head = [count, sums(&owed.sums, words)];
    head.into_iter().chain(next).chain(late).chain(waiting).filter(|part| !part.is_empty()).collect()
}
