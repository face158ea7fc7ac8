//! The list of invoices, the newest first: of all clients, of one, or by one contract.

use super::{concerns, page::InvoicePage, view};
use crate::{
    domain::{id::Id, invoice::standing::PaymentStatus},
    i18n::debts::status_key,
    keys::{Command, Scope},
    report::export::Records,
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
        form::{Form, Subject},
        obligations::Whose,
        search_line::SearchLine,
    },
    store::{
        Receipt,
        invoice::{CancelInvoice, InvoiceFilter, InvoiceOut, ListInvoices},
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Most invoices that are read.
pub(super) const MOST: usize = 500;

/// What floats above the list.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Status,
}

/// Invoices, narrowed by how they stand and by their numbers.
pub struct InvoiceList {
    pub(super) whose: Whose,
    pub(super) all: Vec<InvoiceOut>,
    pub(super) cursor: Cursor,
    pub(super) status: Option<PaymentStatus>,
    /// Part of the number; empty for all.
    pub(super) number: String,
    is_read: bool,
    asking: Pending<Vec<InvoiceOut>>,
    writing: (Pending<Receipt>, String),
    asked: Asked,
}

impl InvoiceList {
    pub fn open(whose: Whose, cx: &Context) -> Self {
        let mut list = Self {
            whose,
            all: Vec::new(),
            cursor: Cursor::default(),
            status: None,
            number: String::new(),
            is_read: false,
            asking: Pending::default(),
            writing: <(Pending<Receipt>, String)>::default(),
            asked: Asked::default(),
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        let number = Some(self.number.clone()).filter(|number| !number.is_empty());
        let mut filter =
            InvoiceFilter { status: self.status.into_iter().collect(), number, ..InvoiceFilter::default() };
        match &self.whose {
            Whose::All => {}
            Whose::Client(id, _) => filter.client = Some(*id),
            Whose::Contract { id, client, .. } => {
                (filter.client, filter.contract) = (Some(client.0), Some(*id));
            }
        }
        self.asking = cx.worker.ask(ListInvoices { filter, today: cx.today, after: None, limit: MOST });
    }

    pub(super) const fn is_read(&self) -> bool {
        self.is_read
    }

    pub(super) const fn is_narrowed(&self) -> bool {
        self.status.is_some() || !self.number.is_empty()
    }

    fn current(&self) -> Option<&InvoiceOut> {
        self.all.get(self.cursor.at)
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            self.cursor.follow((&self.all, &all), |one| one.id, view::rows_height(cx));
            (self.all, self.is_read) = (all, true);
        }
        if arrived(&mut self.writing.0, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.writing.1)));
        }
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.all.len(), view::rows_height(cx)) {
            return Reaction::Stay;
        }
        match command {
            Command::Back if !self.number.is_empty() => {
                self.number.clear();
                self.load(cx);
            }
            Command::Back => return Reaction::Close,
            Command::Search => return SearchLine::open(cx.words.get("invoices-search")),
            Command::Filter => {
                self.asked = Asked::Status;
                return Reaction::open(self.statuses(cx));
            }
            Command::ClearFilter => {
                (self.status, self.number) = (None, String::new());
                self.load(cx);
            }
            Command::Export => return self.export(cx),
            other => return self.act(other, cx),
        }
        Reaction::Stay
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(one) = self.current() else { return Reaction::warn(view::empty_words(self, cx)) };
        match command {
            Command::Open => return Reaction::open(InvoicePage::open(one.id, cx)),
            Command::Edit => {
                let (subject, draft) = Subject::of_invoice(one, cx);
                return Reaction::open(Form::open(subject, draft, cx).of(one.client.1.clone()));
            }
            Command::Remove => {
                let said = cx.words.say("cli-invoice-gone", [("number", one.text("number"))]);
                self.writing = (cx.worker.write(CancelInvoice((one.id, one.version))), said);
            }
            Command::Copy => return Reaction::Copy(view::cells(one, cx).join("\t")),
            _ => {}
        }
        Reaction::Stay
    }

    /// What is shown, as a file.
    fn export(&self, cx: &Context) -> Reaction {
        let records = Records::of_invoices(&self.all, cx.today, cx.words);
        let (words, count) = (cx.words.get("export-invoices"), Some(self.all.len()));
        let offer = Offer { words, count, source: Source::Records(Box::new(records)) };
        let about = view::status_words(self, cx);
        Reaction::open(ExportDialog::open(about, vec![offer], Pending::default(), cx))
    }

    fn statuses(&self, cx: &Context) -> Choice {
        let all = ChoiceLine::new(cx.words.get("invoices-all")).current(self.status.is_none());
        let line = |status: PaymentStatus| {
            ChoiceLine::new(cx.words.get(status_key(status))).current(self.status == Some(status))
        };
        let lines = std::iter::once(all).chain(PaymentStatus::ALL.map(line)).collect();
        Choice::new(cx.words.get("field-invoice-status"), lines)
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (_, Answer::Sought(number)) => number.trim().clone_into(&mut self.number),
            (Asked::Status, Answer::Chosen(at)) => {
                self.status = at.checked_sub(1).and_then(|at| PaymentStatus::ALL.get(at)).copied();
            }
            _ => return Reaction::Stay,
        }
        self.load(cx);
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, view::rows_area(cx.body), self.all.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}

impl Screen for InvoiceList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-invoices")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(view::status_words(self, cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Invoices
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|one| one.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.0.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::ClearFilter => self.is_narrowed(),
            Command::Open | Command::Edit | Command::Remove | Command::Copy => !self.all.is_empty(),
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let height = view::rows_height(cx);
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => self.asked = Asked::Nothing,
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.all.len(), height),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.all.len(), height),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.all.is_empty() { view::empty_words(self, cx) } else { String::new() };
        let line = |one: &InvoiceOut| aloud(view::cells(one, cx).iter().map(String::as_str));
        Spoken::lines([told]).choices(self.all.iter().map(line), Command::Open)
    }
}
