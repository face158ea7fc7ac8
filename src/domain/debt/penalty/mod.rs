//! What delay costs (`D-5`, domain rules 6.11), with the working shown row by row. It runs from the day after the due
//! day; the day of a payment still counts, and a part payment lowers the base from the next day on.
//!
//! A contested sum is left out by who asks: a claim names only what is not disputed. A penalty is a line of its own:
//! paying the principal never removes it.

mod by_day;
mod by_payment;

use super::{Paid, rates::RateTable};
use crate::domain::decimal::{Decimal, rounded};
use chrono::NaiveDate;

/// A debt that was paid late, in parts, or not yet. Sums in minor units.
#[derive(Clone, Copy, Debug)]
pub struct Late<'a> {
    pub principal: i64,
    pub due: NaiveDate,
    /// In any order. What was paid until the due day lowers the base; what came after `through` is still unpaid.
    pub payments: &'a [Paid],
    /// The last day that is counted.
    pub through: NaiveDate,
}

/// By what a penalty is counted: one rule for one breach, since interest of article 395 is not claimed on top of a
/// penalty of the contract (Russia, Civil Code article 395(4)).
#[derive(Clone, Copy, Debug)]
pub enum Rule<'a> {
    /// So many per cent a day (Kazakhstan, Civil Code articles 293 to 298; Russia, 330 to 333), up to a cap.
    Contract { per_day: Decimal, cap: Option<Cap> },
    /// Russia, Civil Code article 395: the key rate of each day, by years of 365 and 366 days.
    Russia395 { rates: &'a RateTable },
    /// Kazakhstan, Civil Code article 353(1): each paid part takes the base rate of the day it was paid for all its
    /// days, the unpaid rest that of the last day; by a year of so many days, usually 365.
    Kazakhstan353 { rates: &'a RateTable, year: u32 },
}

/// The most that a contract lets a penalty grow to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    pub percent: Decimal,
    /// Of the late sum or of the sum of the contract, in minor units: what the contract says.
    pub of: i64,
}

/// A row of the working: `days` by a rate of a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub from: NaiveDate,
    pub through: NaiveDate,
    pub days: u32,
    /// Per cent in `basis` days.
    pub rate: Decimal,
    /// 1 of a rate by the day, 365 or 366 of one by the year.
    pub basis: u32,
    pub base: i64,
    /// Rounded to the minor unit.
    pub sum: i64,
    /// False where the rate was not read in a publication.
    pub is_confirmed: bool,
}

/// How a penalty was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    pub rows: Vec<Row>,
    /// All rows together.
    pub accrued: i64,
    /// What is claimed: the rows, or the cap where they are above it.
    pub total: i64,
}

impl Working {
    pub const fn is_capped(&self) -> bool {
        self.total < self.accrued
    }

    /// Whether every rate was read in a publication.
    pub fn is_confirmed(&self) -> bool {
        self.rows.iter().all(|row| row.is_confirmed)
    }
}

/// Why there is no penalty to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PenaltyFlaw {
    /// The rate of this day is not known: enter it, or count up to `until`, where any day can be counted.
    NoRate { day: NaiveDate, until: Option<NaiveDate> },
    /// A payment that is not above nothing.
    NotPositive,
    /// The sums do not fit.
    TooLarge,
}

impl PenaltyFlaw {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoRate { .. } => "no_rate",
            Self::NotPositive => "not_positive",
            Self::TooLarge => "too_large",
        }
    }
}

/// What a delay costs by a rule.
///
/// # Errors
/// A day without a rate, a payment that is none, sums that do not fit. There is no sum then, not a part of one.
pub fn penalty(late: &Late, rule: Rule) -> Result<Working, PenaltyFlaw> {
    if late.payments.iter().any(|paid| paid.sum <= 0) {
        return Err(PenaltyFlaw::NotPositive);
    }
    let rows = match rule {
        Rule::Contract { per_day, .. } => by_day::contract(late, per_day),
        Rule::Russia395 { rates } => by_day::key_rate(late, rates),
        Rule::Kazakhstan353 { rates, year } => by_payment::base_rate(late, rates, year),
    }?;
    let cap = if let Rule::Contract { cap, .. } = rule { cap } else { None };
    let accrued = rows.iter().try_fold(0_i64, |sum, row| sum.checked_add(row.sum));
    let accrued = accrued.ok_or(PenaltyFlaw::TooLarge)?;
    let total = match cap {
        Some(cap) => accrued.min(cap.percent.percent_of(cap.of).ok_or(PenaltyFlaw::TooLarge)?),
        None => accrued,
    };
    Ok(Working { rows, accrued, total })
}

/// Per cent in so many days.
#[derive(Clone, Copy)]
struct Rate {
    percent: Decimal,
    basis: u32,
    is_confirmed: bool,
}

/// A row from one day through another; none where sums do not fit.
fn row(from: NaiveDate, through: NaiveDate, base: i64, by: Rate) -> Result<Row, PenaltyFlaw> {
    let count = || {
        let days = u32::try_from((through - from).num_days().checked_add(1)?).ok()?;
        let (digits, scale) = by.percent.parts();
        let part = i128::from(base).checked_mul(i128::from(digits))?.checked_mul(i128::from(days))?;
        let whole = 10_i128.checked_pow(scale.checked_add(2)?)?.checked_mul(i128::from(by.basis.max(1)))?;
        Some((days, rounded(part, whole)?))
    };
    let (days, sum) = count().ok_or(PenaltyFlaw::TooLarge)?;
    Ok(Row {
        from,
        through,
        days,
        rate: by.percent,
        basis: by.basis,
        base,
        sum,
        is_confirmed: by.is_confirmed,
    })
}

impl Late<'_> {
    /// Payments up to the last day, by day.
    fn paid(&self) -> Vec<Paid> {
        let mut paid: Vec<Paid> =
            self.payments.iter().copied().filter(|paid| paid.day <= self.through).collect();
        paid.sort_by_key(|paid| paid.day);
        paid
    }

    fn no_rate(&self, day: NaiveDate, rates: &RateTable) -> PenaltyFlaw {
        PenaltyFlaw::NoRate { day, until: rates.known_before(day).filter(|until| *until > self.due) }
    }
}

#[cfg(test)]
mod tests;
