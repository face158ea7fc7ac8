//! What was done with a client and what is planned, for its card.

use super::ActivityOut;
use crate::{
    domain::id::Id,
    store::{Query, StoreResult},
};
use rusqlite::{Connection, params};

/// So many activities, the latest first: what is planned stands before what has ended.
#[derive(Clone, Copy, Debug)]
pub struct ActivitiesOf {
    pub client: Id,
    pub limit: usize,
}

impl Query for ActivitiesOf {
    type Answer = Vec<ActivityOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ActivityOut>> {
        let mut select =
            conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("of_client.sql")))?;
        let mut rows = select.query(params![self.client.0, self.limit])?;
        ActivityOut::read_all(conn, &mut rows)
    }
}
