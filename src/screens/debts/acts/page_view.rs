//! How an act looks: what it comes to, below it both halves line by line.

use super::page::ActPage;
use crate::{
    domain::debt::{
        act::{Beside, number_in},
        reconciliation::Found,
    },
    i18n::{acts, columns},
    report::{act_contract, act_notes, act_period, act_status, record::unless_erased},
    screens::{Context, debts::table::draw_row},
    store::reconciliation::ActOut,
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

const WIDE: usize = 9;

/// Ours: day, document, debit, credit; theirs the same; what differs.
const COLUMNS: [Column; WIDE] = [
    Column { least: 11, wanted: 11, drop: 0, grows: false },
    Column { least: 8, wanted: 18, drop: 0, grows: true },
    Column { least: 13, wanted: 14, drop: 0, grows: false },
    Column { least: 12, wanted: 14, drop: 4, grows: false },
    Column { least: 11, wanted: 11, drop: 2, grows: false },
    Column { least: 8, wanted: 18, drop: 1, grows: true },
    Column { least: 13, wanted: 14, drop: 0, grows: false },
    Column { least: 12, wanted: 14, drop: 3, grows: false },
    Column { least: 15, wanted: 20, drop: 0, grows: false },
];

const OURS: [&str; 4] = ["field-invoice-day", "act-document", "act-debit", "act-credit"];

/// Sums stand at the right.
const AT_RIGHT: [usize; 4] = [2, 3, 6, 7];

/// Lines below the list that tell of the one under the cursor.
const DETAIL: u16 = 3;
/// A window lower than this has no such lines.
const DETAIL_FROM: u16 = 16;

/// The parts: what it comes to, the list with its headings, what is told of one line.
fn parts(page: &ActPage, area: Rect, head: usize) -> [Rect; 3] {
    let head = u16::try_from(head).unwrap_or(u16::MAX).min(area.height);
    let detail = if area.height < DETAIL_FROM || page.count() == 0 { 0 } else { DETAIL };
    let rest = paint::below(area, head);
    let list = Rect { height: rest.height.saturating_sub(detail), ..rest };
    [Rect { height: head, ..area }, list, paint::below(rest, list.height)]
}

/// Below the headings.
pub(super) fn rows_area(page: &ActPage, cx: &Context) -> Rect {
    let [_, list, _] = parts(page, cx.body, head(page, cx).len());
    paint::below(list, 1)
}

pub(super) fn rows_height(page: &ActPage, cx: &Context) -> usize {
    usize::from(rows_area(page, cx).height)
}

pub(super) fn status_words(page: &ActPage, cx: &Context) -> String {
    let title = cx.words.say("act-title", [("number", text::clean(page.number()))]);
    let name = text::clean(&columns::name(cx.words, page.client_name()));
    let narrowed = if page.only_different { cx.words.get("act-only-different") } else { String::new() };
    let status = page.act.as_ref().map(|act| act_status(&act.row, cx.words)).unwrap_or_default();
    text::dotted([title, name, status, narrowed])
}

pub(super) fn empty_words(page: &ActPage, cx: &Context) -> String {
    cx.words.get(match (&page.act, page.only_different) {
        (None, _) => "contracts-reading",
        (_, true) => "act-agrees",
        _ => "act-no-lines",
    })
}

/// The lines that are shown.
pub(super) fn lines(page: &ActPage) -> Vec<Beside<'_>> {
    let all = page.act.as_ref().map(ActOut::lines).unwrap_or_default();
    all.into_iter().filter(|line| !page.only_different || line.differs()).collect()
}

/// What the act comes to in lines of the window.
fn head(page: &ActPage, cx: &Context) -> Vec<String> {
    let room = usize::from(cx.body.width.saturating_sub(2)).max(1);
    head_words(page, cx).iter().flat_map(|line| text::wrap(line, room)).collect()
}

/// What it is about, what both halves come to, and what is to be known of it.
pub(super) fn head_words(page: &ActPage, cx: &Context) -> Vec<String> {
    let Some(act) = &page.act else { return Vec::new() };
    let about = [act_period(&act.row, cx.words), act_contract(&act.row, cx.words)];
    let mut told = vec![text::clean(&text::dotted(about)), ours(act, cx)];
    told.extend(theirs(act, cx));
    told.extend(Some(text::clean(&signed(act, cx))).filter(|signed| !signed.is_empty()));
    told.extend(act_notes(act, cx.words).into_iter().map(|note| text::clean(&note)));
    told
}

fn signed(act: &ActOut, cx: &Context) -> String {
    let name = unless_erased(act.row.text("signed_by"));
    let position = unless_erased(act.row.text("signed_position"));
    if name.is_empty() {
        return String::new();
    }
    let parts = [name, position, acts::authority(act.row.authority(), cx.words)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn ours(act: &ActOut, cx: &Context) -> String {
    let (debit, credit) = act.ours.turnovers().unwrap_or_default();
    balances(act, "act-by-ours", [act.ours.opening, debit, credit, act.our_closing()], cx)
}

fn theirs(act: &ActOut, cx: &Context) -> Option<String> {
    let (half, found) = act.theirs.as_ref()?;
    let (debit, credit) = half.turnovers()?;
    let opening = act.ours.opening.checked_sub(found.opening_differs)?;
    Some(balances(act, "act-by-theirs", [opening, debit, credit, act.their_closing()?], cx))
}

/// The balances of a half as we see them, and its turnovers as it has them.
fn balances(act: &ActOut, key: &'static str, sums: [i64; 4], cx: &Context) -> String {
    let [opening, debit, credit, closing] = sums;
    let plain = |minor| cx.words.formats.decimal_short(minor);
    let parts = [
        ("opening", plain(opening)),
        ("debit", plain(debit)),
        ("credit", plain(credit)),
        ("closing", cx.words.formats.money_short(closing, act.row.currency().code())),
    ];
    format!("{}: {}", cx.words.get(key), cx.words.say("act-balances", parts))
}

pub(super) fn draw(page: &ActPage, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    let told = head(page, cx);
    let [above, list, detail] = parts(page, area, told.len());
    for (row, line) in (0..).zip(&told) {
        let place = paint::line(above, row);
        paint::put(buffer, (place.x + 1, place.y), place.width.saturating_sub(2), line, cx.theme.text);
    }
    if page.count() == 0 {
        paint::empty(buffer, list, &empty_words(page, cx), cx.theme);
        return;
    }
    draw_lines(page, buffer, list, cx);
    draw_detail(page, buffer, detail, cx);
}

fn draw_lines(page: &ActPage, buffer: &mut Buffer, area: Rect, cx: &Context) {
    let lines = lines(page);
    let has_theirs = page.act.as_ref().is_some_and(|act| act.theirs.is_some());
    let columns = COLUMNS.get(..OURS.len()).filter(|_| !has_theirs).unwrap_or(&COLUMNS);
    let widths = paint::widths(columns, area.width.saturating_sub(2));
    let has_credit = widths.get(3).is_some_and(|width| *width > 0);
    let headings = headings(has_credit, cx);
    draw_row(buffer, paint::line(area, 0), (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
    let rows = paint::below(area, 1);
    let height = usize::from(rows.height);
    let top = page.cursor.top(height);
    for (row, (at, line)) in (0..).zip(lines.iter().enumerate().skip(top).take(height)) {
        let place = paint::line(rows, row);
        let cells = if has_credit { cells(line, cx) } else { short_cells(line, cx) };
        draw_row(buffer, place, (&cells, &widths), &AT_RIGHT, |column| style(line, column, cx));
        if at == page.cursor.at {
            paint::under_cursor(buffer, place, cx.theme);
        }
    }
    paint::more(buffer, rows, (top > 0, top + height < lines.len()), cx.theme);
}

/// One sum of a half is called by whose it is.
fn headings(has_credit: bool, cx: &Context) -> [String; WIDE] {
    let [day, document, debit, credit] = OURS.map(|key| cx.words.get(key));
    let [ours, theirs] = ["act-by-ours", "act-by-theirs"].map(|key| cx.words.get(key));
    let (ours, theirs) = if has_credit { (debit.clone(), debit) } else { (ours, theirs) };
    let state = cx.words.get("act-difference");
    [day.clone(), document.clone(), ours, credit.clone(), day, document, theirs, credit, state]
}

/// What stands in the columns.
fn cells(line: &Beside, cx: &Context) -> [String; WIDE] {
    let sum = |minor: i64| if minor == 0 { String::new() } else { cx.words.formats.decimal(minor) };
    let ours = line.ours.map(|row| {
        let document = text::clean(&acts::operation(row.kind, &row.number, cx.words));
        [cx.words.formats.date(row.day), document, sum(row.debit), sum(row.credit)]
    });
    let theirs = line.theirs.map(|row| {
        let document = text::clean(&unless_erased(row.document.clone()));
        [cx.words.formats.date(row.day), document, sum(row.debit), sum(row.credit)]
    });
    let [day, document, debit, credit] = ours.unwrap_or_default();
    let [their_day, their_document, their_debit, their_credit] = theirs.unwrap_or_default();
    let state = line.found.map(|found| state(line, found, cx)).unwrap_or_default();
    [day, document, debit, credit, their_day, their_document, their_debit, their_credit, state]
}

/// The same where there is room for one sum of a half: what raises the debt, or with a minus what lowers it, as we see
/// it; documents by their numbers.
fn short_cells(line: &Beside, cx: &Context) -> [String; WIDE] {
    let ours = line.ours.map(|row| cx.words.formats.decimal(row.debit.saturating_sub(row.credit)));
    let theirs = line.theirs.map(|row| cx.words.formats.decimal(row.credit.saturating_sub(row.debit)));
    let [day, document, _, credit, their_day, their_document, _, their_credit, state] = cells(line, cx);
    let day = if day.is_empty() { their_day.clone() } else { day };
    let number = |number: &str, name: String| if number.is_empty() { name } else { text::clean(number) };
    let document = line.ours.map(|row| number(&row.number, document)).unwrap_or_default();
    let their_number = line.theirs.map(|row| unless_erased(number_in(&row.document).to_owned()));
    let their_document = their_number.map(|known| number(&known, their_document)).unwrap_or_default();
    [
        day,
        document,
        ours.unwrap_or_default(),
        credit,
        their_day,
        their_document,
        theirs.unwrap_or_default(),
        their_credit,
        state,
    ]
}

/// A mark and a word, so that no colour is needed.
fn state(line: &Beside, found: Found, cx: &Context) -> String {
    let word = cx.words.get(acts::found_key(found));
    let mark = if cx.theme.ascii { ascii(acts::mark(found)) } else { acts::mark(found) };
    if line.differs() { format!("{mark} {word}") } else { mark.to_owned() }
}

fn ascii(mark: &'static str) -> &'static str {
    match mark {
        "≠" => "!",
        "◂" => "<",
        "▸" => ">",
        other => other,
    }
}

fn style(line: &Beside, column: usize, cx: &Context) -> Style {
    match (line.differs(), column) {
        (true, 8) => cx.theme.alarm,
        (true, _) => cx.theme.title,
        (false, 8) => cx.theme.faint,
        _ => cx.theme.text,
    }
}

/// Both sides of the line under the cursor in full, and by how much they differ.
fn draw_detail(page: &ActPage, buffer: &mut Buffer, area: Rect, cx: &Context) {
    if area.height < 2 {
        return;
    }
    paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
    let inside = paint::below(paint::within(area, 1), 1);
    let lines = lines(page);
    let Some(line) = lines.get(page.cursor.at) else { return };
    let told = told(line, page, cx);
    let style = if line.differs() { cx.theme.warning } else { cx.theme.text };
    paint::wrapped(buffer, inside, [(told.as_str(), style)]);
}

/// A line in words.
fn told(line: &Beside, page: &ActPage, cx: &Context) -> String {
    let [day, document, debit, credit, their_day, their_document, their_debit, their_credit, _] =
        cells(line, cx);
    let state = line.found.map(|found| cx.words.get(acts::found_key(found))).unwrap_or_default();
    let half = |key: &'static str, cells: [String; 4]| {
        let [day, document, debit, credit] = cells;
        let named = |key, sum: String| {
            if sum.is_empty() { String::new() } else { format!("{} {sum}", cx.words.get(key)) }
        };
        let parts = [day, document, named("act-debit", debit), named("act-credit", credit)];
        let told = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if told.is_empty() { String::new() } else { format!("{}: {told}", cx.words.get(key)) }
    };
    let code = page.act.as_ref().map_or("KZT", |act| act.row.currency().code());
    let by = line.by().map(|by| cx.words.formats.money(by, code)).unwrap_or_default();
    let state = [state, by].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let ours = half("act-by-ours", [day, document, debit, credit]);
    let theirs = half("act-by-theirs", [their_day, their_document, their_debit, their_credit]);
    text::dotted([ours, theirs, state])
}

/// Every line in words.
pub(super) fn told_lines(page: &ActPage, cx: &Context) -> Vec<String> {
    lines(page).iter().map(|line| told(line, page, cx)).collect()
}

pub(super) fn copied(page: &ActPage, cx: &Context) -> String {
    lines(page).get(page.cursor.at).map(|line| cells(line, cx).join("\t")).unwrap_or_default()
}
