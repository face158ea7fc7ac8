//! Values that a form offers: all of a choice, a better spelling of a doubtful text.

use super::{Form, entry::Entry};
use crate::{
    domain::{client, field::Draft, id::Id},
    screens::{Context, Reaction, chooser::Chooser, find_client::FindClient},
    store::StoreError,
};

use crossterm::event::{KeyCode, KeyEvent};

/// What a key types; empty for the others.
pub(super) fn letter(press: KeyEvent) -> String {
    match press.code {
        KeyCode::Char(letter) => letter.to_string(),
        _ => String::new(),
    }
}

impl Form {
    /// Every value of the focused choice, narrowed by typing.
    pub(super) fn list_values(&self, cx: &Context) -> Reaction {
        let Some(entry) = self.focused() else { return Reaction::Stay };
        if entry.is_client() {
            return Self::seek_client("", cx);
        }
        Reaction::open(Chooser::new(entry.label.clone(), entry.lines()))
    }

    /// Another client is found by typing: a letter begins the search.
    pub(super) fn seek_client(begun: &str, cx: &Context) -> Reaction {
        let finder = FindClient::open("form-find-client", "form-find-client-hint");
        Reaction::open(finder.looking_for(begun, cx))
    }

    pub(super) fn seeks_client(&self, press: KeyEvent) -> bool {
        self.focused().is_some_and(Entry::is_client) && !letter(press).is_empty()
    }

    pub(super) fn choose_client(&mut self, id: Id, name: &str, cx: &Context) {
        let chosen = client::reference(id, name);
        self.edit(cx, |entry| entry.is_client() && entry.replace(&chosen));
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
