//! Why a file could not be read at all.

use std::{error, fmt, io};

/// The reason a whole file is refused; nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No bytes, no rows, or sheets without cells.
    Empty,
    /// Larger than the limit, in bytes.
    TooLarge { size: u64, limit: u64 },
    /// More rows than the limit.
    TooManyRows { limit: usize },
    /// The row of that line has more columns than the limit.
    TooManyColumns { line: u64, limit: usize },
    /// More filled cells than the limit.
    TooManyCells { limit: usize },
    /// An archive that would unpack to more than a table needs, in bytes.
    Bomb { unpacked: u64 },
    /// A workbook that breaks its own format; the detail comes from its reader.
    Damaged { detail: String },
    /// The wished sheet is not in the workbook.
    NoSheet { wanted: String, sheets: Vec<String> },
    /// A sheet is wished of a file that has none.
    NoSheets { wanted: String },
    /// A workbook closed by a password.
    Locked,
    /// A workbook of before 2007 (`.xls`): to be saved as `.xlsx`.
    OldWorkbook,
    /// A document that carries programs of its own.
    Macros,
    /// Another kind of file, by [`super::Kind::key`].
    OtherFormat { kind: &'static str },
    /// Anything but a calendar, where one was wanted.
    NoCalendar,
    /// A text without columns and without a known heading.
    NoTable,
    /// A quote opens in the first row and is never closed.
    OpenQuote { line: u64 },
    /// A card opens on that line and no card of the file is ever closed.
    OpenCard { line: u64 },
    /// The wished delimiter is not a single ASCII character.
    BadDelimiter { delimiter: char },
    /// There is no such file.
    NoFile,
    /// A folder, not a file.
    Folder,
    /// The person may not read the file.
    Denied,
    /// Somebody did not want the rest.
    Stopped,
    /// The disk or the network failed; the detail comes from the system.
    Broken { detail: String },
}

impl Unreadable {
    /// The same where a document was wanted and not a list.
    pub const fn document_key(&self) -> &'static str {
        match self {
            Self::Empty => "text-empty-document",
            Self::TooLarge { .. } => "text-large-document",
            Self::Bomb { .. } => "text-bomb-document",
            Self::Damaged { .. } => "text-damaged-document",
            Self::Locked => "text-locked-document",
            Self::OtherFormat { .. } => "text-other-document",
            other => other.key(),
        }
    }

    /// The message the user reads, as a key of the catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "unreadable-empty",
            Self::TooLarge { .. } => "unreadable-too-large",
            Self::TooManyRows { .. } => "unreadable-too-many-rows",
            Self::TooManyColumns { .. } => "unreadable-too-many-columns",
            Self::TooManyCells { .. } => "unreadable-too-many-cells",
            Self::Bomb { .. } => "unreadable-bomb",
            Self::Damaged { .. } => "unreadable-damaged",
            Self::NoSheet { .. } => "unreadable-no-sheet",
            Self::NoSheets { .. } => "unreadable-no-sheets",
            Self::Locked => "unreadable-locked",
            Self::OldWorkbook => "unreadable-old-workbook",
            Self::Macros => "unreadable-macros",
            Self::OtherFormat { .. } => "unreadable-other-format",
            Self::NoCalendar => "unreadable-no-calendar",
            Self::NoTable => "unreadable-no-table",
            Self::OpenQuote { .. } => "unreadable-open-quote",
            Self::OpenCard { .. } => "unreadable-open-card",
            Self::BadDelimiter { .. } => "unreadable-bad-delimiter",
            Self::NoFile => "unreadable-no-file",
            Self::Folder => "unreadable-folder",
            Self::Denied => "unreadable-denied",
            Self::Stopped => "unreadable-stopped",
            Self::Broken { .. } => "unreadable-broken",
        }
    }

    /// The line of the file that is to blame, from 1; `None` where it is the whole file.
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::TooManyColumns { line, .. } | Self::OpenQuote { line } => Some(*line),
            _ => None,
        }
    }

    /// Values for the words of the message.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { size, limit } => vec![("size", megabytes(*size)), ("limit", megabytes(*limit))],
            Self::TooManyRows { limit } | Self::TooManyCells { limit } => vec![("limit", limit.to_string())],
            Self::TooManyColumns { line, limit } => {
                vec![("line", line.to_string()), ("limit", limit.to_string())]
            }
            Self::Bomb { unpacked } => vec![("size", megabytes(*unpacked))],
            Self::Damaged { detail } | Self::Broken { detail } => vec![("detail", detail.clone())],
            Self::NoSheet { wanted, sheets } => {
                vec![("wanted", wanted.clone()), ("sheets", sheets.join(", "))]
            }
            Self::NoSheets { wanted } => vec![("wanted", wanted.clone())],
            Self::OtherFormat { kind } => vec![("kind", (*kind).to_owned())],
            Self::OpenQuote { line } | Self::OpenCard { line } => vec![("line", line.to_string())],
            Self::BadDelimiter { delimiter } => vec![("delimiter", delimiter.to_string())],
            _ => Vec::new(),
        }
    }
}

/// Bytes as people count them, rounded up.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidInput => {
                Self::NoFile
            }
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Broken { detail: error.to_string() },
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.key())?;
        self.arguments().iter().try_for_each(|(name, value)| write!(out, " {name}={value}"))
    }
}

impl error::Error for Unreadable {}
