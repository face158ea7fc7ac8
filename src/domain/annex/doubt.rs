//! What should be known of a document before it goes out: none of it stands in its way (`K-8`, `K-9`).

use super::AnnexKind;
use crate::domain::{
    contract::control::{Mark, mark},
    money::{Currency, Money},
};
use chrono::{Days, NaiveDate};

/// Something about a document that is likely a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its sum does not count against the sum of the contract.
    OtherCurrency { own: Currency, contract: Currency },
    /// An addendum that neither changes nor prolongs anything: its text has a blank.
    SaysNothing,
    /// The contract asks for so many days between the letter and the end: it can end on this day at the earliest.
    ShortNotice { days: u32, earliest: NaiveDate },
    /// Nine tenths of the contract's sum are used with it.
    NearLimit,
    /// With it the contract's sum is exceeded by so much.
    Exceeds { by: Money },
}

impl Doubt {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OtherCurrency { .. } => "annex-other-currency",
            Self::SaysNothing => "annex-says-nothing",
            Self::ShortNotice { .. } => "annex-short-notice",
            Self::NearLimit => "annex-near-limit",
            Self::Exceeds { .. } => "annex-exceeds",
        }
    }
}

/// The days of a letter of termination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The day on which it goes out, else that of the letter.
    pub from: NaiveDate,
    /// The last day of the contract by the letter.
    pub end: NaiveDate,
    /// What the contract asks for.
    pub notice_days: u32,
}

/// A sum in another currency than the contract has; nothing for what names no sum.
pub fn of_currency(own: Option<Currency>, contract: Option<Currency>) -> Option<Doubt> {
    let (own, contract) = own.zip(contract)?;
    (own != contract).then_some(Doubt::OtherCurrency { own, contract })
}

/// How its own sum and what was signed beside it stand to the sum of the contract, all in the currency of that.
pub fn of_limit(own: Money, beside: i64, limit: Money) -> Option<Doubt> {
    match mark(own.minor().saturating_add(beside), Some(limit.minor()))? {
        Mark::Near => Some(Doubt::NearLimit),
        Mark::Exceeded(by) => Some(Doubt::Exceeds { by: Money::new(by, limit.currency()) }),
    }
}

/// An addendum without words and without a new end.
pub fn of_words(kind: AnnexKind, (words, end): (&str, &str)) -> Option<Doubt> {
    let is_empty = words.trim().is_empty() && end.trim().is_empty();
    (kind == AnnexKind::Addendum && is_empty).then_some(Doubt::SaysNothing)
}

/// A letter that leaves the other side fewer days than were agreed.
pub fn of_letter(kind: AnnexKind, letter: Letter) -> Option<Doubt> {
    let earliest = letter.from.checked_add_days(Days::new(u64::from(letter.notice_days)))?;
    let is_short = kind == AnnexKind::Notice && letter.end < earliest;
    is_short.then_some(Doubt::ShortNotice { days: letter.notice_days, earliest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(from: &str, end: &str, notice_days: u32) -> Letter {
        Letter { from: from.parse().unwrap(), end: end.parse().unwrap(), notice_days }
    }

    #[test]
    fn a_letter_leaves_the_days_that_were_agreed() {
        let notice = |end, days| of_letter(AnnexKind::Notice, letter("2026-03-16", end, days));
        assert_eq!(notice("2026-04-15", 30), None);
        let earliest = "2026-04-15".parse().unwrap();
        assert_eq!(notice("2026-04-14", 30), Some(Doubt::ShortNotice { days: 30, earliest }));
        assert_eq!(notice("2026-03-16", 0), None);
        let agreed = of_letter(AnnexKind::Termination, letter("2026-03-16", "2026-03-16", 30));
        assert_eq!(agreed, None, "both sides may agree on any day");
    }

    #[test]
    fn an_addendum_changes_or_prolongs_something() {
        let told = |words, end| of_words(AnnexKind::Addendum, (words, end));
        assert_eq!(told(" ", ""), Some(Doubt::SaysNothing));
        assert_eq!([told("цена", ""), told("", "2027-12-31")], [None, None]);
        assert_eq!(of_words(AnnexKind::Act, ("", "")), None);
    }

    #[test]
    fn what_goes_beyond_the_contract_is_told_before_it_is_signed() {
        let tenge = |minor| Money::new(minor, Currency::Kzt);
        let told = |own, beside| of_limit(tenge(own), beside, tenge(1_000));
        assert_eq!(told(400, 499), None);
        assert_eq!(told(400, 600), Some(Doubt::NearLimit));
        assert_eq!(told(401, 600), Some(Doubt::Exceeds { by: tenge(1) }));
        assert_eq!(of_limit(tenge(5), i64::MAX, tenge(0)), None, "a contract without a sum has no limit");
    }

    #[test]
    fn another_currency_is_told_of_what_has_a_sum() {
        let (tenge, dollar) = (Currency::Kzt, Currency::Usd);
        let told = Doubt::OtherCurrency { own: dollar, contract: tenge };
        assert_eq!(of_currency(Some(dollar), Some(tenge)), Some(told));
        assert_eq!(of_currency(Some(tenge), Some(tenge)), None);
        assert_eq!([of_currency(None, Some(tenge)), of_currency(Some(tenge), None)], [None, None]);
    }
}
