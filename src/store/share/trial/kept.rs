//! Good verdicts are kept for a day for each mount (sharing 4): a file is opened more often than a drive is set up anew.

use super::{Examined, Grade, Locks, examine};
use crate::{
    clock::Clock,
    store::share::{
        news::DriveFault,
        site::{folder_of, mount_of},
    },
};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// Milliseconds that a good verdict holds.
const DAY: i64 = 86_400_000;

/// How drives are tried on this computer.
#[derive(Clone, Debug)]
pub struct Trials {
    /// This program, which answers as the second process.
    pub program: PathBuf,
    /// Where good verdicts are kept.
    pub kept: PathBuf,
}

/// By mount: when it was tried, and whether locks need the program's help.
type Kept = BTreeMap<String, (i64, bool)>;

/// What a drive is fit for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Fitness {
    Good,
    /// An own shared lock cannot become exclusive in place.
    NeedsUpgrade,
    Unfit(DriveFault),
    /// It cannot be tried: no file can be made there.
    Untried,
}

impl Trials {
    /// What the drive of a file is fit for.
    pub(in crate::store) fn fitness(&self, file: &Path, clock: Clock) -> Fitness {
        let (folder, now) = (folder_of(file), clock.millis());
        let mount = mount_of(&folder);
        let mut kept = self.read();
        if let Some((at, needs_upgrade)) = kept.get(&mount).filter(|(at, _)| (0..DAY).contains(&(now - at))) {
            tracing::debug!(at, "the drive was tried today");
            return if *needs_upgrade { Fitness::NeedsUpgrade } else { Fitness::Good };
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let fitness = match examine(&self.program, &folder, &name) {
            Ok(examined) => judge(&examined),
            Err(error) => {
                tracing::warn!(%error, "the drive cannot be tried");
                Fitness::Untried
            }
        };
        if matches!(fitness, Fitness::Good | Fitness::NeedsUpgrade) {
            kept.retain(|_, (at, _)| (0..DAY).contains(&(now - *at)));
            kept.insert(mount, (now, fitness == Fitness::NeedsUpgrade));
            self.write(&kept);
        }
        fitness
    }

    fn read(&self) -> Kept {
        let text = fs::read_to_string(&self.kept).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn write(&self, kept: &Kept) {
        let text = serde_json::to_string(kept).unwrap_or_default();
        let folder = self.kept.parent().map_or(Ok(()), fs::create_dir_all);
        if let Err(error) = folder.and_then(|()| fs::write(&self.kept, text)) as io::Result<()> {
            tracing::warn!(%error, "verdicts about drives are not kept");
        }
    }
}

/// What stops a file from being written.
pub(super) fn judge(examined: &Examined) -> Fitness {
    let is_bad = examined.findings.iter().any(|finding| finding.grade == Grade::Bad);
    match examined.locks {
        Locks::NoLocks => Fitness::Unfit(DriveFault::NoLocks),
        Locks::WrongError => Fitness::Unfit(DriveFault::WrongError),
        _ if is_bad => Fitness::Unfit(DriveFault::Unreliable),
        Locks::NeedsUpgrade => Fitness::NeedsUpgrade,
        Locks::Good => Fitness::Good,
    }
}
