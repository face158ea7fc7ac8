//! What one must know of a client before turning to it.

use crate::{
    domain::id::Id,
    store::{
        Query, StoreResult,
        activity::{ActivityOut, ShowActivity},
        client::{Card, ShowClient},
    },
};
use rusqlite::{Connection, params};

/// Talks shown.
const LAST: usize = 3;

/// The client of a card of the run.
#[derive(Clone, Copy, Debug)]
pub struct ShowRunCard(pub Id);

/// A client with what was done last.
#[derive(Clone, Debug, PartialEq)]
pub struct RunDetail {
    pub card: Card,
    /// The newest first.
    pub last: Vec<ActivityOut>,
}

impl Query for ShowRunCard {
    type Answer = Option<RunDetail>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<RunDetail>> {
        let Some(card) = ShowClient(self.0).run(conn)? else { return Ok(None) };
        let sql = "SELECT id FROM activity WHERE client_id = ?1 AND deleted_at IS NULL AND state = 'done'
                   ORDER BY day DESC, coalesce(time, '') DESC, id DESC LIMIT ?2";
        let mut select = conn.prepare_cached(sql)?;
        let ids = select.query_map(params![self.0.0, LAST], |row| Ok(Id(row.get(0)?)))?;
        let ids = ids.collect::<rusqlite::Result<Vec<Id>>>()?;
        let last = ids.into_iter().filter_map(|id| ShowActivity(id).run(conn).transpose());
        Ok(Some(RunDetail { card, last: last.collect::<StoreResult<_>>()? }))
    }
}
