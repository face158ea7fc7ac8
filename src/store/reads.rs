//! Who can be asked.

use super::{
    Query, Store, StoreResult,
    office::sight::{SeesAll, Sight},
};
use crate::clock::Clock;
use rusqlite::Connection;

/// Whoever answers questions: a store, a connection that only reads, a thread that has one.
pub trait Reads {
    /// Answers a question from one consistent snapshot.
    ///
    /// # Errors
    /// Those of the question, and of the database.
    fn answer<Q: Query>(&self, query: Q) -> StoreResult<Q::Answer>;
}

impl Reads for Store {
    fn answer<Q: Query>(&self, query: Q) -> StoreResult<Q::Answer> {
        self.read(&query)
    }
}

impl Reads for Reader {
    fn answer<Q: Query>(&self, query: Q) -> StoreResult<Q::Answer> {
        self.read(&query)
    }
}

/// A connection that only reads, for the second thread of a local file.
pub struct Reader {
    pub(super) conn: Connection,
    /// Who reads.
    pub(super) name: String,
    pub(super) sees_all: SeesAll,
    pub(super) clock: Clock,
}

impl Reader {
    /// Answers a question from one consistent snapshot.
    pub fn read<Q: Query>(&self, query: &Q) -> StoreResult<Q::Answer> {
        let (name, sees_all, today) = (&self.name, &self.sees_all, self.clock.today());
        read(&self.conn, query, &Sight { name, sees_all, today, has_people: true })
    }

    /// Another person reads from now on.
    pub fn sign_in(&mut self, name: &str) {
        name.clone_into(&mut self.name);
        self.sees_all.forget();
    }

    /// Stops a statement under way as soon as this answers true; it is asked every thousand steps or so.
    pub fn stop_when(&mut self, is_unwanted: impl FnMut() -> bool + Send + 'static) -> StoreResult<()> {
        stop_when(&mut self.conn, is_unwanted)
    }
}

pub(super) fn read<Q: Query>(conn: &Connection, query: &Q, sight: &Sight) -> StoreResult<Q::Answer> {
    let snapshot = conn.unchecked_transaction()?;
    let answer = sight.through(&snapshot, |conn| query.run(conn))?;
    snapshot.commit()?;
    Ok(answer)
}

/// Steps of the database's machine between two looks at whether an answer is still wanted.
const STEPS: i32 = 1_000;

pub(super) fn stop_when(
    conn: &mut Connection,
    is_unwanted: impl FnMut() -> bool + Send + 'static,
) -> StoreResult<()> {
    Ok(conn.progress_handler(STEPS, Some(is_unwanted))?)
}

/// A look at whether the answer is still wanted, for a question that computes long between short statements: this
/// one counts, and has steps enough to be asked.
///
/// # Errors
/// `StoreError::Cancelled` when it is not.
pub(super) fn look(conn: &Connection) -> StoreResult<()> {
    let sql = "WITH RECURSIVE step (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM step WHERE n < ?1)
               SELECT count(*) FROM step";
    Ok(conn.prepare_cached(sql)?.query_row([STEPS], |_| Ok(()))?)
}
