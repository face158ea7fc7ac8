//! The list of contracts, the newest first.

use super::{
    annexes::AnnexList, contract_form, moving::Moving, new_contract, package_of, page::ContractPage, view,
};
use crate::{
    domain::{contract::state::ContractState, id::Id, search::fold},
    i18n::contracts::state_key,
    keys::{Command, Scope},
    screens::{
        Answer, Click, Context, Event, Reaction, Root, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        contract_text::ContractText,
        cursor::Cursor,
        export::{ExportDialog, Offer, Source},
        find_client::FindClient,
        prompt::Prompt,
    },
    store::{
        Table,
        client::CLIENT,
        contract::{CONTRACT, ContractFilter, ContractOut, ListContracts},
        office::USER,
    },
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};
use std::collections::BTreeSet;

/// Most contracts that are read; more are narrowed by their client's card.
pub(super) const MOST: usize = 2_000;

/// Tables whose changes the list shows.
static READ_FROM: [&Table; 3] = [&CONTRACT, &CLIENT, &USER];

/// What floats above the list.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Client,
    Words,
    /// To which of these the list shall be narrowed.
    State(Vec<Narrowed>),
}

/// Which contracts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Narrowed {
    #[default]
    All,
    /// Those that ask for a decision soon.
    Expiring,
    /// Those that wait too long in their stage.
    Stuck,
    State(ContractState),
}

impl Narrowed {
    fn fits(self, one: &ContractOut, (today, window): (NaiveDate, u32)) -> bool {
        match self {
            Self::All => true,
            Self::Expiring => one.standing.days_left(today, window).is_some(),
            Self::Stuck => one.standing.is_stuck,
            Self::State(state) => one.standing.state == state,
        }
    }

    pub(super) fn words(self, cx: &Context) -> String {
        cx.words.get(match self {
            Self::All => "contract-all-states",
            Self::Expiring => "contract-expiring",
            Self::Stuck => "contract-stuck-ones",
            Self::State(state) => state_key(state),
        })
    }
}

/// The day, and the days in which a contract asks how it goes on.
fn here(cx: &Context) -> (NaiveDate, u32) {
    (cx.today, cx.facts.settings.contract_window().days())
}

/// All contracts, narrowed by state and by words.
pub struct ContractList {
    all: Vec<ContractOut>,
    /// Places of those that are shown.
    shown: Vec<usize>,
    pub(super) cursor: Cursor,
    pub(super) narrowed: Narrowed,
    pub(super) query: String,
    is_read: bool,
    asking: Pending<Vec<ContractOut>>,
    asked: Asked,
    moving: Moving,
    /// Those that are marked.
    marked: BTreeSet<Id>,
    /// The contract that was just saved: the cursor goes to it.
    saved: Option<Id>,
}

impl ContractList {
    pub fn open(cx: &Context) -> Self {
        let mut list = Self {
            all: Vec::new(),
            shown: Vec::new(),
            cursor: Cursor::default(),
            narrowed: Narrowed::All,
            query: String::new(),
            is_read: false,
            asking: Pending::default(),
            asked: Asked::Nothing,
            moving: Moving::default(),
            marked: BTreeSet::new(),
            saved: None,
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        let (filter, today) = (ContractFilter::default(), cx.today);
        self.asking = cx.worker.ask(ListContracts { filter, today, limit: MOST });
    }

    /// Those that state and words leave.
    pub(super) fn rows(&self) -> impl Iterator<Item = &ContractOut> {
        self.shown.iter().filter_map(|at| self.all.get(*at))
    }

    pub(super) fn count(&self) -> usize {
        self.shown.len()
    }

    /// Whether there may be more than were read.
    pub(super) const fn is_cut(&self) -> bool {
        self.all.len() >= MOST
    }

    pub(super) fn is_marked(&self, id: Id) -> bool {
        self.marked.contains(&id)
    }

    pub(super) fn marked_count(&self) -> usize {
        self.marked.len()
    }

    pub(super) const fn is_read(&self) -> bool {
        self.is_read
    }

    fn current(&self) -> Option<&ContractOut> {
        self.rows().nth(self.cursor.at)
    }

    /// Narrows the list anew; the cursor stays on its contract.
    fn narrow(&mut self, kept: Option<Id>, cx: &Context) {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let fits = |one: &ContractOut| {
            let text = fold(&format!("{} {} {}", one.text("number"), one.client.1, one.text("subject")));
            self.narrowed.fits(one, here(cx)) && words.iter().all(|word| text.contains(word.as_str()))
        };
        self.shown = (0..self.all.len()).filter(|at| self.all.get(*at).is_some_and(&fits)).collect();
        let at = kept.and_then(|id| self.rows().position(|one| one.id == id)).unwrap_or(self.cursor.at);
        self.cursor.go(at, self.shown.len(), cx.height());
    }

    /// Goes to the contract that was just saved, once the list has it: the news may come before or after the answer.
    fn seek(&mut self, cx: &Context) {
        if let Some(id) = self.saved.take_if(|id| self.all.iter().any(|one| one.id == *id)) {
            self.narrow(Some(id), cx);
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            let kept = self.current().map(|one| one.id);
            (self.all, self.is_read) = (all, true);
            self.narrow(kept, cx);
            self.seek(cx);
        }
        self.moving.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.shown.len(), cx.height()) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => Reaction::Close,
            Command::New => {
                self.asked = Asked::Client;
                Reaction::open(FindClient::open("contract-with-whom", "contract-client-hint"))
            }
            Command::Search => {
                self.asked = Asked::Words;
                Reaction::open(Prompt::with(cx.words.get("contract-search"), &self.query))
            }
            Command::Filter => {
                let offered = self.offered(here(cx));
                let choice = self.states(&offered, cx);
                self.asked = Asked::State(offered);
                Reaction::open(choice)
            }
            Command::Export => self.export(cx),
            Command::MarkAll => {
                self.marked = self.rows().map(|one| one.id).collect();
                Reaction::Stay
            }
            Command::Prolong if !self.marked.is_empty() => {
                self.moving.prolong(std::mem::take(&mut self.marked).into_iter().collect(), cx);
                Reaction::Stay
            }
            Command::ClearFilter => {
                (self.narrowed, self.query) = (Narrowed::All, String::new());
                self.marked.clear();
                self.narrow(self.current().map(|one| one.id), cx);
                Reaction::Stay
            }
            other => self.act(other, cx),
        }
    }

    /// What is shown, as a file.
    fn export(&self, cx: &Context) -> Reaction {
        let shown: Vec<ContractOut> = self.rows().cloned().collect();
        let (words, count) = (cx.words.get("command-contracts"), Some(shown.len()));
        let offer = Offer { words, count, source: Source::Contracts(shown) };
        let about = view::status_words(self, cx);
        Reaction::open(ExportDialog::open(about, vec![offer], Pending::default(), cx))
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
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
                self.cursor.obey(Command::Down, self.shown.len(), cx.height());
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
            let count = self.all.iter().filter(|one| narrowed.fits(one, here(cx))).count();
            let (text, side) = (narrowed.words(cx), cx.words.formats.count(count));
            ChoiceLine { text, side, is_current: self.narrowed == *narrowed }
        };
        Choice::new(cx.words.get("field-contract-state"), offered.iter().map(line).collect())
    }

    /// All, those that expire or wait too long, and every state that some contract has.
    fn offered(&self, here: (NaiveDate, u32)) -> Vec<Narrowed> {
        let states = ContractState::all().map(Narrowed::State);
        let others = [Narrowed::Expiring, Narrowed::Stuck].into_iter().chain(states);
        let found = others.filter(|narrowed| self.all.iter().any(|one| narrowed.fits(one, here)));
        std::iter::once(Narrowed::All).chain(found).collect()
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        let kept = self.current().map(|one| one.id);
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Client, Answer::Named(client, name)) => return new_contract(*client, name, cx),
            (Asked::Words, Answer::Text(words)) => {
                self.query.clone_from(words);
                self.narrow(kept, cx);
            }
            (Asked::State(offered), Answer::Chosen(at)) => {
                self.narrowed = offered.get(*at).copied().unwrap_or_default();
                self.narrow(kept, cx);
            }
            (_, Answer::Row(id)) => {
                self.saved = Some(*id);
                self.seek(cx);
            }
            (_, other) => return self.moving.answer(other, cx).unwrap_or(Reaction::Stay),
        }
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, view::rows_area(cx.body), self.shown.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
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
        self.asking.is_waiting() || self.moving.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
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
            Command::ClearFilter => {
                self.narrowed != Narrowed::All || !self.query.is_empty() || !self.marked.is_empty()
            }
            other => !self.shown.is_empty() || !needs_one.contains(&other),
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.asked = Asked::Nothing;
                self.moving.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.shown.len(), cx.height()),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.shown.len(), cx.height()),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.shown.is_empty() { view::empty_words(self, cx) } else { String::new() };
        let line = |one: &ContractOut| {
            let mark = if self.is_marked(one.id) { cx.words.get("plain-marked") } else { String::new() };
            aloud(std::iter::once(mark.as_str()).chain(view::cells(one, cx).iter().map(String::as_str)))
        };
        Spoken::lines([told]).choices(self.rows().map(line), Command::Open)
    }
}
