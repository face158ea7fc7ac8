//! Reports (`A-12`): what was done in a day, a week, a month, and how much of the goal that is.

mod counted;
mod load;
mod topics;
mod view;

pub use load::PeopleLoad;

use crate::{
    domain::report::{Figure, Measure, Period, Span},
    i18n::reports,
    keys::{Command, Scope},
    report::{report_title, report_wanted},
    screens::{
        Click, Context, Event, Place, Reaction, Root, Screen, Spoken, arrived,
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
    },
    store::{
        Table,
        activity::ACTIVITY,
        claim::PROMISE,
        client::CLIENT,
        invoice::INVOICE,
        office::{CALENDAR_DAY, SETTING, USER},
        payment::PAYMENT,
        report::{ReadReport, Report, ReportWanted},
    },
    worker::Pending,
};
use counted::{Behind, Counted};
use ratatui::{Frame, layout::Rect, text::Line};
use topics::TopicList;
use view::Hit;

/// Tables whose changes are seen here.
static SHOWN: [&Table; 8] =
    [&ACTIVITY, &CLIENT, &SETTING, &USER, &CALENDAR_DAY, &PAYMENT, &INVOICE, &PROMISE];

/// The report of a period, and the row under the cursor.
pub struct Reports {
    span: Span,
    /// That of the whole office.
    is_whole: bool,
    report: Option<Report>,
    cursor: Cursor,
    asking: Pending<Report>,
}

impl Reports {
    /// The week of today.
    pub fn open(cx: &Context) -> Self {
        let mut reports = Self {
            span: Period::Week.around(cx.today),
            is_whole: false,
            report: None,
            cursor: Cursor::default(),
            asking: Pending::default(),
        };
        reports.load(cx);
        reports
    }

    fn wanted(&self, cx: &Context) -> ReportWanted {
        report_wanted(self.span, (!self.is_whole).then(|| cx.user.to_owned()), cx.today)
    }

    fn load(&mut self, cx: &Context) {
        self.asking = cx.worker.ask(ReadReport(self.wanted(cx)));
    }

    fn go(&mut self, span: Span, cx: &Context) {
        if span != self.span {
            self.span = span;
            self.load(cx);
        }
    }

    /// Another period: that of today where today is among the days, so that it does not run away.
    fn turn(&mut self, period: Period, cx: &Context) {
        let day = if self.span.contains(cx.today) { cx.today } else { self.span.from };
        self.go(period.around(day), cx);
    }

    fn rows(&self) -> &[Figure] {
        self.report.as_ref().map_or(&[], |report| &report.rows)
    }

    fn current(&self) -> Option<&Figure> {
        self.rows().get(self.cursor.at)
    }

    /// Whether the row under the cursor counts activities, and some.
    fn is_listed(&self) -> bool {
        self.current().is_some_and(|figure| figure.count > 0 && figure.measure != Measure::NewClients)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::NextView => {
                let at =
                    Period::ALL.iter().position(|period| *period == self.span.period).unwrap_or_default();
                self.turn(Period::ALL.get(at + 1).copied().unwrap_or_default(), cx);
            }
            Command::First => self.go(self.span.period.around(cx.today), cx),
            Command::Earlier => self.go(self.span.previous(), cx),
            Command::Later => self.go(self.span.next(), cx),
            Command::WholeOffice => {
                self.is_whole = !self.is_whole;
                self.load(cx);
            }
            Command::Open => return self.open_row(cx),
            Command::Copy => {
                let row = |figure: &Figure| Reaction::Copy(reports::row(figure, cx.words));
                return self.current().map_or(Reaction::Stay, row);
            }
            Command::Export => return self.export(cx),
            Command::Load => {
                let day = if self.span.contains(cx.today) { cx.today } else { self.span.from };
                return Reaction::open(PeopleLoad::open(day, cx));
            }
            Command::Topics => return Reaction::open(TopicList::open(self.wanted(cx), cx)),
            other => drop(self.cursor.obey(other, self.rows().len(), self.height(cx))),
        }
        Reaction::Stay
    }

    fn open_row(&self, cx: &Context) -> Reaction {
        match self.current().filter(|_| self.is_listed()) {
            Some(figure) => {
                Reaction::open(Counted::open(self.wanted(cx), Behind::Measure(figure.measure), cx))
            }
            None => Reaction::warn(cx.words.get("report-no-list")),
        }
    }

    fn export(&self, cx: &Context) -> Reaction {
        let Some(report) = &self.report else { return Reaction::Stay };
        let title = report_title(report, cx.words);
        let offer = Offer {
            words: title.clone(),
            count: Some(report.rows.len() + report.money.len()),
            source: Source::Report(Box::new(report.clone())),
        };
        Reaction::open(ExportDialog::open(title, vec![offer], Pending::default(), cx))
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.hit(click, cx) {
            Some(Hit::Period(period)) => self.turn(period, cx),
            Some(Hit::Earlier) => self.go(self.span.previous(), cx),
            Some(Hit::Later) => self.go(self.span.next(), cx),
            Some(Hit::Row(at)) => {
                self.cursor.go(at, self.rows().len(), self.height(cx));
                if click.double {
                    return self.open_row(cx);
                }
            }
            None => {}
        }
        Reaction::Stay
    }
}

impl Screen for Reports {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-reports")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        self.status_line(cx)
    }

    fn scope(&self) -> Scope {
        Scope::Reports
    }

    fn root(&self) -> Option<Root> {
        Some(Root::Reports)
    }

    fn remember(&self, place: &mut Place) {
        place.root = Root::Reports;
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    /// Enter opens what the row counts: that waits for the numbers.
    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        command != Command::Open || self.is_listed()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => {
                let mut told = Vec::new();
                if let Some(report) = arrived(&mut self.asking, &mut told, cx) {
                    self.report = Some(report);
                    self.cursor.settle(self.rows().len(), self.height(cx));
                }
                return Reaction::All(told);
            }
            Event::Changed(changes) if SHOWN.iter().any(|table| changes.touches(table)) => self.load(cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.rows().len(), self.height(cx)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.rows().len(), self.height(cx)),
            Event::Resized => self.cursor.settle(self.rows().len(), self.height(cx)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_all(frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let Some(report) = &self.report else { return Spoken::lines([cx.words.get("report-reading")]) };
        let rows = report.rows.iter().map(|figure| {
            let people = report.people.iter().filter(|person| person.count(figure.measure) > 0);
            let people = people.map(|person| {
                format!("{} {}", reports::person(&person.name, cx.words), person.count(figure.measure))
            });
            let row = reports::row(figure, cx.words);
            std::iter::once(row).chain(people).collect::<Vec<_>>().join(", ")
        });
        Spoken::lines([report_title(report, cx.words)]).choices(rows, Command::Open)
    }
}
