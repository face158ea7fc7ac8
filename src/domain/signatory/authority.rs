//! Whether somebody may sign on a day (`K-6`, domain rules 4).

use super::Basis;
use crate::domain::{country::Country, money::Money};
use chrono::{Months, NaiveDate, TimeDelta};

/// Days before the last one from which on it is told.
pub const SOON: i64 = 30;

/// A power of attorney without a term: one year (Civil Code of Russia, article 186; of Kazakhstan, article 168).
const USUAL_MONTHS: u32 = 12;
/// No power of attorney holds longer in Kazakhstan (Civil Code, article 168).
const MOST_MONTHS: u32 = 36;

/// The right of a person to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    pub name: String,
    pub basis: Basis,
    /// Of the paper that gives the right; empty where it has none.
    pub number: String,
    pub day: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    /// Up to which sum.
    pub limit: Option<Money>,
    /// For what it was given, in the words of its paper; empty where for everything.
    pub scope: String,
    /// No longer among those who sign.
    pub has_left: bool,
}

/// What is wrong with a right to sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    HasLeft,
    NoNumber,
    /// A power of attorney without a date is void.
    NoDay,
    /// It begins on this day only.
    NotYet(NaiveDate),
    /// This was its last day.
    Ended(NaiveDate),
    OverLimit {
        sum: Money,
        limit: Money,
    },
    /// The sum of the contract is in another currency than the limit.
    OtherCurrency {
        sum: Money,
        limit: Money,
    },
    /// The contract names no sum.
    NoSum {
        limit: Money,
    },
    EndsSoon(NaiveDate),
}

impl Doubt {
    /// Whether it stands in the way of a signature.
    pub const fn blocks(self) -> bool {
        !matches!(self, Self::NoSum { .. } | Self::EndsSoon(_))
    }
}

impl Authority {
    /// The last day on which it holds, by the law of the country of whom it binds.
    pub fn last_day(&self, country: Country) -> Option<NaiveDate> {
        let after = |months| self.day.and_then(|day| day.checked_add_months(Months::new(months)));
        let has_law = matches!(country, Country::Kz | Country::Ru);
        if self.basis != Basis::PowerOfAttorney || !has_law {
            return self.valid_until;
        }
        let most = if country == Country::Kz { after(MOST_MONTHS) } else { None };
        match self.valid_until {
            Some(until) => Some(most.map_or(until, |most| most.min(until))),
            None => after(USUAL_MONTHS),
        }
    }

    /// What is wrong with it on the day of a signature under a contract of this sum.
    pub fn doubts(&self, country: Country, on: NaiveDate, sum: Option<Money>) -> Vec<Doubt> {
        let of_paper = [
            self.has_left.then_some(Doubt::HasLeft),
            (self.needs_paper() && self.number.trim().is_empty()).then_some(Doubt::NoNumber),
            (self.needs_paper() && self.day.is_none()).then_some(Doubt::NoDay),
            self.day.filter(|day| *day > on).map(Doubt::NotYet),
            self.over(country, on),
            self.limit.and_then(|limit| of_sum(sum, limit)),
        ];
        of_paper.into_iter().flatten().collect()
    }

    /// A charter and a registration are found by the firm; an order and a power of attorney by number and date.
    const fn needs_paper(&self) -> bool {
        matches!(self.basis, Basis::Order | Basis::PowerOfAttorney)
    }

    fn over(&self, country: Country, on: NaiveDate) -> Option<Doubt> {
        let last = self.last_day(country)?;
        match (last - on).num_days() {
            ..=-1 => Some(Doubt::Ended(last)),
            0..=SOON => Some(Doubt::EndsSoon(last)),
            _ => None,
        }
    }
}

fn of_sum(sum: Option<Money>, limit: Money) -> Option<Doubt> {
    match sum {
        None => Some(Doubt::NoSum { limit }),
        Some(sum) if sum.currency() != limit.currency() => Some(Doubt::OtherCurrency { sum, limit }),
        Some(sum) => (sum.minor() > limit.minor()).then_some(Doubt::OverLimit { sum, limit }),
    }
}

/// Whether a day comes within the days from which on an end is told.
pub fn is_soon(last: NaiveDate, today: NaiveDate) -> bool {
    last >= today && last - today <= TimeDelta::days(SOON)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Currency;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tenge(sum: i64) -> Money {
        Money::new(sum, Currency::Kzt)
    }

    fn authority(basis: Basis, number: &str, given: &str, until: &str) -> Authority {
        Authority {
            name: "Иванова".to_owned(),
            basis,
            number: number.to_owned(),
            day: given.parse().ok(),
            valid_until: until.parse().ok(),
            limit: None,
            scope: String::new(),
            has_left: false,
        }
    }

    /// Basis, number, its date, its last day; country, day of the signature; what is wrong.
    #[test]
    fn a_right_to_sign_is_asked_on_the_day_of_the_signature() {
        use Basis::{Charter, Order, PowerOfAttorney as Power, Registration};
        use Country::{Kz, Ru};
        let (ended, soon) = (|text| Doubt::Ended(day(text)), |text| Doubt::EndsSoon(day(text)));
        let table = [
            (Charter, "", "", "", Kz, "2026-10-13", vec![]),
            (Registration, "", "", "", Kz, "2026-10-13", vec![]),
            (Charter, "", "", "2026-10-12", Kz, "2026-10-13", vec![ended("2026-10-12")]),
            (Order, "", "", "", Kz, "2026-10-13", vec![Doubt::NoNumber, Doubt::NoDay]),
            (Order, "5", "2020-01-01", "", Kz, "2026-10-13", vec![]),
            (Power, "7", "2026-01-10", "2026-12-31", Kz, "2026-10-13", vec![]),
            (Power, "7", "2026-01-10", "2026-10-12", Kz, "2026-10-12", vec![soon("2026-10-12")]),
            (Power, "7", "2026-01-10", "2026-10-12", Kz, "2026-10-13", vec![ended("2026-10-12")]),
            (Power, "7", "", "2026-12-31", Ru, "2026-10-13", vec![Doubt::NoDay]),
            (
                Power,
                "7",
                "2026-10-14",
                "2026-12-31",
                Ru,
                "2026-10-13",
                vec![Doubt::NotYet(day("2026-10-14"))],
            ),
            (Power, "7", "2025-10-12", "", Ru, "2026-10-12", vec![soon("2026-10-12")]),
            (Power, "7", "2025-10-12", "", Ru, "2026-10-13", vec![ended("2026-10-12")]),
            (Power, "7", "2025-10-12", "", Kz, "2026-10-13", vec![ended("2026-10-12")]),
            (Power, "7", "2024-02-29", "", Ru, "2025-03-01", vec![ended("2025-02-28")]),
            (Power, "7", "2023-10-12", "2030-01-01", Kz, "2026-10-13", vec![ended("2026-10-12")]),
            (Power, "7", "2023-10-12", "2030-01-01", Ru, "2026-10-13", vec![]),
        ];
        for (basis, number, given, until, country, on, expected) in table {
            let told = authority(basis, number, given, until).doubts(country, day(on), None);
            assert_eq!(told, expected, "{basis:?} {given} {until} {country} {on}");
        }
    }

    #[test]
    fn a_sum_is_held_against_the_limit_in_its_own_currency() {
        let limited = |limit| Authority { limit: Some(limit), ..authority(Basis::Charter, "", "", "") };
        let told = |limit, sum| limited(limit).doubts(Country::Kz, day("2026-10-13"), sum);
        let limit = tenge(500);
        assert_eq!(told(limit, Some(tenge(500))), []);
        assert_eq!(told(limit, Some(tenge(501))), [Doubt::OverLimit { sum: tenge(501), limit }]);
        assert_eq!(told(limit, None), [Doubt::NoSum { limit }]);
        let sum = Money::new(1, Currency::Usd);
        assert_eq!(told(limit, Some(sum)), [Doubt::OtherCurrency { sum, limit }]);
        assert!(!Doubt::NoSum { limit }.blocks(), "a framework has no sum");
    }

    #[test]
    fn who_has_left_does_not_sign() {
        let left = Authority { has_left: true, ..authority(Basis::Charter, "", "", "") };
        assert_eq!(left.doubts(Country::Kz, day("2026-10-13"), None), [Doubt::HasLeft]);
    }

    proptest! {
        /// A later signature never finds a right that an earlier one found ended, and none ends before it began.
        #[test]
        fn what_has_ended_stays_ended(given in 0_i64..2_000, until in proptest::option::of(0_i64..3_000), on in 0_i64..4_000) {
            let at = |days| day("2024-02-29") + TimeDelta::days(days);
            let power = Authority {
                day: Some(at(given)),
                valid_until: until.map(at),
                ..authority(Basis::PowerOfAttorney, "1", "", "")
            };
            let ended = |on| power.doubts(Country::Kz, on, None).iter().any(|doubt| matches!(doubt, Doubt::Ended(_)));
            prop_assert!(!ended(at(on)) || ended(at(on + 1)));
            prop_assert!(until.is_some() || !ended(at(given)));
        }
    }
}
