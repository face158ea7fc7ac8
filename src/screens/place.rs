//! Where the person was: the program comes back to it.

use super::{clients::ListColumn, journal::Narrowed};
use crate::{
    domain::id::Id,
    store::client::{ClientFilter, Order},
};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The list of clients as it was left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListPlace {
    pub filter: ClientFilter,
    pub order: Order,
    pub descending: bool,
    pub query: String,
    /// Columns beside the name; the usual ones where none were chosen.
    pub columns: Option<Vec<ListColumn>>,
    /// The row under the cursor.
    pub row: Option<Id>,
}

/// What was open when the program was left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    pub clients: ListPlace,
    /// The open card and its tab.
    pub card: Option<(Id, usize)>,
    /// Commands chosen in the palette last, by their labels; the newest is the last.
    pub recent: Vec<String>,
    /// What the journal was narrowed to last.
    pub journal: Narrowed,
    /// The entry under the cursor of the journal, when that was open.
    pub entry: Option<i64>,
    /// Where the last file was written.
    pub folder: Option<PathBuf>,
    /// Where the last list came from.
    pub lists: Option<PathBuf>,
}
