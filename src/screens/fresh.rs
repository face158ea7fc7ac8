//! What colleagues did a moment ago and do now: lists mark the rows (`O-4`), cards and forms say who is at work (`O-3`).

use super::Context;
use crate::{
    domain::id::Id,
    store::{Changes, Editing},
    ui::{paint, text},
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::collections::BTreeMap;

/// How long a row is marked, in milliseconds.
const MARKED: i64 = 60_000;

#[derive(Debug, Default)]
pub struct Fresh {
    /// When which row was changed by somebody else, in Unix milliseconds.
    rows: BTreeMap<Id, i64>,
    /// Who changes what.
    edits: Vec<(String, Editing)>,
}

impl Fresh {
    /// Notes what somebody else wrote; what is older than the mark lasts is forgotten.
    pub fn note(&mut self, changes: &Changes, now: i64) {
        if changes.are_by_others() {
            self.rows.retain(|_, at| now - *at < MARKED);
            self.rows.extend(changes.rows().map(|(_, id)| (id, now)));
        }
    }

    /// Notes what others change now.
    pub fn note_edits(&mut self, edits: Vec<(String, Editing)>) {
        self.edits = edits;
    }

    /// Who changes this client now.
    pub fn editing(&self, client: Id) -> Option<&(String, Editing)> {
        self.edits.iter().find(|(_, editing)| editing.client == client)
    }

    /// Whether somebody else changed the row a moment ago.
    pub fn holds(&self, row: Id, now: i64) -> bool {
        self.rows.get(&row).is_some_and(|at| now - *at < MARKED)
    }
}

impl Context<'_> {
    /// Marks a line at its left edge where somebody else changed one of these rows a moment ago.
    pub fn mark_fresh(&self, buffer: &mut Buffer, line: Rect, rows: impl IntoIterator<Item = Id>) {
        if rows.into_iter().any(|row| self.fresh.holds(row, self.now)) {
            paint::put(buffer, (line.x, line.y), 1, "•", self.theme.warning);
        }
    }

    /// Who changes this client now, and for how long.
    pub fn edited(&self, client: Id) -> Option<String> {
        let (person, editing) = self.fresh.editing(client)?;
        let minutes = usize::try_from((self.now - editing.since) / 60_000).unwrap_or_default();
        let parts = [("name", text::clean(person)), ("minutes", self.words.formats.count(minutes))];
        Some(self.words.say("colleague-edits", parts))
    }
}
