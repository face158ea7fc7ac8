//! How long a prolonged contract holds, and what stands in the way of prolonging it (`K-8`).

use super::{standing::Standing, state::ContractState, term::Term};
use chrono::{Days, Months, NaiveDate};

/// Nobody prolongs more often.
const MOST: u32 = 2_400;

/// Why a contract is not prolonged by an addendum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// Not both have signed it.
    NotSigned,
    /// It is over: a new contract follows it.
    Over,
    /// It has no end.
    Endless,
    /// It goes on by itself.
    GoesOn,
    /// Its end was decided.
    Ending,
    /// An addendum that prolongs it waits for signatures.
    Waits,
}

impl Hindrance {
    /// Message key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotSigned => "prolong-not-signed",
            Self::Over => "prolong-over",
            Self::Endless => "prolong-endless",
            Self::GoesOn => "prolong-goes-on",
            Self::Ending => "prolong-ending",
            Self::Waits => "prolong-waits",
        }
    }
}

/// The new end of a contract that is prolonged by its own length, or why it is not.
///
/// # Errors
/// What stands in the way.
pub fn prolonged(
    term: Option<&Term>,
    first_end: Option<NaiveDate>,
    standing: &Standing,
    waits: bool,
) -> Result<NaiveDate, Hindrance> {
    let state = standing.state;
    if state.is_on_the_way() || state == ContractState::NotConcluded {
        return Err(Hindrance::NotSigned);
    }
    if !state.is_binding() {
        return Err(Hindrance::Over);
    }
    if standing.is_ending {
        return Err(Hindrance::Ending);
    }
    let (term, current) = term.zip(standing.term).ok_or(Hindrance::Endless)?;
    match (current.is_over, current.goes_on, waits) {
        (true, ..) => Err(Hindrance::Over),
        (_, true, _) => Err(Hindrance::GoesOn),
        (.., true) => Err(Hindrance::Waits),
        _ => {
            let first_end = first_end.unwrap_or(current.end);
            following_end(term.start, first_end, current.end).ok_or(Hindrance::Endless)
        }
    }
}

/// The end that follows one: the same length as the first term, from the day after. Ends of months do not drift,
/// because each end is counted from the first one where the current one lies in that row.
pub fn following_end(start: NaiveDate, first_end: NaiveDate, end: NaiveDate) -> Option<NaiveDate> {
    let behind = first_end.succ_opt()?;
    let Some(months) = whole_months(start, behind) else {
        let days = u64::try_from((behind - start).num_days()).ok()?;
        return end.checked_add_days(Days::new(days));
    };
    let after = |from: NaiveDate, times: u32| {
        from.checked_add_months(Months::new(months.checked_mul(times)?))?.pred_opt()
    };
    // The place of the current end in the row of ends that are counted from the first one.
    let place = (0..=MOST).map_while(|times| after(behind, times)).take_while(|one| *one <= end).enumerate();
    match place.last() {
        Some((times, last)) if last == end => after(behind, u32::try_from(times).ok()?.checked_add(1)?),
        _ => after(end.succ_opt()?, 1),
    }
}

/// How many whole months lie between two days; nothing where days are left over.
fn whole_months(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    (1..=MOST)
        .map_while(|months| Some((months, from.checked_add_months(Months::new(months))?)))
        .take_while(|(_, day)| *day <= to)
        .find(|(_, day)| *day == to)
        .map(|(months, _)| months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contract::term::Renewal;
    use proptest::prelude::*;

    const VECTORS: &str = include_str!("../../../tests/vectors/contract_terms.csv");

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_term_is_followed_by_one_of_its_length() {
        let next = |start, first, end| following_end(day(start), day(first), day(end)).unwrap().to_string();
        assert_eq!(next("2026-01-01", "2026-12-31", "2026-12-31"), "2027-12-31");
        assert_eq!(next("2026-01-01", "2026-12-31", "2027-12-31"), "2028-12-31");
        assert_eq!(next("2025-03-01", "2026-02-28", "2027-02-28"), "2028-02-29", "February does not drift");
        assert_eq!(next("2026-01-01", "2026-01-10", "2026-01-10"), "2026-01-20", "ten days");
        assert_eq!(next("2026-01-01", "2026-12-31", "2027-06-30"), "2028-06-30", "an end of its own");
    }

    /// An addendum of the same length comes to the ends that automatic prolongation comes to.
    #[test]
    fn addenda_come_to_the_ends_of_the_vectors() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        for row in reader.deserialize::<[String; 15]>() {
            let [case, _, start, end, kind, months, .., done, last, _, _, _, _] = row.unwrap();
            let (start, first) = (day(&start), day(&end));
            let is_of_length = months.parse().ok() == whole_months(start, first.succ_opt().unwrap());
            if kind == "auto" && is_of_length {
                let found = (0..done.parse::<u32>().unwrap())
                    .fold(first, |end, _| following_end(start, first, end).unwrap());
                assert_eq!(found, day(&last), "{case}");
            }
        }
    }

    proptest! {
        #[test]
        fn ends_go_on_and_agree_with_the_rule_of_the_term(months in 1_u32..25, first in 0_u64..400, times in 1_u32..8) {
            let start = day("2024-01-31") + Days::new(first);
            let end = start.checked_add_months(Months::new(months)).unwrap().pred_opt().unwrap();
            prop_assume!(end >= start && whole_months(start, end.succ_opt().unwrap()) == Some(months));
            let renewal = Renewal::Automatic { months, most: None };
            let term = Term { start, end: Some(end), renewal, notice_days: None };
            let found = (0..times).fold(end, |end, _| following_end(start, end_first(&term), end).unwrap());
            prop_assert_eq!(Some(found), term.end_after(times));
        }
    }

    fn end_first(term: &Term) -> NaiveDate {
        term.end.unwrap()
    }
}
