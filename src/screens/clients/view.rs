//! How the list looks: its status line, its rows, its empty states.

use super::{
    filters::{filter_words, order_name},
    list::ClientList,
    row,
};
use crate::{
    domain::{client::blank, field::Draft},
    keys::Command,
    screens::{Context, Spoken},
    ui::{paint, text},
};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

impl ClientList {
    /// How many clients of which kind, in which order.
    fn status_words(&self, cx: &Context) -> Vec<String> {
        let count = match self.pages.total() {
            Some(total) => cx.words.count("list-count", total),
            None => cx.words.get("list-loading"),
        };
        let mut words = vec![count];
        words.extend(filter_words(&self.pages.place.filter, cx));
        if !self.pages.is_search() {
            words.push(order_name(self.pages.place.order, cx.words));
        }
        if !self.marked.is_empty() {
            words.push(cx.words.count("list-marked", self.marked.len()));
        }
        if let Some((shown, _)) = self.pages.reread() {
            words.push(cx.words.say("list-shown-for", [("query", text::clean(shown))]));
        }
        words
    }

    pub(super) fn status_line(&self, cx: &Context) -> Line<'static> {
        let mut line = Line::styled(self.status_words(cx).join(" · "), cx.theme.faint);
        if let Some(field) = &self.typing {
            line.push_span(Span::styled(format!("    / {}", text::clean(&field.text())), cx.theme.accent));
            line.push_span(Span::styled("▏", cx.theme.accent));
        } else if !self.pages.place.query.is_empty() {
            line.push_span(Span::styled(
                format!("    / {}", text::clean(&self.pages.place.query)),
                cx.theme.accent,
            ));
        }
        line
    }

    fn empty_words(&self, cx: &Context) -> String {
        let query = self.pages.place.query.trim();
        if self.pages.is_waiting() {
            cx.words.get("list-loading")
        } else if !query.is_empty() {
            cx.words.say("list-nothing-found", [("query", text::clean(query))])
        } else if !self.pages.place.filter.is_empty() {
            let shown = filter_words(&self.pages.place.filter, cx).join(", ");
            cx.words.say("list-filtered-empty", [("filter", shown)])
        } else {
            cx.words.get("list-empty")
        }
    }

    /// Ten clients with what the list tells of them.
    pub(super) fn spoken_list(&self, cx: &Context) -> Spoken {
        if self.typing.is_some() {
            return Spoken::lines([]).asking(cx.words.get("command-search")).on_empty(Command::Back);
        }
        let query = text::clean(self.pages.place.query.trim());
        let sought = if query.is_empty() { query } else { cx.words.say("plain-sought", [("query", query)]) };
        let empty = if self.pages.window.is_empty() { self.empty_words(cx) } else { String::new() };
        let rows = self.pages.window.visible(Self::height(cx)).1;
        let rows = rows.iter().map(|row| row::spoken(row, self.marked.contains_key(&row.id), cx));
        Spoken::lines([self.status_words(cx).join(", "), sought, empty])
            .choices(rows, Command::Open)
            .on_empty(Command::PageDown)
    }

    pub(super) fn draw_list(&self, area: Rect, frame: &mut Frame, cx: &Context) {
        let buffer = frame.buffer_mut();
        if self.pages.window.is_empty() {
            for (at, line) in
                (2..).zip(text::wrap(&self.empty_words(cx), usize::from(area.width.saturating_sub(8))))
            {
                let place = paint::line(area, at);
                paint::put(
                    buffer,
                    (place.x + 4, place.y),
                    place.width.saturating_sub(4),
                    &line,
                    cx.theme.faint,
                );
            }
            return;
        }
        row::head(paint::line(area, 0), buffer, cx);
        let (at, rows) = self.pages.window.visible(Self::height(cx));
        for (line, client) in rows.iter().enumerate() {
            let place = paint::line(area, u16::try_from(line + 1).unwrap_or(u16::MAX));
            row::draw(client, place, buffer, cx, (line == at, self.marked.contains_key(&client.id)));
        }
    }

    /// A new client belongs to the person who adds it, and has the name that was searched for in vain.
    pub(super) fn blank(&self, cx: &Context) -> Draft {
        let mut draft = blank();
        if cx.facts.users.iter().any(|user| user.name == cx.user) {
            draft.set("owner", cx.user);
        }
        if self.pages.window.is_empty() && !self.pages.place.query.is_empty() {
            draft.set("name", self.pages.place.query.clone());
        }
        draft
    }
}
