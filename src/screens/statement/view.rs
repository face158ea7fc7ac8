//! How a statement looks: three groups beside each other where the window is wide, one at a time where it is narrow.

use super::{
    detail, head,
    rows::{Group, Told},
    sorting::Sorting,
};
use crate::{
    domain::statement::booking::Choice,
    i18n::statements,
    keys::Command,
    screens::{Click, Context, Spoken, aloud, debts::draw_row, search_line},
    ui::{
        paint::{self, Column},
        text,
    },
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

/// From so many cells on the groups stand beside each other.
const BESIDE_FROM: u16 = 110;
/// Lines above the groups: account, balances, names of the groups.
const HEAD: u16 = 3;
/// Lines below that tell of the line under the cursor, with a rule.
const DETAIL: u16 = 7;
/// A window lower than this has no such lines.
const DETAIL_FROM: u16 = 15;

/// Mark, day, payer, sum, purpose.
const COLUMNS: [Column; 5] = [
    Column { least: 1, wanted: 1, drop: 0, grows: false },
    Column { least: 10, wanted: 11, drop: 2, grows: false },
    Column { least: 14, wanted: 20, drop: 0, grows: false },
    Column { least: 14, wanted: 15, drop: 0, grows: false },
    Column { least: 12, wanted: 20, drop: 1, grows: true },
];
/// Mark, payer, sum; day and purpose stand below.
const NARROW: [Column; 3] = [
    Column { least: 1, wanted: 1, drop: 0, grows: false },
    Column { least: 10, wanted: 18, drop: 0, grows: true },
    Column { least: 14, wanted: 18, drop: 0, grows: false },
];

/// Whether the three groups stand beside each other; the rest stands alone.
const fn is_beside(sorting: &Sorting, area: Rect) -> bool {
    area.width >= BESIDE_FROM && !matches!(sorting.front, Group::Rest)
}

fn detail_area(area: Rect) -> Rect {
    let lines = if area.height < DETAIL_FROM { 0 } else { DETAIL };
    paint::below(area, area.height - lines)
}

fn lists_area(area: Rect) -> Rect {
    let lists = paint::below(area, HEAD);
    Rect { height: lists.height.saturating_sub(detail_area(area).height), ..lists }
}

/// The groups that are shown, each with its place.
fn panes(sorting: &Sorting, area: Rect) -> Vec<(Group, Rect)> {
    let lists = lists_area(area);
    if !is_beside(sorting, area) {
        return vec![(sorting.front, lists)];
    }
    let third = lists.width / 3;
    let groups = Group::ALL.into_iter().take(3).zip(0..);
    groups.map(|(group, at)| (group, Rect { x: lists.x + third * at, width: third, ..lists })).collect()
}

/// Lines of one row.
const fn row_lines(sorting: &Sorting, area: Rect) -> u16 {
    if is_beside(sorting, area) { 2 } else { 1 }
}

/// Rows of a group that are seen.
pub(super) fn height(sorting: &Sorting, area: Rect) -> usize {
    usize::from(lists_area(area).height / row_lines(sorting, area))
}

/// Where the names of the groups stand.
fn heads(sorting: &Sorting, area: Rect) -> Vec<(Group, Rect)> {
    let row = paint::line(area, 2);
    let part = area.width / if is_beside(sorting, area) { 3 } else { 4 };
    let rest = paint::line(area, 0);
    let width = 22.min(area.width);
    let of = |(group, at): (Group, u16)| match group {
        Group::Rest if is_beside(sorting, area) => {
            (group, Rect { x: rest.right().saturating_sub(width), width, ..rest })
        }
        _ => (group, Rect { x: row.x + part * at, width: part, ..row }),
    };
    Group::ALL.into_iter().zip(0..).map(of).collect()
}

/// The group whose name was clicked.
pub(super) fn head_at(sorting: &Sorting, click: Click, cx: &Context) -> Option<Group> {
    let heads = heads(sorting, cx.body).into_iter();
    heads.filter(|(_, area)| click.inside(*area).is_some()).map(|(group, _)| group).next_back()
}

/// The row that was clicked.
pub(super) fn row_at(sorting: &Sorting, click: Click, area: Rect) -> Option<(Group, usize)> {
    let lines = usize::from(row_lines(sorting, area));
    let (group, (line, _)) =
        panes(sorting, area).into_iter().find_map(|(group, place)| Some((group, click.inside(place)?)))?;
    let pane = sorting.pane(group);
    Some((group, pane.cursor.hit(line / lines, pane.shown.len(), height(sorting, area))?))
}

/// The sign of a line: confirmed, booked before, in doubt.
fn mark(told: &Told) -> &'static str {
    match &told.row.choice {
        Some(Choice::Nobodys { .. }) => "–",
        Some(_) => "✓",
        None if told.row.is_known => "=",
        None if told.left_out.is_some() => "✗",
        None if !told.doubts().is_empty() => "!",
        None => " ",
    }
}

/// Mark, day, payer, sum and purpose of a line.
pub(super) fn cells(sorting: &Sorting, told: &Told, cx: &Context) -> [String; 5] {
    let sign = mark(told).to_owned();
    let Some(operation) = told.operation else {
        let number = told.left_out.map(|row| text::clean(&row.number)).unwrap_or_default();
        let doubts = told.doubts().iter().map(|doubt| text::clean(&statements::doubt(doubt, cx.words)));
        let line = cx.words.say("booking-line", [("line", told.line().to_string())]);
        return [sign, String::new(), text::dotted([line, number]), String::new(), text::dotted(doubts)];
    };
    let kind = statements::kind(operation.kind, cx.words).unwrap_or_default();
    let payer = text::clean(&operation.party.name);
    let client = told.client().map(|client| sorting.name(client, cx)).unwrap_or_default();
    [
        sign,
        cx.words.formats.date(operation.day),
        [payer, client].into_iter().find(|words| !words.is_empty()).unwrap_or_default(),
        cx.words.formats.money(operation.amount, told.of.currency.code()),
        text::dotted([kind, text::clean(&operation.purpose)]),
    ]
}

fn empty_words(sorting: &Sorting, cx: &Context) -> String {
    search_line::empty_words(if sorting.is_narrowed() { "booking-none-such" } else { "booking-none" }, cx)
}

fn group_words(sorting: &Sorting, group: Group, cx: &Context) -> String {
    format!("{} {}", cx.words.get(group.key()), cx.words.formats.count(sorting.pane(group).shown.len()))
}

/// What is said above the groups: account, balances, doubts.
fn head_words(sorting: &Sorting, cx: &Context) -> Vec<(String, bool)> {
    let at = sorting.current().map_or(0, |told| told.row.statement);
    let Some(of) = sorting.weighed.statements.get(at) else { return Vec::new() };
    let account = head::account(of, sorting.source.file.format.key(), cx);
    let [doubts, harmless] = head::doubts(of, cx);
    let is_right = doubts.is_empty();
    let first = text::dotted([account, harmless]);
    let first = if is_right { first } else { format!("! {doubts} · {first}") };
    vec![(first, is_right), head::balance(of, cx)]
}

pub(super) fn draw(sorting: &Sorting, frame: &mut Frame, area: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    for (line, (told, is_right)) in (0..).zip(head_words(sorting, cx)) {
        let row = paint::line(area, line);
        let beside = if line == 0 && is_beside(sorting, area) { 24 } else { 2 };
        let style = if is_right { cx.theme.text } else { cx.theme.warning };
        paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(beside), &told, style);
    }
    for (group, place) in heads(sorting, area) {
        let style = if group == sorting.front { cx.theme.accent } else { cx.theme.faint };
        let room = place.width.saturating_sub(2);
        paint::put(buffer, (place.x + 1, place.y), room, &group_words(sorting, group, cx), style);
    }
    for (group, place) in panes(sorting, area) {
        draw_pane(sorting, (group, place), buffer, (area, cx));
    }
    let below = detail_area(area);
    if below.height == 0 {
        return;
    }
    paint::rule(buffer, paint::line(below, 0), cx.theme);
    if let Some(at) = sorting.at() {
        let sentences = detail::sentences(sorting, at, cx);
        let sentences = sentences.iter().map(|(line, style)| (line.as_str(), *style));
        paint::wrapped(buffer, paint::within(paint::below(below, 1), 1), sentences);
    }
}

fn draw_pane(
    sorting: &Sorting,
    (group, place): (Group, Rect),
    buffer: &mut Buffer,
    (area, cx): (Rect, &Context),
) {
    let pane = sorting.pane(group);
    if pane.shown.is_empty() {
        return paint::empty(buffer, place, &empty_words(sorting, cx), cx.theme);
    }
    let (lines, height) = (row_lines(sorting, area), height(sorting, area));
    let top = pane.cursor.top(height);
    for (line, (at, told)) in (0..).zip(pane.shown.iter().enumerate().skip(top).take(height)) {
        let Some(told) = sorting.told(*told) else { continue };
        let row = Rect { height: lines, ..paint::line(place, line * lines) };
        draw_line(sorting, &told, row, buffer, cx);
        if at == pane.cursor.at && group == sorting.front {
            (0..lines).for_each(|part| {
                paint::under_cursor(buffer, Rect { y: row.y + part, height: 1, ..row }, cx.theme);
            });
        }
    }
    paint::more(buffer, place, (top > 0, top + height < pane.shown.len()), cx.theme);
}

fn draw_line(sorting: &Sorting, told: &Told, row: Rect, buffer: &mut Buffer, cx: &Context) {
    let style = line_style(told, cx);
    let room = row.width.saturating_sub(3);
    let first = Rect { height: 1, width: row.width.saturating_sub(1), ..row };
    let [sign, day, payer, sum, purpose] = cells(sorting, told, cx);
    if row.height == 1 {
        let widths = paint::widths(&COLUMNS, room);
        return draw_row(buffer, first, (&[sign, day, payer, sum, purpose], &widths), &[3], |_| style);
    }
    let widths = paint::widths(&NARROW, room);
    draw_row(buffer, first, (&[sign, payer, sum], &widths), &[2], |_| style);
    let second = text::dotted([day, purpose]);
    paint::put(buffer, (row.x + 4, row.y + 1), row.width.saturating_sub(6), &second, cx.theme.faint);
}

fn line_style(told: &Told, cx: &Context) -> Style {
    match &told.row.choice {
        Some(_) if told.row.is_said => cx.theme.marked,
        None if !told.row.can_be_booked() => cx.theme.faint,
        _ => cx.theme.text,
    }
}

/// The group in front in words, each line with whose it is or seems to be.
pub(super) fn spoken(sorting: &Sorting, cx: &Context) -> Spoken {
    let head = head_words(sorting, cx).into_iter().map(|(line, _)| line);
    let groups = Group::ALL.map(|group| group_words(sorting, group, cx)).join(", ");
    let shown = &sorting.pane(sorting.front).shown;
    let front = group_words(sorting, sorting.front, cx);
    let none = if shown.is_empty() { empty_words(sorting, cx) } else { String::new() };
    let line = |at: &usize| {
        let Some(told) = sorting.told(*at) else { return String::new() };
        let [_, day, payer, sum, purpose] = cells(sorting, &told, cx);
        let said = match (&told.row.choice, sorting.best_two(*at).first()) {
            (Some(choice), _) => {
                text::dotted([cx.words.get("booking-confirmed-one"), sorting.choice_words(choice, cx)])
            }
            (None, Some((score, choice))) => {
                let parts = [("what", sorting.choice_words(choice, cx)), ("score", score.to_string())];
                cx.words.say("booking-best", parts)
            }
            (None, None) if !told.row.can_be_booked() => head::not_offered(&told, cx),
            (None, None) => String::new(),
        };
        aloud([day.as_str(), &payer, &sum, &purpose, &said])
    };
    Spoken::lines(head.chain([groups, front, none])).choices(shown.iter().map(line), Command::Open)
}
