//! Values that a form offers: all of a choice, a better spelling of a doubtful text.

use super::Form;
use crate::{
    domain::field::Draft,
    screens::{Context, Reaction, chooser::Chooser},
    store::StoreError,
};

impl Form {
    /// Every value of the focused choice, narrowed by typing.
    pub(super) fn list_values(&self) -> Reaction {
        let Some(entry) = self.focused() else { return Reaction::Stay };
        Reaction::open(Chooser::new(entry.label.clone(), entry.lines()))
    }

    /// Puts the proposed spelling in the place of the doubtful one.
    pub(super) fn take_proposal(&mut self, cx: &Context) -> Reaction {
        let Some(entry) = self.focused() else { return Reaction::Stay };
        let mut record: Draft = self.draft();
        if !record.has("country") {
            record.set("country", self.opened.get("country"));
        }
        let Some(repaired) = entry.field.repaired(&entry.text(), &record) else {
            return Reaction::warn(cx.words.get("form-no-proposal"));
        };
        self.edit(cx, |entry| {
            entry.set(&repaired);
            true
        });
        Reaction::Stay
    }

    /// What the save has refused stands under its field as well, and the cursor goes there.
    pub(super) fn refused(&mut self, error: &StoreError, cx: &Context) -> Reaction {
        if let StoreError::Flawed(flaw) = error
            && let Some(at) = self.entries.iter().position(|entry| entry.key() == flaw.field)
        {
            self.focus = at;
            self.flaws.retain(|known| known.field != flaw.field);
            self.flaws.push(flaw.clone());
        }
        Reaction::failed(error, cx.words)
    }
}
