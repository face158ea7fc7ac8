//! Rows of the tables of debts.

use crate::ui::{paint, text};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// Draws a row; cells in these places stand at the right of their columns.
pub(in crate::screens) fn draw_row(
    buffer: &mut Buffer,
    place: Rect,
    (cells, widths): (&[String], &[u16]),
    at_right: &[usize],
    style: impl Fn(usize) -> Style,
) {
    let mut x = place.x + 1;
    for (at, (cell, width)) in cells.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0) {
        let spare = usize::from(*width).saturating_sub(text::width(cell));
        let indent = if at_right.contains(&at) { u16::try_from(spare).unwrap_or_default() } else { 0 };
        paint::put(buffer, (x + indent, place.y), width - indent, cell, style(at));
        x += width + 2;
    }
}
