//! What we owe and what they owe: of all contracts, of one, or with one client.

use super::{
    acting::Acting,
    narrowing::searched,
    new_obligation, obligation_form, performance_form,
    shown::{Narrowed, Pane, Whose},
    view,
};
use crate::{
    domain::{contract::Side, id::Id, obligation::balance::Balance},
    keys::{Command, Scope},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        contracts::ContractPage,
        export::{ExportDialog, Offer, Source},
        search_line::SearchLine,
    },
    store::{
        Table,
        client::CLIENT,
        contract::{CONTRACT, ContractOut, ShowContract},
        obligation::{ListObligations, OBLIGATION, ObligationFilter, ObligationOut, PERFORMANCE},
        office::{SETTING, USER},
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Most obligations that are read.
pub(super) const MOST: usize = 5_000;

/// Tables whose changes the list shows.
static READ_FROM: [&Table; 6] = [&OBLIGATION, &PERFORMANCE, &CONTRACT, &CLIENT, &USER, &SETTING];

/// What floats above the list.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// To which of these the list shall be narrowed.
    Status(Vec<Narrowed>),
}

/// Both sides.
pub struct ObligationList {
    pub(super) whose: Whose,
    pub(super) all: Vec<ObligationOut>,
    /// As they are searched.
    pub(super) texts: Vec<String>,
    pub(super) balance: Balance,
    pub(super) side: Side,
    we: Pane,
    they: Pane,
    pub(super) narrowed: Narrowed,
    pub(super) query: String,
    is_read: bool,
    asking: Pending<Vec<ObligationOut>>,
    opening: Pending<Option<ContractOut>>,
    asked: Asked,
    acting: Acting,
}

impl ObligationList {
    pub fn open(whose: Whose, cx: &Context) -> Self {
        let mut list = Self {
            whose,
            all: Vec::new(),
            texts: Vec::new(),
            balance: Balance::default(),
            side: Side::We,
            we: Pane::default(),
            they: Pane::default(),
            narrowed: Narrowed::Open,
            query: String::new(),
            is_read: false,
            asking: Pending::default(),
            opening: Pending::default(),
            asked: Asked::Nothing,
            acting: Acting::default(),
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        let none = ObligationFilter::default;
        let filter = match &self.whose {
            Whose::All => none(),
            Whose::Contract { id, .. } => ObligationFilter { contract: Some(*id), ..none() },
            Whose::Client(id, _) => ObligationFilter { client: Some(*id), ..none() },
        };
        self.asking = cx.worker.ask(ListObligations { filter, today: cx.today, limit: MOST });
    }

    pub(super) const fn pane(&self, side: Side) -> &Pane {
        match side {
            Side::We => &self.we,
            Side::They => &self.they,
        }
    }

    const fn pane_mut(&mut self, side: Side) -> &mut Pane {
        match side {
            Side::We => &mut self.we,
            Side::They => &mut self.they,
        }
    }

    /// What a side shows.
    pub(super) fn rows(&self, side: Side) -> impl Iterator<Item = &ObligationOut> {
        self.pane(side).shown.iter().filter_map(|at| self.all.get(*at))
    }

    pub(super) fn count(&self) -> usize {
        self.we.shown.len() + self.they.shown.len()
    }

    pub(super) const fn is_read(&self) -> bool {
        self.is_read
    }

    /// Whether there may be more than were read.
    pub(super) const fn is_cut(&self) -> bool {
        self.all.len() >= MOST
    }

    pub(super) fn is_narrowed(&self) -> bool {
        self.narrowed != Narrowed::Open || !self.query.is_empty()
    }

    pub(super) fn current(&self) -> Option<&ObligationOut> {
        self.rows(self.side).nth(self.pane(self.side).cursor.at)
    }

    /// Narrows the list anew; each cursor stays on its obligation.
    fn narrow(&mut self, cx: &Context) {
        let found = self.found();
        for side in Side::BOTH {
            let pane = self.pane(side);
            let kept = self.rows(side).nth(pane.cursor.at).map(|one| one.id);
            let fits = |one: &ObligationOut| one.side() == side && self.narrowed.fits(one);
            let shown: Vec<usize> =
                found.iter().copied().filter(|at| self.all.get(*at).is_some_and(&fits)).collect();
            let place = shown.iter().position(|at| self.all.get(*at).map(|one| one.id) == kept);
            let at = place.filter(|_| kept.is_some()).unwrap_or(pane.cursor.at);
            let height = view::rows_height(self, cx);
            let pane = self.pane_mut(side);
            pane.cursor.go(at, shown.len(), height);
            pane.shown = shown;
        }
        self.balance = Balance::of(self.we_and_they().map(ObligationOut::line));
    }

    fn we_and_they(&self) -> impl Iterator<Item = &ObligationOut> {
        self.rows(Side::We).chain(self.rows(Side::They))
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            let is_first = !self.is_read;
            // The cursor stays on its obligation where the rows were read anew.
            let kept =
                Side::BOTH.map(|side| self.rows(side).nth(self.pane(side).cursor.at).map(|one| one.id));
            self.texts = all.iter().map(searched).collect();
            (self.all, self.is_read) = (all, true);
            self.narrow(cx);
            for (side, id) in Side::BOTH.into_iter().zip(kept) {
                self.seek(side, id, cx);
            }
            if is_first && self.we.shown.is_empty() && !self.they.shown.is_empty() {
                self.side = Side::They;
            }
        }
        if let Some(contract) = arrived(&mut self.opening, &mut told, cx) {
            told.push(match contract {
                Some(contract) => Reaction::open(ContractPage::open(&contract, cx)),
                None => Reaction::warn(cx.words.get("contract-gone")),
            });
        }
        self.acting.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn seek(&mut self, side: Side, id: Option<Id>, cx: &Context) {
        let at = self.rows(side).position(|one| Some(one.id) == id);
        let height = view::rows_height(self, cx);
        let pane = self.pane_mut(side);
        if let Some(at) = at {
            pane.cursor.go(at, pane.shown.len(), height);
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let height = view::rows_height(self, cx);
        let pane = self.pane_mut(self.side);
        if pane.cursor.obey(command, pane.shown.len(), height) {
            return Reaction::Stay;
        }
        match command {
            Command::Back if !self.query.is_empty() => {
                self.query.clear();
                self.narrow(cx);
            }
            Command::Back => return Reaction::Close,
            Command::NextPane | Command::PreviousPane | Command::Left | Command::Right => self.turn(),
            Command::New => return self.add(cx),
            Command::Search => return SearchLine::open(cx.words.get("obligations-search")),
            Command::Filter => {
                let offered = self.offered();
                let choice = self.choice(&offered, cx);
                self.asked = Asked::Status(offered);
                return Reaction::open(choice);
            }
            Command::ClearFilter => {
                (self.narrowed, self.query) = (Narrowed::Open, String::new());
                self.narrow(cx);
            }
            Command::Export => return self.export(cx),
            other => return self.act(other, cx),
        }
        Reaction::Stay
    }

    /// What both sides show, as a file.
    fn export(&self, cx: &Context) -> Reaction {
        let shown: Vec<ObligationOut> = self.we_and_they().cloned().collect();
        let (words, count) = (cx.words.get("command-obligations"), Some(shown.len()));
        let offer = Offer { words, count, source: Source::Obligations(shown) };
        let about = view::status_words(self, cx);
        Reaction::open(ExportDialog::open(about, vec![offer], Pending::default(), cx))
    }

    const fn turn(&mut self) {
        self.side = match self.side {
            Side::We => Side::They,
            Side::They => Side::We,
        };
    }

    /// A new one hangs on the contract that is shown, else on that of the row.
    fn add(&self, cx: &Context) -> Reaction {
        match (&self.whose, self.current()) {
            (Whose::Contract { id, client, .. }, _) => new_obligation(*id, client, cx),
            (_, Some(one)) => new_obligation(one.contract.0, &one.client, cx),
            _ => Reaction::warn(cx.words.get("obligations-add-where")),
        }
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(one) = self.current().cloned() else { return Reaction::warn(view::empty_words(self, cx)) };
        match command {
            Command::Open => {
                self.opening = cx.worker.ask(ShowContract { id: one.contract.0, today: cx.today });
                Reaction::Stay
            }
            Command::Edit => obligation_form(&one, cx),
            Command::Done if one.standing.status.is_closed() => {
                Reaction::warn(cx.words.get("flaw-obligation-closed"))
            }
            Command::Done => performance_form(&one, cx),
            Command::MoveOn => self.acting.ask(&one, cx),
            Command::Remove => {
                self.acting.remove(&one, cx);
                Reaction::Stay
            }
            Command::Copy => Reaction::Copy(view::told(&one, cx)),
            _ => Reaction::Stay,
        }
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (_, Answer::Sought(words)) => self.query.clone_from(words),
            (Asked::Status(offered), Answer::Chosen(at)) => {
                self.narrowed = offered.get(*at).copied().unwrap_or_default();
            }
            (_, other) => return self.acting.answer(other, cx).unwrap_or(Reaction::Stay),
        }
        self.narrow(cx);
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        if let Some(side) = view::head_at(self, click, cx) {
            self.side = side;
            return Reaction::Stay;
        }
        for (side, area) in view::panes(self, cx.body) {
            let pane = self.pane_mut(side);
            if let Some(is_double) = pane.cursor.click(click, area, pane.shown.len()) {
                self.side = side;
                return if is_double { self.act(Command::Open, cx) } else { Reaction::Stay };
            }
        }
        Reaction::Stay
    }
}

impl Screen for ObligationList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-obligations")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(view::status_words(self, cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Obligations
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        let shown = self.current().map(|one| one.client.clone());
        shown.or_else(|| match &self.whose {
            Whose::All => None,
            Whose::Contract { client, .. } => Some(client.clone()),
            Whose::Client(id, name) => Some((*id, name.clone())),
        })
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.opening.is_waiting() || self.acting.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        let needs_one =
            [Command::Open, Command::Edit, Command::Done, Command::MoveOn, Command::Remove, Command::Copy];
        match command {
            Command::ClearFilter => self.is_narrowed(),
            other => self.current().is_some() || !needs_one.contains(&other),
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let height = view::rows_height(self, cx);
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.asked = Asked::Nothing;
                self.acting.forget();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => {
                let pane = self.pane_mut(self.side);
                pane.cursor.go(at, pane.shown.len(), height);
            }
            Event::Wheel(rows) => {
                let pane = self.pane_mut(self.side);
                pane.cursor.wheel(rows, pane.shown.len(), height);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told =
            if self.rows(self.side).next().is_none() { view::empty_words(self, cx) } else { String::new() };
        let heads = Side::BOTH.map(|side| view::head_words(self, side, cx));
        let line = |one: &ObligationOut| aloud([view::told(one, cx).replace(" · ", ", ").as_str()]);
        Spoken::lines(heads.into_iter().chain([told])).choices(self.rows(self.side).map(line), Command::Done)
    }
}
