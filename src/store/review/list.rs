//! Requests as they are read.

use crate::{
    domain::id::Id,
    store::{Query, StoreResult},
};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewOut {
    pub id: Id,
    /// Who asked, Unix milliseconds when.
    pub by: String,
    pub at: i64,
    /// The kind of the action, as the journal calls it.
    pub kind: String,
    /// What it is about; empty where it has no name.
    pub name: String,
    pub things: i64,
    pub client: Option<Id>,
    pub client_name: String,
    /// `waits`, `accepted`, `returned`.
    pub state: String,
    pub remark: String,
    /// Who judged it; empty while it waits.
    pub judge: String,
    pub judged_at: Option<i64>,
    /// Which list is to leave as a file; empty for anything else.
    pub list: String,
    /// The state to which a contract is to be moved; empty where it keeps its own.
    pub contract_state: String,
}

/// Requests that somebody may judge, and those that he asked for; the newest first.
#[derive(Clone, Debug)]
pub struct ListReviews {
    /// Who reads.
    pub user: String,
    /// Those too that were judged since, in Unix milliseconds; nothing: those that wait alone.
    pub judged_since: Option<i64>,
}

const LIST: &str = include_str!("list.sql");

impl Query for ListReviews {
    type Answer = Vec<ReviewOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ReviewOut>> {
        let mut select = conn.prepare_cached(LIST)?;
        let rows = select
            .query_map(named_params! { ":user": self.user, ":since": self.judged_since }, ReviewOut::read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl ReviewOut {
    fn read(row: &Row) -> rusqlite::Result<Self> {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        Ok(Self {
            id: Id(row.get(0)?),
            by: row.get(1)?,
            at: row.get(2)?,
            kind: row.get(3)?,
            name: text(4)?,
            things: row.get(5)?,
            client: row.get::<_, Option<i64>>(6)?.map(Id),
            client_name: text(7)?,
            state: row.get(8)?,
            remark: text(9)?,
            judge: text(10)?,
            judged_at: row.get(11)?,
            list: text(12)?,
            contract_state: text(13)?,
        })
    }

    /// Whether nobody judged it yet.
    pub fn waits(&self) -> bool {
        self.state == super::WAITS
    }
}

/// A permission to do something of this kind with this list once, within a day, that was not used yet.
pub(in crate::store) fn permission(
    conn: &Connection,
    user: Id,
    (kind, what): (&str, Option<&str>),
    now: i64,
) -> StoreResult<Option<Id>> {
    let mut select = conn.prepare_cached(include_str!("permission.sql"))?;
    let since = now - crate::store::journal::DAY_MILLIS;
    let found = select
        .query_row(named_params! { ":user": user.0, ":kind": kind, ":what": what, ":since": since }, |row| {
            row.get(0)
        });
    Ok(found.optional()?.map(Id))
}
