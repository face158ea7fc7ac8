//! What a payment closes (`D-2`, domain rules 6.4): the documents that the payer named, else what is due first. Nothing is
//! closed twice, and no payment closes more than it is.

mod automatic;
mod within;

pub use automatic::{Automatic, Claim, Rule, Said, automatic};
pub use within::{DebtPart, Order, Parts, PartsOrder, UnknownOrder, Within, within};

use super::in_proportion;
use crate::domain::money::{Money, MoneyFlaw};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An instalment that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenDebt<'a> {
    /// The number by which a payer names its document.
    pub document: &'a str,
    pub due: Option<NaiveDate>,
    pub rest: Money,
}

/// How a payment is spread over debts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way<'a> {
    /// The payer named documents: these, in this order, each by its instalments. What is left closes nothing else.
    Named(&'a [&'a str]),
    /// Due first is paid first; equal days share in proportion, as Russia's Civil Code says (article 319.1). What waits
    /// for its event comes last.
    DueFirst,
    /// All share in proportion, where the contract says so.
    Proportional,
}

/// A sum for one of the debts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its place among the debts.
    pub debt: usize,
    /// Minor units.
    pub sum: i64,
}

/// What a payment would close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal<'a> {
    pub parts: Vec<Part>,
    /// An advance until it is allocated.
    pub left: Money,
    /// Named by the payer, but not open in this currency: to be told.
    pub unknown: Vec<&'a str>,
}

/// Why a division of a payment is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AllocationFlaw {
    #[error("a part must be above nothing")]
    NotPositive,
    /// No debt has this place.
    #[error("there is no debt {0}")]
    NoSuchDebt(usize),
    /// All parts together are more than the payment.
    #[error("more is allocated than was paid")]
    AbovePayment { allocated: Money, of: Money },
    /// More closes this debt than is open.
    #[error("more is allocated than is owed")]
    AboveDebt { debt: usize, allocated: Money, of: Money },
    #[error(transparent)]
    Sum(#[from] MoneyFlaw),
}

impl AllocationFlaw {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotPositive => "not_positive",
            Self::NoSuchDebt(_) => "no_such_debt",
            Self::AbovePayment { .. } => "above_payment",
            Self::AboveDebt { .. } => "above_debt",
            Self::Sum(MoneyFlaw::CurrenciesDiffer(..)) => "currencies_differ",
            Self::Sum(MoneyFlaw::TooLarge) => "too_large",
        }
    }

    /// By how much it must be reduced to be taken.
    pub fn reduce_by(self) -> Option<Money> {
        match self {
            Self::AbovePayment { allocated, of } | Self::AboveDebt { allocated, of, .. } => {
                allocated.minus(of).ok()
            }
            Self::NotPositive | Self::NoSuchDebt(_) | Self::Sum(_) => None,
        }
    }
}

/// Spreads a payment over debts of its currency; those of others, and what is not above nothing, are passed over.
/// Parts come in the order in which they were paid.
///
/// # Errors
/// The payment is not above nothing, or sums do not fit.
pub fn propose<'a>(payment: Money, debts: &[OpenDebt], way: Way<'a>) -> Result<Proposal<'a>, AllocationFlaw> {
    if payment.minor() <= 0 {
        return Err(AllocationFlaw::NotPositive);
    }
    let is_open = |debt: &OpenDebt| debt.rest.currency() == payment.currency() && debt.rest.minor() > 0;
    let open: Vec<(usize, &OpenDebt)> = debts.iter().enumerate().filter(|(_, debt)| is_open(debt)).collect();
    let (groups, unknown) = match way {
        Way::Named(names) => named(&open, names),
        Way::DueFirst => (by_due(&open), Vec::new()),
        Way::Proportional => (vec![open], Vec::new()),
    };
    let (mut parts, mut left) = (Vec::new(), payment.minor());
    for group in groups {
        left = share(left, &group, &mut parts).ok_or(MoneyFlaw::TooLarge)?;
    }
    Ok(Proposal { parts, left: Money::new(left, payment.currency()), unknown })
}

/// Debts of which one is paid after the other; those within a group share.
type Groups<'a> = Vec<Vec<(usize, &'a OpenDebt<'a>)>>;

/// Debts by their due day, what has none last.
fn by_due<'a>(open: &[(usize, &'a OpenDebt<'a>)]) -> Groups<'a> {
    let mut groups: BTreeMap<(bool, Option<NaiveDate>), Vec<_>> = BTreeMap::new();
    for (at, debt) in open {
        groups.entry((debt.due.is_none(), debt.due)).or_default().push((*at, *debt));
    }
    groups.into_values().collect()
}

/// The instalments of the named documents, and the names of none. A name said twice is meant once.
fn named<'a, 'n>(open: &[(usize, &'a OpenDebt<'a>)], names: &[&'n str]) -> (Groups<'a>, Vec<&'n str>) {
    let (mut groups, mut unknown) = (Vec::new(), Vec::new());
    let first_said =
        names.iter().enumerate().filter(|(at, name)| !names.iter().take(*at).any(|said| said == *name));
    for (_, name) in first_said {
        let of_name: Vec<_> = open.iter().copied().filter(|(_, debt)| debt.document == *name).collect();
        if of_name.is_empty() {
            unknown.push(*name);
        }
        groups.extend(by_due(&of_name));
    }
    (groups, unknown)
}

/// Shares so much among debts and says what is left over. Nothing where sums do not fit.
fn share(money: i64, group: &[(usize, &OpenDebt)], parts: &mut Vec<Part>) -> Option<i64> {
    let rests: Vec<i128> = group.iter().map(|(_, debt)| i128::from(debt.rest.minor())).collect();
    let whole: i128 = rests.iter().sum();
    let given = i64::try_from(whole.min(i128::from(money))).ok()?;
    let mut sums = in_proportion(given, &rests)?;
    level(&mut sums, &rests)?;
    let paid = group.iter().zip(sums).filter(|(_, sum)| *sum > 0);
    parts.extend(paid.map(|((debt, _), sum)| Part { debt: *debt, sum }));
    money.checked_sub(given)
}

/// What rounding gave the last debt above its rest goes to those before it, which have room for it.
fn level(sums: &mut [i64], rests: &[i128]) -> Option<()> {
    let mut over = 0_i64;
    for (sum, rest) in sums.iter_mut().zip(rests).rev() {
        let wanted = sum.checked_add(over)?;
        *sum = wanted.min(i64::try_from(*rest).ok()?);
        over = wanted.checked_sub(*sum)?;
    }
    Some(())
}

/// Checks a division made by hand and says what is left of the payment. Parts of one debt add up.
///
/// # Errors
/// Too much is allocated, with by how much (`AllocationFlaw::reduce_by`); a part is not above nothing or of another
/// currency than its debt.
pub fn check(payment: Money, parts: &[Part], debts: &[OpenDebt]) -> Result<Money, AllocationFlaw> {
    let mut by_debt: BTreeMap<usize, Money> = BTreeMap::new();
    for part in parts {
        if part.sum <= 0 {
            return Err(AllocationFlaw::NotPositive);
        }
        let sum = by_debt.entry(part.debt).or_insert(Money::zero(payment.currency()));
        *sum = sum.plus(Money::new(part.sum, payment.currency()))?;
    }
    for (at, allocated) in &by_debt {
        let of = debts.get(*at).ok_or(AllocationFlaw::NoSuchDebt(*at))?.rest;
        if of.minus(*allocated)?.minor() < 0 {
            return Err(AllocationFlaw::AboveDebt { debt: *at, allocated: *allocated, of });
        }
    }
    let allocated = Money::total(payment.currency(), by_debt.into_values())?;
    let left = payment.minus(allocated)?;
    if left.minor() < 0 { Err(AllocationFlaw::AbovePayment { allocated, of: payment }) } else { Ok(left) }
}

#[cfg(test)]
mod tests;
