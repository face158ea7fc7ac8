//! How the debt of one client looks.

use super::{
    deed_view::{DEED_HEADINGS, OF_DEEDS, conduct, deed_cells, deed_style, flag, is_late_to_sue},
    detail_view::draw_detail,
    page::DebtPage,
    panes::Pane,
    table::draw_row,
};
use crate::{
    domain::{debt::aging::Aged, invoice::standing::PaymentStatus, payment},
    i18n::{columns, debts, receivables},
    report::{holds, record::unless_erased},
    screens::{
        Click, Context,
        search_line::{self, sought_words},
    },
    store::{
        claim::Happened,
        debt::{CreditLine, DebtLine},
        payment::PaymentOut,
    },
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// How many columns there are.
pub(super) const WIDE: usize = 6;

/// Document, its day, what for, sum, what is left, how it stands.
const OF_LINES: [Column; WIDE] = [
    Column { least: 8, wanted: 10, drop: 0, grows: false },
    Column { least: 11, wanted: 11, drop: 2, grows: false },
    Column { least: 8, wanted: 30, drop: 3, grows: true },
    Column { least: 12, wanted: 14, drop: 1, grows: false },
    Column { least: 12, wanted: 14, drop: 0, grows: false },
    Column { least: 18, wanted: 30, drop: 0, grows: false },
];

/// Day, number, kind, sum, what is free, purpose.
const OF_PAYMENTS: [Column; WIDE] = [
    Column { least: 11, wanted: 11, drop: 0, grows: false },
    Column { least: 6, wanted: 10, drop: 3, grows: false },
    Column { least: 10, wanted: 18, drop: 2, grows: false },
    Column { least: 14, wanted: 16, drop: 0, grows: false },
    Column { least: 14, wanted: 16, drop: 0, grows: false },
    Column { least: 10, wanted: 40, drop: 1, grows: true },
];

const LINE_HEADINGS: [&str; WIDE] = [
    "field-contract-number",
    "field-invoice-day",
    "field-invoice-what",
    "field-invoice-sum",
    "field-invoice-rest",
    "field-invoice-status",
];

const PAYMENT_HEADINGS: [&str; WIDE] = [
    "field-payment-day",
    "field-payment-number",
    "field-payment-kind",
    "field-payment-sum",
    "payment-free",
    "field-payment-purpose",
];

/// Sums stand at the right.
const AT_RIGHT: &[usize] = &[3, 4];

/// Lines below the list that tell of the one under the cursor.
const DETAIL: u16 = 5;
/// A window lower than this has no such lines.
const DETAIL_FROM: u16 = 16;

/// The parts: what is owed, the names of the panes, the list with its headings, what is told of one row.
fn parts(page: &DebtPage, area: Rect, head: usize) -> [Rect; 4] {
    let head = u16::try_from(head).unwrap_or(u16::MAX).min(area.height);
    let detail = if area.height < DETAIL_FROM || page.count() == 0 { 0 } else { DETAIL };
    let above = Rect { height: head, ..area };
    let rest = paint::below(area, head);
    let names = Rect { height: rest.height.min(1), ..rest };
    let rest = paint::below(rest, 1);
    let list = Rect { height: rest.height.saturating_sub(detail), ..rest };
    [above, names, list, paint::below(rest, list.height)]
}

fn places(page: &DebtPage, cx: &Context) -> [Rect; 4] {
    parts(page, cx.body, head(page, cx).len())
}

/// Below the headings.
pub(super) fn rows_area(page: &DebtPage, cx: &Context) -> Rect {
    let [_, _, list, _] = places(page, cx);
    paint::below(list, 1)
}

pub(super) fn rows_height(page: &DebtPage, cx: &Context) -> usize {
    usize::from(rows_area(page, cx).height)
}

pub(super) fn status_words(page: &DebtPage, cx: &Context) -> String {
    let name = text::clean(&columns::name(cx.words, &page.client.1));
    let query = sought_words(&page.query, cx);
    let closed = if page.closed { cx.words.get("debts-with-paid") } else { String::new() };
    let aged = page.debt.as_ref().map_or(&[][..], |debt| &debt.aged);
    let owed = receivables::owed(aged, cx.words);
    text::dotted([cx.words.get("command-debts"), name, closed, query, owed])
}

pub(super) use super::{
    deed_view::{deed_line, told_deed},
    detail_view::spoken_detail,
};

pub(super) fn empty_words(page: &DebtPage, cx: &Context) -> String {
    search_line::empty_words(
        match (&page.debt, page.query.is_empty(), page.panes.front) {
            (None, ..) => "contracts-reading",
            (_, false, _) => "debts-none-left",
            (_, _, Pane::Lines) => "debts-no-lines",
            (_, _, Pane::Payments) => "debts-no-payments",
            (_, _, Pane::Happened) => "debts-no-deeds",
        },
        cx,
    )
}

/// The same in lines of the window.
fn head(page: &DebtPage, cx: &Context) -> Vec<String> {
    let room = usize::from(cx.body.width.saturating_sub(2)).max(1);
    head_words(page, cx).iter().flat_map(|line| text::wrap(line, room)).collect()
}

/// A line for each currency by bucket, and one with the step and the credit.
pub(super) fn head_words(page: &DebtPage, cx: &Context) -> Vec<String> {
    let Some(debt) = &page.debt else { return Vec::new() };
    let labels = cx.facts.settings.buckets().labels();
    let of_currency = |aged: &Aged| {
        let money = |minor| cx.words.formats.money_short(minor, aged.currency.code());
        let named = |key, sum: i64| (sum != 0).then(|| format!("{}: {}", cx.words.get(key), money(sum)));
        let late = labels.iter().zip(&aged.late).filter(|(_, sum)| **sum != 0);
        let late = late.map(|(label, sum)| format!("{label}: {}", money(*sum)));
        let parts = named("aging-not-due", aged.not_due).into_iter().chain(late);
        let beside = [("aging-unallocated", aged.unallocated), ("aging-disputed", aged.disputed)];
        text::dotted(parts.chain(beside.into_iter().filter_map(|(key, sum)| named(key, sum))))
    };
    let step = match debt.step.reached {
        Some(_) => format!("{}: {}", cx.words.get("debt-step"), receivables::next(&debt.step.next, cx.words)),
        None => String::new(),
    };
    let credit = debt.credit.iter().map(|line| credit(line, cx));
    let (kept, phrase) = page.claims.as_ref().map(|claims| conduct(claims, cx)).unwrap_or_default();
    let last = text::dotted([step, kept].into_iter().chain(credit));
    debt.aged.iter().map(of_currency).chain([last]).chain(phrase).collect()
}

/// The limit with what is left of it, and what holds an order.
fn credit(line: &CreditLine, cx: &Context) -> String {
    let code = line.currency.code();
    let money = |minor| cx.words.formats.money_short(minor, code);
    let left = line.credit.exposure().zip(line.credit.limit).map(|(exposure, limit)| {
        let left = money(limit.saturating_sub(exposure));
        cx.words.say("debts-limit", [("limit", money(limit)), ("left", left)])
    });
    let holds = holds(line).into_iter().map(|hold| receivables::hold(hold, code, cx.words));
    text::dotted(left.into_iter().chain(holds))
}

/// The names of the panes with how many rows each has, and where each stands.
fn names(page: &DebtPage, area: Rect, cx: &Context) -> Vec<(Pane, Rect, String)> {
    let mut x = area.x + 1;
    let name = |pane: Pane| {
        let key = match pane {
            Pane::Lines => "debts-lines",
            Pane::Payments => "export-payments",
            Pane::Happened => "debts-happened",
        };
        let name = format!("{} {}", cx.words.get(key), cx.words.formats.count(page.panes.rows(pane).count()));
        let place = Rect { x, width: u16::try_from(text::width(&name)).unwrap_or_default(), ..area };
        x = place.right() + 3;
        (pane, place, name)
    };
    Pane::ALL.into_iter().map(name).collect()
}

/// The pane whose name was clicked.
pub(super) fn pane_at(page: &DebtPage, click: Click, cx: &Context) -> Option<Pane> {
    let [_, place, ..] = places(page, cx);
    let mut names = names(page, place, cx).into_iter();
    names.find(|(_, place, _)| click.inside(*place).is_some()).map(|(pane, ..)| pane)
}

pub(super) fn draw(page: &DebtPage, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    let told = head(page, cx);
    let [above, panes, list, detail] = parts(page, area, told.len());
    for (row, line) in (0..).zip(&told) {
        let place = paint::line(above, row);
        paint::put(buffer, (place.x + 1, place.y), place.width.saturating_sub(2), line, cx.theme.text);
    }
    for (pane, place, name) in names(page, panes, cx) {
        let style = if pane == page.panes.front { cx.theme.accent } else { cx.theme.faint };
        paint::put(buffer, (place.x, place.y), place.width, &name, style);
    }
    draw_rows(page, buffer, list, cx);
    draw_detail(page, buffer, detail, cx);
}

/// The rows of the pane in front.
fn draw_rows(page: &DebtPage, buffer: &mut Buffer, list: Rect, cx: &Context) {
    match page.panes.front {
        _ if page.count() == 0 => paint::empty(buffer, list, &empty_words(page, cx), cx.theme),
        Pane::Lines => {
            let rows: Vec<_> = page.lines().collect();
            let of = |line: &&DebtLine| line_cells(page, line, cx);
            let style = |line: &&DebtLine, column| line_style(page, line, column, cx);
            draw_list(page, (buffer, list), (&rows, &OF_LINES, LINE_HEADINGS, AT_RIGHT), (of, style), cx);
        }
        Pane::Payments => {
            let rows: Vec<_> = page.shown_payments().collect();
            let of = |one: &&PaymentOut| payment_cells(one, cx);
            let style = |one: &&PaymentOut, column| payment_style(one, column, cx);
            draw_list(
                page,
                (buffer, list),
                (&rows, &OF_PAYMENTS, PAYMENT_HEADINGS, AT_RIGHT),
                (of, style),
                cx,
            );
        }
        Pane::Happened => {
            let rows: Vec<_> = page.happened().collect();
            let of = |one: &&Happened| deed_cells(one, cx);
            let style = |one: &&Happened, column| deed_style(one, column, cx);
            draw_list(page, (buffer, list), (&rows, &OF_DEEDS, DEED_HEADINGS, &[3]), (of, style), cx);
        }
    }
}

fn draw_list<T>(
    page: &DebtPage,
    (buffer, area): (&mut Buffer, Rect),
    (rows, table, headings, at_right): (&[T], &[Column], [&str; WIDE], &[usize]),
    (cells, style): (impl Fn(&T) -> [String; WIDE], impl Fn(&T, usize) -> Style),
    cx: &Context,
) {
    let widths = paint::widths(table, area.width.saturating_sub(2));
    let headings = headings.map(|key| cx.words.get(key));
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), at_right, |_| cx.theme.faint);
    let area = paint::below(area, 1);
    let height = usize::from(area.height);
    let cursor = &page.panes.in_front().cursor;
    let top = cursor.top(height);
    for (line, (at, row)) in (0..).zip(rows.iter().enumerate().skip(top).take(height)) {
        let place = paint::line(area, line);
        draw_row(buffer, place, (&cells(row), &widths), at_right, |column| style(row, column));
        if at == cursor.at && !page.is_beside {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, (top > 0, top + height < rows.len()), cx.theme);
}

pub(super) fn day(text: &str, cx: &Context) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| cx.words.formats.date(day))
}

fn line_cells(page: &DebtPage, line: &DebtLine, cx: &Context) -> [String; WIDE] {
    let money = |minor| cx.words.formats.money(minor, line.currency.code());
    let owed = line.part.owed;
    let status = match owed.on(cx.today) {
        PaymentStatus::Waiting | PaymentStatus::Due => debts::due(owed, &line.part.event, cx.words),
        status => debts::standing(status, owed.days_late(cx.today), cx.words),
    };
    let contested =
        (page.disputed(line) > 0).then(|| format!("{} {}", flag(cx), cx.words.get("ladder-is-disputed")));
    let status = text::dotted(contested.into_iter().chain([status]));
    [
        text::clean(&debts::document(&line.number, (line.part.place, line.of), cx.words)),
        day(&line.day, cx),
        text::clean(&unless_erased(line.what.clone())),
        money(owed.sum),
        money(owed.rest()),
        status,
    ]
}

fn line_style(page: &DebtPage, line: &DebtLine, column: usize, cx: &Context) -> Style {
    match (line.part.owed.on(cx.today), column) {
        (PaymentStatus::Paid | PaymentStatus::Waiting, _) => cx.theme.faint,
        (PaymentStatus::Overdue, 5) => cx.theme.alarm,
        (_, 5) if is_late_to_sue(page, line) => cx.theme.warning,
        (_, 0) => cx.theme.title,
        _ => cx.theme.text,
    }
}

pub(super) fn payment_cells(one: &PaymentOut, cx: &Context) -> [String; WIDE] {
    let money = |minor| cx.words.formats.money(minor, one.currency().code());
    let free = if one.kind.closes() { money(one.free().minor()) } else { String::new() };
    [
        day(&one.text("day"), cx),
        text::clean(&one.text("number")),
        columns::choice(cx.words, payment::KINDS, one.kind.key()),
        money(one.sum().minor()),
        free,
        text::clean(&unless_erased(one.text("purpose"))),
    ]
}

fn payment_style(one: &PaymentOut, column: usize, cx: &Context) -> Style {
    match column {
        0 => cx.theme.title,
        4 if one.kind.closes() && one.free().minor() > 0 => cx.theme.warning,
        _ => cx.theme.text,
    }
}

/// An instalment in one line.
pub(super) fn told_line(page: &DebtPage, line: &DebtLine, cx: &Context) -> String {
    line_cells(page, line, cx).into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A payment in one line.
pub(super) fn told_payment(one: &PaymentOut, cx: &Context) -> String {
    payment_cells(one, cx).into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ")
}

pub(super) fn copied(
    page: &DebtPage,
    (line, payment): (Option<DebtLine>, Option<PaymentOut>),
    cx: &Context,
) -> String {
    let line = line.map(|line| line_cells(page, &line, cx));
    line.or_else(|| payment.map(|one| payment_cells(&one, cx))).unwrap_or_default().join("\t")
}
