//! Orders of lists that are made once a long list is in, and not row by row.

use super::Progress;
use crate::store::StoreResult;
use rusqlite::Connection;

/// Indexes that no row of a list is looked up by.
const ORDERS: [&str; 12] = [
    "client_by_sort_kk",
    "client_by_sort_ru",
    "client_by_sort_en",
    "client_by_changed",
    "client_by_filled",
    "client_by_city",
    "client_by_segment",
    "client_by_removal",
    "client_by_owner",
    "client_without_step",
    "client_by_name",
    "journal_row_by_entity",
];

/// The least rows for which it pays.
const WORTH: usize = 1_000;

/// The index of words is written in larger parts, which are joined when there are many of them.
const WORDS_IN_BULK: &str =
    "INSERT INTO client_words (client_words, rank) VALUES ('automerge', 0), ('hashsize', 4194304)";
/// As it is by itself (sqlite.org/fts5.html, 6).
const WORDS_AS_USUAL: &str =
    "INSERT INTO client_words (client_words, rank) VALUES ('automerge', 4), ('hashsize', 1048576)";

/// Statements that bring back what a long list does without.
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
        let made = made.chain([Ok(WORDS_AS_USUAL.to_owned())]).collect::<rusqlite::Result<_>>()?;
        conn.execute_batch(WORDS_IN_BULK)?;
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
