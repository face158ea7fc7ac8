//! What was typed and not saved: kept with every key, taken up again, given up.

use super::{Entry, Form};
use crate::screens::{Context, Reaction, Screen};

impl Form {
    /// Takes up what an earlier run left unsaved.
    pub(super) fn restore(&mut self, cx: &Context) {
        let Some(kept) = cx.drafts.get(&self.draft_key()) else { return };
        for entry in &mut self.entries {
            if kept.draft.has(entry.key()) {
                entry.set(kept.draft.get(entry.key()));
            }
        }
        // What is back is named and has the cursor: nothing is saved unseen.
        let is_back = |entry: &&Entry| kept.draft.has(entry.key());
        let labels: Vec<&str> =
            self.entries.iter().filter(is_back).map(|entry| entry.label.as_str()).collect();
        let parts = [("moment", cx.words.formats.moment(kept.at)), ("fields", labels.join(", "))];
        self.notice = cx.words.say("form-restored", parts);
        self.focus = self.entries.iter().position(|entry| is_back(&entry)).unwrap_or(0);
    }

    /// Esc never loses typed text: it stays as a draft.
    pub(super) fn close(&self, cx: &Context) -> Reaction {
        if !self.is_unsaved() {
            cx.drafts.forget(&self.draft_key());
            return Reaction::Close;
        }
        Reaction::All(vec![Reaction::Close, Reaction::warn(cx.words.get("form-draft-kept"))])
    }

    /// Takes away what was typed; the same key again gives it back.
    pub(super) fn drop_draft(&mut self, cx: &Context) -> Reaction {
        let (values, told) = if self.is_unsaved() {
            self.dropped = Some(self.changed());
            (self.opened.clone(), "form-draft-dropped")
        } else if let Some(dropped) = self.dropped.take() {
            (dropped, "form-draft-back")
        } else {
            return Reaction::warn(cx.words.get("form-unchanged"));
        };
        // What comes back are the fields that were changed; a colleague may have changed others since.
        let is_back = told == "form-draft-back";
        for entry in self.entries.iter_mut().filter(|entry| !is_back || values.has(entry.key())) {
            entry.set(values.get(entry.key()));
        }
        self.notice.clear();
        self.clashes.clear();
        self.check(cx);
        self.keep(cx);
        Reaction::done(cx.words.get(told))
    }

    /// Keeps what was typed. A draft that is found again next week must not mean another day.
    pub(super) fn keep(&self, cx: &Context) {
        let key = self.draft_key();
        if !self.is_unsaved() {
            return cx.drafts.forget(&key);
        }
        let fields = self.entries.iter().map(|entry| &entry.field);
        cx.drafts.keep(&key, cx.now, self.changed().settled(fields, cx.today));
    }
}
