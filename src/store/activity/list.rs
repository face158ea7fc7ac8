//! Activities in the order of days and times.

use super::{ACTIVITY, asked::Asked};
use crate::{
    domain::{
        calendar::WorkCalendar,
        id::Id,
        run::{Planned, Weights},
    },
    store::{
        Image, Query, StoreError, StoreResult,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, Rows};

const ONE: &str = concat!(include_str!("select.sql"), include_str!("one.sql"));

/// Which activities; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivityFilter {
    pub client: Option<Id>,
    /// Name of the user who has them; somebody who is no user sees all.
    pub owner: Option<String>,
    /// Today (`YYYY-MM-DD`), where the owner also sees what he does for those who are away (`C-11`): what is planned
    /// for the days of their absence, and what was not done before it.
    pub stands_in: Option<String>,
    /// A state by its stable name.
    pub state: Option<String>,
    /// First and last day, `YYYY-MM-DD`.
    pub from: Option<String>,
    pub until: Option<String>,
    /// Also what is still planned from this day (`YYYY-MM-DD`) to the first one: it stands on today.
    pub late: Option<String>,
}

/// An activity with what its references are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub client: Option<(Id, String)>,
    pub contact: Option<(Id, String)>,
    /// Who has it; empty where nobody does.
    pub owner: String,
}

impl ActivityOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    /// Whether it is planned, and cannot wait for a day of its kind (`A-5`).
    pub fn is_urgent(&self, today: NaiveDate, bound: (&Weights, &WorkCalendar)) -> bool {
        let (kind, Some((day, last))) = (self.text("kind"), self.days()) else { return false };
        let due = self.text("due").parse().unwrap_or(last);
        let planned = Planned { kind: &kind, day, due, is_prepared: self.text("prepared") == "1" };
        self.text("state") == "planned" && planned.is_urgent(today, bound)
    }

    /// By when it had to be done: its deadline, else its day.
    pub fn deadline(&self) -> Option<NaiveDate> {
        let date = |column: &str| self.text(column).parse().ok();
        date("due").or_else(|| date("day"))
    }

    pub(super) fn read_all(conn: &Connection, rows: &mut Rows) -> StoreResult<Vec<Self>> {
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Self::read(conn, row)?);
        }
        Ok(found)
    }

    pub(super) fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &ACTIVITY, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let named = |id: Option<i64>, name: Option<String>| Some((Id(id?), name.unwrap_or_default()));
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            client: named(row.get(1)?, row.get(2)?),
            contact: named(row.get(3)?, row.get(4)?),
            owner: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
            image,
        })
    }
}

/// A page of activities, behind one of them.
#[derive(Clone, Debug)]
pub struct ListActivities {
    pub filter: ActivityFilter,
    /// Day, time and identity of the last one before; nothing begins at the first.
    pub after: Option<(String, String, Id)>,
    pub limit: usize,
}

impl Query for ListActivities {
    type Answer = Vec<ActivityOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ActivityOut>> {
        let mut asked = Asked::filtered(conn, include_str!("select.sql"), &self.filter)?;
        if let Some((day, time, id)) = self.after.clone() {
            let after = [(":day", day.into()), (":time", time.into()), (":id", id.0.into())];
            asked.also(include_str!("after.sql"), after);
        }
        let limit = i64::try_from(self.limit).unwrap_or(i64::MAX);
        asked.also(include_str!("list.sql"), [(":limit", limit.into())]);
        asked.rows(conn, |row| ActivityOut::read(conn, row))
    }
}

/// How many there are.
#[derive(Clone, Debug)]
pub struct CountActivities(pub ActivityFilter);

impl Query for CountActivities {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let asked = Asked::filtered(conn, include_str!("count.sql"), &self.0)?;
        Ok(asked.rows(conn, |row| Ok(row.get(0)?))?.first().copied().unwrap_or_default())
    }
}

/// One activity; nothing where it is removed or never was.
#[derive(Clone, Copy, Debug)]
pub struct ShowActivity(pub Id);

impl Query for ShowActivity {
    type Answer = Option<ActivityOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<ActivityOut>> {
        let mut select = conn.prepare_cached(ONE)?;
        let mut rows = select.query([self.0.0])?;
        rows.next()?.map(|row| ActivityOut::read(conn, row)).transpose()
    }
}
