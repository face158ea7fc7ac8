//! How the preparation list looks: the day as a list, and what is known of the one under the cursor.

use super::PreparationList;
use crate::{
    i18n::calendars,
    report::{preparation_day, preparation_head, preparation_lines, preparation_title},
    screens::Context,
    store::preparation::ToPrepare,
    ui::{paint, text},
};
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
};

/// From so many columns on, list and lines stand side by side.
const WIDE: u16 = 110;
/// Columns of mark, tick, time and kind; the name takes the rest.
const WIDTHS: [u16; 4] = [2, 3, 6, 12];
/// Columns at the left where a click ticks.
pub(super) const TICKED: usize = 6;
/// Lines of the list that always stay.
const LEAST: u16 = 3;

impl PreparationList {
    /// Where the list and what is known stand; below it the list leaves as much as it can.
    pub(super) fn areas(&self, body: Rect) -> (Rect, Rect) {
        if body.width >= WIDE {
            let [list, known] = Layout::horizontal([Constraint::Fill(2), Constraint::Fill(3)]).areas(body);
            return (list, known);
        }
        let count = u16::try_from(self.items.len()).unwrap_or(u16::MAX);
        let list = count.clamp(LEAST, (body.height / 3).max(LEAST)).min(body.height);
        let [list, known] = Layout::vertical([Constraint::Length(list), Constraint::Fill(1)]).areas(body);
        (list, known)
    }

    pub(super) fn status_line(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.status_words(cx), cx.theme.title)
    }

    /// Which day it is, how much is planned and how much is ready.
    pub(super) fn status_words(&self, cx: &Context) -> String {
        let role = cx.facts.rhythm.role(self.day, &cx.facts.calendar);
        let day = preparation_day((self.day, role), cx.words);
        let whose = if self.is_whole { cx.everybody("run-whole-office") } else { String::new() };
        let likely = calendars::likely(&cx.facts.calendar, (self.day, self.day), cx.words);
        let mut parts =
            vec![cx.words.say("prepare-title", [("day", day)]), likely.unwrap_or_default(), whose];
        if !self.items.is_empty() {
            let ready = self.items.iter().filter(|one| one.is_prepared()).count();
            parts.push(cx.words.count("prepare-count", self.items.len()));
            parts.push(cx.words.count("prepare-ready", ready));
        }
        text::dotted(parts)
    }

    pub(super) fn empty_words(&self, cx: &Context) -> String {
        cx.words.get(if self.is_read { "prepare-nothing" } else { "prepare-reading" })
    }

    pub(super) fn draw_all(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        if self.items.is_empty() {
            paint::empty(frame.buffer_mut(), area, &self.empty_words(cx), cx.theme);
            return;
        }
        let (list, known) = self.areas(area);
        self.draw_list(frame, list, cx);
        self.draw_known(frame, known, cx);
    }

    fn draw_list(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let height = usize::from(area.height);
        let top = self.cursor.top(height);
        for (row, (at, one)) in (0..).zip(self.items.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(area, row);
            let name = place.width.saturating_sub(WIDTHS.iter().sum::<u16>() + 2);
            let text = if one.is_prepared() { cx.theme.faint } else { cx.theme.text };
            let styles = [cx.theme.warning, cx.theme.accent, cx.theme.accent, text, text];
            let columns = WIDTHS.into_iter().chain([name]).zip(cells(one, cx)).zip(styles);
            let mut x = place.x + 1;
            for ((width, cell), style) in columns {
                paint::put(buffer, (x, place.y), width.saturating_sub(1), &cell, style);
                x += width;
            }
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, area, (top > 0, top + height < self.items.len()), cx.theme);
    }

    /// Where the lines stand: under a rule, or beside the list.
    fn window(area: Rect, cx: &Context) -> Rect {
        let under = u16::from(area.y > cx.body.y).min(area.height);
        Rect {
            x: area.x + 1,
            y: area.y + under,
            width: area.width.saturating_sub(2),
            height: area.height - under,
        }
    }

    fn draw_known(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if area.y > cx.body.y && area.height > 0 {
            paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        }
        let window = Self::window(area, cx);
        let lines = self.known_lines(window.width, cx);
        let height = usize::from(window.height);
        for (row, (line, style)) in (0..).zip(lines.iter().skip(self.above).take(height)) {
            let place = paint::line(window, row);
            paint::put(buffer, (place.x, place.y), place.width, line, *style);
        }
        let more = (self.above > 0, self.above + height < lines.len());
        paint::more(buffer, Rect { width: window.width + 1, ..window }, more, cx.theme);
    }

    /// Head and lines of the one under the cursor, wrapped; what goes on stands a little to the right.
    fn known_lines(&self, width: u16, cx: &Context) -> Vec<(String, Style)> {
        let Some(one) = self.current() else { return Vec::new() };
        let room = usize::from(width.max(3)) - 2;
        let mut lines = Vec::new();
        let mut add = |text: &str, style: Style| {
            for (at, part) in text::wrap(&text::clean(text), room).into_iter().enumerate() {
                lines.push((if at == 0 { part } else { format!("  {part}") }, style));
            }
        };
        add(&preparation_title(one, cx.words), cx.theme.title);
        for line in preparation_lines(one, cx.words) {
            add(&line.told(), if line.is_warning { cx.theme.warning } else { cx.theme.text });
        }
        lines
    }

    /// Turns a page of what is known; false where it fits.
    pub(super) fn scroll(&mut self, down: bool, cx: &Context) -> bool {
        let window = Self::window(self.areas(cx.body).1, cx);
        let (count, height) = (self.known_lines(window.width, cx).len(), usize::from(window.height));
        let (page, last) = (height.max(2) - 1, count.saturating_sub(height));
        self.above = if down { (self.above + page).min(last) } else { self.above.saturating_sub(page) };
        last > 0
    }
}

/// Mark, tick, time, kind and name.
pub(super) fn cells(one: &ToPrepare, cx: &Context) -> [String; 5] {
    let [time, kind, name] = preparation_head(one, cx.words);
    let sign = |is_there: bool, sign: &str| if is_there { sign.to_owned() } else { String::new() };
    let tick = if one.is_prepared() { "✓" } else { "·" };
    [sign(!one.doubts.is_empty(), "!"), tick.to_owned(), time, kind, text::clean(&name)]
}
