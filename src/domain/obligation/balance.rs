//! What both sides owe each other: how much, how often late, when next; and what is left when one is set against the
//! other. Currencies never mix.

use super::standing::{Standing, Status};
use crate::domain::{contract::Side, money::Money};
use chrono::NaiveDate;

/// One obligation, as the balance counts it.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub side: Side,
    pub standing: Standing,
    /// The rest of a payment, all months that have come together; nothing where no money is paid.
    pub rest: Option<Money>,
}

/// What one side owes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owed {
    /// What is owed today, and of it what is late.
    pub count: usize,
    pub overdue: usize,
    /// What waits for its event.
    pub waiting: usize,
    /// By currency, each once.
    pub sums: Vec<Money>,
    /// The next due day from today on.
    pub next: Option<NaiveDate>,
}

/// Both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    pub we: Owed,
    pub they: Owed,
}

impl Balance {
    pub fn of(lines: impl IntoIterator<Item = Line>) -> Self {
        let mut balance = Self::default();
        for line in lines {
            let owed = match line.side {
                Side::We => &mut balance.we,
                Side::They => &mut balance.they,
            };
            owed.add(&line);
        }
        balance
    }

    pub const fn side(&self, side: Side) -> &Owed {
        match side {
            Side::We => &self.we,
            Side::They => &self.they,
        }
    }

    /// What they owe less what we owe, by currency: above zero it comes to us.
    pub fn net(&self) -> Vec<Money> {
        let mut net = self.they.sums.clone();
        for sum in &self.we.sums {
            if let Ok(negated) = sum.negated() {
                add(&mut net, negated);
            }
        }
        net
    }
}

impl Owed {
    fn add(&mut self, line: &Line) {
        let standing = &line.standing;
        self.waiting += usize::from(standing.status == Status::Waiting);
        if !standing.status.is_owed() {
            return;
        }
        self.count += 1;
        self.overdue += usize::from(standing.status == Status::Overdue);
        if let Some(rest) = line.rest {
            add(&mut self.sums, rest);
        }
        let coming = standing.due.filter(|_| standing.days_left >= Some(0)).map(|due| due.day);
        self.next = self.next.into_iter().chain(coming).min();
    }
}

/// Adds a sum to those of its currency. A sum that no number holds is left as it was.
fn add(sums: &mut Vec<Money>, more: Money) {
    match sums.iter_mut().find(|sum| sum.currency() == more.currency()) {
        Some(sum) => *sum = sum.plus(more).unwrap_or(*sum),
        None => sums.push(more),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{due::Due, money::Currency};

    fn line(side: Side, status: Status, days_left: i64, rest: Option<Money>) -> Line {
        let today: NaiveDate = "2026-03-16".parse().unwrap();
        let due = Some(Due { day: today + chrono::TimeDelta::days(days_left), is_certain: true });
        Line { side, standing: Standing { status, due, days_left: Some(days_left), further: 0 }, rest }
    }

    fn tenge(minor: i64) -> Money {
        Money::new(minor, Currency::Kzt)
    }

    #[test]
    fn sides_are_set_against_each_other_by_currency() {
        let dollars = Some(Money::new(500, Currency::Usd));
        let balance = Balance::of([
            line(Side::We, Status::Overdue, -3, Some(tenge(100))),
            line(Side::We, Status::Soon, 2, Some(tenge(50))),
            line(Side::We, Status::Open, 9, None),
            line(Side::They, Status::Disputed, -9, Some(tenge(400))),
            line(Side::They, Status::Open, 20, dollars),
            line(Side::They, Status::Waiting, 1, Some(tenge(7_000))),
            line(Side::They, Status::Done, -1, Some(tenge(9_000))),
        ]);
        assert_eq!((balance.we.count, balance.we.overdue, balance.we.waiting), (3, 1, 0));
        assert_eq!(balance.we.next, "2026-03-18".parse().ok());
        assert_eq!((balance.they.count, balance.they.overdue, balance.they.waiting), (2, 0, 1));
        assert_eq!(balance.they.next, "2026-04-05".parse().ok());
        assert_eq!(balance.net(), [tenge(250), Money::new(500, Currency::Usd)]);
    }
}
