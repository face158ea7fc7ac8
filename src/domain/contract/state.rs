//! The states of a contract and the moves between them (`K-2`).

use std::{fmt, str::FromStr};

/// Where a contract stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContractState {
    /// The text is written.
    #[default]
    Draft,
    /// Our own people look at it.
    Approval,
    /// It is with the other side.
    Sent,
    /// The other side wants other words.
    Disagreements,
    /// Both sides agree on the text.
    Agreed,
    /// At least one side is to sign.
    Signing,
    /// Both have signed, it has not begun.
    Signed,
    Active,
    Suspended,
    /// Both have done everything.
    Performed,
    /// Its term is over.
    Expired,
    /// It was ended before its term.
    Terminated,
    /// It never came to a signature.
    NotConcluded,
    /// It is kept and no longer worked with.
    Archived,
}

use ContractState as S;

/// Stable names, and where a person may move each state. A signed contract becomes active on its first day and expires
/// after its last one by itself.
const STATES: [(S, &str, &[S]); 14] = [
    (S::Draft, "draft", &[S::Approval, S::Sent, S::NotConcluded]),
    (S::Approval, "approval", &[S::Draft, S::Sent, S::NotConcluded]),
    (S::Sent, "sent", &[S::Draft, S::Disagreements, S::Agreed, S::NotConcluded]),
    (S::Disagreements, "disagreements", &[S::Draft, S::Sent, S::Agreed, S::NotConcluded]),
    (S::Agreed, "agreed", &[S::Draft, S::Disagreements, S::Signing, S::NotConcluded]),
    (S::Signing, "signing", &[S::Disagreements, S::Signed, S::NotConcluded]),
    (S::Signed, "signed", &[S::Suspended, S::Performed, S::Terminated]),
    (S::Active, "active", &[S::Suspended, S::Performed, S::Terminated]),
    (S::Suspended, "suspended", &[S::Active, S::Performed, S::Terminated]),
    (S::Performed, "performed", &[S::Archived]),
    (S::Expired, "expired", &[S::Performed, S::Terminated, S::Archived]),
    (S::Terminated, "terminated", &[S::Archived]),
    (S::NotConcluded, "not_concluded", &[S::Draft, S::Archived]),
    (S::Archived, "archived", &[]),
];

/// No state has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownState;

impl FromStr for ContractState {
    type Err = UnknownState;

    fn from_str(name: &str) -> Result<Self, UnknownState> {
        STATES.iter().find(|(_, known, _)| *known == name).map(|(state, ..)| *state).ok_or(UnknownState)
    }
}

impl fmt::Display for ContractState {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(self.key())
    }
}

impl ContractState {
    /// Every state, in the order of a contract's life.
    pub fn all() -> impl Iterator<Item = Self> {
        STATES.iter().map(|(state, ..)| *state)
    }

    /// Stable name.
    pub fn key(self) -> &'static str {
        STATES.iter().find(|(state, ..)| *state == self).map_or("", |(_, key, _)| key)
    }

    /// States that may follow.
    pub fn next(self) -> &'static [Self] {
        STATES.iter().find(|(state, ..)| *state == self).map_or(&[], |(.., next)| next)
    }

    /// The same, once somebody may have signed: what is signed is never an open text again, but it may come to nothing.
    pub fn next_where(self, is_signed: bool) -> impl Iterator<Item = Self> {
        let stays = move |to: &Self| !is_signed || !to.is_open_text() || *to == Self::NotConcluded;
        self.next().iter().copied().filter(stays)
    }

    /// Whether the text may still change: from the first signature on only an addendum or an amended version does that.
    pub fn is_open_text(self) -> bool {
        self < Self::Signing || self == Self::NotConcluded
    }

    /// Whether it waits on its way to both signatures: such a stage has somebody who answers for it, and a limit.
    pub fn is_on_the_way(self) -> bool {
        self < Self::Signed
    }

    /// Whether both sides are bound by it.
    pub const fn is_binding(self) -> bool {
        matches!(self, Self::Signed | Self::Active | Self::Suspended)
    }

    /// Whether it says why it came here.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Suspended | Self::Terminated | Self::NotConcluded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_come_back_and_every_state_is_told() {
        let all: BTreeSet<S> = S::all().collect();
        assert_eq!(all.len(), STATES.len());
        assert!(all.iter().all(|state| state.key().parse() == Ok(*state)));
        assert_eq!("unheard".parse::<S>(), Err(UnknownState));
    }

    #[test]
    fn every_state_but_the_one_that_time_brings_is_reached_from_a_draft() {
        let mut reached = BTreeSet::from([S::Draft]);
        while let Some(next) =
            reached.iter().flat_map(|state| state.next()).find(|next| !reached.contains(next)).copied()
        {
            reached.insert(next);
        }
        let by_time: Vec<S> = S::all().filter(|state| !reached.contains(state)).collect();
        assert_eq!(by_time, [S::Expired]);
    }

    #[test]
    fn nothing_comes_back_to_a_text_that_was_signed() {
        for state in S::all().filter(|state| !state.is_on_the_way() && *state != S::NotConcluded) {
            assert!(state.next().iter().all(|next| !next.is_open_text()), "{state}");
        }
        assert!(S::Signing.next().contains(&S::Signed));
        assert!(!S::Draft.next().contains(&S::Signed), "nobody signs what was not agreed");
    }
}
