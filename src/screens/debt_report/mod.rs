//! The report on debtors (`D-12`): how debts stand and how that changed, what is to come in, who owes most and what was
//! promised for this week.

mod view;

use super::{
    Click, Context, Event, Reaction, Screen, Spoken, arrived,
    cursor::Cursor,
    debts::{DebtPage, concerns},
    export::{ExportDialog, Offer, Source},
};
use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    report::{debt_report_plain, debt_report_title, export::Written},
    store::debt::{DebtReport, DebtsOf, ReadDebtReport},
    ui::text,
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};
use view::Hit;

/// Days that the report may look back on.
const SPANS: [u32; 4] = [90, 180, 365, 30];

/// What is listed below the numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pane {
    #[default]
    Worst,
    Promised,
}

/// The report, and the client under the cursor.
pub struct DebtReportScreen {
    report: Option<DebtReport>,
    /// Which currency is shown.
    currency: usize,
    pane: Pane,
    cursor: Cursor,
    is_whole: bool,
    /// Place of the days among [`SPANS`].
    span: usize,
    /// The day that is shown.
    day: NaiveDate,
    asking: Pending<DebtReport>,
}

impl DebtReportScreen {
    pub fn open(cx: &Context) -> Self {
        let mut screen = Self {
            report: None,
            currency: 0,
            pane: Pane::default(),
            cursor: Cursor::default(),
            is_whole: false,
            span: 0,
            day: cx.today,
            asking: Pending::default(),
        };
        screen.load(cx);
        screen
    }

    fn load(&mut self, cx: &Context) {
        let owner = (!self.is_whole).then(|| cx.user.to_owned());
        self.day = cx.today;
        self.asking = cx.worker.ask(ReadDebtReport { today: cx.today, days: self.days(), owner });
    }

    fn days(&self) -> u32 {
        SPANS.get(self.span).copied().unwrap_or(90)
    }

    fn current(&self) -> Option<(&DebtReport, &DebtsOf)> {
        let report = self.report.as_ref()?;
        Some((report, report.currencies.get(self.currency)?))
    }

    fn currencies(&self) -> usize {
        self.report.as_ref().map_or(0, |report| report.currencies.len())
    }

    /// Clients of the list below, in its order.
    fn clients(&self) -> Vec<(Id, String)> {
        match (self.pane, self.current(), &self.report) {
            (Pane::Worst, Some((_, one)), _) => {
                one.worst.iter().map(|worst| (worst.debtor.id, worst.debtor.name.clone())).collect()
            }
            (Pane::Promised, _, Some(report)) => {
                report.promised.iter().map(|promise| promise.client.clone()).collect()
            }
            _ => Vec::new(),
        }
    }

    fn count(&self) -> usize {
        self.clients().len()
    }

    fn settle(&mut self, cx: &Context) {
        self.currency = self.currency.min(self.currencies().saturating_sub(1));
        self.cursor.settle(self.count(), view::rows_height(self, cx));
    }

    fn show(&mut self, pane: Pane, cx: &Context) {
        if pane != self.pane {
            (self.pane, self.cursor) = (pane, Cursor::default());
            self.settle(cx);
        }
    }

    /// Another currency; the first is not before itself.
    fn go_to(&mut self, currency: usize, cx: &Context) {
        if currency != self.currency && currency < self.currencies() {
            (self.currency, self.cursor) = (currency, Cursor::default());
            self.settle(cx);
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::NextPane | Command::PreviousPane => {
                let other = if self.pane == Pane::Worst { Pane::Promised } else { Pane::Worst };
                self.show(other, cx);
            }
            Command::Left => self.go_to(self.currency.saturating_sub(1), cx),
            Command::Right => self.go_to(self.currency + 1, cx),
            Command::NextView => {
                self.span = (self.span + 1) % SPANS.len();
                self.load(cx);
            }
            Command::WholeOffice => {
                self.is_whole = !self.is_whole;
                self.load(cx);
            }
            Command::Open => return self.open_row(cx),
            Command::Copy => return self.copied(cx),
            Command::Export => return self.export(cx),
            other => {
                self.cursor.obey(other, self.count(), view::rows_height(self, cx));
            }
        }
        Reaction::Stay
    }

    fn open_row(&self, cx: &Context) -> Reaction {
        match self.clients().get(self.cursor.at) {
            Some(client) => Reaction::open(DebtPage::open(client.clone(), cx)),
            None => Reaction::warn(view::empty_words(self, cx)),
        }
    }

    fn copied(&self, cx: &Context) -> Reaction {
        let rows = view::rows(self, cx);
        rows.get(self.cursor.at).map_or(Reaction::Stay, |cells| Reaction::Copy(cells.join("\t")))
    }

    fn export(&self, cx: &Context) -> Reaction {
        let Some(report) = &self.report else { return Reaction::Stay };
        let (title, written) =
            (debt_report_title(report, cx.words), Written::of_debt_report(report, cx.words));
        let offer = Offer {
            words: title.clone(),
            count: Some(written.count()),
            source: Source::Written(Box::new(written)),
        };
        Reaction::open(ExportDialog::open(title, vec![offer], Pending::default(), cx))
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match view::hit(self, click, cx) {
            Some(Hit::Currency(at)) => self.go_to(at, cx),
            Some(Hit::Pane(pane)) => self.show(pane, cx),
            Some(Hit::Rows(area)) => {
                let count = self.count();
                if self.cursor.click(click, area, count) == Some(true) {
                    return self.open_row(cx);
                }
            }
            None => {}
        }
        Reaction::Stay
    }
}

impl Screen for DebtReportScreen {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-debt-report")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let title = self.report.as_ref().map(|report| text::clean(&debt_report_title(report, cx.words)));
        Line::styled(title.unwrap_or_else(|| self.title(cx)), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::DebtReport
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.clients().get(self.cursor.at).cloned()
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.asking.is_waiting() && self.report.is_none()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::Open | Command::Call | Command::Meet => self.count() > 0,
            Command::Left | Command::Right => self.currencies() > 1,
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if self.day != cx.today && !self.asking.is_waiting() {
            self.load(cx);
        }
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => {
                let mut told = Vec::new();
                if let Some(report) = arrived(&mut self.asking, &mut told, cx) {
                    self.report = Some(report);
                    self.settle(cx);
                }
                return Reaction::All(told);
            }
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.count(), view::rows_height(self, cx)),
            Event::Wheel(rows) => {
                let count = self.count();
                self.cursor.wheel(rows, count, view::rows_height(self, cx));
            }
            Event::Resized => self.settle(cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let Some(report) = &self.report else { return Spoken::lines([cx.words.get("report-reading")]) };
        let told =
            debt_report_plain(report, cx.words).iter().map(|line| text::clean(line)).collect::<Vec<_>>();
        let rows =
            view::rows(self, cx).into_iter().map(|cells| super::aloud(cells.iter().map(String::as_str)));
        Spoken::lines(told).choices(rows, Command::Open)
    }
}
