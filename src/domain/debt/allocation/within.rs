//! The order of the parts of one debt (domain rules 6.5): costs, interest, penalty, principal. What of the principal is
//! left depends on it, so a screen shows every part that a payment was counted on.

use super::super::Law;
use std::{fmt, str::FromStr};

/// A part of what one debt has become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DebtPart {
    /// What it cost the creditor to get the money.
    Costs,
    /// For the use of money that was lent, not for delay.
    Interest,
    /// For delay: by contract or by law.
    Penalty,
    Principal,
}

impl DebtPart {
    pub const ALL: [Self; 4] = [Self::Costs, Self::Interest, Self::Penalty, Self::Principal];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Costs => "costs",
            Self::Interest => "interest",
            Self::Penalty => "penalty",
            Self::Principal => "principal",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

/// Sums of the four parts, minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub costs: i64,
    pub interest: i64,
    pub penalty: i64,
    pub principal: i64,
}

impl Parts {
    pub const fn of(&self, part: DebtPart) -> i64 {
        match part {
            DebtPart::Costs => self.costs,
            DebtPart::Interest => self.interest,
            DebtPart::Penalty => self.penalty,
            DebtPart::Principal => self.principal,
        }
    }

    const fn of_mut(&mut self, part: DebtPart) -> &mut i64 {
        match part {
            DebtPart::Costs => &mut self.costs,
            DebtPart::Interest => &mut self.interest,
            DebtPart::Penalty => &mut self.penalty,
            DebtPart::Principal => &mut self.principal,
        }
    }
}

/// Which part a payment closes first: every part once. A contract may set its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order([DebtPart; 4]);

/// The text does not name every part once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownOrder;

impl Order {
    /// Russia, Civil Code article 319: costs, interest for the use of money, principal; a penalty for delay comes after
    /// the principal. Kazakhstan, Civil Code article 282(2): the principal comes last; penalty and interest share the
    /// second place, the penalty first by custom.
    pub const fn of(law: Law) -> Self {
        use DebtPart::{Costs, Interest, Penalty, Principal};
        match law {
            Law::Ru => Self([Costs, Interest, Principal, Penalty]),
            Law::Kz => Self([Costs, Penalty, Interest, Principal]),
        }
    }

    /// The parts, the first that is closed first.
    pub const fn parts(self) -> [DebtPart; 4] {
        self.0
    }
}

impl FromStr for Order {
    type Err = UnknownOrder;

    /// Reads `costs>penalty>interest>principal`.
    fn from_str(text: &str) -> Result<Self, UnknownOrder> {
        let read: Option<Vec<DebtPart>> = text.split('>').map(|key| DebtPart::from_key(key.trim())).collect();
        let parts: [DebtPart; 4] = read.and_then(|read| read.try_into().ok()).ok_or(UnknownOrder)?;
        let names_all = DebtPart::ALL.iter().all(|part| parts.contains(part));
        names_all.then_some(Self(parts)).ok_or(UnknownOrder)
    }
}

impl fmt::Display for Order {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.0.map(DebtPart::key).join(">"))
    }
}

/// The orders that a contract may name, by stable names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartsOrder {
    /// As the law of Kazakhstan has it.
    PenaltyFirst,
    /// As the law of Russia has it.
    PrincipalFirst,
}

impl PartsOrder {
    pub const ALL: [Self; 2] = [Self::PenaltyFirst, Self::PrincipalFirst];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::PenaltyFirst => "penalty_first",
            Self::PrincipalFirst => "principal_first",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.key() == key)
    }

    pub const fn order(self) -> Order {
        Order::of(match self {
            Self::PenaltyFirst => Law::Kz,
            Self::PrincipalFirst => Law::Ru,
        })
    }
}

/// What a payment closes of one debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    pub paid: Parts,
    pub left: i64,
}

/// Counts a payment on the parts of one debt. A part that is not above nothing takes nothing.
pub fn within(debt: &Parts, order: Order, payment: i64) -> Within {
    let (mut paid, mut left) = (Parts::default(), payment.max(0));
    for part in order.0 {
        let sum = left.min(debt.of(part)).max(0);
        *paid.of_mut(part) = sum;
        left -= sum;
    }
    Within { paid, left }
}
