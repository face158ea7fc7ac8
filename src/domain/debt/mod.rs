//! Debts (`D-1` to `D-8`, `D-10`, `D-12`; domain rules 6 and 7): what is owed and since when, what a payment closes, what
//! delay costs, which step comes next.
//!
//! Sums are whole minor units. What does not fit into them is nothing or a flaw, never a wrong sum. Ratios are
//! hundredths, rounded away from nothing where two are as near.

pub mod act;
pub mod aging;
pub mod allocation;
pub mod exposure;
pub mod history;
pub mod ladder;
pub mod letter;
pub mod limitation;
pub mod metrics;
pub mod penalty;
pub mod promise;
pub mod rate_name;
pub mod rates;
pub mod receipts;
pub mod reconciliation;
pub mod worklist;

#[cfg(test)]
mod histories;

use super::{country::Country, decimal::rounded};
use chrono::NaiveDate;

/// Hundredths of a day, of a per cent or of a time: `1350` is 13.50.
pub type Hundredths = i64;

/// Whose civil code rules a debt: that of the contract, else of the debtor's country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    Kz,
    Ru,
}

impl Law {
    /// The law of a country; nothing where the office knows no rules of it.
    pub const fn of(country: Country) -> Option<Self> {
        match country {
            Country::Kz => Some(Self::Kz),
            Country::Ru => Some(Self::Ru),
            _ => None,
        }
    }

    /// The code of its country.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kz => "KZ",
            Self::Ru => "RU",
        }
    }

    /// Stable name of its article about late money: 353 of the code of Kazakhstan, 395 of that of Russia.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Kz => "kz_353",
            Self::Ru => "ru_395",
        }
    }
}

/// Money that came on a day: a payment counts on the day of its statement (domain rules 6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    pub day: NaiveDate,
    /// Minor units, above nothing.
    pub sum: i64,
}

/// One number by another in hundredths; nothing where nothing divides it or it does not fit.
fn ratio(number: i128, by: i128) -> Option<Hundredths> {
    if by == 0 {
        return None;
    }
    let number = if by < 0 { number.checked_neg()? } else { number };
    rounded(number.checked_mul(100)?, by.checked_abs()?)
}

/// Parts of a sum in proportion to weights, each rounded; the last takes what rounding leaves. No part has another sign
/// than the sum; weights are not below nothing. Nothing where they do not fit.
fn in_proportion(sum: i64, weights: &[i128]) -> Option<Vec<i64>> {
    let whole = weights.iter().try_fold(0_i128, |whole, weight| whole.checked_add(*weight))?;
    let mut left = sum;
    let mut parts = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        let share = match at + 1 == weights.len() {
            true => left,
            false if whole == 0 => 0,
            false => rounded(i128::from(sum).checked_mul(*weight)?, whole)?,
        };
        let part = if sum < 0 { share.max(left) } else { share.min(left) };
        left = left.checked_sub(part)?;
        parts.push(part);
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_ratio_is_rounded_away_from_nothing() {
        assert_eq!([ratio(1, 8), ratio(-1, 8), ratio(1, -8)], [Some(13), Some(-13), Some(-13)]);
        assert_eq!([ratio(1, 0), ratio(i128::MAX, 1)], [None, None]);
    }

    #[test]
    fn too_many_halves_leave_the_last_without_a_part() {
        assert_eq!(in_proportion(2, &[25; 4]), Some(vec![1, 1, 0, 0]));
        assert_eq!(in_proportion(-3, &[1, 1]), Some(vec![-2, -1]));
        assert_eq!(in_proportion(5, &[0, 0]), Some(vec![0, 5]));
        assert_eq!(in_proportion(5, &[]), Some(vec![]));
    }

    proptest! {
        #[test]
        fn parts_are_the_whole(sum in -1_000_000_i64..1_000_000, weights in prop::collection::vec(0_i128..1_000, 1..9)) {
            let parts = in_proportion(sum, &weights).unwrap();
            prop_assert_eq!(parts.iter().sum::<i64>(), sum);
            prop_assert!(parts.iter().all(|part| *part == 0 || part.signum() == sum.signum()));
        }
    }
}
