//! What a network drive makes people wait for, or stops them from.

use super::Editing;
use crate::store::StoreError;
use std::sync::Arc;

/// Why a file on this drive may only be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DriveFault {
    /// Locks reach no other computer: two programs on two computers saved at once without seeing each other.
    LocalOnly,
    /// The drive let somebody write while a save of ours had the lock.
    LocksBroken,
    /// Another file stands in the place of this one.
    Replaced,
    /// Somebody took the file into the mode of one computer.
    Logged,
    /// Two processes of this computer get what only one may have.
    NoLocks,
    /// Locks answer with an error.
    WrongError,
    /// What is written is not seen, or not handed to the disk.
    Unreliable,
    /// A service copies the folder between computers.
    Synced,
}

impl DriveFault {
    /// The sentence for people, as a key of the catalogue.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::LocalOnly => "drive-local-only",
            Self::LocksBroken => "error-locks-broken",
            Self::Replaced => "error-replaced",
            Self::Logged => "error-wal-on-share",
            Self::NoLocks => "drive-no-locks",
            Self::WrongError => "drive-wrong-error",
            Self::Unreliable => "drive-unreliable",
            Self::Synced => "drive-synced",
        }
    }
}

/// What the screen is told while it works with a file on a drive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DriveNews {
    /// A save waits longer than people notice: for whom, where it is known.
    Waits(Option<String>),
    /// It waits no longer.
    GoesOn,
    /// The drive takes longer to answer than people notice.
    Slow,
    /// It is quick again.
    Quick,
    /// The drive does not answer: what is typed stays here.
    Away,
    /// It answers again.
    Back,
    /// Who changes which client in a form just now.
    Edits(Vec<(String, Editing)>),
    /// From now on the file is only read.
    Stopped(DriveFault),
}

/// Takes the news, on any thread.
pub type TellNews = Arc<dyn Fn(DriveNews) + Send + Sync>;

impl From<DriveFault> for StoreError {
    fn from(fault: DriveFault) -> Self {
        Self::Drive(fault)
    }
}
