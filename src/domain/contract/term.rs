//! How long a contract holds, and until when one may object to its prolongation (`K-8`, domain rules 4).

use crate::domain::calendar::WorkCalendar;
use chrono::{Days, Months, NaiveDate};

/// What happens at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renewal {
    /// It ends.
    #[default]
    None,
    /// It goes on when both sides agree to it.
    Agreement,
    /// It goes on by itself for so many months while nobody objects, so many times where that is limited.
    Automatic { months: u32, most: Option<u32> },
}

/// The term as it was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub start: NaiveDate,
    /// The last day of the first term; `None` for a contract without an end, which is never late.
    pub end: Option<NaiveDate>,
    pub renewal: Renewal,
    /// Days before the end by which one objects.
    pub notice_days: Option<u32>,
}

/// The term that contains a day, or the last one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrentTerm {
    /// Prolongations that came by themselves until then.
    pub prolonged: u32,
    /// Its last day.
    pub end: NaiveDate,
    /// Until when one says whether it goes on; nothing where no such day was agreed, or nothing follows this term.
    pub notice: Option<Notice>,
    /// It goes on by itself unless somebody objects.
    pub goes_on: bool,
    pub is_over: bool,
}

/// The last working day on which one may object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    pub day: NaiveDate,
    pub is_missed: bool,
}

/// Nobody prolongs more often.
const MOST: u32 = 2_400;

impl Term {
    /// The term on a day; `None` for a contract without an end.
    pub fn on(&self, today: NaiveDate, calendar: &WorkCalendar) -> Option<CurrentTerm> {
        let prolonged = (0..self.most()).find(|times| self.end_after(*times).is_none_or(|end| end >= today));
        let prolonged = prolonged.unwrap_or_else(|| self.most());
        let end = self.end_after(prolonged)?;
        let is_over = end < today;
        let goes_on = !is_over && prolonged < self.most();
        let may_go_on = goes_on || !is_over && self.renewal == Renewal::Agreement;
        let notice = may_go_on.then(|| self.notice(end, today, calendar)).flatten();
        Some(CurrentTerm { prolonged, end, notice, goes_on, is_over })
    }

    /// How often it may go on by itself.
    fn most(&self) -> u32 {
        match self.renewal {
            Renewal::Automatic { months: 1.., most } => most.unwrap_or(MOST).min(MOST),
            _ => 0,
        }
    }

    /// The last day after so many prolongations, counted from the first end: month ends do not drift.
    pub fn end_after(&self, times: u32) -> Option<NaiveDate> {
        let months = if let Renewal::Automatic { months, .. } = self.renewal { months } else { 0 };
        let behind = self.end?.succ_opt()?;
        behind.checked_add_months(Months::new(months.checked_mul(times)?))?.pred_opt()
    }

    fn notice(&self, end: NaiveDate, today: NaiveDate, calendar: &WorkCalendar) -> Option<Notice> {
        let last = end.checked_sub_days(Days::new(self.notice_days?.into()))?;
        let day = calendar.on_or_before(last);
        Some(Notice { day, is_missed: day < today })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::country::Country;
    use proptest::prelude::*;

    const VECTORS: &str = include_str!("../../../tests/vectors/contract_terms.csv");

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn renewal(kind: &str, months: &str, most: &str) -> Renewal {
        match kind {
            "auto" => Renewal::Automatic { months: months.parse().unwrap(), most: most.parse().ok() },
            "agreement" => Renewal::Agreement,
            _ => Renewal::None,
        }
    }

    #[test]
    fn every_vector_has_its_end_and_its_notice() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        for row in reader.deserialize::<[String; 15]>() {
            let [
                case,
                country,
                start,
                end,
                kind,
                months,
                notice_days,
                most,
                today,
                done,
                last,
                deadline,
                notice,
                state,
                _,
            ] = row.unwrap();
            let term = Term {
                start: day(&start),
                end: Some(day(&end)),
                renewal: renewal(&kind, &months, &most),
                notice_days: notice_days.parse().ok(),
            };
            let calendar = WorkCalendar::new(country.parse().unwrap(), []);
            let on = term.on(day(&today), &calendar).unwrap();
            let told = on.notice.map_or_else(
                || (String::new(), ""),
                |notice| (notice.day.to_string(), if notice.is_missed { "missed" } else { "open" }),
            );
            assert_eq!((on.prolonged.to_string(), on.end), (done, day(&last)), "{case}");
            assert_eq!(told, (deadline, notice.as_str()), "{case}");
            assert_eq!(if on.is_over { "expired" } else { "active" }, state, "{case}");
        }
    }

    #[test]
    fn a_contract_without_an_end_is_never_over() {
        let term =
            Term { start: day("2020-01-01"), end: None, renewal: Renewal::None, notice_days: Some(30) };
        assert_eq!(term.on(day("2090-01-01"), &WorkCalendar::new(Country::Kz, [])), None);
    }

    proptest! {
        #[test]
        fn the_current_term_contains_the_day(
            months in 1_u32..25, first in 0_u64..800, later in 0_u64..9_000, most in proptest::option::of(0_u32..6),
        ) {
            let start = day("2024-01-31");
            let end = start + Days::new(first);
            let term =
                Term { start, end: Some(end), renewal: Renewal::Automatic { months, most }, notice_days: Some(30) };
            let today = start + Days::new(later);
            let on = term.on(today, &WorkCalendar::new(Country::Ru, [])).unwrap();
            prop_assert_eq!(on.is_over, on.end < today);
            prop_assert!(most.is_some() || !on.is_over);
            prop_assert!(on.prolonged == 0 || term.end_after(on.prolonged - 1).unwrap() < today);
            prop_assert!(on.notice.is_none_or(|notice| notice.day < on.end));
        }
    }
}
