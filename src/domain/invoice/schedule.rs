//! How the sum of an invoice is parted into instalments, and when each falls due (`D-1`, domain rules 6.1, 6.2).

use crate::domain::{
    contract::instalment::{Event, Instalment},
    due::DueRule,
    obligation::terms::{Count, Terms as ByWhen},
};
use chrono::NaiveDate;

/// When the whole of an invoice is to be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Terms {
    /// On this day, worked or not: so it is written on the document.
    Day(NaiveDate),
    Parts(Vec<Instalment>),
}

/// When that was from which days are counted; nothing of what has not happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Events {
    pub signed: Option<NaiveDate>,
    pub invoice: Option<NaiveDate>,
    pub shipped: Option<NaiveDate>,
    pub accepted: Option<NaiveDate>,
}

impl Events {
    const fn of(self, event: Event) -> Option<NaiveDate> {
        match event {
            Event::Signed => self.signed,
            Event::Invoice => self.invoice,
            Event::Shipped => self.shipped,
            Event::Accepted => self.accepted,
        }
    }
}

/// One instalment: the unit of debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Minor units.
    pub sum: i64,
    /// After what it falls due; nothing where the day is written down.
    pub event: Option<Event>,
    /// Nothing while the event has not happened.
    pub due: Option<NaiveDate>,
}

/// The instalments of a sum in minor units, in their order; the last takes what rounding leaves. Terms that name no days
/// mean the `usual` ones of the office. Nothing where they do not fit.
pub fn schedule(
    total: i64,
    terms: &Terms,
    (events, usual): (Events, DueRule),
    count: Count,
) -> Option<Vec<Part>> {
    let parts = match terms {
        Terms::Day(day) => return Some(vec![Part { sum: total, event: None, due: Some(*day) }]),
        Terms::Parts(parts) => parts,
    };
    let mut left = total;
    let mut found = Vec::with_capacity(parts.len());
    for (at, part) in (1..).zip(parts) {
        let sum = if at == parts.len() { left } else { part.percent.percent_of(total)? };
        left = left.checked_sub(sum)?;
        let by = ByWhen::After { rule: part.term.unwrap_or(usual), event: events.of(part.event) };
        found.push(Part { sum, event: Some(part.event), due: by.due(count).map(|due| due.day) });
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        calendar::{WorkCalendar, shipped},
        contract::instalment::read_instalments,
        country::Country,
        obligation::terms::DayOff,
    };
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn parts(total: i64, line: &str, events: Events) -> Vec<(i64, Option<NaiveDate>)> {
        let calendar = WorkCalendar::new(Country::Kz, shipped(Country::Kz));
        let count = Count { calendar: &calendar, day_off: DayOff::GoesOver };
        let found = schedule(
            total,
            &Terms::Parts(read_instalments(line).unwrap()),
            (events, DueRule::Calendar(10)),
            count,
        )
        .unwrap();
        found.into_iter().map(|part| (part.sum, part.due)).collect()
    }

    #[test]
    fn an_instalment_waits_for_its_event_and_the_last_takes_the_rest() {
        let signed = Events { signed: Some(day("2026-03-02")), ..Events::default() };
        let line = "33.33% аванс 10 дней; 33.33% после отгрузки; 33.34% 5 рабочих дней после акта";
        let due = Some(day("2026-03-12"));
        assert_eq!(parts(100, line, signed), [(33, due), (33, None), (34, None)]);
        let all = Events { shipped: Some(day("2026-03-13")), accepted: Some(day("2026-03-16")), ..signed };
        let days: Vec<_> =
            parts(100, line, all).into_iter().map(|(_, due)| due.unwrap().to_string()).collect();
        // Of the second nothing was said: ten days. Both go over Nauryz.
        assert_eq!(days, ["2026-03-12", "2026-03-26", "2026-03-26"]);
    }

    #[test]
    fn a_day_that_is_written_down_stays_as_it_is() {
        let calendar = WorkCalendar::new(Country::Kz, shipped(Country::Kz));
        let count = Count { calendar: &calendar, day_off: DayOff::GoesOver };
        let sunday = day("2026-03-22");
        let found =
            schedule(5, &Terms::Day(sunday), (Events::default(), DueRule::Calendar(0)), count).unwrap();
        assert_eq!(found, [Part { sum: 5, event: None, due: Some(sunday) }]);
    }

    proptest! {
        #[test]
        fn instalments_are_the_whole(total in 0_i64..99_999_999_999_999_999, first in 1_u32..99) {
            let line = format!("{first}% аванс; {}% после акта", 100 - first);
            let sums: i64 = parts(total, &line, Events::default()).iter().map(|part| part.0).sum();
            prop_assert_eq!(sums, total);
        }
    }
}
