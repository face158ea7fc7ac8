//! What the talks of a period were about (`A-3`), the topics in the order of the office.

use super::counted::{Behind, Counted};
use crate::{
    i18n::reports,
    keys::{Command, Scope},
    report::export::Records,
    screens::{
        Click, Context, Event, Reaction, Screen, Spoken, arrived, cursor::Cursor, export::ExportDialog,
    },
    store::{
        Table,
        activity::ACTIVITY,
        office::SETTING,
        report::{ReadTopics, ReportWanted, TopicCounts},
    },
    ui::{
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Tables whose changes are seen here.
static SHOWN: [&Table; 2] = [&ACTIVITY, &SETTING];

/// Name, how often, its part of the talks as a bar, and how many of them came in.
const COLUMNS: [Column; 5] = [
    Column { least: 20, wanted: 24, drop: 0, grows: false },
    Column { least: 6, wanted: 7, drop: 0, grows: false },
    Column { least: 5, wanted: 5, drop: 1, grows: false },
    Column { least: 8, wanted: 24, drop: 2, grows: false },
    Column { least: 20, wanted: 24, drop: 3, grows: false },
];

/// A line: a topic, or what touches none.
struct Row<'a> {
    topic: Option<&'a str>,
    count: usize,
    incoming: Option<usize>,
}

/// Topics with their counts.
pub(super) struct TopicList {
    wanted: ReportWanted,
    counts: Option<TopicCounts>,
    cursor: Cursor,
    asking: Pending<TopicCounts>,
}

impl TopicList {
    pub(super) fn open(wanted: ReportWanted, cx: &Context) -> Self {
        let asking = cx.worker.ask(ReadTopics(wanted.clone()));
        Self { wanted, counts: None, cursor: Cursor::default(), asking }
    }

    fn rows(&self) -> Vec<Row<'_>> {
        let Some(counts) = self.counts.as_ref().filter(|counts| counts.talks > 0) else { return Vec::new() };
        let topics = counts.topics.iter().map(|topic| Row {
            topic: Some(topic.name.as_str()),
            count: topic.count,
            incoming: Some(topic.incoming),
        });
        topics.chain([Row { topic: None, count: counts.others, incoming: None }]).collect()
    }

    fn talks(&self) -> usize {
        self.counts.as_ref().map_or(0, |counts| counts.talks)
    }

    /// Its part of the talks, in words.
    fn percent(&self, row: &Row, cx: &Context) -> String {
        let talks = self.talks().max(1);
        let percent = (row.count * 200 + talks) / (talks * 2);
        cx.words.formats.percent(i64::try_from(percent).unwrap_or(i64::MAX), 0)
    }

    fn incoming(row: &Row, cx: &Context) -> String {
        row.incoming.map_or_else(String::new, |incoming| cx.words.formats.count(incoming))
    }

    fn cells(&self, row: &Row, bar: u16, cx: &Context) -> [String; 5] {
        let bar = usize::from(bar);
        let filled = (row.count * bar).div_ceil(self.talks().max(1));
        [
            text::clean(&reports::topic(row.topic, cx.words)),
            text::pad_left(&cx.words.formats.count(row.count), usize::from(COLUMNS[1].least)),
            text::pad_left(&self.percent(row, cx), usize::from(COLUMNS[2].least)),
            paint::bar(filled, bar, cx.theme),
            text::pad_left(&Self::incoming(row, cx), usize::from(COLUMNS[4].least)),
        ]
    }

    fn told(&self, row: &Row, cx: &Context) -> String {
        let parts = [
            ("topic", text::clean(&reports::topic(row.topic, cx.words))),
            ("number", cx.words.formats.count(row.count)),
            ("percent", self.percent(row, cx)),
            ("incoming", row.incoming.map_or_else(|| "–".to_owned(), |count| cx.words.formats.count(count))),
        ];
        cx.words.say("topics-row", parts)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let rows = self.rows();
        let current = rows.get(self.cursor.at);
        match command {
            Command::Back => Reaction::Close,
            Command::Export => self.export(cx),
            Command::Open => current.map_or(Reaction::Stay, |row| {
                let behind = Behind::Topic(row.topic.map(str::to_owned));
                Reaction::open(Counted::open(self.wanted.clone(), behind, cx))
            }),
            Command::Copy => current.map_or(Reaction::Stay, |row| Reaction::Copy(self.told(row, cx))),
            other => {
                let count = rows.len();
                self.cursor.obey(other, count, Self::height(cx));
                Reaction::Stay
            }
        }
    }

    fn export(&self, cx: &Context) -> Reaction {
        let Some(counts) = &self.counts else { return Reaction::Stay };
        ExportDialog::of_records(self.title(cx), Records::of_topics(counts, cx.words), cx)
    }

    /// Below the names of the columns.
    fn area(body: Rect) -> Rect {
        paint::below(body, 1)
    }

    fn height(cx: &Context) -> usize {
        usize::from(Self::area(cx.body).height)
    }
}

impl Screen for TopicList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-topics")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let whose = self.wanted.user.as_deref().map_or_else(|| cx.everybody("run-whole-office"), text::clean);
        let talks =
            if self.counts.is_some() { cx.words.count("topics-talks", self.talks()) } else { String::new() };
        let parts = [self.title(cx), reports::span(self.wanted.span, cx.words), whose, talks];
        Line::styled(text::dotted(parts), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Topics
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting() && self.counts.is_none()
    }

    fn offers(&self, command: Command) -> bool {
        command != Command::Open || self.talks() > 0
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let (count, height) = (self.rows().len(), Self::height(cx));
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => {
                let mut told = Vec::new();
                if let Some(counts) = arrived(&mut self.asking, &mut told, cx) {
                    self.counts = Some(counts);
                    self.cursor.settle(self.rows().len(), height);
                }
                return Reaction::All(told);
            }
            Event::Changed(changes) if SHOWN.iter().any(|table| changes.touches(table)) => {
                self.asking = cx.worker.ask(ReadTopics(self.wanted.clone()));
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, count, height),
            Event::Wheel(rows) => self.cursor.wheel(rows, count, height),
            Event::Resized => self.cursor.settle(count, height),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (buffer, rows) = (frame.buffer_mut(), self.rows());
        if rows.is_empty() {
            let key = if self.counts.is_some() { "topics-none" } else { "report-reading" };
            return paint::empty(buffer, area, &cx.words.get(key), cx.theme);
        }
        let widths = paint::widths(&COLUMNS, area.width.saturating_sub(3));
        let bar = widths.get(3).copied().unwrap_or_default();
        let head = cx.words.get("topics-head-incoming");
        let head = [String::new(), String::new(), String::new(), String::new(), text::pad_left(&head, 20)];
        let names = widths.iter().zip(&head).map(|(width, cell)| (*width, cell.as_str(), cx.theme.faint));
        paint::cells(buffer, (area.x + 2, area.y), names);
        let (area, height) = (Self::area(area), Self::height(cx));
        let top = self.cursor.top(height);
        for (line, (at, row)) in (0..).zip(rows.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(area, line);
            let text = if row.count == 0 { cx.theme.faint } else { cx.theme.text };
            let styles = [text, text, cx.theme.faint, cx.theme.accent, text];
            let cells = self.cells(row, bar, cx);
            let shown = widths.iter().zip(&cells).zip(styles);
            let shown = shown.map(|((width, cell), style)| (*width, cell.as_str(), style));
            paint::cells(buffer, (place.x + 2, place.y), shown);
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, area, (top > 0, top + height < rows.len()), cx.theme);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let rows = self.rows();
        let nothing = if rows.is_empty() { cx.words.get("topics-none") } else { String::new() };
        let lines = rows.iter().map(|row| self.told(row, cx));
        Spoken::lines([self.title(cx), nothing]).choices(lines, Command::Open)
    }
}

impl TopicList {
    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let count = self.rows().len();
        match self.cursor.click(click, Self::area(cx.body), count) {
            Some(true) => self.obey(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}
