//! How the root of debts looks: buckets above, debtors below.

use super::{
    list::{DebtList, Part},
    nobodys,
    shown::Narrowed,
    table::draw_row,
};
use crate::{
    domain::debt::{aging::Aged, ladder::Next},
    i18n::{columns, receivables},
    screens::{
        Context,
        beside::areas,
        search_line::{self, sought_words},
    },
    store::debt::{AgedLine, Late},
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// How many columns there are.
const WIDE: usize = 5;

/// Client, how much, how many days, step, why now.
const COLUMNS: [Column; WIDE] = [
    Column { least: 18, wanted: 20, drop: 0, grows: true },
    Column { least: 13, wanted: 16, drop: 0, grows: false },
    Column { least: 5, wanted: 5, drop: 1, grows: false },
    Column { least: 18, wanted: 24, drop: 0, grows: false },
    Column { least: 13, wanted: 40, drop: 2, grows: false },
];

const HEADINGS: [&str; WIDE] = ["cli-client", "aging-overdue", "debt-days", "debt-step", "debt-why"];

/// Sums and days stand at the right.
const AT_RIGHT: [usize; 2] = [1, 2];

/// Currencies that have a line of their own above the list.
const CURRENCIES: usize = 3;
/// Eighths of a cell, from nothing to all of it.
const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// Lines above the rows: buckets, a line for each currency, a rule, headings.
fn head_height(list: &DebtList) -> u16 {
    let lines = list.aged.len().min(CURRENCIES);
    let head = if lines == 0 { 0 } else { lines + 2 };
    let head = head + usize::from(!list.nobodys.is_empty());
    u16::try_from(head + 1).unwrap_or(u16::MAX)
}

/// The line that tells of money of unknown payers, above the headings; empty where there is none.
pub(super) fn nobodys_area(list: &DebtList, area: Rect) -> Rect {
    let height = u16::from(!list.nobodys.is_empty());
    Rect { y: area.y + head_height(list).saturating_sub(2), height, ..area }
}

/// Headings and rows, and the card beside them.
pub(super) fn below_head(list: &DebtList, area: Rect) -> Rect {
    paint::below(area, head_height(list).saturating_sub(1))
}

pub(super) fn rows_area(list: &DebtList, area: Rect) -> Rect {
    paint::below(area, head_height(list))
}

pub(super) fn rows_height(list: &DebtList, cx: &Context) -> usize {
    usize::from(rows_area(list, cx.body).height)
}

/// Whose debts, how many of them, how much of what is owed is overdue.
pub(super) fn status_words(list: &DebtList, cx: &Context) -> String {
    // How many there are is not known by the first of them.
    let count = match list.part {
        Part::Whole if list.count() > 0 || !list.is_narrowed() => {
            cx.words.count("debtors-count", list.count())
        }
        Part::Whole | Part::Nothing | Part::First => String::new(),
    };
    let aged: Vec<Aged> = list.aged.iter().map(|line| line.aged.clone()).collect();
    // Of a part of them it is told how much of theirs is overdue.
    let sums = if list.is_narrowed() {
        receivables::overdue_of(&list.shown_sums, cx.words)
    } else {
        receivables::owed(&aged, cx.words)
    };
    let whose = if list.is_whole { cx.everybody("debts-of-office") } else { String::new() };
    let narrowed = if list.narrowed == Narrowed::All { String::new() } else { list.narrowed.words(cx) };
    let query = sought_words(&list.query, cx);
    text::dotted([cx.words.get("command-debts"), whose, narrowed, query, count, sums])
}

pub(super) fn empty_words(list: &DebtList, cx: &Context) -> String {
    search_line::empty_words(
        match (list.part, list.is_narrowed(), list.is_whole) {
            (Part::Nothing | Part::First, ..) => "contracts-reading",
            (_, true, _) => "debts-none-left",
            (_, _, false) => "debts-none-of-mine",
            _ => "debts-none",
        },
        cx,
    )
}

/// Why a client stands where it does, with its points.
pub(super) fn why(late: &Late, cx: &Context) -> String {
    let why = receivables::why(&late.overdue, cx.words).join(" · ");
    let points = crate::i18n::reasons::points(late.points, cx.words);
    cx.words.say("debts-why", [("points", points), ("why", why)])
}

/// What stands in the columns.
pub(super) fn cells(list: &DebtList, late: &Late, cx: &Context) -> [String; WIDE] {
    let step = list.step(late).map(|step| receivables::next_short(&step.next, cx.words));
    let why = receivables::why_short(&late.overdue, cx.words);
    [
        text::clean(&columns::name(cx.words, &late.debtor.name)),
        receivables::sums(&late.sums, cx.words),
        cx.words.formats.integer(late.overdue.days.into()),
        step.unwrap_or_default(),
        why.join(" · "),
    ]
}

pub(super) fn draw(list: &DebtList, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    let head = Rect { height: head_height(list).min(area.height), ..area };
    draw_head(list, buffer, head, cx);
    if !list.nobodys.is_empty() {
        let place = nobodys_area(list, area);
        let told = format!("! {} · Tab", nobodys::words(&list.nobodys, cx));
        paint::put(buffer, (place.x + 1, place.y), place.width.saturating_sub(2), &told, cx.theme.warning);
    }
    let area = areas(area).0;
    let rows = rows_area(list, area);
    if list.count() == 0 {
        paint::empty(buffer, rows, &empty_words(list, cx), cx.theme);
        return;
    }
    let widths = paint::widths(&COLUMNS, area.width.saturating_sub(2));
    let headings = HEADINGS.map(|key| cx.words.get(key));
    let above = Rect { y: rows.y.saturating_sub(1), height: 1, ..rows };
    draw_row(buffer, above, (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
    let height = usize::from(rows.height);
    let top = list.cursor.top(height);
    for (row, (at, late)) in (0..).zip(list.rows().enumerate().skip(top).take(height)) {
        let place = paint::line(rows, row);
        draw_row(buffer, place, (&cells(list, late, cx), &widths), &AT_RIGHT, |column| {
            style(list, late, column, cx)
        });
        cx.mark_fresh(buffer, place, [late.debtor.id]);
        if at == list.cursor.at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, rows, (top > 0, top + height < list.count()), cx.theme);
}

/// What a step is due for is marked; a step that waits stands back.
fn style(list: &DebtList, late: &Late, column: usize, cx: &Context) -> Style {
    let waits = list.step(late).is_some_and(|step| matches!(step.next, Next::Wait(_)));
    match column {
        0 => cx.theme.title,
        2 if late.overdue.days > 30 => cx.theme.alarm,
        3 if waits => cx.theme.faint,
        3 => cx.theme.warning,
        _ => cx.theme.text,
    }
}

/// The buckets of one currency with what stands over them.
fn buckets(aged: &Aged, cx: &Context) -> Vec<(String, i64)> {
    let labels = std::iter::once(cx.words.get("aging-not-due")).chain(cx.facts.settings.buckets().labels());
    labels.zip(std::iter::once(aged.not_due).chain(aged.late.iter().copied())).collect()
}

fn draw_head(list: &DebtList, buffer: &mut Buffer, area: Rect, cx: &Context) {
    let Some(first) = list.aged.first() else { return };
    let mut labels: Vec<String> = buckets(&first.aged, cx).into_iter().map(|(label, _)| label).collect();
    labels.push(String::new());
    let rows: Vec<Vec<String>> = list.aged.iter().take(CURRENCIES).map(|line| sums(list, line, cx)).collect();
    let cells = std::iter::once(&labels).chain(&rows);
    let width = |at: usize| {
        let widths = cells.clone().filter_map(|row| row.get(at)).map(|cell| text::width(cell));
        u16::try_from(widths.max().unwrap_or_default()).unwrap_or(u16::MAX)
    };
    let widths: Vec<u16> = (0..labels.len()).map(width).collect();
    let numbers: Vec<usize> = (0..labels.len() - 1).collect();
    draw_row(buffer, paint::line(area, 0), (&labels, &widths), &numbers, |_| cx.theme.faint);
    for (at, row) in (1..).zip(&rows) {
        draw_row(buffer, paint::line(area, at), (row, &widths), &numbers, |column| match column {
            0 => cx.theme.text,
            at if at < numbers.len() => cx.theme.warning,
            _ => cx.theme.faint,
        });
    }
    let below = u16::try_from(rows.len() + 1).unwrap_or(u16::MAX);
    paint::rule(buffer, paint::line(area, below), cx.theme);
}

/// Sums of a currency; at the end how they lie, and how many days sales stay unpaid. Where whole sums have no room they
/// are told in thousands and millions.
fn sums(list: &DebtList, line: &AgedLine, cx: &Context) -> Vec<String> {
    let aged = &line.aged;
    let code = aged.currency.code();
    let parts = buckets(aged, cx);
    let dash = || "—".to_owned();
    let whole = parts
        .iter()
        .map(|(label, sum)| text::width(label).max(text::width(&cx.words.formats.integer(sum / 100))) + 2);
    let sign = if list.aged.len() > 1 { cx.words.formats.currency_sign(code) } else { "" };
    let tail = [sign, &bar(&parts, cx), &dso(list, line, cx)];
    let tail = tail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let is_wide = whole.sum::<usize>() + text::width(&tail) + 6 <= usize::from(cx.body.width);
    let sum = |minor: i64| match minor {
        0 => dash(),
        minor if is_wide => cx.words.formats.integer(minor / 100),
        minor => cx.words.formats.compact(minor / 100),
    };
    let cells = parts.iter().map(|(_, minor)| sum(*minor));
    cells.chain([tail]).collect()
}

/// How the buckets lie beside each other.
fn bar(parts: &[(String, i64)], cx: &Context) -> String {
    let most = parts.iter().map(|(_, sum)| *sum).max().unwrap_or_default().max(1);
    let block = |sum: i64| {
        let eighths = i128::from(sum.max(0)).saturating_mul(8).saturating_add(i128::from(most) - 1);
        let at = usize::try_from(eighths / i128::from(most)).unwrap_or_default();
        EIGHTHS.get(at).copied().unwrap_or("█")
    };
    if cx.theme.ascii { String::new() } else { parts.iter().map(|(_, sum)| block(*sum)).collect() }
}

fn dso(list: &DebtList, line: &AgedLine, cx: &Context) -> String {
    let period = list.periods.iter().find(|(currency, _)| *currency == line.aged.currency);
    let days = period.and_then(|(_, period)| period.days_outstanding());
    let days = days.map_or_else(|| "—".to_owned(), |days| cx.words.formats.integer((days + 50) / 100));
    cx.words.say("debts-dso", [("days", days)])
}

/// The buckets as a voice reads them.
pub(super) fn spoken_head(list: &DebtList, cx: &Context) -> Vec<String> {
    let line = |line: &AgedLine| {
        let code = line.aged.currency.code();
        let told = buckets(&line.aged, cx).into_iter().filter(|(_, sum)| *sum != 0);
        let told = told.map(|(label, sum)| format!("{label}: {}", cx.words.formats.money_short(sum, code)));
        told.chain([dso(list, line, cx)]).collect::<Vec<_>>().join(", ")
    };
    let unknown = Some(nobodys::words(&list.nobodys, cx)).filter(|told| !told.is_empty());
    list.aged.iter().map(line).chain(unknown).collect()
}
