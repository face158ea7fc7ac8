//! Money of a period: what came in, what was asked for, what was promised.

use super::ReportHere;
use crate::{
    domain::{money::Money, report::Flow},
    store::{StoreError, StoreResult},
};
use rusqlite::{Connection, named_params};

/// By flow, then by currency. Whose money it is follows from whose client it is about.
pub(super) fn lines(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<(Flow, Money)>> {
    let mut select = conn.prepare_cached(include_str!("money.sql"))?;
    let mut rows =
        select.query(named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let flow = Flow::from_key(&row.get::<_, String>(0)?).ok_or(StoreError::Damaged)?;
        let currency = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
        found.push((flow, Money::new(row.get(2)?, currency)));
    }
    found.sort_by_key(|(flow, sum)| (*flow, sum.currency().code()));
    Ok(found)
}
