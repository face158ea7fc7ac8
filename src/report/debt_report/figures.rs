//! The numbers of the report in one currency, each with what it was at the end of the month before.

use crate::{
    domain::debt::{Hundredths, metrics::Period},
    i18n::Catalogue,
    store::debt::{DebtReport, DebtsOf},
};

/// A number and what it is counted in. Where nothing divides there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Minor units.
    Sum(i64),
    Days(Option<Hundredths>),
    Times(Option<Hundredths>),
    Percent(Option<Hundredths>),
}

/// One line of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DebtFigure {
    /// Message key of what it is.
    pub key: &'static str,
    pub now: Quantity,
    /// At the end of the month before, where that is told.
    pub before: Option<Quantity>,
}

impl Quantity {
    /// For people; a dash where there is no number.
    pub fn words(self, currency: &str, words: &Catalogue) -> String {
        let known = match self {
            Self::Sum(minor) => Some(words.formats.money_short(minor, currency)),
            Self::Days(days) => days.map(|days| words.formats.trimmed(days, 2)),
            Self::Times(times) => times.map(|times| words.formats.trimmed(times, 2)),
            Self::Percent(percent) => percent.map(|percent| words.formats.percent(percent, 2)),
        };
        known.unwrap_or_else(|| "—".to_owned())
    }

    /// The same in few letters: sums in thousands and millions.
    pub fn short(self, currency: &str, words: &Catalogue) -> String {
        match self {
            Self::Sum(minor) => words.formats.money_compact(minor, currency),
            other => other.words(currency, words),
        }
    }

    /// Minor units or hundredths.
    pub const fn number(self) -> Option<i64> {
        match self {
            Self::Sum(minor) => Some(minor),
            Self::Days(number) | Self::Times(number) | Self::Percent(number) => number,
        }
    }

    const fn with(self, number: i64) -> Self {
        match self {
            Self::Sum(_) => Self::Sum(number),
            Self::Days(_) => Self::Days(Some(number)),
            Self::Times(_) => Self::Times(Some(number)),
            Self::Percent(_) => Self::Percent(Some(number)),
        }
    }
}

impl DebtFigure {
    /// By how much it grew; nothing where one of both is not known.
    pub fn change(&self) -> Option<Quantity> {
        let grown = self.now.number()?.checked_sub(self.before?.number()?)?;
        Some(self.now.with(grown))
    }

    /// The same with its sign, `told` by [`Quantity::words`] or [`Quantity::short`]; empty where it is not known, and
    /// where nothing changed.
    pub fn change_words(&self, told: impl Fn(Quantity) -> String) -> String {
        let change = self.change().filter(|change| change.number() != Some(0));
        change.map_or_else(String::new, |change| {
            let plus = if change.number() > Some(0) { "+" } else { "" };
            format!("{plus}{}", told(change))
        })
    }

    /// Whether a larger number is a better one; nothing where that cannot be said.
    pub fn grows_well(&self) -> Option<bool> {
        match self.key {
            "aging-overdue" | "debt-overdue-share" | "debt-dso" | "debt-delinquent" => Some(false),
            "debt-effectiveness" | "debt-turnover" => Some(true),
            _ => None,
        }
    }
}

/// The numbers in one currency, those that are looked at first before the others. What was promised and kept closes it:
/// the kept ones are of all currencies.
pub fn debt_figures(report: &DebtReport, one: &DebtsOf) -> Vec<DebtFigure> {
    let compared = |key, now, before| DebtFigure { key, now, before: Some(before) };
    let both = |key, of: fn(&Period) -> Quantity| compared(key, of(&one.now), of(&one.before));
    let sum = |key, now, before| compared(key, Quantity::Sum(now), Quantity::Sum(before));
    let alone = |key, now| DebtFigure { key, now, before: None };
    let (promised, arrived) = report.promised_in(one.currency);
    vec![
        sum("aging-balance", one.aged.balance, one.aged_before.balance),
        sum("aging-overdue", one.aged.overdue, one.aged_before.overdue),
        both("debt-overdue-share", |period| Quantity::Percent(period.overdue_share())),
        both("debt-dso", |period| Quantity::Days(period.days_outstanding())),
        both("debt-effectiveness", |period| Quantity::Percent(period.effectiveness())),
        alone("debtors-days-to-pay", Quantity::Days(one.days_to_pay)),
        alone("debtors-days-late", Quantity::Days(one.delay.map(|delay| delay.late))),
        alone("debtors-promised", Quantity::Sum(promised)),
        alone("debtors-arrived", Quantity::Sum(arrived)),
        alone("debtors-kept", Quantity::Percent(report.kept.whole_rate())),
        alone("debtors-kept-partly", Quantity::Percent(report.kept.partly_rate())),
        both("debt-delinquent", |period| Quantity::Days(period.days_delinquent())),
        alone("debtors-days-early", Quantity::Days(one.delay.map(|delay| delay.early.saturating_neg()))),
        both("debt-best-dso", |period| Quantity::Days(period.best_days())),
        both("debt-turnover", |period| Quantity::Times(period.turnover())),
        both("debt-sales", |period| Quantity::Sum(period.sales)),
        both("debt-begin", |period| Quantity::Sum(period.begin)),
        both("debt-end", |period| Quantity::Sum(period.end)),
    ]
}
