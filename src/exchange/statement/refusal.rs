//! Why no statement can be taken of a file.

use crate::exchange::Unreadable;
use std::{error, fmt};

/// The reason a whole file is refused; nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read at all.
    Unreadable(Unreadable),
    /// The XML breaks off or breaks its own rules.
    NotWellFormed { line: u64 },
    /// The XML brings definitions of its own: nothing of them is expanded, no file is read.
    OwnEntities { line: u64 },
    /// The form is right and there is no statement in it.
    NoStatement,
    /// A table without headings that say day and sum.
    NoColumns,
    /// Another kind of file.
    OtherFormat,
}

impl Refusal {
    /// The message the user reads, as a key of the catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unreadable(reason) => reason.key(),
            Self::NotWellFormed { .. } => "statement-not-well-formed",
            Self::OwnEntities { .. } => "statement-own-entities",
            Self::NoStatement => "statement-none",
            Self::NoColumns => "statement-no-columns",
            Self::OtherFormat => "statement-other-format",
        }
    }

    /// The line of the file that is to blame, from 1; `None` where it is the whole file.
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::Unreadable(reason) => reason.line(),
            Self::NotWellFormed { line } | Self::OwnEntities { line } => Some(*line),
            Self::NoStatement | Self::NoColumns | Self::OtherFormat => None,
        }
    }

    /// Values for the words of the message.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(reason) => reason.arguments(),
            Self::NotWellFormed { line } | Self::OwnEntities { line } => vec![("line", line.to_string())],
            Self::NoStatement | Self::NoColumns | Self::OtherFormat => Vec::new(),
        }
    }
}

impl From<Unreadable> for Refusal {
    fn from(reason: Unreadable) -> Self {
        match reason {
            Unreadable::OtherFormat { .. } => Self::OtherFormat,
            Unreadable::NoTable => Self::NoColumns,
            other => Self::Unreadable(other),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.key())?;
        self.arguments().iter().try_for_each(|(name, value)| write!(out, " {name}={value}"))
    }
}

impl error::Error for Refusal {}
