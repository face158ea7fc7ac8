//! A fresh connection in the place of one that cannot be trusted, and whether it leads to the same file (sharing 7).

use crate::store::{
    DriveFault, DriveNews, Missing, Store, StoreError, StoreResult, data_version,
    identity::identity,
    journal,
    open::{self, Opened, Right},
    reads,
};
use rusqlite::Connection;
use std::{mem, sync::Arc};

impl Store {
    /// Closes the connection and opens the file anew.
    ///
    /// # Errors
    /// `Away` where it cannot be reached now, `Replaced` where another file stands in its place: from then on only
    /// reading is allowed.
    pub(in crate::store) fn reconnect(&mut self) -> StoreResult<()> {
        let Some(path) = self.path.clone() else { return Err(StoreError::Lost) };
        // The old one goes first: closed later, it would drop the locks of the new one (POSIX).
        drop(mem::replace(&mut self.conn, Connection::open_in_memory()?));
        match open::file_at(&path, Missing::Refuse, self.place) {
            Ok(opened) => self.take_up(opened),
            Err(error) => {
                self.leave();
                Err(self.blame_drive(away(error)))
            }
        }
    }

    /// Goes on with a fresh connection.
    fn take_up(&mut self, Opened { mut conn, right, .. }: Opened) -> StoreResult<()> {
        if let Some(is_unwanted) = self.is_unwanted.clone() {
            reads::stop_when(&mut conn, move || is_unwanted())?;
        }
        // Another number than it has: the next look reads what colleagues wrote meanwhile.
        self.data_version = data_version(&conn)?.wrapping_sub(1);
        self.conn = conn;
        self.arrive();
        if self.right == Right::Write {
            self.right = right;
        }
        self.recognise()
    }

    /// Whether this is the file that was written to: nothing that was read or acknowledged is missing.
    fn recognise(&mut self) -> StoreResult<()> {
        // A restored file has another epoch, however much it has in common with the one before.
        let is_same = identity(&self.conn)? == self.identity;
        let has_all = is_same && journal::last(&self.conn)? >= self.seen;
        if has_all && self.journal_memory.is_whole(&self.conn)? {
            return Ok(());
        }
        self.distrust(DriveFault::Replaced);
        Err(StoreError::Replaced)
    }

    /// Nothing more is written into this file: what is in it is no longer sure to be what was saved.
    pub(in crate::store) fn distrust(&mut self, fault: DriveFault) {
        tracing::error!(?fault, "the drive does not keep what was saved: only reading from now on");
        self.bar(fault);
        self.right = Right::Distrust;
    }

    /// From now on the file is only read; the screen is told.
    pub(in crate::store) fn bar(&mut self, fault: DriveFault) {
        self.right = Right::Barred(fault);
        self.tell(DriveNews::Stopped(fault));
    }

    /// Stops a statement under way as soon as this answers true; it is asked every thousand steps or so.
    ///
    /// # Errors
    /// Those of the database.
    pub fn stop_when(&mut self, is_unwanted: impl Fn() -> bool + Send + Sync + 'static) -> StoreResult<()> {
        let is_unwanted: Arc<dyn Fn() -> bool + Send + Sync> = Arc::new(is_unwanted);
        self.is_unwanted = Some(Arc::clone(&is_unwanted));
        reads::stop_when(&mut self.conn, move || is_unwanted())
    }
}

/// What a drive that went away looks like.
fn away(error: StoreError) -> StoreError {
    match error {
        StoreError::NoFile
        | StoreError::NoFolder
        | StoreError::NoRight
        | StoreError::EmptyFile
        | StoreError::Sqlite(_) => StoreError::Away,
        other => other,
    }
}
