//! The root of debts: how late they are, and below whom to turn to first.

use super::{
    beginning::Beginning,
    concerns,
    letters::LetterRegister,
    nobodys::NobodysPayments,
    page::DebtPage,
    shown::{Narrowed, Order},
    view,
};
use crate::{
    domain::{
        debt::metrics::Period,
        id::Id,
        money::{Currency, Money},
    },
    keys::{Command, Scope},
    report::export::Records,
    screens::{
        Answer, Click, Context, Event, Place, Reaction, Root, Screen, Spoken, aloud,
        beside::{Beside, areas},
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
        search_line::SearchLine,
    },
    store::{
        debt::{AgedLine, DebtStep, Late},
        payment::PaymentOut,
    },
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};
use std::collections::HashMap;

/// What floats above the list.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Narrow,
    Order,
}

/// How much of a list is at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    #[default]
    Nothing,
    First,
    Whole,
}

/// Debtors, the most pressing first.
pub struct DebtList {
    pub(super) all: Vec<Late>,
    /// Their names as they are searched.
    pub(super) names: Vec<String>,
    /// What those owe who are shown, where they are a part.
    pub(super) shown_sums: Vec<Money>,
    /// Places of those that are shown.
    pub(super) shown: Vec<usize>,
    pub(super) cursor: Cursor,
    pub(super) narrowed: Narrowed,
    /// Those of the whole office.
    pub(super) is_whole: bool,
    pub(super) order: Order,
    pub(super) query: String,
    pub(super) aged: Vec<AgedLine>,
    pub(super) periods: Vec<(Currency, Period)>,
    /// Of the rows around those in sight.
    pub(super) steps: HashMap<Id, DebtStep>,
    /// How much of the list is at hand.
    pub(super) part: Part,
    /// The day that is shown.
    pub(super) day: NaiveDate,
    /// The first rows of another list, before all of it is known.
    pub(super) first: Pending<Vec<Late>>,
    pub(super) asking: Pending<Vec<Late>>,
    pub(super) aging: Pending<Vec<AgedLine>>,
    pub(super) counting: Pending<Vec<(Currency, Period)>>,
    pub(super) stepping: (Vec<Id>, Pending<Vec<DebtStep>>),
    /// Money of payers whom nobody knows.
    pub(super) nobodys: Vec<PaymentOut>,
    pub(super) counting_nobodys: Pending<Vec<PaymentOut>>,
    asked: Asked,
    pub(super) beginning: Beginning,
    beside: Beside<DebtPage>,
}

impl DebtList {
    pub fn open(cx: &Context) -> Self {
        let mut list = Self {
            all: Vec::new(),
            names: Vec::new(),
            shown_sums: Vec::new(),
            shown: Vec::new(),
            cursor: Cursor::default(),
            narrowed: Narrowed::default(),
            is_whole: false,
            order: Order::default(),
            query: String::new(),
            aged: Vec::new(),
            periods: Vec::new(),
            steps: HashMap::new(),
            part: Part::default(),
            day: cx.today,
            first: Pending::default(),
            asking: Pending::default(),
            aging: Pending::default(),
            counting: Pending::default(),
            stepping: Default::default(),
            nobodys: Vec::new(),
            counting_nobodys: Pending::default(),
            asked: Asked::default(),
            beginning: Beginning::default(),
            beside: Beside::default(),
        };
        list.begin(cx);
        list
    }

    /// Those that the conditions leave.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Late> {
        self.shown.iter().filter_map(|at| self.all.get(*at))
    }

    pub(super) fn count(&self) -> usize {
        self.shown.len()
    }

    /// Whether other rows come first than the most pressing of all.
    pub(super) fn is_rearranged(&self) -> bool {
        self.is_narrowed() || self.order != Order::default()
    }

    pub(super) fn is_narrowed(&self) -> bool {
        self.narrowed != Narrowed::All || !self.query.is_empty()
    }

    /// How a row stands on the ladder; nothing until that is read.
    pub(super) fn step(&self, late: &Late) -> Option<&DebtStep> {
        self.steps.get(&late.debtor.id)
    }

    pub(super) fn current(&self) -> Option<&Late> {
        self.rows().nth(self.cursor.at)
    }

    pub(super) fn go(&mut self, at: usize, cx: &Context) {
        self.cursor.go(at, self.shown.len(), view::rows_height(self, cx));
        self.look(cx);
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.shown.len(), view::rows_height(self, cx)) {
            self.look(cx);
            return Reaction::Stay;
        }
        match command {
            Command::Back if !self.query.is_empty() => {
                self.query.clear();
                self.narrow(cx);
                Reaction::Stay
            }
            Command::Back => Reaction::Close,
            Command::New => self.beginning.invoice_of_somebody(),
            Command::AddPayment => self.beginning.payment_of_somebody(),
            Command::Search => SearchLine::open(cx.words.get("debts-search")),
            Command::Filter => {
                self.asked = Asked::Narrow;
                Reaction::open(self.conditions(cx))
            }
            Command::Sort => {
                self.asked = Asked::Order;
                let line = |order: &Order| ChoiceLine::new(order.words(cx)).current(*order == self.order);
                Reaction::open(Choice::new(
                    cx.words.get("command-sort"),
                    Order::ALL.iter().map(line).collect(),
                ))
            }
            Command::ClearFilter | Command::WholeOffice => self.change(command, cx),
            Command::Export => self.export(cx),
            Command::Letters => Reaction::open(LetterRegister::open(cx)),
            Command::Open if self.count() == 0 && !self.is_narrowed() && !self.nobodys.is_empty() => {
                Reaction::open(NobodysPayments::open(cx))
            }
            other => self.act(other, cx),
        }
    }

    /// Another list.
    fn change(&mut self, command: Command, cx: &Context) -> Reaction {
        if command == Command::ClearFilter {
            (self.narrowed, self.query) = (Narrowed::All, String::new());
            self.narrow(cx);
        } else {
            self.is_whole = !self.is_whole;
            self.begin(cx);
        }
        Reaction::Stay
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(late) = self.current() else { return Reaction::warn(view::empty_words(self, cx)) };
        let client = (late.debtor.id, late.debtor.name.clone());
        match command {
            Command::Open => Reaction::open(DebtPage::open(client, cx)),
            Command::Promise => self.beginning.promise(client, cx),
            Command::Why => Reaction::done(view::why(late, cx)),
            Command::Copy => Reaction::Copy(view::cells(self, late, cx).join("\t")),
            _ => Reaction::Stay,
        }
    }

    /// What is shown, as a file.
    fn export(&self, cx: &Context) -> Reaction {
        let shown: Vec<Late> = self.rows().cloned().collect();
        let records = Records::of_worklist(&shown, (cx.words, &cx.facts.settings.weights()));
        let (words, count) = (cx.words.get("command-debts"), Some(shown.len()));
        let offer = Offer { words, count, source: Source::Records(Box::new(records)) };
        let about = view::status_words(self, cx);
        Reaction::open(ExportDialog::open(about, vec![offer], Pending::default(), cx))
    }

    /// Whose debts are shown, and which of them, with how many are left.
    fn conditions(&self, cx: &Context) -> Choice {
        let whose = [(false, "debts-mine"), (true, "debts-of-office")];
        let whose = whose
            .into_iter()
            .map(|(is_whole, key)| ChoiceLine::new(cx.words.get(key)).current(self.is_whole == is_whole));
        let which = Narrowed::ALL.into_iter().map(|narrowed| {
            let found = self.found().filter_map(|at| self.all.get(at));
            let count = found.filter(|late| narrowed.fits(late)).count();
            let (text, side) = (narrowed.words(cx), cx.words.formats.count(count));
            ChoiceLine { text, side, is_current: self.narrowed == narrowed }
        });
        Choice::new(cx.words.get("command-filter"), whose.chain(which).collect())
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (_, Answer::Sought(words)) => self.query.clone_from(words),
            (Asked::Order, Answer::Chosen(at)) => {
                self.order = Order::ALL.get(*at).copied().unwrap_or_default();
            }
            (Asked::Narrow, Answer::Chosen(at @ (0 | 1))) => {
                self.is_whole = *at == 1;
                self.begin(cx);
                return Reaction::Stay;
            }
            (Asked::Narrow, Answer::Chosen(at)) => {
                self.narrowed = Narrowed::ALL.get(at - 2).copied().unwrap_or_default();
            }
            (_, other) => return self.beginning.answer(other, cx),
        }
        self.narrow(cx);
        Reaction::Stay
    }

    /// Where the debt of the client under the cursor stands on wide terminals: below the buckets.
    fn beside_of<'a>(&self, cx: &Context<'a>) -> Context<'a> {
        Context { body: view::below_head(self, cx.body), ..*cx }
    }

    fn follow(&mut self, cx: &Context) {
        let client = self.current().map(|late| (late.debtor.id, late.debtor.name.clone()));
        let row = client.as_ref().map(|(id, _)| *id);
        let cx = self.beside_of(cx);
        self.beside.follow(row, |cx| Some(DebtPage::beside(client?, cx)), &cx);
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        if click.inside(view::nobodys_area(self, cx.body)).is_some() {
            return Reaction::open(NobodysPayments::open(cx));
        }
        let (list, card) = areas(view::rows_area(self, cx.body));
        if card.is_some_and(|card| click.inside(card).is_some()) {
            return self.act(Command::Open, cx);
        }
        match self.cursor.click(click, list, self.shown.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}

impl Screen for DebtList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-debts")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(view::status_words(self, cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Debts
    }

    fn root(&self) -> Option<Root> {
        Some(Root::Debts)
    }

    fn waits(&self) -> Option<usize> {
        (self.is_all_there() && !self.is_whole).then_some(self.all.len())
    }

    fn remember(&self, place: &mut Place) {
        place.root = Root::Debts;
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|late| (late.debtor.id, late.debtor.name.clone()))
    }

    fn is_waiting(&self) -> bool {
        let counts = self.aging.is_waiting() || self.counting_nobodys.is_waiting();
        self.is_reading() || counts || self.beginning.is_waiting() || self.beside.is_waiting()
    }

    fn wants_rest(&self) -> bool {
        self.beside.wants_rest()
    }

    fn holds_keys(&self) -> bool {
        self.is_reading() && self.part != Part::Whole || self.beginning.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::ClearFilter => self.is_narrowed(),
            Command::NobodysPayments => !self.nobodys.is_empty(),
            Command::Open
            | Command::Why
            | Command::Call
            | Command::Meet
            | Command::Done
            | Command::Promise => !self.shown.is_empty(),
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if self.day != cx.today && !self.is_reading() {
            self.load(cx);
        }
        let about = self.beside_of(cx);
        let told = self.beside.hear(&event, &about);
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return Reaction::All(vec![told, self.collect(cx)]),
            Event::Rested => self.follow(cx),
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.asked = Asked::Nothing;
                self.beginning.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.go(at, cx),
            Event::Wheel(rows) => {
                self.cursor.wheel(rows, self.shown.len(), view::rows_height(self, cx));
                self.look(cx);
            }
            Event::Resized => self.go(self.cursor.at, cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
        self.beside.draw(frame, view::below_head(self, area), cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.shown.is_empty() { view::empty_words(self, cx) } else { String::new() };
        let line = |late: &Late| aloud(view::cells(self, late, cx).iter().map(String::as_str));
        let head = view::spoken_head(self, cx);
        Spoken::lines(head.into_iter().chain([told])).choices(self.rows().map(line), Command::Open)
    }
}
