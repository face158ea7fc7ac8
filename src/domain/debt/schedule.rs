//! The instalments of a document's sum (`D-1`, `K-1`): how much each is, and when it is due once its event has happened.

use super::in_proportion;
use crate::domain::{
    contract::instalment::{Event, Instalment},
    due::Due,
    obligation::terms::{Count, Terms},
};
use chrono::NaiveDate;

/// One instalment of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Minor units.
    pub sum: i64,
    /// Comes before delivery.
    pub is_advance: bool,
    /// For what it waits, or waited.
    pub event: Event,
    /// Nothing while the event has not happened, or where no term was agreed: such an item does not age.
    pub due: Option<Due>,
}

/// The instalments of a sum by the terms of its contract. Each is rounded, the last takes the rest; together they are
/// the sum. `happened` says when an event was. Nothing where the sums do not fit.
pub fn plan(
    sum: i64,
    instalments: &[Instalment],
    happened: impl Fn(Event) -> Option<NaiveDate>,
    count: Count,
) -> Option<Vec<Planned>> {
    let weights: Vec<i128> = instalments.iter().map(millionths).collect::<Option<_>>()?;
    let planned = |(one, sum): (&Instalment, i64)| Planned {
        sum,
        is_advance: one.is_advance,
        event: one.event,
        due: one.term.and_then(|rule| Terms::After { rule, event: happened(one.event) }.due(count)),
    };
    Some(instalments.iter().zip(in_proportion(sum, &weights)?).map(planned).collect())
}

/// The share of an instalment, as a weight beside the others: a number has six decimals at most.
fn millionths(one: &Instalment) -> Option<i128> {
    let (digits, scale) = one.percent.parts();
    i128::from(digits).checked_mul(10_i128.checked_pow(6_u32.checked_sub(scale)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        calendar::WorkCalendar, contract::instalment::read_instalments, obligation::terms::DayOff,
    };
    use proptest::prelude::*;

    fn planned(sum: i64, line: &str, signed: Option<&str>) -> Vec<Planned> {
        let calendar = WorkCalendar::default();
        let count = Count { calendar: &calendar, day_off: DayOff::GoesOver };
        let signed = signed.map(|day| day.parse().unwrap());
        let happened = |event| signed.filter(|_| event == Event::Signed);
        plan(sum, &read_instalments(line).unwrap(), happened, count).unwrap()
    }

    #[test]
    fn the_last_instalment_takes_the_rest() {
        let line = "33.33% advance; 33.33% 10 days after shipment; 33.34% 20 days after shipment";
        let sums: Vec<i64> = planned(1_000, line, None).iter().map(|one| one.sum).collect();
        assert_eq!(sums, [333, 333, 334]);
    }

    #[test]
    fn an_instalment_is_due_when_its_event_has_happened() {
        let line = "30% advance 5 bank days; 70% 10 calendar days after shipment";
        let due = |signed| {
            planned(100, line, signed).iter().map(|one| one.due.map(|due| due.day)).collect::<Vec<_>>()
        };
        assert_eq!(due(None), [None, None]);
        assert_eq!(due(Some("2026-03-02")), ["2026-03-10".parse().ok(), None]);
        assert_eq!(planned(100, "100% prepayment", Some("2026-03-02"))[0].due, None, "no term was agreed");
    }

    proptest! {
        #[test]
        fn instalments_are_the_sum(sum in -10_000_000_000_i64..10_000_000_000, part in 1_u32..100) {
            let line = format!("{part}% advance; {}% after act", 100 - part);
            let total: i64 = planned(sum, &line, None).iter().map(|one| one.sum).sum();
            prop_assert_eq!(total, sum);
        }
    }
}
