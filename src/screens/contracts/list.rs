//! The list of contracts, the newest first.

use super::{
    annexes::AnnexList,
    contract_form,
    moving::Moving,
    new_contract, package_of,
    page::ContractPage,
    pages::{Pages, height},
    view,
};
use crate::{
    domain::{
        contract::{narrowed::Narrowed, order::ContractOrder, state::ContractState},
        id::Id,
    },
    i18n::contracts::state_key,
    keys::{Command, Scope},
    screens::{
        Answer, Click, Context, Event, Reaction, Root, Screen, Spoken, aloud, arrived,
        beside::{Beside, areas},
        choice::{Choice, Line as ChoiceLine},
        contract_text::ContractText,
        export::{ExportDialog, Offer, Source},
        find_client::FindClient,
        search_line::SearchLine,
    },
    store::{
        Table,
        client::CLIENT,
        contract::{CONTRACT, ContractOut, ContractsShown, EveryContract},
        office::USER,
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};
use std::collections::BTreeSet;

/// Tables whose changes the list shows.
static READ_FROM: [&Table; 3] = [&CONTRACT, &CLIENT, &USER];

/// What floats above the list.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Client,
    /// In which order.
    Order,
    /// To which of these the list shall be narrowed.
    State(Vec<Narrowed>),
}

/// What a list is narrowed to, in words.
pub(super) fn narrowed_words(narrowed: Narrowed, cx: &Context) -> String {
    cx.words.get(match narrowed {
        Narrowed::All => "contract-all-states",
        Narrowed::Expiring => "contract-expiring",
        Narrowed::Stuck => "contract-stuck-ones",
        Narrowed::State(state) => state_key(state),
    })
}

/// All contracts, narrowed by state and by words.
pub struct ContractList {
    pub(super) pages: Pages,
    asked: Asked,
    moving: Moving,
    /// Those that are marked.
    marked: BTreeSet<Id>,
    /// All that the list shows are to be marked.
    marking: Pending<Vec<ContractOut>>,
    beside: Beside<ContractPage>,
}

impl ContractList {
    pub fn open(cx: &Context) -> Self {
        let mut list = Self {
            pages: Pages::default(),
            asked: Asked::Nothing,
            moving: Moving::default(),
            marked: BTreeSet::new(),
            marking: Pending::default(),
            beside: Beside::default(),
        };
        list.pages.load(None, cx);
        list
    }

    pub(super) fn is_marked(&self, id: Id) -> bool {
        self.marked.contains(&id)
    }

    pub(super) fn marked_count(&self) -> usize {
        self.marked.len()
    }

    fn current(&self) -> Option<&ContractOut> {
        self.pages.window.current()
    }

    /// Shows others; the cursor stays on its contract, where that is among them.
    fn narrow(&mut self, narrowed: Narrowed, words: String, cx: &Context) {
        self.pages.shown = ContractsShown { narrowed, words, ..self.pages.shown };
        self.pages.load(self.pages.window.current_id(), cx);
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        self.pages.collect(&mut told, cx);
        if let Some(all) = arrived(&mut self.marking, &mut told, cx) {
            self.marked = all.iter().map(|one| one.id).collect();
        }
        self.moving.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let (window, height) = (&mut self.pages.window, height(cx));
        let want = match command {
            Command::Up => window.move_by(-1, height),
            Command::Down => window.move_by(1, height),
            Command::PageUp => window.page(false, height),
            Command::PageDown => window.page(true, height),
            Command::First => window.first_row(height),
            Command::Last => window.last_row(height),
            other => return self.act(other, cx),
        };
        self.pages.serve(want, cx);
        Reaction::Stay
    }

    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back if !self.pages.shown.words.is_empty() => {
                self.narrow(self.pages.shown.narrowed, String::new(), cx);
                Reaction::Stay
            }
            Command::Back => Reaction::Close,
            Command::New => {
                self.asked = Asked::Client;
                Reaction::open(FindClient::open("contract-with-whom", "contract-client-hint"))
            }
            Command::Search => SearchLine::open(cx.words.get("contract-search")),
            Command::Filter => {
                let offered = self.offered();
                let choice = self.states(&offered, cx);
                self.asked = Asked::State(offered);
                Reaction::open(choice)
            }
            Command::Sort => self.ask_order(cx),
            Command::Export => self.export(cx),
            Command::MarkAll => {
                let (shown, today) = (self.pages.shown.clone(), cx.today);
                self.marking = cx.worker.ask(EveryContract { shown, today });
                Reaction::Stay
            }
            Command::Prolong if !self.marked.is_empty() => {
                self.moving.prolong(std::mem::take(&mut self.marked).into_iter().collect(), cx);
                Reaction::Stay
            }
            Command::ClearFilter => {
                let marked = std::mem::take(&mut self.marked).len();
                self.narrow(Narrowed::All, String::new(), cx);
                let told = || Reaction::done(cx.words.count("list-unmarked", marked));
                if marked == 0 { Reaction::Stay } else { told() }
            }
            other => self.act_on_one(other, cx),
        }
    }

    fn ask_order(&mut self, cx: &Context) -> Reaction {
        self.asked = Asked::Order;
        let shown = self.pages.shown.order;
        let line =
            |order: &ContractOrder| ChoiceLine::new(cx.words.get(order.key())).current(*order == shown);
        let lines = ContractOrder::ALL.iter().map(line).collect();
        Reaction::open(Choice::new(cx.words.get("command-sort"), lines))
    }

    /// What the list shows, as a file.
    fn export(&self, cx: &Context) -> Reaction {
        let (words, count) = (cx.words.get("command-contracts"), view::count(self));
        let source = Source::Contracts(EveryContract { shown: self.pages.shown.clone(), today: cx.today });
        let offer = Offer { words, count, source };
        let about = view::status_words(self, cx);
        Reaction::open(ExportDialog::open(about, vec![offer], Pending::default(), cx))
    }

    /// What is done with the one under the cursor.
    fn act_on_one(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(one) = self.current().cloned() else { return Reaction::warn(view::empty_words(self, cx)) };
        match command {
            Command::Open => Reaction::open(ContractPage::open(&one, cx)),
            Command::Edit => contract_form(&one, cx),
            Command::ContractText => Reaction::open(ContractText::open(&one, cx)),
            Command::MoveOn => self.moving.ask(&one, cx),
            Command::Annexes => Reaction::open(AnnexList::open(&one, cx)),
            Command::Package => Reaction::open(package_of(&one, cx)),
            Command::Prolong => {
                self.moving.prolong(vec![one.id], cx);
                Reaction::Stay
            }
            Command::Mark => {
                if !self.marked.remove(&one.id) {
                    self.marked.insert(one.id);
                }
                let want = self.pages.window.move_by(1, height(cx));
                self.pages.serve(want, cx);
                Reaction::Stay
            }
            Command::Remove => {
                self.moving.cancel(&one, cx);
                Reaction::Stay
            }
            Command::Copy => Reaction::Copy(view::cells(&one, cx).join("\t")),
            _ => Reaction::Stay,
        }
    }

    /// What the list can be narrowed to, with how many are left.
    fn states(&self, offered: &[Narrowed], cx: &Context) -> Choice {
        let line = |narrowed: &Narrowed| {
            let count = self.pages.total(*narrowed).map(|count| cx.words.formats.count(count));
            let (text, side) = (narrowed_words(*narrowed, cx), count.unwrap_or_default());
            ChoiceLine { text, side, is_current: self.pages.shown.narrowed == *narrowed }
        };
        Choice::new(cx.words.get("field-contract-state"), offered.iter().map(line).collect())
    }

    /// All, those that expire or wait too long, and every state that some contract has.
    fn offered(&self) -> Vec<Narrowed> {
        let states = ContractState::all().map(Narrowed::State);
        let others = [Narrowed::Expiring, Narrowed::Stuck].into_iter().chain(states);
        let found = others.filter(|narrowed| self.pages.total(*narrowed) != Some(0));
        std::iter::once(Narrowed::All).chain(found).collect()
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        let shown = self.pages.shown.clone();
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Client, Answer::Named(client, name)) => return new_contract(*client, name, cx),
            (_, Answer::Sought(words)) => self.narrow(shown.narrowed, words.clone(), cx),
            (Asked::State(offered), Answer::Chosen(at)) => {
                self.narrow(offered.get(*at).copied().unwrap_or_default(), shown.words, cx);
            }
            (Asked::Order, Answer::Chosen(at)) => {
                let order = ContractOrder::ALL.get(*at).copied().unwrap_or_default();
                self.pages.shown = ContractsShown { order, ..shown };
                self.pages.load(self.pages.window.current_id(), cx);
            }
            // The cursor goes to the contract that was just saved.
            (_, Answer::Row(id)) => self.pages.load(Some(*id), cx),
            (_, other) => return self.moving.answer(other, cx).unwrap_or(Reaction::Stay),
        }
        Reaction::Stay
    }

    fn point(&mut self, line: usize, cx: &Context) {
        let want = self.pages.window.click(line, height(cx));
        self.pages.serve(want, cx);
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let (list, card) = areas(cx.body);
        if card.is_some_and(|card| click.inside(card).is_some()) {
            return self.act(Command::Open, cx);
        }
        let Some((line, _)) = click.inside(view::rows_area(list)) else { return Reaction::Stay };
        self.point(line, cx);
        if click.double { self.act(Command::Open, cx) } else { Reaction::Stay }
    }
}

impl Screen for ContractList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-contracts")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(view::status_words(self, cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Contracts
    }

    fn root(&self) -> Option<Root> {
        Some(Root::Contracts)
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|one| one.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.pages.is_waiting()
            || self.marking.is_waiting()
            || self.moving.is_waiting()
            || self.beside.is_waiting()
    }

    fn wants_rest(&self) -> bool {
        self.beside.wants_rest()
    }

    fn holds_keys(&self) -> bool {
        self.pages.is_replacing() || self.marking.is_waiting() || self.moving.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        let needs_one = [
            Command::Open,
            Command::Edit,
            Command::ContractText,
            Command::MoveOn,
            Command::Remove,
            Command::Prolong,
            Command::Annexes,
            Command::Mark,
            Command::MarkAll,
        ];
        match command {
            Command::ClearFilter => self.pages.shown.is_narrowed() || !self.marked.is_empty(),
            other => !self.pages.window.is_empty() || !needs_one.contains(&other),
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let told = self.beside.hear(&event, cx);
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return Reaction::All(vec![told, self.collect(cx)]),
            Event::Rested => {
                let one = self.pages.window.current();
                self.beside.follow(one.map(|one| one.id), |cx| Some(ContractPage::open(one?, cx)), cx);
            }
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => {
                self.pages.refresh(cx);
            }
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.asked = Asked::Nothing;
                self.moving.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(line) => self.point(line, cx),
            Event::Wheel(rows) => {
                let want = self.pages.window.move_by(rows, height(cx));
                self.pages.serve(want, cx);
            }
            Event::Resized => {
                let want = self.pages.window.refit(height(cx));
                self.pages.serve(want, cx);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, areas(area).0, cx);
        self.beside.draw(frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.pages.window.is_empty() { view::empty_words(self, cx) } else { String::new() };
        let line = |one: &ContractOut| {
            let mark = if self.is_marked(one.id) { cx.words.get("plain-marked") } else { String::new() };
            aloud(std::iter::once(mark.as_str()).chain(view::cells(one, cx).iter().map(String::as_str)))
        };
        let rows = self.pages.window.visible(height(cx)).1;
        Spoken::lines([told]).choices(rows.iter().map(line), Command::Open).on_empty(Command::PageDown)
    }
}
