//! How the report on debtors looks: numbers beside the buckets, below them clients beside the weeks.

use super::{DebtReportScreen, Pane};
use crate::{
    i18n::columns,
    report::{DebtFigure, Quantity, debt_figures, promise_state, week_words},
    screens::{Click, Context},
    store::{
        claim::PromiseOut,
        debt::{DebtReport, DebtsOf, Worst},
    },
    ui::{
        chart::{self, Bar},
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect};

/// A window narrower than this shows no charts.
const WITH_CHARTS: u16 = 72;
/// Cells between what stands side by side.
const GAP: u16 = 2;
/// Most and fewest lines of numbers; the list below gets what is left, at least this many lines.
const FIGURES: (u16, u16) = (19, 4);
const LIST: u16 = 6;

/// Client, how much, how many days or by when, whose or how it stands.
const COLUMNS: [Column; 4] = [
    Column { least: 12, wanted: 30, drop: 0, grows: true },
    Column { least: 12, wanted: 16, drop: 0, grows: false },
    Column { least: 9, wanted: 11, drop: 0, grows: false },
    Column { least: 10, wanted: 20, drop: 1, grows: false },
];

/// What the mouse is on.
pub(super) enum Hit {
    Currency(usize),
    Pane(Pane),
    Rows(Rect),
}

/// Where everything stands.
struct Areas {
    /// Names of the currencies.
    top: Rect,
    figures: Rect,
    aging: Rect,
    /// Names of the panes.
    names: Rect,
    rows: Rect,
    weeks: Rect,
}

impl Areas {
    fn of(body: Rect) -> Self {
        let figures = body.height.saturating_sub(2 + LIST).clamp(FIGURES.1, FIGURES.0);
        let [top, below] = split(body, 1);
        let [above, below] = split(below, figures);
        let left = if body.width < WITH_CHARTS { body.width } else { body.width * 23 / 40 };
        let beside = |area: Rect| {
            let x = area.x + left;
            let width = left.saturating_sub(GAP);
            [Rect { width, ..area }, Rect { x, width: area.right().saturating_sub(x + 1), ..area }]
        };
        let ([figures, aging], [list, weeks]) = (beside(above), beside(below));
        let [names, rows] = split(list, 1);
        Self { top, figures, aging, names, rows, weeks }
    }
}

/// So many lines of an area, and the rest of it.
fn split(area: Rect, lines: u16) -> [Rect; 2] {
    [Rect { height: lines.min(area.height), ..area }, paint::below(area, lines)]
}

pub(super) fn rows_height(_: &DebtReportScreen, cx: &Context) -> usize {
    usize::from(Areas::of(cx.body).rows.height)
}

pub(super) fn empty_words(screen: &DebtReportScreen, cx: &Context) -> String {
    cx.words.get(match (&screen.report, screen.pane) {
        (None, _) => "report-reading",
        (_, Pane::Worst) => "debtors-none-late",
        (_, Pane::Promised) => "debtors-none-promised",
    })
}

/// Names that can be clicked, each with its first column and the one behind it.
fn placed<T>(from: u16, names: impl IntoIterator<Item = (T, String)>) -> Vec<(T, String, u16, u16)> {
    let mut x = from + 1;
    let place = |(of, name): (T, String)| {
        let first = x;
        x += u16::try_from(text::width(&name)).unwrap_or_default();
        let behind = x;
        x += 2;
        (of, name, first, behind)
    };
    names.into_iter().map(place).collect()
}

fn currencies(screen: &DebtReportScreen, top: Rect) -> Vec<(usize, String, u16, u16)> {
    let all = screen.report.as_ref().map_or(&[][..], |report| &report.currencies);
    let name = |(at, one): (usize, &DebtsOf)| {
        let code = one.currency.code();
        (at, if at == screen.currency { format!("[{code}]") } else { format!(" {code} ") })
    };
    placed(top.x, all.iter().enumerate().map(name))
}

fn panes(screen: &DebtReportScreen, place: Rect, cx: &Context) -> Vec<(Pane, String, u16, u16)> {
    let worst = screen.current().map_or(0, |(_, one)| one.worst.len());
    let promised = screen.report.as_ref().map_or(0, |report| report.promised.len());
    let name = |key, count| format!("{} {}", cx.words.get(key), cx.words.formats.count(count));
    let names =
        [(Pane::Worst, name("debtors-worst", worst)), (Pane::Promised, name("debtors-promised", promised))];
    placed(place.x, names)
}

pub(super) fn hit(screen: &DebtReportScreen, click: Click, cx: &Context) -> Option<Hit> {
    let areas = Areas::of(cx.body);
    let on = |from: u16, to: u16| (from..to).contains(&click.column);
    if click.inside(areas.top).is_some() {
        let mut names = currencies(screen, areas.top).into_iter();
        return names.find(|(.., from, to)| on(*from, *to)).map(|(at, ..)| Hit::Currency(at));
    }
    if click.inside(areas.names).is_some() {
        let mut names = panes(screen, areas.names, cx).into_iter();
        return names.find(|(.., from, to)| on(*from, *to)).map(|(pane, ..)| Hit::Pane(pane));
    }
    click.inside(areas.rows).map(|_| Hit::Rows(areas.rows))
}

/// Cells of the list below.
pub(super) fn rows(screen: &DebtReportScreen, cx: &Context) -> Vec<[String; 4]> {
    match (screen.pane, &screen.report, screen.current()) {
        (Pane::Worst, _, Some((_, one))) => one.worst.iter().map(|worst| of_worst(worst, one, cx)).collect(),
        (Pane::Promised, Some(report), _) => {
            report.promised.iter().map(|promise| of_promise(promise, cx)).collect()
        }
        _ => Vec::new(),
    }
}

fn of_worst(worst: &Worst, one: &DebtsOf, cx: &Context) -> [String; 4] {
    let owner = worst.debtor.owner.as_ref().map(|(_, owner)| text::clean(owner));
    [
        text::clean(&columns::name(cx.words, &worst.debtor.name)),
        cx.words.formats.money_short(worst.overdue, one.currency.code()),
        cx.words.say("debtors-days", [("number", cx.words.formats.integer(worst.days.into()))]),
        owner.unwrap_or_default(),
    ]
}

fn of_promise(promise: &PromiseOut, cx: &Context) -> [String; 4] {
    [
        text::clean(&columns::name(cx.words, &promise.client.1)),
        cx.words.formats.money_short(promise.sum().minor(), promise.currency().code()),
        promise.day().map(|day| cx.words.formats.day_month_short(day)).unwrap_or_default(),
        promise_state(promise, cx.words),
    ]
}

pub(super) fn draw(screen: &DebtReportScreen, frame: &mut Frame, area: Rect, cx: &Context) {
    let (areas, buffer) = (Areas::of(area), frame.buffer_mut());
    for (at, name, from, to) in currencies(screen, areas.top) {
        let style = if at == screen.currency { cx.theme.accent } else { cx.theme.faint };
        paint::put(buffer, (from, areas.top.y), to - from, &name, style);
    }
    if let Some((report, one)) = screen.current() {
        draw_figures(buffer, areas.figures, (report, one), cx);
        draw_aging(buffer, areas.aging, (report, one), cx);
        draw_weeks(buffer, areas.weeks, one, cx);
    } else {
        let key = if screen.report.is_none() { "report-reading" } else { "debtors-nothing" };
        paint::empty(buffer, areas.figures, &cx.words.get(key), cx.theme);
    }
    for (pane, name, from, to) in panes(screen, areas.names, cx) {
        let style = if pane == screen.pane { cx.theme.accent } else { cx.theme.faint };
        paint::put(buffer, (from, areas.names.y), to - from, &name, style);
    }
    draw_rows(screen, buffer, areas.rows, cx);
}

/// What it is, how much, and how it changed since the end of last month. Sums are told in thousands and millions where
/// names would have no room beside them.
fn draw_figures(buffer: &mut Buffer, area: Rect, (report, one): (&DebtReport, &DebtsOf), cx: &Context) {
    let (figures, code) = (debt_figures(report, one), one.currency.code());
    let head = || [String::new(), cx.words.get("debtors-now"), cx.words.get("debtors-change")];
    let rows_of = |told: &dyn Fn(Quantity) -> String| -> Vec<[String; 3]> {
        let cells =
            |figure: &DebtFigure| [cx.words.get(figure.key), told(figure.now), figure.change_words(told)];
        std::iter::once(head()).chain(figures.iter().map(cells)).collect()
    };
    let mut rows = rows_of(&|quantity| quantity.words(code, cx.words));
    if widths(&rows).iter().sum::<u16>() + 6 > area.width {
        rows = rows_of(&|quantity| quantity.short(code, cx.words));
    }
    let [label, now, change] = widths(&rows);
    let label = label.min(area.width.saturating_sub(now + change + 6));
    for (line, [name, sum, grown]) in (0..area.height).zip(&rows) {
        let figure = line.checked_sub(1).and_then(|at| figures.get(usize::from(at)));
        let is_worse = figure.is_some_and(worsened);
        let place = paint::line(area, line);
        if is_worse {
            paint::put(buffer, (place.x + 1, place.y), 1, "!", cx.theme.warning);
        }
        let [style, number] = if line == 0 { [cx.theme.faint; 2] } else { [cx.theme.text, cx.theme.title] };
        let changed = if is_worse { cx.theme.warning } else { cx.theme.faint };
        let right = |cell: &str, width: u16| text::pad_left(cell, usize::from(width));
        let shown = [
            (label, name.clone(), style),
            (now, right(sum, now), number),
            (change, right(grown, change), changed),
        ];
        paint::cells(buffer, (place.x + 2, place.y), shown);
    }
}

/// The widest cell of each column.
fn widths(rows: &[[String; 3]]) -> [u16; 3] {
    let width = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| text::width(cell)).max();
    [0, 1, 2].map(|at| u16::try_from(width(at).unwrap_or_default()).unwrap_or_default())
}

/// Whether it changed in the way that nobody wants.
fn worsened(figure: &DebtFigure) -> bool {
    let grown = figure.change().and_then(Quantity::number).unwrap_or_default();
    figure.grows_well().is_some_and(|grows| if grows { grown < 0 } else { grown > 0 })
}

/// The buckets, and below them what stands beside.
fn draw_aging(buffer: &mut Buffer, area: Rect, (report, one): (&DebtReport, &DebtsOf), cx: &Context) {
    let sum = |minor: i64| match minor {
        0 => "—".to_owned(),
        minor => cx.words.formats.compact(minor / 100),
    };
    let row = |(label, value): (String, i64)| Bar { label, value, told: vec![sum(value)], ..Bar::default() };
    let labels = std::iter::once(cx.words.get("aging-not-due")).chain(report.buckets.labels());
    let aged = &one.aged;
    let sums = std::iter::once(aged.not_due).chain(aged.late.iter().copied());
    let rows: Vec<Bar> = labels.zip(sums).map(row).collect();
    let [head, below] = split(area, 1);
    paint::put(buffer, (head.x, head.y), head.width, &cx.words.get("debtors-aging"), cx.theme.faint);
    chart::bars(buffer, below, &rows, cx.theme);
    let beside = [("aging-unallocated", aged.unallocated), ("aging-disputed", aged.disputed)];
    let beside = beside.into_iter().filter(|(_, minor)| *minor != 0);
    let told = beside.map(|(key, minor)| format!("{} {}", cx.words.get(key), sum(minor)));
    let rest = paint::below(below, u16::try_from(rows.len()).unwrap_or(u16::MAX));
    paint::wrapped(buffer, rest, [(text::dotted(told).as_str(), cx.theme.faint)]);
}

/// What is to come in by week: by the days on which it falls due, and by how late is paid.
fn draw_weeks(buffer: &mut Buffer, area: Rect, one: &DebtsOf, cx: &Context) {
    let sum = |minor: i64| match minor {
        0 => "—".to_owned(),
        minor => cx.words.formats.compact(minor / 100),
    };
    let head = Bar {
        label: cx.words.get("debtors-week-from"),
        told: ["debtors-week-due", "debtors-week-paid"].map(|key| cx.words.get(key)).to_vec(),
        ..Bar::default()
    };
    let weeks = one.weeks.iter().map(|week| Bar {
        label: week_words(week, cx.words),
        value: week.due,
        told: [week.due, week.expected].map(sum).to_vec(),
        ..Bar::default()
    });
    let rows: Vec<Bar> = std::iter::once(head).chain(weeks).collect();
    chart::bars(buffer, area, &rows, cx.theme);
}

fn draw_rows(screen: &DebtReportScreen, buffer: &mut Buffer, area: Rect, cx: &Context) {
    let rows = rows(screen, cx);
    if rows.is_empty() {
        paint::empty(buffer, area, &empty_words(screen, cx), cx.theme);
        return;
    }
    let widths = paint::widths(&COLUMNS, area.width.saturating_sub(4));
    let (height, top) = (usize::from(area.height), screen.cursor.top(usize::from(area.height)));
    for (line, (at, cells)) in (0..).zip(rows.iter().enumerate().skip(top).take(height)) {
        let place = paint::line(area, line);
        let styles = [cx.theme.title, cx.theme.text, cx.theme.text, cx.theme.faint];
        let shown =
            widths.iter().zip(cells).zip(styles).enumerate().map(|(column, ((width, cell), style))| {
                // Sums and days stand at the right.
                let is_number = column == 1 || column == 2;
                let cell = if is_number { text::pad_left(cell, usize::from(*width)) } else { cell.clone() };
                (*width, cell, style)
            });
        paint::cells(buffer, (place.x + 2, place.y), shown);
        if at == screen.cursor.at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, (top > 0, top + height < rows.len()), cx.theme);
}
