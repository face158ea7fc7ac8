//! A page of names and values: a long value goes on below, without its name.

use super::Context;
use crate::{
    keys::Command,
    ui::{paint, text},
};
use ratatui::{Frame, layout::Rect};

/// The page as it is wrapped now.
#[derive(Default)]
pub(super) struct NamedLines {
    /// How wide the names are.
    names: u16,
    lines: Vec<(String, String)>,
    /// The first line shown.
    above: usize,
}

impl NamedLines {
    /// Wraps the page anew: what it tells, its words or the window are others.
    pub(super) fn lay_out(&mut self, filled: Vec<(String, String)>, cx: &Context) {
        let names = filled.iter().map(|(name, _)| text::width(name)).max().unwrap_or_default();
        self.names = u16::try_from(names).unwrap_or(cx.body.width).min(cx.body.width / 2);
        let room = usize::from(cx.body.width.saturating_sub(self.names + 5));
        let wrapped = filled.into_iter().flat_map(|(name, value)| {
            text::wrap(&value, room)
                .into_iter()
                .enumerate()
                .map(move |(at, part)| (if at == 0 { name.clone() } else { String::new() }, part))
        });
        self.lines = wrapped.collect();
        self.settle(cx);
    }

    /// Moves by a command of moving; false for any other.
    pub(super) fn obey(&mut self, command: Command, cx: &Context) -> bool {
        let page = cx.height().max(2) - 1;
        self.above = match command {
            Command::Up => self.above.saturating_sub(1),
            Command::Down => self.above + 1,
            Command::PageUp => self.above.saturating_sub(page),
            Command::PageDown => self.above + page,
            Command::First => 0,
            Command::Last => usize::MAX,
            _ => return false,
        };
        self.settle(cx);
        true
    }

    pub(super) fn wheel(&mut self, rows: isize, cx: &Context) {
        self.above = self.above.saturating_add_signed(rows);
        self.settle(cx);
    }

    fn settle(&mut self, cx: &Context) {
        self.above = self.above.min(self.lines.len().saturating_sub(cx.height()));
    }

    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (names, height, buffer) = (self.names, usize::from(area.height), frame.buffer_mut());
        for (row, (name, value)) in (0..).zip(self.lines.iter().skip(self.above).take(height)) {
            let place = paint::line(area, row);
            let left = place.x + 2 + names.saturating_sub(u16::try_from(text::width(name)).unwrap_or(names));
            paint::put(buffer, (left, place.y), names, name, cx.theme.faint);
            let at = place.x + names + 4;
            paint::put(buffer, (at, place.y), area.width.saturating_sub(names + 5), value, cx.theme.text);
        }
        paint::more(buffer, area, (self.above > 0, self.above + height < self.lines.len()), cx.theme);
    }
}
