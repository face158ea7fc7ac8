//! How full the days of a week are for each person (D25).

use super::{day, people::people};
use crate::{
    domain::load::{DayLoad, LoadDay, PersonLoad},
    store::{
        Query, StoreResult,
        absence::{AbsenceOut, ListAbsences},
        office::{calendar::ReadCalendar, settings::ReadRhythm},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeMap;

/// What everybody has on these days.
#[derive(Clone, Copy, Debug)]
pub struct ReadLoad {
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    pub today: NaiveDate,
}

/// The days, and what each person has on them: those with goals, and whoever has something to do. By name; what is
/// nobody's comes last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    pub days: Vec<LoadDay>,
    pub people: Vec<PersonLoad>,
}

/// Loads of one person by day.
type Loads = BTreeMap<NaiveDate, DayLoad>;

impl Query for ReadLoad {
    type Answer = Load;

    fn run(&self, conn: &Connection) -> StoreResult<Load> {
        let (days, absences) = (self.days(conn)?, ListAbsences.run(conn)?);
        let (mut loads, mut behind) = (self.loads(conn)?, self.behind(conn)?);
        let mut of = |id: Option<i64>, name: String, has_goals: bool| {
            let (load, overdue) = (loads.remove(&id), behind.remove(&id).unwrap_or_default());
            let is_empty = load.is_none() && overdue == 0;
            let load = load.unwrap_or_default();
            let is_away = |day: NaiveDate| absences.iter().any(|absence| is_of(absence, id, day));
            let on = |day: &LoadDay| {
                let found = load.get(&day.day).copied();
                found.or_else(|| (!is_away(day.day)).then(DayLoad::default))
            };
            let days = days.iter().map(on).collect();
            (has_goals || !is_empty).then_some(PersonLoad { name, days, overdue, has_goals })
        };
        let mut found: Vec<PersonLoad> = people(conn)?
            .into_iter()
            .filter_map(|person| of(Some(person.id), person.name, person.has_goals))
            .collect();
        found.extend(of(None, String::new(), false));
        Ok(Load { days, people: found })
    }
}

impl ReadLoad {
    fn days(&self, conn: &Connection) -> StoreResult<Vec<LoadDay>> {
        let (rhythm, calendar) = (ReadRhythm.run(conn)?, ReadCalendar.run(conn)?);
        let of = |day| LoadDay { day, role: rhythm.role(day, &calendar), is_past: day < self.today };
        Ok(self.from.iter_days().take_while(|day| *day <= self.to).map(of).collect())
    }

    fn loads(&self, conn: &Connection) -> StoreResult<BTreeMap<Option<i64>, Loads>> {
        let mut select = conn.prepare_cached(include_str!("load.sql"))?;
        let (from, to) = (self.from.to_string(), self.to.to_string());
        let mut rows = select.query(named_params! { ":from": from, ":to": to })?;
        let mut found: BTreeMap<Option<i64>, Loads> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get(2)?;
            if let Some(on) = day(row.get(1)?) {
                found.entry(row.get(0)?).or_default().entry(on).or_default().add(&kind, row.get(3)?);
            }
        }
        Ok(found)
    }

    fn behind(&self, conn: &Connection) -> StoreResult<BTreeMap<Option<i64>, usize>> {
        let mut select = conn.prepare_cached(include_str!("behind.sql"))?;
        let one = |row: &Row| Ok((row.get(0)?, row.get(1)?));
        let found = select.query_map(named_params! { ":today": self.today.to_string() }, one)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

/// Whether it keeps this person away on a day.
fn is_of(absence: &AbsenceOut, user: Option<i64>, day: NaiveDate) -> bool {
    Some(absence.user.0.0) == user && absence.is_on(day)
}
