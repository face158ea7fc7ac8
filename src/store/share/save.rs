//! A save on a shared file (sharing 5): wait for the file, change it only where nobody else did meanwhile, and know
//! whether it arrived.

use super::{
    away::is_of_drive,
    fence::head,
    journal_memory::Acknowledged,
    patience::{DEADLINE, Patience},
    roll::{Roll, Turn, Turned},
    waiting::Waiting,
};
use crate::store::{
    DriveFault, Operation, Query, Receipt, Store, StoreError, StoreResult, journal::Part,
    office::sight::Sight, open::BUSY_WAIT, reads, write::Writer,
};
use rusqlite::Connection;
use std::time::Duration;

/// How long a turn is waited for. The rest is for the locks of the database, which decide.
const TURN: Duration = Duration::from_secs(10);

/// What became of one try.
enum Tried {
    Done(Saved),
    /// Somebody wrote while the file was locked for us: nothing of ours was written.
    Fenced,
    /// Somebody took the file into the mode of one computer: two of them would lose saves there.
    Logged,
    /// Nobody can say whether it arrived.
    Unknown(Saved),
}

/// What was written, and by what it is known; one that changed nothing is in no journal.
struct Saved {
    receipt: Receipt,
    known: Option<Acknowledged>,
}

/// Tries until nobody else is in the way, or there is no time left.
pub(in crate::store) fn patiently<T>(act: impl FnMut() -> StoreResult<T>) -> StoreResult<T> {
    insisting(act, &mut std::thread::sleep)
}

fn insisting<T>(mut act: impl FnMut() -> StoreResult<T>, sleep: &mut dyn FnMut(Duration)) -> StoreResult<T> {
    let mut patience = Patience::new(DEADLINE, sleep);
    loop {
        match act() {
            Err(StoreError::Busy) if patience.wait() => {}
            answer => return answer,
        }
    }
}

/// A transaction that goes back unless it was ended, also where its job panics.
struct Standing<'a>(&'a Connection);

impl Drop for Standing<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit()
            && let Err(error) = self.0.execute_batch("ROLLBACK")
        {
            tracing::warn!(%error, "a save was not taken back: the connection goes");
        }
    }
}

impl Store {
    /// Answers a question; a colleague who is writing just now is waited for, and the screen is told when that takes long.
    pub(in crate::store) fn read_shared<Q: Query>(&self, query: &Q, sight: &Sight) -> StoreResult<Q::Answer> {
        let sleep = &mut std::thread::sleep;
        let mut waiting = self.waiting(sleep);
        insisting(|| reads::read(&self.conn, query, sight), &mut |pause| waiting.pass(pause))
    }

    fn waiting<'a>(&self, sleep: &'a mut dyn FnMut(Duration)) -> Waiting<'a> {
        Waiting::new(self.roll.as_ref().map(Roll::saver), self.tell.clone(), sleep)
    }

    /// Runs the operation in one transaction on a file that others write too.
    ///
    /// # Errors
    /// `Busy` where colleagues leave no turn within the deadline, `LocksBroken` where the drive lets two write at once.
    pub(in crate::store) fn save_shared(
        &mut self,
        operation: &dyn Operation,
        part: Part,
    ) -> StoreResult<Receipt> {
        self.save_with(operation, part, &mut std::thread::sleep)
    }

    /// The same with another way to let time pass.
    fn save_with(
        &mut self,
        operation: &dyn Operation,
        part: Part,
        sleep: &mut dyn FnMut(Duration),
    ) -> StoreResult<Receipt> {
        let mut waiting = self.waiting(sleep);
        let done = self.insist_on(operation, part, &mut |pause| waiting.pass(pause));
        // Whatever this comes to, what was saved is saved.
        if let Err(error) = self.conn.busy_timeout(BUSY_WAIT) {
            tracing::warn!(%error, "statements will not wait for others");
        }
        done
    }

    fn insist_on(
        &mut self,
        operation: &dyn Operation,
        part: Part,
        sleep: &mut dyn FnMut(Duration),
    ) -> StoreResult<Receipt> {
        let mut patience = Patience::new(DEADLINE, sleep);
        let mut lost = None;
        // What the fence stopped, and what did not arrive, is done once more on a fresh connection: the operation reads
        // every row anew.
        for _ in 0..2 {
            let tried = self.try_save(operation, part, &mut patience);
            lost = match tried {
                Ok(Tried::Done(saved)) => return Ok(self.acknowledge(saved)),
                Ok(Tried::Logged) => {
                    self.abandon()?;
                    self.bar(DriveFault::Logged);
                    return Err(StoreError::WalOnShare);
                }
                Ok(Tried::Fenced) => {
                    self.reconnect()?;
                    None
                }
                Ok(Tried::Unknown(saved)) => {
                    self.reconnect()?;
                    if has_arrived(&self.conn, saved.known)? {
                        return Ok(self.acknowledge(saved));
                    }
                    None
                }
                // Nothing was committed, and this connection is not used again.
                Err(error) if is_of_drive(&error) => {
                    self.reconnect()?;
                    Some(error)
                }
                Err(error) => {
                    self.abandon()?;
                    return Err(error);
                }
            };
        }
        if let Some(error) = lost {
            return Err(self.blame_drive(error));
        }
        self.distrust(DriveFault::LocksBroken);
        Err(StoreError::LocksBroken)
    }

    /// A transaction that could not be taken back goes with its connection.
    fn abandon(&mut self) -> StoreResult<()> {
        if self.conn.is_autocommit() { Ok(()) } else { self.reconnect() }
    }

    /// Waits for the turn to save. Who does not get it goes on without: it is a courtesy, no lock.
    fn turn(&self, patience: &mut Patience) -> Option<Turn> {
        let roll = self.roll.as_ref()?;
        loop {
            match roll.turn() {
                Turned::Mine(turn) => return Some(turn),
                Turned::Busy if patience.waited() < TURN && patience.wait() => {}
                Turned::Busy | Turned::Broken => return None,
            }
        }
    }

    fn acknowledge(&mut self, saved: Saved) -> Receipt {
        if let Some(known) = saved.known {
            self.journal_memory.keep(known);
        }
        saved.receipt
    }

    fn try_save(
        &mut self,
        operation: &dyn Operation,
        part: Part,
        patience: &mut Patience,
    ) -> StoreResult<Tried> {
        // Pauses and their end are ours.
        self.conn.busy_timeout(Duration::ZERO)?;
        let _turn = self.turn(patience);
        insist(&self.conn, "BEGIN IMMEDIATE", patience)?;
        let standing = Standing(&self.conn);
        let before = head(&self.conn)?;
        if before.is_logged {
            return Ok(Tried::Logged);
        }
        let (schema, actor, now, today) = (self.schema, &self.actor, self.clock.millis(), self.clock.today());
        let writer = Writer { schema, shapes: &mut self.shapes, actor, now, today };
        let receipt = writer.apply(&self.conn, operation, part)?;
        if !head(&self.conn).is_ok_and(|now| now == before) {
            tracing::warn!(kind = operation.kind(), "somebody wrote under our lock");
            return Ok(Tried::Fenced);
        }
        commit(standing.0, receipt, patience)
    }
}

/// Ends a save. A reader inside is waited for: who goes back instead seldom comes to an end (sharing, table 5).
fn commit(conn: &Connection, receipt: Receipt, patience: &mut Patience) -> StoreResult<Tried> {
    let saved = Saved { known: known(conn, receipt.journal)?, receipt };
    match insist(conn, "COMMIT", patience) {
        Ok(()) => Ok(Tried::Done(saved)),
        Err(StoreError::Busy) => Err(StoreError::Busy),
        Err(error) => {
            tracing::warn!(%error, "nobody can say whether a save arrived");
            Ok(Tried::Unknown(saved))
        }
    }
}

/// Runs a statement that waits for others, until it is done or there is no time left.
fn insist(conn: &Connection, sql: &str, patience: &mut Patience) -> StoreResult<()> {
    loop {
        match conn.execute_batch(sql).map_err(StoreError::from) {
            Err(StoreError::Busy) if patience.wait() => {}
            done => return done,
        }
    }
}

/// By what an entry of the journal is known on every computer.
fn known(conn: &Connection, journal: Option<i64>) -> StoreResult<Option<Acknowledged>> {
    let Some(journal) = journal else { return Ok(None) };
    let mut select = conn.prepare_cached("SELECT op_id FROM journal WHERE id = ?1")?;
    Ok(Some(Acknowledged { journal, op_id: select.query_row([journal], |row| row.get(0))? }))
}

/// Whether a save is in the file. One that changed nothing had nothing to arrive.
fn has_arrived(conn: &Connection, known: Option<Acknowledged>) -> StoreResult<bool> {
    let Some(Acknowledged { op_id, .. }) = known else { return Ok(true) };
    let mut select = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM journal WHERE op_id = ?1)")?;
    Ok(select.query_row([op_id], |row| row.get(0))?)
}

#[cfg(test)]
mod tests;
