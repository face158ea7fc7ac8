//! Where the person was: the program comes back to it.

use super::{clients::ListColumn, journal::Narrowed, planner::PlannerView};
use crate::{
    domain::id::Id,
    keys::Command,
    store::client::{ClientFilter, Mark, Order},
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

impl ListPlace {
    /// Whether what is planned decides what the list shows.
    pub fn shows_steps(&self) -> bool {
        let columns = self.columns.as_deref().unwrap_or_default();
        columns.contains(&ListColumn::NextStep) || self.filter.marks.contains(&Mark::WithoutStep)
    }
}

/// The screens that a digit opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Root {
    Today,
    #[default]
    Clients,
    Planner,
    Contracts,
    Debts,
    Reports,
}

impl Root {
    pub const ALL: [Self; 6] =
        [Self::Today, Self::Clients, Self::Planner, Self::Contracts, Self::Debts, Self::Reports];

    /// The root that a command opens.
    pub const fn of(command: Command) -> Option<Self> {
        Some(match command {
            Command::Today => Self::Today,
            Command::Clients => Self::Clients,
            Command::Planner => Self::Planner,
            Command::Contracts => Self::Contracts,
            Command::Debts => Self::Debts,
            Command::Reports => Self::Reports,
            _ => return None,
        })
    }

    /// The key that opens it, and its name.
    pub const fn label(self) -> (char, &'static str) {
        match self {
            Self::Today => ('1', "command-today"),
            Self::Clients => ('2', "command-clients"),
            Self::Planner => ('3', "command-planner"),
            Self::Contracts => ('4', "command-contracts"),
            Self::Debts => ('5', "command-debts"),
            Self::Reports => ('9', "command-reports"),
        }
    }
}

/// The morning run as it was left. On another day it begins with its first card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TodayPlace {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// The card under the cursor: whose it was, and its place in the queue.
    pub client: Option<Id>,
    pub at: usize,
    /// The run of the whole office.
    pub is_whole: bool,
    /// Who was put at the end of the queue until the program ends, one after another.
    #[serde(skip)]
    pub last: Vec<Id>,
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
    /// A line of words that was not kept yet.
    pub quick: String,
    /// The root that was in front.
    pub root: Root,
    pub today: TodayPlace,
    /// How the plan was shown last.
    pub planner: PlannerView,
    /// Where the last file was written.
    pub folder: Option<PathBuf>,
    /// Where the last list came from.
    pub lists: Option<PathBuf>,
}
