//! What the journal must know of a table. Each table describes itself in its own folder.

use super::StoreResult;
use crate::domain::id::Id;
use rusqlite::Connection;
use serde_json::{Map, Value};
use std::{cmp::Ordering, fmt};

/// A row as JSON: column name to value, NULLs left out.
pub type Image = Map<String, Value>;

/// Makes what is computed anew for every row of a table. Is told after each, and asked whether to go on.
pub type Refill = fn(&Connection, &dyn Fn() -> StoreResult<()>) -> StoreResult<()>;
/// The clients that a row of a table belongs to.
pub type ClientsOf = fn(&Connection, Id) -> StoreResult<Vec<Id>>;

/// A journaled table.
pub struct Table {
    /// Its name in SQL and in the journal.
    pub name: &'static str,
    /// The column whose value means "this row is gone": `deleted_at`, or `cancelled_at` for numbered rows.
    pub removal: &'static str,
    /// Columns computed from others, and what nobody may read there: kept out of images and out of files.
    pub derived: &'static [&'static str],
    /// Columns that tell who somebody is; erasure puts a code into them.
    pub personal: &'static [&'static str],
    /// Columns with words about somebody, emptied in the same way: what many do, want and are called at work, so that a
    /// short text in them says nothing of who it is.
    pub said: &'static [&'static str],
    /// Its text may speak of people who hang on the row that it refers to.
    pub tells: bool,
    /// Columns that hold one of several codes: no word of a person can stand there.
    pub codes: &'static [&'static str],
    /// Foreign keys: column and the table it points to.
    pub references: &'static [(&'static str, &'static Self)],
    /// Those of them that may point to a removed row: what was done stays done with whom it was.
    pub remembers: &'static [&'static str],
    /// Partial unique indexes over living rows: their columns.
    pub unique: &'static [&'static [&'static str]],
    /// When and which columns may not change any more.
    pub frozen: Option<Frozen>,
    /// What must hold of a row beside the other living ones when a write ends, whichever way the row came there: a
    /// save, an undo, a redo. It is asked about rows that are gone too.
    pub rule: Option<fn(&Connection, Id) -> StoreResult<()>>,
    /// Fills the derived columns that follow from the row alone, after it changed.
    pub derive: Option<fn(&Connection, Id) -> StoreResult<()>>,
    /// The clients that are found by the row: what is derived of them is made anew at the end of the write.
    pub clients: Option<ClientsOf>,
    /// The clients whose place in the morning run follows from the row: the state that they keep (`run/state.rs`) is told
    /// anew at the end of the write, and screens read no others anew.
    pub runs: Option<ClientsOf>,
    /// Makes everything computed of all rows anew, after a whole base came in; nothing where another table does it.
    pub refill: Option<Refill>,
    /// Takes out of derived tables what an erasure left behind in them.
    pub forget: Option<fn(&Connection) -> StoreResult<()>>,
}

/// Signed text and the like.
pub struct Frozen {
    /// Tells from the row as it stands whether its columns are frozen.
    pub when: fn(&Image) -> bool,
    pub columns: &'static [&'static str],
}

impl Table {
    /// A table with nothing special about it.
    pub const fn plain(name: &'static str) -> Self {
        Self {
            name,
            removal: "deleted_at",
            derived: &[],
            personal: &[],
            said: &[],
            tells: false,
            codes: &[],
            references: &[],
            remembers: &[],
            unique: &[],
            frozen: None,
            rule: None,
            derive: None,
            clients: None,
            runs: None,
            refill: None,
            forget: None,
        }
    }

    /// Columns that an erasure empties.
    pub fn erasable(&self) -> impl Iterator<Item = &'static str> {
        self.personal.iter().chain(self.said).copied()
    }

    /// Foreign keys whose row must live as long as this one.
    pub fn living_references(&self) -> impl Iterator<Item = (&'static str, &'static Self)> {
        let needed = |(column, _): &&(&'static str, &'static Self)| !self.remembers.contains(column);
        self.references.iter().filter(needed).copied()
    }

    /// True when one of these columns of the row of this image may not change any more, its removal among them.
    pub fn freezes<'a>(&self, image: &Image, mut columns: impl Iterator<Item = &'a str>) -> bool {
        self.frozen.as_ref().is_some_and(|frozen| {
            (frozen.when)(image)
                && columns.any(|column| column == self.removal || frozen.columns.contains(&column))
        })
    }

    /// True when the row of this image is gone.
    pub fn is_removed(&self, image: &Image) -> bool {
        image.get(self.removal).is_some_and(|moment| !moment.is_null())
    }
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Table {}

impl PartialOrd for Table {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Table {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name.cmp(other.name)
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(self.name)
    }
}
