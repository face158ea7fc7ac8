//! Stations: one installation of the program, one number, no identity handed out twice.

use super::{Actor, StoreResult};
use crate::domain::id::{Id, IdMaker};
use rusqlite::{Connection, OptionalExtension, params};

/// The installation that makes generated files, the demo office among them: always station 0.
pub const GENERATED: &str = "generated";
const FIRST: u16 = 1;

/// Goes on after the newest identity of this installation; a first write takes a free number.
/// Asked inside the write, so that two programs of one installation never make the same identity.
pub(super) fn resume(conn: &Connection, installation: &str) -> StoreResult<IdMaker> {
    let mut select = conn.prepare_cached("SELECT number, last_id FROM station WHERE installation = ?1")?;
    let known = select.query_row([installation], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (number, last): (u16, i64) = match known {
        Some(station) => station,
        None => (settle(conn, installation)?, 0),
    };
    Ok(IdMaker::resume(number, Id(last)))
}

fn settle(conn: &Connection, installation: &str) -> StoreResult<u16> {
    let sql = "INSERT INTO station (number, installation)
               SELECT iif(?1 = ?3, 0, max(coalesce(max(number), 0) + 1, ?2)), ?1 FROM station RETURNING number";
    Ok(conn.prepare_cached(sql)?.query_row(params![installation, FIRST, GENERATED], |row| row.get(0))?)
}

/// Remembers the newest identity, in the same transaction that used it, and what the computer is called now.
pub(super) fn keep(conn: &Connection, actor: &Actor, last: Id) -> StoreResult<()> {
    let sql = "UPDATE station SET last_id = ?2, computer = nullif(?3, '')
               WHERE installation = ?1 AND last_id < ?2";
    conn.prepare_cached(sql)?.execute(params![actor.installation, last.0, actor.computer])?;
    Ok(())
}
