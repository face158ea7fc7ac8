//! Words about what is said and done about debts.

use super::{Catalogue, columns::choice};
use crate::domain::{
    claim::{EVENTS, RATES, STEPS},
    debt::{
        Hundredths, Law,
        ladder::{Step, StepKind},
        limitation::{EventKind, Limitation, Standing},
        promise::Outcome,
        rate_name::RateName,
    },
};

/// Message key of what became of a promise.
pub const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "promise-open",
        Outcome::Kept => "promise-kept",
        Outcome::Partly => "promise-partly",
        Outcome::Broken => "promise-broken",
    }
}

/// A step of the ladder.
pub fn step(kind: StepKind, words: &Catalogue) -> String {
    choice(words, STEPS, kind.key())
}

/// A step with its day: «day 14: letter with the penalty».
pub fn dated_step(one: Step, words: &Catalogue) -> String {
    let parts = [("day", words.formats.integer(one.day)), ("step", step(one.kind, words))];
    words.say("ladder-day", parts)
}

/// What happened to a debt that bears on its limitation.
pub fn event(kind: EventKind, words: &Catalogue) -> String {
    choice(words, EVENTS, kind.key())
}

/// Until when a debt can be brought to court, and what is to be done about it.
pub fn limitation(term: &Limitation, standing: Standing, words: &Catalogue) -> String {
    let day = term.last.map(|last| words.formats.date(last.day)).unwrap_or_default();
    match standing {
        Standing::Stopped => words.get("limitation-stopped"),
        Standing::Expired { .. } => words.say("limitation-expired", [("day", day)]),
        Standing::Running { days_left, warning } => {
            let left = words.count("limitation-left", usize::try_from(days_left).unwrap_or_default());
            let key = if warning.is_some() { "limitation-near" } else { "limitation-until" };
            words.say(key, [("day", day), ("left", left)])
        }
    }
}

/// A dated rate.
pub fn rate(name: RateName, words: &Catalogue) -> String {
    choice(words, RATES, name.key())
}

/// Message key of the law that a legal rate is of.
pub const fn law_key(law: Law) -> &'static str {
    match law {
        Law::Kz => "penalty-law-kz",
        Law::Ru => "penalty-law-ru",
    }
}

/// How many in a hundred promises were kept.
pub fn kept_rate(rate: Option<Hundredths>, words: &Catalogue) -> String {
    let known = |rate| words.say("promise-kept-rate", [("percent", words.formats.decimal_short(rate))]);
    rate.map_or_else(|| words.get("promise-kept-none"), known)
}
