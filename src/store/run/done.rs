//! How much was done on a day.

use crate::store::{Query, StoreResult, office::users};
use rusqlite::{Connection, named_params};

/// Activities that were done on a day, by one user or by all.
#[derive(Clone, Debug)]
pub struct CountDone {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Somebody who is no user did all.
    pub user: Option<String>,
}

impl Query for CountDone {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let user = users::whose(conn, self.user.as_deref())?;
        let sql = "SELECT count(*) FROM activity
                   WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on = :day
                     AND (:owner IS NULL OR owner_id = :owner)";
        let parameters = named_params! { ":day": self.day, ":owner": user };
        Ok(conn.prepare_cached(sql)?.query_row(parameters, |row| row.get(0))?)
    }
}
