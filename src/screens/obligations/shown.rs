//! Which obligations are shown, and what shows a side of them.

use crate::{
    domain::{id::Id, obligation::standing::Status},
    i18n::obligations::status_key,
    screens::{Context, cursor::Cursor},
    store::obligation::ObligationOut,
};

/// Whose obligations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    All,
    /// Of a contract: its number, and with whom it is.
    Contract {
        id: Id,
        number: String,
        client: (Id, String),
    },
    Client(Id, String),
}

/// Which of them are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Narrowed {
    /// What is not closed.
    #[default]
    Open,
    All,
    Status(Status),
}

impl Narrowed {
    pub(super) fn fits(self, one: &ObligationOut) -> bool {
        match self {
            Self::Open => !one.standing.status.is_closed(),
            Self::All => true,
            Self::Status(status) => one.standing.status == status,
        }
    }

    pub(super) fn words(self, cx: &Context) -> String {
        cx.words.get(match self {
            Self::Open => "obligations-open",
            Self::All => "contract-all-states",
            Self::Status(status) => status_key(status),
        })
    }
}

/// One side with its cursor.
#[derive(Debug, Default)]
pub(super) struct Pane {
    /// Places of those that are shown.
    pub(super) shown: Vec<usize>,
    pub(super) cursor: Cursor,
}
