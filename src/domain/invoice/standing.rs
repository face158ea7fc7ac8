//! How an instalment and an invoice stand on a day (`D-1`, domain rules 6.3): it follows from sums and days.

use chrono::NaiveDate;

/// How something stands that is to be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentStatus {
    /// Due before today, and something is left.
    Overdue,
    /// Due today or later.
    Due,
    /// What the days run from has not happened.
    Waiting,
    Paid,
}

impl PaymentStatus {
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Due, Self::Waiting, Self::Paid];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::Waiting => "waiting",
            Self::Paid => "paid",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }
}

/// An instalment as far as its standing goes: the sum and what was paid of it in minor units, and its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    pub sum: i64,
    pub paid: i64,
    pub due: Option<NaiveDate>,
}

impl Owed {
    /// What is left, in minor units.
    pub const fn rest(self) -> i64 {
        self.sum.saturating_sub(self.paid)
    }

    /// Days since it fell due; nothing where it is not overdue. The day itself is not overdue.
    pub fn days_late(self, today: NaiveDate) -> Option<i64> {
        let days = today.signed_duration_since(self.due?).num_days();
        (days > 0 && self.rest() > 0).then_some(days)
    }

    pub fn on(self, today: NaiveDate) -> PaymentStatus {
        match self.due {
            _ if self.rest() <= 0 => PaymentStatus::Paid,
            None => PaymentStatus::Waiting,
            Some(due) if due < today => PaymentStatus::Overdue,
            Some(_) => PaymentStatus::Due,
        }
    }
}

/// The standing of an invoice: that of its instalment which presses most.
pub fn of_all(parts: impl IntoIterator<Item = Owed>, today: NaiveDate) -> PaymentStatus {
    parts.into_iter().map(|part| part.on(today)).min().unwrap_or(PaymentStatus::Paid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_itself_is_not_overdue_and_what_presses_most_counts() {
        let today: NaiveDate = "2026-06-30".parse().unwrap();
        let owed =
            |sum, paid, due: Option<&str>| Owed { sum, paid, due: due.map(|day| day.parse().unwrap()) };
        let cases = [
            (owed(100, 0, Some("2026-06-30")), PaymentStatus::Due, None),
            (owed(100, 99, Some("2026-06-29")), PaymentStatus::Overdue, Some(1)),
            (owed(100, 100, Some("2026-06-29")), PaymentStatus::Paid, None),
            (owed(100, 0, None), PaymentStatus::Waiting, None),
        ];
        for (part, status, late) in cases {
            assert_eq!((part.on(today), part.days_late(today)), (status, late), "{part:?}");
            assert_eq!(PaymentStatus::from_key(status.key()), Some(status));
        }
        let all = cases.map(|(part, ..)| part);
        assert_eq!(of_all(all, today), PaymentStatus::Overdue);
        assert_eq!(of_all([], today), PaymentStatus::Paid);
    }
}
