//! What of a contract's sum or limit is used (`K-9`).

use crate::domain::vat::{Mode, of_amount};

/// What is counted against the limit. Orders and shipments come in here with their own sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Signed specifications.
    Specified,
    /// Signed acts.
    Accepted,
    /// Invoices that are not cancelled.
    Invoiced,
    /// What of them was paid.
    Paid,
}

impl Counted {
    pub const ALL: [Self; 4] = [Self::Specified, Self::Accepted, Self::Invoiced, Self::Paid];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Specified => "specified",
            Self::Accepted => "accepted",
            Self::Invoiced => "invoiced",
            Self::Paid => "paid",
        }
    }
}

/// From so many per cent on a limit is nearly used up.
const NEAR: i128 = 90;

/// What is to be said of a sum that is counted against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Near,
    /// By so much, in minor units.
    Exceeded(i64),
}

/// The sum of a contract with its tax, in minor units: what is counted against it holds the tax too. Nothing where it
/// does not fit.
pub fn limit(sum: i64, (mode, rate): (&str, &str)) -> Option<i64> {
    of_amount(sum, rate.parse().unwrap_or_default(), Mode::from_key(mode)).map(|totals| totals.total)
}

/// How a sum stands to the limit, both in minor units; nothing below the mark, and where there is no limit.
pub fn mark(used: i64, limit: Option<i64>) -> Option<Mark> {
    let limit = limit.filter(|limit| *limit > 0)?;
    if used > limit {
        return Some(Mark::Exceeded(used.saturating_sub(limit)));
    }
    (i128::from(used) * 100 >= i128::from(limit) * NEAR).then_some(Mark::Near)
}

/// So much of the limit is used, in whole per cent, rounded down.
pub fn percent(used: i64, limit: i64) -> i64 {
    let part = i128::from(used).saturating_mul(100).checked_div(i128::from(limit));
    part.and_then(|part| i64::try_from(part).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_without_its_tax_is_no_limit_of_what_holds_it() {
        assert_eq!(limit(1_000, ("on_top", "16")), Some(1_160));
        assert_eq!([limit(1_000, ("inside", "16")), limit(1_000, ("", ""))], [Some(1_000); 2]);
    }

    #[test]
    fn nine_tenths_are_told_and_so_is_what_exceeds() {
        let of = |used| mark(used, Some(1_000));
        assert_eq!([of(0), of(899), of(900), of(1_000)], [None, None, Some(Mark::Near), Some(Mark::Near)]);
        assert_eq!(of(1_001), Some(Mark::Exceeded(1)));
        assert_eq!((mark(5, None), mark(5, Some(0))), (None, None), "no limit");
        assert_eq!((percent(455, 1_000), percent(1, 0)), (45, 0));
    }
}
