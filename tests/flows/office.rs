//! A robot user: presses keys, waits for the worker, reads the screen.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer, layout::Rect};
use serik::{
    app::{App, Copied, Ears, File, Heard, Outside, PLAIN_AREA, Setup, Signal},
    clock::Clock,
    domain::field::Draft,
    i18n::{Catalogue, Language},
    screens::Place,
    store::{
        Actor, AskDoor, DriveNews, Missing, Operation, Store,
        backup::Shelf,
        client::SaveClient,
        drafts::{DraftFile, KeptDraft},
        person::Elsewhere,
    },
    ui::theme::{Depth, Theme, Themes},
    worker::{Drafts, Notice, Worker},
};
use std::{
    cell::RefCell,
    io::Cursor,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{
        atomic::{AtomicI64, Ordering},
        mpsc::{self, Receiver},
    },
    time::{Duration, Instant},
};

/// 2026-03-16, noon UTC.
pub const NOON: Clock = Clock::stopped(1_773_662_400_000);
const LIMIT: Duration = Duration::from_secs(10);

/// A clock that stands at noon, Monday, 16 March 2026, until it is turned.
pub struct Hand(&'static AtomicI64);

impl Hand {
    pub fn at_noon() -> Self {
        Self(Box::leak(Box::new(AtomicI64::new(NOON.millis()))))
    }

    pub fn clock(&self) -> Clock {
        Clock::by_hand(self.0)
    }

    /// So many minutes after noon; before it where negative.
    pub fn turns_to(&self, minutes: i64) {
        self.0.store(NOON.millis() + minutes * 60_000, Ordering::Relaxed);
    }
}

/// What the program did outside its screen.
#[derive(Default)]
pub struct Seen {
    pub copied: Vec<String>,
    pub printed: Vec<String>,
    pub settings: Vec<(String, String)>,
    /// What was shown on the desktop, and how often the bell rang.
    pub shown: Vec<String>,
    pub rung: usize,
    /// The desktop refuses the next line.
    pub has_no_desktop: bool,
    /// What the person's editor gives back.
    pub edited: Option<String>,
    /// What it was given.
    pub given: Vec<String>,
    /// Files that the system was asked to open; it opens none of them.
    pub opened: Vec<PathBuf>,
    pub opens_nothing: bool,
}

/// What was seen, and whether the program is talked to line by line.
struct Recorder(Rc<RefCell<Seen>>, bool);

impl Outside for Recorder {
    fn copy(&mut self, text: &str) -> Copied {
        self.0.borrow_mut().copied.push(text.to_owned());
        if self.1 { Copied::Nowhere } else { Copied::Clipboard }
    }

    fn print(&mut self, name: &str, text: &str) -> Option<PathBuf> {
        self.0.borrow_mut().printed.push(text.to_owned());
        Some(PathBuf::from(name))
    }

    fn edit(&mut self, text: &str) -> Option<String> {
        let mut seen = self.0.borrow_mut();
        seen.given.push(text.to_owned());
        seen.edited.clone()
    }

    fn open(&mut self, path: PathBuf) {
        self.0.borrow_mut().opened.push(path);
    }

    fn not_opened(&mut self) -> Option<PathBuf> {
        let mut seen = self.0.borrow_mut();
        if seen.opens_nothing { seen.opened.pop() } else { None }
    }

    fn mouse(&mut self, _: bool) {}

    fn ring(&mut self) {
        self.0.borrow_mut().rung += 1;
    }

    fn show(&mut self, text: String) {
        self.0.borrow_mut().shown.push(text);
    }

    fn has_lost_desktop(&mut self) -> bool {
        let mut seen = self.0.borrow_mut();
        !seen.shown.is_empty() && std::mem::take(&mut seen.has_no_desktop)
    }

    fn keep_setting(&mut self, name: &str, value: &str) {
        self.0.borrow_mut().settings.push((name.to_owned(), value.to_owned()));
    }
}

pub struct Office {
    app: App,
    signals: Receiver<Signal>,
    terminal: Terminal<TestBackend>,
    pub seen: Rc<RefCell<Seen>>,
}

/// How an office is opened.
pub struct Opening {
    pub language: Language,
    pub size: (u16, u16),
    pub place: Place,
    /// Unsaved forms of an earlier run: their keys and what was typed.
    pub drafts: Vec<(&'static str, &'static str)>,
    pub before: Vec<Box<dyn Operation>>,
    pub is_first_run: bool,
    pub is_read_only: bool,
    pub depth: Depth,
    pub clock: Clock,
    /// Where base and drafts lie, to be opened again; in memory where none is named.
    pub files: Option<PathBuf>,
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            language: Language::Russian,
            size: (80, 24),
            place: Place::default(),
            drafts: Vec::new(),
            before: Vec::new(),
            is_first_run: false,
            is_read_only: false,
            depth: Depth::None,
            clock: NOON,
            files: None,
        }
    }
}

/// Adds a client with these fields.
pub fn client(pairs: &[(&str, &str)]) -> Box<dyn Operation> {
    let mut draft: Draft = serik::domain::client::blank();
    for (key, text) in pairs {
        draft.set(key, *text);
    }
    Box::new(SaveClient::new(None, draft))
}

/// Drafts as an earlier run left them.
fn drafts(kept: Vec<(&'static str, &'static str)>, ready: impl FnOnce() + Send + 'static) -> Drafts {
    if kept.is_empty() {
        return Drafts::default();
    }
    let at = NOON.millis() - 86_400_000;
    let open = move || {
        let file = DraftFile::open(Path::new(":memory:"), Path::new("office.db"), at)?;
        for (key, name) in kept {
            let draft = [("name", name)].into_iter().collect();
            file.keep(&KeptDraft { user: String::new(), key: key.to_owned(), at, draft })?;
        }
        Ok(file)
    };
    Drafts::start(open, ready)
}

fn drafts_in(folder: &Path, ready: impl FnOnce() + Send + 'static) -> Drafts {
    let (drafts, office) = (folder.join("drafts.db"), folder.join("office.db"));
    Drafts::start(move || DraftFile::open(&drafts, &office, NOON.millis()), ready)
}

/// Backups beside the base.
fn shelf_in(folder: &Path, store: &Store) -> Shelf {
    Shelf::of(&folder.join("office.db"), &folder.join("backups"), store.identity())
}

fn setup(
    opening: Opening,
    is_plain: bool,
    notify: impl Fn(Notice) + Clone + Send + Sync + 'static,
) -> (Setup, Rc<RefCell<Seen>>) {
    let actor = Actor::new("Айгерім", "test");
    let mut store = match &opening.files {
        Some(folder) => {
            Store::open(&folder.join("office.db"), Missing::Create, actor, opening.clock).unwrap()
        }
        None => Store::in_memory(actor, opening.clock).unwrap(),
    };
    store.use_sort_language(opening.language.sort_language()).unwrap();
    for operation in &opening.before {
        store.write(operation).unwrap();
    }
    let alphabet = store.ready_alphabet(opening.language.sort_language()).unwrap();
    let seen = Rc::new(RefCell::new(Seen::default()));
    let shelf = opening.files.as_ref().map(|folder| shelf_in(folder, &store));
    let setup = Setup {
        alphabet,
        door: store.read(&AskDoor { user: store.user().to_owned() }).unwrap(),
        worker: Worker::start(store, notify.clone()).unwrap(),
        drafts: match opening.files {
            Some(folder) => drafts_in(&folder, move || notify(Notice::Ready)),
            None => drafts(opening.drafts, move || notify(Notice::Ready)),
        },
        words: Rc::new(Catalogue::load(opening.language)),
        theme: Theme::named("dark", opening.depth),
        themes: Themes::default(),
        theme_name: "dark".to_owned(),
        depth: opening.depth,
        clock: opening.clock,
        user: "Айгерім".to_owned(),
        file: File { name: "office.db".to_owned(), is_read_only: opening.is_read_only, ..File::default() },
        place: opening.place,
        outside: Box::new(Recorder(Rc::clone(&seen), is_plain)),
        elsewhere: Elsewhere::default(),
        shelf,
        quiet: None,
        greeting: None,
        is_first_run: opening.is_first_run,
        is_plain,
    };
    (setup, seen)
}

/// Talks with an office line by line; answers everything it said.
pub fn talk(opening: Opening, lines: &[&str]) -> String {
    let typed = format!("{}\n", lines.join("\n"));
    converse(opening, &mut Ears::listening(Cursor::new(typed), None))
}

pub fn converse(opening: Opening, ears: &mut Ears) -> String {
    let notices = ears.sender();
    let (setup, _) = setup(opening, true, move |notice| {
        let _ = notices.send(Heard::Signal(Signal::Notice(notice)));
    });
    let mut said = Vec::new();
    App::open(setup, PLAIN_AREA).talk(ears, &mut said).unwrap();
    String::from_utf8(said).unwrap()
}

impl Office {
    pub fn open(language: Language) -> Self {
        Self::start(Opening { language, ..Opening::default() })
    }

    /// An office with these clients, in Russian, 80×24.
    pub fn with(names: &[&str]) -> Self {
        let before = names.iter().map(|name| client(&[("name", name)])).collect();
        Self::start(Opening { before, ..Opening::default() })
    }

    pub fn start(opening: Opening) -> Self {
        let (sender, signals) = mpsc::channel();
        let (width, height) = opening.size;
        let (setup, seen) = setup(opening, false, move |notice| {
            let _ = sender.send(Signal::Notice(notice));
        });
        let app = App::open(setup, Rect::new(0, 0, width, height));
        let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        Self { app, signals, terminal, seen }
    }

    /// Presses keys written as `n`, `^s`, `Enter`, `Tab`, `Esc`, `Shift+Tab`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.input(Event::Key(parse(key)));
        }
        self
    }

    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.input(Event::Key(KeyCode::Char(letter).into()));
        }
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.input(Event::Paste(text.to_owned()));
        self
    }

    /// Clicks where this text stands on the screen.
    /// Comes with the mouse from elsewhere and clicks.
    pub fn click(&mut self, text: &str) -> &mut Self {
        self.clicks(text, 1)
    }

    pub fn double_click(&mut self, text: &str) -> &mut Self {
        self.clicks(text, 2)
    }

    fn clicks(&mut self, text: &str, count: usize) -> &mut Self {
        self.loses("◌");
        let place = self.place_of(text);
        self.mouse(MouseEventKind::Moved, (0, 0));
        (0..count).for_each(|_| self.mouse(MouseEventKind::Down(MouseButton::Left), place));
        self
    }

    /// Presses the mouse on one text and lets go on another.
    pub fn drag(&mut self, from: &str, to: &str) -> &mut Self {
        self.loses("◌");
        let (from, to) = (self.place_of(from), self.place_of(to));
        self.mouse(MouseEventKind::Down(MouseButton::Left), from);
        self.mouse(MouseEventKind::Drag(MouseButton::Left), to);
        self.mouse(MouseEventKind::Up(MouseButton::Left), to);
        self
    }

    fn place_of(&mut self, text: &str) -> (u16, u16) {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| Some((row, line.find(text)?, line)));
        let Some((row, at, line)) = found else { panic!("no {text:?} to click:\n{screen}") };
        // The backend's text has a quote before each line.
        let column = serik::ui::text::width(&line[..at]) - 1;
        (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    }

    fn mouse(&mut self, kind: MouseEventKind, (column, row): (u16, u16)) {
        self.input(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.input(Event::Resize(width, height));
        self
    }

    /// The window is in front again.
    pub fn has_focus(&mut self) -> &mut Self {
        self.input(Event::FocusGained);
        self
    }

    fn input(&mut self, event: Event) {
        self.app.take(Signal::Input(vec![event]));
    }

    /// Waits until the screen shows the text; fails with the whole screen.
    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.until(|screen| screen.contains(text), &format!("no {text:?}"))
    }

    /// Waits until the text is gone.
    pub fn loses(&mut self, text: &str) -> &mut Self {
        self.until(|screen| !screen.contains(text), &format!("still {text:?}"))
    }

    fn until(&mut self, holds: impl Fn(&str) -> bool, wish: &str) -> &mut Self {
        let end = Instant::now() + LIMIT;
        while !holds(&self.screen()) {
            self.app.rest();
            let left = end.saturating_duration_since(Instant::now());
            let Ok(signal) = self.signals.recv_timeout(left) else {
                panic!("{wish} on the screen:\n{}", self.screen());
            };
            // The program too draws only after all that is known by now.
            self.app.take(signal);
            while let Ok(signal) = self.signals.try_recv() {
                self.app.take(signal);
            }
        }
        self
    }

    /// Takes all answers that are under way.
    pub fn settles(&mut self) -> &mut Self {
        self.until(|screen| screen.contains('●'), "no rest")
    }

    /// True when neither the last key nor its drawing asked the database for anything. No answer is taken here, so
    /// a question still shows however fast it was answered.
    pub fn is_quiet(&mut self) -> bool {
        self.screen();
        self.screen().contains('●')
    }

    /// True when, after one rest, nothing would wake the program but a key.
    pub fn sleeps(&mut self) -> bool {
        self.settles().app.rest();
        self.settles();
        !self.app.wants_rest()
    }

    /// A thread has something to say.
    pub fn told_ready(&mut self) -> &mut Self {
        self.app.take(Signal::Notice(Notice::Ready));
        self
    }

    /// The network drive has news.
    pub fn hears(&mut self, news: DriveNews) -> &mut Self {
        self.app.take(Signal::Notice(Notice::Drive(news)));
        self
    }

    /// The header clock wakes the program.
    pub fn wakes(&mut self) -> &mut Self {
        self.app.rest();
        self.settles()
    }

    pub fn is_over(&self) -> bool {
        self.app.is_over()
    }

    /// The cells as they were drawn last.
    #[allow(dead_code, reason = "for the pictures")]
    pub fn buffer(&mut self) -> Buffer {
        self.screen();
        self.terminal.backend().buffer().clone()
    }

    pub fn screen(&mut self) -> String {
        self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
        self.terminal.backend().to_string()
    }
}

fn parse(key: &str) -> KeyEvent {
    if let Some(named) = key.strip_prefix("Shift+") {
        return KeyEvent::new(code(named), KeyModifiers::SHIFT);
    }
    let letters: Vec<char> = key.chars().collect();
    match letters.as_slice() {
        ['^', letter] => KeyEvent::new(KeyCode::Char(*letter), KeyModifiers::CONTROL),
        [letter] => KeyCode::Char(*letter).into(),
        _ => code(key).into(),
    }
}

fn code(key: &str) -> KeyCode {
    match key {
        "Enter" => KeyCode::Enter,
        "Tab" => KeyCode::Tab,
        "Esc" => KeyCode::Esc,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "Del" => KeyCode::Delete,
        "Space" => KeyCode::Char(' '),
        "Backspace" => KeyCode::Backspace,
        f if f.starts_with('F') => KeyCode::F(f[1..].parse().unwrap()),
        other => panic!("unknown key {other}"),
    }
}
