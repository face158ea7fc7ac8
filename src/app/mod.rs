//! The event loop: one channel in, one drawing out.

mod answers;
mod backups;
mod chrome;
mod commands;
mod counts;
mod debts;
mod desktop;
mod drive;
mod ears;
mod echo;
mod foot;
mod grant;
mod held;
mod notices;
mod outside;
#[cfg(any(windows, test))]
mod pasted;
mod people;
mod picture;
mod plain;
mod reviews;
mod setup;
mod stack;
mod terminal;
mod themes;

pub use chrome::{Drive, File};
pub use desktop::Desktop;
pub use ears::{Ears, Heard, Secretly};
pub use echo::Echo;
pub use outside::{Copied, Outside};
pub use plain::AREA as PLAIN_AREA;
pub use setup::{Left, Setup};
pub use terminal::{Desk, Keyboard, Terminal, restore, watch};

use crate::{
    clock::Clock,
    domain::collation::SortLanguage,
    i18n::Catalogue,
    keys::{self, Command, Scope},
    screens::{
        Context, Event, Message, Place, Screen, Switch,
        clients::{ClientCard, ClientList},
        first_run::FirstRun,
        journal::Journal,
        messages::Told,
    },
    store::{
        Alphabet, Receipt,
        office::{Facts, ReadFacts, USER},
        person::Elsewhere,
    },
    ui::theme::{Depth, Theme, Themes},
    worker::{Drafts, Notice, Pending, Worker},
};
use backups::Backups;
use commands::{Asked, Clicked};
use crossterm::event::{Event as Input, KeyEvent, KeyEventKind};
use drive::Shared;
use notices::Notices;
use ratatui::layout::Rect;
use stack::Stack;
use std::{
    collections::VecDeque,
    rc::Rc,
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

/// A moment without keys: longer than the pause between two of a held key.
const REST: Duration = Duration::from_millis(80);
/// Milliseconds between two looks at what other programs wrote into a local file.
const LOOK: u64 = 1_000;

/// Everything that can wake the main thread.
#[derive(Debug)]
pub enum Signal {
    /// What the terminal sent since the last look.
    Input(Vec<Input>),
    Notice(Notice),
    /// The terminal is gone, or the system asks to end.
    Hangup,
}

/// The program while it runs.
pub struct App {
    /// These three are dropped before the worker, so that what they wait for is cancelled and quitting is quick.
    stack: Stack,
    reading: Pending<Facts>,
    /// The names get keys of another alphabet.
    sorting: Pending<Alphabet>,
    worker: Worker,
    drafts: Drafts,
    words: Rc<Catalogue>,
    theme: Theme,
    themes: Themes,
    theme_name: String,
    depth: Depth,
    clock: Clock,
    user: String,
    file: File,
    facts: Facts,
    told: Option<Message>,
    messages: VecDeque<Told>,
    /// Keys pressed while an answer was awaited.
    held: VecDeque<Input>,
    recent: Vec<Command>,
    asked: Option<Asked>,
    /// When other programs' changes were looked for.
    looked: i64,
    area: Rect,
    mouse: bool,
    clicked: Option<Clicked>,
    /// Where the mouse was pressed and not let go yet.
    pressed: Option<(u16, u16)>,
    /// The terminal does not show what was drawn: an editor used it, or its window changed.
    spoilt: bool,
    /// A name among the users, on its way.
    naming: (Pending<Receipt>, String),
    /// The alphabet that names are sorted by.
    alphabet: SortLanguage,
    switch: Option<Switch>,
    place: Place,
    outside: Box<dyn Outside>,
    elsewhere: Elsewhere,
    /// What is known of colleagues and of their drive.
    shared: Shared,
    notices: Notices,
    backups: Backups,
    is_plain: bool,
}

impl App {
    /// Opens where the person was; `area` is the size of the terminal.
    pub fn open(setup: Setup, area: Rect) -> Self {
        let app = Self {
            stack: Stack::default(),
            alphabet: setup.alphabet,
            reading: Pending::default(),
            worker: setup.worker,
            drafts: setup.drafts,
            words: setup.words,
            theme: setup.theme,
            themes: setup.themes,
            theme_name: setup.theme_name,
            depth: setup.depth,
            clock: setup.clock,
            user: setup.user,
            file: setup.file,
            facts: Facts::default(),
            told: None,
            messages: VecDeque::new(),
            held: VecDeque::new(),
            recent: setup.place.recent.iter().filter_map(|label| Command::labelled(label)).collect(),
            asked: None,
            looked: 0,
            area,
            mouse: true,
            clicked: None,
            pressed: None,
            spoilt: false,
            naming: Default::default(),
            sorting: Pending::default(),
            switch: None,
            place: setup.place,
            outside: setup.outside,
            elsewhere: setup.elsewhere,
            shared: Shared::behind(setup.door),
            notices: Notices::of(setup.quiet),
            backups: Backups::of(setup.shelf),
            is_plain: setup.is_plain,
        };
        app.at_its_place(setup.is_first_run, setup.greeting)
    }

    /// The first list is asked for before anything else: nothing may stand before the first frame.
    fn at_its_place(mut self, is_first_run: bool, greeting: Option<Message>) -> Self {
        self.drafts.whose(&self.user);
        self.back_up_before_long_work();
        let place = self.place.clone();
        let cx = self.context();
        let list = ClientList::open(place.clients, &cx);
        let card = place.card.map(|(id, tab)| ClientCard::open(id, tab, &cx));
        let journal = place.entry.map(|entry| Journal::resume(place.journal, entry, &cx));
        self.stack.push(Box::new(list));
        self.open_root(place.root);
        if let Some(card) = card {
            self.stack.push(Box::new(card));
        }
        if let Some(journal) = journal {
            self.stack.push(Box::new(journal));
        }
        if is_first_run {
            self.stack.push(Box::new(FirstRun::open(self.words.language)));
        }
        self.lock();
        self.reading = self.worker.ask(ReadFacts);
        self.read_reviews(None);
        self.sorting = self.worker.prepare(self.words.language.sort_language());
        if let Some(message) = greeting {
            self.tell(message);
        }
        self
    }

    /// Draws, sleeps until something happens, handles everything that is waiting, repeats.
    /// Answers where the person was, and whether to go on with another file.
    pub fn run(mut self, terminal: &mut Terminal, signals: &Receiver<Signal>) -> anyhow::Result<Left> {
        let mut has_batch = false;
        while !self.is_over() {
            terminal.draw(|frame| self.draw(frame))?;
            // Only a batch of the keyboard waits for this: a wish too many would let it read beside an editor.
            if std::mem::take(&mut has_batch) {
                terminal.go_on();
            }
            self.worker.release();
            let signal = signals.recv_timeout(self.patience());
            self.worker.hold();
            match signal {
                Ok(signal) => {
                    let signals: Vec<Signal> = std::iter::once(signal).chain(signals.try_iter()).collect();
                    has_batch = signals.iter().any(|signal| matches!(signal, Signal::Input(_)));
                    self.take_all(signals.into_iter());
                }
                Err(RecvTimeoutError::Timeout) => self.rest(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if std::mem::take(&mut self.spoilt) {
                terminal.clear()?;
            } else if !has_batch {
                terminal.fit()?;
            }
        }
        Ok(self.left())
    }

    fn left(self) -> Left {
        Left { language: self.words.language, place: self.place, switch: self.switch }
    }

    /// How long to sleep: a moment when something waits for rest, else until the header clock moves.
    fn patience(&self) -> Duration {
        if self.wants_rest() {
            return REST;
        }
        let past = self.clock.millis().rem_euclid(60_000).unsigned_abs();
        Duration::from_millis(60_000 - past)
    }

    pub fn wants_rest(&self) -> bool {
        self.stack.in_front().is_some_and(Screen::wants_rest)
    }

    /// Nobody pressed a key for a moment.
    pub fn rest(&mut self) {
        if self.wants_rest() {
            let is_seeking = self.stack.search_line().is_some();
            if is_seeking { self.beneath(Event::Rested) } else { self.top(Event::Rested) }
        } else {
            self.look();
        }
        self.remind();
    }

    /// A local file tells nobody that another program wrote into it. It is looked at whenever the person or
    /// the header clock wakes us, so that an idle program stays asleep.
    fn look(&mut self) {
        let now = self.clock.millis();
        if now.abs_diff(self.looked) >= LOOK {
            self.looked = now;
            self.worker.look();
        }
    }

    pub fn is_over(&self) -> bool {
        self.stack.is_empty()
    }

    pub fn take(&mut self, signal: Signal) {
        self.take_all(std::iter::once(signal));
    }

    /// Keys that waited for an answer come after all that is known by now: an answer may be seen before the
    /// news that were sent with it.
    fn take_all(&mut self, signals: impl Iterator<Item = Signal>) {
        signals.for_each(|signal| self.take_one(signal));
        self.remind();
        self.release_keys();
        self.tell_edits();
    }

    fn take_one(&mut self, signal: Signal) {
        match signal {
            Signal::Input(inputs) => {
                // Outside text quick keys are commands, however many came at once.
                #[cfg(windows)]
                let inputs = if self.scope().is_text() { pasted::gathered(inputs) } else { inputs };
                for input in inputs {
                    self.receive(input);
                }
                self.worker.notice(None);
                self.look();
            }
            Signal::Notice(Notice::Ready) => {
                self.collect();
                self.all(|| Event::Ready);
                self.take_counts();
                self.take_reviews();
            }
            Signal::Notice(Notice::Changed(changes)) => {
                if Facts::TABLES.into_iter().any(|table| changes.touches(table)) {
                    self.reading = self.worker.ask(ReadFacts);
                }
                self.shared.fresh.note(&changes, self.clock.millis());
                self.see_changes(&changes);
                self.count_anew(&changes);
                self.read_reviews(Some(&changes));
                if changes.touches(&USER) {
                    self.see_anew();
                } else {
                    self.all(|| Event::Changed(&changes));
                }
            }
            Signal::Notice(Notice::Drive(news)) => self.hear_drive(news),
            Signal::Notice(Notice::BackedUp(done)) => self.tell_backup(*done),
            Signal::Hangup => self.quit(),
        }
    }

    fn input(&mut self, input: Input) {
        match input {
            Input::Key(press) if press.kind != KeyEventKind::Release => self.press(press),
            Input::Paste(text) => self.top(Event::Paste(&text)),
            Input::Mouse(mouse) => self.mouse(mouse),
            Input::FocusGained => {
                self.looked = 0;
                self.worker.notice(Some(true));
            }
            Input::FocusLost => self.worker.notice(Some(false)),
            Input::Resize(width, height) => {
                self.area = Rect::new(0, 0, width, height);
                self.spoilt = true;
                self.all(|| Event::Resized);
            }
            Input::Key(_) => {}
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

    /// Lets the screens do something, lending them what they may use.
    fn with_screens<T>(&mut self, act: impl FnOnce(&mut Stack, &Context) -> T) -> T {
        let Context { beside, filter_line, .. } = self.context();
        let mut stack = std::mem::take(&mut self.stack);
        let done = act(&mut stack, &Context { beside, filter_line, ..self.context() });
        self.stack = stack;
        done
    }

    fn top(&mut self, event: Event) {
        let reaction = self.with_screens(|stack, cx| stack.top_mut().map(|screen| screen.handle(event, cx)));
        if let Some(reaction) = reaction {
            self.grant(reaction);
        }
    }

    fn beneath(&mut self, event: Event) {
        let reaction =
            self.with_screens(|stack, cx| stack.beneath_mut().map(|screen| screen.handle(event, cx)));
        if let Some(reaction) = reaction {
            self.grant(reaction);
        }
    }

    /// News reaches covered screens too, so they are fresh when uncovered.
    fn all<'a>(&mut self, event: impl Fn() -> Event<'a>) {
        let reactions: Vec<_> = self
            .with_screens(|stack, cx| stack.iter_mut().map(|screen| screen.handle(event(), cx)).collect());
        for reaction in reactions {
            self.grant(reaction);
        }
    }
}
