//! A store among those who work with its file.

use super::{DriveFault, DriveNews, Place, Present, Roll, TellNews, roll::Found};
use crate::{
    clock::Clock,
    domain::id::Id,
    store::{Actor, SCHEMA, Store, StoreError, StoreResult, beside, open::Right},
};
use std::path::Path;

/// Takes a place among those who work with a file on a network drive; nobody asks on a local disk (`O-9`).
pub(in crate::store) fn roll_of(path: &Path, place: Place, actor: &Actor, clock: Clock) -> Option<Roll> {
    if place == Place::Local {
        return None;
    }
    let me = Present {
        session: actor.session,
        beat: 0,
        at: 0,
        computer: actor.computer.clone(),
        person: actor.name.clone(),
        editing: None,
        version: format!("{}/{}", env!("CARGO_PKG_VERSION"), SCHEMA.migrations.len()),
    };
    Roll::enter(beside(path, ".roll"), me, clock.millis())
        .inspect_err(|error| tracing::warn!(%error, "no place in the rollcall"))
        .ok()
}

impl Roll {
    /// What it found wrong with the drive.
    pub(in crate::store) fn fault(&self) -> Option<DriveFault> {
        self.mark().map(|_| DriveFault::LocalOnly)
    }

    /// Refuses what nobody else may be in the file for. Where nobody can be asked the lock of the whole file decides.
    ///
    /// # Errors
    /// `Occupied` with the names of those who are in.
    pub(in crate::store) fn require_alone(&self) -> StoreResult<()> {
        let others = self.holders().unwrap_or_default();
        if others.is_empty() {
            Ok(())
        } else {
            Err(StoreError::Occupied(others.iter().map(Present::name).collect()))
        }
    }
}

impl Store {
    /// From now on this session says that it lives, and the news of the drive are told.
    pub fn attend(&mut self, tell: TellNews) {
        if let Some(roll) = &mut self.roll {
            let found = std::sync::Arc::clone(&tell);
            roll.keep(self.clock, move |one| {
                found(match one {
                    Found::BrokenLocks => DriveNews::Stopped(DriveFault::LocalOnly),
                    Found::Edits(edits) => DriveNews::Edits(edits),
                });
            });
        }
        self.tell = Some(tell);
    }

    /// One beat now, as it happens every ten seconds by itself after `attend`.
    ///
    /// # Errors
    /// Where the drive is away.
    pub fn call_roll(&mut self) -> StoreResult<()> {
        if let Some(roll) = &self.roll {
            roll.beat(self.clock.millis())
                .inspect_err(|error| tracing::warn!(%error, "the rollcall cannot be kept"))
                .map_err(|_| StoreError::Away)?;
        }
        self.heed_rollcall();
        Ok(())
    }

    /// Tells the others which client is being changed here; nobody is told on a local disk.
    pub fn edits(&self, client: Option<Id>) {
        if let Some(Err(error)) = self.roll.as_ref().map(|roll| roll.edit(client, self.clock.millis())) {
            tracing::warn!(%error, "others do not see what is changed here");
        }
    }

    /// The others who work with the file; nobody on a local disk.
    pub fn colleagues(&self) -> Vec<Present> {
        self.roll.as_ref().map(Roll::others).unwrap_or_default()
    }

    /// Nothing is written any more once locks were found not to hold.
    pub(in crate::store) fn heed_rollcall(&mut self) {
        if self.right == Right::Write
            && let Some(fault) = self.roll.as_ref().and_then(Roll::fault)
        {
            self.right = Right::Barred(fault);
        }
    }

    /// Why nothing may be written, where the drive is to blame.
    pub fn drive_fault(&self) -> Option<DriveFault> {
        match self.right {
            Right::Barred(fault) => Some(fault),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        clock::Clock,
        store::{Actor, Missing, Store},
    };
    use std::sync::Arc;

    #[test]
    fn on_a_local_disk_nobody_is_asked_and_nothing_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let mut store =
            Store::open(&path, Missing::Create, Actor::new("Асель", "a"), Clock::stopped(0)).unwrap();
        store.attend(Arc::new(|news| panic!("{news:?}")));
        store.call_roll().unwrap();
        assert!(store.colleagues().is_empty() && store.drive_fault().is_none());
        store.close().unwrap();
        let left: Vec<_> = folder.path().read_dir().unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(left, ["office.db"]);
    }
}
