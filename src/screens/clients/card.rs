//! The card of one client: a head, and tabs with what is known.

use super::{
    attached::Attached,
    card_writes::changes_a_living_client,
    head::Worded,
    lines,
    person::FindPerson,
    tabs::{self, Item, Tab},
    timeline::{Shown, Story},
};
use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    screens::{
        Answer, Click, Context, Event, Place, Reaction, Screen, Spoken, aloud, arrived, form::DraftOf,
    },
    store::{
        Image, Receipt,
        activity::{ActivitiesOf, ActivityOut},
        client::{CLIENT, Card, ShowClient},
        contract::{ContractFilter, ContractOut, ListContracts},
        journal::{EntryRow, JournalEdge, JournalFilter, ListJournal},
        obligation::{ListObligations, ObligationFilter, ObligationOut},
        paper::{Papers, PapersOf},
        record,
    },
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Entries of the timeline that are read.
const TIMELINE: usize = 200;
/// Activities that are read for the other tabs.
const SHOWN: usize = 20;

/// One client.
pub struct ClientCard {
    pub(super) id: Id,
    pub(super) tab: usize,
    /// Cursor among the lines of the tab that can be opened.
    pub(super) at: usize,
    pub(super) card: Option<Card>,
    pub(super) worded: Worded,
    pub(super) entries: Vec<EntryRow>,
    /// What is planned and was done with the client, the latest first.
    pub(super) activities: Vec<ActivityOut>,
    doing: Pending<Vec<ActivityOut>>,
    /// Contracts with the client, the newest first.
    pub(super) contracts: Vec<ContractOut>,
    agreed: Pending<Vec<ContractOut>>,
    /// Papers of the client and who signs for it.
    pub(super) files: Option<Papers>,
    pub(super) filing: Pending<Papers>,
    pub(super) attached: Attached,
    /// What both sides owe.
    pub(super) obligations: Vec<ObligationOut>,
    owing: Pending<Vec<ObligationOut>>,
    /// What of the timeline is shown.
    shown: Shown,
    loading: Pending<Option<Card>>,
    reading: Pending<Vec<EntryRow>>,
    /// The person that is opened, and the field of the form to begin at.
    pub(super) editing: (Pending<Option<Image>>, &'static str),
    pub(super) writing: Pending<Receipt>,
    pub(super) wrote: String,
    is_missing: bool,
    /// The row that was just saved: the cursor goes to it.
    pub(super) saved: Option<Id>,
    /// The form that is opened as soon as the card is here.
    pub(super) resumes: Option<DraftOf>,
}

impl ClientCard {
    pub fn open(id: Id, tab: usize, cx: &Context) -> Self {
        let mut card = Self {
            id,
            tab,
            at: 0,
            card: None,
            worded: Worded::default(),
            entries: Vec::new(),
            activities: Vec::new(),
            doing: Pending::default(),
            contracts: Vec::new(),
            agreed: Pending::default(),
            files: None,
            filing: Pending::default(),
            attached: Attached::default(),
            obligations: Vec::new(),
            owing: Pending::default(),
            shown: Shown::default(),
            loading: Pending::default(),
            reading: Pending::default(),
            editing: (Pending::default(), ""),
            writing: Pending::default(),
            wrote: String::new(),
            is_missing: false,
            saved: None,
            resumes: None,
        };
        card.load(cx);
        card
    }

    /// A card that only follows the list: no line of it has the cursor.
    pub fn beside(id: Id, cx: &Context) -> Self {
        Self { at: usize::MAX, ..Self::open(id, 0, cx) }
    }

    /// Whether a line of it has the cursor.
    pub(super) fn focus(&mut self, has_focus: bool) {
        self.at = if has_focus { 0 } else { usize::MAX };
    }

    pub fn id(&self) -> Id {
        self.id
    }

    fn load(&mut self, cx: &Context) {
        self.loading = cx.worker.ask(ShowClient(self.id));
        let limit = if self.tab() == Tab::Timeline { TIMELINE } else { SHOWN };
        self.doing = cx.worker.ask(ActivitiesOf { client: self.id, limit });
        let filter = JournalFilter { about: Some(self.id), ..JournalFilter::default() };
        if matches!(self.tab(), Tab::Overview | Tab::Contracts) {
            self.attached.load_debt(self.id, cx);
            let filter = ObligationFilter { client: Some(self.id), ..ObligationFilter::default() };
            self.owing = cx.worker.ask(ListObligations { filter, today: cx.today, limit: TIMELINE });
        }
        if self.tab() == Tab::Contracts {
            let filter = ContractFilter { client: Some(self.id), ..ContractFilter::default() };
            self.agreed = cx.worker.ask(ListContracts { filter, today: cx.today, limit: TIMELINE });
        }
        if self.tab() == Tab::Files {
            self.filing = cx.worker.ask(PapersOf(self.id));
            self.attached.load(self.id, cx);
        }
        if self.tab() == Tab::Timeline {
            self.reading = cx.worker.ask(ListJournal { filter, edge: JournalEdge::Newest, limit: TIMELINE });
        }
    }

    pub(super) fn tab(&self) -> Tab {
        Tab::ALL.get(self.tab).copied().unwrap_or(Tab::Overview)
    }

    pub(super) fn items(&self, cx: &Context) -> Vec<Item> {
        let (activities, entries) = (&self.activities, &self.entries);
        let (contracts, obligations) = (self.contracts.as_slice(), self.obligations.as_slice());
        let (files, attached) = (self.files.as_ref(), &self.attached);
        let story = Story { activities, entries, contracts, obligations, files, attached, shown: self.shown };
        self.card.as_ref().map_or_else(Vec::new, |card| tabs::items(self.tab(), card, &story, cx))
    }

    /// The line under the cursor: only lines that can be opened are counted.
    pub(super) fn current(&self, cx: &Context) -> Option<Item> {
        self.items(cx).into_iter().filter(|item| item.target.is_some()).nth(self.at)
    }

    fn turn(&mut self, by: isize, cx: &Context) {
        let count = Tab::ALL.len().cast_signed();
        self.go((self.tab.cast_signed() + by).rem_euclid(count).unsigned_abs(), cx);
    }

    fn go(&mut self, tab: usize, cx: &Context) {
        (self.tab, self.at) = (tab, 0);
        self.load(cx);
    }

    /// Another part of the story: it is told on the timeline.
    fn show(&mut self, shown: Shown, cx: &Context) {
        self.shown = shown;
        self.go(Tab::ALL.iter().position(|tab| *tab == Tab::Timeline).unwrap_or(self.tab), cx);
    }

    fn react(&mut self, event: &Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(*command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if !changes.is_empty() => self.load(cx),
            Event::Answer(Answer::Row(id)) => {
                self.saved = Some(*id);
                self.load(cx);
            }
            Event::Answer(Answer::Text(typed)) => self.attach(typed, cx),
            Event::Answer(Answer::Chosen(at)) => self.show(Shown::chosen(*at), cx),
            Event::Click(click) => return self.click(*click, cx),
            Event::Point(at) => self.at = *at,
            Event::Wheel(rows) => {
                return self.obey(if *rows > 0 { Command::Down } else { Command::Up }, cx);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let last = self.items(cx).iter().filter(|item| item.target.is_some()).count().saturating_sub(1);
        match command {
            Command::Up => self.at = self.at.saturating_sub(1),
            Command::Down => self.at = (self.at + 1).min(last),
            Command::PageUp => self.at = self.at.saturating_sub(cx.height() / 2),
            Command::PageDown => self.at = (self.at + cx.height() / 2).min(last),
            Command::First => self.at = 0,
            Command::Last => self.at = last,
            Command::Left | Command::PreviousPane => self.turn(-1, cx),
            Command::Right | Command::NextPane => self.turn(1, cx),
            Command::Back => return Reaction::Close,
            other => return self.act(other, cx),
        }
        Reaction::Stay
    }

    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(card) = &self.card else { return Reaction::Stay };
        if CLIENT.is_removed(&card.client) && changes_a_living_client(command) {
            return Reaction::warn(cx.words.get("card-is-removed"));
        }
        match command {
            Command::Open => return self.open_line(cx),
            Command::Edit if self.tab() != Tab::Overview && self.current(cx).is_some() => {
                return self.open_line(cx);
            }
            Command::Edit => return tabs::client_form(card, "", cx),
            Command::New => return self.add(tabs::new_of(self.tab()), cx),
            Command::AddContact => return self.add(tabs::New::Contact, cx),
            Command::LinkContact => return Reaction::open(FindPerson::open(self.id)),
            Command::AddNote => return self.add(tabs::New::Note, cx),
            Command::AddAccount => return self.add(tabs::New::Account, cx),
            Command::Erase => return self.erase(cx),
            Command::AddConsent => return self.add_consent(cx),
            Command::WithdrawConsent => return self.withdraw_consents(cx),
            Command::AddSignatory => return self.add(tabs::New::Signatory, cx),
            Command::Verify => return self.verify(cx),
            Command::AttachFile | Command::OpenFile | Command::CheckFiles => {
                return self.with_file(command, cx);
            }
            Command::EditNeeds => return self.add(tabs::New::Need, cx),
            Command::Search => return Reaction::Run(Command::Search),
            Command::Filter => return Reaction::open(self.shown.choice(cx)),
            Command::ClearFilter if self.tab() == Tab::Timeline => self.show(Shown::default(), cx),
            Command::ClearFilter => return Reaction::warn(cx.words.get("card-no-filter")),
            Command::Pin => return self.pin(cx),
            Command::Remove => return self.remove(cx),
            Command::Restore => return self.restore(cx),
            Command::Copy => return self.copy(cx),
            Command::Export => return self.export(cx),
            Command::AllAbout => return self.export_all_about(cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn copy(&self, cx: &Context) -> Reaction {
        let item = self.current(cx).map(|item| item.copied);
        let name = || self.card.as_ref().map(|card| record::text(&card.client, "name"));
        item.or_else(name).map_or(Reaction::Stay, Reaction::Copy)
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(card) = arrived(&mut self.loading, &mut told, cx) {
            self.is_missing = card.is_none();
            self.card = card;
            self.seek(cx);
            told.push(self.resume(cx));
        }
        if let Some(activities) = arrived(&mut self.doing, &mut told, cx) {
            self.activities = activities;
        }
        if let Some(contracts) = arrived(&mut self.agreed, &mut told, cx) {
            self.contracts = contracts;
        }
        if let Some(files) = arrived(&mut self.filing, &mut told, cx) {
            self.files = Some(files);
            self.seek(cx);
            self.look_at_files(cx);
        }
        self.collect_attached(&mut told, cx);
        if let Some(obligations) = arrived(&mut self.owing, &mut told, cx) {
            self.obligations = obligations;
        }
        if let Some(entries) = arrived(&mut self.reading, &mut told, cx) {
            self.entries = entries;
        }
        let last = self.items(cx).iter().filter(|item| item.target.is_some()).count().saturating_sub(1);
        if self.at != usize::MAX {
            self.at = self.at.min(last);
        }
        if let Some(Some(image)) = arrived(&mut self.editing.0, &mut told, cx) {
            told.push(self.edit_contact(&image, cx));
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.wrote)));
        }
        Reaction::All(told)
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let Some((line, column)) = click.inside(cx.body) else { return Reaction::Stay };
        let head = self.head_lines(cx);
        if line + 1 == head {
            if let Some(tab) = tabs::tab_at(column, cx) {
                self.go(tab, cx);
            }
            return Reaction::Stay;
        }
        let height = cx.height().saturating_sub(head);
        let lines = lines::lines(&self.items(cx), cx.body.width);
        let top = lines::top(&lines, self.at, height);
        let hit = line.checked_sub(head).and_then(|line| lines.get(top + line));
        if let Some(at) = hit.and_then(|line| line.cursor) {
            self.at = at;
            if click.double {
                return self.open_line(cx);
            }
        }
        Reaction::Stay
    }

    const fn empty_key(&self) -> &'static str {
        if self.is_missing { "card-missing" } else { "list-loading" }
    }
}

impl Screen for ClientCard {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("form-client")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let name = self.card.as_ref().map(|card| tabs::shown_name(&record::text(&card.client, "name"), cx));
        let shown = name.map_or_else(|| self.title(cx), |name| format!("{} · {name}", self.title(cx)));
        Line::styled(text::dotted([shown, cx.edited(self.id).unwrap_or_default()]), cx.theme.faint)
    }

    fn scope(&self) -> Scope {
        Scope::Card
    }

    fn holds_keys(&self) -> bool {
        self.editing.0.is_waiting()
            || self.loading.is_waiting()
            || self.agreed.is_waiting()
            || self.filing.is_waiting()
            || self.attached.is_waiting()
            || self.writing.is_waiting()
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.card.as_ref().map(|card| (self.id, record::text(&card.client, "name")))
    }

    fn offers(&self, command: Command) -> bool {
        command != Command::Open || self.worded.items.iter().any(|item| item.target.is_some())
    }

    fn is_waiting(&self) -> bool {
        self.loading.is_waiting()
            || self.reading.is_waiting()
            || self.agreed.is_waiting()
            || self.writing.is_waiting()
    }

    fn remember(&self, place: &mut Place) {
        place.card = Some((self.id, self.tab));
        // A card that was opened from the journal stands above it.
        place.entry = None;
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let reaction = self.react(&event, cx);
        self.word(cx);
        reaction
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let Some(card) = &self.card else { return Spoken::lines([cx.words.get(self.empty_key())]) };
        let star =
            if record::text(&card.client, "vip") == "1" { cx.words.get("field-vip") } else { String::new() };
        let name = tabs::shown_name(&record::text(&card.client, "name"), cx);
        let tab = cx.words.say("plain-tab", [("name", cx.words.get(self.tab().label()))]);
        let head = [aloud([name.as_str(), &star]), tabs::about(card, cx), tab];
        let (told, numbered) = tabs::spoken(&self.items(cx), cx);
        Spoken::lines(head.into_iter().chain(told)).choices(numbered, Command::Open)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let Some(card) = &self.card else {
            let told = cx.words.get(self.empty_key());
            paint::put(frame.buffer_mut(), (area.x + 1, area.y), area.width, &told, cx.theme.faint);
            return;
        };
        let head = self.draw_head(card, area, frame, cx);
        let body = Rect { y: area.y + head, height: area.height.saturating_sub(head), ..area };
        lines::draw(&self.worded.items, self.at, body, frame.buffer_mut(), cx);
    }
}
