//! What the columns of a bank's table mean, where their headings do not say it (`X-2`); it is remembered.

use super::{Next, Source, name_of, naming::Naming, reading::refusal_words};
use crate::{
    exchange::statement::{BankTable, Column, Refusal, StatementFile, StatementWish},
    keys::Command,
    screens::{
        Answer, Click, Context, Event, Reaction, Spoken, arrived, choice::Line, chooser::Chooser,
        cursor::Cursor,
    },
    store::import::{FileKind, RecallKind},
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// Values shown beside a column, and rows they are looked for in.
const SAMPLES: usize = 3;
const LOOKED: usize = 50;
/// Lines above the columns: what is asked, headings.
const HEAD: u16 = 2;

/// A table whose columns are looked at.
pub(super) struct Columns {
    path: PathBuf,
    table: BankTable,
    wish: StatementWish,
    cursor: Cursor,
    /// Somebody has said something.
    is_said: bool,
    /// The column whose meaning is asked.
    asked: Option<usize>,
    recalling: Pending<Option<FileKind>>,
    reading: Pending<Result<StatementFile, Refusal>>,
    naming: Naming,
}

impl Columns {
    pub(super) fn open(path: PathBuf, table: BankTable, cx: &Context) -> Self {
        Self {
            recalling: cx.worker.ask(RecallKind { fingerprint: table.fingerprint() }),
            path,
            table,
            wish: StatementWish::default(),
            cursor: Cursor::default(),
            is_said: false,
            asked: None,
            reading: Pending::default(),
            naming: Naming::default(),
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.recalling.is_waiting() || self.reading.is_waiting() || self.naming.is_waiting()
    }

    pub(super) fn status(&self, cx: &Context) -> String {
        let known = self.table.columns.iter().filter(|column| **column != Column::Ignored).count();
        let count = [("known", known.to_string()), ("all", self.table.columns.len().to_string())];
        text::dotted([name_of(&self.path), cx.words.say("import-columns-known", count)])
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        let (count, height) = (self.table.columns.len(), height(cx.body));
        match event {
            Event::Command(Command::Back) => return Next::Close,
            Event::Command(Command::Accept) => return Next::React(self.ask(cx)),
            Event::Command(Command::Continue) => return self.go_on(cx),
            Event::Command(command) => drop(self.cursor.obey(*command, count, height)),
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Left => return self.left(),
            Event::Point(at) => self.cursor.go(*at, count, height),
            Event::Wheel(rows) => self.cursor.wheel(*rows, count, height),
            Event::Click(click) => return self.click(*click, cx),
            Event::Ready => return self.collect(cx),
            _ => {}
        }
        Next::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Next {
        let area = paint::below(cx.body, HEAD);
        match self.cursor.click(click, area, self.table.columns.len()) {
            Some(_) => Next::React(self.ask(cx)),
            None => Next::Stay,
        }
    }

    /// What the column under the cursor means.
    fn ask(&mut self, cx: &Context) -> Reaction {
        let Some(current) = self.table.columns.get(self.cursor.at) else { return Reaction::Stay };
        self.asked = Some(self.cursor.at);
        let line = |column: &Column| Line::new(cx.words.get(meaning_key(*column))).current(column == current);
        let lines = Column::offered().iter().map(line).collect();
        Reaction::open(Chooser::new(self.heading(self.cursor.at), lines))
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Next {
        match (self.asked.take(), answer) {
            (Some(column), Answer::Chosen(at)) => {
                if let Some(meaning) = Column::offered().get(*at) {
                    self.table.choose(column, *meaning);
                    self.is_said = true;
                }
            }
            (None, Answer::Text(account)) => {
                self.wish.account = Some(account.clone());
                self.naming = Naming::default();
                self.begin(cx);
            }
            _ => {}
        }
        Next::Stay
    }

    /// Without an account it is read too: the doubt is told.
    fn left(&mut self) -> Next {
        self.asked = None;
        self.naming.give_up().map_or(Next::Stay, |file| self.weigh(file))
    }

    fn weigh(&self, file: StatementFile) -> Next {
        let kind = FileKind { fingerprint: self.table.fingerprint(), columns: self.table.keys() };
        let kind = self.is_said.then_some(kind);
        Next::Weigh(Box::new(Source { path: self.path.clone(), file, kind }))
    }

    fn go_on(&mut self, cx: &Context) -> Next {
        if !self.table.is_enough() {
            return Next::React(Reaction::warn(cx.words.get("booking-columns-missing")));
        }
        self.begin(cx);
        Next::Stay
    }

    fn begin(&mut self, cx: &Context) {
        let (table, wish) = (self.table.clone(), self.wish.clone());
        self.reading = cx.worker.think(move || table.read(&wish));
    }

    fn collect(&mut self, cx: &Context) -> Next {
        let mut told = Vec::new();
        if let Some(known) = arrived(&mut self.recalling, &mut told, cx) {
            if let Some(known) = known {
                self.table.recall(&known.columns);
            }
            if self.table.is_enough() {
                self.begin(cx);
            }
        }
        self.naming.collect(&mut told, cx);
        match self.reading.take() {
            Some(Ok(Ok(file))) if self.wish.account.is_none() && Naming::is_needed(&file) => {
                self.naming.begin(file, cx);
                Next::Stay
            }
            Some(Ok(Ok(file))) => self.weigh(file),
            Some(Ok(Err(refusal))) => Next::Again(refusal_words(&refusal, cx.words)),
            Some(Err(error)) => Next::React(Reaction::failed(&error, cx.words)),
            None => Next::React(Reaction::All(told)),
        }
    }

    /// The heading of a column, or its number.
    fn heading(&self, at: usize) -> String {
        let name = self.table.header.names.get(at).map(|name| text::clean(name));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| (at + 1).to_string())
    }

    /// Heading, meaning and the first different values of a column.
    fn cells(&self, at: usize, cx: &Context) -> [String; 3] {
        let rows = self.table.table.rows.iter().skip(self.table.header.end()).take(LOOKED);
        let mut samples: Vec<String> = Vec::new();
        for value in rows.map(|row| text::clean(row.text(at))).filter(|value| !value.is_empty()) {
            if samples.len() < SAMPLES && !samples.contains(&value) {
                samples.push(value);
            }
        }
        let meaning = self.table.columns.get(at).copied().unwrap_or(Column::Ignored);
        [self.heading(at), cx.words.get(meaning_key(meaning)), samples.join(" · ")]
    }

    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let row = paint::line(area, 0);
        let (asks, room) = (cx.words.get("booking-columns"), row.width.saturating_sub(2));
        paint::put(buffer, (row.x + 1, row.y), room, &asks, cx.theme.accent);
        let side = (area.width.saturating_sub(6) * 3 / 10).min(30);
        let widths = [side, side, area.width.saturating_sub(side * 2 + 6)];
        let heads = ["import-head-column", "import-head-field", "import-head-samples"];
        let heads = heads.map(|key| cx.words.get(key));
        let row = paint::line(area, 1);
        let cells = widths.iter().zip(&heads).map(|(width, text)| (*width, text.as_str(), cx.theme.faint));
        paint::cells(buffer, (row.x + 1, row.y), cells);
        let (rows, height) = (paint::below(area, HEAD), height(area));
        let top = self.cursor.top(height);
        for (line, at) in (0..).zip((top..self.table.columns.len()).take(height)) {
            let row = paint::line(rows, line);
            let ignored = self.table.columns.get(at) == Some(&Column::Ignored);
            let style = if ignored { cx.theme.faint } else { cx.theme.text };
            let texts = self.cells(at, cx);
            let cells = widths.iter().zip(&texts).map(|(width, text)| (*width, text.as_str(), style));
            paint::cells(buffer, (row.x + 1, row.y), cells);
            if at == self.cursor.at {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
    }

    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        let line = |at: usize| {
            let [column, field, samples] = self.cells(at, cx);
            cx.words.say("plain-column", [("column", column), ("field", field), ("samples", samples)])
        };
        Spoken::lines([self.status(cx), cx.words.get("booking-columns")])
            .choices((0..self.table.columns.len()).map(line), Command::Accept)
    }
}

fn height(body: Rect) -> usize {
    usize::from(paint::below(body, HEAD).height)
}

/// Message of a meaning.
const fn meaning_key(column: Column) -> &'static str {
    match column {
        Column::Day => "booking-column-day",
        Column::ValueDay => "booking-column-value-day",
        Column::DocumentDay => "booking-column-document-day",
        Column::Number => "booking-column-number",
        Column::Reference => "booking-column-reference",
        Column::Debit => "booking-column-debit",
        Column::Credit => "booking-column-credit",
        Column::Amount => "booking-column-amount",
        Column::Way => "booking-column-way",
        Column::Currency => "booking-column-currency",
        Column::Purpose => "booking-column-purpose",
        Column::Name => "booking-column-name",
        Column::TaxId => "booking-column-tax-id",
        Column::Account => "booking-column-account",
        Column::PayerName => "booking-column-payer-name",
        Column::PayerTaxId => "booking-column-payer-tax-id",
        Column::PayerAccount => "booking-column-payer-account",
        Column::PayeeName => "booking-column-payee-name",
        Column::PayeeTaxId => "booking-column-payee-tax-id",
        Column::PayeeAccount => "booking-column-payee-account",
        Column::Ignored => "booking-column-ignored",
    }
}
