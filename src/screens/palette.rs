//! The palette: every command by any word of its name in three languages, and clients by name.

use super::{
    Context, Event, Reaction, Screen, Spoken,
    clients::ClientCard,
    finder::{Finder, FinderLine, Found},
    found_clients::FoundClients,
};
use crate::{
    domain::{
        keyboard::retype,
        search::{Slip, fold},
    },
    i18n::{Catalogue, Language},
    keys::{Command, Scope, keys_of},
};
use ratatui::{Frame, layout::Rect};

/// Width of its inside, in cells.
const WIDTH: u16 = 66;

/// A command with its names.
struct Entry {
    command: Command,
    label: String,
    keys: String,
    /// Names in all three languages, folded.
    names: Vec<String>,
    /// Other words for it, folded.
    others: String,
    /// Why it cannot be done here; empty when it can.
    reason: String,
}

/// How near the name of a command is to what was typed; the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Whole,
    Beginning,
    /// Every typed word begins one of its name.
    Words,
    /// Every typed word begins one of its name or of the other words for it.
    OtherWords,
    /// The same with slips of the fingers.
    Slip,
}

impl Entry {
    fn nearness(&self, typed: &str) -> Option<Nearness> {
        let words = |hay: &str| typed.split(' ').all(|word| format!(" {hay}").contains(&format!(" {word}")));
        let any = |fits: &dyn Fn(&str) -> bool| self.names.iter().any(|name| fits(name));
        if any(&|name| name == typed) {
            Some(Nearness::Whole)
        } else if any(&|name| name.starts_with(typed)) {
            Some(Nearness::Beginning)
        } else if any(&words) {
            Some(Nearness::Words)
        } else if words(&format!("{} {}", self.names.join(" "), self.others)) {
            Some(Nearness::OtherWords)
        } else {
            let slips: Vec<Slip> = typed.split(' ').map(Slip::of).collect();
            let resembles = |name: &str| slips.iter().all(|slip| slip.is_in(name));
            any(&resembles).then_some(Nearness::Slip)
        }
    }
}

/// Commands and clients in one list.
pub struct Palette {
    entries: Vec<Entry>,
    finder: Finder,
    shown: Vec<(Nearness, usize)>,
    clients: FoundClients,
}

impl Palette {
    /// Commands that mean something in this scope; `recent` come first.
    pub fn open(scope: Scope, recent: &[Command], cx: &Context) -> Self {
        let languages = Language::ALL.map(Catalogue::load);
        let entry = |command: &Command| {
            let others = |words: &Catalogue| synonyms(*command).map(|key| words.get(key)).unwrap_or_default();
            let others: Vec<String> = languages.iter().map(others).collect();
            Entry {
                command: *command,
                label: cx.words.get(command.label()),
                keys: keys_of(scope, *command),
                names: languages.iter().map(|words| fold(&words.get(command.label()))).collect(),
                others: fold(&others.join(" ")),
                reason: reason(*command, scope, cx),
            }
        };
        let is_there = |command: &&Command| !is_of_office(**command) || cx.has_office();
        let first = recent.iter().rev();
        let rest = Command::ALL.iter().filter(|command| !recent.contains(command) && is_offered(**command));
        let mut entries: Vec<Entry> = first.chain(rest).filter(is_there).map(entry).collect();
        entries.sort_by_key(|entry| !entry.reason.is_empty());
        let mut palette =
            Self { entries, finder: Finder::new(WIDTH), shown: Vec::new(), clients: FoundClients::default() };
        palette.filter();
        palette
    }

    /// The typed words as they are and as another layout would read them; the nearest counts.
    fn filter(&mut self) {
        let typed = self.finder.typed();
        let spellings: Vec<String> =
            std::iter::once(typed.clone()).chain(retype(&typed)).map(|text| fold(&text)).collect();
        let nearest = |entry: &Entry| spellings.iter().filter_map(|typed| entry.nearness(typed)).min();
        let every = self.entries.iter().enumerate();
        let mut found: Vec<(Nearness, usize)> =
            every.filter_map(|(at, entry)| Some((nearest(entry)?, at))).collect();
        found.sort_unstable();
        self.shown = found;
    }

    /// What was typed has changed.
    fn find(&mut self, cx: &Context) {
        self.filter();
        self.search(cx);
    }

    fn search(&mut self, cx: &Context) {
        self.clients.search(&self.finder.typed(), cx);
    }

    fn count(&self) -> usize {
        self.shown.len() + self.clients.rows.len()
    }

    /// Clients stand below commands that are named by what was typed, and above those that only resemble it.
    fn clients_at(&self) -> usize {
        self.shown.iter().take_while(|(nearness, _)| *nearness < Nearness::Slip).count()
    }

    fn accept(&self, at: usize, cx: &Context) -> Reaction {
        let first = self.clients_at();
        let client = at.checked_sub(first).and_then(|at| self.clients.rows.get(at));
        if let Some(client) = client {
            let card = ClientCard::open(client.id, 0, cx);
            return Reaction::All(vec![Reaction::Close, Reaction::open(card)]);
        }
        let at = if at < first { at } else { at - self.clients.rows.len() };
        let entry = self.shown.get(at).and_then(|(_, at)| self.entries.get(*at));
        match entry {
            Some(entry) if entry.reason.is_empty() => Reaction::Run(entry.command),
            Some(entry) => Reaction::warn(format!("{}: {}", entry.label, entry.reason)),
            None => Reaction::Stay,
        }
    }

    /// Every line with its keys, or with the reason why it cannot be done here.
    fn lines(&self, cx: &Context) -> Vec<FinderLine> {
        let commands = self.shown.iter().filter_map(|(_, at)| self.entries.get(*at));
        let line = |entry: &Entry| {
            let is_faint = !entry.reason.is_empty();
            let side = if is_faint { &entry.reason } else { &entry.keys };
            FinderLine { text: entry.label.clone(), side: side.clone(), is_faint, ..FinderLine::default() }
        };
        let mut lines: Vec<FinderLine> = commands.map(line).collect();
        let first = self.clients_at();
        lines.splice(first..first, self.clients.lines("◦ ", cx));
        lines
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if self.clients.collect(&mut told, cx) {
            self.finder.go(0, self.count());
        }
        Reaction::All(told)
    }
}

/// Message of other words for a command: people say what they want to make, too.
const fn synonyms(command: Command) -> Option<&'static str> {
    match command {
        Command::New => Some("palette-words-new"),
        Command::Edit | Command::Open => Some("palette-words-record"),
        Command::Remove => Some("palette-words-remove"),
        Command::Restore | Command::Filter => Some("palette-words-removed"),
        Command::Search => Some("palette-words-search"),
        Command::Undo | Command::Redo => Some("palette-words-undo"),
        Command::Journal => Some("palette-words-journal"),
        Command::Export => Some("palette-words-export"),
        Command::Help => Some("palette-words-help"),
        Command::Quit => Some("palette-words-quit"),
        Command::Language => Some("palette-words-language"),
        Command::Theme => Some("palette-words-theme"),
        Command::Person => Some("palette-words-person"),
        Command::Reviews => Some("palette-words-reviews"),
        Command::FirstDays => Some("palette-words-first-days"),
        Command::OwnCompany | Command::Mouse => Some("palette-words-settings"),
        Command::OwnFields | Command::Columns => Some("palette-words-fields"),
        Command::Unfinished => Some("palette-words-drafts"),
        Command::Erase => Some("palette-words-erase"),
        Command::BackUp | Command::SealBackup => Some("palette-words-back-up"),
        Command::RestoreBackup => Some("palette-words-restore-backup"),
        Command::AllAbout => Some("palette-words-all-about"),
        Command::Letters => Some("palette-words-letters"),
        Command::Duplicates | Command::Merge => Some("palette-words-duplicates"),
        _ => None,
    }
}

/// What is said of commands of these places; of all others, that a form is meant.
const PLACES: [(Scope, &str); 3] = [
    (Scope::ClientList, "palette-in-list"),
    (Scope::Card, "palette-in-card"),
    (Scope::Journal, "palette-in-journal"),
];

/// Why a command cannot be done here; empty when it can.
fn reason(command: Command, scope: Scope, cx: &Context) -> String {
    if command.writes() && cx.is_read_only {
        return cx.words.get("palette-read-only");
    }
    if command.works_in(scope) {
        return String::new();
    }
    let place = PLACES.iter().find(|(place, _)| command.scopes().contains(place));
    cx.words.get(place.map_or("palette-in-form", |(_, key)| key))
}

/// Who works alone has no use for these (`O-9`).
const fn is_of_office(command: Command) -> bool {
    matches!(command, Command::Users | Command::Reviews | Command::FirstDays)
}

/// Moving and typing commands have nothing to do in a list of commands.
const fn is_offered(command: Command) -> bool {
    !matches!(
        command,
        Command::Up
            | Command::Down
            | Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last
            | Command::Left
            | Command::Right
            | Command::NextField
            | Command::PreviousField
            | Command::Accept
            | Command::TypingUndo
            | Command::TypingRedo
            | Command::Palette
            | Command::Complete
            | Command::Continue
            | Command::StartImport
            | Command::StopImport
            | Command::WriteRejects
            | Command::Print
            | Command::SwapSides
            | Command::KeepApart
    )
}

impl Screen for Palette {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-palette")
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.clients.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        if matches!(event, Event::Ready) {
            return self.collect(cx);
        }
        let count = self.count();
        match self.finder.handle(&event, count, cx) {
            Found::Chosen(at) => return self.accept(at, cx),
            Found::Left => return Reaction::Close,
            Found::Typed => self.find(cx),
            Found::Nothing | Found::Marked(_) => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.finder.spoken(&self.lines(cx), cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.finder.draw(&self.title(cx), &self.lines(cx), frame, (area, cx));
    }
}
