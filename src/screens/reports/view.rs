//! How a report looks: the periods, a row for each measure with its bar, and the course of the days.

use super::Reports;
use crate::{
    domain::report::{Figure, Measure, Period},
    i18n::reports,
    screens::{Click, Context},
    store::report::{PersonRows, Report},
    ui::{chart, paint, text},
};
use chrono::Datelike as _;
use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
};

/// Lines of the chart: the least and the most, its heading with it.
const CHART: (u16, u16) = (6, 12);
/// From so many lines of the body on there is a chart.
const TALL: u16 = 16;
/// Cells of the numbers of a row: how many, of how many, per cent.
const COUNT: u16 = 7;
const WHOLE: u16 = 9;
const PERCENT: u16 = 6;
/// Cells between what stands side by side.
const GAP: u16 = 2;
/// The shortest and the longest bar, and the columns of people.
const LEAST_BAR: u16 = 8;
const BAR: u16 = 24;
const PERSON: (u16, u16) = (7, 14);

/// What the mouse is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hit {
    Period(Period),
    Earlier,
    Later,
    Row(usize),
}

/// Where everything stands.
struct Areas {
    /// The names of the periods, and the days.
    top: Rect,
    /// Names of people over their columns; no lines where one person is told.
    head: Rect,
    rows: Rect,
    chart: Rect,
}

impl Reports {
    fn areas(&self, body: Rect) -> Areas {
        let has_chart = self.span.period != Period::Day && body.height >= TALL;
        let head = u16::from(!self.people().is_empty());
        let rows = u16::try_from(Measure::ALL.len()).unwrap_or_default();
        let left = body.height.saturating_sub(1 + head + rows);
        let lines = if has_chart { left.clamp(CHART.0, CHART.1) } else { 0 };
        let heights =
            [Constraint::Length(1), Constraint::Length(head), Constraint::Fill(1), Constraint::Length(lines)];
        let [top, head, rows, chart] = Layout::vertical(heights).areas(body);
        Areas { top, head, rows, chart }
    }

    fn people(&self) -> &[PersonRows] {
        self.report.as_ref().map_or(&[], |report| &report.people)
    }

    /// Lines of the rows.
    pub(super) fn height(&self, cx: &Context) -> usize {
        usize::from(self.areas(cx.body).rows.height)
    }

    pub(super) fn status_line(&self, cx: &Context) -> Line<'static> {
        let office = || cx.everybody("run-whole-office");
        let whose = self
            .report
            .as_ref()
            .map_or_else(String::new, |report| report.user.as_deref().map_or_else(office, text::clean));
        let parts = [cx.words.get("command-reports"), reports::span(self.span, cx.words), whose];
        Line::styled(text::dotted(parts), cx.theme.title)
    }

    /// What stands in the top line, each with its first column and the one behind it.
    fn tabs(&self, top: Rect, cx: &Context) -> Vec<(Hit, String, u16, u16)> {
        let [earlier, later] = if cx.theme.ascii { ["<", ">"] } else { ["‹", "›"] };
        let period = |period: Period| {
            let name = reports::period(period, cx.words);
            let name = if period == self.span.period { format!("[{name}]") } else { format!(" {name} ") };
            (Hit::Period(period), name)
        };
        let ways = [(Hit::Earlier, format!("  {earlier} ")), (Hit::Later, format!(" {later} "))];
        let mut x = top.x + 1;
        let placed = |(hit, name): (Hit, String)| {
            let from = x;
            x += u16::try_from(text::width(&name)).unwrap_or_default();
            (hit, name, from, x)
        };
        Period::ALL.map(period).into_iter().chain(ways).map(placed).collect()
    }

    pub(super) fn hit(&self, click: Click, cx: &Context) -> Option<Hit> {
        let areas = self.areas(cx.body);
        if let Some((line, _)) = click.inside(areas.rows) {
            let height = usize::from(areas.rows.height);
            return self.cursor.hit(line, self.rows().len(), height).map(Hit::Row);
        }
        click.inside(areas.top)?;
        let tabs = self.tabs(areas.top, cx).into_iter();
        tabs.filter(|(.., from, to)| (*from..*to).contains(&click.column)).map(|(hit, ..)| hit).next()
    }

    pub(super) fn draw_all(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let areas = self.areas(area);
        let buffer = frame.buffer_mut();
        for (hit, name, from, to) in self.tabs(areas.top, cx) {
            let is_current = hit == Hit::Period(self.span.period);
            let style = if is_current { cx.theme.accent } else { cx.theme.faint };
            paint::put(buffer, (from, areas.top.y), to - from, &name, style);
        }
        self.draw_money(buffer, areas.top, cx);
        let Some(report) = &self.report else {
            let told = cx.words.get("report-reading");
            paint::put(buffer, (areas.rows.x + 2, areas.rows.y), areas.rows.width, &told, cx.theme.faint);
            return;
        };
        self.draw_rows(buffer, &areas, report, cx);
        if areas.chart.height > 0 {
            self.draw_chart(buffer, areas.chart, report, cx);
        }
    }

    /// What came in and what was asked for, at the right of the periods; what there is no room for is left out whole.
    fn draw_money(&self, buffer: &mut Buffer, top: Rect, cx: &Context) {
        let Some(report) = &self.report else { return };
        let taken = self.tabs(top, cx).last().map_or(top.x, |(.., to)| *to);
        let room = usize::from(top.right().saturating_sub(taken + 3));
        let mut told = String::new();
        for line in reports::money(&report.money, cx.words) {
            let longer = text::dotted([told.clone(), line]);
            told = if text::width(&longer) <= room { longer } else { told };
        }
        let width = u16::try_from(text::width(&told)).unwrap_or_default();
        paint::put(buffer, (top.right().saturating_sub(width + 1), top.y), width, &told, cx.theme.title);
    }

    fn draw_rows(&self, buffer: &mut Buffer, areas: &Areas, report: &Report, cx: &Context) {
        let columns = Columns::of(areas.rows.width, report, cx);
        columns.head(buffer, areas.head, report, cx);
        let height = usize::from(areas.rows.height);
        let top = self.cursor.top(height);
        for (line, (at, figure)) in (0..).zip(report.rows.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(areas.rows, line);
            columns.row(buffer, place, (figure, report), cx);
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, areas.rows, (top > 0, top + height < report.rows.len()), cx.theme);
    }

    /// The course of the row under the cursor, or of the calls where it has none.
    fn draw_chart(&self, buffer: &mut Buffer, area: Rect, report: &Report, cx: &Context) {
        let measure = self.current().map(|figure| figure.measure).filter(|measure| measure.has_days());
        let measure = measure.unwrap_or(Measure::Calls);
        let is_week = report.span.period == Period::Week;
        let columns = report.days.iter().map(|(day, tally)| chart::Column {
            label: if is_week {
                format!("{} {}", cx.words.formats.weekday_short(day.weekday()), day.day())
            } else {
                day.day().to_string()
            },
            value: tally.get(measure),
            is_current: *day == cx.today,
        });
        let columns: Vec<chart::Column> = columns.collect();
        let most = columns.iter().map(|column| column.value).max().unwrap_or_default();
        let parts = [("what", reports::measure(measure, cx.words)), ("number", cx.words.formats.count(most))];
        paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        let told = format!(" {} ", cx.words.say("report-by-day", parts));
        paint::put(buffer, (area.x + 2, area.y), area.width.saturating_sub(4), &told, cx.theme.faint);
        let below = Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(4),
            height: area.height - 1,
        };
        chart::draw(buffer, below, &columns, cx.theme);
    }
}

/// Cells of the columns of a row.
struct Columns {
    label: u16,
    /// Left out where people need the room.
    percent: u16,
    bar: u16,
    /// The width of a person's column, and how many of them there is room for.
    person: u16,
    people: usize,
}

impl Columns {
    fn of(width: u16, report: &Report, cx: &Context) -> Self {
        let names = Measure::ALL.map(|measure| text::width(&reports::measure(measure, cx.words)));
        let label = u16::try_from(names.into_iter().max().unwrap_or_default()).unwrap_or(u16::MAX).min(32);
        let room = width.saturating_sub(GAP + label + COUNT + WHOLE + GAP);
        let count = u16::try_from(report.people.len()).unwrap_or(u16::MAX);
        if count == 0 {
            return Self {
                label,
                percent: PERCENT,
                bar: room.saturating_sub(PERCENT).min(BAR),
                person: 0,
                people: 0,
            };
        }
        let percent = if room >= PERCENT + count.saturating_mul(PERSON.0) { PERCENT } else { 0 };
        let room = room - percent.min(room);
        let person = (room / count).clamp(PERSON.0, PERSON.1);
        let people = usize::from(room / person).min(report.people.len());
        let bar = Some(room.saturating_sub(person * count + GAP).min(BAR)).filter(|bar| *bar >= LEAST_BAR);
        Self { label, percent, bar: bar.unwrap_or_default(), person, people }
    }

    /// The first cell of the bar, or of the people.
    fn after_numbers(&self, place: Rect) -> u16 {
        place.x + GAP + self.label + COUNT + WHOLE + self.percent + GAP
    }

    /// The first cell of the people.
    fn first_person(&self, place: Rect) -> u16 {
        self.after_numbers(place) + if self.bar > 0 { self.bar + GAP } else { 0 }
    }

    /// Names of people, and how many more there are.
    fn head(&self, buffer: &mut Buffer, place: Rect, report: &Report, cx: &Context) {
        let names = report.people.iter().map(|person| text::clean(&reports::person(&person.name, cx.words)));
        let names: Vec<String> = names.collect();
        self.put_people(
            buffer,
            place,
            names.iter().map(|name| (name_within(name, usize::from(self.person - 1)), cx.theme.title)),
        );
        let more = report.people.len() - self.people;
        if more > 0 {
            let told = format!("+{more}");
            let x = place.right().saturating_sub(u16::try_from(told.len()).unwrap_or_default());
            paint::put(buffer, (x, place.y), place.width, &told, cx.theme.accent);
        }
    }

    fn row(&self, buffer: &mut Buffer, place: Rect, (figure, report): (&Figure, &Report), cx: &Context) {
        let count = |count: usize| cx.words.formats.count(count);
        let is_empty = figure.count == 0 && figure.goal.is_none();
        let [style, number] = if is_empty { [cx.theme.faint; 2] } else { [cx.theme.text, cx.theme.title] };
        let whole = figure.full().map(|full| format!(" / {}", count(full))).unwrap_or_default();
        let percent = reports::percent(figure, cx.words).unwrap_or_default();
        let cells = [
            (self.label, reports::measure(figure.measure, cx.words), style),
            (COUNT, text::pad_left(&count(figure.count), usize::from(COUNT)), number),
            (WHOLE, whole, cx.theme.faint),
            (self.percent, text::pad_left(&percent, usize::from(self.percent)), cx.theme.faint),
        ];
        let mut x = place.x + GAP;
        // Behind the goal of the days that have gone by.
        if figure.behind().is_some() {
            paint::put(buffer, (x - 1, place.y), 1, "!", cx.theme.warning);
        }
        for (width, cell, style) in cells {
            paint::put(buffer, (x, place.y), width, &cell, style);
            x += width;
        }
        if let Some(filled) = figure.filled(usize::from(self.bar)).filter(|_| self.bar > 0) {
            let bar = paint::bar(filled, usize::from(self.bar), cx.theme);
            paint::put(buffer, (self.after_numbers(place), place.y), self.bar, &bar, cx.theme.accent);
        }
        let style = |number: usize| if number == 0 { cx.theme.faint } else { cx.theme.text };
        let numbers = report.people.iter().map(|person| person.count(figure.measure));
        self.put_people(buffer, place, numbers.map(|number| (count(number), style(number))));
    }

    /// A cell for each person, at the right of its column.
    fn put_people(&self, buffer: &mut Buffer, place: Rect, cells: impl Iterator<Item = (String, Style)>) {
        let mut x = self.first_person(place);
        for (cell, style) in cells.take(self.people).filter(|_| place.height > 0) {
            let shown = text::pad_left(&cell, usize::from(self.person) - 1);
            paint::put(buffer, (x, place.y), self.person - 1, &shown, style);
            x += self.person;
        }
    }
}

/// The whole name, or its first word where there is no room for more.
pub(super) fn name_within(name: &str, room: usize) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    text::cut(if text::width(name) > room { first } else { name }, room)
}
