//! The register of letters about debts: when each was sent, delivered and answered (`D-6`).

use super::mark_form;
use crate::{
    domain::{debt::letter::LetterState, id::Id, search::fold},
    i18n::columns,
    keys::{Command, Scope},
    report::{export::Records, letter_degree, letter_stands},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        debts::{DebtPage, table::draw_row},
        export::{ExportDialog, Offer, Source},
        search_line::{self, SearchLine, sought_words},
    },
    store::{
        Receipt, Table,
        client::CLIENT,
        debt_letter::{CancelLetter, DEBT_LETTER, LetterFilter, LetterOut, ListLetters},
    },
    ui::{
        paint::{self, Column},
        text,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};

/// Tables whose changes the register shows.
static READ_FROM: [&Table; 2] = [&DEBT_LETTER, &CLIENT];

/// How many columns there are.
const WIDE: usize = 6;

/// Number, day, client, degree, sum, how it stands.
const COLUMNS: [Column; WIDE] = [
    Column { least: 7, wanted: 8, drop: 0, grows: false },
    Column { least: 10, wanted: 11, drop: 3, grows: false },
    Column { least: 14, wanted: 30, drop: 0, grows: true },
    Column { least: 10, wanted: 22, drop: 2, grows: false },
    Column { least: 13, wanted: 16, drop: 1, grows: false },
    Column { least: 18, wanted: 34, drop: 0, grows: false },
];

const HEADINGS: [&str; WIDE] = [
    "field-letter-number",
    "field-payment-day",
    "cli-client",
    "field-letter-degree",
    "field-letter-sum",
    "field-invoice-status",
];

const AT_RIGHT: [usize; 1] = [4];

/// What floats above the register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    Nothing,
    Open,
}

/// All letters, or those of the user's clients.
pub(in crate::screens::debts) struct LetterRegister {
    all: Vec<LetterOut>,
    /// Places of those that are shown.
    shown: Vec<usize>,
    cursor: Cursor,
    is_whole: bool,
    /// Only those to which something is still to happen.
    is_open: bool,
    query: String,
    is_read: bool,
    asked: Asked,
    asking: Pending<Vec<LetterOut>>,
    writing: Pending<Receipt>,
}

impl LetterRegister {
    pub(in crate::screens::debts) fn open(cx: &Context) -> Self {
        let mut register = Self {
            all: Vec::new(),
            shown: Vec::new(),
            cursor: Cursor::default(),
            is_whole: false,
            is_open: false,
            query: String::new(),
            is_read: false,
            asked: Asked::default(),
            asking: Pending::default(),
            writing: Pending::default(),
        };
        register.load(cx);
        register
    }

    fn load(&mut self, cx: &Context) {
        let owner = (!self.is_whole).then(|| cx.user.to_owned());
        let filter = LetterFilter { owner, ..LetterFilter::default() };
        self.asking = cx.worker.ask(ListLetters { filter });
    }

    fn rows(&self) -> impl Iterator<Item = &LetterOut> {
        self.shown.iter().filter_map(|at| self.all.get(*at))
    }

    fn current(&self) -> Option<&LetterOut> {
        self.rows().nth(self.cursor.at)
    }

    fn narrow(&mut self, cx: &Context) {
        let kept = self.current().map(|one| one.id);
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let fits = |one: &LetterOut| {
            let text = fold(&format!("{} {}", one.printed(), one.client.1));
            let waits =
                matches!(one.state(), LetterState::Written | LetterState::Sent | LetterState::Delivered);
            (!self.is_open || waits) && words.iter().all(|word| text.contains(word.as_str()))
        };
        self.shown = (0..self.all.len()).filter(|at| self.all.get(*at).is_some_and(fits)).collect();
        let at = kept.and_then(|id| self.rows().position(|one| one.id == id));
        self.cursor.go(at.unwrap_or(self.cursor.at), self.shown.len(), Self::height(cx));
    }

    fn height(cx: &Context) -> usize {
        usize::from(paint::below(cx.body, 1).height)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.shown.len(), Self::height(cx)) {
            return Reaction::Stay;
        }
        match command {
            Command::Back if !self.query.is_empty() => {
                self.query.clear();
                self.narrow(cx);
            }
            Command::Back => return Reaction::Close,
            Command::Search => return SearchLine::open(cx.words.get("debts-search")),
            Command::Filter => {
                self.asked = Asked::Open;
                let line = |(is_open, key): (bool, &'static str)| {
                    ChoiceLine::new(cx.words.get(key)).current(self.is_open == is_open)
                };
                let lines = [(false, "debt-letters-all"), (true, "debt-letters-open")].map(line).to_vec();
                return Reaction::open(Choice::new(cx.words.get("command-filter"), lines));
            }
            Command::ClearFilter => {
                (self.is_open, self.query) = (false, String::new());
                self.narrow(cx);
            }
            Command::WholeOffice => {
                self.is_whole = !self.is_whole;
                self.load(cx);
            }
            Command::Export => return self.export(cx),
            other => return self.act(other, cx),
        }
        Reaction::Stay
    }

    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(one) = self.current() else { return Reaction::warn(self.empty_words(cx)) };
        match command {
            Command::Open => Reaction::open(DebtPage::open(one.client.clone(), cx)),
            Command::Done | Command::Edit => mark_form(one, cx),
            Command::Remove => {
                self.writing = cx.worker.write(CancelLetter((one.id, one.version)));
                Reaction::Stay
            }
            Command::Copy => Reaction::Copy(cells(one, cx).join("\t")),
            _ => Reaction::Stay,
        }
    }

    fn export(&self, cx: &Context) -> Reaction {
        let shown: Vec<LetterOut> = self.rows().cloned().collect();
        let records = Records::of_letters(&shown, cx.today, cx.words);
        let (words, count) = (cx.words.get("command-letters"), Some(records.count()));
        let offer = Offer { words, count, source: Source::Records(Box::new(records)) };
        Reaction::open(ExportDialog::open(self.status_words(cx), vec![offer], Pending::default(), cx))
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (_, Answer::Sought(words)) => self.query.clone_from(words),
            (Asked::Open, Answer::Chosen(at)) => self.is_open = *at == 1,
            _ => return Reaction::Stay,
        }
        self.narrow(cx);
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            let kept = self.current().map(|one| one.id);
            (self.all, self.is_read) = (all, true);
            self.shown = (0..self.all.len()).collect();
            self.cursor.at =
                kept.and_then(|id| self.all.iter().position(|one| one.id == id)).unwrap_or(self.cursor.at);
            self.narrow(cx);
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(cx.words.get("debt-letter-is-cancelled")));
        }
        Reaction::All(told)
    }

    fn status_words(&self, cx: &Context) -> String {
        let count = cx.words.count("debt-letters-count", self.shown.len());
        let whose = if self.is_whole { cx.everybody("debts-of-office") } else { String::new() };
        let open = if self.is_open { cx.words.get("debt-letters-open") } else { String::new() };
        let query = sought_words(&self.query, cx);
        text::dotted([cx.words.get("command-letters"), whose, open, query, count])
    }

    fn empty_words(&self, cx: &Context) -> String {
        search_line::empty_words(
            match (self.is_read, self.is_open || !self.query.is_empty()) {
                (false, _) => "contracts-reading",
                (_, true) => "debts-none-left",
                _ => "debt-letters-none",
            },
            cx,
        )
    }
}

fn cells(one: &LetterOut, cx: &Context) -> [String; WIDE] {
    let day = one.day("day").map(|day| cx.words.formats.date(day)).unwrap_or_default();
    [
        one.printed(),
        day,
        text::clean(&columns::name(cx.words, &one.client.1)),
        letter_degree(one.degree, cx.words),
        cx.words.formats.money(one.claim().minor(), one.currency().code()),
        letter_stands(one, cx.today, cx.words),
    ]
}

fn style(one: &LetterOut, column: usize, cx: &Context) -> Style {
    match (one.state(), column) {
        (LetterState::Cancelled | LetterState::Answered, _) => cx.theme.faint,
        (_, 5) if one.unanswered(cx.today).is_some() => cx.theme.alarm,
        (LetterState::Written, 5) => cx.theme.warning,
        (_, 2) => cx.theme.title,
        _ => cx.theme.text,
    }
}

impl Screen for LetterRegister {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-letters")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.status_words(cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Letters
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|one| one.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.asking.is_waiting() && !self.is_read || self.writing.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::Done | Command::Edit => self.current().is_some_and(|one| one.state().next().is_some()),
            Command::Remove => self.current().is_some_and(|one| one.state() == LetterState::Written),
            Command::ClearFilter => self.is_open || !self.query.is_empty(),
            Command::Open | Command::Copy => !self.shown.is_empty(),
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => self.asked = Asked::Nothing,
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.shown.len(), Self::height(cx)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.shown.len(), Self::height(cx)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if self.shown.is_empty() {
            paint::empty(buffer, area, &self.empty_words(cx), cx.theme);
            return;
        }
        let widths = paint::widths(&COLUMNS, area.width.saturating_sub(2));
        let headings = HEADINGS.map(|key| cx.words.get(key));
        draw_row(buffer, paint::line(area, 0), (&headings, &widths), &AT_RIGHT, |_| cx.theme.faint);
        let rows = paint::below(area, 1);
        let height = usize::from(rows.height);
        let top = self.cursor.top(height);
        for (line, (at, one)) in (0..).zip(self.rows().enumerate().skip(top).take(height)) {
            let place = paint::line(rows, line);
            draw_row(buffer, place, (&cells(one, cx), &widths), &AT_RIGHT, |column| style(one, column, cx));
            if at == self.cursor.at {
                paint::under_cursor(buffer, place, cx.theme);
            }
        }
        paint::more(buffer, rows, (top > 0, top + height < self.shown.len()), cx.theme);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.shown.is_empty() { self.empty_words(cx) } else { String::new() };
        let rows: Vec<String> =
            self.rows().map(|one| aloud(cells(one, cx).iter().map(String::as_str))).collect();
        Spoken::lines([told]).choices(rows, Command::Open)
    }
}

impl LetterRegister {
    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, paint::below(cx.body, 1), self.shown.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}
