//! How the debt of one client looks.

use super::{
    page::{DebtPage, MOST, Pane},
    table::draw_row,
};
use crate::{
    domain::{debt::aging::Aged, invoice::standing::PaymentStatus, payment},
    i18n::{columns, debts, receivables},
    report::{holds, record::unless_erased},
    screens::{Click, Context},
    store::{
        debt::{CreditLine, DebtLine, PaidBy},
        payment::PaymentOut,
    },
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// How many columns there are.
const WIDE: usize = 6;

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
const AT_RIGHT: [usize; 2] = [3, 4];

/// Lines below the list that tell of the one under the cursor.
const DETAIL: u16 = 4;
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
    let query = if page.query.is_empty() { String::new() } else { format!("/{}", text::clean(&page.query)) };
    let closed = if page.closed { cx.words.get("debts-with-paid") } else { String::new() };
    let cut = if page.is_cut() {
        cx.words.say("list-cut", [("count", cx.words.formats.count(MOST))])
    } else {
        String::new()
    };
    let aged = page.debt.as_ref().map_or(&[][..], |debt| &debt.aged);
    let owed = receivables::owed(aged, cx.words);
    text::dotted([cx.words.get("command-debts"), name, closed, query, owed, cut])
}

pub(super) fn empty_words(page: &DebtPage, cx: &Context) -> String {
    cx.words.get(match (&page.debt, page.query.is_empty(), page.pane) {
        (None, ..) => "contracts-reading",
        (_, false, _) => "debts-none-left",
        (_, _, Pane::Lines) => "debts-no-lines",
        (_, _, Pane::Payments) => "debts-no-payments",
    })
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
        text::dotted(parts.chain(named("aging-unallocated", aged.unallocated)))
    };
    let step = match debt.step.reached {
        Some(_) => format!("{}: {}", cx.words.get("debt-step"), receivables::next(&debt.step.next, cx.words)),
        None => String::new(),
    };
    let credit = debt.credit.iter().map(|line| credit(line, cx));
    let last = text::dotted(std::iter::once(step).chain(credit));
    debt.aged.iter().map(of_currency).chain([last]).collect()
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

/// The names of both panes, with where each stands.
fn names(page: &DebtPage, area: Rect, cx: &Context) -> [(Pane, Rect, String); 2] {
    let lines = format!("{} {}", cx.words.get("debts-lines"), cx.words.formats.count(page.lines().count()));
    let payments = format!(
        "{} {}",
        cx.words.get("export-payments"),
        cx.words.formats.count(page.shown_payments().count())
    );
    let width = |name: &str| u16::try_from(text::width(name)).unwrap_or_default();
    let first = Rect { x: area.x + 1, width: width(&lines), ..area };
    let second = Rect { x: first.right() + 3, width: width(&payments), ..area };
    [(Pane::Lines, first, lines), (Pane::Payments, second, payments)]
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
        let style = if pane == page.pane { cx.theme.accent } else { cx.theme.faint };
        paint::put(buffer, (place.x, place.y), place.width, &name, style);
    }
    match page.pane {
        _ if page.count() == 0 => paint::empty(buffer, list, &empty_words(page, cx), cx.theme),
        Pane::Lines => {
            let rows: Vec<_> = page.lines().collect();
            let of = |line: &&DebtLine| line_cells(line, cx);
            let style = |line: &&DebtLine, column| line_style(line, column, cx);
            draw_list(page, (buffer, list), (&rows, &OF_LINES, LINE_HEADINGS), (of, style), cx);
        }
        Pane::Payments => {
            let rows: Vec<_> = page.shown_payments().collect();
            let of = |one: &&PaymentOut| payment_cells(one, cx);
            let style = |one: &&PaymentOut, column| payment_style(one, column, cx);
            draw_list(page, (buffer, list), (&rows, &OF_PAYMENTS, PAYMENT_HEADINGS), (of, style), cx);
        }
    }
    draw_detail(page, buffer, detail, cx);
}

fn draw_list<T>(
    page: &DebtPage,
    (buffer, area): (&mut Buffer, Rect),
    (rows, table, headings): (&[T], &[Column], [&str; WIDE]),
    (cells, style): (impl Fn(&T) -> [String; WIDE], impl Fn(&T, usize) -> Style),
    cx: &Context,
) {
    let widths = paint::widths(table, area.width.saturating_sub(2));
    let headings = headings.map(|key| cx.words.get(key));
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
    let area = paint::below(area, 1);
    let height = usize::from(area.height);
    let top = page.cursor().top(height);
    for (line, (at, row)) in (0..).zip(rows.iter().enumerate().skip(top).take(height)) {
        let place = paint::line(area, line);
        draw_row(buffer, place, (&cells(row), &widths), &AT_RIGHT, |column| style(row, column));
        if at == page.cursor().at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, (top > 0, top + height < rows.len()), cx.theme);
}

fn day(text: &str, cx: &Context) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| cx.words.formats.date(day))
}

fn line_cells(line: &DebtLine, cx: &Context) -> [String; WIDE] {
    let money = |minor| cx.words.formats.money(minor, line.currency.code());
    let owed = line.part.owed;
    let status = match owed.on(cx.today) {
        PaymentStatus::Waiting | PaymentStatus::Due => debts::due(owed, &line.part.event, cx.words),
        status => debts::standing(status, owed.days_late(cx.today), cx.words),
    };
    [
        text::clean(&debts::document(&line.number, (line.part.place, line.of), cx.words)),
        day(&line.day, cx),
        text::clean(&unless_erased(line.what.clone())),
        money(owed.sum),
        money(owed.rest()),
        status,
    ]
}

fn line_style(line: &DebtLine, column: usize, cx: &Context) -> Style {
    match (line.part.owed.on(cx.today), column) {
        (PaymentStatus::Paid | PaymentStatus::Waiting, _) => cx.theme.faint,
        (PaymentStatus::Overdue, 5) => cx.theme.alarm,
        (_, 0) => cx.theme.title,
        _ => cx.theme.text,
    }
}

fn payment_cells(one: &PaymentOut, cx: &Context) -> [String; WIDE] {
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
pub(super) fn told_line(line: &DebtLine, cx: &Context) -> String {
    line_cells(line, cx).into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A payment in one line.
pub(super) fn told_payment(one: &PaymentOut, cx: &Context) -> String {
    payment_cells(one, cx).into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ")
}

pub(super) fn copied(line: Option<DebtLine>, payment: Option<PaymentOut>, cx: &Context) -> String {
    let line = line.map(|line| line_cells(&line, cx));
    line.or_else(|| payment.map(|one| payment_cells(&one, cx))).unwrap_or_default().join("\t")
}

/// What the row under the cursor has no room for: what was paid by which payment, or what a payment closes.
fn draw_detail(page: &DebtPage, buffer: &mut Buffer, area: Rect, cx: &Context) {
    if area.height < 2 {
        return;
    }
    paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
    let inside = paint::below(paint::within(area, 1), 1);
    let (head, rest) = match (page.line(), page.payment()) {
        (Some(line), _) => of_line(line, cx),
        (_, Some(one)) => of_payment(one, cx),
        _ => return,
    };
    paint::wrapped(buffer, inside, [(head.as_str(), cx.theme.title), (rest.as_str(), cx.theme.text)]);
}

fn of_line(line: &DebtLine, cx: &Context) -> (String, String) {
    let owed = line.part.owed;
    let title = debts::document(&line.number, (line.part.place, line.of), cx.words);
    let title = cx.words.say("debts-document", [("number", title), ("day", day(&line.day, cx))]);
    let contract = line.contract.as_ref();
    let contract = contract.map(|(_, number)| cx.words.say("contract-title", [("number", number.as_str())]));
    let due = debts::due(owed, &line.part.event, cx.words);
    let head = text::dotted([title, contract.unwrap_or_default(), unless_erased(line.what.clone()), due]);
    let paid = if line.paid_by.is_empty() {
        cx.words.get("debts-nothing-paid")
    } else {
        line.paid_by.iter().map(|part| paid(part, line, cx)).collect::<Vec<_>>().join("; ")
    };
    (text::clean(&head), text::clean(&paid))
}

fn paid(part: &PaidBy, line: &DebtLine, cx: &Context) -> String {
    let kind = columns::choice(cx.words, payment::KINDS, part.kind.key());
    let number = if part.number.is_empty() { String::new() } else { format!("№ {}", part.number) };
    let sum = cx.words.formats.money(part.sum, line.currency.code());
    [day(&part.day, cx), kind, number, sum]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn of_payment(one: &PaymentOut, cx: &Context) -> (String, String) {
    let [day, number, kind, sum, ..] = payment_cells(one, cx);
    let head = text::dotted([day, number, kind, sum, unless_erased(one.text("payer_name"))]);
    let closes = one.allocations.iter().map(|part| {
        let sum = cx.words.formats.money(part.sum, one.currency().code());
        format!("{}/{} {sum}", part.invoice.1, part.place)
    });
    let closes = closes.collect::<Vec<_>>().join("; ");
    let told = match closes.is_empty() {
        true if one.kind.closes() => cx.words.get("debts-closes-nothing"),
        true => unless_erased(one.text("reason")),
        false => format!("{}: {closes}", cx.words.get("payment-closes")),
    };
    (text::clean(&head), text::clean(&told))
}
