//! Backups (sharing 8, O-7): a consistent copy, proved before it counts, kept by a rule, and brought back.

mod copy;
mod examine;
mod order;
mod past;
mod restore;
mod seal;
mod shelf;
#[cfg(test)]
mod tests;

pub use examine::{Contents, glance};
pub(super) use order::before_upgrade;
pub use order::{BackupOrder, Made, Target};
pub use restore::{RestoreOrder, Restored, is_same_file, restore};
pub use seal::is_sealed;
pub use shelf::{Kept, Shelf, files_of};

/// Why a backup was not made, or is not brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupFault {
    /// The copy is not sound: what the checks found.
    Unsound(Vec<String>),
    /// The file is no base of this program.
    NotABase,
    /// A file of this name is there already.
    Exists,
    /// The file is the database itself.
    SameFile,
    /// Somebody else has the database open.
    NotAlone,
    /// None was made before an upgrade.
    BeforeUpgrade,
    /// It opens with a passphrase, and none was given.
    Sealed,
    /// The passphrase does not open it.
    WrongPassphrase,
    /// It is of another office than the database.
    OtherOffice,
}

impl BackupFault {
    /// The message the user reads, as a key of the catalogue.
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::Unsound(_) => "error-backup-unsound",
            Self::NotABase => "error-backup-not-a-base",
            Self::Exists => "error-backup-exists",
            Self::SameFile => "error-backup-same-file",
            Self::NotAlone => "error-backup-not-alone",
            Self::BeforeUpgrade => "error-backup-before-upgrade",
            Self::Sealed => "error-backup-sealed",
            Self::WrongPassphrase => "error-backup-wrong-passphrase",
            Self::OtherOffice => "error-backup-other-office",
        }
    }
}
