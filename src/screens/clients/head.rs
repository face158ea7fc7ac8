//! The head of a card: who it is, and the tabs.

use super::{
    ClientCard,
    tabs::{self, Item, Tab},
};
use crate::{
    screens::Context,
    store::{client::Card, record},
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Lines of the head beside what the client is: name, tabs.
const HEAD: u16 = 2;
/// Most lines that say what the client is.
const ABOUT: usize = 2;

/// What a card tells, in words: they change with what happens to it, not with every key of the list beside it.
#[derive(Default)]
pub(super) struct Worded {
    about: String,
    pub(super) items: Vec<Item>,
}

impl ClientCard {
    /// Puts what is known now into words.
    pub(super) fn word(&mut self, cx: &Context) {
        let about = self.card.as_ref().map(|card| tabs::about(card, cx)).unwrap_or_default();
        self.worded = Worded { about, items: self.items(cx) };
    }

    /// Lines of the head; the last has the tabs.
    pub(super) fn head_lines(&self, cx: &Context) -> usize {
        usize::from(HEAD) + self.about(cx.body.width).len()
    }

    /// Kind, stage, number, city, manager, tags; the number is never the part that is cut.
    fn about(&self, width: u16) -> Vec<String> {
        let room = usize::from(width.saturating_sub(2)).max(1);
        let lines = text::wrap(&self.worded.about, room);
        match lines.get(ABOUT - 1..) {
            Some(rest) if rest.len() > 1 => {
                let last = text::cut(&rest.join(" "), room);
                lines.iter().take(ABOUT - 1).cloned().chain([last]).collect()
            }
            _ => lines,
        }
    }

    /// Draws the head; answers its lines.
    pub(super) fn draw_head(&self, card: &Card, area: Rect, frame: &mut Frame, cx: &Context) -> u16 {
        let buffer = frame.buffer_mut();
        let name = tabs::shown_name(&record::text(&card.client, "name"), cx);
        let star = if record::text(&card.client, "vip") == "1" { "★ " } else { "" };
        let width = area.width.saturating_sub(2);
        paint::put(buffer, (area.x + 1, area.y), width, &format!("{star}{name}"), cx.theme.title);
        let about = self.about(area.width);
        for (y, line) in (area.y + 1..).zip(&about) {
            paint::put(buffer, (area.x + 1, y), width, line, cx.theme.faint);
        }
        let head = HEAD + u16::try_from(about.len()).unwrap_or_default();
        let (mut x, y) = (area.x + 1, area.y + head - 1);
        for (at, tab) in Tab::ALL.iter().enumerate() {
            let style = if at == self.tab { cx.theme.accent.patch(cx.theme.title) } else { cx.theme.faint };
            let label = cx.words.get(tab.label());
            let shown = if at == self.tab { format!("[{label}]") } else { format!(" {label} ") };
            x += paint::put(buffer, (x, y), area.right().saturating_sub(x), &shown, style) + 1;
        }
        head
    }
}
