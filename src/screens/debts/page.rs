//! The debt of one client: its instalments with what was paid by which payment, its payments, what was said and done.

use super::{
    beginning::Beginning,
    concerns,
    deeds::Deed,
    letters::Writing,
    page_view as view,
    panes::{Pane, Panes},
};
use crate::{
    domain::{debt::ladder::Step, id::Id},
    i18n::columns,
    keys::{Command, Scope},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud,
        choice::{Choice, Line as ChoiceLine},
        search_line::SearchLine,
    },
    store::{
        Receipt,
        claim::{ClaimsOfClient, Happened},
        client::Card,
        debt::{ClientDebt, DebtLine},
        invoice::InvoiceOut,
        payment::{PaymentOut, ShowPayment},
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// What floats above the page.
#[derive(Debug, Default)]
pub(super) enum Asked {
    #[default]
    Nothing,
    Closed,
    /// Which of these is written down.
    Deed(Vec<Deed>),
    /// Why this promise does not bind any more.
    Withdrawal((Id, i64)),
    /// What came of a step for these instalments: in a line of its own, or as an activity.
    Step(Step, Vec<Id>),
}

/// What a client owes and paid.
pub struct DebtPage {
    pub(super) client: (Id, String),
    pub(super) debt: Option<ClientDebt>,
    pub(super) payments: Vec<PaymentOut>,
    pub(super) claims: Option<ClaimsOfClient>,
    pub(super) panes: Panes,
    /// It stands beside the list, to be looked at: the cursor is in the list.
    pub(super) is_beside: bool,
    /// With instalments that are paid.
    pub(super) closed: bool,
    pub(super) query: String,
    /// What stands behind the first instalments and payments.
    pub(super) more: (Pending<Vec<DebtLine>>, Pending<Vec<PaymentOut>>),
    /// How many rows were asked for at first; nothing where all were.
    pub(super) first: Option<usize>,
    /// What was asked of all rows before all were read.
    pub(super) later: Option<Command>,
    pub(super) asking: Pending<Option<ClientDebt>>,
    pub(super) listing: Pending<Vec<PaymentOut>>,
    pub(super) telling: Pending<ClaimsOfClient>,
    pub(super) opening: Pending<Option<InvoiceOut>>,
    /// The promise that is opened, while it is read who may have given it.
    pub(super) promise: (Option<Happened>, Pending<Option<Card>>),
    /// The payment that was just written down: which debts it closes is asked at once.
    pub(super) paid: Option<Pending<Option<PaymentOut>>>,
    pub(super) writing: (Pending<Receipt>, String),
    pub(super) beginning: Beginning,
    pub(super) letter: Writing,
    pub(super) asked: Asked,
}

impl DebtPage {
    /// The same beside the list of debts.
    pub fn beside(client: (Id, String), cx: &Context) -> Self {
        Self { is_beside: true, ..Self::open(client, cx) }
    }

    pub fn open(client: (Id, String), cx: &Context) -> Self {
        let mut page = Self {
            client,
            debt: None,
            payments: Vec::new(),
            claims: None,
            panes: Panes::default(),
            is_beside: false,
            closed: false,
            query: String::new(),
            more: Default::default(),
            first: None,
            later: None,
            asking: Pending::default(),
            listing: Pending::default(),
            telling: Pending::default(),
            opening: Pending::default(),
            promise: Default::default(),
            paid: None,
            writing: (Pending::default(), String::new()),
            beginning: Beginning::default(),
            letter: Writing::default(),
            asked: Asked::default(),
        };
        page.begin(cx);
        page
    }

    pub(super) fn all_lines(&self) -> &[DebtLine] {
        self.debt.as_ref().map_or(&[], |debt| &debt.lines)
    }

    pub(super) fn all_happened(&self) -> &[Happened] {
        self.claims.as_ref().map_or(&[], |claims| &claims.happened)
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &DebtLine> {
        self.panes.lines.of(self.all_lines())
    }

    pub(super) fn shown_payments(&self) -> impl Iterator<Item = &PaymentOut> {
        self.panes.payments.of(&self.payments)
    }

    pub(super) fn happened(&self) -> impl Iterator<Item = &Happened> {
        self.panes.happened.of(self.all_happened())
    }

    /// How many rows of the pane in front there are.
    pub(super) fn count(&self) -> usize {
        self.panes.in_front().count()
    }

    /// The instalment where its cursor stands, whichever pane is in front.
    pub(super) fn meant_line(&self) -> Option<&DebtLine> {
        self.panes.lines.current(self.all_lines())
    }

    pub(super) fn line(&self) -> Option<&DebtLine> {
        self.meant_line().filter(|_| self.panes.front == Pane::Lines)
    }

    pub(super) fn payment(&self) -> Option<&PaymentOut> {
        self.panes.payments.current(&self.payments).filter(|_| self.panes.front == Pane::Payments)
    }

    pub(super) fn deed(&self) -> Option<&Happened> {
        self.panes.happened.current(self.all_happened()).filter(|_| self.panes.front == Pane::Happened)
    }

    pub(super) fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.waits_for_all(command) {
            self.later = Some(command);
            return Reaction::Stay;
        }
        let (count, height) = (self.count(), view::rows_height(self, cx));
        if self.panes.in_front_mut().cursor.obey(command, count, height) {
            return Reaction::Stay;
        }
        match command {
            Command::Back if !self.query.is_empty() => {
                let kept = self.kept();
                self.query.clear();
                self.narrow(kept, cx);
            }
            Command::Back => return Reaction::Close,
            Command::NextPane | Command::Right => self.turn(false, cx),
            Command::PreviousPane | Command::Left => self.turn(true, cx),
            Command::New if self.panes.front == Pane::Lines => {
                return self.beginning.invoice(self.client.clone(), cx);
            }
            Command::New if self.panes.front == Pane::Happened => return self.ask_deed(cx),
            Command::New | Command::AddPayment => return self.new_payment(cx),
            Command::Promise => return self.beginning.promise(self.client.clone(), cx),
            Command::WriteDown => return self.ask_deed(cx),
            Command::Done => return self.done(cx),
            Command::Penalty => return self.penalty(cx),
            Command::DebtLetter => self.letter.begin(self.client.clone(), cx),
            Command::Search => return SearchLine::open(cx.words.get("debts-search-page")),
            Command::Filter => return self.ask_closed(cx),
            Command::ClearFilter => {
                (self.closed, self.query) = (false, String::new());
                self.begin(cx);
            }
            Command::Export => return self.export(cx),
            other => return self.act(other, cx),
        }
        Reaction::Stay
    }

    fn ask_closed(&mut self, cx: &Context) -> Reaction {
        self.asked = Asked::Closed;
        let line = |(closed, key): (bool, &'static str)| {
            ChoiceLine::new(cx.words.get(key)).current(self.closed == closed)
        };
        let lines = [(false, "debts-open"), (true, "debts-with-paid")].map(line).to_vec();
        Reaction::open(Choice::new(cx.words.get("command-filter"), lines))
    }

    fn turn(&mut self, is_back: bool, cx: &Context) {
        self.panes.turn(is_back);
        let (count, height) = (self.count(), view::rows_height(self, cx));
        self.panes.in_front_mut().cursor.settle(count, height);
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (_, Answer::Sought(words)) => {
                let kept = self.kept();
                self.query.clone_from(words);
                self.narrow(kept, cx);
            }
            (Asked::Closed, Answer::Chosen(at)) => {
                self.closed = *at == 1;
                self.begin(cx);
            }
            (Asked::Deed(deeds), Answer::Chosen(at)) => {
                return deeds.get(*at).map_or(Reaction::Stay, |deed| self.write_down(*deed, cx));
            }
            (Asked::Withdrawal(base), Answer::Text(reason)) => self.withdraw(base, reason, cx),
            (Asked::Step(step, lines), Answer::Text(note)) => self.take_step(step, lines, note, cx),
            (Asked::Step(step, lines), Answer::Kept) => self.take_step(step, lines, "", cx),
            (_, Answer::Row(id)) => {
                if let Some(paid) = &mut self.paid {
                    *paid = cx.worker.ask(ShowPayment(*id));
                }
            }
            (_, other) if self.letter.is_asking() => return self.letter.answer(other, cx),
            (_, other) => return self.beginning.answer(other, cx),
        }
        Reaction::Stay
    }

    /// Whether something is on its way that the next key may mean.
    fn awaits_an_answer(&self) -> bool {
        self.asking.is_waiting()
            || self.listing.is_waiting()
            || self.telling.is_waiting()
            || self.opening.is_waiting()
            || self.promise.1.is_waiting()
            || self.writing.0.is_waiting()
            || self.beginning.is_waiting()
            || self.letter.is_waiting()
            || self.paid.as_ref().is_some_and(Pending::is_waiting)
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        if let Some(pane) = view::pane_at(self, click, cx) {
            self.panes.front = pane;
            let (count, height) = (self.count(), view::rows_height(self, cx));
            self.panes.in_front_mut().cursor.settle(count, height);
            return Reaction::Stay;
        }
        let (count, area) = (self.count(), view::rows_area(self, cx));
        match self.panes.in_front_mut().cursor.click(click, area, count) {
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
        self.awaits_an_answer() || self.is_reading_more()
    }

    fn holds_keys(&self) -> bool {
        self.awaits_an_answer() || self.later.is_some()
    }
    fn offers(&self, command: Command) -> bool {
        self.has(command)
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
                self.letter.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => {
                let (count, height) = (self.count(), view::rows_height(self, cx));
                self.panes.in_front_mut().cursor.go(at, count, height);
            }
            Event::Wheel(rows) => {
                let (count, height) = (self.count(), view::rows_height(self, cx));
                self.panes.in_front_mut().cursor.wheel(rows, count, height);
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
        let rows: Vec<String> = match self.panes.front {
            Pane::Lines => {
                self.lines().map(|line| aloud([view::told_line(self, line, cx).as_str()])).collect()
            }
            Pane::Payments => {
                self.shown_payments().map(|one| aloud([view::told_payment(one, cx).as_str()])).collect()
            }
            Pane::Happened => self.happened().map(|one| aloud([view::told_deed(one, cx).as_str()])).collect(),
        };
        let detail = view::spoken_detail(self, cx);
        Spoken::lines(head.into_iter().chain([told, detail])).choices(rows, Command::Open)
    }
}
