//! Columns of blocks: how a number goes over days; and bars side by side: how numbers compare.

use super::{paint, text, theme::Theme};
use ratatui::{buffer::Buffer, layout::Rect};

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Stands below it, where there is room.
    pub label: String,
    pub value: usize,
    /// Drawn brighter.
    pub is_current: bool,
}

/// Eighths of a cell, from one to all of it.
const EIGHTHS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// The widest column, in cells, with the gap behind it.
const WIDEST: usize = 9;

/// Draws columns with their labels in the last line. Above each stands its number, where that is wide enough.
pub fn draw(buffer: &mut Buffer, area: Rect, columns: &[Column], theme: &Theme) {
    let room = usize::from(area.width) / columns.len().max(1);
    let (step, height) = (room.clamp(1, WIDEST), usize::from(area.height.saturating_sub(1)));
    let most = columns.iter().map(|column| column.value).max().unwrap_or_default().max(1);
    // The number stands on its column: the highest one leaves a line for it.
    let is_wide = step > most.to_string().len();
    let cells = height.saturating_sub(usize::from(is_wide));
    // Where a label needs more than its column, only some columns have one.
    let label = columns.iter().map(|column| text::width(&column.label)).max().unwrap_or_default();
    let stride = (label + 1).div_ceil(step);
    for (at, column) in columns.iter().enumerate() {
        let x = area.x + u16::try_from(at * step).unwrap_or(u16::MAX);
        let width = step.saturating_sub(1).max(1);
        let place = Rect { x, width: u16::try_from(width).unwrap_or(1), ..area };
        let blocks = blocks((column.value, most), cells, theme.ascii);
        let style = if column.is_current { theme.accent } else { theme.text };
        for (line, block) in (2..).zip(&blocks) {
            put_up(buffer, place, line, &block.repeat(width), style);
        }
        if is_wide && column.value > 0 {
            let number = u16::try_from(blocks.len()).unwrap_or_default() + 2;
            put_up(buffer, place, number, &column.value.to_string(), style);
        }
        if at.is_multiple_of(stride) {
            let place = Rect { width: u16::try_from(label).unwrap_or(u16::MAX), ..place };
            put_up(buffer, place, 1, &column.label, if column.is_current { style } else { theme.faint });
        }
    }
}

/// Writes into the line that is so many lines from the bottom.
fn put_up(buffer: &mut Buffer, place: Rect, line: u16, content: &str, style: ratatui::style::Style) {
    if let Some(y) = place.bottom().checked_sub(line).filter(|y| *y >= place.y) {
        paint::put(buffer, (place.x, y), place.width, content, style);
    }
}

/// The cells of a column, from its foot up: whole ones, and on top of them a part of one.
fn blocks((value, most): (usize, usize), cells: usize, is_ascii: bool) -> Vec<&'static str> {
    let eighths = (value * cells * 8).div_ceil(most);
    if is_ascii {
        return vec!["#"; eighths.div_ceil(8)];
    }
    let mut found = vec!["█"; eighths / 8];
    found.extend((eighths % 8).checked_sub(1).and_then(|at| EIGHTHS.get(at).copied()));
    found
}

/// One bar of several under each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// Stands before it.
    pub label: String,
    /// How long it is, and how much of that is drawn as the other kind, behind the first.
    pub value: i64,
    pub other: i64,
    /// Columns behind it, at their right.
    pub told: Vec<String>,
    /// Drawn brighter.
    pub is_current: bool,
}

/// The shortest and the longest bar, in cells.
const BAR: (usize, usize) = (4, 40);

/// Draws bars in the lines of an area, the longest as long as there is room.
pub fn bars(buffer: &mut Buffer, area: Rect, rows: &[Bar], theme: &Theme) {
    let widest =
        |texts: &mut dyn Iterator<Item = &String>| texts.map(|text| text::width(text)).max().unwrap_or(0);
    let label = widest(&mut rows.iter().map(|row| &row.label));
    let columns = rows.iter().map(|row| row.told.len()).max().unwrap_or_default();
    let width = |at: usize| widest(&mut rows.iter().filter_map(|row| row.told.get(at)));
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let told: usize = widths.iter().map(|width| width + 2).sum();
    let room = usize::from(area.width).saturating_sub(label + told + 1);
    let cells = if room < BAR.0 { 0 } else { room.min(BAR.1) };
    let most = rows.iter().map(|row| row.value.max(0)).max().unwrap_or_default();
    for (line, row) in (0..area.height).zip(rows) {
        let place = Rect { y: area.y + line, height: 1, ..area };
        let style = if row.is_current { theme.accent } else { theme.text };
        let mut x = place.x + put(buffer, place, &text::pad_right(&row.label, label + 1), style);
        for (cell, width) in row.told.iter().zip(&widths) {
            let told = text::pad_left(cell, *width) + "  ";
            x += put(buffer, Rect { x, width: place.right().saturating_sub(x), ..place }, &told, theme.text);
        }
        let (first, second) = row.blocks(most, cells, theme.ascii);
        x += put(buffer, Rect { x, width: place.right().saturating_sub(x), ..place }, &first, theme.accent);
        put(buffer, Rect { x, width: place.right().saturating_sub(x), ..place }, &second, theme.warning);
    }
}

/// Writes from the left edge of a place; how many cells that took.
fn put(buffer: &mut Buffer, place: Rect, content: &str, style: ratatui::style::Style) -> u16 {
    paint::put(buffer, (place.x, place.y), place.width, content, style)
}

impl Bar {
    /// The cells of both kinds. What is more than nothing has at least one; the kinds differ without colours, too.
    fn blocks(&self, most: i64, cells: usize, is_ascii: bool) -> (String, String) {
        let filled = |sum: i64| {
            let cells = i128::from(sum.clamp(0, most.max(0)))
                .saturating_mul(i128::try_from(cells).unwrap_or_default());
            let up = cells.saturating_add(i128::from(most.max(1)) - 1) / i128::from(most.max(1));
            usize::try_from(up).unwrap_or_default()
        };
        let whole = filled(self.value);
        let other = filled(self.other.min(self.value)).min(whole);
        let [full, half] = if is_ascii { ["#", "."] } else { ["█", "▒"] };
        (full.repeat(whole - other), half.repeat(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Depth;

    fn drawn(width: u16, values: &[usize], is_ascii: bool) -> Vec<String> {
        let area = Rect::new(0, 0, width, 4);
        let theme = Theme { ascii: is_ascii, ..Theme::named("dark", Depth::None) };
        let column =
            |(at, value): (usize, &usize)| Column { label: at.to_string(), value: *value, is_current: false };
        let columns: Vec<Column> = values.iter().enumerate().map(column).collect();
        let mut buffer = Buffer::empty(area);
        draw(&mut buffer, area, &columns, &theme);
        let sign = |at: (u16, u16)| buffer.cell(at).map(|cell| cell.symbol().to_owned()).unwrap_or_default();
        let row = |y: u16| (0..width).map(|x| sign((x, y))).collect::<String>().trim_end().to_owned();
        (0..4).map(row).collect()
    }

    #[test]
    fn columns_stand_side_by_side_with_their_numbers() {
        assert_eq!(drawn(9, &[4, 0, 1], false), ["4", "██    1", "██    ▄▄", "0  1  2"]);
        // Where a number has no room, its column takes the line.
        assert_eq!(drawn(6, &[40, 0, 1], true), ["#", "#", "#   #", "0 1 2"]);
        assert_eq!(drawn(6, &[0, 0], false), ["", "", "", "0  1"]);
        assert_eq!(drawn(12, &[1; 12], true)[3], "0  3  6  9");
    }

    #[test]
    fn bars_stand_under_each_other_with_their_sums() {
        let row = |label: &str, value, other, told: &str| Bar {
            label: label.to_owned(),
            value,
            other,
            told: vec![told.to_owned()],
            is_current: false,
        };
        let rows = [row("1-30", 80, 20, "80"), row("181+", 1, 0, "1"), row("0", 0, 0, "—")];
        let drawn = |width: u16, is_ascii: bool| -> Vec<String> {
            let area = Rect::new(0, 0, width, 3);
            let theme = Theme { ascii: is_ascii, ..Theme::named("dark", Depth::None) };
            let mut buffer = Buffer::empty(area);
            bars(&mut buffer, area, &rows, &theme);
            let sign =
                |at: (u16, u16)| buffer.cell(at).map(|cell| cell.symbol().to_owned()).unwrap_or_default();
            let line = |y: u16| (0..width).map(|x| sign((x, y))).collect::<String>().trim_end().to_owned();
            (0..3).map(line).collect()
        };
        assert_eq!(drawn(17, false), ["1-30 80  ██████▒▒", "181+  1  █", "0     —"]);
        assert_eq!(drawn(17, true), ["1-30 80  ######..", "181+  1  #", "0     —"]);
        assert_eq!(drawn(11, true), ["1-30 80", "181+  1", "0     —"], "no room, no bars");
    }
}
