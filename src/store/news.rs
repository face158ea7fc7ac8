//! What colleagues wrote since the last look.

use super::{
    Changes, DriveFault, Place, Store, StoreError, StoreResult, data_version,
    identity::identity,
    journal,
    office::USER,
    open::{self, Opened},
};

impl Store {
    /// What colleagues changed since the last look. Free when nothing moved.
    pub fn poll(&mut self) -> StoreResult<Option<Changes>> {
        self.news().map_err(|error| self.blame_drive(error))
    }

    fn news(&mut self) -> StoreResult<Option<Changes>> {
        if let Some(changes) = self.follow()? {
            return Ok(Some(changes));
        }
        self.come_back()?;
        let version = data_version(&self.conn)?;
        if version == self.data_version {
            return Ok(None);
        }
        self.data_version = version;
        // On a network drive each transaction costs its locks: what a look asks stands in one.
        let snapshot = self.conn.unchecked_transaction()?;
        if self.place == Place::Share {
            if !self.journal_memory.is_whole_at_its_end(&snapshot)? {
                let is_same = identity(&snapshot)? == self.identity;
                drop(snapshot);
                return Err(self.miss_entries(is_same));
            }
            self.journal_memory.read_on(&snapshot, self.seen)?;
        }
        let (changes, seen) = journal::since(&snapshot, self.schema, (self.seen, self.actor.session))?;
        drop(snapshot);
        self.seen = seen;
        if changes.touches(&USER) {
            self.sees_all.forget();
        }
        Ok((!changes.is_empty()).then(|| changes.by_others()))
    }

    /// Nothing more is written where entries that were there are gone (sharing 4): the drive let two save at once, or this
    /// is another file.
    fn miss_entries(&mut self, is_same: bool) -> StoreError {
        let (fault, error) = if is_same {
            (DriveFault::LocksBroken, StoreError::LocksBroken)
        } else {
            (DriveFault::Replaced, StoreError::Replaced)
        };
        self.distrust(fault);
        error
    }

    /// A file that is read without locks was changed by somebody.
    pub(super) fn has_moved(&self) -> bool {
        // Any other file is not asked about: on a network drive that would be a request at every look.
        self.frozen.is_some() && self.frozen != self.path.as_deref().and_then(open::stamp)
    }

    /// Opens anew a file that somebody changed while it was read without locks.
    fn follow(&mut self) -> StoreResult<Option<Changes>> {
        let Some(path) = self.path.as_deref().filter(|_| self.has_moved()) else { return Ok(None) };
        let Opened { conn, frozen, .. } = open::to_read(path, self.place)?;
        (self.conn, self.frozen) = (conn, frozen);
        self.data_version = data_version(&self.conn)?;
        self.sees_all.forget();
        Ok(Some(Changes::everything()))
    }
}
