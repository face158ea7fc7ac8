//! What is planned for an hour: notices come before it (`U-15`).

use super::asked::Asked;
use crate::{
    domain::{
        id::Id,
        notice::{Beginning, Timed},
    },
    store::{Query, StoreResult},
};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row};

/// An activity that is not finished and has an hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimedActivity {
    pub timed: Timed,
    pub kind: String,
    /// Name of the client, where it has one.
    pub client: Option<String>,
}

/// Those of one person, from day to day, in no order.
#[derive(Clone, Debug)]
pub struct ListTimed {
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// Name of the user who has them, or stands in. Somebody who is no user sees all.
    pub user: String,
}

impl Query for ListTimed {
    type Answer = Vec<TimedActivity>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<TimedActivity>> {
        let from = self.from.to_string();
        let mut asked = Asked::of(include_str!("timed.sql"), &from, &self.until.to_string());
        asked.whose(conn, Some(&self.user), Some(&from))?;
        Ok(asked.rows(conn, read)?.into_iter().flatten().collect())
    }
}

/// Nothing where the day or the hour is none: an old import may have left anything there.
fn read(row: &Row) -> StoreResult<Option<TimedActivity>> {
    let (day, time): (String, String) = (row.get(1)?, row.get(2)?);
    let Ok(at) = NaiveDateTime::parse_from_str(&format!("{day} {time}"), "%Y-%m-%d %H:%M") else {
        return Ok(None);
    };
    let timed = Timed { begins: Beginning { activity: Id(row.get(0)?), at }, remind: row.get(3)? };
    Ok(Some(TimedActivity { timed, kind: row.get(4)?, client: row.get(5)? }))
}
