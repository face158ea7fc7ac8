//! Whether a file may be written where it lies: sync folders and drives that fail their trial are only read.

use super::{
    news::DriveFault,
    place::{Place, place_of},
    site::{Site, folder_of, site_of_folder},
    synced,
    trial::{Fitness, Trials},
    upgrade::help_locks,
};
use crate::{
    clock::Clock,
    store::{
        Actor, Missing, Store, StoreError, StoreResult, backup,
        open::{self, Opened, Right},
    },
};
use std::path::Path;

impl Store {
    /// Opens the file like `open`. A network drive is tried before, with the help of a second process; of an older file
    /// that has work in it a backup is made in `home` before it is upgraded.
    ///
    /// # Errors
    /// Those of `open`; `Drive` where a new file would be made on a drive that is not fit for it; `Backup` where that
    /// cannot be made: the file is as it was.
    pub fn open_tried(
        (path, home): (&Path, &Path),
        missing: Missing,
        (actor, clock): (Actor, Clock),
        trials: &Trials,
    ) -> StoreResult<Self> {
        let opened = match fault_of(path, &actor, (trials, clock)) {
            Some(fault) if path.is_file() => barred(path, fault)?,
            Some(fault) if missing == Missing::Create => return Err(fault.into()),
            _ => open::file(path, missing)?,
        };
        if opened.right == Right::Write {
            backup::before_upgrade(&opened, (path, home), clock.wall())?;
        }
        Self::over_file(path, opened, actor, clock)
    }
}

/// Why the file may not be written.
fn fault_of(path: &Path, actor: &Actor, (trials, clock): (&Trials, Clock)) -> Option<DriveFault> {
    if let Some(fault) = synced::fault_of(path, actor) {
        return Some(fault);
    }
    if place_of(path) == Place::Local {
        return None;
    }
    if site_of_folder(&folder_of(path)) == Site::Smb {
        help_locks();
    }
    match trials.fitness(path, clock) {
        Fitness::Unfit(fault) => Some(fault),
        Fitness::NeedsUpgrade => {
            help_locks();
            None
        }
        Fitness::Good | Fitness::Untried => None,
    }
}

/// Opens a file for reading that may not be written.
fn barred(path: &Path, fault: DriveFault) -> StoreResult<Opened> {
    let place = place_of(path);
    let opened = match open::to_read(path, place) {
        // Where locks fail nobody can ask for one: what is read may be older than what stands there.
        Err(StoreError::Sqlite(_) | StoreError::Busy) if fault == DriveFault::WrongError => {
            open::to_read_frozen(path, place)
        }
        opened => opened,
    }?;
    Ok(Opened { right: Right::Barred(fault), ..opened })
}
