//! A client found by typing: whose story the journal shall tell, with whom a contract is.

use super::{
    Answer, Context, Event, Reaction, Screen, Spoken,
    finder::{Finder, Found},
    found_clients::FoundClients,
};
use crate::keys::Scope;
use ratatui::{Frame, layout::Rect};

/// Width of its inside, in cells.
const WIDTH: u16 = 66;

/// Answers `Answer::Named` with the client.
pub(super) struct FindClient {
    /// Message key of its title.
    title: &'static str,
    finder: Finder,
    clients: FoundClients,
}

impl FindClient {
    /// With message keys of its title and of what it says before anything is typed.
    pub(super) fn open(title: &'static str, hint: &'static str) -> Self {
        let finder = Finder::new(WIDTH).hinting(hint);
        Self { title, finder, clients: FoundClients::default() }
    }

    /// Looks for what was typed already.
    #[must_use]
    pub(super) fn looking_for(mut self, typed: &str, cx: &Context) -> Self {
        self.finder = self.finder.holding(typed);
        self.clients.search(typed, cx);
        self
    }

    fn choose(&self, at: usize) -> Reaction {
        let row = self.clients.rows.get(at);
        row.map_or(Reaction::Stay, |row| Reaction::Return(Answer::Named(row.id, row.name.clone())))
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if self.clients.collect(&mut told, cx) && self.finder.accepted() {
            told.push(self.choose(0));
        }
        Reaction::All(told)
    }
}

impl Screen for FindClient {
    fn title(&self, cx: &Context) -> String {
        cx.words.get(self.title)
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.clients.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if matches!(event, Event::Ready) {
            return self.collect(cx);
        }
        match self.finder.handle(&event, self.clients.rows.len(), cx) {
            Found::Chosen(at) => return self.choose(at),
            Found::Left => return Reaction::Close,
            Found::Typed => self.clients.search(&self.finder.typed(), cx),
            Found::Nothing | Found::Marked(_) => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.finder.spoken(&self.clients.lines("", cx), cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.finder.draw(&self.title(cx), &self.clients.lines("", cx), frame, (area, cx));
    }
}
