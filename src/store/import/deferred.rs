//! Orders of lists that are made once a long list is in, and not row by row.

use super::Progress;
use crate::store::StoreResult;
use rusqlite::Connection;

/// Indexes that no row of a list is looked up by.
const ORDERS: [&str; 11] = [
    "client_by_sort_kk",
    "client_by_sort_ru",
    "client_by_sort_en",
    "client_by_changed",
    "client_by_filled",
    "client_by_city",
    "client_by_segment",
    "client_by_removal",
    "client_by_owner",
    "client_by_name",
    "journal_row_by_entity",
];

/// The least rows for which it pays.
const WORTH: usize = 1_000;

/// Statements that make the indexes anew which were taken down.
pub(super) struct DeferredOrders(Vec<String>);

impl DeferredOrders {
    /// Takes the orders down where so many rows are most of what the base will hold. A rollback brings them back.
    pub(super) fn take_down(conn: &Connection, rows: usize) -> StoreResult<Self> {
        if rows < WORTH || super::known::has_more_clients(conn, rows)? {
            return Ok(Self(Vec::new()));
        }
        let mut select =
            conn.prepare_cached("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1")?;
        let made = ORDERS.iter().map(|name| select.query_row([name], |row| row.get(0)));
        let made = made.collect::<rusqlite::Result<_>>()?;
        ORDERS.iter().try_for_each(|name| conn.execute_batch(&format!("DROP INDEX {name}")))?;
        Ok(Self(made))
    }

    /// Makes them of all rows; stopped in the middle of one, it fails.
    pub(super) fn make(self, conn: &Connection, progress: &Progress) -> StoreResult<()> {
        for sql in self.0 {
            progress.go_on()?;
            progress.interrupting(conn, || Ok(conn.execute_batch(&sql)?))?;
        }
        progress.go_on()
    }
}
