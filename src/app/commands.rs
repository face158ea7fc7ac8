//! Commands that mean the same on every screen.

use super::{App, chrome, foot};
use crate::{
    domain::id::Id,
    i18n::{Catalogue, Language},
    keys::{Command, Scope},
    screens::{
        Click, Context, Event, Message, Root, Screen, Switch, Tone,
        absences::AbsenceList,
        activities::QuickLog,
        choice::{Choice, Line},
        contracts::ContractList,
        debts::{DebtList, NobodysPayments},
        duplicates::DuplicateList,
        help::Help,
        import::ImportScreen,
        incoming::Incoming,
        journal::Journal,
        messages::Messages,
        own_fields::OwnFields,
        own_firms::OwnFirms,
        palette::Palette,
        planner::Planner,
        preparation::PreparationList,
        rates::Rates,
        reports::Reports,
        settings::SettingsList,
        signatories::OwnSignatories,
        templates::Templates,
        today::Today,
        turn::Turn,
        unfinished::{self, Unfinished},
    },
    store::journal::Target,
};
use std::rc::Rc;

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

/// Two clicks within this time on one cell are one double click, in milliseconds.
const DOUBLE_CLICK: i64 = 400;

/// What a choice opened by the app itself is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Language,
    Theme,
    /// Who is at the keyboard.
    Person,
    NewPerson,
    PersonName,
}

/// The last click: where, when (Unix milliseconds), and whether another screen came of it.
#[derive(Clone, Copy)]
pub(super) struct Clicked {
    click: Click,
    at: i64,
    turned: bool,
}

impl Clicked {
    fn is_at(&self, column: u16, row: u16) -> bool {
        (self.click.column, self.click.row) == (column, row)
    }
}

impl App {
    /// Commands that mean the same on every screen; the rest go to the top one.
    pub(super) fn obey(&mut self, command: Command) {
        match command {
            any if self.shared.is_locked() => self.obey_locked(any),
            written if written.writes() && self.file.is_read_only => {
                let text = self.context().read_only();
                self.tell(Message { text, tone: Tone::Warning });
            }
            Command::Quit => self.quit(),
            Command::Help if self.scope().is_finder() => {}
            Command::Palette if self.is_covered() && !self.is_over_list() => {}
            Command::Messages if self.is_covered() => {}
            Command::Help => self.help(),
            Command::Palette => self.palette(),
            Command::Messages => {
                let messages = Messages::new(self.messages.clone().into_iter());
                self.stack.push(Box::new(messages));
            }
            Command::Person => self.ask_person(),
            Command::Unfinished => self.unfinished(),
            Command::BackUp => self.back_up_now(),
            Command::SealBackup => self.back_up_sealed(),
            Command::RestoreBackup => self.list_backups(),
            Command::Demo => self.switch_to(Switch::Demo),
            Command::OwnFile => self.switch_to(Switch::Own),
            Command::Import => self.import(),
            Command::BookStatement => self.book_statement(),
            Command::Reconciliation => self.reconciliation(),
            Command::Mouse => self.toggle_mouse(),
            Command::Language => self.ask_language(),
            Command::Theme => self.ask_theme(),
            other => match Root::of(other) {
                Some(root) => self.ask_root(root),
                None => self.open_for(other),
            },
        }
    }

    /// A root, but never out of an import that is not done.
    fn ask_root(&mut self, root: Root) {
        if matches!(
            self.scope(),
            Scope::Import | Scope::ImportPreview | Scope::ImportCalendar | Scope::Statement
        ) {
            self.tell(Message { text: self.words.get("import-leave"), tone: Tone::Warning });
        } else {
            self.go_to(root);
        }
    }

    /// Commands that open a screen; the rest are for the one on top.
    fn open_for(&mut self, command: Command) {
        match command {
            own if own.is_own_of(self.scope()) => self.top(Event::Command(own)),
            Command::HandOver if matches!(self.scope(), Scope::Absences | Scope::Handover) => {}
            Command::HandOver => self.push(|cx| Box::new(AbsenceList::open(cx))),
            Command::Obligations | Command::Invoices => self.open_owed(command),
            Command::OwnFields => self.stack.push(Box::new(OwnFields::open())),
            Command::Settings if self.scope() == Scope::Settings => {}
            Command::Settings => self.stack.push(Box::new(SettingsList::open())),
            Command::OwnCompany => self.push(OwnFirms::open_or_begin),
            Command::Users | Command::Reviews | Command::FirstDays => self.open_people(command),
            Command::Rates => self.push(|cx| Box::new(Rates::open(cx))),
            Command::NobodysPayments => self.push(|cx| Box::new(NobodysPayments::open(cx))),
            Command::OwnSignatories => self.push(|cx| Box::new(OwnSignatories::open(cx))),
            Command::Templates => self.push(|cx| Box::new(Templates::open(cx))),
            Command::Duplicates => self.push(|cx| Box::new(DuplicateList::open(cx))),
            Command::Journal => {
                let narrowed = self.place.journal.clone();
                self.push(|cx| Box::new(Journal::open(narrowed, cx)));
            }
            // What shows a day begins the line with it.
            Command::QuickLog if matches!(self.scope(), Scope::Planner | Scope::Preparation) => {
                self.top(Event::Command(command));
            }
            Command::Preparation if self.scope() == Scope::Planner => self.top(Event::Command(command)),
            Command::Preparation if self.scope() == Scope::Preparation => {}
            Command::Preparation => self.push(|cx| Box::new(PreparationList::open(None, cx))),
            Command::Incoming => self.push(|_| Box::new(Incoming::open())),
            Command::QuickLog => {
                // In a list the cursor stands on somebody by chance: a name that nobody knows is a new one there.
                let client = self.client_in_front().filter(|_| self.scope() != Scope::ClientList);
                let line = self.place.quick.clone();
                self.push(|cx| Box::new(QuickLog::open(&line, client, cx)));
            }
            Command::Done | Command::Call | Command::Meet => self.turn_to_client(command),
            Command::Redo => self.push(|cx| Box::new(Turn::open(Target::NewestUndo, cx))),
            Command::Undo => self.push(|cx| Box::new(Turn::open(Target::NewestOwn, cx))),
            other => self.open_of_debts(other),
        }
    }

    /// Leaves this file for the demo office, or comes back from it.
    fn switch_to(&mut self, switch: Switch) {
        let is_there = self.file.is_demo == (switch == Switch::Demo);
        if is_there {
            let key = if self.file.is_demo { "demo-is-open" } else { "own-file-is-open" };
            return self.tell(Message { text: self.words.get(key), tone: Tone::Done });
        }
        self.switch = Some(switch);
        self.quit();
    }

    /// Forms that wait to be gone on with; there may be none.
    fn unfinished(&mut self) {
        let kept = unfinished::kept(&self.drafts);
        if kept.is_empty() {
            return self.tell(Message { text: self.words.get("form-no-drafts"), tone: Tone::Done });
        }
        self.push(|cx| Box::new(Unfinished::open(kept, cx)));
    }

    /// One import at a time: what the last one did is in the journal.
    fn import(&mut self) {
        if matches!(self.scope(), Scope::ImportDone | Scope::ImportRejects) {
            self.close();
        }
        self.push(|cx| Box::new(ImportScreen::open(cx)));
    }

    /// Forms of an earlier run wait: told once, when they have been read.
    pub(super) fn tell_of_unfinished(&mut self) {
        let count = if self.drafts.found() { unfinished::kept(&self.drafts).len() } else { 0 };
        if count > 0 {
            let text = self.words.count("form-drafts-wait", count);
            self.tell(Message { text, tone: Tone::Warning });
        }
    }

    /// The client that the screen in front is about.
    pub(super) fn client_in_front(&self) -> Option<(Id, String)> {
        self.stack.top().and_then(|screen| screen.client(&self.context()))
    }

    /// What came of what is under the cursor, or a meeting with its client.
    fn turn_to_client(&mut self, command: Command) {
        let client = self.client_in_front();
        let activity = self.stack.top().and_then(|screen| screen.activity(&self.context()));
        if client.is_none() && (activity.is_none() || command != Command::Done) {
            return self.tell(Message { text: self.words.get("quick-no-client"), tone: Tone::Warning });
        }
        // A letter is no call: what came of it is asked, whatever key began it.
        let is_call = activity.as_ref().is_none_or(|(_, kind)| kind == "call");
        let kind = (command == Command::Call && is_call).then_some("call");
        let about = (client.clone(), activity.map(|(id, _)| id));
        let meeting = format!("{} ", self.words.get("activity-meeting").to_lowercase());
        self.push(|cx| {
            Box::new(match command {
                Command::Meet => QuickLog::open(&meeting, client, cx),
                _ => QuickLog::outcome(about, kind, cx),
            })
        });
    }

    /// A root in the place of whatever is open.
    fn go_to(&mut self, root: Root) {
        if self.stack.top().is_some_and(|screen| screen.root() == Some(root)) {
            return;
        }
        self.go_to_root();
        self.open_root(root);
    }

    /// Opens a root above the list of clients, which is one itself.
    pub(super) fn open_root(&mut self, root: Root) {
        match root {
            Root::Today => {
                let place = self.place.today.clone();
                self.push(|cx| Box::new(Today::open(place, cx)));
            }
            Root::Planner => {
                let view = self.place.planner;
                self.push(|cx| Box::new(Planner::open(view, cx)));
            }
            Root::Contracts => self.push(|cx| Box::new(ContractList::open(cx))),
            Root::Debts => self.push(|cx| Box::new(DebtList::open(cx))),
            Root::Reports => self.push(|cx| Box::new(Reports::open(cx))),
            Root::Clients => {}
        }
    }

    /// Questions above the root are gone with their screens.
    fn go_to_root(&mut self) {
        if self.stack.iter().any(Screen::is_unsaved) {
            self.tell(Message { text: self.words.get("form-draft-kept"), tone: Tone::Warning });
        }
        while !self.stack.is_at_root() {
            self.close();
        }
    }

    pub(super) fn push(&mut self, open: impl FnOnce(&Context) -> Box<dyn Screen>) {
        let screen = open(&self.context());
        self.stack.push(screen);
    }

    fn help(&mut self) {
        let scope = self.scope();
        let title = self.stack.top().map(|screen| screen.title(&self.context())).unwrap_or_default();
        let help = Help::of(scope, &title, (&self.words, self.is_plain));
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

    /// Something floats above already.
    fn is_covered(&self) -> bool {
        self.stack.top().is_some_and(Screen::floats)
    }

    /// What floats is a list of its own, and not a question that somebody waits for.
    fn is_over_list(&self) -> bool {
        matches!(self.scope(), Scope::ChoiceList | Scope::OwnFields | Scope::Messages)
    }

    /// Speaks another language from now on; names follow its alphabet.
    pub(super) fn speak(&mut self, language: Language) {
        self.words = Rc::new(Catalogue::load(language));
        self.sorting = self.worker.prepare(language.sort_language());
        self.outside.keep_setting("language", language.code());
        // What was laid out in other words needs other room.
        self.all(|| Event::Resized);
    }

    pub(super) fn chosen(&mut self, asked: Asked, at: usize) {
        match asked {
            Asked::Language => {
                self.speak(Language::ALL.get(at).copied().unwrap_or(self.words.language));
            }
            Asked::Theme => self.dress(at),
            Asked::Person => self.choose_person(at),
            Asked::NewPerson | Asked::PersonName => {}
        }
    }

    pub(super) fn mouse(&mut self, mouse: MouseEvent) {
        match mouse.kind {
            // Two clicks with a way between them are two.
            MouseEventKind::Moved if self.clicked.is_some_and(|it| !it.is_at(mouse.column, mouse.row)) => {
                self.clicked = None;
            }
            MouseEventKind::ScrollDown => self.top(Event::Wheel(3)),
            MouseEventKind::ScrollUp => self.top(Event::Wheel(-3)),
            MouseEventKind::Down(MouseButton::Left) => {
                self.pressed = Some((mouse.column, mouse.row));
                self.click(mouse.column, mouse.row);
            }
            MouseEventKind::Up(MouseButton::Left) => self.let_go(mouse.column, mouse.row),
            // What can be done here, to be chosen with the mouse.
            MouseEventKind::Down(MouseButton::Right) if !self.is_covered() && !self.shared.is_locked() => {
                self.help();
            }
            _ => {}
        }
    }

    /// What was pressed elsewhere is dropped here.
    fn let_go(&mut self, column: u16, row: u16) {
        let Some(from) = self.pressed.take().filter(|from| *from != (column, row)) else { return };
        let click = |(column, row)| Click { column, row, double: false };
        self.top(Event::Drop { from: click(from), to: click((column, row)) });
    }

    fn click(&mut self, column: u16, row: u16) {
        let told = self.told.take();
        let now = self.clock.millis();
        let before =
            self.clicked.filter(|before| before.is_at(column, row) && now - before.at <= DOUBLE_CLICK);
        let double = before.is_some_and(|before| !before.click.double);
        let click = Click { column, row, double };
        let face = self.face();
        // The second click of two was meant for what stood there before the first.
        if !(double && before.is_some_and(|before| before.turned)) {
            self.clicked_at(click, told.as_ref());
        }
        self.clicked = Some(Clicked { click, at: now, turned: self.face() != face });
    }

    /// What the person believes to click at.
    fn face(&self) -> (usize, Scope) {
        (self.stack.iter().count(), self.scope())
    }

    fn clicked_at(&mut self, click: Click, told: Option<&Message>) {
        let (column, row) = (click.column, click.row);
        let bands = chrome::bands(self.area);
        let (keys, scope) = (bands.keys, self.scope());
        if row + foot::covered(told, self.area.width) >= keys.y {
            let named = foot::clicked_message((column, row), keys, scope, told);
            let shown = || foot::clicked(column, keys, &self.offered(), told, &self.context());
            let hit = named.or_else(|| shown().filter(|_| keys.contains((column, row).into())));
            if let Some(command) = hit {
                self.obey(command);
            }
        } else if bands.top.contains((column, row).into()) {
            let root = chrome::root_at(column, &self.shown_counts(), &self.context())
                .filter(|_| scope != Scope::FirstRun && !self.shared.is_locked());
            if let Some(root) = root {
                self.go_to(root);
            }
        } else {
            self.top(Event::Click(click));
        }
    }
}
