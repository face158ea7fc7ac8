//! How a form looks, and what a click in it means.

use super::{Form, entry::Entry, sentence};
use crate::{
    i18n::columns,
    screens::{Click, Context, Reaction},
    ui::{paint, text},
};
use ratatui::{Frame, buffer::Buffer, layout::Rect};

impl Form {
    /// Cells of the labels at the left.
    fn side(&self, area: Rect) -> u16 {
        let widest = self.entries.iter().map(|entry| text::width(&entry.label) + 2).max().unwrap_or(0);
        u16::try_from(widest).unwrap_or(24).min(area.width / 3)
    }

    /// Lines under a field: how it is read, where that has no room beside it, and its flaw.
    fn lines_under(&self, entry: &Entry, area: Rect, cx: &Context) -> Vec<String> {
        let room = area.width.saturating_sub(self.side(area) + 5).max(20);
        let has_room = entry.preview_beside(room, cx).is_some();
        let preview = entry.preview(cx).filter(|_| !has_room).map(|preview| format!("= {preview}"));
        let flaw = self.flaw_of(entry).map(|flaw| {
            let mark = if flaw.blocks { "✗" } else { "!" };
            let take = flaw.proposal.as_ref().map(|_| cx.words.get("form-take-proposal")).unwrap_or_default();
            format!("{mark} {}{take}", sentence(flaw, cx.words))
        });
        let clash = self.clashes.get(entry.key()).map(|clash| {
            let shown = |value: &str| columns::of_kind(cx.words, Some(entry.field.kind), value);
            let parts = [("theirs", shown(&clash.theirs)), ("was", shown(&clash.was))];
            format!("! {}", cx.words.say("form-clash", parts))
        });
        let has_focus = self.focused().is_some_and(|focused| focused.key() == entry.key());
        let reading = self.reading.as_ref().filter(|_| has_focus);
        let reading: Option<String> = reading.and_then(|one| one.of(entry, cx));
        let told = preview.into_iter().chain(reading).chain(clash).chain(flaw);
        told.flat_map(|told| text::wrap(&told, usize::from(room))).collect()
    }

    /// Lines of each field with those of its flaw.
    fn heights(&self, area: Rect, cx: &Context) -> Vec<u16> {
        let under =
            |entry: &Entry| u16::try_from(self.lines_under(entry, area, cx).len()).unwrap_or_default();
        let width = Entry::width(area, self.side(area));
        let lines = |entry: &Entry| {
            if self.is_hidden(entry) { 0 } else { entry.height(width) + under(entry) }
        };
        self.entries.iter().map(lines).collect()
    }

    /// First entry drawn, so that the focused one is visible.
    fn top(&self, heights: &[u16], room: u16) -> usize {
        let mut top = self.focus;
        let height = |at: usize| heights.get(at).copied().unwrap_or_default();
        // The next field shows that there is one.
        let mut used = (height(top) + height(top + 1)).min(room);
        while let Some(more) = top.checked_sub(1).and_then(|at| heights.get(at)) {
            if used + more > room {
                break;
            }
            used += more;
            top -= 1;
        }
        top
    }

    /// Entries with the place of each, from the first drawn on.
    fn places(&self, area: Rect, cx: &Context) -> Vec<(usize, Rect)> {
        let body = self.fields_area(area);
        let heights = self.heights(body, cx);
        let top = self.top(&heights, body.height);
        let mut y = body.y;
        let mut found = Vec::new();
        for (at, height) in heights.into_iter().enumerate().skip(top) {
            if y >= body.bottom() {
                break;
            }
            if height == 0 {
                continue;
            }
            found.push((at, Rect { y, height: height.min(body.bottom() - y), ..body }));
            y += height;
        }
        found
    }

    fn notice_lines(&self, area: Rect) -> Vec<String> {
        let room = usize::from(area.width.saturating_sub(2)).max(20);
        if self.notice.is_empty() { Vec::new() } else { text::wrap(&self.notice, room) }
    }

    fn fields_area(&self, area: Rect) -> Rect {
        let head = u16::try_from(self.notice_lines(area).len()).unwrap_or_default();
        Rect { y: area.y + head, height: area.height.saturating_sub(head), ..area }
    }

    /// A click goes to a field and to the letter under the mouse; in a choice that has the focus it lists the
    /// values, on the signs beside it goes to the value before or after.
    pub(super) fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let side = self.side(cx.body);
        let width = Entry::width(cx.body, side);
        let hit = |(at, place): (usize, Rect)| click.inside(place).map(|spot| (at, spot));
        let hit = self.places(cx.body, cx).into_iter().find_map(hit);
        let Some((at, (line, column))) = hit else { return Reaction::Stay };
        let had_focus = self.focus == at;
        self.go_to(at, cx);
        // What stands under a field is told of it, and is no part of it.
        if self.entries.get(at).is_none_or(|entry| line >= usize::from(entry.height(width))) {
            return Reaction::Stay;
        }
        let Some(column) = column.checked_sub(usize::from(side) + 3) else { return Reaction::Stay };
        let is_value = |entry: &Entry| entry.is_choice() && entry.sign_at(column).is_none();
        if had_focus && self.focused().is_some_and(is_value) {
            return self.list_values(cx);
        }
        self.edit(cx, |entry| entry.click((line, column), width, had_focus));
        Reaction::Stay
    }

    pub(super) fn draw_fields(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let room = area.width.saturating_sub(2);
        for (at, line) in (area.y..).zip(self.notice_lines(area)) {
            paint::put(buffer, (area.x + 1, at), room, &line, cx.theme.warning);
        }
        let side = self.side(area);
        let places = self.places(area, cx);
        for (at, place) in places.iter().copied() {
            let Some(entry) = self.entries.get(at) else { continue };
            entry.draw(place, side, buffer, (cx.theme, at == self.focus));
            entry.draw_preview(place, side, buffer, cx);
            let blocks = self.flaw_of(entry).is_some_and(|flaw| flaw.blocks);
            let style = |told: &str| match told.starts_with('=') {
                true => cx.theme.faint,
                false if blocks => cx.theme.alarm,
                false => cx.theme.warning,
            };
            let lines = (entry.height(Entry::width(place, side))..place.height)
                .zip(self.lines_under(entry, area, cx));
            for (at, told) in lines {
                let line = paint::line(place, at);
                let width = line.width.saturating_sub(side + 4);
                paint::put(buffer, (line.x + side + 3, line.y), width, &told, style(&told));
            }
        }
        self.draw_more(&places, buffer, area, cx);
    }

    /// Signs at the right edge: there are fields above, fields below.
    fn draw_more(&self, places: &[(usize, Rect)], buffer: &mut Buffer, area: Rect, cx: &Context) {
        let above = places.first().is_some_and(|(at, _)| *at > 0);
        let below = places.last().is_some_and(|(at, _)| at + 1 < self.entries.len());
        paint::more(buffer, self.fields_area(area), (above, below), cx.theme);
    }
}
