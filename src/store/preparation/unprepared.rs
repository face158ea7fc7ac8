//! How much is left to prepare.

use super::Preparation;
use crate::store::{Query, StoreResult};
use rusqlite::{Connection, named_params};

/// Meetings of a day that nobody has prepared.
#[derive(Clone, Debug)]
pub struct CountUnprepared(pub Preparation);

impl Query for CountUnprepared {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let parameters = named_params! { ":day": self.0.day.to_string(), ":owner": self.0.owner(conn)? };
        let mut select = conn.prepare_cached(include_str!("unprepared.sql"))?;
        Ok(select.query_row(parameters, |row| row.get(0))?)
    }
}
