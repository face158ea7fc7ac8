//! How much is left to prepare.

use super::Preparation;
use crate::store::{Query, StoreResult};
use rusqlite::Connection;

const UNPREPARED: &str = concat!(include_str!("unprepared.sql"), include_str!("../activity/whose.sql"));

/// Meetings of a day that nobody has prepared.
#[derive(Clone, Debug)]
pub struct CountUnprepared(pub Preparation);

impl Query for CountUnprepared {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        Ok(self.0.select(conn, UNPREPARED)?.first().copied().unwrap_or_default())
    }
}
