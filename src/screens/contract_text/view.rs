//! How a text looks: parts at the left, words at the right, what is missing below.

use super::{
    ContractText,
    layout::{Look, NUMBER, Row},
    page::Mark,
};
use crate::{
    keys::Command,
    screens::{Click, Context, Spoken},
    ui::{paint, text},
};
use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
};

/// Cells of the parts; on a narrow terminal they leave room for the words.
const PARTS: u16 = 24;
const NARROW: u16 = 70;
/// Where there is room, headings stand whole.
const WIDE: (u16, u16) = (120, 36);
/// Lines of what is missing.
const CHECKS: u16 = 3;

impl ContractText {
    /// Where the parts, the words and what is missing stand.
    pub(super) fn areas(body: Rect) -> (Rect, Rect, Rect) {
        let checks = if body.height >= 14 { CHECKS } else { 0 };
        let [above, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(checks)]).areas(body);
        let parts = match body.width {
            width if width >= WIDE.0 => WIDE.1,
            width if width >= NARROW => PARTS,
            _ => 0,
        };
        let [left, right] = Layout::horizontal([Constraint::Length(parts), Constraint::Fill(1)]).areas(above);
        (left, right, below)
    }

    pub(super) fn text_height(cx: &Context) -> usize {
        usize::from(Self::areas(cx.body).1.height)
    }

    pub(super) fn paint(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (parts, words, checks) = Self::areas(area);
        let buffer = frame.buffer_mut();
        if self.edition.is_none() {
            let key = if self.reading.is_waiting() { "list-loading" } else { "text-none-yet" };
            paint::empty(buffer, area, &cx.words.get(key), cx.theme);
            return;
        }
        self.paint_parts(buffer, parts, cx);
        self.paint_words(buffer, words, cx);
        self.paint_checks(buffer, checks, cx);
    }

    /// Every part with its number; the one that the cursor is in stands out.
    fn paint_parts(&self, buffer: &mut Buffer, area: Rect, cx: &Context) {
        let (found, height) = (&self.page.parts, usize::from(area.height));
        let (current, top) = self.part_at(height);
        for (row, (at, (_, name))) in (0..).zip(found.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(area, row);
            let style = if Some(at) == current { cx.theme.accent } else { cx.theme.faint };
            let mark = if Some(at) == current { "▌" } else { " " };
            paint::put(buffer, (place.x, place.y), 1, mark, cx.theme.accent);
            let room = area.width.saturating_sub(5);
            paint::put(buffer, (place.x + 1, place.y), room, &text::cut(name, usize::from(room)), style);
            if let Some(mark) = self.page.marks.get(at) {
                let style = match mark {
                    Mark::Whole => cx.theme.good,
                    Mark::Changed => cx.theme.accent,
                    Mark::Missing => cx.theme.warning,
                };
                paint::put(buffer, (place.x + area.width.saturating_sub(3), place.y), 1, mark.sign(), style);
            }
        }
    }

    /// The part that the cursor is in, and the first that is seen in so many lines.
    fn part_at(&self, height: usize) -> (Option<usize>, usize) {
        let current = self.page.parts.iter().rposition(|(at, _)| *at <= self.at);
        (current, (current.unwrap_or_default() + 1).saturating_sub(height))
    }

    fn paint_words(&self, buffer: &mut Buffer, area: Rect, cx: &Context) {
        let height = usize::from(area.height);
        if self.rows.all.is_empty() {
            paint::empty(buffer, area, &cx.words.get("text-no-changes"), cx.theme);
            return;
        }
        for (row, line) in (0..).zip(self.rows.all.iter().skip(self.rows.top).take(height)) {
            let place = paint::line(area, row);
            let is_current = line.passage == self.at && self.compared.is_none();
            let number = if is_current { cx.theme.accent } else { cx.theme.faint };
            let mark = if is_current { "▌" } else { " " };
            paint::put(buffer, (place.x, place.y), 1, mark, cx.theme.accent);
            paint::put(buffer, (place.x + 1, place.y), NUMBER - 1, &line.number, number);
            let style = if is_current && line.look == Look::Words { cx.theme.title } else { style(line, cx) };
            let room = area.width.saturating_sub(NUMBER + 1);
            paint::put(buffer, (place.x + NUMBER, place.y), room, &line.cells.concat(), style);
        }
        let below = self.rows.top + height < self.rows.all.len();
        paint::more(buffer, area, (self.rows.top > 0, below), cx.theme);
    }

    fn paint_checks(&self, buffer: &mut Buffer, area: Rect, cx: &Context) {
        if area.height == 0 {
            return;
        }
        paint::rule(buffer, paint::line(area, 0), cx.theme);
        let code = self.current().map(|one| one.passage.code.clone()).unwrap_or_default();
        let checks = &self.page.checks;
        let whole = if checks.is_empty() { cx.words.get("text-is-whole") } else { checks.join(" · ") };
        let style = if checks.is_empty() { cx.theme.good } else { cx.theme.warning };
        let room = usize::from(area.width.saturating_sub(2));
        let mut lines = text::wrap(&whole, room);
        let most = usize::from(area.height.saturating_sub(1));
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = text::cut(&format!("{last} …………"), room.min(text::width(last) + 2));
            }
        }
        for (row, line) in (1..).zip(&lines) {
            let place = paint::line(area, row);
            paint::put(buffer, (place.x + 1, place.y), area.width.saturating_sub(2), line, style);
        }
        let width = u16::try_from(text::width(&code)).unwrap_or_default() + 2;
        let place = paint::line(area, 0);
        let left = place.x + place.width.saturating_sub(width + 1);
        paint::put(buffer, (left, place.y), width, &format!(" {} ", text::clean(&code)), cx.theme.faint);
    }

    /// The passage that was clicked, in either pane.
    pub(super) fn hit(&self, click: Click, cx: &Context) -> Option<usize> {
        let (parts, words, _) = Self::areas(cx.body);
        if let Some((row, _)) = click.inside(parts) {
            let (_, top) = self.part_at(usize::from(parts.height));
            return self.page.parts.get(top + row).map(|(at, _)| *at);
        }
        let (row, _) = click.inside(words)?;
        self.rows.all.get(self.rows.top + row).map(|row| row.passage)
    }

    pub(super) fn aloud(&self) -> Spoken {
        let text = self.page_text();
        // What is missing comes first: the text is long.
        let lines = self.page.checks.iter().cloned().chain(text.lines().map(str::to_owned));
        Spoken::lines(lines.collect::<Vec<_>>()).choices(Vec::<String>::new(), Command::Edit)
    }
}

fn style(row: &Row, cx: &Context) -> Style {
    match row.look {
        Look::Heading => cx.theme.title,
        Look::Words => cx.theme.text,
        Look::Faint => cx.theme.faint,
        Look::Added => cx.theme.good,
        Look::Removed => cx.theme.alarm,
    }
}
