//! Items of a tab as lines on the screen.

use super::tabs::{Item, Tone};
use crate::{
    screens::Context,
    ui::{paint, text},
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// A drawn line: the item it belongs to, and its place among those that can be opened.
pub(super) struct Drawn {
    pub(super) cursor: Option<usize>,
    label: String,
    text: String,
    tone: Tone,
}

/// Widest label column, in cells; a narrow window gives it a third at most.
const LABEL: usize = 30;
/// Narrowest label column.
const LEAST: usize = 12;

/// Cells of the label column: as wide as the widest label.
fn label_width(items: &[Item], width: u16) -> usize {
    let widest = items.iter().map(|item| text::width(&item.label)).max().unwrap_or(0);
    widest.clamp(LEAST, LABEL.min(usize::from(width) * 2 / 5).max(LEAST))
}

/// Items as lines of this width: long text goes on under itself.
pub(super) fn lines(items: &[Item], width: u16) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    let mut cursor = 0;
    let label = label_width(items, width);
    for item in items {
        let side = if item.label.is_empty() { 0 } else { label + 2 };
        let room = usize::from(width).saturating_sub(side + 3).max(10);
        for (at, part) in shown_lines(item, room).into_iter().enumerate() {
            let label = if at == 0 { item.label.clone() } else { String::new() };
            let place = item.target.map(|_| cursor);
            let indent = if side > 0 { format!("\u{1}{part}") } else { part };
            drawn.push(Drawn { cursor: place, label, text: indent, tone: item.tone });
        }
        cursor += usize::from(item.target.is_some());
    }
    drawn
}

/// The lines of an item; a long one says that it goes on.
fn shown_lines(item: &Item, room: usize) -> Vec<String> {
    let mut lines = text::wrap(&item.text, room);
    if lines.len() > item.most {
        lines.truncate(item.most);
        if let Some(last) = lines.last_mut() {
            *last = text::cut(&format!("{last} …"), room);
        }
    }
    lines
}

/// First line shown, so that the cursor's lines are visible.
pub(super) fn top(lines: &[Drawn], at: usize, height: usize) -> usize {
    let last = lines.iter().rposition(|line| line.cursor == Some(at)).unwrap_or(0);
    (last + 1).saturating_sub(height.max(1))
}

pub(super) fn draw(items: &[Item], at: usize, area: Rect, buffer: &mut Buffer, cx: &Context) {
    let lines = lines(items, area.width);
    let side = label_width(items, area.width);
    let height = usize::from(area.height);
    let top = top(&lines, at, height);
    for (row, line) in (0..).zip(lines.iter().skip(top).take(height)) {
        let place = paint::line(area, row);
        let current = line.cursor == Some(at);
        let style = style(line.tone, cx);
        let (x, shown) = match line.text.strip_prefix('\u{1}') {
            Some(rest) => (u16::try_from(side).unwrap_or_default() + 3, rest),
            None => (1, line.text.as_str()),
        };
        let label = text::pad_left(&text::cut(&line.label, side), if x > 1 { side } else { 0 });
        paint::put(buffer, (place.x + 1, place.y), x.saturating_sub(1), &label, cx.theme.faint);
        paint::put(buffer, (place.x + x, place.y), place.width.saturating_sub(x), shown, style);
        if current {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, (top > 0, top + height < lines.len()), cx.theme);
}

fn style(tone: Tone, cx: &Context) -> Style {
    match tone {
        Tone::Plain => cx.theme.text,
        Tone::Heading => cx.theme.title,
        Tone::Faint => cx.theme.faint,
        Tone::Warning => cx.theme.warning,
    }
}
