//! What tells where an activity stands in the plan, without reading it whole.

use crate::{
    domain::{activity::clash::Stretch, id::Id},
    store::StoreResult,
};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::Row;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashSet},
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
    let mut days = BTreeMap::<_, Vec<(Id, Stretch)>>::new();
    for one in lines.iter().filter(|line| line.is_planned()) {
        if let Some(stretch) = one.stretch {
            days.entry((one.owner, one.days.0)).or_default().push((one.id, stretch));
        }
    }
    let overlaps = |day: &[(Id, Stretch)], (id, stretch): (Id, Stretch)| {
        day.iter().any(|(other, its)| *other != id && its.overlaps(stretch))
    };
    let of_day = |day: &Vec<(Id, Stretch)>| {
        day.iter().filter(|one| overlaps(day, **one)).map(|(id, _)| *id).collect::<Vec<_>>()
    };
    days.values().flat_map(of_day).collect()
}
