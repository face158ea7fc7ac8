//! How one client looks in the list.

use super::columns;
use crate::{
    i18n::columns::name,
    report::export::ListColumn,
    screens::{Context, aloud},
    store::client::{ClientRow, Order},
    ui::{paint, text},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Cells before the first column: cursor bar, mark, star.
const EDGE: u16 = 4;

/// A row as it is copied: name, number, phone, city.
pub(super) fn copied(row: &ClientRow) -> String {
    let cells = [&row.name, &row.tax_id, &row.phone, &row.city];
    let filled: Vec<&str> = cells.into_iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    filled.join("\t")
}

/// The columns of one drawing with their widths: the name first, one with no width is dropped.
pub(super) struct Layout {
    name: u16,
    columns: Vec<(ListColumn, u16)>,
}

impl Layout {
    pub(super) fn of(width: u16, chosen: Option<&[ListColumn]>, cx: &Context) -> Self {
        let columns = columns::shown(chosen, cx);
        let widths = columns::widths(&columns, width.saturating_sub(EDGE + 1), cx);
        let (name, rest) = widths.split_first().map_or((0, &[][..]), |(name, rest)| (*name, rest));
        let kept = columns.into_iter().zip(rest.iter().copied()).filter(|(_, width)| *width > 0);
        Self { name, columns: kept.collect() }
    }

    /// Whether there is room for this column.
    pub(super) fn has(&self, column: ListColumn) -> bool {
        self.columns.iter().any(|(known, _)| *known == column)
    }

    /// The line of column titles.
    pub(super) fn head(&self, area: Rect, buffer: &mut Buffer, cx: &Context) {
        let name = std::iter::once((self.name, cx.words.get("field-name")));
        let titles = self.columns.iter().map(|(column, width)| {
            let title = text::cut(&column.title(cx), usize::from(*width));
            (*width, aligned(*column, *width, title, cx))
        });
        let cells = name.chain(titles).map(|(width, title)| (width, title, cx.theme.faint));
        paint::cells(buffer, (area.x + EDGE, area.y), cells);
    }

    /// The order of the column whose title stands there; none where the list cannot be sorted by it.
    pub(super) fn order_at(&self, at: usize, cx: &Context) -> Option<Order> {
        let mut left = usize::from(EDGE);
        let name = std::iter::once((Some(Order::Name), self.name));
        let rest = self.columns.iter().map(|(column, width)| (column.order(cx), *width));
        for (order, width) in name.chain(rest) {
            let right = left + usize::from(width);
            if (left..right).contains(&at) {
                return order;
            }
            left = right + 2;
        }
        None
    }
}

fn aligned(column: ListColumn, width: u16, text: String, cx: &Context) -> String {
    if column.is_amount(cx) { text::pad_left(&text, usize::from(width)) } else { text }
}

/// One row. The cursor has a bar at its left, not only a colour.
pub(super) fn draw(
    row: &ClientRow,
    (area, layout): (Rect, &Layout),
    buffer: &mut Buffer,
    cx: &Context,
    (current, marked): (bool, bool),
) {
    let is_fresh = cx.fresh.holds(row.id, cx.now);
    let first = match (marked, cx.fresh.editing(row.id)) {
        (true, _) => ("✓", true, cx.theme.marked),
        (false, Some(_)) => ("✎", true, cx.theme.warning),
        (false, None) => ("•", is_fresh, cx.theme.warning),
    };
    let signs = [first, ("★", row.vip, cx.theme.accent)];
    for (x, (sign, _, style)) in (area.x + 1..).zip(signs).filter(|(_, (_, is_on, _))| *is_on) {
        paint::put(buffer, (x, area.y), 1, sign, style);
    }
    let x = area.x + EDGE;
    // Gaps have the style of their neighbours: every change of style costs the terminal a sequence.
    let name = EDGE + layout.name;
    let rest = Rect { x: area.x + name, width: area.width.saturating_sub(name), ..area };
    buffer.set_style(rest, cx.theme.faint);
    let name = std::iter::once((layout.name, client_name(row, cx), cx.theme.text));
    let rest = layout
        .columns
        .iter()
        .map(|(column, width)| (*width, aligned(*column, *width, column.cell(row, cx), cx), cx.theme.faint));
    paint::cells(buffer, (x, area.y), name.chain(rest));
    if current {
        paint::under_cursor(buffer, area, cx.theme);
    }
}

fn client_name(row: &ClientRow, cx: &Context) -> String {
    text::clean(&name(cx.words, &row.name))
}

/// The row as a voice reads it; what a sign tells on the screen is a word, and so is what a column is about
/// that is not among the usual ones.
pub(super) fn spoken(row: &ClientRow, marked: bool, chosen: Option<&[ListColumn]>, cx: &Context) -> String {
    let sign = |on: bool, key: &str| if on { cx.words.get(key) } else { String::new() };
    let mut parts = vec![sign(marked, "plain-marked"), client_name(row, cx), sign(row.vip, "field-vip")];
    parts.push(cx.edited(row.id).unwrap_or_else(|| sign(cx.fresh.holds(row.id, cx.now), "plain-fresh")));
    parts.extend(columns::shown(chosen, cx).into_iter().map(|column| match column.cell(row, cx) {
        cell if cell.is_empty() || ListColumn::USUAL.contains(&column) => cell,
        cell => format!("{}: {cell}", column.title(cx)),
    }));
    aloud(parts.iter().map(String::as_str))
}

/// Surname with initials fits a column: «Айгерім С.».
pub(super) fn short_person(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    match words.next().and_then(|second| second.chars().next()) {
        Some(letter) => format!("{first} {letter}."),
        None => first.to_owned(),
    }
}
