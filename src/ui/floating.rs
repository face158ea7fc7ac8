//! A box that floats above the screen: questions, choices, help, the palette.

use super::{paint, text, theme::Theme};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    widgets::{Clear, Widget},
};

/// A box in the middle, never larger than the area: (width, height) of its inside in cells.
pub fn place(area: Rect, (width, height): (u16, u16)) -> Rect {
    let width = (width + 4).min(area.width);
    let height = (height + 2).min(area.height);
    let left = area.x + (area.width - width) / 2;
    let top = area.y + (area.height - height) / 3;
    Rect { x: left, y: top, width, height }
}

/// A line of the inside as the cursor marks it: with the free cell before it.
pub fn chosen(buffer: &mut Buffer, line: Rect, theme: &Theme) {
    if line.width > 0 {
        paint::under_cursor(buffer, Rect { x: line.x - 1, width: line.width + 1, ..line }, theme);
    }
}

/// Signs on the right border: there are lines above, lines below.
pub fn more(buffer: &mut Buffer, inside: Rect, sides: (bool, bool), theme: &Theme) {
    paint::more(buffer, Rect { x: inside.x + 2, ..inside }, sides, theme);
}

/// Draws the border with a title and clears the inside; answers the inside.
pub fn frame(area: Rect, title: &str, buffer: &mut Buffer, theme: &Theme) -> Rect {
    Clear.render(area, buffer);
    buffer.set_style(area, theme.text);
    if area.width < 4 || area.height < 3 {
        return Rect { width: 0, height: 0, ..area };
    }
    let [corner_1, corner_2, corner_3, corner_4, across, down] =
        if theme.ascii { ["+", "+", "+", "+", "-", "|"] } else { ["┌", "┐", "└", "┘", "─", "│"] };
    let inner = usize::from(area.width) - 2;
    let (left, right) = (area.x, area.right() - 1);
    let title = text::cut(&format!(" {title} "), inner.saturating_sub(2));
    let rest = inner - 1 - text::width(&title).min(inner - 1);
    buffer.set_string(left, area.y, format!("{corner_1}{across}"), theme.rule);
    buffer.set_string(left + 2, area.y, &title, theme.title);
    let after = left + 2 + u16::try_from(text::width(&title)).unwrap_or_default();
    buffer.set_string(after, area.y, format!("{}{corner_2}", across.repeat(rest)), theme.rule);
    for row in area.y + 1..area.bottom() - 1 {
        buffer.set_string(left, row, down, theme.rule);
        buffer.set_string(right, row, down, theme.rule);
    }
    let floor = format!("{corner_3}{}{corner_4}", across.repeat(inner));
    buffer.set_string(left, area.bottom() - 1, floor, theme.rule);
    paint::inside(area)
}
