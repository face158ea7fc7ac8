//! Whether a copy is whole, and what it holds.

use super::{BackupFault, seal::is_sealed};
use crate::store::{
    Query, SCHEMA, StoreError, StoreResult,
    doctor::{BrokenKeys, LinkedFiles},
    identity::{Identity, identity},
    journal,
    migrate::user_version,
};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::path::Path;

/// What a copy holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Nothing in a file of an older version.
    pub identity: Option<Identity>,
    /// Steps that its structure has taken.
    pub schema: usize,
    /// Living clients and people.
    pub clients: usize,
    pub contacts: usize,
    /// Rows of all tables.
    pub records: usize,
    /// The newest entry of its journal, and its moment in Unix milliseconds.
    pub last_entry: i64,
    pub last_at: Option<i64>,
    /// Files that rows link to. They lie beside the database and are not in it.
    pub links: usize,
}

/// Checks every page, every key and every link of a closed file, and counts what it holds.
///
/// # Errors
/// `Backup` where it is not sound or no base at all, `NewerSchema` where a newer version made it.
pub fn examine(path: &Path) -> StoreResult<Contents> {
    // Writing, because what lies beside a file that was copied by hand belongs to it.
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mut faults: Vec<String> = conn
        .prepare(include_str!("integrity.sql"))?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    faults.retain(|line| line != "ok");
    if faults.is_empty() {
        faults = BrokenKeys.run(&conn)?;
    }
    if !faults.is_empty() {
        return Err(StoreError::Backup(BackupFault::Unsound(faults)));
    }
    contents(&conn)
}

/// What a backup holds, without proof that it is whole.
///
/// # Errors
/// As `examine`; `Backup` where a passphrase opens it.
pub fn glance(path: &Path) -> StoreResult<Contents> {
    if is_sealed(path) {
        return Err(StoreError::Backup(BackupFault::Sealed));
    }
    contents(&Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

fn contents(conn: &Connection) -> StoreResult<Contents> {
    let (schema, known) = (user_version(conn)?, SCHEMA.migrations.len());
    if schema > known {
        return Err(StoreError::NewerSchema { found: schema, known });
    }
    if schema == 0 || !has_table(conn, "journal")? {
        return Err(StoreError::Backup(BackupFault::NotABase));
    }
    let last = "SELECT at FROM journal ORDER BY id DESC LIMIT 1";
    Ok(Contents {
        identity: identity(conn)?,
        schema,
        clients: living(conn, "client")?,
        contacts: living(conn, "contact")?,
        records: records(conn)?,
        last_entry: journal::last(conn)?,
        last_at: conn.query_row(last, [], |row| row.get(0)).optional()?,
        links: if schema == known { LinkedFiles.run(conn)?.len() } else { 0 },
    })
}

fn has_table(conn: &Connection, name: &str) -> StoreResult<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1)";
    Ok(conn.query_row(sql, [name], |row| row.get(0))?)
}

/// Rows that are not removed; none where an older version has no such table.
fn living(conn: &Connection, table: &str) -> StoreResult<usize> {
    count(conn, table, "WHERE deleted_at IS NULL")
}

fn records(conn: &Connection) -> StoreResult<usize> {
    SCHEMA.tables.iter().map(|table| count(conn, table.name, "")).sum()
}

fn count(conn: &Connection, table: &str, which: &str) -> StoreResult<usize> {
    if !has_table(conn, table)? {
        return Ok(0);
    }
    Ok(conn.query_row(&format!("SELECT count(*) FROM {table} {which}"), [], |row| row.get(0))?)
}
