//! A whole base as one file of text, and back: every journaled row, removed ones too, the journal with its images,
//! and the stations, so that no identity is ever handed out twice.
//!
//! The file is one JSON document with a row in each line: the head, `["table",{columns}]` for every row, and an end
//! that tells how many rows there are and their sum. What is computed is not in it: it is made anew.

mod read;
mod take;
#[cfg(test)]
mod tests;
mod write;

pub use read::{BaseFile, BaseHead};
pub use take::{RequireNoWork, TakeBase};
pub use write::{CountBase, WriteBase};

use super::{Schema, StoreResult};
use rusqlite::Connection;

/// How the file begins. A file that does is a whole base, of whatever version.
pub const SIGN: &str = "{\"serik\":{\"base\":";
/// The form of the file that this version writes and reads.
const FORM: u64 = 1;
/// What closes the head, and begins the rows.
const OPENING: &str = ",\"lines\":[";
/// The name of the last line.
const END: &str = "end";
/// Rows between two looks at the wish to stop.
const STRIDE: usize = 1_000;

/// Tables of the journal itself, and the column or columns that order them.
const JOURNAL: [(&str, &str); 4] = [
    ("station", "number"),
    ("journal", "id"),
    ("journal_row", "journal, step"),
    ("journal_skip", "entity, row_id, journal, field"),
];

/// Why a file is not taken in. Nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseFault {
    /// The file is something else.
    NotABase,
    /// A newer version wrote it.
    Newer,
    /// The end is missing.
    Cut,
    /// It is not as it was written.
    Changed,
    /// This line, counted from 1, cannot be a row of a base.
    Row { line: u64 },
    /// The journal does not give the rows, or a row refers to one that is not there.
    Inconsistent,
    /// The base that it should come into has work in it.
    HasWork,
}

impl BaseFault {
    /// The message the user reads, as a key of the catalogue.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::NotABase => "error-base-other",
            Self::Newer => "error-base-newer",
            Self::Cut => "error-base-cut",
            Self::Changed => "error-base-changed",
            Self::Row { .. } => "error-base-row",
            Self::Inconsistent => "error-base-inconsistent",
            Self::HasWork => "error-base-has-work",
        }
    }
}

/// What a whole base holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BaseCounts {
    /// Rows of all tables, those of the journal too.
    pub rows: usize,
    /// Living clients.
    pub clients: usize,
}

impl BaseCounts {
    fn of(conn: &Connection, schema: Schema) -> StoreResult<Self> {
        let counts: Vec<usize> =
            parts(schema).iter().map(|part| part.count(conn, "")).collect::<StoreResult<_>>()?;
        Ok(Self { rows: counts.iter().sum(), clients: living_clients(conn, schema)? })
    }
}

fn living_clients(conn: &Connection, schema: Schema) -> StoreResult<usize> {
    let Some(clients) = schema.table("client") else { return Ok(0) };
    Part::of(clients).count(conn, &format!("WHERE {} IS NULL", clients.removal))
}

/// A table of the file: its name, what orders its rows, the columns that are computed.
struct Part {
    name: &'static str,
    order: &'static str,
    derived: &'static [&'static str],
}

/// Every table that a file has, in its order.
fn parts(schema: Schema) -> Vec<Part> {
    let of_journal = JOURNAL.iter().map(|(name, order)| Part { name, order, derived: &[] });
    of_journal.chain(schema.tables.iter().map(|table| Part::of(table))).collect()
}

impl Part {
    const fn of(table: &super::Table) -> Self {
        Self { name: table.name, order: "id", derived: table.derived }
    }

    /// Its columns that are not computed.
    fn columns(&self, conn: &Connection) -> StoreResult<Vec<String>> {
        let mut select = conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        let names = select.query_map([self.name], |row| row.get(0))?;
        let names: Vec<String> = names.collect::<rusqlite::Result<_>>()?;
        Ok(names.into_iter().filter(|name| !self.derived.contains(&name.as_str())).collect())
    }

    fn count(&self, conn: &Connection, which: &str) -> StoreResult<usize> {
        let sql = format!("SELECT count(*) FROM {} {which}", self.name);
        Ok(conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
    }
}

/// The sum of the lines (FNV-1a of 64 bits): a file that was cut, mended or sent badly has another.
#[derive(Clone, Copy, Debug)]
struct Sum(u64);

impl Sum {
    const fn begin() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, line: &[u8]) {
        for byte in line {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}
