//! How one client looks in the list.

use crate::{
    domain::{client::STAGES, id::is_erased, phone},
    i18n::columns::name,
    screens::{Context, aloud},
    store::client::{ClientRow, Order},
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Name, city, segment, stage, owner, phone: dropped from the right end of the list of importance.
const COLUMNS: [Column; 6] = [
    Column { least: 22, wanted: 38, drop: 0, grows: true },
    Column { least: 10, wanted: 14, drop: 3, grows: false },
    Column { least: 4, wanted: 6, drop: 5, grows: false },
    Column { least: 13, wanted: 15, drop: 2, grows: false },
    Column { least: 12, wanted: 18, drop: 4, grows: false },
    Column { least: 16, wanted: 16, drop: 1, grows: false },
];
const TITLES: [&str; 6] =
    ["field-name", "field-city", "list-segment", "field-stage", "field-owner", "field-phone"];

/// Cells before the first column: cursor bar, mark, star.
const EDGE: u16 = 4;

/// What all rows of one drawing have in common.
pub(super) struct Layout {
    widths: Vec<u16>,
    /// Words of the stages, as rows store them.
    stages: Vec<(&'static str, String)>,
}

impl Layout {
    pub(super) fn of(width: u16, cx: &Context) -> Self {
        let stage = |(stored, label): &(&'static str, &'static str)| (*stored, cx.words.get(label));
        Self { widths: widths(width), stages: STAGES.iter().map(stage).collect() }
    }

    fn stage(&self, stored: &str) -> String {
        let known = self.stages.iter().find(|(stage, _)| *stage == stored);
        known.map_or_else(|| text::clean(stored), |(_, words)| words.clone())
    }
}

fn widths(width: u16) -> Vec<u16> {
    paint::widths(&COLUMNS, width.saturating_sub(EDGE + 1))
}

/// The line of column titles.
pub(super) fn head(area: Rect, buffer: &mut Buffer, cx: &Context) {
    let widths = widths(area.width);
    let titles = TITLES.map(|title| cx.words.get(title));
    let cells = widths.into_iter().zip(&titles).map(|(width, title)| (width, title.as_str(), cx.theme.faint));
    paint::cells(buffer, (area.x + EDGE, area.y), cells);
}

/// The order of the column whose title stands there; none where the list cannot be sorted by it.
pub(super) fn order_at(width: u16, column: usize) -> Option<Order> {
    const ORDERS: [Option<Order>; 6] =
        [Some(Order::Name), Some(Order::City), Some(Order::Segment), None, None, None];
    let mut left = usize::from(EDGE);
    for (width, order) in widths(width).into_iter().zip(ORDERS) {
        let right = left + usize::from(width);
        if (left..right).contains(&column) {
            return order;
        }
        left = if width > 0 { right + 2 } else { left };
    }
    None
}

/// One row. The cursor has a bar at its left, not only a colour.
pub(super) fn draw(
    row: &ClientRow,
    (area, layout): (Rect, &Layout),
    buffer: &mut Buffer,
    cx: &Context,
    (current, marked): (bool, bool),
) {
    let signs = [("✓", marked, cx.theme.marked), ("★", row.vip, cx.theme.accent)];
    for (x, (sign, _, style)) in (area.x + 1..).zip(signs).filter(|(_, (_, is_on, _))| *is_on) {
        paint::put(buffer, (x, area.y), 1, sign, style);
    }
    let cells = cells(row, &short_person(&row.owner), layout, cx);
    let x = area.x + EDGE;
    let widths = &layout.widths;
    // Gaps have the style of their neighbours: every change of style costs the terminal a sequence.
    let name = EDGE + widths.first().copied().unwrap_or_default();
    let rest = Rect { x: area.x + name, width: area.width.saturating_sub(name), ..area };
    buffer.set_style(rest, cx.theme.faint);
    let styles = std::iter::once(cx.theme.text).chain(std::iter::repeat(cx.theme.faint));
    let cells = widths.iter().copied().zip(&cells).zip(styles);
    paint::cells(buffer, (x, area.y), cells.map(|((width, cell), style)| (width, cell.as_str(), style)));
    if current {
        paint::under_cursor(buffer, area, cx.theme);
    }
}

/// Name, city, segment, stage, owner, phone.
fn cells(row: &ClientRow, owner: &str, layout: &Layout, cx: &Context) -> [String; 6] {
    [
        text::clean(&name(cx.words, &row.name)),
        text::clean(&row.city),
        text::clean(&row.segment),
        layout.stage(&row.stage),
        text::clean(owner),
        if is_erased(&row.phone) { String::new() } else { phone::shown(&row.phone) },
    ]
}

/// The row as a voice reads it; what a sign tells on the screen is a word.
pub(super) fn spoken(row: &ClientRow, marked: bool, cx: &Context) -> String {
    let sign = |on: bool, key: &str| if on { cx.words.get(key) } else { String::new() };
    let [name, city, segment, stage, owner, phone] = cells(row, &row.owner, &Layout::of(0, cx), cx);
    let (marked, vip) = (sign(marked, "plain-marked"), sign(row.vip, "field-vip"));
    aloud([marked.as_str(), &name, &vip, &city, &segment, &stage, &owner, &phone])
}

/// Surname with initials fits a column: «Айгерім С.».
fn short_person(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    match words.next().and_then(|second| second.chars().next()) {
        Some(letter) => format!("{first} {letter}."),
        None => first.to_owned(),
    }
}
