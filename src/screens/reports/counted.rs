//! The activities that a row of a report counts, or that touch a topic.

use crate::{
    domain::{id::Id, report::Measure},
    i18n::{columns, reports},
    keys::{Command, Scope},
    report::export::Records,
    screens::{
        Click, Context, Event, Reaction, Screen, Spoken, activities::activity_form, aloud, arrived,
        cursor::Cursor, export::ExportDialog,
    },
    store::{
        activity::{ACTIVITY, ActivityOut},
        client::CLIENT,
        report::{ListCounted, ListOnTopic, ReportWanted},
    },
    ui::{
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Activities that are read at most.
const MOST: usize = 500;

/// Which activities of a period.
#[derive(Clone, Debug)]
pub(super) enum Behind {
    /// A row of the report.
    Measure(Measure),
    /// Talks on a topic, by its name in the settings; those on none.
    Topic(Option<String>),
}

impl Behind {
    fn words(&self, cx: &Context) -> String {
        match self {
            Self::Measure(measure) => reports::measure(*measure, cx.words),
            Self::Topic(topic) => text::clean(&reports::topic(topic.as_deref(), cx.words)),
        }
    }
}

/// A list of activities.
pub(super) struct Counted {
    wanted: ReportWanted,
    behind: Behind,
    found: Vec<ActivityOut>,
    cursor: Cursor,
    asking: Pending<Vec<ActivityOut>>,
}

impl Counted {
    pub(super) fn open(wanted: ReportWanted, behind: Behind, cx: &Context) -> Self {
        let (found, cursor) = (Vec::new(), Cursor::default());
        let mut counted = Self { wanted, behind, found, cursor, asking: Pending::default() };
        counted.load(cx);
        counted
    }

    fn load(&mut self, cx: &Context) {
        let (wanted, limit) = (self.wanted.clone(), MOST);
        self.asking = match self.behind.clone() {
            Behind::Measure(measure) => cx.worker.ask(ListCounted { wanted, measure, limit }),
            Behind::Topic(topic) => cx.worker.ask(ListOnTopic { wanted, topic, limit }),
        };
    }

    fn current(&self) -> Option<&ActivityOut> {
        self.found.get(self.cursor.at)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Export => {
                let records = Records::of_counted(&self.found, cx.words);
                return ExportDialog::of_records(self.behind.words(cx), records, cx);
            }
            Command::Open => return self.current().map_or(Reaction::Stay, |one| activity_form(one, cx)),
            Command::Copy => {
                return self
                    .current()
                    .map_or(Reaction::Stay, |one| Reaction::Copy(cells(one, cx).join("\t")));
            }
            other => drop(self.cursor.obey(other, self.found.len(), cx.height())),
        }
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, cx.body, self.found.len()) {
            Some(true) => self.obey(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}

/// Day, kind, with whom, what came of it or what for, whose.
fn cells(one: &ActivityOut, cx: &Context) -> [String; 5] {
    let word = |key: &str| text::clean(&columns::of_activity(cx.words, key, &one.text(key)));
    let on = if one.text("done_on").is_empty() { one.text("day") } else { one.text("done_on") };
    let on = on.parse().map_or(on, |day| cx.words.formats.date_with_weekday(day));
    let client = one.client.as_ref().map(|(_, name)| columns::name(cx.words, name)).unwrap_or_default();
    let result = columns::result(cx.words, &one.text("kind"), &one.text("result"));
    let what = text::dotted([result, word("goal"), word("outcome"), word("promise")]);
    [text::clean(&on), word("kind"), text::clean(&client), what, text::clean(&one.owner)]
}

/// The owner is told of a whole office, and goes first where there is no room; what came of it stays.
fn widths(width: u16, has_owners: bool) -> Vec<u16> {
    let owner = if has_owners { 12 } else { 0 };
    let columns = [
        Column { least: 11, wanted: 12, drop: 0, grows: false },
        Column { least: 8, wanted: 12, drop: 0, grows: false },
        Column { least: 18, wanted: 32, drop: 0, grows: false },
        Column { least: 20, wanted: 40, drop: 0, grows: true },
        Column { least: owner, wanted: owner * 3 / 2, drop: 1, grows: false },
    ];
    paint::widths(&columns, width.saturating_sub(3))
}

impl Screen for Counted {
    fn title(&self, cx: &Context) -> String {
        self.behind.words(cx)
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let count = cx.words.count("report-counted", self.found.len());
        let count = if self.asking.is_waiting() { String::new() } else { count };
        let cut = cx.words.say("report-counted-cut", [("number", cx.words.formats.count(MOST))]);
        let cut = if self.found.len() == MOST { cut } else { String::new() };
        let parts = [self.title(cx), reports::span(self.wanted.span, cx.words), count, cut];
        Line::styled(text::dotted(parts), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Counted
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::Open => !self.found.is_empty(),
            // What is over does not end twice.
            Command::Done => self.current().is_some_and(|one| one.text("state") == "planned"),
            _ => true,
        }
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().and_then(|one| one.client.clone())
    }

    fn activity(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|one| (one.id, one.text("kind")))
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let count = self.found.len();
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => {
                let mut told = Vec::new();
                if let Some(found) = arrived(&mut self.asking, &mut told, cx) {
                    self.cursor.follow((&self.found, &found), |one| one.id, cx.height());
                    self.found = found;
                }
                return Reaction::All(told);
            }
            Event::Changed(changes) if [&ACTIVITY, &CLIENT].iter().any(|table| changes.touches(table)) => {
                self.load(cx);
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, count, cx.height()),
            Event::Wheel(rows) => self.cursor.wheel(rows, count, cx.height()),
            Event::Resized => self.cursor.settle(count, cx.height()),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let has_owners = self.found.iter().any(|one| one.owner != cx.user);
        let (height, widths) = (cx.height(), widths(area.width, has_owners));
        let top = self.cursor.top(height);
        let buffer = frame.buffer_mut();
        for (line, (at, one)) in (0..).zip(self.found.iter().enumerate().skip(top).take(height)) {
            let place = paint::line(area, line);
            let styles = [cx.theme.faint, cx.theme.text, cx.theme.title, cx.theme.text, cx.theme.faint];
            let cells = cells(one, cx);
            let shown = widths.iter().zip(&cells).zip(styles);
            let shown = shown.map(|((width, cell), style)| (*width, cell.as_str(), style));
            paint::cells(buffer, (place.x + 2, place.y), shown);
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, area, (top > 0, top + height < self.found.len()), cx.theme);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let rows = self.found.iter().map(|one| aloud(cells(one, cx).iter().map(String::as_str)));
        Spoken::lines([self.title(cx)]).choices(rows, Command::Open)
    }
}
