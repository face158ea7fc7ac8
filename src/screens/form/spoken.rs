//! A form as questions, one after another, for plain mode.

use super::{Form, entry::Entry, sentence};
use crate::{
    keys::Command,
    screens::{Context, Reaction, Spoken},
};

impl Form {
    /// The focused field as a question, after what there is to say about the fields before it.
    pub(super) fn question(&self, cx: &Context) -> Spoken {
        let passed = self.entries.iter().take(self.focus + usize::from(self.tried));
        let doubts = passed.filter_map(|entry| {
            let flaw = self.flaw_of(entry)?;
            Some(format!("{}: {}", entry.label, sentence(flaw, cx.words)))
        });
        let lines: Vec<String> =
            [self.notice.clone()].into_iter().chain(doubts).chain(self.understood(cx)).collect();
        let Some(entry) = self.focused() else { return Spoken::lines(lines) };
        Spoken::lines(lines).choices(entry.choice_words(), Command::Accept).asking(asked(entry, cx))
    }

    /// How the last answer was read, where that is more than its text.
    fn understood(&self, cx: &Context) -> Option<String> {
        let entry = self.entries.get(self.focus.checked_sub(1)?)?;
        Some(format!("{}: {}", entry.label, entry.preview(cx)?))
    }

    /// A whole line as the value of the focused field, then the next question; after the last one the form
    /// is saved. An empty line keeps what is there, a dash empties the field.
    pub(super) fn say(&mut self, text: &str, cx: &Context) -> Reaction {
        let text = text.trim();
        let value = if text == "-" { "" } else { text };
        let is_sought = self.focused().is_some_and(|entry| entry.is_client() && !entry.is_said(value));
        if is_sought && !value.is_empty() {
            return Self::seek_client(value, cx);
        }
        if !text.is_empty() && !self.set_focused(value, cx) {
            return Reaction::warn(cx.words.get("plain-choose"));
        }
        let refused = self.focused().and_then(|entry| self.flaw_of(entry)).filter(|flaw| flaw.blocks);
        if let Some(flaw) = refused.filter(|flaw| flaw.key != "flaw-required") {
            return Reaction::warn(sentence(flaw, cx.words));
        }
        if self.focus + 1 >= self.entries.len() {
            return self.save(cx);
        }
        self.go_to(self.focus + 1, cx);
        Reaction::Stay
    }

    /// False when the value is none of those that can be chosen.
    fn set_focused(&mut self, value: &str, cx: &Context) -> bool {
        let mut is_known = true;
        self.edit(cx, |entry| {
            is_known = entry.say(value);
            is_known
        });
        is_known
    }
}

/// `Name, required [Ақ Барс]`.
fn asked(entry: &Entry, cx: &Context) -> String {
    let (label, value) = (entry.label.clone(), entry.value_words());
    let label = if entry.field.required { cx.words.say("plain-required", [("name", label)]) } else { label };
    if value.is_empty() { label } else { format!("{label} [{value}]") }
}
