//! What somebody has at the same time (`A-7`).

use super::{ActivityFilter, ActivityOut, PlanOf};
use crate::{
    domain::{
        activity::{clash::Stretch, quick::Heard},
        id::Id,
    },
    store::{Query, StoreResult, office::users},
};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::Connection;

/// Activities of one day that are looked at.
const MOST: usize = 1_000;

/// Looks for a planned activity of the same person that overlaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindClash {
    /// Name of the user; what nobody has is compared where he is none.
    pub owner: String,
    pub day: NaiveDate,
    pub stretch: Stretch,
    /// The activity itself, once it is written.
    pub except: Option<Id>,
}

impl FindClash {
    /// What a line of words would overlap; nothing where it plans no hour.
    pub fn of_line(heard: &Heard, owner: &str) -> Option<Self> {
        let (moment, kind, length) = match heard.next {
            Some(next) => (next, heard.next_kind.unwrap_or(heard.kind), None),
            None => (heard.moment, heard.kind, heard.length()),
        };
        let from = moment.time.filter(|_| !heard.is_done || heard.next.is_some())?;
        let stretch = Stretch { from, minutes: length.unwrap_or_else(|| Stretch::usual(kind)) };
        Some(Self { owner: owner.to_owned(), day: moment.day, stretch, except: None })
    }

    /// What an activity overlaps; nothing where it is not planned, or for no hour.
    pub fn of(activity: &ActivityOut) -> Option<Self> {
        let day = activity.text("day").parse().ok().filter(|_| activity.text("state") == "planned")?;
        let (owner, except) = (activity.owner.clone(), Some(activity.id));
        Some(Self { owner, day, stretch: activity.stretch()?, except })
    }
}

impl Query for FindClash {
    type Answer = Option<ActivityOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<ActivityOut>> {
        let is_user = users::by_name(conn, &self.owner)?.is_some();
        let owner = if is_user { self.owner.as_str() } else { "" };
        let day = Some(self.day.to_string());
        let filter = ActivityFilter {
            owner: is_user.then(|| self.owner.clone()),
            state: Some("planned".to_owned()),
            from: day.clone(),
            until: day.clone(),
            ..ActivityFilter::default()
        };
        let found = PlanOf { filter, limit: MOST }.run(conn)?;
        Ok(found.into_iter().find(|other| {
            Some(other.id) != self.except
                && other.owner == owner
                && Some(other.text("day")) == day
                && other.stretch().is_some_and(|stretch| self.stretch.overlaps(stretch))
        }))
    }
}

impl ActivityOut {
    /// When it stands on its day; nothing where no hour was agreed.
    pub fn stretch(&self) -> Option<Stretch> {
        let from = NaiveTime::parse_from_str(&self.text("time"), "%H:%M").ok()?;
        let minutes = self.text("minutes").parse().unwrap_or_else(|_| Stretch::usual(&self.text("kind")));
        Some(Stretch { from, minutes })
    }
}
