//! How the list of contracts looks.

use super::{
    list::{ContractList, narrowed_words},
    pages,
};
use crate::{
    domain::contract::{narrowed::Narrowed, order::ContractOrder, state::ContractState},
    i18n::{
        columns,
        contracts::{end, notice, state, state_key},
    },
    report::contract_cell,
    screens::{
        Context,
        search_line::{self, sought_words},
    },
    store::contract::ContractOut,
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, layout::Rect, style::Style};

/// How many columns there are.
const WIDE: usize = 8;

/// Number, client, kind, state, end, last day to object, sum, who has it.
const COLUMNS: [Column; WIDE] = [
    Column { least: 8, wanted: 10, drop: 0, grows: false },
    Column { least: 17, wanted: 30, drop: 0, grows: true },
    Column { least: 12, wanted: 16, drop: 4, grows: false },
    Column { least: 18, wanted: 20, drop: 0, grows: false },
    Column { least: 12, wanted: 13, drop: 1, grows: false },
    Column { least: 12, wanted: 13, drop: 2, grows: false },
    Column { least: 15, wanted: 18, drop: 3, grows: false },
    Column { least: 12, wanted: 18, drop: 5, grows: false },
];

const HEADINGS: [&str; WIDE] = [
    "field-contract-number",
    "field-contract-client",
    "field-contract-kind",
    "field-contract-state",
    "field-contract-end",
    "contract-object-by",
    "contract-sum",
    "field-owner",
];

/// The place of the sum among the columns: numbers stand at the right.
const SUM: usize = 6;

/// Below the headings.
pub(super) fn rows_area(area: Rect) -> Rect {
    paint::below(area, 1)
}

/// How many the list shows; nothing until they are counted.
pub(super) fn count(list: &ContractList) -> Option<usize> {
    list.pages.total(list.pages.shown.narrowed)
}

pub(super) fn status_words(list: &ContractList, cx: &Context) -> String {
    let shown = &list.pages.shown;
    let count = count(list).map(|count| cx.words.count("contracts-count", count)).unwrap_or_default();
    let state = match shown.narrowed {
        Narrowed::All => String::new(),
        narrowed => narrowed_words(narrowed, cx),
    };
    let query = sought_words(&shown.words, cx);
    let marked = match list.marked_count() {
        0 => String::new(),
        marked => cx.words.count("list-marked", marked),
    };
    let order = match shown.order {
        ContractOrder::Newest => String::new(),
        order @ ContractOrder::Deadline => cx.words.get(order.key()),
    };
    text::dotted([cx.words.get("command-contracts"), count, state, query, order, marked])
}

pub(super) fn empty_words(list: &ContractList, cx: &Context) -> String {
    let is_narrowed = list.pages.shown.is_narrowed();
    search_line::empty_words(
        match (list.pages.is_read(), is_narrowed) {
            (false, _) => "contracts-reading",
            (true, true) => "contracts-none-left",
            (true, false) => "contracts-none",
        },
        cx,
    )
}

/// What stands in the columns of the screen: a mark says what waits too long and what asks for a decision soon.
fn marked_cells(one: &ContractOut, cx: &Context) -> [String; WIDE] {
    let mut told = cells(one, cx);
    let mark = |cell: &mut String, is_marked: bool| {
        if is_marked && !cell.is_empty() {
            *cell = format!("! {cell}");
        }
    };
    let [_, _, _, state, end, notice, ..] = &mut told;
    *state = cx.words.get(state_key(one.standing.state));
    mark(state, one.standing.is_stuck);
    let is_asked = expires(one, cx);
    let by_notice = is_asked && one.standing.asks_by() != one.standing.term.map(|term| term.end);
    mark(end, is_asked && !by_notice);
    mark(notice, by_notice);
    told
}

/// Somebody must decide soon how it goes on.
fn expires(one: &ContractOut, cx: &Context) -> bool {
    one.standing.days_left(cx.today, cx.facts.settings.contract_window().days()).is_some()
}

/// What stands in the columns, in words.
pub(super) fn cells(one: &ContractOut, cx: &Context) -> [String; WIDE] {
    [
        text::clean(&one.text("number")),
        text::clean(&columns::name(cx.words, &one.client.1)),
        contract_cell(one, "kind", cx.words),
        state(&one.standing, cx.words),
        end(&one.standing, cx.words),
        notice(&one.standing, cx.words),
        contract_cell(one, "sum", cx.words),
        text::clean(one.held_by()),
    ]
}

pub(super) fn draw(list: &ContractList, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    let window = &list.pages.window;
    if window.is_empty() {
        paint::empty(buffer, area, &empty_words(list, cx), cx.theme);
        return;
    }
    let widths = paint::widths(&COLUMNS, area.width.saturating_sub(2));
    let headings = HEADINGS.map(|key| cx.words.get(key));
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), |_| cx.theme.faint);
    let area = rows_area(area);
    let (at, rows) = window.visible(pages::height(cx));
    for (row, (line, one)) in (0..).zip(rows.iter().enumerate()) {
        let place = paint::line(area, row);
        draw_row(buffer, place, (&marked_cells(one, cx), &widths), |column| style(one, column, cx));
        if list.is_marked(one.id) {
            paint::put(buffer, (place.x, place.y), 1, "✓", cx.theme.marked);
        } else if cx.fresh.holds(one.id, cx.now) {
            paint::put(buffer, (place.x, place.y), 1, "•", cx.theme.warning);
        }
        if line == at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, window.hides(pages::height(cx)), cx.theme);
}

/// What waits too long and what expires soon is marked; what is over stands back.
fn style(one: &ContractOut, column: usize, cx: &Context) -> Style {
    let standing = &one.standing;
    let is_over = standing.state >= ContractState::Performed;
    match column {
        _ if is_over => cx.theme.faint,
        1 => cx.theme.title,
        3 if standing.is_stuck => cx.theme.warning,
        4 | 5 if expires(one, cx) => cx.theme.warning,
        _ => cx.theme.text,
    }
}

fn draw_row(
    buffer: &mut ratatui::buffer::Buffer,
    place: Rect,
    (cells, widths): (&[String; WIDE], &[u16]),
    style: impl Fn(usize) -> Style,
) {
    let mut x = place.x + 1;
    for (at, (cell, width)) in cells.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0) {
        let spare = usize::from(*width).saturating_sub(text::width(cell));
        let indent = if at == SUM { u16::try_from(spare).unwrap_or_default() } else { 0 };
        paint::put(buffer, (x + indent, place.y), width - indent, cell, style(at));
        x += width + 2;
    }
}
