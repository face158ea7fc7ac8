//! The card beside a list on wide terminals: it follows the cursor, once that rests.

use super::{Context, Event, Reaction, Screen};
use crate::{domain::id::Id, ui::paint};
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
};

/// From this width the card stands beside the list.
const WIDE: u16 = 110;

/// The list and, where there is room, the card.
pub fn areas(body: Rect) -> (Rect, Option<Rect>) {
    if body.width < WIDE {
        return (body, None);
    }
    let [list, card] = Layout::horizontal([Constraint::Percentage(55), Constraint::Fill(1)]).areas(body);
    (list, Some(card))
}

/// The part that the card is drawn in.
pub fn inside(card: Rect) -> Rect {
    Rect { x: card.x + 2, width: card.width.saturating_sub(2), ..card }
}

/// The edge between list and card: an accent where the card has the keys.
pub fn edge(frame: &mut Frame, card: Rect, has_focus: bool, cx: &Context) {
    let bar = match (cx.theme.ascii, has_focus) {
        (true, _) => "|",
        (false, true) => "▌",
        (false, false) => "│",
    };
    let style = if has_focus { cx.theme.accent } else { cx.theme.rule };
    for y in card.y..card.bottom() {
        paint::put(frame.buffer_mut(), (card.x, y), 1, bar, style);
    }
}

/// The page of the row under the cursor, to be looked at: its keys work once it is opened.
pub struct Beside<P> {
    page: Option<(Id, P)>,
    /// The page is that of the cursor's row, or there is no room for one.
    is_following: bool,
}

impl<P> Default for Beside<P> {
    fn default() -> Self {
        Self { page: None, is_following: false }
    }
}

impl<P: Screen> Beside<P> {
    pub const fn wants_rest(&self) -> bool {
        !self.is_following
    }

    pub fn is_waiting(&self) -> bool {
        self.page.as_ref().is_some_and(|(_, page)| page.is_waiting())
    }

    /// The cursor rests on this row: its page stands beside the list, where there is room.
    pub fn follow(&mut self, row: Option<Id>, open: impl FnOnce(&Context) -> Option<P>, cx: &Context) {
        self.is_following = true;
        let (_, card) = areas(cx.body);
        let wanted = row.filter(|_| card.is_some());
        if self.page.as_ref().map(|(id, _)| *id) != wanted {
            let cx = Context { body: card.map_or(cx.body, inside), ..*cx };
            self.page = wanted.and_then(|id| Some((id, open(&cx)?)));
        }
    }

    /// What the list hears, the page hears too; after anything but a rest the cursor may stand elsewhere.
    pub fn hear(&mut self, event: &Event, cx: &Context) -> Reaction {
        let heard = match event {
            Event::Rested => return Reaction::Stay,
            Event::Ready => Some(Event::Ready),
            Event::Resized => Some(Event::Resized),
            Event::Changed(changes) => Some(Event::Changed(changes)),
            _ => None,
        };
        self.is_following = false;
        let (Some((_, page)), Some(card), Some(heard)) = (&mut self.page, areas(cx.body).1, heard) else {
            return Reaction::Stay;
        };
        page.handle(heard, &Context { body: inside(card), ..*cx })
    }

    pub fn draw(&self, frame: &mut Frame, body: Rect, cx: &Context) {
        let (Some((_, page)), Some(card)) = (&self.page, areas(body).1) else { return };
        edge(frame, card, false, cx);
        page.draw(frame, inside(card), &Context { body: inside(card), ..*cx });
    }
}
