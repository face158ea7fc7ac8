//! A form that names a file: it is read before the record is written (`K-10`).

use super::Form;
use crate::{
    domain::field::Draft,
    screens::{Answer, Context, Reaction, files::Files},
    store::Receipt,
    ui::text,
};

/// The file of a form on its way.
#[derive(Default)]
pub(super) struct Filing {
    files: Files,
    /// What is to be said of the file once the record is written; empty where it is as it should be.
    doubt: String,
}

impl Filing {
    pub(super) fn is_waiting(&self) -> bool {
        self.files.is_waiting()
    }

    pub(super) const fn has_doubt(&self) -> bool {
        !self.doubt.is_empty()
    }

    pub(super) fn doubt(&self) -> &str {
        &self.doubt
    }
}

impl Form {
    /// Writes what was changed; a file that it names is read before.
    pub(super) fn write(&mut self, cx: &Context) -> Reaction {
        let draft = if self.subject.is_new() { self.draft() } else { self.change() };
        let draft = draft.settled(self.entries.iter().map(|entry| &entry.field), cx.today);
        self.filing.doubt.clear();
        if self.is_busy() {
            return Reaction::Stay;
        }
        if draft.get("file").is_empty() {
            self.send(draft, cx);
        } else {
            self.filing.files.measure_draft(draft, cx);
        }
        Reaction::Stay
    }

    fn is_busy(&self) -> bool {
        self.saving.is_waiting() || self.filing.is_waiting()
    }

    fn send(&mut self, draft: Draft, cx: &Context) {
        let change = self.with_notes(self.operation(draft));
        self.saving = cx.worker.write(change);
    }

    /// What is said of a save.
    pub(super) fn saved(&self, receipt: &Receipt, cx: &Context) -> Reaction {
        if receipt.journal.is_none() {
            // Nothing was written: an undo would take back another action.
            return Reaction::All(vec![Reaction::Close, Reaction::done(cx.words.get("form-unchanged"))]);
        }
        let row = receipt.changes.rows().find(|(table, _)| **table == *self.subject.table());
        let doubts = self.flaws.iter().filter(|flaw| !flaw.blocks).count();
        let told = match doubts {
            _ if self.filing.has_doubt() => Reaction::warn(self.filing.doubt()),
            0 if !self.merged_with.is_empty() => {
                let name = text::clean(&self.merged_with);
                Reaction::done(cx.words.say("form-saved-together", [("name", name)]))
            }
            0 => Reaction::done(cx.words.get("form-saved")),
            _ => Reaction::warn(cx.words.count("form-saved-doubts", doubts)),
        };
        match row {
            Some((_, id)) => Reaction::All(vec![Reaction::Return(Answer::Row(id)), told]),
            None => Reaction::All(vec![Reaction::Close, told]),
        }
    }

    /// Goes on with a file that was read; an error is told.
    pub(super) fn collect_file(&mut self, cx: &Context) -> Option<Reaction> {
        let mut told = Vec::new();
        if let Some((draft, doubt)) = self.filing.files.measured(&mut told, cx) {
            self.filing.doubt = doubt.unwrap_or_default();
            self.send(draft, cx);
        }
        (!told.is_empty()).then(|| Reaction::All(told))
    }
}
