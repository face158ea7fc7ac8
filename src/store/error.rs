use super::{
    DriveFault, Link, Refusal, Table, backup::BackupFault, journal::Conflict, review::Ask, whole::BaseFault,
};
use crate::domain::{contract::check::Finding, field::Flaw, id::Id};
use rusqlite::{ErrorCode, ffi};

pub type StoreResult<T> = Result<T, StoreError>;

/// Why the store could not do it. `message_key` names the sentence for the user.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{table:?} {id:?} was changed by someone else")]
    Stale { table: &'static Table, id: Id },
    #[error("another {table:?} has a value of {id:?} that must be unique")]
    Taken { table: &'static Table, id: Id },
    #[error("a living row would refer to a removed one: {0:?}")]
    Dangling(Box<Link>),
    #[error("{table:?} {id:?} is signed: what was agreed stays")]
    Frozen { table: &'static Table, id: Id },
    #[error("{} things stand in the way of the signature", .0.len())]
    SignatureBlocked(Vec<Finding>),
    #[error("field {}: {}", .0.field, .0.key)]
    Flawed(Flaw),
    #[error("no more places")]
    TooMany,
    #[error("the row is not removed")]
    NotRemoved,
    #[error("the activity has ended already")]
    NotPlanned,
    #[error("no reason is given")]
    ReasonMissing,
    #[error("nothing was found")]
    NotFound,
    #[error("the database is not empty")]
    NotEmpty,
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error("an entry of kind {kind} cannot be undone")]
    CannotUndo { kind: String },
    #[error("{} things stand in the way", .0.len())]
    Conflicts(Vec<Conflict>),
    #[error("the journal does not fit the tables")]
    DamagedJournal,
    #[error("there is no file")]
    NoFile,
    #[error("the folder is gone")]
    NoFolder,
    #[error("a folder is no file")]
    IsFolder,
    #[error("the file may not even be read")]
    NoRight,
    #[error("the file has 0 bytes")]
    EmptyFile,
    #[error("the file is not a database")]
    NotADatabase,
    #[error("the file is damaged")]
    Damaged,
    #[error("the file may only be read")]
    ReadOnly,
    #[error("the file may only be read, and an older version made it")]
    ReadOnlyOlder,
    #[error("the disk is full")]
    DiskFull,
    #[error("a shared file is in WAL mode")]
    WalOnShare,
    #[error("the file was made by a newer version (schema {found}, known {known})")]
    NewerSchema { found: usize, known: usize },
    #[error("the file is no base that can be taken in: {0:?}")]
    Base(BaseFault),
    #[error("a backup: {0:?}")]
    Backup(BackupFault),
    #[error("the file cannot be read: {0}")]
    NotRead(std::io::ErrorKind),
    #[error("the file cannot be written: {0}")]
    NotWritten(std::io::ErrorKind),
    #[error("the request was cancelled")]
    Cancelled,
    #[error("the answer was lost")]
    Lost,
    #[error("the file is busy")]
    Busy,
    #[error("the drive let two write at once")]
    LocksBroken,
    #[error("another file stands in its place")]
    Replaced,
    #[error("the drive is away")]
    Away,
    #[error("a file on this drive is only read: {0:?}")]
    Drive(DriveFault),
    #[error("an older file waits until nobody else is in: {}", .0.join(", "))]
    Occupied(Vec<String>),
    #[error("{} may not do it", .0.name)]
    Refused(Box<Refusal>),
    #[error("another manager's client; there are to ask: {}", .0.join(", "))]
    Strange(Vec<String>),
    #[error("half of the base would be taken along")]
    HalfOfBase,
    #[error("the last chief stays")]
    LastChief,
    /// Never told: what may not be done alone is sent, and `SentForReview` is told.
    #[error("somebody else has to accept it")]
    Waits(Box<Ask>),
    #[error("sent to {to} for acceptance")]
    SentForReview { review: Option<Id>, to: String, asked: Box<Ask> },
    #[error("what was accepted is turned back by: {}", .0.join(", "))]
    TurnOfJudged(Vec<String>),
    #[error("it was judged already")]
    NotWaiting,
    #[error("others judge it: {}", .0.join(", "))]
    NotJudge(Vec<String>),
    #[error("the PIN is another one")]
    WrongPin,
    #[error("a PIN is set by whose it is")]
    StrangePin,
    #[error("the database failed: {0}")]
    Sqlite(#[source] rusqlite::Error),
}

impl StoreError {
    /// The message the user reads, as a key of the catalogue.
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::Stale { .. } => "error-stale",
            Self::Taken { .. } => "error-taken",
            Self::Frozen { .. } => "error-frozen",
            Self::SignatureBlocked(_) => "error-signature-blocked",
            Self::Dangling(_) => "error-dangling",
            Self::Flawed(flaw) => flaw.key,
            Self::TooMany => "error-too-many",
            Self::NotRemoved => "error-not-removed",
            Self::NotPlanned => "error-not-planned",
            Self::ReasonMissing => "error-reason-missing",
            Self::NotFound => "error-not-found",
            Self::NotEmpty => "error-not-empty",
            Self::NothingToUndo => "error-nothing-to-undo",
            Self::NothingToRedo => "error-nothing-to-redo",
            Self::CannotUndo { .. } => "error-cannot-undo",
            Self::Conflicts(_) => "error-conflicts",
            Self::DamagedJournal => "error-damaged-journal",
            Self::NoFile => "error-no-file",
            Self::NoFolder => "error-no-folder",
            Self::IsFolder => "error-is-folder",
            Self::NoRight => "error-no-right",
            Self::EmptyFile => "error-empty-file",
            Self::NotADatabase => "error-not-a-database",
            Self::Damaged => "error-damaged",
            Self::ReadOnly => "error-read-only",
            Self::ReadOnlyOlder => "error-read-only-older",
            Self::DiskFull => "error-disk-full",
            Self::WalOnShare => "error-wal-on-share",
            Self::NewerSchema { .. } => "error-newer-schema",
            Self::Base(_) | Self::Backup(_) | Self::NotRead(_) | Self::NotWritten(_) => self.beside_key(),
            Self::Cancelled => "error-cancelled",
            Self::Busy => "error-busy",
            _ => self.drive_key(),
        }
    }

    /// The same of a file beside the database.
    const fn beside_key(&self) -> &'static str {
        match self {
            Self::Base(fault) => fault.message_key(),
            Self::Backup(fault) => fault.message_key(),
            Self::NotRead(_) => "error-not-read",
            _ => "error-not-written",
        }
    }

    /// The same of what a network drive did, and of what nobody can name.
    const fn drive_key(&self) -> &'static str {
        match self {
            Self::LocksBroken => "error-locks-broken",
            Self::Replaced => "error-replaced",
            Self::Away => "error-away",
            Self::Occupied(_) => "error-occupied",
            Self::Drive(fault) => fault.message_key(),
            _ => self.role_key(),
        }
    }

    /// The same of what somebody may not do, and of what nobody can name.
    const fn role_key(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.message_key(),
            Self::Strange(_) => "refused-strange",
            Self::HalfOfBase => "refused-own-base",
            Self::LastChief => "refused-last-chief",
            Self::SentForReview { .. } => "review-sent",
            Self::TurnOfJudged(_) => "review-turn",
            Self::NotWaiting => "review-judged",
            Self::NotJudge(_) => "review-not-judge",
            Self::WrongPin => "pin-wrong",
            Self::StrangePin => "pin-strange",
            _ => "error-database",
        }
    }

    /// What somebody may not do, or not alone.
    pub const fn is_of_roles(&self) -> bool {
        matches!(
            self,
            Self::Refused(_)
                | Self::Strange(_)
                | Self::LastChief
                | Self::HalfOfBase
                | Self::SentForReview { .. }
                | Self::TurnOfJudged(_)
                | Self::NotWaiting
                | Self::NotJudge(_)
                | Self::WrongPin
                | Self::StrangePin
        )
    }

    /// Named parts of that sentence.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Refused(refusal) => {
                let (near, names) = (refusal.near.join(", "), refusal.ask.join(", "));
                vec![("names", names), ("near", near), ("name", refusal.name.clone())]
            }
            Self::Strange(names) | Self::NotJudge(names) | Self::TurnOfJudged(names) => {
                vec![("names", names.join(", "))]
            }
            Self::SentForReview { to, .. } => vec![("name", to.clone())],
            _ => Vec::new(),
        }
    }

    /// Like `from`, but a refused unique value names its row.
    pub(super) fn of_row(error: rusqlite::Error, table: &'static Table, id: Id) -> Self {
        match error.sqlite_error() {
            Some(code) if code.extended_code == ffi::SQLITE_CONSTRAINT_UNIQUE => Self::Taken { table, id },
            _ => error.into(),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::NotADatabase) => Self::NotADatabase,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::CannotOpen) => Self::NoFile,
            _ => Self::Sqlite(error),
        }
    }
}
