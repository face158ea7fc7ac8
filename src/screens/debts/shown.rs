//! Which debtors are shown, and in which order.

use crate::{domain::client::Class, screens::Context, store::debt::Late};
use std::cmp::Reverse;

/// Which of them are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Narrowed {
    #[default]
    All,
    /// Late by more than thirty days.
    Over30,
    Over90,
    /// Of class A, and key clients.
    Best,
}

impl Narrowed {
    pub(super) const ALL: [Self; 4] = [Self::All, Self::Over30, Self::Over90, Self::Best];

    pub(super) fn fits(self, late: &Late) -> bool {
        match self {
            Self::All => true,
            Self::Over30 => late.overdue.days > 30,
            Self::Over90 => late.overdue.days > 90,
            Self::Best => late.debtor.is_key || late.debtor.class == Some(Class::A),
        }
    }

    pub(super) fn words(self, cx: &Context) -> String {
        cx.words.get(match self {
            Self::All => "debts-all",
            Self::Over30 => "debts-over-30",
            Self::Over90 => "debts-over-90",
            Self::Best => "debts-best",
        })
    }
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As the worklist has them.
    #[default]
    Pressing,
    /// The largest first, as a share of what is overdue in its currency.
    Largest,
    Oldest,
    ByName,
}

impl Order {
    pub(super) const ALL: [Self; 4] = [Self::Pressing, Self::Largest, Self::Oldest, Self::ByName];

    pub(super) fn words(self, cx: &Context) -> String {
        cx.words.get(match self {
            Self::Pressing => "debts-by-pressing",
            Self::Largest => "debts-by-sum",
            Self::Oldest => "debts-by-days",
            Self::ByName => "debts-by-name",
        })
    }

    /// Sorts places among all debtors; those that are equal stay as the worklist has them.
    pub(super) fn sort(self, shown: &mut [usize], all: &[Late]) {
        let sum = |late: &Late| late.sums.iter().map(|sum| sum.minor()).max();
        match self {
            Self::Pressing => {}
            Self::Largest => {
                shown.sort_by_key(|at| Reverse(all.get(*at).map(|late| (late.overdue.share, sum(late)))));
            }
            Self::Oldest => shown.sort_by_key(|at| Reverse(all.get(*at).map(|late| late.overdue.days))),
            Self::ByName => {
                shown.sort_by_cached_key(|at| all.get(*at).map(|late| late.debtor.name.to_lowercase()));
            }
        }
    }
}
