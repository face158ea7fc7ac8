//! Small strokes that every screen uses: cells in columns, rules, bars.

use super::{text, theme::Theme};
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

/// The inside of a bordered box.
pub fn inside(area: Rect) -> Rect {
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// Writes text cut to a width; answers the cells written.
pub fn put(buffer: &mut Buffer, (x, y): (u16, u16), width: u16, content: &str, style: Style) -> u16 {
    if width == 0 || y >= buffer.area.bottom() || x >= buffer.area.right() {
        return 0;
    }
    if !text::is_simple(content) {
        let shown = text::cut(content, usize::from(width));
        buffer.set_string(x, y, &shown, style);
        return u16::try_from(text::width(&shown)).unwrap_or(width);
    }
    put_simple(buffer, (x, y), width, content, style)
}

/// Letters of one cell each need no measuring: a page is made of them.
fn put_simple(buffer: &mut Buffer, (x, y): (u16, u16), width: u16, content: &str, style: Style) -> u16 {
    let width = usize::from(width);
    let is_cut = content.chars().nth(width).is_some();
    let kept = if is_cut { width - 1 } else { width };
    let letters = content.chars().take(kept).chain(is_cut.then_some('…'));
    let start = buffer.index_of(x, y);
    let room = usize::from(buffer.area.right() - x);
    let cells = buffer.content.iter_mut().skip(start).take(room);
    let written = cells.zip(letters).map(|(cell, letter)| cell.set_char(letter).set_style(style));
    u16::try_from(written.count()).unwrap_or_default()
}

/// Writes the cells of a table row, two cells apart; a column without width is left out.
pub fn cells(
    buffer: &mut Buffer,
    (x, y): (u16, u16),
    cells: impl IntoIterator<Item = (u16, impl AsRef<str>, Style)>,
) {
    let mut x = x;
    for (width, content, style) in cells.into_iter().filter(|(width, ..)| *width > 0) {
        put(buffer, (x, y), width, content.as_ref(), style);
        x += width + 2;
    }
}

/// A line of several styles, cut to a width.
pub fn spans(buffer: &mut Buffer, (x, y): (u16, u16), width: u16, line: &Line) {
    let mut left = width;
    for span in line.spans.iter().filter(|span| !span.content.is_empty()) {
        let (style, end) = (line.style.patch(span.style), x + width);
        if left == 0 {
            put(buffer, (end.saturating_sub(1), y), width.min(1), "…", style);
            break;
        }
        left -= put(buffer, (end - left, y), left, &span.content, style);
    }
}

/// The row under the cursor: a bar in its first cell, which is kept free, and a ground for those who see colours.
pub fn under_cursor(buffer: &mut Buffer, row: Rect, theme: &Theme) {
    put(buffer, (row.x, row.y), row.width.min(1), if theme.ascii { ">" } else { "▌" }, theme.accent);
    buffer.set_style(row, theme.selected);
}

/// A bar of so many cells, the first ones full.
pub fn bar(filled: usize, cells: usize, theme: &Theme) -> String {
    let [full, empty] = if theme.ascii { ["#", "."] } else { ["█", "░"] };
    full.repeat(filled.min(cells)) + &empty.repeat(cells.saturating_sub(filled))
}

/// A thin rule across.
pub fn rule(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    let sign = if theme.ascii { "-" } else { "─" };
    put(buffer, (area.x, area.y), area.width, &sign.repeat(usize::from(area.width)), theme.rule);
}

/// Signs at the right edge: there are lines above, lines below.
pub fn more(buffer: &mut Buffer, area: Rect, (above, below): (bool, bool), theme: &Theme) {
    let [up, down] = if theme.ascii { ["^", "v"] } else { ["↑", "↓"] };
    let x = area.right().saturating_sub(1);
    for (is_there, y, sign) in [(above, area.y, up), (below, area.bottom().saturating_sub(1), down)] {
        if is_there {
            put(buffer, (x, y), 1, sign, theme.accent);
        }
    }
}

/// One line of an area, counted from its top.
pub fn line(area: Rect, at: u16) -> Rect {
    let row = Rect { y: area.y + at, height: 1, ..area };
    if at < area.height { row } else { Rect { height: 0, width: 0, ..area } }
}

/// The inside of a pane without a border.
pub fn within(area: Rect, margin: u16) -> Rect {
    Rect { x: area.x + margin, width: area.width.saturating_sub(2 * margin), ..area }
}

/// The rest of an area below so many of its lines.
pub fn below(area: Rect, lines: u16) -> Rect {
    let lines = lines.min(area.height);
    Rect { y: area.y + lines, height: area.height - lines, ..area }
}

/// Sentences wrapped within an area; where they do not fit, the last line ends with `…`.
pub fn wrapped<'a>(buffer: &mut Buffer, area: Rect, sentences: impl IntoIterator<Item = (&'a str, Style)>) {
    let room = usize::from(area.width);
    if room == 0 {
        return;
    }
    let lines = sentences
        .into_iter()
        .flat_map(|(told, style)| text::wrap(told, room).into_iter().map(move |line| (line, style)));
    let mut lines = lines.peekable();
    for at in 0..area.height {
        let Some((line, style)) = lines.next() else { return };
        let is_cut = at + 1 == area.height && lines.peek().is_some();
        let shown = if is_cut { text::cut(&format!("{line} …"), room) } else { line };
        put(buffer, (area.x, area.y + at), area.width, &shown, style);
    }
}

/// What an empty list says instead of its lines.
pub fn empty(buffer: &mut Buffer, area: Rect, told: &str, theme: &Theme) {
    wrapped(buffer, below(within(area, 4), 1), [(told, theme.faint)]);
}

/// A column of a table: how wide it wants to be, how narrow it may get, and when it is dropped.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub least: u16,
    pub wanted: u16,
    /// The higher, the earlier it is dropped; 0 stays for ever.
    pub drop: u8,
    /// Takes what is left over.
    pub grows: bool,
}

/// Widths of the columns in this room, two cells apart; a dropped column has 0.
pub fn widths(columns: &[Column], room: u16) -> Vec<u16> {
    let mut kept: Vec<bool> = vec![true; columns.len()];
    let needed = |kept: &[bool]| -> u16 {
        let shown = columns.iter().zip(kept).filter(|(_, kept)| **kept);
        shown.map(|(column, _)| column.least + 2).sum::<u16>().saturating_sub(2)
    };
    while needed(&kept) > room {
        let candidates =
            columns.iter().enumerate().filter(|(at, column)| column.drop > 0 && kept.get(*at) == Some(&true));
        let Some((at, _)) = candidates.max_by_key(|(_, column)| column.drop) else { break };
        if let Some(kept) = kept.get_mut(at) {
            *kept = false;
        }
    }
    let mut spare = room.saturating_sub(needed(&kept));
    let mut found: Vec<u16> = Vec::with_capacity(columns.len());
    for (column, kept) in columns.iter().zip(&kept) {
        let more = column.wanted.saturating_sub(column.least).min(spare);
        spare -= if *kept { more } else { 0 };
        found.push(if *kept { column.least + more } else { 0 });
    }
    if let Some(at) = columns.iter().position(|column| column.grows)
        && let Some(width) = found.get_mut(at).filter(|width| **width > 0)
    {
        *width += spare;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column { least: 20, wanted: 40, drop: 0, grows: true },
        Column { least: 10, wanted: 14, drop: 1, grows: false },
        Column { least: 12, wanted: 12, drop: 2, grows: false },
    ];

    #[test]
    fn narrow_rooms_drop_columns_in_order() {
        assert_eq!(widths(&COLUMNS, 80), [50, 14, 12]);
        assert_eq!(widths(&COLUMNS, 46), [20, 10, 12]);
        assert_eq!(widths(&COLUMNS, 40), [28, 10, 0]);
        assert_eq!(widths(&COLUMNS, 25), [25, 0, 0]);
    }
}
