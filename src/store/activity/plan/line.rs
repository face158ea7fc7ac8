//! What tells where an activity stands in the plan, without reading it whole.

use crate::{
    domain::{activity::clash::Stretch, id::Id},
    store::StoreResult,
};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::Row;
use std::{
    cmp::Ordering,
    collections::{HashMap, HashSet},
};

/// An activity by its days and its hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    pub id: Id,
    /// The first and the last.
    pub days: (NaiveDate, NaiveDate),
    /// Stable names.
    pub kind: String,
    pub state: String,
    /// What it is a time of, where it repeats.
    pub series: Option<Id>,
    /// `HH:MM`; empty where no hour was agreed.
    time: String,
    stretch: Option<Stretch>,
    owner: Option<i64>,
}

impl PlanLine {
    /// Nothing where its day is none.
    pub(super) fn read(row: &Row) -> StoreResult<Option<Self>> {
        let text = |at: usize| row.get::<_, Option<String>>(at);
        let date = |text: Option<String>| text.and_then(|text| text.parse::<NaiveDate>().ok());
        let Some(first) = date(text(1)?) else { return Ok(None) };
        let time = text(3)?.unwrap_or_default();
        let hour = NaiveTime::parse_from_str(&time, "%H:%M").ok();
        let last = date(text(2)?).filter(|_| time.is_empty()).unwrap_or(first).max(first);
        let (minutes, kind): (Option<u32>, String) = (row.get(4)?, row.get(5)?);
        let stretch = |from| Stretch { from, minutes: minutes.unwrap_or_else(|| Stretch::usual(&kind)) };
        Ok(Some(Self {
            id: Id(row.get(0)?),
            days: (first, last),
            stretch: hour.map(stretch),
            kind,
            state: row.get(8)?,
            series: row.get::<_, Option<i64>>(6)?.map(Id),
            time,
            owner: row.get(7)?,
        }))
    }

    pub fn is_planned(&self) -> bool {
        self.state == "planned"
    }

    /// Whether it should have been done before today.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_planned() && self.days.1 < today
    }

    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.days.0 <= day && day <= self.days.1
    }

    /// By day, hour and identity.
    pub(super) fn in_order(&self, other: &Self) -> Ordering {
        (self.days.0, &self.time, self.id).cmp(&(other.days.0, &other.time, other.id))
    }
}

/// What is planned for one person and one day, and overlaps.
pub(super) fn clashing(lines: &[PlanLine]) -> HashSet<Id> {
    let mut days = HashMap::<_, Vec<(i64, i64, Id)>>::new();
    for one in lines.iter().filter(|line| line.is_planned()) {
        if let Some((begin, end)) = one.stretch.map(Stretch::bounds) {
            days.entry((one.owner, one.days.0)).or_default().push((begin, end, one.id));
        }
    }
    days.into_values().flat_map(overlapping).collect()
}

/// Those of a day that overlap another one. In the order in which they begin, one overlaps something before it where
/// that has not ended, and something behind it where the next begins before its end.
fn overlapping(mut day: Vec<(i64, i64, Id)>) -> Vec<Id> {
    day.sort_unstable();
    let (mut found, mut last_end) = (Vec::new(), i64::MIN);
    for (at, (begin, end, id)) in day.iter().enumerate() {
        let is_met = day.get(at + 1).is_some_and(|(next, ..)| next < end);
        if is_met || *begin < last_end {
            found.push(*id);
        }
        last_end = last_end.max(*end);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn those_overlap_that_have_a_minute_in_common(
            day in prop::collection::vec((0u32..240, 0u32..90), 0..12)
        ) {
            let stretch = |(from, minutes): (u32, u32)| {
                Stretch { from: NaiveTime::from_hms_opt(from / 60, from % 60, 0).unwrap(), minutes }
            };
            let all: Vec<(i64, Stretch)> = (0..).zip(day.into_iter().map(stretch)).collect();
            let meets = |(at, one): &&(i64, Stretch)| {
                all.iter().any(|(other, its)| other != at && its.overlaps(*one))
            };
            let wanted: HashSet<Id> = all.iter().filter(meets).map(|(at, _)| Id(*at)).collect();
            let bounds = all.iter().map(|(at, one)| (one.bounds().0, one.bounds().1, Id(*at))).collect();
            prop_assert_eq!(overlapping(bounds).into_iter().collect::<HashSet<Id>>(), wanted);
        }
    }
}
