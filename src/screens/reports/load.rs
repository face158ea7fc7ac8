//! How full the days of everybody are (D25): whom to give calls and meetings to, and from whom to take them.

use super::{
    counted::{Behind, Counted},
    view::name_within,
};
use crate::{
    domain::{
        load::{DayLoad, LoadDay, PersonLoad},
        report::{Measure, Period, Span},
    },
    i18n::reports,
    keys::{Command, Scope},
    report::{export::Records, load_head, load_row, load_told, report_wanted},
    screens::{
        Click, Context, Event, Reaction, Screen, Spoken, arrived, cursor::Cursor, export::ExportDialog,
    },
    store::{
        Table,
        absence::ABSENCE,
        activity::ACTIVITY,
        office::{CALENDAR_DAY, SETTING, USER},
        report::{Load, ReadLoad},
    },
    ui::{
        chart,
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use chrono::{Datelike as _, NaiveDate};
use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    text::Line,
};

/// Tables whose changes are seen here.
static SHOWN: [&Table; 5] = [&ACTIVITY, &ABSENCE, &SETTING, &USER, &CALENDAR_DAY];

/// The name with what is overdue, seven days, room for more.
const COLUMNS: [Column; 9] = {
    let name = Column { least: 12, wanted: 28, drop: 0, grows: false };
    let day = Column { least: 6, wanted: 9, drop: 0, grows: false };
    let room = Column { least: 8, wanted: 14, drop: 0, grows: false };
    [name, day, day, day, day, day, day, day, room]
};
/// Lines of the chart, and the lines of the body from which on there is one.
const CHART: u16 = 8;
const TALL: u16 = 15;

/// People and the days of a week.
pub struct PeopleLoad {
    span: Span,
    load: Option<Load>,
    cursor: Cursor,
    asking: Pending<Load>,
}

impl PeopleLoad {
    /// The week of a day.
    pub fn open(day: NaiveDate, cx: &Context) -> Self {
        let span = Period::Week.around(day);
        let mut load = Self { span, load: None, cursor: Cursor::default(), asking: Pending::default() };
        load.ask(cx);
        load
    }

    fn ask(&mut self, cx: &Context) {
        let Span { from, to, .. } = self.span;
        self.asking = cx.worker.ask(ReadLoad { from, to, today: cx.today });
    }

    fn go(&mut self, span: Span, cx: &Context) {
        if span != self.span {
            self.span = span;
            self.ask(cx);
        }
    }

    fn people(&self) -> &[PersonLoad] {
        self.load.as_ref().map_or(&[], |load| &load.people)
    }

    fn told(&self, person: &PersonLoad, cx: &Context) -> String {
        let of = (cx.facts.settings.targets(), cx.words);
        self.load.as_ref().map_or_else(String::new, |load| text::clean(&load_told(person, load, of)))
    }

    /// What is planned for the person under the cursor in this week.
    fn open_person(&self, cx: &Context) -> Reaction {
        match self.people().get(self.cursor.at) {
            Some(person) if person.name.is_empty() => Reaction::warn(cx.words.get("load-nobody")),
            Some(person) => {
                let wanted = report_wanted(self.span, Some(person.name.clone()), cx.today);
                Reaction::open(Counted::open(wanted, Behind::Measure(Measure::Open), cx))
            }
            None => Reaction::Stay,
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Earlier => self.go(self.span.previous(), cx),
            Command::Later => self.go(self.span.next(), cx),
            Command::First => self.go(Period::Week.around(cx.today), cx),
            Command::Export => return self.export(cx),
            Command::Open => return self.open_person(cx),
            Command::Copy => {
                let person = self.people().get(self.cursor.at);
                return person.map_or(Reaction::Stay, |person| Reaction::Copy(self.told(person, cx)));
            }
            other => drop(self.cursor.obey(other, self.people().len(), Self::height(cx))),
        }
        Reaction::Stay
    }

    fn export(&self, cx: &Context) -> Reaction {
        let Some(load) = &self.load else { return Reaction::Stay };
        let records = Records::of_load(load, cx.facts.settings.targets(), cx.words);
        ExportDialog::of_records(reports::span(self.span, cx.words), records, cx)
    }

    /// Names of the columns, the people, the chart of one of them.
    fn areas(body: Rect) -> [Rect; 3] {
        let chart = if body.height >= TALL { CHART } else { 0 };
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(chart)]).areas(body)
    }

    fn height(cx: &Context) -> usize {
        usize::from(Self::areas(cx.body)[1].height)
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, Self::areas(cx.body)[1], self.people().len()) {
            Some(true) => self.open_person(cx),
            _ => Reaction::Stay,
        }
    }

    fn draw_rows(&self, buffer: &mut Buffer, [head, rows, _]: [Rect; 3], load: &Load, cx: &Context) {
        let widths = paint::widths(&COLUMNS, rows.width.saturating_sub(3));
        let names = placed(load_head(load, cx.words), &widths);
        let shown = widths.iter().zip(&names).map(|(width, cell)| (*width, cell.as_str(), cx.theme.faint));
        paint::cells(buffer, (head.x + 2, head.y), shown);
        let height = usize::from(rows.height);
        let top = self.cursor.top(height);
        for (line, (at, person)) in (0..).zip(load.people.iter().enumerate().skip(top).take(height)) {
            let row = paint::line(rows, line);
            let cells = load_row(person, load, (cx.facts.settings.targets(), cx.words));
            let cells = placed(cells.iter().map(|cell| text::clean(cell)).collect(), &widths);
            let style = |cell: &str| if cell.contains('!') { cx.theme.warning } else { cx.theme.text };
            let shown = widths.iter().zip(&cells);
            let shown = shown.map(|(width, cell)| (*width, cell.as_str(), style(cell)));
            paint::cells(buffer, (row.x + 2, row.y), shown);
            if at == self.cursor.at {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
        paint::more(buffer, rows, (top > 0, top + height < load.people.len()), cx.theme);
    }

    /// Everything that stands on the days of the person under the cursor.
    fn draw_chart(&self, buffer: &mut Buffer, area: Rect, load: &Load, cx: &Context) {
        let Some(person) = load.people.get(self.cursor.at) else { return };
        let column = |(day, found): (&LoadDay, &Option<DayLoad>)| {
            let weekday = cx.words.formats.weekday_short(day.day.weekday());
            chart::Column {
                label: format!("{weekday} {}", day.day.day()),
                value: found.map_or(0, DayLoad::all),
                is_current: day.day == cx.today,
            }
        };
        let columns: Vec<chart::Column> = load.days.iter().zip(&person.days).map(column).collect();
        paint::rule(buffer, Rect { height: 1, ..area }, cx.theme);
        let name = [("name", text::clean(&reports::person(&person.name, cx.words)))];
        let told = format!(" {} ", cx.words.say("load-by-day", name));
        paint::put(buffer, (area.x + 2, area.y), area.width.saturating_sub(4), &told, cx.theme.faint);
        let below = paint::below(paint::within(area, 2), 1);
        chart::draw(buffer, below, &columns, cx.theme);
    }
}

/// The cells of a row as the columns have them: what is overdue stands behind the name, numbers at the right. Where a day
/// has no room for the letter of its role, it goes.
fn placed(mut cells: Vec<String>, widths: &[u16]) -> Vec<String> {
    let overdue = if cells.len() > COLUMNS.len() { cells.remove(COLUMNS.len() - 1) } else { String::new() };
    let cell = |(at, (cell, width)): (usize, (String, &u16))| {
        let width = usize::from(*width);
        match at {
            0 if overdue.starts_with('!') => {
                let room = width.saturating_sub(text::width(&overdue) + 1);
                format!("{} {overdue}", name_within(&cell, room))
            }
            0 => name_within(&cell, width),
            _ if text::width(&cell) > width => {
                text::pad_left(cell.rsplit_once(' ').map_or("", |(day, _)| day), width)
            }
            _ => text::pad_left(&cell, width),
        }
    };
    cells.into_iter().zip(widths).enumerate().map(cell).collect()
}

impl Screen for PeopleLoad {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-load")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let parts = [self.title(cx), reports::span(self.span, cx.words)];
        Line::styled(text::dotted(parts), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Load
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting() && self.load.is_none()
    }

    fn offers(&self, command: Command) -> bool {
        command != Command::Open || !self.people().is_empty()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let (count, height) = (self.people().len(), Self::height(cx));
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => {
                let mut told = Vec::new();
                if let Some(load) = arrived(&mut self.asking, &mut told, cx) {
                    let before = self.load.replace(load).map_or_else(Vec::new, |load| load.people);
                    let now = self.load.as_ref().map_or(&[][..], |load| &load.people);
                    self.cursor.follow((&before, now), |one| one.name.clone(), height);
                }
                return Reaction::All(told);
            }
            Event::Changed(changes) if SHOWN.iter().any(|table| changes.touches(table)) => self.ask(cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, count, height),
            Event::Wheel(rows) => self.cursor.wheel(rows, count, height),
            Event::Resized => self.cursor.settle(count, height),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let Some(load) = self.load.as_ref().filter(|load| !load.people.is_empty()) else {
            let key = if self.load.is_some() { "load-none" } else { "report-reading" };
            return paint::empty(buffer, area, &cx.words.get(key), cx.theme);
        };
        let areas = Self::areas(area);
        self.draw_rows(buffer, areas, load, cx);
        if areas[2].height > 0 {
            self.draw_chart(buffer, areas[2], load, cx);
        }
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let nothing = if self.people().is_empty() { cx.words.get("load-none") } else { String::new() };
        let head = text::dotted([self.title(cx), reports::span(self.span, cx.words)]);
        let rows = self.people().iter().map(|person| self.told(person, cx));
        Spoken::lines([head, nothing]).choices(rows, Command::Open)
    }
}
