//! Money as whole minor units with its currency, and the reading of typed amounts.

mod amount;

pub use amount::{AmountFlaw, read_amount};

use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt, str::FromStr};

/// Largest sum anyone may type, in minor units; ninety such sums still add up without overflow.
pub const LARGEST: i64 = 99_999_999_999_999_999;

/// A currency by ISO 4217. All have two minor digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Kazakh tenge.
    Kzt,
    /// Russian rouble.
    Rub,
    /// US dollar.
    Usd,
    /// Euro.
    Eur,
    /// Chinese yuan.
    Cny,
    /// Uzbek soum.
    Uzs,
    /// Kyrgyz som.
    Kgs,
    /// Belarusian rouble.
    Byn,
    /// Pound sterling.
    Gbp,
    /// Turkish lira.
    Try,
    /// Dirham of the Emirates.
    Aed,
    /// Armenian dram.
    Amd,
    /// Azerbaijani manat.
    Azn,
    /// Georgian lari.
    Gel,
    /// Tajik somoni.
    Tjs,
}

/// Currency, code of three letters, code of three digits.
const CURRENCIES: &[(Currency, &str, &str)] = &[
    (Currency::Kzt, "KZT", "398"),
    (Currency::Rub, "RUB", "643"),
    (Currency::Usd, "USD", "840"),
    (Currency::Eur, "EUR", "978"),
    (Currency::Cny, "CNY", "156"),
    (Currency::Uzs, "UZS", "860"),
    (Currency::Kgs, "KGS", "417"),
    (Currency::Byn, "BYN", "933"),
    (Currency::Gbp, "GBP", "826"),
    (Currency::Try, "TRY", "949"),
    (Currency::Aed, "AED", "784"),
    (Currency::Amd, "AMD", "051"),
    (Currency::Azn, "AZN", "944"),
    (Currency::Gel, "GEL", "981"),
    (Currency::Tjs, "TJS", "972"),
];

/// The text is no currency code we know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no currency code: {0}")]
pub struct UnknownCurrency(pub String);

impl Currency {
    /// Every currency, the commonest first.
    pub fn all() -> impl Iterator<Item = Self> {
        CURRENCIES.iter().map(|(currency, ..)| *currency)
    }

    /// Three letters of ISO 4217.
    pub fn code(self) -> &'static str {
        CURRENCIES.iter().find(|(currency, ..)| *currency == self).map_or("", |(_, code, _)| code)
    }

    /// The currency of a three-digit code; Russian accounts still say 810 for the rouble.
    pub fn from_number(number: &str) -> Option<Self> {
        let number = if number == "810" { "643" } else { number };
        CURRENCIES.iter().find(|(.., digits)| *digits == number).map(|(currency, ..)| *currency)
    }

    /// Digits after the decimal mark.
    pub const fn minor_digits(self) -> u32 {
        2
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    /// Reads a three-letter code in any case.
    fn from_str(text: &str) -> Result<Self, UnknownCurrency> {
        let wanted = text.trim().to_uppercase();
        let found = CURRENCIES.iter().find(|(_, code, _)| *code == wanted);
        found.map(|(currency, ..)| *currency).ok_or_else(|| UnknownCurrency(text.to_owned()))
    }
}

/// A sum of one currency in minor units (tiyn, kopeck, cent); it may be negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// As sentences of a rule say it, the same in every language: `120 000,00 KZT`.
impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:03}", self.minor.unsigned_abs());
        let (whole, behind) = digits.split_at(digits.len() - 2);
        let sign = if self.minor < 0 { "\u{2212}" } else { "" };
        let grouped: String = (0_usize..)
            .zip(whole.chars())
            .flat_map(|(at, digit)| {
                let begins = at > 0 && (whole.len() - at).is_multiple_of(3);
                begins.then_some('\u{a0}').into_iter().chain([digit])
            })
            .collect();
        write!(out, "{sign}{grouped},{behind}\u{a0}{}", self.currency)
    }
}

/// Why two sums cannot be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyFlaw {
    /// Sums of different currencies never mix.
    #[error("{0} and {1} do not add up")]
    CurrenciesDiffer(Currency, Currency),
    /// The result does not fit.
    #[error("the sum is too large")]
    TooLarge,
}

impl Money {
    /// A sum of `minor` units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Minor units, negative below zero.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// Its currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Less than, equal to or greater than nothing.
    pub fn sign(self) -> Ordering {
        self.minor.cmp(&0)
    }

    /// The sum of two; errors when currencies differ or the result does not fit.
    pub fn plus(self, other: Self) -> Result<Self, MoneyFlaw> {
        self.joined(other, i64::checked_add)
    }

    /// The difference of two; errors as `plus`.
    pub fn minus(self, other: Self) -> Result<Self, MoneyFlaw> {
        self.joined(other, i64::checked_sub)
    }

    /// The same sum with the other sign.
    pub fn negated(self) -> Result<Self, MoneyFlaw> {
        Self::zero(self.currency).minus(self)
    }

    /// All sums together, zero when there are none; errors as `plus`.
    pub fn total(currency: Currency, sums: impl IntoIterator<Item = Self>) -> Result<Self, MoneyFlaw> {
        sums.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    fn joined(self, other: Self, join: fn(i64, i64) -> Option<i64>) -> Result<Self, MoneyFlaw> {
        if self.currency != other.currency {
            return Err(MoneyFlaw::CurrenciesDiffer(self.currency, other.currency));
        }
        let minor = join(self.minor, other.minor).ok_or(MoneyFlaw::TooLarge)?;
        Ok(Self::new(minor, self.currency))
    }
}

/// Sums of one currency are ordered; sums of two are not.
impl PartialOrd for Money {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.minor.cmp(&other.minor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn currencies_never_mix() {
        let (tenge, dollar) = (Money::new(1, Currency::Kzt), Money::new(1, Currency::Usd));
        assert_eq!(tenge.plus(dollar), Err(MoneyFlaw::CurrenciesDiffer(Currency::Kzt, Currency::Usd)));
        assert_eq!(tenge.partial_cmp(&dollar), None);
        assert_eq!(Money::new(i64::MAX, Currency::Kzt).plus(tenge), Err(MoneyFlaw::TooLarge));
        assert_eq!(serde_json::to_string(&tenge).unwrap(), r#"{"minor":1,"currency":"KZT"}"#);
    }

    #[test]
    fn currency_codes_go_there_and_back() {
        for currency in Currency::all() {
            assert_eq!(currency.code().parse(), Ok(currency));
            assert_eq!(serde_json::to_string(&currency).unwrap(), format!("\"{currency}\""));
        }
        assert_eq!(Currency::from_number("810"), Some(Currency::Rub));
        assert!("ZZZ".parse::<Currency>().is_err());
    }

    proptest! {
        #[test]
        fn a_total_is_the_sum_of_its_parts(parts in prop::collection::vec(-LARGEST..=LARGEST, 0..90)) {
            let sums = parts.iter().map(|minor| Money::new(*minor, Currency::Kzt));
            let total = Money::total(Currency::Kzt, sums.clone()).unwrap();
            prop_assert_eq!(total.minor(), parts.iter().sum::<i64>());
            let rest = sums.clone().try_fold(total, Money::minus).unwrap();
            prop_assert_eq!(rest.sign(), Ordering::Equal);
            prop_assert_eq!(total.negated().unwrap().plus(total), Ok(Money::zero(Currency::Kzt)));
        }
    }
}
