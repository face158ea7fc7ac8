//! What stands in the way of an undo or redo, row by row.

use super::history::{History, Item};
use crate::{
    domain::id::Id,
    store::{Cell, Cells, Schema, Table},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Why a cell cannot simply be put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The same field was changed later.
    Changed,
    /// A row that would go has later work.
    Used,
    /// The row is removed now.
    Removed,
    /// An upgrade moved the field's content elsewhere.
    Retired,
    /// A living row would refer to a removed one.
    Referred,
    /// Another living row took the value.
    Taken,
    /// Signed text.
    Frozen,
}

impl Why {
    /// For programs, and for the sentence that tells it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Used => "used",
            Self::Removed => "removed",
            Self::Retired => "retired",
            Self::Referred => "referred",
            Self::Taken => "taken",
            Self::Frozen => "frozen",
        }
    }
}

/// One thing to be decided before the undo can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub why: Why,
    /// What "skip" leaves alone.
    pub cells: Vec<Cell>,
    /// The later entry that "undo it too" takes back as well; `None` offers only to skip.
    pub by: Option<i64>,
}

/// What the person decides about a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Undo the later action too, the whole of it.
    Too,
    /// Leave the field as it is.
    Skip,
}

/// The decision about one conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub cells: Vec<Cell>,
    /// The later entry that was shown.
    pub by: Option<i64>,
    pub answer: Answer,
}

impl Given {
    /// What is left alone stays so; "undo it too" was said of one action and of no other.
    fn settles(&self, conflict: &Conflict) -> bool {
        let is_meant = self.answer == Answer::Skip || self.by == conflict.by;
        is_meant && conflict.cells.iter().any(|cell| self.cells.contains(cell))
    }
}

impl Conflict {
    /// Decides it.
    pub fn answer(&self, answer: Answer) -> Given {
        Given { cells: self.cells.clone(), by: self.by, answer }
    }
}

/// Decisions for a whole undo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Answers {
    /// Stop at the first conflict and report all.
    #[default]
    Ask,
    All(Answer),
    /// One for each conflict asked about; a conflict without an answer is reported.
    Each(Vec<Given>),
}

impl Answers {
    pub(super) fn to(&self, conflict: &Conflict) -> Option<Answer> {
        match self {
            Self::Ask => None,
            Self::All(answer) => Some(*answer),
            Self::Each(given) => {
                given.iter().rev().find(|given| given.settles(conflict)).map(|given| given.answer)
            }
        }
    }
}

/// The entries to turn back, and the cells to leave alone.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    /// Ordinary entries to undo.
    pub(super) undos: BTreeSet<i64>,
    /// Undo entries to redo.
    pub(super) redos: BTreeSet<i64>,
    pub(super) skips: Cells,
}

/// One row as the plan looks at it.
pub(super) struct Subject<'a> {
    pub(super) table: &'static Table,
    pub(super) id: Id,
    pub(super) history: &'a History,
    pub(super) is_removed: bool,
    pub(super) schema: Schema,
}

/// A change the plan wants to turn, and the entry that conflicts must be newer than.
struct Wanted<'a> {
    column: &'a str,
    item: &'a Item,
    since: i64,
    /// Entries whose changes stood there when the undo that is turned was made.
    under: Option<&'a BTreeSet<i64>>,
    /// True when an undo takes the change away, false when a redo brings it back.
    is_undo: bool,
}

impl Subject<'_> {
    /// Conflicts of this row's own cells (1 to 4 of the table in the journal's rules).
    pub(super) fn conflicts(&self, plan: &Plan) -> Vec<Conflict> {
        let wanted = self.wanted(plan);
        let life_wanted = wanted.iter().any(|want| want.column == self.table.removal);
        wanted.iter().filter_map(|want| self.conflict(want, life_wanted, plan)).collect()
    }

    fn wanted(&self, plan: &Plan) -> Vec<Wanted<'_>> {
        let mut found = Vec::new();
        for (column, stack) in &self.history.standing {
            let mine = stack.iter().filter(|item| plan.undos.contains(&item.entry));
            found.extend(mine.map(|item| Wanted {
                column,
                item,
                since: item.pusher,
                under: None,
                is_undo: true,
            }));
        }
        for undo in &plan.redos {
            let off = self.history.taken_off.get(undo).into_iter().flatten();
            found.extend(off.map(|off| Wanted {
                column: &off.column,
                item: &off.item,
                since: *undo,
                under: Some(&off.under),
                is_undo: false,
            }));
        }
        found.retain(|want| !plan.skips.contains(&self.cell(want.column)));
        found
    }

    fn conflict(&self, want: &Wanted, life_wanted: bool, plan: &Plan) -> Option<Conflict> {
        if self.schema.is_retired(self.table, want.column) {
            return Some(self.found(Why::Retired, want.column, None));
        }
        if let Some(later) = self.changed_later(want, plan) {
            return Some(self.found(Why::Changed, want.column, Some(later)));
        }
        if let Some(later) = self.later_work(want, plan).filter(|_| self.brings_the_row(want)) {
            return Some(self.found(Why::Used, want.column, Some(later)));
        }
        let hidden = self.is_removed && want.column != self.table.removal && !life_wanted;
        (hidden && !self.life_is_undone(plan)).then(|| self.found(Why::Removed, want.column, self.remover()))
    }

    fn changed_later(&self, want: &Wanted, plan: &Plan) -> Option<i64> {
        let stack = self.history.standing.get(want.column)?;
        let is_known = |entry| want.under.is_some_and(|under| under.contains(&entry));
        let later = |item: &&Item| {
            item.pusher > want.since && !plan.undos.contains(&item.entry) && !is_known(item.entry)
        };
        stack.iter().rev().find(later).map(|item| item.entry)
    }

    /// The change made the row, or brought it back.
    fn brings_the_row(&self, want: &Wanted) -> bool {
        want.is_undo && want.column == self.table.removal && want.item.base == Value::Bool(true)
    }

    /// Later work in other cells of the row that stays; an upgrade's own work does not count.
    fn later_work(&self, want: &Wanted, plan: &Plan) -> Option<i64> {
        let others = self.history.standing.iter().filter(|(column, _)| *column != self.table.removal);
        let mut items = others.flat_map(|(_, stack)| stack);
        let stays = |item: &&Item| {
            let is_later = item.pusher > want.since;
            is_later && !plan.undos.contains(&item.entry) && !self.history.migrations.contains(&item.entry)
        };
        items.find(stays).map(|item| item.entry)
    }

    fn life_is_undone(&self, plan: &Plan) -> bool {
        let stack = self.history.standing.get(self.table.removal);
        stack.into_iter().flatten().any(|item| plan.undos.contains(&item.entry))
    }

    fn remover(&self) -> Option<i64> {
        let top = self.history.top(self.table.removal)?;
        (top.value == Value::Bool(true)).then_some(top.entry)
    }

    fn cell(&self, column: &str) -> Cell {
        Cell { table: self.table, id: self.id, column: column.to_owned() }
    }

    fn found(&self, why: Why, column: &str, by: Option<i64>) -> Conflict {
        Conflict { why, cells: vec![self.cell(column)], by }
    }
}
