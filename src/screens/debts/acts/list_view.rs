//! How the list of acts looks.

use super::list::{ActList, MOST};
use crate::{
    domain::debt::act::Status,
    i18n::{acts, columns},
    report::{act_contract, act_period, act_status},
    screens::{
        Context,
        debts::table::draw_row,
        search_line::{self, sought_words},
    },
    store::reconciliation::ReconciliationOut,
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, layout::Rect, style::Style};

const WIDE: usize = 6;

/// Number, with whom, period, contract, what is owed, how far it came.
const COLUMNS: [Column; WIDE] = [
    Column { least: 3, wanted: 5, drop: 0, grows: false },
    Column { least: 12, wanted: 26, drop: 1, grows: true },
    Column { least: 23, wanted: 23, drop: 0, grows: false },
    Column { least: 8, wanted: 16, drop: 3, grows: false },
    Column { least: 15, wanted: 17, drop: 0, grows: false },
    Column { least: 15, wanted: 28, drop: 0, grows: false },
];

const HEADINGS: [&str; WIDE] =
    ["act-number", "cli-client", "field-act-period", "form-contract", "act-by-ours", "column-state"];

/// A window narrower than this has no days of states.
const DATED_FROM: u16 = 100;

/// Sums stand at the right.
const AT_RIGHT: [usize; 1] = [4];

/// Below the headings.
pub(super) fn rows_area(area: Rect) -> Rect {
    paint::below(area, 1)
}

pub(super) fn rows_height(cx: &Context) -> usize {
    usize::from(rows_area(cx.body).height)
}

pub(super) fn status_words(list: &ActList, cx: &Context) -> String {
    let name = list.of.as_ref().map(|(_, name)| text::clean(&columns::name(cx.words, name)));
    let query = sought_words(&list.query, cx);
    let count = if list.is_read { cx.words.count("acts-count", list.count()) } else { String::new() };
    let cut = if list.is_cut() {
        cx.words.say("list-cut", [("count", cx.words.formats.count(MOST))])
    } else {
        String::new()
    };
    text::dotted([cx.words.get("command-reconciliation"), name.unwrap_or_default(), query, count, cut])
}

pub(super) fn empty_words(list: &ActList, cx: &Context) -> String {
    search_line::empty_words(
        match (list.is_read, list.query.is_empty()) {
            (false, _) => "contracts-reading",
            (_, false) => "acts-none-left",
            _ => "acts-none",
        },
        cx,
    )
}

/// What stands in the columns; of one client's acts without its name.
pub(super) fn cells(list: &ActList, act: &ReconciliationOut, cx: &Context) -> [String; WIDE] {
    let name = if list.of.is_some() { String::new() } else { columns::name(cx.words, &act.client.1) };
    [
        text::clean(&act.text("number")),
        text::clean(&name),
        act_period(act, cx.words),
        text::clean(&act_contract(act, cx.words)),
        cx.words.formats.money(act.closing.minor(), act.currency().code()),
        if cx.body.width < DATED_FROM {
            acts::status(act.status, cx.words)
        } else {
            act_status(act, cx.words)
        },
    ]
}

pub(super) fn draw(list: &ActList, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    let rows = rows_area(area);
    if list.count() == 0 {
        paint::empty(buffer, rows, &empty_words(list, cx), cx.theme);
        return;
    }
    let mut widths = paint::widths(&COLUMNS, area.width.saturating_sub(2));
    if let Some(width) = widths.get_mut(1).filter(|_| list.of.is_some()) {
        *width = 0;
    }
    let headings = HEADINGS.map(|key| cx.words.get(key));
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
    let height = usize::from(rows.height);
    let top = list.cursor.top(height);
    for (row, (at, act)) in (0..).zip(list.rows().enumerate().skip(top).take(height)) {
        let place = paint::line(rows, row);
        let style = |column| style(act, column, cx);
        draw_row(buffer, place, (&cells(list, act, cx), &widths), &AT_RIGHT, style);
        if at == list.cursor.at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, rows, (top > 0, top + height < list.count()), cx.theme);
}

fn style(act: &ReconciliationOut, column: usize, cx: &Context) -> Style {
    match (column, act.status) {
        (0 | 1, _) => cx.theme.title,
        (5, Status::WithDifferences) => cx.theme.alarm,
        (5, Status::Signed) if !act.restarts() => cx.theme.warning,
        (5, Status::Draft) => cx.theme.faint,
        _ => cx.theme.text,
    }
}
