//! The panes of a client's debt: which rows of each are shown, and where their cursors stand.

use crate::screens::cursor::Cursor;

/// What is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pane {
    /// Instalments.
    #[default]
    Lines,
    Payments,
    /// What was said and done.
    Happened,
}

impl Pane {
    pub(super) const ALL: [Self; 3] = [Self::Lines, Self::Payments, Self::Happened];
}

/// Rows of one pane: places among all that were read.
#[derive(Default)]
pub(super) struct Rows {
    shown: Vec<usize>,
    pub(super) cursor: Cursor,
}

impl Rows {
    pub(super) fn count(&self) -> usize {
        self.shown.len()
    }

    pub(super) fn of<'a, T>(&'a self, all: &'a [T]) -> impl Iterator<Item = &'a T> {
        self.shown.iter().filter_map(|at| all.get(*at))
    }

    /// The one under the cursor.
    pub(super) fn current<'a, T>(&'a self, all: &'a [T]) -> Option<&'a T> {
        self.of(all).nth(self.cursor.at)
    }

    /// Shows those that fit; the cursor goes to the row that is `kept`, where it is shown.
    pub(super) fn narrow<T>(
        &mut self,
        all: &[T],
        fits: impl Fn(&T) -> bool,
        kept: impl Fn(&T) -> bool,
        height: usize,
    ) {
        self.shown =
            all.iter().enumerate().filter_map(|(at, row)| if fits(row) { Some(at) } else { None }).collect();
        let at = self.of(all).position(kept).unwrap_or(self.cursor.at);
        self.cursor.go(at, self.shown.len(), height);
    }
}

/// All panes, and the one in front.
#[derive(Default)]
pub(super) struct Panes {
    pub(super) front: Pane,
    pub(super) lines: Rows,
    pub(super) payments: Rows,
    pub(super) happened: Rows,
}

impl Panes {
    pub(super) const fn rows(&self, pane: Pane) -> &Rows {
        match pane {
            Pane::Lines => &self.lines,
            Pane::Payments => &self.payments,
            Pane::Happened => &self.happened,
        }
    }

    pub(super) const fn in_front(&self) -> &Rows {
        self.rows(self.front)
    }

    pub(super) const fn in_front_mut(&mut self) -> &mut Rows {
        match self.front {
            Pane::Lines => &mut self.lines,
            Pane::Payments => &mut self.payments,
            Pane::Happened => &mut self.happened,
        }
    }

    /// The next pane comes to the front, or the one before.
    pub(super) fn turn(&mut self, is_back: bool) {
        self.front = match (self.front, is_back) {
            (Pane::Lines, false) | (Pane::Happened, true) => Pane::Payments,
            (Pane::Payments, false) | (Pane::Lines, true) => Pane::Happened,
            (Pane::Happened, false) | (Pane::Payments, true) => Pane::Lines,
        };
    }
}
