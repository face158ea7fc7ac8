//! How the planner looks.

use super::{
    Planner, PlannerView,
    columns::{Cell, Column, mark as mark_of, once, role_words},
    hours::Hours,
    month,
    plan::MOST,
};
use crate::{
    domain::{legal_form::split_name, report::Period},
    i18n::{absences, calendars, columns, reports},
    screens::{Click, Context},
    store::activity::ActivityOut,
    ui::{paint, text},
};
use chrono::NaiveDate;
use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::{Modifier, Style},
};

/// Lines of the head of a column: its name, and how much is planned.
const HEAD: u16 = 2;
/// Cells at the left of the week: the hours.
const GUTTER: u16 = 6;
/// Lines that tell of the cell under the cursor.
const DETAIL: u16 = 3;

impl Planner {
    pub(super) fn status_words(&self, cx: &Context) -> String {
        let formats = cx.words.formats;
        let what = match self.view {
            PlannerView::Week => reports::span(Period::Week.around(self.day), cx.words),
            PlannerView::Month => formats.month_year(self.day),
            PlannerView::Day => formats.date_with_weekday(self.day),
            PlannerView::Board | PlannerView::List => String::new(),
        };
        let overdue = match self.plan.board().first() {
            Some(overdue) if self.view == PlannerView::Board => overdue.len(),
            _ if self.plan.late().next().is_some() => self.plan.late().count(),
            _ => once(self, |line| line.is_late(cx.today)).len(),
        };
        let overdue =
            if overdue > 0 { cx.words.count("planner-overdue-count", overdue) } else { String::new() };
        let whose = if self.is_whole { cx.everybody("run-whole-office") } else { String::new() };
        let role = if matches!(self.view, PlannerView::Day | PlannerView::Week) {
            role_words(self.day, cx)
        } else {
            String::new()
        };
        let count = [("count", cx.words.formats.count(MOST))];
        let cut = if self.plan.is_cut() { cx.words.say("list-cut", count) } else { String::new() };
        // The board and the list look at what stands there, not at days.
        let days = self.day_under_cursor().map(|_| self.range(cx));
        let likely = days.and_then(|days| calendars::likely(&cx.facts.calendar, days, cx.words));
        let likely = likely.unwrap_or_default();
        let parts = [cx.words.get(self.view.label()), what, role, likely, whose, overdue, cut];
        text::dotted(parts)
    }

    /// Lines of a column.
    pub(super) fn rows(cx: &Context) -> usize {
        usize::from(Self::areas(cx.body).0.height.saturating_sub(HEAD)).max(1)
    }

    fn areas(body: Rect) -> (Rect, Rect) {
        let [grid, detail] = Layout::vertical([Constraint::Fill(1), Constraint::Length(DETAIL)]).areas(body);
        (grid, detail)
    }

    pub(super) fn draw_all(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (grid, detail) = Self::areas(area);
        match self.view {
            PlannerView::Month => month::draw(self, frame, grid, cx),
            _ => self.draw_columns(frame, grid, cx),
        }
        self.draw_detail(frame, detail, cx);
    }

    /// Where each column stands; the week has its hours at the left.
    fn places(&self, grid: Rect, count: usize) -> Vec<Rect> {
        let left = if self.view == PlannerView::Week { GUTTER } else { 0 };
        let count = u16::try_from(count).unwrap_or(1).max(1);
        let width = grid.width.saturating_sub(left) / count;
        (0..count).map(|at| Rect { x: grid.x + left + at * width, width, ..grid }).collect()
    }

    /// Lines above the cells: in the week the load of the day stands there as a bar too.
    fn head(&self) -> u16 {
        if self.view == PlannerView::Week { HEAD + 1 } else { HEAD }
    }

    fn draw_columns(&self, frame: &mut Frame, grid: Rect, cx: &Context) {
        let columns = self.columns(cx);
        let is_wide = columns.len() == 1;
        let places = self.places(grid, columns.len());
        for (at, (column, place)) in columns.iter().zip(&places).enumerate() {
            let is_current = at == self.column;
            let buffer = frame.buffer_mut();
            let room = place.width.saturating_sub(1);
            let title = if is_current { cx.theme.accent } else { cx.theme.title };
            let title = if column.is_today { title.add_modifier(Modifier::UNDERLINED) } else { title };
            paint::put(buffer, (place.x + 1, place.y), room, &column.title, title);
            paint::put(buffer, (place.x + 1, place.y + 1), room, &column.note, cx.theme.faint);
            if self.view != PlannerView::Week {
                self.draw_cells(frame, column, (*place, is_current, is_wide), cx);
            }
        }
        if self.view == PlannerView::Week {
            self.draw_week(frame, &columns, (grid, &places), cx);
        }
    }

    /// Rows of hours; all columns scroll together.
    fn draw_week(
        &self,
        frame: &mut Frame,
        columns: &[Column],
        (grid, places): (Rect, &[Rect]),
        cx: &Context,
    ) {
        let height = usize::from(grid.height.saturating_sub(self.head()));
        let (hours, top) = self.hours(columns, height, cx);
        let buffer = frame.buffer_mut();
        for (line, label) in (self.head()..).zip(hours.labels.iter().skip(top).take(height)) {
            let hour = label.map(|hour| format!("{hour:>2}:00")).unwrap_or_default();
            paint::put(buffer, (grid.x, grid.y + line), GUTTER, &hour, cx.theme.faint);
        }
        for (at, (column, place)) in columns.iter().zip(places).enumerate() {
            let bar =
                column.load.map(|load| bar(load, place.width.saturating_sub(2), cx)).unwrap_or_default();
            paint::put(
                buffer,
                (place.x + 1, place.y + HEAD),
                place.width.saturating_sub(1),
                &bar,
                cx.theme.faint,
            );
            for (number, cell) in column.cells.iter().enumerate() {
                let Some(row) =
                    hours.row(at, number).and_then(|row| row.checked_sub(top)).filter(|row| *row < height)
                else {
                    continue;
                };
                let line = paint::line(*place, self.head() + u16::try_from(row).unwrap_or(u16::MAX));
                let shown = self.short(cell, cx);
                let room = line.width.saturating_sub(1);
                paint::put(buffer, (line.x + 1, line.y), room, &shown, self.style_of(cell, cx));
                cx.mark_fresh(buffer, line, self.activity(cell).map(|one| one.id));
                if at == self.column && number == self.cell {
                    paint::under_cursor(buffer, line, cx.theme);
                }
            }
        }
        let below = Rect { y: grid.y + self.head(), height: grid.height.saturating_sub(self.head()), ..grid };
        paint::more(buffer, below, (top > 0, top + height < hours.labels.len()), cx.theme);
    }

    /// The rows of the week, and the first of them that is shown.
    fn hours(&self, columns: &[Column], height: usize, cx: &Context) -> (Hours, usize) {
        let hours = Hours::of(self, columns, height, cx);
        let top = (hours.row(self.column, self.cell).unwrap_or_default() + 1).saturating_sub(height.max(1));
        (hours, top)
    }

    fn style_of(&self, cell: &Cell, cx: &Context) -> Style {
        let is_done = self.activity(cell).is_some_and(|one| one.text("state") != "planned");
        let is_doubtful = self
            .activity(cell)
            .is_some_and(|one| self.plan.clashes_with_another(one.id) || self.is_carried(one.id, cx));
        match (is_done, is_doubtful) {
            (true, _) => cx.theme.faint,
            (_, true) => cx.theme.warning,
            _ => cx.theme.text,
        }
    }

    fn draw_cells(
        &self,
        frame: &mut Frame,
        column: &Column,
        (place, is_current, is_wide): (Rect, bool, bool),
        cx: &Context,
    ) {
        let buffer = frame.buffer_mut();
        let height = usize::from(place.height.saturating_sub(HEAD));
        let top = if is_current { (self.cell + 1).saturating_sub(height.max(1)) } else { 0 };
        for (row, (at, cell)) in (HEAD..).zip(column.cells.iter().enumerate().skip(top).take(height)) {
            let line = paint::line(place, row);
            let style = self.style_of(cell, cx);
            if is_wide {
                put_wide(&self.cells(cell, cx), line, (buffer, style));
            } else {
                let shown = self.short(cell, cx);
                paint::put(buffer, (line.x + 1, line.y), line.width.saturating_sub(1), &shown, style);
            }
            cx.mark_fresh(buffer, line, self.activity(cell).map(|one| one.id));
            if is_current && at == self.cell {
                paint::under_cursor(buffer, line, cx.theme);
            }
        }
        let more = (top > 0, top + height < column.cells.len());
        let below = Rect { y: place.y + HEAD, height: place.height.saturating_sub(HEAD), ..place };
        paint::more(buffer, below, more, cx.theme);
    }

    /// How far the activity of a cell is, where it is not simply planned.
    pub(super) fn state_words(&self, cell: &Cell, cx: &Context) -> String {
        match self.activity(cell) {
            // The column of the board says it.
            Some(one) if is_late(one, cx.today) && self.view != PlannerView::Board => {
                cx.words.get("planner-overdue")
            }
            Some(one) if one.text("state") != "planned" => {
                columns::of_activity(cx.words, "state", &one.text("state"))
            }
            _ => String::new(),
        }
    }

    fn activity(&self, cell: &Cell) -> Option<&ActivityOut> {
        if let Cell::Activity(id) = cell { self.plan.get(*id) } else { None }
    }

    /// Mark, hour, name without its legal form: what fits a narrow column.
    fn short(&self, cell: &Cell, cx: &Context) -> String {
        let [mark, _, time, _, name, ..] = self.cells(cell, cx);
        // A whole hour needs no minutes; in the week the hour stands at the left.
        let hour = time.strip_suffix(":00").unwrap_or(&time).trim_start_matches('0');
        let hour = if self.view == PlannerView::Week {
            hour.find(':').and_then(|at| hour.get(at..))
        } else {
            Some(hour)
        };
        // What is carried over has no hour today.
        let is_carried = self.activity(cell).is_some_and(|one| self.is_carried(one.id, cx));
        let hour = hour.filter(|_| !is_carried).unwrap_or_default();
        let parts = [format!("{mark}{hour}"), split_name(&name).1];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Mark, day, hour, kind, client, what for.
    pub(super) fn cells(&self, cell: &Cell, cx: &Context) -> [String; 6] {
        let Cell::Activity(id) = cell else {
            let Cell::Client(at) = cell else { return Default::default() };
            let name =
                self.without.get(*at).map(|(_, name)| columns::name(cx.words, name)).unwrap_or_default();
            return [
                String::new(),
                String::new(),
                String::new(),
                String::new(),
                text::clean(&name),
                String::new(),
            ];
        };
        let Some(one) = self.plan.get(*id) else { return Default::default() };
        let word = |key: &str| text::clean(&columns::of_activity(cx.words, key, &one.text(key)));
        let mark = match one.text("state").as_str() {
            "done" => "✓",
            "missed" => "×",
            _ if is_late(one, cx.today) || self.plan.clashes_with_another(one.id) => "!",
            _ => "",
        };
        // Without a client the goal is what it is called.
        let goal = one.client.as_ref().map(|_| word("goal")).unwrap_or_default();
        let what = if goal.is_empty() { word("outcome") } else { goal };
        let what = text::dotted([self.stands_for(one, cx), until(one, cx), what]);
        let mark = format!("{mark}{}", mark_of(&one.text("kind"), cx));
        let time = one.text("time");
        [mark, word("day"), time, word("kind"), Self::named(one, cx), what]
    }

    /// Who is away, where somebody else's activity stands among one's own (`C-11`).
    fn stands_for(&self, one: &ActivityOut, cx: &Context) -> String {
        let is_own = one.owner == cx.user || one.owner.is_empty();
        let is_known = || cx.facts.users.iter().any(|user| user.name == cx.user);
        if self.is_whole || is_own || !is_known() {
            String::new()
        } else {
            absences::stands_for(&one.owner, cx.words)
        }
    }

    /// All of a cell: day, hour, kind, client, what for, and what it overlaps.
    pub(super) fn told(&self, cell: &Cell, cx: &Context) -> [String; 6] {
        let [_, day, time, kind, name, what] = self.cells(cell, cx);
        let clash = self.activity(cell).and_then(|one| Self::clash_words(one, self.plan.activities(), cx));
        [day, time, kind, name, what, clash.unwrap_or_default()]
    }

    /// All of the cell under the cursor.
    fn draw_detail(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        let told = match self.under_cursor(cx) {
            Some(cell) => text::dotted(self.told(&cell, cx)),
            None if self.plan.asking.is_waiting() => String::new(),
            None => cx.words.get("planner-nothing"),
        };
        paint::wrapped(buffer, paint::below(paint::within(area, 1), 1), [(told.as_str(), cx.theme.text)]);
    }

    /// The hour at a place of the mouse, in the week.
    pub(super) fn hour_under(&self, click: Click, cx: &Context) -> Option<u32> {
        let (grid, _) = Self::areas(cx.body);
        let (line, _) = click.inside(grid).filter(|_| self.view == PlannerView::Week)?;
        let height = usize::from(grid.height.saturating_sub(self.head()));
        let (hours, top) = self.hours(&self.columns(cx), height, cx);
        hours.hour(line.checked_sub(usize::from(self.head()))? + top)
    }

    /// The day, the column and the cell at a place of the mouse.
    pub(super) fn hit(
        &self,
        click: Click,
        cx: &Context,
    ) -> Option<(Option<NaiveDate>, usize, Option<usize>)> {
        let (grid, _) = Self::areas(cx.body);
        if self.view == PlannerView::Month {
            return month::hit(self, click, grid).map(|day| (Some(day), 0, None));
        }
        let columns = self.columns(cx);
        let places = self.places(grid, columns.len());
        let (at, column, line) =
            columns.iter().zip(places).enumerate().find_map(|(at, (column, place))| {
                let (line, _) = click.inside(place)?;
                Some((at, column, line))
            })?;
        let height = usize::from(grid.height.saturating_sub(self.head()));
        if self.view == PlannerView::Week {
            let (hours, top) = self.hours(&columns, height, cx);
            let cell = line.checked_sub(usize::from(self.head())).and_then(|line| hours.cell(at, line + top));
            return Some((column.day, at, cell));
        }
        let top = if at == self.column { (self.cell + 1).saturating_sub(height.max(1)) } else { 0 };
        let cell = line.checked_sub(usize::from(HEAD)).map(|line| line + top);
        Some((column.day, at, cell.filter(|cell| *cell < column.cells.len())))
    }
}

/// Whether it should have been done before today.
fn is_late(one: &ActivityOut, today: NaiveDate) -> bool {
    one.text("state") == "planned" && one.days().is_some_and(|(_, last)| last < today)
}

/// Until when it lasts, where that is another day.
fn until(one: &ActivityOut, cx: &Context) -> String {
    match one.days() {
        Some((first, last)) if first < last => {
            cx.words.say("planner-until", [("day", cx.words.formats.date(last))])
        }
        _ => String::new(),
    }
}

/// How much of the goal is planned and done, over so many cells.
fn bar((count, goal): (usize, usize), width: u16, cx: &Context) -> String {
    let width = usize::from(width);
    let full = (count * width).div_ceil(goal.max(1)).min(width);
    let (full_cell, empty_cell) = if cx.theme.ascii { ("#", "-") } else { ("▓", "░") };
    [full_cell.repeat(full), empty_cell.repeat(width - full)].concat()
}

/// Mark, day, hour, kind, client and what for, each in its place.
fn put_wide(cells: &[String; 6], line: Rect, (buffer, style): (&mut Buffer, Style)) {
    const WIDTHS: [u16; 4] = [4, 12, 7, 12];
    let [mark, day, time, kind, name, what] = cells;
    let mut x = line.x + 1;
    for (cell, width) in [mark, day, time, kind].into_iter().zip(WIDTHS) {
        paint::put(buffer, (x, line.y), width - 1, cell, style);
        x += width;
    }
    let rest = line.right().saturating_sub(x);
    let client = rest / 2;
    paint::put(buffer, (x, line.y), client.saturating_sub(1), name, style);
    paint::put(buffer, (x + client, line.y), rest - client, what, style);
}
