//! What a client may still get on credit (`D-10`, domain rules 6.14): its exposure, and whether an order is held. Orders
//! are given as sums; whoever keeps them asks here.

/// How a client stands in one currency; nothing is converted. Minor units, none below nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// Open items, due or not.
    pub unpaid: i64,
    /// Shipped and not invoiced yet.
    pub shipped: i64,
    /// Other confirmed orders that are not paid or shipped.
    pub ordered: i64,
    /// Paid before delivery and not set off.
    pub advances: i64,
    /// Nothing where the office has set no limit: then only late debts hold.
    pub limit: Option<i64>,
    /// Of `unpaid` what is late by more days than `Rules::days`.
    pub long_overdue: i64,
    /// Days of the latest debt.
    pub days_late: u32,
    /// What the client buys in the time that the office looks at.
    pub turnover: i64,
    /// Papers are missing or have run out (`C-12`).
    pub lacks_papers: bool,
}

/// When late debts hold an order: both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Late by more days than these.
    pub days: u32,
    /// And by more than so many per cent of the turnover.
    pub percent: u32,
}

impl Default for Rules {
    fn default() -> Self {
        Self { days: 15, percent: 5 }
    }
}

/// What is asked for: at the confirmation of an order, at its reopening, at the growth of its sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// An order of this sum, or the growth of one, that is paid later.
    OnCredit(i64),
    /// It is paid before it is shipped.
    Prepaid,
    /// Goods have gone already: they can always be invoiced.
    Invoice,
}

/// Why an order is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Exposure with the order is above the limit by so much.
    OverLimit {
        by: i64,
    },
    /// So much is late, the latest of it by these days.
    Overdue {
        sum: i64,
        days: u32,
    },
    PapersMissing,
}

impl Hold {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OverLimit { .. } => "over_limit",
            Self::Overdue { .. } => "overdue",
            Self::PapersMissing => "papers_missing",
        }
    }
}

/// The answer. A hold is overridden by somebody who may, with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    Pass,
    /// For every one of these reasons.
    Hold(Vec<Hold>),
}

impl Credit {
    /// Unpaid, shipped and ordered less advances; nothing where it does not fit.
    pub fn exposure(&self) -> Option<i64> {
        self.unpaid.checked_add(self.shipped)?.checked_add(self.ordered)?.checked_sub(self.advances)
    }

    /// Whether something may go out. Nothing where the sums do not fit.
    pub fn decide(&self, request: Request, rules: Rules) -> Option<Decision> {
        let Request::OnCredit(sum) = request else { return Some(Decision::Pass) };
        let exposure = self.exposure()?.checked_add(sum)?;
        let over = self.limit.map(|limit| exposure.checked_sub(limit)).map_or(Some(0), |over| over)?;
        let over = (over > 0).then_some(Hold::OverLimit { by: over });
        let late =
            self.is_late(rules).then_some(Hold::Overdue { sum: self.long_overdue, days: self.days_late });
        let papers = self.lacks_papers.then_some(Hold::PapersMissing);
        let holds: Vec<Hold> = [over, late, papers].into_iter().flatten().collect();
        Some(if holds.is_empty() { Decision::Pass } else { Decision::Hold(holds) })
    }

    fn is_late(&self, rules: Rules) -> bool {
        let share = i128::from(self.turnover) * i128::from(rules.percent);
        self.days_late > rules.days && i128::from(self.long_overdue) * 100 > share
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn credit() -> Credit {
        Credit {
            unpaid: 1_500,
            shipped: 300,
            ordered: 400,
            advances: 200,
            limit: Some(2_500),
            turnover: 10_000,
            ..Credit::default()
        }
    }

    fn decide(credit: Credit, sum: i64) -> Decision {
        credit.decide(Request::OnCredit(sum), Rules::default()).unwrap()
    }

    #[test]
    fn an_order_passes_up_to_the_limit() {
        assert_eq!(credit().exposure(), Some(2_000));
        assert_eq!(decide(credit(), 500), Decision::Pass);
        assert_eq!(decide(credit(), 840), Decision::Hold(vec![Hold::OverLimit { by: 340 }]));
        assert_eq!(decide(Credit { limit: None, ..credit() }, 1_000_000), Decision::Pass);
        assert_eq!(
            decide(Credit { limit: Some(0), ..credit() }, 1),
            Decision::Hold(vec![Hold::OverLimit { by: 2_001 }])
        );
    }

    #[test]
    fn late_debts_hold_when_they_are_old_and_large() {
        let late = |days_late, long_overdue| decide(Credit { long_overdue, days_late, ..credit() }, 1);
        assert_eq!(late(18, 501), Decision::Hold(vec![Hold::Overdue { sum: 501, days: 18 }]));
        assert_eq!(late(18, 500), Decision::Pass, "five per cent of the turnover is not above it");
        assert_eq!(late(15, 501), Decision::Pass, "fifteen days are not above fifteen");
    }

    #[test]
    fn every_reason_is_told_at_once() {
        let bad = Credit { days_late: 99, long_overdue: 1_500, lacks_papers: true, ..credit() };
        let Decision::Hold(holds) = decide(bad, 501) else { panic!("it must be held") };
        assert_eq!(
            holds.iter().map(|hold| hold.key()).collect::<Vec<_>>(),
            ["over_limit", "overdue", "papers_missing"]
        );
    }

    #[test]
    fn what_is_prepaid_or_has_gone_always_passes() {
        let bad =
            Credit { limit: Some(0), days_late: 99, long_overdue: 1_500, lacks_papers: true, ..credit() };
        for request in [Request::Prepaid, Request::Invoice] {
            assert_eq!(bad.decide(request, Rules::default()), Some(Decision::Pass));
        }
    }

    proptest! {
        #[test]
        fn a_larger_order_never_passes_where_a_smaller_is_held(unpaid in 0_i64..5_000, one in 0_i64..2_000, more in 0_i64..2_000) {
            let credit = Credit { unpaid, ..credit() };
            prop_assert!(decide(credit, one) == Decision::Pass || decide(credit, one + more) != Decision::Pass);
        }
    }
}
