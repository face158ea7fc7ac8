//! The event loop: one channel in, one drawing out.

mod chrome;
mod outside;
mod stack;
mod terminal;

pub use outside::Outside;
pub use terminal::{Desk, Keyboard, Terminal, restore, watch};

use crate::{
    clock::Clock,
    i18n::{Catalogue, Language},
    keys::{self, Command, Scope},
    screens::{
        Answer, Click, Context, Event, Message, Place, Reaction, Screen, Tone,
        choice::{Choice, Line},
        clients::{ClientCard, ClientList},
        help::Help,
        journal::Journal,
        messages::{Messages, Told},
        palette::Palette,
        turn::Turn,
    },
    store::{
        journal::Target,
        office::{Facts, ReadFacts},
    },
    ui::theme::{self, Depth, Theme},
    worker::{Drafts, Notice, Pending, Worker},
};
use crossterm::event::{Event as Input, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::{Frame, layout::Rect};
use stack::Stack;
use std::{
    collections::VecDeque,
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

/// Everything that can wake the main thread.
#[derive(Debug)]
pub enum Signal {
    /// What the terminal sent since the last look.
    Input(Vec<Input>),
    Notice(Notice),
    /// The terminal is gone, or the system asks to end.
    Hangup,
}

/// What the program is started with.
pub struct Setup {
    pub worker: Worker,
    pub drafts: Drafts,
    pub language: Language,
    /// Name of a built-in theme, or the text of a file.
    pub theme: Theme,
    pub depth: Depth,
    pub clock: Clock,
    pub user: String,
    /// Name of the file, for the top line.
    pub file: String,
    pub place: Place,
    pub outside: Box<dyn Outside>,
    /// Something to tell at the start: a typo in the settings.
    pub greeting: Option<Message>,
}

/// Messages kept for `Ctrl+O`.
const KEPT_MESSAGES: usize = 200;
/// Commands the palette offers first.
const RECENT: usize = 5;
/// Two clicks within this time on one cell are one double click, in milliseconds.
const DOUBLE_CLICK: i64 = 400;

/// What a choice opened by the app itself is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Language,
    Theme,
}

/// The program while it runs.
pub struct App {
    /// Dropped before the worker, so that its questions are cancelled and quitting is quick.
    stack: Stack,
    reading: Pending<Facts>,
    worker: Worker,
    drafts: Drafts,
    words: Catalogue,
    theme: Theme,
    depth: Depth,
    clock: Clock,
    user: String,
    file: String,
    facts: Facts,
    told: Option<Message>,
    messages: VecDeque<Told>,
    recent: Vec<Command>,
    asked: Option<Asked>,
    area: Rect,
    mouse: bool,
    clicked: Option<(Click, i64)>,
    /// An editor used the terminal: everything must be drawn again.
    edited: bool,
    place: Place,
    outside: Box<dyn Outside>,
}

impl App {
    /// Opens where the person was; `area` is the size of the terminal.
    pub fn open(setup: Setup, area: Rect) -> Self {
        let mut app = Self {
            stack: Stack::default(),
            reading: Pending::default(),
            worker: setup.worker,
            drafts: setup.drafts,
            words: Catalogue::load(setup.language),
            theme: setup.theme,
            depth: setup.depth,
            clock: setup.clock,
            user: setup.user,
            file: setup.file,
            facts: Facts::default(),
            told: None,
            messages: VecDeque::new(),
            recent: Vec::new(),
            asked: None,
            area,
            mouse: true,
            clicked: None,
            edited: false,
            place: setup.place,
            outside: setup.outside,
        };
        app.open_screens();
        if let Some(message) = setup.greeting {
            app.tell(message);
        }
        app
    }

    /// The first list is asked for before anything else: nothing may stand before the first frame.
    fn open_screens(&mut self) {
        let place = self.place.clone();
        let (list, card) = {
            let cx = self.context();
            let list = ClientList::open(place.clients, &cx);
            let card = place.card.map(|(id, tab)| ClientCard::open(id, tab, &cx));
            (list, card)
        };
        self.stack.push(Box::new(list));
        if let Some(card) = card {
            self.stack.push(Box::new(card));
        }
        self.reading = self.worker.ask(ReadFacts);
    }

    fn context(&self) -> Context<'_> {
        Context {
            worker: &self.worker,
            drafts: &self.drafts,
            words: &self.words,
            theme: &self.theme,
            clock: self.clock,
            facts: &self.facts,
            user: &self.user,
            body: chrome::bands(self.area).body,
        }
    }

    /// Draws, sleeps until something happens, handles everything that is waiting, repeats.
    /// Answers where the person was.
    pub fn run(mut self, terminal: &mut Terminal, signals: &Receiver<Signal>) -> anyhow::Result<Place> {
        while !self.is_over() {
            terminal.draw(|frame| self.draw(frame))?;
            match signals.recv_timeout(self.until_next_minute()) {
                Ok(signal) => self.take(signal),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            for signal in signals.try_iter() {
                self.take(signal);
            }
            if std::mem::take(&mut self.edited) {
                terminal.clear()?;
            }
            terminal.go_on();
        }
        Ok(self.place)
    }

    /// The header clock is the only thing that moves by itself.
    fn until_next_minute(&self) -> Duration {
        let past = self.clock.millis().rem_euclid(60_000).unsigned_abs();
        Duration::from_millis(60_000 - past)
    }

    pub fn is_over(&self) -> bool {
        self.stack.is_empty()
    }

    pub fn take(&mut self, signal: Signal) {
        match signal {
            Signal::Input(inputs) => inputs.into_iter().for_each(|input| self.input(input)),
            Signal::Notice(Notice::Ready) => {
                self.collect();
                self.all(|| Event::Ready);
            }
            Signal::Notice(Notice::Changed(changes)) => {
                if Facts::TABLES.into_iter().any(|table| changes.touches(table)) {
                    self.reading = self.worker.ask(ReadFacts);
                }
                self.all(|| Event::Changed(&changes));
            }
            Signal::Hangup => self.quit(),
        }
    }

    fn collect(&mut self) {
        match self.reading.take() {
            Some(Ok(facts)) => self.facts = facts,
            Some(Err(error)) => tracing::warn!(%error, "facts cannot be read"),
            None => {}
        }
    }

    fn input(&mut self, input: Input) {
        match input {
            Input::Key(press) if press.kind != KeyEventKind::Release => self.press(press),
            Input::Paste(text) => self.top(Event::Paste(&text)),
            Input::Mouse(mouse) => self.mouse(mouse),
            Input::Resize(width, height) => {
                self.area = Rect::new(0, 0, width, height);
                self.all(|| Event::Resized);
            }
            _ => {}
        }
    }

    fn press(&mut self, press: KeyEvent) {
        self.told = None;
        match keys::resolve(self.scope(), press) {
            Some(command) => self.obey(command),
            None => self.top(Event::Type(press)),
        }
    }

    fn scope(&self) -> Scope {
        self.stack.top().map_or(Scope::Screen, Screen::scope)
    }

    /// Commands that mean the same on every screen; the rest go to the top one.
    fn obey(&mut self, command: Command) {
        match command {
            Command::Quit => self.quit(),
            Command::Help => self.help(),
            Command::Palette => self.palette(),
            Command::Messages => {
                let messages = Messages::new(self.messages.clone().into_iter());
                self.stack.push(Box::new(messages));
            }
            Command::Clients => self.stack.truncate(),
            Command::Journal => self.push(|cx| Box::new(Journal::open(cx))),
            Command::Redo => self.push(|cx| Box::new(Turn::open(Target::NewestUndo, cx))),
            Command::Undo if self.scope() != Scope::Journal => {
                self.push(|cx| Box::new(Turn::open(Target::NewestOwn, cx)));
            }
            Command::Mouse => self.toggle_mouse(),
            Command::Language => self.ask_language(),
            Command::Theme => self.ask_theme(),
            other => self.top(Event::Command(other)),
        }
    }

    fn push(&mut self, open: impl FnOnce(&Context) -> Box<dyn Screen>) {
        let screen = open(&self.context());
        self.stack.push(screen);
    }

    fn help(&mut self) {
        let scope = self.scope();
        let title = self.stack.top().map(|screen| screen.title(&self.context())).unwrap_or_default();
        let help = Help::of(scope, &title, &self.words);
        self.stack.push(Box::new(help));
    }

    fn palette(&mut self) {
        let (scope, recent) = (self.scope(), self.recent.clone());
        self.push(|cx| Box::new(Palette::open(scope, &recent, cx)));
    }

    fn toggle_mouse(&mut self) {
        self.mouse = !self.mouse;
        self.outside.mouse(self.mouse);
        let key = if self.mouse { "mouse-taken" } else { "mouse-released" };
        self.tell(Message { text: self.words.get(key), tone: Tone::Done });
    }

    fn ask_language(&mut self) {
        let line =
            |language: Language| Line::new(language.own_name()).current(language == self.words.language);
        let choice = Choice::new(self.words.get("command-language"), Language::ALL.map(line).to_vec());
        self.asked = Some(Asked::Language);
        self.stack.push(Box::new(choice));
    }

    fn ask_theme(&mut self) {
        let keys = ["theme-dark", "theme-light", "theme-contrast"];
        let lines = keys.map(|key| Line::new(self.words.get(key))).to_vec();
        self.asked = Some(Asked::Theme);
        self.stack.push(Box::new(Choice::new(self.words.get("command-theme"), lines)));
    }

    fn chosen(&mut self, asked: Asked, at: usize) {
        match asked {
            Asked::Language => {
                let language = Language::ALL.get(at).copied().unwrap_or(self.words.language);
                self.words = Catalogue::load(language);
                self.outside.keep_setting("language", language.code());
            }
            Asked::Theme => {
                let name = theme::NAMES.get(at).copied().unwrap_or("dark");
                let ascii = self.theme.ascii;
                self.theme = Theme { ascii, ..Theme::named(name, self.depth) };
                self.outside.keep_setting("theme", name);
            }
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        match mouse.kind {
            MouseEventKind::ScrollDown => self.top(Event::Wheel(3)),
            MouseEventKind::ScrollUp => self.top(Event::Wheel(-3)),
            MouseEventKind::Down(MouseButton::Left) => self.click(mouse.column, mouse.row),
            _ => {}
        }
    }

    fn click(&mut self, column: u16, row: u16) {
        self.told = None;
        let now = self.clock.millis();
        let again = |(before, at): (Click, i64)| {
            (before.column, before.row) == (column, row) && now - at <= DOUBLE_CLICK && !before.double
        };
        let click = Click { column, row, double: self.clicked.is_some_and(again) };
        self.clicked = Some((click, now));
        let bands = chrome::bands(self.area);
        if bands.keys.contains((column, row).into()) {
            let hit = chrome::clicked(column, bands.keys, self.scope(), &self.context());
            hit.into_iter().for_each(|command| self.obey(command));
        } else if bands.top.contains((column, row).into()) {
            self.stack.truncate();
        } else {
            self.top(Event::Click(click));
        }
    }

    fn top(&mut self, event: Event) {
        let Self { worker, drafts, words, theme, clock, facts, user, area, stack, .. } = self;
        let body = chrome::bands(*area).body;
        let cx = Context { worker, drafts, words, theme, clock: *clock, facts, user, body };
        let reaction = stack.top_mut().map(|screen| screen.handle(event, &cx));
        reaction.into_iter().for_each(|reaction| self.grant(reaction));
    }

    /// News reaches covered screens too, so they are fresh when uncovered.
    fn all<'a>(&mut self, event: impl Fn() -> Event<'a>) {
        let Self { worker, drafts, words, theme, clock, facts, user, area, stack, .. } = self;
        let body = chrome::bands(*area).body;
        let cx = Context { worker, drafts, words, theme, clock: *clock, facts, user, body };
        let reactions: Vec<_> = stack.iter_mut().map(|screen| screen.handle(event(), &cx)).collect();
        reactions.into_iter().for_each(|reaction| self.grant(reaction));
    }

    fn grant(&mut self, reaction: Reaction) {
        match reaction {
            Reaction::Stay => {}
            Reaction::Open(screen) => self.stack.push(screen),
            Reaction::Close => self.close(),
            Reaction::Return(answer) => self.answer(answer),
            Reaction::Run(command) => {
                self.close();
                self.remember_command(command);
                self.obey(command);
            }
            Reaction::Edit(text) => self.edit(&text),
            Reaction::Copy(text) => {
                self.outside.copy(&text);
                self.tell(Message { text: self.words.get("copied"), tone: Tone::Done });
            }
            Reaction::Tell(message) => self.tell(message),
            Reaction::Quit => self.quit(),
            Reaction::All(reactions) => reactions.into_iter().for_each(|reaction| self.grant(reaction)),
        }
    }

    fn edit(&mut self, text: &str) {
        self.edited = true;
        match self.outside.edit(text) {
            Some(edited) => self.top(Event::Answer(Answer::Text(edited))),
            None => self.tell(Message { text: self.words.get("editor-failed"), tone: Tone::Failed }),
        }
    }

    fn close(&mut self) {
        if !self.stack.is_at_root() {
            self.stack.pop();
            self.asked = None;
        }
    }

    fn answer(&mut self, answer: Answer) {
        let asked = self.asked.take();
        self.close();
        match (asked, answer) {
            (Some(asked), Answer::Chosen(at)) => self.chosen(asked, at),
            (_, answer) => self.top(Event::Answer(answer)),
        }
    }

    fn remember_command(&mut self, command: Command) {
        self.recent.retain(|known| *known != command);
        self.recent.push(command);
        let spare = self.recent.len().saturating_sub(RECENT);
        self.recent.drain(..spare);
    }

    fn tell(&mut self, message: Message) {
        if message.text.is_empty() {
            return;
        }
        let time = self.words.formats.time(self.clock.time_of_day());
        self.messages.push_back(Told { time, message: message.clone() });
        if self.messages.len() > KEPT_MESSAGES {
            self.messages.pop_front();
        }
        self.told = Some(message);
    }

    fn quit(&mut self) {
        let mut place = Place::default();
        self.stack.iter().for_each(|screen| screen.remember(&mut place));
        self.place = place;
        self.stack.clear();
    }

    pub fn draw(&mut self, frame: &mut Frame) {
        self.area = frame.area();
        let cx = self.context();
        let bands = chrome::bands(frame.area());
        if frame.area().width < chrome::LEAST.0 || frame.area().height < chrome::LEAST.1 {
            return chrome::too_small(frame, frame.area(), &cx);
        }
        let visible = self.stack.visible();
        let Some(ground) = visible.first() else { return };
        let state = chrome::State {
            file: &self.file,
            is_waiting: self.stack.iter().any(Screen::is_waiting),
            is_unsaved: self.stack.iter().any(Screen::is_unsaved),
            time: self.words.formats.time(self.clock.time_of_day()),
        };
        chrome::top(frame, bands.top, &state, &cx);
        chrome::status(frame, bands.status, &ground.status(&cx), &cx);
        crate::ui::paint::rule(frame.buffer_mut(), bands.rule, &self.theme);
        for screen in visible {
            screen.draw(frame, bands.body, &cx);
        }
        chrome::keys(frame, bands.keys, self.scope(), self.told.as_ref(), &cx);
    }
}
