//! What of the run is shown: the cards around the cursor.

use super::{MorningRun, RunCard, RunOrder};
use crate::{
    domain::{id::Id, run::ReasonKind, search::fold},
    store::{Query, StoreResult},
};
use rusqlite::Connection;
use std::sync::Arc;

/// Which cards: so many before and after a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunWindow {
    /// The place is that of this client, where it still waits.
    pub client: Option<Id>,
    /// Else this one, 0 for the first.
    pub at: usize,
    pub before: usize,
    /// With the one at the place.
    pub after: usize,
}

/// Of those who wait, which are shown; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunWanted {
    /// The name has all of these, as search compares them.
    pub(super) words: Vec<String>,
    /// Those alone that have a reason of this kind.
    pub kind: Option<ReasonKind>,
}

impl RunWanted {
    /// Those that have a reason of this kind.
    pub const fn of_kind(kind: Option<ReasonKind>) -> Self {
        Self { words: Vec::new(), kind }
    }

    /// Those whose names have all of these words.
    pub fn look_for(&mut self, typed: &str) {
        self.words = typed.split_whitespace().map(fold).collect();
    }

    pub const fn is_all(&self) -> bool {
        self.words.is_empty() && self.kind.is_none()
    }
}

/// Some cards of a run.
#[derive(Clone, Debug)]
pub struct RunShown {
    pub order: Arc<RunOrder>,
    /// The place that was asked for.
    pub at: usize,
    /// The place of the first card.
    pub first: usize,
    pub cards: Vec<RunCard>,
}

impl RunShown {
    fn of(conn: &Connection, order: Arc<RunOrder>, window: RunWindow) -> StoreResult<Self> {
        let at = window.client.and_then(|client| order.rank(client)).unwrap_or(window.at);
        let at = at.min(order.len().saturating_sub(1));
        let first = at.saturating_sub(window.before);
        let cards = order.cards(conn, first..at.saturating_add(window.after))?;
        Ok(Self { order, at, first, cards })
    }
}

/// Reads who waits, and shows some of the cards.
#[derive(Clone, Debug)]
pub struct ShowRun {
    pub run: MorningRun,
    /// Those that were sent to the end of the queue, one after another.
    pub last: Vec<Id>,
    pub window: RunWindow,
}

impl Query for ShowRun {
    type Answer = RunShown;

    fn run(&self, conn: &Connection) -> StoreResult<RunShown> {
        let order = RunOrder::read(conn, &self.run, &self.last)?;
        RunShown::of(conn, Arc::new(order), self.window)
    }
}

/// The same, and of those who wait only some.
#[derive(Clone, Debug)]
pub struct NarrowRun {
    pub show: ShowRun,
    pub wanted: RunWanted,
}

impl Query for NarrowRun {
    type Answer = RunShown;

    fn run(&self, conn: &Connection) -> StoreResult<RunShown> {
        let whole = Arc::new(RunOrder::read(conn, &self.show.run, &self.show.last)?);
        let order = RunOrder::narrowed(&whole, self.wanted.clone());
        RunShown::of(conn, Arc::new(order), self.show.window)
    }
}

/// The same run with some clients read anew, those that a write touched; none for other cards of it.
#[derive(Clone, Debug)]
pub struct RenewRun {
    pub order: Arc<RunOrder>,
    pub clients: Vec<Id>,
    pub last: Vec<Id>,
    pub window: RunWindow,
}

impl Query for RenewRun {
    type Answer = RunShown;

    fn run(&self, conn: &Connection) -> StoreResult<RunShown> {
        let order = if self.clients.is_empty() {
            Arc::clone(&self.order)
        } else {
            Arc::new(self.order.renewed(conn, &self.clients, &self.last)?)
        };
        RunShown::of(conn, order, self.window)
    }
}

#[cfg(test)]
mod tests;
