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

/// A client with what was done last and what is planned.
#[derive(Clone, Debug, PartialEq)]
pub struct RunDetail {
    pub card: Card,
    /// The newest first.
    pub last: Vec<ActivityOut>,
    /// The next first.
    pub planned: Vec<ActivityOut>,
}

impl Query for ShowRunCard {
    type Answer = Option<RunDetail>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<RunDetail>> {
        let Some(card) = ShowClient(self.0).run(conn)? else { return Ok(None) };
        let last = activities(
            conn,
            "SELECT id FROM activity WHERE client_id = ?1 AND deleted_at IS NULL AND state = 'done'
             ORDER BY day DESC, coalesce(time, '') DESC, id DESC LIMIT ?2",
            self.0,
        )?;
        let planned = activities(
            conn,
            "SELECT id FROM activity WHERE client_id = ?1 AND deleted_at IS NULL AND state = 'planned'
             ORDER BY day, coalesce(time, ''), id LIMIT ?2",
            self.0,
        )?;
        Ok(Some(RunDetail { card, last, planned }))
    }
}

fn activities(conn: &Connection, sql: &str, client: Id) -> StoreResult<Vec<ActivityOut>> {
    let mut select = conn.prepare_cached(sql)?;
    let ids = select.query_map(params![client.0, LAST], |row| Ok(Id(row.get(0)?)))?;
    let ids = ids.collect::<rusqlite::Result<Vec<Id>>>()?;
    let found = ids.into_iter().map(|id| ShowActivity(id).run(conn));
    Ok(found.collect::<StoreResult<Vec<_>>>()?.into_iter().flatten().collect())
}
