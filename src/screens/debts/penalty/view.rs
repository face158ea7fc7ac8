//! How penalties look: a line for each debt, below it the working of the one under the cursor.

use super::{PenaltyPage, document, money};
use crate::{
    report::{WORKING, penalty_basis, penalty_decision_words, working_cells},
    screens::{Context, debts::table::draw_row},
    store::claim::{LatePenalty, PenaltyOut},
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// How many columns there are.
const WIDE: usize = 6;

/// Document, by when, what is open, what it comes to, what was decided before, what is open.
const OF_DEBTS: [Column; WIDE] = [
    Column { least: 8, wanted: 16, drop: 0, grows: true },
    Column { least: 10, wanted: 11, drop: 1, grows: false },
    Column { least: 12, wanted: 16, drop: 2, grows: false },
    Column { least: 12, wanted: 16, drop: 0, grows: false },
    Column { least: 10, wanted: 14, drop: 3, grows: false },
    Column { least: 12, wanted: 16, drop: 0, grows: false },
];

const HEADINGS: [&str; WIDE] = [
    "penalty-debt",
    "penalty-page-due",
    "field-invoice-rest",
    "penalty-total",
    "penalty-page-settled",
    "penalty-open",
];

const AT_RIGHT: [usize; 4] = [2, 3, 4, 5];

/// Columns of the working: from, through, days, base, rate, year, sum.
const OF_WORKING: [Column; WORKING.len()] = [
    Column { least: 10, wanted: 11, drop: 0, grows: false },
    Column { least: 10, wanted: 11, drop: 0, grows: false },
    Column { least: 4, wanted: 6, drop: 0, grows: false },
    Column { least: 12, wanted: 16, drop: 0, grows: false },
    Column { least: 9, wanted: 10, drop: 0, grows: false },
    Column { least: 7, wanted: 8, drop: 1, grows: false },
    Column { least: 12, wanted: 16, drop: 0, grows: false },
];

/// The list has a third of the window at most.
const SHARE: u16 = 3;

fn places(page: &PenaltyPage, area: Rect) -> [Rect; 2] {
    let wanted = u16::try_from(page.found.len() + 1).unwrap_or(u16::MAX);
    let list = Rect { height: wanted.min((area.height / SHARE).max(3)).min(area.height), ..area };
    [list, paint::below(area, list.height)]
}

/// Below the headings.
pub(super) fn list_area(page: &PenaltyPage, cx: &Context) -> Rect {
    let [list, _] = places(page, cx.body);
    paint::below(list, 1)
}

pub(super) fn list_height(page: &PenaltyPage, cx: &Context) -> usize {
    usize::from(list_area(page, cx).height)
}

/// What a debt comes to, in the columns.
pub(super) fn told(one: &LatePenalty, cx: &Context) -> [String; WIDE] {
    let dash = || "—".to_owned();
    let sum = |sum: fn(&PenaltyOut) -> crate::domain::money::Money| {
        one.counted.as_ref().map_or_else(|_| dash(), |penalty| money(sum(penalty), cx))
    };
    [
        document(one, cx),
        cx.words.formats.date(one.due),
        money(one.rest, cx),
        sum(PenaltyOut::total),
        sum(|penalty| penalty.settled),
        sum(PenaltyOut::open),
    ]
}

pub(super) fn draw(page: &PenaltyPage, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    if page.found.is_empty() {
        paint::empty(buffer, area, &page.empty_words(cx), cx.theme);
        return;
    }
    let [list, below] = places(page, area);
    draw_list(page, buffer, list, cx);
    if let Some(one) = page.current() {
        draw_working(one, buffer, below, cx);
    }
}

fn draw_list(page: &PenaltyPage, buffer: &mut Buffer, area: Rect, cx: &Context) {
    let widths = paint::widths(&OF_DEBTS, area.width.saturating_sub(2));
    let headings = HEADINGS.map(|key| cx.words.get(key));
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
    let area = paint::below(area, 1);
    let height = usize::from(area.height);
    let top = page.cursor.top(height);
    for (line, (at, one)) in (0..).zip(page.found.iter().enumerate().skip(top).take(height)) {
        let place = paint::line(area, line);
        draw_row(buffer, place, (&told(one, cx), &widths), &AT_RIGHT, |column| style(one, column, cx));
        if at == page.cursor.at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, area, (top > 0, top + height < page.found.len()), cx.theme);
}

fn style(one: &LatePenalty, column: usize, cx: &Context) -> Style {
    match column {
        0 => cx.theme.title,
        5 if one.counted.as_ref().is_ok_and(|penalty| penalty.open().minor() > 0) => cx.theme.warning,
        _ => cx.theme.text,
    }
}

/// By which law, row by row, what was decided; or why there is no sum.
fn draw_working(one: &LatePenalty, buffer: &mut Buffer, area: Rect, cx: &Context) {
    paint::rule(buffer, paint::line(area, 0), cx.theme);
    let area = paint::below(area, 1);
    let penalty = match &one.counted {
        Ok(penalty) => penalty,
        Err(flaw) => {
            let told = text::clean(&super::super::flaw_words(flaw, cx));
            paint::wrapped(buffer, paint::within(area, 1), [(told.as_str(), cx.theme.alarm)]);
            return;
        }
    };
    let told = below_rows(one, penalty, cx);
    let head = penalty_basis(penalty.basis, cx.words);
    paint::put(buffer, (area.x + 1, area.y), area.width.saturating_sub(2), &head, cx.theme.title);
    let foot = u16::try_from(told.len()).unwrap_or_default().min(area.height / 2);
    let table = paint::below(area, 1);
    let table = Rect { height: table.height.saturating_sub(foot), ..table };
    let used = draw_rows(penalty, buffer, table, cx);
    let foot = Rect { y: table.y + used, height: area.bottom().saturating_sub(table.y + used), ..area };
    let lines = told.iter().map(|line| (line.as_str(), cx.theme.text));
    paint::wrapped(buffer, Rect { x: foot.x + 1, width: foot.width.saturating_sub(2), ..foot }, lines);
}

/// The rows of the working; answers how many lines they took.
fn draw_rows(penalty: &PenaltyOut, buffer: &mut Buffer, area: Rect, cx: &Context) -> u16 {
    let widths = paint::widths(&OF_WORKING, area.width.saturating_sub(2));
    let headings = WORKING.map(|key| cx.words.get(key));
    let at_right: Vec<usize> = (2..WORKING.len()).collect();
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), &at_right, |_| cx.theme.faint);
    let rows = &penalty.working.rows;
    let room = usize::from(area.height.saturating_sub(1));
    let shown = if rows.len() > room { room.saturating_sub(1) } else { rows.len() };
    let mut line = 1;
    for row in rows.iter().take(shown) {
        let cells = working_cells(row, penalty.currency(), cx.words);
        draw_row(buffer, paint::line(area, line), (&cells, &widths), &at_right, |_| cx.theme.text);
        line += 1;
    }
    if shown < rows.len() {
        let more = cx.words.count("penalty-page-more", rows.len() - shown);
        let place = paint::line(area, line);
        paint::put(buffer, (place.x + 1, place.y), place.width.saturating_sub(2), &more, cx.theme.faint);
        line += 1;
    }
    line
}

/// What is told below the rows: the cap, what is contested, doubtful rates, decisions.
fn below_rows(one: &LatePenalty, penalty: &PenaltyOut, cx: &Context) -> Vec<String> {
    let named = |key, sum| format!("{}: {}", cx.words.get(key), money(sum, cx));
    let accrued = crate::domain::money::Money::new(penalty.working.accrued, penalty.currency());
    let capped = penalty
        .working
        .is_capped()
        .then(|| text::dotted([named("penalty-accrued", accrued), cx.words.get("penalty-page-capped")]));
    let disputed = (penalty.disputed.minor() > 0).then(|| named("penalty-disputed", penalty.disputed));
    let doubtful = (!penalty.working.is_confirmed()).then(|| cx.words.get("penalty-unconfirmed-here"));
    let sums = text::dotted([named("penalty-total", penalty.total()), named("penalty-open", penalty.open())]);
    let decisions = one.decisions.iter().map(|one| penalty_decision_words(one, cx.words));
    let told = [Some(sums), capped, disputed, doubtful].into_iter().flatten().chain(decisions);
    told.map(|line| text::clean(&line)).collect()
}
