//! The debt of one client: its instalments with what was paid by which payment, and its payments.

use super::{acting::allocate, beginning::Beginning, concerns, page_view as view};
use crate::{
    domain::{id::Id, search::fold},
    i18n::columns,
    keys::{Command, Scope},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        form::{Form, Subject},
        prompt::Prompt,
    },
    store::{
        Receipt,
        debt::{ClientDebt, DebtLine, ShowDebt},
        invoice::InvoiceOut,
        payment::{ListPayments, PaymentFilter, PaymentOut, ShowPayment},
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Most instalments, and most payments, that are read.
pub(super) const MOST: usize = 1_000;

/// What is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pane {
    #[default]
    Lines,
    Payments,
}

/// What floats above the page.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Words,
    Closed,
}

/// What a client owes and paid.
pub struct DebtPage {
    pub(super) client: (Id, String),
    pub(super) debt: Option<ClientDebt>,
    pub(super) payments: Vec<PaymentOut>,
    pub(super) pane: Pane,
    /// Places of the lines and of the payments that are shown.
    shown: (Vec<usize>, Vec<usize>),
    cursors: (Cursor, Cursor),
    /// With instalments that are paid.
    pub(super) closed: bool,
    pub(super) query: String,
    asking: Pending<Option<ClientDebt>>,
    listing: Pending<Vec<PaymentOut>>,
    pub(super) opening: Pending<Option<InvoiceOut>>,
    /// The payment that was just written down: which debts it closes is asked at once.
    pub(super) paid: Option<Pending<Option<PaymentOut>>>,
    pub(super) writing: (Pending<Receipt>, String),
    beginning: Beginning,
    asked: Asked,
}

impl DebtPage {
    pub fn open(client: (Id, String), cx: &Context) -> Self {
        let mut page = Self {
            client,
            debt: None,
            payments: Vec::new(),
            pane: Pane::default(),
            shown: <(Vec<usize>, Vec<usize>)>::default(),
            cursors: <(Cursor, Cursor)>::default(),
            closed: false,
            query: String::new(),
            asking: Pending::default(),
            listing: Pending::default(),
            opening: Pending::default(),
            paid: None,
            writing: (Pending::default(), String::new()),
            beginning: Beginning::default(),
            asked: Asked::default(),
        };
        page.load(cx);
        page
    }

    fn load(&mut self, cx: &Context) {
        let (client, buckets) = (self.client.0, cx.facts.settings.buckets());
        let show = ShowDebt { client, today: cx.today, closed: self.closed, limit: MOST, buckets };
        self.asking = cx.worker.ask(show);
        let filter = PaymentFilter { client: Some(client), ..PaymentFilter::default() };
        self.listing = cx.worker.ask(ListPayments { filter, after: None, limit: MOST });
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &DebtLine> {
        let all = self.debt.as_ref().map_or(&[][..], |debt| &debt.lines);
        self.shown.0.iter().filter_map(|at| all.get(*at))
    }

    pub(super) fn shown_payments(&self) -> impl Iterator<Item = &PaymentOut> {
        self.shown.1.iter().filter_map(|at| self.payments.get(*at))
    }

    /// How many rows of the pane in front there are.
    pub(super) const fn count(&self) -> usize {
        match self.pane {
            Pane::Lines => self.shown.0.len(),
            Pane::Payments => self.shown.1.len(),
        }
    }

    pub(super) const fn cursor(&self) -> &Cursor {
        match self.pane {
            Pane::Lines => &self.cursors.0,
            Pane::Payments => &self.cursors.1,
        }
    }

    const fn cursor_mut(&mut self) -> &mut Cursor {
        match self.pane {
            Pane::Lines => &mut self.cursors.0,
            Pane::Payments => &mut self.cursors.1,
        }
    }

    /// Whether there may be more than were read.
    pub(super) fn is_cut(&self) -> bool {
        match self.pane {
            Pane::Lines => self.debt.as_ref().is_some_and(|debt| debt.lines.len() >= MOST),
            Pane::Payments => self.payments.len() >= MOST,
        }
    }

    pub(super) fn line(&self) -> Option<&DebtLine> {
        self.lines().nth(self.cursors.0.at).filter(|_| self.pane == Pane::Lines)
    }

    pub(super) fn payment(&self) -> Option<&PaymentOut> {
        self.shown_payments().nth(self.cursors.1.at).filter(|_| self.pane == Pane::Payments)
    }

    /// Narrows both panes anew; the cursors stay on their rows.
    fn narrow(&mut self, kept: (Option<Id>, Option<Id>), cx: &Context) {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let has = |text: String| {
            let text = fold(&text);
            words.iter().all(|word| text.contains(word.as_str()))
        };
        let lines = self.debt.as_ref().map_or(&[][..], |debt| &debt.lines);
        let of_line = |line: &DebtLine| has(format!("{} {}", line.number, line.what));
        let of_payment = |one: &PaymentOut| has(format!("{} {}", one.text("number"), one.text("purpose")));
        let places = |(at, fits): (usize, bool)| fits.then_some(at);
        let shown = (
            lines.iter().map(of_line).enumerate().filter_map(places).collect(),
            self.payments.iter().map(of_payment).enumerate().filter_map(places).collect(),
        );
        self.shown = shown;
        let height = view::rows_height(self, cx);
        let at = kept.0.and_then(|id| self.lines().position(|line| line.part.id == id));
        let count = self.shown.0.len();
        self.cursors.0.go(at.unwrap_or(self.cursors.0.at), count, height);
        let at = kept.1.and_then(|id| self.shown_payments().position(|one| one.id == id));
        let count = self.shown.1.len();
        self.cursors.1.go(at.unwrap_or(self.cursors.1.at), count, height);
    }

    /// What stands under both cursors.
    fn kept(&self) -> (Option<Id>, Option<Id>) {
        let line = self.lines().nth(self.cursors.0.at).map(|line| line.part.id);
        (line, self.shown_payments().nth(self.cursors.1.at).map(|one| one.id))
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        let kept = self.kept();
        let debt = arrived(&mut self.asking, &mut told, cx);
        let payments = arrived(&mut self.listing, &mut told, cx);
        if debt.is_some() || payments.is_some() {
            self.debt = debt.unwrap_or_else(|| self.debt.take());
            self.payments = payments.unwrap_or_else(|| std::mem::take(&mut self.payments));
            self.narrow(kept, cx);
        }
        if let Some(invoice) = arrived(&mut self.opening, &mut told, cx) {
            told.push(invoice.map_or_else(
                || Reaction::warn(cx.words.get("debts-gone")),
                |one| {
                    let (subject, draft) = Subject::of_invoice(&one, cx);
                    Reaction::open(Form::open(subject, draft, cx).of(one.client.1))
                },
            ));
        }
        if arrived(&mut self.writing.0, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.writing.1)));
        }
        if let Some(paid) = self.paid.as_mut().and_then(|paid| arrived(paid, &mut told, cx)) {
            self.paid = None;
            let free = paid.filter(|one| one.kind.closes() && one.free().minor() > 0);
            told.extend(free.map(|one| allocate(&one, cx)));
        }
        self.beginning.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let (count, height) = (self.count(), view::rows_height(self, cx));
        if self.cursor_mut().obey(command, count, height) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => return Reaction::Close,
            Command::NextPane | Command::PreviousPane | Command::Left | Command::Right => self.turn(cx),
            Command::New if self.pane == Pane::Lines => {
                return self.beginning.invoice(self.client.clone(), cx);
            }
            Command::New | Command::AddPayment => return self.new_payment(cx),
            Command::Search => {
                self.asked = Asked::Words;
                return Reaction::open(Prompt::with(cx.words.get("debts-search-page"), &self.query));
            }
            Command::Filter => {
                self.asked = Asked::Closed;
                let line = |(closed, key): (bool, &'static str)| {
                    ChoiceLine::new(cx.words.get(key)).current(self.closed == closed)
                };
                let lines = [(false, "debts-open"), (true, "debts-with-paid")].map(line).to_vec();
                return Reaction::open(Choice::new(cx.words.get("command-filter"), lines));
            }
            Command::ClearFilter => {
                (self.closed, self.query) = (false, String::new());
                self.load(cx);
            }
            Command::Export => return self.export(cx),
            other => return self.act(other, cx),
        }
        Reaction::Stay
    }

    fn turn(&mut self, cx: &Context) {
        self.pane = match self.pane {
            Pane::Lines => Pane::Payments,
            Pane::Payments => Pane::Lines,
        };
        let (count, height) = (self.count(), view::rows_height(self, cx));
        self.cursor_mut().settle(count, height);
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Words, Answer::Text(words)) => {
                let kept = self.kept();
                self.query.clone_from(words);
                self.narrow(kept, cx);
            }
            (Asked::Closed, Answer::Chosen(at)) => {
                self.closed = *at == 1;
                self.load(cx);
            }
            (_, Answer::Row(id)) => {
                if let Some(paid) = &mut self.paid {
                    *paid = cx.worker.ask(ShowPayment(*id));
                }
            }
            (_, other) => return self.beginning.answer(other, cx),
        }
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        if let Some(pane) = view::pane_at(self, click, cx) {
            if pane != self.pane {
                self.turn(cx);
            }
            return Reaction::Stay;
        }
        let count = self.count();
        let area = view::rows_area(self, cx);
        match self.cursor_mut().click(click, area, count) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}

impl Screen for DebtPage {
    fn title(&self, cx: &Context) -> String {
        let name = columns::name(cx.words, &self.client.1);
        cx.words.say("debts-of", [("name", crate::ui::text::clean(&name))])
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(view::status_words(self, cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Debt
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
            || self.listing.is_waiting()
            || self.opening.is_waiting()
            || self.writing.0.is_waiting()
            || self.beginning.is_waiting()
            || self.paid.as_ref().is_some_and(Pending::is_waiting)
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::ClearFilter => self.closed || !self.query.is_empty(),
            Command::Open | Command::Edit | Command::Remove | Command::Copy => self.count() > 0,
            Command::Release => self.payment().is_some_and(|one| one.allocated().minor() > 0),
            Command::Allocate => {
                self.payment().is_some() || self.payments.iter().any(|one| one.free().minor() > 0)
            }
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.paid = None;
                self.asked = Asked::Nothing;
                self.beginning.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => {
                let (count, height) = (self.count(), view::rows_height(self, cx));
                self.cursor_mut().go(at, count, height);
            }
            Event::Wheel(rows) => {
                let (count, height) = (self.count(), view::rows_height(self, cx));
                self.cursor_mut().wheel(rows, count, height);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.count() == 0 { view::empty_words(self, cx) } else { String::new() };
        let head = view::head_words(self, cx);
        let rows: Vec<String> = match self.pane {
            Pane::Lines => self.lines().map(|line| aloud([view::told_line(line, cx).as_str()])).collect(),
            Pane::Payments => {
                self.shown_payments().map(|one| aloud([view::told_payment(one, cx).as_str()])).collect()
            }
        };
        Spoken::lines(head.into_iter().chain([told])).choices(rows, Command::Open)
    }
}
