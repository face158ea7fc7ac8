//! Contracts in words.

use super::{Catalogue, Language};
use crate::domain::{
    contract::{
        instalment::{Tongue, read_instalments, written},
        standing::Standing,
        state::ContractState as S,
        term::Notice,
    },
    field::Flaw,
};

/// Days of signatures: their names and their columns.
pub const SIGNATURES: [(&str, &str); 2] =
    [("contract-signed-by-us", "signed_by_us"), ("contract-signed-by-them", "signed_by_them")];

/// The key of a state's name.
pub const fn state_key(state: S) -> &'static str {
    match state {
        S::Draft => "contract-state-draft",
        S::Approval => "contract-state-approval",
        S::Sent => "contract-state-sent",
        S::Disagreements => "contract-state-disagreements",
        S::Agreed => "contract-state-agreed",
        S::Signing => "contract-state-signing",
        S::Signed => "contract-state-signed",
        S::Active => "contract-state-active",
        S::Suspended => "contract-state-suspended",
        S::Performed => "contract-state-performed",
        S::Expired => "contract-state-expired",
        S::Terminated => "contract-state-terminated",
        S::NotConcluded => "contract-state-not-concluded",
        S::Archived => "contract-state-archived",
    }
}

/// A move that is not allowed, its states by their names; those that are come with what is typed for them.
pub fn state_flaw(flaw: &Flaw, words: &Catalogue) -> Flaw {
    let name = |key: &str| key.parse().map_or_else(|_| key.to_owned(), |state| words.get(state_key(state)));
    let next = |keys: &str| {
        let typed =
            keys.split(", ").filter(|key| !key.is_empty()).map(|key| format!("{key} ({})", name(key)));
        typed.collect::<Vec<_>>().join(", ")
    };
    let told = |(part, value): &(&'static str, String)| match *part {
        "next" => ("next", next(value)),
        part => (part, name(value)),
    };
    let arguments: Vec<_> = flaw.arguments.iter().map(told).collect();
    let ends = arguments.iter().any(|(part, value)| *part == "next" && value.is_empty());
    let key = if ends && flaw.key == "flaw-contract-move" { "flaw-contract-move-none" } else { flaw.key };
    Flaw { key, arguments, ..flaw.clone() }
}

/// The state, and that it waits there too long.
pub fn state(standing: &Standing, words: &Catalogue) -> String {
    let state = words.get(state_key(standing.state));
    if standing.is_stuck { words.say("contract-stuck", [("state", state)]) } else { state }
}

/// Until when it holds, and until when one may object to its going on.
pub fn until(standing: &Standing, words: &Catalogue) -> String {
    let Some(term) = standing.term else { return String::new() };
    let end = words.formats.date(term.end);
    if standing.is_ending {
        return words.say("contract-ends", [("end", end)]);
    }
    let Some(Notice { day, is_missed }) = term.notice else { return end };
    // Where both must agree, nothing goes on by itself after that day.
    if is_missed && !term.goes_on {
        return end;
    }
    let key = if is_missed { "contract-goes-on" } else { "contract-notice-by" };
    words.say(key, [("end", end), ("day", words.formats.date(day))])
}

/// The last day of its term; empty without an end.
pub fn end(standing: &Standing, words: &Catalogue) -> String {
    standing.term.map(|term| words.formats.date(term.end)).unwrap_or_default()
}

/// The last day to object; empty where there is none.
pub fn notice(standing: &Standing, words: &Catalogue) -> String {
    let notice = standing.term.and_then(|term| term.notice);
    notice.map(|notice| words.formats.date(notice.day)).unwrap_or_default()
}

/// Terms of payment as they were understood; empty where they are not read as instalments.
pub fn instalments(line: &str, words: &Catalogue) -> String {
    let tongue = match words.language {
        Language::Kazakh => Tongue::Kazakh,
        Language::Russian => Tongue::Russian,
        Language::English => Tongue::English,
    };
    read_instalments(line).map(|read| written(&read, tongue)).unwrap_or_default()
}
