//! Pages that an erasure replaced still stand in the log beside the file, or in its rollback journal
//! (`journal.md`, section 6).

use super::{Store, StoreError, StoreResult, journal, share::Place};
use rusqlite::{Connection, Transaction, TransactionBehavior};

impl Store {
    /// Takes what was erased out of the files beside this one. `false` while somebody who reads or writes holds it up:
    /// the erasure is not at its end.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn finish_erasures(&self) -> StoreResult<bool> {
        let is_due = "SELECT EXISTS (SELECT 1 FROM journal WHERE kind = ?1)";
        let is_due: bool = self.conn.query_row(is_due, [journal::ERASE], |row| row.get(0))?;
        if !is_due || self.is_read_only() {
            return Ok(true);
        }
        let done = match self.place {
            Place::Local => cut_log(&self.conn),
            Place::Share => cut_rollback_journal(&self.conn),
        };
        match done {
            Err(StoreError::Busy) => Ok(false),
            done => done,
        }
    }
}

fn cut_log(conn: &Connection) -> StoreResult<bool> {
    Ok(!conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, bool>(0))?)
}

/// A rollback journal that is kept between changes holds the pages of the last ones, until a change empties it.
fn cut_rollback_journal(conn: &Connection) -> StoreResult<bool> {
    conn.query_row("PRAGMA journal_mode = TRUNCATE", [], |_| Ok(()))?;
    let cut = touch_head(conn);
    conn.query_row("PRAGMA journal_mode = PERSIST", [], |_| Ok(()))?;
    cut.map(|()| true)
}

/// Writes the first page as it is.
fn touch_head(conn: &Connection) -> StoreResult<()> {
    let change = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let version = super::migrate::user_version(&change)?;
    change.pragma_update(None, "user_version", version)?;
    Ok(change.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_kept_rollback_journal_is_emptied_unless_somebody_reads() {
        let folder = tempfile::tempdir().unwrap();
        let [path, beside] = ["office.db", "office.db-journal"].map(|name| folder.path().join(name));
        let conn = Connection::open(&path).unwrap();
        let mode = "PRAGMA secure_delete = ON; PRAGMA busy_timeout = 0; PRAGMA journal_mode = PERSIST";
        conn.execute_batch(mode).unwrap();
        conn.execute_batch("CREATE TABLE person (name); INSERT INTO person VALUES ('Асан')").unwrap();
        conn.execute_batch("UPDATE person SET name = '#1'").unwrap();
        let has_name = || fs::read(&beside).unwrap().windows(8).any(|bytes| bytes == "Асан".as_bytes());
        assert!(has_name());
        let reader = Connection::open(&path).unwrap();
        reader.execute_batch("BEGIN; SELECT count(*) FROM person").unwrap();
        assert!(matches!(cut_rollback_journal(&conn), Err(StoreError::Busy)));
        drop(reader);
        assert!(cut_rollback_journal(&conn).unwrap() && !has_name());
        let mode: String = conn.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
        assert_eq!(mode, "persist");
    }
}
