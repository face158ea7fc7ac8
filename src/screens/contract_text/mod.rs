//! The text of a contract: its parts at the left, its clauses with their fields filled in, what is missing below (`K-3`).

mod act;
mod layout;
mod out;
mod page;
mod view;

use super::{
    Answer, Click, Context, Event, Reaction, Screen, Spoken, arrived,
    choice::{Choice, Line as ChoiceLine},
    contracts::Moving,
};
use crate::{
    domain::{
        contract::text::{Text, difference::Difference},
        id::Id,
    },
    i18n::{columns, contracts::state},
    keys::{Command, Scope},
    report::document::{Values, contract_values},
    store::{
        Receipt, Table,
        client::{ACCOUNT, CLIENT},
        contract::{CONTRACT, ContractOut, Parties, Sides},
        edition::{EDITION, EditionMark, EditionOut, PASSAGE, PassageOut, ReadEdition, ReadText, TextOut},
        office::COMPANY,
        signatory::{CONTRACT_SIGNATORY, SIGNATORY},
        template::{TEMPLATE, TemplateOut},
    },
    ui::text,
    worker::Pending,
};
use layout::Rows;
pub(super) use out::write_out;
use page::Page;
use ratatui::{Frame, layout::Rect, text::Line};
use std::collections::BTreeMap;

/// Which languages of a text of two are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tongues {
    /// The first alone, the second alone …
    One(usize),
    All,
}

/// What a choice that is open asks.
enum Asked {
    Nothing,
    /// From which template the text begins.
    Template(Vec<(String, Text)>),
    /// What is inserted behind the passage under the cursor.
    Insert,
    /// With which edition the latest is compared.
    Edition(Vec<u32>),
}

/// What two editions differ in.
struct Compared {
    /// The earlier one, and the one that is looked at.
    editions: (u32, u32),
    found: Vec<Difference>,
    /// How each passage is found on paper, by its code.
    called: BTreeMap<String, String>,
}

/// What is said in a text comes from these.
static READ_FROM: [&Table; 9] =
    [&CONTRACT, &CLIENT, &ACCOUNT, &COMPANY, &EDITION, &PASSAGE, &SIGNATORY, &CONTRACT_SIGNATORY, &TEMPLATE];

/// The text of one contract.
pub struct ContractText {
    contract: ContractOut,
    edition: Option<EditionOut>,
    /// Every edition, to compare with.
    editions: Vec<EditionMark>,
    values: Values,
    /// Who stands in it.
    sides: Sides,
    /// What papers beside the contract say of both sides; nothing before it is read.
    beside: Option<Parties>,
    /// From which a text begins and papers beside it are written.
    templates: Vec<TemplateOut>,
    tongues: Tongues,
    /// What the text says in the languages that are shown: filled once, drawn many times.
    page: Page,
    /// Differences with an earlier edition while they are looked at.
    compared: Option<Compared>,
    rows: Rows,
    /// The passage under the cursor.
    at: usize,
    reading: Pending<Option<TextOut>>,
    /// The edition that is compared with.
    comparing: Pending<Option<EditionOut>>,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
    /// Code of a passage that was just added: its form opens once it is there.
    added: Option<String>,
    asked: Asked,
    moving: Moving,
}

impl ContractText {
    pub fn open(contract: &ContractOut, cx: &Context) -> Self {
        let mut screen = Self {
            contract: contract.clone(),
            edition: None,
            editions: Vec::new(),
            values: Values::default(),
            sides: Sides::default(),
            beside: None,
            templates: Vec::new(),
            tongues: Tongues::All,
            page: Page::default(),
            compared: None,
            rows: Rows::default(),
            at: 0,
            reading: Pending::default(),
            comparing: Pending::default(),
            writing: Pending::default(),
            told: String::new(),
            added: None,
            asked: Asked::Nothing,
            moving: Moving::default(),
        };
        screen.read(cx);
        screen
    }

    fn read(&mut self, cx: &Context) {
        self.reading = cx.worker.ask(ReadText { contract: self.contract.id, today: cx.today });
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        self.moving.collect(&mut told, cx);
        match arrived(&mut self.reading, &mut told, cx) {
            Some(Some(text)) => self.take(text, &mut told, cx),
            Some(None) => {
                told.extend([Reaction::Close, Reaction::warn(cx.words.get("contract-gone"))]);
            }
            None => {}
        }
        if let Some(Some(earlier)) = arrived(&mut self.comparing, &mut told, cx) {
            self.compare(earlier, cx);
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() && !self.told.is_empty() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        Reaction::All(told)
    }

    /// The text as it is now; the cursor stays at its passage, or goes to one that was just added.
    fn take(&mut self, text: TextOut, told: &mut Vec<Reaction>, cx: &Context) {
        let added = self.added.take();
        let code = added.clone().or_else(|| self.current().map(|one| one.passage.code.clone()));
        let was = self.edition.as_ref().map(|edition| edition.ordinal);
        self.values = contract_values(&text.parties);
        (self.contract, self.sides) = (text.parties.contract, text.parties.sides);
        self.templates = text.templates;
        self.beside = Some(text.beside);
        (self.edition, self.editions, self.compared) = (text.edition, text.editions, None);
        let at = self.passages().iter().position(|one| Some(&one.passage.code) == code.as_ref());
        self.at = at.unwrap_or(self.at).min(self.passages().len().saturating_sub(1));
        self.fill(cx);
        let now = self.edition.as_ref().map(|edition| edition.ordinal);
        if was.is_some() && was != now {
            let number = now.unwrap_or_default().to_string();
            told.push(Reaction::done(cx.words.say("text-new-edition", [("number", number)])));
        }
        if added.is_some() && at.is_some() {
            told.push(self.edit(cx));
        }
    }

    fn passages(&self) -> &[PassageOut] {
        self.edition.as_ref().map_or(&[], |edition| &edition.passages)
    }

    fn current(&self) -> Option<&PassageOut> {
        self.passages().get(self.at)
    }

    /// Fills the fields anew: another text, another contract, another language.
    fn fill(&mut self, cx: &Context) {
        self.page = Page::of(self, cx);
        self.lay_out(cx);
    }

    /// The next language of the text, then all of them beside each other.
    fn turn_language(&mut self, cx: &Context) {
        let count = self.page.written_in.len();
        self.tongues = match self.tongues {
            Tongues::All if count > 1 => Tongues::One(0),
            Tongues::One(at) if at + 1 < count => Tongues::One(at + 1),
            _ => Tongues::All,
        };
        self.fill(cx);
    }

    fn go(&mut self, at: usize, cx: &Context) {
        self.at = at.min(self.passages().len().saturating_sub(1));
        self.rows.show(self.at, Self::text_height(cx));
    }

    /// The first passage of the part before or behind.
    fn go_part(&mut self, is_on: bool, cx: &Context) {
        let mut parts = self.page.parts.iter().map(|(at, _)| *at);
        let found =
            if is_on { parts.find(|at| *at > self.at) } else { parts.rfind(|at| *at < self.at).or(Some(0)) };
        if let Some(at) = found {
            self.go(at, cx);
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.compared.is_some() && command == Command::Back {
            self.compared = None;
            self.lay_out(cx);
            return Reaction::Stay;
        }
        match command {
            Command::Back => return Reaction::Close,
            Command::MoveOn => return self.moving.ask(&self.contract, cx),
            Command::Export => return self.write_out(cx),
            Command::Copy => return Reaction::Copy(self.page_text()),
            Command::NextView => self.turn_language(cx),
            Command::Editions => return self.ask_edition(cx),
            Command::Edit | Command::Open | Command::New if self.edition.is_none() => {
                return self.ask_template(cx);
            }
            Command::Edit | Command::Open => return self.edit(cx),
            Command::New => return self.ask_insert(cx),
            Command::Remove => self.remove(cx),
            Command::PassageUp => self.move_passage(false, cx),
            Command::PassageDown => self.move_passage(true, cx),
            Command::TakeFallback => return self.take_fallback(cx),
            other => self.walk(other, cx),
        }
        Reaction::Stay
    }

    fn walk(&mut self, command: Command, cx: &Context) {
        let last = self.passages().len().saturating_sub(1);
        match command {
            Command::Up => self.go(self.at.saturating_sub(1), cx),
            Command::Down => self.go(self.at + 1, cx),
            Command::PageUp => self.go(self.rows.page(self.at, false, Self::text_height(cx)), cx),
            Command::PageDown => self.go(self.rows.page(self.at, true, Self::text_height(cx)), cx),
            Command::First => self.go(0, cx),
            Command::Last => self.go(last, cx),
            Command::Right | Command::NextPane => self.go_part(true, cx),
            Command::Left | Command::PreviousPane => self.go_part(false, cx),
            _ => {}
        }
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        if let Some(reaction) = self.moving.answer(answer, cx) {
            return reaction;
        }
        let Answer::Chosen(at) = answer else { return Reaction::Stay };
        match std::mem::replace(&mut self.asked, Asked::Nothing) {
            Asked::Nothing => {}
            Asked::Template(templates) => return self.begin(templates, *at, cx),
            Asked::Insert => self.insert(*at, cx),
            Asked::Edition(ordinals) => {
                let earlier = ReadEdition { contract: self.contract.id, ordinal: ordinals.get(*at).copied() };
                self.comparing = cx.worker.ask(earlier);
            }
        }
        Reaction::Stay
    }
}

impl Screen for ContractText {
    fn title(&self, cx: &Context) -> String {
        cx.words.say("text-title", [("number", self.contract.text("number"))])
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let edition = self.edition.as_ref().map(|edition| edition.ordinal.to_string());
        let edition = match &self.compared {
            Some(Compared { editions: (from, to), .. }) => {
                let numbers = [("from", from.to_string()), ("to", to.to_string())];
                Some(cx.words.say("text-compared", numbers))
            }
            None => edition.map(|number| cx.words.say("text-edition", [("number", number)])),
        };
        let client = text::clean(&columns::name(cx.words, &self.contract.client.1));
        let parts = [
            self.title(cx),
            state(&self.contract.standing, cx.words),
            edition.unwrap_or_default(),
            self.page.languages.join(" | "),
            client,
        ];
        Line::styled(text::dotted(parts), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::ContractText
    }

    fn offers(&self, command: Command) -> bool {
        self.can(command)
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.contract.client.clone())
    }

    fn is_waiting(&self) -> bool {
        let reads = self.reading.is_waiting() || self.comparing.is_waiting();
        reads || self.writing.is_waiting() || self.moving.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => {
                self.read(cx);
            }
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.moving.forget();
                self.asked = Asked::Nothing;
            }
            Event::Wheel(rows) => {
                let step = rows.signum();
                self.go(self.at.saturating_add_signed(step), cx);
            }
            Event::Point(at) => self.go(at, cx),
            Event::Click(click) => return self.click(click, cx),
            // In another language the parts and checks are told anew.
            Event::Resized => self.fill(cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.paint(frame, area, cx);
    }

    fn spoken(&self, _: &Context) -> Spoken {
        self.aloud()
    }
}

impl ContractText {
    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let Some(at) = self.hit(click, cx) else { return Reaction::Stay };
        let is_again = at == self.at;
        self.go(at, cx);
        if click.double && is_again { self.edit(cx) } else { Reaction::Stay }
    }

    /// A choice of lines, with what it asks.
    fn ask(&mut self, asked: Asked, title: &str, lines: Vec<ChoiceLine>, cx: &Context) -> Reaction {
        self.asked = asked;
        Reaction::open(Choice::new(cx.words.get(title), lines))
    }
}
