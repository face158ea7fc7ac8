//! The search line of the list, and how one comes back from it.

use super::list::ClientList;
use crate::{
    screens::{Context, Reaction},
    ui::field::Field,
};

impl ClientList {
    pub(super) fn back(&mut self, cx: &Context) -> Reaction {
        if self.typing.take().is_some() || !self.pages.place.query.is_empty() {
            self.pages.place.query.clear();
            // Where nothing was found one is back where one was.
            let row = self.pages.window.current_id().or(self.sought_from);
            self.pages.load(row, cx);
        } else if !self.marked.is_empty() {
            self.marked.clear();
        }
        Reaction::Stay
    }

    /// The filter goes first: what it hid may be what is searched for.
    pub(super) fn clear(&mut self, cx: &Context) {
        let filter = std::mem::take(&mut self.pages.place.filter);
        if filter.is_empty() {
            self.pages.place.query.clear();
            self.typing = None;
        }
        self.pages.load(self.pages.window.current_id(), cx);
    }

    /// Opens the search line. A new query begins from nothing.
    pub(super) fn search(&mut self, cx: &Context) {
        self.typing = Some(Field::line(""));
        self.sought_from = self.pages.window.current_id().or(self.sought_from);
        if !std::mem::take(&mut self.pages.place.query).is_empty() {
            self.pages.load(self.pages.window.current_id(), cx);
        }
    }
}
