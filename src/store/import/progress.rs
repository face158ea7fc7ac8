//! How far a long write is, seen from another thread, and the wish to stop it.

use crate::store::{StoreError, StoreResult};
use rusqlite::{Connection, InterruptHandle};
use std::{
    fmt,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
};

/// Wakes whoever shows the progress.
type Wake = Box<dyn Fn(&Progress) + Send + Sync>;

/// Counts rows and carries the wish to stop.
pub struct Progress {
    total: usize,
    done: AtomicUsize,
    stop: AtomicBool,
    /// Ends the long statement under way.
    statement: Mutex<Option<InterruptHandle>>,
    wake: Wake,
}

impl Progress {
    /// `wake` is called some ten times a second while rows are written.
    pub fn new(total: usize, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self::shown(total, move |_| wake())
    }

    /// The same, with a look at how far it is.
    pub fn shown(total: usize, show: impl Fn(&Self) + Send + Sync + 'static) -> Self {
        let (done, stop, statement) = (AtomicUsize::new(0), AtomicBool::new(false), Mutex::new(None));
        Self { total, done, stop, statement, wake: Box::new(show) }
    }

    /// Rows done, of how many.
    pub fn done(&self) -> (usize, usize) {
        (self.done.load(Relaxed), self.total)
    }

    /// Asks to stop and take back what went in.
    pub fn stop(&self) {
        self.stop.store(true, Relaxed);
        if let Some(statement) = &*self.statement.lock().unwrap_or_else(PoisonError::into_inner) {
            statement.interrupt();
        }
    }

    /// Does one long statement, which the wish to stop ends in its middle.
    pub(super) fn interrupting<T>(
        &self,
        conn: &Connection,
        act: impl FnOnce() -> StoreResult<T>,
    ) -> StoreResult<T> {
        let under_way = |statement| {
            *self.statement.lock().unwrap_or_else(PoisonError::into_inner) = statement;
        };
        under_way(Some(conn.get_interrupt_handle()));
        let done = act();
        under_way(None);
        done
    }

    /// Whether somebody asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Relaxed)
    }

    /// So many more are done.
    pub fn advance(&self, rows: usize) {
        self.done.fetch_add(rows, Relaxed);
        (self.wake)(self);
    }

    /// So many are done.
    pub fn reach(&self, rows: usize) {
        self.done.store(rows, Relaxed);
        (self.wake)(self);
    }

    /// Fails with `StoreError::Cancelled` once somebody asked to stop.
    pub fn go_on(&self) -> StoreResult<()> {
        if self.is_stopped() { Err(StoreError::Cancelled) } else { Ok(()) }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let (done, total) = self.done();
        write!(out, "{done} of {total}")
    }
}
