//! The card beside the list on wide terminals: it follows the cursor, and one can work in it.

use super::{ClientCard, list::ClientList};
use crate::{
    domain::id::Id,
    screens::{
        Click, Context, Event, Reaction, Screen,
        beside::{areas, edge, inside},
    },
};
use ratatui::{Frame, layout::Rect};

/// The card beside the list.
#[derive(Default)]
pub(super) struct Pane {
    pub(super) card: Option<ClientCard>,
    /// The card is that of the cursor's row, or there is no room for one.
    pub(super) is_following: bool,
    /// Keys go to the card.
    has_focus: bool,
}

impl Pane {
    pub(super) fn has_focus(&self) -> bool {
        self.has_focus && self.card.is_some()
    }

    pub(super) fn focus(&mut self, has_focus: bool) {
        self.has_focus = has_focus;
        if let Some(card) = &mut self.card {
            card.focus(has_focus);
        }
    }
}

impl ClientList {
    /// Whose card should stand beside the list, when there is room for one.
    pub(super) fn wanted_card(&self, body: Rect) -> Option<Id> {
        areas(body).1.and(self.pages.window.current_id())
    }

    /// Nobody presses a key: the card follows, and rows say how they were found.
    pub(super) fn rest(&mut self, cx: &Context) {
        self.follow(cx);
        self.explain(cx);
    }

    /// The card follows the cursor, once the cursor rests.
    pub(super) fn follow(&mut self, cx: &Context) {
        let wanted = self.wanted_card(cx.body);
        if self.pane.card.as_ref().map(ClientCard::id) != wanted {
            self.pane.focus(false);
            self.pane.card = wanted.map(|id| ClientCard::beside(id, cx));
        }
        self.pane.is_following = true;
    }

    /// Into the card beside the list; where there is none, it is opened over the list.
    pub(super) fn enter_pane(&mut self, cx: &Context) -> Reaction {
        if areas(cx.body).1.is_none() {
            return self.open_card(cx);
        }
        self.typing = None;
        self.follow(cx);
        self.pane.focus(true);
        Reaction::Stay
    }

    /// What happens to the card while it has the keys. Esc goes back to the list.
    pub(super) fn in_pane(&mut self, event: Event, cx: &Context) -> Reaction {
        let (Some(card), (_, Some(area))) = (&mut self.pane.card, areas(cx.body)) else {
            self.pane.focus(false);
            return Reaction::Stay;
        };
        match card.handle(event, &Context { body: inside(area), ..*cx }) {
            Reaction::Close => self.pane.focus(false),
            Reaction::Run(command) => {
                self.pane.focus(false);
                return self.act(command, cx);
            }
            other => return other,
        }
        Reaction::Stay
    }

    /// A click beside the list works in the card; one in the list comes back to it.
    pub(super) fn click_pane(&mut self, click: Click, cx: &Context) -> Option<Reaction> {
        let is_inside = areas(cx.body).1.is_some_and(|card| click.inside(card).is_some());
        if !is_inside {
            self.pane.focus(false);
            return None;
        }
        if !self.pane.has_focus() {
            self.enter_pane(cx);
        }
        Some(self.in_pane(Event::Click(click), cx))
    }

    pub(super) fn draw_pane(&self, area: Rect, frame: &mut Frame, cx: &Context) {
        let Some(card) = &self.pane.card else { return };
        edge(frame, area, self.pane.has_focus(), cx);
        card.draw(frame, inside(area), cx);
    }
}
