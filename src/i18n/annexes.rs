//! Documents of contracts in words.

use super::Catalogue;
use crate::domain::{
    annex::{AnnexKind, AnnexState, doubt::Doubt},
    contract::{
        Side,
        control::{Counted, Mark, mark, percent},
    },
    money::Currency,
};

/// Message key of a kind.
pub const fn kind_key(kind: AnnexKind) -> &'static str {
    match kind {
        AnnexKind::Specification => "annex-specification",
        AnnexKind::Addendum => "annex-addendum",
        AnnexKind::Act => "annex-act",
        AnnexKind::Termination => "annex-termination",
        AnnexKind::Notice => "annex-notice",
    }
}

/// Stable names of the kinds with the keys of their words.
pub const KINDS: [(&str, &str); 5] = [
    (AnnexKind::Specification.key(), kind_key(AnnexKind::Specification)),
    (AnnexKind::Addendum.key(), kind_key(AnnexKind::Addendum)),
    (AnnexKind::Act.key(), kind_key(AnnexKind::Act)),
    (AnnexKind::Termination.key(), kind_key(AnnexKind::Termination)),
    (AnnexKind::Notice.key(), kind_key(AnnexKind::Notice)),
];

/// Message key of a state.
pub const fn state_key(state: AnnexState) -> &'static str {
    match state {
        AnnexState::Draft => "annex-state-draft",
        AnnexState::Sent => "annex-state-sent",
        AnnexState::SignedBy(Side::We) => "annex-state-by-us",
        AnnexState::SignedBy(Side::They) => "annex-state-by-them",
        AnnexState::Signed => "annex-state-signed",
    }
}

/// What a document is called: its kind and its number.
pub fn title(kind: AnnexKind, number: &str, words: &Catalogue) -> String {
    words.say("annex-title", [("kind", words.get(kind_key(kind))), ("number", number.to_owned())])
}

/// What should be known of a document before it goes out.
pub fn doubt(doubt: Doubt, words: &Catalogue) -> String {
    match doubt {
        Doubt::OtherCurrency { own, contract } => {
            words.say(doubt.key(), [("own", own.code()), ("contract", contract.code())])
        }
        Doubt::SaysNothing | Doubt::NearLimit => words.get(doubt.key()),
        Doubt::Exceeds { by } => {
            words.say(doubt.key(), [("by", words.formats.money(by.minor(), by.currency().code()))])
        }
        Doubt::ShortNotice { days, earliest } => {
            let days = words.count("annex-notice-days", usize::try_from(days).unwrap_or(usize::MAX));
            words.say(doubt.key(), [("days", days), ("earliest", words.formats.date(earliest))])
        }
    }
}

/// Message key of what is counted.
pub const fn counted_key(counted: Counted) -> &'static str {
    match counted {
        Counted::Specified => "contract-used-specified",
        Counted::Accepted => "contract-used-accepted",
        Counted::Invoiced => "contract-used-invoiced",
        Counted::Paid => "contract-used-paid",
    }
}

/// A sum that is counted against the limit of a contract, with what is to be said of it.
pub fn used(used: i64, limit: Option<i64>, currency: Currency, words: &Catalogue) -> String {
    let money = |minor| words.formats.money(minor, currency.code());
    let Some(limit) = limit.filter(|limit| *limit > 0) else { return money(used) };
    let share = words.formats.percent(percent(used, limit), 0);
    match mark(used, Some(limit)) {
        Some(Mark::Exceeded(by)) => {
            words.say("contract-used-exceeds", [("sum", money(used)), ("share", share), ("by", money(by))])
        }
        Some(Mark::Near) => words.say("contract-used-near", [("sum", money(used)), ("share", share)]),
        None => words.say("contract-used-of", [("sum", money(used)), ("share", share)]),
    }
}
