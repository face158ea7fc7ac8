//! A month as a grid of days.

use super::{Planner, monday};
use crate::{
    screens::{Click, Context},
    store::activity::DayCount,
    ui::paint,
};
use chrono::{Datelike as _, Days, NaiveDate};
use ratatui::{Frame, buffer::Buffer, layout::Rect};

/// Weeks of the grid.
const WEEKS: u16 = 6;

/// The first day of the grid.
fn first(day: NaiveDate) -> NaiveDate {
    monday(day.with_day(1).unwrap_or(day))
}

fn place(grid: Rect, at: u16) -> Rect {
    let (width, height) = (grid.width / 7, (grid.height.saturating_sub(1) / WEEKS).max(1));
    Rect { x: grid.x + at % 7 * width, y: grid.y + 1 + at / 7 * height, width, height }
}

pub(super) fn draw(planner: &Planner, frame: &mut Frame, grid: Rect, cx: &Context) {
    let buffer = frame.buffer_mut();
    let first = first(planner.day);
    for at in 0..7 {
        let day = first + Days::new(u64::from(at));
        let head = place(grid, at);
        let name = cx.words.formats.weekday_short(day.weekday());
        paint::put(buffer, (head.x + 1, grid.y), head.width, name, cx.theme.title);
    }
    for at in 0..WEEKS * 7 {
        let day = first + Days::new(u64::from(at));
        let cell = place(grid, at);
        if cell.bottom() <= grid.bottom() {
            draw_day(planner, day, (cell, buffer), cx);
        }
    }
}

fn draw_day(planner: &Planner, day: NaiveDate, (cell, buffer): (Rect, &mut Buffer), cx: &Context) {
    let is_other = day.month() != planner.day.month();
    let style = match () {
        () if day == cx.today => cx.theme.accent,
        () if is_other || !cx.facts.calendar.is_working(day) => cx.theme.faint,
        () => cx.theme.text,
    };
    let (number, told) = (format!("{:>2}", day.day()), counts(planner, day));
    let width = cell.width.saturating_sub(1);
    // Where a week has one line, the counts stand beside the number.
    if cell.height == 1 {
        paint::put(buffer, (cell.x + 1, cell.y), width, &format!("{number} {told}"), style);
    } else {
        paint::put(buffer, (cell.x + 1, cell.y), width, &number, style);
        paint::put(buffer, (cell.x + 1, cell.y + 1), width, &told, cx.theme.faint);
    }
    if day == planner.day {
        paint::under_cursor(buffer, Rect { height: 1, ..cell }, cx.theme);
    }
}

/// How much is planned, and how much was done: `6 ✓2`.
fn counts(planner: &Planner, day: NaiveDate) -> String {
    let DayCount { planned, done } = planner.counts.on(day);
    match (planned, done) {
        (0, 0) => String::new(),
        (open, 0) => open.to_string(),
        (0, done) => format!("✓{done}"),
        (open, done) => format!("{open} ✓{done}"),
    }
}

/// The day at a place of the mouse.
pub(super) fn hit(planner: &Planner, click: Click, grid: Rect) -> Option<NaiveDate> {
    let at = (0..WEEKS * 7).find(|at| click.inside(place(grid, *at)).is_some())?;
    Some(first(planner.day) + Days::new(u64::from(at)))
}
