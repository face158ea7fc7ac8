//! How much is left to prepare.

use super::Preparation;
use crate::store::{Query, StoreResult, office::calendar::ReadCalendar};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The next working day, and its meetings that nobody has prepared.
#[derive(Clone, Debug)]
pub struct CountUnprepared {
    pub today: NaiveDate,
    /// Name of the user whose meetings they are. Somebody who is no user sees all.
    pub user: Option<String>,
}

impl Query for CountUnprepared {
    type Answer = (NaiveDate, usize);

    fn run(&self, conn: &Connection) -> StoreResult<Self::Answer> {
        let day = ReadCalendar.run(conn)?.next_working(self.today);
        let preparation = Preparation { day, user: self.user.clone() };
        let count = preparation.select(conn, include_str!("unprepared.sql"))?.first().copied();
        Ok((day, count.unwrap_or_default()))
    }
}
