//! How both sides look: one under the other's head where the window is narrow, beside each other where it is wide.

use super::{
    list::{MOST, ObligationList},
    shown::{Narrowed, Whose},
};
use crate::{
    domain::{contract::Side, obligation::standing::Status},
    i18n::{
        columns,
        obligations::{owed, side_key, status_short, sums},
    },
    report::{
        obligation_amount, obligation_due, obligation_rest, obligation_rows, obligation_status,
        obligation_terms, obligation_what, record::unless_erased,
    },
    screens::{
        Click, Context,
        search_line::{self, sought_words},
    },
    store::obligation::ObligationOut,
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// How many columns there are.
const WIDE: usize = 5;

/// Due day, client, what, state, how much.
const COLUMNS: [Column; WIDE] = [
    Column { least: 11, wanted: 11, drop: 0, grows: false },
    Column { least: 11, wanted: 15, drop: 1, grows: false },
    Column { least: 12, wanted: 30, drop: 0, grows: true },
    Column { least: 14, wanted: 22, drop: 0, grows: false },
    Column { least: 12, wanted: 16, drop: 2, grows: false },
];

const HEADINGS: [&str; WIDE] = [
    "field-obligation-due",
    "field-contract-client",
    "field-obligation-what",
    "field-obligation-status",
    "field-obligation-rest",
];

/// The places of the client and of the amount among the columns.
const CLIENT: usize = 1;
const AMOUNT: usize = 4;

/// From so many cells on both sides stand beside each other.
const BOTH_FROM: u16 = 132;
/// Lines below the lists that tell of the one under the cursor.
const DETAIL: u16 = 5;
/// A window lower than this has no such lines.
const DETAIL_FROM: u16 = 14;

/// The parts of the window: the lists, and what is told of one of them.
fn parts(area: Rect) -> (Rect, Rect) {
    let detail = if area.height < DETAIL_FROM { 0 } else { DETAIL };
    let lists = Rect { height: area.height - detail, ..area };
    (lists, paint::below(area, lists.height))
}

const fn is_wide(area: Rect) -> bool {
    area.width >= BOTH_FROM
}

/// Where the heads stand: beside each other, or one under the other.
fn heads(area: Rect) -> [(Side, Rect); 2] {
    let half = area.width / 2;
    if is_wide(area) {
        let left = Rect { width: half, height: 1, ..area };
        return [(Side::We, left), (Side::They, Rect { x: area.x + half, ..left })];
    }
    [(Side::We, paint::line(area, 0)), (Side::They, paint::line(area, 1))]
}

/// The rows of each side that is shown.
pub(super) fn panes(list: &ObligationList, area: Rect) -> Vec<(Side, Rect)> {
    let (lists, _) = parts(area);
    let below = |area: Rect, lines| paint::below(area, lines);
    if is_wide(area) {
        return heads(lists)
            .into_iter()
            .map(|(side, head)| (side, below(Rect { height: lists.height, ..head }, 2)))
            .collect();
    }
    vec![(list.side, below(lists, 3))]
}

pub(super) fn rows_height(list: &ObligationList, cx: &Context) -> usize {
    panes(list, cx.body).first().map_or(0, |(_, area)| usize::from(area.height))
}

/// The side whose head was clicked.
pub(super) fn head_at(_: &ObligationList, click: Click, cx: &Context) -> Option<Side> {
    heads(cx.body).into_iter().find(|(_, head)| click.inside(*head).is_some()).map(|(side, _)| side)
}

pub(super) fn status_words(list: &ObligationList, cx: &Context) -> String {
    let of = match &list.whose {
        Whose::All => String::new(),
        Whose::Contract { number, client, .. } => {
            text::dotted([text::clean(number), text::clean(&columns::name(cx.words, &client.1))])
        }
        Whose::Client(_, name) => text::clean(&columns::name(cx.words, name)),
    };
    let narrowed = if list.narrowed == Narrowed::Open { String::new() } else { list.narrowed.words(cx) };
    let query = sought_words(&list.query, cx);
    let net = sums(&list.balance.net(), cx.words);
    let net = if net.is_empty() { net } else { cx.words.say("obligations-net", [("sums", net)]) };
    let cut = if list.is_cut() {
        cx.words.say("list-cut", [("count", cx.words.formats.count(MOST))])
    } else {
        String::new()
    };
    let count = cx.words.count("obligations-count", list.count());
    text::dotted([cx.words.get("command-obligations"), of, count, narrowed, query, net, cut])
}

pub(super) fn empty_words(list: &ObligationList, cx: &Context) -> String {
    search_line::empty_words(
        match (list.is_read(), list.is_narrowed(), &list.whose) {
            (false, ..) => "contracts-reading",
            (_, true, _) => "obligations-none-left",
            _ if list.count() > 0 => "obligations-none-here",
            (.., Whose::Contract { .. }) => "obligations-none",
            _ => "obligations-none-at-all",
        },
        cx,
    )
}

/// What stands above a side.
pub(super) fn head_words(list: &ObligationList, side: Side, cx: &Context) -> String {
    let told = owed(list.balance.side(side), cx.words);
    text::dotted(std::iter::once(cx.words.get(side_key(side))).chain(told))
}

/// An obligation in one line.
pub(super) fn told(one: &ObligationOut, cx: &Context) -> String {
    let [due, client, ..] = cells(one, cx);
    let what = text::clean(&obligation_what(one, cx.words));
    let (status, amount) = (obligation_status(one, cx.words), obligation_amount(one, cx.words));
    let waits = if due.is_empty() { obligation_due(one, cx.words) } else { due };
    text::dotted([waits, client, what, status, text::clean(&amount), text::clean(&one.contract.1)])
}

/// What stands in the columns.
fn cells(one: &ObligationOut, cx: &Context) -> [String; WIDE] {
    let due = one.standing.due.map(|_| obligation_due(one, cx.words)).unwrap_or_default();
    [
        due,
        text::clean(&columns::name(cx.words, &one.client.1)),
        text::clean(&what(one, cx)),
        short_status(one, cx),
        text::clean(&obligation_rest(one, cx.words)),
    ]
}

/// What was written of it says more than its kind, where there is no room for both.
fn what(one: &ObligationOut, cx: &Context) -> String {
    let written = unless_erased(one.text("what"));
    if written.is_empty() { obligation_what(one, cx.words) } else { written }
}

/// The state in few letters: the row has a colour for it too.
fn short_status(one: &ObligationOut, cx: &Context) -> String {
    match one.standing.status {
        Status::Waiting => obligation_due(one, cx.words),
        _ if one.lacks_proof() => obligation_status(one, cx.words),
        _ => status_short(&one.standing, cx.words),
    }
}

pub(super) fn draw(list: &ObligationList, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    for (side, head) in heads(area) {
        draw_head(list, buffer, (side, head), cx);
    }
    for (side, rows) in panes(list, area) {
        draw_pane(list, buffer, (side, rows), cx);
    }
    let (_, detail) = parts(area);
    draw_detail(list, buffer, detail, cx);
}

fn draw_head(list: &ObligationList, buffer: &mut Buffer, (side, head): (Side, Rect), cx: &Context) {
    let words = head_words(list, side, cx);
    let style = if list.side == side { cx.theme.accent } else { cx.theme.text };
    paint::put(buffer, (head.x + 1, head.y), head.width.saturating_sub(2), &words, style);
    if list.side == side {
        paint::put(buffer, (head.x, head.y), 1, if cx.theme.ascii { ">" } else { "▌" }, cx.theme.accent);
    }
}

fn draw_pane(list: &ObligationList, buffer: &mut Buffer, (side, area): (Side, Rect), cx: &Context) {
    let height = usize::from(area.height);
    let count = list.rows(side).count();
    if count == 0 {
        paint::empty(buffer, area, &empty_words(list, cx), cx.theme);
        return;
    }
    let widths = widths(list, area.width.saturating_sub(2));
    let headings = HEADINGS.map(|key| cx.words.get(key));
    let above = Rect { y: area.y.saturating_sub(1), height: 1, ..area };
    draw_row(buffer, above, (&headings, &widths), |_| cx.theme.faint);
    let cursor = list.pane(side).cursor;
    let top = cursor.top(height);
    for (row, (at, one)) in (0..).zip(list.rows(side).enumerate().skip(top).take(height)) {
        let place = paint::line(area, row);
        draw_row(buffer, place, (&cells(one, cx), &widths), |column| style(one, column, cx));
        if at == cursor.at && side == list.side {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, (top > 0, top + height < count), cx.theme);
}

/// With one client its name stands above already.
fn widths(list: &ObligationList, room: u16) -> Vec<u16> {
    let mut columns = COLUMNS;
    if list.whose != Whose::All
        && let Some(client) = columns.get_mut(CLIENT)
    {
        client.drop = 9;
        client.least = room;
    }
    paint::widths(&columns, room)
}

/// What is late is marked; what waits and what is over stand back.
fn style(one: &ObligationOut, column: usize, cx: &Context) -> Style {
    match (one.standing.status, column) {
        (status, _) if status.is_closed() => cx.theme.faint,
        (Status::Waiting, _) => cx.theme.faint,
        (Status::Overdue, 0 | 3) => cx.theme.alarm,
        (Status::Soon | Status::Disputed, 0 | 3) => cx.theme.warning,
        (_, CLIENT) => cx.theme.title,
        _ => cx.theme.text,
    }
}

fn draw_row(
    buffer: &mut Buffer,
    place: Rect,
    (cells, widths): (&[String; WIDE], &[u16]),
    style: impl Fn(usize) -> Style,
) {
    let mut x = place.x + 1;
    for (at, (cell, width)) in cells.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0) {
        let spare = usize::from(*width).saturating_sub(text::width(cell));
        let indent = if at == AMOUNT { u16::try_from(spare).unwrap_or_default() } else { 0 };
        paint::put(buffer, (x + indent, place.y), width - indent, cell, style(at));
        x += width + 2;
    }
}

/// What the row under the cursor has no room for.
fn draw_detail(list: &ObligationList, buffer: &mut Buffer, area: Rect, cx: &Context) {
    let Some(one) = list.current().filter(|_| area.height > 1) else { return };
    paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
    let pane = paint::below(paint::within(area, 1), 1);
    let (head, rest) = detail(one, cx);
    paint::wrapped(buffer, pane, [(head.as_str(), cx.theme.title), (rest.as_str(), cx.theme.text)]);
}

/// The contract with what is to be done, and everything else with its name.
fn detail(one: &ObligationOut, cx: &Context) -> (String, String) {
    let contract = cx.words.say("contract-title", [("number", one.contract.1.as_str())]);
    let (name, what) = (columns::name(cx.words, &one.client.1), obligation_what(one, cx.words));
    let head = text::dotted([contract, name, what]);
    let shown = [
        "field-obligation-clause",
        "field-obligation-evidence",
        "field-obligation-penalty",
        "field-obligation-responsible",
        "column-reason",
        "field-obligation-done-day",
    ];
    let shown = shown.map(|key| cx.words.get(key));
    let rows = obligation_rows(one, cx.words).into_iter();
    let rows = rows.filter(|(name, value)| shown.contains(name) && !value.is_empty());
    let rows = rows.map(|(name, value)| format!("{name}: {value}"));
    let terms = std::iter::once(obligation_terms(one, cx.words));
    (text::clean(&head), text::clean(&text::dotted(terms.chain(rows))))
}
