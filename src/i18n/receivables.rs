//! Words about debts that are late: buckets, steps of the ladder, why a client is turned to, credit.

use super::{Catalogue, claims::step, reasons::reason};
use crate::domain::{
    debt::{
        exposure::Hold,
        ladder::{Next, Wait},
        worklist::Overdue,
    },
    money::Money,
};

/// What is done today, or why nothing is.
pub fn next(next: &Next, words: &Catalogue) -> String {
    match next {
        Next::Take { step: taken, .. } => step(taken.kind, words),
        Next::Wait(why) => wait(*why, words),
    }
}

/// Why no step is taken.
pub fn wait(wait: Wait, words: &Catalogue) -> String {
    words.get(match wait {
        Wait::Quiet { until } => return words.say("debt-wait-quiet", [("day", words.formats.date(until))]),
        Wait::Manual => "debt-wait-manual",
        Wait::DayOff => "debt-wait-day-off",
        Wait::Promised => "debt-wait-promised",
        Wait::Disputed => "debt-wait-disputed",
        Wait::HalfPaid => "debt-wait-half-paid",
        Wait::Small => "debt-wait-small",
        Wait::Taken => "debt-wait-taken",
        Wait::NothingDue => "debt-wait-nothing",
    })
}

/// Why a client stands where it does: since when it owes, how much of everything, and what it is worth.
pub fn why(overdue: &Overdue, words: &Catalogue) -> Vec<String> {
    let class = overdue.class.map(|class| words.say("debt-class", [("class", class.letter())]));
    let key = overdue.is_key.then(|| words.get("debt-key-client"));
    let told = overdue.reasons().into_iter().map(|one| reason(&one, words));
    told.chain(class).chain(key).collect()
}

/// Sums of several currencies beside each other.
pub fn sums(all: &[Money], words: &Catalogue) -> String {
    let sum = |sum: &Money| words.formats.money_short(sum.minor(), sum.currency().code());
    all.iter().map(sum).collect::<Vec<_>>().join(" + ")
}

/// Why nothing goes out on credit.
pub fn hold(hold: Hold, currency: &str, words: &Catalogue) -> String {
    let money = |minor| words.formats.money_short(minor, currency);
    match hold {
        Hold::OverLimit { by } => words.say("credit-over-limit", [("sum", money(by))]),
        Hold::Overdue { sum, days } => {
            let days = words.formats.days(days.into());
            words.say("credit-overdue", [("sum", money(sum)), ("days", days)])
        }
        Hold::PapersMissing => words.get("credit-papers"),
    }
}
