//! The root of debts: how late they are, and below whom to turn to first.

use super::{
    beginning::Beginning,
    concerns,
    letters::LetterRegister,
    page::DebtPage,
    shown::{Narrowed, Order},
    view,
};
use crate::{
    domain::{
        debt::{aging::AgingKey, metrics::Period},
        id::Id,
        money::Currency,
        search::fold,
    },
    keys::{Command, Scope},
    report::export::Records,
    screens::{
        Answer, Click, Context, Event, Place, Reaction, Root, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
        prompt::Prompt,
    },
    store::debt::{AgedLine, Aging, DebtStep, Late, ShowPeriods, ShowSteps, Worklist},
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};
use std::collections::HashMap;

/// Days of sales to which debts are compared.
const DSO_DAYS: u32 = 90;
/// Steps are read for so many rows above and below those in sight.
const AROUND: usize = 20;

/// What floats above the list.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Words,
    Narrow,
    Order,
}

/// Debtors, the most pressing first.
pub struct DebtList {
    all: Vec<Late>,
    /// Places of those that are shown.
    shown: Vec<usize>,
    pub(super) cursor: Cursor,
    pub(super) narrowed: Narrowed,
    /// Those of the whole office.
    pub(super) is_whole: bool,
    order: Order,
    pub(super) query: String,
    pub(super) aged: Vec<AgedLine>,
    pub(super) periods: Vec<(Currency, Period)>,
    /// Of the rows around those in sight.
    steps: HashMap<Id, DebtStep>,
    is_read: bool,
    /// The day that is shown.
    day: NaiveDate,
    asking: Pending<Vec<Late>>,
    aging: Pending<Vec<AgedLine>>,
    counting: Pending<Vec<(Currency, Period)>>,
    stepping: (Vec<Id>, Pending<Vec<DebtStep>>),
    asked: Asked,
    beginning: Beginning,
}

impl DebtList {
    pub fn open(cx: &Context) -> Self {
        let mut list = Self {
            all: Vec::new(),
            shown: Vec::new(),
            cursor: Cursor::default(),
            narrowed: Narrowed::default(),
            is_whole: false,
            order: Order::default(),
            query: String::new(),
            aged: Vec::new(),
            periods: Vec::new(),
            steps: HashMap::new(),
            is_read: false,
            day: cx.today,
            asking: Pending::default(),
            aging: Pending::default(),
            counting: Pending::default(),
            stepping: Default::default(),
            asked: Asked::default(),
            beginning: Beginning::default(),
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        let (owner, today) = ((!self.is_whole).then(|| cx.user.to_owned()), cx.today);
        self.day = today;
        self.asking = cx.worker.ask(Worklist { owner: owner.clone(), today });
        let (by, buckets) = (AgingKey::Currency, cx.facts.settings.buckets());
        self.aging = cx.worker.ask(Aging { by, day: today, today, owner: owner.clone(), buckets });
        let periods = ShowPeriods { today, days: DSO_DAYS, owner, with_begin: false };
        self.counting = cx.worker.ask(periods);
    }

    /// Those that the conditions leave.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Late> {
        self.shown.iter().filter_map(|at| self.all.get(*at))
    }

    pub(super) fn count(&self) -> usize {
        self.shown.len()
    }

    pub(super) const fn is_read(&self) -> bool {
        self.is_read
    }

    pub(super) fn is_narrowed(&self) -> bool {
        self.narrowed != Narrowed::All || !self.query.is_empty()
    }

    /// How a row stands on the ladder; nothing until that is read.
    pub(super) fn step(&self, late: &Late) -> Option<&DebtStep> {
        self.steps.get(&late.debtor.id)
    }

    fn current(&self) -> Option<&Late> {
        self.rows().nth(self.cursor.at)
    }

    /// Narrows and sorts the list anew; the cursor stays on its client.
    fn narrow(&mut self, cx: &Context) {
        let kept = self.current().map(|late| late.debtor.id);
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let fits = |late: &Late| {
            let text = fold(&late.debtor.name);
            self.narrowed.fits(late) && words.iter().all(|word| text.contains(word.as_str()))
        };
        let mut shown: Vec<usize> =
            (0..self.all.len()).filter(|at| self.all.get(*at).is_some_and(&fits)).collect();
        self.order.sort(&mut shown, &self.all);
        self.shown = shown;
        let at = kept.and_then(|id| self.rows().position(|late| late.debtor.id == id));
        self.go(at.unwrap_or(self.cursor.at), cx);
    }

    fn go(&mut self, at: usize, cx: &Context) {
        self.cursor.go(at, self.shown.len(), view::rows_height(self, cx));
        self.look(cx);
    }

    /// Asks for the steps of the rows that came in sight.
    fn look(&mut self, cx: &Context) {
        let height = view::rows_height(self, cx);
        let first = self.cursor.top(height).saturating_sub(AROUND);
        let around = self.rows().skip(first).take(height + 2 * AROUND);
        let unknown: Vec<Id> =
            around.map(|late| late.debtor.id).filter(|id| !self.steps.contains_key(id)).collect();
        if !unknown.is_empty() && unknown != self.stepping.0 {
            let asking = cx.worker.ask(ShowSteps { clients: unknown.clone(), today: self.day });
            self.stepping = (unknown, asking);
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(aged) = arrived(&mut self.aging, &mut told, cx) {
            self.aged = aged;
        }
        if let Some(periods) = arrived(&mut self.counting, &mut told, cx) {
            self.periods = periods;
        }
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            let kept = self.current().map(|late| late.debtor.id);
            (self.all, self.is_read) = (all, true);
            self.steps.clear();
            self.stepping.0.clear();
            self.shown = (0..self.all.len()).collect();
            let at = kept.and_then(|id| self.rows().position(|late| late.debtor.id == id));
            self.cursor.at = at.unwrap_or(self.cursor.at);
            self.narrow(cx);
        }
        if let Some(steps) = arrived(&mut self.stepping.1, &mut told, cx) {
            self.steps.extend(std::mem::take(&mut self.stepping.0).into_iter().zip(steps));
            self.look(cx);
        }
        self.beginning.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.shown.len(), view::rows_height(self, cx)) {
            self.look(cx);
            return Reaction::Stay;
        }
        match command {
            Command::Back => Reaction::Close,
            Command::New => self.beginning.invoice_of_somebody(),
            Command::AddPayment => self.beginning.payment_of_somebody(),
            Command::Search => {
                self.asked = Asked::Words;
                Reaction::open(Prompt::with(cx.words.get("debts-search"), &self.query))
            }
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
            Command::ClearFilter => {
                (self.narrowed, self.query) = (Narrowed::All, String::new());
                self.narrow(cx);
                Reaction::Stay
            }
            Command::WholeOffice => {
                self.is_whole = !self.is_whole;
                self.load(cx);
                Reaction::Stay
            }
            Command::Export => self.export(cx),
            Command::Letters => Reaction::open(LetterRegister::open(cx)),
            other => self.act(other, cx),
        }
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
            let count = self.all.iter().filter(|late| narrowed.fits(late)).count();
            let (text, side) = (narrowed.words(cx), cx.words.formats.count(count));
            ChoiceLine { text, side, is_current: self.narrowed == narrowed }
        });
        Choice::new(cx.words.get("command-filter"), whose.chain(which).collect())
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Words, Answer::Text(words)) => self.query.clone_from(words),
            (Asked::Order, Answer::Chosen(at)) => {
                self.order = Order::ALL.get(*at).copied().unwrap_or_default();
            }
            (Asked::Narrow, Answer::Chosen(at @ (0 | 1))) => {
                self.is_whole = *at == 1;
                self.load(cx);
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

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, view::rows_area(self, cx.body), self.shown.len()) {
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

    fn remember(&self, place: &mut Place) {
        place.root = Root::Debts;
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|late| (late.debtor.id, late.debtor.name.clone()))
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.aging.is_waiting() || self.beginning.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.asking.is_waiting() && !self.is_read || self.beginning.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        match command {
            Command::ClearFilter => self.is_narrowed(),
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
        if self.day != cx.today && !self.asking.is_waiting() {
            self.load(cx);
        }
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
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
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.shown.is_empty() { view::empty_words(self, cx) } else { String::new() };
        let line = |late: &Late| aloud(view::cells(self, late, cx).iter().map(String::as_str));
        let head = view::spoken_head(self, cx);
        Spoken::lines(head.into_iter().chain([told])).choices(self.rows().map(line), Command::Open)
    }
}
